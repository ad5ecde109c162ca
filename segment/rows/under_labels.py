"""What rows without a label of their own stand under: a section, a merged cell above, the mean that closes them."""

from __future__ import annotations

from dataclasses import replace

from codebook.reader import instrument_of
from normalize.codes import INSTRUMENT_OF_LETTER
from segment.facts.roles import Role
from segment.headings import Context
from segment.rows.field import LogicalRow
from segment.rows.label import Label
from segment.tables.grid import Grid


def under_labels(grid: Grid, rows: list[LogicalRow]) -> None:
    """Give each row the indicator that it names itself, or that a merged cell above names for it."""
    columns = [column.index for column in grid.with_role(Role.INDICATOR, Role.INSTRUMENT)]
    above: Label | None = None
    closing = _means_close(rows)
    for index, row in enumerate(rows):
        if row.kind == "section":
            above = None
            continue
        if closing and row.kind == "mean":
            above = None
            _close(rows[:index], row)
            continue
        own = row.label.subject
        if own is not None and not own.overall and row.kind != "aside":
            above = row.label
        elif (any(row.text(column).strip() for column in columns) or _is_dated(grid, row)) and not row.codes:
            above = above if _is_year_of(grid, row, rows[:index]) else None
        elif above is not None and _is_behind_list(row, rows[max(0, index - _LIST) : index]):
            above = None
        if (
            row.label.total or (row.label.agency is not None and grid.first(Role.AGENCY) is None)
        ) and row.kind == "subject":
            continue
        if above is not None and row.kind in ("subject", "item", "mean") and above.subject is not None:
            if not is_part_of(above, row.context):
                row.context = row.context.under(above.subject)
            if row.label.subject is None and not row.codes:
                row.label = replace(row.label, subject=above.subject)


_LIST = 2
"""Indicators right below each other, without a question between."""


def _is_behind_list(row: LogicalRow, above: list[LogicalRow]) -> bool:
    """Whether a question stands right below a list of indicators, the last of which is none of its instrument: the
    list heads nothing."""
    indicators = [each.label.subject.indicator for each in above if each.label.subject and not each.codes]
    letter = INSTRUMENT_OF_LETTER.get(row.codes[0][:1].upper()) if row.codes else None
    if letter is None or len(indicators) < _LIST or None in indicators or len(set(indicators)) < _LIST:
        return False
    return instrument_of(indicators[-1] or 0) != letter


def _is_year_of(grid: Grid, row: LogicalRow, above: list[LogicalRow]) -> bool:
    """Whether a row names nothing but a year, below a subject that has no number itself, or another year of it."""
    head = next((each for each in reversed(above) if not _is_dated(grid, each)), None)
    return _is_dated(grid, row) and head is not None and head.kind == "subject" and not _has_numbers_of(head)


def _is_dated(grid: Grid, row: LogicalRow) -> bool:
    """Whether a year stands where rows have their subject: in a column of its own it says nothing of that."""
    first = next(iter(row.label.columns), None)
    if first is None or row.kind != "subject" or grid.columns[first].role is Role.YEAR:
        return False
    return row.facts(first).bare_year


def _has_numbers_of(row: LogicalRow) -> bool:
    return any(row.facts(column).numeric for column in row.filled())


def is_part_of(label: Label, context: Context) -> bool:
    """Whether a label names a part of EIT where an indicator of EIT is meant: EIT ส่วนที่ 1 in an indicator's table."""
    subject = label.subject
    return (
        subject is not None
        and subject.indicator is None
        and label.statistic in ("public", "survey")
        and context.indicator is not None
        and subject.instrument == context.instrument
    )


def _means_close(rows: list[LogicalRow]) -> bool:
    """Whether the means of indicators stand below their questions: the first row with a subject is a question's."""
    first = next((row for row in rows if row.kind in ("section", "subject", "mean")), None)
    return first is not None and first.kind == "subject" and bool(first.codes)


def _close(above: list[LogicalRow], mean: LogicalRow) -> None:
    """Put the questions above a mean under its indicator, as far as nothing else names theirs."""
    subject = mean.label.subject
    for row in reversed(above):
        if row.kind not in ("subject", "item") or row.context.indicator is not None:
            break
        if subject is not None and subject.indicator is not None:
            row.context = row.context.under(subject)
