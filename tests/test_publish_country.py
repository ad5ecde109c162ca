"""The simulated country: its numbers keep the arithmetic of the codebook, its files the registry's columns."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest

from benchmarks.country.write import write_country
from normalize.schema import DATASETS, PARTITION, schema
from tests.written_datasets import small_country


@pytest.fixture(scope="module")
def scores() -> pd.DataFrame:
    found = pd.read_parquet(small_country() / "scores")
    return found[(found["fiscal_year"] == 2568) & (found["table"] == 1) & found["row"].notna()]


def of_one_report(scores: pd.DataFrame) -> pd.DataFrame:
    report = scores[(scores["level"] == "question") & (scores["question"] == "E9")]["report_id"].iloc[0]
    return scores[scores["report_id"] == report]


def value(scores: pd.DataFrame, statistic: str = "score", **subject: object) -> float:
    for column, wanted in {"statistic": statistic, **subject}.items():
        scores = scores[scores[column] == wanted]
    (only,) = scores["value"]
    return float(only)


def test_an_iit_indicator_is_the_mean_of_its_questions(scores: pd.DataFrame) -> None:
    one = of_one_report(scores)
    questions = [value(one, question=code) for code in ("I13", "I14", "I15")]
    assert value(one, level="indicator", indicator=5) == pytest.approx(sum(questions) / 3, abs=0.011)


def test_an_eit_indicator_is_the_mean_of_its_two_parts(scores: pd.DataFrame) -> None:
    one = of_one_report(scores)
    parts = [value(one, level="indicator", indicator=6, statistic=part) for part in ("public", "survey")]
    assert value(one, level="indicator", indicator=6) == pytest.approx(sum(parts) / 2, abs=0.011)


def test_the_total_weighs_the_instruments_30_30_40(scores: pd.DataFrame) -> None:
    one = of_one_report(scores)
    iit, eit, oit = (value(one, level="instrument", instrument=code) for code in ("IIT", "EIT", "OIT"))
    assert value(one, level="overall") == pytest.approx(0.3 * iit + 0.3 * eit + 0.4 * oit, abs=0.011)


@pytest.mark.parametrize("name", DATASETS)
def test_files_have_the_columns_of_the_registry(name: str) -> None:
    file = small_country() / name / f"{PARTITION}=2568" / "part-0.parquet"
    declared = [(field.name, field.type) for field in schema(name) if field.name != PARTITION]
    assert [(field.name, field.type) for field in pq.read_schema(file)] == declared


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_country(tmp_path / name, 40, (2568,), seed=7)
    files = sorted(path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.parquet"))
    assert len(files) == len(DATASETS)
    assert all((tmp_path / "a" / each).read_bytes() == (tmp_path / "b" / each).read_bytes() for each in files)
