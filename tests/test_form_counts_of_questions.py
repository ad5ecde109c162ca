"""Rows that count the questions of each instrument: neither codes nor scores."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

HEADER = ["รายการ", "IIT", "EIT", "OIT"]
OWN = ["คะแนนเฉลี่ย", "86.00", "84.00", "92.50"]
SCORES = [("instrument", "IIT", 86.0), ("instrument", "EIT", 84.0), ("instrument", "OIT", 92.5)]


@pytest.mark.parametrize(
    "label",
    [
        "จำนวนข้อทั้งหมด",
        "ข้อที่ต่ำกว่า 85 คะแนน",
        "ข้อที่ได้คะแนนต่ำกว่าเกณฑ์",
        "ข้อทั้งหมด",
        "ข้อผ่านเกณฑ์ (ข้อ)",
        "จำนวนคำถาม (ข้อ)",
        "ข้อคำถาม",
    ],
)
@pytest.mark.parametrize("counts", [["3", "4", "2"], ["15", "9", "28"]])
def test_counts_over_the_scores_of_instruments_are_no_codes(label: str, counts: list[str]) -> None:
    found = read(TITLE, [HEADER, [label, *counts], OWN])
    assert [(score[0], score[1], score[3]) for score in scores(found)] == SCORES
    assert not found["questions"]


def test_counts_below_the_ranges_of_indicators_are_no_codes() -> None:
    rows = [["เครื่องมือ", "IIT", "EIT", "OIT"], ["ตัวชี้วัดที่", "1-5", "6-8", "9-10"], ["ข้อคำถาม", "15", "9", "28"], OWN]
    assert [(score[0], score[1], score[3]) for score in scores(read(TITLE, rows))] == SCORES


def test_codes_with_their_letters_below_instruments_stay_codes() -> None:
    rows = [HEADER, ["ข้อ", "i5", "e8", "o11"], ["คะแนน", "65.20", "60.10", "0.00"]]
    assert [(score[1], score[3]) for score in scores(read(TITLE, rows))] == [("I5", 65.2), ("E8", 60.1), ("O11", 0.0)]


def test_an_instrument_with_a_number_among_codes_has_no_score_of_the_instrument() -> None:
    found = scores(read(TITLE, [["ข้อ", "คะแนน"], ["IIT1", "90.00"], ["EIT2", "80.00"], ["OIT3", "100.00"]]))
    assert not [score for score in found if score[0] == "instrument"]
    assert 80.0 not in [score[3] for score in found]
