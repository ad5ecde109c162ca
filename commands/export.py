"""``ita export``: all datasets as CSV, Excel, SQLite or DuckDB, described for programs and catalogues."""

from __future__ import annotations

from pathlib import Path

import click

from commands.declare import command as declare
from commands.declare import data_option, option
from commands.terminal import out as tell

FORMATS = ("csv", "xlsx", "sqlite", "duckdb")


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
    default=("csv",),
    show_default=True,
    th="รูปแบบ (ระบุซ้ำได้)",
    en="Format; may be given several times.",
)
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="data/export",
    show_default=True,
    th="โฟลเดอร์ที่จะเขียน",
    en="Folder to write to.",
)
@option("--maintainer", default="", th="ผู้ติดต่อ สำหรับ ckan.json", en="Contact, for ckan.json.")
@option("--email", default="", th="อีเมลผู้ติดต่อ สำหรับ ckan.json", en="The contact's e-mail, for ckan.json.")
def command(data: str, forms: tuple[str, ...], out: Path, maintainer: str, email: str) -> None:
    import json

    from batch.query import open_store
    from batch.whole import write_whole
    from publish.export import WRITERS
    from publish.export.catalogue import catalogue
    from publish.export.package import describe

    store = open_store(Path(data))
    out.mkdir(parents=True, exist_ok=True)
    files = [path for form in dict.fromkeys(forms) for path in WRITERS[form](store, out)]
    descriptions = {"ckan.json": catalogue(store, files, maintainer, email)}
    if "csv" in forms:
        descriptions["datapackage.json"] = describe(files)
    for name, description in descriptions.items():
        write_whole(out / name, (json.dumps(description, ensure_ascii=False, indent=2) + "\n").encode())
    for path in (*files, *(out / name for name in descriptions)):
        tell(f"{path.stat().st_size:>12,}  {path}")
