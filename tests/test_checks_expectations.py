from __future__ import annotations

import pytest

from checks.expectations import ExpectationError, expectations, findings

REPORTS: list[dict[str, object]] = [
    {"report_id": "a", "agency": "ก", "fiscal_year": 2568, "kind": "analysis"},
    {"report_id": "b", "agency": "ข", "fiscal_year": 2568, "kind": "analysis"},
    {"report_id": "c", "agency": "ค", "fiscal_year": 2567, "kind": "progress"},
]
ISSUES: list[dict[str, object]] = [
    {"report_id": "a", "question": "I1"},
    {"report_id": "a", "question": None},
    {"report_id": "c", "question": None},
]


def _told(text: str) -> list[tuple[str, str | None, str | None]]:
    found = findings(expectations(text), REPORTS, {"issues": ISSUES})
    return [(each.severity, each.expected, each.observed) for each in found]


def test_too_few_agencies_are_an_error_and_too_many_a_warning() -> None:
    assert _told("[[expect]]\nyear = 2568\nagencies = { min = 3 }") == [("error", "≥ 3", "2")]
    assert _told("[[expect]]\nyear = 2568\nagencies = { max = 1 }") == [("warning", "≤ 1", "2")]
    assert _told("[[expect]]\nyear = 2568\nkind = 'analysis'\nagencies = { min = 2, max = 2 }") == []


def test_fill_counts_the_rows_of_the_chosen_reports() -> None:
    fill = "fill = [{ dataset = 'issues', column = 'question', min = 0.6 }]"
    assert _told(f"[[expect]]\nyear = 2568\n{fill}") == [("error", "≥ 0.6", "0.5")]
    assert _told("[[expect]]\nyear = 2568\nfill = [{ dataset = 'issues', column = 'question', min = 0.5 }]") == []


def test_nothing_declared_expects_nothing() -> None:
    assert _told("") == []


@pytest.mark.parametrize("text", ["[[expect]", "[[expect]]\nyaer = 2568", "[[expect]]\nfill = [{ column = 'x' }]"])
def test_what_is_not_understood_is_refused(text: str) -> None:
    with pytest.raises(ExpectationError):
        expectations(text)
