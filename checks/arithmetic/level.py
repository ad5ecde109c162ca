"""The level is the one that the total and the instruments call for.

Asked where the report states a level and a total and the framework of the scheme and year prints its bands; where it
prints none, the bands of the nearest year that has the level are asked, and a level that they contradict warns. Where
the bands set conditions on the instruments (from 2566: each at least 95, each at least 85, some below 85) and the
instruments are not stated, nor their weighted scores and weights, every level that the total allows passes. The
printed table has a hole: a total of at least 95 whose lowest instrument lies between 85 and 94.99 fits no band;
ผ่านดี is accepted there, with a warning. Conditions are tested on the printed two decimals. A level name of another
year's table warns: it may be an aim or an earlier result.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, product

from checks.arithmetic.bands import scale
from checks.case import Case
from checks.equation import TRIED
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Sheet, Subject
from checks.words import number
from codebook.facts import Framework, Level
from codebook.reader import INSTRUMENTS
from extract.message import Message
from normalize.records import NOWHERE, Place

IN_THE_HOLE = "ผ่านดี"
_ROUNDED = 0.02
"""Points: how far two decimals of a weighted score leave its score open."""


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report's level."""
    report, facts, borrowed = case.bundle.report, case.framework, False
    if report.overall_level is not None and (facts is None or not facts.levels):
        facts, borrowed = scale(case, report.overall_level), True
    if report.overall_level is None or report.overall_score is None or facts is None:
        yield not_applicable("ไม่มีระดับ คะแนนรวม หรือเกณฑ์ระดับของปีนี้", "no level, no total or no known bands")
        return
    total, least = report.overall_score, _lowest(case)
    # Where an instrument is stated differently, whatever level one of its numbers allows passes.
    possible = {level for each in least for level in _allowed(facts, total, each)}
    lowest = least[0]
    allowed = _allowed(facts, total, lowest)
    if report.overall_level in possible:
        yield passed(f"ระดับ {report.overall_level} ตรงกับคะแนน", f"the level {report.overall_level} fits the total")
        return
    hole = _hole(facts, total, lowest)
    yield Result(
        FAIL,
        _reason(report.overall_level, total, allowed, hole),
        _place(case),
        expected=IN_THE_HOLE if hole else " / ".join(allowed),
        observed=report.overall_level,
        level="overall",
        severity=WARNING if borrowed else _severity(report.overall_level, facts, hole),
    )


def _lowest(case: Case) -> list[float | None]:
    """What the lowest instrument may be, the likeliest first; [None] where not all of them are stated."""
    year, agency = case.presented, case.bundle.report.agency
    sheet = next((each for each in case.sheets if each.own and each.year == year and each.agency == agency), None)
    values = []
    for each in INSTRUMENTS:
        subject = Subject("instrument", each.code)
        stated = sheet.stated(subject) if sheet else None
        weighted = _of_weighted(sheet, subject) if sheet else None
        if sheet is not None and stated is not None:
            others = [other.value for other in sheet.statements[subject] if other.value != stated.value]
            values.append([stated.value, *others])
        elif weighted is not None:
            values.append([weighted, weighted - _ROUNDED, weighted + _ROUNDED])
        else:
            return [None]
    return list(dict.fromkeys(min(chosen) for chosen in islice(product(*values), TRIED)))


def _of_weighted(sheet: Sheet, subject: Subject) -> float | None:
    """The score of an instrument of which only the weight and the weighted score are printed."""
    weighted = sheet.stated(subject._replace(statistic="weighted_score"))
    weight = sheet.stated(subject._replace(statistic="weight"))
    return 100 * weighted.value / weight.value if weighted and weight and weight.value else None


def _allowed(facts: Framework, total: float, lowest: float | None) -> tuple[str, ...]:
    return tuple(level.name for level in facts.levels if _fits(level, total, lowest) or _may_be(level, total, lowest))


def _fits(level: Level, total: float, lowest: float | None) -> bool:
    if total < level.minimum or (level.maximum is not None and total > level.maximum + 0.005):
        return False
    if lowest is None:
        return True
    if level.lowest_at_least is not None and lowest < level.lowest_at_least:
        return False
    return level.lowest_below is None or lowest < level.lowest_below


def _severity(level: str, facts: Framework, hole: bool) -> str:
    of_that_year = level in {each.name for each in facts.levels}
    return ERROR if of_that_year and not (hole and level == IN_THE_HOLE) else WARNING


def _may_be(level: Level, total: float, lowest: float | None) -> bool:
    """A total in the hole of the table, as long as the instruments are unknown."""
    return lowest is None and level.name == IN_THE_HOLE and total >= level.minimum


def _hole(facts: Framework, total: float, lowest: float | None) -> bool:
    return lowest is not None and not any(_fits(level, total, lowest) for level in facts.levels)


def _reason(level: str, total: float, allowed: tuple[str, ...], hole: bool) -> Message:
    if hole:
        return Message(
            f"คะแนนรวม {number(total)} กับคะแนนเครื่องมือต่ำสุดไม่ตรงกับเงื่อนไขระดับใดในเกณฑ์ รายงานระบุระดับ {level}",
            f"the total {number(total)} and the lowest instrument fit no printed band; the report says {level}",
        )
    right = " หรือ ".join(allowed)
    return Message(
        f"ระดับ {level} ไม่ตรงกับคะแนนรวม {number(total)} ซึ่งตามเกณฑ์ของปีนั้นคือ {right}",
        f"the level {level} does not fit the total {number(total)}: the bands of that year give {' or '.join(allowed)}",
    )


def _place(case: Case) -> Place:
    year = case.presented
    stated = (sheet.stated(Subject("overall")) for sheet in case.sheets if sheet.own and sheet.year == year)
    return next((each.place for each in stated if each is not None), NOWHERE)


CHECK = Check(
    id="level-of-total",
    version=1,
    severity=ERROR,
    title=Message("ระดับตรงกับคะแนนรวมและเงื่อนไข", "the level fits the total and its conditions"),
    remedy=Message("ตรวจระดับและคะแนนรวมกับต้นฉบับ", "compare the level and the total with the source"),
    calculate=calculate,
)
