"""Cards side by side, each a cell with a number and, on the line below or above it, the name of what got it:
`89.16` over `IIT` beside `89.99` over `EIT`. On the last lines may stand its level, and by how much it has changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.score_column import score_column

_LEAST = 2
_LEVEL, _CHANGE = 2, 3
_CHANGED = regex.compile(r"\(?[+\-–−▲▼↑↓]\s?[\d๐-๙]{1,2}(?:\.[\d๐-๙]{1,2})?\)?")
_POINTS = regex.compile(r"[\d๐-๙]{1,3}\.[\d๐-๙]{2}\s?(?:คะแนน|%)?")


def number_cards(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels, scores and levels; none where a cell is no such card."""
    cells = [cell for row in table.rows for cell in row.filled]
    if not cells or "\n" not in cells[0].text:
        return []
    found = next((each for part in (_number_first, _name_first) if (each := _cards(cells, part))), [])
    names = {scan(card[0].text).letters for card in found}
    if not _LEAST <= len(found) == len(names):
        return []
    columns = [
        Column(0, role=Role.INDICATOR),
        score_column(1, before, words=Role.SCORE),
        Column(_LEVEL, role=Role.LEVEL),
        Column(_CHANGE, role=Role.IGNORED, aside="difference"),
    ]
    body = [GridRow(table.number, card[0].row, card, page=card[0].page, line=card[0].line) for card in found]
    return [Grid(columns, body, [], tuple(before), [table.number], table.spans_known)]


def _cards(cells: Sequence[Cell], part: Callable[[list[str]], tuple[str, list[str]]]) -> list[dict[int, Cell]]:
    """The name, the number, the level and the change of every cell; none where one has no such parts."""
    found = []
    for cell in cells:
        lines = [line.strip() for line in cell.text.split("\n")]
        behind: dict[int, str] = {}
        while lines[2:] and (kind := _kind_behind(lines[-1])) is not None and kind not in behind:
            behind[kind] = lines.pop()
        number, words = part(lines)
        name = scan(" ".join(words))
        if not _POINTS.fullmatch(number) or name.decimal or name.aside or not (name.total or name.label is not None):
            return []
        found.append({at: replace(cell, text=text) for at, text in {0: name.line, 1: number, **behind}.items()})
    return found


def _kind_behind(line: str) -> int | None:
    """The column of what stands behind name and number: a level's, or a change's."""
    return _LEVEL if scan(line).level else _CHANGE if _CHANGED.fullmatch(line) else None


def _number_first(lines: list[str]) -> tuple[str, list[str]]:
    return lines[0], lines[1:]


def _name_first(lines: list[str]) -> tuple[str, list[str]]:
    return lines[-1], lines[:-1]
