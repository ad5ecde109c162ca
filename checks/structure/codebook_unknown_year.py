"""The codebook knows the year whose results the report presents.

Asked of the report's scheme and of the year of its results (else of its title). Where the codebook has no such year, or
knows neither its indicators nor its levels, the report is read and compared within itself, but with no framework: that
is information. A report of one of the hospitals' own lists is told by its codes (EB, MOIT).
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from codebook.reader import frameworks
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report."""
    if case.year is None or case.scheme is None:
        yield not_applicable("ไม่ทราบปีหรือแบบการประเมินของรายงาน", "the report's year or scheme is not known")
        return
    facts = case.framework
    if facts is not None and not facts.says_little:
        yield passed(f"สมุดรหัสมีกรอบการประเมิน {case.scheme} ปี {case.year}", f"the codebook has {case.scheme} {case.year}")
        return
    known = sorted(each.fiscal_year for each in frameworks() if each.scheme == case.scheme and not each.says_little)
    years = _spans(known) or None
    th = f" (มีของปี {years})" if years else ""
    en = f" (it has {years})" if years else ""
    yield Result(
        FAIL,
        Message(
            f"สมุดรหัสยังไม่มีกรอบการประเมิน {case.scheme} ปี {case.year}{th} จึงตรวจได้เฉพาะความสอดคล้องภายในรายงาน",
            f"the codebook has no framework of {case.scheme} {case.year}{en}: the report is only compared with itself",
        ),
        expected=years,
        observed=str(case.year),
    )


def _spans(years: list[int]) -> str:
    """Years in order, those that follow each other as a span: ``2562–2566, 2569``."""
    spans: list[list[int]] = []
    for year in years:
        if spans and year == spans[-1][-1] + 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(f"{span[0]}–{span[-1]}" if len(span) > 1 else str(span[0]) for span in spans)


CHECK = Check(
    id="codebook-unknown-year",
    version=1,
    severity=INFO,
    title=Message("สมุดรหัสมีกรอบการประเมินของปีนี้", "the codebook knows the year's framework"),
    remedy=Message(
        "เพิ่มไฟล์ของปีนี้ในสมุดรหัส (ita docs codebook) แล้วอ่านด้วย --codebook",
        "add a file of the year (ita docs codebook) and read with --codebook",
    ),
    calculate=calculate,
)
