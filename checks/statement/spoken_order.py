"""What a sentence says of the highest, the lowest and those below a mark is so.

Asked where the report states all ten indicators (or all three instruments) of its own, each with one value: a
sentence that names the highest or the lowest of them; one that lists those below a mark (ต่ำกว่า 85 … ได้แก่), which
must name all of them and no other; and one that says of all that they reach it. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Subject
from checks.words import number
from codebook.reader import INDICATORS_OF, INSTRUMENTS, indicator_names
from extract.message import Message
from segment.facts.subjects_in import indicators_in, instruments_in

_EXTREME = re.compile(
    r"(?P<what>ตัวชี้วัด|เครื่องมือ|แบบวัด)(?:ที่)?(?:มี|ได้(?:รับ)?)?(?:ผล|ค่า)?คะแนน(?P<which>สูง(?:ที่)?สุด|มากที่สุด|ต่ำ(?:ที่)?สุด|น้อย(?:ที่)?สุด)"
    r"\s*(?:คือ|ได้แก่|เป็น|ใน)\s*:?\s*(?P<list>.{4,90})"
)
_BELOW = re.compile(
    r"ตัวชี้วัด(?:ที่)?(?:มี|ได้)?(?:ผล|ค่า)?(?:คะแนน)?\s*(?:ที่)?(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง)\s*(?:ร้อยละ|คะแนน)?\s*(?P<mark>\d{2,3}(?:\.\d+)?)\s*(?:คะแนน)?"
    r"[^\d]{0,40}?(?:ได้แก่|คือ)\s*:?\s*(?P<list>.{4,300})"
)
_ALL = re.compile(
    r"ทุก(?P<what>ตัวชี้วัด|เครื่องมือ)[^\d]{0,30}?(?:ตั้งแต่|ไม่ต่ำกว่า|ไม่น้อยกว่า|เกิน(?:กว่า)?|มากกว่า|สูงกว่า)\s*(?:ร้อยละ|คะแนน)?\s*(?P<mark>\d{2,3}(?:\.\d+)?)"
)
_END = re.compile(r"จึง|ซึ่ง|โดย|ทั้งนี้|รองลงมา|ส่วน|สำหรับ|และตัวชี้วัดที่(?:มี|ได้)|\s-\s")
_RULE = re.compile(r"เกณฑ์(?:การ|ระดับ|คะแนน)|ระดับผลการประเมิน|ผ่านดีเยี่ยม")
"""A text that says what a level asks for, and nothing of this report."""
_AIM = re.compile(r"เป้าหมาย|ต้อง|จะ|ควร|ให้")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each claim that the numbers contradict."""
    indicators = _values(case, [Subject("indicator", indicator=each) for each in indicator_names()])
    instruments = _values(case, [Subject("instrument", each.code) for each in INSTRUMENTS])
    asked = found = False
    for passage in case.holding("สุด", "ต่ำกว่า", "น้อยกว่า", "ไม่ถึง", "ทุกตัวชี้วัด", "ทุกเครื่องมือ"):
        line = passage.arabic
        for failure in (
            *_extremes(passage, line, indicators, instruments),
            *_below(passage, line, indicators),
            *_all(passage, line, indicators, instruments),
        ):
            asked = True
            if failure is not None:
                found = True
                yield failure
    if not asked:
        yield not_applicable(
            "ไม่มีข้อความเรื่องคะแนนสูงสุด ต่ำสุด หรือต่ำกว่าเกณฑ์ที่ตรวจได้", "no claim of an order that can be asked"
        )
    elif not found:
        yield passed("ข้อความเรื่องคะแนนสูงสุด ต่ำสุด และเกณฑ์ตรงกับคะแนน", "claims of an order go with the numbers")


Values = dict[str, float]
"""Score by indicator number or instrument code; empty where one is missing or stated differently."""


def _values(case: Case, subjects: list[Subject]) -> Values:
    sheet = next((each for each in case.sheets if each.own and each.year == case.presented), None)
    found: Values = {}
    for subject in subjects:
        values = {each.value for each in sheet.statements.get(subject, ())} if sheet else set()
        if len(values) != 1:
            return {}
        found[subject.instrument or str(subject.indicator)] = values.pop()
    return found


def _named(text: str, of: Values) -> list[str]:
    """What a list names, in order; of an indicator its number, of an instrument its code."""
    found = instruments_in(text) if "IIT" in of else indicators_in(text)
    return list(dict.fromkeys(str(subject) for *_, subject in found if str(subject) in of))


def _extremes(passage: Passage, line: str, indicators: Values, instruments: Values) -> Iterator[Result | None]:
    for match in _EXTREME.finditer(line):
        of = indicators if match["what"] == "ตัวชี้วัด" else instruments
        named = _named(_END.split(match["list"])[0], of)
        if not of or not named or _AIM.search(line[max(0, match.start() - 25) : match.start()]):
            continue
        highest = match["which"].startswith(("สูง", "มาก"))
        extreme = max if highest else min
        right = extreme(of.values())
        # Behind an instrument it may be the highest of that one's: แบบวัด IIT ได้ … โดยตัวชี้วัดที่ได้คะแนนมากที่สุด คือ …
        among = [each for each in of if each in _OF_INSTRUMENT.get(_last_instrument(line[: match.start()]), ())]
        if of[named[0]] in (right, *([extreme(of[each] for each in among)] if among else [])):
            yield None
            continue
        true = ", ".join(_called(each) for each, value in of.items() if value == right)
        yield _failure(
            passage,
            Message(
                f"ข้อความว่า{_called(named[0])} ({number(of[named[0]])}) ได้คะแนน{match['which']} "
                f"แต่ตามคะแนนคือ {true} ({number(right)})",
                f"the text calls {named[0]} ({number(of[named[0]])}) the {'highest' if highest else 'lowest'}, "
                f"but by the scores it is {true} ({number(right)})",
            ),
            named[0],
        )


def _last_instrument(words: str) -> str:
    return next((code for *_, code in reversed(instruments_in(words))), "")


_OF_INSTRUMENT = {code: [*map(str, numbers)] for code, numbers in INDICATORS_OF.items()}


def _below(passage: Passage, line: str, indicators: Values) -> Iterator[Result | None]:
    for match in _BELOW.finditer(line):
        listed = _END.split(match["list"])[0]
        named = set(_named(listed, indicators))
        if not indicators or not named or re.search(r"เช่น|อาทิ|เป็นต้น", listed):
            continue
        mark = float(match["mark"])
        below = {each for each, value in indicators.items() if value < mark}
        if named == below:
            yield None
            continue
        extra, missing = (", ".join(map(_called, sorted(each, key=int))) for each in (named - below, below - named))
        th = "; ".join(filter(None, (extra and f"{extra} ไม่ต่ำกว่า", missing and f"ไม่ได้ระบุ {missing}")))
        en = "; ".join(filter(None, (extra and f"{extra}: not below", missing and f"left out: {missing}")))
        yield _failure(
            passage,
            Message(
                f"รายการตัวชี้วัดที่ต่ำกว่า {match['mark']} ไม่ตรงกับคะแนน: {th}",
                f"the list of indicators below {match['mark']} does not go with the scores: {en}",
            ),
            match["mark"],
        )


def _all(passage: Passage, line: str, indicators: Values, instruments: Values) -> Iterator[Result | None]:
    if passage.in_table or _RULE.search(line):
        return
    for match in _ALL.finditer(line):
        of = indicators if match["what"] == "ตัวชี้วัด" else instruments
        if not of or _AIM.search(line[max(0, match.start() - 25) : match.end()]):
            continue
        low = {each: value for each, value in of.items() if value < float(match["mark"])}
        if not low:
            yield None
            continue
        listed = ", ".join(f"{_called(each)} {number(value)}" for each, value in low.items())
        yield _failure(
            passage,
            Message(f"“{match[0]}” แต่มี {listed}", f"“{match[0]}”, but there is {listed}"),
            match["mark"],
        )


def _called(subject: str) -> str:
    return f"ตัวชี้วัดที่ {subject}" if subject.isdigit() else subject


def _failure(passage: Passage, reason: Message, observed: str) -> Result:
    return Result(FAIL, reason, passage.place, observed=observed)


CHECK = Check(
    id="spoken-order",
    version=1,
    severity=WARNING,
    title=Message(
        "คะแนนสูงสุด ต่ำสุด และต่ำกว่าเกณฑ์ในข้อความตรงกับคะแนน", "the highest, the lowest and those below a mark are so"
    ),
    remedy=Message("เทียบข้อความกับคะแนนรายตัวชี้วัด", "compare the text with the scores"),
    calculate=calculate,
)
