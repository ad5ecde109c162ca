"""Runs every check over one report and turns failures into findings."""

from __future__ import annotations

from checks.case import Case
from checks.registry import every_check
from checks.result import FAIL, Check, Result
from checks.suspects import settled
from checks.whose_row import naming_rows
from extract.document import Document
from normalize.records import Bundle, Finding

Answers = tuple[tuple[Check, Result], ...]


def results_of(bundle: Bundle, document: Document) -> Answers:
    """Every result of every check, in the order of the checks."""
    case = Case(bundle, document)
    answers = [(check, result) for check in every_check() for result in check.calculate(case)]
    results = naming_rows(settled([result for _, result in answers]), bundle)
    return tuple((check, result) for (check, _), result in zip(answers, results, strict=True))


def findings_of(results: Answers, known: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """A finding for each failure that the reading of the report has not found already at the same place."""
    seen = {(each.check, each.place.table, each.place.row, each.place.line, each.question) for each in known}
    found: dict[Finding, None] = {}
    for check, result in results:
        key = (check.id, result.place.table, result.place.row, result.place.line, result.question)
        if result.outcome == FAIL and key not in seen:
            found[finding(check, result)] = None
    return tuple(found)


def finding(check: Check, result: Result) -> Finding:
    """A failure as a row of ``findings``."""
    return Finding(
        check=check.id,
        severity=severity(check, result),
        message=result.reason.th,
        message_en=result.reason.en,
        level=result.level,
        indicator=result.indicator,
        question=result.question,
        expected=result.expected,
        observed=result.observed,
        place=result.place,
    )


def severity(check: Check, result: Result) -> str:
    """How grave a failure is."""
    return result.severity or check.severity
