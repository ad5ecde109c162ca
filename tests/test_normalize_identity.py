"""Agencies that share a name are told apart by their place, and by no more than is needed."""

from __future__ import annotations

import pytest

import pipeline
from normalize import places
from normalize.identity import identified, identity, is_ambiguous
from normalize.records import Bundle, Score
from tests.cases import NATIONAL, replace


def test_two_of_one_name_in_two_provinces() -> None:
    one = identity("อบต.หนองบัว", "กาญจนบุรี")
    other = identity("องค์การบริหารส่วนตำบลหนองบัว", "สระบุรี")
    assert one.id == "subdistrict_administrative_organization:องค์การบริหารส่วนตำบลหนองบัว:กาญจนบุรี"
    assert other.id == "subdistrict_administrative_organization:องค์การบริหารส่วนตำบลหนองบัว:สระบุรี"
    assert not is_ambiguous(one)
    assert is_ambiguous(identity("อบต.หนองบัว"))


def test_every_subdistrict_of_the_country_has_an_id_of_its_own() -> None:
    areas = [area for found in places.subdistricts().values() for area in found]
    ids = {identity(f"องค์การบริหารส่วนตำบล{a.subdistrict}", a.province, a.district).id for a in areas}
    assert len(areas) > 7000
    assert len(ids) == len(areas)


def test_the_district_tells_where_the_province_does_not() -> None:
    twice = next(
        (found[at], found[at + 1])
        for found in places.subdistricts().values()
        for at in range(len(found) - 1)
        if found[at].province == found[at + 1].province
    )
    one, other = (identity(f"อบต.{area.subdistrict}", area.province, area.district) for area in twice)
    assert one.id != other.id
    assert one.id.endswith(f":{twice[0].district}")
    assert is_ambiguous(identity(f"อบต.{twice[0].subdistrict}", twice[0].province))


def test_the_only_place_of_a_name_gives_its_province() -> None:
    found = identity("องค์การบริหารส่วนตำบลคลองหินปูน")
    assert (found.province, found.district) == ("สระแก้ว", "วังน้ำเย็น")
    assert found.id == identity("อบต.คลองหินปูน", "สระแก้ว").id


@pytest.mark.parametrize(
    "name",
    [
        "กรมที่ดิน",
        "องค์การบริหารส่วนจังหวัดน่าน",
        "สำนักงานเขตดินแดง",
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลย เขต 2",
        "สำนักงานสาธารณสุขจังหวัดน่าน",
        "มหาวิทยาลัยราชภัฏเวียงหลวง",
    ],
)
def test_what_is_the_only_one_of_its_name_needs_no_place(name: str) -> None:
    assert identity(name).id == identity(name, "ตาก", "แม่สอด").id


def test_a_blank_makes_no_other_agency() -> None:
    one, other = (identity(f"สำนักงานเขตพื้นที่การศึกษาประถมศึกษาเลย{gap}เขต 2").id for gap in ("", " "))
    assert one == other


def test_an_office_lies_in_the_province_that_it_names_or_else_where_the_report_says() -> None:
    assert identity("สำนักงานสาธารณสุขจังหวัดน่าน", "แพร่").province == "น่าน"
    office = "สำนักงานสาธารณสุขจังหวัดพนมธารา"
    assert identity(office, "แพร่").province == "แพร่"
    assert identity(office, "แพร่").id == identity(office).id


@pytest.mark.parametrize("name", ["สำนักงานดวงดาว", "สำนักงานพัฒนาดวงดาว", "ที่ทำการปกครอง"])
def test_an_office_that_every_province_has_is_of_the_one_that_the_report_states(name: str) -> None:
    assert identity(name, "ตาก").id != identity(name, "น่าน").id
    assert identity(f"{name}จังหวัดตาก", "ตาก").id.endswith("จังหวัดตาก")


@pytest.mark.parametrize(
    "name", ["สำนักงานดวงดาวแห่งชาติ", "สำนักงานคณะกรรมการดวงดาว", "สำนักงานดวงดาวที่ 4", "สำนักงานดวงดาวแม่สอด"]
)
def test_an_office_of_the_country_or_of_a_place_lies_where_it_lies(name: str) -> None:
    assert identity(name, "ตาก").id == identity(name).id


def test_the_place_is_the_one_that_the_report_states() -> None:
    bundle = Bundle(replace(NATIONAL, agency="เทศบาลตำบลนาดีงาม", province="ตาก", district="แม่สอด"))
    report = identified(bundle).report
    assert (report.province, report.district) == ("ตาก", "แม่สอด")
    assert report.agency_id == "subdistrict_municipality:เทศบาลตำบลนาดีงาม:ตาก"


def test_agencies_that_a_report_ranks_lie_in_its_province() -> None:
    ranked = Score("อบต.หนองบัว", 2567, "overall", None, None, None, None, "score", 85.0, "85")
    unit = replace(ranked, agency="กองคลัง")
    report = replace(NATIONAL, agency="จังหวัดกาญจนบุรี", agency_type="province", province="กาญจนบุรี")
    scores = identified(Bundle(report, scores=(ranked, unit))).scores
    assert scores[0].agency_id == identity("อบต.หนองบัว", "กาญจนบุรี").id
    assert scores[1].agency_id == "province:จังหวัดกาญจนบุรี>กองคลัง"


def test_a_bare_district_in_a_report_of_the_capital_is_its_office() -> None:
    capital = identity("กรุงเทพมหานคร")
    assert identity("เขตปทุมวัน", within=capital).id == identity("ปทุมวัน", within=capital).id
    assert identity("ปทุมวัน", within=capital).id == "district_office:สำนักงานเขตปทุมวัน"


def test_a_place_on_the_line_below_the_name_tells_namesakes_apart() -> None:
    text = (
        "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)\n"
        "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\nองค์การบริหารส่วนตำบลวังลึก\nอ.{} จ.สุโขทัย\n\nได้คะแนนรวม ๙๐.๑๐ คะแนน\n"
    )
    found = [pipeline.report(text.format(district).encode()).report for district in ("บ้านด่านลานหอย", "ศรีสำโรง")]
    assert [report.district for report in found] == ["บ้านด่านลานหอย", "ศรีสำโรง"]
    assert found[0].agency_id != found[1].agency_id
