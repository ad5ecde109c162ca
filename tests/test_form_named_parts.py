"""Form: cells that say themselves which part of them is the issue, which the measure, and who is responsible."""

from __future__ import annotations

from tests.forms.reading import TITLE, Rows, issues, read, scores

ISSUE, MEASURE = "บุคลากรไม่ทราบแผนการใช้จ่าย", "จัดทำแผ่นพับสรุปแผนการใช้จ่าย"
OTHER, LOANS = "ขั้นตอนการขอยืมไม่ชัดเจน", "จัดทำแบบฟอร์มขอยืม"


def _expect(rows: Rows) -> None:
    found = read(TITLE, rows)
    assert issues(found) == [(2, "I8", ISSUE), (4, "I19", OTHER)]
    assert [(each["questions"], each["text"], each["responsible"]) for each in found["measures"]] == [
        (["I8"], MEASURE, "กองคลัง"),
        (["I19"], LOANS, "สำนักปลัด"),
    ]
    assert [each[1] for each in found["questions"]] == [2, 4]
    assert all(text is None for *_, text in found["questions"])


def test_all_parts_in_one_cell() -> None:
    cells = [
        f"<p>ประเด็น : {ISSUE}</p> <p>มาตรการ : {MEASURE}</p> <p>ผู้รับผิดชอบ : กองคลัง</p>",
        f"<p>ประเด็น : {OTHER}</p> <p>มาตรการ : {LOANS}</p> <p>ผู้รับผิดชอบ : สำนักปลัด</p>",
    ]
    rows = [["ข้อ", "คะแนน", "รายละเอียด"], ["i๘", "๘๐.๑๐", cells[0]], ["i๑๙", "๗๙.๙๐", cells[1]]]
    _expect(rows)
    assert [each[3] for each in scores(read(TITLE, rows))] == [80.1, 79.9]


def test_each_part_in_a_row_of_its_own() -> None:
    _expect(
        [
            ["ข้อ", "ประเด็นที่ต้องปรับปรุง / มาตรการ"],
            ["i๘", f"ประเด็น : {ISSUE}"],
            ["", f"มาตรการ : {MEASURE}"],
            ["", "ผู้รับผิดชอบ : กองคลัง"],
            ["i๑๙", f"ประเด็น : {OTHER}"],
            ["", f"มาตรการ : {LOANS}"],
            ["", "ผู้รับผิดชอบ : สำนักปลัด"],
        ]
    )


def test_a_colon_within_some_measures_parts_nothing() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["i๘", ISSUE, "มาตรการ : จัดทำแผ่นพับ"],
            ["i๑๙", OTHER, "ชี้แจงขั้นตอน : ติดป้ายประกาศ"],
        ],
    )
    assert [each["text"] for each in found["measures"]] == ["มาตรการ : จัดทำแผ่นพับ", "ชี้แจงขั้นตอน : ติดป้ายประกาศ"]
