"""One workbook with a sheet per dataset, after a sheet that says what they are and what to beware of."""

from __future__ import annotations

from pathlib import Path

import duckdb

from batch.whole import written
from normalize.schema import PUBLISHED
from publish.export.rows import published, rows
from publish.headings import heading
from publish.workbook import Sheet, write_workbook


def write_xlsx(store: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """``thai-ita.xlsx``."""
    path = folder / "thai-ita.xlsx"
    about = Sheet(
        "about",
        [("แผ่นงาน", "sheet"), ("ชุดข้อมูล", "title"), ("ความหมาย", "text"), ("ข้อควรระวัง", "message")],
        [row for each in PUBLISHED.values() for row in _about(each.name)],
    )
    sheets = [
        Sheet(each.name, [(heading(name).th, name) for name in each.column_names], rows(store, each))
        for each in published(store)
    ]
    with written(path) as fresh:
        write_workbook([about, *sheets], fresh)
    return [path]


def _about(name: str) -> list[tuple[str, str, str, str]]:
    dataset = PUBLISHED[name]
    return [
        (name, dataset.title.th, dataset.meaning.th, dataset.warning.th),
        (name, dataset.title.en, dataset.meaning.en, dataset.warning.en),
    ]
