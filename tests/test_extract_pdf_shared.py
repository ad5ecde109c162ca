"""The shared files: published reports as text and as PDF give the same cells; real PDFs are read or flagged."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from extract.document import Document, Table
from extract.errors import ReportError
from extract.message import Message
from extract.reader import read
from extract.scans import ScanReader

SHARED = os.environ.get("THAI_ITA_SHARED")
pytestmark = pytest.mark.skipif(SHARED is None, reason="THAI_ITA_SHARED names no folder of shared files")
FOLDER = Path(str(SHARED))
TABLES_WITH_RULES = (0, 1, 2, 4)
"""Report 3 has lists only: its tabs are printed without rules."""
FLAGGED = {
    "hangdong_project_accounts_libreoffice_broken": {
        "font-without-map",
        "hidden-text",
        "hidden-number",
        "number-cut",
        "digits-doubted",
        "rows-without-rules",
        "may-be-several",
    },
    "namyuen_memo_print_to_pdf_broken": {"font-without-map"},
    "thai_budget_page_two_tables": {"font-without-map"},
    "thai_budget_pages_text_dropped": {"text-drawn-as-shapes"},
    "ktltc_gecc_followup_plan_2567": {"page-without-text"},
    "phichai_complaint_manual": {"page-without-text", "hidden-text"},
    "ktltc_service_satisfaction_o15": {"page-too-complex"},
    "bkk_budget_2565_huaikhwang_distiller": {"table-without-sides"},
    "bkk_budget_2565_minburi_excel365": {"table-without-sides", "hidden-text", "hidden-number"},
    "bkk_budget_2565_pathumwan_paperport_pua": {"table-without-sides", "hidden-text"},
    "hangdong_strategy_2560_64": {"hidden-text"},
    "nysso_procurement_analysis_2562": {"hidden-text"},
    "rbru_satisfaction_2558_pua": {"rows-without-rules", "table-without-sides", "hidden-text", "may-be-several"},
}
ALL_PICTURES = {
    "ktltc_project_evaluation_scan_2568",
    "rbru_improvement_report_2558_scan",
    "rbru_internal_qa_2554_scan_junk_layer",
}
"""What is said of each real file beside counted repairs; of the others nothing."""


@pytest.fixture(autouse=True)
def _no_recogniser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ScanReader, "missing", lambda self: Message("ไม่มี", "none"))


def packed(text: str) -> str:
    return "".join(text.split())


def columns(tables: tuple[Table, ...]) -> list[str]:
    """Each column of a whole report from top to bottom, without the rows that tables begin with."""
    texts: dict[int, list[str]] = {}
    for table in tables:
        for row in table.rows[1:]:
            for cell in row.cells:
                texts.setdefault(cell.column, []).append(packed(cell.text))
    return ["".join(texts.get(column, [])) for column in range(max(texts, default=-1) + 1)]


def share_of_cells_found(text: Document, printed: Document) -> float:
    found = count = 0
    joined = columns(printed.tables)
    for table in text.tables:
        for row in table.rows[1:]:
            for cell in row.cells:
                if packed(cell.text):
                    count += 1
                    found += cell.column < len(joined) and packed(cell.text) in joined[cell.column]
    return found / count


@pytest.mark.parametrize("producer", ["lo", "ch"])
@pytest.mark.parametrize("number", TABLES_WITH_RULES)
def test_published_reports_give_the_same_cells_as_their_text(number: int, producer: str) -> None:
    (source,) = FOLDER.glob(f"published/{number:03d}_*.txt")
    printed = read((FOLDER / "published" / "pdf" / f"d{number}_{producer}.pdf").read_bytes())
    assert share_of_cells_found(read(source.read_bytes()), printed) > 0.99


@pytest.mark.parametrize("name", sorted(ALL_PICTURES))
def test_scans_are_refused_where_nothing_reads_them(name: str) -> None:
    with pytest.raises(ReportError, match="scanned pictures"):
        read((FOLDER / "real" / f"{name}.pdf").read_bytes())


@pytest.mark.parametrize("name", sorted({path.stem for path in FOLDER.glob("real/*.pdf")} - ALL_PICTURES))
def test_real_files_are_read_or_flagged(name: str) -> None:
    document = read((FOLDER / "real" / f"{name}.pdf").read_bytes())
    said = {note.check for note in document.notes} - {"repaired-thai-text"}
    assert said == FLAGGED.get(name, set())
    assert document.blocks or "page-without-text" in said


@pytest.mark.parametrize(
    ("name", "repair", "least"),
    [
        ("bkk_budget_2565_minburi_excel365", "sara-am-for-sara-aa", 900),
        ("bkk_budget_2565_pathumwan_paperport_pua", "private-use-glyph", 1_700),
        ("hangdong_strategy_2560_64", "lost-sara-am", 150),
        ("phichai_complaint_manual", "lost-sara-am", 100),
        ("rbru_satisfaction_2558_pua", "private-use-glyph", 500),
        ("rbru_improvement_report_2562", "lost-sara-am", 40),
    ],
)
def test_repairs_of_real_files_are_counted(name: str, repair: str, least: int) -> None:
    document = read((FOLDER / "real" / f"{name}.pdf").read_bytes())
    assert dict(document.repairs)[repair] >= least


def test_a_font_that_shows_thai_digits_keeps_what_its_text_layer_says() -> None:
    document = read((FOLDER / "real" / "namyuen_anticorruption_report_12m_2567.pdf").read_bytes())
    assert [table.page for table in document.tables] == [1, 2, 3]
    assert {table.columns for table in document.tables} == {5}
