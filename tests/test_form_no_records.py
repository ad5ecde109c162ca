"""Form: prose, law, definitions, level tables and committee lists hold no record."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

LEVELS = [
    ["ระดับ", "คะแนน ITA", "เงื่อนไข"],
    ["ผ่านดี", "๘๕.๐๐ - ๙๔.๙๙", "ทุกเครื่องมือตั้งแต่ ๘๕ คะแนน"],
    ["ผ่าน", "๘๕.๐๐ ขึ้นไป", "ไม่มี"],
]
COMMITTEE = [["(๑) ผู้อำนวยการเขต", "ประธานกรรมการ"], ["(๒) หัวหน้าฝ่ายปกครอง", "กรรมการ"]]


def test_nothing_comes_of_levels_committees_aims_and_advice() -> None:
    found = read(
        TITLE,
        "หน่วยงานต้องได้ ๘๕ คะแนนขึ้นไปตามแผนแม่บท",
        "- **ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร** ถามผู้มาติดต่อเกี่ยวกับข่าวสาร",
        LEVELS,
        "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๗",
        COMMITTEE,
        "๑. ควรทำแผ่นพับ",
        "๒. ควรเปิดสายด่วน",
    )
    assert [found[kind] for kind in ("scores", "questions", "issues", "measures")] == [[], [], [], []]


def test_a_total_that_no_table_states_is_one_score_from_the_first_sentence() -> None:
    found = read(
        TITLE,
        "สำนักงานเขตลานสนใหญ่ มีผลคะแนน ๙๐.๒๕ คะแนน อยู่ในระดับ ผ่านดี",
        LEVELS,
        "จะเห็นว่าคะแนนรวม ๙๐.๒๕ คะแนน สูงกว่าเป้าหมาย",
    )
    assert scores(found) == [("overall", None, "score", 90.25)]
    assert (found["report"]["overall_score"], found["report"]["overall_level"]) == (90.25, "ผ่านดี")


def test_the_first_row_of_a_table_of_levels_cut_off_by_a_page_holds_no_score() -> None:
    found = read(
        TITLE,
        "ตารางแสดงระดับผลการประเมิน ITA",
        [
            ["ระดับ", "คะแนน ITA", "คะแนนรายเครื่องมือ"],
            ["", "๙๕.๐๐ - ๑๐๐.๐๐", "IIT, EIT และ OIT ทุกเครื่องมือได้ ๙๕ คะแนนขึ้นไป"],
            ["", "", "บางเครื่องมือได้น้อยกว่า ๘๕ คะแนน"],
        ],
    )
    assert scores(found) == []


def test_a_number_that_is_no_threshold_stays_a_score() -> None:
    found = read(TITLE, [["ตัวชี้วัด", "คะแนน"], ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "๙๑.๒๐ (เป้าหมาย ๘๕ คะแนนขึ้นไป)"]])
    assert scores(found) == [("indicator", 1, "score", 91.2)]


def test_shares_of_money_are_no_scores() -> None:
    found = read(
        TITLE,
        "การใช้จ่ายงบประมาณ",
        [
            ["รายการ", "งบประมาณ (บาท)", "เบิกจ่าย (บาท)", "ร้อยละ"],
            ["ค่าพิมพ์เอกสาร", "๔๐,๐๐๐", "๓๘,๐๐๐", "๙๕.๐๐"],
            ["รวมทั้งสิ้น", "๔๐,๐๐๐", "๓๘,๐๐๐", "๙๕.๐๐"],
        ],
    )
    assert scores(found) == []


def test_another_assessment_gives_no_total() -> None:
    rows = [["ด้าน", "คะแนนที่ได้", "ร้อยละ"], ["1 การบริหารจัดการ", "140.00", "93.33"], ["รวม", "230.00", "92.00"]]
    assert scores(read(TITLE, "ผลการประเมิน LPA", rows)) == []


def test_the_total_of_rows_that_nobody_knows_is_doubtful() -> None:
    rows = [["ด้าน", "ร้อยละ"], ["การต้อนรับ", "93.33"], ["ความสะอาด", "90.00"], ["รวม", "91.67"]]
    found = pipeline.report(text_of(TITLE, "ผลการสำรวจ", rows).encode())
    assert [(each.value, each.trust) for each in found.scores] == [(91.67, "doubtful")]
    assert "reading-unsure" in [each.check for each in found.findings]


def test_a_side_of_something_else_is_no_indicator() -> None:
    rows = [["ด้าน", "ร้อยละ"], ["ด้านที่ 1 โครงสร้างพื้นฐาน", "85.00"], ["ด้านที่ 2 เศรษฐกิจ", "75.00"]]
    assert scores(read(TITLE, "ยุทธศาสตร์การพัฒนา", rows)) == []


def test_levels_beside_the_scores_of_indicators_are_no_table_of_levels() -> None:
    rows = [["ระดับ", "ตัวชี้วัด"], ["ผ่านดี", "การปฏิบัติหน้าที่ 92.10 คะแนน"], ["ผ่าน", "การใช้งบประมาณ 84.20 คะแนน"]]
    assert scores(read(TITLE, rows)) == [("indicator", 1, "score", 92.1), ("indicator", 2, "score", 84.2)]


def test_levels_beside_their_ranges_are_one() -> None:
    rows = [["ระดับ", "ช่วงคะแนน"], ["ผ่านดี", "85.00 - 94.99 คะแนน"], ["ผ่าน", "75.00 - 84.99 คะแนน"]]
    assert scores(read(TITLE, rows)) == []


def test_how_often_a_file_is_updated_is_no_measure() -> None:
    rows = [
        ["รายการ", "รายละเอียด"],
        ["ชื่อชุดข้อมูล", "ita-score-2568"],
        ["ความถี่ในการปรับปรุง", "ปีละ 1 ครั้ง หลังประกาศผลการประเมิน"],
        ["รูปแบบไฟล์", "CSV, XLSX, PDF"],
        ["วันที่เผยแพร่", "15 กันยายน 2568"],
    ]
    assert read(TITLE, "คำอธิบายชุดข้อมูล", rows)["measures"] == []
