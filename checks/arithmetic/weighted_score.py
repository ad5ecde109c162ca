"""A weighted score is its score times its weight.

Asked of every instrument and indicator that states its weight (percent), its score and its weighted score; of an
instrument that prints no weight the weight of the scheme and year is taken, where it is known. Differences up to 0.01
pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged
from checks.result import ERROR, Check, Result
from checks.sheet import Sheet, Subject
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each weighted score."""
    return judged(_equations(case))


def _equations(case: Case) -> Iterator[Equation]:
    for sheet in case.sheets:
        for subject in sheet.statements:
            weight = _weight(sheet, subject)
            if subject.statistic == "weighted_score" and weight is not None:
                found = equation(sheet, subject, [(subject._replace(statistic="score"), weight / 100)])
                if found is not None:
                    yield found


def _weight(sheet: Sheet, subject: Subject) -> float | None:
    printed = sheet.stated(subject._replace(statistic="weight"))
    if printed is not None:
        return printed.value
    if subject.level == "instrument" and sheet.framework is not None and subject.instrument is not None:
        return sheet.framework.weight(subject.instrument)
    return None


CHECK = Check(
    id="weighted-score",
    version=1,
    severity=ERROR,
    title=Message("คะแนนถ่วงน้ำหนักเท่ากับคะแนนคูณน้ำหนัก", "a weighted score is score times weight"),
    remedy=Message("ตรวจคะแนนและน้ำหนักกับต้นฉบับ", "compare score, weight and weighted score with the source"),
    calculate=calculate,
)
