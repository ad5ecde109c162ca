"""Form: a table in which a column says of each row what the text beside it is."""

from __future__ import annotations

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
