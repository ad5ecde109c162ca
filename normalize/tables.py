"""One table → records: questions, scores, issues, measures, and what became of each cell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from codebook.reader import LEVELS
from extract.document import Cell
from normalize.assembly import Assembly, CodeSource
from normalize.assessment import speaks_of_assessment
from normalize.codes import INLINE, LETTERED, Mention, resolve
from normalize.codes import Reading as QuestionReading
from normalize.continuation import begins_mid_sentence
from normalize.facts import Facts, level_beside, results_year
from normalize.grid import Column, Grid, statistic_of
from normalize.items import split_items
from normalize.merged import MergedCell, merged_cells
from normalize.questions import QuestionCell, question_cell
from normalize.roles import Role, role_of
from normalize.rows import Field, LogicalRow, question_parts
from normalize.scoring import (
    Number,
    RowSubject,
    column_numbers,
    row_numbers,
    sparse_columns,
    total_numbers,
    weighted_rows,
)
from normalize.statements import Statement, statements
from normalize.subjects import Subject, subject_of
from normalize.text import clean, flatten, is_dash, squeeze
from normalize.years import year_of_header


@dataclass(slots=True)
class Reading:
    """A grid with its logical rows."""

    grid: Grid
    rows: list[LogicalRow]
    named: bool
    """Whether the table stands where the report speaks of the assessment."""


def settle_contexts(grid: Grid, rows: list[LogicalRow]) -> None:
    """Give each row the indicator that it names itself, or that a merged cell above names for it."""
    column, number = grid.first(Role.INDICATOR) or grid.first(Role.INSTRUMENT), grid.first(Role.NUMBER)
    above: Subject | None = None
    for row in rows:
        if row.kind == "section":
            above = None
            continue
        own = named_subject(row.text(column.index) if column else "", row.text(number.index) if number else "", number)
        if own is not None and not own.overall:
            above = own
        elif column is not None and clean(row.text(column.index)) and grid.first(Role.QUESTION) is None:
            above = None
        if above is not None and row.kind == "subject":
            row.subject = above
            row.context = row.context.under(above)


def named_subject(label: str, number: str, column: Column | None) -> Subject | None:
    """The subject that a row's own cells name; a running number beside it counts only where the name agrees."""
    named = subject_of(label, leading_number=True) if label.strip() else None
    if named is not None and (named.indicator is not None or named.instrument is not None):
        return named
    # A label may stand in the column of numbers: an instrument's row among the indicators.
    stated = subject_of(number) if re.search(r"[ก-ฮ]", number) else None
    if stated is not None and (stated.indicator is not None or not label.strip()):
        return stated
    if (
        column is not None
        and "ตัวชี้วัด" in squeeze(column.header)
        and (match := re.fullmatch(r"\D{0,3}(\d{1,2})\D{0,3}", clean(number)))
    ):
        return subject_of(f"ตัวชี้วัดที่ {match[1]}")
    return named


WEIGHTS = ("weight", "weighted_score")


def read_table(reading: Reading, own: Facts, assembly: Assembly) -> None:
    """Put the records of one table into the assembly."""
    grid, rows = reading.grid, reading.rows
    for table, cell in grid.header_cells:
        assembly.use(table, cell, "header")
    why = _no_records(reading, own)
    if why:
        for row in rows:
            for piece in row.fields.values():
                assembly.use_all(piece.cells, "ignored", reason=why)
        return
    year = _table_year(grid, own, assembly)
    _Table(grid, rows, own, assembly, year).read()


def _no_records(reading: Reading, own: Facts) -> str | None:
    """Why a table holds no records: it is one of levels or of something else, or no column has a role that records
    need."""
    grid, rows = reading.grid, reading.rows
    first = [squeeze(row.text(0)) for row in rows]
    if sum(text in {squeeze(level) for level in LEVELS} for text in first) >= min(2, len(rows)):
        return "level-table"
    roles = {column.role for column in grid.columns}
    telling = roles & {
        Role.QUESTION,
        Role.INDICATOR,
        Role.INSTRUMENT,
        Role.AGENCY,
        Role.ISSUE,
        Role.MEASURE,
        Role.STEP,
        Role.RESULT,
        Role.SCORE,
    }
    if not telling or (telling <= {Role.AGENCY, Role.INSTRUMENT, Role.INDICATOR} and Role.SCORE not in roles):
        return "no-role"
    if not _is_of_the_assessment(reading, own, roles):
        return "not-the-assessment"
    named = any(column.subject for column in grid.columns) or grid.first(Role.YEAR) is not None
    if telling <= {Role.SCORE} and not (named and _about_assessment(grid, own)):
        return "no-subject"
    if (
        len(telling) == 1
        and telling & {Role.STEP, Role.RESULT, Role.ISSUE}
        and len(roles - {Role.UNKNOWN, Role.NUMBER}) == 1
    ):
        return "no-role"
    return None


def _is_of_the_assessment(reading: Reading, own: Facts, roles: set[Role]) -> bool:
    """Whether a table is one of the assessment: what it is about, or where it stands, says so.

    In a document that never names the assessment only two forms count: the codes of its questions, and an improvement
    report's columns, what must be improved beside what is done about it (a list of projects has the second alone).
    """
    codes = {code for row in reading.rows for code in row.codes if LETTERED.match(code)}
    if not own.assessment:
        return {Role.ISSUE, Role.MEASURE} <= roles or (Role.QUESTION in roles and len(codes) > 1)
    subjects = [*(row.subject for row in reading.rows), *(column.subject for column in reading.grid.columns)]
    told = any(subject is not None and not subject.overall for subject in subjects)
    return reading.named or told or bool(codes) or any(row.context.instrument for row in reading.rows)


def _about_assessment(grid: Grid, own: Facts) -> bool:
    """Whether a table of bare totals is one of the assessment: its caption, header or title says so."""
    texts = [paragraph.text for paragraph in grid.before[-6:]] + [column.header for column in grid.columns]
    return any(speaks_of_assessment(text) or "ผลการประเมิน" in clean(text) for text in [*texts, own.title or ""])


def _table_year(grid: Grid, own: Facts, assembly: Assembly) -> int | None:
    """The year that the caption or the nearest heading gives the table's numbers."""
    for paragraph in reversed(grid.before[-6:]):
        year = results_year(paragraph.text)
        if year is None:
            continue
        if own.fiscal_year is not None and year > own.fiscal_year:
            assembly.misprinted_year(paragraph, year, own)
            return own.assessed_year
        return year
    return own.assessed_year


class _Table:
    """The reading of one table: its columns, its rows, and where the records go."""

    def __init__(self, grid: Grid, rows: list[LogicalRow], own: Facts, assembly: Assembly, year: int | None) -> None:
        self.grid, self.rows, self.own, self.assembly, self.year = grid, rows, own, assembly, year
        self.question = grid.first(Role.QUESTION)
        self.agencies = self._agency_column()
        self.cells: dict[int, QuestionCell] = {}
        self.subjects: dict[int, RowSubject] = {}

    def _agency_column(self) -> Column | None:
        column = self.grid.first(Role.AGENCY)
        work = self.grid.with_role(Role.MEASURE, Role.STEP, Role.RESULT, Role.ISSUE, Role.QUESTION)
        return column if column and not work and self.grid.first(Role.SCORE) else None

    def read(self) -> None:
        """All records of the table, in the order of its rows."""
        for index, row in enumerate(self.rows):
            if row.kind == "section":
                self._section(row)
            elif row.kind == "subject":
                self.subjects[index] = self._subject(index, row)
        self._questions()
        self._indicators()
        self._scores()
        self._question_columns()
        self._issues()
        self._measures()
        self._leftovers()

    # --- subjects and questions

    def _section(self, row: LogicalRow) -> None:
        cells = [each for piece in row.fields.values() for each in piece.cells if each[1].text.strip()]
        self.assembly.use_all(tuple(cells), "section")
        if row.subject is not None and row.subject.indicator is not None and cells:
            self.assembly.indicator(row.subject, clean(cells[0][1].text), *cells[0])
        text = next((each[1].text for each in cells), "")
        for statement in statements(text, percent=False):
            subject = row.subject
            if subject is None or subject.overall or not cells:
                continue
            level = "indicator" if subject.indicator else "instrument"
            self.assembly.score(
                Number(
                    statement.value,
                    statement.printed,
                    *cells[0],
                    level=level,
                    year=self.year,
                    instrument=subject.instrument,
                    indicator=subject.indicator,
                    damaged=statement.damaged,
                )
            )
        if row.subject is not None and not row.subject.overall:
            own = RowSubject(instrument=row.subject.instrument, indicator=row.subject.indicator)
            for number in row_numbers(self.grid, row, own, {}, self.year):
                self.assembly.score(number)

    def _subject(self, index: int, row: LogicalRow) -> RowSubject:
        if self._by_columns():
            return RowSubject(year=self._row_year(row), statistic=self._row_statistic(row))
        year = self._row_year(row)
        if year is not None and self.question is None and self.agencies is None:
            told = row.subject or Subject()
            return RowSubject(year=year, instrument=told.instrument, indicator=told.indicator)
        agency = None
        if self.agencies is not None:
            agency = clean(row.text(self.agencies.index)) or None
        codes = tuple(reading.code for reading in row.readings if reading is not None)
        context = row.context
        items = 0
        if self.question is not None and row.text(self.question.index).strip():
            cell = question_cell(row.text(self.question.index), has_score_column=self._has_scores)
            self.cells[index] = cell
            items = len(cell.items)
        elif self.question is not None and index and not codes and not self._names_indicator(row):
            before = self.subjects.get(index - 1)
            if before is not None and self.rows[index - 1].kind == "subject":
                return before
        if self.agencies is not None:
            return RowSubject(agency=agency)
        if self.question is not None and not codes and self._names_indicator(row) and row.subject:
            # An indicator's own row among its questions: its numbers are the indicator's.
            return RowSubject(instrument=row.subject.instrument, indicator=row.subject.indicator)
        instrument = row.readings[0].instrument if row.readings and row.readings[0] else context.instrument
        indicator = self.assembly.indicator_of(codes[0] if codes else None, context.indicator)
        if self.question is None and not codes:
            own = row.subject
            if self.grid.first(Role.INDICATOR) or self.grid.first(Role.INSTRUMENT):
                return RowSubject(instrument=own.instrument if own else None, indicator=own.indicator if own else None)
        return RowSubject(instrument=instrument, indicator=indicator, questions=codes, items=items)

    def _by_columns(self) -> bool:
        """Whether the table's columns are the subjects and its rows are years, weights and scores."""
        named = [column for column in self.grid.with_role(Role.SCORE) if column.subject]
        own = self.grid.with_role(Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.QUESTION, Role.MEASURE, Role.ISSUE)
        return len(named) >= 2 and not own

    def _row_statistic(self, row: LogicalRow) -> str | None:
        label = clean(self._row_label(row))
        return statistic_of(label) if label else None

    def _row_label(self, row: LogicalRow) -> str:
        """What stands in the first column that holds no scores."""
        return next((row.text(column.index) for column in self.grid.columns if column.role is not Role.SCORE), "")

    def _question_columns(self) -> None:
        """A table whose columns are questions: rows of scores under their codes, one for each statistic."""
        columns = [column for column in self.grid.columns if column.code is not None]
        if not columns or not self.rows:
            return
        context = self.rows[0].context
        mentions = [
            Mention(c.code or "", context.instrument, context.indicator, restart=not n) for n, c in enumerate(columns)
        ]
        headers = {cell.column: (table, cell) for table, cell in self.grid.header_cells}
        for column, reading in zip(columns, resolve(mentions), strict=True):
            if reading is None:
                continue
            place = headers[column.index]
            self.assembly.question(reading, column.code or "", None, context.indicator, (place,), False)
            for row in self.rows:
                piece = row.fields.get(column.index)
                values = column_numbers(piece.cells[0][1], piece.text) if piece else []
                statistic = self._row_statistic(row) or "score"
                if piece is None or not values or statistic in WEIGHTS or self._is_no_score(row):
                    continue
                self.assembly.use_all(_all_cells(row), "record", role="score")
                self.assembly.score(
                    Number(
                        *values[0],
                        *piece.cells[0],
                        level="question",
                        statistic=statistic,
                        year=self.year,
                        instrument=reading.instrument,
                        indicator=context.indicator,
                        question=reading.code,
                    )
                )

    def _row_year(self, row: LogicalRow) -> int | None:
        column = self.grid.first(Role.YEAR)
        return year_of_header(row.text(column.index)) if column is not None else None

    def _names_indicator(self, row: LogicalRow) -> bool:
        column = self.grid.first(Role.INDICATOR)
        return column is not None and bool(row.text(column.index).strip()) and row.subject is not None

    def _questions(self) -> None:
        if self.question is None:
            return
        for index, row in enumerate(self.rows):
            cell = self.cells.get(index)
            if row.kind != "subject" or cell is None:
                continue
            piece = row.fields[self.question.index]
            readings = [reading for reading in row.readings if reading is not None]
            if not readings:
                continue
            texts = self._texts(row, cell, piece)
            for position, (reading, printed) in enumerate(zip(readings, row.codes, strict=False)):
                text = texts[position] if position < len(texts) else None
                self.assembly.question(reading, printed, text, self.subjects[index].indicator, piece.cells, row.joined)
            self.assembly.use_all(piece.cells, "record", role="question")
            for reading, statement in self._stated(row, cell, piece, readings):
                about = self.subjects[index]
                self.assembly.score(
                    Number(
                        statement.value,
                        statement.printed,
                        *_holding(piece, statement.printed),
                        level="question",
                        year=self.year,
                        instrument=reading.instrument,
                        indicator=about.indicator,
                        question=reading.code,
                        damaged=statement.damaged,
                    )
                )

    def _stated(
        self, row: LogicalRow, cell: QuestionCell, piece: Field, readings: list[QuestionReading]
    ) -> list[tuple[QuestionReading, Statement]]:
        """The scores in a question cell: each is that of the question it stands with, else of the last one."""
        if len(readings) == len(row.codes) > 1:
            by_part = [
                (reading, statement)
                for reading, part in zip(readings, _coded_parts(piece), strict=False)
                for statement in question_cell(part, has_score_column=self._has_scores).stated
            ]
            if [statement.value for _, statement in by_part] == [statement.value for statement in cell.stated]:
                return by_part
        return [(readings[-1], statement) for statement in cell.stated]

    @property
    def _has_scores(self) -> bool:
        return self.grid.first(Role.SCORE) is not None

    def _texts(self, row: LogicalRow, cell: QuestionCell, piece: Field) -> list[str | None]:
        """The text of each code of the cell; a text column beside a bare code column gives it."""
        if len(row.codes) > 1:
            return [question_cell(part, has_score_column=True).text for part in _coded_parts(piece)]
        text = cell.text
        if text is None:
            others = [column for column in self.grid.with_role(Role.QUESTION) if column is not self.question]
            for other in others:
                if row.text(other.index).strip():
                    self.assembly.use_all(row.fields[other.index].cells, "record", role="question")
                    return [question_cell(row.text(other.index), has_score_column=True).text]
        return [text]

    def _indicators(self) -> None:
        column = self.grid.first(Role.INDICATOR) or self.grid.first(Role.NUMBER)
        seen: set[int] = set()
        for row in self.rows:
            if row.kind != "subject" or column is None or row.subject is None or row.subject.indicator is None:
                continue
            piece = row.fields.get(column.index)
            if piece is None or not piece.text.strip():
                continue
            self.assembly.use_all(piece.cells, "record", role="indicator")
            if row.subject.indicator not in seen:
                seen.add(row.subject.indicator)
                self.assembly.indicator(row.subject, clean(piece.text), *piece.cells[0])

    # --- scores

    def _scores(self) -> None:
        sparse = sparse_columns(self.grid, self.rows, self.subjects)
        found: list[Number] = []
        for index, row in enumerate(self.rows):
            if row.kind == "total":
                if self.agencies is not None:
                    self.assembly.use_all(_all_cells(row), "ignored", reason="average-of-agencies")
                    continue
                numbers = total_numbers(self.grid, row, self.year)
                level = next((level for piece in row.fields.values() if (level := level_beside(piece.text))), None)
                self.assembly.total_level(level)
                found += numbers
                if numbers:
                    self.assembly.use_all(_all_cells(row), "record", role="total")
            elif row.kind == "subject" and (level := self._level(row)):
                self.assembly.total_level(level)
                self.assembly.use_all(_all_cells(row), "record", role="level")
            elif row.kind == "subject":
                subject = self.subjects[index]
                if not self._countable(row, subject) or self._set_aside(row):
                    continue
                numbers = row_numbers(self.grid, row, subject, sparse, self.year)
                found += numbers
                if any(number.level == "overall" for number in numbers) and self.agencies is None:
                    self._level_beside(row, subject.year)
        for number in weighted_rows(found):
            self.assembly.score(number)
        for number in found:
            self.assembly.use(number.table, number.cell, "record", role="score")

    def _set_aside(self, row: LogicalRow) -> bool:
        """Whether a row between subject columns holds no scores."""
        return self._by_columns() and self._is_no_score(row)

    def _is_no_score(self, row: LogicalRow) -> bool:
        """Whether a row's label says that its numbers are none (targets, changes, means of others)."""
        return role_of(self._row_label(row)) is Role.IGNORED

    def _level_beside(self, row: LogicalRow, year: int | None) -> None:
        """The level that stands beside a total of the report's own year."""
        if year in (None, self.own.assessed_year):
            found = [level_beside(row.text(column)) for column in row.filled_columns()]
            self.assembly.total_level(next((level for level in found if level), None))

    def _level(self, row: LogicalRow) -> str | None:
        """The level that a row of levels gives the whole: that of the report's year where the columns are years."""
        labels = {
            index: clean(row.text(index))
            for index in row.filled_columns()
            if (column := self.grid.columns[index]).code is None and not (column.subject and not column.subject.overall)
        }
        if not any(squeeze(label).startswith("ระดับ") for label in labels.values()):
            return None
        found = [(self.grid.columns[column].year, label) for column, label in labels.items() if label in LEVELS]
        own = [label for year, label in found if year in (None, self.own.assessed_year)]
        return own[-1] if own else None

    def _countable(self, row: LogicalRow, subject: RowSubject) -> bool:
        """Whether a row's numbers have a subject at all."""
        if self.agencies is not None:
            labels = [squeeze(row.text(column)) for column in row.filled_columns()]
            means = any(re.match(r"(?:ค่า)?(?:คะแนน)?(?:เฉลี่ย|รวม)", label) for label in labels)
            return subject.agency is not None and not means
        if self.question is not None:
            return bool(subject.questions) or subject.indicator is not None
        if subject.indicator is not None or subject.instrument is not None:
            return True
        named = any(column.subject for column in self.grid.with_role(Role.SCORE))
        return (named or subject.year is not None) and not self.grid.first(Role.MEASURE)

    # --- issues

    def _issues(self) -> None:
        for column in self.grid.with_role(Role.ISSUE):
            for index, row in enumerate(self.rows):
                if row.kind != "subject" or not row.text(column.index).strip():
                    continue
                self._issue_cell(index, row, column)

    def _issue_cell(self, index: int, row: LogicalRow, column: Column) -> None:
        piece = row.fields[column.index]
        if is_dash(piece.text):
            self.assembly.use_all(piece.cells, "ignored", role="issue", reason="dash")
            return
        subject = self.subjects[index]
        whole = self._covers_several(index, column)
        question = subject.questions[0] if len(subject.questions) == 1 and not whole else None
        text = self._take_scores(row, subject, piece)
        for item in split_items(text):
            body, code = self._leading_code(item.text, row)
            body = clean(_strip_leading_statement(body))
            if body:
                self.assembly.issue(
                    subject,
                    question or (code if self.question is None else None),
                    item.number,
                    body,
                    *_holding(piece, item.text),
                )
        self.assembly.use_all(piece.cells, "record", role="issue")

    def _covers_several(self, index: int, column: Column) -> bool:
        """Whether the issue cell stands beside several questions: those below it in the indicator have none."""
        subject = self.subjects[index]
        if not subject.questions:
            return False
        for below in range(index + 1, len(self.rows)):
            row = self.rows[below]
            other = self.subjects.get(below)
            if row.kind != "subject" or other is None or other.indicator != subject.indicator:
                return False
            if row.text(column.index).strip():
                return False
            if other.questions and other.questions != subject.questions:
                return not (
                    self.grid.spans_known and column.index not in row.source.covered and column.index in row.fields
                )
        return False

    def _take_scores(self, row: LogicalRow, subject: RowSubject, piece: Field) -> str:
        """Emit the scores that the cell's text states; the leading statement is taken off the text."""
        line = flatten(piece.text)
        found = statements(piece.text, percent=False)
        start = 0
        for statement in found:
            before = line[start : statement.start]
            start = statement.end
            codes = [match["named"] or match["bare"] for match in INLINE.finditer(before)]
            number = Number(
                statement.value,
                statement.printed,
                *_holding(piece, statement.printed),
                level="overall",
                year=self.year,
                damaged=statement.damaged,
            )
            self.assembly.stated_in_cell(number, subject, row, codes[-1] if codes else None)
        return _strip_leading_statement(piece.text)

    def _leading_code(self, text: str, row: LogicalRow) -> tuple[str, str | None]:
        match = re.match(r"^\s*(?:ข้อ(?:\s?คำถาม)?(?:ที่)?\s*)?([IEOieo0]\s?\d{1,2})(?![\d.,])\s*[:.)]?\s*", text)
        if match is None or (not text.lstrip().startswith("ข้อ") and match[1][0].isdigit()):
            return text, None
        resolved = resolve([Mention(match[1], row.context.instrument, row.context.indicator, restart=True)])
        reading = resolved[0]
        if reading is None:
            return text, None
        self.assembly.named_code(CodeSource(reading, match[1], row.context.indicator, _all_cells(row)))
        return text[match.end() :], reading.code

    # --- measures

    def _measures(self) -> None:
        measure = self.grid.first(Role.MEASURE)
        kinds = (("measure", Role.MEASURE), ("step", Role.STEP), ("result", Role.RESULT))
        merged: dict[str, list[tuple[Column, MergedCell]]] = {}
        begins: set[int] | None = None
        for kind, role in kinds:
            for column in self.grid.with_role(role):
                cells = merged_cells(self.rows, column.index, None if kind == "measure" else begins)
                if kind == "measure":
                    begins = {cell.rows[0] for cell in cells}
                    begins |= {index for index, row in enumerate(self.rows) if is_dash(row.text(column.index))}
                merged.setdefault(kind, []).extend((column, cell) for cell in cells)
        if measure is None and begins is None:
            begins = set()
        # The measures of a row: those that begin in it, else those of the merged cell above.
        parents: dict[int, list[str]] = {}
        for kind, _ in kinds:
            for _, cell in merged.get(kind, []):
                identifiers = self._merged(kind, cell, parents)
                if kind == "measure":
                    for row in cell.rows:
                        begun = [each for each, item in zip(identifiers, cell.items, strict=True) if item.row == row]
                        parents.setdefault(row, []).extend(begun or identifiers)

    def _merged(self, kind: str, cell: MergedCell, parents: dict[int, list[str]]) -> list[str]:
        questions: list[str] = []
        for row in cell.rows:
            questions += [code for code in self.subjects[row].questions if code not in questions]
        above = parents.get(cell.rows[0], []) if kind == "step" else []
        identifiers = []
        for position, item in enumerate(cell.items):
            subject = self.subjects[cell.rows[0]]
            parent = above[0] if len(above) == 1 else above[position] if len(above) == len(cell.items) else None
            units = {role: self._unit(role, item.row) for role in (Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)}
            identifiers.append(
                self.assembly.measure(kind, subject, tuple(questions), item, units, parent if kind == "step" else None)
            )
        self.assembly.use_all(tuple(cell.cells), "record", role=kind)
        self.assembly.use_all(tuple(cell.repeats), "repeat", role=kind)
        return identifiers

    def _unit(self, role: Role, index: int) -> str | None:
        """The responsible unit, period or follow-up of a row: its own cell, or the merged one above it."""
        column = self.grid.first(role)
        if column is None:
            return None
        here = self.rows[index].context
        for above in range(index, -1, -1):
            row = self.rows[above]
            if row.kind != "subject" or (row.context.instrument, row.context.indicator) != (
                here.instrument,
                here.indicator,
            ):
                return None
            text = row.text(column.index)
            if not text.strip():
                continue
            self.assembly.use_all(row.fields[column.index].cells, "record", role=role.value)
            return None if is_dash(text) else clean(re.sub(r"^\s*[-–•]\s*", "", text))
        return None

    # --- what is left

    def _leftovers(self) -> None:
        """Cells that no record took: ignored by the name of their column or row, or a finding says so."""
        columns_are_subjects = self._by_columns() or any(column.code is not None for column in self.grid.columns)
        for row in self.rows:
            if row.kind == "section":
                continue
            label = self._row_label(row)
            if columns_are_subjects and (role := role_of(label)) in (Role.IGNORED, Role.LEVEL):
                self.assembly.use_all(_all_cells(row), "ignored", role=role.value, reason=clean(label))
            for column_index, piece in row.fields.items():
                role = self.grid.columns[column_index].role if column_index < len(self.grid.columns) else Role.UNKNOWN
                header = self.grid.columns[column_index].header if column_index < len(self.grid.columns) else ""
                self.assembly.leftover(piece.cells, role, header)


def _coded_parts(piece: Field) -> list[str]:
    """The text of each code of a question cell."""
    return [text for code, text in question_parts(piece.text) if code]


def _all_cells(row: LogicalRow) -> tuple[tuple[int, Cell], ...]:
    return tuple(each for piece in row.fields.values() for each in piece.cells)


def _holding(piece: Field, text: str) -> tuple[int, Cell]:
    """The cell of a stitched field that holds the beginning of ``text``."""
    head = squeeze(text)[:8]
    for table, cell in piece.cells:
        if head and head in squeeze(cell.text):
            return table, cell
    return next((each for each in piece.cells if each[1].text.strip()), piece.cells[0])


def _strip_leading_statement(text: str) -> str:
    """``text`` without the score statement that it begins with (a bullet may stand before it)."""
    found = statements(text, percent=False)
    line = flatten(text)
    if not found:
        return text
    head = line[: found[0].start]
    if not re.fullmatch(r"[\s\-–•*(]*", head):
        return text
    # Take off as many letters as the statement has, so that the lines behind it stay lines.
    count = len(re.sub(r"\s", "", line[: found[0].end]))
    position = 0
    while position < len(text) and count:
        count -= not text[position].isspace()
        position += 1
    return text[position:].lstrip(" ")


__all__ = ["Reading", "begins_mid_sentence", "read_table", "settle_contexts"]
