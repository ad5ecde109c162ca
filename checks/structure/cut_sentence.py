"""A record's text is whole.

Asked of the text of every question, issue and measure, after the parts that page breaks cut were joined: one that ends
in a word that wants more (และ, หรือ, ยัง, ของ, …), in an open bracket or in a comma was cut, most often at a table's
end. Warns.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize.continuation import dangling
from normalize.records import Issue, Measure, Question


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each text that was cut."""
    bundle = case.bundle
    texts: list[tuple[str, Question | Issue | Measure]] = []
    texts += [(f"questions:{index}", each) for index, each in enumerate(bundle.questions) if each.text]
    texts += [(f"issues:{index}", each) for index, each in enumerate(bundle.issues)]
    texts += [(f"measures:{index}", each) for index, each in enumerate(bundle.measures)]
    found = False
    for record, each in texts:
        if dangling(each.text or ""):
            found = True
            yield _failure(record, each)
    if not texts:
        yield not_applicable("รายงานไม่มีข้อความ", "the report holds no text")
    elif not found:
        yield passed("ข้อความทุกข้อจบประโยค", "every text is whole")


def _failure(record: str, each: Question | Issue | Measure) -> Result:
    end = (each.text or "")[-40:]
    question = each.questions[0] if isinstance(each, Measure) and each.questions else getattr(each, "question", None)
    return Result(
        FAIL,
        Message(f"ข้อความขาดตอนที่ท้าย: “…{end}”", f"the text is cut off at its end: “…{end}”"),
        each.place,
        observed=end,
        level="question" if question else "indicator",
        indicator=each.indicator,
        question=question,
        records=(record,),
    )


CHECK = Check(
    id="cut-sentence",
    version=1,
    severity=WARNING,
    title=Message("ข้อความไม่ขาดตอน", "a record's text is whole"),
    remedy=Message("อ่านข้อความต่อในต้นฉบับ", "read on in the source"),
    calculate=calculate,
)
