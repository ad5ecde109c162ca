"""Tables as read beside the table as written: each cell's text, its place and its spans.

Place and spans are judged by the boxes of the cells alone, and found by their consonants and digits, so that a reader
that scrambles marks loses no place by it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from extract.document import BBox
from tests.pdf_matrix.report import HEADER, Expected

SAME_EDGE = 2.5
"""Points: edges nearer than this are one."""
NOT_SKELETON = re.compile("[^ก-ฮ0-9๐-๙]")


@dataclass(frozen=True)
class Printed:
    """One cell as read."""

    text: str
    bbox: BBox


@dataclass(frozen=True)
class Placed:
    """One cell as read with its rows and columns, by its box; rows are counted through all tables."""

    text: str
    table: int
    rows: range
    columns: range


def packed(text: str) -> str:
    """Text without white space: line breaks are the producer's."""
    return "".join(text.split())


def skeleton(text: str) -> str:
    """Consonants and digits."""
    return NOT_SKELETON.sub("", text)


def compare(truth: Sequence[Expected], tables: Sequence[Sequence[Printed]]) -> Counter[str]:
    """How many filled cells below the header are right: ``text``, ``place``, ``spans``, of ``all``.

    A cell that a page break cuts stands in two tables. Its text is right where it stands whole in its column, begins
    where a cell begins and ends where one ends; its place where it begins in its own row and column; its spans where,
    on each page, one cell covers just the rows of its questions.
    """
    placed = _below_header(_placed(tables))
    by_column = [[cell for cell in placed if cell.columns.start == column] for column in range(len(HEADER))]
    below = sorted((cell for cell in truth if cell.row > 0), key=lambda cell: (cell.column, cell.row))
    rows_of = _rows_of(below, by_column[0])
    right: Counter[str] = Counter({"text": 0, "place": 0, "spans": 0})
    for column, cells in enumerate(by_column):
        expected = [cell for cell in below if cell.column == column]
        right["all"] += len(expected)
        right["text"] += sum(bool(found) for found in _find(expected, cells, packed))
        for cell, found in zip(expected, _find(expected, cells, skeleton), strict=True):
            rows = {number for row in range(cell.row, cell.row + cell.row_span) for number in rows_of.get(row, ())}
            pieces = [piece for piece in cells if found and rows & {*piece.rows}]
            if found and rows and pieces and min(rows) == pieces[0].rows.start and {*found[0].rows} <= rows:
                right["place"] += 1
                covered = [number for piece in pieces for number in piece.rows]
                once = len({piece.table for piece in pieces}) == len(pieces)
                wide = all(len(piece.columns) == cell.column_span for piece in pieces)
                right["spans"] += once and wide and set(covered) == rows
    return right


def _placed(tables: Sequence[Sequence[Printed]]) -> list[Placed]:
    """Rows and columns of all cells, in reading order."""
    placed: list[Placed] = []
    offset = 0
    for number, table in enumerate(tables):
        xs = _levels(edge for cell in table for edge in (cell.bbox[0], cell.bbox[2]))
        ys = _levels(edge for cell in table for edge in (cell.bbox[1], cell.bbox[3]))
        for cell in table:
            left, top, right, bottom = cell.bbox
            rows = range(offset + _level(ys, top), offset + _level(ys, bottom))
            placed.append(Placed(cell.text, number, rows, range(_level(xs, left), _level(xs, right))))
        offset += len(ys)
    return sorted(placed, key=lambda cell: (cell.rows.start, cell.columns.start))


def _levels(edges: Iterable[float]) -> list[float]:
    levels: list[float] = []
    for edge in sorted(edges):
        if not levels or edge - levels[-1] > SAME_EDGE:
            levels.append(edge)
    return levels


def _level(levels: Sequence[float], edge: float) -> int:
    return min(range(len(levels)), key=lambda index: abs(levels[index] - edge))


def _below_header(cells: Sequence[Placed]) -> list[Placed]:
    header = {skeleton(text) for text in HEADER}
    return [cell for cell in cells if skeleton(cell.text) not in header]


def _find(
    expected: Sequence[Expected], cells: Sequence[Placed], form: Callable[[str], str]
) -> list[tuple[Placed, ...]]:
    """For each cell of one column the cells as read that make it up, none where it is not to be found."""
    texts = [form(cell.text) for cell in cells]
    starts = [sum(map(len, texts[:index])) for index in range(len(texts) + 1)]
    joined, edges = "".join(texts), set(starts)
    found: list[tuple[Placed, ...]] = []
    start = 0
    for text in (form(cell.text) for cell in expected):
        place = joined.find(text, start)
        while place >= 0 and not {place, place + len(text)} <= edges:
            place = joined.find(text, place + 1)
        if place < 0:
            found.append(())
            continue
        start = place + len(text)
        found.append(
            tuple(
                cell
                for cell, begin, written in zip(cells, starts, texts, strict=False)
                if written and place <= begin < start
            )
        )
    return found


def _rows_of(expected: Sequence[Expected], cells: Sequence[Placed]) -> dict[int, set[int]]:
    """Row of the truth → the rows as read, by the first column, where no cell spans rows.

    Where a cut leaves that column empty, a row at the top of a table goes on from the page before; another begins.
    """
    first = [cell for cell in expected if cell.column == 0]
    found = zip(first, _find(first, cells, skeleton), strict=True)
    owner = {id(piece): cell.row for cell, pieces in found for piece in pieces}
    rows_of: dict[int, set[int]] = defaultdict(set)
    row, begun, table = 0, set[int](), -1
    for piece in cells:
        if id(piece) in owner:
            row = owner[id(piece)]
            rows_of[row] |= begun | {*piece.rows}
            begun = set()
        elif piece.table != table:
            rows_of[row].update(piece.rows)
        else:
            begun = {*piece.rows}
        table = piece.table
    return rows_of
