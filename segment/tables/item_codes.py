"""Items that have codes of their own below their question's: `I1` over `I1.1`, `1.1`, `I1(1)` or `(1)`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import regex

from segment.facts.scan import scan
from segment.tables.grid import Grid, GridRow

_FULL = regex.compile(
    r"(?:(?P<letter>[IEOieo])\s?)?(?P<question>\d{1,2})\s?(?:[.]\s?(?P<item>\d)[.)]?|[.]?\s?[(](?P<item>\d)[)])(?![\d.,])\s*(?P<text>.*)",
    flags=regex.DOTALL,
)
"""The question's code, with its letter or its number alone, and the item's number behind it."""
_COUNTED = regex.compile(r"[(]?(?P<item>\d)[.)]+")
"""An item's number alone: it is one only where they count from 1 below their question."""
_UNNAMED = "ข้อย่อย"
"""What an item is called that has a code and no text."""
_QUESTION = regex.compile(r"(?P<letter>[IEOieo])\s?(?P<question>\d{1,2})(?!\s?[.(]?\s?\d)|(?P<question>\d{1,2})[.)]?$")


def item_codes(grid: Grid) -> None:
    """Turn the codes of items into their numbers, before their texts where these stand beside them."""
    for column in range(len(grid.columns)):
        for at, item, text in list(_items(grid, column)):
            row = grid.rows[at]
            beside = _beside(row, column)
            if text or beside is None:
                cell = replace(row.cells[column], text=f"{item}) {text or _UNNAMED}")
                grid.rows[at] = replace(row, cells=row.cells | {column: cell})
                continue
            grid.header_cells.append((row.table, row.cells[column]))
            rest = {index: cell for index, cell in row.cells.items() if index != column}
            cell = replace(row.cells[beside], text=f"{item}) {row.text(beside).strip()}")
            grid.rows[at] = replace(row, cells=rest | {beside: cell})


def _items(grid: Grid, column: int) -> Iterator[tuple[int, int, str]]:
    """The rows whose cell is the code of an item of the question above: where, the item, the text behind its code."""
    question: regex.Match[str] | None = None
    last = 0
    for at, row in enumerate(grid.rows):
        line = row.facts(column).line.strip()
        found = _QUESTION.match(line)
        if found and (found["letter"] or (_asks(row, column) and not (question and _counts_on(line, question, last)))):
            question, last = found, 0
            continue
        if not line or question is None:
            continue
        item, text = _item(line, question, last)
        if item is None:
            question = None
            continue
        last = item
        yield at, item, text


def _item(line: str, question: regex.Match[str], last: int) -> tuple[int | None, str]:
    """The number of an item of ``question`` that a cell gives behind its item ``last``, and the text behind it."""
    if found := _FULL.fullmatch(line):
        own = found["question"] == question["question"]
        lettered = (
            bool(found["letter"] and question["letter"]) and found["letter"].upper() == question["letter"].upper()
        )
        # Behind a number without a letter a text is an item's anyway.
        if own and int(found["item"]) > last and (lettered or not (found["letter"] or found["text"])):
            return int(found["item"]), found["text"]
    elif _counts_on(line, question, last):
        return last + 1, ""
    return None, ""


def _counts_on(line: str, question: regex.Match[str], last: int) -> bool:
    """Whether a cell is nothing but the number of the next item of a question that has its letter."""
    found = _COUNTED.fullmatch(line)
    return found is not None and question["letter"] is not None and int(found["item"]) == last + 1


def _asks(row: GridRow, column: int) -> bool:
    """Whether the text beside a bare number may be a question's: an indicator's questions are no items."""
    beside = _beside(row, column)
    facts = scan(row.text(beside)) if beside is not None else None
    return facts is not None and facts.label is None and facts.indicator_name is None and not facts.total


def _beside(row: GridRow, column: int) -> int | None:
    """The text right of an item's code."""
    behind = next((index for index in sorted(row.filled()) if index > column), None)
    if behind is None:
        return None
    facts = scan(row.text(behind))
    return None if facts.numeric or facts.dash or facts.tick else behind
