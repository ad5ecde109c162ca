"""A table without a header whose cells say themselves what they hold: `มาตรการ : จัดทำแผน | ผู้รับผิดชอบ : กองคลัง`.

It is read as if these words stood once, over their columns, also where no table of words knows them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import WORKS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, column_of
from segment.tables.grid import Grid, GridRow

_LABELLED = re.compile(r"\s*(?P<label>[^:：\n]{2,40}?)\s*[:：]\s*(?P<text>\S.*)", re.DOTALL)
_ROLES = frozenset({*WORKS, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.SCORE, Role.LEVEL})
_LEAST = 2
"""Columns whose cells say what they hold."""
_SEVERAL = 3
"""Columns, where some are not known: then each says it, in rows enough."""


def labelled_cells(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid; none where less than two columns have a word of their own in all of their cells."""
    rows = [row for row in table.rows if row.filled]
    words = {
        at: word for at in range(table.columns) if (word := _word([c for r in rows for c in r.cells if c.column == at]))
    }
    known = {at: word for at, word in words.items() if _is_known(word)}
    roles = [scan(word).role for word in known.values()]
    if len(set(roles)) < len(roles):
        return []
    if len(words) < max(_SEVERAL, table.columns) or len(rows) < _LEAST or len({*words.values()}) < len(words):
        words = known
        if len(words) < _LEAST or not WORKS & set(roles):
            return []
    columns = [column_of(at, (words[at],)) if at in words else Column(at) for at in range(table.columns)]
    told = [
        GridRow(
            table.number,
            row.index,
            {cell.column: _bare(cell) if cell.column in words else cell for cell in row.cells},
            page=row.page,
            line=row.line,
        )
        for row in rows
    ]
    return [Grid(columns, told, [], tuple(before), [table.number], table.spans_known)]


def _word(cells: Sequence[Cell]) -> str | None:
    """The word with which every filled cell of a column begins."""
    labels: list[str] = []
    for text in (cell.text for cell in cells if cell.text.strip()):
        match = _LABELLED.fullmatch(text)
        if match is None:
            return None
        labels.append(match["label"])
    if len({scan(label).letters for label in labels}) != 1:
        return None
    facts = scan(labels[0])
    return None if facts.numbers or facts.coded else labels[0]


def _is_known(word: str) -> bool:
    """Whether a word is that of a role."""
    facts = scan(word)
    return facts.role in _ROLES and not facts.role_place


def _bare(cell: Cell) -> Cell:
    match = _LABELLED.fullmatch(cell.text)
    return replace(cell, text=match["text"]) if match is not None else cell
