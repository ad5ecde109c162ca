"""The total is the sum of its instruments, each times its weight.

Weights are those that the report prints (where they make 100), else those of the scheme and year; where neither is
known the sum is not asked, nor where the printed weighted scores make the total (``weighted-total``). All three
instruments must be stated. Where no instrument is stated but all ten indicators are and an instrument is the mean of
its indicators, the total is asked of the indicators. Rows of other agencies whose year is not stated are asked where
the rows of their table bear the usual weights out. A total that an exchange of two numbers explains is left to
``swapped-scores``. Differences up to 0.01 pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.arithmetic.swaps import TOTAL, swaps, totals
from checks.case import Case
from checks.equation import Equation, borne_out, equation, judged, ruled, sure
from checks.result import ERROR, Check, Result
from checks.sheet import Subject
from codebook.reader import INDICATORS_OF
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each total."""
    found = swaps(case)
    exchanged = {id(swap.equation.sheet) for swap in found} | {id(swap.other) for swap in found}
    return judged(_equations(case, exchanged))


def _equations(case: Case, exchanged: set[int]) -> Iterator[Equation]:
    for each in totals(case):
        if id(each.sheet) not in exchanged:
            yield each
    yield from borne_out(_of_indicators(case))


def _of_indicators(case: Case) -> Iterator[tuple[Equation, bool]]:
    for each in ruled(case):
        rules = each.framework.aggregation
        if rules is None or rules.instruments_to_total is None or rules.indicators_to_instrument is None:
            continue
        if rules.indicators_to_instrument.name != "mean" or each.sheet.subjects("instrument"):
            continue
        children = []
        for code, numbers in INDICATORS_OF.items():
            weight = each.framework.weight(code)
            children += [
                (Subject("indicator", indicator=indicator), (weight or 0) / 100 / len(numbers)) for indicator in numbers
            ]
        found = equation(each.sheet, TOTAL, children, sure(rules.instruments_to_total))
        if found is not None:
            yield found, each.assumed


CHECK = Check(
    id="instruments-of-total",
    version=1,
    severity=ERROR,
    title=Message("คะแนนรวมเท่ากับผลรวมถ่วงน้ำหนักของเครื่องมือ", "the total is the weighted sum of its instruments"),
    remedy=Message("ตรวจคะแนนรวมและคะแนนรายเครื่องมือกับต้นฉบับ", "compare the total and the instruments with the source"),
    calculate=calculate,
)
