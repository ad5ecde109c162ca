"""Headings within a plan: a row that says but whose work stands below it, or when, of what kind, or for which issue."""

from __future__ import annotations

import regex

from normalize.years import MONTH
from segment.facts.roles import TEXTS, Role
from segment.tables.grid import Grid, GridRow

_LONGEST = 50
"""Letters: no name of a unit, time or kind is longer."""
_LEAD = r"(?:\d{1,2}[.)])?"
_UNIT = regex.compile(
    rf"{_LEAD}(?:(?:หน่วยงาน|ส่วนราชการ|ผู้รับผิดชอบ|(?:หน่วยงาน|ส่วนราชการ)?(?:ที่)?รับผิดชอบ):?)?"
    r"(?:สำนัก|กอง(?!ทุน)|ฝ่าย|งาน|กลุ่ม|แผนก|ศูนย์|หน่วย|ส่วน|โรงเรียน)[ก-๎./()\d]+"
)
_TIME = regex.compile(
    rf"{_LEAD}(?:แผน)?(?:{MONTH}|ไตรมาส(?:ที่)?|(?:ประจำ)?ปี(?:งบประมาณ)?|พ\.?ศ\.?|รอบ|(?:ครึ่ง|ต้น|กลาง|ปลาย)ปี(?:แรก|หลัง)?|เดือน(?:แรก|หลัง)?"
    r"|วันที่|ภายใน|ระหว่าง|ระยะ(?:ที่|สั้น|กลาง|ยาว)|ช่วง|ตั้งแต่|ถึง|สัปดาห์(?:ที่)?|แรก|หลัง|[\d\-–~/().,:])+"
)
_KIND = regex.compile(
    rf"{_LEAD}(?:มาตรการ|กิจกรรม|แนวทาง|โครงการ)(?:ใน)?(?:ระยะ|เร่งด่วน|เชิง|รักษา|ปรับปรุง|พัฒนา|ยกระดับ|แก้ไข|ต่อเนื่อง|หลัก|รอง|เสริม|ด้าน|ภายใน$|ภายนอก$)"
)
_ISSUE = regex.compile(r"(?:ประเด็น|ปัญหา|ข้อบกพร่อง)(?:ปัญหา)?(?:(?:ที่|ข้อ(?:ที่)?)?\d|:)")
_SIDE = regex.compile(r"(?P<number>\d{1,2})[.)](?:ด้าน|ยุทธศาสตร์|หมวด|ประเด็น|กลยุทธ์)")
_MEASURE = regex.compile(r"(?:มาตรการ|แนวทาง|โครงการ)(?:ที่)?\d")


def names_time(letters: str) -> bool:
    """Whether letters name a time and nothing else."""
    return (
        len(letters) <= _LONGEST and _TIME.fullmatch(letters) is not None and regex.search("[ก-ฮ]", letters) is not None
    )


def heads_plan(grid: Grid, row: GridRow) -> bool:
    """Whether a row is a heading among a plan's rows: it says nothing else and stands over others, and, where it might
    be work, so does the first row of the plan."""
    column = _alone(grid, row)
    works = grid.with_role(*TEXTS)
    if column is None or not works or (column != works[0].index and grid.columns[column].role is not Role.NUMBER):
        return False
    below, letters = grid.below(row), row.facts(column).letters
    if below is None or not regex.search("[ก-ฮ]", letters):
        # A running number may stand in an empty row.
        return False
    if names_time(letters):
        return True
    if not _opens(grid, column):
        return False
    if (side := _SIDE.match(letters)) is not None:
        return below.facts(column).letters.startswith(f"{side['number']}.1")
    if grid.columns[column].role is not Role.ISSUE and _ISSUE.match(letters):
        return True
    return len(letters) <= _LONGEST and bool(_UNIT.fullmatch(letters) or _KIND.match(letters))


def heads_work(grid: Grid, row: GridRow) -> bool:
    """Whether a row holds nothing but a measure by its word and number, among activities that have none."""
    column = _alone(grid, row)
    if column is None or not _MEASURE.match(row.facts(column).letters):
        return False
    beside = (grid.above(row), grid.below(row))
    return not any(each is not None and _MEASURE.match(each.facts(column).letters) for each in beside)


def _alone(grid: Grid, row: GridRow) -> int | None:
    """The only column that holds text, a running number beside it apart."""
    filled = [index for index, facts in row.told if not (facts.numeric and grid.columns[index].role is Role.NUMBER)]
    return filled[0] if len(filled) == 1 and len(row.cells) > 1 and not row.covered else None


def _opens(grid: Grid, column: int) -> bool:
    """Whether the plan's first row is alone in this column: what stands beside it, no merged cell has begun above."""
    first = next((row for row in grid.rows if row.filled()), None)
    return first is not None and _alone(grid, first) == column
