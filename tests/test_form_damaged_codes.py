"""Form: question codes as OCR damages them; section, neighbours and the ranges of the year leave one reading."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read

HEADER = ["ข้อคำถาม", "คะแนน"]


@pytest.mark.parametrize(
    ("indicator", "printed", "code"),
    [
        ("๒ การใช้งบประมาณ", "1๘", "I8"),
        ("๒ การใช้งบประมาณ", "l8", "I8"),
        ("๒ การใช้งบประมาณ", "๑๘", "I8"),
        ("๓ การใช้อำนาจ", "1๑๗", "I17"),
        ("๓ การใช้อำนาจ", "๑๒", "I12"),
        ("๑ การปฏิบัติหน้าที่", "๑๒", "I2"),
        ("๑ การปฏิบัติหน้าที่", "๑๑", "I1"),
        ("๑ การปฏิบัติหน้าที่", "๒๗.", "I7"),
        ("๕ การแก้ไขปัญหาการทุจริต", "๒๔", "I24"),
        ("๖ คุณภาพการดำเนินงาน", "e๑", "E1"),
        ("๗ ประสิทธิภาพการสื่อสาร", "E ๑๐", "E10"),
        ("๗ ประสิทธิภาพการสื่อสาร", "Eo ๗", "E7"),  # fonts of Latin and Thai signs set apart
        ("๗ ประสิทธิภาพการสื่อสาร", "E0 7", "E7"),
        ("๙ การเปิดเผยข้อมูล", "0๗", "O7"),
        ("๑๐ การป้องกันการทุจริต", "๐๒๗", "O27"),
        ("๙ การเปิดเผยข้อมูล", "O๒o", "O20"),
        ("๙ การเปิดเผยข้อมูล", "0๑ - 0๒๒", "O1-O22"),
        ("๑๐ การป้องกันการทุจริต", "O๒๓ – O๓๐", "O23-O30"),
    ],
)
def test_the_one_reading_that_is_left(indicator: str, printed: str, code: str) -> None:
    found = read(TITLE, [HEADER, [f"ตัวชี้วัดที่ {indicator}", ""], [f"{printed} รายการที่ตรวจในปีนี้", "๙๐.๕๐"]])
    assert [(question[0], question[2]) for question in found["questions"]] == [(code, "รายการที่ตรวจในปีนี้")]
    assert [score[3:] for score in found["scores"]] == [[code, "score", 90.5]]


@pytest.mark.parametrize("printed", ["E1 7", "E0 7.50", "E0 75"])
def test_a_number_behind_a_code_is_of_the_code_only_behind_its_zero(printed: str) -> None:
    found = read(TITLE, [HEADER, ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", ""], [f"{printed} ช่องทางที่เผยแพร่", "๙๐.๕๐"]])
    assert "E7" not in [question[0] for question in found["questions"]]


def test_the_sequence_decides_between_readings() -> None:
    rows = [HEADER, ["ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", ""]]
    rows += [[f"{printed} คำถามข้อนี้ถามถึงการทำงาน", "๙๐.๐๐"] for printed in ("๑๑", "๑๒", "1๓", "1๔", "1๕", "1๖", "๒๗.")]
    found = read(TITLE, rows)
    assert [question[0] for question in found["questions"]] == ["I1", "I2", "I3", "I4", "I5", "I6", "I7"]


def test_a_code_may_name_its_instrument_in_full() -> None:
    found = read(
        TITLE,
        [
            ["ข้อ", "รายการข้อมูล", "คะแนน"],
            ["OIT 7", "ข่าวประชาสัมพันธ์", "100.00"],
            ["O8", "แผนปฏิบัติการประจำปี", "0.00"],
            ["OIT-9", "รายงานผลการดำเนินงาน", "100.00"],
            ["O10", "คู่มือการปฏิบัติงาน", "100.00"],
        ],
    )
    assert [score[2:] for score in found["scores"]] == [
        ["question", "O7", "score", 100.0],
        ["question", "O8", "score", 0.0],
        ["question", "O9", "score", 100.0],
        ["question", "O10", "score", 100.0],
    ]


def test_an_instrument_with_a_number_alone_is_no_code() -> None:
    found = read(
        TITLE,
        [
            ["เครื่องมือ/จำนวนตัวชี้วัด", "คะแนน"],
            ["IIT 5", "80.00"],
            ["EIT 3", "82.00"],
            ["OIT 2", "90.00"],
        ],
    )
    assert [score[2:] for score in found["scores"]] == [
        ["instrument", "IIT", "score", 80.0],
        ["instrument", "EIT", "score", 82.0],
        ["instrument", "OIT", "score", 90.0],
    ]


@pytest.mark.parametrize("codes", [("๐34", "037"), ("034", "๐๓๗")])
def test_a_nought_before_two_figures_is_an_o_whatever_heads_the_column(codes: tuple[str, str]) -> None:
    table = [
        ["ตัวชี้วัด", "ที่", "รายการ", "คะแนน"],
        ["ตัวชี้วัดที่ 10 การป้องกันการทุจริต", codes[0], "ประกาศเจตนารมณ์", "100.00"],
        ["", codes[1], "การประเมินความเสี่ยง", "0.00"],
    ]
    found = read(TITLE, table)
    assert [question[0] for question in found["questions"]] == ["O34", "O37"]
    assert [score[3:] for score in found["scores"]] == [["O34", "score", 100.0], ["O37", "score", 0.0]]


def test_a_bare_number_that_the_year_knows_under_its_indicator_has_lost_no_letter() -> None:
    table = [
        ["ประเด็นที่พบ", "ข้อที่", "ข้อคำถาม", "คะแนน"],
        ["ตัวชี้วัดที่ 3 การใช้อำนาจ", "", "", ""],
        ["-", "17", "ถูกขอให้ลงนามในเอกสารที่ไม่ถูกต้อง หรือไม่", "81.80"],
        ["-", "18", "การย้ายเป็นไปตามหลักเกณฑ์ มากน้อยเพียงใด", "82.01"],
    ]
    # In 2564 the third indicator asks I13 to I18; in later years it asked I7 to I9.
    title = TITLE.replace("สำนักงานเขตลานสนใหญ่ กรุงเทพมหานคร", "เทศบาลตำบลลานสนใหญ่").replace("๒๕๖๖", "๒๕๖๔")
    assert [score[3:] for score in read(title, table)["scores"]] == [["I17", "score", 81.8], ["I18", "score", 82.01]]


def _numbered(sections: dict[str, list[str]]) -> list[list[str]]:
    rows = [["ข้อ", "ข้อคำถาม", "คะแนน"]]
    for section, printed in sections.items():
        rows.append([f"แบบวัด {section}", "", ""])
        rows += [[each, f"หน่วยงานของท่านทำงานข้อ{section}นี้อย่างไร{each}", "90.00"] for each in printed]
    return rows


@pytest.mark.parametrize("digits", ["0123456789", "๐๑๒๓๔๕๖๗๘๙"])
def test_a_count_from_1_goes_on_beyond_10(digits: str) -> None:
    def count(last: int) -> list[str]:
        return [str(each).translate(str.maketrans("0123456789", digits)) for each in range(1, last + 1)]

    found = read(TITLE, _numbered({"IIT": count(15), "EIT": count(9), "OIT": count(23)}))
    codes = [f"{letter}{each}" for letter, last in (("I", 15), ("E", 9), ("O", 23)) for each in range(1, last + 1)]
    assert [score[3] for score in found["scores"]] == codes


def test_what_no_count_has_come_to_may_be_a_letter_and_a_digit() -> None:
    found = read(TITLE, _numbered({"IIT": ["11", "12", "13", "14"]}))
    assert [score[3] for score in found["scores"]] == ["I1", "I2", "I3", "I4"]


def test_letters_that_look_alike_and_wide_digits_are_of_codes() -> None:
    rows = [["รหัส", "ข้อคำถาม", "คะแนน"], ["แบบวัด \u0406\u0406\u0422", "", ""]]
    rows += [[code, "หน่วยงานของท่านทำงานข้อนี้อย่างไร", "90.00"] for code in ("\u03991", "\u04065", "Ｉ８", "I11")]
    found = read(TITLE, rows)
    assert [score[3] for score in found["scores"]] == ["I1", "I5", "I8", "I11"]


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("o๑๖ และ ๐๑๗", ["O16", "O17"]),
        ("o16, 017", ["O16", "O17"]),
        ("E7 / Eo8", ["E7", "E8"]),
        ("i8, 1๑๒", ["I12", "I8"]),
        # A full score is no code.
        ("o16 100", ["O16"]),
    ],
)
def test_a_code_of_a_list_may_be_damaged_where_another_is_whole(cell: str, codes: list[str]) -> None:
    rows = [["ข้อ", "มาตรการ", "ผู้รับผิดชอบ"], [cell, "- จัดทำคู่มือ", "กองคลัง"], ["o26", "- รายงานผล", "กองช่าง"]]
    assert read(TITLE, rows)["measures"][0]["questions"] == codes
