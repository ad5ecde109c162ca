"""Labels that stand behind a score (`เครื่องมือ | คะแนน | ตัวชี้วัดที่ต้องปรับปรุง`): the score is that of the labels before
it, and of none that only says what is weakest in the row, or what has a score of its own behind it."""

from __future__ import annotations

from codebook.reader import instrument_of
from extract.frozen import dataclass
from normalize.agencies import names_in
from segment.facts.codes import question_parts
from segment.facts.extremes import says_which
from segment.facts.numbers import CellNumber
from segment.facts.questions import question_cell
from segment.facts.roles import Role
from segment.facts.scan import Facts
from segment.facts.subjects import UNNAMED, Subject
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid

_NAMING = (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.YEAR)
_MOST = 0.5


@dataclass(frozen=True, slots=True)
class Before:
    """The columns before a score that say whose its numbers are and what they are about."""

    agency: Column | None = None
    named: Column | None = None

    def about(self, row: LogicalRow, score: Column, subject: RowSubject) -> RowSubject:
        """What the numbers of a row in a column are about; ``subject`` is what the whole row is about."""
        agency = row.facts(self.agency.index).line or None if self.agency is not None else None
        if agency is not None and subject.agency is not None and subject.agency.endswith(agency):
            # The row's own with its kind before it.
            agency = subject.agency
        told: Subject = (row.facts(self.named.index).label if self.named is not None else None) or UNNAMED
        if agency is not None and score.subject is not None and score.subject.overall:
            told = UNNAMED
        instrument = told.instrument or (instrument_of(told.indicator) if told.indicator else None)
        return RowSubject(agency, subject.year, instrument, told.indicator, statistic=subject.statistic)


def labels_before(grid: Grid, score: Column) -> Before | None:
    """The labels before a column of scores that own its numbers, whatever stands behind these; None where the row is
    about one thing."""
    if score.code is not None:
        return None
    labels = [each for each in grid.columns[: score.index] if each.role in _NAMING]
    agencies = _agencies_before(grid, labels)
    named = [each for each in labels if each.role in (Role.INDICATOR, Role.INSTRUMENT)]
    # Beside them สังกัด may stand in a column of its own.
    agency = max(agencies[-1], key=lambda each: (_share(grid, each), -each.index)) if agencies else None
    before = Before(agency, named[-1] if named else None)
    if len(agencies) > 1 or (agency and named and named[-1].index < agency.index):
        # Who got most for an indicator, and who least, each before the number.
        return before
    if not any(_is_behind(grid, score, each) for each in grid.columns[score.index + 1 :]):
        return None
    if score.level == "question" or (score.level == "indicator" and not any(c.role is Role.INDICATOR for c in labels)):
        # คะแนนตัวชี้วัด beside an instrument is that of the indicator behind it.
        return None
    return before if any(_names_each(content_of(grid, each.index)) for each in labels) else None


def _agencies_before(grid: Grid, labels: list[Column]) -> list[list[Column]]:
    """The columns of labels that name agencies, those with numbers between them apart."""
    groups: list[list[Column]] = []
    for column in labels:
        if _share(grid, column) <= _MOST:
            continue
        if groups and not any(each.role is Role.SCORE for each in grid.columns[groups[-1][-1].index : column.index]):
            groups[-1].append(column)
        else:
            groups.append([column])
    return groups


def _share(grid: Grid, column: Column) -> float:
    return content_of(grid, column.index).agencies


def _is_behind(grid: Grid, score: Column, label: Column) -> bool:
    """Whether a column behind a score holds labels that are none of the score's."""
    content = content_of(grid, label.index)
    # A text that speaks of a unit is not its name.
    agencies = content.agencies > _MOST and (label.role is not Role.ISSUE or all(map(_is_name, content.facts)))
    if label.role is Role.SCORE or not (content.names > _MOST or content.coded > _MOST or agencies):
        return False
    between = grid.columns[score.index + 1 : label.index]
    if any(each.role is Role.QUESTION for each in between):
        return False
    own = any(each.role is Role.SCORE for each in grid.columns[label.index + 1 :])
    return says_which(label.header) or (agencies and own)


def _is_name(facts: Facts) -> bool:
    """Whether a cell begins with the name of an agency and is little more."""
    line = facts.line
    return any(line.startswith(name) and 2 * len(name) > len(line) for name in names_in(line, title=True))


def _names_each(content: Content) -> bool:
    """Whether a column names something else in every row."""
    names = [each.letters for each in content.facts]
    told = content.years == 1.0 or content.names > _MOST or content.agencies > _MOST
    return told and len(set(names)) == len(names)


def over_stated(view: View, row: LogicalRow, column: Column, number: CellNumber) -> Subject | None:
    """The indicator over a row whose questions each state their own number in their cell: one in a column beside them
    is the indicator's (`ตัวชี้วัดที่ 1 | 97.31`, `คะแนนรายข้อ | I1 ได้ 97.33 / I2 ได้ 96.50`); beside one question only what
    stands before it and is another."""
    at = view.codes_at
    if at is None or column.level == "question" or column.code or not row.codes or not row.facts(at).decimal:
        return None
    parts = [question_cell(text, has_score_column=False).stated for code, text in question_parts(row.text(at)) if code]
    if len(parts) != len(row.codes) or not all(len(each) == 1 for each in parts):
        return None
    if len(parts) == 1 and (column.index > at or parts[0][0].value == number.value):
        return None
    over = (row.label.subject, column.subject, Subject(row.context.instrument, row.context.indicator))
    return next((each for each in over if each is not None and each.indicator is not None), None)
