"""A changed digit in a clean, complete report is noticed nearly always (more: ``benchmarks/checks_mutation.py``)."""

from __future__ import annotations

from random import Random

from benchmarks.checks_mutation import measure
from benchmarks.complete_report import tokens
from pipeline import report


def test_the_complete_report_is_clean_and_all_of_its_scores_are_proven() -> None:
    bundle = report("".join(each.text for each in tokens(Random(1))).encode())
    assert [each.check for each in bundle.findings if each.severity == "error"] == []
    assert {each.trust for each in bundle.scores} == {"proven"}


def test_of_forty_changes_at_least_thirty_eight_are_noticed() -> None:
    found = measure(40, seed=5)
    assert sum(made for made, _ in found.values()) == 40
    assert sum(noticed for _, noticed in found.values()) >= 38
