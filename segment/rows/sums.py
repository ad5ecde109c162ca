"""Rows that sum a plan up: how many issues and measures it has, what they cost together."""

from __future__ import annotations

import regex

from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_AMOUNT = (
    r"[\d,.]++-?(?:บาท|ครั้ง|คน|ราย|รุ่น|ข้อ|เรื่อง|แห่ง|มาตรการ|ประเด็น|กิจกรรม|โครงการ|แนวทาง|ขั้นตอน|หน่วยงาน|ส่วนราชการ|กอง|ฝ่าย"
    r"|ตัวชี้วัด|รายการ|ปัญหา)?"
)
_AMOUNTS = rf"{_AMOUNT}(?:(?:และ|/|จำนวน)*{_AMOUNT})*"
_SUM = regex.compile(
    r"(?:รวม|จำนวน|ทั้งหมด|ทั้งสิ้น)(?:เป็น|จำนวน|งบประมาณ|เงิน|ค่าใช้จ่าย|วงเงิน|มาตรการ|ประเด็น|กิจกรรม|โครงการ)*"
    rf"(?:ทั้งสิ้น|ทั้งหมด|ทั้งปี|\(บาท\)|บาท|จำนวน)*(?:{_AMOUNTS})?"
)
_COUNT = regex.compile(rf"(?:รวม|จำนวน|เป็นเงิน)?{_AMOUNTS}")


def sums_up(grid: Grid, row: GridRow) -> bool:
    """Whether a row of a plan says that it sums up, and has but counts and amounts beside that."""
    if not row.told or not grid.with_role(*TEXTS):
        return False
    (lead, words), *others = row.told
    if grid.columns[lead].role not in (*TEXTS, Role.NUMBER, Role.UNKNOWN) or not _SUM.fullmatch(words.letters):
        return False
    weighed = [row.facts(column.index).whole == _WHOLE for column in grid.columns if column.statistic == "weight"]
    if any(weighed) and grid.columns[lead].role in TEXTS:
        # รวม below works, where their weights come to a hundred.
        return not any(facts.label for _, facts in others)
    return all(_counts(grid.columns[index], facts) for index, facts in others)


_WHOLE = 100


def _counts(column: Column, facts: Facts) -> bool:
    """Whether a cell holds a count, an amount, or nothing; what may be a score is none of them."""
    if column.role is Role.SCORE or (facts.exact and not (column.aside or column.role is Role.IGNORED)):
        return False
    return facts.dash or _COUNT.fullmatch(facts.letters) is not None
