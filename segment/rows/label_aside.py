"""Labels that say of a row that its numbers are none: targets, counts of questions, orders of the columns."""

from __future__ import annotations

import regex

from segment.facts.questions import asks
from segment.facts.roles import TEXTS, Role
from segment.facts.rounds import round_of
from segment.facts.scan import Facts, scan
from segment.facts.subjects import Subject
from segment.tables.beside.whose import is_unit
from segment.tables.grid import Grid, GridRow
from segment.tables.rounds_down import is_earlier

_ORDERS = ("ลำดับ", "อันดับ", "ตัวชี้วัด")
_ORDER = regex.compile(r"(?:ลำดับ|อันดับ)(?:ที่)?|ตัวชี้วัด(?:ที่)?")
"""A row of whole numbers under these words alone orders the columns, or says of which indicators they are."""


def aside(grid: Grid, row: GridRow, words: list[Facts], subject: Subject | None) -> str | None:
    """Why the row's numbers are none: its label says so, or they are the order of the numbers above."""
    if subject is not None and subject.indicator is not None:
        # Beside an indicator's number its short name may be งบประมาณ.
        words = [facts for facts in words if facts.aside != "budget"]
    if (reason := next((facts.aside for facts in words if _sets_aside(facts)), None)) is not None:
        return reason
    if subject is None and words and is_unit(words[0].line) and not grid.with_role(*TEXTS, Role.AGENCY):
        # What the people of one unit answered is not the agency's own.
        return "mean-of-others"
    if _is_earlier(grid, row):
        return "earlier-stage"
    if _numbers_indicators(grid, row):
        return "numbering"
    if _counts_questions(grid, row, words):
        return "answers"
    if not any(facts.letters.startswith(_ORDERS) for facts in words):
        return None
    told = [row.facts(column.index) for column in grid.with_role(Role.SCORE)]
    numbers = [facts.whole for facts in told if not (facts.empty or facts.dash)]
    if None in numbers or len(numbers) < 2:
        return None
    if any(_ORDER.fullmatch(facts.letters) for facts in words):
        return "rank"
    ordered = len(numbers) > 2 and sorted(number or 0 for number in numbers) == list(range(1, len(numbers) + 1))
    return "rank" if ordered and any(facts.letters.startswith("ลำดับ") for facts in words) else None


def _is_earlier(grid: Grid, row: GridRow) -> bool:
    """Whether a row gives one round of its subject (ครั้งที่ 1), and the one below it a later one."""
    rounds = [index for index, facts in row.told if round_of(facts.letters)]
    # The row may be only a part of the grid's.
    here = [each for each in grid.rows if (each.table, each.index) == (row.table, row.index)] if rounds else []
    return any(is_earlier(row, grid.below(here[-1]), index) for index in rounds if here)


def _counts_questions(grid: Grid, row: GridRow, words: list[Facts]) -> bool:
    """Whether a row says of each instrument that heads a column how many questions it has: ข้อคำถาม over 15, 9, 28."""
    if not any(_QUESTIONS.fullmatch(facts.letters) for facts in words):
        return False
    scores = [column for column in grid.with_role(Role.SCORE) if row.text(column.index).strip()]
    headed = all(column.subject is not None and column.subject.instrument for column in scores)
    return headed and bool(scores) and all(row.facts(column.index).whole is not None for column in scores)


_QUESTIONS = regex.compile(r"(?:จำนวน)?(?:ข้อ(?:คำถาม|ตรวจ)?|คำถาม)(?:ทั้งหมด)?(?:\(ข้อ\))?")


def _numbers_indicators(grid: Grid, row: GridRow) -> bool:
    """Whether a row gives below each indicator that heads a column nothing but its own number."""
    headed = [
        (each.index, each.subject.indicator)
        for each in grid.columns
        if each.subject is not None and each.subject.indicator is not None and each.role is Role.SCORE
    ]
    return len(headed) > 1 and all(row.facts(index).whole == indicator for index, indicator in headed)


_OWN_BRACKET = regex.compile(
    r"(?<=\S)\s?\((?:[^()]*(?<!25)(?<!๒๕)[\d๐-๙]{2,3}(?:\.[\d๐-๙]+)?\s?(?:คะแนน|%)?"
    r"|(?:อัน|ลำ)ดับ(?:ที่)?\s?[\d๐-๙]+"
    r"|(?:เพิ่ม|ลด|สูง|ต่ำ|ดี)(?:ขึ้น|ลง|กว่า)[^()]*|(?:บรรลุ|ผ่าน|ไม่ถึง|เกิน)[^()]*)\)"
)
_OF_PEOPLE = ("จำนวน", "ผู้ตอบ", "ร้อยละของ", "ร้อยละผู้", "สัดส่วน", "อัตรา")


def _sets_aside(facts: Facts) -> bool:
    """Whether a label says that the row's numbers are none: a target only where no subject is named before the word.

    A bracket behind a name that has a number of its own, or compares, says nothing of the row's.
    """
    bare = _OWN_BRACKET.sub("", facts.printed) if facts.aside is not None and "(" in facts.printed else facts.printed
    if bare.strip() and bare != facts.printed:
        return _sets_aside(scan(bare))
    if facts.aside is None or facts.coded or asks(facts.line):
        return False
    if facts.aside in ("answers", "budget", "success"):
        # จำนวนผู้ตอบ IIT counts people, whatever it names.
        return facts.label is None or facts.letters.startswith(_OF_PEOPLE)
    return facts.aside != "target" or facts.label is None or facts.label.overall or not facts.label.numbered
