"""``import thai_ita``: one report, the datasets of a run, and a run, as frames with the data dictionary's types."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest
import small_report

import thai_ita
from normalize.schema import PUBLISHED, schema
from tests.written_datasets import small_country

RECORDS = ("reports", "indicators", "questions", "scores", "issues", "measures", "findings")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    small_report.write(folder)
    return folder


@pytest.fixture(scope="module")
def report(raw: Path) -> thai_ita.Report:
    return thai_ita.read(next(raw.iterdir()))


def types(frame: pd.DataFrame) -> dict[str, pa.DataType]:
    return {name: dtype.pyarrow_dtype for name, dtype in frame.dtypes.items()}  # type: ignore[misc,union-attr]


@pytest.mark.parametrize("name", RECORDS)
def test_a_reports_frames_have_the_declared_types(name: str, report: thai_ita.Report) -> None:
    assert types(getattr(report, name)) == {field.name: field.type for field in schema(name)}


def test_a_report_says_what_it_is(report: thai_ita.Report, raw: Path) -> None:
    path = next(raw.iterdir())
    assert (report.fiscal_year, report.agency) == (2567, report.reports["agency"][0])
    assert report.facts["source_path"] == path.name
    assert len(report.scores) == 2
    assert repr(report).startswith(f"<Report {report.agency} 2567: scores 2, ")
    assert thai_ita.read(path.read_bytes()).report_id == report.report_id


def test_what_is_no_report_says_why() -> None:
    with pytest.raises(thai_ita.ReportError) as caught:
        thai_ita.read(b"")
    assert caught.value.kind == "empty-file"


def test_a_run_gives_the_same_as_the_reports_it_read(raw: Path, tmp_path: Path, report: thai_ita.Report) -> None:
    data = thai_ita.run(raw, tmp_path / "parsed", jobs=0)
    assert data.scores["value"].tolist() == report.scores["value"].tolist()
    assert data.reports["source_path"].tolist() == report.reports["source_path"].tolist()
    assert thai_ita.load(tmp_path / "parsed").findings["check"].tolist() == data.findings["check"].tolist()


def test_what_only_goes_with_a_folder_is_passed_over_with_a_warning(tmp_path: Path) -> None:
    small_report.write(tmp_path / "raw")
    small_report.write(tmp_path / "raw", "README.txt")
    with pytest.warns(UserWarning, match="README.txt"):
        data = thai_ita.run(tmp_path / "raw", tmp_path / "parsed", jobs=0)
    assert data.reports["source_path"].tolist() == ["report.txt"]


@pytest.mark.parametrize("name", PUBLISHED)
def test_datasets_have_the_declared_types(name: str) -> None:
    found = getattr(thai_ita.load(small_country()), name)
    assert types(found) == {field.name: field.type for field in schema(name)}
    assert len(found) > 0


def test_numbers_are_each_there_once() -> None:
    numbers = thai_ita.load(small_country()).numbers
    assert not numbers.duplicated(list(PUBLISHED["numbers"].key)).any()


def test_a_query_reaches_every_dataset() -> None:
    data = thai_ita.load(small_country())
    found = data.sql("SELECT count(*) AS n FROM scores JOIN agencies USING (agency_id) WHERE level = ?", ["overall"])
    assert found["n"][0] == (data.scores["level"] == "overall").sum()


def test_a_folder_without_datasets_says_so(tmp_path: Path) -> None:
    with pytest.raises(thai_ita.NoDatasets):
        thai_ita.load(tmp_path)
