"""Form: a plan, one row for each indicator: analysis with its score, measures, steps, time, unit."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, issues, read, scores

HEADER = ["ตัวชี้วัด", "การวิเคราะห์ผลคะแนน", "มาตรการ/แนวทางปฏิบัติ", "ขั้นตอน/วิธีการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ"]


def test_a_score_before_bulleted_issues() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            [
                "๔. การใช้ทรัพย์สินของราชการ",
                "คะแนน ๙๓.๔๖ -ยืมของโดยไม่มีใบยืม -คืนของช้า",
                "ใช้ใบยืมที่มีเลขกำกับ",
                "-พิมพ์ใบยืม -สรุปทุกสิ้นเดือน",
                "ตุลาคม ๒๕๖๖ – มีนาคม ๒๕๖๗",
                "ฝ่ายการคลัง",
            ],
        ],
    )
    assert scores(found) == [("indicator", 4, "score", 93.46)]
    assert issues(found) == [(4, None, "ยืมของโดยไม่มีใบยืม"), (4, None, "คืนของช้า")]
    assert [(m["kind"], m["text"], m["parent"], m["responsible"], m["timeline"]) for m in found["measures"]] == [
        ("measure", "ใช้ใบยืมที่มีเลขกำกับ", None, "ฝ่ายการคลัง", "ตุลาคม 2566 – มีนาคม 2567"),
        ("step", "พิมพ์ใบยืม", "ใช้ใบยืมที่มีเลขกำกับ", "ฝ่ายการคลัง", "ตุลาคม 2566 – มีนาคม 2567"),
        ("step", "สรุปทุกสิ้นเดือน", "ใช้ใบยืมที่มีเลขกำกับ", "ฝ่ายการคลัง", "ตุลาคม 2566 – มีนาคม 2567"),
    ]


def test_a_score_opens_an_analysis() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            [
                "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร",
                "ได้ค่าคะแนน ๘๔.๖๒ คะแนน ซึ่งแสดงว่าข่าวสารยังไปไม่ถึงทุกชุมชน",
                "-",
                "-",
                "-",
                "-",
            ],
        ],
    )
    assert scores(found) == [("indicator", 7, "score", 84.62)]
    assert issues(found) == [(7, None, "ซึ่งแสดงว่าข่าวสารยังไปไม่ถึงทุกชุมชน")]


def test_as_many_steps_as_measures_belong_in_pairs() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            [
                "๘.การปรับปรุงการทำงาน",
                "คะแนน ๘๙.๗๔ -ไม่มีเวทีรับฟัง",
                "๑. จัดเวที ๒. ทำระบบนัดหมาย",
                "๑. ทำปฏิทินเวที ๒. ทดสอบระบบ",
                "ตลอดปี",
                "ทุกฝ่าย",
            ],
        ],
    )
    steps = [(m["text"], m["parent"]) for m in found["measures"] if m["kind"] == "step"]
    assert steps == [("ทำปฏิทินเวที", "จัดเวที"), ("ทดสอบระบบ", "ทำระบบนัดหมาย")]


def test_otherwise_a_step_of_several_measures_has_no_parent() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            [
                "๘.การปรับปรุงการทำงาน",
                "คะแนน ๘๙.๗๔ -ไม่มีเวทีรับฟัง",
                "๑. จัดเวที ๒. ทำระบบนัดหมาย",
                "- ทำปฏิทินเวที",
                "ตลอดปี",
                "ทุกฝ่าย",
            ],
        ],
    )
    assert [m["parent"] for m in found["measures"] if m["kind"] == "step"] == [None]


@pytest.mark.parametrize(
    ("number", "name", "indicator"), [("๗", "ประสิทธิภาพการสื่อสาร", 7), ("๑", "ประสิทธิภาพการสื่อสาร", 7)]
)
def test_a_running_number_is_a_rank_where_the_name_disagrees(number: str, name: str, indicator: int) -> None:
    found = read(TITLE, [["ลำดับ", "ตัวชี้วัด", "คะแนน"], [number, name, "๘๑.๕๐"]])
    assert scores(found) == [("indicator", indicator, "score", 81.5)]


def test_of_two_measure_columns_the_right_one_holds_the_steps() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ข้อเสนอแนะ", "มาตรการ", "กิจกรรม"],
            [
                "๓. การใช้อำนาจ",
                "แบ่งงานให้เป็นธรรม",
                "ทำบัญชีภาระงาน",
                "สำรวจงานรายบุคคล",
            ],
        ],
    )
    assert issues(found) == [(3, None, "แบ่งงานให้เป็นธรรม")]
    assert [(m["kind"], m["text"]) for m in found["measures"]] == [
        ("measure", "ทำบัญชีภาระงาน"),
        ("step", "สำรวจงานรายบุคคล"),
    ]


def test_questions_named_behind_the_indicator_of_a_row() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด/ข้อ", "สภาพปัญหา", "แนวทางแก้ไข", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ ข้อ i๗, i๘", "ไม่ทราบแผนการใช้เงิน", "ติดประกาศแผนที่บอร์ด", "กองคลัง"],
            ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ข้อ e๙", "หาข่าวไม่พบ", "ทำหน้าเว็บใหม่", "สำนักปลัด"],
        ],
    )
    assert issues(found) == [(2, None, "ไม่ทราบแผนการใช้เงิน"), (7, "E9", "หาข่าวไม่พบ")]
    assert [(m["text"], m["questions"]) for m in found["measures"]] == [
        ("ติดประกาศแผนที่บอร์ด", ["I7", "I8"]),
        ("ทำหน้าเว็บใหม่", ["E9"]),
    ]
    assert [question[::2] for question in found["questions"]] == [["I7", None], ["I8", None], ["E9", None]]


def test_a_form_under_a_heading_of_its_labels_and_texts() -> None:
    found = read(
        TITLE,
        "มาตรการลำดับที่ 1",
        [
            ["หัวข้อ", "รายละเอียด"],
            ["ตัวชี้วัด", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"],
            ["มาตรการ", "เปิดช่องทางให้คำแนะนำ"],
            ["ขั้นตอน", "1) ตั้งคณะทำงาน 2) ทดลองใช้"],
            ["ระยะเวลา", "ภายในเดือนมีนาคม"],
            ["สถานะ", "แล้วเสร็จ"],
        ],
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
        [
            ["รายการ", "ข้อมูล"],
            ["ผลคะแนน", "90.07 คะแนน"],
            ["ประเด็นที่ต้องปรับปรุง", "ยืมของโดยไม่มีใบยืม"],
            ["มาตรการ", "ใช้ใบยืม"],
            ["ผู้รับผิดชอบ", "กองคลัง"],
        ],
    )
    assert scores(found) == [("indicator", 4, "score", 90.07)]
    assert issues(found) == [(4, None, "ยืมของโดยไม่มีใบยืม")]
    assert [(m["kind"], m["indicator"], m["text"], m["timeline"]) for m in found["measures"]] == [
        ("measure", 8, "เปิดช่องทางให้คำแนะนำ", "ภายในเดือนมีนาคม"),
        ("step", 8, "ตั้งคณะทำงาน", "ภายในเดือนมีนาคม"),
        ("step", 8, "ทดลองใช้", "ภายในเดือนมีนาคม"),
        ("measure", 4, "ใช้ใบยืม", None),
    ]


def test_a_score_between_an_indicator_and_its_questions_is_the_indicators() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "ข้อที่ต่ำกว่า 80", "ประเด็นที่ต้องปรับปรุง", "แนวทางปรับปรุง"],
            ["2. การใช้งบประมาณ", "78.44", "i7, i12", "ไม่เคยเห็นแผนการใช้เงิน", "ติดประกาศแผน"],
            ["4. การใช้ทรัพย์สินของราชการ", "77.05", "i20", "ขั้นตอนการยืมไม่ชัดเจน", "ออกระเบียบยืม"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 78.44), ("indicator", 4, "score", 77.05)]


def test_a_score_between_a_merged_indicator_and_its_questions_is_each_questions() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "ข้อ", "ประเด็นที่ต้องปรับปรุง"],
            ["2. การใช้งบประมาณ", "78.44", "i7", "ไม่เคยเห็นแผนการใช้เงิน"],
            ["", "79.12", "i8", "จ่ายเงินไม่ตรงตามแผนของปี"],
            ["4. การใช้ทรัพย์สินของราชการ", "77.05", "i20", "ขั้นตอนการยืมไม่ชัดเจน"],
        ],
    )
    assert [score[1] for score in scores(found)] == ["I7", "I8", "I20"]


def test_a_form_numbered_by_itself_and_with_a_label_that_nobody_knows() -> None:
    form = [
        ["มาตรการที่", "1"],
        ["ชื่อมาตรการ", "เปิดให้ชุมชนร่วมปรับปรุงงาน"],
        ["ตัวชี้วัด", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"],
        ["วิธีการ", "1. ตั้งคณะทำงานร่วม 2. ประชุมทุก 3 เดือน"],
        ["ผลการดำเนินการ", "ตั้งคณะทำงานแล้ว"],
        ["กขคง", "สำเนาคำสั่ง"],
        ["หน่วยงานรับผิดชอบ", "สำนักช่าง"],
    ]
    found = read(TITLE, form)
    assert issues(found) == []
    assert [(m["kind"], m["indicator"], m["text"], m["responsible"]) for m in found["measures"]] == [
        ("measure", 8, "เปิดให้ชุมชนร่วมปรับปรุงงาน", "สำนักช่าง"),
        ("step", 8, "ตั้งคณะทำงานร่วม", "สำนักช่าง"),
        ("step", 8, "ประชุมทุก 3 เดือน", "สำนักช่าง"),
        ("result", 8, "ตั้งคณะทำงานแล้ว", "สำนักช่าง"),
    ]


@pytest.mark.parametrize(
    ("named", "indicator"),
    [
        ("ตัวชี้วัดที่ 3", 3),
        ("ตัวชี้วัดที่ 3 การใช้อำนาจ", 3),
        ("ตัวชี้วัดที่ 3 และตัวชี้วัดที่ 4", None),
        ("ตัวชี้วัดที่ 3, 4 และ 5", None),
        ("ตัวชี้วัดที่ 2 - 4", None),
    ],
)
def test_a_measure_for_several_indicators_is_none_of_the_first(named: str, indicator: int | None) -> None:
    rows = [["มาตรการ", "ตัวชี้วัดที่เกี่ยวข้อง", "ผู้รับผิดชอบ"], ["จัดทำแผนการใช้จ่าย", "ตัวชี้วัดที่ 2", "กองคลัง"]]
    found = read(TITLE, [*rows, ["จัดทำคำสั่งมอบหมายงาน", named, "สำนักปลัด"]])
    assert [each["indicator"] for each in found["measures"]] == [2, indicator]
