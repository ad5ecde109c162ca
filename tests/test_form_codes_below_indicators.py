"""Form: indicators over the codes of their questions and a number of their own; the rows are the parts of EIT."""

from __future__ import annotations

import pytest

from tests.forms.reading import Rows, read, scores

TITLE = "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ของโรงพยาบาลลานสนใหญ่ จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2568"
NAMES = {
    6: "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
    7: "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร",
    8: "ตัวชี้วัดที่ 8 การปรับปรุงการทำงาน",
}
CODES = {6: ("e1", "e2", "e3"), 7: ("E4", "e5", "e6"), 8: ("e7", "Eo8", "e9")}
RIGHT = {6: ("E1", "E2", "E3"), 7: ("E4", "E5", "E6"), 8: ("E7", "E8", "E9")}
OF_PART = {
    "public": {
        6: (83.44, 85.10, 96.20, 88.25),
        7: (80.36, 81.92, 84.48, 82.25),
        8: (76.08, 80.60, 79.24, 78.64),
    },
    "survey": {
        6: (87.60, 88.40, 98.40, 91.47),
        7: (84.00, 85.20, 86.80, 85.33),
        8: (81.60, 84.40, 83.20, 83.07),
    },
    "score": {
        6: (85.52, 86.75, 97.30, 89.86),
        7: (82.18, 83.56, 85.64, 83.79),
        8: (78.84, 82.50, 81.22, 80.85),
    },
}
PARTS = {"EIT Public": "public", "EIT Survey": "survey", "เฉลี่ยสองส่วน": "score"}


def table(
    label: str = "ส่วนของแบบวัด",
    own: str = "คะแนนตัวชี้วัด",
    parts: dict[str, str] = PARTS,
    indicators: tuple[int, ...] = (6, 7, 8),
    *,
    first: bool = False,
) -> Rows:
    """The header's two levels and a row for each part. ``own`` is the word over each indicator's own number, which
    stands behind its questions or ``first``; where it is empty there is none."""

    def in_order(questions: list[str], whole: str) -> list[str]:
        return questions if not own else [whole, *questions] if first else [*questions, whole]

    rows: Rows = [[""], [label], *([part] for part in parts)]
    for each in indicators:
        heads = in_order(list(CODES[each]), own)
        rows[0] += [NAMES[each], *[""] * (len(heads) - 1)]
        rows[1] += heads
        for row, statistic in zip(rows[2:], parts.values(), strict=True):
            *questions, whole = (f"{value:.2f}" for value in OF_PART[statistic][each])
            row += in_order(questions, whole)
    return rows


def told(rows: Rows) -> list[tuple[object, ...]]:
    return sorted(scores(read(TITLE, "ตารางที่ 3 คะแนนรายข้อ แบบวัด EIT", rows)), key=str)


def truth(
    parts: dict[str, str] = PARTS, indicators: tuple[int, ...] = (6, 7, 8), *, own: bool = True
) -> list[tuple[object, ...]]:
    found: list[tuple[object, ...]] = []
    for statistic in parts.values():
        for each in indicators:
            *questions, whole = OF_PART[statistic][each]
            found += [("question", code, statistic, value) for code, value in zip(RIGHT[each], questions, strict=True)]
            found += [("indicator", each, statistic, whole)] if own else []
    return sorted(found, key=str)


@pytest.mark.parametrize("label", ["ส่วนของแบบวัด", "แบบวัดย่อย", "กลุ่มผู้ตอบ", "รายการ", ""])
def test_each_question_and_each_indicator_has_its_numbers_of_both_parts(label: str) -> None:
    assert told(table(label)) == truth()


@pytest.mark.parametrize(
    "parts",
    [
        {"EIT Public": "public"},
        {"ส่วนที่ 1": "public", "ส่วนที่ 2": "survey", "เฉลี่ย": "score"},
        {"คะแนน EIT": "score", "EIT Public": "public", "EIT Survey": "survey"},
        {"คะแนนที่ได้": "score"},
    ],
)
def test_the_rows_may_be_one_part_or_all_in_other_words(parts: dict[str, str]) -> None:
    assert told(table(parts=parts)) == truth(parts)


@pytest.mark.parametrize("own", ["รวม", "คะแนนรวมตัวชี้วัด", "เฉลี่ย", "สรุป", "Mean"])
def test_a_total_below_each_indicator_is_that_indicators(own: str) -> None:
    assert told(table(own=own)) == truth()


def test_an_indicators_own_number_may_stand_before_its_questions_or_not_at_all() -> None:
    assert told(table(first=True)) == truth()
    assert told(table(own="")) == truth(own=False)


def test_one_indicator_alone_over_the_columns_is_that_of_its_questions() -> None:
    assert told(table(indicators=(8,))) == truth(indicators=(8,))


def test_numbers_below_the_names_of_indicators_are_no_codes() -> None:
    names = ["", *NAMES.values()]
    rows = [names, ["จำนวนข้อ", "e3", "3", "3"], ["คะแนนที่ได้", "88.25", "82.25", "78.64"]]
    assert [each for each in told(rows) if each[0] == "question"] == []


def test_a_target_below_the_parts_is_no_score() -> None:
    assert told([*table(), ["เป้าหมาย ปี 2569", *["90.00"] * 12]]) == truth()


def test_a_total_that_stands_once_is_that_of_all() -> None:
    rows = table("รายการ", own="", parts={"คะแนนที่ได้": "score"})
    rows = [[*row, cell] for row, cell in zip(rows, ["", "คะแนนรวม", "84.83"], strict=True)]
    assert ("overall", None, "score", 84.83) in told(rows)
    assert not [each for each in told(rows) if each[0] == "indicator"]


def test_a_number_before_the_codes_that_stands_below_no_indicator_is_no_indicators() -> None:
    rows = [["รอบที่", "ร้อยละของผู้ตอบ", "e1", "e2", "e3"], ["1", "84.29", "83.44", "85.10", "96.20"]]
    assert {each[0] for each in told(rows)} <= {"question"}
