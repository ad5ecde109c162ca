"""``ita inspect``: what was read from one report, table by table, and what became of each cell."""

from __future__ import annotations

import json
from pathlib import Path

import click

from commands.command_line import NOT_READ, WELL
from commands.declare import codebook_option, json_option, option
from commands.declare import command as declare
from commands.language import language
from commands.pages import PAGES
from commands.terminal import err, out
from extract.errors import ReportError


@declare(
    "inspect",
    th="แสดงสิ่งที่อ่านได้จากรายงานหนึ่งฉบับ ทีละตาราง ทีละแถว: เซลล์ใดเป็นข้อมูลใด เซลล์ใดไม่ได้ใช้ เพราะอะไร",
    en="Show what was read from one report, table by table and row by row: "
    "which cells became which records, which did not, and why.",
)
@click.argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@option("--pages", type=PAGES, metavar="3-9", th="อ่านเฉพาะหน้าเหล่านี้ของ PDF", en="Read only these pages of a PDF.")
@option(
    "--image",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    th="วาดภาพหน้า PDF พร้อมเส้นตาราง เซลล์ และข้อมูล ลงโฟลเดอร์นี้",
    en="Draw the pages of a PDF, with table lines, cells and records, into this folder.",
)
@codebook_option
@json_option
def command(report: Path, pages: range | None, image: Path | None, as_json: bool) -> int:
    import pipeline
    from commands.inspection import as_data, show

    data = report.read_bytes()
    try:
        document = pipeline.document(data, pages=pages)
        bundle = pipeline.records(document, data)
    except ReportError as error:
        err(f"{report}: {error.reason.in_language(language())}", "red")
        err(f"    {error.remedy.in_language(language())}")
        return NOT_READ
    if as_json:
        out(json.dumps(as_data(document, bundle), ensure_ascii=False, indent=2))
    else:
        show(document, bundle)
    if image:
        from extract.draw import draw

        labels = {(use.table, use.row, use.column): " ".join((use.purpose, *use.records)) for use in bundle.uses}
        for path in draw(data, document, image, labels):
            err(str(path))
    return WELL
