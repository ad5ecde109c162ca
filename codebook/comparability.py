"""Whether a subject's numbers of two years can be compared, and why, from what the codebook knows of both years.

Of the known facts, one that differs is enough for ``changed``; where all that decide are known and equal it is
``comparable``; where what is known agrees, but not all is known, ``care``; ``unknown`` is left for years of which
nothing is known. A part that changed changes the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from codebook.facts import Framework, IndicatorFacts
from codebook.reader import INDICATORS_OF, framework
from extract.message import Message

WORDS = {
    "comparable": Message("เทียบได้", "comparable"),
    "care": Message("เทียบได้โดยระวัง", "compare with care"),
    "changed": Message("เกณฑ์เปลี่ยน", "changed"),
    "unknown": Message("ไม่ทราบ", "unknown"),
}
WORST_FIRST = ("changed", "unknown", "care", "comparable")


@dataclass(frozen=True, slots=True)
class Comparability:
    """``verdict`` is one of ``WORDS``; ``reason`` says why."""

    verdict: str
    reason: Message

    @property
    def word(self) -> Message:
        """The verdict for people."""
        return WORDS[self.verdict]


SAME = Comparability(
    "comparable",
    Message("กรอบการประเมินสองปีเหมือนกันเท่าที่ทราบ", "As far as is known, the framework is the same in both years"),
)
AGREES = Comparability(
    "care",
    Message(
        "ชื่อและเครื่องมือเหมือนกัน แต่ไม่ทราบข้อคำถามของทั้งสองปี",
        "Name and instrument are the same; the questions of both years are not known",
    ),
)


@cache
def comparability(scheme: str, subject: str, year: int, other: int) -> Comparability:
    """Of a ``subject`` (``overall``, ``IIT``, ``5``, ``I8``, ``E1.2``) in two years of one scheme; ``other`` is the
    earlier one."""
    now, before = framework(scheme, year), framework(scheme, other)
    unknown = [each for each, known in ((other, before), (year, now)) if known is None or not _tells(known)]
    if now is None or before is None or unknown:
        years = ", ".join(map(str, unknown))
        return Comparability(
            "unknown",
            Message(f"ไม่มีข้อมูลกรอบการประเมินของปี {years}", f"Nothing is known of the framework of {years}"),
        )
    if subject == "overall":
        return _worst([_weights(before, now), *(_instrument(before, now, code) for code in INDICATORS_OF)])
    if subject in INDICATORS_OF:
        return _instrument(before, now, subject)
    if subject.isdecimal():
        return _indicator(before, now, int(subject))
    return _question(before, now, subject.partition(".")[0])


def _tells(known: Framework) -> bool:
    """Whether the codebook has anything on what is asked in a year."""
    return bool(known.indicators or known.oit_items or known.question_counts or known.oit_item_count)


def _worst(parts: list[Comparability]) -> Comparability:
    return min(parts, key=lambda part: WORST_FIRST.index(part.verdict))


def _changed(th: str, en: str) -> Comparability:
    return Comparability("changed", Message(th, en))


def _weights(before: Framework, now: Framework) -> Comparability:
    pairs = {code: (before.weight(code), now.weight(code)) for code in INDICATORS_OF}
    for code, (old, new) in pairs.items():
        if old is not None and new is not None and old != new:
            return _changed(
                f"น้ำหนักของ {code} เปลี่ยนจาก {old:g} เป็น {new:g}", f"{code} weighs {new:g} instead of {old:g} percent"
            )
    if any(None in pair for pair in pairs.values()):
        return Comparability(
            "care", Message("ไม่ทราบน้ำหนักของเครื่องมือทั้งสองปี", "The instruments' weights of both years are not known")
        )
    return SAME


def _instrument(before: Framework, now: Framework, code: str) -> Comparability:
    return _worst([*_counts(before, now, code), *(_indicator(before, now, number) for number in INDICATORS_OF[code])])


def _counts(before: Framework, now: Framework, code: str) -> Iterator[Comparability]:
    """Where both years' numbers of questions of an instrument are known and differ."""
    old, new = _asked(before, code), _asked(now, code)
    if old is not None and new is not None and old != new:
        yield _changed(f"จำนวนข้อของ {code} เปลี่ยนจาก {old} เป็น {new}", f"{code} has {new} questions instead of {old}")


def _asked(known: Framework, code: str) -> int | None:
    """How many questions an instrument has; None where that is not known."""
    if code == "OIT" and known.oit_item_count:
        return known.oit_item_count
    if code in known.question_counts:
        return known.question_counts[code]
    counts = [_count(facts) if (facts := known.indicator(number)) else None for number in INDICATORS_OF[code]]
    ends = [facts.last for number in INDICATORS_OF[code] if (facts := known.indicator(number))]
    if code == "OIT" and ends and ends[-1]:
        return ends[-1]
    return sum(each for each in counts if each) if counts and None not in counts else None


def _indicator(before: Framework, now: Framework, number: int) -> Comparability:
    old, new = before.indicator(number), now.indicator(number)
    code = next((code for code, numbers in INDICATORS_OF.items() if number in numbers), "")
    if changed := next(_counts(before, now, code), None):
        return changed
    # A year whose indicators nobody has told may have parts too.
    known = before.indicators and now.indicators
    if code == "EIT" and known and (before.eit_parts is None) != (now.eit_parts is None):
        return _changed("สองปีเก็บข้อมูล EIT จากผู้ตอบต่างกัน", "The two years collect EIT answers in different parts")
    if old is None or new is None:
        return AGREES
    checks: tuple[tuple[Callable[[IndicatorFacts], object], str, str], ...] = (
        (lambda facts: facts.instrument, "เครื่องมือ", "instrument"),
        (_count, "จำนวนข้อ", "number of questions"),
    )
    for fact, th, en in checks:
        a, b = fact(old), fact(new)
        if a is not None and b is not None and a != b:
            return _changed(f"{th}ของตัวชี้วัดเปลี่ยนจาก {a} เป็น {b}", f"The indicator's {en} is {b} instead of {a}")
    if not _same_name(old, new):
        return _changed(
            f"ชื่อตัวชี้วัดเปลี่ยนจาก {old.name} เป็น {new.name}", f"The indicator is {new.name} instead of {old.name}"
        )
    return SAME if _count(old) is not None and _count(new) is not None else AGREES


def _same_name(old: IndicatorFacts, new: IndicatorFacts) -> bool:
    return bool({old.name, *old.aliases} & {new.name, *new.aliases})


def _count(facts: IndicatorFacts) -> int | None:
    return None if facts.first is None or facts.last is None else facts.last - facts.first + 1


def _question(before: Framework, now: Framework, code: str) -> Comparability:
    prefix, number = code[:1], code[1:]
    if not number.isdecimal():
        return AGREES
    if prefix == "O":
        titles = before.oit_items.get(int(number)), now.oit_items.get(int(number))
        if None not in titles:
            th = f"รหัสเดียวกันเป็นคนละข้อ: {titles[0]} → {titles[1]}"
            other = _changed(th, f"The code is another item: {titles[0]} → {titles[1]}")
            return SAME if titles[0] == titles[1] else other
    instrument = {"I": "IIT", "E": "EIT", "O": "OIT"}.get(prefix, "")
    if changed := next(_counts(before, now, instrument), None) if instrument else None:
        return changed
    places = [_indicator_with(each, instrument, int(number)) for each in (before, now)]
    if None not in places and places[0] != places[1]:
        return _changed(
            f"รหัสเดียวกันย้ายจากตัวชี้วัด {places[0]} เป็น {places[1]}",
            f"The code belongs to indicator {places[1]} instead of {places[0]}",
        )
    return AGREES


def _indicator_with(known: Framework, instrument: str, number: int) -> int | None:
    """The indicator that a question belongs to, where that is known."""
    for facts in known.indicators:
        ends = (facts.first, facts.last)
        if facts.instrument == instrument and None not in ends and (ends[0] or 0) <= number <= (ends[1] or 0):
            return facts.number
    return None
