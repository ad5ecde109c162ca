"""A column that says of each row what its text is: `ข้อคำถาม | i7 … | 77.42`, `ประเด็น | …`, `มาตรการ | …`.

What is said or to be done goes into a column of its own, beside the indicator or the question above it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from extract.document import Cell
from segment.facts.roles import TEXTS, WORKS, Role
from segment.facts.scan import Facts
from segment.tables.column import column_of
from segment.tables.grid import Grid, GridRow

_SUBJECTS = (Role.INSTRUMENT, Role.INDICATOR, Role.QUESTION)
_LONGEST = 30
"""Letters: no word of a kind is longer."""
_SEVERAL = 2


def kinds_of_rows(grid: Grid) -> None:
    """Give the works that one column names, row by row, and the next one tells, columns of their own."""
    if grid.with_role(*TEXTS):
        return
    kind = next((column.index for column in grid.columns[:-1] if _says_kinds(grid, column.index)), None)
    if kind is None:
        return
    first = len(grid.columns)
    words = list(dict.fromkeys(row.facts(kind).letters for row in grid.rows if _is_work(row.facts(kind))))
    printed = {row.facts(kind).letters: row.text(kind) for row in reversed(grid.rows)}
    at = {word: place for place, word in enumerate(words, start=first)}
    grid.columns = [*grid.columns, *(column_of(place, (printed[word],)) for word, place in at.items())]
    grid.header_cells += [(row.table, row.cells[kind]) for row in grid.rows if _is_work(row.facts(kind))]
    grid.rows = list(_together([_told(row, kind, at) for row in grid.rows], first))


def _says_kinds(grid: Grid, kind: int) -> bool:
    """Whether each row that a column labels, but for a total, has a text right beside it, and the labels are words of
    works, several of them, and of what these are about."""
    rows = [row for row in grid.rows if row.text(kind).strip()]
    told = [row.facts(kind) for row in rows]
    works = {facts.role for facts in told if _is_work(facts)}
    return (
        len(works) >= _SEVERAL
        and all(row.text(kind + 1).strip() for row in rows if not row.facts(kind).total)
        and all(_is_word(facts) or _is_subject(facts) or facts.total for facts in told)
        and any(not _is_work(facts) for facts in told)
        and not any(row.facts(kind + 1).numeric for row in rows)
    )


def _is_word(facts: Facts) -> bool:
    """Whether a label is nothing but the word of what stands beside it."""
    short = len(facts.letters) <= _LONGEST
    named = short and facts.role in (*WORKS, *_SUBJECTS) and facts.role_place == 0
    return named and not facts.numbers and not facts.coded


def _is_work(facts: Facts) -> bool:
    return _is_word(facts) and facts.role in WORKS


def _is_subject(facts: Facts) -> bool:
    """Whether a label names an indicator or an instrument: ตัวชี้วัดที่ 1."""
    return facts.label is not None and not facts.coded and len(facts.letters) <= _LONGEST


def _told(row: GridRow, kind: int, at: dict[str, int]) -> GridRow:
    """The row, the text of a work where its word says."""
    facts = row.facts(kind)
    if not _is_work(facts):
        return replace(row, apart=True)
    cells = dict(row.cells)
    del cells[kind]
    cells[at[facts.letters]] = cells.pop(kind + 1)
    return replace(row, cells=cells, apart=True)


def _together(rows: list[GridRow], first: int) -> Iterator[GridRow]:
    """The rows, those of works put beside what they are about; each further one of a kind stands in a row of its own,
    with the label of what it is about."""
    last: GridRow | None = None
    label: dict[int, Cell] = {}
    of = 0
    for row in rows:
        own = {column: row.cells[column] for column in row.filled()}
        works = max(own, default=0) >= first
        if not works:
            label = {column: cell for column, cell in own.items() if not row.facts(column).numeric}
            of = row.table
        if last is None or not works:
            told = row
        elif row.table == last.table and not own.keys() & set(last.filled()):
            last = replace(last, cells=_sorted(last.cells | own))
            continue
        else:
            told = replace(row, cells=_sorted(row.cells | label), owners=dict.fromkeys(label, of))
        if last is not None:
            yield last
        last = told
    if last is not None:
        yield last


def _sorted(cells: dict[int, Cell]) -> dict[int, Cell]:
    return dict(sorted(cells.items()))
