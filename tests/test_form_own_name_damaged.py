"""Scores that go to another agency because the own name is printed in a wrong spelling: that is told."""

from __future__ import annotations

import pytest

import pipeline
from normalize.agencies.slips import is_slip_of
from tests.forms.reading import Rows, text_of

OWN = "องค์การบริหารส่วนตำบลหนองมะตูมทอง"
DAMAGED = "องค์การบริหารส่วนตำบลหนองมะตูมทง"
TITLE = f"สรุปผลการประเมิน ITA {OWN} อำเภอเมือง จังหวัดลพบุรี ประจำปีงบประมาณ พ.ศ. 2567"


def warned(*parts: Rows | str) -> set[str]:
    bundle = pipeline.report(text_of(TITLE, *parts).encode())
    named = {"other-agency", "sentence-not-read"}
    return {each.check for each in bundle.findings if each.severity == "warning"} & named


def _tables(name: str) -> list[Rows]:
    outline = [[name, "", ""], ["IIT", "88.15", ""], ["", "การปฏิบัติหน้าที่", "92.10"], ["", "การใช้งบประมาณ", "85.10"]]
    ranking = [["หน่วยงาน", "คะแนน"], [name, "92.10"], ["เทศบาลตำบลบางงาม", "85.10"], ["เทศบาลตำบลบางดี", "83.10"]]
    return [outline, ranking, [["หน่วยงาน", "คะแนน"], [name, "92.10"]]]


@pytest.mark.parametrize("at", [0, 1, 2])
def test_tables(at: int) -> None:
    assert warned(_tables(DAMAGED)[at]) == {"other-agency"}
    assert warned(_tables(OWN)[at]) == set()
    assert warned(_tables("เทศบาลตำบลบางแก้ว")[at]) == set()


def test_beside_the_own_name_a_like_one_is_another_agency() -> None:
    rows = [["หน่วยงาน", "คะแนน"], [OWN, "92.10"], [DAMAGED, "85.10"], ["เทศบาลตำบลบางดี", "83.10"]]
    assert warned(rows) == set()


def test_a_sentence() -> None:
    assert warned(f"{DAMAGED} ได้คะแนนรวม 92.10 คะแนน") == {"sentence-not-read"}
    assert warned("เทศบาลตำบลบางแก้ว ได้คะแนนรวม 92.10 คะแนน") == set()


def test_slips() -> None:
    assert is_slip_of(DAMAGED, OWN)
    assert not is_slip_of(OWN, OWN)
    assert not is_slip_of("เทศบาลตำบลหนองมะตูมทง", OWN)
    assert not is_slip_of("องค์การบริหารส่วนตำบลหนองบัว", "องค์การบริหารส่วนตำบลหนองบอน")
