"""A level at the end of a line of print is one, whatever word begins the next line."""

from __future__ import annotations

import pytest

import pipeline
from extract.document import Paragraph
from segment.report.level import Whose, level_beside, levels_said
from segment.report.weights import LEAST_LEVEL


@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_level_where_a_line_of_print_ends(gap: str) -> None:
    text = f"โรงพยาบาลได้คะแนนรวม 89.85 คะแนน ระดับผ่านดี{gap}คณะทำงานได้วิเคราะห์รายละเอียด"
    said = levels_said([Paragraph(text, 1, None)], Whose("โรงพยาบาลพระลิไทธานี", 2567, ()))
    assert said.choice(least=1, close=1).value == "ผ่านดี"


def test_the_ministry_that_an_agency_belongs_to_takes_nothing_from_its_level() -> None:
    text = "อ.ส.น. เป็นรัฐวิสาหกิจในสังกัดกระทรวงเกษตรและสหกรณ์ ได้รับการประเมิน (ITA) ประจำปีงบประมาณ พ.ศ. 2564 อยู่ในระดับ A"
    whose = Whose("องค์การส่งเสริมสวนผลไม้", 2564, ("กระทรวงเกษตรและสหกรณ์",))
    assert levels_said([Paragraph(text, 1, None)], whose).choice(least=1, close=1).value == "A"


def test_a_level_filled_into_a_form() -> None:
    line = "คะแนนรวม ................ ๘๙.๑๖ ................ คะแนน          ระดับ ................ A ................"
    title = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส เทศบาลเมืองหนองตะเคียนทอง ปีงบประมาณ พ.ศ. ๒๕๖๔"
    bundle = pipeline.report(f"{title}\n\n{line}\n".encode())
    assert (bundle.report.overall_score, bundle.report.overall_level) == (89.16, "A")


def test_the_level_in_which_an_agency_passes() -> None:
    text = "องค์การบริหารส่วนตำบลผ่านเกณฑ์การประเมินในระดับ ผ่านดี โดยทุกเครื่องมือได้คะแนนไม่น้อยกว่า 85 คะแนน"
    said = levels_said([Paragraph(text, 1, None)], Whose("องค์การบริหารส่วนตำบลห้วยกะพี้", 2568, ()))
    assert said.choice(least=LEAST_LEVEL, close=1).value == "ผ่านดี"


def test_a_year_behind_a_level_is_the_level_s() -> None:
    title = "การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\nเทศบาลตำบลบ่อทองคำ จังหวัดน่าน\n\n"
    text = f"{title}หน่วยงานได้ระดับ AA ในปี 2565 และระดับ A (89.66 คะแนน) ในปี 2567\n"
    assert pipeline.report(text.encode()).report.overall_level == "A"
    text = f"{title}ผลการประเมินอยู่ในระดับ A ในปี 2568 จะพัฒนาต่อไป\n"
    assert pipeline.report(text.encode()).report.overall_level == "A"


@pytest.mark.parametrize(
    ("cell", "level"),
    [("☐ ผ่านดีเยี่ยม ☑ ผ่านดี ☐ ผ่าน ☐ ต้องปรับปรุง", "ผ่านดี"), ("92.84 ผ่านดี", "ผ่านดี"), ("☐ ผ่าน ✓ ต้องปรับปรุง", "ต้องปรับปรุง")],
)
def test_of_several_levels_the_ticked_one(cell: str, level: str) -> None:
    assert level_beside(cell) == level


ANSWERED = "มีผู้ตอบแบบวัด IIT จำนวน 160 คน และ EIT Survey 50 คน "


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (f"{ANSWERED}มหาวิทยาลัยได้ระดับ ผ่านดี ขณะที่ค่าเฉลี่ยของสถาบันอุดมศึกษาทั้งประเทศเท่ากับ 92.47 คะแนน", "ผ่านดี"),
        (f"{ANSWERED}มหาวิทยาลัยได้รับผลการประเมินอยู่ในระดับ ผ่านดี", "ผ่านดี"),
        (f"{ANSWERED}มหาวิทยาลัยราชมงคลลำตะคองจึงได้ระดับ A", "A"),
        (f"{ANSWERED}หน่วยงานมีผลอยู่ในระดับ ผ่าน", "ผ่าน"),
        ("แบบวัด IIT ได้ 90.63 คะแนน และแบบตรวจ OIT ได้ 93.25 คะแนน มหาวิทยาลัยอยู่ในระดับ ผ่านดี", "ผ่านดี"),
        (f"{ANSWERED}แบบวัด EIT ของมหาวิทยาลัยได้ระดับ ผ่าน", None),
        (f"{ANSWERED}แบบวัด EIT มหาวิทยาลัยได้ระดับ ผ่าน", None),
        (f"{ANSWERED}คณะวิศวกรรมศาสตร์ได้ระดับ ผ่าน", None),
        (f"{ANSWERED}จึงเสนอมาตรการเพื่อให้มหาวิทยาลัยได้ระดับ ผ่านดี", None),
        (f"{ANSWERED}หากมหาวิทยาลัยได้ระดับ ผ่านดี จะรายงานต่อสภามหาวิทยาลัย", None),
    ],
)
def test_the_level_that_the_agency_itself_gets_behind_what_is_said_of_instruments(text: str, level: str | None) -> None:
    said = levels_said([Paragraph(text, 1, None)], Whose("มหาวิทยาลัยราชมงคลลำตะคอง", 2568, ()))
    assert said.choice(least=LEAST_LEVEL, close=1).value == level
