"""Sentences outside the tables: the scores that they state, and of what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from codebook.reader import instrument_of
from extract.document import Paragraph
from normalize.codes import INLINE
from segment.headings import Context, after_headings, is_heading
from segment.facts.continuation import begins_mid_sentence, join
from normalize.numerals import to_arabic
from segment.facts.statements import Statement, statements
from segment.facts.subjects import _NUMBERED, indicator_named, instrument_named
from normalize.text import flatten
from normalize.years import fiscal_years


@dataclass(frozen=True, slots=True)
class Sentence:
    """A score that a sentence states: ``code`` is as printed; level ``overall`` where it names no subject."""

    level: str
    statement: Statement
    paragraph: Paragraph
    instrument: str | None = None
    indicator: int | None = None
    code: str | None = None
    year: int | None = None


_OVERALL = re.compile(r"ITA|คุณธรรมและความโปร่งใส|ผลการประเมิน|ภาพรวม|คะแนนรวม|ค่าคะแนน|ผลคะแนน", re.IGNORECASE)
_OTHERS = re.compile(
    r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย|เฉลี่ย)(?:ของ)?(?:ทั้ง)?(?:ประเทศ|ระดับประเทศ|ทุกหน่วยงาน|กลุ่ม"
    r"|ประเภท|จังหวัด)|ค่าเป้าหมาย|เป้าหมาย|เกณฑ์|เต็ม"
)
_CLAUSE = re.compile(r"(?:\s{1,}(?:และ|ส่วน|สำหรับ|ทั้งนี้|นอกจากนี้|โดย)\s?|[;:]|\s-\s)")


def sentences(paragraphs: Iterable[Paragraph], context: Context) -> tuple[list[Sentence], Context]:
    """The scores that these paragraphs state, and the context behind them."""
    found: list[Sentence] = []
    for paragraph in _whole(paragraphs):
        context = after_headings(context, [paragraph])
        line = flatten(paragraph.text)
        start = 0
        for statement in statements(paragraph.text, percent=False):
            sentence = _sentence(line, start, statement, paragraph, context)
            if sentence is not None:
                found.append(sentence)
            start = statement.end
    return found, context


_VALUE_FIRST = re.compile(r"[0-9๐-๙]{1,3}[.,][0-9๐-๙]{1,2}\s*คะแนน")


def _whole(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; of a PDF, those that end in the middle of a sentence with what follows."""
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held is not None and paragraph.page is not None and _cut(held, paragraph):
            held = replace(held, text=join(held.text, paragraph.text))
            continue
        if held is not None:
            yield held
        held = paragraph
    if held is not None:
        yield held


def _cut(above: Paragraph, below: Paragraph) -> bool:
    if _VALUE_FIRST.match(below.text):
        return True
    if is_heading(above) or is_heading(below):
        return False
    return begins_mid_sentence(above.text, below.text)


def _sentence(line: str, start: int, statement: Statement, paragraph: Paragraph, context: Context) -> Sentence | None:
    before = to_arabic(line[max(start, statement.start - 220) : statement.start])
    whole = before + to_arabic(line[statement.start : statement.end])
    if _OTHERS.search(before[-70:]):
        return None
    years = fiscal_years(before) or (fiscal_years(to_arabic(line[:start])[-120:]) if start else [])
    year = years[-1] if years else None
    codes = list(INLINE.finditer(before))
    if codes:
        code = codes[-1]["named"] or codes[-1]["bare"]
        return Sentence("question", statement, paragraph, context.instrument, context.indicator, code, year)
    numbered = list(_NUMBERED.finditer(before))
    if numbered and 1 <= int(numbered[-1]["number"]) <= 10:
        number = int(numbered[-1]["number"])
        return Sentence("indicator", statement, paragraph, instrument_of(number), number, None, year)
    if "ตัวชี้วัด" in before or is_heading(paragraph):
        tail = before[before.rfind("ตัวชี้วัด") :] if "ตัวชี้วัด" in before else before
        named = indicator_named(tail)
        if named is not None and len(before) - before.rfind("ตัวชี้วัด") < 120:
            return Sentence("indicator", statement, paragraph, instrument_of(named), named, None, year)
    instrument = instrument_named(whole[-120:])
    if instrument is not None:
        return Sentence("instrument", statement, paragraph, instrument, None, None, year)
    if re.search(r"IIT|EIT|OIT|ตัวชี้วัด", whole[-120:]) or "คะแนน" not in whole:
        return None
    behind = line[statement.end : statement.end + 40]
    if (_OVERALL.search(whole) and not paragraph.text.lstrip().startswith("-")) or re.match(
        r"\s*(?:และ)?(?:มีผล)?(?:การประเมิน)?อยู่ในระดับ", behind
    ):
        return Sentence("overall", statement, paragraph, None, None, None, year)
    return None
