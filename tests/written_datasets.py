"""Datasets written from a few literal rows, and a small simulated country, for tests of what is published from them."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from batch.tidy import write_numbers
from benchmarks.country.write import write_country
from normalize.schema import DATASETS, PARTITION, schema

Row = dict[str, Any]


def report(report_id: str, agency: str, fiscal_year: int | None, **more: Any) -> Row:
    """A row of ``reports`` with what matters here; the rest is plausible."""
    return {
        "report_id": report_id,
        "agency": agency,
        "fiscal_year": fiscal_year,
        "agency_type": "subdistrict_administrative_organization",
        "kind": "analysis",
        "title": f"รายงานของ{agency}",
        "source_path": f"{report_id}.txt",
        "source_sha256": report_id * 4,
        "source_format": "text",
        "tables": 1,
        "cells": 10,
        "cells_used": 9,
        "pipeline_version": "test",
        **more,
    }


def score(report_id: str, agency: str, fiscal_year: int | None, value: float, **more: Any) -> Row:
    """A row of ``scores``: an overall score unless ``more`` says otherwise."""
    return {
        "report_id": report_id,
        "agency": agency,
        "fiscal_year": fiscal_year,
        "level": "overall",
        "statistic": "score",
        "value": value,
        "printed": f"{value:.2f}",
        "trust": "stated",
        "table": 1,
        "row": 1,
        "column": 1,
        "line": 1,
        **more,
    }


def write(folder: Path, **datasets: list[Row]) -> Path:
    """Write these rows as Parquet below ``folder``, partitioned as ``ita run`` does; other datasets are empty."""
    for name in DATASETS:
        years: dict[Any, list[Row]] = defaultdict(list)
        for given in datasets.get(name, []):
            row = {"agency_id": given.get("agency"), **given}
            years[row[PARTITION]].append({key: value for key, value in row.items() if key != PARTITION})
        fields = pa.schema([field for field in schema(name) if field.name != PARTITION])
        for year, rows in years.items():
            part = folder / name / f"{PARTITION}={'__HIVE_DEFAULT_PARTITION__' if year is None else year}"
            part.mkdir(parents=True)
            pq.write_table(pa.Table.from_pylist(rows, schema=fields), part / "part-0.parquet")
    return folder


@cache
def small_country() -> Path:
    """Sixty invented agencies over the years 2567 and 2568, written once for all tests."""
    folder = Path(tempfile.mkdtemp(prefix="ita-country-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    write_country(folder, 60, (2567, 2568))
    write_numbers(folder)
    return folder


HOSTILE = '<img src=x onerror="document.title=\'run\'">=HYPERLINK("http://evil.example","x")'
"""What a report could say to whoever opens a page or a spreadsheet."""


def hostile_datasets(folder: Path) -> Path:
    """Datasets in which every text is hostile: markup, formulas, escape sequences, marks of direction."""
    name = "=1+1<script>document.title='run'</script>"
    own = {"agency": name, "fiscal_year": 2568}
    place = {"table": 1, "row": 1, "column": 0, "line": 3, "trust": "stated"}
    return write(
        folder,
        reports=[report("00000000000000e1", name, 2568, title=HOSTILE, province="@พิษณุโลก\x1b[31m", overall_level="+A")],
        scores=[
            score("00000000000000e1", name, 2568, 91.25, printed="-91.25\u202e"),
            score("00000000000000e1", name, 2568, 70.5, level="question", question="I8", instrument="IIT", indicator=2),
        ],
        questions=[
            {"report_id": "00000000000000e1", **own, "question": "I8", "instrument": "IIT", "indicator": 2}
            | {"text": HOSTILE, "printed": "1๘", **place}
        ],
        issues=[
            {"report_id": "00000000000000e1", **own, "issue_id": "i1", "indicator": 2, "question": "I8"}
            | {"text": HOSTILE, **place}
        ],
        measures=[
            {"report_id": "00000000000000e1", **own, "measure_id": "m1", "kind": "measure", "indicator": 2}
            | {"questions": ["I8"], "text": "=cmd|' /C calc'!A0", "responsible": HOSTILE, **place}
        ],
        findings=[
            {"report_id": "00000000000000e1", **own, "check": "text", "severity": "error", "message": HOSTILE}
            | {
                "message_en": HOSTILE,
                "observed": "=1+1",
                "expected": "-2",
                "table": 1,
                "row": 1,
                "column": 0,
                "line": 3,
            }
        ],
    )
