"""Form: cells that say themselves what they hold, without a header."""

from __future__ import annotations

from tests.forms.reading import TITLE, issues, measures, read, scores


def test_every_cell_says_what_it_holds() -> None:
    rows = [
        ["มาตรการ : จัดทำแผนการใช้จ่าย", "ผู้รับผิดชอบ : กองคลัง"],
        ["มาตรการ : จัดทำคำสั่งมอบหมายงาน", "ผู้รับผิดชอบ : สำนักปลัด"],
    ]
    assert [(each["text"], each["responsible"]) for each in read(TITLE, rows)["measures"]] == [
        ("จัดทำแผนการใช้จ่าย", "กองคลัง"),
        ("จัดทำคำสั่งมอบหมายงาน", "สำนักปลัด"),
    ]


def test_behind_a_question() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ I7 ท่านทราบแผน 79.00 คะแนน", "ประเด็น: ไม่ทราบแผน", "มาตรการ: จัดทำแผนการใช้จ่าย"],
            ["ข้อ I8 ใช้จ่ายคุ้มค่า 81.00 คะแนน", "ประเด็น: ใช้จ่ายไม่คุ้มค่า", "มาตรการ: ประชุมชี้แจงแผน"],
        ],
    )
    assert scores(found) == [("question", "I7", "score", 79.0), ("question", "I8", "score", 81.0)]
    assert [each[1:] for each in issues(found)] == [("I7", "ไม่ทราบแผน"), ("I8", "ใช้จ่ายไม่คุ้มค่า")]
    assert measures(found) == [(None, "จัดทำแผนการใช้จ่าย", ["I7"]), (None, "ประชุมชี้แจงแผน", ["I8"])]


def test_a_colon_in_the_text_of_a_measure_is_no_label() -> None:
    rows = [["มาตรการ", "ผู้รับผิดชอบ"], ["กิจกรรม: จัดทำแผนการใช้จ่าย", "กองคลัง"], ["กิจกรรม: ประชุมชี้แจงแผน", "กองคลัง"]]
    assert [each[1] for each in measures(read(TITLE, rows))] == ["กิจกรรม: จัดทำแผนการใช้จ่าย", "กิจกรรม: ประชุมชี้แจงแผน"]
