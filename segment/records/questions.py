"""The questions of a table, with the scores that stand in their own cells."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from normalize.codes import INLINE, Reading
from normalize.text import flatten
from segment.facts.codes import begins_with_code, last_code, question_parts
from segment.facts.extremes import is_extreme
from segment.facts.questions import QuestionCell, question_cell
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.facts.statements import Statement, statements
from segment.reading.number import Number
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.records.scores_in_texts import add_score_in_text
from segment.rows.field import Field, LogicalRow
from segment.tables.content import content_of

_PAIRED = regex.compile(r"(?<![A-Za-z])([IEOieo]\s?\d{1,2})\s*(?:[=:]|ได้)\s*\(?(\d{1,3}\.\d{1,2})(?!\d)")
"""A code with its score in a text: `e7 = 80.60`."""


_PART = 30
"""Letters: who answered (EIT ส่วนที่ 1, ผู้รับบริการ (EitSurvey)) is no question."""


def add_questions(view: View, assembly: Assembly) -> None:
    """Every question that the table's rows or columns state."""
    _column_questions(view, assembly)
    for index, row in enumerate(view.rows):
        if row.kind in ("subject", "section"):
            _paired(view, index, row, assembly)
    for index, row in enumerate(view.rows):
        readings = [reading for reading in row.readings if reading is not None]
        if row.kind == "subject" and view.codes_at is not None and not begins_with_code(row.facts(view.codes_at).line):
            _named_in_text(view, index, row, assembly)
            if (
                readings
                and not question_parts(row.text(view.codes_at))[0][0]
                and INLINE.search(row.text(view.codes_at))
            ):
                for reading, printed in zip(readings, row.codes, strict=False):
                    about = view.subjects[index].indicator
                    assembly.question(reading, printed, None, about, row.fields[view.codes_at].cells, row.joined)
                continue
        if row.kind != "subject" or not readings:
            continue
        at = view.codes_at if view.codes_at is not None else next(iter(row.label.columns), None)
        piece = row.fields.get(at) if at is not None else None
        if piece is None or at is None:
            continue
        cell = view.questions.get(index) or view.question(piece.text, at)
        texts = [] if row.label.only_named else _texts(view, row, cell, piece, at, assembly)
        for position, (reading, printed) in enumerate(zip(readings, row.codes, strict=False)):
            text = texts[position] if position < len(texts) else None
            assembly.question(reading, printed, text, view.subjects[index].indicator, piece.cells, row.joined)
        assembly.use_all(piece.cells, "record", role="question")
        for number in _item_scores(view, index, row, cell, piece):
            assembly.score(number)
        stated = [(piece, *each) for each in _stated(view, row, cell, piece, at, readings)]
        for place, reading, statement in stated or _behind_text(view, row, at, readings):
            assembly.score(
                Number(
                    statement.value,
                    statement.printed,
                    *place.holding(statement.printed),
                    level="question",
                    agency=view.subjects[index].agency,
                    year=row.label.year or view.grid.columns[at].year or view.year,
                    instrument=reading.instrument,
                    indicator=view.subjects[index].indicator,
                    question=reading.code,
                    statistic=statement.statistic or row.label.statistic or view.grid.columns[at].statistic or "score",
                    damaged=statement.damaged,
                )
            )


def _item_scores(view: View, index: int, row: LogicalRow, cell: QuestionCell, piece: Field) -> Iterator[Number]:
    """The scores that the sub-items of a question's cell end with."""
    reading = row.readings[0] if len(row.readings) == 1 else None
    for item, statement in enumerate(cell.item_stated if reading is not None else (), start=1):
        if statement is not None and reading is not None:
            yield Number(
                statement.value,
                statement.printed,
                *piece.holding(statement.printed),
                level="item",
                year=row.label.year or view.year,
                instrument=reading.instrument,
                indicator=view.subjects[index].indicator,
                question=reading.code,
                item=item,
            )


def _behind_text(
    view: View, row: LogicalRow, at: int, readings: list[Reading]
) -> list[tuple[Field, Reading, Statement]]:
    """The score behind a question's text, which stands in another cell than its code."""
    if len(readings) != 1 or not readings[0]:
        return []
    for column in _text_columns(view, row, at)[:1]:
        if view.grid.columns[column].role in (Role.INDICATOR, Role.INSTRUMENT):
            # What the name before a question states is that of the name.
            continue
        cell = view.question(row.text(column), column)
        return [(row.fields[column], readings[0], statement) for statement in cell.stated[-1:]]
    return []


def _named_in_text(view: View, index: int, row: LogicalRow, assembly: Assembly) -> None:
    """Scores of questions that a cell names in its text (`ข้อที่ไม่ได้คะแนน : o12 (0 คะแนน)`)."""
    piece = row.fields.get(view.codes_at) if view.codes_at is not None else None
    if piece is None or not INLINE.search(flatten(piece.text)):
        return
    line, start = flatten(piece.text), 0
    for statement in statements(piece.text, percent=False):
        code = last_code(line[start : statement.start])
        start = statement.end
        if code:
            at = piece.holding(statement.printed)
            number = Number(
                statement.value, statement.printed, *at, level="overall", year=view.year, damaged=statement.damaged
            )
            add_score_in_text(assembly, number, view.subjects[index], row.context, code)
            assembly.use_all(piece.cells, "record", role="question")


def _paired(view: View, index: int, row: LogicalRow, assembly: Assembly) -> None:
    """Scores that stand beside their codes in an indicator's cell (`ตัวชี้วัดที่ 8 … (e7 = 80.60, e8 = 84.10)`), behind its
    score (`92.10 (ข้อต่ำสุด I2 = 89.20)`), or in a second cell of questions: EIT ส่วนที่ 2 below EIT ส่วนที่ 1."""
    labels = row.label.columns or tuple(row.filled()[:1])
    scores = [each.index for each in view.grid.with_role(Role.SCORE) if row.text(each.index).strip()]
    for column in _beside_codes(view, row) if row.codes else dict.fromkeys((*labels, *scores)):
        if view.grid.columns[column].role in TEXTS:
            # What an issue states is taken with it.
            continue
        piece, line, behind = row.fields[column], row.facts(column).line, 0
        for match in _PAIRED.finditer(line):
            before, behind = scan(line[behind : match.start()]), match.end()
            if before.aside and not is_extreme(before.letters.strip("()")):
                # เป้าหมาย I2 = 95.20, ปีก่อน I2 = 89.20
                continue
            at = piece.holding(match[1])
            statistic = row.label.statistic or view.grid.columns[column].statistic or "score"
            year = before.year or row.label.year or view.grid.columns[column].year or view.year
            number = Number(float(match[2]), match[0], *at, level="overall", year=year, statistic=statistic)
            add_score_in_text(assembly, number, view.subjects[index], row.context, match[1])
            assembly.use_all(piece.cells, "record", role="question")


def _beside_codes(view: View, row: LogicalRow) -> list[int]:
    """The columns of questions beside that of a row's codes whose cells begin with codes, too."""
    columns = (each.index for each in view.grid.with_role(Role.QUESTION) if each.index != view.codes_at)
    return [each for each in columns if row.facts(each).coded and row.facts(each).decimal]


def _column_questions(view: View, assembly: Assembly) -> None:
    """The questions that head columns."""
    if not view.column_codes:
        return
    headers = {cell.column: (table, cell) for table, cell in view.grid.header_cells}
    context = view.rows[0].context if view.rows else None
    texts = next((row for row in view.rows if _is_of_texts(row)), None)
    if texts is not None:
        assembly.use_all(texts.cells(), "record", role="question")
    for column in view.grid.columns:
        named = view.column_codes.get(column.index)
        if named is None or column.code is None or column.index not in headers:
            continue
        letters, number = _parted(named[0])
        reading = Reading(letters, number, None, 0.0, column.code.upper() != named[0])
        about = column.subject or context
        indicator = about.indicator if about else None
        piece = texts.fields.get(column.index) if texts is not None else None
        text = question_cell(piece.text, has_score_column=True).text if piece is not None else None
        assembly.question(reading, column.code, text, indicator, (headers[column.index],), False)


def _is_of_texts(row: LogicalRow) -> bool:
    """Whether a row gives the texts of the questions that head its columns."""
    label = next(iter(row.filled()), None)
    return (
        label is not None
        and row.kind == "subject"
        and row.facts(label).role is Role.QUESTION
        and not any(row.facts(column).numeric for column in row.filled())
    )


def _parted(code: str) -> tuple[str, int]:
    """The letters and the (first) number of a code."""
    first = code.split("-")[0]
    letters = first.rstrip("0123456789")
    return letters, int(first[len(letters) :])


def _texts(
    view: View, row: LogicalRow, cell: QuestionCell, piece: Field, at: int, assembly: Assembly
) -> list[str | None]:
    """The text of each code of the cell; beside a bare code another label cell gives it."""
    if len(row.codes) > 1:
        parts = [text for code, text in question_parts(piece.text) if code]
        return [view.question(part, at).text for part in parts]
    if cell.text is not None:
        return [cell.text]
    for column in _text_columns(view, row, at):
        assembly.use_all(row.fields[column].cells, "record", role="question")
        return [view.question(row.text(column), column).text]
    return [None]


def _text_columns(view: View, row: LogicalRow, at: int) -> list[int]:
    """The cells that may hold a question's text: question columns', else the longest label that names nothing."""
    questions = [c.index for c in view.grid.with_role(Role.QUESTION) if c.index != at and row.text(c.index).strip()]
    if questions:
        return questions
    texts = [c.index for c in view.grid.with_role(*TEXTS)]
    labels = [
        column
        for column in row.label.columns
        if column < min(texts, default=len(view.grid.columns))
        and column not in (at, row.label.column)
        and not row.facts(column).numeric
        and len(row.facts(column).letters) > 3
        and not is_extreme(row.facts(column).letters)
        and view.grid.columns[column].role not in (Role.AGENCY, Role.YEAR)
        and not (row.facts(column).statistic and len(row.facts(column).letters) <= _PART)
        and not content_of(view.grid, column).repeated
    ]
    return sorted(labels, key=lambda column: -len(row.facts(column).letters))


def _stated(
    view: View, row: LogicalRow, cell: QuestionCell, piece: Field, at: int, readings: list[Reading]
) -> list[tuple[Reading, Statement]]:
    """The scores in a question cell: each is that of the question it stands with, else of the last one."""
    if len(readings) == len(row.codes) > 1:
        parts = [text for code, text in question_parts(piece.text) if code]
        by_part = [
            (reading, statement)
            for reading, part in zip(readings, parts, strict=False)
            for statement in view.question(part, at).stated
        ]
        told = [question_cell(part, has_score_column=False).stated for part in parts]
        if all(len(each) == 1 for each in told):
            # Every question of the cell states its number: a column of scores beside it holds something else.
            return [(reading, each[0]) for reading, each in zip(readings, told, strict=False)]
        each_its_own = len(by_part) == len(parts) == len({reading.code for reading, _ in by_part})
        if each_its_own or [stated.value for _, stated in by_part] == [stated.value for stated in cell.stated]:
            return by_part
    return [(readings[-1], statement) for statement in cell.stated]
