"""What is lost with a table that gives no records, besides numbers: works, and ticks beside what is assessed."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Table
from segment.facts.roles import TEXTS, WORKS, Role, role_at
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.records.uses import SENTENCE
from segment.rows.field import LogicalRow
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.beside.works_told import role_told
from segment.tables.column import Column
from segment.tables.content import content_of
from segment.tables.grid import Grid

_UNREAD = (Role.UNKNOWN, Role.INSTRUMENT, Role.INDICATOR)
_COUNTED = regex.compile(r"(?:ตาราง|บัญชี)(?:ที่)?[\d.]*(?:แผน(?:การ)?)?|แผน(?:การ)?")
_STRENGTHS = regex.compile(r"จุดแข็ง|จุดอ่อน|โอกาส|swot")
_SEVERAL = 2
_HEAD = 30
"""Letters: no head of a column of works is longer."""


def works_lost(grid: Grid, read: Grid, rows: Sequence[LogicalRow]) -> tuple[str, list[str]] | None:
    """What heads the works of a table (``read`` as its reading has it), and they; None where it holds none."""
    column = next(iter(read.with_role(*TEXTS)), None) or _of_works(grid) or _telling(grid, rows)
    if column is not None:
        caption = grid.caption()
        return _below(column.header or (caption.line if caption is not None else ""), rows, column.index)
    heads = [(at, rows[0].facts(at)) for at in rows[0].filled()] if rows and not grid.header_cells else []
    if len(heads) < _SEVERAL or any(_STRENGTHS.search(facts.letters) for _, facts in heads):
        return None
    works = ((at, facts.line) for at, facts in heads if len(facts.letters) <= _HEAD and _is_work(facts.letters))
    return next((_below(head, rows[1:], at) for at, head in works), None) or _beside_names(rows)


def _beside_names(rows: Sequence[LogicalRow]) -> tuple[str, list[str]] | None:
    """The texts beside the indicators or questions that every row of a table without a header names, two in each: what
    is wrong and what is done about it."""
    told = [
        [row.text(at).strip() for at in row.filled() if at not in row.label.columns[:1] and not row.facts(at).numeric]
        for row in rows
    ]
    if not all(map(_names_part, rows)) or not all(len(texts) >= _SEVERAL for texts in told):
        return None
    return rows[0].text(rows[0].filled()[0]).strip()[:_HEAD], [texts[0] for texts in told]


def works_as_before(grid: Grid, rows: Sequence[LogicalRow], tables: Sequence[Table]) -> tuple[str, list[str]] | None:
    """The texts of a table without a header that stand in each row where the table before it, of as many columns, has
    its works: it may be a piece of that one."""
    before = next((each for each in tables if each.number == grid.tables[0] - 1), None)
    if grid.header_cells or before is None or before.columns != len(grid.columns):
        return None
    heads = [cell for cell in before.rows[0].filled if _is_work(scan(cell.text).letters)]
    found = [_below(scan(cell.text).line[:_HEAD], rows, cell.column) for cell in heads]
    return next((each for each in found if each is not None and len(each[1]) == len(rows)), None)


def _below(head: str, rows: Sequence[LogicalRow], column: int) -> tuple[str, list[str]] | None:
    texts = [row.text(column).strip() for row in rows if row.text(column).strip()]
    return (head, texts) if texts else None


def _of_works(grid: Grid) -> Column | None:
    """The first of several columns of sentences that units, times or what is assessed head: what is to be done, by
    whom, when, or for what; or the first of any below a caption of works."""
    told = [each for each in grid.columns if each.role in _UNREAD and content_of(grid, each.index).letters >= SENTENCE]
    found = [column for column in told if column.levels and _heads_works(column)]
    caption = grid.caption()
    works = caption is not None and _is_work(_COUNTED.sub("", caption.letters, count=1))
    return next(iter(told if works else found[:1] if len(found) > 1 else ()), None)


def _telling(grid: Grid, rows: Sequence[LogicalRow]) -> Column | None:
    """The first column of texts that tell themselves that they are works, beside indicators or questions."""
    if 2 * sum(map(_names_part, rows)) < len(rows):
        return None
    told = (each for each in grid.with_role(*_UNREAD) if not content_of(grid, each.index).names)
    return next((each for each in told if role_told(content_of(grid, each.index).facts) is not None), None)


def _is_work(letters: str) -> bool:
    """Whether words begin with that of issues, measures, steps or results."""
    return (role := role_at(letters)) is not None and role[0] in WORKS and not role[1]


def _heads_works(column: Column) -> bool:
    """Whether a column is headed by a unit, a time, or nothing but an instrument or an indicator."""
    last = column.levels[-1]
    return is_unit(last) or names_time(letters_of(last)) or column.subject is not None


def ticks_of(rows: Sequence[LogicalRow]) -> list[str]:
    """The indicators and questions that a table ticks: how each row of them with a tick begins. Of instruments alone it
    may say who was asked."""
    ticked = (row for row in rows if any(row.facts(column).tick for column in row.filled()))
    return [row.facts(row.filled()[0]).line for row in ticked if _names_part(row)]


def _names_part(row: LogicalRow) -> bool:
    subject = row.label.subject
    return bool(row.codes) or (subject is not None and subject.indicator is not None)


def ticked_columns(read: Grid, rows: Sequence[LogicalRow]) -> list[Column]:
    """The columns that nothing explains and that tick what questions got, where no number says it: มี, ไม่มี. Times and
    units of a plan are none, nor are answers."""
    asked = [row for row in rows if row.codes]
    if any(column.aside == "answers" for column in read.columns) or any(
        row.facts(column.index).numbers for column in read.with_role(Role.SCORE) for row in asked
    ):
        return []
    return [
        column
        for column in read.with_role(Role.UNKNOWN)
        if column.levels
        and any(row.facts(column.index).tick for row in asked)
        and not any(is_unit(level) or names_time(letters_of(level)) for level in column.levels)
    ]


_ENDS = regex.compile(r"[ก-๎?\"”)]\s+(?P<value>(?:100|\d{1,2})\.\d{2})$")
"""A number that a text ends with, and nothing says what it is."""


def ended(read: Grid, rows: Sequence[LogicalRow], column: int | None) -> list[tuple[LogicalRow, str]]:
    """The questions of a column, several of them, that end with a bare number, where no column holds their scores."""
    if column is None or any(row.facts(each.index).numbers for each in read.with_role(Role.SCORE) for row in rows):
        return []
    told = ((row, _ENDS.search(row.facts(column).line)) for row in rows if row.codes)
    found = [(row, str(match["value"])) for row, match in told if match is not None]
    return found if len(found) >= _SEVERAL else []
