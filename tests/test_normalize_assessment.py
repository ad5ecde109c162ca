"""What names the assessment, and what only looks as if it did; the section of a long plan that is about it."""

from __future__ import annotations

import pytest

from extract.document import Document, Paragraph
from extract.errors import ReportError
from segment.report.assessment import is_about_assessment
from tests.forms.reading import issues, measures, read, scores


@pytest.mark.parametrize(
    "texts",
    [
        ["ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน"],
        ["ผลการประเมินคุณธรรมและความโปรงใส"],  # a recogniser lost a tone mark
        ["คุณธรรม\nและความโปร่งใส"],
        ["Integrity and Transparency Assessment"],
        ["๑. แบบตรวจการเปิดเผยข้อมูลสาธารณะ"],
        ["คะแนน ITA ของหน่วยงาน"],
        ["ITA Report Fiscal Year 2024"],
        ["IIT", "EIT", "รวม"],
        ["ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้ดี", "๖. คุณภาพการดำเนินงาน"],
    ],
)
def test_the_assessment_is_named(texts: list[str]) -> None:
    assert is_about_assessment(Document("text", tuple(map(Paragraph, texts))))


@pytest.mark.parametrize(
    "texts",
    [
        ["ประเมินผลโครงการส่งเสริมคุณธรรม", "บริหารด้วยความโปร่งใส"],
        ["| IIT ."],  # strokes of a drawing
        ["digital capital", "ita est"],
        ["ตัวชี้วัดที่ ๑ ร้อยละของผู้รับบริการ", "ตัวชี้วัดที่ ๒ จำนวนครั้ง"],
        ["การปฏิบัติหน้าที่", "ว่าด้วยการใช้งบประมาณอย่างคุ้มค่า"],
        ["S1 จุดแข็ง", "O1 โอกาส", "O2 โอกาส"],
    ],
)
def test_it_is_not_named(texts: list[str]) -> None:
    assert not is_about_assessment(Document("text", tuple(map(Paragraph, texts))))


PROJECTS = [["โครงการ", "รายละเอียดของกิจกรรม", "ผู้รับผิดชอบ"], ["ถนน", "ก่อสร้างถนนคอนกรีต", "กองช่าง"]]
WORK = [["มาตรการ", "ผู้รับผิดชอบ"], ["เพิ่มช่องทางสื่อสาร", "สำนักปลัด"]]
IMPROVEMENT = [["ข้อเสนอแนะ", "แนวทางการแก้ไข", "ผลการดำเนินงาน"], ["ไฟดับบ่อย", "ตรวจระบบไฟฟ้า", "ตรวจแล้ว"]]


def test_a_list_of_projects_is_refused() -> None:
    with pytest.raises(ReportError) as raised:
        read("บัญชีโครงการพัฒนาท้องถิ่น", PROJECTS)
    assert raised.value.kind == "no-assessment"


def test_the_columns_of_an_improvement_report_are_read_without_its_name() -> None:
    found = read("รายงานผลการปรับปรุงตามข้อเสนอแนะ", IMPROVEMENT)
    assert issues(found) == [(None, None, "ไฟดับบ่อย")]
    assert measures(found) == [(None, "ตรวจระบบไฟฟ้า", [])]
    assert measures(found, "result") == [(None, "ตรวจแล้ว", [])]


def test_question_codes_are_read_without_its_name() -> None:
    questions = [["ข้อคำถาม", "คะแนน"], ["I1 เจ้าหน้าที่เท่าเทียม", "90.00"], ["I2 เจ้าหน้าที่มุ่งผลสำเร็จ", "80.00"]]
    assert scores(read("ตาราง", questions)) == [("question", "I1", "score", 90.0), ("question", "I2", "score", 80.0)]


def test_of_a_long_plan_only_the_section_of_the_assessment_is_read() -> None:
    found = read(
        "แผนพัฒนาท้องถิ่น พ.ศ. ๒๕๖๖",
        "# ส่วนที่ ๑ โครงการ",
        "ผลการประเมินแผนในภาพรวมได้ ๔.๔๐ คะแนน",
        PROJECTS,
        "# ส่วนที่ ๒ ผลการประเมิน ITA",
        "หน่วยงานได้คะแนนรวม ๙๐.๑๒ คะแนน",
        WORK,
        "# ส่วนที่ ๓ การติดตาม",
        PROJECTS,
    )
    assert measures(found) == [(None, "เพิ่มช่องทางสื่อสาร", [])]
    assert scores(found) == [("overall", None, "score", 90.12)]
