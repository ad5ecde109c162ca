"""How the report's facts were chosen, as plain data, and the finding where another candidate is nearly as good."""

from __future__ import annotations

from extract.message import Message
from normalize.records import FactReading, Finding
from segment.report.candidate import Choice

NAMES = {
    "agency": Message("หน่วยงาน", "agency"),
    "province": Message("จังหวัด", "province"),
    "district": Message("อำเภอ", "district"),
    "kind": Message("ชนิดของรายงาน", "kind"),
    "fiscal_year": Message("ปีของรายงาน", "fiscal year"),
    "assessed_year": Message("ปีของผลการประเมิน", "assessed year"),
    "overall_level": Message("ระดับผลการประเมิน", "level"),
}


def reading(fact: str, choice: Choice[str] | Choice[int]) -> FactReading:
    """How a fact was chosen."""
    best, second = choice.best, choice.second
    return FactReading(
        fact,
        None if best is None else str(best.value),
        {} if best is None else dict(best.evidence),
        None if second is None else str(second.value),
        None if second is None else dict(second.evidence),
        choice.unsure,
    )


def unsure(told: FactReading) -> Finding:
    """The finding of a fact that another candidate fits nearly as well, or that little tells."""
    name = NAMES[told.fact]
    other_th = f"อีกอย่างคือ “{told.second}”" if told.second else "แต่มีหลักฐานน้อย"
    other_en = f"the other “{told.second}”" if told.second else "but little tells it"
    return Finding(
        "fact-unsure",
        "warning",
        f"{name.th}ของรายงานไม่ชัดเจน: ที่เลือกคือ “{told.chosen}” {other_th} จึงควรตรวจสอบกับต้นฉบับ",
        f"The report's {name.en} is not certain: chosen “{told.chosen}”, {other_en}. Compare it with the source.",
        observed=told.chosen,
        expected=told.second,
    )
