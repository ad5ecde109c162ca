"""A value that its column cannot hold is told of, and costs neither its report nor the batch."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from fake_reports import report
from hypothesis import given, settings
from hypothesis import strategies as st

from batch.fitting import fitting
from batch.rows import as_line, rows, table
from normalize.records import Bundle, Place

BUNDLE: Bundle = report(json.dumps({"agency": "กรม ก", "year": 2567, "scores": [90.5, 80.25]}).encode(), None)
SCORE, OTHER = BUNDLE.scores
(MEASURE,) = BUNDLE.measures


def told(bundle: Bundle) -> list[tuple[str, str | None]]:
    return [(each.check, each.observed) for each in bundle.findings if each.check == "value-not-kept"]


def test_what_fits_is_left_alone() -> None:
    assert fitting(BUNDLE) is BUNDLE


def test_a_number_that_may_be_missing_is_missing() -> None:
    after = fitting(replace(BUNDLE, measures=(replace(MEASURE, number=10**30),)))
    assert after.measures[0].number is None
    assert after.measures[0].text == MEASURE.text
    assert told(after) == [("value-not-kept", "1" + "0" * 30)]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_score_that_is_no_number_is_no_score(value: float) -> None:
    after = fitting(replace(BUNDLE, scores=(replace(SCORE, value=value), OTHER)))
    assert after.scores == (OTHER,)
    assert len(told(after)) == 1


def test_years_and_places_too() -> None:
    far = replace(SCORE, place=Place(table=1, row=2**40, column=3, line=4))
    after = fitting(replace(BUNDLE, report=replace(BUNDLE.report, fiscal_year=999_999), scores=(far,)))
    assert after.report.fiscal_year is None
    assert after.scores[0].place == Place(table=1, row=None, column=3, line=4)
    assert len(told(after)) == 2


numbers = st.one_of(st.none(), st.integers(), st.integers(-(2**70), 2**70))


@settings(deadline=None)
@given(numbers, numbers, numbers, st.floats(), numbers)
def test_whatever_the_numbers_are_the_rows_can_be_written(
    year: int | None, number: int | None, item: int | None, value: float, line: int | None
) -> None:
    place = Place(line=line, table=number)
    bundle = replace(
        BUNDLE,
        report=replace(BUNDLE.report, fiscal_year=year, assessed_year=number),
        scores=(replace(SCORE, item=item, indicator=number, value=value, place=place),),
        measures=(replace(MEASURE, number=number, place=place),),
    )
    for name, found in rows(fitting(bundle)).items():
        table(name, [as_line(row) for row in found])
