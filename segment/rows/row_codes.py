"""The questions that a row's labels name by their codes."""

from __future__ import annotations

import regex

from segment.facts.codes import LISTED, begins_with_code, question_parts
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts
from segment.facts.subjects import Subject
from segment.rows.codes import Codes
from segment.tables.grid import Grid, GridRow

_IN_TEXT = regex.compile(
    r"ข้อ[ก-๎]*\s?[:：]?\s*(?P<named>[IEOieo]\s?[0-9]{1,2})(?![0-9.,])"
    r"|(?<=[,และ]\s)(?P<bare>[IEOieo]\s?[0-9]{1,2})(?![0-9A-Za-z.,])"
)


_NOUGHT = regex.compile(r"0\d{1,2}(?!\d|[.,]\d)")


_SIGN = regex.compile(r"[|!]\s?\d")


def row_codes(
    subject: Subject | None,
    column: int | None,
    grid: Grid,
    row: GridRow,
    cells: list[tuple[int, Facts]],
    codes: Codes,
) -> tuple[tuple[str, ...], bool]:
    """The codes of a row, and whether they only stand behind the name of its indicator, and quote no question.

    ``subject`` is what the label cells (``cells``) name, ``column`` where; ``codes`` are those of the grid.
    """
    named = (
        subject is not None
        and subject.numbered
        and _names_all(subject, column, cells, codes)
        and not _has_several(grid, row, column, codes.at)
    )
    found = () if named else _codes(subject, column, grid, row, cells, codes)
    behind = () if found else _behind_subject(grid, row, column)
    return found or behind, bool(behind)


_TEXT = 16
"""Letters: a question has more."""


_SUMMED = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน)?(?:รวม|เฉลี่ย)(?:ทั้งสิ้น|ทั้งหมด|คะแนน)?")


def _names_all(subject: Subject, column: int | None, cells: list[tuple[int, Facts]], codes: Codes) -> bool:
    """Whether an indicator's number and name are all that the label cells say: what looks like a code is the number.

    It is not where a sign stands for its letter (`|1`), nor beside a label that gives the number itself, where no code
    of the table has its letter or a question's text stands behind it.
    """
    counted = any(index == column and facts.label is not None and facts.label.numbered for index, facts in cells)
    asked = any(
        index not in (column, codes.at) and facts.label is None and len(facts.letters) > _TEXT for index, facts in cells
    )
    for index, facts in cells:
        if index == column:
            continue
        if facts.whole is not None and facts.whole == subject.indicator:
            if index == codes.at and (_SIGN.match(facts.line) or (counted and (asked or not codes.lettered))):
                return False
            continue
        if index == codes.at and (begins_with_code(facts.line) or _IN_TEXT.search(facts.line)):
            return False
    return True


def _has_several(grid: Grid, row: GridRow, column: int | None, codes_at: int | None) -> bool:
    """Whether a label that gives its indicator's number stands on several rows, each with another number where the
    codes stand: these number the indicator's questions."""
    if column is None or codes_at is None or column == codes_at:
        return False
    label, whole = row.facts(column), row.facts(codes_at).whole
    if whole is None or label.label is None or not label.label.numbered:
        return False
    return any(
        each.facts(column).letters == label.letters and each.facts(codes_at).whole not in (None, whole)
        for each in grid.rows
    )


def _codes(
    subject: Subject | None,
    column: int | None,
    grid: Grid,
    row: GridRow,
    cells: list[tuple[int, Facts]],
    codes: Codes,
) -> tuple[str, ...]:
    """The question codes of the row: in the codes' column in any form, elsewhere only with their right letter."""
    codes_at = codes.at
    if any(_SUMMED.fullmatch(facts.letters) for index, facts in cells if index != codes_at):
        # 10 beside รวม is the indicator whose questions are summed up.
        return ()
    if codes_at is not None and row.text(codes_at).strip():
        facts = row.facts(codes_at)
        is_name = facts.label is not None and not facts.coded and codes_at == column
        # 006 รวมกฎหมาย is no total.
        is_name = is_name and not (facts.label is not None and facts.label.overall and _NOUGHT.match(facts.line))
        # Beside codes with their letters, `1) …` is a part of the question above.
        part = facts.bulleted and not facts.coded and codes.lettered
        if not is_name and not part:
            parts = question_parts(row.text(codes_at), score_first=codes.score_first)
            found = tuple(code for code, _ in parts if code)
            if (not found and subject is None) or column != codes_at:
                # Questions that a cell names in its text: `ข้อที่ไม่ได้คะแนน : o12 (0 คะแนน)`.
                found = found or tuple(match["named"] or match["bare"] for match in _IN_TEXT.finditer(facts.line))
            if found:
                return found
    if codes_at is None:
        for index, facts in cells:
            if facts.coded and grid.columns[index].role is not Role.AGENCY and facts.code:
                return (facts.code,)
    return ()


_BEHIND = regex.compile(
    rf"(?:ข้อ(?:ที่|คำถาม)*\s?[:：]?|[(\[])\s*(?P<codes>{LISTED.pattern}(?:\s*(?:,|/|และ|กับ)?\s*(?:ข้อ\s?)?{LISTED.pattern})*)[\s)\]]*$"
)


_LABEL = 120
"""Letters: what is longer is no label with a list of codes."""


def _behind_subject(grid: Grid, row: GridRow, column: int | None) -> tuple[str, ...]:
    """The questions that a label names behind its indicator, where a row says what is wrong or done about them:
    `ตัวชี้วัดที่ 2 การใช้งบประมาณ ข้อ i4, i5`."""
    if column is None or not grid.with_role(*TEXTS) or len(row.facts(column).letters) > _LABEL:
        return ()
    listed = _BEHIND.search(row.facts(column).line)
    return tuple(match[0] for match in LISTED.finditer(listed["codes"])) if listed else ()
