"""Form: an announcement or ranking. Rows name other agencies, and each row's numbers are theirs."""

from __future__ import annotations

from tests.forms.reading import read

TITLE = "ประกาศผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัดกระทรวงการแม่น้ำและชุมชน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"


def test_departments_by_indicator_with_a_row_of_averages() -> None:
    found = read(
        TITLE,
        [
            ["ลำดับ", "หน่วยงาน", "ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒", "IIT", "คะแนนรวม", "ระดับ"],
            ["๑", "กรมทางเดินริมน้ำ", "๙๒.๑๐", "๙๐.๐๐", "๙๑.๐๕", "๙๑.๗๖", "ผ่านดี"],
            ["๒", "กรมแสงสว่างชุมชน", "๘๘.๐๐", "๘๕.๕๐", "๘๖.๗๕", "๘๖.๓๕", "ผ่าน"],
            ["", "ค่าเฉลี่ย", "๙๐.๐๕", "๘๗.๗๕", "๘๘.๙๐", "๘๙.๐๖", ""],
        ],
    )
    assert found["report"]["agency"] == "กระทรวงการแม่น้ำและชุมชน"
    assert found["report"]["kind"] == "announcement"
    assert found["report"]["overall_score"] is None
    assert [score[1:] for score in found["scores"]] == [
        ["กรมทางเดินริมน้ำ", "indicator", 1, "score", 92.1],
        ["กรมทางเดินริมน้ำ", "indicator", 2, "score", 90.0],
        ["กรมทางเดินริมน้ำ", "instrument", "IIT", "score", 91.05],
        ["กรมทางเดินริมน้ำ", "overall", None, "score", 91.76],
        ["กรมแสงสว่างชุมชน", "indicator", 1, "score", 88.0],
        ["กรมแสงสว่างชุมชน", "indicator", 2, "score", 85.5],
        ["กรมแสงสว่างชุมชน", "instrument", "IIT", "score", 86.75],
        ["กรมแสงสว่างชุมชน", "overall", None, "score", 86.35],
    ]


def test_instruments_that_add_up_to_the_total_are_weighted() -> None:
    found = read(
        TITLE,
        [
            ["ที่", "สถานศึกษา", "คะแนน IIT", "คะแนน EIT", "คะแนน OIT", "คะแนนรวม"],
            ["๑", "วิทยาลัยเทคนิคทุ่งลมเย็น", "๒๘.๒๐", "๒๗.๑๕", "๓๙.๐๐", "๙๔.๓๕"],
        ],
    )
    assert [score[1:] for score in found["scores"]] == [
        ["วิทยาลัยเทคนิคทุ่งลมเย็น", "instrument", "IIT", "weighted_score", 28.2],
        ["วิทยาลัยเทคนิคทุ่งลมเย็น", "instrument", "EIT", "weighted_score", 27.15],
        ["วิทยาลัยเทคนิคทุ่งลมเย็น", "instrument", "OIT", "weighted_score", 39.0],
        ["วิทยาลัยเทคนิคทุ่งลมเย็น", "overall", None, "score", 94.35],
    ]


def test_a_rank_is_no_score() -> None:
    found = read(
        "ประกาศผลการประเมิน ITA ของสำนักงานเขตในสังกัดกรุงเทพมหานคร ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
        [
            ["อันดับ", "หน่วยงาน", "คะแนน ITA", "ระดับ"],
            ["๑", "สำนักงานเขตลานสนใหญ่", "๙๖.๑๐", "ผ่านดี"],
        ],
    )
    assert [score[1:] for score in found["scores"]] == [["สำนักงานเขตลานสนใหญ่", "overall", None, "score", 96.1]]
    assert found["report"]["agency"] == "กรุงเทพมหานคร"


def test_indicators_of_departments_with_what_each_is_to_do() -> None:
    rows = [
        ["หน่วยงาน", "ตัวชี้วัด", "คะแนน", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
        ["กรมทางเดินริมน้ำ", "๔. การใช้ทรัพย์สินของราชการ", "๘๘.๓๕", "ไม่มีใบยืม", "ใช้ใบยืม"],
        ["กรมทางเดินริมน้ำ", "๗. ประสิทธิภาพการสื่อสาร", "๘๗.๔๐", "ข้อมูลไม่เป็นปัจจุบัน", "ปรับข้อมูลทุกเดือน"],
        ["กรมแสงสว่างชุมชน", "๔. การใช้ทรัพย์สินของราชการ", "๘๖.๑๕", "ไม่มีผู้ดูแล", "แต่งตั้งผู้ดูแล"],
    ]
    found = read(TITLE, rows)
    assert [score[1:] for score in found["scores"]] == [
        ["กรมทางเดินริมน้ำ", "indicator", 4, "score", 88.35],
        ["กรมทางเดินริมน้ำ", "indicator", 7, "score", 87.4],
        ["กรมแสงสว่างชุมชน", "indicator", 4, "score", 86.15],
    ]
    assert [each["indicator"] for each in found["measures"]] == [4, 7, 4]


def test_units_before_their_indicators_have_no_scores_of_their_own() -> None:
    rows = [
        ["หน่วยงาน", "ตัวชี้วัด", "คะแนน", "มาตรการ"],
        ["กองคลัง", "๔. การใช้ทรัพย์สินของราชการ", "๘๘.๓๕", "ใช้ใบยืม"],
        ["กองแผนงาน", "๗. ประสิทธิภาพการสื่อสาร", "๘๗.๔๐", "ปรับข้อมูลทุกเดือน"],
    ]
    found = read(TITLE.replace("ของหน่วยงานในสังกัด", "ของ"), rows)
    assert {score[1] for score in found["scores"]} == {None}
