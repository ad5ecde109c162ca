"""Pieces that a text prints narrower than their table: it leaves out the empty cells at the end of its rows.

What two columns hold may as well be a table of its own: every row must say that it belongs to the one before.
"""

from __future__ import annotations

from extract.document import Row, Table
from segment.facts.continuation import begins_mid_sentence
from segment.facts.questions import is_asked_to_its_end
from segment.facts.scan import scan
from segment.tables.grid import Grid
from segment.tables.trailing import code_behind


def goes_narrower(table: Table, last: Grid) -> bool:
    """Whether a Table without a header, with fewer columns than the grid before, is a piece of it."""
    if table.spans_known or table.columns >= len(last.columns):
        return False
    return table.columns > 2 or all(_belongs(row, last, first=not at) for at, row in enumerate(table.rows))


def _belongs(row: Row, last: Grid, *, first: bool) -> bool:
    """Whether a row of two cells belongs to the grid before: it leaves the label empty, gives a code where the grid's
    rows do, names the section of the rows below it, or is the end of the question above the break."""
    told, beside = scan(row.cells[0].text), [scan(cell.text) for cell in row.cells[1:] if cell.text.strip()]
    if told.empty or (told.bare_code and all(each.facts(0).bare_code for each in last.rows)):
        return True
    if _has_code(row.cells[0].text) and any(_has_code(each.text(0)) for each in last.rows):
        return all(each.numeric is _numeric(last) for each in beside)
    coded = all(each.coded for each in beside) and any(each.facts(1).coded for each in last.rows)
    if told.label is not None and not told.label.overall and (coded or not beside):
        return True
    above = last.rows[-1].text(0) if last.rows else ""
    goes_on = bool(above.strip()) and (is_asked_to_its_end(told.line) or begins_mid_sentence(above, told.line))
    return first and goes_on and not any(each.numeric for each in beside)


def _has_code(text: str) -> bool:
    """Whether a question stands behind its code, or its code behind it."""
    return scan(text).coded or code_behind(text) is not None


def _numeric(grid: Grid) -> bool:
    """Whether the second column of a grid holds numbers."""
    told = grid.said(1)
    return 2 * sum(each.numeric for each in told) > len(told)
