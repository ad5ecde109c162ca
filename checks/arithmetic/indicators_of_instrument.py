"""An instrument's score is the mean of its indicators.

Asked only where the framework of the agency's scheme and year says so (the national scheme; the districts of Bangkok
weigh the indicators inside an instrument by weights that are not published) and where every indicator of the
instrument is stated. Rows about other agencies whose year is not stated are asked where the rows of their table bear
the rule out. Differences up to 0.01 pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.arithmetic.swaps import explained
from checks.case import Case
from checks.equation import Equation, borne_out, equation, judged, mean, ruled, sure
from checks.result import ERROR, Check, Result
from checks.sheet import Subject
from codebook.reader import INDICATORS_OF
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each instrument of each agency and year."""
    swapped = explained(case)
    return judged(
        each for each in borne_out(_equations(case)) if (id(each.sheet), each.subject.instrument) not in swapped
    )


def _equations(case: Case) -> Iterator[tuple[Equation, bool]]:
    for each in ruled(case):
        rule = each.framework.aggregation.indicators_to_instrument if each.framework.aggregation else None
        if rule is None or rule.name != "mean":
            continue
        for instrument, numbers in INDICATORS_OF.items():
            children = mean(Subject("indicator", indicator=indicator) for indicator in numbers)
            found = equation(each.sheet, Subject("instrument", instrument), children, sure(rule))
            if found is not None:
                yield found, each.assumed


CHECK = Check(
    id="indicators-of-instrument",
    version=1,
    severity=ERROR,
    title=Message("คะแนนเครื่องมือเท่ากับค่าเฉลี่ยของตัวชี้วัด", "an instrument is the mean of its indicators"),
    remedy=Message("ตรวจคะแนนเครื่องมือและตัวชี้วัดกับต้นฉบับ", "compare the instrument and its indicators with the source"),
    calculate=calculate,
)
