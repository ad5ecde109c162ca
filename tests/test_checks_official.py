from __future__ import annotations

from pathlib import Path

import pytest
import xlsxwriter

from checks.across import Rows
from checks.official import OfficialError, differences, results
from checks.sheet import Subject
from commands.official_file import read_table

REPORTS = ({"report_id": "a", "agency": "เทศบาลตำบลนาดี", "agency_type": None, "fiscal_year": 2568, "source_path": "a"},)
SCORES = tuple(
    {
        "report_id": "a",
        "agency": "เทศบาลตำบลนาดี",
        "assessed_year": 2568,
        "level": level,
        "instrument": instrument,
        "indicator": None,
        "question": None,
        "item": None,
        "statistic": "score",
        "value": value,
    }
    for level, instrument, value in (("overall", None, 94.39), ("instrument", "IIT", 97.54))
)
HELD = Rows(REPORTS, SCORES, ())


def test_columns_are_told_by_their_names() -> None:
    header = ("ที่", "หน่วยงาน", "ปีงบประมาณ", "คะแนนรวม", "IIT", "การเปิดเผยข้อมูล", "หมายเหตุ")
    (total, iit, ninth) = results(header, [("1", "ทต.นาดี", "๒๕๖๘", "94.39", 97.54, "98.25", "-")])
    assert (total.agency, total.year, total.subject, total.value) == ("เทศบาลตำบลนาดี", 2568, Subject("overall"), 94.39)
    assert (iit.subject, iit.value) == (Subject("instrument", "IIT"), 97.54)
    assert ninth.subject == Subject("indicator", indicator=9)


def test_english_columns_and_christian_years() -> None:
    (found,) = results(("agency", "year", "total"), [("เทศบาลตำบลนาดี", 2025, 94.39)])
    assert (found.year, found.value) == (2568, 94.39)


def test_a_table_without_agencies_or_scores_is_refused() -> None:
    with pytest.raises(OfficialError):
        results(("ลำดับ", "คะแนนรวม"), [])
    with pytest.raises(OfficialError):
        results(("หน่วยงาน", "ปี"), [])


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("เทศบาลตำบลนาดี", "2568", "94.39", "97.54"), []),
        (("เทศบาลตำบลนาดี", "2568", "94.39", "79.54"), [("official-differs", "79.54", "97.54")]),
        (("เทศบาลตำบลนาดี", "2567", "80.00", "80.00"), []),
        (("เทศบาลตำบลนาดีี", "2568", "94.39", "97.54"), [("official-name", "เทศบาลตำบลนาดีี", "เทศบาลตำบลนาดี")]),
        (("กรมการข้าว", "2568", "94.39", "97.54"), [("official-missing", "กรมการข้าว", None)]),
    ],
)
def test_what_differs_is_told(row: tuple[str, ...], told: list[tuple[str, str, str | None]]) -> None:
    official = results(("หน่วยงาน", "ปี", "คะแนนรวม", "IIT"), [row])
    found = [each.finding for each in differences(official, HELD)]
    assert [(each.check, each.expected, each.observed) for each in found] == told


def test_a_csv_file_of_windows_874(tmp_path: Path) -> None:
    path = tmp_path / "official.csv"
    path.write_bytes("หน่วยงาน,คะแนนรวม\nเทศบาลตำบลนาดี,94.39\n\n".encode("cp874"))
    assert read_table(path) == (["หน่วยงาน", "คะแนนรวม"], [("เทศบาลตำบลนาดี", "94.39")])


def test_an_xlsx_file(tmp_path: Path) -> None:
    path = tmp_path / "official.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["หน่วยงาน", "คะแนนรวม"])
        sheet.write_row(1, 0, ["เทศบาลตำบลนาดี", 94.39])
    assert read_table(path) == (["หน่วยงาน", "คะแนนรวม"], [("เทศบาลตำบลนาดี", 94.39)])
