"""A sentence names the indicator whose section it stands in.

Asked of every sentence outside the tables that states an indicator's score by name: where its section's heading is
another indicator and its number is that other indicator's number in the tables, the name is a slip (a text copied from
the section before). Warns; the number itself is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, passed
from checks.sentences import SentenceScore, sentence_scores
from checks.sheet import Subject
from checks.statement.sentence_values import of_heading
from checks.words import named, number
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each misnamed sentence."""
    found = [sentence for sentence in sentence_scores(case) if of_heading(case, sentence)]
    for sentence in found:
        yield _failure(sentence)
    if not found:
        yield passed("ข้อความระบุตัวชี้วัดของหมวดตนเอง", "no sentence names another section's indicator")


def _failure(sentence: SentenceScore) -> Result:
    said = named(sentence.subject)
    right = named(Subject("indicator", indicator=sentence.heading))
    return Result(
        FAIL,
        Message(
            f"ข้อความใต้หัวข้อตัวชี้วัดที่ {sentence.heading} เรียก {number(sentence.value)} ว่า{said.th} แต่ในตารางเป็น{right.th}",
            f"under the heading of indicator {sentence.heading} the text calls {number(sentence.value)} {said.en}, "
            f"but in the tables it is {right.en}",
        ),
        sentence.passage.place,
        expected=str(sentence.heading),
        observed=str(sentence.subject.indicator),
        level="indicator",
        indicator=sentence.heading,
    )


CHECK = Check(
    id="sentence-of-another-indicator",
    version=1,
    severity=WARNING,
    title=Message("ข้อความระบุตัวชี้วัดของหมวดตนเอง", "a sentence names its own section's indicator"),
    remedy=Message("ถือคะแนนตามตารางและหัวข้อ", "go by the tables and the heading"),
    calculate=calculate,
)
