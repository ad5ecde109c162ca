"""A table whose rows go in pairs: the codes of an indicator's questions, and right below each its score.

It is read pair by pair: the indicator with its own number, then its questions, one row each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_LEAST = 2
"""Pairs, and questions of each: one pair alone is a header over its row."""


def codes_over_scores(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of questions below their indicators; none where it is no such table."""
    pairs = [(above, below) for above, below in pairwise(table.rows) if _is_pair(above, below)]
    if len(pairs) < _LEAST:
        return []
    paired = {row.index for pair in pairs for row in pair}
    others = [row for row in table.rows if row.index not in paired]
    if any(row.index > pairs[0][0].index and row.filled for row in others):
        return []
    rows = [row for pair in pairs for row in _questions(table, *pair)]
    heads = [(table.number, cell) for row in others for cell in row.cells]
    columns = [Column(0, role=Role.QUESTION), Column(1, role=Role.SCORE)]
    return [Grid(columns, rows, heads, tuple(before), [table.number], table.spans_known)]


def _codes(row: Row) -> dict[int, Cell]:
    return {cell.column: cell for cell in row.cells if scan(cell.text).coded and scan(cell.text).bare_code}


def _is_pair(above: Row, below: Row) -> bool:
    """Whether a score stands below each of several codes, and nothing else but words below the rest."""
    codes = _codes(above)
    if len(codes) < _LEAST:
        return False
    told = {cell.column: scan(cell.text) for cell in below.filled}
    return set(told) == set(codes) and all(facts.numeric for facts in told.values())


def _questions(table: Table, above: Row, below: Row) -> Iterator[GridRow]:
    codes = _codes(above)
    scores = {cell.column: cell for cell in below.cells}
    rest = [cell for cell in above.filled if cell.column not in codes]
    label = next((cell for cell in rest if not scan(cell.text).numeric), None)
    own = next((cell for cell in rest if scan(cell.text).numeric), None)
    cells = {column: cell for column, cell in enumerate((label, own)) if cell is not None}
    if cells:
        yield GridRow(table.number, above.index, cells, page=above.page, line=above.line)
    for column, code in codes.items():
        yield GridRow(table.number, above.index, {0: code, 1: scores[column]}, page=above.page, line=above.line)
