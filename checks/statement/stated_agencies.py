"""The agencies that an announcement counts in its text are as many as its tables give results for.

Asked of announcements whose tables give totals of several agencies: a sentence outside the tables that says how many of
them reached a score (``ได้คะแนนตั้งแต่ 85 คะแนนขึ้นไป จำนวน 8 หน่วยงาน``) or missed it, or how many results it announces
(``ประกาศผล… จำนวน 11 แห่ง``). Another number than that of the agencies with such totals of the report's year warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message

_COUNTED = r"(?:จำนวน|มี|รวม|ทั้งสิ้น)*\s*(?P<count>\d{1,4})\s*(?:หน่วยงาน|แห่ง|องค์กร|โรงเรียน|สถานี|อำเภอ|จังหวัด)"
_REACHED = re.compile(
    r"(?:ตั้งแต่|ไม่ต่ำกว่า|ไม่น้อยกว่า)\s*(?P<least>\d{2}(?:\.\d{1,2})?)\s*(?:คะแนน)?\s*(?:ขึ้นไป)?\s*" + _COUNTED
)
_MISSED = re.compile(r"(?:ต่ำกว่า|น้อยกว่า|ไม่ถึง)\s*(?P<mark>\d{2}(?:\.\d{1,2})?)\s*(?:คะแนน)?\s*" + _COUNTED)
_ANNOUNCED = re.compile(r"(?:ประกาศผล|ผลการประเมินของ|แจ้งผล)[^\d]{0,60}" + _COUNTED)
_SEVERAL = 2


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each count that the tables do not bear out."""
    totals = _totals(case)
    asked = wrong = False
    for passage in case.passages if len(totals) >= _SEVERAL else ():
        for match, counted in _counts(passage, totals):
            asked = True
            if int(match["count"]) != counted:
                wrong = True
                yield _failure(passage, match, counted)
    if not asked:
        yield not_applicable("รายงานไม่นับจำนวนหน่วยงาน", "the report counts no agencies")
    elif not wrong:
        yield passed("จำนวนหน่วยงานที่กล่าวถึงตรงกับตาราง", "the agencies counted are those of the tables")


def _totals(case: Case) -> dict[str, float]:
    """The total of each other agency in the report's year; empty where the report is no announcement."""
    report = case.bundle.report
    if report.kind != "announcement":
        return {}
    years = (report.assessed_year or report.fiscal_year, None)
    found: dict[str, float] = {}
    for score in case.bundle.scores:
        if score.level == "overall" and score.statistic == "score" and score.assessed_year in years and score.agency:
            found.setdefault(score.agency, score.value)
    return found


def _counts(passage: Passage, totals: dict[str, float]) -> Iterator[tuple[re.Match[str], int]]:
    """The counts of a passage outside tables, each with the number that the tables give."""
    if passage.in_table:
        return
    for match in _REACHED.finditer(passage.arabic):
        yield match, sum(value >= float(match["least"]) for value in totals.values())
    for match in _MISSED.finditer(passage.arabic):
        yield match, sum(value < float(match["mark"]) for value in totals.values())
    for match in _ANNOUNCED.finditer(passage.arabic):
        yield match, len(totals)


def _failure(passage: Passage, match: re.Match[str], counted: int) -> Result:
    said = int(match["count"])
    told = match.groupdict()
    th, en = "ที่ประกาศผล", "announced"
    if least := told.get("least"):
        th, en = f"ที่ได้ตั้งแต่ {number(float(least))} คะแนน", f"with {number(float(least))} or more"
    elif mark := told.get("mark"):
        th, en = f"ที่ได้ต่ำกว่า {number(float(mark))} คะแนน", f"below {number(float(mark))}"
    return Result(
        FAIL,
        Message(
            f"ข้อความว่าหน่วยงาน{th}มี {said} แห่ง แต่ตารางมี {counted} แห่ง",
            f"the text counts {said} agencies {en}; the tables have {counted}",
        ),
        passage.place,
        expected=str(counted),
        observed=str(said),
    )


CHECK = Check(
    id="stated-agencies",
    version=1,
    severity=WARNING,
    title=Message("จำนวนหน่วยงานที่กล่าวถึงตรงกับตาราง", "agencies counted in the text are those of the tables"),
    remedy=Message("นับหน่วยงานในตารางอีกครั้ง", "count the agencies of the tables again"),
    calculate=calculate,
)
