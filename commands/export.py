"""``ita export``: all datasets as CSV, Excel, SQLite or DuckDB, described for programs and catalogues."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.declare import command as declare
from commands.declare import data_option, option
from commands.destination import STDOUT, destination
from commands.language import language, say
from commands.terminal import out as tell
from normalize.schema import PUBLISHED

if TYPE_CHECKING:
    import duckdb

FORMATS = ("csv", "xlsx", "sqlite", "duckdb")
SUFFIXES = {".xlsx": "xlsx", ".sqlite": "sqlite", ".duckdb": "duckdb"}


@declare(
    "export",
    th="ส่งออกทุกชุดข้อมูลเป็น CSV, Excel, SQLite หรือ DuckDB พร้อม ckan.json (และ datapackage.json สำหรับ CSV)",
    en="Export all datasets as CSV, Excel, SQLite or DuckDB, with ckan.json (and datapackage.json for CSV).",
)
@data_option
@option(
    "--format",
    "forms",
    type=click.Choice(FORMATS),
    multiple=True,
    th="รูปแบบ (ระบุซ้ำได้; ปกติ csv หรือตามนามสกุลของ --out)",
    en="Format; may be given several times (csv by default, or what --out says).",
)
@option(
    "--out",
    type=click.Path(allow_dash=True, path_type=Path),
    default="data/export",
    show_default=True,
    th="โฟลเดอร์ที่จะเขียน หรือไฟล์ .xlsx .sqlite .duckdb (-: ออกทางจอ หนึ่งรูปแบบ; csv ต้องมี --dataset)",
    en="Folder to write to, or one .xlsx, .sqlite, .duckdb file (-: to stdout, one format; csv with --dataset).",
)
@option(
    "--dataset",
    type=click.Choice(list(PUBLISHED)),
    th="เฉพาะชุดข้อมูลนี้ เป็น CSV",
    en="Only this dataset, as CSV.",
)
@option("--maintainer", default="", th="ผู้ติดต่อ สำหรับ ckan.json", en="Contact, for ckan.json.")
@option("--email", default="", th="อีเมลผู้ติดต่อ สำหรับ ckan.json", en="The contact's e-mail, for ckan.json.")
def command(data: str, forms: tuple[str, ...], out: Path, dataset: str | None, maintainer: str, email: str) -> None:
    from batch.query import open_store

    store = open_store(Path(data))
    if dataset is not None:
        if set(forms) > {"csv"}:
            raise click.UsageError(say("--dataset ใช้กับ csv เท่านั้น", "--dataset is for csv alone."))
        _one_dataset(store, dataset, out)
    elif out == STDOUT or ((out.suffix or out.exists()) and not out.is_dir()):
        _one_file(store, forms, out)
    else:
        _folder(store, forms or ("csv",), out, maintainer, email)


def _one_dataset(store: duckdb.DuckDBPyConnection, dataset: str, out: Path) -> None:
    """One CSV: to stdout, to the file of this name, or into the folder."""
    from publish.export.csv_files import write_dataset

    target = out if out == STDOUT or out.suffix else out / f"{dataset}.csv"
    _give(partial(write_dataset, store, dataset), target)


def _one_file(store: duckdb.DuckDBPyConnection, forms: tuple[str, ...], out: Path) -> None:
    """All datasets in one workbook or database."""
    from publish.export import writers_of_one

    target, form = destination(out, forms[0] if len(forms) == 1 else None, SUFFIXES, "csv")
    if form == "csv" or len(forms) > 1:
        raise click.UsageError(
            say(
                "ไฟล์เดียวเก็บได้รูปแบบเดียว: xlsx, sqlite หรือ duckdb; csv ต้องมี --dataset",
                "One file holds one format: xlsx, sqlite or duckdb; csv needs --dataset.",
            )
        )
    _give(partial(writers_of_one(language())[form], store), target or STDOUT)


def _give(write: Callable[[Path], object], out: Path) -> None:
    """Have the file written where it belongs; for stdout, or a pipe, in passing: a database is not written in order."""
    if out == STDOUT or (out.exists() and not out.is_file()):
        with tempfile.TemporaryDirectory(prefix="ita-export-") as folder:
            passing = Path(folder, "export")
            write(passing)
            with passing.open("rb") as file, nullcontext(sys.stdout.buffer) if out == STDOUT else out.open("wb") as to:
                shutil.copyfileobj(file, to)
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    write(out)
    tell(f"{out.stat().st_size:>12,}  {out}")


def _folder(store: duckdb.DuckDBPyConnection, forms: tuple[str, ...], out: Path, maintainer: str, email: str) -> None:
    from batch.whole import write_whole
    from publish.export import writers
    from publish.export.catalogue import catalogue
    from publish.export.package import describe

    out.mkdir(parents=True, exist_ok=True)
    files = [path for form in dict.fromkeys(forms) for path in writers(language())[form](store, out)]
    descriptions = {"ckan.json": catalogue(store, files, maintainer, email)}
    if "csv" in forms:
        descriptions["datapackage.json"] = describe(files)
    for name, description in descriptions.items():
        write_whole(out / name, (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode())
    for path in (*files, *(out / name for name in descriptions)):
        tell(f"{path.stat().st_size:>12,}  {path}")
