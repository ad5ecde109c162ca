"""Every other year that a report prints has a role.

Asked of years in labels of tables and in running text (headings and captions: ``heading-year``). In labels: the years
of the report and their neighbours, and a series that reaches them year by year, or targets. In text: the last three
years and the next two, a look back or ahead that the words say, a year that a heading explains. Laws, orders and
dates lie not in the future, the two ends of a span or a period in their order; a date that is a whole line, or a
timeline, lies near the report's years. What has no role is information where it lies within six years, else a
warning; a fiscal year before the assessment began, or years ahead, is an error. A year of three or five digits warns,
and so does one that stands twice in a column of years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import ERROR, FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from checks.year_roles import FAR, Presented, explained, impossible, presented
from checks.years import FISCAL, HEADING, LABEL, Mention, mentions
from extract.message import Message

_BROKEN = re.compile(
    r"(?:ปี\s?งบประมาณ|ประจำปี)\s*(?:พ\.?\s?ศ\.?\s*)?(\d{3}|\d{5,6})(?![\d.,]|\s\d)(?!\s?(?:บาท|คน|ล้าน))"
)
_SERIES, _SHORT = 3, 20


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each year without a role."""
    found = mentions(case)
    years = presented(case, found)
    asked = [each for each in found if not (each.role == FISCAL and each.where == HEADING)]
    broken = [_broken(passage) for passage in case.holding("ปี")]
    failures = [each for each in broken if each is not None]
    if years is None or (not asked and not failures):
        yield not_applicable("ไม่มีปีในตารางหรือเนื้อความ", "no year stands in tables or text")
        return
    beside: dict[int, set[int]] = {}
    for each in asked:
        if each.role == FISCAL:
            beside.setdefault(id(each.passage), set()).add(each.year)
    for each in asked:
        if not explained(each, years, frozenset(beside.get(id(each.passage), ()))):
            failures.append(_failure(each, years))
    failures += _doubled(asked)
    yield from failures
    if not failures:
        yield passed("ปีทุกปีในเนื้อความมีที่มา", "every year in tables and text is explained")


def _doubled(asked: list[Mention]) -> list[Result]:
    """A year that stands twice in a column of years that otherwise are all different."""
    columns: dict[tuple[int | None, int | None], list[Mention]] = {}
    for each in asked:
        if each.role == FISCAL and each.where == LABEL and len(each.passage.line) <= _SHORT:
            columns.setdefault((each.passage.place.table, each.passage.place.column), []).append(each)
    found = []
    for held in columns.values():
        years = [each.year for each in held]
        rows = {each.passage.place.row for each in held}
        if len(years) >= _SERIES and len(rows) == len(years) and len(set(years)) == len(years) - 1:
            again = next(each for at, each in enumerate(held) if each.year in years[:at])
            reason = Message(
                f"ปี {again.printed} ซ้ำกันในคอลัมน์ของปี", f"the year {again.printed} stands twice in a column of years"
            )
            found.append(Result(FAIL, reason, again.passage.place, observed=again.printed))
    return found


def _severity(mention: Mention, years: Presented) -> str:
    if mention.role == FISCAL and mention.called and impossible(mention, years):
        return ERROR
    near = mention.role == FISCAL and years.first - FAR <= mention.year <= years.last + 2
    return INFO if near else WARNING


def _failure(mention: Mention, years: Presented) -> Result:
    words = shortened(f"{mention.before[-40:]}{mention.printed}{mention.after[:15]}", 80)
    meant = years.meant(mention)
    hint = (
        Message(f" (น่าจะหมายถึง {meant})", f" (perhaps {meant} is meant)") if mention.role == FISCAL else Message("", "")
    )
    return Result(
        FAIL,
        Message(
            f"ปี {mention.printed} ใน “{words}” ไม่สอดคล้องกับปีอื่นของรายงาน{hint.th}",
            f"the year {mention.printed} in “{words}” does not go with the other years of the report{hint.en}",
        ),
        mention.passage.place,
        expected=str(meant) if mention.role == FISCAL else None,
        observed=mention.printed,
        severity=_severity(mention, years),
    )


def _broken(passage: Passage) -> Result | None:
    match = _BROKEN.search(passage.arabic)
    if match is None:
        return None
    return Result(
        FAIL,
        Message(f"ปี “{match[1]}” ไม่ใช่ปีสี่หลัก", f"the year “{match[1]}” has not four digits"),
        passage.place,
        observed=match[1],
    )


CHECK = Check(
    id="year-without-role",
    version=1,
    severity=WARNING,
    title=Message("ปีทุกปีในรายงานมีที่มา", "every year that a report prints has a role"),
    remedy=Message("ตรวจปีกับต้นฉบับ", "compare the year with the source"),
    calculate=calculate,
)
