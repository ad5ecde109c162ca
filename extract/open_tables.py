"""What stands outside of the ruled tables of a page: tables without vertical rules, and lines of print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from extract.around_numbers.page import around_numbers
from extract.around_numbers.tables import Around
from extract.columns import (
    COLUMN_GAPS,
    find_open_tables,
    find_unclear,
    has_single_numbers,
    holds_scores_side_by_side,
)
from extract.document import BBox, Table
from extract.dotted import without_leaders
from extract.lattice import SNAP, Lattice
from extract.lines import Line, Typesetter
from extract.open_sides.ruled import agrees
from extract.page import Flags, Integers, PageContent
from extract.parts_of_rows import are_parts_of_rows
from extract.prose_columns import ProseColumns, find_prose_columns, holds
from extract.white_strips import LEAST_ROWS, DividedLine

OUTSIDE = 1.5
"""Points: how far a letter's middle may lie outside the rules and still belong to the table."""
ROWS_TO_A_RULE = 2
"""More rows than that for each strip between two rules are no rows that the rules part."""


@dataclass(frozen=True, slots=True, eq=False)
class OpenTables:
    """The lines outside ruled tables, the tables without vertical rules that some of them make, where it is not clear
    what they make, and the table that ends the page."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    unclear: tuple[BBox, ...]
    last: Around | None
    prose: tuple[ProseColumns, ...] = ()


def touches(box: BBox, table: BBox) -> bool:
    return box[1] < table[3] + OUTSIDE and table[1] - OUTSIDE < box[3] and box[0] < table[2] and table[0] < box[2]


def open_tables(
    content: PageContent,
    typesetter: Typesetter,
    free: Flags,
    unread: Flags,
    lattices: Sequence[Lattice],
    above: Around | None,
) -> OpenTables:
    """What stands on a page outside of its ruled tables; ``above`` is the table without rules that ends the one before.

    What is ``unread`` is no prose, but numbers may stand in columns between its rules.
    """
    chosen = without_leaders(content, np.flatnonzero(free | unread))
    ruled = [lattice for lattice in lattices if lattice.bbox in content.unread]
    tables: list[Table] = []
    unclear: list[BBox] = []
    merged: list[BBox] = []
    around = around_numbers(content, typesetter, np.flatnonzero(free), above)
    chosen, free = chosen[~around.taken[chosen]], free & ~around.taken
    cuts = typesetter.divided(chosen, LEAST_ROWS, COLUMN_GAPS)
    for gap, lines_cut in zip(COLUMN_GAPS, cuts, strict=False):
        divided = [DividedLine(tuple(parts), cut) for parts, cut in lines_cut]
        found = [table for table, _, _ in find_open_tables(divided, content.number)]
        clear = [table for table in found if _is_clear(table, content, ruled)]
        together = [table for table in clear if holds_scores_side_by_side(table)]
        if gap == COLUMN_GAPS[0]:
            tables = [table for table in clear if table not in together]
            merged = [table.bbox for table in together if table.bbox]
        else:
            # So near to each other two columns may be taken for one.
            doubtful = [table for table in clear if not has_single_numbers(table)]
            tables = _with_more_rows(tables, [table for table in clear if table not in doubtful])
            lost = (table.bbox for table in doubtful if not any(_overlap(table, other) for other in tables))
            unclear += [box for box in lost if box]
        unclear = unclear or find_unclear(divided, tables)
    known = [*unclear, *(table.bbox for table in tables if table.bbox)]
    unclear += [box for box in merged if not any(touches(other, box) for other in known)]
    boxes = [*(table.bbox for table in tables if table.bbox), *unclear]
    outside = np.flatnonzero(free)
    prose = [
        each
        for each in find_prose_columns(content, outside)
        if not any(touches(place, box) for place in (each.left, each.right) for box in boxes)
    ]
    lines = _lines(content, typesetter, outside, prose)
    lines = [line for line in lines if not any(_within(line.bbox, box) for box in boxes)]
    tables = [*(each.table for each in around.tables), *tables]
    return OpenTables(tuple(lines), tuple(tables), (*around.unclear, *unclear), around.last, tuple(prose))


def _lines(content: PageContent, typesetter: Typesetter, chosen: Integers, prose: Sequence[ProseColumns]) -> list[Line]:
    """The lines of print, those of two columns of prose each by itself."""
    if not prose:
        return typesetter.lines(chosen)
    places = [place for each in prose for place in (each.left, each.right)]
    middles = content.middles[chosen]
    cells = np.zeros(len(chosen), dtype=np.int64)
    for number, place in enumerate(places, start=1):
        cells[holds(place, middles)] = number
    found = typesetter.lines_of_cells(chosen, cells, len(places) + 1)
    return sorted((line for lines in found for line in lines), key=lambda line: line.bbox[3])


def _with_more_rows(tables: Sequence[Table], others: Sequence[Table]) -> list[Table]:
    """The ``tables``, each as another reading has it that gives the same columns and more rows."""
    longer = (
        [other for other in others if _overlap(table, other) and other.columns == table.columns] for table in tables
    )
    found = [max([table, *same], key=lambda each: len(each.rows)) for table, same in zip(tables, longer, strict=True)]
    return found or list(others)


def _overlap(one: Table, two: Table) -> bool:
    return bool(one.bbox and two.bbox and touches(one.bbox, two.bbox))


def _is_clear(table: Table, content: PageContent, ruled: Sequence[Lattice]) -> bool:
    """Is there no sign that a table that was found by its text alone has other rows or columns?"""
    within = [lattice for lattice in ruled if table.bbox and _within(table.bbox, lattice.bbox)]
    return (
        not are_parts_of_rows(table)
        and _is_sparsely_ruled(table, content)
        and all(agrees(table, lattice) for lattice in within)
    )


def _is_sparsely_ruled(table: Table, content: PageContent) -> bool:
    """Are there far more rows than rules, where the table lies in one whose ruled rows cannot be read?"""
    if table.bbox is None or not any(_within(table.bbox, box) for box in content.unread):
        return True
    _, top, _, bottom = table.bbox
    y = np.sort(content.horizontal[:, 0])
    y = y[(y > top) & (y < bottom)]
    rules = int((np.diff(y, prepend=-np.inf) > SNAP).sum())
    return len(table.rows) > ROWS_TO_A_RULE * (rules + 1)


def _within(inner: BBox, outer: BBox) -> bool:
    middle = (inner[1] + inner[3]) / 2
    return outer[1] <= middle <= outer[3] and inner[0] < outer[2] and outer[0] < inner[2]
