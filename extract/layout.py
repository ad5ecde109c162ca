"""What stands on a page → its tables with the text of each cell, and the lines of print outside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

import numpy as np
from numpy.typing import NDArray

from extract.around_numbers.tables import Around
from extract.broken import joined
from extract.document import BBox, Cell, Row, Table
from extract.faults import FAULTS, left_out
from extract.framed import has_framed_notes, without_caption_and_notes
from extract.lattice import GridCell, Lattice, find_tables, is_inside_a_cell
from extract.lines import Line, Typesetter
from extract.notes import note
from extract.open_sides.rest import with_sides_of_rest
from extract.open_sides.ruled import with_lacking_rules
from extract.open_tables import OUTSIDE, open_tables, touches
from extract.overprint import give_back, keep_whole, run_over_edge
from extract.page import Floats, PageContent
from extract.prose_columns import ProseColumns
from extract.several import may_be_several
from extract.thai import repair

MOST_WHITE = 6.0
"""Points: between a text and the side of its cell; more is a line in the middle."""
LEAST_PICTURE = 8.0
"""Points: smaller pictures are bullets and ornaments."""


@dataclass(frozen=True, slots=True, eq=False)
class RuledTable:
    """A lattice and its table; ``table.number`` is given when the whole report is known."""

    lattice: Lattice
    table: Table
    line_pitch: float
    """Points from line to line."""
    text_heights: dict[tuple[int, int], tuple[float, float]]
    """(row, column) of each cell with text → top and bottom of that text."""
    room: dict[tuple[int, int], float]
    """The same → what its last line leaves free of the cell's width, in letter heights."""


@dataclass(frozen=True, slots=True, eq=False)
class PageLayout:
    """One page: its tables and the lines outside them, each top to bottom."""

    content: PageContent
    tables: tuple[RuledTable, ...]
    lines: tuple[Line, ...]
    open_tables: tuple[Table, ...] = ()
    """Tables without vertical rules."""
    last: Around | None = None
    """The one of them that ends the page."""
    prose: tuple[ProseColumns, ...] = ()
    """Where lines stand in two columns."""


def lay_out_pages(contents: Sequence[PageContent], repairs: Counter[str]) -> list[PageLayout]:
    """The pages of a report, one after the other: a table without rules, or with few, may go on overleaf."""
    layouts: list[PageLayout] = []
    for content in contents:
        last = layouts[-1] if layouts else None
        ruled = last.tables[-1].lattice if last and last.tables else None
        try:
            if last and ruled:
                content = with_sides_of_rest(content, ruled, last.lines)
            layouts.append(lay_out(content, repairs, last.last if last else None, ruled))
        except FAULTS as fault:
            layouts.append(PageLayout(left_out(content, fault), (), ()))
    return layouts


def lay_out(
    content: PageContent, repairs: Counter[str], above: Around | None = None, ruled: Lattice | None = None
) -> PageLayout:
    """Find the tables of a page and put each piece of text into its cell or line; ``repairs`` are counted up.

    ``above``: the table without rules that ends the page before; ``ruled``: the one with rules that does."""
    # The rules of a scan are what the recogniser took for rules: nothing more is read into them.
    page = (0.0, 0.0, content.width, content.height) if content.confidence is None else None
    lattices = find_tables(content.horizontal, content.vertical, page)
    whole = with_lacking_rules(content, lattices, ruled)
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
        room = {
            (cell.row, cell.column): _room(cell, lines)
            for cell, lines in zip(lattice.cells, texts, strict=True)
            if lines
        }
        tables.append(RuledTable(lattice, table, _line_pitch(texts), places, room))
        several += may_be_several(lattice, texts)
    tables.sort(key=lambda each: (each.lattice.bbox[1], each.lattice.bbox[0]))
    outside = open_tables(content, typesetter, free, unread, lattices, above)
    return PageLayout(
        _with_notes(content, [*(ruled.table for ruled in tables), *outside.tables], outside.unclear, several),
        tuple(tables),
        tuple(line._replace(text=mended(line.text, repairs)) for line in outside.lines),
        tuple(_mended_table(table, repairs) for table in outside.tables),
        outside.last,
        outside.prose,
    )


def _with_notes(
    content: PageContent, tables: Sequence[Table], unclear: Sequence[BBox], several: Sequence[BBox]
) -> PageContent:
    """The page with a note where a shaded row of cells is in none of its tables, where columns are ``unclear``, and
    where a row or column may be ``several``."""
    lost = [box for box in content.shaded if not any(table.bbox and touches(box, table.bbox) for table in tables)]
    told = [note("rows-without-rules", content.number, box) for box in (*lost[:1], *unclear)]
    told += [note("may-be-several", content.number, box) for box in several[:1]]
    return replace(content, notes=(*content.notes, *told)) if told else content


def _is_nested(lattice: Lattice, others: Sequence[Lattice]) -> bool:
    return any(is_inside_a_cell(lattice, other) for other in others)


def _fills_rows_and_columns(lattice: Lattice, texts: Sequence[Sequence[Line]]) -> bool:
    """Does text stand in more than one row and one column, as in no drawing?"""
    filled = [cell for cell, lines in zip(lattice.cells, texts, strict=True) if lines]
    return len({cell.row for cell in filled}) > 1 and len({cell.column for cell in filled}) > 1


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


def _room(cell: GridCell, lines: Sequence[Line]) -> float:
    """What the last line of a cell leaves free between the white at both sides."""
    left, right, last = cell.bbox[0], cell.bbox[2], lines[-1]
    white = min(MOST_WHITE, *(line.bbox[0] - left for line in lines))
    return float(right - left - 2 * white - (last.bbox[2] - last.bbox[0])) / last.height


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
