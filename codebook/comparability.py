"""Whether a subject's numbers of two years can be compared, as far as the codebook knows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from codebook.facts import Framework, IndicatorFacts
from codebook.reader import INDICATORS_OF, framework
from extract.message import Message


@dataclass(frozen=True, slots=True)
class Comparability:
    """``verdict`` is ``comparable``, ``changed`` or ``unknown``; ``reason`` says why."""

    verdict: str
    word: Message
    reason: Message


SAME = Comparability(
    "comparable",
    Message("เทียบได้", "comparable"),
    Message("กรอบการประเมินสองปีเหมือนกันเท่าที่ทราบ", "As far as is known, the framework is the same in both years"),
)
QUESTIONS_CHANGED = Comparability(
    "changed",
    Message("เกณฑ์เปลี่ยน", "changed"),
    Message("ชุดข้อคำถามของสองปีต่างกัน", "The two years ask different sets of questions"),
)
PARTS_CHANGED = Comparability(
    "changed",
    Message("เกณฑ์เปลี่ยน", "changed"),
    Message("สองปีเก็บข้อมูล EIT จากผู้ตอบต่างกัน", "The two years collect EIT answers in different parts"),
)
WEIGHTS_CHANGED = Comparability(
    "changed",
    Message("เกณฑ์เปลี่ยน", "changed"),
    Message("น้ำหนักของเครื่องมือสองปีต่างกัน", "The instruments weigh differently in the two years"),
)
TITLE_CHANGED = Comparability(
    "changed",
    Message("คนละข้อ", "another question"),
    Message("รหัสเดียวกันเป็นคนละข้อในสองปี", "The same code is another question in the other year"),
)
UNKNOWN = Comparability(
    "unknown",
    Message("ไม่ทราบ", "unknown"),
    Message("ยังไม่มีข้อมูลกรอบการประเมินพอจะบอกได้", "Too little is known of the framework to tell"),
)


@cache
def comparability(scheme: str, subject: str, year: int, other: int) -> Comparability:
    """Of a ``subject`` (``overall``, ``IIT``, ``5``, ``I8``) in two years of one scheme.

    A question is comparable only where the codebook knows the same title in both years; an indicator where both years
    are known to ask as many questions in the same parts; an instrument and the total where all their indicators are,
    and the weights are equal. One part that is known to have changed changes the whole.
    """
    one, two = framework(scheme, year), framework(scheme, other)
    if one is None or two is None:
        return UNKNOWN
    if subject == "overall":
        return _worst([_weights(one, two), *(_instrument(one, two, code) for code in INDICATORS_OF)])
    if subject in INDICATORS_OF:
        return _instrument(one, two, subject)
    if subject.isdecimal():
        return _indicator(one, two, int(subject))
    return _question(one, two, subject)


def _worst(parts: list[Comparability]) -> Comparability:
    for verdict in ("changed", "unknown"):
        found = [part for part in parts if part.verdict == verdict]
        if found:
            return found[0]
    return SAME


def _weights(one: Framework, two: Framework) -> Comparability:
    pairs = [(one.weight(code), two.weight(code)) for code in INDICATORS_OF]
    if any(None in pair for pair in pairs):
        return UNKNOWN
    return SAME if all(a == b for a, b in pairs) else WEIGHTS_CHANGED


def _instrument(one: Framework, two: Framework, code: str) -> Comparability:
    return _worst([_indicator(one, two, number) for number in INDICATORS_OF[code]])


def _indicator(one: Framework, two: Framework, number: int) -> Comparability:
    a, b = one.indicator(number), two.indicator(number)
    if a is None or b is None:
        return UNKNOWN
    if number in INDICATORS_OF["EIT"] and (one.eit_parts is None) != (two.eit_parts is None):
        return PARTS_CHANGED
    if _count(a) is None or _count(b) is None:
        return UNKNOWN
    return SAME if _count(a) == _count(b) else QUESTIONS_CHANGED


def _count(facts: IndicatorFacts) -> int | None:
    return None if facts.first is None or facts.last is None else facts.last - facts.first + 1


def _question(one: Framework, two: Framework, code: str) -> Comparability:
    if code[:1] != "O" or not code[1:].isdecimal():
        return UNKNOWN
    titles = one.oit_items.get(int(code[1:])), two.oit_items.get(int(code[1:]))
    if None in titles:
        return UNKNOWN
    return SAME if titles[0] == titles[1] else TITLE_CHANGED
