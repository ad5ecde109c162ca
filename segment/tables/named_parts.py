"""Columns whose cells say themselves what they hold, part by part: `ประเด็น : … มาตรการ : … ผู้รับผิดชอบ : …`.

Each part goes into a column of its own, headed by its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from extract.document import Cell
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.column import column_of
from segment.tables.grid import Grid, GridRow

_MARK = regex.compile(
    r"(?:^|(?<=\s))(?:[\d๐-๙]{1,2}[.)]\s*|[-–•]\s*)?(?P<words>[ก-๎]{4,30}(?:/[ก-๎]{4,20})?)\s*:\s*(?=\S)"
)
_PARTS = frozenset({*TEXTS, Role.QUESTION, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP})
_SEVERAL = 2

Part = tuple[str, str]
"""The words before a part (none before the first mark), and its text."""


def named_parts(grid: Grid) -> None:
    """Take apart the columns of which nearly all cells begin with the word of a role, several of them in all."""
    for column in grid.columns:
        cells = [each.printed for each in grid.said(column.index)]
        marked = [parts for text in cells if ":" in text and (parts := list(_parts(text)))[0][0]]
        words = list(dict.fromkeys(letters_of(name) for parts in marked for name, _ in parts))
        roles = {scan(each).role for each in words}
        if len(marked) == len(cells) and len(roles) >= _SEVERAL and len(roles) == len(words) and roles & TEXTS:
            _take_apart(grid, column.index, words)


def _parts(text: str) -> Iterator[Part]:
    """The parts of a cell's text, each with the words that name it."""
    marks = [match for match in _MARK.finditer(text) if _names_part(match["words"])]
    bounds = [*(match.start() for match in marks), len(text)]
    if text[: bounds[0]].strip() or not marks:
        yield "", text[: bounds[0]].strip()
    for match, stop in zip(marks, bounds[1:], strict=True):
        yield match["words"], text[match.end() : stop].strip()


def _names_part(words: str) -> bool:
    facts = scan(words)
    return facts.role in _PARTS and facts.role_place == 0


def _take_apart(grid: Grid, index: int, words: list[str]) -> None:
    """Give each of the parts' ``words`` a column behind the others."""
    first = len(grid.columns)
    at = {name: place for place, name in enumerate(words, start=first)}
    grid.columns = [replace(each, role=Role.UNKNOWN) if each.index == index else each for each in grid.columns]
    grid.columns += [column_of(place, (name,)) for name, place in at.items()]
    rows: list[GridRow] = []
    for row in (_row(each, index, at) for each in grid.rows):
        own = set(row.filled())
        if rows and own and own <= set(at.values()) and not own & set(rows[-1].filled()):
            # The measure alone in the row below its issue.
            rows[-1] = replace(rows[-1], cells=rows[-1].cells | {column: row.cells[column] for column in own})
        else:
            rows.append(row)
    grid.rows = rows


def _row(row: GridRow, index: int, at: dict[str, int]) -> GridRow:
    cell = row.cells.get(index)
    if cell is None or not cell.text.strip():
        return row
    told: dict[int, Cell] = {}
    for name, text in _parts(cell.text):
        place = at[letters_of(name)]
        above = told.get(place)
        told[place] = replace(cell, text=f"{above.text}\n{text}" if above is not None else text)
    rest = {column: each for column, each in row.cells.items() if column != index}
    # What a row does not say of itself is not said in the row above.
    return replace(row, cells=dict(sorted((rest | told).items())), apart=True)
