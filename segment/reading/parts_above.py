"""Rows that name nothing of the assessment above their total: numbers of groups, villages or units; what heads their
column has the total alone."""

from __future__ import annotations

from segment.reading.number import Number
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.beside.whose import is_unit


def without_parts(view: View, found: list[Number]) -> list[Number]:
    """The numbers without those of such rows."""
    rows = {(table, cell.row): row for row in view.rows for table, cell in row.cells()}
    columns: dict[tuple[object, ...], list[Number]] = {}
    for number in found:
        columns.setdefault((number.subject, number.cell.column), []).append(number)
    parts = {
        id(part)
        for numbers in columns.values()
        if len(numbers) > 1
        for part in _parts(numbers, [rows[each.table, each.cell.row] for each in numbers])
    }
    return [each for each in found if id(each) not in parts]


def _parts(numbers: list[Number], rows: list[LogicalRow]) -> list[Number]:
    """All numbers but the last, where that is a total's and the others are of rows that name nothing."""
    *above, last = rows
    return numbers[:-1] if _sums_up(last) and all(map(_names_nothing, above)) else []


def _sums_up(row: LogicalRow) -> bool:
    # What groups stand under need be no column of labels.
    first = row.facts(row.filled()[0])
    return row.label.total or row.label.mean or first.total or first.mean


def _names_nothing(row: LogicalRow) -> bool:
    label, first = row.label, row.facts(row.filled()[0])
    another = label.agency is not None and not is_unit(label.agency)
    named = another or label.subject or label.codes or label.year or label.statistic or first.year
    return row.kind == "subject" and not (named or first.numeric or _sums_up(row))
