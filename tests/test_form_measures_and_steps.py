"""Form: numbered measures of a report without questions, each row with its own steps, unit and watch."""

from __future__ import annotations

from tests.forms.reading import read

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
