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
