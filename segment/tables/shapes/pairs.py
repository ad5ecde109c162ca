"""A sheet of facts in pairs: a label and its value, and beside them other labels and their values, in every row."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from math import ceil

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.fact_labels import FACT_LABEL
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_LEAST = 4
"""Columns: two pairs."""
_MOST = 0.8
"""So many of a sheet's pairs are a label that is known and a value that is none: รัฐวิสาหกิจ may be either."""
_SHORT = 60
"""Letters: no label of a fact, and hardly a fact, is longer."""


def paired(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The sheet as one grid of labels and values; none where a table is no such sheet."""
    if table.columns < _LEAST or table.columns % 2 or not table.rows:
        return []
    over = table.rows[:1] if _heads_pairs(table.rows[0], table) else ()
    rows = table.rows[len(over) :]
    if not rows or not all(map(_is_row, rows)):
        return []
    pairs = [(row, pair) for row in rows for pair in _pairs(row)]
    if len(pairs) < len(rows) + 1 or _heads_scores(rows[0]):
        return []
    # Of most tables the first rows tell that they are none.
    strange = (pair for _, pair in pairs if not _is_known(*pair))
    if next(islice(strange, len(pairs) - ceil(_MOST * len(pairs)), None), None) is not None:
        return []
    facts = [(scan(label.text), scan(value.text)) for _, (label, value) in pairs]
    scored = [label for label, value in facts if _is_score(label, value)]
    if len(scored) < 2 and not (scored and scored[0].total and any(value.level for _, value in facts)):
        # A total alone has its level beside it.
        return []
    paired_rows = [
        GridRow(table.number, row.index, {0: label, 1: value}, page=row.page, line=row.line)
        for row, (label, value) in pairs
    ]
    columns = [Column(0, role=Role.INDICATOR), Column(1, role=Role.SCORE)]
    heads = [(table.number, cell) for row in over for cell in row.filled]
    return [Grid(columns, paired_rows, heads, tuple(before), [table.number], table.spans_known)]


def _heads_pairs(row: Row, table: Table) -> bool:
    """Whether a row says the same of each pair, once over its two columns: แบบวัดและคะแนน."""
    filled = row.filled
    words = {scan(cell.text).letters for cell in filled}
    return [cell.column for cell in filled] == [*range(0, table.columns, 2)] and len(words) == 1


def _heads_scores(row: Row) -> bool:
    """Whether a row stands over two columns of names and their scores: a header, of rows that pair nothing."""
    values = [scan(value.text) for _, value in _pairs(row)]
    return len(values) > 1 and all(
        each.role is Role.SCORE and each.role_place == 0 and not each.numeric for each in values
    )


def _pairs(row: Row) -> list[tuple[Cell, Cell]]:
    """Label and value of each pair of columns of a row that has them."""
    cells = {cell.column: cell for cell in row.filled}
    return [(cells[at], cells[at + 1]) for at in range(0, max(cells, default=0), 2) if {at, at + 1} <= cells.keys()]


def _is_row(row: Row) -> bool:
    """Whether each pair of columns of a row holds two cells, the first of them words, or is empty."""
    filled = row.filled
    pairs = _pairs(row)
    words = (scan(label.text) for label, _ in pairs)
    return len(filled) == 2 * len(pairs) > 0 and not any(each.numeric or each.decimal for each in words)


def _is_known(label: Cell, value: Cell) -> bool:
    """Whether a pair is a label that is known and a value that is none."""
    return _is_label(scan(label.text)) and _is_value(scan(value.text))


def _is_label(facts: Facts) -> bool:
    """Whether a cell names a fact: of the report, a total, an instrument or an indicator, a level, a rank, a year."""
    if len(facts.letters) > _SHORT or facts.numeric or facts.level or facts.decimal:
        return False
    named = facts.total or facts.label is not None or bool(FACT_LABEL.fullmatch(facts.line.strip(" :")))
    return named or (facts.role is not None and facts.role_place == 0) or facts.aside is not None


def _is_value(facts: Facts) -> bool:
    """Whether a cell can be what a label asks for: a number, an agency, a few words, no label itself."""
    return not facts.letters.strip("0123456789") or facts.role is Role.AGENCY or not _is_label(facts)


def _is_score(label: Facts, value: Facts) -> bool:
    """Whether a pair gives an instrument, an indicator or the whole its number."""
    return (_is_named(label) or label.total) and value.numeric and value.decimal


def _is_named(label: Facts) -> bool:
    """Whether a label names an instrument or an indicator anywhere."""
    return label.subject is not None and not label.subject.overall
