"""A bundle becomes flat rows with the columns of the registry."""

from __future__ import annotations

import json

import pyarrow as pa
import pytest
from fake_reports import report

from batch.rows import rows, table
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
    found = table("measures", rows(BUNDLE)["measures"])
    assert found.column("questions").to_pylist() == [["I1", "I2"]]
    assert found.schema.field("questions").type == pa.list_(pa.string())


def test_a_value_that_does_not_fit_its_column_is_refused() -> None:
    row = rows(BUNDLE)["scores"][0] | {"indicator": 3000}
    with pytest.raises(pa.ArrowInvalid):
        table("scores", [row])
