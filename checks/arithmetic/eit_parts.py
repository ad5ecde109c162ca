"""A score of EIT is the mean of its two parts.

Asked of every question, indicator and instrument of EIT that states its score and both parts, where the framework of
the scheme and year says that the parts are joined by their mean, and where the report's own numbers bear that out: at
least two, and half of them. Differences up to 0.01 pass, up to 0.05 warn, above are errors; where only the report
bears the rule out, every difference warns.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged, mean
from checks.result import ERROR, Check, Result
from checks.sheet import Sheet
from extract.message import Message

_LEAST, _MOST = 2, 0.5
"""Two exact means are no accident."""


def calculate(case: Case) -> Iterator[Result]:
    """One result for each score with two parts."""
    return judged(_equations(case))


def _equations(case: Case) -> Iterator[Equation]:
    for sheet in case.sheets:
        parts = sheet.framework.eit_parts if sheet.framework else None
        known = parts is not None and parts.combined_by == "mean"
        found = list(_of_sheet(sheet, known))
        held = sum(each.holds for each in found)
        if known or (held >= _LEAST and held >= _MOST * len(found)):
            yield from found


def _of_sheet(sheet: Sheet, known: bool) -> Iterator[Equation]:
    for subject in sheet.statements:
        if subject.statistic == "score":
            children = mean(subject._replace(statistic=part) for part in ("public", "survey"))
            found = equation(sheet, subject, children, known)
            if found is not None:
                yield found


CHECK = Check(
    id="eit-parts",
    version=1,
    severity=ERROR,
    title=Message("คะแนน EIT เท่ากับค่าเฉลี่ยของสองส่วน", "an EIT score is the mean of its two parts"),
    remedy=Message("ตรวจคะแนนทั้งสองส่วนกับต้นฉบับ", "compare both parts with the source"),
    calculate=calculate,
)
