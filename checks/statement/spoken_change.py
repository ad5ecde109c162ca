"""A rise or a fall in a sentence is that of its numbers.

Asked of sentences that say from which number to which a score went (จาก 90.18 เป็น 92.63), by how much, or both; of
those that set a number above or below another one (92.63 คะแนน สูงกว่าปีก่อนซึ่งได้ 90.18); and of those that say by how much
the total, an instrument or an indicator rose or fell since the year before, or how many indicators did (ลดลง 4 ตัวชี้วัด),
where the report states both years of all that it states of one. The direction, the size (up to 0.01) and the count must
be right. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Sheet, Subject
from checks.words import number
from extract.message import Message
from segment.facts.parts_of_eit import part_in
from segment.sentences.sentence import last_named

_RISE, _FALL = r"เพิ่มขึ้น|สูงขึ้น|ดีขึ้น|เพิ่มจาก|สูงกว่า", r"ลดลง|ต่ำลง|ลดจาก|น้อยลง|ต่ำกว่า"
_WORDS = (*_RISE.split("|"), *_FALL.split("|"), "น้อยกว่า")
"""Of no change is spoken without one of them."""
_MOVED = re.compile(rf"(?P<up>{_RISE})|(?P<down>{_FALL})")
_SCORE = r"\d{1,3}\.\d{1,2}"
_FROM_TO = re.compile(
    rf"จาก(?:เดิม)?(?:คะแนน)?[^\d]{{0,30}}?(?:2[45]\d\d)?[^\d]{{0,25}}?(?P<first>{_SCORE})\s*(?:คะแนน)?[^\d]{{0,30}}?(?<!คิด)เป็น(?:คะแนน)?\s*(?P<last>{_SCORE})"
)
_BY = re.compile(
    rf"(?:{_RISE}|{_FALL})(?:จาก[^\d]{{0,30}}?(?:2[45]\d\d)?(?:(?!ได้|คือ)[^\d]){{0,12}}?)?\s*(?:ร้อยละ|จำนวน|เท่ากับ|ถึง)?\s*(?P<by>{_SCORE})\s*คะแนน(?!\s*(?:เป็น|เมื่อ))"
)
_THAN = re.compile(
    rf"(?P<now>{_SCORE})\s*คะแนน[^\d]{{0,45}}?(?:(?P<up>เพิ่มขึ้นจาก|สูงขึ้นจาก|สูงกว่า)|ลดลงจาก|ต่ำลงจาก|ต่ำกว่า|น้อยกว่า)"
    rf"[^\d]{{0,60}}?(?:2[45]\d\d)?[^\d]{{0,25}}?(?:ได้|คือ|อยู่ที่|เท่ากับ|\()\s*(?:คะแนน)?\s*(?P<before>{_SCORE})"
)
_HOW_MANY = re.compile(
    rf"(?:(?P<up>{_RISE})|(?P<down>{_FALL}))\s*(?:จากปีก่อน)?\s*(?:จำนวน)?\s*(?P<count>\d{{1,2}})\s*ตัวชี้วัด(?!ที่)"
)
_OF_PARTS = re.compile(r"ย่อย|ประกอบด้วย|แบ่งเป็น|แยกเป็น|ข้อ|ประเด็น|รายการ")
_NEAR = 60
_TOLERANCE = 0.011
_MOST = 50
"""Points: a result hardly moves by more in a year, and a number that is higher is a threshold (ไม่ต่ำกว่า 92.00 คะแนน)."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each sentence that its numbers contradict."""
    asked = found = False
    for passage in case.holding(*_WORDS):
        line = passage.arabic
        for judged in (
            *_between(passage, line),
            *_than(passage, line),
            *_since(case, passage, line),
            *_how_many(case, passage, line),
        ):
            asked = True
            if judged is not None:
                found = True
                yield judged
    if not asked:
        yield not_applicable("ไม่มีประโยคที่บอกการเพิ่มหรือลดพร้อมตัวเลข", "no sentence states a rise or fall with its numbers")
    elif not found:
        yield passed("การเพิ่มหรือลดตรงกับตัวเลข", "rises and falls are those of their numbers")


def _between(passage: Passage, line: str) -> Iterator[Result | None]:
    """From one number to another, both in the sentence."""
    for match in _FROM_TO.finditer(line):
        first, last = float(match["first"]), float(match["last"])
        around = line[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        moved = {each.lastgroup for each in _MOVED.finditer(around)}
        if len(moved) != 1 or max(first, last) > 100:
            continue
        up = moved == {"up"}
        size = _BY.search(around)
        by = float(size["by"]) if size and size["by"] not in (match["first"], match["last"]) else None
        yield _judge(passage, match[0], last - first, up, by)


def _than(passage: Passage, line: str) -> Iterator[Result | None]:
    """A number that is more or less than another one of the sentence."""
    for match in _THAN.finditer(line):
        now, before = float(match["now"]), float(match["before"])
        if max(now, before) <= 100 and now != before:
            yield _judge(passage, match[0], now - before, match["up"] is not None, None)


def _since(case: Case, passage: Passage, line: str) -> Iterator[Result | None]:
    """By how much a subject moved since the year before, both years in the report."""
    own = {sheet.year: sheet for sheet in case.sheets if sheet.own and sheet.year is not None}
    year = case.presented
    if year is None or year not in own or year - 1 not in own:
        return
    for match in _BY.finditer(line):
        subject = _subject(line[max(0, match.start() - 120) : match.start()])
        by = float(match["by"])
        if subject is None or by > _MOST or "จาก" in line[match.end() : match.end() + 4]:
            continue
        now, before = _one(own[year], subject), _one(own[year - 1], subject)
        if now is not None and before is not None:
            yield _judge(passage, match[0], now - before, re.match(_RISE, match[0]) is not None, by)


def _subject(words: str) -> Subject | None:
    """What some words speak of last, where they do not speak of its parts."""
    named = last_named(words)
    if _OF_PARTS.search(words):
        return None
    if named.get("level") == "instrument":
        return Subject("instrument", str(named["instrument"]), statistic=part_in(words) or "score")
    if isinstance(number := named.get("indicator"), int):
        return Subject("indicator", indicator=number)
    return Subject("overall") if named.get("level") == "overall" else None


def _how_many(case: Case, passage: Passage, line: str) -> Iterator[Result | None]:
    """How many indicators rose or fell since the year before."""
    own = {sheet.year: sheet for sheet in case.sheets if sheet.own and sheet.year is not None}
    year = case.presented
    if year is None or year not in own or year - 1 not in own:
        return
    indicators = [each for each in own[year].statements if each.level == "indicator" and each.statistic == "score"]
    pairs = [(_one(own[year - 1], each), _one(own[year], each)) for each in indicators]
    changes = [now - before for before, now in pairs if before is not None and now is not None]
    if len(changes) < len(pairs) or len(changes) < _SEVERAL:
        return
    for match in _HOW_MANY.finditer(line):
        up, said = match["up"] is not None, int(match["count"])
        count = sum((change > 0) == up and abs(change) > _TOLERANCE for change in changes)
        yield None if said == count else _miscounted(passage, match[0], said, count)


_SEVERAL = 5
"""Indicators: of fewer a sentence may count others."""


def _miscounted(passage: Passage, printed: str, said: int, count: int) -> Result:
    return Result(
        FAIL,
        Message(
            f"“{printed}” แต่จากตัวเลขมี {count} ตัวชี้วัด", f"“{printed}”, but by the numbers there are {count} indicators"
        ),
        passage.place,
        expected=str(count),
        observed=str(said),
    )


def _one(sheet: Sheet, subject: Subject) -> float | None:
    values = {each.value for each in sheet.statements.get(subject, ())}
    return values.pop() if len(values) == 1 else None


def _judge(passage: Passage, printed: str, change: float, up: bool, by: float | None) -> Result | None:
    wrong_way = abs(change) > _TOLERANCE and (change > 0) != up
    wrong_size = by is not None and abs(abs(change) - by) > _TOLERANCE
    if not wrong_way and not wrong_size:
        return None
    way = Message("เพิ่มขึ้น", "a rise") if change > 0 else Message("ลดลง", "a fall")
    return Result(
        FAIL,
        Message(
            f"“{printed}” แต่จากตัวเลขคือ{way.th} {number(abs(change))}",
            f"“{printed}”, but the numbers make {way.en} of {number(abs(change))}",
        ),
        passage.place,
        expected=f"{change:+.2f}",
        observed=f"{by:.2f}" if by is not None else printed,
    )


CHECK = Check(
    id="spoken-change",
    version=2,
    severity=WARNING,
    title=Message("การเพิ่มหรือลดในข้อความตรงกับตัวเลข", "a rise or a fall in a sentence is that of its numbers"),
    remedy=Message("ตรวจตัวเลขทั้งสองปีกับต้นฉบับ", "compare the numbers of both years with the source"),
    calculate=calculate,
)
