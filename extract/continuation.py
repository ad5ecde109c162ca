"""Does the first row of a page go on from the row before the page break? What the geometry shows, and only that.

A row that a browser cuts has no rule at the cut. Producers that draw a rule at the cut (LibreOffice, Word) leave it
open; there a table that ends well above the end of its page was not cut. Whoever made the page: a text does not go on
overleaf while there is room below it in its own cell. Where the table ends without a rule on its last page, a rule that
is missing tells nothing.

A page break is judged by the table that runs over it and by the two pages themselves: other tables, on pages of other
makes and sizes, have no say.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from extract.broken import NUMBER_IN_TWO
from extract.document import Row, Table
from extract.furniture import Furniture
from extract.lattice import SNAP, Lattice
from extract.layout import PageLayout, RuledTable
from extract.paragraphs import FULL, NEW_ITEM

TOUCHING = 0.15
"""Of the letter height: how far the box of a line may reach over the edge of a table above or below it."""
ROOM = 4
"""Lines of print that would have fitted below a table that was not cut."""
SPARE = 2.5
"""Lines of print: less may be left because two lines of a paragraph must stand together."""
ENDED = 0.9
"""Of a line of print: so much room below the text of a cell shows that it has ended."""
SEVERAL = 3
"""Cells that all end in full lines: fewer may do so by chance."""
SAME_COLUMN = 0.01
"""Of the page's width: the sides of one column on two pages."""
SAME_SIZE = 0.005
"""Of a page's width or height."""


def mark_continuations(layouts: Sequence[PageLayout], furniture: Furniture) -> list[PageLayout]:
    """``layouts`` with ``Row.continues`` set on the first row (below a repeated header) of tables that go on."""
    breaks = [_goes_on(last, layout, furniture) for last, layout in pairwise(layouts)]
    ruled = _ends_are_ruled(layouts, breaks)
    leaves_open = any(
        ruled[page] and goes_on and not layouts[page].tables[-1].lattice.closed_bottom
        for page, goes_on in enumerate(breaks)
    )
    marked: list[PageLayout] = list(layouts[:1])
    for page, (last, layout) in enumerate(pairwise(layouts)):
        if breaks[page]:
            first = layout.tables[0]
            ends = [_reach(layouts[other], layout) for other in _flow(breaks, layouts, page)]
            page_end = _page_end(last, layout)
            text_end = min(page_end, _text_end(last, layout, furniture))
            shown = _continues(last.tables[-1], ends, page_end, text_end, ruled[page], leaves_open)
            table = _mark(first, last.tables[-1], shown)
            layout = replace(layout, tables=(replace(first, table=table), *layout.tables[1:]))
        marked.append(layout)
    return marked


def _ends_are_ruled(layouts: Sequence[PageLayout], breaks: Sequence[bool]) -> list[bool]:
    """For each page: does the table that ends it end with a rule where it truly ends, as those beside it do?"""
    ruled: list[bool] = []
    closed_overleaf = True
    for page in reversed(range(len(layouts))):
        ends = [table.lattice.closed_bottom for table in layouts[page].tables]
        goes_on = page < len(breaks) and breaks[page]
        # On the table's last page its own end counts, and on each of its pages the ends of the tables above it.
        closed = (closed_overleaf if goes_on else ends[-1]) if ends else True
        ruled.append(closed and all(ends[:-1]))
        # A table that is all of its page is the one that the page before goes on with.
        closed_overleaf = ruled[-1] if len(ends) == 1 else all(ends[:-1])
    return ruled[::-1]


def _goes_on(last: PageLayout, layout: PageLayout, furniture: Furniture) -> bool:
    """A table with the same columns ends one page and begins the next, with nothing but furniture between."""
    if not last.tables or not layout.tables or layout.content.number != last.content.number + 1:
        return False
    above, below = last.tables[-1].lattice, layout.tables[0].lattice
    if len(above.xs) != len(below.xs) or abs(above.xs - below.xs).max() > SAME_COLUMN * last.content.width:
        return False
    after = [line for line in last.lines if line.bbox[1] > above.bbox[3] - TOUCHING * line.height]
    before = [line for line in layout.lines if line.bbox[3] < below.bbox[1] + TOUCHING * line.height]
    return all((last.content.number, line.bbox) in furniture.places for line in after) and all(
        (layout.content.number, line.bbox) in furniture.places for line in before
    )


def _flow(breaks: Sequence[bool], layouts: Sequence[PageLayout], page: int) -> range:
    """The pages from which the table goes on overleaf that goes on from ``page``."""
    first = last = page
    while first > 0 and breaks[first - 1] and len(layouts[first].tables) == 1:
        first -= 1
    while last + 1 < len(breaks) and breaks[last + 1] and len(layouts[last + 1].tables) == 1:
        last += 1
    return range(first, last + 1)


def _continues(
    above: RuledTable, ends: Sequence[float], page_end: float, text_end: float, ruled: bool, leaves_open: bool
) -> bool | None:
    """What the lower edge of the table above the page break shows. ``ends``: where it ends on each of the pages from
    which it goes on; ``page_end``, ``text_end``: where their text would end, and where it does; ``leaves_open``: this
    producer rules no cut; ``ruled``: its tables end with a rule."""
    bottom, pitch = above.lattice.bbox[3], above.line_pitch
    lowest = max(ends)
    if not above.lattice.closed_bottom:
        # A browser cuts where the text of the page ends, WeasyPrint up to a line higher.
        if not ruled:
            return None
        if lowest - bottom > pitch:
            return False
        return True if len(ends) > 1 or page_end - bottom <= pitch else None
    if leaves_open or (lowest if len(ends) > 1 else text_end) - bottom > ROOM * pitch:
        return False
    return None


def _reach(layout: PageLayout, other: PageLayout) -> float:
    """How far down the last table of a page of the size of the ``other`` reaches."""
    return layout.tables[-1].lattice.bbox[3] if _same_size(layout, other) else 0.0


def _page_end(above: PageLayout, below: PageLayout) -> float:
    """Where the text of a page ends: as far from its lower edge as the next one begins below its upper edge.

    Where the two are of different sizes that is not known, and no room is left.
    """
    reach = above.tables[-1].lattice.bbox[3]
    return above.content.height - below.tables[0].lattice.bbox[1] if _same_size(above, below) else reach


def _text_end(above: PageLayout, below: PageLayout, furniture: Furniture) -> float:
    """How far down the text of both pages reaches at least, where they are of one size."""
    pages = (above, below) if _same_size(above, below) else (above,)
    tables = [ruled.lattice.bbox[3] for layout in pages for ruled in layout.tables]
    lines = [
        line.bbox[3]
        for layout in pages
        for line in layout.lines
        if (layout.content.number, line.bbox) not in furniture.places
    ]
    return max(tables + lines)


def _same_size(one: PageLayout, two: PageLayout) -> bool:
    width, height = one.content.width, one.content.height
    return abs(width - two.content.width) < SAME_SIZE * width and abs(height - two.content.height) < SAME_SIZE * height


def _mark(table: RuledTable, above: RuledTable, continues: bool | None) -> Table:
    first = _repeated_rows(above.table, table.table)
    rows = list(table.table.rows)
    if first >= len(rows):
        return table.table
    if continues is not False and (_ends_beside_merged(above.lattice) or _begins_anew(table, first, above)):
        continues = False
    if continues is None and (_cuts_a_number(rows[first], above.table) or _cuts_lines(table, first, above)):
        continues = True
    rows[first] = replace(rows[first], continues=continues)
    return replace(table.table, rows=tuple(rows))


def _cuts_a_number(row: Row, above: Table) -> bool:
    """Does a column whose numbers are broken in two lines end with the first part of one, and go on with its second?"""
    if len(above.rows) < 2:
        return False
    last = {cell.column: cell.text.strip() for cell in above.rows[-1].cells}
    broken = {cell.column for each in above.rows[:-1] for cell in each.cells if NUMBER_IN_TWO.fullmatch(cell.text)}
    return any(
        cell.column in broken and NUMBER_IN_TWO.fullmatch(f"{last.get(cell.column, '')}\n{cell.text.strip()}")
        for cell in row.cells
    )


def _ends_beside_merged(lattice: Lattice) -> bool:
    """Does a rule end the last row of a table, but for cells that are merged downwards?"""
    y, x0, x1 = lattice.horizontal.T
    left, _, right, bottom = lattice.bbox
    along = np.abs(y - bottom) <= SNAP
    return bool(along.any()) and not ((x0 <= left + SNAP) & (x1 >= right - SNAP))[along].any()


def _begins_anew(table: RuledTable, row: int, above: RuledTable) -> bool:
    """Is there a cell with text whose part before the page break ended with room to spare?"""
    last = {cell.column: cell for cell in above.lattice.cells if cell.row + cell.row_span == above.lattice.rows}
    for cell in table.lattice.cells:
        before = last.get(cell.column)
        if cell.row != row or (row, cell.column) not in table.text_heights or before is None:
            continue
        if before.column_span != cell.column_span:
            return True
        text = above.text_heights.get((before.row, before.column))
        if text is None:
            continue
        room_above, room_below = text[0] - before.bbox[1], before.bbox[3] - text[1]
        # Text in the middle of a high cell has room on both sides: that tells nothing.
        if room_below > SPARE * above.line_pitch and room_above < above.line_pitch:
            return True
    return False


def _cuts_lines(table: RuledTable, row: int, above: RuledTable) -> bool:
    """Does every cell with text go on with one whose text reaches the break, and ends there in a full line, or before
    the next item of a list? One such cell is enough where a shorter one beside it has ended."""
    last = {cell.column: cell for cell in above.lattice.cells if cell.row + cell.row_span == above.lattice.rows}
    full, ended = 0, False
    for cell in table.table.rows[row].cells:
        before = last.get(cell.column)
        text = above.text_heights.get((before.row, before.column)) if before is not None else None
        if before is None or (text is None and cell.text.strip()):
            return False
        if text is None:
            continue
        low = before.bbox[3] - text[1] <= SPARE * above.line_pitch
        if not cell.text.strip():
            ended = ended or before.bbox[3] - text[1] > ENDED * above.line_pitch
        elif not low or (above.room[before.row, before.column] > FULL and not NEW_ITEM.match(cell.text)):
            return False
        else:
            full += above.room[before.row, before.column] <= FULL
    return full >= SEVERAL or (full > 0 and ended)


def _repeated_rows(above: Table, table: Table) -> int:
    """How many rows at the top of ``table`` repeat those at the top of ``above``."""
    count = 0
    for one, two in zip(above.rows, table.rows, strict=False):
        if not _words(one) or not _repeats(one, two):
            break
        count += 1
    return count


def _repeats(header: Row, row: Row) -> bool:
    """Has a row the texts of a header? Of a merged cell a page may show no more than the first lines."""
    texts = [{cell.column: "".join(cell.text.split()) for cell in each.filled} for each in (header, row)]
    same = texts[0].keys() == texts[1].keys() and any(texts[1][column] == text for column, text in texts[0].items())
    return same and all(text.startswith(texts[1][column]) for column, text in texts[0].items())


def _words(row: Row) -> str:
    return "|".join("".join(cell.text.split()) for cell in row.cells).strip("|")
