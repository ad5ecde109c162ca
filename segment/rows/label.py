"""What a row is about: what its label cells say together, in whichever columns they stand."""

from __future__ import annotations

import regex

from extract.frozen import dataclass
from normalize.agencies import names_in
from normalize.years import DATE
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts
from segment.facts.several import several_stated
from segment.facts.subjects import (
    Subject,
)
from segment.facts.words import letters_of
from segment.rows.codes import LABELS, Codes
from segment.rows.label_aside import aside
from segment.rows.label_subject import named_subject
from segment.rows.row_codes import row_codes
from segment.tables.column import Column, level_of
from segment.tables.content import content_of
from segment.tables.grid import Grid, GridRow

_WORDS = regex.compile(r"[ก-ฮA-Za-z].*[ก-ฮA-Za-z]")


@dataclass(frozen=True, slots=True)
class Label:
    """What a row's own label cells say; None and empty where they do not."""

    subject: Subject | None = None
    column: int | None = None
    """Where the subject stands."""
    instrument: str | None = None
    """The instrument that another label cell of the row names beside the indicator."""
    codes: tuple[str, ...] = ()
    """The question codes of the row, as printed."""
    agency: str | None = None
    year: int | None = None
    statistic: str | None = None
    aside: str | None = None
    level: str | None = None
    """The level that its words give its numbers (`คะแนนเฉลี่ยรายเครื่องมือ`)."""
    total: bool = False
    mean: bool = False
    part_at: int | None = None
    """Where a part of an indicator (9.1) is named: numbers behind it are that part's."""
    bulleted: bool = False
    """Whether the label begins with a bullet and gives no code: an item of the question above."""
    only_named: bool = False
    """Whether the codes stand behind the indicator's name in its own cell, or alone where others have a dash: questions
    that are named, not quoted."""
    columns: tuple[int, ...] = ()
    """The columns whose cells are labels in this row."""


def label_of(grid: Grid, row: GridRow, codes: Codes) -> Label:
    """What the label cells of a row say. ``codes`` are those of the grid."""
    cells = [
        (index, facts)
        for index, facts in row.told
        if _is_label(grid.columns[index], facts) and not (facts.dash or facts.tick)
    ]
    # A cell that gives several indicators, each with its number, is about them, and names none for its row.
    cells = _before_numbers(grid, row, [each for each in cells if not several_stated(each[1])])
    # 2) งบประมาณที่ใช้ดำเนินการ is the second item of a question.
    told = [
        (index, facts)
        for index, facts in cells
        if index != codes.items and not (index == codes.at and codes.lettered and facts.named_code)
    ]
    subject, column, instrument = named_subject(told, grid)
    found, only_named = row_codes(subject, column, grid, row, cells, codes)
    part_at = _part_at(grid, row, cells, codes)
    if part_at is not None and codes.at is not None and part_at < codes.at and codes.lacking:
        only_named = only_named or row.facts(codes.at).bare_code
    words = [
        facts for index, facts in cells if grid.columns[index].role is not Role.AGENCY or facts.aside or facts.total
    ]
    plain = [facts for facts in words if not facts.numeric and len(facts.letters) < _LABEL]
    total = not found and any(facts.total for facts in plain)
    mean = not found and any(facts.mean for facts in plain)
    if (total or mean) and (subject is None or subject.overall):
        others = (facts.subject for facts in plain if facts.subject is not None and not facts.subject.overall)
        subject = next(others, subject)
    return Label(
        subject,
        column,
        instrument,
        found,
        part_at=part_at,
        agency=_agency(grid, cells),
        # What was done in a month of a year says nothing of the year of the row's numbers.
        year=next((facts.year for facts in plain if facts.year is not None and not DATE.search(facts.letters)), None)
        or next((facts.year for index, facts in cells if facts.bare_year), None),
        statistic=next((facts.statistic for facts in plain if facts.statistic), None),
        aside=None if found else aside(grid, row, plain, subject),
        level=next((level for facts in plain if (level := level_of(facts.line))), None),
        total=total,
        mean=mean,
        bulleted=not found
        and any(
            facts.bulleted and (index == codes.items or not (facts.label is not None and facts.label.numbered))
            for index, facts in cells
            if index == codes.at
            or grid.columns[index].role in (Role.QUESTION, Role.UNKNOWN)
            # Beside the codes of questions, whatever their texts stand under.
            or (grid.columns[index].role is Role.INDICATOR and codes.at is not None)
        ),
        only_named=only_named,
        columns=tuple(index for index, _ in cells),
    )


def _is_label(column: Column, facts: Facts) -> bool:
    if column.role in LABELS:
        return not (column.role is Role.UNKNOWN and (facts.numeric or facts.level))
    if column.role is not Role.SCORE or facts.level:
        return False
    # A label may stand in the column of numbers: a total's words beside its number, or the indicator before it in a
    # cell (ตัวชี้วัดที่ได้สูงสุด | ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 96.00 คะแนน).
    if facts.numbers:
        told = facts.letters.startswith("ตัวชี้วัด") and facts.label is not None and facts.label.numbered
        # ช่องว่าง (100 - คะแนน) over a row of such numbers.
        return told or (not facts.decimal and bool(_WORDS.match(facts.letters)) and facts.aside is not None)
    return bool(_WORDS.search(facts.letters))


def _part_at(grid: Grid, row: GridRow, cells: list[tuple[int, Facts]], codes: Codes) -> int | None:
    """The column that names a part of an indicator: by its number where other rows have their codes, or in words."""
    if codes.at is not None and codes.lettered and row.facts(codes.at).of_part:
        return codes.at
    # ตัวชี้วัดย่อย | 9.1 ข้อมูลพื้นฐาน: the row itself says so.
    said = any(facts.letters in _PARTS for _, facts in cells)
    return next((index for index, facts in cells if _is_part(grid, index, facts, said=said)), None)


_PARTS = ("ตัวชี้วัดย่อย", "องค์ประกอบย่อย", "ประเด็นย่อย", "หัวข้อย่อย")


def _is_part(grid: Grid, index: int, facts: Facts, *, said: bool) -> bool:
    """Whether a label cell names a part of an indicator."""
    if facts.numeric or len(facts.letters) >= _LABEL or grid.columns[index].role is Role.AGENCY:
        return False
    if facts.part and facts.indicator_name is not None and content_of(grid, index).outlined:
        return False
    if facts.subject is not None and facts.subject.part:
        return True
    told = (
        said
        or "ย่อย" in letters_of(grid.columns[index].header)
        or (grid.columns[index].role is Role.INDICATOR and facts.line.startswith(_OF_OIT))
    )
    return facts.part and (told or not grid.with_role(*TEXTS, Role.QUESTION))


_OF_OIT = ("9.", "10.")
"""The indicators that have parts of their own."""


_LABEL = 90
"""Letters: what is longer is a sentence."""


def _before_numbers(grid: Grid, row: GridRow, cells: list[tuple[int, Facts]]) -> list[tuple[int, Facts]]:
    """The label cells without remarks, which stand in unknown columns behind the numbers of a row with a label."""
    if not any(grid.columns[index].role is Role.UNKNOWN for index, _ in cells):
        return cells
    scores = [
        column.index
        for column in grid.with_role(Role.SCORE)
        if any(each.decimals or each.value == 0 or each.value >= _SCORE for each in row.facts(column.index).numbers)
    ]
    if not scores or not any(index < scores[0] for index, _ in cells):
        return cells
    return [
        (index, facts)
        for index, facts in cells
        if index < scores[0]
        or grid.columns[index].role is not Role.UNKNOWN
        # A header says of names, too, what they are: จุดเด่น.
        or (not grid.columns[index].levels and content_of(grid, index).names > _HALF)
    ]


_HALF = 0.5
"""A column in which more cells are names is none of remarks."""


_SCORE = 20
"""Points: hardly an indicator has less."""


def _agency(grid: Grid, cells: list[tuple[int, Facts]]) -> str | None:
    column = grid.first(Role.AGENCY)
    if column is not None:
        return next((facts.line for index, facts in cells if index == column.index), None)
    if len(cells) != 1 or grid.with_role(*TEXTS):
        return None
    # Among indicators a row may be that of the whole, by the agency's name.
    index, facts = cells[0]
    if not (grid.with_role(Role.INDICATOR, Role.INSTRUMENT) or content_of(grid, index).names):
        return None
    asked = any(each.index != index for each in grid.with_role(Role.QUESTION))
    if facts.subject is not None or asked or len(facts.letters) >= _LABEL:
        return None
    whole = any(letters_of(name) == facts.letters for name in names_in(facts.line, title=True))
    return facts.line if whole else None
