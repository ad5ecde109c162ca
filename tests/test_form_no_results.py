"""Numbers beside the assessment's own words that are no results: what is aimed at, missing, of others, of before."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import Rows, read, scores, text_of

TITLE = "รายงานการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลห้วยลมโชย"
OUTLINE: Rows = [["ตัวชี้วัด", "คะแนน"], ["1 การปฏิบัติหน้าที่", "88.00"], ["2 การใช้งบประมาณ", "80.00"]]


def trusts(*blocks: str | Rows) -> set[str]:
    return {each.trust for each in pipeline.report(text_of(TITLE, *blocks).encode()).scores}


@pytest.mark.parametrize(
    "sentence",
    [
        "หากตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้คะแนน 95.00 คะแนน จะทำให้คะแนนรวมเป็น 91.00 คะแนน",
        "ถ้าคะแนน EIT เพิ่มเป็น 90.00 คะแนน คะแนนรวมจะเป็น 91.20 คะแนน",
        "เพื่อยกระดับคะแนนตัวชี้วัดที่ 2 การใช้งบประมาณ เป็น 90.00 คะแนน",
        "มุ่งหวังให้ตัวชี้วัดที่ 2 การใช้งบประมาณ มีคะแนน 90.00 คะแนน",
        "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ มีข้อคำถาม 3 ข้อ ข้อละ 100 คะแนน",
        "คะแนน IIT คิดเป็น 30 คะแนน จากคะแนนรวม 100 คะแนน",
        "เทศบาลเมืองเลยได้คะแนน IIT 91.10 คะแนน",
        "ปีที่ผ่านมาตัวชี้วัดที่ 2 การใช้งบประมาณ ได้ 71.20 คะแนน",
        "หักคะแนน O10 จำนวน 5 คะแนน",
        "คะแนนรวมของประเทศ 93.05 คะแนน",
        "เกือบได้คะแนนรวม 90.00 คะแนน",
        "ข้อ O14 ได้ 0 คะแนน หากไม่เผยแพร่ข้อมูล",
        "ผู้ตรวจให้คะแนน O14 เป็น 100 คะแนน ก็ต่อเมื่อมีองค์ประกอบครบ",
        "ค่าคะแนน ITA 4.45 คะแนน จากคะแนนเต็ม 5 คะแนน",
    ],
)
def test_a_sentence_of_something_else(sentence: str) -> None:
    assert scores(read(TITLE, sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("OIT (แบบตรวจการเปิดเผยข้อมูลสาธารณะ) ได้คะแนน 93.33 คะแนน", ("instrument", "OIT", "score", 93.33)),
        ("คะแนนรวมเพิ่มขึ้น 4.25 คะแนน เป็น 89.45 คะแนน", ("overall", None, "score", 89.45)),
        ("คะแนนรวมเพิ่มขึ้นจาก 85.20 คะแนน เป็น 89.45 คะแนน", ("overall", None, "score", 89.45)),
        ("ตัวชี้วัดที่ 2 การใช้งบประมาณ ลดลง 4.20 คะแนน เหลือ 75.10 คะแนน", ("indicator", 2, "score", 75.1)),
        ("ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต ได้ 88.00 คะแนน", ("indicator", 5, "score", 88.0)),
        ("ข้อที่ควรเฝ้าระวัง ได้แก่ i13 ซึ่งได้ 90.20 คะแนน", ("question", "I13", "score", 90.2)),
    ],
)
def test_a_sentence_of_a_result(sentence: str, expected: tuple[object, ...]) -> None:
    assert scores(read(TITLE, sentence)) == [expected]


@pytest.mark.parametrize(
    "caption",
    [
        "ร้อยละความคืบหน้าของการดำเนินงาน",
        "ตัวอย่างวิธีการคำนวณคะแนน",
        "คะแนนเกณฑ์มาตรฐานรายตัวชี้วัด",
        "คะแนนที่ต้องเพิ่มเพื่อให้ผ่านเกณฑ์",
        "ค่าความเชื่อมั่นรายตัวชี้วัด",
        "ร้อยละการเบิกจ่ายงบประมาณ",
    ],
)
def test_a_caption_of_something_else_makes_its_numbers_doubtful(caption: str) -> None:
    assert trusts(caption, OUTLINE) <= {"doubtful"}


@pytest.mark.parametrize(
    ("caption", "rows"),
    [
        (
            "ผลการประเมินพฤติกรรมทางจริยธรรม",
            [["ข้อ", "รายการประเมิน", "คะแนน"], ["1", "ซื่อสัตย์สุจริต", "92.00"], ["2", "กล้าตัดสินใจ", "90.00"]],
        ),
        (
            "ตัวชี้วัดตามคำรับรองการปฏิบัติราชการ",
            [["ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน"], ["1", "ถนนที่ซ่อมแซม", "92.00"], ["2", "การจัดเก็บรายได้", "90.00"]],
        ),
    ],
)
def test_a_questionnaire_of_something_else_gives_none(caption: str, rows: Rows) -> None:
    assert scores(read(TITLE, caption, rows)) == []


@pytest.mark.parametrize(
    "text",
    ["ควรยกระดับให้ได้ 90.00 คะแนน", "ต้องเพิ่มอีก 6.80 คะแนน", "คะแนนเฉลี่ยของ อบต. ทั่วประเทศ 88.10 คะแนน"],
)
def test_an_analysis_may_speak_of_other_numbers(text: str) -> None:
    rows = [["ตัวชี้วัด", "การวิเคราะห์ผลคะแนน"], ["7 ประสิทธิภาพการสื่อสาร", text]]
    assert scores(read(TITLE, "ผลการวิเคราะห์", rows)) == []


def test_an_analysis_may_name_the_full_score_first() -> None:
    rows = [["ตัวชี้วัด", "การวิเคราะห์ผลคะแนน"], ["7 ประสิทธิภาพการสื่อสาร", "คะแนนเต็ม 100 คะแนน ได้ 78.20 คะแนน"]]
    assert scores(read(TITLE, "ผลการวิเคราะห์", rows)) == [("indicator", 7, "score", 78.2)]


def test_the_last_row_may_begin_with_a_headers_word() -> None:
    rows = [
        ["ข้อบกพร่อง", "แนวทางแก้ไข"],
        ["การสื่อสารไม่ทั่วถึง", "เพิ่มช่องทางไลน์"],
        ["ขั้นตอนซับซ้อน", "ลดขั้นตอนเหลือ 3 ขั้นตอน"],
    ]
    found = read(TITLE, "ข้อบกพร่องและแนวทางแก้ไข", rows)
    assert [each["text"] for each in found["issues"]] == ["การสื่อสารไม่ทั่วถึง", "ขั้นตอนซับซ้อน"]
    assert len(found["measures"]) == 2


@pytest.mark.parametrize(
    "note",
    [
        "หมายเหตุ: เป็นค่าสมมติเพื่อแสดงวิธีคำนวณ มิใช่ผลการประเมิน",
        "หมายเหตุ ตัวเลขในตารางเป็นค่าเป้าหมาย",
        "* คะแนนเต็มตัวชี้วัดละ 20 คะแนน",
    ],
)
def test_a_note_below_that_takes_the_numbers_back_makes_them_doubtful(note: str) -> None:
    assert trusts(OUTLINE, note) == {"doubtful"}


def test_a_note_below_about_something_else_takes_nothing_back() -> None:
    assert "doubtful" not in trusts(OUTLINE, "หมายเหตุ: คะแนนเต็มตัวชี้วัดละ 100 คะแนน")


@pytest.mark.parametrize(
    ("caption", "expected"),
    [
        ("ผลคะแนน ITA ของเทศบาลตำบลนาอ้อ รายตัวชี้วัด", {"doubtful"}),
        ("ผลคะแนน ITA ขององค์การบริหารส่วนตำบลห้วยลมโชย รายตัวชี้วัด", {"stated"}),
    ],
)
def test_a_caption_that_names_another_agency_makes_its_numbers_doubtful(caption: str, expected: set[str]) -> None:
    assert trusts("หน่วยงาน: องค์การบริหารส่วนตำบลห้วยลมโชย", caption, OUTLINE) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "จากการศึกษาดูงานเทศบาลตำบลนาอ้อ ซึ่งมีคะแนนตัวชี้วัดการใช้งบประมาณ 97.20 คะแนน",
        "เมื่อเทียบกับเทศบาลตำบลนาอ้อซึ่งคะแนนรวม 97.20 คะแนน ยังต้องพัฒนา",
        "อำเภอเมืองเลยมีคะแนนรวม 91.20 คะแนน",
    ],
)
def test_the_results_of_others_are_none_of_the_report(sentence: str) -> None:
    assert scores(read(TITLE, sentence)) == []


def test_a_paragraph_about_other_work_above_a_plan_sets_no_plan_aside() -> None:
    found = read(
        TITLE,
        "งานนิติการขอรายงานผลดังนี้ ทั้งนี้ รายละเอียดการอบรมอยู่ในแฟ้มของชมรมจริยธรรม",
        [
            ["มาตรการ", "ผลการดำเนินงาน", "งบประมาณ"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "", ""],
            ["จัดระบบขอใช้รถราชการ", "ใช้ใบขออนุญาตครบทุกกลุ่มงานแล้ว", "-"],
        ],
    )
    assert [(each["kind"], each["indicator"], each["text"]) for each in found["measures"]] == [
        ("measure", 4, "จัดระบบขอใช้รถราชการ"),
        ("result", 4, "ใช้ใบขออนุญาตครบทุกกลุ่มงานแล้ว"),
    ]


@pytest.mark.parametrize(
    "header",
    [
        ["ตัวชี้วัด", "คะแนน 0 (ข้อ)", "คะแนน 100 (ข้อ)", "คะแนนเต็ม (ข้อ)"],
        ["ตัวชี้วัด", "ข้อที่ได้คะแนนเต็ม", "ข้อที่ไม่ได้คะแนน", "จำนวนข้อ"],
        ["ตัวชี้วัด", "ผ่าน", "ไม่ผ่าน", "รวม"],
    ],
)
def test_counts_that_add_up_across_are_no_scores(header: list[str]) -> None:
    rows = [["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "3", "30", "33"], ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "2", "8", "10"]]
    assert scores(read(TITLE, [header, *rows, ["รวม", "5", "38", "43"]])) == []


@pytest.mark.parametrize("printed", ["(ดูตารางที่ 4)", "ดูหน้า 12", "ดูภาคผนวก 2", "รอผล (หน้า 7)"])
def test_where_a_number_can_be_found_is_no_number(printed: str) -> None:
    rows = [["1. การปฏิบัติหน้าที่", "88.10"], ["2. การใช้งบประมาณ", printed]]
    assert scores(read(TITLE, [["ตัวชี้วัด", "คะแนน"], *rows])) == [("indicator", 1, "score", 88.1)]


def test_one_number_of_several_indicators_is_that_of_none() -> None:
    rows = [["2. การใช้งบประมาณ<br>4. การใช้ทรัพย์สินของทางราชการ", "79.30"], ["5. การแก้ไขปัญหาการทุจริต", "80.10"]]
    assert scores(read(TITLE, [["ตัวชี้วัด", "คะแนน"], *rows])) == [("indicator", 5, "score", 80.1)]


def test_one_number_of_all_indicators_is_that_of_their_instrument() -> None:
    rows = [["9. การเปิดเผยข้อมูล<br>10. การป้องกันการทุจริต", "93.75"]]
    assert scores(read(TITLE, [["ตัวชี้วัด", "คะแนน"], *rows])) == [("instrument", "OIT", "score", 93.75)]


def test_the_number_of_an_item_is_no_score() -> None:
    rows = [["ตัวชี้วัด/ด้าน", "การใช้งบประมาณ"], ["การดำเนินการ", "7.1 นำข้อมูลขึ้นอินทราเน็ตแล้วปรับปรุงทุกสิ้นเดือน"]]
    assert scores(read(TITLE, rows)) == []
