"""A report does not present results of a year after its own.

Asked where the report states both the year of its title and the year of its results. A report that holds scores but
never says of which year is reported as information: nobody can compare them.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report."""
    report = case.bundle.report
    titled, assessed = report.fiscal_year, report.assessed_year
    if assessed is not None and titled is not None and assessed > titled:
        yield Result(
            FAIL,
            Message(
                f"รายงานของปี {titled} แสดงผลการประเมินของปี {assessed} ซึ่งยังมาไม่ถึง",
                f"a report for {titled} presents results of {assessed}, a later year",
            ),
            expected=f"≤ {titled}",
            observed=str(assessed),
        )
    elif assessed is None and any(score.assessed_year is None for score in case.bundle.scores):
        yield Result(
            FAIL,
            Message(
                "รายงานมีคะแนนแต่ไม่ระบุว่าเป็นผลการประเมินของปีใด", "the report holds scores but names no year of results"
            ),
            severity=INFO,
        )
    elif assessed is None:
        yield not_applicable("รายงานไม่มีคะแนน", "the report holds no score")
    else:
        yield passed(f"ปีของผลการประเมินคือ {assessed}", f"the year of the results is {assessed}")


CHECK = Check(
    id="report-years",
    version=1,
    severity=WARNING,
    title=Message("ปีของผลการประเมินไม่เกินปีของรายงาน", "results are not of a later year than the report"),
    remedy=Message("ตรวจปีบนปกและในหัวข้อกับต้นฉบับ", "compare the years of title and headings with the source"),
    calculate=calculate,
)
