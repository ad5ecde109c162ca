"""Columns that go on overleaf: a spreadsheet too wide for its paper prints its last columns on pages of their own.

A page whose table has the rows of an earlier page, line for line at the same heights, and no labels of its own is the
rest of those rows. Spreadsheets print all pages of the first columns and then those of the next, or the pages of one
stretch of rows one after the other: both are known by which pages have labels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.document import Row, Table
from extract.layout import PageLayout, RuledTable
from extract.white_strips import NUMBER

SAME_HEIGHT = 0.15
"""Of a row's least height: how exactly the rows of two pages lie at the same height."""
FEWEST_ROWS = 2


def with_columns_overleaf(layouts: Sequence[PageLayout]) -> list[PageLayout]:
    """The pages with the columns of later pages at the end of the rows that they belong to."""
    joined = list(layouts)
    labelled: list[int] = []
    waiting: list[int] = []
    for page, layout in enumerate(layouts):
        if len(layout.tables) != 1 or layout.open_tables:
            labelled, waiting = [], []
        elif not _lacks_labels(layout.tables[0].table):
            # Pages of rows behind pages of columns begin another stretch.
            labelled = [page] if waiting else [*labelled, page]
            waiting = []
        elif labelled:
            first = labelled[len(waiting) % len(labelled)]
            waiting.append(page)
            if _are_same_rows(joined[first], layout):
                joined[first] = _joined(joined[first], layout.tables[0])
                joined[page] = replace(layout, tables=())
    return joined


def _lacks_labels(table: Table) -> bool:
    """Does every row but the header hold numbers only?"""
    body = [[cell.text for cell in row.cells if cell.text] for row in table.rows[1:]]
    return len(body) >= FEWEST_ROWS and all(texts and all(map(NUMBER.match, texts)) for texts in body)


def _are_same_rows(layout: PageLayout, overleaf: PageLayout) -> bool:
    one, two = layout.tables[0].lattice.ys, overleaf.tables[0].lattice.ys
    alike = [(each.content.width, each.content.height, each.content.turned) for each in (layout, overleaf)]
    return (
        alike[0] == alike[1]
        and len(one) == len(two)
        and bool(np.abs(one - two).max() < SAME_HEIGHT * np.diff(one).min())
    )


def _joined(layout: PageLayout, overleaf: RuledTable) -> PageLayout:
    (ruled,) = layout.tables
    own, other = ruled.table, overleaf.table
    rows = tuple(_row(one, two, own.columns) for one, two in zip(own.rows, other.rows, strict=True))
    return replace(layout, tables=(replace(ruled, table=replace(own, columns=own.columns + other.columns, rows=rows)),))


def _row(row: Row, overleaf: Row, columns: int) -> Row:
    cells = [replace(cell, column=cell.column + columns) for cell in overleaf.cells]
    return replace(row, cells=(*row.cells, *cells))
