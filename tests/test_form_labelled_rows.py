"""Form: rows that each say first what they hold: an indicator, a question, an issue, a measure."""

from __future__ import annotations

import pytest

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


HEAD = ["หัวข้อ", "รายละเอียด", "คะแนน"]
ABOVE = [
    ["แบบวัด IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน", "87.72"],
    ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "85.12"],
    ["ข้อ i7", "ท่านรู้เกี่ยวกับแผนการใช้จ่าย มากน้อยเพียงใด", "79.84"],
    ["ประเด็นที่ต้องปรับปรุง", "พนักงานไม่ได้รับแจ้งแผน", ""],
    ["มาตรการ", "1. ถ่ายทอดสดการชี้แจง<br>2. จัดทำสรุปแผน", ""],
]
BELOW = [
    ["ขั้นตอน", "1. ฝ่ายการเงินจัดทำเอกสาร<br>2. ผู้จัดการชี้แจงซ้ำ", ""],
    ["ผู้รับผิดชอบ", "ฝ่ายการเงิน", ""],
    ["ข้อ i12", "ท่านทักท้วงการใช้จ่ายได้ มากน้อยเพียงใด", "82.10"],
    ["ประเด็นที่ต้องปรับปรุง", "ไม่มีช่องทางสอบถาม", ""],
    ["มาตรการ", "เปิดช่องถามตอบ", ""],
]


@pytest.mark.parametrize(
    "blocks",
    [
        ([HEAD, *ABOVE, *BELOW],),
        ([HEAD, *ABOVE], [HEAD, *BELOW]),
        ([HEAD, *ABOVE], BELOW),
        # A page may leave none of the labels that say what to do on its side.
        ([HEAD, *ABOVE[:2]], [HEAD, *ABOVE[2:], *BELOW]),
    ],
)
def test_labels_that_are_the_subjects_themselves_also_over_a_page_break(blocks: tuple[list[list[str]], ...]) -> None:
    found = read(TITLE, *blocks)
    assert scores(found) == [
        ("instrument", "IIT", "score", 87.72),
        ("indicator", 2, "score", 85.12),
        ("question", "I7", "score", 79.84),
        ("question", "I12", "score", 82.1),
    ]
    assert found["questions"] == [
        ["I7", 2, "ท่านรู้เกี่ยวกับแผนการใช้จ่าย มากน้อยเพียงใด"],
        ["I12", 2, "ท่านทักท้วงการใช้จ่ายได้ มากน้อยเพียงใด"],
    ]
    assert issues(found) == [(2, "I7", "พนักงานไม่ได้รับแจ้งแผน"), (2, "I12", "ไม่มีช่องทางสอบถาม")]
    assert [(each["kind"], each["text"], each["questions"], each["responsible"]) for each in found["measures"]] == [
        ("measure", "ถ่ายทอดสดการชี้แจง", ["I7"], "ฝ่ายการเงิน"),
        ("measure", "จัดทำสรุปแผน", ["I7"], "ฝ่ายการเงิน"),
        ("measure", "เปิดช่องถามตอบ", ["I12"], None),
        ("step", "ฝ่ายการเงินจัดทำเอกสาร", ["I7"], "ฝ่ายการเงิน"),
        ("step", "ผู้จัดการชี้แจงซ้ำ", ["I7"], "ฝ่ายการเงิน"),
    ]


@pytest.mark.parametrize("label", ["I7", "ข้อคำถาม i7", "รหัสข้อ i7", "รหัส i7", "ข้อ i7 :"])
def test_how_a_label_may_give_its_code(label: str) -> None:
    rows = [[label, *row[1:]] if row[0] == "ข้อ i7" else row for row in ABOVE]
    assert [each[1] for each in scores(read(TITLE, [HEAD, *rows]))] == ["IIT", 2, "I7"]


def test_the_end_of_a_text_that_a_page_cuts_off() -> None:
    found = read(TITLE, [HEAD, *ABOVE], [HEAD, ["", "ให้ครบทุกท่าเรือ", ""], *BELOW])
    assert [each["text"] for each in found["measures"]][:2] == ["ถ่ายทอดสดการชี้แจง", "จัดทำสรุปแผนให้ครบทุกท่าเรือ"]


def test_a_subjects_score_right_beside_it() -> None:
    rows = [["หัวข้อ", "รายละเอียด"], ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "85.12"], ["ข้อ i7 ท่านรู้แผน มากน้อยเพียงใด", "79.84"]]
    found = read(TITLE, [*rows, ["มาตรการ", "จัดทำสรุปแผน"], ["ข้อ i12 ท่านทักท้วงได้ มากน้อยเพียงใด", "82.10"]])
    assert [each[1] for each in scores(found)] == [2, "I7", "I12"]
    assert [(each["text"], each["questions"]) for each in found["measures"]] == [("จัดทำสรุปแผน", ["I7"])]


def test_what_the_header_says_of_the_numbers_behind_the_texts() -> None:
    rows = [*ABOVE, *BELOW]
    assert {each[0] for each in read(TITLE, [[*HEAD[:2], "คะแนนปี 2565"], *rows])["scores"]} == {2565}
    aimed = read(TITLE, [[*HEAD[:2], "คะแนนเป้าหมาย"], *rows])
    assert scores(aimed) == []
    assert len(issues(aimed)) == 2


def test_measures_beside_their_subjects_are_no_labelled_rows() -> None:
    found = read(
        TITLE,
        [["ตัวชี้วัด", "มาตรการ"], ["ตัวชี้วัดที่ 2", "จัดทำสรุปแผน"], ["ตัวชี้วัดที่ 4", "จัดทำแบบฟอร์ม"], ["ตัวชี้วัดที่ 7", "ตั้งกลุ่มไลน์"]],
    )
    assert [(each["indicator"], each["text"]) for each in found["measures"]] == [
        (2, "จัดทำสรุปแผน"),
        (4, "จัดทำแบบฟอร์ม"),
        (7, "ตั้งกลุ่มไลน์"),
    ]


def test_the_total_below_labels_is_of_none_of_them() -> None:
    rows = [
        ["หัวข้อ", "รายละเอียด"],
        ["แบบวัด IIT", "92.10"],
        ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", "80.10"],
        ["มาตรการ", "ตั้งกลุ่มไลน์"],
    ]
    assert scores(read(TITLE, [*rows, ["คะแนนรวม", "91.10"]]))[1:] == [
        ("indicator", 7, "score", 80.1),
        ("overall", None, "score", 91.1),
    ]


CODES = ["i7", "i8", "i9"]
REMARKS = ["i7 ไม่ทราบแผน", "i8 ใช้จ่ายไม่คุ้มค่า", "i9 ใช้เพื่อพวกพ้อง"]
DONE = ["เผยแพร่แผน", "ตรวจสอบการใช้จ่าย", "ประชุมชี้แจง"]


@pytest.mark.parametrize("first", [CODES, REMARKS, ["1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ"]])
@pytest.mark.parametrize(
    "head", [["ประเด็นที่ต้องปรับปรุง", "มาตรการ"], ["ปัญหา", "แนวทางแก้ไข"], ["ข้อเสนอแนะ", "มาตรการ", "หมายเหตุ"]]
)
def test_words_of_roles_in_the_first_row_head_columns(head: list[str], first: list[str]) -> None:
    rows = [[one, done, "-"][: len(head)] for one, done in zip(first, DONE, strict=True)]
    found = read(TITLE, [head, *rows])
    assert [each["text"] for each in found["measures"] if each["text"] in DONE] == DONE
    assert "มาตรการ" not in [each["text"] for kind in ("issues", "measures") for each in found[kind]]


def test_a_section_and_an_empty_measure_under_such_a_header() -> None:
    rows = [["ประเด็น", "มาตรการ"], ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", ""], *zip(REMARKS, [DONE[0], "", DONE[2]], strict=True)]
    assert [each["text"] for each in read(TITLE, [list(row) for row in rows])["measures"]] == [DONE[0], DONE[2]]


@pytest.mark.parametrize("head", [["ประเด็น", "คะแนน"], ["มาตรการ", "คะแนน"], ["ผลการดำเนินงาน", "คะแนน"]])
def test_the_head_of_scores_is_no_work(head: list[str]) -> None:
    found = read(TITLE, [head, ["i7", "80.10"], ["i8", "81.10"], ["i9", "82.10"]])
    assert "คะแนน" not in [each["text"] for kind in ("issues", "measures") for each in found[kind]]


def test_strengths_and_weaknesses_with_scores_are_no_labelled_rows() -> None:
    strong = [["จุดเด่น", "คะแนน"], ["i1 ปฏิบัติงานดี", "90.10"], ["i2 เร็ว", "91.00"], ["i3 เท่าเทียม", "92.00"]]
    weak = [["จุดที่ควรพัฒนา", "คะแนน"], *([remark, "70.10"] for remark in REMARKS)]
    assert "คะแนน" not in [each["text"] for each in read(TITLE, strong, weak)["issues"]]


def test_a_number_beside_the_word_of_a_work_is_no_work() -> None:
    rows = [["ตัวชี้วัดที่ 1", "80.10"], ["ตัวชี้วัดที่ 2", "81.10"], ["ตัวชี้วัดที่ 3", "82.10"]]
    assert read(TITLE, [*rows, ["ผลการดำเนินงาน", "85.00"]])["measures"] == []
    told = read(TITLE, [*rows, ["ผลการดำเนินงาน", "จัดอบรมแล้ว"]])
    assert [(each["kind"], each["text"]) for each in told["measures"]] == [("result", "จัดอบรมแล้ว")]


def test_a_work_that_is_called_by_the_word_of_a_role_is_one_where_its_label_comes_again() -> None:
    overleaf = [["มาตรการ", "การพัฒนาบุคลากร", ""], *ABOVE[2:]]
    found = read(TITLE, [HEAD, *ABOVE[:4]], overleaf)
    assert next(each["text"] for each in found["measures"]) == "การพัฒนาบุคลากร"
