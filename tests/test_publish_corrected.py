"""A number that a person corrected says who did, and what is printed at the place that is cited; the level of a total
stands where it is printed, be it in a list."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from batch.query import open_store
from commands.command_line import main
from publish.page.payload import payload
from publish.profile.gather import profile
from publish.profile.page import to_html
from publish.profile.sheets import to_xlsx
from publish.profile.text import to_text
from tests.browser import BROWSER, DRIVER, Reader, reading
from tests.served import viewer
from tests.workbook_cells import sheet_rows
from tests.written_datasets import report, score, write

OWN = ("b" * 16, "กรมหนึ่ง", 2567)
LIST = ("a" * 16, "จังหวัดทดลอง", 2567)
TOLD = "สมใจ แก้จากที่พิมพ์ว่า 68.50"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An own report without a level, with a corrected indicator; and a list with the same total and a level."""
    corrected = {"level": "indicator", "instrument": "IIT", "indicator": 2, "trust": "repaired", "corrected_by": "สมใจ"}
    scores = [
        score(*OWN, 84.0),
        score(*OWN, 86.5, printed="68.50", row=4, **corrected),
        score(LIST[0], OWN[1], 2567, 84.0, row=7, level_printed="ผ่าน"),
        score(LIST[0], "กรมสอง", 2567, 91.0, row=8, level_printed="ผ่านดี"),
    ]
    reports = [report(*OWN, agency_type="department"), report(*LIST, kind="announcement", agency_type="province")]
    return write(tmp_path_factory.mktemp("corrected"), reports=reports, scores=scores)


def test_a_profile_marks_it_and_cites_the_list_for_the_level(data: Path, tmp_path: Path) -> None:
    found = profile(open_store(data), OWN[1])
    text = to_text(found, "th")
    assert f"2 การใช้งบประมาณ ({TOLD})" in text
    assert "คะแนนรวม 84.00 · ระดับ ผ่าน [2: " in text
    assert f"[1] {OWN[0]}.txt\n  [2] {LIST[0]}.txt" in text
    assert TOLD in to_html(found, "th")
    (tmp_path / "profile.xlsx").write_bytes(to_xlsx(found, "th"))
    for sheet in ("สรุป", "คะแนน"):
        assert any(TOLD in str(cell) for row in sheet_rows(tmp_path / "profile.xlsx", sheet) for cell in row), sheet


def test_of_equal_statements_the_own_reports_comes_first(data: Path) -> None:
    found = payload(open_store(data), ())
    (total,) = (each for each in found["numbers"] if each["agency"] == OWN[1] and each["level"] == "overall")
    assert [place["report"] for place in total["places"]] == [OWN[0], LIST[0]]
    assert [(each["agency"], each["level"], each["row"]) for each in found["levels"]] == [
        ("กรมสอง", "ผ่านดี", 8),
        ("กรมหนึ่ง", "ผ่าน", 7),
    ]


def test_the_view_of_totals_takes_any_lists_level(data: Path, tmp_path: Path) -> None:
    assert main(["export", "--data", str(data), "--out", str(tmp_path), "--format", "duckdb"]) == 0
    (made,) = tmp_path.glob("*.duckdb")
    with duckdb.connect(str(made), read_only=True) as store:
        rows = store.execute("SELECT agency, overall_level FROM overall_scores ORDER BY 1").fetchall()
    assert rows == [("กรมสอง", "ผ่านดี"), ("กรมหนึ่ง", "ผ่าน")]


@pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")
@pytest.mark.parametrize("served", [False, True])
def test_the_page_says_who_corrected_it_and_shows_the_level(served: bool, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert main(["report", str(data), "--out", str(out)]) == 0
    assert "เลือกตามลำดับนี้: ตัวเลขที่ผู้ตรวจทานแก้แล้ว;" in out.read_text(encoding="utf-8")
    with viewer(data) as found, reading(found.address if served else out.as_uri()) as reader:
        reader.open(view="agency", name=OWN[1], year=2567)
        assert f"ระดับผล: ผ่าน ({LIST[0]}.txt · ตารางที่ 1 · แถว 8 · คอลัมน์ 2 · บรรทัด 1)" in facts(reader)
        source(reader, "2")
        assert reader.texts("dialog #grade") == ["✎ แก้โดยผู้ตรวจทาน: " + TOLD]
        reader.open(scheme="NACC", year=2567)
        assert reader.texts("table.heat small.level") == ["ผ่านดี", "ผ่าน"]


def facts(reader: Reader) -> list[str]:
    return reader.texts("ul.facts-list > li")


def source(reader: Reader, subject: str) -> None:
    """Open where a number of a subject stands."""
    script = "document.querySelector(`main button.number[data-number*='\\u0001${arguments[0]}\\u0001']`).click()"
    reader.run(script, subject)
    reader.until(lambda: reader.all("dialog[open] #grade"))
