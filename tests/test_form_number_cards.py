"""Form: cards, each a cell with a number and the name of what got it on lines of their own."""

from __future__ import annotations

import pytest

from tests.forms.reading import TITLE, read, scores

VALUES = {"IIT": "89.16", "EIT": "89.99", "OIT": "91.68"}
STATED = [("instrument", name, "score", float(value)) for name, value in VALUES.items()]


@pytest.mark.parametrize(
    "card",
    [
        "{value}<br>{name}",
        "{name}<br>{value}",
        "{value} คะแนน<br>แบบวัดการรับรู้<br>({name})",
        "{value}<br>{name}<br>ผ่านดี",
        "{value}<br>{name}<br>+1.20",
        "{name}<br>{value}<br>ผ่านดี<br>▼ 0.40",
    ],
)
def test_each_card_gives_what_it_names_its_number(card: str) -> None:
    assert scores(read(TITLE, [[card.format(name=name, value=value) for name, value in VALUES.items()]])) == STATED


def test_so_do_cards_of_indicators() -> None:
    cards = ["82.94<br>ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "", "84.03<br>ตัวชี้วัดที่ 2 การใช้งบประมาณ"]
    assert [(score[1], score[3]) for score in scores(read(TITLE, [cards]))] == [(1, 82.94), (2, 84.03)]


def test_a_number_over_the_word_of_the_total_is_its_card() -> None:
    cards = [f"{value}<br>{name}" for name, value in VALUES.items()]
    assert scores(read(TITLE, [cards], "90.42", "คะแนนรวม")) == [*STATED, ("overall", None, "score", 90.42)]


def test_a_number_above_a_label_that_has_one_below_it_is_none_of_its_own() -> None:
    assert scores(read(TITLE, "90.42", "คะแนนรวม", "88.10")) == [("overall", None, "score", 88.1)]


def test_so_is_one_below_other_words_but_not_below_those_that_want_it() -> None:
    assert scores(read(TITLE, "รายละเอียดตามภาพด้านล่าง", "90.42", "คะแนนรวม")) == [("overall", None, "score", 90.42)]
    assert scores(read(TITLE, "แบบวัด EIT ได้คะแนน", "90.42", "คะแนนรวม")) == [("instrument", "EIT", "score", 90.42)]


@pytest.mark.parametrize("caption", ["ค่าเป้าหมาย ปี 2567", "ค่าเฉลี่ยของจังหวัด"])
@pytest.mark.parametrize("rows", [[["{0}<br>IIT", "{1}<br>EIT", "{2}<br>OIT"]], [["{0}", "{1}", "{2}"], [*VALUES]]])
def test_below_the_words_of_targets_or_others_they_are_no_scores(caption: str, rows: list[list[str]]) -> None:
    table = [[cell.format(*VALUES.values()) for cell in row] for row in rows]
    assert scores(read(TITLE, caption, table)) == []


def test_below_the_word_of_weights_they_are_weights() -> None:
    found = scores(read(TITLE, "น้ำหนักของเครื่องมือ", [["30.00<br>IIT", "30.00<br>EIT", "40.00<br>OIT"]]))
    assert {score[2] for score in found} == {"weight"}


def test_a_card_of_others_beside_them_leaves_all_unread() -> None:
    assert scores(read(TITLE, [["89.16<br>IIT", "89.99<br>ค่าเฉลี่ยจังหวัด", "91.68<br>OIT"]])) == []
