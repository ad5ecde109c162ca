"""Cards and a table under its own header that stand right below each other: each is a Table for itself.

A text parts two tables by a blank line alone; where that is left out, only the words of their rows tell them apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.document import Row, Table
from segment.facts.scan import scan
from segment.tables.shapes.form import forms
from segment.tables.shapes.form_rows import LABEL, heads_columns, is_heading, role_of_label


def cards_apart(table: Table) -> list[Table]:
    """The Table, or the cards and tables that it is made of."""
    rows = table.rows
    heads = [at for at in range(len(rows) - 1) if _heads_table(rows[at], rows[at + 1])]
    if not heads:
        return [table]
    cuts: set[int] = set()
    for start, end in pairwise([0, *heads, len(rows)] if heads[0] else [*heads, len(rows)]):
        begin = _cards(rows, start, end) if start in heads else start
        if begin < end and forms([_part(table, begin, end)], ()):
            cuts |= {begin, end}
    return [_part(table, start, end) for start, end in pairwise(sorted(cuts | {0, len(rows)}))]


def _heads_table(row: Row, below: Row) -> bool:
    """Whether a row holds nothing but words of roles, each at the beginning of its cell, and the one below it begins
    with none: in a card a word of a role stands before every text."""
    facts = [scan(cell.text) for cell in row.filled]
    if len(facts) < 2 or not heads_columns(row) or not below.filled or below.filled[0].column:
        return False
    words = all(len(each.letters) <= LABEL and each.role is not None and not each.role_place for each in facts)
    return words and not _is_labelled(below)


def _cards(rows: Sequence[Row], head: int, end: int) -> int:
    """Where the first card behind the rows of a table begins: a label before a text, or the heading over one."""
    first = next((at for at in range(head + 2, end) if _is_labelled(rows[at])), end)
    return first - 1 if first < end and first > head + 2 and is_heading(rows[first - 1].filled) else first


def _is_labelled(row: Row) -> bool:
    """Whether a row is a label and its text; a total and its number (คะแนนรวม, 88.10) is a row of any table."""
    return len(row.filled) > 1 and role_of_label(row) is not None and not scan(row.filled[1].text).numeric


def _part(table: Table, start: int, end: int) -> Table:
    """Some rows of a Table, as wide as they are."""
    rows = table.rows[start:end]
    if len(rows) == len(table.rows):
        return table
    columns = max(cell.column + cell.column_span for row in rows for cell in row.cells)
    return replace(table, columns=columns, rows=rows, page=rows[0].page or table.page, line=rows[0].line or table.line)
