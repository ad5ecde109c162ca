"""A table whose cells say themselves what got which score: `i7 (84.10)`, `2. การใช้งบประมาณ (87.30)`, several of them
below an indicator or beside a range of scores; or cards, each a score and the question that got it.

It is read column by column: the head, what the cells state, and what a row says of the whole; or row by row, where the
ranges stand across.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extract.document import Cell, Paragraph, Row, Table
from normalize.agencies import names_in
from segment.facts.extremes import says_which
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.statements import leading_score
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.form_rows import filled_cells

_LEAST = 2
"""Statements."""
_NUMBER = r"(?P<value>\d{1,3}\.\d{1,2}|\d{1,3}(?=\s?คะแนน))(?:\s?คะแนน|\s?%)?"
_CODE = r"(?:ข้อ\s?)?[IEOieo]\s?\d{1,2}"
_NAME = r"(?:ตัวชี้วัด(?:ที่)?\s?)?(?:\d{1,2}[.)]?\s?)?[^\d()=:,;/]{3,90}?"
_LABEL = rf"(?P<label>{_CODE}(?:[.:]?\s[^\d()=:;]{{3,200}}?)?|{_NAME})"
_STATEMENT = regex.compile(
    rf"{_LABEL}\s?(?:\(\s?{_NUMBER}\s?\)|(?:[=:]|ได้(?:คะแนน)?)\s?{_NUMBER}|(?<=\d)\s{_NUMBER})"
    rf"|{_NUMBER}\s?\(\s?{_LABEL}\s?\)"
)
_BETWEEN = regex.compile(r"(?:[\s,;/|•]|-(?=\s)|และ)*")
_OF_NONE = frozenset(
    {"target", "mean-of-others", "difference", "another-year", "another-assessment", "success", "budget"}
)
"""Why the numbers below a head or behind a label are no results of the agency."""
_RANGES = regex.compile(r"(?:ช่วง|เกณฑ์)(?:ของ)?(?:ผล)?(?:คะแนน)?")
"""The letters over ranges of scores."""
_OTHER = WORKS | {Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.AGENCY}
_SUBJECT, _SCORE, _YEAR, _REST = range(4)
"""The columns of what is read; behind them one for each reason why numbers are set aside."""


def stating_cells(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of labels and scores; none where it is no such table."""
    rows = [row for row in table.rows if filled_cells(row)]
    for head in (rows[0] if rows else None, None):
        body = rows[1:] if head is not None else rows
        laid = _Laid(head, body, [column for column in range(table.columns) if _states(body, column)])
        if len(laid.stated()) >= _LEAST and (_is_headed(laid) if head is not None else _are_cards(laid)):
            return [_grid(table, laid, before)]
    return []


@dataclass(frozen=True, slots=True)
class _Laid:
    """How a table is laid out: its head, if it has one, the rows below it, and the columns that state."""

    head: Row | None
    body: Sequence[Row]
    at: Sequence[int]

    def over(self, column: int) -> Cell | None:
        """The head of a column."""
        cells = filled_cells(self.head) if self.head is not None else []
        return next((cell for cell in cells if cell.column == column), None)

    def label(self, row: Row) -> Cell | None:
        """What stands before the columns that state."""
        return next((cell for cell in filled_cells(row) if not cell.column and 0 not in self.at), None)

    def stated(self) -> list[Cell]:
        """Every subject that a cell states the score of."""
        cells = (cell for row in self.body for cell in filled_cells(row) if cell.column in self.at)
        return [subject for cell in cells for subject, _ in _stated(cell)]

    def by_rows(self) -> bool:
        """Whether the labels name what stands beside them, and the heads are ranges of scores or levels."""
        labels = [label for row in self.body if (label := self.label(row)) is not None]
        heads = [scan(head.text) for column in self.at if (head := self.over(column)) is not None]
        ranged = all(each.level or {number.kind for number in each.numbers} & {"range", "threshold"} for each in heads)
        return ranged and len(labels) == len(self.body) and all(_names(scan(label.text)) for label in labels)

    def aside(self, row: Row, column: int) -> str | None:
        """Why what stands at a crossing is no result, as the head or the label says."""
        facts = [scan(each.text) for each in (self.label(row), self.over(column)) if each is not None]
        # Which is most or least is said of the own: ตัวชี้วัดที่ได้คะแนนต่ำสุด.
        own = (
            says_which(each.letters) and each.aside == "mean-of-others" and "เฉลี่ย" not in each.letters for each in facts
        )
        told = (each.aside for each, of_own in zip(facts, own, strict=True) if not of_own)
        return next((reason for reason in told if reason in _OF_NONE), None)


def _stated(cell: Cell) -> list[tuple[Cell, Cell]]:
    """Each subject that a cell names, with its score; none where it says anything else."""
    first, question = leading_score(cell.text)
    if first is not None:
        return [(replace(cell, text=question), replace(cell, text=first.printed))]
    line, found, end = scan(cell.text).line, [], 0
    while end < len(line):
        match = _STATEMENT.match(line, _BETWEEN.match(line, end).end())
        if match is None or not _names(scan(match["label"])):
            return []
        found.append((replace(cell, text=match["label"]), replace(cell, text=match["value"])))
        end = _BETWEEN.match(line, match.end()).end()
    return found


def _names(facts: Facts) -> bool:
    """Whether a text is a question or its code, or the label of an indicator or an instrument."""
    return facts.coded or (facts.label is not None and not facts.label.overall)


def _states(body: Sequence[Row], column: int) -> bool:
    """Whether a column holds nothing but statements, words beside them, and numbers where a row gives the whole's."""
    found = 0
    for row in body:
        for cell in (each for each in filled_cells(row) if each.column == column):
            facts = scan(cell.text)
            if _stated(cell):
                found += 1
            elif not (facts.dash or (facts.numeric and _is_whole(row))) and (
                facts.decimal or facts.coded or _names(facts)
            ):
                return False
    return found > 0


def _is_whole(row: Row) -> bool:
    """Whether the label of a row is that of the heads' own numbers: คะแนนตัวชี้วัด, เฉลี่ย."""
    facts = [scan(cell.text) for cell in filled_cells(row) if not cell.column]
    return any(each.mean or each.total or each.role is Role.SCORE for each in facts)


def _are_cards(laid: _Laid) -> bool:
    """Whether every cell states, side by side with others."""
    cells = [filled_cells(row) for row in laid.body]
    return any(len(row) > 1 for row in cells) and all(_stated(cell) for row in cells for cell in row)


def _is_headed(laid: _Laid) -> bool:
    """Whether what stands over and beside the cells that state leaves these to be about themselves: all heads name a
    subject or none does, labels only sort the cells, and nothing but counts may stand behind."""
    over = [cell for column in laid.at if (cell := laid.over(column)) is not None]
    heads = [scan(cell.text) for cell in filled_cells(laid.head)] if laid.head is not None else []
    labels = [scan(label.text) for row in laid.body if (label := laid.label(row)) is not None]
    others = [scan(c.text) for row in laid.body for c in filled_cells(row) if c.column and c.column not in laid.at]
    coded = any(scan(each.text).coded for each in laid.stated())
    return (
        len(over) == len(laid.at)
        and not (0 in laid.at and any(map(_is_whole, laid.body)))
        and len({_names(scan(cell.text)) for cell in over}) == 1
        and (coded or not all(map(_stated, over)))
        and all(each.role not in _OTHER and each.statistic is None for each in heads)
        and not any(names_in(each.line, title=True) for each in (*heads, *labels))
        and (
            laid.by_rows() or all(not each.coded and (each.label is None or each.role is Role.SCORE) for each in labels)
        )
        and all(each.whole is not None or each.dash for each in others)
    )


def _grid(table: Table, laid: _Laid, before: Sequence[Paragraph]) -> Grid:
    coded = any(scan(each.text).coded for each in laid.stated())
    reasons = [reason for row in laid.body for column in laid.at if (reason := laid.aside(row, column)) is not None]
    asides = {reason: _REST + 1 + number for number, reason in enumerate(dict.fromkeys(reasons))}
    columns = [
        Column(_SUBJECT, role=Role.QUESTION if coded else Role.INDICATOR),
        Column(_SCORE, role=Role.SCORE, words=Role.SCORE),
        Column(_YEAR, role=Role.YEAR),
        Column(_REST),
        *(Column(at, role=Role.IGNORED, aside=reason, words=Role.IGNORED) for reason, at in asides.items()),
    ]
    told = list(_told(table, laid, asides))
    kept = {(row.index, cell.column) for row in told for cell in row.cells.values()}
    every = [*([laid.head] if laid.head is not None else []), *laid.body]
    heads = [(table.number, cell) for row in every for cell in row.cells if (row.index, cell.column) not in kept]
    return Grid(columns, told, heads, tuple(before), [table.number], table.spans_known)


def _told(table: Table, laid: _Laid, asides: dict[str, int]) -> Iterator[GridRow]:
    """The rows of what is read: below heads column by column, behind labels row by row, else as the cards stand."""
    heads: list[tuple[Row | None, Cell | None, Sequence[Row], Sequence[int]]] = [(None, None, laid.body, laid.at)]
    if laid.head is not None and laid.by_rows():
        heads = [(row, laid.label(row), [row], laid.at) for row in laid.body]
    elif laid.head is not None:
        heads = [(laid.head, laid.over(column), laid.body, [column]) for column in laid.at]
    for row, cell, rows, at in heads:
        if row is not None and cell is not None and _names(scan(cell.text)):
            yield GridRow(table.number, row.index, {_SUBJECT: cell}, page=row.page, line=row.line)
        for each in rows:
            yield from _below(table, laid, each, at, asides)


def _below(table: Table, laid: _Laid, row: Row, at: Sequence[int], asides: dict[str, int]) -> Iterator[GridRow]:
    """What the cells of a row state in columns, and own numbers beside its label."""
    for cell in (each for each in filled_cells(row) if each.column in at):
        label, reason = laid.label(row), laid.aside(row, cell.column)
        told: list[dict[int, Cell]] = [{_SUBJECT: subject, _SCORE: score} for subject, score in _stated(cell)]
        if not told and label is not None and _is_whole(row):
            told = [{_SUBJECT: label, _SCORE: cell}]
        dated = [each for each in (label, laid.over(cell.column)) if each is not None and scan(each.text).year]
        if reason is not None:
            told, dated = [{asides[reason]: cell}], []
        for cells in told or [{_REST: cell}]:
            year = {_YEAR: dated[0]} if dated else {}
            yield GridRow(table.number, row.index, cells | year, page=row.page, line=row.line)
