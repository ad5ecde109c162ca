"""Rules that tables with rules in both directions lack all the same, put in where the text shows them.

Columns ruled in the header only, rows without a rule between them, a shaded header above the first rule. What is not
clear is not read, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.document import Table
from extract.lattice import GridCell, Lattice, is_inside_a_cell
from extract.middle import median
from extract.notes import note
from extract.open_sides.between import sides_between
from extract.open_sides.heads import sides_of_heads
from extract.open_sides.labels import column_of_labels, rows_of_labels
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.middles import holds_rows, rows_about_middles
from extract.open_sides.rhythm import Unclear, rows_of_lines
from extract.open_sides.rows import Lines
from extract.open_sides.turns import sides_by_turns
from extract.open_sides.under_heads import WHITE, columns_of_header
from extract.open_sides.upright_pieces import rows_of_pieces
from extract.open_sides.whites import rows_by_white, rows_of_group
from extract.open_sides.within import YEARS, columns_within
from extract.page import Floats, PageContent, Rule
from extract.white_strips import NUMBER

DECIMAL = re.compile(r"[0-9๐-๙][.,][0-9๐-๙]")
HIGH = 1.8
"""Letter heights: a row that is lower holds one line."""
NEAR = 1.5
"""Of the letter height: a header without rules stands no farther above the first rule, nor do its lines apart."""
MOST_FIELDS = 10_000
"""Of the grid: more are a drawing."""
FEWEST_ROWS = 2
"""So many rows with texts on both sides show that a border of the header goes on below it."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """What one table lacks."""

    across: tuple[Rule, ...] = ()
    down: tuple[Rule, ...] = ()


def with_lacking_rules(content: PageContent, lattices: Sequence[Lattice], above: Lattice | None = None) -> PageContent:
    """The page with the rules that its ruled tables lack; the same page where they lack none.

    ``above``: the table that ends the page before."""
    if content.confidence is not None or not content.texts or not lattices:
        return content
    letters = Letters(content)
    across: list[Rule] = []
    down: list[Rule] = list(sides_between(letters, lattices))
    for lattice in lattices:
        try:
            holds_another = any(is_inside_a_cell(each, lattice) for each in lattices)
            before = above.xs if above is not None and lattice is lattices[0] else None
            turns = sides_by_turns(letters, lattice, before)
            lacking = Lacking() if turns else _lacking(letters, lattice, content.vertical, holds_another)
            if not lacking.down and (turns := turns or sides_by_turns(letters, lattice, before, headed=True)):
                lacking = Lacking(down=tuple(turns))
            labels = column_of_labels(letters, lattice, lattices)
        except Unclear:
            told = note("rows-without-rules", content.number, lattice.bbox)
            content = replace(content, unread=(*content.unread, lattice.bbox), notes=(*content.notes, told))
        else:
            across += [*lacking.across, *labels[0]]
            down += [*lacking.down, *labels[1]]
    if not across and not down:
        return content
    return replace(
        content,
        horizontal=np.vstack((content.horizontal, np.array(across).reshape(-1, 3))),
        vertical=np.vstack((content.vertical, np.array(down).reshape(-1, 3))),
    )


def _lacking(letters: Letters, lattice: Lattice, vertical: Floats, holds_another: bool) -> Lacking:
    if lattice.columns < 2 or lattice.rows * lattice.columns > MOST_FIELDS:
        return Lacking()
    owners = owners_of_fields(lattice)
    if columns := columns_of_header(letters, lattice, owners):
        return Lacking(down=tuple(columns))
    rows = [
        *_rows_within(letters, lattice, vertical, owners),
        *_rows_of_numbers(letters, lattice),
        *rows_of_labels(letters, lattice),
    ]
    header = _header_above(letters, lattice, owners)
    across, down = ([], []) if holds_another else columns_within(letters, lattice)
    heads = sides_of_heads(letters, lattice, owners)
    return Lacking((*rows, *header.across, *across), (*header.down, *heads, *down))


def agrees(table: Table, lattice: Lattice) -> bool:
    """Has a table that was found by its text alone the columns that the ``lattice`` of the same place has?"""
    if not table.rows or len(table.rows[0].cells) != lattice.columns:
        return False
    parts = [cell.bbox for cell in table.rows[0].cells if cell.bbox]
    return all(one[2] <= x <= two[0] for (one, two), x in zip(pairwise(parts), lattice.xs[1:-1].tolist(), strict=True))


def owners_of_fields(lattice: Lattice) -> NDArray[np.int64]:
    """For each field of the grid the number of its cell."""
    owners = np.full((lattice.rows, lattice.columns), -1)
    for index, cell in enumerate(lattice.cells):
        owners[cell.row : cell.row + cell.row_span, cell.column : cell.column + cell.column_span] = index
    return owners


def _rows_within(letters: Letters, lattice: Lattice, vertical: Floats, owners: NDArray[np.int64]) -> Iterator[Rule]:
    """Rules between the rows that stand in one row of the grid."""
    left, _, right, _ = lattice.bbox
    for row, (top, bottom) in enumerate(pairwise(lattice.ys.tolist())):
        cells = [lattice.cells[index] for index in sorted(set(owners[row].tolist()))]
        if len(cells) < 2 or bottom - top < HIGH * letters.height or any(cell.row_span > 1 for cell in cells):
            continue
        sides = np.array([left, *(cell.bbox[2] for cell in cells)])
        chosen = letters.between(top, bottom, left, right)
        if drawn := rows_of_pieces(letters, vertical, lattice.xs.tolist(), (top, bottom)):
            yield from drawn
            continue
        most = (row > 0 or lattice.rows == 1) and 2 * (bottom - top) > lattice.bbox[3] - lattice.bbox[1]
        if most and len(cuts := rows_by_white(letters, letters.lines(chosen), sides[1:-1])) > 1:
            yield from ((y, left, right) for y in cuts)
            continue
        if not most and (cuts := rows_of_group(letters, letters.lines(chosen), sides[1:-1])):
            yield from ((y, left, right) for y in cuts)
            continue
        if lattice.rows > 1 and not _has_column_of_numbers(letters, chosen, sides):
            continue
        lines = letters.lines(chosen)
        if cuts := _by_middles(letters, lines, sides, (top, bottom), headed=lattice.rows == 1):
            yield from ((y, left, right) for y in cuts)
            continue
        if lattice.rows == 1 and len(lines) > FEWEST_ROWS and _is_header(letters, lines, sides):
            chosen = np.concatenate(lines[1:])
        elif lattice.rows == 1:
            continue
        if len(lines) < FEWEST_ROWS or (lattice.rows == 1 and not _has_column_of_numbers(letters, chosen, sides)):
            continue
        if lattice.rows == 1 and _is_header(letters, lines, sides):
            yield ((letters.extent(lines[0])[3] + letters.extent(lines[1])[1]) / 2, left, right)
            lines = lines[1:]
        if len(lines) > 1:
            yield from ((y, left, right) for y in rows_of_lines(letters, lines, sides, most))


def _by_middles(
    letters: Letters, lines: Lines, sides: Floats, ends: tuple[float, float], *, headed: bool
) -> list[float]:
    """The y between rows that follow from the middles of their codes and numbers, below a header without a rule where
    these rows are all of the table (``headed``)."""
    if len(lines) <= FEWEST_ROWS or not holds_rows(letters, lines, sides):
        return []
    if headed and not _are_heads(letters, lines, sides):
        raise Unclear
    cuts = rows_about_middles(letters, lines, sides, ends, headed=headed)
    if headed and not cuts and not _is_header(letters, lines, sides):
        raise Unclear
    return cuts


def _is_header(letters: Letters, lines: Lines, sides: Floats) -> bool:
    """Has the first line of a table without rules across a head over each column, and the next a label?"""
    return _are_heads(letters, lines, sides) and bool((letters.centres[lines[1]] < sides[1]).any())


def _are_heads(letters: Letters, lines: Lines, sides: Floats) -> bool:
    """Has the first line a text in each column, none of them a number but of a year or of what it heads?"""
    texts = _texts(letters, lines[0], sides[1:-1])
    heads = [text for text in texts if YEARS.fullmatch(text) or not (NUMBER.match(text) or DECIMAL.search(text))]
    return len(heads) == len(texts) == len(sides) - 1


def _has_column_of_numbers(letters: Letters, chosen: Indexes, sides: Floats) -> bool:
    """Does a column behind the first hold letters of numbers only? (Most rows are done with here.)"""
    columns = sides[1:-1].searchsorted(letters.centres[chosen])
    filled = np.bincount(columns[letters.inked[chosen]], minlength=len(sides) - 1)
    others = np.bincount(columns[~letters.numeric[chosen]], minlength=len(sides) - 1)
    return bool(((filled > 1) & (others == 0))[1:].any())


def _rows_of_numbers(letters: Letters, lattice: Lattice) -> Iterator[Rule]:
    """Rules across a cell beside several rows with one number beside each."""
    for cell in lattice.cells:
        if cell.row_span < 2 or cell.column_span > 1:
            continue
        lines = letters.lines(_inside(letters, cell))
        if len(lines) != cell.row_span or not all(NUMBER.match(letters.text(line)) for line in lines):
            continue
        ends = lattice.ys[cell.row : cell.row + cell.row_span + 1]
        middles = [median(letters.middles[line]) for line in lines]
        if np.array_equal(np.searchsorted(ends, middles), np.arange(1, len(lines) + 1)):
            yield from ((y, cell.bbox[0], cell.bbox[2]) for y in ends[1:-1].tolist())


def _inside(letters: Letters, cell: GridCell) -> Indexes:
    x0, top, x1, bottom = cell.bbox
    chosen = letters.between(top, bottom, x0, x1)
    x = letters.centres[chosen]
    return np.asarray(chosen[(x0 < x) & (x < x1)])


def _texts_inside(letters: Letters, cells: Sequence[GridCell]) -> Iterator[str]:
    """What stands in each of some cells of one row."""
    boxes = [cell.bbox for cell in cells]
    row = letters.between(boxes[0][1], max(box[3] for box in boxes))
    x, y = letters.centres[row], letters.middles[row]
    for x0, _, x1, bottom in boxes:
        yield letters.text(row[(x0 < x) & (x < x1) & (y < bottom)])


def _header_above(letters: Letters, lattice: Lattice, owners: NDArray[np.int64]) -> Lacking:
    """The rules round a header that stands right above the first rule, each of its texts over a column of its own.

    The first row must hold a number: another header has none above it.
    """
    left, top, right, _ = lattice.bbox
    cells = [lattice.cells[index] for index in sorted(set(owners[0].tolist()))]
    if len(cells) < 2 or len(cells) < lattice.columns or not any(map(NUMBER.match, _texts_inside(letters, cells))):
        return Lacking()
    borders = np.array([cell.bbox[0] for cell in cells[1:]])
    filled = np.zeros(len(cells), dtype=np.bool_)
    edge = top
    for line in letters.lines(letters.between(-np.inf, top))[::-1]:
        box = letters.extent(line)
        if (
            edge - box[3] > NEAR * letters.height
            or box[0] < left
            or box[2] > right
            or _is_beside(letters, line, left, right)
        ):
            break
        runs = letters.runs(line, WHITE * letters.height)
        middles = [(x0 + x1) / 2 for x0, x1 in runs]
        if any(((x0 < borders) & (borders < x1)).any() for x0, x1 in runs) or any(
            map(NUMBER.match, _texts(letters, line, borders))
        ):
            break
        columns = np.unique(np.searchsorted(borders, middles))
        if filled.all() and len(columns) < 2:
            break
        filled[columns] = True
        edge = box[1]
    if not filled.all():
        return Lacking()
    down = tuple((x, edge, top) for x in (left, *borders.tolist(), right))
    return Lacking(((edge, left, right), (top, left, right)), down)


def _texts(letters: Letters, line: Indexes, borders: Floats) -> list[str]:
    columns = borders.searchsorted(letters.centres[line])
    return [letters.text(line[columns == column]) for column in np.unique(columns)]


def _is_beside(letters: Letters, line: Indexes, left: float, right: float) -> bool:
    """Does the line reach beyond the table?"""
    boxes = letters.boxes[line]
    return bool((boxes[:, 0] < left).any() or (boxes[:, 2] > right).any())
