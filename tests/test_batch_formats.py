"""One report as a text, two PDFs and a scan counts once in every output, and a correction of one holds for all."""

from __future__ import annotations

import csv
import io
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from agency_reports import NAMES, VALUES, go, review, rows, totals
from report_files import FONT, Paper

from commands.command_line import main
from extract import ocr
from publish.page.packing import unpacked
from tests.served import viewer

AGENCY = "เทศบาลตำบลลานกระถินทอง"
needs_ocr = pytest.mark.skipif(
    ocr.missing() is not None or not Path(FONT).exists(), reason="reading scans needs the extra, and a Thai font"
)


def paper(total: float = 85.05) -> Paper:
    lines = [(f"{n}. {name}", f"{value:.2f}") for n, (name, value) in enumerate(zip(NAMES, VALUES, strict=True), 1)]
    return Paper(
        ("การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567", f"{AGENCY} จังหวัดตาก"),
        (("ตัวชี้วัด", "คะแนน"), *lines, ("คะแนนรวม", f"{total:.2f}")),
    )


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    return raw, out


@needs_ocr
def test_four_files_are_one_report_in_every_output(folders: tuple[Path, Path], tmp_path: Path) -> None:
    raw, out = folders
    files = {
        "a.txt": paper().text(),
        "b.pdf": paper().pdf(),
        "c.pdf": paper().pdf(left=45, high=24, size=12, breaks=6),
        "d.pdf": paper().scan(),
    }
    for name, data in files.items():
        (raw / name).write_bytes(data)
    summary = go(raw, out)
    forms = rows(out, "reports", "source_format", "true")
    assert [form for (form,) in forms] == ["pdf", "pdf", "pdf_ocr", "text"]
    assert summary.contents.reports == [(AGENCY, 2567, 1)]
    assert rows(out, "reports", "source_format, len(also_in)", "same_as IS NULL") == [("pdf", 3)]
    assert rows(out, "scores", "count(*), count(DISTINCT report_id)") == [(11, 1)]
    assert rows(out, "findings", '"check"', "\"check\" IN ('versions-differ', 'same-year-twice')") == []
    truth = {"overall": 85.05, **{str(n): value for n, value in enumerate(VALUES, 1)}}

    compare = ["compare", "--data", str(out), "--level", "overall", "--level", "indicator", "--format", "csv"]
    assert main([*compare, "--out", str(tmp_path / "compare.csv")]) == 0
    text = (tmp_path / "compare.csv").read_text(encoding="utf-8-sig")
    found = [(row["subject"], float(row["value"]), row["statements"]) for row in csv.DictReader(io.StringIO(text))]
    assert sorted(found) == sorted((subject, value, "1") for subject, value in truth.items())

    assert main(["export", "--data", str(out), "--out", str(tmp_path), "--format", "sqlite"]) == 0
    with closing(sqlite3.connect(tmp_path / "thai-ita.sqlite")) as database:
        assert dict(database.execute("SELECT subject, value FROM numbers")) == truth
        assert database.execute("SELECT sum(statements), count(*) FROM numbers").fetchall() == [(11, 11)]
        assert database.execute("SELECT count(*) FROM overall_scores").fetchall() == [(1,)]

    assert main(["report", "--data", str(out), "--out", str(tmp_path / "page.html")]) == 0
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    packed = next(text for text in re.findall(r"[A-Za-z0-9+/=]{400,}", html) if text.startswith("H4sI"))
    page = unpacked(packed)
    assert {each["subject"]: each["value"] for each in page["numbers"]} == truth
    assert {len(each["places"]) for each in page["numbers"]} == {1}
    (report,) = page["reports"]
    assert len(report["also_in"]) == 3

    with viewer(out, raw) as served:
        numbers = served.data("/data/agency", name=AGENCY)["numbers"]
        assert {each["subject"]: (each["value"], each["statements"]) for each in numbers} == {
            subject: (value, 1) for subject, value in truth.items()
        }


def correct(out: Path, right: str) -> None:
    """Correct the total of the file that stands."""
    report, page, table, row, column = rows(
        out, "scores", 'report_id, page, "table", "row", "column"', "level = 'overall'"
    )[0]
    where = f"page {page} " if page else ""
    line = {"report_id": report, "action": "correct", "dataset": "scores", "column": "value", "found": "85.05"}
    review(out, line | {"where": f"{where}table {table} row {row} column {column}", "right": right})


def test_a_correction_of_the_text_holds_for_the_pdf_that_comes_later(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    (raw / "a.txt").write_bytes(paper().text())
    go(raw, out)
    correct(out, "86.06")
    (raw / "b.pdf").write_bytes(paper().pdf())
    go(raw, out)
    assert totals(out) == {AGENCY: 86.06}
    assert rows(out, "reports", "source_format", "same_as IS NULL") == [("pdf",)]
    (raw / "a.txt").unlink()
    go(raw, out)
    assert totals(out) == {AGENCY: 86.06}
    assert rows(out, "findings", '"check"', "\"check\" IN ('review-unmatched', 'review-source-changed')") == []


def test_a_correction_of_the_pdf_holds_for_the_next_one_and_for_the_text(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    (raw / "b.pdf").write_bytes(paper().pdf())
    go(raw, out)
    correct(out, "86.06")
    (raw / "b.pdf").write_bytes(paper().pdf(left=45, high=24, size=12, breaks=6))
    go(raw, out)
    assert totals(out) == {AGENCY: 86.06}
    (raw / "a.txt").write_bytes(paper().text())
    (raw / "b.pdf").unlink()
    go(raw, out)
    assert totals(out) == {AGENCY: 86.06}
    assert rows(out, "findings", '"check"', "\"check\" IN ('review-unmatched', 'review-source-changed')") == []


@needs_ocr
def test_a_correction_of_a_scan_holds_for_what_is_published_later_as_text(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    (raw / "d.pdf").write_bytes(paper().scan())
    go(raw, out)
    correct(out, "86.06")
    (raw / "d.pdf").unlink()
    (raw / "b.pdf").write_bytes(paper(85.50).pdf())
    go(raw, out)
    assert totals(out) == {AGENCY: 86.06}
    told = rows(out, "findings", "severity", "\"check\" = 'review-source-changed'")
    assert told == [("warning",)]
