"""A table whose cells say themselves what got which score: `i7 (84.10)`, `2. การใช้งบประมาณ (87.30)`, several of them
below an indicator or beside a range of scores; or cards, each a score and the question that got it.

It is read column by column: the head, what the cells state, and what a row says of the whole; or row by row, where the
ranges stand across.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

from extract.document import Cell, Paragraph, Row, Table
from extract.frozen import replace
from normalize.agencies import names_in
from segment.facts.extremes import says_which
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.statements import leading_score
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow
from segment.tables.row_words import says_the_same
from segment.tables.shapes.form_grid import Owned

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
_MAY_STATE = regex.compile(
    r"[\d๐-๙]\s?(?:คะแนน|%)?\s?\)|(?:[=:]|ได้(?:คะแนน)?)\s?[\d๐-๙]|(?i:[ieo])\s?[\d๐-๙]{1,2}\s[\d๐-๙]"
    r"|[.,]\s?[\d๐-๙]{1,2}\s*(?:คะแนน|%)?\s*(?:\(|(?:ข้อ\s?)?(?i:[ieo])\s?[\d๐-๙])"
)
"""What no cell that states lacks: most tables have none."""
_BETWEEN = regex.compile(r"(?:[\s,;/|•]|-(?=\s)|และ)*")
_OF_NONE = frozenset(
    {"target", "mean-of-others", "difference", "another-year", "another-assessment", "success", "budget"}
)
"""Why the numbers below a head or behind a label are no results of the agency."""
_ANSWERS = "answers"
"""The same of numbers beside labels that are answers: ระดับความเห็น over มากที่สุด, น้อย."""
_RANGE = regex.compile(r"ช่วง(?:ของ)?(?:ผล)?คะแนน")
"""The word of a range of scores, before it or over several."""
_OTHER = WORKS | {Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.AGENCY}
_SUBJECT, _SCORE, _YEAR, _REST = range(4)
"""The columns of what is read; behind them one for each reason why numbers are set aside."""


def stating_cells(tables: Sequence[Table], before: Sequence[Paragraph]) -> list[Grid]:
    """The pieces of a table as one grid of labels and scores; none where it is no such table."""
    first = tables[0]
    rows = [(table.number, row) for table in tables for row in table.rows if row.filled]
    if sum(len(_stated(cell.text)) for _, row in rows for cell in row.filled) < _LEAST:
        return []
    for head in (rows[0], None):
        body = [each for each in rows if head is None or not says_the_same(each[1], head[1])]
        laid = _Laid(head, body, [column for column in range(first.columns) if _states(body, column)])
        if len(laid.stated()) >= _LEAST and (_is_headed(laid) if head is not None else _are_cards(laid)):
            return [_grid(tables, laid, before)]
    return []


def goes_on_stating(table: Table, first: Table) -> bool:
    """Whether a Table overleaf goes on with such cells below the head of the ``first``, which may stand again."""
    if table.columns != first.columns:
        return False
    alone = stating_cells([table], ()) if not says_the_same(table.rows[0], first.rows[0]) else []
    return not alone and bool(stating_cells([first, table], ()))


@dataclass(frozen=True, slots=True)
class _Laid:
    """How a table is laid out: its head, if it has one, the rows below it, and the columns that state."""

    head: Owned | None
    body: Sequence[Owned]
    at: Sequence[int]

    def over(self, column: int) -> Cell | None:
        """The head of a column."""
        cells = self.head[1].filled if self.head is not None else []
        return next((cell for cell in cells if cell.column == column), None)

    def label(self, row: Row) -> Cell | None:
        """What stands before the columns that state."""
        return next((cell for cell in row.filled if not cell.column and 0 not in self.at), None)

    def stated(self) -> list[str]:
        """Every subject that a cell states the score of."""
        cells = (cell for _, row in self.body for cell in row.filled if cell.column in self.at)
        return [subject for cell in cells for subject, _ in _stated(cell.text)]

    def states_again(self) -> bool:
        """Whether a subject has several scores, and neither a year nor what sets numbers aside tells them apart: the
        heads or labels mean something that is not known (ก่อน, หลัง; two villages)."""
        found: dict[tuple[str, int | None], set[str]] = {}
        for _, row in self.body:
            for cell in (each for each in row.filled if each.column in self.at):
                if self.aside(row, cell.column) is None:
                    about = [scan(each.text) for each in (self.label(row), self.over(cell.column)) if each is not None]
                    year = next((each.year for each in about if each.year), None)
                    for subject, score in _stated(cell.text):
                        facts = scan(subject)
                        found.setdefault((facts.code or facts.letters, year), set()).add(score)
        return any(len(scores) > 1 for scores in found.values())

    def by_rows(self) -> bool:
        """Whether the labels name what stands beside them, and the heads are ranges of scores or levels."""
        labels = [label for _, row in self.body if (label := self.label(row)) is not None]
        heads = [scan(head.text) for column in self.at if (head := self.over(column)) is not None]
        ranged = all(each.level or {number.kind for number in each.numbers} & {"range", "threshold"} for each in heads)
        return ranged and len(labels) == len(self.body) and all(_names(scan(label.text)) for label in labels)

    def aside(self, row: Row, column: int) -> str | None:
        """Why what stands at a crossing is no result, as the head or the label says."""
        corner = self.over(0) if self.label(row) is not None else None
        if corner is not None and scan(corner.text).aside == _ANSWERS:
            return _ANSWERS
        facts = [scan(each.text) for each in (self.label(row), self.over(column)) if each is not None]
        told = (each.aside for each in facts if not (_RANGE.match(each.letters) or _is_extreme_of_own(each)))
        return next((reason for reason in told if reason in _OF_NONE), None)


def _is_extreme_of_own(facts: Facts) -> bool:
    """Whether words say which of the agency's own is most or least: ตัวชี้วัดที่ได้คะแนนต่ำสุด."""
    return facts.aside == "mean-of-others" and says_which(facts.letters) and "เฉลี่ย" not in facts.letters


@lru_cache(maxsize=1 << 14)
def _stated(text: str) -> tuple[tuple[str, str], ...]:
    """Each subject that a cell's text names, with its score; none where it says anything else."""
    if not _MAY_STATE.search(text):
        return ()
    first, question = leading_score(text)
    if first is not None:
        return ((question, first.printed),)
    line, found, end = scan(text).line, list[tuple[str, str]](), 0
    while end < len(line):
        match = _STATEMENT.match(line, _BETWEEN.match(line, end).end())
        if match is None or not _names(scan(match["label"])):
            return ()
        found.append((match["label"], match["value"]))
        end = _BETWEEN.match(line, match.end()).end()
    return tuple(found)


def _names(facts: Facts) -> bool:
    """Whether a text is a question or its code, or the label of an indicator or an instrument."""
    return facts.coded or (facts.label is not None and not facts.label.overall)


def _states(body: Sequence[Owned], column: int) -> bool:
    """Whether a column holds nothing but statements, words beside them, and numbers where a row gives the whole's."""
    found = 0
    for _, row in body:
        for cell in (each for each in row.filled if each.column == column):
            facts = scan(cell.text)
            if _stated(cell.text):
                found += 1
            elif not (facts.dash or (facts.numeric and _is_whole(row))) and (
                facts.decimal or facts.coded or _names(facts)
            ):
                return False
    return found > 0


def _is_whole(row: Row) -> bool:
    """Whether the label of a row is that of the heads' own numbers: คะแนนตัวชี้วัด, เฉลี่ย."""
    facts = [scan(cell.text) for cell in row.filled if not cell.column]
    return any(each.mean or each.total or each.role is Role.SCORE for each in facts)


def _are_cards(laid: _Laid) -> bool:
    """Whether every cell states, side by side with others."""
    cells = [row.filled for _, row in laid.body]
    return any(len(row) > 1 for row in cells) and all(_stated(cell.text) for row in cells for cell in row)


def _is_headed(laid: _Laid) -> bool:
    """Whether what stands over and beside the cells that state leaves these to be about themselves: all heads name a
    subject or none does, labels only sort the cells or ranges stand across, and no other scores stand behind."""
    over = [cell for column in laid.at if (cell := laid.over(column)) is not None]
    heads = [scan(cell.text) for cell in laid.head[1].filled] if laid.head is not None else []
    labels = [scan(label.text) for _, row in laid.body if (label := laid.label(row)) is not None]
    others = [scan(cell.text) for cell in _others(laid)]
    coded = any(scan(each).coded for each in laid.stated())
    return (
        len(over) == len(laid.at)
        and not laid.states_again()
        and not (0 in laid.at and any(_is_whole(row) for _, row in laid.body))
        and len({_names(scan(cell.text)) for cell in over}) == 1
        and not any(scan(cell.text).coded for cell in over)
        and (coded or not all(_stated(cell.text) for cell in over))
        and all(each.role not in _OTHER and each.statistic is None for each in heads)
        and not any(names_in(each.line, title=True) for each in (*heads, *labels))
        and (
            laid.by_rows() or all(not each.coded and (each.label is None or each.role is Role.SCORE) for each in labels)
        )
        and not any(each.decimal or _names(each) for each in others)
    )


def _others(laid: _Laid) -> list[Cell]:
    """The cells behind the first column that state nothing."""
    return [cell for _, row in laid.body for cell in row.filled if cell.column and cell.column not in laid.at]


def _grid(tables: Sequence[Table], laid: _Laid, before: Sequence[Paragraph]) -> Grid:
    coded = any(scan(each).coded for each in laid.stated())
    reasons = [reason for _, row in laid.body for column in laid.at if (reason := laid.aside(row, column)) is not None]
    asides = {reason: _REST + 1 + number for number, reason in enumerate(dict.fromkeys(reasons))}
    columns = [
        Column(_SUBJECT, role=Role.QUESTION if coded else Role.INDICATOR),
        Column(_SCORE, role=Role.SCORE, words=Role.SCORE),
        Column(_YEAR, role=Role.YEAR),
        Column(_REST),
        *(Column(at, role=Role.IGNORED, aside=reason, words=Role.IGNORED) for reason, at in asides.items()),
    ]
    told = list(_told(laid, asides))
    kept = {(row.table, row.index, cell.column) for row in told for cell in row.cells.values()}
    every = [(table.number, row) for table in tables for row in table.rows]
    heads = [(at, cell) for at, row in every for cell in row.cells if (at, row.index, cell.column) not in kept]
    numbers, known = [table.number for table in tables], all(table.spans_known for table in tables)
    return Grid(columns, told, heads, tuple(before), numbers, known)


def _told(laid: _Laid, asides: dict[str, int]) -> Iterator[GridRow]:
    """The rows of what is read: below heads column by column, behind labels row by row, else as the cards stand."""
    heads: list[tuple[Owned | None, Cell | None, Sequence[Owned], Sequence[int]]] = [(None, None, laid.body, laid.at)]
    if laid.head is not None and laid.by_rows():
        heads = [(each, laid.label(each[1]), [each], laid.at) for each in laid.body]
    elif laid.head is not None:
        heads = [(laid.head, laid.over(column), laid.body, [column]) for column in laid.at]
    for row, cell, rows, at in heads:
        if row is not None and cell is not None and _names(scan(cell.text)):
            yield _row(row, {_SUBJECT: cell})
        for each in rows:
            yield from _below(laid, each, at, asides)
    for each in laid.body:
        for cell in _others(_Laid(None, [each], laid.at)):
            if not (scan(cell.text).whole is not None or scan(cell.text).dash):
                # What only counts the others is no more than a head.
                yield _row(each, {_REST: cell})


def _below(laid: _Laid, owned: Owned, at: Sequence[int], asides: dict[str, int]) -> Iterator[GridRow]:
    """What the cells of a row state in columns, and own numbers beside its label."""
    _, row = owned
    for cell in (each for each in row.filled if each.column in at):
        label, reason = laid.label(row), laid.aside(row, cell.column)
        told: list[dict[int, Cell]] = [
            {_SUBJECT: replace(cell, text=subject), _SCORE: replace(cell, text=score)}
            for subject, score in _stated(cell.text)
        ]
        if not told and label is not None and _is_whole(row):
            told = [{_SUBJECT: label, _SCORE: cell}]
        dated = [each for each in (label, laid.over(cell.column)) if each is not None and scan(each.text).year]
        if reason is not None:
            told, dated = [{asides[reason]: cell}], []
        for cells in told or [{_REST: cell}]:
            yield _row(owned, cells | ({_YEAR: dated[0]} if dated else {}))


def _row(owned: Owned, cells: dict[int, Cell]) -> GridRow:
    table, row = owned
    return GridRow(table, row.index, cells, page=row.page, line=row.line)
