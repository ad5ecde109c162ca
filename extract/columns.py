"""Tables without vertical rules, where columns are evident: numbers that stand under one another, line after line.

Everything less evident (a list with tabs, two signatures side by side) stays text: a table that is none would give
records that nobody stated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.captions import SUBJECT, begins_another
from extract.document import BBox, Cell, Row, Table
from extract.lines import Line
from extract.paragraphs import NEW_ITEM
from extract.white_strips import LEAST_ROWS, NUMBER, DividedLine, columns_of

COLUMN_GAPS = (1.2, 0.8)
"""Of the letter height: a gap (printed blanks and all) that may part two columns; the lesser where none is found."""
FEWEST_ALIKE = 4
"""So many cells with scores side by side are columns that stand too near to each other to be told apart."""
SCORES = re.compile(r"^\s*[0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2}(?:\s+[0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2})+\s*$")
SCORE = re.compile(r"^[(]?[0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2}[)]?$")
FULL_SCORE = re.compile(r"^[0-9๐-๙]{2,3}[.][0-9๐-๙]{2}$")
"""No number of a section or an item."""
FEWEST_SCORES, FEWEST_COLUMNS = 2, 3
"""So many numbers with decimals under one another among so many columns are a table, clear or not."""
NEAR_STRIP = 0.5
"""Of the letter height: so far a head may stand out over its column."""
NEAR = 3.0
"""Of the letter height: lines farther apart do not belong together."""
MOST_UNDIVIDED = 2
"""Lines without columns (a text that wraps, a section) that may stand between two lines with columns."""
NUMBERS = 0.6
"""Of the cells of one column behind the first: so many hold a number and nothing else."""
DIGITS = re.compile("[0-9๐-๙]+")
DASHES = re.compile(r"[-–—_=─━\s]{12,}")
"""A rule of a table that a typewriter's letters draw."""
LEADERS = re.compile(r"(?:\s*[.…·]){4,}\s*$")
"""What leads the eye from a label to its number."""
HEAD_NEAR = 1.5
"""Of the letter height: from the foot of such a head to that of the line below it."""
HEAD_OFF = 1.0
"""Of the letter height: so far from the middle of the columns of numbers a head may stand that is theirs."""


def find_open_tables(lines: Sequence[DividedLine], page: int) -> list[tuple[Table, int, int]]:
    """Tables among the ``lines`` (top to bottom) of a page, each with its first line and the line after its last."""
    lines = [line for line in lines if len(line.parts) > 1 or not DASHES.fullmatch(line.parts[0].text)]
    found = []
    first = 0
    while first < len(lines):
        last = _run(lines, first)
        above = lines[first - 1] if first else None
        table = _table(lines[first:last], page, above) if last - first >= LEAST_ROWS else None
        if table is not None:
            found.append((table, first, last))
        first = last if table is not None else first + 1
    return found


def find_unclear(lines: Sequence[DividedLine], clear: Sequence[Table]) -> list[BBox]:
    """Where lines in columns with scores among them stand in none of the ``clear`` tables."""
    found: list[BBox] = []
    first = 0
    while first < len(lines):
        last = _run(lines, first)
        run = lines[first:last]
        if last - first >= LEAST_ROWS and _has_scores_in_columns(run):
            boxes = [line.bbox for line in run]
            box = (min(b[0] for b in boxes), boxes[0][1], max(b[2] for b in boxes), boxes[-1][3])
            if not any(table.bbox and table.bbox[1] < box[3] and box[1] < table.bbox[3] for table in clear):
                found.append(box)
        first = max(last, first + 1)
    return found


def has_single_numbers(table: Table) -> bool:
    """Holds every cell of numbers behind the first column one number, and stands in one column?"""
    cells = [cell for row in table.rows for cell in row.cells if cell.column > 0 and NUMBER.match(cell.text)]
    return all(cell.column_span == 1 and len(cell.text.split()) == 1 for cell in cells)


def holds_scores_side_by_side(table: Table) -> bool:
    """Do many cells hold several scores of one line, as two columns near each other do?"""
    cells = (cell.text for row in table.rows for cell in row.cells if cell.column > 0 and "\n" not in cell.text)
    return sum(SCORES.match(text) is not None for text in cells) >= FEWEST_ALIKE


def _has_scores_in_columns(lines: Sequence[DividedLine]) -> bool:
    divided = [line for line in lines if len(line.parts) > 1]
    columns = columns_of(divided) if len(divided) >= LEAST_ROWS else []
    if len(columns) < FEWEST_COLUMNS:
        return False
    parts = [part for line in divided for part in line.parts if SCORE.match(part.text.strip())]
    return any(sum(left <= part.bbox[0] <= right for part in parts) >= FEWEST_SCORES for left, right in columns[1:])


def _run(lines: Sequence[DividedLine], first: int) -> int:
    """The end of the run of lines from ``first`` that may be a table; it begins and ends with a divided line."""
    end = first
    if len(lines[first].parts) < 2:
        return end
    undivided, pitch = 0, NEAR * lines[first].parts[0].height
    for index in range(first, len(lines)):
        line = lines[index]
        if index > first:
            if begins_another(lines, first, index):
                break
            step = line.bbox[3] - lines[index - 1].bbox[3]
            if step > NEAR * line.parts[0].height or (len(line.parts) == 1 and step > 1.5 * pitch):
                break
            pitch = min(pitch, step)
        if len(line.parts) > 1:
            end, undivided = index + 1, 0
        else:
            undivided += 1
            if undivided > MOST_UNDIVIDED:
                break
    return end


def _table(lines: Sequence[DividedLine], page: int, above: DividedLine | None = None) -> Table | None:
    divided = [line for line in lines if len(line.parts) > 1]
    if len(divided) < LEAST_ROWS:
        return None
    columns = columns_of(divided)
    if len(columns) < 2 or not _has_numbers(divided, columns):
        return None
    grid: list[list[tuple[int, int, list[Line]]]] = []
    if above is not None and _is_head(above, lines[0], columns):
        grid.append([(1, len(columns) - 1, list(above.parts))])
    for line in lines:
        cells = _cells_of(line, columns)
        if line is lines[0] and len(cells) < len(line.parts) == len(columns):
            # As many heads as columns, two of them over one: they stand over the first letters of columns of numbers.
            if not any(_is_full(other, columns) for other in divided[1:]):
                return None
            cells = [(column, 1, [head]) for column, head in enumerate(line.parts)]
        alone = len(line.parts) == len(cells) == 1
        text = line.parts[0].text
        wraps = alone and cells[0][1] == 1 and not NEW_ITEM.match(text) and not SUBJECT.match(text)
        if wraps and grid:
            _continue(grid[-1], cells[0])
        else:
            grid.append(cells)
    rows = tuple(row_of(index, cells, columns, page) for index, cells in enumerate(grid))
    if len(grid[0]) == 1 and grid[0][0][0] == 1:
        rows = (*_beside_head(rows[0], rows[1]), *rows[2:])
    boxes = [cell.bbox for row in rows for cell in row.cells if cell.bbox]
    bbox = (columns[0][0], min(box[1] for box in boxes), columns[-1][1], max(box[3] for box in boxes))
    return Table(0, len(columns), rows, page, bbox=bbox, spans_known=False)


def _beside_head(head: Row, below: Row) -> tuple[Row, Row]:
    """The first column's head as high as the head over the others and the row of heads below it."""
    (empty, *over), (first, *others) = head.cells, below.cells
    if first.column_span > 1:
        return head, below
    bbox = (*empty.bbox[:2], *first.bbox[2:]) if empty.bbox and first.bbox else None
    first = replace(first, row=empty.row, row_span=2, bbox=bbox)
    return replace(head, cells=(first, *over)), replace(below, cells=tuple(others))


def _is_head(above: DividedLine, first: DividedLine, columns: Sequence[tuple[float, float]]) -> bool:
    """Does the line above the first one stand in the middle over all columns but the first?"""
    (x0, _, x1, bottom), height = above.bbox, first.parts[0].height
    if len(above.parts) > 1 or len(columns) < FEWEST_COLUMNS or first.bbox[3] - bottom > HEAD_NEAR * height:
        return False
    return x0 > columns[0][1] and abs(x0 + x1 - columns[1][0] - columns[-1][1]) <= 2 * HEAD_OFF * height


def _has_numbers(lines: Sequence[DividedLine], columns: Sequence[tuple[float, float]]) -> bool:
    """Does a column behind the first hold numbers, other than the page numbers of a table of contents, or the first
    scores?"""
    first = [part.text.strip() for line in lines for part in line.parts if part.bbox[0] <= columns[0][1]]
    if sum(FULL_SCORE.match(text) is not None for text in first) >= max(LEAST_ROWS - 1, NUMBERS * len(first)):
        return True
    for left, right in columns[1:]:
        parts = [part for line in lines for part in line.parts if left <= part.bbox[0] <= right]
        numbers = [part.text for part in parts if NUMBER.match(part.text)]
        if len(numbers) < max(LEAST_ROWS - 1, NUMBERS * len(parts)):
            continue
        if len(columns) > 2 or not _ascend(numbers):
            return True
    return False


def _ascend(numbers: Sequence[str]) -> bool:
    values = [int(number) for number in numbers if number.strip().isdecimal()]
    return len(values) == len(numbers) and values == sorted(values)


def _cells_of(line: DividedLine, columns: Sequence[tuple[float, float]]) -> list[tuple[int, int, list[Line]]]:
    """(column, span, lines) of each cell with text."""
    cells: list[tuple[int, int, list[Line]]] = []
    for part in _parts(line, columns):
        touched = [n for n, (left, right) in enumerate(columns) if part.bbox[0] < right and left < part.bbox[2]]
        first, span = (touched[0], len(touched)) if touched else (0, 1)
        if cells and first < cells[-1][0] + cells[-1][1]:
            cells[-1][2].append(part)
        else:
            cells.append((first, span, [part]))
    return cells


def _is_full(line: DividedLine, columns: Sequence[tuple[float, float]]) -> bool:
    """Has a line a text in each column?"""
    cells = _cells_of(line, columns)
    return len(line.parts) == len(cells) == len(columns)


def _parts(line: DividedLine, columns: Sequence[tuple[float, float]]) -> list[Line]:
    """The parts of a line, those cut that hold a label and, hardly apart from it, the number of the next column."""
    parts: list[Line] = []
    for number, part in enumerate(line.parts):
        lefts = [left for left, _ in columns if part.bbox[0] < left < part.bbox[2]]
        cut = line.cut(number, lefts) if lefts else None
        if cut is not None and _are_cells(cut, columns):
            parts += cut
        else:
            parts += _at_strips(line, number, columns)
    return parts


def _are_cells(parts: Sequence[Line], columns: Sequence[tuple[float, float]]) -> bool:
    """Are these a label and the number of the next column, or numbers each of which stands in a column of its own?"""
    if not all(NUMBER.match(part.text) for part in parts[1:]):
        return False
    if len(parts) == 2 and not NUMBER.match(parts[0].text):
        return True
    touched = [[n for n, (x0, x1) in enumerate(columns) if part.bbox[0] < x1 and x0 < part.bbox[2]] for part in parts]
    return all(len(each) == 1 for each in touched) and len({n for (n, *_) in touched}) == len(parts)


def _at_strips(line: DividedLine, number: int, columns: Sequence[tuple[float, float]]) -> Sequence[Line]:
    """A part that runs over the white between columns, cut where it has a gap there: heads, hardly apart from each
    other. A gap with a printed blank may be one head's own, but where they are alike but for their numbers, or the gap
    is wider than a blank."""
    part = line.parts[number]
    near = NEAR_STRIP * part.height
    beside = [two for two in pairwise(columns) if part.bbox[0] < two[0][1] and two[1][0] < part.bbox[2]]
    heads = line.cut(number, [right[0] + near for _, right in beside]) if beside else None
    if heads is None or not (_are_alike(heads) or _are_apart(heads, part)):
        return (part,)
    stand = all(
        _stands_over(head, column, near)
        for head, column in zip(heads, [beside[0][0], *(right for _, right in beside)], strict=True)
    )
    return heads if stand else (part,)


def _are_apart(heads: Sequence[Line], part: Line) -> bool:
    """Is the white between the heads that make up a part none that reads as a blank, or wider than one?"""
    if "".join(head.text.strip() for head in heads) in part.text:
        return True
    return all(two.bbox[0] - one.bbox[2] >= COLUMN_GAPS[-1] * part.height for one, two in pairwise(heads))


def _are_alike(heads: Sequence[Line]) -> bool:
    return len({DIGITS.sub("0", "".join(head.text.split())) for head in heads}) == 1


def _stands_over(head: Line, column: tuple[float, float], near: float) -> bool:
    """Has a head the left side, the right side or the middle of its column?"""
    (left, right), (x0, _, x1, _) = column, head.bbox
    return min(abs(x0 - left), abs(x1 - right), abs(x0 + x1 - left - right) / 2) <= near


def _continue(row: list[tuple[int, int, list[Line]]], cell: tuple[int, int, list[Line]]) -> None:
    """Add a wrapped line to the cell above it."""
    for column, span, lines in row:
        if column <= cell[0] < column + span:
            lines += cell[2]
            return
    row.append(cell)
    row.sort(key=lambda each: each[0])


def row_of(
    index: int, cells: Sequence[tuple[int, int, list[Line]]], columns: Sequence[tuple[float, float]], page: int
) -> Row:
    top = min(line.bbox[1] for _, _, lines in cells for line in lines)
    bottom = max(line.bbox[3] for _, _, lines in cells for line in lines)
    texts = {column: (span, lines) for column, span, lines in cells}
    made: list[Cell] = []
    column = 0
    while column < len(columns):
        span, lines = texts.get(column, (1, []))
        bbox = (columns[column][0], top, columns[column + span - 1][1], bottom)
        confidences = [line.confidence for line in lines if line.confidence is not None]
        text = "\n".join(line.text for line in lines).strip()
        if any(other > column for other in texts):
            text = LEADERS.sub("", text)
        made.append(Cell(index, column, text, 1, span, page, None, bbox, min(confidences, default=None)))
        column += span
    return Row(index, tuple(made), page)
