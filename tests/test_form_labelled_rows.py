"""Form: rows that each say first what they hold: an indicator, a question, an issue, a measure."""

from __future__ import annotations

from tests.forms.reading import TITLE, issues, read, scores

ROWS = [
    ["รายการ", "รายละเอียด", "คะแนน"],
    ["ตัวชี้วัด", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "80.20"],
    ["ข้อคำถาม", "E4 ท่านได้รับข่าวสารสะดวกเพียงใด", "78.20"],
    ["ประเด็นที่ต้องปรับปรุง", "เสียงตามสายไปไม่ถึงไร่นา", ""],
    ["มาตรการ", "1. ตั้งกลุ่มไลน์ 2. จ้างรถแห่", ""],
    ["ผู้รับผิดชอบ", "สำนักปลัด", ""],
    ["ข้อคำถาม", "E5 หน่วยงานเผยแพร่ผลงานเพียงใด", "81.30"],
    ["ข้อคำถาม", "E6 หน่วยงานตอบข้อสงสัยได้เพียงใด", "76.90"],
    ["ประเด็นที่ต้องปรับปรุง", "โอนสายหลายครั้ง", ""],
    ["มาตรการ", "ประกาศเบอร์ตรงของทุกงาน", ""],
    ["ผู้รับผิดชอบ", "ทุกกอง", ""],
]


def test_each_question_has_what_is_said_below_it() -> None:
    found = read(TITLE, ROWS)
    assert scores(found) == [
        ("indicator", 7, "score", 80.2),
        ("question", "E4", "score", 78.2),
        ("question", "E5", "score", 81.3),
        ("question", "E6", "score", 76.9),
    ]
    assert issues(found) == [(7, "E4", "เสียงตามสายไปไม่ถึงไร่นา"), (7, "E6", "โอนสายหลายครั้ง")]
    assert [(each["questions"], each["text"], each["responsible"]) for each in found["measures"]] == [
        (["E4"], "ตั้งกลุ่มไลน์", "สำนักปลัด"),
        (["E4"], "จ้างรถแห่", "สำนักปลัด"),
        (["E6"], "ประกาศเบอร์ตรงของทุกงาน", "ทุกกอง"),
    ]


def test_scores_in_rows_of_their_own() -> None:
    rows = [row[:2] for row in ROWS[:2]] + [["คะแนน", "80.20"], *(row[:2] for row in ROWS[2:])]
    assert scores(read(TITLE, rows)) == [("indicator", 7, "score", 80.2)]


def test_a_row_of_another_kind_is_not_read_so() -> None:
    rows = [*ROWS, ["อื่น ๆ ที่ควรทราบในโอกาสต่อไป", "ไม่มี", "5"]]
    assert {each[1] for each in scores(read(TITLE, rows))} <= {7, "E4", "E5", "E6"}


def test_measures_alone_under_the_header_of_such_a_form() -> None:
    rows = [["รายการ", "รายละเอียด"], ["มาตรการ", "จัดทำคู่มือ"], ["มาตรการ", "อบรมบุคลากร"], ["ผู้รับผิดชอบ", "สำนักปลัด"]]
    found = read(TITLE, rows)
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [
        ("จัดทำคู่มือ", None),
        ("อบรมบุคลากร", "สำนักปลัด"),
    ]


def test_who_is_responsible_may_stand_behind_the_texts() -> None:
    rows = [[*row[:2], ""] for row in ROWS[1:] if row[0] != "ผู้รับผิดชอบ"]
    rows = [["บรรทัด", "ข้อความ", "ผู้รับผิดชอบ"], *([*row[:2], "สำนักปลัด"] if row[0] == "มาตรการ" else row for row in rows)]
    assert {(each["questions"][0], each["responsible"]) for each in read(TITLE, rows)["measures"]} == {
        ("E4", "สำนักปลัด"),
        ("E6", "สำนักปลัด"),
    }


def test_parts_of_an_instruments_number_are_its_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ผลการประเมิน", "คะแนน"],
            ["๑. IIT", "๙๒.๖๕"],
            ["๑.๑ การปฏิบัติหน้าที่", "๙๔.๑๐"],
            ["๑.๒ การใช้งบประมาณ", "๙๑.๒๐"],
            ["๒. OIT", "๙๕.๐๐"],
            ["๒.๑ การเปิดเผยข้อมูล", "๙๖.๕๐"],
            ["๒.๒ การป้องกันการทุจริต", "๙๓.๕๐"],
        ],
    )
    assert [each[:2] for each in scores(found)] == [
        ("instrument", "IIT"),
        ("indicator", 1),
        ("indicator", 2),
        ("instrument", "OIT"),
        ("indicator", 9),
        ("indicator", 10),
    ]


def test_parts_of_an_indicators_number_have_no_scores_of_their_own() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["9. การเปิดเผยข้อมูล", "96.50"], ["9.1 ข้อมูลพื้นฐาน", "98.00"], ["9.2 การบริหารงาน", "95.00"]]
    assert scores(read(TITLE, rows)) == [("indicator", 9, "score", 96.5)]
