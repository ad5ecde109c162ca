"""A table of numbers that stand over what they are the scores of, as on cards: `92.00`, `88.00` over `IIT`, `EIT`.

Over names a second row of names would be a header: only where every row of numbers has its names below it, and none
above it, is a table read so; or where each has its own names above it, which one header over all would not be. Below
both may stand the levels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.score_column import score_column

_LEAST = 2
"""Numbers side by side, and rows of a card."""


def numbers_over_labels(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels, scores and levels; none where it is no such table."""
    rows = [row for row in table.rows if row.filled]
    over = rows[:1] if rows and len(_filled(rows[0])) == 1 and not scan(rows[0].cells[0].text).decimal else []
    both = (list(_cards(rows[len(over) :], named_first=each)) for each in (False, True))
    cards = next((each for each in both if sum(map(len, each)) == len(rows) - len(over)), [])
    if not cards:
        return []
    labels = [name.text for card in cards for name in card.names.values()]
    if len(labels) != len(set(labels)):
        return []
    columns = [Column(0, role=Role.INDICATOR), score_column(1, before), Column(2, role=Role.LEVEL)]
    body = [row for card in cards for row in _rows(table, card)]
    heads = [(table.number, cell) for row in over for cell in row.cells]
    heads += [(table.number, cell) for card in cards for cell in card.words]
    return [Grid(columns, body, heads, tuple(before), [table.number], table.spans_known)]


@dataclass(frozen=True, slots=True)
class _Card:
    """A strip of cards: its rows as printed, what stands over each other, and the words before them."""

    rows: Sequence[Row]
    numbers: dict[int, Cell]
    names: dict[int, Cell]
    levels: dict[int, Cell]
    words: Sequence[Cell]

    def __len__(self) -> int:
        return len(self.rows)


def _cards(rows: Sequence[Row], *, named_first: bool) -> Iterator[_Card]:
    """The strips of cards one after the other, as far as they are such; one alone with its names first is a header over
    its row."""
    at = 0
    while at + 1 < len(rows) and (card := _card(rows[at : at + 3], named_first=named_first)) is not None:
        if named_first and len(card) == len(rows):
            return
        yield card
        at += len(card)


def _card(rows: Sequence[Row], *, named_first: bool) -> _Card | None:
    numbers, names = _filled(rows[named_first]), _filled(rows[not named_first])
    first = min(numbers)
    words = []
    if first in names and scan(numbers[first].text).role is Role.SCORE and not scan(numbers[first].text).numbers:
        # คะแนน | 94.10 | 91.20 over ตัวชี้วัดที่ | 1 | 2
        words = [numbers.pop(first), names.pop(first)]
        names = _numbered(words[1], names)
    if len(numbers) < _LEAST or set(names) != set(numbers):
        return None
    if not all(_is_number(cell) for cell in numbers.values()) or not all(_is_name(cell) for cell in names.values()):
        return None
    below = _filled(rows[2]) if len(rows) > _LEAST else {}
    if words and first in below and scan(below[first].text).role is Role.LEVEL:
        words.append(below.pop(first))
    levels = (
        below if below and set(below) <= set(names) and all(scan(each.text).level for each in below.values()) else {}
    )
    return _Card(rows[: 3 if levels else 2], numbers, names, levels, words)


def _numbered(label: Cell, names: dict[int, Cell]) -> dict[int, Cell]:
    """The names, bare numbers made those of indicators where the label before them says that they are."""
    if "ตัวชี้วัด" not in scan(label.text).letters or not all(scan(each.text).whole for each in names.values()):
        return names
    return {column: replace(cell, text=f"ตัวชี้วัดที่ {cell.text.strip()}") for column, cell in names.items()}


def _filled(row: Row) -> dict[int, Cell]:
    return {cell.column: cell for cell in row.filled}


def _is_number(cell: Cell) -> bool:
    facts = scan(cell.text)
    return facts.exact or (_POINTS.fullmatch(facts.letters) is not None and facts.decimal)


_POINTS = regex.compile(r"(?:ร้อยละ)?\d{1,3}\.\d{1,2}(?:คะแนน|%)?")


def _is_name(cell: Cell) -> bool:
    """Whether a cell is a code, or the name of an indicator, an instrument or the whole."""
    facts = scan(cell.text)
    return (facts.bare_code or facts.total or facts.label is not None) and not facts.decimal


def _rows(table: Table, card: _Card) -> Iterator[GridRow]:
    first = card.rows[0]
    for column, name in card.names.items():
        told = {0: name, 1: card.numbers[column]} | ({2: card.levels[column]} if column in card.levels else {})
        yield GridRow(table.number, first.index, told, page=first.page, line=first.line)
