"""The district of a report lies in its province.

Asked where both are given and the district is one of the country's. A district that lies only in other provinces
contradicts the province: a warning that names where it lies.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize import places


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report's place."""
    report = case.bundle.report
    areas = places.districts().get(report.district or "", ())
    if not areas or report.province is None:
        yield not_applicable("รายงานไม่บอกทั้งอำเภอและจังหวัด", "the report does not give both district and province")
    elif places.lying_in(areas, report.province):
        yield passed("อำเภออยู่ในจังหวัดนั้น", "the district lies in the province")
    else:
        lies = ", ".join(sorted({area.province for area in areas}))
        yield Result(
            FAIL,
            Message(
                f"อำเภอ{report.district}อยู่ในจังหวัด{lies} ไม่ใช่{report.province}",
                f"the district {report.district} lies in {lies}, not in {report.province}",
            ),
            expected=lies,
            observed=report.province,
        )


CHECK = Check(
    id="district-province",
    version=1,
    severity=WARNING,
    title=Message("อำเภออยู่ในจังหวัดที่ระบุ", "the district lies in the province"),
    remedy=Message("ตรวจอำเภอและจังหวัดของหน่วยงาน", "look at the agency's district and province"),
    calculate=calculate,
)
