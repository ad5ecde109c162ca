"""Near-duplicate measures, names without exact spelling, strips of a page, words on comparability."""

from __future__ import annotations

from codebook.comparability import comparability
from extract.notes import NOTES
from publish.find import folded
from publish.page.check_names import check_names
from publish.page.crops import bands
from publish.page.similar import similar_groups
from publish.safety import csv_code, csv_text, markdown_text, plain


def test_texts_that_differ_by_the_agencys_name_numbers_or_a_slip_are_one() -> None:
    texts = [
        "จัดประชุมชี้แจงการใช้งบประมาณของเทศบาลตำบลหนองไผ่ ปีละ 2 ครั้ง",
        "จัดประชุมชี้แจงการใช้งบประมาณของเทศบาลเมืองนาแก้ว ปีละ 4 ครั้ง",
        "จัดประชุมชี้แจงการใช้งบประมานของเทศบาลตำบลวังทอง ปีละ 2 ครั้ง",
        "แต่งตั้งคณะทำงานติดตามการจัดซื้อจัดจ้าง",
    ]
    agencies = ["เทศบาลตำบลหนองไผ่", "เทศบาลเมืองนาแก้ว", "เทศบาลตำบลวังทอง", None]
    assert similar_groups(texts, agencies) == [0, 0, 0, 3]


def test_no_texts_make_no_groups() -> None:
    assert similar_groups([], []) == []


def test_names_are_found_without_tone_marks_blanks_and_points() -> None:
    assert folded("อบต. หนองแก้ว") == folded("อบตหนองแกว")
    assert folded("บ้านน้ำดำ") == folded("บานน\u0e4d\u0e32ด\u0e4d\u0e32")


def test_cells_of_one_row_share_a_strip_and_distant_ones_do_not() -> None:
    places = [{"bbox": [300.0, top, 360.0, top + 20]} for top in (100.0, 100.0, 400.0)]
    found = bands(places)
    assert [(band.top, band.bottom, len(band.places)) for band in found] == [(76.0, 144.0, 2), (376.0, 444.0, 1)]


def test_of_a_tall_cell_the_upper_part_is_shown() -> None:
    (band,) = bands([{"bbox": [300.0, 100.0, 360.0, 700.0]}])
    assert band.bottom - band.top == 198.0


def test_years_with_the_same_oit_sub_indicators_are_comparable() -> None:
    assert comparability("NACC", "9", 2565, 2564).verdict == "comparable"


def test_a_year_that_changed_its_questions_is_not() -> None:
    assert comparability("NACC", "9", 2566, 2565).verdict == "changed"
    assert comparability("NACC", "overall", 2566, 2565).verdict == "changed"
    assert comparability("NACC", "O10", 2566, 2565).reason.th.startswith("รหัสเดียวกันเป็นคนละข้อ")


def test_what_the_codebook_does_not_know_is_unknown() -> None:
    assert comparability("NACC", "1", 2567, 2566).verdict == "care"
    assert comparability("NACC", "1", 2568, 2567).reason.en == "IIT has 15 questions instead of 30"
    assert comparability("NACC", "overall", 2563, 2562).reason.th == "จำนวนข้อของ OIT เปลี่ยนจาก 48 เป็น 43"
    assert comparability("NACC", "EIT", 2569, 2568).verdict == "care"
    assert comparability("BMA", "overall", 2567, 2566).verdict == "care"
    assert comparability("NACC", "I8", 2568, 2564).verdict == "changed"
    assert comparability("BMA", "overall", 2540, 2539).verdict == "unknown"


def test_formulas_codes_controls_and_markup() -> None:
    assert csv_text("=SUM(A1)") == "'=SUM(A1)"
    assert csv_text("  ＋1") == "'  ＋1"
    assert csv_text("จัดทำ - คู่มือ") == "จัดทำ - คู่มือ"
    assert csv_code("12e5") == "'12e5"
    assert csv_code("I8") == "I8"
    assert plain("ก\x1b[31m\u202eข\nค") == "ก[31mข\nค"
    assert markdown_text("a|b\n<b>") == "a\\|b \\<b\\>"


def test_every_note_of_a_reader_has_a_name() -> None:
    assert set(NOTES) <= set(check_names())
