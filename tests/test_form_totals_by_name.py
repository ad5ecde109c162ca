"""Form: the total stands under the agency's own name; what only sounds like a total is none."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores


@pytest.mark.parametrize("head", ["", "ประเด็นการประเมิน", "ตัวชี้วัด"])
def test_the_agency_s_own_name_below_its_indicators_is_the_total(head: str) -> None:
    own = "สำนักงานเขตลานสนใหญ่"
    table = [
        [head, "ผลการประเมิน"],
        ["ตัวชี้วัดที่ 9 : การเปิดเผยข้อมูล", "95.45"],
        ["ตัวชี้วัดที่ 10 : การป้องกันการทุจริต", "100.00"],
        [own, "95.34"],
    ]
    assert scores(read(TITLE, table))[-1] == ("overall", None, "score", 95.34)


def test_a_question_that_begins_with_in_all_is_no_total() -> None:
    asked = "ในภาพรวมหน่วยงานนี้ทำงานโปร่งใสขึ้นในสายตาของท่าน มากน้อยเพียงใด"
    table = [["ข้อคำถาม", "คะแนน"], [f"{asked} (E15)", "94.42"], ["ท่านทราบช่องทางร้องเรียน หรือไม่ (E10)", "92.01"]]
    assert sorted(scores(read(TITLE, table))) == [
        ("question", "E10", "score", 92.01),
        ("question", "E15", "score", 94.42),
    ]


def test_the_total_once_beside_several_instruments() -> None:
    rows = [["คะแนนรวม", "เครื่องมือ", "คะแนน"], ["91.70", "IIT", "92.00"], ["", "EIT", "88.00"], ["", "OIT", "94.25"]]
    assert sorted(scores(read(TITLE, rows)), key=str) == [
        ("instrument", "EIT", "score", 88.0),
        ("instrument", "IIT", "score", 92.0),
        ("instrument", "OIT", "score", 94.25),
        ("overall", None, "score", 91.7),
    ]
