"""``ita report``: one HTML page with everything, which opens anywhere and needs no network."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.declare import command as declare
from commands.declare import data_option, option
from commands.destination import destination
from commands.language import say
from commands.progress import Steps, steps
from commands.terminal import err
from commands.terminal import out as tell
from commands.who import who_options
from extract.message import Message

if TYPE_CHECKING:
    from publish.files import Files
    from publish.page.payload import Payload

LARGEST = 3_000_000
"""Bytes of a page for which pictures are still added."""

PASSAGES = 0.6
"""Part of the room that is left which the lines of text reports may fill."""

PICTURES = 0.97
"""Part of the room left for pictures that they may fill: the rest is for where on them the cells lie."""

MANY = 1_000
"""Agencies from which one file becomes slow to open."""

DATASETS = Message("อ่านชุดข้อมูล", "reading the datasets")
PAGE = Message("ทำหน้าเว็บ", "making the page")


@declare(
    "report",
    th="สร้างหน้าเว็บไฟล์เดียวสำหรับเปรียบเทียบหน่วยงาน เปิดได้โดยไม่ต้องมีอินเทอร์เน็ต",
    en="Make one self-contained web page that compares agencies; it needs no network.",
)
@data_option
@option(
    "--source",
    "sources",
    type=Path,
    multiple=True,
    metavar="DIR",
    th="โฟลเดอร์ของไฟล์รายงาน สำหรับภาพหน้า PDF และข้อความต้นฉบับ (ปกติที่ ita run อ่าน)",
    en="Folder with the reports, for pictures of pages and lines of text, where they have moved since ita run.",
)
@who_options
@option(
    "--out",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    default="report.html",
    show_default=True,
    th="ไฟล์ .html ที่จะเขียน (-: ออกทางจอ)",
    en="The .html file to write (-: to stdout).",
)
def command(
    data: str,
    sources: tuple[Path, ...],
    agency_types: tuple[str, ...],
    provinces: tuple[str, ...],
    agencies: tuple[str, ...],
    out: Path,
) -> None:
    from batch.query import open_store
    from batch.whole import write_whole
    from publish.files import Files, recorded
    from publish.find import chosen_agencies
    from publish.page.payload import payload

    target, _ = destination(out, None, {".html": "html", ".htm": "html"}, "html")
    store = open_store(Path(data))
    names = chosen_agencies(store, agencies, agency_types, provinces)
    with steps() as told:
        told.begin(DATASETS)
        found = payload(store, names)
    if len(found["agencies"]) > MANY:
        many = len(found["agencies"])
        err(
            say(
                f"{many:,} หน่วยงานในไฟล์เดียวเปิดได้ช้า ใช้ ita view หรือเลือกบางหน่วยงาน",
                f"{many:,} agencies in one file open slowly: use `ita view`, or choose some of them.",
            ),
            "yellow",
        )
    files = Files(store, sources, recorded(Path(data)))
    with steps() as told:
        page = _page(found, files, told)
    if target is None:
        sys.stdout.buffer.write(page)
    else:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, page)
        size = len(page) / 1e6
        tell(say(f"เขียน {target} ({size:.1f} MB)", f"Wrote {target} ({size:.1f} MB)"))
    _tell_missing(files, [each["report_id"] for each in found["reports"]])


def _page(found: Payload, files: Files, told: Steps) -> bytes:
    """The page, with as many lines and pictures of the reports as its size allows."""
    from publish.page.crops import add_crops
    from publish.page.passages import add_passages
    from publish.page.render import render

    told.begin(PAGE)
    room = LARGEST - len(render({**found, "pictures": [], "passages": []}).encode())
    room -= add_passages(found, files, int(PASSAGES * room), told.over)
    add_crops(found, files, int(PICTURES * room), told.over)
    told.begin(PAGE)
    return render(found).encode()


def _tell_missing(files: Files, reports: list[str]) -> None:
    """Say of how many reports there is neither picture nor text, and what to do."""
    gone = [report for report in reports if files.file(report) is None]
    if gone:
        many = len(gone)
        err(
            say(
                f"ไม่พบไฟล์ของรายงาน {many:,} ฉบับ จึงไม่มีภาพหน้าหรือข้อความ: ระบุโฟลเดอร์ด้วย --source",
                f"The files of {many:,} reports are not where they were read: no pictures or text (name a --source).",
            ),
            "yellow",
        )
