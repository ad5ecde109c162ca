"""What one text says: each line a text as printed and what the scanner finds in it."""

from __future__ import annotations

import pytest

from segment.facts.cell_scores import scores_of
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan

HEADERS = [
    ("ข้อ คำถา ม", Role.QUESTION),
    ("รายการที่ต้องเปิดเผย", Role.QUESTION),
    ("ประเด็นการประเมิน", Role.QUESTION),
    ("ประเด็นที่ต้องปรับปรุง", Role.ISSUE),
    ("ข้อเสนอแนะ", Role.SUGGESTION),
    ("แนวทางการแก้ไข", Role.MEASURE),
    ("ขั้นตอน/วิธีการปฏิบัติ", Role.STEP),
    ("ผลการดำเนินงาน", Role.RESULT),
    ("Result", Role.RESULT),
    ("Key Results", Role.IGNORED),
    ("ผลการประเมิน", Role.SCORE),
    ("คะแนน (เพิ่มขึ้น/ลดลง)", Role.IGNORED),
    ("คะแนนเฉลี่ยระดับประเทศ", Role.IGNORED),
    ("ค่าเป้าหมาย", Role.IGNORED),
    ("๒๕๖๗", Role.SCORE),
    ("หน่วยงานที่รับผิดชอบ", Role.RESPONSIBLE),
    ("ชื่อหน่วยงาน", Role.AGENCY),
    ("กำหนดแล้วเสร็จ", Role.TIMELINE),
    ("การกำกับติดตาม", Role.FOLLOW_UP),
    ("ระดับ", Role.LEVEL),
    ("ลำดับที่", Role.NUMBER),
]


@pytest.mark.parametrize(("header", "role"), HEADERS)
def test_words_of_a_header(header: str, role: Role) -> None:
    assert (scan(header).role or Role.UNKNOWN) is role


SUBJECTS = [
    ("ตัวชี้วัดที่ ๓ การใช้อำนาจ", 3),
    ("๓. การใช้อำนาจ", 3),
    ("การใช้อำนาจ", 3),
    ("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", "IIT"),
    ("ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล (OIT)", 9),
    ("กองคลัง", None),
    ("๓. จัดประชุมชี้แจง", None),
]


@pytest.mark.parametrize(("label", "subject"), SUBJECTS)
def test_the_subject_of_a_label(label: str, subject: int | str | None) -> None:
    found = scan(label).label
    assert (None if found is None else (found.indicator or found.instrument)) == subject


NUMBERS = [
    ("๘๑.๒๕", [81.25]),
    ("๘๑.๒๕ คะแนน", [81.25]),
    ("(๘๑,๒๕)", [81.25]),
    ("๒๕๖๗", []),
    ("-", []),
    ("๑๐๐", [100.0]),
]


@pytest.mark.parametrize(("cell", "values"), NUMBERS)
def test_the_numbers_of_a_cell(cell: str, values: list[float]) -> None:
    assert [each.value for each in scan(cell).numbers] == values


NUMERIC = ["ระดับ A ๘๑.๒๕", "คะแนนเต็ม ๑๐๐ ได้ ๘๑.๒๕", "เต็ม 100.00 81.25", "★★★★☆ 81.25", "████▌ 81.25", "81.25/100"]


@pytest.mark.parametrize("cell", NUMERIC)
def test_a_cell_with_one_score_whatever_stands_before_it(cell: str) -> None:
    facts = scan(cell)
    assert facts.numeric
    assert [each.value for each in facts.numbers if each.kind == "plain"] == [81.25]


CHANGED = [
    ("81.25 → 0.00", 81.25),
    ("100 → 0", 0.0),
    ("90.00 → 81.25", 81.25),
    ("81.25 (▲ จาก 80.00)", 81.25),
    ("81.25 ↓ 1.80", 81.25),
    ("81.25 (ต่ำกว่าปีก่อน 1.10)", 81.25),
    ("สูงขึ้นจากปีที่แล้ว 3.20 ได้ 81.25", 81.25),
    ("สูงกว่าปีก่อน 81.25", 81.25),
]


@pytest.mark.parametrize(("cell", "score"), CHANGED)
def test_beside_a_score_stands_what_it_was_or_by_how_much_it_changed(cell: str, score: float) -> None:
    told, clear = scores_of(cell)
    assert clear
    assert [each.value for each in told] == [score]


@pytest.mark.parametrize(
    "cell", ["ประกาศเวลา 16.30 น. : 82.95", "82.95 (16.30 น.)", "เวลา ๑๖.๓๐ นาฬิกา ๘๒.๙๕", "82.95 น.ส.สุดา ผู้บันทึก"]
)
def test_a_time_of_day_is_no_score(cell: str) -> None:
    told, clear = scores_of(cell)
    assert ([each.value for each in told], clear) == ([82.95], True)


@pytest.mark.parametrize("cell", ["81.25 → 0", "85.10 → 2.5"])
def test_behind_an_arrow_a_small_number_may_be_the_score_or_its_change(cell: str) -> None:
    _, clear = scores_of(cell)
    assert not clear


@pytest.mark.parametrize("cell", ["81½", "81 ¼"])
def test_a_number_before_a_fraction_is_not_the_whole_score(cell: str) -> None:
    assert [each.value for each in scan(cell).numbers if each.kind == "plain"] == []


CODES = [("I๘ ท่านทราบ", "I8"), ("ข้อ e3 การ", "e3"), ("O12", "O12"), ("กองคลัง", None)]


@pytest.mark.parametrize(("cell", "code"), CODES)
def test_the_code_a_cell_begins_with(cell: str, code: str | None) -> None:
    assert scan(cell).code == code


def test_what_a_cell_is() -> None:
    assert scan("คะแนนรวม").total
    assert scan("รวมคะแนนเฉลี่ย ITA").total
    assert not scan("รวมกลุ่มกันพัฒนาบริการ").mean
    assert scan("คะแนนเฉลี่ยตัวชี้วัด").mean
    assert scan("ผ่านดี").level
    assert not scan("ผ่านการประชุม").level
    assert scan("ปีงบประมาณ พ.ศ. ๒๕๖๗").bare_year
    assert not scan("ผลการประเมินปี ๒๕๖๗").bare_year
    assert scan("✓").tick
    assert scan("–").dash


ASIDE = [
    "ค่าเป้าหมาย",
    "ผลต่าง",
    "อันดับ",
    "จำนวนผู้ตอบ",
    "คะแนนเฉลี่ยระดับประเทศ",
    "ค่าเฉลี่ย รพ. เขตสุขภาพที่ 9",
    "คะแนนเฉลี่ยโรงพยาบาลในเขตสุขภาพที่ 3",
    "ค่าเฉลี่ย ทต. ทั้งจังหวัด",
    "คะแนนเฉลี่ย มรภ. ทุกแห่ง",
]


@pytest.mark.parametrize("header", ASIDE)
def test_words_that_make_a_number_no_score(header: str) -> None:
    assert scan(header).aside is not None


@pytest.mark.parametrize("header", ["คะแนน", "การใช้งบประมาณ", "ผลการประเมิน", "ร้อยละ", "คะแนนเฉลี่ย รพ.นครลำชี"])
def test_words_that_leave_it_one(header: str) -> None:
    assert scan(header).aside is None


@pytest.mark.parametrize("printed", ["0.00", "7.50", "25.67", "67.00", "85.33", "99.99", "100.00"])
def test_what_is_known_of_a_number_is_what_looking_finds(printed: str) -> None:
    known = dict(vars(scan(printed)))
    looked = Facts(printed)
    assert len(known) > 20
    assert known == {name: getattr(looked, name) for name in known}
