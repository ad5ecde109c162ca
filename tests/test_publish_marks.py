"""What a check calls wrong is marked beside an agency's level and weak points; whose words a question is in is told."""

from __future__ import annotations

from html import unescape
from pathlib import Path
from typing import Any

import pytest

from batch.query import open_store
from publish.page.levels import levels
from publish.page.payload import payload
from publish.profile.gather import profile
from publish.profile.page import to_html
from publish.profile.sheets import to_xlsx
from publish.profile.text import to_text
from tests.browser import BROWSER, DRIVER, reading
from tests.served import viewer
from tests.workbook_cells import sheet_rows
from tests.written_datasets import Row, report, score, write

OWN, OTHER = ("a" * 16, "กรมทดลองแปด", 2568), ("b" * 16, "กรมน้ำใส", 2568)
TEXT = "ท่านรู้แผนการใช้จ่ายงบประมาณของหน่วยงานมากน้อยเพียงใด"


def answered(own: tuple[str, str, int], code: str, value: float, **more: Any) -> Row:
    asked: dict[str, Any] = {"level": "question", "instrument": "IIT", "indicator": 2, "question": code}
    return score(*own, value, assessed_year=2568, row=3, **asked, **more)


def finding(check: str, **more: Any) -> Row:
    row = {"report_id": OWN[0], "agency": OWN[1], "fiscal_year": 2568, "check": check, "severity": "error"}
    return row | {"message": "ก", "message_en": "a"} | more


def measure(kind: str, text: str) -> Row:
    row = {"report_id": OWN[0], "agency": OWN[1], "fiscal_year": 2568, "measure_id": text, "kind": kind, "text": text}
    return row | {"indicator": 2, "questions": ["I8"], "table": 2, "row": 1, "column": 1, "line": 9, "trust": "stated"}


TOTAL = finding("level-of-total", level="overall", expected="ผ่าน", observed="ผ่านดี")
CODE = finding("code-out-of-range", level="question", question="I99", observed="I99")


def data(folder: Path, *findings: Row, level: str | None = "ผ่านดี", **of_total: Any) -> Path:
    """An agency with a level, a question that no list has, and one that only another agency's report words."""
    of_year = {"assessed_year": 2568, "agency_type": "department"}
    worded = {"report_id": OTHER[0], "agency": OTHER[1], "fiscal_year": 2568, "question": "I8", "text": TEXT}
    return write(
        folder,
        reports=[
            report(*OWN, overall_level=level, overall_score=None if level is None else 91.5, **of_year),
            report(*OTHER, **of_year),
        ],
        scores=[
            score(*OWN, 91.5, assessed_year=2568, **of_total),
            score(*OTHER, 88.0, assessed_year=2568),
            answered(OWN, "I8", 70.0),
            answered(OWN, "I8", 71.0, table=3),
            answered(OWN, "I99", 60.0),
            answered(OTHER, "I8", 80.0),
        ],
        questions=[worded | {"instrument": "IIT", "indicator": 2, "printed": "I8", "trust": "stated"}],
        measures=[measure("measure", "เปิดเผยแผน"), measure("step", "ประชุมเรื่องแผน"), measure("step", "ทำร่างแผน")],
        findings=[*findings],
    )


@pytest.mark.parametrize(
    ("found", "level", "is_doubted"),
    [
        (TOTAL, "ผ่านดี", True),
        (TOTAL | {"severity": "info"}, "ผ่านดี", False),
        (finding("level-of-row", observed="ผ่านดี (91.50)", table=1, row=1), "ผ่านดี", True),
        (finding("level-of-row", observed="ผ่านดี (79.50)", table=1, row=4), "ผ่านดี", False),
        (finding("level-of-row", observed="A (91.50)", table=1, row=1), None, True),
        (finding("level-of-row", observed="A (91.50)", table=1, row=4, line=4), None, False),
        (CODE, "ผ่านดี", False),
    ],
)
def test_a_level_is_doubted_where_a_finding_is_about_it(
    found: Row, level: str | None, is_doubted: bool, tmp_path: Path
) -> None:
    with open_store(data(tmp_path, found, level=level, level_printed="A")) as store:
        (row,) = levels(store, [OWN[1]])
    assert (row["level"], row["doubted"]) == (level or "A", is_doubted)


def test_every_form_of_a_profile_marks_what_a_check_calls_wrong(tmp_path: Path) -> None:
    found = profile(open_store(data(tmp_path / "data", TOTAL, CODE)), OWN[1])
    sheet = tmp_path / "a.xlsx"
    sheet.write_bytes(to_xlsx(found, "th"))
    first = "\n".join(str(cell) for row in sheet_rows(sheet, "สรุป") for cell in row)
    for form in (to_text(found, "th"), unescape(to_html(found, "th")), first):
        assert "ผ่านดี (ควรตรวจ: ไม่ตรงกับเกณฑ์ของคะแนน)" in form
        assert form.count("รหัสอยู่นอกช่วงข้อคำถามของปี]") == 1
        assert "I99 [ตามที่ระบุ · รหัสอยู่นอกช่วงข้อคำถามของปี]" in form
        assert "≠ รายงานระบุไม่ตรงกัน]" in form
    (legend,) = (row for row in sheet_rows(sheet, "วิธีอ่าน") if "≠ ระบุไม่ตรงกัน" in row)
    assert "0.01" in str(legend)


def test_what_no_check_calls_wrong_has_no_mark(tmp_path: Path) -> None:
    found = profile(open_store(data(tmp_path)), OWN[1])
    for form in (to_text(found, "th"), unescape(to_html(found, "th"))):
        assert "ไม่ตรงกับเกณฑ์" not in form
        assert "นอกช่วง" not in form


def test_the_payload_tells_which_questions_only_others_word(tmp_path: Path) -> None:
    found = payload(open_store(data(tmp_path)), ())
    assert found["borrowed"] == [{"agency": OWN[1], "year": 2568, "question": "I8"}]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("served", [False, True])
def test_the_page_marks_them_and_counts_steps_apart(served: bool, tmp_path: Path) -> None:
    from commands.command_line import main

    folder, out = data(tmp_path / "data", TOTAL, CODE), tmp_path / "report.html"
    assert main(["report", str(folder), "--out", str(out)]) == 0
    with viewer(folder) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name=OWN[1], lang="en")
        assert reader.texts(".facts-list .badge.warning") == ["to check: the bands give the score another level"]
        (row,) = (text for text in reader.texts("tbody th[scope=row]") if text.startswith("I99"))
        assert row == "I99  to check: the code lies outside the year's questions"
        (row,) = (text for text in reader.texts("tbody th[scope=row]") if text.startswith("I8"))
        assert row == f"I8 {TEXT} (in the words of other agencies' reports)"
        assert any(text.startswith("≠ Statements differ") for text in reader.texts(".key li"))
        assert "Measures 1 · Steps 2" in reader.texts("details.weakness summary")[0]
        reader.open(view="agency", name=OTHER[1], lang="en")
        assert reader.texts(".badge.warning") == []
        assert f"I8 {TEXT}" in reader.texts("tbody th[scope=row]")
        reader.open(view="text", q="แผน", lang="en")
        assert reader.texts("ul.tabs a")[:3] == ["Measures (1)", "Steps (2)", "Results (0)"]
        reader.open(view="text", q="แผน", kind="steps", lang="en")
        assert len(reader.texts("ul.records > li")) == 2
        reader.run("document.querySelector('ul.records .meta button').click()")
        reader.until(lambda: reader.texts("#source-title") == ["Step"])
        assert reader.complaints() == []
        assert reader.violations() == []
