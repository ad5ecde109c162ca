"""Reports of agencies as texts that tests write, and what ``ita run`` makes of a folder of them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb

from batch.batch import Batch
from batch.executors import Serial
from batch.numbers import Selection
from batch.query import open_store
from batch.run import run
from batch.source import find
from batch.summary import Summary
from checks.review.decision import COLUMNS
from pipeline import report as read
from publish.compare import compare_agencies

VALUES = (91.12, 84.36, 88.05, 86.59, 89.48, 86.72, 83.14, 84.26, 93.50, 87.00)
NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)


def write(
    folder: Path,
    name: str,
    agency: str,
    place: str = "",
    total: float = 85.05,
    what: str = "การวิเคราะห์ผลการประเมิน",
    **more: Any,
) -> Path:
    """A text report of an agency with its total and indicators; ``more``: ``values``, ``year``, ``end``."""
    year = more.get("year", 2567)
    rows = "\n".join(
        f"{number}. {title}\t{value:.2f}"
        for number, (title, value) in enumerate(zip(NAMES, more.get("values", VALUES), strict=True), 1)
    )
    text = (
        f"{what} ITA ของ{agency} {place} ประจำปีงบประมาณ พ.ศ. {year}\n\n"
        f"ตารางที่ 1 ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year}\n\n"
        f"ตัวชี้วัด\tคะแนน\n{rows}\nคะแนนรวม\t{total:.2f}\n{more.get('end', '')}"
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def go(raw: Path, out: Path) -> Summary:
    """``ita run`` over a folder."""
    return run(Batch(find([str(raw)]), out), Serial(lambda data, pages: read(data, pages=pages)))


def rows(out: Path, dataset: str, columns: str, where: str = "true") -> list[tuple[Any, ...]]:
    """Rows of a dataset."""
    sql = f"SELECT {columns} FROM read_parquet('{out}/{dataset}/*/*.parquet') WHERE {where} ORDER BY ALL"
    return duckdb.sql(sql).fetchall()


def totals(out: Path) -> dict[str, float]:
    """The totals of the latest year as ``ita compare`` shows them."""
    found = compare_agencies(open_store(out), Selection(levels=("overall",)))
    at = [found.columns.index(name) for name in ("agency", "value")]
    return {row[at[0]]: row[at[1]] for row in found.rows}


def review(out: Path, *lines: dict[str, str]) -> None:
    """Write the review file beside the datasets."""
    with (out / "review.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows({"name": "ก", "reason": "ดูต้นฉบับแล้ว", **line} for line in lines)
