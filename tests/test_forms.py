"""Random forms: a report is a product of independent choices, the same for the same seed, with a truth of its own."""

from __future__ import annotations

import pytest

from tests.forms.choices import Choices
from tests.forms.measure import measure
from tests.forms.report import make

SEEDS = range(60)
"""Chosen by range, not by result."""
FLOOR = 0.98
"""The share of ``SEEDS`` that comes back exactly, at least: 59 were measured, rounded down. It only ever rises."""


@pytest.mark.parametrize("seed", SEEDS)
def test_a_report_is_the_same_for_the_same_seed_and_shows_no_mark_of_its_making(seed: int) -> None:
    text, truth, choices = make(seed)
    again = make(seed)
    assert (text, truth, choices.made) == (again[0], again[1], again[2].made)
    assert truth["report"]["agency"]
    assert "¦" not in text
    assert "‖" not in text


def test_a_choice_can_be_held_fixed_and_the_others_stay() -> None:
    free = Choices(7)
    fixed = Choices(7, {"axis": "columns"})
    assert fixed.pick("axis", ("rows", "columns")) == "columns"
    assert free.pick("scope", ("a", "b", "c")) == fixed.pick("scope", ("a", "b", "c"))


def test_a_fixed_alternative_that_does_not_go_with_the_rest_is_not_forced() -> None:
    assert Choices(7, {"axis": "columns"}).pick("axis", ("rows",)) == "rows"


def test_each_choice_has_several_alternatives_in_a_few_hundred_reports() -> None:
    made = {choice for seed in range(300) for choice in make(seed)[2].made}
    names = {choice.split("=")[0] for choice in made}
    assert len(names) > 80
    for name in ("axis", "scope", "header levels", "code", "outline", "beside", "plan columns", "break", "score print"):
        assert sum(choice.startswith(f"{name}=") for choice in made) >= 3


def test_random_reports_come_back_exactly() -> None:
    tally = measure(SEEDS, {}, processes=2)
    exact = len(tally.worst) - len(tally.failures)
    assert exact >= FLOOR * len(tally.worst), "\n".join(tally.lines(3))
