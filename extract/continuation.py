"""Does the first row of a page go on from the row before the page break? What the geometry shows, and only that.

A row that a browser cuts has no rule at the cut, which lies where the text of every page ends. Producers that draw a
rule at the cut (LibreOffice, Word) leave it open; there a table that ends well above the end of the page was not cut.
Whoever made the page: a text does not go on overleaf while there is room below it in its own cell. Where tables of the
report end without a rule, in the middle of a page or all of them, a rule that is missing tells nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.document import Row, Table
from extract.furniture import Furniture
from extract.lattice import Lattice
from extract.layout import PageLayout, RuledTable

AT_THE_END = 2.0
"""Points: how exactly a cut lies where the pages end."""
ROOM = 4
"""Lines of print that would have fitted below a table that was not cut."""
SPARE = 2.5
"""Lines of print: less may be left because two lines of a paragraph must stand together."""
SAME_COLUMN = 6.0
"""Points."""


def mark_continuations(layouts: Sequence[PageLayout], furniture: Furniture) -> list[PageLayout]:
    """``layouts`` with ``Row.continues`` set on the first row (below a repeated header) of tables that go on."""
    lowest = [layout.tables[-1].lattice for layout in layouts if layout.tables]
    page_end = max((lattice.bbox[3] for lattice in lowest), default=0.0)
    ruled_below = _ends_are_ruled(layouts)
    leaves_open = ruled_below and any(not lattice.closed_bottom and _at_end(lattice, page_end) for lattice in lowest)
    marked: list[PageLayout] = list(layouts[:1])
    for last, layout in pairwise(layouts):
        if _goes_on(last, layout, furniture):
            first = layout.tables[0]
            shown = _continues(last.tables[-1], page_end, leaves_open, ruled_below)
            table = _mark(first, last.tables[-1], shown)
            layout = replace(layout, tables=(replace(first, table=table), *layout.tables[1:]))
        marked.append(layout)
    return marked


def _ends_are_ruled(layouts: Sequence[PageLayout]) -> bool:
    """Do the tables of the report end with a rule, as far as can be seen? A table above another one ends there."""
    ends = [ruled.lattice.closed_bottom for layout in layouts for ruled in layout.tables[:-1]]
    return all(ends) and any(ruled.lattice.closed_bottom for layout in layouts for ruled in layout.tables)


def _goes_on(last: PageLayout, layout: PageLayout, furniture: Furniture) -> bool:
    """A table with the same columns ends one page and begins the next, with nothing but furniture between."""
    if not last.tables or not layout.tables or layout.content.number != last.content.number + 1:
        return False
    above, below = last.tables[-1].lattice, layout.tables[0].lattice
    if len(above.xs) != len(below.xs) or abs(above.xs - below.xs).max() > SAME_COLUMN:
        return False
    after = [line for line in last.lines if line.bbox[1] > above.bbox[3] - AT_THE_END]
    before = [line for line in layout.lines if line.bbox[3] < below.bbox[1] + AT_THE_END]
    return all((last.content.number, line.bbox) in furniture.places for line in after) and all(
        (layout.content.number, line.bbox) in furniture.places for line in before
    )


def _at_end(lattice: Lattice, page_end: float) -> bool:
    return page_end - lattice.bbox[3] <= AT_THE_END


def _continues(above: RuledTable, page_end: float, leaves_open: bool, ruled_below: bool) -> bool | None:
    """What the lower edge of the table above the page break shows; ``leaves_open``: this producer rules no cut;
    ``ruled_below``: its tables end with a rule."""
    if ruled_below and not above.lattice.closed_bottom:
        # A browser cuts where the pages end, WeasyPrint up to a line higher.
        return page_end - above.lattice.bbox[3] <= max(AT_THE_END, above.line_pitch)
    if leaves_open or page_end - above.lattice.bbox[3] > ROOM * above.line_pitch:
        return False
    return None


def _mark(table: RuledTable, above: RuledTable, continues: bool | None) -> Table:
    first = _repeated_rows(above.table, table.table)
    rows = list(table.table.rows)
    if first >= len(rows):
        return table.table
    if continues is not False and _begins_anew(table, first, above):
        continues = False
    rows[first] = replace(rows[first], continues=continues)
    return replace(table.table, rows=tuple(rows))


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


def _repeated_rows(above: Table, table: Table) -> int:
    """How many rows at the top of ``table`` repeat those at the top of ``above``."""
    count = 0
    for one, two in zip(above.rows, table.rows, strict=False):
        if not _words(one) or _words(one) != _words(two):
            break
        count += 1
    return count


def _words(row: Row) -> str:
    return "|".join("".join(cell.text.split()) for cell in row.cells).strip("|")
