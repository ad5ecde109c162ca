"""Form: the end of a question behind a page break: its last words, its score, or rows above a new header."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, measures, read, scores

SCORED = [["รายการประเมิน", "ผู้ตอบ (คน)", "คะแนนเฉลี่ย", "ระดับ"], ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "51", "84.72", "B"]]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("i23 ท่านรู้แนวปฏิบัติเกี่ยวกับ", "การใช้ทรัพย์สินของราชการที่ถูกต้อง มากน้อยเพียงใด"),
        ("i23 ท่านรู้แนวปฏิบัติเกี่ยวกับ", "การใช้ทรัพย์สินของราชการ"),
        ("i23 หน่วยงานกำกับดูแล", "การใช้ทรัพย์สินของราชการที่เหมาะสมหรือไม่"),
    ],
)
@pytest.mark.parametrize("head", ["รายงานการประชุม ครั้งที่ 3/2565 หน้า 2", "- 2 -"])
def test_the_end_of_a_question_may_begin_as_an_indicator_does(above: str, below: str, head: str) -> None:
    upper = [*SCORED, [above, "50", "78.66", "-"]]
    lower = [[below, "", "", ""], ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "51", "87.64", "A"]]
    found = read(TITLE, upper, head, lower)
    assert [each[0] for each in found["questions"]] == ["I23"]
    assert found["questions"][0][2].endswith(below)
    assert scores(found) == [
        ("indicator", 4, "score", 84.72),
        ("question", "I23", "score", 78.66),
        ("indicator", 5, "score", 87.64),
    ]


@pytest.mark.parametrize("name", ["การแก้ไขปัญหาการทุจริต", "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"])
def test_the_name_of_an_indicator_behind_a_whole_question_heads_the_rows_below(name: str) -> None:
    upper = [*SCORED, ["i23 ท่านรู้แนวปฏิบัติการใช้ทรัพย์สิน มากน้อยเพียงใด", "50", "78.66", "-"]]
    lower = [[name, "", "", ""], ["i25 ผู้บริหารให้ความสำคัญกับการต่อต้านการทุจริต มากน้อยเพียงใด", "50", "88.66", "-"]]
    found = read(TITLE, upper, "- 2 -", lower)
    assert [each[:2] for each in found["questions"]] == [["I23", 4], ["I25", 5]]


@pytest.mark.parametrize("got", ["ได้", "ได้คะแนน", "="])
def test_the_score_stands_behind_the_break_and_its_word_before_it(got: str) -> None:
    header = ["ลำดับ", "ปัญหา", "ข้อคำถาม", "มาตรการ"]
    question = f"i30 ท่านร้องเรียนได้โดยปลอดภัย มากน้อยเพียงใด {got}"
    upper = [
        header,
        ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", "", "", ""],
        ["1", "เกรงว่าจะถูกย้าย", question, "1) รับแจ้งผ่านตู้ 2) ห้ามเปลี่ยนหน้าที่"],
    ]
    found = read(TITLE, upper, "- 3 -", [["", "", "83.30 คะแนน", "ผู้แจ้งเบาะแสระหว่างการตรวจสอบ"]])
    assert scores(found) == [("question", "I30", "score", 83.3)]
    assert [each[1] for each in measures(found)] == ["รับแจ้งผ่านตู้", "ห้ามเปลี่ยนหน้าที่ผู้แจ้งเบาะแสระหว่างการตรวจสอบ"]


def test_rows_above_a_wider_header_go_on_with_the_table_before_the_page() -> None:
    upper = [
        ["ข้อ", "รายการข้อมูล", "คะแนน"],
        ["o29", "แนวปฏิบัติการจัดการเรื่องร้องเรียน", "100"],
        ["o30", "ช่องทางแจ้งเรื่องร้องเรียน", "100"],
    ]
    lower = [
        ["", "การทุจริตและประพฤติมิชอบ", ""],
        ["o31", "ข้อมูลเชิงสถิติเรื่องร้องเรียน", "0"],
        ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "", ""],
        ["คะแนน", "ข้อ", "รายการข้อมูล", "ข้อบกพร่อง", "มาตรการ"],
        ["0", "o37", "การจัดการความเสี่ยงการทุจริต", "กิจกรรมไม่ตรง", "จับคู่กิจกรรม"],
    ]
    found = read(TITLE, upper, "- 3 -", lower)
    assert [each[2] for each in found["questions"]] == [
        "แนวปฏิบัติการจัดการเรื่องร้องเรียน",
        "ช่องทางแจ้งเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ",
        "ข้อมูลเชิงสถิติเรื่องร้องเรียน",
        "การจัดการความเสี่ยงการทุจริต",
    ]
    assert scores(found) == [
        ("question", f"O{code}", "score", value) for code, value in ((29, 100.0), (30, 100.0), (31, 0.0), (37, 0.0))
    ]
    assert issues(found) == [(10, "O37", "กิจกรรมไม่ตรง")]


def test_a_score_on_a_line_of_its_own_leaves_nothing_in_the_question() -> None:
    rows = [["ข้อ", "รายการข้อมูล", "ข้อบกพร่อง"], ["o6", "ข่าวประชาสัมพันธ์ของสำนักงานเขต<br>ได้ 0 คะแนน", "ข่าวเก่า"]]
    found = read(TITLE, "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", rows)
    assert found["questions"] == [["O6", 9, "ข่าวประชาสัมพันธ์ของสำนักงานเขต"]]
    assert scores(found) == [("question", "O6", "score", 0.0)]
