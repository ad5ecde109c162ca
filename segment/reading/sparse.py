"""Numbers that are printed once beside several rows belong to what holds these rows."""

from __future__ import annotations

import regex

from segment.facts.roles import Role
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.grid import Grid

_MEAN = regex.compile(r"เฉลี่ย|รายตัวชี้วัด|ตัวชี้วัด")
_TOTAL = regex.compile(r"^\W*(?:ผล|ค่า)?คะแนน(?:เฉลี่ย)?(?:รวม|ภาพรวม)")


def sparse_columns(view: View, totals: list[int], of_items: frozenset[int]) -> dict[int, str]:
    """Score columns whose numbers are printed once beside several rows: the level that they belong to.

    ``totals`` says of each row at which column a total begins in it (``total_from``), ``of_items`` which columns hold
    the scores of items: a mean beside them is their question's.

    Beside several questions of one indicator it is the indicator; beside several indicators, their instrument.
    """
    found: dict[int, str] = {}
    columns = view.grid.with_role(Role.SCORE)
    for column in columns if not _each_in_one(view, columns) else ():
        for level in ("indicator", "instrument"):
            groups = _groups(view, column, level, totals)
            several = [filled for filled in groups.values() if len(filled) > 1]
            if several and all(map(_may_share, several)) and any(any(filled) for filled in several):
                found[column.index] = level
    for column in columns:
        # Beside several instruments a number that is printed once, under the words of a total, is that of them all.
        if found.get(column.index) == "instrument" and column.subject is not None and column.subject.overall:
            groups = _groups(view, column, "instrument", totals)
            if len(groups) > 1 and sum(map(any, groups.values())) == 1:
                found[column.index] = "overall"
    for column in columns:
        if column.subject is not None and column.subject.overall and _once_beside_instruments(view, column, totals):
            found[column.index] = "overall"
    means = [column for column in columns if _MEAN.search(column.header)]
    plain = [
        column
        for column in columns
        if column not in means
        and column.statistic in (None, "public")
        and column.item is None
        and column.index not in of_items
    ]
    if view.codes_at is not None and means and plain:
        # Tables of one question each: the mean beside its score is the indicator's, that of its two parts its own.
        parts = {column.statistic for column in columns} >= {"public", "survey"} and _questions(view) == 1
        for column in means:
            if column.index not in found and not _dense(view, column) and not (parts and not column.level):
                found[column.index] = "indicator"
    return found


def _each_in_one(view: View, columns: list[Column]) -> bool:
    """Whether each row has one number, and not all in one column: what stands elsewhere is no other row's, too."""
    rows = [row for row in view.rows if row.kind == "subject"]
    filled = [[column.index for column in columns if row.text(column.index).strip()] for row in rows]
    return all(len(each) == 1 for each in filled) and len({each[0] for each in filled}) > 1


def _once_beside_instruments(view: View, column: Column, totals: list[int]) -> bool:
    """Whether a number stands once, in the first of several rows that are each an instrument's: คะแนนรวม beside IIT."""
    filled = [
        column.index < totals[index] and bool(row.text(column.index).strip())
        for index, row in enumerate(view.rows)
        if row.kind in ("subject", "section")
        and (subject := view.subjects.get(index)) is not None
        and subject.instrument is not None
        and subject.indicator is None
        and subject.agency is None
        and not subject.questions
    ]
    return len(filled) > 1 and filled == [True] + [False] * (len(filled) - 1)


def _may_share(filled: list[bool]) -> bool:
    """Whether rows may share one number: it stands once, of two rows in the first."""
    return sum(filled) <= 1 and filled != [False, True]


def _questions(view: View) -> int:
    return len({subject.questions for subject in view.subjects.values() if subject.questions})


def _groups(view: View, column: Column, level: str, totals: list[int]) -> dict[object, list[bool]]:
    """Of the rows that one indicator (or instrument) holds, which have a number in the column."""
    groups: dict[object, dict[object, bool]] = {}
    for index, row in enumerate(view.rows):
        subject = view.subjects.get(index)
        if row.kind != "subject" or subject is None or subject.agency:
            continue
        if (level == "indicator") != bool(subject.questions):
            continue
        name = _indicator_of(subject) if level == "indicator" else _instrument_of(subject)
        if name is not None:
            filled = column.index < totals[index] and bool(row.text(column.index).strip())
            # Rows of one subject (a question and its answers, an indicator and its measures) are one.
            one = subject.questions or subject.indicator
            group = groups.setdefault(name, {})
            if row.source.apart and not filled and group:
                # No number of a row above reaches into it.
                continue
            group[one] = group.get(one, False) or filled
    return {name: list(group.values()) for name, group in groups.items()}


def _dense(view: View, column: Column) -> bool:
    """Whether several rows of one indicator each have a number in this column."""
    counts: dict[object, int] = {}
    for index, row in enumerate(view.rows):
        subject = view.subjects.get(index)
        if subject and subject.questions and row.text(column.index).strip():
            counts[_indicator_of(subject)] = counts.get(_indicator_of(subject), 0) + 1
    return any(count > 1 for count in counts.values())


def total_from(grid: Grid, scores: list[Column], row: LogicalRow) -> int:
    """The column of a total's label inside another subject's row (`คะแนนรวม ITA`); past the last where none is."""
    for column in scores:
        facts = row.facts(column.index)
        if (
            not (facts.empty or facts.numeric)
            and _TOTAL.match(facts.line)
            and not any(letter.isdigit() for letter in facts.line)
        ):
            return column.index
    return len(grid.columns)


def _indicator_of(subject: RowSubject) -> object:
    return subject.indicator if subject.indicator is not None else subject.instrument


def _instrument_of(subject: RowSubject) -> object:
    return subject.instrument if subject.indicator is not None else None
