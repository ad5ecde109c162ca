"""Two numbers do not stand in each other's place.

Where a total is not what its weighted instruments make (by more than 0.01), but becomes so when two instruments of the
row, or one instrument's numbers of two rows, change places, the exchange is named; it only warns where the difference
is at most 0.05. Weights are those that are printed, else those of the scheme and year; rows of other agencies whose
year is not stated are asked where the rows of their table bear the usual weights out. Two instruments of the same
weight are told by their indicators: where the mean of each one's indicators is the other's number.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.arithmetic.swaps import Swap, means, swaps, totals
from checks.case import Case
from checks.equation import WARN
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import named, number
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each exchange."""
    sums = (*totals(case), *means(case))
    found = swaps(case)
    for swap in found:
        yield _named(swap)
    if not sums:
        yield not_applicable("ไม่มีคะแนนรวมที่มีคะแนนทั้งสามเครื่องมือ", "no total with its three instruments")
    elif not found:
        yield passed("ไม่พบตัวเลขสลับที่กัน", "no two numbers have changed places")


def _named(swap: Swap) -> Result:
    first, second = named(swap.first), named(swap.second)
    whose, other = swap.equation.sheet.agency or "", swap.other.agency or ""
    left, right = number(swap.first_statement.value), number(swap.second_statement.value)
    total = number(swap.equation.parent.value)
    if swap.equation.subject.level == "instrument":
        reason = Message(
            f"{first.th} {left} และ{second.th} {right} ของ{whose} น่าจะพิมพ์สลับที่กัน เพราะต่างตรงกับค่าเฉลี่ยตัวชี้วัดของอีกฝ่าย",
            f"{first.en}, {left}, and {second.en}, {right}, of {whose} seem to stand in each other's place: "
            "each is the mean of the other's indicators",
        )
    elif swap.other is swap.equation.sheet:
        reason = Message(
            f"{first.th} {left} และ{second.th} {right} ของ{whose} น่าจะพิมพ์สลับที่กัน เพราะเมื่อสลับแล้วได้คะแนนรวม {total}",
            f"{first.en}, {left}, and {second.en}, {right}, of {whose} seem to stand in each other's place: "
            f"exchanged they make the total {total}",
        )
    else:
        reason = Message(
            f"{first.th} {left} ของ{whose} และ {right} ของ{other} น่าจะพิมพ์สลับที่กัน เพราะเมื่อสลับแล้วได้คะแนนรวมทั้งสองแถว",
            f"{first.en}, {left} of {whose} and {right} of {other}, seem to stand in each other's place: "
            "exchanged they make both totals",
        )
    return Result(
        FAIL,
        reason,
        swap.first_statement.place,
        expected=right,
        observed=left,
        level=swap.first.level,
        severity=ERROR if swap.equation.difference > WARN else WARNING,
        records=(swap.first_statement.record, swap.second_statement.record),
    )


CHECK = Check(
    id="swapped-scores",
    version=1,
    severity=ERROR,
    title=Message("ตัวเลขไม่สลับที่กัน", "no two numbers in each other's place"),
    remedy=Message("ตรวจตัวเลขทั้งสองกับต้นฉบับ แล้วแก้ไขให้อยู่ถูกที่", "compare both numbers with the source and put them right"),
    calculate=calculate,
)
