"""Numbers below each other, and the texts around them → tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extract.around_numbers.anchors import Anchors, find_anchors, is_number, middle
from extract.around_numbers.groups import Column
from extract.around_numbers.heads import Cells, place, rows_of_heads
from extract.around_numbers.rows import Rows, read_rows, slice_of
from extract.around_numbers.sections import choices
from extract.captions import SUBJECT
from extract.columns import FULL_SCORE, row_of
from extract.document import BBox, Table
from extract.lines import SAME_LINE, Line
from extract.white_strips import FEWEST_PAIRS


@dataclass(frozen=True, slots=True)
class Around:
    """A table, the parts of lines that it is made of, and the rows that it was read from."""

    table: Table
    parts: tuple[Line, ...]
    rows: Rows
    anchors: Anchors


@dataclass(frozen=True, slots=True)
class Found:
    """The tables of a page whose rows stand around their numbers, and where such a table has no clear rows."""

    tables: tuple[Around, ...]
    unclear: tuple[BBox, ...]


def find_around_numbers(parts: Sequence[Line], page: int, goes_on: Sequence[Around]) -> Found:
    """Such tables among the ``parts`` of the lines of a page, besides what ``goes_on`` from the page before."""
    tables = list(goes_on)
    unclear: list[BBox] = []
    for anchors in find_anchors(parts):
        if any(number in table.parts for table in tables for number in anchors.numbers):
            continue
        free = [part for part in parts if not any(part in table.parts for table in tables)]
        table = _table(anchors, free, page)
        if isinstance(table, Around):
            tables.append(table)
        elif table is not None and not any(_overlap(table, box) for box in unclear):
            unclear.append(table)
    return Found(tuple(tables), tuple(unclear))


def _table(anchors: Anchors, parts: Sequence[Line], page: int) -> Around | BBox | None:
    """The table around the anchors; its place where its rows are not clear, None where each is one line."""
    first, last, near = anchors.ys[0], anchors.ys[-1], SAME_LINE * anchors.height
    body = [part for part in parts if first - near <= middle(part) <= last + near]
    if not _has_labels(body, anchors):
        return None
    read = next((read for over in choices(body, anchors) if (read := read_rows(body, over, anchors, parts))), None)
    if read is None:
        return _box(body) if _has_lines_between(body, anchors) else None
    if not read.beside and all(len(group) < 2 for groups in read.groups for group in groups):
        return None
    if any(map(_is_two, read.columns)) or _holds_scores_of_rows(read):
        return None
    return made(read, anchors, parts, page)


def _has_labels(body: Sequence[Line], anchors: Anchors) -> bool:
    """Does a text stand beside the numbers? The axis of a chart has none."""
    return any(not is_number(part) and (part.bbox[2] < anchors.left or anchors.right < part.bbox[0]) for part in body)


def _is_two(column: Column) -> bool:
    """Do numbers stand behind texts, as in two columns over whose border a text runs?"""
    ends = [entry for entry in column.entries if len(entry) > 1 and is_number(entry[-1])]
    return sum(not is_number(entry[-2]) for entry in ends) >= FEWEST_PAIRS


def _holds_scores_of_rows(read: Rows) -> bool:
    """Do scores stand one below the other in a row? Each has a row of its own, some of them without such a number."""
    entries = (
        column.entries[slice_of(group)]
        for column, groups in zip(read.columns, read.groups, strict=True)
        for group in groups
    )
    return any(sum(FULL_SCORE.match(entry[0].text.strip()) is not None for entry in each) > 1 for each in entries)


def _has_lines_between(parts: Sequence[Line], anchors: Anchors) -> bool:
    """Do lines that begin no row stand between the numbers, at the height of none?"""
    near = SAME_LINE * anchors.height
    apart = (part for part in parts if all(abs(middle(part) - y) > near for y in anchors.ys))
    return not all(SUBJECT.match(part.text) for part in apart)


def made(read: Rows, anchors: Anchors, parts: Sequence[Line], page: int) -> Around:
    body: list[Cells] = []
    for row in zip(*read.groups, strict=True):
        cells = zip(read.columns, row, strict=True)
        lines = [[part for entry in column.entries[slice_of(group)] for part in entry] for column, group in cells]
        body.append([(number, 1, texts) for number, texts in enumerate(lines) if texts])
    spans = read.spans
    body += [[(*place(0, (part,), spans), [part])] for part in read.over]
    body.sort(key=lambda row: min(middle(part) for _, _, lines in row for part in lines))
    used = [part for row in body for _, _, lines in row for part in lines]
    grid = [*rows_of_heads(parts, min(part.bbox[1] for part in used), spans), *body]
    used = [part for row in grid for _, _, lines in row for part in lines]
    rows = tuple(row_of(index, cells, spans, page) for index, cells in enumerate(grid))
    return Around(Table(0, len(spans), rows, page, bbox=_box(used), spans_known=False), tuple(used), read, anchors)


def _box(parts: Sequence[Line]) -> BBox:
    boxes = [part.bbox for part in parts]
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def _overlap(one: BBox, two: BBox) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]
