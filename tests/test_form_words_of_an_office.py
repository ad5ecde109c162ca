"""Form: an ordinary table in words of an office's own: headers, short names, numbers with words around them."""

from __future__ import annotations

import pytest

import pipeline
from segment.facts.roles import Role
from segment.facts.scan import scan
from tests.forms.reading import TITLE, Rows, issues, measures, read, scores, text_of


def checks(*blocks: str | Rows) -> list[str]:
    return [each.check for each in pipeline.report(text_of(*blocks).encode()).findings]


@pytest.mark.parametrize(
    ("header", "role"),
    [
        ("ทางแก้ของเรา (มาตรการ)", Role.MEASURE),
        ("สิ่งที่มหาวิทยาลัยจะทำ (มาตรการ)", Role.MEASURE),
        ("จำนวน (มาตรการ)", Role.IGNORED),
        ("จะทำอะไร", Role.MEASURE),
        ("Action", Role.MEASURE),
        ("สิ่งที่พบ", Role.ISSUE),
        ("เว็บเรายังขาด", Role.ISSUE),
        ("Gap ที่พบ", Role.ISSUE),
        ("ลงมืออย่างไร", Role.STEP),
        ("ทำแล้วได้อะไร", Role.RESULT),
        ("ใครทำ", Role.RESPONSIBLE),
        ("Owner", Role.RESPONSIBLE),
        ("ทำเมื่อไร", Role.TIMELINE),
        ("ส่งงานภายใน", Role.TIMELINE),
        ("ถามว่า", Role.QUESTION),
        ("ได้เท่าไร (เต็ม 100)", Role.SCORE),
    ],
)
def test_header_words(header: str, role: Role) -> None:
    assert scan(header).role is role


@pytest.mark.parametrize(
    "opening",
    ["ข้อนี้ได้ 80.12 คะแนน", "ได้ 80.12 คะแนน", "ได้เพียงร้อยละ 80.12", "คะแนนอยู่ที่ 80.12 คะแนน", "ผลข้อนี้เท่ากับ 80.12 คะแนน"],
)
def test_an_issue_may_begin_with_its_score(opening: str) -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร",
        [
            ["ข้อคำถาม", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["E6 ค้นหาข้อมูลได้ง่ายเพียงใด", f"{opening} ประกาศอยู่ลึกสี่ชั้น", "ปรับหน้าแรก"],
        ],
    )
    assert issues(found) == [(7, "E6", "ประกาศอยู่ลึกสี่ชั้น")]
    assert scores(found) == [("question", "E6", "score", 80.12)]


def test_a_share_of_people_opens_no_score() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร",
        [
            ["ข้อคำถาม", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["E6 ค้นหาข้อมูลได้ง่ายเพียงใด", "ร้อยละ 80.12 ของผู้ตอบไม่รู้จักเว็บไซต์", "ปรับหน้าแรก"],
        ],
    )
    assert scores(found) == []
    assert issues(found) == [(7, "E6", "ร้อยละ 80.12 ของผู้ตอบไม่รู้จักเว็บไซต์")]


def test_a_short_name_behind_an_indicators_number_is_that_indicator() -> None:
    found = read(
        TITLE,
        [
            ["ด้าน", "คะแนน"],
            ["2 การใช้งบฯ", "84.15"],
            ["4. Use of State Property", "83.70"],
            ["7 การสื่อสาร", "80.45"],
            ["10 ป้องกันทุจริต", "87.50"],
        ],
    )
    assert [(key, value) for _, key, _, value in scores(found)] == [(2, 84.15), (4, 83.7), (7, 80.45), (10, 87.5)]


def test_beside_its_number_an_indicators_name_may_be_a_word_of_money() -> None:
    rows = [["ตัวชี้วัดที่", "ชื่อย่อ", "ผลปีนี้"], ["๑", "หน้าที่", "๙๓.๔๔"], ["๒", "งบประมาณ", "๘๕.๙๐"], ["๓", "อำนาจ", "๙๑.๐๒"]]
    assert [(key, value) for _, key, _, value in scores(read(TITLE, rows))] == [(1, 93.44), (2, 85.9), (3, 91.02)]


@pytest.mark.parametrize("printed", ["92.88 (ดีมาก)", "92.88 จาก 100", "92.88 เต็ม 100", "92.88 จาก 100 (ผ่านดี)"])
def test_words_behind_a_number_leave_it_a_score(printed: str) -> None:
    rows = [["ตัวชี้วัด", "ผล"], ["1 การปฏิบัติหน้าที่", printed], ["2 การใช้งบประมาณ", "85.20"]]
    assert ("indicator", 1, "score", 92.88) in scores(read(TITLE, rows))


def test_numbers_of_a_year_still_to_come_are_no_scores() -> None:
    rows = [
        ["ปี", "IIT", "EIT", "OIT"],
        ["ปี 2565", "85.10", "82.40", "90.20"],
        ["ปี 2566", "88.30", "84.90", "95.60"],
        ["ปี 2567", "95.00", "90.00", "98.00"],
    ]
    found = read(TITLE, "ผลการประเมิน", rows)
    assert {score[0] for score in found["scores"]} == {2565, None} or {score[0] for score in found["scores"]} == {
        2565,
        2566,
    }
    assert 95.0 not in [score[-1] for score in found["scores"]]
    assert "year-ahead" in checks(TITLE, "ผลการประเมิน", rows)


def test_the_mean_of_the_columns_beside_it_is_the_score() -> None:
    rows = [
        ["ข้อ", "ข้อคำถาม", "ตอบเอง (EitPublic)", "ไปถาม (EitSurvey)", "เฉลี่ยสองทาง"],
        ["e1", "ทำงานตามขั้นตอนเพียงใด", "92.40", "91.00", "91.70"],
        ["e2", "ดูแลทุกคนเท่ากันเพียงใด", "93.80", "92.60", "93.20"],
        ["e3", "ไม่ขอสิ่งตอบแทนเพียงใด", "95.60", "94.40", "95.00"],
    ]
    found = scores(read(TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", rows))
    assert [value for *_, statistic, value in found if statistic == "score"] == [91.7, 93.2, 95.0]


def test_a_sheet_of_labels_and_values_needs_no_header() -> None:
    found = read(
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567",
        [
            ["หน่วยงานที่รับการประเมิน", "โรงพยาบาลลำพลับใหม่"],
            ["ปีที่รับการประเมิน", "ปีงบประมาณ พ.ศ. 2566"],
            ["คะแนนรวม", "88.58"],
            ["ระดับผลการประเมิน", "ผ่าน"],
            ["แบบวัด IIT", "88.12"],
            ["แบบวัด EIT ส่วนที่ 1", "81.30"],
        ],
    )
    assert found["report"]["assessed_year"] == 2566
    assert (found["report"]["overall_score"], found["report"]["overall_level"]) == (88.58, "ผ่าน")
    assert scores(found) == [
        ("overall", None, "score", 88.58),
        ("instrument", "IIT", "score", 88.12),
        ("instrument", "EIT", "public", 81.3),
    ]


def test_a_caption_names_the_indicator_of_its_table_alone() -> None:
    found = read(
        TITLE,
        "ตารางที่ 2 ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
        [
            ["แหล่งข้อมูล", "e1", "e2", "เฉลี่ย"],
            ["EIT ส่วนที่ 1", "88.40", "87.30", "87.85"],
            ["EIT ส่วนที่ 2", "86.00", "85.70", "85.85"],
        ],
    )
    assert found["questions"] == [["E1", 6, None], ["E2", 6, None]]
    assert [each for each in scores(found) if each[0] == "indicator"] == [
        ("indicator", 6, "public", 87.85),
        ("indicator", 6, "survey", 85.85),
    ]


def test_sub_items_may_end_with_scores_of_their_own() -> None:
    cell = "<p>E1 ให้บริการตามเรื่องต่อไปนี้เพียงใด</p> <p>- ตามขั้นตอน (84.90)</p> <p>- ตามเวลา (82.10)</p>"
    found = read(
        TITLE, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", [["ข้อคำถาม", "คะแนน", "ประเด็นที่ต้องปรับปรุง"], [cell, "83.50", "รอนาน"]]
    )
    assert sorted(scores(found), key=str) == [
        ("item", "E1.1", "score", 84.9),
        ("item", "E1.2", "score", 82.1),
        ("question", "E1", "score", 83.5),
    ]


def test_questions_that_head_columns_may_have_their_texts_below() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล",
        [["ข้อ", "o18", "o20"], ["รายการข้อมูล", "บริการออนไลน์", "รายงานประจำปี"], ["คะแนน", "0.00", "50.00"]],
    )
    assert found["questions"] == [["O18", 9, "บริการออนไลน์"], ["O20", 9, "รายงานประจำปี"]]


def test_the_head_of_a_page_parts_no_table() -> None:
    header = ["ข้อคำถาม", "มาตรการ", "ผู้รับผิดชอบ"]
    agency = "สำนักงานเขตลานสนใหญ่"
    found = read(
        TITLE,
        agency,
        "ตัวชี้วัดที่ ๓ การใช้อำนาจ",
        [header, ["I13 แบ่งงานตรงตำแหน่งเพียงใด", "ทำปุ่มแจ้งเบาะแส", "กองคลัง"]],
        agency,
        [header, ["I14 ยึดผลงานที่วัดได้เพียงใด", "", ""]],
    )
    assert measures(found) == [(None, "ทำปุ่มแจ้งเบาะแส", ["I13", "I14"])]


def test_signatures_below_a_table_are_no_row_of_it() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน",
        [["รหัส", "มาตรการ"], ["E7", "ทำป้าย"], ["E8", "อบรม"]],
        [["(นายหนึ่ง ใจงาม)", "(นางสาวสอง ใจดี)"], ["ผู้จัดทำรายงาน", "ผู้ตรวจสอบ"]],
    )
    assert [text for _, text, _ in measures(found)] == ["ทำป้าย", "อบรม"]


def test_a_header_cell_of_two_levels_may_be_printed_on_each() -> None:
    found = read(
        TITLE,
        [
            ["เครื่องมือ", "ชื่อตัวชี้วัด", "คะแนนผลการประเมิน", "คะแนนผลการประเมิน", "เปรียบเทียบ", "คะแนนเฉลี่ย"],
            ["เครื่องมือ", "ชื่อตัวชี้วัด", "ปีงบ 2565", "ปีงบ 2566", "เปรียบเทียบ (+/-)", "คะแนนเครื่องมือ"],
            ["IIT", "ด้านการปฏิบัติหน้าที่", "86.88", "91.01", "4.13", "89.74"],
            ["", "ด้านการใช้งบประมาณ", "85.77", "88.03", "2.26", ""],
        ],
    )
    assert [tuple(score) for score in found["scores"] if score[2] == "indicator"] == [
        (2565, None, "indicator", 1, "score", 86.88),
        (2566, None, "indicator", 1, "score", 91.01),
        (2565, None, "indicator", 2, "score", 85.77),
        (2566, None, "indicator", 2, "score", 88.03),
    ]


def test_a_form_may_have_two_labels_and_one_that_is_no_record() -> None:
    form = [["ตัวชี้วัดที่ต้องปรับปรุง", "การใช้อำนาจ (ตัวชี้วัดที่ 3)"], ["ปัญหา", "แบ่งงานไม่ทั่วถึง"]]
    assert issues(read(TITLE, form)) == [(3, None, "แบ่งงานไม่ทั่วถึง")]
    longer = [
        ["ปัญหา", "แบ่งงานไม่ทั่วถึง"],
        ["มาตรการ", "ทำบัญชีภาระงาน"],
        ["ตัวชี้วัดความสำเร็จ", "ร้อยละ 90 ของบุคลากรทราบ"],
        ["ผู้รับผิดชอบ", "กองคลัง"],
    ]
    found = read(TITLE, "ตัวชี้วัดที่ 3 การใช้อำนาจ", longer)
    assert [text for _, text, _ in measures(found)] == ["ทำบัญชีภาระงาน"]
    assert scores(found) == []


def test_an_agencys_row_may_name_an_indicator() -> None:
    found = read(
        "ประกาศกระทรวงลุ่มน้ำ เรื่อง ผลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานในสังกัด ปีงบประมาณ พ.ศ. 2566",
        [
            ["หน่วยงาน", "ตัวชี้วัด", "คะแนน"],
            ["กรมเขื่อนและฝาย", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", "76.18"],
            ["กรมทางน้ำไหล", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", "78.05"],
        ],
    )
    assert [tuple(score[1:]) for score in found["scores"]] == [
        ("กรมเขื่อนและฝาย", "indicator", 8, "score", 76.18),
        ("กรมทางน้ำไหล", "indicator", 2, "score", 78.05),
    ]


def test_questions_that_state_their_numbers_in_one_cell() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนนตัวชี้วัด", "คะแนนรายข้อ"],
            ["8. การปรับปรุงระบบการทำงาน", "84.25", "E7 ได้ 84.37 คะแนน<br>E8 ได้ 83.50 คะแนน<br>E9 ได้ 84.88 คะแนน"],
        ],
    )
    assert [(key, value) for level, key, _, value in scores(found) if level == "question"] == [
        ("E7", 84.37),
        ("E8", 83.5),
        ("E9", 84.88),
    ]


def test_a_page_may_cut_a_form_between_its_rows() -> None:
    found = read(
        TITLE,
        "แผ่นที่ 1 ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
        [["ประเด็นที่ต้องปรับปรุง", "ยืมของไม่มีทะเบียน"], ["มาตรการ", "ทำทะเบียนยืม"]],
        "- 2 -",
        [["วิธีการดำเนินงาน", "ติดรหัสอุปกรณ์"], ["ผู้รับผิดชอบ", "กองคลัง"], ["ระยะเวลา", "ตลอดปี"]],
    )
    assert issues(found) == [(4, None, "ยืมของไม่มีทะเบียน")]
    assert [(each["kind"], each["text"]) for each in found["measures"]] == [
        ("measure", "ทำทะเบียนยืม"),
        ("step", "ติดรหัสอุปกรณ์"),
    ]
    assert {each["responsible"] for each in found["measures"]} == {"กองคลัง"}


def test_headers_with_a_slip_of_the_keys() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชีว้ัด", "มาตราการ", "ผู้รับผดชอบ", "ระยะเวลาดำเนนการ"],
            ["2. การใช้งบประมาณ", "ติดประกาศแผนที่บอร์ด", "กองคลัง", "มี.ค."],
        ],
    )
    assert [(m["indicator"], m["text"], m["responsible"], m["timeline"]) for m in found["measures"]] == [
        (2, "ติดประกาศแผนที่บอร์ด", "กองคลัง", "มี.ค.")
    ]


def test_a_sentence_under_words_that_nobody_knows_is_told() -> None:
    rows = [
        ["ตัวชี้วัด", "กขค", "คะแนน"],
        ["2. การใช้งบประมาณ", "ชาวบ้านบอกว่าเอกสารอ่านยากมากเกินไปสำหรับทุกคน", "81.25"],
        ["3. การใช้อำนาจ", "หัวหน้ามอบหมายงานไม่ทั่วถึงทุกฝ่ายในสำนักงาน", "82.25"],
    ]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert len(bundle.scores) == 2
    assert [each.severity for each in bundle.findings if each.check == "cell-not-used"] == ["warning"]
