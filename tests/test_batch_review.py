"""The review file beside the datasets is applied on the next run, and findings across reports are written."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import fake_reports
import pytest

from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from checks.review.decision import COLUMNS, ReviewError


def _run(raw: Path, out: Path) -> None:
    run(Batch(find([str(raw)]), out), Serial(fake_reports.report))


def _rows(out: Path, query: str) -> list[tuple[Any, ...]]:
    return duckdb.sql(
        query.format(**{name: f"read_parquet('{out}/{name}/*/*.parquet')" for name in ("scores", "findings")})
    ).fetchall()


def _review(out: Path, **columns: str) -> None:
    line = ",".join(columns.get(name, "") for name in COLUMNS)
    (out / "review.csv").write_text(",".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    raw = tmp_path / "raw"
    fake_reports.write(raw, "one.json", agency="ก", year=2568, scores=[85.85])
    return raw, tmp_path / "parsed"


def test_a_correction_is_applied_on_the_next_run(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    _run(raw, out)
    ((report_id,),) = _rows(out, "SELECT DISTINCT report_id FROM {scores}")
    facts = {"report_id": report_id, "action": "correct", "dataset": "scores", "reason": "ต้นฉบับ", "name": "สมหญิง"}
    _review(out, where="table 1 row 2 column 3", column="value", found="85.85", right="95.95", **facts)
    _run(raw, out)
    assert _rows(out, "SELECT value, printed, trust FROM {scores}") == [(95.95, "85.85", "repaired")]
    assert _rows(out, "SELECT expected, observed FROM {findings} WHERE \"check\" = 'value-corrected'") == [
        ("95.95", "85.85")
    ]


def test_a_review_file_that_is_not_understood_leaves_the_datasets_as_they_were(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    _run(raw, out)
    _review(out, report_id="a", action="delete", reason="x", name="y")
    with pytest.raises(ReviewError):
        _run(raw, out)
    assert _rows(out, "SELECT value FROM {scores}") == [(85.85,)]


def test_findings_across_reports_are_written(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "parsed"
    for name, agency in (("one.json", "เทศบาลตำบลหนองไผ่"), ("two.json", "เทศบาลตำบลหนองไผ")):
        fake_reports.write(raw, name, agency=agency, year=2568, scores=[90.0])
    _run(raw, out)
    found = _rows(out, 'SELECT "check", severity, fiscal_year FROM {findings} WHERE "check" = \'similar-agency-names\'')
    assert found == [("similar-agency-names", "warning", 2568)]
