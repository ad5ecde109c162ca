"""A column that says of each row what its text is: `ข้อคำถาม | i7 … | 77.42`, `ประเด็น | …`, `มาตรการ | …`; the row of a
question may have its code there.

What is said or to be done goes into a column of its own, beside the indicator or the question above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.document import Cell
from segment.facts.roles import TEXTS, WORKS, Role
from segment.facts.scan import Facts
from segment.tables.column import column_of
from segment.tables.grid import Grid, GridRow
from segment.tables.labelled_texts import work_word

_SUBJECTS = (Role.INSTRUMENT, Role.INDICATOR, Role.QUESTION)
_LONGEST = 30
"""Letters: no word of a kind is longer."""
_NAME = 90
"""Letters: no name of an indicator or an instrument is longer."""
_SEVERAL = 2
_STRANGE = 0.25
"""So large a share of the labels of works may be words that no table knows."""


def kinds_of_rows(grid: Grid) -> None:
    """Give the works that one column names, row by row, and the next one tells, columns of their own."""
    if grid.with_role(*TEXTS):
        return
    kind = next((column.index for column in grid.columns[:-1] if _says_kinds(grid, column.index)), None)
    if kind is None:
        return
    first = len(grid.columns)
    labels = {word: row.text(kind) for row in reversed(grid.rows) if (word := _word(row.facts(kind)))}
    words = dict.fromkeys(word for row in grid.rows if (word := _word(row.facts(kind))))
    at = {word: place for place, word in enumerate(words, start=first)}
    grid.columns = [*grid.columns, *(column_of(place, (labels[word],)) for word, place in at.items())]
    told = list(_told(grid.rows, kind, at))
    kept = {id(cell) for row in told for cell in row.cells.values()}
    grid.header_cells += [(row.table, cell) for row in grid.rows for cell in row.cells.values() if id(cell) not in kept]
    grid.rows = list(together(told, first))


def _says_kinds(grid: Grid, kind: int) -> bool:
    """Whether each row that a column labels, but for a total and a section, has a text right beside it, and the labels
    are words of works, several of them and few that no table knows, and of what these are about."""
    rows = [row for row in grid.rows if row.text(kind).strip()]
    told = [row.facts(kind) for row in rows]
    known = [facts for facts in told if work_word(facts)]
    if len(known) < _SEVERAL:
        return False
    works = [facts for facts in told if _word(facts)]
    return (
        len(known) <= len(works) < len(told)
        and len(works) - len(known) <= _STRANGE * len(works)
        and any(facts.role in WORKS for facts in known)
        and all(row.text(kind + 1).strip() or _stands_alone(row.facts(kind)) for row in rows)
        and all(len(facts.letters) <= _LONGEST or _stands_alone(facts) for facts in told)
        and not any(row.facts(kind + 1).numeric for row in rows if not _word(row.facts(kind)))
        and not any(row.facts(kind + 1).numeric for row in rows if row.facts(kind).role in WORKS)
    )


def _word(facts: Facts) -> str | None:
    """The letters of a label that says what work its text is, in a word that is known or in one that is not."""
    if _stands_alone(facts) or facts.role in _SUBJECTS or facts.code_like or facts.empty:
        return None
    return work_word(facts) or (None if facts.numbers else facts.letters)


def _stands_alone(facts: Facts) -> bool:
    """Whether a label needs no text beside it: a total, or the name of an indicator or an instrument."""
    return facts.total or (facts.label is not None and not facts.coded and len(facts.letters) <= _NAME)


def _told(rows: Sequence[GridRow], kind: int, at: dict[str, int]) -> Iterator[GridRow]:
    """The rows, the text of a work where its word says, and there what a page break cut off it."""
    place: int | None = None
    for row in rows:
        word, text = _word(row.facts(kind)), row.cells.get(kind + 1)
        if word is not None and text is not None:
            place = at[word]
            # A text that is printed in each column stands there once.
            others = {column: cell for column, cell in row.cells.items() if cell.text != text.text and column != kind}
            yield replace(row, cells=_sorted(others | {place: text}), apart=True)
        elif place is not None and row.after_break and row.filled() == [kind + 1] and text is not None:
            yield replace(row, cells={place: text}, continues=True)
        else:
            place = None
            yield replace(row, apart=True)


def together(rows: list[GridRow], first: int) -> Iterator[GridRow]:
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
        if last is None or not works or row.continues:
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
