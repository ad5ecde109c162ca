"""What is missing or is no value of a report takes no room and no foreign word on the page."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium
import pytest

from commands.command_line import main
from tests.browser import BROWSER, DRIVER, Reader, reading
from tests.written_datasets import Row, report, score, write

pytestmark = pytest.mark.skipif(not (BROWSER and DRIVER), reason="needs Debian's chromium and chromium-driver")

PLACES = ("เชียงราย", "สระแก้ว", "กรุงเทพมหานคร", "ร้อยเอ็ด", "ระยอง")
NAMES = [f"เทศบาลตำบลทดลอง{number}" for number in range(len(PLACES))]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Five agencies of one year: the first has every number, the others a total alone; with two findings."""
    folder = tmp_path_factory.mktemp("missing")
    reports: list[Row] = []
    scores: list[Row] = []
    for number, (name, province) in enumerate(zip(NAMES, PLACES, strict=True)):
        key = f"{number:016x}"
        reports.append(report(key, name, 2567, agency_type="subdistrict_municipality", province=province))
        scores.append(score(key, name, 2567, 90.0 - number))
    for number in range(1, 11):
        instrument = "IIT" if number < 6 else "EIT" if number < 9 else "OIT"
        own = {"level": "indicator", "instrument": instrument, "indicator": number, "row": 1 + number}
        scores.append(score("0" * 16, NAMES[0], 2567, 80.0 + number, **own))
    finding = {"report_id": "0" * 16, "agency": NAMES[0], "fiscal_year": 2567, "severity": "warning", "table": 1}
    said = {"message": "ตารางที่ 1 อ่านได้สองแบบ", "message_en": "Table 1 has two readings."}
    findings = [
        finding | said | {"check": "reading-unsure", "expected": "another agency's numbers", "observed": "by header"},
        finding
        | {"message": "รหัส", "message_en": "A code.", "check": "code-repaired", "expected": "I8", "observed": "l8"},
    ]
    write(folder / "data", reports=reports, scores=scores, findings=findings)
    assert main(["report", str(folder / "data"), "--out", str(folder / "report.html")]) == 0
    with reading((folder / "report.html").as_uri()) as found:
        yield found


def test_a_row_is_as_high_where_a_number_is_missing(page: Reader) -> None:
    page.open(view="compare", scheme="NACC", year=2567, names="|".join(NAMES))
    heights = page.run(
        "return [...document.querySelectorAll('.beside-each-other tbody tr')].map((row) => row.offsetHeight)"
    )
    assert len(heights) == 11
    assert len(set(heights)) == 1
    printed: Any = page.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})  # type: ignore[no-untyped-call]
    with pdfium.PdfDocument(base64.b64decode(printed["data"])) as pdf:
        assert len(pdf) == 1


def test_provinces_are_listed_in_thai_order(page: Reader) -> None:
    page.open(q="จังหวัดน่าน")
    (told,) = page.texts("div[role=status] > .quiet")
    assert told.endswith("กรุงเทพมหานคร · เชียงราย · ร้อยเอ็ด · ระยอง · สระแก้ว")
    page.open(scheme="NACC", year=2567)
    (options,) = [each for each in page.run(OPTIONS) if "ระยอง" in each]
    assert options[1:] == ["กรุงเทพมหานคร", "เชียงราย", "ร้อยเอ็ด", "ระยอง", "สระแก้ว"]


OPTIONS = (
    "return [...document.querySelectorAll('select')].map((each) => [...each.options].map((one) => one.textContent))"
)


def test_what_the_program_calls_a_thing_is_no_value_of_the_report(page: Reader) -> None:
    page.open(view="findings")
    unsure, code = sorted(page.texts("table.findings td.words > .quiet"))
    assert code.endswith(" · ควรเป็น: I8 · พบ: l8")
    assert "ควรเป็น" not in unsure
