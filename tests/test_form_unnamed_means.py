"""Form: the mean of what stands above it, in a row whose word no table of words knows."""

from __future__ import annotations

from tests.forms.reading import TITLE, Rows, read, scores

ASKED: Rows = [["ข้อ", "คะแนน"], ["i7", "90.10"], ["i8", "80.20"], ["i9", "85.30"]]
HEAD = "ตัวชี้วัดที่ 2 การใช้งบประมาณ"


def test_below_questions_it_is_their_indicators() -> None:
    found = scores(read(TITLE, HEAD, [*ASKED, ["ปิดยอด", "85.20"]]))
    assert found[-1] == ("indicator", 2, "score", 85.2)
    assert len(found) == 4


def test_another_number_is_none() -> None:
    found = scores(read(TITLE, HEAD, [*ASKED, ["ปิดยอด", "85.40"]]))
    assert ("indicator", 2, "score", 85.4) not in found


def test_each_of_its_numbers_is_a_mean() -> None:
    rows = [["ข้อ", "public", "survey"], ["e7", "90.10", "91.10"], ["e8", "80.20", "81.20"], ["e9", "85.30", "86.30"]]
    head = "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร"
    found = scores(read(TITLE, head, [*rows, ["ปิดยอด", "85.20", "86.20"]]))
    assert found[-2:] == [("indicator", 7, "public", 85.2), ("indicator", 7, "survey", 86.2)]
    one = scores(read(TITLE, head, [*rows, ["ปิดยอด", "85.20", "84.00"]]))
    assert ("indicator", 7, "public", 85.2) not in one


def test_below_indicators_it_is_their_instruments() -> None:
    names = ["คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน"]
    rows = [["ฆฏก", "ฆฏข"], *([name, value] for name, value in zip(names, ("90.10", "80.20", "85.30"), strict=True))]
    assert scores(read(TITLE, [*rows, ["ปิดยอด", "85.20"]]))[-1] == ("instrument", "EIT", "score", 85.2)
    assert len(scores(read(TITLE, [*rows, ["ปิดยอด", "84.00"]]))) == 3
