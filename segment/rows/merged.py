"""Merged cells: the text that stands once for several rows, is spread over them, or is repeated in part on each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from rapidfuzz import fuzz

from extract.document import Cell
from normalize.text import clean, is_dash, squeeze
from segment.facts.continuation import begins_mid_sentence, begins_with_marker, dangling, join, overlap
from segment.facts.items import Item, split_items
from segment.rows.apart import is_apart
from segment.rows.field import LogicalRow

_FIRST_NUMBER = re.compile(r"^\W*\(?(\d{1,2})(?:(?:\.(\d{1,2}))+(?:\s?[.)]|\s)|\s?[.)])")


@dataclass(slots=True)
class MergedItem:
    """One item of a merged cell, with the row (index into the logical rows) and the cell that it begins in."""

    number: int | None
    text: str
    row: int
    table: int
    cell: Cell


@dataclass(slots=True)
class MergedCell:
    """One cell over one or more rows: the rows that it covers, its items, and cells whose text was there already."""

    column: int
    rows: list[int]
    items: list[MergedItem] = field(default_factory=list)
    cells: list[tuple[int, Cell]] = field(default_factory=list)
    repeats: list[tuple[int, Cell]] = field(default_factory=list)
    raw: str = ""

    def last_number(self) -> int | None:
        """The number of the last numbered item."""
        return next((item.number for item in reversed(self.items) if item.number is not None), None)


def merged_cells(
    rows: list[LogicalRow], column: int, starts: set[int] | None = None, beside: tuple[int, ...] = ()
) -> list[MergedCell]:
    """The merged cells of a measure, step or result column.

    ``starts`` are the rows in which a new measure cell begins: a step or result cell does not reach past them.
    ``beside`` are the columns that tell of each what was done, who is responsible, when, and how it is followed up.
    """
    found: list[MergedCell] = []
    current: MergedCell | None = None
    marked = _marked_share(rows, column) > 0.8
    through = _counts_through(rows, column)
    for index, row in enumerate(rows):
        if row.kind == "item":
            continue
        if row.kind != "subject":
            current = None
            continue
        text = row.text(column)
        if current is not None and (row.source.apart or _subject(rows[current.rows[-1]]) != _subject(row)):
            current = None
        if not text.strip():
            if starts is not None and index in starts:
                current = None
            if current is not None:
                current.rows.append(index)
            continue
        if is_dash(text):
            current = None
            continue
        if current is not None and starts is not None and index in starts and not _counts_on(current, text):
            current = None
        cut = not begins_with_marker(text) and (_behind_break(row, column) or (marked and row.source.after_break))
        # A number that counts through the table, or within its measure, is none of a merged cell's.
        outer = _counts_on(current, text) and (through or _is_parted(text)) if current is not None else False
        if current is not None and not cut and (outer or not _goes_on(current, text)):
            above = (rows[current.rows[-1]], rows[current.rows[0]])
            current = None if is_apart(*above, row, beside) else current
        if current is not None and (cut or belongs(current, text)):
            current.rows.append(index)
        else:
            current = MergedCell(column, [index])
            found.append(current)
        _add(current, row, index, column)
    return found


def _counts_through(rows: list[LogicalRow], column: int) -> bool:
    """Whether each first number of a column goes on with the one above, also where another indicator begins."""
    found = [(row, _FIRST_NUMBER.match(clean(row.text(column)))) for row in rows if row.kind == "subject"]
    numbers = [(_subject(row), int(match[1])) for row, match in found if match is not None and match[2] is None]
    across = sum(above[0] != below[0] for above, below in pairwise(numbers))
    return across > 1 and all(below[1] == above[1] + 1 for above, below in pairwise(numbers))


def _is_parted(text: str) -> bool:
    """Whether a text begins with the number of a part: 4.2."""
    first = _FIRST_NUMBER.match(clean(text))
    return first is not None and first[2] is not None


def _counts_on(cell: MergedCell, text: str) -> bool:
    """Whether a text begins with the very number that follows the cell's last one."""
    first, last = _FIRST_NUMBER.match(clean(text)), cell.last_number()
    return first is not None and last is not None and int(first[2] or first[1]) == last + 1 > 1


def _goes_on(cell: MergedCell, text: str) -> bool:
    """Whether the numbers of a text are those that follow the cell's, or some of its own again; or the text is what a
    sentence above still wants."""
    if _counts_on(cell, text) or _holds_next(cell, text) or _numbered_again(cell, text):
        return True
    raw = clean(cell.raw)
    return raw.endswith(_WANTING) and dangling(raw) and not begins_with_marker(text)


_WANTING = ("ให้", "และ", "หรือ", "เพื่อ", "โดย", "ซึ่ง", "ของ")
"""Words behind which a row as whole as the one above still goes on; others end a name: การควบคุมภายใน."""


def _holds_next(cell: MergedCell, text: str) -> bool:
    """Whether the number that follows the cell's last one stands in a text, behind the end of that one's item."""
    last = cell.last_number()
    if last is None:
        return False
    items = split_items(text, last + 1)
    numbered = next((item.number for item in items if item.number is not None), None)
    return numbered == last + 1 and items[0].number is None


def _numbered_again(cell: MergedCell, text: str) -> bool:
    """Whether a text begins within a count (2, 3) with an item that stands above already, whatever its number."""
    first = next(iter(split_items(text, None)), None)
    if first is None or first.number is None or first.number < _WITHIN:
        return False
    return _printed_above(first.text, cell) is not None


_WITHIN = 2


def _behind_break(row: LogicalRow, column: int) -> bool:
    """Whether all text of a cell stands behind the page break that cut its row: the merged cell above goes on there."""
    filled = [table for table, cell in row.fields[column].cells if cell.text.strip()]
    return row.joined and bool(filled) and filled[0] != row.source.table


def _marked_share(rows: list[LogicalRow], column: int) -> float:
    """The share of a column's cells, those at page tops aside, that begin with a number or a bullet."""
    texts = [row.text(column) for row in rows if row.kind == "subject" and not row.source.after_break]
    texts = [text for text in texts if text.strip() and not is_dash(text)]
    return sum(begins_with_marker(text) for text in texts) / len(texts) if len(texts) > 2 else 0.0


def _subject(row: LogicalRow) -> tuple[str | None, int | None]:
    return row.context.instrument, row.context.indicator


def belongs(cell: MergedCell, text: str) -> bool:
    """Whether the text of a lower row is still the same merged cell."""
    line = clean(text)
    first = _FIRST_NUMBER.match(line)
    last = cell.last_number()
    if first:
        number = int(first[2] or first[1])
        return last is not None and number > 1
    if _holds_next(cell, text) or begins_mid_sentence(cell.raw, text):
        return True
    items = split_items(text, None if last is None else last + 1)
    if items and not re.match(r"^[-–—•*●▪]", line) and _partly(items[0].text, cell):
        return True
    return dangling(clean(cell.raw), line) and not re.match(r"^[-–—•*●▪]", line)


def _partly(text: str, cell: MergedCell) -> bool:
    """Whether a plain text is a part (not the whole) of an item above, or begins with the end of the last one."""
    words = squeeze(text)
    for item in cell.items:
        above = squeeze(item.text)
        if words != above and len(words) >= 12 and (above.startswith(words) or above.endswith(words)):
            return True
    return bool(cell.items) and overlap(cell.items[-1].text, text, 12) > 0


def _add(cell: MergedCell, row: LogicalRow, index: int, column: int) -> None:
    """Put the items of one row's text into the merged cell."""
    piece = row.fields[column]
    last = cell.last_number()
    items = split_items(piece.text, None if last is None else last + 1)
    begun = bool(cell.items)
    cell.cells += piece.cells
    fresh = False
    for position, item in enumerate(items):
        if begun and position == 0 and item.number is None and not re.match(r"^\s*[-–—•*●▪]", clean(piece.text)):
            fresh = _append(cell, item) or fresh
            continue
        if begun and (above := _printed_above(item.text, cell)) is not None:
            if len(squeeze(item.text)) > len(squeeze(above.text)) and squeeze(item.text).startswith(
                squeeze(above.text)
            ):
                above.text = item.text
                fresh = True
            continue
        table, source = _origin(row, column, item)
        cell.items.append(MergedItem(item.number, item.text, index, table, source))
        fresh = True
    if begun and not fresh:
        cell.repeats += piece.cells
    cell.raw = join(cell.raw, piece.text) if cell.raw else piece.text


def _append(cell: MergedCell, item: Item) -> bool:
    """Text before the number that goes on: the end of the last item, unless it stands there already."""
    last = cell.items[-1]
    if _is_part(squeeze(item.text), squeeze(last.text)):
        return False
    if not dangling(clean(last.text)) and _printed_above(item.text, cell) is not None:
        return False
    last.text = clean(join(last.text, item.text))
    return True


def _origin(row: LogicalRow, column: int, item: Item) -> tuple[int, Cell]:
    """The cell (of several that a page break made) in which an item's text begins."""
    head = squeeze(item.text)[:12]
    cells = row.fields[column].cells
    for table, cell in cells:
        if head in squeeze(cell.text):
            return table, cell
    return next((each for each in cells if each[1].text.strip()), cells[0])


def _printed_above(text: str, cell: MergedCell) -> MergedItem | None:
    words = squeeze(text)
    return next((item for item in cell.items if _is_repeat(words, squeeze(item.text))), None)


def _is_repeat(words: str, above: str) -> bool:
    """The same text again: whole, its beginning, its end, or with a part left out; or the whole of a cut one."""
    if words == above:
        return True
    if min(len(words), len(above)) < 12:
        return False
    if _is_part(words, above) or (words.startswith(above) and len(above) > 0.5 * len(words)):
        return True
    ratio = min(len(words), len(above)) / max(len(words), len(above))
    return ratio > 0.9 and fuzz.ratio(words, above, score_cutoff=95.5) > 95.5


def _is_part(words: str, above: str) -> bool:
    if len(words) < 12 or len(words) > len(above):
        return words == above
    if above.startswith(words) or above.endswith(words):
        return True
    prefix = _common(words, above)
    suffix = _common(words[::-1], above[::-1])
    return prefix >= 8 and suffix >= 8 and prefix + suffix >= len(words) and len(words) >= 0.25 * len(above)


def _common(one: str, other: str) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
