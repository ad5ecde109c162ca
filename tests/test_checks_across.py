from __future__ import annotations

from typing import Any

from checks.across import Rows, every_check, findings

MEASURES = (
    "จัดประชุมชี้แจงเจ้าหน้าที่ให้ปฏิบัติตามคู่มือการให้บริการอย่างเคร่งครัดทุกไตรมาส",
    "เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์และบอร์ดประชาสัมพันธ์ของหน่วยงาน",
    "เพิ่มช่องทางร้องเรียนที่ผู้แจ้งไม่ต้องเปิดเผยตัวและติดตามสถานะของเรื่องได้เอง",
    "ตรวจสอบวัสดุและครุภัณฑ์ร่วมกับฝ่ายพัสดุแล้วรายงานผลต่อผู้บริหารปีละสองครั้ง",
)


def _report(report_id: str, agency: str, year: int = 2568, kind: str = "subdistrict_municipality") -> dict[str, Any]:
    return {
        "report_id": report_id,
        "agency": agency,
        "agency_type": kind,
        "fiscal_year": year,
        "source_path": f"{report_id}.pdf",
    }


def _total(report_id: str, agency: str, value: float, year: int = 2568) -> dict[str, Any]:
    return {
        "report_id": report_id,
        "agency": agency,
        "assessed_year": year,
        "level": "overall",
        "instrument": None,
        "indicator": None,
        "question": None,
        "item": None,
        "statistic": "score",
        "value": value,
    }


def _measure(report_id: str, text: str) -> dict[str, Any]:
    return {"report_id": report_id, "kind": "measure", "text": text}


def _found(
    reports: list[dict[str, Any]],
    scores: list[dict[str, Any]] | None = None,
    measures: list[dict[str, Any]] | None = None,
) -> list[tuple[str, str, str | None, str | None]]:
    rows = Rows(tuple(reports), tuple(scores or ()), tuple(measures or ()))
    return [
        (each.report_id, each.finding.check, each.finding.expected, each.finding.observed) for each in findings(rows)
    ]


def test_every_check_is_found_by_itself() -> None:
    assert {each.id for each in every_check()} == {
        "same-year-twice",
        "year-jump",
        "copied-measures",
        "similar-agency-names",
    }


def test_nothing_is_found_in_nothing() -> None:
    assert _found([]) == []


def test_two_reports_of_one_agency_and_year_with_different_totals() -> None:
    reports = [_report("a", "เทศบาลตำบลนาดี"), _report("b", "เทศบาลตำบลนาดี")]
    scores = [_total("a", "เทศบาลตำบลนาดี", 90.12), _total("b", "เทศบาลตำบลนาดี", 80.12)]
    assert _found(reports, scores) == [("b", "same-year-twice", "90.12", "80.12")]
    assert _found(reports, [scores[0], _total("b", "เทศบาลตำบลนาดี", 90.13)]) == []
    assert _found(reports, [scores[0], _total("b", "เทศบาลตำบลนาดี", 80.12, 2567)]) == []


def _country(last: float) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    names = [f"เทศบาลตำบล{name}" for name in ("กลาง", "ขาม", "คอหงส์", "งิ้ว", "จอหอ", "ฉวาง", "ชะอม", "ซับใหญ่", "ดงมูล")]
    reports = [_report(name, name) for name in names]
    scores = [_total(name, name, 85.0 + at, 2567) for at, name in enumerate(names)]
    scores += [_total(name, name, 86.0 + at, 2568) for at, name in enumerate(names[:-1])]
    return reports, [*scores, _total(names[-1], names[-1], last, 2568)]


def test_a_jump_beyond_the_peers() -> None:
    assert _found(*_country(62.0)) == [("เทศบาลตำบลดงมูล", "year-jump", "+1.00", "-31.00")]
    assert _found(*_country(94.0)) == []


def test_no_jump_is_told_without_peers() -> None:
    reports, scores = _country(62.0)
    few = {report["agency"] for report in reports[-4:]}
    assert _found(reports, [score for score in scores if score["agency"] in few]) == []


def test_measures_copied_from_another_agency() -> None:
    reports = [_report("a", "เทศบาลตำบลนาดี"), _report("b", "เทศบาลเมืองหนองปรือ")]
    own = [_measure("a", text) for text in MEASURES]
    copied = [_measure("b", text.replace("ทุกไตรมาส", "ทุกปี")) for text in MEASURES[:3]]
    assert _found(reports, measures=[*own, *copied]) == [("b", "copied-measures", None, "3/3")]
    assert _found(reports, measures=[*own, *copied[:2]]) == []


def test_measures_copied_from_the_year_before_but_not_from_long_ago() -> None:
    own = [_measure("a", text) for text in MEASURES] + [_measure("b", text) for text in MEASURES]
    name = "เทศบาลตำบลนาดี"
    assert _found([_report("a", name, 2567), _report("b", name, 2568)], measures=own) == [
        ("b", "copied-measures", None, "4/4")
    ]
    assert _found([_report("a", name, 2564), _report("b", name, 2568)], measures=own) == []


def test_names_that_are_probably_one_agency() -> None:
    spelled = [
        _report("a", "เทศบาลตำบลหนองไผ่"),
        _report("b", "เทศบาลตำบลหนองไผ่", 2567),
        _report("c", "เทศบาลตำบลหนองไผ", 2566),
    ]
    assert _found(spelled) == [("c", "similar-agency-names", "เทศบาลตำบลหนองไผ่", "เทศบาลตำบลหนองไผ")]


def test_names_of_different_agencies() -> None:
    assert _found([_report("a", "สำนักงานเขตบางนา"), _report("b", "สำนักงานเขตบางแค")]) == []
    assert _found([_report("a", "สำนักงานเขตพื้นที่การศึกษาตรัง เขต 1"), _report("b", "สำนักงานเขตพื้นที่การศึกษาตรัง เขต 2")]) == []
