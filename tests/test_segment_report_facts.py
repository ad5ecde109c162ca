"""Beginnings of reports of every kind of agency, with what a careful reader takes from them.

``tests/beginnings/*.txt`` hold them: ``@@`` and a name, the facts (those left out are open; ``-`` is a fact that the
report does not state), ``--``, and the report's first lines. The agencies are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline

COLUMNS = {
    "agency": "agency",
    "type": "agency_type",
    "province": "province",
    "district": "district",
    "fiscal": "fiscal_year",
    "assessed": "assessed_year",
    "kind": "kind",
    "score": "overall_score",
    "level": "overall_level",
    "title": "title",
}
BEGINNINGS = Path(__file__).parent / "beginnings"


def beginnings() -> Iterator[object]:
    for path in sorted(BEGINNINGS.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("@@ ")[1:]:
            head, _, text = part.partition("\n--\n")
            name, *stated = head.splitlines()
            yield pytest.param(dict(line.split(": ", 1) for line in stated), text, id=f"{path.stem}-{name}")


@pytest.mark.parametrize(("stated", "text"), list(beginnings()))
def test_the_facts_of_a_report(stated: dict[str, str], text: str) -> None:
    report = pipeline.report(text.encode()).report
    found = {fact: getattr(report, COLUMNS[fact]) for fact in stated}
    expected = {
        fact: None if value == "-" else type(found[fact])(value) if found[fact] is not None else value
        for fact, value in stated.items()
    }
    assert found == expected


def test_two_agencies_that_are_named_alike_make_a_finding() -> None:
    text = (
        "มาตรการยกระดับคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567\n\n"
        "เทศบาลตำบลหนองบัวแก้ว\n\nเทศบาลตำบลนาดีงาม\n\nมาตรการ\tผู้รับผิดชอบ\nอบรม\tกองคลัง\n"
    )
    bundle = pipeline.report(text.encode())
    (finding,) = [each for each in bundle.findings if each.check == "fact-unsure"]
    assert {finding.observed, finding.expected} == {"เทศบาลตำบลหนองบัวแก้ว", "เทศบาลตำบลนาดีงาม"}
    (agency,) = [each for each in bundle.facts if each.fact == "agency"]
    assert agency.unsure
    assert agency.margin == 0


def test_each_fact_says_what_it_rests_on() -> None:
    text = "การวิเคราะห์ผลการประเมิน ITA ของเทศบาลตำบลนาดีงาม จังหวัดตาก ประจำปีงบประมาณ พ.ศ. 2567\n\nได้ 90.10 คะแนน\n"
    facts = {each.fact: each for each in pipeline.report(text.encode()).facts}
    assert facts["agency"].evidence["titled"] > 0
    assert facts["agency"].evidence["owner"] > 0
    assert (facts["fiscal_year"].chosen, facts["kind"].chosen, facts["province"].chosen) == ("2567", "analysis", "ตาก")
    assert not any(each.unsure for each in facts.values())


@pytest.mark.parametrize("said", ["ระดับผลการประเมินของเทศบาล: ผ่านดี", "ระดับคะแนนของหน่วยงาน ผ่านดี"])
def test_a_level_that_a_line_of_its_own_gives_to_the_agency_by_its_kind(said: str) -> None:
    title = "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566\n\nเทศบาลตำบลทุ่งลาน อำเภอควนขนุน จังหวัดพัทลุง"
    text = f"{title}\n\n{said}\n\nตัวชี้วัด\tคะแนน\nการใช้อำนาจ\t88.20\nการใช้งบประมาณ\t87.10\n"
    assert pipeline.report(text.encode()).report.overall_level == "ผ่านดี"


def test_a_province_that_no_list_knows_gives_way_to_the_one_that_the_cover_states() -> None:
    cover = "รายงานผลการวิเคราะห์คะแนน ITA\n\nองค์การบริหารส่วนจังหวัดพนมธารา\n\n{}ปีงบประมาณ พ.ศ. 2567\n\n"
    scores = "รายการ\tคะแนน\nคะแนนรวม\t90.00\n"
    stated = pipeline.report((cover.format("อำเภอเมืองน่าน จังหวัดน่าน\n\n") + scores).encode())
    alone = pipeline.report((cover.format("") + scores).encode())
    assert (stated.report.province, alone.report.province) == ("น่าน", "พนมธารา")


def test_a_level_of_the_own_kind_beside_anothers_name() -> None:
    title = "มาตรการยกระดับคุณธรรมและความโปร่งใสของสถาบันพื้นที่ชุ่มน้ำ (องค์การมหาชน) ปีงบประมาณ พ.ศ. 2567"
    said = "มีสำนักงานภาคสนาม 6 แห่ง คณะกรรมการได้รับทราบผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ซึ่งสถาบันอยู่ในระดับผ่านดี"
    assert pipeline.report(f"{title}\n\n{said}\n".encode()).report.overall_level == "ผ่านดี"


@pytest.mark.parametrize("after", ["คะแนนหลัง (ปี 2567)", "คะแนนหลังดำเนินการ (ปี 2567)"])
def test_what_the_work_came_to_is_the_year_assessed(after: str) -> None:
    title = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส เทศบาลตำบลนาดี ปีงบประมาณ พ.ศ. 2567"
    rows = f"ตัวชี้วัด\tคะแนนก่อน (ปี 2566)\t{after}\nการใช้งบประมาณ\t80.45\t86.10\nคะแนนรวม\t85.42\t90.15"
    report = pipeline.report(f"{title}\n\nผลคะแนน ITA\n\n{rows}\n".encode()).report
    assert (report.assessed_year, report.overall_score) == (2567, 90.15)
