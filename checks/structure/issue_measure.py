"""An issue has a measure, and a measure an issue.

Asked in runs of tables that hold both. A measure answers an issue when it names the issue's question, or has no
question and names its indicator; an issue about a whole indicator is answered by any measure of that indicator. An
issue without a measure warns, and so does a measure without an issue, where the other measures of the run have one:
by its subject, or because the issue's cell in its row is empty, though the row names a subject of its own and at
least three rows and four of five have both. A dash in the issue's cell says that there is none: that is information.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from checks.case import Case
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message
from normalize.records import Indicator, Issue, Measure, Question, Score

_SUBJECTS = {"question", "indicator", "item"}
_DASH = re.compile(r"^\W{1,3}$|^ไม่มี$")
_LEAST = 3


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
    told: set[tuple[int | None, int | None]] = set()
    if len(idle) * 2 < sum(run in both for run, _ in measures):
        for measure in {(each.questions, each.indicator, each.place.row): each for each in idle}.values():
            told.add((measure.place.table, measure.place.row))
            yield _idle(measure, INFO if _says_none(case, measure) else WARNING)
    for measure, severity in _beside_nothing(case):
        if (measure.place.table, measure.place.row) not in told:
            yield _idle(measure, severity)
    if not lonely:
        yield passed("ทุกประเด็นมีมาตรการ", "every issue has a measure")


def _beside_nothing(case: Case) -> Iterator[tuple[Measure, str]]:
    """The measures whose row has a subject but no issue, where nearly all rows of the run have both."""
    rows: dict[tuple[int, int], dict[str, str]] = {}
    columns = _issue_columns(case)
    for table in case.document.tables:
        for cell in table.cells():
            use = case.uses.get((table.number, cell.row, cell.column))
            role = use.role if use and use.purpose == "record" else None
            text = cell.text.strip()
            cells = rows.setdefault((table.number, cell.row), {})
            if role and text:
                cells.setdefault("subject" if role in _SUBJECTS else role, text)
            elif text and _DASH.match(text) and (table.number, cell.column) in columns:
                cells.setdefault("none", text)
    runs: dict[int | None, list[tuple[tuple[int, int], dict[str, str]]]] = {}
    for key, cells in rows.items():
        if {"subject", "measure"} <= cells.keys():
            runs.setdefault(case.runs.get(key[0]), []).append((key, cells))
    first = {
        (each.place.table, each.place.row): each for each in reversed(case.bundle.measures) if each.kind == "measure"
    }
    own = _with_a_subject(case)
    top = {run: min(table for table, number in case.runs.items() if number == run) for run in runs if run is not None}
    for run, held in runs.items():
        both = sum("issue" in cells for _, cells in held)
        if both < _LEAST or both * 5 < len(held) * 4:
            continue
        for key, cells in held:
            # A row that goes on behind a page break has the subject of the row before it.
            goes_on = key[0] != top.get(run or 0) and key[1] <= 1 and key not in own
            if "issue" not in cells and key in first and not goes_on:
                yield first[key], INFO if "none" in cells else WARNING


def _with_a_subject(case: Case) -> set[tuple[int | None, int | None]]:
    """The rows in which a question, an indicator or a score begins."""
    bundle = case.bundle
    records = chain[Question | Indicator | Score](bundle.questions, bundle.indicators, bundle.scores)
    return {(each.place.table, each.place.row) for each in records}


def _says_none(case: Case, measure: Measure) -> bool:
    """Whether the issue's cell in the measure's row, or in the row of one of its questions, holds a dash."""
    columns = _issue_columns(case)
    dashed = {
        (table.number, cell.row)
        for table in case.document.tables
        for cell in table.cells()
        if (table.number, cell.column) in columns and _DASH.match(cell.text.strip())
    }
    rows = {(each.place.table, each.place.row) for each in case.bundle.questions if each.question in measure.questions}
    return bool(dashed & {(measure.place.table, measure.place.row), *rows})


def _issue_columns(case: Case) -> set[tuple[int, int]]:
    return {(use.table, use.column) for use in case.bundle.uses if use.role == "issue"}


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


def _idle(measure: Measure, severity: str) -> Result:
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
        severity=severity,
    )


CHECK = Check(
    id="issue-without-measure",
    version=1,
    severity=WARNING,
    title=Message("ประเด็นมีมาตรการ และมาตรการมีประเด็น", "an issue has a measure, a measure an issue"),
    remedy=Message("ดูในต้นฉบับว่ามาตรการของแถวอื่นครอบคลุมประเด็นนี้หรือไม่", "see whether another row's measure is meant"),
    calculate=calculate,
)
