"""The weights of the three instruments make 100, and are those of the scheme and year.

Asked of every agency and year that prints the weight of all three instruments. No tolerance: weights are whole
percents or halves.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import ERROR, FAIL, Check, Result, not_applicable, passed
from checks.sheet import Sheet, Subject
from checks.words import number
from codebook.reader import INSTRUMENTS
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each set of weights."""
    found = False
    for sheet in case.sheets:
        stated = [sheet.stated(Subject("instrument", each.code, statistic="weight")) for each in INSTRUMENTS]
        if all(stated):
            found = True
            yield _judge(sheet, [(each.value, each.record) for each in stated if each])
    if not found:
        yield not_applicable("รายงานไม่พิมพ์น้ำหนักครบทั้งสามเครื่องมือ", "the three weights are not all printed")


def _judge(sheet: Sheet, weights: list[tuple[float, str]]) -> Result:
    printed = [value for value, _ in weights]
    known = [sheet.framework.weight(each.code) for each in INSTRUMENTS] if sheet.framework else []
    text = "/".join(f"{value:g}" for value in printed)
    records = [record for _, record in weights]
    if sum(printed) == 100 and (None in known or not known or known == printed):
        return passed(f"น้ำหนัก {text} รวมได้ 100", f"the weights {text} make 100", records)
    expected = "/".join(f"{value:g}" for value in known if value is not None) or "100"
    first = sheet.stated(Subject("instrument", "IIT", statistic="weight"))
    assert first is not None
    return Result(
        FAIL,
        Message(
            f"น้ำหนักของ IIT/EIT/OIT พิมพ์ว่า {text} รวม {number(sum(printed))} แต่ควรเป็น {expected}",
            f"the weights of IIT/EIT/OIT are printed as {text}, in all {number(sum(printed))}; expected {expected}",
        ),
        first.place,
        expected=expected,
        observed=text,
        level="instrument",
        records=tuple(records),
    )


CHECK = Check(
    id="weights",
    version=1,
    severity=ERROR,
    title=Message("น้ำหนักเครื่องมือรวมได้ 100", "the weights make 100"),
    remedy=Message("ตรวจน้ำหนักกับต้นฉบับ", "compare the weights with the source"),
    calculate=calculate,
)
