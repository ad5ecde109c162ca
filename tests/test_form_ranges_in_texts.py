"""Form: several questions scored as one, `O23-O30`, named within a text: their number is the range's, and none of
the last one's."""

from __future__ import annotations

import pytest

from segment.facts.codes import last_code
from tests.forms.reading import TITLE, issues, measures, read, scores

HEADER = ["ตัวชี้วัด", "ประเด็นที่ต้องปรับปรุง", "มาตรการ"]
INDICATOR, MEASURE = "10. การป้องกันการทุจริต", "จัดทำแผนป้องกันการทุจริต"


@pytest.mark.parametrize("codes", ["O23-O30", "O23 ถึงข้อ O30", "O23 จนถึง O30", "O23-30"])
def test_a_range_leads_an_issue(codes: str) -> None:
    found = read(TITLE, [HEADER, [INDICATOR, f"ข้อ {codes} ได้ 85.00 คะแนน ควรเผยแพร่ข้อมูลให้ครบ", MEASURE]])
    assert scores(found) == [("question", "O23-O30", "score", 85.0)]
    assert issues(found) == [(10, "O23-O30", "ควรเผยแพร่ข้อมูลให้ครบ")]
    assert measures(found) == [(None, MEASURE, ["O23-O30"])]


def test_a_range_stands_within_an_issue() -> None:
    found = read(TITLE, [HEADER, [INDICATOR, "เผยแพร่ไม่ครบ โดยข้อ O23-O30 ได้ 85.00 คะแนน", MEASURE]])
    assert scores(found) == [("question", "O23-O30", "score", 85.0)]


def test_one_code_is_its_own() -> None:
    found = read(TITLE, [HEADER, [INDICATOR, "ข้อ O30 ได้ 85.00 คะแนน ควรเผยแพร่ข้อมูลให้ครบ", MEASURE]])
    assert scores(found) == [("question", "O30", "score", 85.0)]
    assert issues(found) == [(10, "O30", "ควรเผยแพร่ข้อมูลให้ครบ")]


@pytest.mark.parametrize("link", ["ถึง", "จนถึง", "-"])
def test_a_sentence_gives_none_of_a_range_its_number(link: str) -> None:
    found = read(TITLE, f"ตั้งแต่ข้อ O23 {link} ข้อ O30 ได้ 85.00 คะแนน")
    assert scores(found) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("ข้อ O23-O30 ได้", "O23-O30"),
        ("ข้อ O1-O22 ได้ 100 และข้อ O24 ได้", "O24"),
        ("ข้อ I3 และ I4 ได้", "I4"),
        ("ได้", None),
    ],
)
def test_the_last_code_of_some_words(words: str, code: str | None) -> None:
    assert last_code(words) == code
