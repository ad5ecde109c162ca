"""Form: a question stands alone above the header of a table, and all that the table says is about it."""

from __future__ import annotations

from tests.forms.reading import TITLE, measures, read, scores

QUESTION = ["i๘ ท่านทราบแผนการใช้จ่ายงบประมาณ (๗๗.๔๕ คะแนน)", "", ""]
HEADER = ["มาตรการ", "ผลการดำเนินการ", "ผู้รับผิดชอบ"]
ROWS = [["- เวียนแจ้งแผน", "- เวียนครบ ๑๐ ฝ่าย", "ฝ่ายการคลัง"], ["- ติดประกาศแผน", "- ติดแล้ว ๖ จุด", "ฝ่ายปกครอง"]]


def test_what_stands_below_a_question_is_about_it() -> None:
    found = read(TITLE, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", [QUESTION, HEADER, *ROWS])
    assert scores(found) == [("question", "I8", "score", 77.45)]
    assert found["questions"] == [["I8", 2, "ท่านทราบแผนการใช้จ่ายงบประมาณ"]]
    assert measures(found) == [(None, "เวียนแจ้งแผน", ["I8"]), (None, "ติดประกาศแผน", ["I8"])]


def test_a_table_with_questions_of_its_own_is_about_these() -> None:
    header = ["ข้อคำถาม", "มาตรการ", "ผู้รับผิดชอบ"]
    found = read(TITLE, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", [QUESTION, header, ["i๙ คุ้มค่าหรือไม่", "- รายงานผล", "ฝ่ายการคลัง"]])
    assert measures(found) == [(None, "รายงานผล", ["I9"])]
