"""Titles, headings and captions name a year that the report is about.

Asked of every title, heading, caption and short line right above a table, whatever its words, and of rows of a table
that hold nothing else. A year has a role there where it is that of the results or of the report, the next one where
the line speaks of work to come, the one before where it speaks of work done, one that the table below names in its
labels, one that the line sets beside another of them, one that the line calls a former one, one of results that the
report goes out from (จากผลการประเมิน …), one whose heading comes again with the same words and the presented year, or
one of the last two years that several headings agree on. Any other warns; one before the assessment began, or years
ahead, is an error. A caption of results that names the report's year, where the results are of the year before, warns
too. Years of laws, orders, dates and spans are not meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from checks.year_roles import Presented, explained, impossible, presented, thinkable
from checks.years import FISCAL, HEADING, Mention, mentions
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each year without a role in a heading."""
    found = mentions(case)
    years = presented(case, found)
    lines = [each for each in found if each.role == FISCAL and each.where == HEADING]
    if years is None:
        # Nothing tells what the report is about: only what no report is about can be told.
        for mention in (each for each in lines if not thinkable(each.year)):
            yield _unthinkable(mention)
    if years is None or not lines:
        yield not_applicable("ไม่มีหัวข้อหรือคำบรรยายที่ระบุปี", "no heading or caption names a year")
        return
    wrong = [each for each in lines if not explained(each, years, _beside(each, lines))]
    if not wrong:
        yield passed("ปีในหัวข้อและคำบรรยายมีที่มา", "the years of headings and captions are explained")
    for mention in wrong:
        yield _failure(mention, years)


def _beside(mention: Mention, lines: list[Mention]) -> frozenset[int]:
    return frozenset(each.year for each in lines if each.passage is mention.passage)


def _unthinkable(mention: Mention) -> Result:
    line = shortened(mention.passage.line, 80)
    return Result(
        FAIL,
        Message(
            f"หัวข้อ “{line}” ระบุปี {mention.printed} ซึ่งไม่มีการประเมิน",
            f"the heading “{line}” says {mention.printed}, when there was no assessment",
        ),
        mention.passage.place,
        observed=mention.printed,
        severity=ERROR,
    )


def _failure(mention: Mention, years: Presented) -> Result:
    line, meant = shortened(mention.passage.line, 80), years.meant(mention)
    about = f"{years.assessed}" if years.assessed == years.titled else f"{years.assessed}/{years.titled}"
    return Result(
        FAIL,
        Message(
            f"หัวข้อ “{line}” ระบุปี {mention.printed} แต่รายงานเป็นเรื่องของปี {about} (น่าจะหมายถึง {meant})",
            f"the heading “{line}” says {mention.printed}, but the report is about {about} (perhaps {meant} is meant)",
        ),
        mention.passage.place,
        expected=str(meant),
        observed=mention.printed,
        severity=ERROR if impossible(mention, years) else WARNING,
    )


CHECK = Check(
    id="heading-year",
    version=3,
    severity=WARNING,
    title=Message("ปีในหัวข้อและคำบรรยายเป็นปีที่รายงานกล่าวถึง", "headings and captions name a year that the report is about"),
    remedy=Message("ตรวจปีในหัวข้อกับต้นฉบับ", "compare the heading's year with the source"),
    calculate=calculate,
)
