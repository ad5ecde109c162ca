"""Every year that a report prints is explained or questioned, whatever the words around it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cases import NATIONAL, case

import pipeline
from checks.case import Case
from checks.registry import every_check
from checks.report import severity
from checks.result import FAIL
from checks.same_slip import told_once
from normalize.records import Finding, Place

CHECKS = [each for each in every_check() if each.id in ("heading-year", "year-without-role")]
TITLE = "# รายงานการวิเคราะห์ผลการประเมิน ITA\n\n# ประจำปีงบประมาณ พ.ศ. 2567\n\n"
TABLE = "ตัวชี้วัด\tคะแนน\n1. การปฏิบัติหน้าที่\t90.00\n2. การใช้งบประมาณ\t88.00"
PLAN = "มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\nอบรมบุคลากร\tกองคลัง\tต.ค. 2567 - ก.ย. 2568"


def of(text: str, *, titled: int = 2567, assessed: int | None = 2567) -> Case:
    return case(text=text, report=replace(NATIONAL, fiscal_year=titled, assessed_year=assessed))


def found(seeded: Case) -> list[tuple[str, str]]:
    """(year as observed, severity) of each finding about years."""
    results = [(check, each) for check in CHECKS for each in check.calculate(seeded)]
    return [(each.observed or "", severity(check, each)) for check, each in results if each.outcome == FAIL]


HEADINGS = {
    "a table's caption": ("ตารางที่ 4 คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2557", "2557", "warning"),
    "a chart's caption": ("แผนภูมิที่ 2 คะแนนรายเครื่องมือ ประจำปี 2597", "2597", "error"),
    "a caption of measures": ("ตารางแสดงกิจกรรมและผู้รับผิดชอบ ปี ๒๕๗๖", "2576", "error"),
    "a caption of work done": ("สรุปผลการขับเคลื่อนงานรอบ 6 เดือน ปีงบประมาณ 2657", "2657", "error"),
    "a caption without a word of results": ("รายละเอียดจำแนกตามส่วนราชการ ปีงบประมาณ พ.ศ. 2547", "2547", "error"),
    "a numbered heading": ("3. รายการที่ต้องแก้ไข ประจำปีงบประมาณ พ.ศ. 2563", "2563", "warning"),
    "a marked heading": ("## การรับฟังความคิดเห็น ปี พ.ศ. 2756", "2756", "error"),
    "a year of results two years back": ("ตารางที่ 1 ผลคะแนนการประเมิน พ.ศ. 2565", "2565", "warning"),
    "a year of results one year back": ("ตารางที่ 1 คะแนนแบบวัด EIT รายข้อ ปี 2566", "2566", "warning"),
    "a caption behind a dash": ("- ตารางที่ 4 คะแนนรายข้อ ปีงบประมาณ พ.ศ. 2557", "2557", "warning"),
    "digits changed about": ("ตารางที่ 1 คะแนน ITA ปีงบประมาณ พ.ศ. 5267", "5267", "error"),
    "the common era": ("ตารางที่ 1 ผลการประเมิน ITA 2012", "2012", "error"),
}


@pytest.mark.parametrize("name", HEADINGS)
def test_a_heading_of_another_year_is_found(name: str) -> None:
    line, year, grave = HEADINGS[name]
    assert found(of(f"{TITLE}{line}\n\n{TABLE}")) == [(year, grave)]


TWINS = {
    "the year of the results": "ตารางที่ 1 ผลคะแนนการประเมิน ปีงบประมาณ พ.ศ. 2567",
    "the next year's plan": "5. มาตรการยกระดับ ประจำปีงบประมาณ พ.ศ. 2568",
    "the next year's aim in a caption": "ตารางที่ 2 เป้าหมายและกิจกรรม ปี 2568",
    "two years compared": "ตารางที่ 1 เปรียบเทียบคะแนน ปีงบประมาณ พ.ศ. 2566 และ พ.ศ. 2567",
    "three years in a row": "ตารางที่ 1 คะแนนรวม ปี 2565 2566 และ 2567",
    "last year's work": "6. ผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2566",
    "a look back": "7. คะแนนย้อนหลังตั้งแต่ปีงบประมาณ พ.ศ. 2562",
    "a plan's span": "2. แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)",
    "a span without พ.ศ.": "ตารางที่ 1 ผลคะแนน ปี 2563 - 2567",
    "a law": "1.1 พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2540",
    "a regulation": "1.2 ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 และที่แก้ไขเพิ่มเติม",
    "an order": "4. คำสั่งแต่งตั้งคณะทำงาน ที่ 118/2566",
    "a date": "3. มติที่ประชุมเมื่อวันที่ 14 มีนาคม 2562",
    "the months of a fiscal year": "รอบ 12 เดือน (ตุลาคม 2566 - กันยายน 2567)",
    "a number that is no year": "ตารางที่ 3 ผู้ตอบแบบวัด 2576 คน",
}


@pytest.mark.parametrize("name", TWINS)
def test_a_heading_that_is_explained_is_not(name: str) -> None:
    assert found(of(f"{TITLE}{TWINS[name]}\n\n{TABLE}")) == []


def test_results_of_the_year_before_the_title() -> None:
    """A report for 2567 presents the results of 2566 and plans its own year's measures."""
    lines = "ตารางที่ 1 ผลคะแนน ปีงบประมาณ พ.ศ. 2566\n\n" + TABLE + "\n\nตารางที่ 2 มาตรการ ปีงบประมาณ พ.ศ. 2567\n\n" + PLAN
    assert found(of(TITLE + lines, assessed=2566)) == []


def test_a_year_that_the_table_below_names_in_a_label() -> None:
    table = "ตัวชี้วัด\tปี 2564\tปี 2567\n1. การปฏิบัติหน้าที่\t80.00\t90.00"
    assert found(of(f"{TITLE}ตารางที่ 1 คะแนนปี 2564 และปัจจุบัน\n\n{table}")) == []
    table = "ตัวชี้วัด\tปี 2565\tปี 2566\tปี 2567\n1. การปฏิบัติหน้าที่\t80.00\t85.00\t90.00"
    assert found(of(f"{TITLE}ตารางที่ 1 คะแนนปี 2565 ถึงปัจจุบัน\n\n{table}")) == []


def test_a_series_of_years_reaches_the_report() -> None:
    years = "\n".join(f"{year}\t{year - 2480}.00" for year in range(2560, 2568))
    assert found(of(f"{TITLE}ตารางที่ 1 คะแนนย้อนหลัง\n\nปีงบประมาณ พ.ศ.\tคะแนนรวม\n{years}")) == []
    years = years.replace("2565", "2556")
    assert found(of(f"{TITLE}ตารางที่ 1 คะแนนย้อนหลัง\n\nปีงบประมาณ พ.ศ.\tคะแนนรวม\n{years}"))


LABELS = {
    "a column of an impossible year": ("ตัวชี้วัด\tปี 2556\tปี 2567\nการปฏิบัติหน้าที่\t80.00\t90.00", "2556"),
    "a column of years ahead": ("ตัวชี้วัด\tคะแนน ปี 2576\nการปฏิบัติหน้าที่\t80.00", "2576"),
    "a row of another century": ("ปี\tคะแนน\nปี 2656\t80.00\nปี 2567\t81.00", "2656"),
}


@pytest.mark.parametrize("name", LABELS)
def test_a_label_of_another_year_is_found(name: str) -> None:
    table, year = LABELS[name]
    assert [each for each, _ in found(of(f"{TITLE}ผลคะแนน\n\n{table}"))] == [year]


TEXTS = {
    "the assessment in years to come": (
        "จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2597 หน่วยงานจึงได้กำหนดแนวทาง",
        "2597",
        "error",
    ),
    "before there was one": ("ตามผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2537 ซึ่งพบว่าหน่วยงานต้องปรับปรุง", "2537", "error"),
    "a year long gone": ("จึงดำเนินการในปีงบประมาณ พ.ศ. 2557 โดยมอบหมายทุกกองให้รายงาน", "2557", "warning"),
    "a law to come": ("ให้เป็นไปตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. 2640 โดยเคร่งครัด", "2640", "warning"),
    "a span that ends before it begins": ("ตามแผนพัฒนาท้องถิ่น (พ.ศ. 2566 - 2507) ซึ่งได้รับอนุมัติ", "2566", "warning"),
    "a period of ten years": ("ดำเนินการระหว่าง (ตุลาคม 2556 - กันยายน 2567) โดยทุกกองจึงรายงาน", "2567", "warning"),
    "three digits": ("ซึ่งได้รับแจ้งผลประจำปีงบประมาณ พ.ศ. 256 แล้ว", "256", "warning"),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_year_in_running_text_is_found(name: str) -> None:
    text, year, grave = TEXTS[name]
    assert (year, grave) in found(of(f"{TITLE}{text}\n\nตารางที่ 1 ผลคะแนน ปี 2567\n\n{TABLE}"))


SILENT = {
    "a look back": "เทศบาลเข้ารับการประเมินตั้งแต่ปีงบประมาณ พ.ศ. 2558 เป็นต้นมา โดยได้รับคะแนนดีขึ้น",
    "the founding": "เทศบาลได้รับการจัดตั้งเมื่อปี พ.ศ. 2496 และยกฐานะเมื่อวันที่ 24 กันยายน 2547",
    "an aim": "ซึ่งตั้งเป้าหมายว่าภายในปี 2570 หน่วยงานจะได้คะแนนไม่น้อยกว่า 95",
    "the national strategy": "ตามยุทธศาสตร์ชาติ (พ.ศ. 2561 - 2580) และแผนแม่บท พ.ศ. 2561 ถึง 2580 ซึ่งกำหนดไว้",
    "older rules": "ทั้งนี้ ปีงบประมาณ พ.ศ. 2564 และ พ.ศ. 2565 ใช้เกณฑ์ระดับ AA ถึง F",
    "laws in a row": "โดยถือปฏิบัติตามพระราชบัญญัติเทศบาล พ.ศ. 2496 พระราชบัญญัติข้อมูลข่าวสาร พ.ศ. 2540 และที่แก้ไข",
    "an amount": "มีผู้ใช้บริการ 2556 ราย และเบิกจ่าย 2,576 บาท จึงเพิ่มขึ้นร้อยละ 25.56",
    "a telephone": "ติดต่อได้ที่ โทร. 0 2556 2576 โดยทุกวันทำการ",
    "a listed point right above a caption": "- ระบบรับคำขอเฉพาะผู้สำเร็จการศึกษาตั้งแต่ปี 2551",
    "a cabinet's decision": "มติคณะรัฐมนตรีเมื่อวันที่ 23 มกราคม 2561 ให้ทุกหน่วยงานได้รับการประเมิน",
}


@pytest.mark.parametrize("name", SILENT)
def test_a_year_that_running_text_explains_is_not(name: str) -> None:
    assert found(of(f"{TITLE}{SILENT[name]}\n\nตารางที่ 1 ผลคะแนน ปี 2567\n\n{TABLE}")) == []


def test_a_title_of_another_year_than_everything_else() -> None:
    text = TITLE.replace("2567", "2597") + f"ตารางที่ 1 ผลคะแนน ปี 2567\n\n{TABLE}\n\n{PLAN}"
    assert found(of(text, titled=2597, assessed=2567)) == [("2597", "error")]


def test_one_caption_of_another_year_does_not_make_the_report_wrong() -> None:
    text = f"{TITLE}ตารางที่ 1 ผลคะแนน ปี 2557\n\n{TABLE}\n\n{PLAN}"
    assert found(of(text, titled=2567, assessed=2557)) == [("2557", "warning")]


def test_a_title_of_an_impossible_year_where_nothing_else_tells() -> None:
    text = "# สรุปผล ITA ปี 2508\n\nตัวชี้วัด\tคะแนน\nการปฏิบัติหน้าที่\t90.00"
    seeded = case(text=text, report=replace(NATIONAL, fiscal_year=None, assessed_year=None))
    assert found(seeded) == [("2508", "error")]


DATES = {
    "in a timeline": ("มาตรการ\tระยะเวลา\nอบรม\tต.ค. 2967", "2967"),
    "before the common era": ("มาตรการ\tระยะเวลา\nอบรม\tต.ค. 1567", "1567"),
    "in a sentence": ("ที่ประชุมเห็นชอบเมื่อวันที่ 14 มีนาคม 2517 ให้ดำเนินการตามข้อเสนอ", "2517"),
}


@pytest.mark.parametrize("name", DATES)
def test_a_date_of_another_century_is_found(name: str) -> None:
    text, year = DATES[name]
    assert (year, "warning") in found(of(f"{TITLE}{text}"))


def test_a_year_that_stands_twice_in_a_column_of_years() -> None:
    rows = "ปีงบประมาณ พ.ศ.\tคะแนนรวม\n2565\t84.00\n{}\t85.00\n2567\t86.00"
    assert found(of(f"{TITLE}ผลย้อนหลัง\n\n{rows.format(2566)}")) == []
    assert found(of(f"{TITLE}ผลย้อนหลัง\n\n{rows.format(2565)}")) == [("2565", "warning")]


def _finding(check: str, observed: str, severity: str, row: int) -> Finding:
    at = Place(line=row)
    return Finding(check, severity, "ก", "a", None, None, None, "2566", observed, at)


def test_a_year_that_reading_and_a_check_tell_of_is_one_finding() -> None:
    met, told = _finding("caption-year", "2556", "warning", 9), _finding("heading-year", "2556", "error", 9)
    (one,) = told_once([met], [told])
    assert (one.check, one.severity, one.expected) == ("heading-year", "error", "2566")
    assert (one.message, one.message_en) == ("ก ตัวเลขที่อ่านจึงเป็นของปี 2566", "a; its numbers are read as of 2566")
    (graver,) = told_once([met], [replace(told, severity="info")])
    assert graver.severity == "warning"


def test_other_years_and_other_places_stay_two_findings() -> None:
    met = _finding("caption-year", "2556", "warning", 9)
    others = [_finding("heading-year", "2576", "error", 9), _finding("heading-year", "2556", "error", 8)]
    for other in (*others, _finding("score-unclear", "2556", "error", 10)):
        assert told_once([met], [other]) == (met, other)


def test_a_caption_with_a_misprinted_year_over_scores_is_told_once() -> None:
    caption = "ตารางที่ 2 ผลคะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. 2556"
    text = f"{TITLE.replace('# ', '')}เทศบาลตำบลนาดี ปีงบประมาณ พ.ศ. 2566 และ 2567\n\n{caption}\n\n{TABLE}\n"
    found = [each for each in pipeline.report(text.encode()).findings if each.observed == "2556"]
    assert [each.check for each in found] == ["heading-year"]
    assert "ตัวเลขที่อ่านจึงเป็นของปี" in found[0].message
