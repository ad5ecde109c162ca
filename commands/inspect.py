"""``ita inspect``: what was read from one report, table by table, and what became of each cell."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.command_line import NOT_READ, WELL
from commands.declare import argument, codebook_option, json_option, limit_options, option
from commands.declare import command as declare
from commands.failure import failed
from commands.language import language
from commands.pages import PAGES
from commands.terminal import err, out

if TYPE_CHECKING:
    from extract.document import Document
    from normalize.records import Bundle


@declare(
    "inspect",
    th="แสดงสิ่งที่อ่านได้จากรายงานหนึ่งฉบับ ทีละตาราง ทีละแถว: เซลล์ใดเป็นข้อมูลใด เซลล์ใดไม่ได้ใช้ เพราะอะไร",
    en="Show what was read from one report, table by table and row by row: "
    "which cells became which records, which did not, and why.",
)
@argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option("--pages", type=PAGES, metavar="3-9", th="อ่านเฉพาะหน้าเหล่านี้ของ PDF", en="Read only these pages of a PDF.")
@option(
    "--image",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    th="วาดภาพหน้า PDF พร้อมเส้นตาราง เซลล์ และข้อมูล ลงโฟลเดอร์นี้",
    en="Draw the pages of a PDF, with table lines, cells and records, into this folder.",
)
@codebook_option
@limit_options
@json_option
def command(
    report: Path, pages: range | None, image: Path | None, timeout: int, memory: int, max_size: int, as_json: bool
) -> int:
    from batch.executors import failure
    from batch.reading import too_large
    from batch.worker_process import Ended
    from batch.workers import once
    from extract.errors import ReportError

    if report.stat().st_size > max_size << 20:
        return _not_read(report, too_large(max_size << 20))
    try:
        found = once(inspected, (report, pages, image), timeout=timeout, memory=memory, loads=__name__)
    except ReportError as error:
        return _not_read(report, error)
    if isinstance(found, Ended):
        return _not_read(report, failure(found, timeout))
    document, bundle, pictures = found
    _show(document, bundle, as_json)
    for path in pictures:
        err(str(path))
    return WELL


def inspected(report: Path, pages: range | None, image: Path | None) -> tuple[Document, Bundle, list[Path]]:
    """What is shown of a report, read in a process of its own; the pages are drawn into the folder ``image``."""
    import pipeline

    data = report.read_bytes()
    document = pipeline.document(data, pages=pages)
    bundle = pipeline.records(document, data)
    if image is None:
        return document, bundle, []
    from extract.draw import draw

    labels = {(use.table, use.row, use.column): " ".join((use.purpose, *use.records)) for use in bundle.uses}
    try:
        return document, bundle, draw(data, document, image, labels)
    except OSError as error:
        if error.errno is None or error.filename is not None:
            raise
        raise OSError(error.errno, error.strerror, os.fspath(image)) from error


def _show(document: Document, bundle: Bundle, as_json: bool) -> None:
    from commands.inspection import as_data, show

    if as_json:
        out(json.dumps(as_data(document, bundle), ensure_ascii=False, indent=2))
    else:
        show(document, bundle)


def _not_read(report: Path, why: Any) -> int:
    reason = f"{report}: {why.reason.in_language(language())}"
    return failed(NOT_READ, getattr(why, "kind", "") or type(why).__name__, reason, why.remedy.in_language(language()))
