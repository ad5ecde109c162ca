"""A table without a header, below nothing but the name of its indicator: the columns of the one above go on in it."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.subjects import labelled
from segment.tables.grid import Grid, GridRow

_NAME = 90
"""Letters: no name of an indicator is longer."""


def parted_by_name(table: Table, last: Grid, between: Sequence[Paragraph]) -> bool:
    """Whether a Table stands below the name of an indicator that parts it from the grid before, under whose header its
    rows stand as that grid's do: a code where these have one, numbers where they have."""
    if len(last.columns) != table.columns or not last.header_cells or len(between) != 1:
        return False
    return _names_indicator(between[0].text) and all(
        any(_alike(row, above, last) for above in last.rows) for row in table.rows if row.filled
    )


def _names_indicator(text: str) -> bool:
    named = labelled(text)
    return named is not None and named.indicator is not None and named.numbered and len(scan(text).letters) <= _NAME


def _alike(row: Row, above: GridRow, grid: Grid) -> bool:
    """Whether two rows fill the same columns, with a code at the beginning of both, and numbers under scores."""
    facts = {cell.column: scan(cell.text) for cell in row.filled}
    numbers = {column for column, each in facts.items() if each.numeric}
    first = next(iter(facts))
    return (
        [*facts] == above.filled()
        and facts[first].coded
        and above.facts(first).coded
        and numbers == {column for column in facts if above.facts(column).numeric}
        and all(grid.columns[column].role is Role.SCORE for column in numbers)
    )
