"""Codes that stand behind their questions, in brackets (`… มากน้อยเพียงใด (E6)`), are put in front of them.

A score may stand behind the code, also within the brackets (`… (ข้อ E6 ได้ 78.10 คะแนน)`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from segment.facts.extremes import is_extreme
from segment.facts.questions import asks
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_NUMBER = r"[0-9๐-๙]{1,3}(?:\s?[.,]\s?[0-9๐-๙]{1,2})?\s?(?:คะแนน|%)?"
_BEHIND = re.compile(
    # Blanks are looked at from their first one only: a million of them are then looked at once.
    r"(?<!\s)\s*+[(\[]\s*(?:ข้อ\s*)?(?![0-9๐-๙]\s?\.)(?P<code>(?:MOIT|EB|[IEOieo1l๑0๐|])\s?[.\-]?\s?[0-9๐-๙oO]{1,2})"
    rf"(?:[.,;:]?(?:\s+|(?<=[:=]))(?P<inside>(?:ได้|คะแนน|ร้อยละ|[:=]|\s)*{_NUMBER}))?\s*[)\]]"
    rf"(?P<score>\s*(?:[(\[]\s*)?[=:ก-๎\s]*{_NUMBER}\s*[)\]]?)?\s*$"
)
_SCORE_FIRST = re.compile(
    r"\s*(?P<score>[\d๐-๙]{1,3}[.][\d๐-๙]{2})\s?(?:คะแนน)?\s*[(\[]\s?(?:ข้อ\s?)?(?P<code>[IEOieo]\s?[\d๐-๙]{1,2})\s?[)\]]\s*"
)
"""All that a cell says: a score, and in brackets who got it."""
_ALSO = re.compile(r"(?:ของ)?ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d$|\(ข้อ(?:คำถาม)?\)")
"""What a header of extremes may say besides: of which year, and that the question stands in brackets."""
_SHORTEST = 8
"""Letters: a question has more."""
_LEAST = 2


def codes_in_front(grid: Grid) -> None:
    """Turn the cells of every column in which questions end with their codes and none begins with one."""
    works = grid.with_role(Role.MEASURE, Role.STEP)
    for column in grid.columns:
        _scores_behind(grid, column)
        texts = [each.printed for each in grid.said(column.index)]
        ends = [match for text in texts if (match := code_behind(text))]
        # One of the codes has its letter right: the others may be damaged.
        lettered = any(match["code"][0] in "IEOieoM" for match in ends)
        if not lettered:
            continue
        if works and column.role is Role.ISSUE and not any(asks(scan(_BEHIND.sub("", text)).line) for text in texts):
            # Behind an issue a code is a part of its text.
            continue
        asked = sum(scan(text).label is None for text in texts)
        if len(ends) >= min(_LEAST, asked) and len(ends) > sum(scan(text).coded for text in texts):
            _turn(grid, column.index)


def _scores_behind(grid: Grid, column: Column) -> None:
    """Turn the cells of a column of which each is a score with its question in brackets (`95.00 (I1)`), also below
    คะแนนสูงสุด; not where the header says that the numbers are others', targets or differences."""
    if any(each.role is Role.AGENCY for each in grid.columns):
        # Which of other agencies got it.
        return
    if column.aside and not is_extreme(_ALSO.sub("", scan(column.header).letters)):
        return
    found = {at: row.text(column.index) for at, row in enumerate(grid.rows) if row.text(column.index).strip()}
    told = {at: match for at, text in found.items() if (match := _SCORE_FIRST.fullmatch(text)) is not None}
    if len(told) < _LEAST or len(told) < len(found):
        return
    grid.columns[column.index] = Column(column.index, column.levels, Role.QUESTION, year=column.year)
    for at, match in told.items():
        grid.rows[at] = _with(grid.rows[at], column.index, f"{match['code']} {match['score']}")


def code_behind(text: str) -> re.Match[str] | None:
    """The code behind a question."""
    match = _BEHIND.search(text) if "(" in text or "[" in text else None
    rest = scan(text[: match.start()]) if match is not None else None
    # `ตัวชี้วัดที่ 2 (I4)` is the indicator of a question.
    return match if rest is not None and len(rest.letters) >= _SHORTEST and rest.label is None else None


def _turn(grid: Grid, column: int) -> None:
    open_at: int | None = None
    for index, row in enumerate(grid.rows):
        text = row.text(column)
        if not text.strip():
            continue
        match = _BEHIND.search(text)
        if match is None:
            facts = scan(text)
            whole = facts.bulleted or (facts.label is not None and not (facts.label.overall and not facts.total))
            open_at = None if whole else index
            continue
        inside = f" ({match['inside'].strip()})" if match["inside"] else ""
        rest = text[: match.start()] + inside + (match["score"] or "")
        if row.after_break and open_at is not None:
            # A page break cut the question: its code stands behind the second part.
            before = grid.rows[open_at]
            grid.rows[open_at] = _with(before, column, f"{match['code']} {before.text(column)}")
            grid.rows[index] = _with(row, column, rest)
        else:
            grid.rows[index] = _with(row, column, f"{match['code']} {rest}")
        open_at = None


def _with(row: GridRow, column: int, text: str) -> GridRow:
    return replace(row, cells=row.cells | {column: replace(row.cells[column], text=text)})
