"""Form: a page cuts a question's first words, which ask the reader (หน่วยงานของท่าน…), below the end of a measure: they
head no column."""

from __future__ import annotations

from tests.forms.reading import TITLE, measures, read

HEADER = ["ข้อคำถาม", "แนวทางการแก้ไข", "หน่วยงานที่รับผิดชอบ", "แนวทางการกำกับติดตาม", "หลักฐาน"]
FIRST = "ผู้บริหารของท่านพูดถึงการต่อต้านการทุจริต มากน้อยเพียงใด (ข้อ I13) (ได้ 85.04 คะแนน)"


def test_the_first_words_of_a_question_are_no_header() -> None:
    found = read(
        TITLE,
        [
            HEADER,
            ["ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต", ""],
            [FIRST, "– กำหนดเจ้าหน้าที่สำรอง ในช่วงที่มีผู้มาติดต่อ", "กองยุทธศาสตร์", "เมื่อสิ้นปีงบประมาณ", "คำสั่งที่ 15/2567"],
        ],
        [["", "หนาแน่น"], ["หน่วยงานของท่านลงโทษผู้กระทำผิดวินัย", "", "", "", "เอกสารแนบ 2"]],
        [["โดยไม่เลือกหน้า มากน้อยเพียงใด (ข้อ I14) (ได้ 85.47 คะแนน)", ""]],
    )
    assert [each[0] for each in found["questions"]] == ["I13", "I14"]
    assert found["questions"][1][2] == "หน่วยงานของท่านลงโทษผู้กระทำผิดวินัยโดยไม่เลือกหน้า มากน้อยเพียงใด"
    assert measures(found) == [(None, "กำหนดเจ้าหน้าที่สำรอง ในช่วงที่มีผู้มาติดต่อหนาแน่น", ["I13", "I14"])]


def test_the_word_of_agencies_heads_a_column() -> None:
    rows = [["หน่วยงาน", "เอกสารแนบ", "คะแนน"], ["อบต.บางงาม", "2", "91.20"], ["อบต.ตาหลังใน", "3", "90.20"]]
    assert [each[-1] for each in read(TITLE, rows)["scores"]] == [91.2, 90.2]
