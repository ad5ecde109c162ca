"""Form: a year, an agency, a unit or a time stands alone in a row, and holds for the rows below it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.forms.reading import TITLE, Rows, issues, measures, read, scores

ANNOUNCED = "ประกาศผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่นในจังหวัดพะเยา ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
YEARS: Rows = [
    ["เครื่องมือ", "คะแนน"],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๔", ""],
    ["แบบวัด IIT", "๙๐.๐๐"],
    ["แบบวัด EIT", "๘๕.๐๐"],
    ["ปีงบประมาณ พ.ศ. ๒๕๖๕", ""],
    ["แบบวัด IIT", "๙๒.๐๐"],
    ["แบบวัด EIT", "๘๘.๐๐"],
]
AGENCIES: Rows = [
    ["รายการประเมิน", "คะแนน", "ระดับ"],
    ["๑. เทศบาลตำบลห้วยม่วง", "", ""],
    ["IIT", "๙๒.๐๐", ""],
    ["EIT", "๘๘.๐๐", ""],
    ["คะแนนรวม", "๙๑.๖๐", "ผ่านดี"],
    ["๒. เทศบาลตำบลบ้านโป่งน้อย", "", ""],
    ["IIT", "๙๐.๐๐", ""],
    ["EIT", "๘๕.๐๐", ""],
    ["คะแนนรวม", "๘๙.๓๐", "ผ่านดี"],
]
PLAN: Rows = [
    ["ข้อ", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"],
    ["ผู้รับผิดชอบ : กองคลัง", "", ""],
    ["i๘", "แผนการใช้จ่ายยังไม่เป็นที่ทราบ", "จัดทำแผ่นพับสรุปแผนการใช้จ่าย"],
    ["i๙", "การรายงานผลล่าช้า", "รายงานผลการใช้จ่ายทุกเดือน"],
    ["ผู้รับผิดชอบ : สำนักปลัด", "", ""],
    ["i๑๙", "ขั้นตอนการขอยืมไม่ชัดเจน", "จัดทำแบบฟอร์มขอยืมทรัพย์สิน"],
]


def _stated(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [(score[0], score[1], score[3], score[-1]) for score in found["scores"]]


def test_years_over_instruments() -> None:
    assert _stated(read(TITLE, YEARS)) == [
        (2564, None, "IIT", 90.0),
        (2564, None, "EIT", 85.0),
        (2565, None, "IIT", 92.0),
        (2565, None, "EIT", 88.0),
    ]


def test_agencies_over_instruments_and_their_total() -> None:
    first, second = "เทศบาลตำบลห้วยม่วง", "เทศบาลตำบลบ้านโป่งน้อย"
    assert [each[1:] for each in _stated(read(ANNOUNCED, AGENCIES))] == [
        (first, "IIT", 92.0),
        (first, "EIT", 88.0),
        (first, None, 91.6),
        (second, "IIT", 90.0),
        (second, "EIT", 85.0),
        (second, None, 89.3),
    ]


def test_years_under_agencies() -> None:
    years: Rows = [
        ["เครื่องมือ", "คะแนน"],
        ["เทศบาลตำบลห้วยม่วง", ""],
        *YEARS[1:3],
        ["ปีงบประมาณ พ.ศ. ๒๕๖๕", ""],
        ["แบบวัด IIT", "๙๒.๐๐"],
        ["เทศบาลตำบลบ้านโป่งน้อย", ""],
        ["ปีงบประมาณ พ.ศ. ๒๕๖๔", ""],
        ["แบบวัด IIT", "๘๑.๐๐"],
    ]
    assert _stated(read(ANNOUNCED, years)) == [
        (2564, "เทศบาลตำบลห้วยม่วง", "IIT", 90.0),
        (2565, "เทศบาลตำบลห้วยม่วง", "IIT", 92.0),
        (2564, "เทศบาลตำบลบ้านโป่งน้อย", "IIT", 81.0),
    ]


def test_districts_over_agencies_name_none() -> None:
    rows: Rows = [
        ["ที่", "รายชื่อ", "คะแนน"],
        ["อำเภอเมืองพะเยา", "", ""],
        ["๑", "เทศบาลตำบลห้วยม่วง", "๙๒.๐๐"],
        ["อำเภอจุน", "", ""],
        ["๒", "เทศบาลตำบลบ้านโป่งน้อย", "๘๙.๓๐"],
    ]
    assert [each[1] for each in _stated(read(ANNOUNCED, rows))] == ["เทศบาลตำบลห้วยม่วง", "เทศบาลตำบลบ้านโป่งน้อย"]


def test_who_is_responsible_over_measures() -> None:
    found = read(TITLE, PLAN)
    assert [(each["questions"], each["responsible"]) for each in found["measures"]] == [
        (["I8"], "กองคลัง"),
        (["I9"], "กองคลัง"),
        (["I19"], "สำนักปลัด"),
    ]
    assert len(found["issues"]) == 3


def test_where_measures_have_a_unit_of_their_own_the_head_is_none() -> None:
    rows = [[*row, unit] for row, unit in zip(PLAN, ["ผู้รับผิดชอบ", "", "งานแผน", "งานแผน", "", "งานพัสดุ"], strict=True)]
    assert [each["responsible"] for each in read(TITLE, rows)["measures"]] == ["งานแผน", "งานแผน", "งานพัสดุ"]


def test_times_over_measures() -> None:
    rows: Rows = [
        ["มาตรการ", "ข้อ", "ผู้รับผิดชอบ"],
        ["ไตรมาสที่ ๑ (ต.ค. - ธ.ค. ๒๕๖๘)", "", ""],
        ["จัดทำแผ่นพับสรุปแผนการใช้จ่าย", "i๘", "กองคลัง"],
        ["ไตรมาสที่ ๒ (ม.ค. - มี.ค. ๒๕๖๙)", "", ""],
        ["จัดทำแบบฟอร์มขอยืมทรัพย์สิน", "i๑๙", "สำนักปลัด"],
    ]
    assert [(each["questions"], each["timeline"]) for each in read(TITLE, rows)["measures"]] == [
        (["I8"], "ไตรมาสที่ 1 (ต.ค. - ธ.ค. 2568)"),
        (["I19"], "ไตรมาสที่ 2 (ม.ค. - มี.ค. 2569)"),
    ]


def test_one_year_alone_in_a_row_is_as_before() -> None:
    rows = [["เครื่องมือ", "คะแนน"], ["แบบวัด IIT", "๙๒.๐๐"], ["แบบวัด EIT", "๘๘.๐๐"]]
    assert [each[3] for each in scores(read(TITLE, rows))] == [92.0, 88.0]


def test_years_below_each_indicator() -> None:
    rows = [
        ["ตัวชี้วัด", "คะแนน"],
        ["๑. การปฏิบัติหน้าที่", ""],
        ["ปี ๒๕๖๔", "๙๑.๕๐"],
        ["ปี ๒๕๖๕", "๙๔.๑๐"],
        ["๒. การใช้งบประมาณ", ""],
        ["ปี ๒๕๖๔", "๘๙.๒๐"],
        ["ปี ๒๕๖๕", "๙๑.๒๐"],
    ]
    assert _stated(read(TITLE, rows)) == [
        (2564, None, 1, 91.5),
        (2565, None, 1, 94.1),
        (2564, None, 2, 89.2),
        (2565, None, 2, 91.2),
    ]


def test_years_below_indicators_that_have_their_scores_are_the_wholes() -> None:
    rows = [["ตัวชี้วัด", "คะแนน"], ["๑. การปฏิบัติหน้าที่", "๙๔.๑๐"], ["๒. การใช้งบประมาณ", "๙๑.๒๐"], ["ปี ๒๕๖๔", "๙๑.๕๐"]]
    assert [each[2] for each in _stated(read(TITLE, rows))][:2] == [1, 2]
    assert (2564, None, 2, 91.5) not in _stated(read(TITLE, rows))


def test_what_is_aimed_at_and_others_means_below_their_heads_are_no_scores() -> None:
    for own, other in (("ผลปี ๒๕๖๘", "เป้าหมายปี ๒๕๖๙"), ("เทศบาลตำบลห้วยม่วง", "ค่าเฉลี่ยระดับประเทศ")):
        rows = [["เครื่องมือ", "คะแนน"], [own, ""], *YEARS[2:4], [other, ""], *YEARS[5:]]
        assert [each[2:] for each in _stated(read(ANNOUNCED, rows))] == [("IIT", 90.0), ("EIT", 85.0)]


def test_the_total_of_a_year_stands_behind_it() -> None:
    rows: Rows = [
        ["เครื่องมือ", "คะแนน"],
        ["ผลการประเมิน ประจำปีงบประมาณ พ.ศ. ๒๕๖๔ (คะแนนรวม ๘๔.๗๖ คะแนน ระดับ B)", ""],
        ["แบบวัด IIT", "๙๐.๐๐"],
        ["แบบวัด EIT", "๘๕.๐๐"],
    ]
    assert _stated(read(TITLE, rows)) == [
        (2564, None, None, 84.76),
        (2564, None, "IIT", 90.0),
        (2564, None, "EIT", 85.0),
    ]


def test_one_year_over_all_rows_is_theirs_where_it_speaks_of_results() -> None:
    def years(head: str) -> set[int | None]:
        rows: Rows = [["เครื่องมือ", "คะแนน"], [head, ""], ["แบบวัด IIT", "๙๐.๐๐"], ["แบบวัด EIT", "๘๕.๐๐"]]
        return {each[0] for each in _stated(read(TITLE, rows))}

    assert years("ผลการประเมิน ปีงบประมาณ พ.ศ. ๒๕๖๔") == {2564}
    assert years("มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๔") != {2564}


def test_heads_with_the_total_of_what_stands_below_them() -> None:
    years = [["รายการ", "คะแนน"], ["ปี ๒๕๖๔", "๘๙.๓๐"], *YEARS[2:4], ["ปี ๒๕๖๕", "๙๒.๐๐"], *YEARS[5:]]
    assert _stated(read(TITLE, years)) == [
        (2564, None, None, 89.3),
        (2564, None, "IIT", 90.0),
        (2564, None, "EIT", 85.0),
        (2565, None, None, 92.0),
        (2565, None, "IIT", 92.0),
        (2565, None, "EIT", 88.0),
    ]
    one, other = "เทศบาลตำบลห้วยม่วง", "เทศบาลตำบลบ้านโป่งน้อย"
    agencies = [["รายการ", "คะแนน"], [one, "๘๙.๓๐"], *YEARS[2:4], [other, "๙๒.๐๐"], *YEARS[5:]]
    assert [each[1:3] for each in _stated(read(ANNOUNCED, agencies))] == [
        (name, key) for name in (one, other) for key in (None, "IIT", "EIT")
    ]


def test_a_list_of_agencies_with_their_totals_has_no_heads() -> None:
    rows = [["หน่วยงาน", "คะแนน"], ["เทศบาลตำบลห้วยม่วง", "๙๒.๐๐"], ["เทศบาลตำบลบ้านโป่งน้อย", "๘๙.๓๐"], ["IIT", "๙๐.๐๐"]]
    assert [each[1] for each in _stated(read(ANNOUNCED, rows))][:2] == ["เทศบาลตำบลห้วยม่วง", "เทศบาลตำบลบ้านโป่งน้อย"]


def test_agencies_below_the_indicator_that_their_scores_are_of() -> None:
    rows = [["หน่วยงาน", "คะแนน"]]
    for indicator in ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ"):
        rows += [[indicator, ""], ["เทศบาลตำบลห้วยม่วง", "๙๔.๑๐"], ["เทศบาลตำบลบ้านโป่งน้อย", "๙๐.๒๐"]]
    assert [each[2] for each in _stated(read(ANNOUNCED, rows))] == [1, 1, 2, 2]


def test_years_and_parts_below_each_question() -> None:
    asked = ["e๑ เจ้าหน้าที่ให้บริการตามขั้นตอนหรือไม่", "e๒ เจ้าหน้าที่ให้บริการเท่าเทียมกันหรือไม่"]
    years = [["รายการ", "คะแนน"]]
    parts = [["รายการ", "คะแนน"]]
    for question in asked:
        years += [[question, ""], ["ปี ๒๕๖๔", "๙๐.๑๐"], ["ปี ๒๕๖๕", "๙๑.๓๐"]]
        parts += [[question, ""], ["ส่วนที่ ๑", "๙๐.๑๐"], ["ส่วนที่ ๒", "๙๑.๓๐"]]
    assert [each[0::2] for each in _stated(read(TITLE, years))] == [
        (year, code) for code in ("E1", "E2") for year in (2564, 2565)
    ]
    assert [each[1:3] for each in scores(read(TITLE, parts))] == [
        (code, part) for code in ("E1", "E2") for part in ("public", "survey")
    ]


def test_a_row_of_numbers_heads_no_others() -> None:
    rows: Rows = [
        ["ตัวชี้วัด", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 1", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 2"],
        ["ข้อคำถาม", "I1", "I2", "I7", "I8"],
        ["คะแนน ปี 2565", "88.36", "75.99", "77.63", "79.99"],
        ["คะแนน ปี 2566", "91.40", "98.60", "97.80", "87.00"],
        ["คะแนนเฉลี่ยรายตัวชี้วัด", "95.00", "", "92.40", ""],
    ]
    found = [(score[0], *score[2:]) for score in read(TITLE, rows)["scores"] if score[2] == "indicator"]
    assert found == [(2566, "indicator", 1, "score", 95.0), (2566, "indicator", 2, "score", 92.4)]


QUESTIONS: Rows = [
    ["ปัญหาที่พบ", "มาตรการแก้ไข", "ผู้รับผิดชอบ"],
    ["ตัวชี้วัดที่ 2 การใช้งบประมาณ", "", ""],
    ["ข้อ i7 ท่านรู้เกี่ยวกับแผนการใช้จ่ายงบประมาณ มากน้อยเพียงใด (82.30 คะแนน)", "", ""],
    ["สาขาไม่ได้รับแผน", "1. ส่งแผนให้สาขา<br>2. ชี้แจงแผน", "ฝ่ายแผนงาน"],
    ["แผนปรับบ่อย", "แจ้งทุกครั้งที่ปรับ", "ฝ่ายแผนงาน"],
    ["ข้อ i12 ท่านทักท้วงการใช้จ่ายงบประมาณได้ มากน้อยเพียงใด (83.56 คะแนน)", "", ""],
    ["ไม่มีช่องทางทักท้วง", "เปิดช่องทางทักท้วง", "หน่วยตรวจสอบภายใน"],
    ["ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ", "", ""],
    ["แบบขอยืมมีหลายแบบ", "ใช้แบบขอยืมแบบเดียว", "ฝ่ายบริหาร"],
]


def test_questions_over_their_issues_and_measures() -> None:
    found = read(TITLE, QUESTIONS)
    assert issues(found) == [
        (2, "I7", "สาขาไม่ได้รับแผน"),
        (2, "I7", "แผนปรับบ่อย"),
        (2, "I12", "ไม่มีช่องทางทักท้วง"),
        (4, None, "แบบขอยืมมีหลายแบบ"),
    ]
    assert measures(found) == [
        (1, "ส่งแผนให้สาขา", ["I7"]),
        (2, "ชี้แจงแผน", ["I7"]),
        (None, "แจ้งทุกครั้งที่ปรับ", ["I7"]),
        (None, "เปิดช่องทางทักท้วง", ["I12"]),
        (None, "ใช้แบบขอยืมแบบเดียว", []),
    ]
    assert [each[1:] for each in scores(found)] == [("I7", "score", 82.3), ("I12", "score", 83.56)]
    assert [code for code, _, text in found["questions"] if text] == ["I7", "I12"]


def test_an_issue_that_begins_with_a_code_above_its_measure_heads_nothing() -> None:
    rows = [
        ["ปัญหาที่พบ", "มาตรการแก้ไข", "ผู้รับผิดชอบ"],
        ["i7 สาขาไม่ได้รับแผน", "", ""],
        ["", "ส่งแผนให้สาขา", "ฝ่ายแผนงาน"],
        ["i12 ไม่มีช่องทางทักท้วง", "", ""],
        ["", "เปิดช่องทางทักท้วง", "หน่วยตรวจสอบภายใน"],
    ]
    assert [each[2] for each in issues(read(TITLE, rows))] == ["สาขาไม่ได้รับแผน", "ไม่มีช่องทางทักท้วง"]


def test_a_questions_score_behind_it_and_rows_behind_a_page_break() -> None:
    head = [*QUESTIONS[0], "คะแนน"]
    seven, twelve = ["ข้อ i7 ท่านรู้แผน มากน้อยเพียงใด", "", "", "82.30"], ["ข้อ i12 ท่านทักท้วงได้", "", "", "83.56"]
    above = [head, seven, ["สาขาไม่ได้รับแผน", "ส่งแผนให้สาขา", "ฝ่ายแผนงาน", ""]]
    below = [head, ["แผนปรับบ่อย", "แจ้งทุกครั้ง", "", ""], twelve, ["ไม่มีช่องทาง", "เปิดช่องทาง", "", ""]]
    found = read(TITLE, above, below)
    assert [each[1:] for each in scores(found)] == [("I7", "score", 82.3), ("I12", "score", 83.56)]
    assert [each[1:] for each in issues(found)] == [
        ("I7", "สาขาไม่ได้รับแผน"),
        ("I7", "แผนปรับบ่อย"),
        ("I12", "ไม่มีช่องทาง"),
    ]
    assert [each[2] for each in measures(found)] == [["I7"], ["I7"], ["I12"]]


def _under(one: str, other: str) -> Rows:
    head, seven, twelve = QUESTIONS[0], QUESTIONS[3], QUESTIONS[6]
    return [head, [one, "", ""], seven, [other, "", ""], twelve]


@pytest.mark.parametrize(("one", "other"), [("i7 ไม่ทราบแผนงบประมาณ", "i12 ทักท้วงไม่ได้"), ("o1 ไม่มีแผนผัง", "o2 ลิงก์เสีย")])
def test_a_remark_behind_a_code_is_an_issue_and_heads_nothing(one: str, other: str) -> None:
    found = read(TITLE, _under(one, other))
    assert [each[1:] for each in issues(found)] == [
        (one.split()[0].upper(), one.split()[1]),
        (None, "สาขาไม่ได้รับแผน"),
        (other.split()[0].upper(), " ".join(other.split()[1:])),
        (None, "ไม่มีช่องทางทักท้วง"),
    ]
    assert [each[2] for each in measures(found)] == [[], [], []]


@pytest.mark.parametrize(
    ("one", "other"),
    [("ข้อ i7", "ข้อ i12"), ("i7 ท่านรู้แผน มากน้อยเพียงใด", "i12"), ("i7 ท่านรู้แผน (82.30 คะแนน)", "o2 ผู้บริหาร (0.00 คะแนน)")],
)
def test_what_is_asked_a_code_alone_or_one_with_its_score_heads_issues(one: str, other: str) -> None:
    assert [each[2] for each in issues(read(TITLE, _under(one, other)))] == ["สาขาไม่ได้รับแผน", "ไม่มีช่องทางทักท้วง"]


def test_codes_of_rows_without_measures_head_no_rows_of_other_codes() -> None:
    rows = [QUESTIONS[0], ["i7", "", ""], ["i8", "ติดป้าย", "กองคลัง"], ["i9", "", ""], ["i10", "อบรม", "กองช่าง"]]
    assert measures(read(TITLE, rows))[-1][2] == ["I10"]
    assert all("I7" not in each[2] for each in measures(read(TITLE, [*rows[:3], rows[4]])))
