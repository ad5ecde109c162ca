"""A table of numbers that stand over what they are the scores of, as on cards: `92.00`, `88.00` over `IIT`, `EIT`.

Over names a second row of names would be a header: only where every row of numbers has its names below it, and none
above it, is a table read so. Below the names may stand the levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_LEAST = 2
"""Numbers side by side, and rows of a card."""


def numbers_over_labels(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels, scores and levels; none where it is no such table."""
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    cards = list(_cards(rows))
    if not cards or sum(map(len, cards)) != len(rows):
        return []
    labels = [scan(cell.text).letters for numbers, names, *_ in cards for cell in _filled(names).values()]
    if len(labels) != len(set(labels)):
        return []
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE), Column(2, role=Role.LEVEL)]
    body = [row for card in cards for row in _rows(table, card)]
    return [Grid(columns, body, [], tuple(before), [table.number], table.spans_known)]


def _cards(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """The rows of one strip of cards after the other, as far as they are such."""
    at = 0
    while at + 1 < len(rows) and _are_numbers(rows[at]) and _are_names(rows[at + 1], over=rows[at]):
        height = 3 if at + 2 < len(rows) and _are_levels(rows[at + 2], over=rows[at]) else 2
        yield rows[at : at + height]
        at += height


def _filled(row: Row) -> dict[int, Cell]:
    return {cell.column: cell for cell in row.cells if cell.text.strip()}


def _are_numbers(row: Row) -> bool:
    facts = [scan(cell.text) for cell in _filled(row).values()]
    return len(facts) >= _LEAST and all(each.exact for each in facts)


def _are_names(row: Row, *, over: Row) -> bool:
    """Whether below each number stands the code, or the name of an indicator, an instrument or the whole."""
    names = _filled(row)
    facts = [scan(cell.text) for cell in names.values()]
    return set(names) == set(_filled(over)) and all(
        (each.bare_code or each.total or each.label is not None) and not each.decimal for each in facts
    )


def _are_levels(row: Row, *, over: Row) -> bool:
    levels = _filled(row)
    return bool(levels) and set(levels) <= set(_filled(over)) and all(scan(each.text).level for each in levels.values())


def _rows(table: Table, card: Sequence[Row]) -> Iterator[GridRow]:
    numbers, names, *levels = map(_filled, card)
    for column, name in names.items():
        told = dict(enumerate((name, numbers[column], *(row[column] for row in levels if column in row))))
        yield GridRow(table.number, card[0].index, told, page=card[0].page, line=card[0].line)
