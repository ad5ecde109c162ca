"""Form: heads and feet of pages, beside the page's number, between the pieces of a table."""

from __future__ import annotations

import pytest

from checks.runs import runs_of
from pipeline import document
from tests.forms.reading import TITLE, issues, read, scores, text_of

HEADER = ["ข้อคำถาม", "รหัส", "ประเด็นที่ต้องปรับปรุง", "คะแนน"]
FIRST = [HEADER, ["ท่านค้นหาแบบฟอร์ม", "E7", "แบบฟอร์มกระจาย", "74.36"]]
SECOND = [
    HEADER,
    ["และเอกสารประกอบได้ง่ายเพียงใด", "", "หลายหน้า", ""],
    ["ข่าวสารเป็นปัจจุบันเพียงใด", "E8", "ข่าวช้า", "80.00"],
]
THIRD = [HEADER, ["ช่องทางติดต่อสะดวกเพียงใด", "E9", "สายไม่ว่าง", "81.00"]]


@pytest.mark.parametrize(
    "heads",
    [
        [("กทอ. | ITA 2568", "- 4 -"), ("กทอ. | ITA 2568", "- 5 -")],
        [("หน้า ๒", "เล่มสรุปผลงานยกระดับ"), ("หน้า ๓", "เล่มสรุปผลงานยกระดับ")],
        [("มาตรการยกระดับ ปี ๒๕๖๗", "๓ / ๕"), ("มาตรการยกระดับ ปี ๒๕๖๗", "๔ / ๕")],
    ],
)
def test_a_line_beside_the_numbers_of_pages_parts_no_table(heads: list[tuple[str, str]]) -> None:
    blocks = (TITLE, "ตัวชี้วัดที่ 7", FIRST, *heads[0], SECOND, *heads[1], THIRD)
    found = read(*blocks)
    assert found["questions"][0] == ["E7", 7, "ท่านค้นหาแบบฟอร์มและเอกสารประกอบได้ง่ายเพียงใด"]
    assert issues(found)[0] == (7, "E7", "แบบฟอร์มกระจายหลายหน้า")
    assert [each[1:] for each in scores(found)] == [
        ("E7", "score", 74.36),
        ("E8", "score", 80.0),
        ("E9", "score", 81.0),
    ]
    assert set(runs_of(document(text_of(*blocks).encode())).values()) == {1}


def test_a_line_that_stands_elsewhere_too_is_a_heading() -> None:
    line = "แผนงานของกลุ่มงานอำนวยการ"
    found = document(text_of(TITLE, FIRST, line, "- 4 -", SECOND, line, THIRD).encode())
    assert set(runs_of(found).values()) == {1, 2, 3}


@pytest.mark.parametrize(("behind_result", "read_as"), [(False, [("question", "I3", "score", 87.94)]), (True, [])])
def test_shares_behind_a_question_are_its_scores_and_behind_a_result_progress(
    behind_result: bool, read_as: list[tuple[object, ...]]
) -> None:
    result = ("ผลการดำเนินงาน", "จัดเวรแล้ว")
    question = ("รายการประเมิน", "I3 เจ้าหน้าที่สื่อสารชัดเจนเพียงใด")
    pairs = [question, result] if behind_result else [result, question]
    columns = [("ประเด็นที่ควรปรับปรุง", "ตอบคำถามไม่ได้"), *pairs, ("ร้อยละ", "87.94"), ("สถานะ", "ต่อเนื่อง")]
    found = read(TITLE, "ตัวชี้วัดที่ 1", [[head for head, _ in columns], [text for _, text in columns]])
    assert scores(found) == read_as


@pytest.mark.parametrize(
    ("labels", "read_as"),
    [
        # All others agree with their names: the number outranks this one's.
        (["2. การใช้งบประมาณ", "4. การใช้อำนาจ", "7. ประสิทธิภาพการสื่อสาร", "9. การเปิดเผยข้อมูล"], [2, 4, 7, 9]),
        # The numbers count the rows.
        (["1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ", "4. การเปิดเผยข้อมูล"], [1, 2, 3, 9]),
    ],
)
@pytest.mark.parametrize("stated", [True, False])
def test_a_number_before_another_indicators_name(labels: list[str], read_as: list[int], *, stated: bool) -> None:
    values = ["87.14", "85.66", "85.02", "90.11"]
    pairs = list(zip(labels, values, strict=True))
    texts = ["ลงเว็บไซต์", "ทำทะเบียน", "ส่งข่าว", "ตรวจรายการ"]
    inside = [
        ["มาตรการ", "ตัวชี้วัด ITA"],
        *([text, f"{each} {value} คะแนน"] for text, (each, value) in zip(texts, pairs, strict=True)),
    ]
    found = read(TITLE, inside if stated else [["ตัวชี้วัด", "คะแนน"], *map(list, pairs)])
    assert [each[1] for each in scores(found)] == read_as


@pytest.mark.parametrize(
    "head",
    [
        "รายงานการประชุม ครั้งที่ 3/2565 หน้า 4",
        "มาตรการยกระดับคุณธรรมและความโปร่งใส สำนักงานเขตลานสนใหญ่ ๓",
        "มาตรการยกระดับคุณธรรมและความโปร่งใส สำนักงานเขตลานสนใหญ่",
    ],
)
@pytest.mark.parametrize("again", [True, False])
def test_a_title_with_the_page_s_number_behind_it_parts_no_table(head: str, again: bool) -> None:
    found = read(TITLE, "ตัวชี้วัดที่ 7", FIRST, head, SECOND[not again :])
    assert [each[2] for each in issues(found)] == ["แบบฟอร์มกระจายหลายหน้า", "ข่าวช้า"]


@pytest.mark.parametrize("line", ["รายละเอียดตามตารางที่ 3 หน้า 4", "ดูผลรายข้อในภาคผนวก หน้า 12"])
def test_a_line_that_points_to_a_page_parts_tables(line: str) -> None:
    found = document(text_of(TITLE, FIRST, line, THIRD).encode())
    assert set(runs_of(found).values()) == {1, 2}


@pytest.mark.parametrize("foot", ["/เว็บไซต์ ...", "/๓.๒ การวิเคราะห์…", "เอกสารแนบ ข (ต่อ)", "รพ.ลานสนใหญ่  ผลรายข้อ (ต่อ)"])
@pytest.mark.parametrize("again", [True, False])
def test_catchwords_and_heads_that_go_on_part_no_table(foot: str, again: bool) -> None:
    found = read(TITLE, "ตัวชี้วัดที่ 7", FIRST, foot, "- 3 -", SECOND[not again :])
    assert [each[2] for each in issues(found)] == ["แบบฟอร์มกระจายหลายหน้า", "ข่าวช้า"]


@pytest.mark.parametrize("blank", [True, False])
def test_a_head_may_lack_the_page_s_number_where_blank_lines_begin_a_page(blank: bool) -> None:
    head = "กทอ. รายงาน ITA ไตรมาส 3"
    first = [["ตัวชี้วัด", "คะแนน"], ["1 การปฏิบัติหน้าที่", "90.12"]]
    blocks = (TITLE, first, f"\n\n{head}" if blank else head, "ตอนที่ 2", FIRST, "หน้า 2", head, SECOND)
    found = document(text_of(*blocks).encode())
    assert len(set(runs_of(found).values())) == (2 if blank else 3)
