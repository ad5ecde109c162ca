"""What stands in a section belongs to its indicator.

Two signs are asked for. A heading that names one indicator, followed by a heading of a sub-indicator whose number is
another's (9.5 under indicator 10). And a question in a section whose indicator, by the codebook's ranges for the
report's scheme and year, is another one; one finding for the questions of a table that stand so; not asked where the
range is unknown. Both warn.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.codes import indicator_of, parts
from checks.result import FAIL, WARNING, Check, Result, passed
from checks.words import shortened, squeezed
from codebook.reader import indicator_names
from extract.message import Message
from normalize.records import Place, Question

_SUB = re.compile(r"ตัวชี้วัดย่อย\s*(?:ที่)?\s*([0-9๐-๙]{1,2})\.([0-9๐-๙]{1,2})")
_NUMBERED = re.compile(r"ตัวชี้วัด\s*(?:ที่)?\s*([0-9๐-๙]{1,2})(?![0-9๐-๙.]*[0-9๐-๙])")
_INSTRUMENT = re.compile(r"(?<![A-Za-z])(?:IIT|EIT|OIT)(?![A-Za-z])|แบบ(?:วัดการรับรู้|ตรวจการเปิดเผย)")
_LONGEST = 90
_REACH = 4
"""How many paragraphs below a heading its sub-indicator may stand."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each heading and each question in another indicator's section."""
    failures = [*_headings(case), *_questions(case)]
    yield from failures
    if not failures:
        yield passed("เนื้อหาอยู่ใต้ตัวชี้วัดของตน", "what stands in a section belongs to it")


def _headings(case: Case) -> Iterator[Result]:
    heading: int | None = None
    text, age = "", 0
    for passage in case.paragraphs:
        age += 1
        if len(passage.text) > _LONGEST:
            continue
        sub = _SUB.search(passage.text)
        if sub:
            if heading is not None and int(sub[1]) != heading and age <= _REACH:
                yield _failure(passage.place, heading, int(sub[1]), shortened(passage.text), shortened(text))
            continue
        named = _named(passage.text)
        if named is not None:
            heading, text, age = named, passage.text, 0
        elif _INSTRUMENT.search(passage.text):
            # A heading of an instrument ends the section of the indicator above it.
            heading = None


def _named(text: str) -> int | None:
    numbered = _NUMBERED.search(text)
    if numbered:
        return int(numbered[1])
    words = re.sub(r"^[\W\d_]*", "", squeezed(text))
    return next((number for number, names in indicator_names().items() if words in names), None)


def _failure(place: Place, heading: int, belongs: int, printed: str, above: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"“{printed}” เป็นของตัวชี้วัดที่ {belongs} แต่อยู่ใต้หัวข้อ “{above}” ของตัวชี้วัดที่ {heading}",
            f"“{printed}” belongs to indicator {belongs} but stands under “{above}”, indicator {heading}",
        ),
        place,
        expected=str(belongs),
        observed=str(heading),
        level="indicator",
        indicator=belongs,
    )


def _questions(case: Case) -> Iterator[Result]:
    astray: dict[tuple[int | None, int, int], list[tuple[int, Question]]] = {}
    for index, question in enumerate(case.bundle.questions):
        code = parts(question.question)
        if case.framework is None or code is None or question.indicator is None:
            continue
        belongs = indicator_of(case.framework, code[0], code[1])
        if belongs is not None and belongs != question.indicator:
            run = case.runs.get(question.place.table or 0)
            astray.setdefault((run, question.indicator, belongs), []).append((index, question))
    for (_, indicator, belongs), found in astray.items():
        codes = ", ".join(dict.fromkeys(question.question for _, question in found))
        yield Result(
            FAIL,
            Message(
                f"{codes} อยู่ใต้ตัวชี้วัดที่ {indicator} แต่ตามแบบสำรวจของปีนั้นเป็นของตัวชี้วัดที่ {belongs}",
                f"{codes}: under indicator {indicator} here, but under {belongs} in that year's questionnaire",
            ),
            found[0][1].place,
            expected=str(belongs),
            observed=str(indicator),
            level="question",
            indicator=indicator,
            question=found[0][1].question,
            records=tuple(f"questions:{index}" for index, _ in found),
        )


CHECK = Check(
    id="section-of-another-indicator",
    version=1,
    severity=WARNING,
    title=Message("เนื้อหาอยู่ใต้ตัวชี้วัดของตน", "what stands in a section belongs to it"),
    remedy=Message("ตรวจหัวข้อและรหัสกับต้นฉบับ", "compare heading and code with the source"),
    calculate=calculate,
)
