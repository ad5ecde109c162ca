"""What stands on a page → its tables with the text of each cell, and the lines of print outside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.broken import joined
from extract.columns import (
    COLUMN_GAPS,
    find_open_tables,
    find_unclear,
    has_single_numbers,
    holds_scores_side_by_side,
)
from extract.document import BBox, Cell, Row, Table
from extract.dotted import without_leaders
from extract.framed import has_framed_notes, without_caption_and_notes
from extract.lattice import SNAP, Lattice, find_tables, is_inside_a_cell
from extract.lines import Line, Typesetter
from extract.notes import note
from extract.open_sides.ruled import agrees, with_lacking_rules
from extract.overprint import give_back, keep_whole, run_over_edge
from extract.page import Floats, PageContent
from extract.several import may_be_several
from extract.thai import repair
from extract.white_strips import LEAST_ROWS, DividedLine

OUTSIDE = 1.5
"""Points: how far a letter's middle may lie outside the rules and still belong to the table."""
LEAST_PICTURE = 8.0
"""Points: smaller pictures are bullets and ornaments."""
ROWS_TO_A_RULE = 2
"""More rows than that for each strip between two rules are no rows that the rules part."""


@dataclass(frozen=True, slots=True, eq=False)
class RuledTable:
    """A lattice and its table; ``table.number`` is given when the whole report is known."""

    lattice: Lattice
    table: Table
    line_pitch: float
    """Points from line to line."""
    text_heights: dict[tuple[int, int], tuple[float, float]]
    """(row, column) of each cell with text → top and bottom of that text."""


@dataclass(frozen=True, slots=True, eq=False)
class PageLayout:
    """One page: its tables and the lines outside them, each top to bottom."""

    content: PageContent
    tables: tuple[RuledTable, ...]
    lines: tuple[Line, ...]
    open_tables: tuple[Table, ...] = ()
    """Tables without vertical rules."""


def lay_out(content: PageContent, repairs: Counter[str]) -> PageLayout:
    """Find the tables of a page and put each piece of text into its cell or line; ``repairs`` are counted up."""
    # The rules of a scan are what the recogniser took for rules: nothing more is read into them.
    page = (0.0, 0.0, content.width, content.height) if content.confidence is None else None
    lattices = find_tables(content.horizontal, content.vertical, page)
    whole = with_lacking_rules(content, lattices)
    if whole is not content:
        content, lattices = whole, find_tables(whole.horizontal, whole.vertical, page)
    middles = content.middles
    unread = _unread(content, middles)
    free = ~unread
    typesetter = Typesetter(content)
    tables: list[RuledTable] = []
    several: list[BBox] = []
    nested = [_is_nested(lattice, lattices) for lattice in lattices]
    # Tables in cells take their text first.
    for inner, lattice in sorted(zip(nested, lattices, strict=True), key=lambda each: not each[0]):
        owners = keep_whole(content, lattice, np.where(free, _owners(lattice, middles), -1))
        owners = give_back(content, lattice, owners)
        owners = run_over_edge(content, lattice, owners, free)
        texts = _cell_lines(typesetter, lattice, owners)
        if not any(texts) or (inner and not _fills_rows_and_columns(lattice, texts)):
            continue
        if has_framed_notes(lattice, texts):
            owners = np.where(owners == len(texts) - 1, -1, owners - (owners >= 0))
            lattice, texts = without_caption_and_notes(lattice), texts[1:-1]
        free &= owners < 0
        table = _table(content, lattice, texts, repairs)
        places = {
            (cell.row, cell.column): (lines[0].bbox[1], max(line.bbox[3] for line in lines))
            for cell, lines in zip(lattice.cells, texts, strict=True)
            if lines
        }
        tables.append(RuledTable(lattice, table, _line_pitch(texts), places))
        several += may_be_several(lattice, texts)
    tables.sort(key=lambda each: (each.lattice.bbox[1], each.lattice.bbox[0]))
    lines, open_tables, unclear = _open_tables(content, typesetter, free, unread, lattices)
    return PageLayout(
        _with_notes(content, [*(ruled.table for ruled in tables), *open_tables], unclear, several),
        tuple(tables),
        tuple(line._replace(text=mended(line.text, repairs)) for line in lines),
        tuple(_mended_table(table, repairs) for table in open_tables),
    )


def _with_notes(
    content: PageContent, tables: Sequence[Table], unclear: Sequence[BBox], several: Sequence[BBox]
) -> PageContent:
    """The page with a note where a shaded row of cells is in none of its tables, where columns are ``unclear``, and
    where a row or column may be ``several``."""
    lost = [box for box in content.shaded if not any(table.bbox and _touches(box, table.bbox) for table in tables)]
    told = [note("rows-without-rules", content.number, box) for box in (*lost[:1], *unclear)]
    told += [note("may-be-several", content.number, box) for box in several[:1]]
    return replace(content, notes=(*content.notes, *told)) if told else content


def _touches(box: BBox, table: BBox) -> bool:
    return box[1] < table[3] + OUTSIDE and table[1] - OUTSIDE < box[3] and box[0] < table[2] and table[0] < box[2]


def _is_nested(lattice: Lattice, others: Sequence[Lattice]) -> bool:
    return any(is_inside_a_cell(lattice, other) for other in others)


def _fills_rows_and_columns(lattice: Lattice, texts: Sequence[Sequence[Line]]) -> bool:
    """Does text stand in more than one row and one column, as in no drawing?"""
    filled = [cell for cell, lines in zip(lattice.cells, texts, strict=True) if lines]
    return len({cell.row for cell in filled}) > 1 and len({cell.column for cell in filled}) > 1


def _open_tables(
    content: PageContent,
    typesetter: Typesetter,
    free: NDArray[np.bool_],
    unread: NDArray[np.bool_],
    lattices: Sequence[Lattice],
) -> tuple[list[Line], list[Table], list[BBox]]:
    """The lines outside ruled tables, the tables without vertical rules that some of them make, and where it is not
    clear what they make.

    What is ``unread`` is no prose, but numbers may stand in columns between its rules.
    """
    chosen = without_leaders(content, np.flatnonzero(free | unread))
    ruled = [lattice for lattice in lattices if lattice.bbox in content.unread]
    tables: list[Table] = []
    unclear: list[BBox] = []
    merged: list[BBox] = []
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
    unclear += [box for box in merged if not any(_touches(other, box) for other in known)]
    boxes = [*(table.bbox for table in tables if table.bbox), *unclear]
    lines = typesetter.lines(np.flatnonzero(free))
    return [line for line in lines if not any(_within(line.bbox, box) for box in boxes)], tables, unclear


def _with_more_rows(tables: Sequence[Table], others: Sequence[Table]) -> list[Table]:
    """The ``tables``, each as another reading has it that gives the same columns and more rows."""
    longer = (
        [other for other in others if _overlap(table, other) and other.columns == table.columns] for table in tables
    )
    found = [max([table, *same], key=lambda each: len(each.rows)) for table, same in zip(tables, longer, strict=True)]
    return found or list(others)


def _overlap(one: Table, two: Table) -> bool:
    return bool(one.bbox and two.bbox and _touches(one.bbox, two.bbox))


def _is_clear(table: Table, content: PageContent, ruled: Sequence[Lattice]) -> bool:
    """Is there no sign that a table that was found by its text alone has other rows or columns?"""
    within = [lattice for lattice in ruled if table.bbox and _within(table.bbox, lattice.bbox)]
    return _is_sparsely_ruled(table, content) and all(agrees(table, lattice) for lattice in within)


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


def _mended_table(table: Table, repairs: Counter[str]) -> Table:
    rows = tuple(
        replace(row, cells=tuple(replace(cell, text=mended(cell.text, repairs)) for cell in row.cells))
        for row in table.rows
    )
    return replace(table, rows=rows)


def mended(text: str, repairs: Counter[str]) -> str:
    """``text`` repaired, the repairs counted."""
    whole, counts = repair(text)
    if counts:
        repairs.update(counts)
    return whole


def _unread(content: PageContent, middles: Floats) -> NDArray[np.bool_]:
    """Which pieces stand in tables that cannot be read?"""
    x, y = middles.T
    unread = np.zeros(len(x), dtype=np.bool_)
    for x0, top, x1, bottom in content.unread:
        unread |= (x0 < x) & (x < x1) & (top < y) & (y < bottom)
    return unread


def _owners(lattice: Lattice, middles: Floats) -> NDArray[np.int64]:
    """For each piece the index of its cell, -1 outside the table."""
    of_field = np.full((lattice.rows, lattice.columns), -1)
    for index, cell in enumerate(lattice.cells):
        of_field[cell.row : cell.row + cell.row_span, cell.column : cell.column + cell.column_span] = index
    x, y = middles.T
    x0, top, x1, bottom = lattice.bbox
    inside = (x0 - OUTSIDE < x) & (x < x1 + OUTSIDE) & (top - OUTSIDE < y) & (y < bottom + OUTSIDE)
    columns = np.clip(np.searchsorted(lattice.xs, x) - 1, 0, lattice.columns - 1)
    rows = np.clip(np.searchsorted(lattice.ys, y) - 1, 0, lattice.rows - 1)
    owners: NDArray[np.int64] = np.where(inside, of_field[rows, columns], -1)
    return owners


def _cell_lines(typesetter: Typesetter, lattice: Lattice, owners: NDArray[np.int64]) -> list[list[Line]]:
    """The lines of print in each cell."""
    chosen = np.flatnonzero(owners >= 0)
    return typesetter.lines_of_cells(chosen, owners[chosen], len(lattice.cells))


def _line_pitch(texts: Sequence[Sequence[Line]]) -> float:
    """The usual distance from line to line; where no cell has two lines, twice the height of the letters."""
    steps = [two.bbox[3] - one.bbox[3] for lines in texts for one, two in pairwise(lines)]
    heights = [line.height for lines in texts for line in lines]
    return median(steps) if steps else 2 * median(heights)


def _table(content: PageContent, lattice: Lattice, texts: Sequence[Sequence[Line]], repairs: Counter[str]) -> Table:
    with_picture = _cells_with_pictures(content, lattice)
    by_row: list[list[Cell]] = [[] for _ in range(lattice.rows)]
    for index, (cell, lines) in enumerate(zip(lattice.cells, texts, strict=True)):
        confidences = [line.confidence for line in lines if line.confidence is not None]
        by_row[cell.row].append(
            Cell(
                row=cell.row,
                column=cell.column,
                text=mended(joined(lines, cell.bbox[0], cell.bbox[2]), repairs).strip(),
                row_span=cell.row_span,
                column_span=cell.column_span,
                page=content.number,
                bbox=cell.bbox,
                confidence=min(confidences, default=None),
                picture=index in with_picture,
            )
        )
    rows = tuple(Row(index, tuple(cells), content.number) for index, cells in enumerate(by_row))
    return Table(0, lattice.columns, rows, content.number, bbox=lattice.bbox, spans_known=True)


def _cells_with_pictures(content: PageContent, lattice: Lattice) -> set[int]:
    pictures = content.pictures
    large = np.minimum(pictures[:, 2] - pictures[:, 0], pictures[:, 3] - pictures[:, 1]) >= LEAST_PICTURE
    if not large.any():
        return set()
    pictures = pictures[large]
    middles = np.column_stack(((pictures[:, 0] + pictures[:, 2]) / 2, (pictures[:, 1] + pictures[:, 3]) / 2))
    return set(_owners(lattice, middles).tolist()) - {-1}
