"""The numbers of a table: what each is about is the sum of what its row, its column and its table say."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import regex

from extract.document import Cell
from normalize.numerals import to_arabic
from segment.facts.cell_scores import scores_under
from segment.facts.numbers import CellNumber
from segment.facts.roles import Role
from segment.reading.about import captioned, told_about
from segment.reading.agency_column import agency_before
from segment.reading.behind import Before, labels_before, over_stated
from segment.reading.countable import is_behind_part, is_countable, is_of_part, is_of_whole
from segment.reading.item_columns import ItemColumns, item_columns
from segment.reading.maybe_mean import may_be_mean
from segment.reading.merged_cells import NOTHING, level_over
from segment.reading.named_weights import named_weights
from segment.reading.number import Number
from segment.reading.parts_above import without_parts
from segment.reading.scale import on_their_scale, scale_at
from segment.reading.sparse import sparse_columns, total_from
from segment.reading.stated import stated_in_label
from segment.reading.subject import RowSubject
from segment.reading.totals import total_numbers
from segment.reading.unnamed_issues import unnamed_issues
from segment.reading.view import View
from segment.reading.weighted import come_out, in_percent, weighted, within_weights
from segment.rows.field import Field, LogicalRow
from segment.tables.column import Column


@dataclass(frozen=True, slots=True)
class Unclear:
    """A cell with several numbers of which none is evidently the score, or one number of several questions."""

    table: int
    cell: Cell
    printed: str
    codes: tuple[str, ...] = ()
    """The questions that the one number may be the mean of."""


@dataclass(slots=True)
class Numbers:
    """What the cells of a table state: numbers, and cells that are not clear."""

    found: list[Number]
    unclear: list[Unclear]
    off_scale: list[Number] = field(default_factory=list)
    """Numbers that are no scores because of the scale that they are on."""


@dataclass(frozen=True, slots=True)
class _Columns:
    """What the columns of a whole table say of its rows' numbers."""

    scores: list[Column]
    totals: list[int]
    """At which column a total begins in each row."""
    sparse: dict[int, str]
    items: ItemColumns
    of_labels: frozenset[int]
    """Which stand between the indicators that rows name and the questions behind them: these numbers are theirs."""
    before: dict[int, Before]
    """The labels before those that have others behind them: these numbers are theirs."""


def numbers_of(view: View) -> Numbers:
    """The numbers of all rows, in the order of the rows."""
    weights = named_weights(view)
    weighed = {(each.table, each.cell.row, each.cell.column) for each in weights}
    numbers = Numbers(weights, [])
    scores = view.grid.with_role(Role.SCORE)
    totals = [total_from(view.grid, scores, row) for row in view.rows]
    of_labels = frozenset(column.index for column in scores if _is_of_labels(view, column))
    items = item_columns(view)
    before = {each.index: labels for each in scores if (labels := labels_before(view.grid, each)) is not None}
    unnamed = unnamed_issues(view)
    columns = _Columns(scores, totals, sparse_columns(view, totals, items.scores), items, of_labels, before)
    for index, row in enumerate(view.rows):
        subject = view.subjects.get(index)
        if is_of_part(row) or index in unnamed:
            continue
        if subject is None or (row.kind != "section" and not is_countable(view, row, subject)):
            continue
        if row.kind == "total":
            if view.agencies is None:
                numbers.found += total_numbers(view, row, subject)
            continue
        stated = stated_in_label(view, row)
        numbers.found += [each for each in stated if (each.table, each.cell.row, each.cell.column) not in weighed]
        _row_numbers(view, index, row, subject, columns, numbers)
    numbers.found = in_percent(come_out(view.rows, without_parts(view, numbers.found)))
    numbers.found, crowded = _told_apart(view, numbers.found)
    numbers.unclear += [Unclear(each.table, each.cell, each.printed) for each in crowded]
    numbers.found, numbers.off_scale = on_their_scale(numbers.found)
    numbers.found = within_weights(weighted(numbers.found))
    return numbers


def _told_apart(view: View, found: list[Number]) -> tuple[list[Number], list[Number]]:
    """The numbers, and those that are not told apart: three or more in one row that would all be of one subject, two
    where no header stands over them."""
    groups: dict[tuple[object, ...], list[Number]] = {}
    for number in found:
        groups.setdefault((number.table, number.cell.row, number.agency, number.year, number.subject), []).append(
            number
        )
    crowded = [each for numbers in groups.values() if _is_crowded(view, numbers) for each in numbers]
    taken = set(map(id, crowded))
    return [each for each in found if id(each) not in taken], crowded


def _is_crowded(view: View, numbers: list[Number]) -> bool:
    columns = {number.cell.column for number in numbers}
    headed = any(view.grid.columns[each].levels for each in columns if each < len(view.grid.columns))
    return len(columns) > (2 if headed else 1) and len({number.value for number in numbers}) > (2 if headed else 1)


_ITEM = regex.compile(
    r"\s*\(?\d{1,2}(?:\.\d[.)]?|[.)])\s+(?!คะแนน|ระดับ|ร้อยละ|ผ่าน|ไม่ผ่าน|ดี|พอใช้|เพิ่ม|ลด|สูง|ต่ำ|จาก)[ก-๎]{12,}"
)
"""A numbered text: 7.1 นำข้อมูลขึ้นอินทราเน็ต."""


def _is_mark(number: CellNumber) -> bool:
    """Whether a number in brackets may number an item: `(2) แจ้งเวียนให้ทุกฝ่ายถือปฏิบัติ`."""
    return not number.decimals and 0 < number.value < _FULL


_FULL = 100
_SENTENCE = 60
"""Letters: a score, its level and what it was before need no more."""


def _row_numbers(
    view: View, index: int, row: LogicalRow, subject: RowSubject, columns: _Columns, numbers: Numbers
) -> None:
    """The numbers in the score columns of one row."""
    total_at = columns.totals[index]
    for column in columns.scores:
        piece = row.fields.get(column.index)
        if piece is None or not piece.text.strip() or column.index == total_at or column.aside:
            continue
        if column.index in row.label.columns or (is_behind_part(row, column) and not is_of_whole(view, row, column)):
            continue
        _, cell = piece.cells[0] if piece.cells else (0, None)
        year = column.year or subject.year or view.year
        values, clear = scores_under(column.header, piece.text, year)
        if len(piece.facts.letters) > _SENTENCE or (not piece.text.isascii() and _ITEM.match(to_arabic(piece.text))):
            # In a sentence only what its words call a score is one: `7.2 เวียนหลักเกณฑ์` numbers an item.
            values = tuple(each for each in values if each.unit or (each.bracket and not _is_mark(each)))
        if not values:
            continue
        several = len(subject.questions) > 1 or subject.items > 0
        if column.index in columns.before and row.kind == "subject":
            about, level, several = columns.before[column.index].about(row, column, subject), column.level, False
        elif column.index in columns.of_labels and row.kind == "subject":
            told = row.label.subject
            about, level = RowSubject(None, subject.year, told.instrument, told.indicator) if told else subject, None
        elif _of_label(view, index, column):
            # The question states its number itself: what stands before it is its indicator's, or a part's.
            told = row.label.subject
            if told is None or told.indicator is None or row.label.part_at is not None:
                continue
            about, level = RowSubject(None, subject.year, told.instrument, told.indicator), None
        elif (heading := over_stated(view, row, column, values[0])) is not None:
            about, level, several = RowSubject(None, subject.year, heading.instrument, heading.indicator), None, False
        elif column.index > total_at:
            about, level = RowSubject(overall=True, year=subject.year), None
        elif column.item is not None:
            if len(subject.questions) != 1:
                continue
            about, level = replace(subject, item=column.item, items=0), None
        else:
            about = columns.items.subject(row, subject, column.index)
            # What a header calls that of instruments is none of the indicator beside whose questions it stands once.
            own = column.level if column.level == "instrument" else None
            level = own or columns.sparse.get(column.index) or column.level or subject.level
            level = None if about.item is not None and subject.item is None else level
            shared = level_over(columns.scores, column, cell)
            if shared == NOTHING:
                continue
            level = shared or level
        if not clear and not (several and about.questions):
            table, cell = piece.holding(values[0].printed)
            numbers.unclear.append(Unclear(table, cell, piece.text))
            continue
        found = _at(view, row, about, column, piece, values, level, total=column.index > total_at)
        if may_be_mean(found):
            codes = tuple(str(each.question) for each in found)
            numbers.unclear.append(Unclear(found[0].table, found[0].cell, piece.text, codes))
            continue
        numbers.found += found


def _is_of_labels(view: View, column: Column) -> bool:
    """Whether a column of numbers stands right behind the names of indicators, one in each of its rows and each once,
    and before the codes of questions (`ตัวชี้วัด | คะแนน | ข้อที่ต่ำกว่า 80`); one row alone tells
    it of several questions."""
    if view.codes_at is None or column.index >= view.codes_at or column.level == "question" or column.code:
        return False
    if any(each.index != view.codes_at for each in view.grid.with_role(Role.QUESTION)):
        # Before a code and its question the number may be the question's.
        return False
    rows = [row for row in view.rows if row.kind == "subject" and row.facts(column.index).numeric]
    labels = [row.label for row in rows]
    indicators = [each.subject.indicator for each in labels if each.subject is not None and each.column is not None]
    before = all(each.column is not None and each.column < column.index for each in labels)
    several = len(rows) > 1 or any(len(each.codes) > 1 for each in labels)
    return before and several and len(set(indicators) - {None}) == len(rows) > 0


def _of_label(view: View, index: int, column: Column) -> bool:
    """Whether a column stands between a row's label and its question, whose cell states its own score."""
    cell = view.questions.get(index)
    label = view.rows[index].label
    labelled = label.column if label.column is not None else label.part_at
    return (
        cell is not None
        and bool(cell.stated)
        and view.codes_at is not None
        and labelled is not None
        and labelled < column.index < view.codes_at
    )


def _at(
    view: View,
    row: LogicalRow,
    subject: RowSubject,
    column: Column,
    piece: Field,
    values: tuple[CellNumber, ...],
    level: str | None,
    *,
    total: bool = False,
) -> list[Number]:
    """The numbers at the crossing of a row and a column."""
    about = told_about(view, row, subject, column, level)
    if about is None or (about["level"] == "overall" and "weight" in (subject.statistic, column.statistic)):
        # The weights of all add up to 100, which is no score.
        return []
    statistic = (
        "score" if total or (about["level"] == "overall" and column.statistic in (None, "weighted_score")) else None
    )
    table, cell = next((each for each in piece.cells if each[1].text.strip()), piece.cells[0])
    year = column.year or subject.year or view.year
    shared: dict[str, Any] = about | {
        "table": table,
        "cell": cell,
        "statistic": statistic or subject.statistic or column.statistic or captioned(view, about) or "score",
        "agency": subject.agency or column.agency or agency_before(piece.text, values[0]),
        "year": year,
        "scale": scale_at(view, row, column, values[0]),
    }
    if any(each.year is not None for each in values):
        return [number for each in values for number in _single(each, subject, shared | {"year": each.year or year})]
    if len(values) > 1 and len({each.statistic for each in values}) == len(values):
        return [
            number
            for each in values
            for number in _single(each, subject, shared | {"statistic": each.statistic or shared["statistic"]})
        ]
    if about["level"] == "question" and subject.questions:
        return _question_numbers(values, subject, shared)
    return [Number(each.value, each.printed, **shared) for each in values[:1]]


def _single(value: CellNumber, subject: RowSubject, shared: dict[str, Any]) -> list[Number]:
    """One number of a cell for what the row is about."""
    if shared["level"] == "question" and subject.questions:
        return _question_numbers((value,), subject, shared)
    return [Number(value.value, value.printed, **shared)]


def _question_numbers(values: tuple[CellNumber, ...], subject: RowSubject, shared: dict[str, Any]) -> list[Number]:
    """One number for each question of the row, or the question's number and then its items'."""
    codes = subject.questions
    pairs: list[tuple[str, int | None, CellNumber]]
    if len(codes) > 1 and len(values) == len(codes):
        pairs = [(code, None, value) for code, value in zip(codes, values, strict=True)]
    elif len(codes) == 1 and subject.items and len(values) == subject.items > 1:
        pairs = [(codes[0], item, value) for item, value in enumerate(values, start=1)]
    elif len(codes) == 1 and subject.items:
        pairs = [(codes[0], item or None, value) for item, value in enumerate(values)]
    else:
        pairs = [(code, None, values[0]) for code in codes] if len(values) == 1 else []
    return [
        Number(
            value.value,
            value.printed,
            **shared | {"level": "question" if item is None else "item", "question": code, "item": item},
        )
        for code, item, value in pairs
    ]
