"""A question's score is one that its respondents can have given: the same number of people answered every question.

Scores of one survey (IIT, the public part, the survey part) are whole answers shared by n people: multiples of 100/d
for one whole d. The smallest d up to 400 that all scores but at most one fit is taken, where at least five different
scores speak and chance alone would hardly fit them (less than one in a thousand). A score that lies neither on that
scale nor on those of half, a third and a quarter of its step warns, with the single misprint that lies on it and, where
the indicator's mean can be asked, makes that right too. Nothing is asked of OIT, whose items are judged and not
answered, of scales whose answers are unevenly spaced, nor where people skipped questions (then no d fits).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checks.case import Case
from checks.misprint import misprints
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Sheet, Statement, Subject
from checks.words import named, number
from extract.message import Message

LARGEST = 400
LEAST = 5
CHANCE = 0.001
FINER = (2, 3, 4)
_ROUNDING = 0.005 + 1e-9
"""What two decimals leave of a number."""


def calculate(case: Case) -> Iterator[Result]:
    """One result for each survey of each agency and year."""
    found = False
    for sheet in case.sheets:
        for letter, statistic in (("I", "score"), ("E", "score"), ("E", "public"), ("E", "survey")):
            scores = [
                (subject, statement)
                for subject in sheet.subjects("question", statistic)
                if (subject.question or "").startswith(letter) and (statement := sheet.stated(subject))
            ]
            scale = scale_of([statement.value for _, statement in scores])
            if scale is not None:
                found = True
                yield from _judge(case, sheet, scores, scale)
    if not found:
        yield not_applicable("ข้อมูลน้อยเกินกว่าจะบอกจำนวนผู้ตอบ", "too little to tell the number of respondents")


def on_scale(value: float, scale: int) -> bool:
    """Whether ``value`` is a whole number of 100/scale, rounded to two decimals."""
    nearest = round(value * scale / 100) * 100 / scale
    return abs(nearest - value) <= _ROUNDING


def _possible(value: float, scale: int) -> bool:
    """Whether a score lies on the scale, or on one of half, a third or a quarter of its step: answers may have halves
    that no other question shows."""
    return any(on_scale(value, scale * parts) for parts in (1, *FINER))


def scale_of(values: list[float]) -> int | None:
    """The smallest denominator that all values but at most one fit, where that is no accident."""
    distinct = sorted({value for value in values if 0 < value < 100})
    if len(distinct) < LEAST:
        return None
    for scale in range(2, LARGEST + 1):
        off = _off_scale(distinct, scale)
        if off > 1:
            continue
        fitting = len(distinct) - off
        # A random value lies on the scale with probability scale/10000; every smaller scale was tried before, and
        # the one that may lie off could have been any of them.
        accident = scale * len(distinct) ** off * (scale / 10_000) ** fitting
        if accident < CHANCE:
            return scale
    return None


def _off_scale(values: Iterable[float], scale: int) -> int:
    """How many values lie off a scale; more than one is as bad as many."""
    off = 0
    for value in values:
        # ``on_scale``, written out: four hundred scales are tried with every question.
        if abs(round(value * scale / 100) * 100 / scale - value) > _ROUNDING:
            off += 1
            if off > 1:
                break
    return off


def _judge(case: Case, sheet: Sheet, scores: list[tuple[Subject, Statement]], scale: int) -> Iterator[Result]:
    off = [(subject, statement) for subject, statement in scores if not _possible(statement.value, scale)]
    if not off:
        yield passed(f"คะแนนทุกข้อเป็นไปได้บนมาตร 100/{scale}", f"every score lies on the scale 100/{scale}")
    for subject, statement in off:
        likely = _suggestions(case, sheet, subject, statement, scale)
        th = f" น่าจะเป็น {' หรือ '.join(map(number, likely))}" if likely else ""
        en = f"; perhaps {' or '.join(map(number, likely))}" if likely else ""
        name = named(subject)
        yield Result(
            FAIL,
            Message(
                f"{name.th} {number(statement.value)} ไม่อยู่บนมาตรคะแนนที่ข้ออื่นใช้ร่วมกัน (ทวีคูณของ 100/{scale}){th}",
                f"{name.en}, {number(statement.value)}, lies off the scale that the other questions share "
                f"(multiples of 100/{scale}){en}",
            ),
            statement.place,
            expected=" / ".join(map(number, likely)) or None,
            observed=number(statement.value),
            level="question",
            question=subject.question,
        )


def _suggestions(case: Case, sheet: Sheet, subject: Subject, statement: Statement, scale: int) -> list[float]:
    from checks.arithmetic.questions_of_indicator import equations

    likely = sorted(true for true in misprints(statement.value) if on_scale(true, scale))
    for each in equations(case):
        for term in each.terms:
            if each.sheet is sheet and term.subject == subject:
                better = [
                    true
                    for true in likely
                    if abs(each.computed + term.factor * (true - statement.value) - each.parent.value) <= 0.01 + 1e-9
                ]
                if better:
                    return better
    return likely[:3]


CHECK = Check(
    id="possible-values",
    version=1,
    severity=WARNING,
    title=Message("คะแนนข้อคำถามเป็นค่าที่ผู้ตอบให้ได้", "a question's score is one that its respondents can give"),
    remedy=Message("ตรวจคะแนนข้อนั้นกับต้นฉบับ", "compare the score with the source"),
    calculate=calculate,
)
