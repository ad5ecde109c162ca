"""Form: questions sorted by what they got, the score in words over or beside their codes."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

EXPECTED = [("O10", 100.0), ("O11", 100.0), ("O15", 0.0), ("O25", 100.0)]


@pytest.mark.parametrize(("full", "none"), [("ข้อที่ได้ 100 คะแนน", "ข้อที่ได้ 0 คะแนน"), ("ได้ ๑๐๐ คะแนน", "ได้ ๐ คะแนน")])
def test_scores_over_codes(full: str, none: str) -> None:
    found = read(
        TITLE,
        [
            ["ตัวชี้วัดย่อย", full, none],
            ["9.2 การบริหารงาน", "O10, O11", "O15"],
            ["9.4 การบริหารทรัพยากรบุคคล", "O25", "-"],
        ],
    )
    assert sorted((key, value) for _, key, _, value in scores(found)) == EXPECTED


def test_scores_beside_codes() -> None:
    found = read(TITLE, [["ข้อที่ได้ 100 คะแนน", "O10, O11 และ O25"], ["ข้อที่ได้ 0 คะแนน", "O15"]])
    assert sorted((key, value) for _, key, _, value in scores(found)) == EXPECTED


def test_numbers_of_questions_under_such_words_are_no_scores() -> None:
    found = read(TITLE, [["ตัวชี้วัดย่อย", "ข้อที่ได้ 100 คะแนน", "ข้อที่ได้ 0 คะแนน"], ["9.2 การบริหารงาน", "7", "1"]])
    assert scores(found) == []


def test_codes_and_ranges_over_their_score() -> None:
    found = read(TITLE, [["ข้อที่ได้ 100 คะแนน", "ข้อที่ได้ 0 คะแนน"], ["O1, O3 - O5, O7", "O2"]])
    assert sorted((key, value) for _, key, _, value in scores(found)) == [
        ("O1", 100.0),
        ("O2", 0.0),
        ("O3-O5", 100.0),
        ("O7", 100.0),
    ]


def test_a_score_in_brackets_behind_any_word() -> None:
    found = read(TITLE, [["กองเต็ม (100.00)", "กองศูนย์ (0.00)"], ["O10, O11 และ O25", "O15"]])
    assert sorted((key, value) for _, key, _, value in scores(found)) == EXPECTED
    assert scores(read(TITLE, [["เป้าหมาย (90.00)", "คาดว่าได้ (80.00)"], ["O10, O11 และ O25", "O15"]])) == []
