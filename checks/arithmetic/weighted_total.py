"""The weighted scores of a row make its total.

Asked of every agency and year that states a total and the weighted score of all three instruments: a sum by
definition, whatever the scheme.
Differences up to 0.01 pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged
from checks.result import ERROR, Check, Result
from checks.sheet import Subject
from codebook.reader import INSTRUMENTS
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each total with its weighted scores."""
    return judged(_equations(case))


def _equations(case: Case) -> Iterator[Equation]:
    children = [(Subject("instrument", each.code, statistic="weighted_score"), 1.0) for each in INSTRUMENTS]
    for sheet in case.sheets:
        for total in (Subject("overall"), Subject("overall", statistic="weighted_score")):
            found = equation(sheet, total, children)
            if found is not None:
                yield found


CHECK = Check(
    id="weighted-total",
    version=1,
    severity=ERROR,
    title=Message("ผลรวมคะแนนถ่วงน้ำหนักเท่ากับคะแนนรวม", "the weighted scores make the total"),
    remedy=Message("ตรวจคะแนนถ่วงน้ำหนักและคะแนนรวมกับต้นฉบับ", "compare the weighted scores and the total with the source"),
    calculate=calculate,
)
