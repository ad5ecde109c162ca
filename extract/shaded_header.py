"""Tables whose header cells are shaded, and that have no rules but over and under these and at their end: their
columns are those of the shaded cells.

Each line below is a row where all of them have a number in a column; else rows are known by the white between them. A
table whose rows are not so clear is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from extract.columns import FULL_SCORE
from extract.document import BBox
from extract.lattice import SNAP
from extract.open_sides.letters import RIVER, Indexes, Letters
from extract.open_sides.whites import is_one_row, rows_by_white
from extract.page import Flags, Floats, PageContent, Rule

FEWEST_CELLS, FEWEST_PARTED = 3, 2
"""So many cells make a header, where each line has a number, and where white parts the rows."""
FEWEST_ROWS = 2
APART = 0.8
"""Of the letter height: the most white between two cells of a header."""
BELOW = 3.0
"""Letter heights: the first row stands no farther below the header."""
PITCH = 1.5
"""Of the distance from line to line: what stands farther below belongs to no row."""
SECTION = re.compile("ตัวชี้วัดที่[0-9๐-๙]")
NUMBER = re.compile(r"[^A-Za-zก-๎]*[0-9๐-๙][^A-Za-zก-๎]*")


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """Shaded cells side by side."""

    top: float
    bottom: float
    sides: Floats
    """Where the cells begin and end; between two of them, the middle."""


@dataclass(frozen=True, slots=True)
class Below:
    """What stands below a header: the y between its rows, or, where they are not clear, only its place."""

    ends: tuple[float, ...]
    bbox: BBox


def headers(content: PageContent, letters: Letters, cells: Floats) -> Iterator[Header]:
    """The rows of shaded ``cells`` that no rule and no other shaded cell makes a table of."""
    free = np.ones(len(cells), dtype=np.bool_)
    middles = (cells[:, 1] + cells[:, 3]) / 2
    for index in np.argsort(middles, kind="stable").tolist():
        alike = free & (np.abs(middles - middles[index]) <= SNAP)
        if not free[index]:
            continue
        free &= ~alike
        row = cells[alike][np.argsort(cells[alike, 0], kind="stable")]
        cuts = np.flatnonzero(row[1:, 0] - row[:-1, 2] > APART * letters.height) + 1
        for part in np.split(row, cuts):
            inner = (part[1:, 0] + part[:-1, 2]) / 2
            sides = np.concatenate(([part[0, 0]], inner, [part[-1, 2]]))
            header = Header(float(part[:, 1].min()), float(part[:, 3].max()), sides)
            if len(part) >= FEWEST_PARTED and _stands_alone(content, letters, header, cells):
                yield header


def _stands_alone(content: PageContent, letters: Letters, header: Header, cells: Floats) -> bool:
    """Is nothing ruled or shaded in or right below a header each of whose cells holds a text, none of them a score?"""
    left, right = float(header.sides[0]), float(header.sides[-1])
    edge = header.bottom + BELOW * letters.height
    y, x0, x1 = content.horizontal.T
    x, top, bottom = content.vertical.T
    across = (x0 < right) & (x1 > left) & (y > header.top - SNAP) & (y < edge) & ~_are_own(content.horizontal, header)
    down = (x > left - SNAP) & (x < right + SNAP) & (top < edge) & (bottom > header.top)
    shaded = (cells[:, 0] < right) & (cells[:, 2] > left) & (cells[:, 1] > header.bottom - SNAP) & (cells[:, 1] < edge)
    chosen = letters.between(header.top, header.bottom, left, right)
    inked = chosen[letters.inked[chosen]]
    columns = np.searchsorted(header.sides[1:-1], letters.centres[inked])
    texts = [letters.text(inked[columns == column]) for column in np.unique(columns)]
    heads = len(texts) == len(header.sides) - 1 and not any(map(FULL_SCORE.match, texts))
    return heads and not (across.any() or down.any() or shaded.any())


def _are_own(horizontal: Floats, header: Header) -> Flags:
    """Which rules run over and under a header, in its width?"""
    y, x0, x1 = horizontal.T
    at_edge = np.minimum(np.abs(y - header.top), np.abs(y - header.bottom)) <= SNAP
    return np.asarray(at_edge & (x0 >= header.sides[0] - SNAP) & (x1 <= header.sides[-1] + SNAP))


def table_below(content: PageContent, letters: Letters, header: Header, limit: float) -> Below | None:
    """What stands below a header, above a ``limit``; None where that is no table, or one that rules make.

    Rules over and under the header and one below the last row, which may stand overleaf, part no rows; where there are
    more, or the rows are not clear, the table is read by its rules (``open_sides``)."""
    if not _are_own(content.horizontal, header).any():
        return below(letters, header, limit)
    left, right = float(header.sides[0]), float(header.sides[-1])
    y, x0, x1 = content.horizontal.T
    ends = y[(y > header.bottom + SNAP) & (y < limit - SNAP) & (x0 < right) & (x1 > left)]
    if len(ends) and ends.max() - ends.min() > SNAP:
        return None
    end = float(ends.min(initial=limit))
    table = below(letters, header, end)
    if table is None or len(table.ends) <= FEWEST_ROWS:
        return None
    if not len(ends):
        return table
    rest = letters.lines(letters.between(table.bbox[3], end, left, right))
    return None if rest else replace(table, ends=(*table.ends[:-1], end))


def below(letters: Letters, header: Header, limit: float = np.inf) -> Below | None:
    """What stands in the columns of a header, above a ``limit``; None where that is no table."""
    lines = _lines(letters, header, limit, even=True)
    columns = [_columns(letters, line, header) for line in lines]
    numbered = len(header.sides) > FEWEST_CELLS and sum(map(_has_number, columns)) >= FEWEST_ROWS
    if numbered and all(
        (_has_number(texts) and (0 in texts or 1 in texts)) or _is_section(letters, line)
        for line, texts in zip(lines, columns, strict=True)
    ):
        boxes = [letters.extent(line) for line in lines]
        return _below(letters, header, lines, [(one[3] + two[1]) / 2 for one, two in pairwise(boxes)])
    return _parted(letters, header, limit) or (_below(letters, header, lines, None) if numbered else None)


def _below(letters: Letters, header: Header, lines: Sequence[Indexes], cuts: Sequence[float] | None) -> Below:
    last = letters.extent(lines[-1])[3]
    bbox = (float(header.sides[0]), header.top, float(header.sides[-1]), last)
    return Below(() if cuts is None else (header.bottom, *cuts, last), bbox)


def sides_of_rows(letters: Letters, sides: Floats, ends: Sequence[float]) -> Iterator[Rule]:
    """The sides of the cells of each row, but those that the only text of a line (a section) runs over."""
    for top, bottom in pairwise(ends):
        lines = letters.lines(letters.between(top, bottom, float(sides[0]), float(sides[-1])))
        runs = [letters.runs(line, RIVER * letters.height) for line in lines]
        alone = [each[0] for each in runs if len(each) == 1]
        yield from ((x, top, bottom) for x in sides.tolist() if not any(x0 < x < x1 for x0, x1 in alone))


def _parted(letters: Letters, header: Header, limit: float) -> Below | None:
    """The rows that the white between them shows; what stands in the first column alone behind them may be none."""
    lines = _lines(letters, header, limit, even=False)
    borders = header.sides[1:-1]
    while lines:
        if (cuts := rows_by_white(letters, lines, borders)) or is_one_row(letters, lines, borders):
            return _below(letters, header, lines, cuts)
        if set(_columns(letters, lines[-1], header)) != {0}:
            return None
        lines = lines[:-1]
    return None


def ends_the_page(letters: Letters, table: Below) -> bool:
    """Does nothing but a page number stand below a table?"""
    rest = letters.lines(letters.between(table.bbox[3], np.inf))
    return not rest or (len(rest) == 1 and NUMBER.fullmatch(letters.text(rest[0])) is not None)


def with_rows_overleaf(contents: Sequence[PageContent]) -> list[PageContent]:
    """The pages, with the rules of rows that stand overleaf below no header of their own."""
    found = list(contents[:1])
    for page in contents[1:]:
        found.append(_with_rows(page, found[-1]))
    return found


def _with_rows(page: PageContent, last: PageContent) -> PageContent:
    if not last.columns_on or page.number != last.number + 1 or not page.texts or page.confidence is not None:
        return page
    letters = Letters(page)
    lines = letters.lines(letters.between(-np.inf, np.inf))
    if not lines:
        return page
    box = letters.extent(lines[0])
    edge = box[1] - (box[3] - box[1]) / 2
    header = Header(edge, edge, np.array(last.columns_on))
    table = below(letters, header)
    if table is None or not _is_free(page, table.bbox):
        return page
    if not table.ends:
        return replace(page, unread=(*page.unread, table.bbox), shaded=(*page.shaded, table.bbox))
    left, right = last.columns_on[0], last.columns_on[-1]
    return replace(
        page,
        horizontal=np.vstack((page.horizontal, [(y, left, right) for y in table.ends])),
        vertical=np.vstack((page.vertical, list(sides_of_rows(letters, header.sides, table.ends)))),
        columns_on=last.columns_on if ends_the_page(letters, table) else (),
    )


def _is_free(page: PageContent, box: BBox) -> bool:
    """Is nothing ruled there?"""
    y, x0, x1 = page.horizontal.T
    x, top, bottom = page.vertical.T
    across = (x0 < box[2]) & (x1 > box[0]) & (y > box[1]) & (y < box[3])
    down = (x > box[0]) & (x < box[2]) & (top < box[3]) & (bottom > box[1])
    return not (across.any() or down.any())


def _lines(letters: Letters, header: Header, limit: float, *, even: bool) -> list[Indexes]:
    """The lines below the header that keep to its columns, as far as they follow each other (``even``: evenly)."""
    left, right = float(header.sides[0]), float(header.sides[-1])
    found: list[Indexes] = []
    last, farthest = header.bottom, BELOW * letters.height
    for line in letters.lines(letters.between(header.bottom, limit)):
        box = letters.extent(line)
        runs = letters.runs(line, RIVER * letters.height)
        texts = _columns(letters, line, header)
        outside = box[0] < left - SNAP or box[2] > right + SNAP
        across = len(runs) == 1 and len(texts) > 1 and not _is_section(letters, line)
        if outside or box[3] - last > farthest or across:
            break
        if found and even:
            farthest = max(PITCH * (box[3] - last), 0.0)
        found.append(line)
        last = box[3]
    # Behind the last row it is the heading of what follows.
    while found and _is_section(letters, found[-1]):
        found.pop()
    return found


def _is_section(letters: Letters, line: Indexes) -> bool:
    """Does a line name an indicator, and nothing beside it?"""
    return len(letters.runs(line, RIVER * letters.height)) == 1 and SECTION.match(letters.text(line)) is not None


def _columns(letters: Letters, line: Indexes, header: Header) -> dict[int, str]:
    columns = np.searchsorted(header.sides[1:-1], letters.centres[line])
    return {column: text for column in np.unique(columns).tolist() if (text := letters.text(line[columns == column]))}


def _has_number(texts: dict[int, str]) -> bool:
    return any(column and NUMBER.fullmatch(text) for column, text in texts.items())
