"""Form: a score's cell names the agency whose score it is: อบต.บางงาม ได้ 91.20 คะแนน."""

from __future__ import annotations

import pytest

import pipeline
from tests.forms.reading import read, scores, text_of

OWN = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 องค์การบริหารส่วนตำบลคลองหินปูน อำเภอวังน้ำเย็น จังหวัดสระแก้ว"
ROWS = [["ตัวชี้วัด", "คะแนน"], ["การปฏิบัติหน้าที่", "81.20"], ["การใช้งบประมาณ", "78.40"]]


def in_cells(name: str) -> list[tuple[object, ...]]:
    rows = [["ตัวชี้วัด", "ผล"], ["การปฏิบัติหน้าที่", f"{name} ได้ 91.20 คะแนน"], ["การใช้งบประมาณ", f"{name} ได้ 90.20 คะแนน"]]
    return [(each[1], each[3], each[5]) for each in read(OWN, rows)["scores"]]


def test_another_agencys_number_is_its_own() -> None:
    name = "องค์การบริหารส่วนตำบลตาหลังใน"
    assert in_cells("อบต.ตาหลังใน") == [(name, 1, 91.2), (name, 2, 90.2)]


@pytest.mark.parametrize("name", ["อบต.คลองหินปูน", "อบต.", "หน่วยงาน", ""])
def test_the_own_agency_and_no_name_give_own_scores(name: str) -> None:
    assert in_cells(name) == [(None, 1, 91.2), (None, 2, 90.2)]


@pytest.mark.parametrize(("total", "severity"), [([], "warning"), ([["คะแนนรวม", "80.20"]], "info")])
def test_where_no_total_is_read_that_of_another_is_told_aloud(total: list[list[str]], severity: str) -> None:
    said = "องค์การบริหารส่วนตำบลตาหลังใน ได้คะแนนรวม 91.20 คะแนน"
    assert [each[0] for each in scores(read(OWN, [*ROWS, *total], said))].count("overall") == len(total)
    findings = pipeline.report(text_of(OWN, [*ROWS, *total], said).encode()).findings
    assert [each.severity for each in findings if each.check == "sentence-not-read"] == [severity]


ACROSS = [
    ["ส่วนราชการ", "จังหวัดเพชรบุรี", "อบต.หนองแก้วใส", "อบต.ดอนทรายทอง"],
    ["IIT", "90.69", "92.57", "94.75"],
    ["EIT", "91.67", "93.47", "94.15"],
]


@pytest.mark.parametrize(
    ("owner", "own"),
    [
        ("จังหวัดเพชรบุรี", [90.69, 91.67]),
        ("องค์การบริหารส่วนตำบลหนองแก้วใส อำเภอเมือง จังหวัดเพชรบุรี", [92.57, 93.47]),
    ],
)
def test_a_province_before_its_local_governments_is_the_own_agency_or_none(owner: str, own: list[float]) -> None:
    found = read(f"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 {owner}", ACROSS)
    assert [each[-1] for each in scores(found)] == own


def test_a_row_set_aside_as_the_areas_leaves_those_beside_it_undoubted() -> None:
    rows = [["ปีงบประมาณ", "IIT", "EIT"], ["2567", "84.50", "81.50"], ["เฉลี่ยจังหวัดสระแก้ว", "83.10", "82.20"]]
    found = pipeline.report(text_of(OWN, rows).encode()).scores
    assert [(each.value, each.trust) for each in found] == [(84.5, "stated"), (81.5, "stated")]
