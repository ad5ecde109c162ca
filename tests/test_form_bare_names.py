"""Lists of agencies whose kind is told once: over the names, beside them, above them."""

from __future__ import annotations

import pytest

from tests.forms.reading import read

LIST = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานขององค์กรปกครองส่วนท้องถิ่นในจังหวัดลำพูน ประจำปีงบประมาณ พ.ศ. 2567"


def _named(rows: list[list[str]], title: str = LIST) -> list[tuple[str | None, float]]:
    """The agency and the value of each score."""
    return [(score[1], score[5]) for score in read(title, rows)["scores"]]


def test_the_kind_over_the_names_is_theirs() -> None:
    rows = [["เทศบาลตำบล", "คะแนน"], ["บ้านธิ", "92.10"], ["ป่าซาง", "90.55"]]
    assert _named(rows) == [("เทศบาลตำบลบ้านธิ", 92.1), ("เทศบาลตำบลป่าซาง", 90.55)]


def test_the_kind_beside_a_name_is_its_own() -> None:
    rows = [
        ["ลำดับ", "ประเภท", "ชื่อหน่วยงาน", "คะแนน"],
        ["1", "เทศบาลตำบล", "บ้านธิ", "92.10"],
        ["2", "อบต.", "มะเขือแจ้", "84.20"],
    ]
    assert _named(rows) == [("เทศบาลตำบลบ้านธิ", 92.1), ("อบต.มะเขือแจ้", 84.2)]


def test_the_kind_in_a_row_above_is_that_of_those_below_it() -> None:
    rows = [
        ["ที่", "ชื่อหน่วยงาน", "คะแนน"],
        ["เทศบาลตำบล", "", ""],
        ["1", "บ้านธิ", "92.10"],
        ["2", "ป่าซาง", "87.30"],
        ["องค์การบริหารส่วนตำบล", "", ""],
        ["3", "มะเขือแจ้", "84.20"],
    ]
    assert [name for name, _ in _named(rows)] == [
        "เทศบาลตำบลบ้านธิ",
        "เทศบาลตำบลป่าซาง",
        "องค์การบริหารส่วนตำบลมะเขือแจ้",
    ]


@pytest.mark.parametrize("name", ["อบต.มะเขือแจ้", "เทศบาลเมืองลำพูน"])
def test_a_name_with_a_kind_of_its_own_keeps_it(name: str) -> None:
    rows = [["เทศบาลตำบล", "คะแนน"], [name, "92.10"], ["ป่าซาง", "90.55"]]
    assert _named(rows)[0] == (name, 92.1)


def test_the_own_row_among_bare_names_is_the_own_score() -> None:
    title = "ผลการประเมิน ITA ของเทศบาลตำบลป่าซาง อำเภอป่าซาง จังหวัดลำพูน ประจำปีงบประมาณ พ.ศ. 2567"
    rows = [["เทศบาลตำบล", "คะแนน"], ["บ้านธิ", "92.10"], ["ป่าซาง", "90.55"]]
    assert _named(rows, title) == [("เทศบาลตำบลบ้านธิ", 92.1), (None, 90.55)]
