"""``ita report``: one HTML page with everything, which opens anywhere and needs no network."""

from __future__ import annotations

from pathlib import Path

from commands.declare import command as declare
from commands.declare import data_option, option
from commands.language import say
from commands.terminal import err
from commands.terminal import out as tell

LARGEST = 3_000_000
"""Bytes of a page for which pictures are still added."""

PICTURES = 0.97
"""Part of the room left for pictures that they may fill: the rest is for where on them the cells lie."""

MANY = 300
"""Agencies from which one file becomes slow to open."""


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
    default=(Path("data/raw"),),
    show_default=True,
    th="โฟลเดอร์ของไฟล์รายงาน สำหรับภาพหน้า PDF",
    en="Folder with the reports, for pictures of PDF pages; may be given several times.",
)
@option("--type", "agency_types", multiple=True, th="ประเภทหน่วยงาน (รหัสหรือชื่อ)", en="Type of agency (its code or name).")
@option("--province", "provinces", multiple=True, th="จังหวัด", en="Province.")
@option("--agency", "agencies", multiple=True, th="หน่วยงาน (ชื่อหรือส่วนของชื่อ)", en="Agency (its name or a part).")
@option(
    "--out",
    type=Path,
    default="report.html",
    show_default=True,
    th="ไฟล์ที่จะเขียน",
    en="File to write.",
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
    from publish.find import chosen_agencies
    from publish.page.crops import add_crops
    from publish.page.payload import payload
    from publish.page.render import render

    store = open_store(Path(data))
    names = chosen_agencies(store, agencies, agency_types, provinces)
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
    room = LARGEST - len(render({**found, "pictures": []}).encode())
    add_crops(store, found, sources, int(PICTURES * room))
    page = render(found)
    out.parent.mkdir(parents=True, exist_ok=True)
    write_whole(out, page.encode())
    size = len(page.encode()) / 1e6
    tell(say(f"เขียน {out} ({size:.1f} MB)", f"Wrote {out} ({size:.1f} MB)"))
