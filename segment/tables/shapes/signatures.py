"""The names and titles of those who sign, set side by side below the last table: no row of it."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Paragraph, Table
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

PERSON = regex.compile(
    r"^\W*\(?\s?(?:นาย|นาง(?:สาว)?|ว่าที่|ดร\.|ผศ\.|รศ\.|(?:พล|พัน|ร้อย|จ่า|สิบ|ดาบ)?ตำรวจ|[ก-ฮ]{1,2}\.[ก-ฮ]\.)"
)
SIGNS = regex.compile(
    r"^\W*(?:ลงชื่อ|ลงนาม|\.{3,}|…|ผู้(?:จัดทำ|ตรวจสอบ|รายงาน|เสนอ|อนุมัติ|เห็นชอบ|รับรอง|สรุป|เขียน)|ตำแหน่ง|วันที่|ปลัด|รองปลัด|นายก|หัวหน้า"
    r"|ผู้อำนวยการ|อธิการบดี|คณบดี|เลขานุการ|นัก|เจ้าพนักงาน|ประธาน|กรรมการ)"
)
_MOST = 5
"""Rows: no block of signatures has more."""


def signatures(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The grid of a block of signatures, whose columns have no roles; none where the table is something else."""
    if len(table.rows) > _MOST or table.columns > 3:
        return []
    cells = [cell for row in table.rows for cell in row.filled]
    persons = [cell for cell in cells if PERSON.match(scan(cell.text).line) and len(scan(cell.text).letters) <= 60]
    if not persons:
        return []
    bracketed = all(scan(cell.text).line.strip().startswith("(") for cell in persons)
    signed = any(SIGNS.match(scan(cell.text).line) for cell in cells)
    others = [cell for cell in cells if cell not in persons and not SIGNS.match(scan(cell.text).line)]
    if others or not (bracketed or signed):
        return []
    grid = Grid([Column(index) for index in range(table.columns)], [], [], tuple(before))
    grid.rows = [
        GridRow(table.number, row.index, {cell.column: cell for cell in row.cells}, page=row.page, line=row.line)
        for row in table.rows
    ]
    grid.note(table)
    return [grid]
