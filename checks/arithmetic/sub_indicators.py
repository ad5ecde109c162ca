"""An OIT indicator is the mean of its sub-indicators, where the report states these.

Asked of reports that give each sub-indicator (9.1, 9.2 …) its score: behind its name, in its row or in brackets; of
indicators 9 and 10 whose sub-indicators stand there from 1 on without a gap, as many as the framework knows; and where
the framework of the scheme and year says that they make a mean, or one of the two indicators shows it. Scores that
differ for one sub-indicator are not asked. Differences up to 0.01 pass; a larger one warns, and is an error where the
framework lays the rule down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import CENT, TINY, Statement, Subject
from checks.words import named, number
from codebook.reader import INDICATORS_OF
from extract.message import Message

_SUB = re.compile(
    r"(?:ตัวชี้วัดย่อย\s*(?:ที่)?\s*|^\W*)(?P<indicator>9|10)\.(?P<part>\d{1,2})(?![\d.]*\d)\s*(?P<rest>\D{2,90}.*)$"
)
_SCORE = re.compile(r"(?<![\d.])(?P<value>100(?:\.00?)?|\d{1,2}\.\d{1,2})(?![\d.]*\d)")
_SUM = "mean_of_sub_indicators"


def calculate(case: Case) -> Iterator[Result]:
    """One result for each indicator whose sub-indicators are stated."""
    sheet = next((each for each in case.sheets if each.own and each.year == case.presented), None)
    parts = _parts(case)
    found: list[tuple[Subject, Statement, float]] = []
    for indicator in INDICATORS_OF["OIT"]:
        subject = Subject("indicator", indicator=indicator)
        stated = sheet.stated(subject) if sheet else None
        values = parts.get(indicator, {})
        if stated is not None and _complete(case, indicator, values):
            found.append((subject, stated, sum(values.values()) / len(values)))
    known = _is_rule(case)
    if not found or not (known or any(_holds(each[1], each[2]) for each in found)):
        yield not_applicable("ไม่มีคะแนนตัวชี้วัดย่อยครบทุกตัว", "not every sub-indicator has its score")
        return
    for subject, stated, mean in found:
        yield _judged(subject, stated, mean, ERROR if known else WARNING)


def _is_rule(case: Case) -> bool:
    rules = case.framework.aggregation if case.framework else None
    rule = rules.questions_to_indicator.get("OIT") if rules else None
    return rule is not None and rule.name == _SUM


def _holds(stated: Statement, mean: float) -> bool:
    return abs(stated.value - mean) <= CENT + TINY


def _parts(case: Case) -> dict[int, dict[int, float]]:
    """The score of each sub-indicator, by indicator and part; none for one that is given several."""
    found: dict[tuple[int, int], set[float]] = {}
    rows: dict[tuple[int | None, int | None], list[Passage]] = {}
    for passage in case.passages:
        if passage.in_table:
            rows.setdefault((passage.place.table, passage.place.row), []).append(passage)
    for passage in case.holding("9.", "10."):
        match = _SUB.search(passage.arabic) if len(passage.line) < 200 else None
        if match:
            values = _values(match["rest"], passage, rows.get((passage.place.table, passage.place.row), []))
            found.setdefault((int(match["indicator"]), int(match["part"])), set()).update(values)
    parts: dict[int, dict[int, float]] = {}
    for (indicator, part), values in found.items():
        if len(values) == 1:
            parts.setdefault(indicator, {})[part] = values.pop()
    return parts


def _values(rest: str, passage: Passage, row: list[Passage]) -> set[float]:
    """The scores behind a sub-indicator's name, else those of the other cells of its row."""
    said = {float(match["value"]) for match in _SCORE.finditer(rest)}
    if said or not passage.in_table:
        return said
    others = (each.arabic.strip() for each in row if each is not passage)
    return {float(match["value"]) for text in others if (match := _SCORE.fullmatch(text))}


def _complete(case: Case, indicator: int, values: dict[int, float]) -> bool:
    known = [each for each in case.framework.sub_indicators if each.indicator == indicator] if case.framework else []
    return len(values) > 1 and sorted(values) == list(range(1, (len(known) or max(values)) + 1))


def _judged(subject: Subject, stated: Statement, mean: float, severity: str) -> Result:
    name = named(subject)
    if _holds(stated, mean):
        return passed(f"{name.th} ตรงกับตัวชี้วัดย่อย", f"{name.en} is the mean of its parts", (stated.record,))
    return Result(
        FAIL,
        Message(
            f"{name.th} พิมพ์ว่า {number(stated.value)} แต่ค่าเฉลี่ยของตัวชี้วัดย่อยคือ {number(mean)}",
            f"{name.en} is printed as {number(stated.value)}, but its sub-indicators make {number(mean)}",
        ),
        stated.place,
        expected=number(mean),
        observed=number(stated.value),
        level="indicator",
        indicator=subject.indicator,
        severity=severity,
        records=(stated.record,),
    )


CHECK = Check(
    id="sub-indicators",
    version=1,
    severity=ERROR,
    title=Message("คะแนนตัวชี้วัด OIT ตรงกับตัวชี้วัดย่อยที่ระบุ", "an OIT indicator is the mean of its stated parts"),
    remedy=Message("ตรวจคะแนนตัวชี้วัดและตัวชี้วัดย่อยกับต้นฉบับ", "compare the indicator and its parts with the source"),
    calculate=calculate,
)
