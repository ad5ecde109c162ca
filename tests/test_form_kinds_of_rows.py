"""Form: a table in which a column says of each row what the text beside it is."""

from __future__ import annotations

from typing import Any

from tests.forms.reading import Rows, issues, measures, read, scores

TITLE = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลนาคำ จังหวัดเลย ประจำปีงบประมาณ พ.ศ. 2567"
HEAD = ["ประเภท", "รายละเอียด", "คะแนน", "ผู้รับผิดชอบ"]
ROWS: Rows = [
    HEAD,
    ["แบบวัด", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "86.73", ""],
    ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "85.21", ""],
    ["ข้อคำถาม", "i5 ท่านทราบแผนการใช้จ่ายของหน่วยงาน มากน้อยเพียงใด", "77.42", ""],
    ["ประเด็นที่ต้องปรับปรุง", "บุคลากรไม่ได้รับแผนการใช้จ่าย", "", ""],
    ["มาตรการ", "แจกแผนการใช้จ่ายทุกกอง", "", "กองคลัง"],
    ["มาตรการ", "รายงานผลการใช้จ่ายในที่ประชุม", "", "สำนักปลัด"],
    ["ตัวชี้วัดที่ 3", "การใช้อำนาจ", "88.47", ""],
    ["ประเด็นที่ต้องปรับปรุง", "การมอบหมายงานไม่หมุนเวียน", "", ""],
    ["มาตรการ", "จัดทำบัญชีหมุนเวียน", "", "สำนักปลัด"],
    ["คะแนนรวม", "", "90.10", ""],
]


def test_works_below_what_they_are_about() -> None:
    found = read(TITLE, ROWS)
    assert scores(found) == [
        ("instrument", "IIT", "score", 86.73),
        ("indicator", 2, "score", 85.21),
        ("question", "I5", "score", 77.42),
        ("indicator", 3, "score", 88.47),
        ("overall", None, "score", 90.1),
    ]
    assert issues(found) == [(2, "I5", "บุคลากรไม่ได้รับแผนการใช้จ่าย"), (3, None, "การมอบหมายงานไม่หมุนเวียน")]
    assert [each[1:] for each in measures(found)] == [
        ("แจกแผนการใช้จ่ายทุกกอง", ["I5"]),
        ("รายงานผลการใช้จ่ายในที่ประชุม", ["I5"]),
        ("จัดทำบัญชีหมุนเวียน", []),
    ]


def test_a_part_that_its_row_calls_one_is_no_item_of_the_question_above() -> None:
    part = ["ตัวชี้วัดย่อย", "9.4 การบริหารและพัฒนาทรัพยากรบุคคล", "80.00", ""]
    rows = [
        HEAD,
        ["ตัวชี้วัดที่ 9", "การเปิดเผยข้อมูล", "90.00", ""],
        ["ข้อคำถาม", "o10 แผนการใช้จ่ายงบประมาณประจำปี", "0.00", ""],
        part,
        *ROWS[4:6],
    ]
    assert scores(read(TITLE, rows)) == [("indicator", 9, "score", 90.0), ("question", "O10", "score", 0.0)]


def test_one_kind_of_work_alone_is_read_as_a_label() -> None:
    rows = [HEAD, ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "85.21", ""], ["ตัวชี้วัดที่ 3", "การใช้อำนาจ", "88.47", ""]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [85.21, 88.47]


_CODED: Rows = [
    ["ข้อ", "รายการประเมิน", "คะแนน", ""],
    ["", "", "ปี 2566", "ปี 2567"],
    ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", "", ""],
    ["i5", "ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "68.22", "72.40"],
    ["ประเด็นที่ควรพัฒนา", "ไม่ได้แจ้งแผนการใช้จ่าย", "", ""],
    ["มาตรการ", "1. แจ้งแผนในที่ประชุม<br>2. เผยแพร่แผน", "", ""],
    ["ผู้รับผิดชอบ", "กองคลัง", "", ""],
    ["i6", "ท่านตรวจสอบการใช้จ่ายได้ มากน้อยเพียงใด", "80.05", "83.16"],
    ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "", "76.91", "79.05"],
    ["i12", "ท่านยืมทรัพย์สินได้โดยง่าย มากน้อยเพียงใด", "71.37", "74.90"],
    ["ประเด็นที่ควรพัฒนา", "การยืมต้องทำบันทึกหลายฉบับ", "", ""],
    ["มาตรการ", "จัดทำระบบยืมแบบออนไลน์", "", ""],
    ["ผู้รับผิดชอบ", "สำนักปลัด", "", ""],
]
_WORKS = [
    (2, ["I5"], "แจ้งแผนในที่ประชุม", "กองคลัง"),
    (2, ["I5"], "เผยแพร่แผน", "กองคลัง"),
    (4, ["I12"], "จัดทำระบบยืมแบบออนไลน์", "สำนักปลัด"),
]


def _done(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(each["indicator"], each["questions"], each["text"], each["responsible"]) for each in found["measures"]]


def test_works_below_the_codes_of_questions_with_their_words_in_the_column_of_codes() -> None:
    found = read(TITLE, _CODED)
    assert [(score[0], *score[3:]) for score in found["scores"]] == [
        (2566, "I5", "score", 68.22),
        (2567, "I5", "score", 72.4),
        (2566, "I6", "score", 80.05),
        (2567, "I6", "score", 83.16),
        (2566, 4, "score", 76.91),
        (2567, 4, "score", 79.05),
        (2566, "I12", "score", 71.37),
        (2567, "I12", "score", 74.9),
    ]
    assert [each[:2] for each in found["questions"]] == [["I5", 2], ["I6", 2], ["I12", 4]]
    assert issues(found) == [(2, "I5", "ไม่ได้แจ้งแผนการใช้จ่าย"), (4, "I12", "การยืมต้องทำบันทึกหลายฉบับ")]
    assert _done(found) == _WORKS


def test_of_one_question_alone_and_in_thai_digits_the_rows_below_it_are_its_works() -> None:
    rows = [[cell.replace("i5", "i๕") for cell in row] for row in _CODED[:7]]
    assert _done(read(TITLE, rows)) == _WORKS[:2]


def test_a_page_parts_a_question_from_its_works_or_cuts_a_text_of_them() -> None:
    assert _done(read(TITLE, _CODED[:10], "- 2 -", _CODED[10:])) == _WORKS
    assert _done(read(TITLE, _CODED[:4], "- 2 -", _CODED[4:])) == _WORKS
    cut = read(TITLE, _CODED[:12], "- 2 -", [["", "ให้ทุกกอง", "", ""], *_CODED[12:]])
    assert _done(cut)[2:] == [(4, ["I12"], "จัดทำระบบยืมแบบออนไลน์ให้ทุกกอง", "สำนักปลัด")]
    assert [each[2] for each in cut["questions"]] == [each[2] for each in read(TITLE, _CODED)["questions"]]


def test_a_text_that_is_printed_in_every_column_it_spans_stands_there_once() -> None:
    rows = [[*row[:2], row[1], row[1]] if row[2:] == ["", ""] and row[1] else row for row in _CODED]
    assert _done(read(TITLE, rows)) == _WORKS


def test_one_word_of_works_again_and_again_is_enough_below_codes() -> None:
    rows = [row for row in _CODED if row[0] not in ("ประเด็นที่ควรพัฒนา", "ผู้รับผิดชอบ")]
    assert [each[:3] for each in _done(read(TITLE, rows))] == [each[:3] for each in _WORKS]


def test_what_else_belongs_to_a_work_and_a_word_that_no_table_knows() -> None:
    more = [["ระยะเวลา", "ต.ค. 2566"], ["การติดตาม", "รายงานทุกเดือน"], ["งบประมาณ", "10,000 บาท"], ["คำชี้แจงเพิ่ม", "-"]]
    found = read(TITLE, [*_CODED[:7], *([*row, "", ""] for row in more), *_CODED[7:]])
    assert _done(found) == _WORKS
    assert [(each["timeline"], each["follow_up"]) for each in found["measures"][:2]] == [
        ("ต.ค. 2566", "รายงานทุกเดือน")
    ] * 2
    assert len(found["questions"]) == 3


def test_measures_that_are_counted_are_measures_of_the_question_above_them() -> None:
    counted = [["มาตรการที่ 1", "แจ้งแผนในที่ประชุม", "", ""], ["มาตรการที่ 2", "เผยแพร่แผน", "", ""]]
    found = read(TITLE, [*_CODED[:5], *counted, *_CODED[7:]])
    assert [each[:3] for each in _done(found)] == [each[:3] for each in _WORKS]


def test_a_question_and_its_code_in_one_cell_over_its_works_in_two_columns() -> None:
    rows = [
        ["ข้อคำถาม", "คะแนน"],
        ["i5 ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "72.40"],
        *([row[0], row[1]] for row in _CODED[4:7]),
        ["i12 ท่านยืมทรัพย์สินได้โดยง่าย มากน้อยเพียงใด", "74.90"],
        *([row[0], row[1]] for row in _CODED[10:]),
    ]
    found = read(TITLE, rows)
    assert scores(found) == [("question", "I5", "score", 72.4), ("question", "I12", "score", 74.9)]
    assert [each[1:] for each in _done(found)] == [each[1:] for each in _WORKS]


def test_a_header_that_comes_again_is_one_and_heads_columns_of_works() -> None:
    head = ["ข้อ", "ประเด็นที่ควรพัฒนา", "มาตรการ"]
    found = read(TITLE, [head, ["i5", "ไม่ได้แจ้งแผน", "แจ้งแผน"], head, ["i12", "การยืมล่าช้า", "จัดทำทะเบียน"]])
    assert [each[1:3] for each in _done(found)] == [(["I5"], "แจ้งแผน"), (["I12"], "จัดทำทะเบียน")]
