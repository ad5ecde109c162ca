"""A table of questions and answers about the results: `แบบวัด IIT ได้กี่คะแนน | 91.66`, `อยู่ในระดับใด | ผ่านดี`.

It is read as labels beside their values: what a label asks for is taken off it. Of the questions of the assessment
itself none asks for its score.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.report.level import level_beside
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_ASKED = r"(?:กี่\s?คะแนน|(?:เป็น)?(?:เท่า(?:ใด|ไร|ไหร่)|อะไร(?:บ้าง)?|ใด(?:บ้าง)?|ไหน|อย่างไร|เมื่อไร)|ใคร)"
_ASKS = regex.compile(rf"(?P<label>.*?)\s?(?:ได้(?:รับ)?|คือ|มี|เป็น)*\s?(?P<score>(?:คะแนน)?){_ASKED}\s?\??")
_WHICH = regex.compile(r"(?:ตัวชี้วัด|เครื่องมือ|แบบวัด|แบบตรวจ|ด้าน)(?:ที่)?(?:ใด|ไหน|อะไร)")
_LEVEL = regex.compile(r"(?:.*(?:อยู่ใน|ได้))?\s?(?=ระดับ)")
_BEFORE = regex.compile(r"(?:ปี|ครั้ง)(?:ก่อน(?:หน้า)?|ที่แล้ว|ที่ผ่านมา)(?:นี้)?\s?")
_HEAD = regex.compile(r"(?:ข้อ?คำ|คำ|ข้อ|สิ่งที่|ประเด็น)?ถาม|คำตอบ|ตอบ|ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|รายการ")
_HOW = regex.compile(r"(?:ปรับปรุง|แก้(?:ไข|ปัญหา)|พัฒนา|ยกระดับ|ป้องกัน|จะ(?:ดำเนินการ|ทำ))[ก-๎]*อย่างไร$")
_NO_RESULT = regex.compile(
    r"(?:ต้อง|ควร)(?:จะ)?(?:ได้(?!รับการ)|มี|เป็น|ถึง)|ให้(?:ได้|ถึง)|ของ(?:จังหวัด|อำเภอ|ประเทศ|ภาค|(?:หน่วยงาน|ที่)อื่น)"
)
_FULL = 100
_LEAST = 2
"""Numbers that are asked for."""
_WORK = (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)


def asked(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels and values; none where it is no such table."""
    rows = [row for row in table.rows if row.filled]
    heads = rows[:1] if rows and all(_HEAD.fullmatch(scan(each.text).letters) for each in rows[0].filled) else []
    pairs = [(row, pair) for row in rows[len(heads) :] if (pair := _pair(row)) is not None]
    if len(pairs) + len(heads) < len(rows) or sum(_asks_score(*pair) for _, pair in pairs) < _LEAST:
        return []
    if not all(_asks(label) for _, (label, _) in pairs) or any(_asks_full(*pair) for _, pair in pairs):
        return []
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE, words=Role.SCORE)]
    works = dict.fromkeys(role for _, pair in pairs if (role := _work(*pair)) is not None)
    columns += [Column(at, role=role) for at, role in enumerate(works, start=len(columns))]
    # What else is asked stands in no row: it is told of.
    pairs = [(row, pair) for row, pair in pairs if _work(*pair) or _tells_result(*pair)]
    told = [
        GridRow(table.number, row.index, _cells(*pair, columns), page=row.page, line=row.line) for row, pair in pairs
    ]
    kept = {(row.index, cell.column) for row in told for cell in row.cells.values()}
    # The header, running numbers, and labels that only ask.
    read = [*heads, *(row for row, _ in pairs)]
    others = [(table.number, cell) for row in read for cell in row.cells if (row.index, cell.column) not in kept]
    return [Grid(columns, told, others, tuple(before), [table.number], table.spans_known)]


def _pair(row: Row) -> tuple[Cell, Cell] | None:
    """What a row asks, and the answer; a running number may stand before them."""
    filled = row.filled
    if len(filled) == _LEAST + 1 and scan(filled[0].text).whole is not None:
        filled = filled[1:]
    return (filled[0], filled[1]) if len(filled) == _LEAST else None


def _asks(label: Cell) -> bool:
    line = scan(label.text).line
    return not scan(label.text).coded and bool(_ASKS.fullmatch(line) or _WHICH.match(line))


def _asks_score(label: Cell, value: Cell) -> bool:
    """Whether a row asks for the score of the whole or of one of its parts, and gives it."""
    told = scan(label.text)
    return _asks(label) and (told.label is not None or told.total) and scan(value.text).decimal


def _work(label: Cell, value: Cell) -> Role | None:
    """What an answer in words tells of the agency's work; how something will be done is a measure."""
    told = scan(label.text)
    if scan(value.text).numeric or _WHICH.match(told.line):
        return None
    if told.role in _WORK:
        return told.role
    return Role.MEASURE if _HOW.search(told.letters) and not _BEFORE.search(told.line) else None


def _tells_result(label: Cell, value: Cell) -> bool:
    """Whether a row tells what the agency got: not what it should, nor what others did."""
    if _NO_RESULT.search(scan(label.text).letters):
        return False
    return scan(value.text).decimal or level_beside(value.text) is not None


def _asks_full(label: Cell, value: Cell) -> bool:
    """Whether a row asks for full marks that are none of 100: what others ask for is on that scale."""
    return "เต็ม" in scan(label.text).letters and any(each.value != _FULL for each in scan(value.text).numbers)


def _cells(label: Cell, value: Cell, columns: Sequence[Column]) -> dict[int, Cell]:
    """The label without what it asks for, and the answer; one that names whose number it gives is the label itself, and
    one that tells of work stands in its own column."""
    told, answer = scan(label.text), scan(value.text)
    if _WHICH.match(told.line) and answer.label is not None and answer.decimal:
        return {0: value}
    match = _ASKS.fullmatch(told.line)
    words = f"{match['label']}{match['score']}" if match is not None else told.line
    if level_beside(value.text) is not None:
        words = _LEVEL.sub("", words)
    if any(each.year is not None for each in answer.numbers):
        # The answer says itself which year that is.
        words = _BEFORE.sub("", words)
    at = next((each.index for each in columns[2:] if each.role is _work(label, value)), 1)
    return {0: replace(label, text=words), at: value}
