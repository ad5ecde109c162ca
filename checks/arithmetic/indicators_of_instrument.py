"""An instrument's score is the mean of its indicators.

Asked only where the framework of the agency's scheme and year says so (the national scheme; the districts of Bangkok
weigh the indicators inside an instrument by weights that are not published) and where every indicator of the
instrument is stated. Rows about other agencies whose year is not stated are asked where the rows of their table bear
the rule out. Differences up to 0.01 pass, up to 0.05 warn, above are errors.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.arithmetic.swaps import explained, means
from checks.case import Case
from checks.equation import judged
from checks.result import ERROR, Check, Result
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each instrument of each agency and year."""
    swapped = explained(case)
    return judged(each for each in means(case) if (id(each.sheet), each.subject.instrument) not in swapped)


CHECK = Check(
    id="indicators-of-instrument",
    version=1,
    severity=ERROR,
    title=Message("คะแนนเครื่องมือเท่ากับค่าเฉลี่ยของตัวชี้วัด", "an instrument is the mean of its indicators"),
    remedy=Message("ตรวจคะแนนเครื่องมือและตัวชี้วัดกับต้นฉบับ", "compare the instrument and its indicators with the source"),
    calculate=calculate,
)
