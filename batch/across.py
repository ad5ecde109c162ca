"""Findings that only many reports together show: the staged datasets → rows of ``findings``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from batch.rows import WHOSE, Row, table_row
from checks.across import Rows, findings
from normalize.records import Finding
from normalize.schema import PARTITION, partitioning

LOOKED_AT: dict[str, list[str]] = {
    "reports": [
        *("report_id", "agency", "agency_id", "district", "agency_type", "province", "fiscal_year", "source_path"),
        "same_as",
    ],
    "scores": [
        *("report_id", "agency", "agency_id", "assessed_year", "level", "instrument", "indicator", "question", "item"),
        *("statistic", "value", "corrected_by"),
    ],
    "measures": ["report_id", "kind", "text"],
}
"""The columns that the checks across reports look at."""
AT_MOST = 5_000
"""Reports that a run compares with one another. These checks hold in memory what they look at: 2,000 reports took 13
seconds and 400 MiB, 37,000 more than 2.8 GiB and ten minutes, and a run must not grow with the batch. Above the limit a
finding says that it was not done."""
NOT_COMPARED = Finding(
    check="reports-not-compared",
    severity="info",
    message=f"มีรายงานมากกว่า {AT_MOST:,} ฉบับ จึงไม่ได้เปรียบเทียบรายงานกันเอง แบ่งอ่านเป็นส่วน เช่น ตามจังหวัด เพื่อเปรียบเทียบ",
    message_en=f"More than {AT_MOST:,} reports are not compared with one another; read them in parts, as by province.",
)


def rows_across(folder: Path) -> Iterator[Row]:
    """What the checks across reports find in the datasets under ``folder``, by year, in the order of the checks."""
    if _rows_of(folder / "reports") > AT_MOST:
        yield dict.fromkeys(WHOSE) | table_row(NOT_COMPARED)
        return
    rows = Rows(**{name: tuple(_read(folder / name, columns)) for name, columns in LOOKED_AT.items()})
    found = []
    for each in findings(rows):
        report = rows.report[each.report_id]
        whose = {name: report[name] for name in WHOSE}
        found.append(whose | table_row(each.finding))
    yield from sorted(found, key=lambda row: (row[PARTITION] is None, row[PARTITION] or 0))


def _rows_of(dataset: Path) -> int:
    import pyarrow.dataset as ds

    return int(ds.dataset(dataset, partitioning=partitioning()).count_rows())


def _read(dataset: Path, columns: list[str]) -> list[dict[str, Any]]:
    import pyarrow.dataset as ds

    rows: list[dict[str, Any]] = ds.dataset(dataset, partitioning=partitioning()).to_table(columns).to_pylist()
    return rows
