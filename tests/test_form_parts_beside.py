"""Form: the parts of each question stand below each other, each beside its word."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores

ISSUE, MEASURE, AGAIN = "แผนการใช้จ่ายไม่เป็นที่ทราบ", "จัดทำแผ่นพับสรุปแผน", "ประชุมชี้แจงทุกไตรมาส"
OTHER, LOANS = "ขั้นตอนการขอยืมไม่ชัดเจน", "จัดทำแบบฟอร์มขอยืม"
PARTS: Rows = [
    ["i๘", "ประเด็น", ISSUE],
    ["", "มาตรการ", MEASURE],
    ["", "ผู้รับผิดชอบ", "กองคลัง"],
    ["i๑๙", "ประเด็น", OTHER],
    ["", "มาตรการ", LOANS],
    ["", "ผู้รับผิดชอบ", "สำนักปลัด"],
]


@pytest.mark.parametrize("head", [[], [["รหัส", "หัวข้อ", "รายละเอียด"]]])
def test_each_part_below_the_other(head: Rows) -> None:
    found = read(TITLE, [*head, *PARTS])
    assert issues(found) == [(2, "I8", ISSUE), (4, "I19", OTHER)]
    assert [(each["questions"], each["text"], each["responsible"]) for each in found["measures"]] == [
        (["I8"], MEASURE, "กองคลัง"),
        (["I19"], LOANS, "สำนักปลัด"),
    ]


def test_a_score_behind_and_the_question_itself_as_a_part() -> None:
    rows = [[*row, ""] for row in PARTS]
    rows.insert(0, ["i๘", "ข้อคำถาม", "ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด", "๘๐.๑๐"])
    rows[1][0] = ""
    found = read(TITLE, [["รหัส", "หัวข้อ", "รายละเอียด", "คะแนน"], *rows])
    assert scores(found) == [("question", "I8", "score", 80.1)]
    assert found["questions"][0][2] == "ท่านทราบแผนการใช้จ่าย มากน้อยเพียงใด"


def test_two_measures_of_one_question() -> None:
    found = read(TITLE, [*PARTS[:2], ["", "มาตรการ", AGAIN], *PARTS[3:5]])
    assert [each[1:] for each in measures(found)] == [(MEASURE, ["I8"]), (AGAIN, ["I8"]), (LOANS, ["I19"])]


def test_words_of_roles_within_a_plan_are_no_parts() -> None:
    rows = [["ข้อ", "ประเด็น", "มาตรการ"], ["i๘", ISSUE, MEASURE], ["i๑๙", OTHER, LOANS]]
    assert [each[1:] for each in measures(read(TITLE, rows))] == [(MEASURE, ["I8"]), (LOANS, ["I19"])]


LONG_HEAD = ["รหัส", "รายการ", "รายละเอียด"]
BUDGET, LOAN = "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"
ASKED, ASKED_TOO = "ท่านทราบแผนการใช้จ่ายเงิน มากน้อยเพียงใด", "การขอยืมทรัพย์สินสะดวก มากน้อยเพียงใด"
LONG: Rows = [
    ["i๘", "ตัวชี้วัด", BUDGET],
    ["", "ข้อคำถาม", ASKED],
    ["", "คะแนน", "๘๐.๑๐"],
    ["", "ประเด็นที่ต้องปรับปรุง", ISSUE],
    ["", "มาตรการ", MEASURE],
    ["", "ขั้นตอน", "<p>(1) รวบรวมยอด</p> <p>(2) พิมพ์แผ่นพับ</p>"],
    ["", "หน่วยงานรับผิดชอบ", "กองคลัง"],
    ["i๑๙", "ตัวชี้วัด", LOAN],
    ["", "ข้อคำถาม", ASKED_TOO],
    ["", "คะแนน", "๗๙.๒๐"],
    ["", "ประเด็นที่ต้องปรับปรุง", OTHER],
    ["", "มาตรการ", LOANS],
    ["", "ขั้นตอน", "ออกแบบแบบฟอร์ม"],
    ["", "หน่วยงานรับผิดชอบ", "สำนักปลัด"],
]


def _is_long_form(*tables: Rows) -> None:
    found = read(TITLE, *tables)
    assert scores(found) == [("question", "I8", "score", 80.1), ("question", "I19", "score", 79.2)]
    assert sorted(found["questions"]) == [["I19", 4, ASKED_TOO], ["I8", 2, ASKED]]
    assert issues(found) == [(2, "I8", ISSUE), (4, "I19", OTHER)]
    assert [(*each[1:],) for each in measures(found)] == [(MEASURE, ["I8"]), (LOANS, ["I19"])]
    assert [each["responsible"] for each in found["measures"] if each["kind"] == "measure"] == ["กองคลัง", "สำนักปลัด"]
    assert measures(found, "step") == [
        (1, "รวบรวมยอด", ["I8"]),
        (2, "พิมพ์แผ่นพับ", ["I8"]),
        (None, "ออกแบบแบบฟอร์ม", ["I19"]),
    ]


@pytest.mark.parametrize("head", [[], [LONG_HEAD], [["ข้อ", "หัวข้อ", "ข้อมูล"]], [["ข้อ", "", ""]]])
def test_the_indicator_the_question_and_its_score_are_parts_too(head: Rows) -> None:
    _is_long_form([*head, *LONG])


def test_the_code_is_printed_beside_every_part() -> None:
    _is_long_form([LONG_HEAD, *([row[0] or LONG[at - at % 7][0], *row[1:]] for at, row in enumerate(LONG))])


def test_each_question_below_a_head_of_its_own() -> None:
    _is_long_form([LONG_HEAD, *LONG[:7]], [LONG_HEAD, *LONG[7:]])


def test_the_code_stands_in_a_row_above_its_parts() -> None:
    above = [row for each in LONG for row in ([[each[0], "", ""], ["", *each[1:]]] if each[0] else [each])]
    _is_long_form([LONG_HEAD, *above])


def test_a_question_none_of_whose_parts_is_read_takes_none_of_another() -> None:
    found = read(TITLE, [LONG_HEAD, ["i๑", "", ""], *LONG[7:]])
    assert [each for each in found["questions"] if each[0] != "I19"] == [["I1", 1, None]]
    assert (issues(found), measures(found)) == ([(4, "I19", OTHER)], [(None, LOANS, ["I19"])])


def test_one_question_without_a_head() -> None:
    found = read(TITLE, LONG[7:])
    assert (issues(found), measures(found)) == ([(4, "I19", OTHER)], [(None, LOANS, ["I19"])])


@pytest.mark.parametrize("cut", range(1, len(LONG)))
@pytest.mark.parametrize("head", [[], [LONG_HEAD]])
def test_a_page_cuts_it_between_two_parts(cut: int, head: Rows) -> None:
    _is_long_form([LONG_HEAD, *LONG[:cut]], [*head, *LONG[cut:]])


def test_a_page_cuts_it_within_a_text() -> None:
    head, end = MEASURE[:7], MEASURE[7:]
    found = read(TITLE, [LONG_HEAD, *LONG[:4], ["", "มาตรการ", head]], [["", "", end], *LONG[5:]])
    assert [each[1:] for each in measures(found)] == [(MEASURE, ["I8"]), (LOANS, ["I19"])]


def test_numbers_of_a_table_of_scores_are_no_parts() -> None:
    rows: Rows = [["รหัส", "ข้อคำถาม", "คะแนน"], ["i๘", ASKED, "๘๐.๑๐"], ["i๑๙", ASKED_TOO, "๗๙.๒๐"]]
    assert scores(read(TITLE, rows)) == [("question", "I8", "score", 80.1), ("question", "I19", "score", 79.2)]
