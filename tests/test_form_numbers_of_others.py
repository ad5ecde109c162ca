"""Form: a table whose caption or header says that its numbers are a target, another year's, or others'."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, read, scores, text_of

TABLE = [["เครื่องมือ", "น้ำหนัก", "คะแนน"], ["IIT", "30", "95.00"], ["EIT", "30", "94.00"], ["OIT", "40", "98.00"]]


@pytest.mark.parametrize(
    "caption",
    [
        "เป้าหมายคะแนนการประเมินของปีถัดไป",
        "ผลการประเมินของปีที่ผ่านมา",
        "ค่าเฉลี่ยของ อบต. ในอำเภอ",
        "ค่าเฉลี่ยผลการประเมินของเทศบาลตำบลทั้งจังหวัด",
        "ผลการประเมิน LPA ด้านการบริหาร",
        "คะแนน ITA ของจังหวัดเลย",
        "ผลการประเมินแผนพัฒนาท้องถิ่น",
        "ร้อยละของหน่วยงานที่ผ่านเกณฑ์ทั่วประเทศ",
    ],
)
def test_a_caption_that_says_otherwise_makes_a_tables_scores_doubtful(caption: str) -> None:
    found = pipeline.report(text_of(TITLE, caption, TABLE).encode())
    assert {score.trust for score in found.scores} == {"doubtful"}
    assert any(finding.check == "reading-unsure" for finding in found.findings)


@pytest.mark.parametrize("header", ["คะแนนปีก่อนหน้า", "คะแนนเดิม", "คะแนนที่ขาด", "คะแนนที่มุ่งหวัง", "ค่าเฉลี่ยโรงพยาบาลในเขต"])
def test_a_header_that_says_otherwise_sets_its_numbers_aside(header: str) -> None:
    found = read(
        TITLE, [["ตัวชี้วัด", "คะแนน", header], ["การใช้อำนาจ", "81.20", "90.30"], ["การใช้งบประมาณ", "79.10", "88.70"]]
    )
    assert {score[-1] for score in found["scores"]} == {81.2, 79.1}


@pytest.mark.parametrize(
    ("own", "around"), [("อบต.", "อำเภอ"), ("อบต.", "จังหวัด"), ("หน่วยงาน", "กรม"), ("คะแนนของ อบต.", "คะแนนระดับจังหวัด")]
)
@pytest.mark.parametrize("first", [True, False], ids=["own first", "own last"])
def test_of_columns_headed_by_bare_kinds_the_smallest_is_the_own(own: str, around: str, first: bool) -> None:
    rows = [["ตัวชี้วัด", own, around], ["การใช้อำนาจ", "81.20", "90.30"], ["การใช้งบประมาณ", "79.10", "88.70"]]
    found = read(TITLE, rows if first else [[label, last, before] for label, before, last in rows])
    assert {score[-1] for score in found["scores"]} == {81.2, 79.1}


@pytest.mark.parametrize(
    "box",
    [
        ["คะแนนรวมจังหวัด 93.05 คะแนน ระดับ A", "ผู้ตอบ 412 คน"],
        ["ระดับประเทศ", "คะแนนรวม 93.05 คะแนน"],
        ["จังหวัดเลย คะแนนรวม 93.05 คะแนน", "อันดับ 4"],
        ["คะแนนรวม 93.05 คะแนน (ค่าเฉลี่ย อปท. ทั้งจังหวัด)", "ระดับ A"],
        ["อบต.นาดินดำ", "คะแนนรวม 93.05 คะแนน", "ระดับ A"],
        ["ผลคะแนนรวมของเดือนมีนาคม 70.00 คะแนน", "ระดับ C"],
    ],
)
@pytest.mark.parametrize("drawn", [True, False], ids=["box", "sentence"])
def test_a_total_of_others_is_none_of_the_report(box: list[str], drawn: bool) -> None:
    heading = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลนาอาน อำเภอเมืองเลย จังหวัดเลย"
    assert scores(read(heading, "ผลคะแนน", [box] if drawn else " ".join(box))) == []


@pytest.mark.parametrize(
    "box",
    [
        ["คะแนนรวม 88.42 คะแนน", "อันดับที่ 3 ของจังหวัด"],
        ["องค์การบริหารส่วนตำบลนาอาน", "คะแนนรวม 88.42 คะแนน ระดับ A"],
    ],
)
def test_a_box_beside_a_rank_or_the_own_name_is_the_report_s(box: list[str]) -> None:
    heading = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลนาอาน อำเภอเมืองเลย จังหวัดเลย"
    assert scores(read(heading, "ผลคะแนน", [box])) == [("overall", None, "score", 88.42)]


@pytest.mark.parametrize(
    "name", ["กรมการเปลี่ยนแปลงสภาพภูมิอากาศและสิ่งแวดล้อม", "กรมพัฒนาการขนส่งชายแดน", "กรมส่งเสริมผลผลิตการเกษตร"]
)
def test_a_word_in_the_name_of_an_agency_says_nothing_of_its_numbers(name: str) -> None:
    rows = [["หน่วยงาน", "IIT", "EIT"], [name, "88.42", "85.17"], ["กรมธนารักษ์", "86.05", "82.66"]]
    found = read(TITLE, "ผลการประเมินของกรมต่าง ๆ", rows)
    assert {(score[1], score[5]) for score in found["scores"]} >= {(name, 88.42), (name, 85.17)}


def test_a_word_behind_the_name_of_an_agency_sets_its_numbers_aside() -> None:
    rows = [["หน่วยงาน", "IIT", "EIT"], ["กรมธนารักษ์ เป้าหมาย", "88.42", "85.17"], ["กรมธนารักษ์", "86.05", "82.66"]]
    found = read(TITLE, "ผลการประเมินของกรมต่าง ๆ", rows)
    assert [score[5] for score in found["scores"]] == [86.05, 82.66]


@pytest.mark.parametrize("units", [("สำนักปลัด", "กองคลัง"), ("ฝ่ายบริหาร", "ฝ่ายวิชาการ")])
def test_columns_of_units_are_none_of_the_agency(units: tuple[str, str]) -> None:
    rows = [["ข้อ", *units, "เฉลี่ย"], ["i1", "86.00", "84.00", "85.00"], ["i2", "80.00", "78.00", "79.00"]]
    assert scores(read(TITLE, rows)) == [("question", "I1", "score", 85.0), ("question", "I2", "score", 79.0)]


def test_the_questions_of_other_agencies_beside_their_names() -> None:
    title = "ประกาศกระทรวงการคลัง เรื่อง ผลการประเมิน ITA ของหน่วยงานในสังกัด ประจำปีงบประมาณ พ.ศ. 2567"
    found = read(
        title,
        "ข้อคำถามที่แต่ละหน่วยงานได้คะแนนน้อยที่สุด",
        [
            ["หน่วยงาน", "แบบวัด IIT", "", "แบบวัด EIT", ""],
            ["", "ข้อ", "คะแนน", "ข้อ", "คะแนน"],
            ["กรมธนารักษ์", "I10", "84.20", "E8", "82.75"],
            ["กรมสรรพากร", "I11", "80.05", "E7", "78.60"],
            ["กรมศุลกากร", "I12", "87.94", "E8", "86.30"],
        ],
    )
    assert sorted((each[1], each[3], each[5]) for each in found["scores"]) == [
        ("กรมธนารักษ์", "E8", 82.75),
        ("กรมธนารักษ์", "I10", 84.2),
        ("กรมศุลกากร", "E8", 86.3),
        ("กรมศุลกากร", "I12", 87.94),
        ("กรมสรรพากร", "E7", 78.6),
        ("กรมสรรพากร", "I11", 80.05),
    ]


def test_units_beside_questions_are_no_agencies() -> None:
    rows = [["ข้อ", "หน่วยงาน", "คะแนน"], ["O11", "กองยุทธศาสตร์", "0.00"], ["O12", "สำนักปลัด", "100.00"]]
    assert scores(read(TITLE, rows)) == [("question", "O11", "score", 0.0), ("question", "O12", "score", 100.0)]


@pytest.mark.parametrize("names", [("สำนักการคลัง", "สำนักการแพทย์"), ("สำนักงบประมาณ", "สำนักข่าวกรองแห่งชาติ")])
def test_agencies_called_bureaus_are_no_units(names: tuple[str, str]) -> None:
    title = "ประกาศกรุงเทพมหานคร เรื่อง ผลการประเมิน ITA ของหน่วยงานในสังกัด ประจำปีงบประมาณ พ.ศ. 2567"
    found = read(
        title, [["เครื่องมือ", *names, "เฉลี่ย"], ["IIT", "86.00", "90.00", "88.00"], ["EIT", "84.00", "88.00", "86.00"]]
    )
    assert sorted((each[1], each[3], each[5]) for each in found["scores"]) == sorted(
        [(names[0], "IIT", 86.0), (names[1], "IIT", 90.0), (names[0], "EIT", 84.0), (names[1], "EIT", 88.0)]
    )


@pytest.mark.parametrize(
    "bracket", ["(เป้าหมาย 90 คะแนน)", "(ค่าเฉลี่ยประเทศ 93.00)", "(เพิ่มขึ้น)", "(ต่ำกว่าเป้าหมาย)", "(อันดับ 1)"]
)
def test_a_comparison_in_the_bracket_of_a_label_says_nothing_of_its_number(bracket: str) -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], [f"การปฏิบัติหน้าที่ {bracket}", "85.40"], ["การใช้งบประมาณ", "79.10"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [85.4, 79.1]


def test_a_target_in_the_bracket_of_a_label_without_a_number_is_the_rows() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "85.40"], ["การปฏิบัติหน้าที่ (ค่าเป้าหมาย)", "90.00"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [85.4]


def test_what_the_people_of_one_unit_answered_is_not_the_agencys_own() -> None:
    rows = [
        ["ส่วนราชการ", "i1", "i2"],
        ["สำนักปลัด", "95.10", "96.20"],
        ["กองคลัง", "92.10", "94.20"],
        ["ภาพรวม", "93.10", "95.20"],
    ]
    assert [each[1:] for each in scores(read(TITLE, rows))] == [("I1", "score", 93.1), ("I2", "score", 95.2)]


NAMES_OVER_YEARS = [
    ["ตัวชี้วัด", "อบต.นาอาน", "", "อบต.ศรีสองรัก", "อบต.น้ำหมาน"],
    ["", "ปี 2565", "ปี 2566", "ปี 2566", "ปี 2566"],
    ["การใช้อำนาจ", "81.20", "82.30", "90.40", "91.50"],
    ["การใช้งบประมาณ", "79.10", "80.20", "88.70", "89.60"],
]


def test_a_name_over_its_years_says_whose_numbers_stand_below() -> None:
    found = pipeline.report(text_of(TITLE, NAMES_OVER_YEARS).encode()).scores
    by_column = {(score.agency, score.assessed_year): score.value for score in found if score.indicator == 3}
    assert by_column == {
        ("อบต.นาอาน", 2565): 81.2,
        ("อบต.นาอาน", 2566): 82.3,
        ("อบต.ศรีสองรัก", 2566): 90.4,
        ("อบต.น้ำหมาน", 2566): 91.5,
    }


def test_one_name_over_all_years_heads_the_table() -> None:
    rows = [["ตัวชี้วัด", "อบต.ศรีสองรัก", ""], *([row[0], *row[2:4]] for row in NAMES_OVER_YEARS[1:])]
    rows[1] = ["", "ปี 2565", "ปี 2566"]
    found = [score for score in pipeline.report(text_of(TITLE, rows).encode()).scores if score.indicator == 3]
    assert {(score.assessed_year, score.value) for score in found} == {
        (2565, 82.3),
        (2566, 90.4),
    }


@pytest.mark.parametrize("ours", ["เรา", "ของเรา", "คะแนนของหน่วยงานเรา"])
def test_our_own_column_beside_those_of_several_others(ours: str) -> None:
    rows = [["ตัวชี้วัด", ours, "เทศบาลตำบลท่าช้าง", "เทศบาลตำบลบางระกำ"], ["การปฏิบัติหน้าที่", "92.10", "90.00", "88.00"]]
    found = read(TITLE, [*rows, ["การใช้งบประมาณ", "84.20", "86.00", "87.00"]])
    assert scores(found) == [("indicator", 1, "score", 92.1), ("indicator", 2, "score", 84.2)]
