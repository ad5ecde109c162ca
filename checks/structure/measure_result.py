"""In a progress report every measure has its result.

Asked in runs of tables that hold both measures and results. A measure without a result is one whose questions (or,
where it names none, whose indicator) no result of the run names. One finding for each row, a warning.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message
from normalize.records import Measure


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each row whose measures have no result."""
    runs = case.runs
    by_run: dict[int | None, list[Measure]] = {}
    for measure in case.bundle.measures:
        by_run.setdefault(runs.get(measure.place.table or 0), []).append(measure)
    asked = found = False
    for measures in by_run.values():
        results = [each for each in measures if each.kind == "result"]
        planned = [each for each in measures if each.kind == "measure"]
        if not results or not planned:
            continue
        asked = True
        lonely = [each for each in planned if not any(_answers(result, each) for result in results)]
        for measure in {(each.place.table, each.place.row): each for each in reversed(lonely)}.values():
            found = True
            yield _failure(measure)
    if not asked:
        yield not_applicable("ไม่มีตารางที่มีทั้งมาตรการและผลการดำเนินการ", "no table holds both measures and results")
    elif not found:
        yield passed("ทุกมาตรการมีผลการดำเนินการ", "every measure has a result")


def _answers(result: Measure, measure: Measure) -> bool:
    if result.questions and measure.questions:
        return bool(set(result.questions) & set(measure.questions))
    return result.indicator == measure.indicator


def _failure(measure: Measure) -> Result:
    question = measure.questions[0] if measure.questions else None
    subject = question or f"ตัวชี้วัดที่ {measure.indicator}"
    english = question or f"indicator {measure.indicator}"
    return Result(
        FAIL,
        Message(
            f"มาตรการของ {subject} “{shortened(measure.text)}” ไม่มีผลการดำเนินการ",
            f"the measure of {english} “{shortened(measure.text)}” has no result",
        ),
        measure.place,
        level="question" if question else "indicator",
        indicator=measure.indicator,
        question=question,
    )


CHECK = Check(
    id="measure-without-result",
    version=1,
    severity=WARNING,
    title=Message("มาตรการมีผลการดำเนินการ", "a measure has its result"),
    remedy=Message("ดูในต้นฉบับว่าผลของแถวอื่นครอบคลุมมาตรการนี้หรือไม่", "see whether another row's result is meant"),
    calculate=calculate,
)
