"""Form: numbered measures of a report without questions, each row with its own steps, unit and watch."""

from __future__ import annotations

from tests.forms.reading import issues, read

TITLE = "มาตรการยกระดับคุณธรรมและความโปร่งใสของเทศบาลตำบลบ้านร่มไทร จังหวัดน่าน ปีงบประมาณ พ.ศ. ๒๕๖๕"


def test_steps_belong_to_the_measure_of_their_row() -> None:
    found = read(
        TITLE,
        [
            ["มาตรการ", "ขั้นตอนหรือวิธีการ", "ผู้รับผิดชอบ", "การกำกับติดตาม"],
            ["๑. ทำผังงานบริการ", "๑. สำรวจงาน ๒. เผยแพร่ผ่าน - เว็บไซต์ - หน้าอาคาร", "สำนักปลัด", "รายงานทุกไตรมาส"],
            ["๒. เปิดช่องทางแจ้งเรื่อง", "- ทำแบบฟอร์มไม่ระบุชื่อ", "กองคลัง", "รายงานสิ้นปี"],
        ],
    )
    assert [(m["number"], m["text"], m["responsible"]) for m in found["measures"] if m["kind"] == "measure"] == [
        (1, "ทำผังงานบริการ", "สำนักปลัด"),
        (2, "เปิดช่องทางแจ้งเรื่อง", "กองคลัง"),
    ]
    steps = [each for each in found["measures"] if each["kind"] == "step"]
    assert [(m["number"], m["text"], m["parent"], m["responsible"], m["follow_up"]) for m in steps] == [
        (1, "สำรวจงาน", "ทำผังงานบริการ", "สำนักปลัด", "รายงานทุกไตรมาส"),
        (2, "เผยแพร่ผ่าน - เว็บไซต์ - หน้าอาคาร", "ทำผังงานบริการ", "สำนักปลัด", "รายงานทุกไตรมาส"),
        (None, "ทำแบบฟอร์มไม่ระบุชื่อ", "เปิดช่องทางแจ้งเรื่อง", "กองคลัง", "รายงานสิ้นปี"),
    ]


def test_rows_that_are_whole_hold_measures_of_their_own() -> None:
    found = read(
        TITLE,
        [
            ["รหัส", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา"],
            ["I29", "เปิดเผยผลการตรวจสอบภายใน", "สรุปผลเป็นรายไตรมาส", "สำนักปลัด", "เม.ย. 68"],
            ["E14", "เพิ่มการมีส่วนร่วมของร้านค้า", "สำรวจความเห็น 80 ร้าน", "กองคลัง", "พ.ค. 68"],
        ],
    )
    assert [each["text"] for each in found["measures"] if each["kind"] == "measure"] == [
        "เปิดเผยผลการตรวจสอบภายใน",
        "เพิ่มการมีส่วนร่วมของร้านค้า",
    ]


def test_a_form_stands_under_the_heading_before_it() -> None:
    found = read(
        TITLE,
        "3.1 ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้คะแนน 81.20 คะแนน",
        [
            ["ประเด็นที่ต้องปรับปรุง", "ข่าวสารไม่ถึงตลาดสด"],
            ["มาตรการ", "ตั้งจุดกระจายข่าว 30 ข้อ 2. ติดป้ายประกาศ"],
            ["ผู้รับผิดชอบ", "กองคลัง"],
            ["ระยะเวลา", "ต.ค. 2567"],
        ],
    )
    assert [(each["indicator"], each["text"]) for each in found["issues"]] == [(7, "ข่าวสารไม่ถึงตลาดสด")]
    assert {each["indicator"] for each in found["measures"]} == {7}


def test_headings_by_letters_are_no_issues() -> None:
    header = ["ข้อค้นพบ (ประเด็นปัญหา)", "ตัวชี้วัดที่เกี่ยวข้อง", "มาตรการ"]
    found = read(
        TITLE,
        [
            header,
            ["ก. งานของสำนักปลัด", "", ""],
            ["คำร้องขอน้ำต้องยื่นด้วยตนเอง", "๘. การปรับปรุงระบบการทำงาน", "รับคำร้องทางโทรศัพท์"],
        ],
        [
            header,
            ["ข. งานของกองคลัง", "", ""],
            ["กองอื่นไม่เห็นยอดเงินคงเหลือ", "๒. การใช้งบประมาณ", "แจ้งยอดคงเหลือรายเดือน"],
        ],
    )
    assert [each[2] for each in issues(found)] == ["คำร้องขอน้ำต้องยื่นด้วยตนเอง", "กองอื่นไม่เห็นยอดเงินคงเหลือ"]


def test_a_row_that_sums_up_what_a_plan_costs_is_no_measure() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "มาตรการ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)"],
            ["2. การใช้งบประมาณ", "ติดประกาศแผนที่บอร์ด", "35,000", "30,000"],
            ["", "รวมงบประมาณทั้งสิ้น", "35,000", "30,000"],
        ],
    )
    assert [m["text"] for m in found["measures"]] == ["ติดประกาศแผนที่บอร์ด"]
