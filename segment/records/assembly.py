"""Where a report's records come together: a row for each statement, with its place; a finding for each repair."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from codebook.reader import indicator_names, instrument_of
from extract.document import Cell, Document, Paragraph, Table
from normalize.agencies import expand
from normalize.codes import Reading
from normalize.numerals import was_joined
from normalize.records import (
    Indicator,
    Issue,
    Measure,
    Place,
    Question,
    Said,
    Score,
    TableReading,
)
from segment.facts.roles import Role
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.reading.column_codes import IndicatorOf
from segment.reading.number import Number
from segment.reading.subject import RowSubject
from segment.records.uses import CellUses
from segment.report.facts import Facts
from segment.rows.merged import MergedItem


@dataclass(frozen=True, slots=True)
class CodeSource:
    """A code that a text names outside the question column."""

    reading: Reading
    printed: str
    indicator: int | None
    cells: tuple[tuple[int, Cell], ...]


_OWN_ROW = regex.compile(r"(?:\(?(?:ใน)?(?:ภาพรวม|คะแนนรวม|รวม)\)?|\((?:หน่วยงาน)?(?:ของ)?(?:เรา|ตน(?:เอง)?)\))?")
"""What may stand behind the own agency's name in its row."""
_MARKED = regex.compile(r"^[\s★☆✩✪⭐*●○•►▶▸◆■→➔☞✓✔#\-–]+(?=[ก-๎A-Za-z])")
"""What marks a row among the others: ★ อบต. …"""
_NUMBERS_OF = regex.compile(r"^\s*(?:ผล)?(?:การประเมิน)?(?:ค่า)?(?:คะแนน)?(?:\s*ITA)?(?:ที่ได้(?:รับ)?)?\s*ของ\s*")
"""What may stand before the name of an agency in its row: คะแนนของ อบต. …"""


class Assembly(CellUses):
    """Collects one report's records."""

    def __init__(self, document: Document, own: Facts, sha256: str, version: str, indicator_of: IndicatorOf) -> None:
        super().__init__(document)
        self.own, self.sha256, self.version = own, sha256, version
        self.indicator_of = indicator_of
        self.report_id = sha256[:16]
        self.below = {
            one.number: other
            for one, other in pairwise(document.blocks)
            if isinstance(one, Table) and isinstance(other, Paragraph)
        }
        """The paragraph right below each table that has one."""
        self.scores: list[Score] = []
        self.questions: list[Question] = []
        self._positions: dict[str, list[int]] = {}
        """Where the questions of a code stand."""
        self.issues: list[Issue] = []
        self.measures: list[Measure] = []
        self.indicators: dict[int, Indicator] = {}
        self.level: str | None = None
        """The level beside a table's total."""
        self.told_level: str | None = None
        """The level that the sentence with the total gives."""
        self.pending: list[CodeSource] = []
        self.said: list[Said] = []
        self.readings: list[TableReading] = []
        self.unsure: set[int] = set()
        """The numbers of tables of which another reading is nearly as good: their scores are doubtful."""

    # --- questions and indicators

    def indicator(self, subject: Subject, printed: str, table: int, cell: Cell) -> None:
        """An indicator that the report names."""
        number = subject.indicator
        if number is None or number in self.indicators:
            return
        self.indicators[number] = Indicator(
            number, instrument_of(number), indicator_names()[number][0], printed, place=self.place(table, cell)
        )

    def question(
        self,
        reading: Reading,
        printed: str,
        text: str | None,
        indicator: int | None,
        cells: tuple[tuple[int, Cell], ...],
        joined: bool,
    ) -> None:
        """A question that a table states; the same code with the same text, or bare, is the same row."""
        indicator = self.indicator_of(reading.code, indicator)
        place = self.place(*cells[0])
        if reading.repaired:
            self._repaired_code(reading, printed, indicator, place)
        self._add_question(reading, printed, text, indicator, place, cells[0][1].confidence)
        if joined:
            self.finding(
                "row-joined",
                "info",
                f"แถวของ {reading.code} ถูกตัดข้ามหน้า จึงต่อเข้าด้วยกัน",
                f"The row of {reading.code} was cut by a page break and joined.",
                question=reading.code,
                indicator=indicator,
                level="question",
                place=place,
            )

    def _add_question(
        self,
        reading: Reading,
        printed: str,
        text: str | None,
        indicator: int | None,
        place: Place,
        confidence: float | None,
    ) -> None:
        trust = "repaired" if reading.repaired else "stated"
        for position in self._positions.setdefault(reading.code, []):
            known = self.questions[position]
            if text is None or known.text is None or letters_of(known.text) == letters_of(text):
                if known.text is None and text is not None:
                    self.questions[position] = replace(known, text=text, printed=printed, trust=trust, place=place)
                return
        self._positions[reading.code].append(len(self.questions))
        self.questions.append(
            Question(reading.code, reading.instrument, indicator, text, printed, trust, confidence, place)
        )

    def add_code(self, reading: Reading, printed: str, indicator: int | None, place: Place) -> None:
        """A code that is named without a text: a question, unless there is one."""
        self._add_question(reading, printed, None, indicator, place, None)
        if reading.repaired:
            self._repaired_code(reading, printed, indicator, place)

    def _repaired_code(self, reading: Reading, printed: str, indicator: int | None, place: Place) -> None:
        self.finding(
            "code-repaired",
            "info",
            f"รหัสคำถามพิมพ์ว่า “{printed}” อ่านเป็น {reading.code}",
            f"The question code is printed “{printed}” and read as {reading.code}.",
            level="question",
            indicator=indicator,
            question=reading.code,
            expected=reading.code,
            observed=printed,
            place=place,
        )

    def named_code(self, source: CodeSource) -> None:
        """A code that a cell's text names: a question without a text, unless a table gives it one."""
        self.pending.append(source)

    # --- scores

    def score(self, number: Number, *, doubtful: bool = False, level: str | None = None) -> None:
        """One stated number becomes a row; ``doubtful`` where its table gives its subject another value too. ``level``
        is printed beside it."""
        question = number.question
        indicator = number.indicator
        if question is not None:
            indicator = self.indicator_of(question, indicator)
        instrument = number.instrument or (instrument_of(indicator) if indicator is not None else None)
        damaged = number.damaged or was_joined(number.printed, number.cell.text)
        trust = "doubtful" if doubtful or number.table in self.unsure else "repaired" if damaged else "stated"
        place = self.place(number.table, number.cell)
        self.add_score(
            Score(
                self.agency(number.agency),
                number.year,
                number.level,
                instrument,
                indicator,
                question,
                number.item,
                number.statistic,
                number.value,
                number.printed,
                trust,
                number.cell.confidence,
                place,
                level_printed=level,
            )
        )
        if damaged:
            self.finding(
                "score-punctuation",
                "info",
                f"คะแนนพิมพ์ว่า “{number.printed}” อ่านเป็น {number.value:.2f}",
                f"The score is printed “{number.printed}” and read as {number.value:.2f}.",
                level=number.level,
                indicator=indicator,
                question=question,
                expected=f"{number.value:.2f}",
                observed=number.printed,
                place=place,
            )

    def agency(self, printed: str | None) -> str | None:
        """The agency of a number as its row or column prints it; the report's own where it is that one."""
        own = self.own.agency
        printed = printed and (_NUMBERS_OF.sub("", _MARKED.sub("", printed)) or printed)
        if printed is None or own is None:
            return printed or own
        rest = letters_of(expand(printed)).removeprefix(letters_of(own))
        is_own = rest != letters_of(expand(printed)) and _OWN_ROW.fullmatch(rest)
        return own if is_own else printed

    def add_score(self, score: Score) -> None:
        """A row that is whole."""
        index = len(self.scores)
        self.scores.append(score)
        place = score.place
        if place.table is not None and place.row is not None and place.column is not None:
            cell = Cell(place.row, place.column, "x")
            self.use(place.table, cell, "record", role="score", record=f"scores:{index}")

    def total_level(self, level: str | None) -> None:
        """The level beside a total."""
        self.level = self.level or level

    # --- issues and measures

    def issue(
        self, subject: RowSubject, question: str | None, number: int | None, text: str, table: int, cell: Cell
    ) -> None:
        """One issue."""
        index = len(self.issues)
        self.issues.append(
            Issue(
                f"{self.report_id}-i{index + 1}",
                subject.instrument or (instrument_of(subject.indicator) if subject.indicator else None),
                subject.indicator,
                question,
                number,
                text,
                self.trust_in_text(table),
                confidence=cell.confidence,
                place=self.place(table, cell),
            )
        )
        self.use(table, cell, "record", role="issue", record=f"issues:{index}")

    def measure(
        self,
        kind: str,
        subject: RowSubject,
        questions: tuple[str, ...],
        item: MergedItem,
        units: dict[Role, str | None],
        parent: str | None,
    ) -> str:
        """One measure, step or result; gives its id."""
        index = len(self.measures)
        identifier = f"{self.report_id}-m{index + 1}"
        self.measures.append(
            Measure(
                identifier,
                kind,
                subject.instrument or (instrument_of(subject.indicator) if subject.indicator else None),
                subject.indicator,
                questions,
                item.number,
                item.text,
                units.get(Role.RESPONSIBLE),
                units.get(Role.TIMELINE),
                units.get(Role.FOLLOW_UP),
                parent,
                self.trust_in_text(item.table),
                confidence=item.cell.confidence,
                place=self.place(item.table, item.cell),
            )
        )
        self.use(item.table, item.cell, "record", role=kind, record=f"measures:{index}")
        return identifier

    def misprinted_year(self, paragraph: Paragraph, year: int, own: Facts) -> None:
        """A caption's year in which the agency cannot have been assessed by then."""
        is_later = own.fiscal_year is not None and year > own.fiscal_year
        th, en = ("หลัง", "later") if is_later else ("ก่อน", "earlier")
        self.finding(
            "caption-year",
            "warning",
            f"คำบรรยายตารางระบุปี {year} ซึ่ง{th}ปีของรายงาน ({own.fiscal_year}) จึงใช้ปีของรายงาน",
            f"A caption says {year}, {en} than the report's year ({own.fiscal_year}); the report's year is kept.",
            observed=str(year),
            expected=str(own.assessed_year or own.fiscal_year),
            place=self.paragraph_place(paragraph),
        )
