"""A score in a sentence, or beside a name in a cell, is the one that stands elsewhere.

Asked of every sentence outside the tables that names a subject (an indicator by number or name, an instrument, a
question, or the total) before a score, and of every cell that gives an indicator's name and a score in brackets
behind it, where a table states that subject for the year that the sentence names, or for the report's year where it
names none; where no table does, of every sentence that an earlier one contradicts. Sentences about targets,
thresholds, former years and averages of others are not asked. Differences up to 0.01 pass, none at all confirms the
other number; a difference in the total only warns, because a sentence may speak of another total. A sentence whose
number is that of its section's own indicator is left to ``sentence-of-another-indicator``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.misprint import is_misprint
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sentences import SentenceScore, cell_scores, sentence_scores
from checks.sheet import CENT, TINY, Sheet, Statement, Subject
from checks.words import named, number, where
from extract.message import Message
from normalize.records import Place


def calculate(case: Case) -> Iterator[Result]:
    """One result for each sentence, or label in a cell, that states what stands elsewhere too."""
    found = False
    for sentence in (*sentence_scores(case), *cell_scores(case)):
        statements = elsewhere(case, sentence) or _year_before(case, sentence)
        if statements and not of_heading(case, sentence):
            found = True
            yield _judge(sentence, statements)
    if not found:
        yield not_applicable("ไม่มีประโยคที่ระบุคะแนนเดียวกับที่อื่น", "no sentence states what stands elsewhere")


def elsewhere(case: Case, sentence: SentenceScore) -> tuple[Statement, ...]:
    """What the tables state of the sentence's subject; else what an earlier sentence does."""
    stated = [each for sheet in _sheets(case, sentence.years) for each in sheet.statements.get(sentence.subject, ())]
    others = [each for each in stated if not _same_place(each.place, sentence.passage.place)]
    if len(others) < len(stated) and sentence.passage.in_table:
        # The reader knows this cell: what it says is compared by `different-values`.
        return ()
    return tuple(each for each in others if each.place.table is not None) or tuple(others)


def _year_before(case: Case, sentence: SentenceScore) -> tuple[Statement, ...]:
    """What a table without a year states, where the sentence speaks of the year before that of the title and one slip
    makes the one number of the other: such a table may present that year."""
    report = case.bundle.report
    if report.assessed_year is not None or report.fiscal_year is None or report.fiscal_year - 1 not in sentence.years:
        return ()
    sheets = (sheet for sheet in case.sheets if sheet.own and sheet.year is None)
    stated = [each for sheet in sheets for each in sheet.statements.get(sentence.subject, ())]
    return tuple(each for each in stated if is_misprint(sentence.value, each.value) and each.place.table is not None)


def _same_place(one: Place, other: Place) -> bool:
    if one.table is not None or other.table is not None:
        return (one.table, one.row, one.column) == (other.table, other.row, other.column)
    return (one.page, one.line, one.bbox) == (other.page, other.line, other.bbox)


def table_value(case: Case, subject: Subject, years: tuple[int, ...]) -> Statement | None:
    """What the tables state of a subject of the report's own agency, in the year that a sentence speaks of."""
    for sheet in _sheets(case, years):
        found = [each for each in sheet.statements.get(subject, ()) if each.place.table is not None]
        if found:
            return sheet.stated(subject) if len(found) > 1 else found[0]
    return None


def _sheets(case: Case, years: tuple[int, ...]) -> Iterator[Sheet]:
    return (sheet for sheet in case.sheets if sheet.own and _speaks_of(sheet, case, years))


def _speaks_of(sheet: Sheet, case: Case, years: tuple[int, ...]) -> bool:
    if not years:
        return sheet.year == case.presented
    return sheet.year in years or (sheet.year is None and case.bundle.report.fiscal_year in years)


def of_heading(case: Case, sentence: SentenceScore) -> bool:
    """Whether the sentence names one indicator but states the number of its section's own."""
    if sentence.subject.level != "indicator" or sentence.heading in (None, sentence.subject.indicator):
        return False
    own = table_value(case, Subject("indicator", indicator=sentence.heading), sentence.years)
    other = table_value(case, sentence.subject, sentence.years)
    if own is None or other is None:
        return False
    return abs(own.value - sentence.value) <= CENT + TINY < abs(other.value - sentence.value)


def _judge(sentence: SentenceScore, statements: tuple[Statement, ...]) -> Result:
    name = named(sentence.subject)
    # Of several statements that differ among themselves, the nearest is meant.
    statement = min(statements, key=lambda each: abs(each.value - sentence.value))
    if abs(sentence.value - statement.value) <= CENT + TINY:
        same = abs(sentence.value - statement.value) <= TINY
        return passed(
            f"ทั้งสองแห่งระบุ{name.th} {number(statement.value)} ตรงกัน",
            f"both places agree on {name.en}, {number(statement.value)}",
            (statement.record,) if same else (),
        )
    place, in_table = where(statement.place), statement.place.table is not None
    there = Message("ในตาราง", "in the table") if in_table else Message("ในอีกแห่งหนึ่ง", "in another place")
    here = Message("ในช่องนี้", "in this cell") if sentence.passage.in_table else Message("ในข้อความ", "in the text")
    return Result(
        FAIL,
        Message(
            f"{name.th} {here.th}คือ {number(sentence.value)} แต่{there.th}คือ {number(statement.value)} ({place.th})",
            f"{name.en} is {number(sentence.value)} {here.en}, {number(statement.value)} {there.en} ({place.en})",
        ),
        sentence.passage.place,
        expected=number(statement.value),
        observed=number(sentence.value),
        level=sentence.subject.level,
        indicator=sentence.subject.indicator,
        question=sentence.subject.question,
        severity=ERROR if sentence.exact else WARNING,
        records=(statement.record,) if sentence.exact else (),
    )


CHECK = Check(
    id="sentence-differs",
    version=1,
    severity=ERROR,
    title=Message("คะแนนในข้อความตรงกับตาราง", "a score in a sentence is the table's"),
    remedy=Message("ตรวจข้อความและตารางกับต้นฉบับ", "compare sentence and table with the source"),
    calculate=calculate,
)
