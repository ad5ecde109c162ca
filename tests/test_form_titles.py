"""Form: what a title says of the report: agency under its canonical name, type, province, year, kind."""

from __future__ import annotations

import pytest

import pipeline
from extract.document import Document, Paragraph
from tests.forms.reading import TITLE, read


@pytest.mark.parametrize(
    ("printed", "agency", "kind", "province"),
    [
        (
            "อบต.หนองแก้วใส อำเภอเมือง จังหวัดพะเยา",
            "องค์การบริหารส่วนตำบลหนองแก้วใส",
            "subdistrict_administrative_organization",
            "พะเยา",
        ),
        ("อบจ.ลำพูน", "องค์การบริหารส่วนจังหวัดลำพูน", "provincial_administrative_organization", "ลำพูน"),
        ("ทต. บ้านร่มไทร จ.น่าน", "เทศบาลตำบลบ้านร่มไทร", "subdistrict_municipality", "น่าน"),
        ("ทม.ท่าเรือใหม่แก้ว จังหวัดระยอง", "เทศบาลเมืองท่าเรือใหม่แก้ว", "town_municipality", "ระยอง"),
        ("ทน.เขาช่อฟ้า จังหวัดตราด", "เทศบาลนครเขาช่อฟ้า", "city_municipality", "ตราด"),
        ("สนง.เขตลานสนใหญ่ กรุงเทพมหานคร", "สำนักงานเขตลานสนใหญ่", "district_office", "กรุงเทพมหานคร"),
        ("รพ.โพธิ์ร่มเย็น จังหวัดชัยนาท", "โรงพยาบาลโพธิ์ร่มเย็น", "hospital", "ชัยนาท"),
        ("มหาวิทยาลัยราชภัฏเขาช่อฟ้า จังหวัดพังงา", "มหาวิทยาลัยราชภัฏเขาช่อฟ้า", "university", "พังงา"),
        ("โรงเรียนบ้านร่มไทรวิทยาคม จังหวัดสุโขทัย", "โรงเรียนบ้านร่มไทรวิทยาคม", "school", "สุโขทัย"),
        ("กรมทางเดินริมน้ำ", "กรมทางเดินริมน้ำ", "department", None),
    ],
)
def test_names_in_full_and_abbreviated(printed: str, agency: str, kind: str, province: str | None) -> None:
    report = read(f"การวิเคราะห์ผลการประเมิน ITA ของ{printed} ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")["report"]
    assert (report["agency"], report["agency_type"], report["province"]) == (agency, kind, province)
    assert (report["fiscal_year"], report["kind"]) == (2567, "analysis")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("มาตรการยกระดับคุณธรรมและความโปร่งใสของโรงเรียนบ้านร่มไทรวิทยาคม ปีงบประมาณ พ.ศ. ๒๕๖๗", "measures"),
        (
            "รายงานผลการดำเนินการตามมาตรการยกระดับคุณธรรมและความโปร่งใสของโรงเรียนบ้านร่มไทรวิทยาคม ปีงบประมาณ พ.ศ. ๒๕๖๗",
            "progress",
        ),
        ("รายงานการวิเคราะห์ผลการประเมิน ITA ของโรงเรียนบ้านร่มไทรวิทยาคม ปีงบประมาณ พ.ศ. ๒๕๖๗", "analysis"),
        # What is made of results is told, and no result of work.
        ("รายงานการนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร เทศบาลตำบลนาดี พ.ศ. 2567", "analysis"),
        ("รายงานผลการนำผลการประเมิน ITA ไปสู่การปฏิบัติ เทศบาลตำบลนาดี พ.ศ. 2567", "progress"),
        ("รายงานการนำมาตรการไปสู่การปฏิบัติ ตามผลการประเมิน ITA เทศบาลตำบลนาดี พ.ศ. 2567", "progress"),
    ],
)
def test_the_kind_by_the_words_of_the_title(title: str, kind: str) -> None:
    assert read(title)["report"]["kind"] == kind


def test_a_level_at_the_end_of_a_line_whose_blank_is_lost() -> None:
    found = read(TITLE, "มีผลคะแนนในภาพรวม ๘๘.๗๔ คะแนน อยู่ในระดับ ผ่านดีดังนี้")
    assert found["report"]["overall_level"] == "ผ่านดี"


@pytest.mark.parametrize("section", ["ก. สรุปผลการประเมิน", "๑. สรุปผลการประเมิน", "(ก) สรุปผลการประเมิน"])
def test_a_section_s_letter_is_no_end_of_the_name_above(section: str) -> None:
    found = read(
        "รายงานวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ",
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๔",
        "องค์การบริหารส่วนจังหวัดศรีสิงขร",
        section,
        "คะแนนรวม ๘๘.๑๖ คะแนน",
    )
    assert found["report"]["agency"] == "องค์การบริหารส่วนจังหวัดศรีสิงขร"


def test_a_province_that_no_list_knows_before_its_year() -> None:
    title = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
    found = read(title, "จังหวัดเพชรนที ประจำปีงบประมาณ พ.ศ. ๒๕๖๓", "จังหวัดเพชรนทีได้คะแนนรวม ๘๗.๖๘ คะแนน")
    assert (found["report"]["agency"], found["report"]["agency_type"]) == ("จังหวัดเพชรนที", "province")


def test_a_province_that_no_list_knows_behind_a_title_cut_in_two() -> None:
    title = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนิน"
    found = read(title, "งานของจังหวัดธารานคร ประจำปีงบประมาณ พ.ศ. 2565", "จังหวัดธารานครได้คะแนนรวม 87.49 คะแนน")
    assert found["report"]["agency"] == "จังหวัดธารานคร"
    assert read(title, "การพัฒนาของจังหวัดใกล้เคียง", "ได้คะแนนรวม 87.49 คะแนน")["report"]["agency"] is None


def test_the_end_of_a_word_that_a_line_of_the_title_cuts_is_no_body() -> None:
    upper, lower = "รายงานวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการ", "ดำเนินงาน (ITA)"
    name = "มหาวิทยาลัยเทคโนโลยีราชมงคลผาแดง"
    body = "ผลการดำเนินงานดีขึ้น และการดำเนินงานของบุคลากรมีความโปร่งใส"
    assert read(upper, lower, f"{name} ปีงบประมาณ พ.ศ. 2564", body)["report"]["agency"] == name


def test_a_body_of_no_known_kind_below_a_title_that_is_whole() -> None:
    title = "รายงานวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"
    found = read(title, "เคหะวัฒนา", "ปีงบประมาณ พ.ศ. 2564", "เคหะวัฒนาได้คะแนนรวม 87.49 คะแนน ผลของเคหะวัฒนาดีขึ้น")
    assert found["report"]["agency"] == "เคหะวัฒนา"


def test_a_title_whose_lines_break_anywhere() -> None:
    lines = [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความ",
        "โปร่งใสภายในหน่วยงาน",
        "กรมทางเดินริมน้ำ ประจำปีงบประมาณ พ.ศ. 2567",
    ]
    report = read(*lines, [["ตัวชี้วัด", "คะแนน ITA"], ["การใช้งบประมาณ", "85.21"]])["report"]
    assert (report["agency"], report["kind"], report["fiscal_year"]) == ("กรมทางเดินริมน้ำ", "progress", 2567)


def test_the_line_of_the_year_stays_one() -> None:
    lines = [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริม",
        "คุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำ",
        "ปีงบประมาณ พ.ศ. 2567",
        "กรมทางเดินริมน้ำ",
    ]
    report = read(*lines)["report"]
    assert (report["agency"], report["kind"], report["fiscal_year"]) == ("กรมทางเดินริมน้ำ", "progress", 2567)


@pytest.mark.parametrize(
    ("title", "year"),
    [("รายงานการนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร", 2566), ("การวิเคราะห์ผลการประเมิน ITA และการนำผลไปใช้", 2567)],
)
def test_a_title_that_takes_results_is_of_the_year_of_its_work(title: str, year: int) -> None:
    said = f"ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year} ของเทศบาล ได้คะแนนรวม 92.50 คะแนน"
    report = read(f"{title} เทศบาลตำบลนาดี ปีงบประมาณ พ.ศ. 2567", said)["report"]
    assert (report["fiscal_year"], report["assessed_year"], report["overall_score"]) == (2567, year, 92.5)


@pytest.mark.parametrize("name", ["ตำรวจภูธรจังหวัดลำพูน", "ธนาคารเพื่อการพัฒนาชนบท", "บริษัท เรือเมล์ภาคเหนือ จำกัด"])
def test_a_line_of_an_agency_of_any_kind_goes_on_with_the_title(name: str) -> None:
    said = f"ตามที่ประกาศผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 แล้ว {name} ได้คะแนนรวม 85.75 คะแนน"
    title = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสในการดำเนินงาน"
    report = read(title, f"{name} ประจำปีงบประมาณ พ.ศ. 2568", said)["report"]
    assert (report["agency"], report["kind"], report["fiscal_year"]) == (name, "measures", 2568)


def test_the_last_words_of_a_title_before_whose_it_is_and_its_year() -> None:
    lines = [
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ตามวงจร",
        "คุณภาพ PDCA",
        "มหาวิทยาลัยผาแดง จังหวัดลำพูน ประจำปีงบประมาณ พ.ศ. 2566",
        "รายงานนี้ใช้ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 เป็นข้อมูลตั้งต้น",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565",
    ]
    report = read(*lines, [["ตัวชี้วัด", "คะแนน ITA"], ["การใช้งบประมาณ", "85.21"]])["report"]
    assert (report["kind"], report["fiscal_year"], report["assessed_year"]) == ("progress", 2566, 2565)


@pytest.mark.parametrize(
    "lines",
    [
        ("แผนการขับเคลื่อนมาตรการ", "ส่งเสริมคุณธรรมและความโปร่งใส", "เทศบาลตำบลนาดี", "ปีงบประมาณ 2568"),
        ("เทศบาลตำบลนาดี", "มาตรการส่งเสริม", "คุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ.", "2568"),
    ],
)
def test_a_title_that_breaks_before_what_it_is_about(lines: tuple[str, ...]) -> None:
    report = read(*lines, "ตารางที่ 1 ผลการประเมิน", [["ตัวชี้วัด", "คะแนน"], ["การใช้งบประมาณ", "85.21"]])["report"]
    assert (report["agency"], report["kind"], report["fiscal_year"]) == ("เทศบาลตำบลนาดี", "measures", 2568)


@pytest.mark.parametrize(
    ("line", "agency"), [("ภาครัฐ", "มหาวิทยาลัยราชภัฏเขาช่อฟ้า"), ("คลังสินค้าเกษตรไทย", "คลังสินค้าเกษตรไทย")]
)
def test_the_last_word_of_a_title_is_no_name_of_an_agency(line: str, agency: str) -> None:
    title = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงาน"
    said = f"{agency}ได้คะแนนรวม 90.76 คะแนน หน่วยงานภาครัฐทุกแห่งทราบแล้ว ภาครัฐ"
    paragraphs = (title, line, "ประจำปีงบประมาณ พ.ศ. 2566", "1. หลักการ", said)
    document = Document("pdf", tuple(Paragraph(text, page=1) for text in paragraphs))
    assert pipeline.records(document, b"").report.agency == agency
