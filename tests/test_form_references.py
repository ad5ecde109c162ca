"""Form: a table of measures says by number which issues of another table each of them answers."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, read

ISSUES: Rows = [
    ["ประเด็นที่", "ตัวชี้วัด", "ประเด็นที่ต้องพัฒนา"],
    ["1", "การใช้ทรัพย์สินของราชการ", "ใบเบิกไม่มีผู้ตรวจรับ"],
    ["2", "", "ไม่มีบัญชีคุมของยืม"],
    ["3", "การใช้งบประมาณ", "ไม่ทราบเหตุผลการปรับลด"],
]


def _measures(head: str, *keys: str) -> Rows:
    texts = ("ตั้งผู้ตรวจรับ", "ทำบัญชีคุม", "ประชุมชี้แจง")
    return [[head, "มาตรการ", "ผู้รับผิดชอบ"], *([key, text, "กองคลัง"] for key, text in zip(keys, texts, strict=True))]


@pytest.mark.parametrize(
    ("head", "keys"),
    [
        ("ประเด็นที่", ("1", "2 และ 3", "3")),
        ("ประเด็นที่", ("๑", "๑, ๒ และ ๓", "๓")),
        ("ประเด็น", ("1", "2 - 3", "3")),
        ("ประเด็นที่ต้องพัฒนา", ("ประเด็นที่ 1", "ประเด็นที่ 2 และประเด็นที่ 3", "ประเด็นที่ 3")),
        ("อ้างถึงประเด็นที่", ("1", "2/3", "ทุกประเด็น")),
        ("ปัญหา", ("ป.1", "ป.2, ป.3", "-")),
    ],
)
def test_numbers_of_issues_are_none_of_their_own(head: str, keys: tuple[str, str, str]) -> None:
    found = read(TITLE, "2. ประเด็น", ISSUES, "3. มาตรการแก้ไข", _measures(head, *keys))
    assert [each[2] for each in issues(found)] == ["ใบเบิกไม่มีผู้ตรวจรับ", "ไม่มีบัญชีคุมของยืม", "ไม่ทราบเหตุผลการปรับลด"]
    assert [each["text"] for each in found["measures"]] == ["ตั้งผู้ตรวจรับ", "ทำบัญชีคุม", "ประชุมชี้แจง"]
    assert found["questions"] == []


def test_numbers_of_measures_beside_their_results() -> None:
    rows = [["มาตรการที่", "ผลการดำเนินการ"], ["1", "ตั้งแล้ว"], ["2 และ 3", "ประชุมแล้ว 2 ครั้ง"]]
    assert [(each["kind"], each["text"]) for each in read(TITLE, rows)["measures"]] == [
        ("result", "ตั้งแล้ว"),
        ("result", "ประชุมแล้ว 2 ครั้ง"),
    ]


@pytest.mark.parametrize("text", ["5 และ 6 คนไม่ทราบ", "1. ยืมของช้า", "ยืมได้ครั้งละ 2 ชิ้น"])
def test_one_issue_in_words_makes_all_of_them_issues(text: str) -> None:
    found = read(TITLE, "3. มาตรการแก้ไข", _measures("ประเด็นที่", "ของหาย", text, "ของชำรุด"))
    assert [each[2] for each in issues(found)] == ["ของหาย", text.removeprefix("1. "), "ของชำรุด"]
