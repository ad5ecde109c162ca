"""An OIT indicator is the mean of its sub-indicators, each the mean of its items.

Asked only in the years whose framework says so and lists the sub-indicators with their items, and only where every
item of the indicator is stated. Later years weigh the items by weights that are not published. Differences up to 0.01
pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged, sure
from checks.result import ERROR, Check, Result
from checks.sheet import Subject
from codebook.reader import INDICATORS_OF
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each complete OIT indicator."""
    return judged(_equations(case))


def _equations(case: Case) -> Iterator[Equation]:
    for sheet in case.sheets:
        facts = sheet.framework
        rule = facts.aggregation.questions_to_indicator.get("OIT") if facts and facts.aggregation else None
        if facts is None or rule is None or rule.name != "mean_of_sub_indicators":
            continue
        for indicator in INDICATORS_OF["OIT"]:
            parts = [
                range(each.first or 0, (each.last or 0) + 1)
                for each in facts.sub_indicators
                if each.indicator == indicator
            ]
            if not all(part.start and len(part) for part in parts):
                continue
            children = [
                (Subject("question", question=f"O{item}"), 1 / len(parts) / len(part))
                for part in parts
                for item in part
            ]
            found = equation(sheet, Subject("indicator", indicator=indicator), children, sure(rule))
            if found is not None:
                yield found


CHECK = Check(
    id="oit-items",
    version=1,
    severity=ERROR,
    title=Message("คะแนน OIT เท่ากับค่าเฉลี่ยของตัวชี้วัดย่อย", "an OIT indicator is the mean of its sub-indicators"),
    remedy=Message("ตรวจคะแนนรายข้อ OIT กับต้นฉบับ", "compare the OIT items with the source"),
    calculate=calculate,
)
