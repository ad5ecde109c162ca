"""A bundle becomes flat rows with the columns of the registry."""

from __future__ import annotations

import json

import pyarrow as pa
import pyarrow.json  # loaded before an example is timed
import pytest
from fake_reports import report
from hypothesis import given, settings
from hypothesis import strategies as st

from batch.rows import as_line, misfit, rows, table
from normalize.records import Bundle
from normalize.schema import DATASETS

BUNDLE: Bundle = report(json.dumps({"agency": "กรม ก", "year": 2567, "scores": [90.5]}).encode(), None)


def test_every_dataset_has_exactly_the_columns_of_the_registry() -> None:
    found = rows(BUNDLE)
    assert list(found) == list(DATASETS)
    for name, dataset_rows in found.items():
        for row in dataset_rows:
            assert set(row) == set(DATASETS[name].column_names)


def test_a_score_is_one_flat_row_with_its_place() -> None:
    (row,) = rows(BUNDLE)["scores"]
    assert row["agency"] == "กรม ก"
    assert row["fiscal_year"] == 2567
    assert (row["question"], row["value"], row["trust"]) == ("I1", 90.5, "stated")
    assert (row["table"], row["row"], row["column"], row["line"]) == (1, 2, 3, 4)
    assert row["page"] is None


def test_the_agency_of_a_score_is_whose_number_it_is() -> None:
    from dataclasses import replace

    other = replace(BUNDLE, scores=(replace(BUNDLE.scores[0], agency="กรม ข"),))
    assert rows(other)["scores"][0]["agency"] == "กรม ข"
    assert rows(other)["measures"][0]["agency"] == "กรม ก"


def test_the_questions_of_a_measure_are_a_list() -> None:
    found = table("measures", [as_line(row) for row in rows(BUNDLE)["measures"]])
    assert found.column("questions").to_pylist() == [["I1", "I2"]]
    assert found.schema.field("questions").type == pa.list_(pa.string())


def test_a_value_that_does_not_fit_its_column_is_refused() -> None:
    row = rows(BUNDLE)["scores"][0] | {"indicator": 3000}
    with pytest.raises(pa.ArrowInvalid):
        table("scores", [as_line(row)])


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(st.characters(codec=None)),
    st.lists(st.one_of(st.text(), st.floats(width=32))),
)


@settings(deadline=None)
@given(st.sampled_from(sorted((d.name, c.name) for d in DATASETS.values() for c in d.columns)), VALUES)
def test_what_is_said_to_fit_becomes_a_table(column: tuple[str, str], value: object) -> None:
    dataset, name = column
    row = dict.fromkeys(DATASETS[dataset].column_names) | {name: value}
    if misfit(dataset, row) is None:
        assert table(dataset, [as_line(row)]).num_rows == 1


@pytest.mark.parametrize("value", ["0", 3000, True, [1]])
def test_a_misfit_is_named_by_its_column(value: object) -> None:
    assert misfit("scores", rows(BUNDLE)["scores"][0] | {"indicator": value}) == "indicator"


@pytest.mark.parametrize("record", ["reports", "scores", "measures", "findings"])
def test_what_reports_hold_is_no_misfit(record: str) -> None:
    assert [misfit(record, row) for row in rows(BUNDLE)[record]] == [None] * len(rows(BUNDLE)[record])
