"""Form: what looks like a score, a code, a gap or a sum, and is none, or another's."""

from __future__ import annotations

import pipeline
from tests.forms.reading import TITLE, measures, read, scores, text_of


def test_marks_of_0_and_100_that_add_up_by_chance_are_no_gaps() -> None:
    rows = [["ข้อ", "รอบแรก", "รอบสอง"], ["O1", "0", "100"], ["O2", "100", "0"], ["O3", "0", "100"], ["O4", "100", "0"]]
    bundle = pipeline.report(text_of(TITLE, "แบบตรวจ OIT", rows).encode())
    told = any(each.severity != "info" for each in bundle.findings)
    assert told or len(bundle.scores) == 8


def test_an_indicators_score_beside_questions_that_it_only_names() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "มาตรการ"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ ข้อ i7, i8", "78.20", "ติดประกาศแผน"],
            ["ตัวชี้วัดที่ 3 การใช้อำนาจ ข้อ i13", "81.10", "ทบทวนคำสั่ง"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 78.2), ("indicator", 3, "score", 81.1)]


def test_a_number_before_a_code_and_its_question_is_the_questions() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "ข้อ", "ข้อคำถาม"],
            ["1. การปฏิบัติหน้าที่", "70.20", "i1", "เจ้าหน้าที่ปฏิบัติงานตามขั้นตอนเพียงใด"],
            ["2. การใช้งบประมาณ", "79.10", "i7", "ท่านรู้แผนการใช้จ่ายเพียงใด"],
        ],
    )
    assert [score[:2] for score in scores(found)] == [("question", "I1"), ("question", "I7")]


def test_a_cell_that_gives_the_presented_year_another_number_is_not_clear() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["1. การปฏิบัติหน้าที่", "89.62 (ปี 2566 = 95.00)"], ["2. การใช้งบประมาณ", "80.00"]]
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert all(each.value != 89.62 for each in bundle.scores)
    assert any(each.check == "score-unclear" for each in bundle.findings)


def test_running_numbers_beside_indicators_are_no_codes() -> None:
    rows = [["ตัวชี้วัด", "ข้อ", "คะแนน"], ["การใช้อำนาจ", "1", "90.20"], ["การใช้งบประมาณ", "3", "81.10"]]
    assert scores(read(TITLE, rows)) == [("indicator", 3, "score", 90.2), ("indicator", 2, "score", 81.1)]


def test_bare_numbers_of_no_instrument_are_no_codes() -> None:
    bundle = pipeline.report(text_of(TITLE, [["ข้อ", "คะแนน"], ["3", "80.10"], ["5", "81.20"], ["9", "82.30"]]).encode())
    assert bundle.scores == ()


def test_the_row_of_another_agency_whose_numbers_it_says_to_be() -> None:
    title = "รายงานผลการประเมิน ITA ขององค์การบริหารส่วนตำบลคลองแก้ว จังหวัดน่าน ปีงบประมาณ พ.ศ. 2567"
    rows = [
        ["หน่วยงาน", "IIT", "คะแนนรวม"],
        ["ผลคะแนนของ อบต.วังใหม่", "70.20", "71.30"],
        ["ผลคะแนนของ อบต.คลองแก้ว", "80.20", "81.30"],
    ]
    assert scores(read(title, rows)) == [("instrument", "IIT", "score", 80.2), ("overall", None, "score", 81.3)]


def test_what_begins_like_a_sum_is_a_measure() -> None:
    rows = [
        ["ตัวชี้วัด", "มาตรการ", "งบประมาณ (บาท)"],
        ["2. การใช้งบประมาณ", "ติดประกาศแผน", "1,000"],
        ["3. การใช้อำนาจ", "รวมพลังต้านทุจริต", "3,000"],
    ]
    assert [each[1] for each in measures(read(TITLE, rows))] == ["ติดประกาศแผน", "รวมพลังต้านทุจริต"]


def test_a_form_goes_on_behind_a_page_break_under_its_head() -> None:
    one = [["หัวข้อ", "รายละเอียด"], ["ตัวชี้วัด", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน"], ["ปัญหา", "คำแนะนำไม่ถึง"]]
    two = [["หัวข้อ", "รายละเอียด"], ["มาตรการ", "เปิดช่องทางรับคำแนะนำ"], ["ผู้รับผิดชอบ", "สำนักปลัด"]]
    text = text_of(TITLE, one).rstrip("\n") + "\n\n\f\n\n" + text_of(two)
    bundle = pipeline.report(text.encode())
    assert [(each.indicator, each.text, each.responsible) for each in bundle.measures] == [
        (8, "เปิดช่องทางรับคำแนะนำ", "สำนักปลัด")
    ]


def test_parts_of_eit_under_a_head_that_speaks_of_who_answered() -> None:
    rows = [
        ["ข้อ", "ข้อคำถาม", "คะแนนจากผู้ตอบ", "", "คะแนนเฉลี่ย"],
        ["", "", "EitPublic", "EitSurvey", ""],
        ["e1", "ให้บริการตามขั้นตอนเพียงใด", "91.24", "88.60", "89.92"],
        ["e2", "ให้บริการเท่าเทียมกันเพียงใด", "90.18", "87.36", "88.77"],
    ]
    assert ("question", "E1", "public", 91.24) in scores(read(TITLE, rows))


def test_a_proclamation_of_measures_announces_nothing() -> None:
    title = "ประกาศองค์การบริหารส่วนตำบลคลองแก้ว เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568"
    rows = [["หน่วยงาน", "คะแนนรวม"], ["อบต.วังใหม่", "71.30"], ["อบต.คลองแก้ว", "81.30"], ["อบต.ท่าช้าง", "80.00"]]
    assert pipeline.report(text_of(title, rows).encode()).report.kind == "measures"


def test_a_part_of_an_indicator_beside_a_measure_scores_no_indicator() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน", "มาตรการ"],
        ["9.1 ข้อมูลพื้นฐาน", "85.00", "เผยแพร่โครงสร้าง"],
        ["10.1 การดำเนินการเพื่อป้องกันการทุจริต", "75.00", "ประกาศนโยบาย"],
        ["7 ประสิทธิภาพการสื่อสาร", "70.00", "เพิ่มช่องทาง"],
    ]
    assert scores(read(TITLE, rows)) == [("indicator", 7, "score", 70.0)]


def test_items_without_points_are_no_instruments_score() -> None:
    assert scores(read(TITLE, "การปรับปรุงข้อมูลตามแบบตรวจ OIT ที่ได้ 0 คะแนน", "รายละเอียดตามเอกสารแนบ")) == []


def test_levels_beside_their_years() -> None:
    rows = [["รายการ", "ปี 2565", "ระดับ", "ปี 2566", "ระดับ"], ["คะแนนรวม", "89.10", "ผ่านดี", "86.30", "ผ่าน"]]
    report = pipeline.report(text_of(TITLE, rows).encode()).report
    assert (report.overall_score, report.overall_level) == (86.3, "ผ่าน")


def test_a_number_beside_the_word_of_a_sum_is_no_questions_code() -> None:
    rows = [
        ["ข้อ", "รายการ", "คะแนน"],
        ["O20", "ประกาศเจตนารมณ์", "100"],
        ["O25", "จัดการความเสี่ยง", "0"],
        ["10", "รวม", "60.00"],
    ]
    found = scores(read(TITLE, "ตัวชี้วัดที่ 10 การป้องกันการทุจริต", rows))
    assert ("question", "O10", "score", 60.0) not in found


def test_one_number_of_several_questions_beside_their_indicator_is_doubtful() -> None:
    rows = [
        ["คะแนน", "ข้อที่ต่ำกว่า 80", "แนวทางปรับปรุง", "ตัวชี้วัด"],
        ["78.44", "i7, i12", "ติดประกาศแผน", "2. การใช้งบประมาณ"],
        ["77.05", "i20, i21", "ออกระเบียบยืม", "4. การใช้ทรัพย์สินของราชการ"],
    ]
    found = pipeline.report(text_of(TITLE, rows).encode()).scores
    assert all(each.trust == "doubtful" for each in found if each.question is not None)


def test_a_form_whose_measures_are_counted() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [
            ["มาตรการที่ 1", "จัดทำคู่มือการเบิกจ่าย"],
            ["ผู้รับผิดชอบ", "สำนักปลัด"],
            ["มาตรการที่ 2", "อบรมบุคลากรทุกกอง"],
            ["ผู้รับผิดชอบ", "กองคลัง"],
        ],
    )
    assert [(each["text"], each["indicator"], each["responsible"]) for each in found["measures"]] == [
        ("จัดทำคู่มือการเบิกจ่าย", 2, "สำนักปลัด"),
        ("อบรมบุคลากรทุกกอง", 2, "กองคลัง"),
    ]


def test_an_indicators_one_number_beside_two_measures_is_not_its_instruments() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "คะแนน", "มาตรการ"],
            ["2 การใช้งบประมาณ", "82.30", "จัดทำคู่มือการเบิกจ่าย"],
            ["", "", "อบรมบุคลากรทุกกอง"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 82.3)]


def test_measures_of_two_units_are_two_whatever_the_first_ends_with() -> None:
    found = read(TITLE, [["มาตรการ", "ผู้รับผิดชอบ"], ["จ้างบุคลากรเพิ่ม", "กองคลัง"], ["พัฒนาระบบงาน", "กองช่าง"]])
    assert [(each["text"], each["responsible"]) for each in found["measures"]] == [
        ("จ้างบุคลากรเพิ่ม", "กองคลัง"),
        ("พัฒนาระบบงาน", "กองช่าง"),
    ]


def test_an_indicators_number_behind_those_of_its_parts() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัด", "ตัวชี้วัดย่อย", "คะแนน", "คะแนนตัวชี้วัด"],
            ["9 การเปิดเผยข้อมูล", "9.1 ข้อมูลพื้นฐาน", "95.00", "92.50"],
            ["9 การเปิดเผยข้อมูล", "9.2 การบริหารงาน", "90.00", "92.50"],
        ],
    )
    assert set(scores(found)) == {("indicator", 9, "score", 92.5)}


def test_several_indicators_in_a_cell_each_with_its_number_in_brackets() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดและคะแนน", "มาตรการ"],
            ["1. การปฏิบัติหน้าที่ (88.20) 2. การใช้งบประมาณ (78.20)", "จัดอบรมบุคลากร"],
        ],
    )
    assert sorted(scores(found)) == [("indicator", 1, "score", 88.2), ("indicator", 2, "score", 78.2)]


def test_a_share_of_the_weight_is_no_score() -> None:
    assert scores(read(TITLE, "ผลการประเมิน IIT ได้คะแนนร้อยละ 30 ของน้ำหนัก", [["ก", "ข"], ["ค", "ง"]])) == []


def test_a_count_behind_a_sections_name_is_no_score() -> None:
    found = read(
        TITLE,
        [
            ["ประเด็น", "มาตรการ"],
            ["ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (95.00)", ""],
            ["การให้บริการล่าช้า", "จัดอบรมบุคลากร"],
            ["ตัวชี้วัดที่ 2 การใช้งบประมาณ (100)", ""],
            ["ไม่เปิดเผยแผน", "เผยแพร่แผนทางเว็บไซต์"],
            ["ตัวชี้วัดที่ 3 การใช้อำนาจ (2)", ""],
            ["มอบหมายงานไม่เป็นธรรม", "ประกาศเกณฑ์"],
        ],
    )
    assert scores(found) == [("indicator", 1, "score", 95.0), ("indicator", 2, "score", 100.0)]


def test_a_heading_of_an_indicator_outranks_the_instrument_that_prose_above_it_names() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ได้คะแนนต่ำสุด และหัวข้อของแบบ OIT ที่ไม่เต็ม มีประเด็นตามตารางต่อไปนี้",
        "3.1 ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ได้ 86.32 คะแนน",
        [["ข้อคำถาม", "คะแนน", "มาตรการ"], ["E12 หน่วยงานปรับปรุงงานให้ดีขึ้น มากน้อยเพียงใด", "85.74", "จัดอบรมบุคลากร"]],
    )
    assert [each["indicator"] for each in found["measures"]] == [8]


def test_codes_that_parts_of_indicators_lack_have_no_number() -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดย่อย", "จำนวนข้อ", "ข้อที่ไม่ได้คะแนน", "คะแนน"],
            ["ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล", "33", "1 ข้อ", "94.64"],
            ["9.1 ข้อมูลพื้นฐาน", "9", "-", "100.00"],
            ["9.2 การบริหารงาน", "8", "O15", "87.50"],
            ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", "10", "1 ข้อ", "93.75"],
            ["10.1 การดำเนินการเพื่อป้องกันการทุจริต", "8", "O37", "87.50"],
        ],
    )
    assert scores(found) == [("indicator", 9, "score", 94.64), ("indicator", 10, "score", 93.75)]


def test_steps_with_results_of_their_own_are_two_whatever_the_second_begins_with() -> None:
    found = read(
        TITLE,
        [
            ["มาตรการ", "วิธีการดำเนินการ", "ผลการดำเนินการ"],
            ["คุมการยืมพัสดุด้วยสมุดเล่มเดียว", "สำรวจวิทยุสื่อสาร", "สำรวจแล้ว 64 รายการ"],
            ["", "ให้ผู้ยืมลงนามทุกครั้ง", "มีการยืม 27 ครั้ง"],
        ],
    )
    assert [each["text"] for each in found["measures"] if each["kind"] == "step"] == [
        "สำรวจวิทยุสื่อสาร",
        "ให้ผู้ยืมลงนามทุกครั้ง",
    ]


def test_a_mean_of_all_in_the_corner_sets_all_numbers_aside() -> None:
    rows = [["ค่าเฉลี่ย 14 แห่ง", "ปี 2565", "ปี 2566"], ["IIT", "86.40", "88.16"], ["ค่าเฉลี่ยคะแนนรวม", "86.61", "88.72"]]
    assert read(TITLE, "เปรียบเทียบค่าเฉลี่ยของสถานศึกษานำร่อง", rows)["scores"] == []


def test_an_item_on_a_new_line_behind_latin_letters() -> None:
    cell = "3.1 แจ้งกำหนดการผ่านแอปพลิเคชัน Connect<br>3.2 ติดป้ายอัตราค่าบริการ"
    found = read(TITLE, [["ตัวชี้วัด", "มาตรการ"], ["ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร", cell]])
    assert [each["text"] for each in found["measures"]] == ["แจ้งกำหนดการผ่านแอปพลิเคชัน Connect", "ติดป้ายอัตราค่าบริการ"]


def test_how_many_questions_got_the_full_score_is_no_scale() -> None:
    found = read(
        TITLE,
        "ข้อมูล OIT ที่ไม่ได้คะแนน (จาก 43 ข้อ ได้คะแนนเต็ม 41 ข้อ)",
        [
            ["ข้อ", "รายการข้อมูล", "คะแนน", "แนวทางแก้ไข"],
            ["O8", "Q&A", "0", "เพิ่มเมนูกระดานถาม-ตอบ"],
            ["O37", "การจัดการความเสี่ยงการทุจริต", "0", "รายงานกิจกรรมพร้อมภาพถ่าย"],
        ],
    )
    assert scores(found) == [("question", "O8", "score", 0.0), ("question", "O37", "score", 0.0)]
