"""Form: scores of several rounds of one year beside or below each other: the last one is the result."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import TITLE, Rows, measures, read, scores, text_of

NAMES = ("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ")
EARLIER, LAST = ("85.10", "82.30", "80.12"), ("91.20", "84.20", "88.10")
RESULT = [("indicator", number, "score", float(value)) for number, value in enumerate(LAST, 1)]
ROUNDS = [("ครั้งที่ 1", "ครั้งที่ 2"), ("รอบที่ 1", "รอบที่ 2"), ("รอบ 6 เดือน", "รอบ 12 เดือน")]


def trusted(rows: Rows) -> set[str]:
    bundle = pipeline.report(text_of(TITLE, rows).encode())
    assert {each.check for each in bundle.findings} <= {"agency-unknown-place"}
    return {each.trust or "" for each in bundle.scores}


@pytest.mark.parametrize("words", ["{}", "คะแนน {}", "ผล{}", "คะแนน ({})"])
@pytest.mark.parametrize("rounds", ROUNDS)
def test_beside_each_other(rounds: tuple[str, str], words: str) -> None:
    rows = [["ตัวชี้วัด", *map(words.format, rounds)], *map(list, zip(NAMES, EARLIER, LAST, strict=True))]
    assert scores(read(TITLE, rows)) == RESULT
    assert trusted(rows) == {"stated"}


@pytest.mark.parametrize("rounds", ROUNDS)
@pytest.mark.parametrize("merged", [True, False])
def test_below_each_other(rounds: tuple[str, str], *, merged: bool) -> None:
    rows = [["ตัวชี้วัด", "รอบ", "คะแนน"]]
    for name, earlier, last in zip(NAMES, EARLIER, LAST, strict=True):
        rows += [[name, rounds[0], earlier], ["" if merged else name, rounds[1], last]]
    assert scores(read(TITLE, rows)) == RESULT
    assert trusted(rows) == {"stated"}


def test_a_round_without_a_later_one_stands() -> None:
    rows = [["ตัวชี้วัด", "รอบ", "คะแนน"], [NAMES[0], "ครั้งที่ 1", "85.10"], [NAMES[1], "ครั้งที่ 1", "82.30"]]
    assert [each[-1] for each in scores(read(TITLE, rows))] == [85.1, 82.3]


def test_each_year_has_its_last_round() -> None:
    heads = [f"ปี {year} {each}" for year in (2565, 2566) for each in ROUNDS[0]]
    rows = [
        ["ตัวชี้วัด", *heads],
        [NAMES[0], "80.10", "81.20", "90.10", "91.20"],
        [NAMES[1], "80.20", "81.30", "90.20", "91.30"],
    ]
    found = read(TITLE, rows)["scores"]
    assert sorted((each[0], each[3], each[-1]) for each in found) == [
        (2565, 1, 81.2),
        (2565, 2, 81.3),
        (2566, 1, 91.2),
        (2566, 2, 91.3),
    ]


def test_what_was_done_in_each_round_is_told_of_both() -> None:
    heads = ["ตัวชี้วัด", "มาตรการ", *(f"ผลการดำเนินการ {each}" for each in ROUNDS[2])]
    found = read(TITLE, [heads, [NAMES[1], "แจ้งแผน", "แจ้งแล้วในที่ประชุม", "แจ้งแล้วทุกเดือน"]])
    assert [each[1] for each in measures(found, "result")] == ["แจ้งแล้วในที่ประชุม", "แจ้งแล้วทุกเดือน"]


def test_a_remark_that_ends_with_a_round_is_none() -> None:
    head = [
        ["ประเด็นที่ต้องปรับปรุง", "มาตรการ", "ผลการดำเนินการ", "", "ปัญหา/อุปสรรค"],
        ["", "", "รอบที่ 1 (ต.ค. - มี.ค.)", "รอบที่ 2 (เม.ย. - ก.ย.)", ""],
    ]
    rows = [["ไม่ทราบยอด", "แจ้งยอด", "-", "แจ้งแล้ว 5 ครั้ง ไม่พบ", "ล่าช้าในรอบที่ 1"]]
    overleaf = [["", "", "", "ข้อบกพร่อง", ""], ["ไม่มีทะเบียน", "จัดทำทะเบียน", "สำรวจแล้ว", "ใช้แล้ว", "-"]]
    found = read(TITLE, head + rows, head + overleaf)
    assert [each[1] for each in measures(found)] == ["แจ้งยอด", "จัดทำทะเบียน"]
    assert "แจ้งแล้ว 5 ครั้ง ไม่พบข้อบกพร่อง" in [each[1] for each in measures(found, "result")]


@pytest.mark.parametrize(
    "caption", ["ผลการประเมิน {}", "ผลการประเมิน {} ปีงบประมาณ พ.ศ. 2566", "ตารางที่ {number} ผลการประเมิน {}"]
)
@pytest.mark.parametrize("rounds", ROUNDS)
def test_below_captions_of_their_own(rounds: tuple[str, str], caption: str) -> None:
    tables = [[["ตัวชี้วัด", "คะแนน"], *map(list, zip(NAMES, each, strict=True))] for each in (EARLIER, LAST)]
    first, second = (caption.format(each, number=number) for number, each in enumerate(rounds, 1))
    assert scores(read(TITLE, first, tables[0], second, tables[1])) == RESULT


def test_captions_of_other_parts_are_no_rounds() -> None:
    one, other = ([["ข้อ", "คะแนน"], [f"E{number}", "85.10"]] for number in (1, 2))
    found = read(TITLE, "คะแนนรายข้อ ส่วนที่ 1", one, "คะแนนรายข้อ ส่วนที่ 2", other)
    assert [each[1] for each in scores(found)] == ["E1", "E2"]
