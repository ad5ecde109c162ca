"""A report names its agency.

Asked of every report. Without its agency a report's numbers belong to nobody and are compared with nothing: a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, passed
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report."""
    agency = case.bundle.report.agency
    if agency:
        yield passed(f"รายงานเป็นของ {agency}", f"the report is that of {agency}")
    else:
        yield Result(
            FAIL,
            Message(
                "ไม่พบว่ารายงานเป็นของหน่วยงานใด ตัวเลขในรายงานจึงไม่มีเจ้าของ",
                "nothing tells whose report this is: its numbers belong to no agency",
            ),
        )


CHECK = Check(
    id="agency-not-stated",
    version=1,
    severity=WARNING,
    title=Message("รายงานบอกหน่วยงานเจ้าของ", "a report names its agency"),
    remedy=Message("ดูชื่อหน่วยงานในรายงานหรือที่มาของไฟล์", "look for the agency in the report or where the file came from"),
    calculate=calculate,
)
