"""Form: the codes of questions stand behind the number that counts them, `1) ข้อ O11`, in a table of any header."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

TEXTS = {"O11": "รายงานผลการจัดซื้อจัดจ้าง", "O12": "แผนบริหารทรัพยากรบุคคล"}
COUNTS = ["{}) ข้อ {} {}", "({}) ข้อ {} {}", "{}. ข้อ {} {}", "{}. {} {}", "{}) {} {}"]


def counted(form: str) -> list[str]:
    return [form.format(number, code, text) for number, (code, text) in enumerate(TEXTS.items(), start=1)]


@pytest.mark.parametrize("form", COUNTS)
@pytest.mark.parametrize("word", ["รายการ", "ข้อคำถาม", "ประเด็นการประเมิน"])
def test_the_score_beside_a_counted_code_is_the_questions(form: str, word: str) -> None:
    found = read(TITLE, [[word, "คะแนน"], *([cell, "50.00"] for cell in counted(form))])
    assert scores(found) == [("question", code, "score", 50.0) for code in TEXTS]
    assert [each[2] for each in found["questions"]] == ["".join(text.split()) for text in TEXTS.values()]


@pytest.mark.parametrize("form", COUNTS)
def test_beside_its_indicator_the_score_is_not_the_indicators(form: str) -> None:
    first, second = counted(form)
    rows = [["9. การเปิดเผยข้อมูล", first, "100.00"], ["", second, "50.00"]]
    found = read(TITLE, [["ตัวชี้วัด", "รายการ", "คะแนน"], *rows])
    assert scores(found) == [("question", "O11", "score", 100.0), ("question", "O12", "score", 50.0)]


def test_a_counted_text_without_a_code_is_none() -> None:
    rows = [["1. E-Service ของหน่วยงาน", "50.00"], ["2. การเผยแพร่", "60.00"]]
    assert [each for each in scores(read(TITLE, [["รายการ", "คะแนน"], *rows])) if each[0] == "question"] == []
