"""Form: rows that open a section, name an extreme or sum up, where what they say stands in more than one cell."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, issues, read, scores, text_of

PLAN = ["มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"]


@pytest.mark.parametrize(
    "result", ["71.50 คะแนน", "คะแนน 71.50", "71.50", "(71.50 คะแนน)", "ร้อยละ 71.50", "71.50 (ไม่ผ่าน)"]
)
def test_a_score_beside_an_indicator_among_issues_is_that_of_the_section(result: str) -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผู้รับผิดชอบ"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", result, ""],
            ["ยืมของแล้วไม่คืน", "ลงบัญชียืมทุกครั้ง", "งานพัสดุ"],
        ],
    )
    assert scores(found) == [("indicator", 4, "score", 71.5)]
    assert issues(found) == [(4, None, "ยืมของแล้วไม่คืน")]
    assert [(m["indicator"], m["text"]) for m in found["measures"]] == [(4, "ลงบัญชียืมทุกครั้ง")]


BESIDE = [["", "71.50 คะแนน"], ["ไม่ผ่าน", ""], ["ผ่านดี", "-"], ["ระดับ C", ""], ["71.50 คะแนน (ไม่ผ่าน)", ""], ["", "71"]]


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("word", ["ตัวชี้วัดที่ 8 ", "ตัวชี้วัด", "8. ", ""])
def test_a_result_beside_an_indicator_among_measures_is_no_unit_and_no_time(beside: list[str], word: str) -> None:
    found = read(
        TITLE,
        [
            PLAN,
            [f"{word}การปรับปรุงระบบการทำงาน", *beside],
            ["ลดขั้นตอนการรับคำขอ", "งานทะเบียน", "มกราคม"],
            ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", *beside],
            ["ลงบัญชียืมทุกครั้ง", "งานพัสดุ", "มีนาคม"],
        ],
    )
    assert [(m["indicator"], m["text"], m["responsible"], m["timeline"]) for m in found["measures"]] == [
        (8, "ลดขั้นตอนการรับคำขอ", "งานทะเบียน", "มกราคม"),
        (4, "ลงบัญชียืมทุกครั้ง", "งานพัสดุ", "มีนาคม"),
    ]


@pytest.mark.parametrize("word", ["", "ตัวชี้วัดที่ {} "])
def test_a_number_of_its_own_before_an_indicator_leaves_it_a_section(word: str) -> None:
    found = read(
        TITLE,
        [
            ["ที่", "มาตรการ", "ผู้รับผิดชอบ"],
            ["1", f"{word.format(1)}การปฏิบัติหน้าที่", ""],
            ["1.1", "ติดประกาศเวลาให้บริการ", "งานธุรการ"],
            ["2", f"{word.format(2)}การใช้งบประมาณ", ""],
            ["2.1", "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง"],
        ],
    )
    assert [(m["indicator"], m["text"], m["responsible"]) for m in found["measures"]] == [
        (1, "ติดประกาศเวลาให้บริการ", "งานธุรการ"),
        (2, "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง"),
    ]


def test_indicators_that_share_a_merged_measure_are_no_sections() -> None:
    found = read(
        TITLE,
        [
            ["ที่", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["1", "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "จัดอบรมทั้งสำนัก"],
            ["2", "ตัวชี้วัดที่ 2 การใช้งบประมาณ", ""],
            ["3", "ตัวชี้วัดที่ 3 การใช้อำนาจ", ""],
        ],
    )
    assert len(found["issues"]) == 3


def test_an_indicators_number_and_name_in_two_cells_head_no_new_table() -> None:
    found = read(
        TITLE,
        [
            ["ที่", *PLAN],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "", ""],
            ["1", "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง", "มกราคม"],
            ["2", "ประชุมชี้แจงแผนจัดซื้อ", "งานพัสดุ", "มีนาคม"],
            ["ตัวชี้วัดที่ 7", "ประสิทธิภาพการสื่อสาร", "", ""],
            ["1", "เปิดสายตรงนายก", "งานธุรการ", "เมษายน"],
        ],
    )
    assert scores(found) == []
    assert [(m["indicator"], m["text"]) for m in found["measures"]] == [
        (2, "แจ้งยอดเบิกจ่ายทุกเดือน"),
        (2, "ประชุมชี้แจงแผนจัดซื้อ"),
        (7, "เปิดสายตรงนายก"),
    ]


def test_an_indicators_number_name_and_level_in_three_cells_head_no_new_table() -> None:
    found = read(
        TITLE,
        [
            PLAN,
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", "ระดับ B"],
            ["แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง", "มกราคม"],
            ["ตัวชี้วัดที่ 7", "ประสิทธิภาพการสื่อสาร", "ระดับ C"],
            ["เปิดสายตรงนายก", "งานธุรการ", "เมษายน"],
        ],
    )
    assert [(m["indicator"], m["text"]) for m in found["measures"]] == [(2, "แจ้งยอดเบิกจ่ายทุกเดือน"), (7, "เปิดสายตรงนายก")]


def test_rows_that_each_section_counts_from_one_are_no_questions() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", ""],
            ["1", "ไม่รู้ยอดเบิกจ่าย", "แจ้งยอดทุกเดือน"],
            ["2", "ซื้อของไม่ตรงแผน", "ประชุมชี้แจงแผน"],
            ["ตัวชี้วัดที่ 7", "ประสิทธิภาพการสื่อสาร", ""],
            ["1", "โทรไม่ติด", "เปิดสายตรงนายก"],
        ],
    )
    assert found["questions"] == []
    assert issues(found) == [(2, None, "ไม่รู้ยอดเบิกจ่าย"), (2, None, "ซื้อของไม่ตรงแผน"), (7, None, "โทรไม่ติด")]


def test_questions_below_a_second_such_section_keep_their_texts() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "ข้อคำถาม", "คะแนน"],
            ["ตัวชี้วัดที่ 2", "การใช้งบประมาณ", ""],
            ["i4", "ท่านเห็นแผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.10"],
            ["ตัวชี้วัดที่ 3", "การใช้อำนาจ", ""],
            ["i7", "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด", "75.20"],
        ],
    )
    assert found["questions"] == [
        ["I4", 2, "ท่านเห็นแผนใช้เงินของหน่วยงาน มากน้อยเพียงใด"],
        ["I7", 3, "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"],
    ]


MOST = ["ข้อที่ได้คะแนนต่ำสุด", "ข้อที่ได้คะแนนสูงสุด", "ประเด็นที่ได้คะแนนต่ำสุด", "ข้อคำถามที่ได้คะแนนน้อยที่สุด", "ข้อที่มีค่าคะแนนเฉลี่ยสูงที่สุด"]


@pytest.mark.parametrize("header", MOST)
@pytest.mark.parametrize("text", ["", " มีการแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"])
def test_the_lowest_question_beside_its_indicator_has_the_number(header: str, text: str) -> None:
    found = read(
        TITLE,
        "ผลการประเมินรายตัวชี้วัด",
        [
            ["ตัวชี้วัด", header, "คะแนน"],
            ["การปฏิบัติหน้าที่", f"i2{text}", "79.41"],
            ["การใช้งบประมาณ", f"i8{text}", "70.12"],
            ["การใช้อำนาจ", f"i13{text}", "75.23"],
        ],
    )
    assert scores(found) == [
        ("question", "I2", "score", 79.41),
        ("question", "I8", "score", 70.12),
        ("question", "I13", "score", 75.23),
    ]
    assert issues(found) == []


def test_an_instruments_own_number_before_its_lowest_question_stays_its_own() -> None:
    found = read(
        TITLE,
        "ผลการประเมินรายเครื่องมือ",
        [
            ["เครื่องมือ", "คะแนนเครื่องมือ", "ข้อที่ได้คะแนนต่ำสุด", "คะแนนข้อ"],
            ["IIT", "86.01", "i6", "65.12"],
            ["EIT", "84.02", "e7", "68.23"],
        ],
    )
    assert sorted(scores(found), key=str) == [
        ("instrument", "EIT", "score", 84.02),
        ("instrument", "IIT", "score", 86.01),
        ("question", "E7", "score", 68.23),
        ("question", "I6", "score", 65.12),
    ]


@pytest.mark.parametrize(
    ("head", "first", "second"), [("ตัวชี้วัด", "การใช้งบประมาณ", "การใช้อำนาจ"), ("เครื่องมือ", "IIT", "EIT")]
)
def test_the_number_of_a_lowest_question_without_a_code_is_nobodys(head: str, first: str, second: str) -> None:
    report = text_of(
        TITLE,
        "ผลการประเมิน",
        [
            [head, "ข้อที่ได้คะแนนต่ำสุด", "คะแนน"],
            [first, "ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.12"],
            [second, "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด", "75.23"],
        ],
    )
    found = pipeline.report(report.encode())
    assert not found.scores
    assert any(finding.check == "cell-not-used" for finding in found.findings)


@pytest.mark.parametrize(
    ("total", "mean"), [("รวม", "เฉลี่ย"), ("รวมคะแนน", "คะแนนเฉลี่ย"), ("คะแนนรวม", "ร้อยละ"), ("รวม", "คิดเป็นร้อยละ")]
)
@pytest.mark.parametrize(("first", "summed", "share"), [("100", "150", "75.00"), ("0", "50", "25.00")])
def test_a_sum_and_a_mean_below_few_items_leave_these_their_codes(
    total: str, mean: str, first: str, summed: str, share: str
) -> None:
    found = read(
        TITLE,
        "ผลการตรวจรายข้อ",
        [
            ["ข้อ", "รายการข้อมูล", "คะแนน"],
            ["O3", "แผนผังสำนักงาน", first],
            ["O4", "ช่องทางติดต่อ", "50"],
            [total, "", summed],
            [mean, "", share],
        ],
    )
    assert scores(found) == [("question", "O3", "score", float(first)), ("question", "O4", "score", 50.0)]


def test_the_mean_of_the_questions_below_an_indicators_heading_is_the_indicators() -> None:
    found = read(
        TITLE,
        "ตัวชี้วัดที่ 2 การใช้งบประมาณ",
        [
            ["ข้อ", "ข้อคำถาม", "คะแนน"],
            ["i7", "ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.10"],
            ["i8", "หน่วยงานใช้เงินคุ้มค่า มากน้อยเพียงใด", "80.30"],
            ["รวม", "", "150.40"],
            ["เฉลี่ย", "", "75.20"],
        ],
    )
    assert scores(found) == [
        ("question", "I7", "score", 70.1),
        ("question", "I8", "score", 80.3),
        ("indicator", 2, "score", 75.2),
    ]


@pytest.mark.parametrize("own", ["อบต.ท่าลาน", "ทต.ท่าลาน", "ผลคะแนนหน่วยงาน", "หน่วยงาน"])
@pytest.mark.parametrize(
    "others",
    [
        ["จังหวัดลพบุรี", "ประเทศ"],
        ["จ.ลพบุรี", "ทั้งประเทศ"],
        ["อำเภอบ้านหมี่", "จังหวัดลพบุรี"],
        ["ผลคะแนนจังหวัดลพบุรี", "ระดับประเทศ"],
        ["ภาพรวมอำเภอ", "ภาพรวมจังหวัด"],
    ],
)
def test_the_means_of_the_areas_around_an_agency_are_not_its_own_and_no_agencys(own: str, others: list[str]) -> None:
    report = text_of(
        "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",
        "ผลคะแนนรายตัวชี้วัด",
        [
            ["ตัวชี้วัด", own, *others],
            ["การปฏิบัติหน้าที่", "85.41", "83.12", "84.03"],
            ["การใช้งบประมาณ", "79.14", "80.05", "81.16"],
            ["การใช้อำนาจ", "90.57", "88.08", "87.19"],
        ],
    )
    found = pipeline.report(report.encode())
    assert [(score.indicator, score.value) for score in found.scores] == [(1, 85.41), (2, 79.14), (3, 90.57)]
    assert len({score.agency for score in found.scores}) == 1


def test_several_agencies_keep_their_numbers_beside_the_province() -> None:
    report = text_of(
        "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี",
        "ผลคะแนนรายตัวชี้วัด",
        [
            ["ตัวชี้วัด", "อบต.ท่าลาน", "อบต.หนองม่วง", "จังหวัดลพบุรี"],
            ["การปฏิบัติหน้าที่", "85.41", "83.12", "84.03"],
            ["การใช้งบประมาณ", "79.14", "80.05", "81.16"],
        ],
    )
    found = pipeline.report(report.encode())
    assert {score.value for score in found.scores} == {85.41, 83.12, 79.14, 80.05}
    assert {score.agency for score in found.scores} == {"อบต.ท่าลาน", "อบต.หนองม่วง"}


def test_rows_of_groups_of_others_leave_the_own_row() -> None:
    report = text_of(
        "รายงานผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลท่าลาน",
        "ผลคะแนนรายเครื่องมือ",
        [
            ["กลุ่ม", "IIT", "EIT", "OIT", "รวม"],
            ["อปท. ทั่วประเทศ", "87.01", "85.02", "91.03", "87.92"],
            ["อปท. ในจังหวัด", "88.04", "86.05", "93.06", "89.45"],
            ["ทต.ท่าลาน", "86.00", "84.00", "92.50", "88.00"],
        ],
    )
    found = pipeline.report(report.encode())
    assert [score.value for score in found.scores] == [86.0, 84.0, 92.5, 88.0]


INSTRUMENTS = [("instrument", "IIT", "score", 86.0), ("instrument", "EIT", "score", 84.0)]


@pytest.mark.parametrize(
    "lines",
    [
        ["- IIT 86.00 คะแนน", "- EIT 84.00 คะแนน", "- ภาพรวม 88.00 คะแนน"],
        ["- IIT ได้ 86.00 คะแนน", "- EIT ได้ 84.00 คะแนน", "- คะแนนภาพรวม ได้ 88.00 คะแนน"],
        ["• IIT = 86.00", "• EIT = 84.00", "• รวม = 88.00 (ผ่าน)"],
        ["- ผลการประเมินภาพรวม 88.00 คะแนน", "- แบบวัด IIT 86.00 คะแนน", "- แบบวัด EIT 84.00 คะแนน"],
    ],
)
def test_the_total_of_a_list_of_instruments_is_the_overall_score(lines: list[str]) -> None:
    found = scores(read(TITLE, "ผลการประเมิน", *lines))
    assert sorted(found, key=str) == sorted([*INSTRUMENTS, ("overall", None, "score", 88.0)], key=str)


def test_the_total_in_a_box_of_instruments_is_the_overall_score() -> None:
    found = scores(read(TITLE, "ผลการประเมิน", [["IIT 86.00", "EIT 84.00", "รวม 88.00"]]))
    assert found == [("overall", None, "score", 88.0), *INSTRUMENTS] or found == [
        *INSTRUMENTS,
        ("overall", None, "score", 88.0),
    ]


@pytest.mark.parametrize("lines", [["- ภาพรวม 88.00 คะแนน"], ["• งานทะเบียน = 90.00", "• รวม = 88.00"]])
def test_the_total_of_a_list_of_something_else_is_none(lines: list[str]) -> None:
    assert scores(read(TITLE, "ผลความพึงพอใจ", *lines)) == []


def test_two_tables_under_captions_that_differ_in_their_year_are_two() -> None:
    table = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "81.10"], ["การใช้งบประมาณ", "71.20"]]
    later = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "85.30"], ["การใช้งบประมาณ", "75.40"]]
    found = read(TITLE, "ผลคะแนน ปีงบประมาณ พ.ศ. 2565", table, "ผลคะแนน ปีงบประมาณ พ.ศ. 2566", later)
    assert [(score[0], score[3], score[5]) for score in found["scores"]] == [
        (2565, 1, 81.1),
        (2565, 2, 71.2),
        (2566, 1, 85.3),
        (2566, 2, 75.4),
    ]


@pytest.mark.parametrize("header", ["เฉลี่ย 3 ปี", "คะแนนเฉลี่ยสามปี", "ค่าเฉลี่ยย้อนหลัง 3 ปี"])
def test_the_mean_of_several_years_is_of_none(header: str) -> None:
    found = read(
        TITLE,
        "ผลการประเมิน",
        [
            ["แบบวัด", "2564", "2565", "2566", header],
            ["IIT", "80.01", "84.02", "86.03", "83.35"],
            ["EIT", "81.04", "82.05", "84.06", "82.38"],
        ],
    )
    assert sorted((score[0], score[3], score[5]) for score in found["scores"]) == [
        (2564, "EIT", 81.04),
        (2564, "IIT", 80.01),
        (2565, "EIT", 82.05),
        (2565, "IIT", 84.02),
        (2566, "EIT", 84.06),
        (2566, "IIT", 86.03),
    ]


def test_rows_of_scores_weights_and_weighted_scores_across_instruments() -> None:
    found = read(
        TITLE,
        "ผลการประเมิน",
        [
            ["รายการ", "IIT", "EIT", "OIT", "รวม"],
            ["คะแนนดิบ", "80.00", "90.00", "100.00", "-"],
            ["น้ำหนัก", "30", "30", "40", "100"],
            ["คะแนนถ่วงน้ำหนัก", "24.00", "27.00", "40.00", "91.00"],
        ],
    )
    assert [score[1:] for score in scores(found) if score[0] == "overall"] == [(None, "score", 91.0)]
    assert [score[1:] for score in scores(found) if score[2] == "score" and score[0] == "instrument"] == [
        ("IIT", "score", 80.0),
        ("EIT", "score", 90.0),
        ("OIT", "score", 100.0),
    ]


def test_means_of_kinds_of_agencies_are_no_agencys() -> None:
    report = text_of(
        TITLE,
        "ผลการประเมินแยกตามประเภท",
        [
            ["ประเภทหน่วยงาน", "จำนวน", "คะแนนเฉลี่ย"],
            ["เทศบาลนคร", "2", "92.11"],
            ["เทศบาลเมือง", "5", "90.22"],
            ["องค์การบริหารส่วนตำบล", "40", "86.33"],
        ],
    )
    assert not pipeline.report(report.encode()).scores


def test_a_form_whose_counted_measures_each_have_a_subject() -> None:
    found = read(
        TITLE,
        "มาตรการ",
        [
            ["มาตรการที่ 1", "ติดประกาศเวลาให้บริการ"],
            ["ตัวชี้วัด", "การปฏิบัติหน้าที่"],
            ["ผู้รับผิดชอบ", "งานธุรการ"],
            ["ระยะเวลา", "ไตรมาส 1"],
            ["มาตรการที่ 2", "แจ้งยอดเบิกจ่ายทุกเดือน"],
            ["ตัวชี้วัด", "การใช้งบประมาณ"],
            ["ผู้รับผิดชอบ", "งานคลัง"],
            ["ระยะเวลา", "ไตรมาส 2"],
        ],
    )
    assert scores(found) == []
    assert [(m["indicator"], m["text"], m["responsible"], m["timeline"]) for m in found["measures"]] == [
        (1, "ติดประกาศเวลาให้บริการ", "งานธุรการ", "ไตรมาส 1"),
        (2, "แจ้งยอดเบิกจ่ายทุกเดือน", "งานคลัง", "ไตรมาส 2"),
    ]


def test_the_code_that_leads_an_issue_reaches_its_measure() -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["i8 : ไม่รู้ยอดเบิกจ่าย", "แจ้งยอดทุกเดือน"],
            ["e3 ถูกเรียกรับของขวัญ", "ประกาศงดรับของขวัญ"],
            ["ไม่มีที่จอดรถ", "ขยายลานจอด"],
        ],
    )
    assert [(m["text"], m["questions"]) for m in found["measures"]] == [
        ("แจ้งยอดทุกเดือน", ["I8"]),
        ("ประกาศงดรับของขวัญ", ["E3"]),
        ("ขยายลานจอด", []),
    ]


def test_a_code_in_brackets_behind_an_issue_stays_in_its_text() -> None:
    found = read(
        TITLE,
        [
            ["ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
            ["ไม่รู้ยอดเบิกจ่าย (i8)", "แจ้งยอดทุกเดือน"],
            ["ไม่มีส่วนร่วมตรวจสอบ (i12)", "ตั้งคณะทำงาน"],
        ],
    )
    assert issues(found) == [(None, None, "ไม่รู้ยอดเบิกจ่าย (i8)"), (None, None, "ไม่มีส่วนร่วมตรวจสอบ (i12)")]


@pytest.mark.parametrize("header", ["จุดอ่อน", "คะแนนต่ำสุด (ข้อ)", "ข้อด้อย", "หัวข้อที่ได้คะแนนต่ำสุด"])
@pytest.mark.parametrize("work", [False, True])
@pytest.mark.parametrize(
    "cells", [["i8", "i13"], ["ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"]]
)
def test_under_any_words_questions_between_indicators_and_numbers_have_these(
    header: str, work: bool, cells: list[str]
) -> None:
    measure = ["จัดประชุมชี้แจง"] if work else []
    found = read(
        TITLE,
        "ผลการประเมิน",
        [
            ["ตัวชี้วัด", header, "คะแนน", *(["มาตรการ"] if work else [])],
            ["การใช้งบประมาณ", cells[0], "70.12", *measure],
            ["การใช้อำนาจ", cells[1], "75.23", *measure],
        ],
    )
    coded = cells[0] == "i8"
    expected = [("question", "I8", "score", 70.12), ("question", "I13", "score", 75.23)]
    assert scores(found) == (expected if coded else [])


def test_the_number_before_a_question_without_a_code_is_its_indicators() -> None:
    found = read(
        TITLE,
        "ผลการประเมิน",
        [
            ["ตัวชี้วัด", "คะแนน", "ข้อที่ได้คะแนนต่ำสุด"],
            ["การใช้งบประมาณ", "70.12", "ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด"],
            ["การใช้อำนาจ", "75.23", "หัวหน้าแบ่งงานอย่างเป็นธรรม มากน้อยเพียงใด"],
        ],
    )
    assert scores(found) == [("indicator", 2, "score", 70.12), ("indicator", 3, "score", 75.23)]


@pytest.mark.parametrize("word", ["เฉลี่ยรวม", "คะแนนเฉลี่ยรวม", "ค่าเฉลี่ยรวม"])
@pytest.mark.parametrize("heading", ["ผลการประเมินรายข้อ", "ตัวชี้วัดที่ 2 การใช้งบประมาณ"])
def test_a_mean_of_all_questions_above_it_is_no_overall_score(word: str, heading: str) -> None:
    found = read(
        TITLE,
        heading,
        [
            ["ข้อ", "ข้อคำถาม", "คะแนน"],
            ["i7", "ท่านรู้แผนใช้เงินของหน่วยงาน มากน้อยเพียงใด", "70.10"],
            ["i8", "หน่วยงานใช้เงินคุ้มค่า มากน้อยเพียงใด", "80.30"],
            [word, "", "75.20"],
        ],
    )
    assert all(score[0] != "overall" for score in scores(found))
    assert (("indicator", 2, "score", 75.2) in scores(found)) == heading.startswith("ตัวชี้วัด")
