"""Rows that say first what their one text is (`มาตรการ | จัดทำระบบยืม`), below the question that they are about."""

from __future__ import annotations

from collections.abc import Sequence

from extract.document import Cell, Row, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.tables.grid import Grid

_LABELS = WORKS | {Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.IGNORED}
_LONGEST = 30
"""Letters: no such label is longer."""
_PAIR = 2


def work_word(facts: Facts) -> str | None:
    """The letters of a label that is nothing but the word of a work, without the number that counts it (มาตรการที่ 2), or
    of what belongs to one: who, when, at which cost."""
    if len(facts.letters) > _LONGEST or facts.role not in _LABELS or facts.role_place or facts.coded:
        return None
    words = facts.letters.rstrip("0123456789")
    return words if not any(each.isdigit() for each in words) else None


def labels_text(row: Row, table: Table) -> bool:
    """Whether a row of a wider table is the word of a work beside its text: so is the row above or below it, by another
    word, or the same word stands elsewhere beside another text."""
    label = _label(row.filled) if table.columns > _PAIR else None
    if label is None:
        return False
    at = next(place for place, each in enumerate(table.rows) if each is row)
    near = {_label(each.filled) for each in (*table.rows[max(0, at - 1) : at], *table.rows[at + 1 : at + 2])}
    if near - {None, label}:
        return True
    text = scan(row.filled[1].text).letters
    return any(_label(each.filled) == label and scan(each.filled[1].text).letters != text for each in table.rows)


def goes_on_below(table: Table, grid: Grid) -> bool:
    """Whether a Table overleaf begins with such a row, of a word that rows of the grid begin with too, or right below a
    question: it is no form of its own."""
    label = _label(table.rows[0].filled) if table.rows and table.columns == len(grid.columns) > _PAIR else None
    if label is None or not grid.rows or not grid.header_cells:
        return False
    if grid.rows[-1].facts(0).bare_code:
        return True
    return any(_label([row.cells[at] for at in row.filled()]) == label for row in grid.rows)


def _label(filled: Sequence[Cell]) -> str | None:
    """The word of a row's first cell, where one text is all that stands beside it, perhaps once for each column."""
    texts = {scan(cell.text).letters for cell in filled[1:]}
    if len(texts) != 1 or filled[0].column or filled[1].column != 1:
        return None
    return work_word(scan(filled[0].text))
