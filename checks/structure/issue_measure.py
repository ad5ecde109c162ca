"""An issue has a measure, and a measure an issue.

Asked in runs of tables that hold both. A measure answers an issue when it names the issue's question, or has no
question and names its indicator; an issue about a whole indicator is answered by any measure of that indicator. An
issue without a measure warns; a measure without an issue, where the other measures of the run have one, is information.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message
from normalize.records import Issue, Measure


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each lonely issue or measure."""
    runs = case.runs
    issues = [(runs.get(each.place.table or 0), each) for each in case.bundle.issues]
    measures = [(runs.get(each.place.table or 0), each) for each in case.bundle.measures if each.kind == "measure"]
    both = {run for run, _ in issues} & {run for run, _ in measures}
    if not both:
        yield not_applicable("ไม่มีตารางที่มีทั้งประเด็นและมาตรการ", "no table holds both issues and measures")
        return
    lonely = [each for run, each in issues if run in both and not any(answers(other, each) for _, other in measures)]
    idle = [each for run, each in measures if run in both and not any(answers(each, other) for _, other in issues)]
    for issue in {(each.question, each.indicator, each.place.table, each.place.row): each for each in lonely}.values():
        yield _lonely(issue)
    if len(idle) * 2 < sum(run in both for run, _ in measures):
        for measure in {(each.questions, each.indicator, each.place.row): each for each in idle}.values():
            yield _idle(measure)
    if not lonely:
        yield passed("ทุกประเด็นมีมาตรการ", "every issue has a measure")


def answers(measure: Measure, issue: Issue) -> bool:
    """Whether a measure is an answer to an issue."""
    if issue.question and measure.questions:
        return issue.question in measure.questions
    return measure.indicator == issue.indicator


def _lonely(issue: Issue) -> Result:
    subject = issue.question or f"ตัวชี้วัดที่ {issue.indicator}"
    english = issue.question or f"indicator {issue.indicator}"
    return Result(
        FAIL,
        Message(
            f"ประเด็นของ {subject} “{shortened(issue.text)}” ไม่มีมาตรการ",
            f"the issue of {english} “{shortened(issue.text)}” has no measure",
        ),
        issue.place,
        level="question" if issue.question else "indicator",
        indicator=issue.indicator,
        question=issue.question,
    )


def _idle(measure: Measure) -> Result:
    question = measure.questions[0] if measure.questions else None
    subject = question or f"ตัวชี้วัดที่ {measure.indicator}"
    english = question or f"indicator {measure.indicator}"
    return Result(
        FAIL,
        Message(
            f"มาตรการของ {subject} “{shortened(measure.text)}” ไม่มีประเด็นที่ต้องปรับปรุง",
            f"the measure of {english} “{shortened(measure.text)}” answers no issue",
        ),
        measure.place,
        level="question" if question else "indicator",
        indicator=measure.indicator,
        question=question,
        severity=INFO,
    )


CHECK = Check(
    id="issue-without-measure",
    version=1,
    severity=WARNING,
    title=Message("ประเด็นมีมาตรการ และมาตรการมีประเด็น", "an issue has a measure, a measure an issue"),
    remedy=Message("ดูในต้นฉบับว่ามาตรการของแถวอื่นครอบคลุมประเด็นนี้หรือไม่", "see whether another row's measure is meant"),
    calculate=calculate,
)
