"""A record's text is whole.

Asked of the text of every question, issue and measure, after the parts that page breaks cut were joined: one that ends
in a word that wants more (และ, หรือ, ยัง, ของ, …) or in an open bracket was cut, most often at a table's end. Whether
the last letters are such a word is told by the tokenizer, for Thai writes no blanks. Warns. A cell of issues, measures,
steps or results that ends so on the page is told of too, if its record is not: as information in a table's last row,
where it may go on behind the page break, else as a warning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize.agencies.words import tokens
from normalize.records import Issue, Measure, Question

ROLES = ("issue", "measure", "step", "result", "suggestion")

_LAST_WORDS = (
    "และ|หรือ|ของ|โดย|เพื่อ|ซึ่ง|ใน|กับ|แก่|ที่|รวมทั้ง|รวมถึง|พร้อมทั้ง|ตลอดจน|ได้แก่|เช่น|คือ|ว่า|ระหว่าง|ตั้งแต่|เกี่ยวกับ|สำหรับ"
    "|การ|ความ|ยัง|จะ|ณ|เมื่อ|หาก|เนื่องจาก|แต่|ทำให้|เพราะ|แต่ละ|ทุก|เป็น|ตาม|ด้วยการ|ในการ|มีการ|ต่อการ|จากการ"
)
_CANDIDATE = re.compile(rf"(?:{_LAST_WORDS})$|[(“]$")
_WHOLE = re.compile(r"(?:ไม่|ทำ|ใช้|พูด|เล่น|เขียน|อ่าน|คิด)เป็น$|ที่เป็นอยู่$|[\d๐-๙]\s?ที่$")
"""What wants nothing more though its last word might: ใช้ระบบไม่เป็น."""
_ENDS = (*_LAST_WORDS.split("|"), "(", "“")


def dangling(text: str) -> bool:
    """Whether a text ends in a word that wants more."""
    text = text.rstrip()
    candidate = _CANDIDATE.search(text) if text.endswith(_ENDS) else None
    if candidate is None or _WHOLE.search(text):
        return False
    if candidate[0] in "(“" or not text[: candidate.start()] or text[: candidate.start()][-1].isspace():
        return True
    last = next((token.strip(" ") for token in reversed(tokens(text[-60:])) if token.strip()), None)
    return last == candidate[0]


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each text that was cut."""
    bundle = case.bundle
    texts: list[tuple[str, Question | Issue | Measure]] = []
    texts += [(f"questions:{index}", each) for index, each in enumerate(bundle.questions) if each.text]
    texts += [(f"issues:{index}", each) for index, each in enumerate(bundle.issues)]
    texts += [(f"measures:{index}", each) for index, each in enumerate(bundle.measures)]
    cut = [(record, each) for record, each in texts if dangling(each.text or "")]
    for record, each in cut:
        yield _failure(record, each)
    found = bool(cut)
    told = {(each.place.table, each.place.row) for _, each in cut}
    last = {table.number: table.rows[-1].index for table in case.document.tables if table.rows}
    for passage in case.passages:
        at = (passage.place.table, passage.place.row)
        if passage.role in ROLES and at not in told and dangling(passage.line):
            found = True
            yield _cell(passage, passage.place.row == last.get(passage.place.table or 0))
    if not texts:
        yield not_applicable("รายงานไม่มีข้อความ", "the report holds no text")
    elif not found:
        yield passed("ข้อความทุกข้อจบประโยค", "every text is whole")


def _cell(passage: Passage, at_end: bool) -> Result:
    end = passage.line[-40:]
    return Result(
        FAIL,
        Message(f"ข้อความในช่องขาดตอนที่ท้าย: “…{end}”", f"the cell's text is cut off at its end: “…{end}”"),
        passage.place,
        observed=end,
        severity=INFO if at_end else WARNING,
    )


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
