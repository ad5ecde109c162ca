"""A table whose cells are cards: a score, and below it the question that got it, with its code."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import Role
from segment.facts.statements import leading_score
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import filled_cells

_LEAST = 2


def question_cards(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The cards as one grid with a row for each; none where a cell is anything else."""
    cards = [(row, cell) for row in table.rows for cell in filled_cells(row)]
    parted = [_parted(cell) for _, cell in cards]
    if len(cards) < _LEAST or table.columns < 2 or not all(parted):
        return []
    rows = [
        GridRow(table.number, row.index, cells, page=row.page, line=row.line)
        for (row, _), cells in zip(cards, parted, strict=True)
    ]
    columns = [Column(0, role=Role.QUESTION), Column(1, role=Role.SCORE)]
    return [Grid(columns, rows, [], tuple(before), [table.number], table.spans_known)]


def _parted(card: Cell) -> dict[int, Cell]:
    """The question and its score as cells of their own; nothing where the cell is no card."""
    score, question = leading_score(card.text)
    return {0: replace(card, text=question), 1: replace(card, text=score.printed)} if score is not None else {}
