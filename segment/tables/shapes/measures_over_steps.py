"""A table of steps in which each measure stands alone in a row over its own: `มาตรการ : จัดทำคู่มือ`, the header of the
steps, perhaps again under each, and these. The measures become a column of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from normalize.numerals import to_arabic
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.tables.column import Column, header_columns
from segment.tables.grid import Grid, GridRow
from segment.tables.row_words import says_the_same

_MEASURE = regex.compile(
    r"\s*(?:มาตรการ|แนวทาง|กิจกรรม|โครงการ)(?:การ(?:แก้ไข|พัฒนา|ปรับปรุง))?\s*"
    r"(?:(?:ที่)?\s?(?P<number>\d{1,2})\s*[:.)]?|:)\s*(?P<text>[^\d\s:].{3,})",
    regex.DOTALL,
)
_LEAST = 3
"""Rows: a measure, the header and a step."""
_HEAD = 40
"""Letters: no header's cell is longer."""
_STEPS = ([Role.STEP], [Role.STEP, Role.RESULT])


def measures_over_steps(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid whose last column holds the measures; none where it is no such table."""
    rows = [row for row in table.rows if row.filled]
    head = next((row for row in rows if not _is_alone(row)), None)
    if len(rows) < _LEAST or head is None or not _heads_steps(head):
        return []
    told = [(row, _measure(row)) for row in rows if not says_the_same(row, head)]
    first = next((measure for row, measure in told if measure is not None or not _is_alone(row)), None)
    if first is None:
        # Nothing stands over the first steps.
        return []
    columns = header_columns([head], table.columns)
    columns.append(Column(table.columns, ("มาตรการ",), Role.MEASURE, words=Role.MEASURE))
    heads = [(table.number, cell) for row in rows if says_the_same(row, head) for cell in row.cells]
    heads += [(table.number, cell) for row, measure in told if measure is not None for cell in row.filled[1:]]
    grid_rows = [*_grid_rows(table, told)]
    return [Grid(columns, grid_rows, heads, tuple(before), [table.number], table.spans_known)]


def _grid_rows(table: Table, told: Sequence[tuple[Row, Cell | None]]) -> Iterator[GridRow]:
    """The rows, each measure in its own column; no unit or time of the steps above reaches into its row."""
    for row, measure in told:
        cells = {cell.column: cell for cell in row.cells} if measure is None else {table.columns: measure}
        yield GridRow(table.number, row.index, cells, page=row.page, line=row.line, apart=measure is not None)


def _is_alone(row: Row) -> bool:
    """Whether a row says one thing, at its beginning; a printed span may repeat it."""
    filled = row.filled
    return not filled[0].column and len({scan(cell.text).letters for cell in filled}) == 1


def _measure(row: Row) -> Cell | None:
    """The measure that a row holds and nothing else, without its word; an indicator's name there is none."""
    cell = row.filled[0]
    match = _MEASURE.fullmatch(to_arabic(cell.text)) if _is_alone(row) else None
    if match is None or scan(match["text"]).label is not None:
        return None
    return replace(cell, text=f"{match['number']}. {match['text']}" if match["number"] else match["text"])


def _heads_steps(row: Row) -> bool:
    """Whether a row is the header of steps, perhaps with their results, and of no other works."""
    told = [scan(cell.text) for cell in row.filled]
    short = all(len(each.letters) <= _HEAD and not each.numbers for each in told)
    works = [each.role for each in told if each.role in TEXTS and not each.role_place]
    return short and len(told) > 1 and works in _STEPS
