"""One workbook with a sheet per dataset, after sheets that give the answer and say how to read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from batch.numbers import Selection
from batch.whole import written
from normalize.schema import Dataset
from publish.compare import compare_agencies, latest_years
from publish.export.rows import published, rows
from publish.headings import heading
from publish.tables import two_decimals
from publish.workbook import Sheet, cover, how_to_read, write_workbook

SCORES = ("value", "lowest", "highest", "overall_score")
"""Columns in the colours of scores."""

RANKING = ("rank", "agency", "agency_type", "province", "value", "trust", "from_median", "change", "comparability")


def write_xlsx(store: duckdb.DuckDBPyConnection, folder: Path) -> list[Path]:
    """``thai-ita.xlsx``; a dataset without rows has no sheet."""
    path = folder / "thai-ita.xlsx"
    shown = [each for each in published(store) if store.execute(f"SELECT 1 FROM {each.name} LIMIT 1").fetchall()]
    about = Sheet(
        "about",
        [("แผ่นงาน", "sheet"), ("ชุดข้อมูล", "title"), ("ความหมาย", "text"), ("ข้อควรระวัง", "message")],
        [row for each in shown for row in _about(each)],
    )
    sheets = [
        Sheet(
            each.name,
            [(heading(name, each.name).th, name) for name in each.column_names],
            rows(store, each),
            coloured=SCORES,
        )
        for each in shown
    ]
    with written(path) as fresh:
        front = cover("ผลการประเมิน ITA จากรายงานที่หน่วยงานเผยแพร่", list(_answer(store)))
        write_workbook([front, *_ranking(store), how_to_read(), about, *sheets], fresh)
    return [path]


def _answer(store: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, Any]]:
    """What the collection holds, and the totals of each scheme's last year."""
    agencies, reports, first, last = store.execute(
        """SELECT (SELECT count(*) FROM agencies), count(*), min(coalesce(assessed_year, fiscal_year)),
                  max(coalesce(assessed_year, fiscal_year)) FROM reports WHERE same_as IS NULL"""
    ).fetchall()[0]
    yield "หน่วยงาน", agencies
    yield "รายงานที่อ่าน", reports
    if first is not None:
        yield "ปีที่ประเมิน", f"{first}–{last}"
    totals = store.execute(
        """SELECT scheme, year, count(*), median(value), max_by(agency, value), max(value), min_by(agency, value),
                  min(value)
           FROM numbers WHERE level = 'overall' AND statistic = 'score'
           GROUP BY scheme, year ORDER BY year DESC, scheme"""
    ).fetchall()
    for scheme, year, count, median, best, highest, worst, lowest in totals:
        yield (
            f"คะแนนรวม {scheme} {year}",
            f"{count:,} หน่วยงาน มัธยฐาน {two_decimals(median)} · สูงสุด {two_decimals(highest)} {best} · "
            f"ต่ำสุด {two_decimals(lowest)} {worst}",
        )
    yield "ที่มา", "ทุกตัวเลขมาจากรายงานที่หน่วยงานเผยแพร่ คอลัมน์ report_id หน้า ตาราง แถว บอกตำแหน่ง"
    yield "อ่านต่อ", "แผ่น อันดับ คือผลปีล่าสุดของแต่ละกรอบ · แผ่น วิธีอ่าน อธิบายสีและคำ · แผ่น numbers คือตัวเลขเดียวต่อหน่วยงาน ปี และเรื่อง"


def _ranking(store: duckdb.DuckDBPyConnection) -> list[Sheet]:
    """The overall scores of each scheme's last year; no sheet where there are none."""
    rows: list[list[Any]] = []
    for scheme, year in latest_years(store).items():
        found = compare_agencies(store, Selection(years=(year,), levels=("overall",), schemes=(scheme,)))
        at = [found.columns.index(name) for name in ("scheme", "year", *RANKING)]
        value = found.columns.index("value")
        rows += [[row[each] for each in at] for row in found.rows if row[value] is not None]
    if not rows:
        return []
    return [
        Sheet("อันดับ", [(heading(name).th, name) for name in ("scheme", "year", *RANKING)], rows, coloured=("value",))
    ]


def _about(dataset: Dataset) -> list[tuple[str, str, str, str]]:
    return [
        (dataset.name, dataset.title.th, dataset.meaning.th, dataset.warning.th),
        (dataset.name, dataset.title.en, dataset.meaning.en, dataset.warning.en),
    ]
