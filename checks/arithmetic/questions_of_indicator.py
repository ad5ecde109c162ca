"""An indicator's score is the mean of its questions.

Asked by the rule of the scheme and year: the mean of the questions, or (EIT of some years) the mean of the two parts,
each the mean of its questions; an indicator whose two parts are stated is asked part by part too. Only where the
codebook knows the indicator's first and last question and every one of them is stated: reports that list low scorers
only are not asked, nor are the districts of Bangkok, whose rule is unknown, nor OIT, whose items do not weigh the same.
Where no such rule can be asked of an indicator, it is asked of the questions that the report itself groups under it, if
at least three of its indicators, and seven of ten, are the means of theirs; one will do where two digits that changed
places explain the difference. Differences up to 0.01 pass, up to 0.05 warn, above are errors; a rule of low confidence
and one that only the report bears out only warn.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged, mean, sure
from checks.misprint import exchanges
from checks.result import ERROR, Check, Result
from checks.sheet import CENT, TINY, Sheet, Subject
from codebook.facts import Framework, IndicatorFacts
from extract.message import Message

PARTS = ("public", "survey")
_LEAST, _MOST = 3, 0.7


def calculate(case: Case) -> Iterator[Result]:
    """One result for each complete indicator, of each agency and year."""
    known = list(equations(case))
    asked = {(id(each.sheet), each.subject) for each in known}
    return judged([*known, *(each for each in _grouped(case) if (id(each.sheet), each.subject) not in asked)])


def equations(case: Case) -> Iterator[Equation]:
    """Every indicator of every agency and year whose questions are complete."""
    for sheet in case.sheets:
        facts = sheet.framework
        if facts is not None and facts.aggregation is not None:
            for indicator in facts.indicators:
                yield from _of_indicator(sheet, facts, indicator)


def _of_indicator(sheet: Sheet, facts: Framework, indicator: IndicatorFacts) -> Iterator[Equation]:
    rule = facts.aggregation.questions_to_indicator.get(indicator.instrument) if facts.aggregation else None
    if rule is None or indicator.first is None or indicator.last is None:
        return
    letter = indicator.instrument[0]
    codes = [f"{letter}{number}" for number in range(indicator.first, indicator.last + 1)]
    parent = Subject("indicator", indicator=indicator.number)
    found = []
    if rule.name == "mean":
        found.append(equation(sheet, parent, mean(_questions(codes, ("score",))), sure(rule)))
    elif rule.name == "mean_of_parts":
        found.append(equation(sheet, parent, mean(_questions(codes, PARTS)), sure(rule)))
        for part in PARTS:
            whole = parent._replace(statistic=part)
            found.append(equation(sheet, whole, mean(_questions(codes, (part,))), sure(rule)))
    yield from (each for each in found if each is not None)


def _grouped(case: Case) -> Iterator[Equation]:
    """The own indicators with the questions that the report puts under them, where it bears them out."""
    for sheet in case.sheets:
        if sheet.own:
            yield from _of_groups(case, sheet)


def _of_groups(case: Case, sheet: Sheet) -> Iterator[Equation]:
    found = []
    for number in range(1, 9):
        codes = dict.fromkeys(each.question for each in case.bundle.questions if each.indicator == number)
        if len(codes) > 1:
            each = equation(
                sheet, Subject("indicator", indicator=number), mean(_questions([*codes], ("score",))), False
            )
            found += [each] if each else []
    held = sum(each.holds for each in found)
    if held >= _LEAST and held >= _MOST * len(found):
        yield from found
    elif held:
        yield from (each for each in found if each.holds or _exchanged(each))


def _exchanged(each: Equation) -> bool:
    """Whether two digits that changed places in one of its numbers explain the difference."""
    off = each.computed - each.parent.value
    return any(
        abs(off + term.factor * (true - term.statement.value)) <= CENT + TINY
        for term in each.numbers
        for true in exchanges(term.statement.value)
    )


def _questions(codes: list[str], statistics: tuple[str, ...]) -> list[Subject]:
    return [Subject("question", question=code, statistic=statistic) for statistic in statistics for code in codes]


CHECK = Check(
    id="questions-of-indicator",
    version=1,
    severity=ERROR,
    title=Message("คะแนนตัวชี้วัดเท่ากับค่าเฉลี่ยของข้อคำถาม", "an indicator is the mean of its questions"),
    remedy=Message("ตรวจคะแนนตัวชี้วัดและข้อคำถามกับต้นฉบับ", "compare the indicator and its questions with the source"),
    calculate=calculate,
)
