"""Agencies that are called nearly as one that is not in the data: by their own names, with their kind and place."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.command_line import main
from publish.near_agencies import Listed, agencies_near, none_near
from tests.written_datasets import report, write

AGENCIES = (
    ("องค์การบริหารส่วนตำบลหนองแก้วใส", "subdistrict_administrative_organization", "พะเยา", "ทุ่งลม"),
    ("องค์การบริหารส่วนตำบลหนองเม็ก", "subdistrict_administrative_organization", "ขอนแก่น", None),
    ("เทศบาลเมืองท่าเรือใหม่แก้ว", "town_municipality", "ระยอง", None),
    ("สำนักงานเขตบางแพรทอง", "district_office", "กรุงเทพมหานคร", None),
    ("วิทยาลัยเทคนิคป่าไผ่ขาว", "school", None, None),
    ("จังหวัดเลย", "province", "เลย", None),
)
LISTED = [Listed(name, name, kind, province, district) for name, kind, province, district in AGENCIES]


@pytest.mark.parametrize(
    ("wanted", "near"),
    [
        ("อบต.หนองแก้วใสส", ["องค์การบริหารส่วนตำบลหนองแก้วใส (อบต. · ทุ่งลม · พะเยา)"]),
        ("อบต.หนองแก้วใส พะเยา", ["องค์การบริหารส่วนตำบลหนองแก้วใส (อบต. · ทุ่งลม · พะเยา)"]),
        ("เทศบาลตำบลท่าเรือ", ["เทศบาลเมืองท่าเรือใหม่แก้ว (เทศบาลเมือง · ระยอง)"]),
        ("เขตบางแพทอง", ["สำนักงานเขตบางแพรทอง (สำนักงานเขต · กรุงเทพมหานคร)"]),
        # Only words are shared that all agencies of a kind share, or a few letters.
        ("องค์การบริหารส่วนตำบลเขาใหญ่", []),
        ("องค์การบริหารส่วนตำบลหนองจอก", []),
        ("วิทยาลัยเทคนิคแม่น้ำ", []),
        ("โรงเรียนไม่มีจริงเลย", []),
        ("xyz", []),
    ],
)
def test_names_are_near_by_what_tells_them_apart(wanted: str, near: list[str]) -> None:
    assert [each.th for each in agencies_near(wanted, LISTED, 5)] == near


def test_of_names_that_are_as_near_those_of_the_kind_come_first() -> None:
    two = [Listed(name, name, None, None, None) for name in ("กรมทดลอง", "สำนักงานเขตทดลอง")]
    assert [each.th for each in agencies_near("เขตทะลอง", two, 5)] == ["สำนักงานเขตทดลอง", "กรมทดลอง"]


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("อบต", "เป็นชื่อประเภท ในข้อมูลมี 2 หน่วยงานของประเภทนี้ ระบุชื่อเดียว: องค์การบริหารส่วนตำบลหนองแก้วใส, "),
        ("district office", "ในข้อมูลมี 1 หน่วยงานของประเภทนี้ ระบุชื่อเดียว: สำนักงานเขตบางแพรทอง"),
        ("school", "ระบุชื่อเดียว: วิทยาลัยเทคนิคป่าไผ่ขาว"),
        ("hospital", "ไม่มีชื่อที่ใกล้เคียง"),
    ],
)
def test_a_kind_lists_its_agencies(kind: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reports = [
        report(f"{at}" * 16, name, 2568, agency_type=of, province=province, district=district)
        for at, (name, of, province, district) in enumerate(AGENCIES)
    ]
    data = write(tmp_path, reports=reports)
    assert main(["profile", kind, str(data), "--lang", "th"]) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(("few", "told"), [(6, "สำนักงานเขตบางแพรทอง"), (5, "6 หน่วยงาน"), (5, "อบต. 2, เทศบาลเมือง 1")])
def test_that_none_is_near_is_said(few: int, told: str) -> None:
    said = none_near(LISTED, few).th
    assert said.startswith("ไม่มีชื่อที่ใกล้เคียง")
    assert told in said


def test_the_folder_may_be_named_before_the_agency_but_not_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name, kind, *_ = AGENCIES[0]
    write(tmp_path / "out", reports=[report("a" * 16, name, 2568, agency_type=kind)])
    assert main(["profile", "out", "หนองแก้วใส", "--lang", "th"]) == 0
    assert capsys.readouterr().out.startswith(name)
    assert main(["profile", "out", "--lang", "th"]) == 2
    assert "ยังไม่ได้ระบุหน่วยงาน: ita profile หน่วยงาน out" in capsys.readouterr().err


def test_a_profile_of_an_unknown_agency_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name, kind, province, district = AGENCIES[0]
    data = write(
        tmp_path,
        reports=[report("a" * 16, name, 2568, agency_type=kind, province=province, district=district)],
    )
    assert main(["profile", "อบต.ไม่มีที่นี่", str(data), "--lang", "th"]) == 2
    assert capsys.readouterr().err.endswith(f"ไม่มีชื่อที่ใกล้เคียง ในข้อมูลมี: {name}\n")
    assert main(["profile", "อบต.หนองแก้วไส", str(data), "--lang", "en"]) == 2
    assert f"Names like it: {name} (Subdistrict admin. org. · ทุ่งลม · พะเยา)" in capsys.readouterr().err
