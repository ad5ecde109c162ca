"""The numbers of two years differ; where most of them are the same, one year's name is wrong and the rest must agree.

Asked of every two years of the report's own agency: where at least three numbers (of indicators, instruments and the
total; full scores aside), and six of ten of those that both years state, are equal to the last digit, they are one
year's numbers printed twice. Each of the others warns, with both places.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import CENT, TINY, Sheet, Subject
from checks.words import named, number, where
from extract.message import Message

_LEAST, _MOST = 3, 0.6
_FULL = 100.0


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each number that differs between two printings of one year."""
    own = [sheet for sheet in case.sheets if sheet.own and sheet.year is not None]
    asked = found = False
    for one, other in combinations(own, 2):
        shared = _shared(one, other)
        equal = [subject for subject in shared if _apart(one, other, subject) <= TINY]
        asked = asked or bool(shared)
        if len(equal) < _LEAST or len(equal) < _MOST * len(shared):
            continue
        for subject in shared:
            if _apart(one, other, subject) > CENT + TINY:
                found = True
                yield _failure(one, other, subject)
    if not asked:
        yield not_applicable("รายงานมีคะแนนของปีเดียว", "the report states the numbers of one year")
    elif not found:
        yield passed("คะแนนของแต่ละปีเป็นของปีนั้น", "each year has its own numbers")


def _shared(one: Sheet, other: Sheet) -> list[Subject]:
    levels = ("overall", "instrument", "indicator")
    both = [each for each in one.statements if each in other.statements and each.level in levels]
    return [each for each in both if each.statistic == "score" and not _full(one, each) and not _full(other, each)]


def _full(sheet: Sheet, subject: Subject) -> bool:
    stated = sheet.stated(subject)
    return stated is None or stated.value == _FULL


def _apart(one: Sheet, other: Sheet, subject: Subject) -> float:
    first, second = one.stated(subject), other.stated(subject)
    assert first is not None
    assert second is not None
    return abs(first.value - second.value)


def _failure(one: Sheet, other: Sheet, subject: Subject) -> Result:
    # The year that states fewer numbers is the one whose name is wrong.
    right, wrong = (one, other) if len(one.statements) >= len(other.statements) else (other, one)
    stated, printed = right.stated(subject), wrong.stated(subject)
    assert stated is not None
    assert printed is not None
    name, there = named(subject), where(stated.place)
    return Result(
        FAIL,
        Message(
            f"{name.th} พิมพ์ว่า {number(printed.value)} แต่อีกแห่งคือ {number(stated.value)} ({there.th}); "
            "คะแนนอื่นของทั้งสองแห่งเท่ากัน",
            f"{name.en} is printed {number(printed.value)}, elsewhere {number(stated.value)} ({there.en}); the other "
            "numbers of both places are the same",
        ),
        printed.place,
        expected=number(stated.value),
        observed=number(printed.value),
        level=subject.level,
        indicator=subject.indicator,
        records=(printed.record,),
    )


CHECK = Check(
    id="numbers-of-another-year",
    version=1,
    severity=WARNING,
    title=Message("คะแนนของแต่ละปีเป็นของปีนั้น", "each year has its own numbers"),
    remedy=Message("ตรวจคะแนนทั้งสองแห่งและปีกับต้นฉบับ", "compare both numbers and the year with the source"),
    calculate=calculate,
)
