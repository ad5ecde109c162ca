"""A score in a sentence is the one that the tables state.

Asked of every sentence outside the tables that names a subject (an indicator by number or name, an instrument, a
question, or the total) before a score, where a table states that subject for the year that the sentence names, or for
the report's year where it names none. Sentences about targets, thresholds and averages of others are not asked.
Differences up to 0.01 pass, none at all confirms the table's number; a difference in the total only warns, because a
sentence may speak of another total. A sentence whose number is that of its section's own indicator is left to
``sentence-of-another-indicator``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sentences import SentenceScore, sentence_scores
from checks.sheet import CENT, TINY, Sheet, Statement, Subject
from checks.words import named, number, where
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each sentence that states what a table states."""
    found = False
    for sentence in sentence_scores(case):
        statement = table_value(case, sentence.subject, sentence.years)
        if statement is not None and not of_heading(case, sentence):
            found = True
            yield _judge(sentence, statement)
    if not found:
        yield not_applicable("ไม่มีประโยคที่ระบุคะแนนเดียวกับในตาราง", "no sentence states what a table states")


def table_value(case: Case, subject: Subject, years: tuple[int, ...]) -> Statement | None:
    """What the tables state of a subject of the report's own agency, in the year that a sentence speaks of."""
    for sheet in case.sheets:
        if sheet.own and _speaks_of(sheet, case, years):
            found = [each for each in sheet.statements.get(subject, ()) if each.place.table is not None]
            if found:
                return sheet.stated(subject) if len(found) > 1 else found[0]
    return None


def _speaks_of(sheet: Sheet, case: Case, years: tuple[int, ...]) -> bool:
    if not years:
        return sheet.year == case.bundle.report.assessed_year
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


def _judge(sentence: SentenceScore, statement: Statement) -> Result:
    name = named(sentence.subject)
    if abs(sentence.value - statement.value) <= CENT + TINY:
        same = abs(sentence.value - statement.value) <= TINY
        return passed(
            f"ประโยคและตารางระบุ{name.th} {number(statement.value)} ตรงกัน",
            f"sentence and table agree on {name.en}, {number(statement.value)}",
            (statement.record,) if same else (),
        )
    place = where(statement.place)
    return Result(
        FAIL,
        Message(
            f"{name.th} ในข้อความคือ {number(sentence.value)} แต่ในตารางคือ {number(statement.value)} ({place.th})",
            f"{name.en} is {number(sentence.value)} in the text, {number(statement.value)} in the table ({place.en})",
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
