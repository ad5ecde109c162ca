"""Every registered form of report: a few dozen random reports that must come back exactly, and what a form must be."""

from __future__ import annotations

import pytest

from tests.forms import FORMS
from tests.forms.measure import make, reader, told_of

SEEDS = range(3)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_seed_gives_the_same_report(form: str) -> None:
    assert make(form, 7) == make(form, 7)


@pytest.mark.parametrize("form", FORMS)
def test_a_truth_names_the_agency_and_its_records_are_printed(form: str) -> None:
    text, truth = make(form, 7)
    assert truth["report"]["agency"]
    assert truth["scores"] or truth["measures"] or form == "nothing"
    assert "¦" not in text
    assert "‖" not in text


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("form", FORMS)
def test_a_random_report_comes_back_exactly(form: str, seed: int) -> None:
    text, truth = make(form, seed)
    assert told_of(reader(), text, truth) == []
