"""A sentence names the indicator whose section it stands in.

Asked of every sentence outside the tables that states an indicator's score by name: where its section's heading is
another indicator and its number is that other indicator's number in the tables, the name is a slip (a text copied from
the section before). Warns; the number itself is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, passed
from checks.sheet import Subject, subject_of
from checks.statement.sentence_values import of_heading
from checks.words import named, number
from extract.message import Message
from normalize.records import Said


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each misnamed sentence."""
    found = [said for said in case.bundle.said if said.sure and of_heading(case, said)]
    for said in found:
        yield _failure(said)
    if not found:
        yield passed("ข้อความระบุตัวชี้วัดของหมวดตนเอง", "no sentence names another section's indicator")


def _failure(said: Said) -> Result:
    score, section = said.score, said.section
    name, right = named(subject_of(score)), named(Subject("indicator", indicator=section))
    return Result(
        FAIL,
        Message(
            f"ข้อความใต้หัวข้อตัวชี้วัดที่ {section} เรียก {number(score.value)} ว่า{name.th} แต่ในตารางเป็น{right.th}",
            f"under the heading of indicator {section} the text calls {number(score.value)} {name.en}, "
            f"but in the tables it is {right.en}",
        ),
        score.place,
        expected=str(section),
        observed=str(score.indicator),
        level="indicator",
        indicator=section,
    )


CHECK = Check(
    id="sentence-of-another-indicator",
    version=1,
    severity=WARNING,
    title=Message("ข้อความระบุตัวชี้วัดของหมวดตนเอง", "a sentence names its own section's indicator"),
    remedy=Message("ถือคะแนนตามตารางและหัวข้อ", "go by the tables and the heading"),
    calculate=calculate,
)
