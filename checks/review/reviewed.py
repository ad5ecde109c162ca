"""A report's bundle with what people decided about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checks.review.decision import CORRECT, REPORTS, Decision
from checks.review.told import named
from checks.review.under_review import UnderReview
from normalize.records import Bundle


def reviewed(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the decisions about its report: values corrected (trust ``repaired``), findings acknowledged
    (severity ``info``, the reason in the message; also those that a correction answers), and a finding for each
    correction and each that matched nothing."""
    mine = [each for each in made if each.report_id == bundle.report.report_id and each.dataset != REPORTS]
    if not mine:
        return bundle
    corrections = [each for each in mine if each.action == CORRECT]
    corrected = with_total(_applied(bundle, corrections))
    of_scores = [each for each in corrections if each.dataset == "scores"]
    if of_scores and corrected.scores != bundle.scores:
        from checks.review.resolved import resolved  # loads every check

        corrected = resolved(bundle, corrected, [each.name for each in of_scores], named(of_scores))
    # What a correction brings can be acknowledged like everything else.
    return _applied(corrected, [each for each in mine if each.action != CORRECT])


def with_total(bundle: Bundle) -> Bundle:
    """The bundle whose report has the total that a person corrected: it is the agency's number wherever it stands."""
    report = bundle.report
    year = report.assessed_year or report.fiscal_year
    for each in bundle.scores:
        of_the_year = (each.assessed_year or report.fiscal_year) == year and each.agency in (None, report.agency)
        if each.corrected_by and of_the_year and (each.level, each.statistic) == ("overall", "score"):
            return replace(bundle, report=replace(report, overall_score=each.value))
    return bundle


def _applied(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    under_review = UnderReview(bundle)
    for decision in made:
        under_review.apply(decision)
    return under_review.bundle()
