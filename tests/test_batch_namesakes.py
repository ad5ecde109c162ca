"""An agency whose name alone does not tell which it is stays by itself, and none of its numbers is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from agency_reports import VALUES, go, rows, totals, write

from batch.lists import keep

OTHER = tuple(value - 7.5 for value in VALUES)


@pytest.mark.parametrize(
    "agency",
    [
        "องค์การบริหารส่วนตำบลหนองบัว",
        "เทศบาลตำบลหนองบัว",
        "โรงพยาบาลส่งเสริมสุขภาพตำบลหนองบัว",
        "โรงพยาบาลท่าช้าง",
        "โรงเรียนบ้านหนองบัว",
        "สถานีตำรวจภูธรหนองบัว",
        "ที่ว่าการอำเภอเฉลิมพระเกียรติ",
        "สำนักงานสาธารณสุขอำเภอเฉลิมพระเกียรติ",
    ],
)
def test_two_reports_of_one_name_without_a_place_are_both_shown(agency: str, tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", agency, "", 85.05)
    write(raw, "b.txt", agency, "", 65.05, values=OTHER)
    go(raw, out)
    assert sorted(totals(out).values()) == [65.05, 85.05]
    assert all(name.startswith(f"{agency} (ไม่ทราบจังหวัด รายงาน ") for name in totals(out))
    found = rows(out, "findings", "severity, count(*)", "\"check\" = 'agency-ambiguous' GROUP BY ALL")
    assert found == [("warning", 2)]
    ids = rows(out, "reports", "agency_id, report_id")
    assert all(agency_id.endswith(f":?{report_id}") for agency_id, report_id in ids)
    for dataset in ("scores", "indicators", "findings"):
        strange = "agency_id NOT LIKE '%:?' || report_id OR agency_id IS NULL"
        assert rows(out, dataset, "agency_id", strange) == []


def test_one_such_report_in_two_files_counts_once(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "องค์การบริหารส่วนตำบลหนองบัว")
    write(raw, "b.txt", "องค์การบริหารส่วนตำบลหนองบัว", end="\n\n ")
    go(raw, out)
    assert totals(out) == {"องค์การบริหารส่วนตำบลหนองบัว": 85.05}
    assert rows(out, "reports", "count(*)", "same_as IS NOT NULL") == [(1,)]
    assert len(rows(out, "reports", "DISTINCT agency_id")) == 1


def test_measures_that_many_copy_make_no_two_agencies_one(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    measures = [f"จัดทำคู่มือการให้บริการฉบับที่ {n} และเผยแพร่ทางเว็บไซต์" for n in range(1, 9)]
    for name, last in (("a.txt", "ประชุมชี้แจงที่หมู่บ้านหนองใหญ่"), ("b.txt", "อบรมบุคลากรใหม่ทุกคนทุกไตรมาส"), ("c.txt", "")):
        items = "\n".join(
            f"ประเด็นที่ {n}\t1. {text}" for n, text in enumerate([*measures, last] if last else measures, 1)
        )
        (raw / name).write_text(
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA องค์การบริหารส่วนตำบลหนองบัว ประจำปีงบประมาณ พ.ศ. 2567\n\n"
            f"ประเด็นที่ต้องปรับปรุง\tมาตรการ\n{items}\n",
            encoding="utf-8",
        )
    (raw / "d.txt").write_text((raw / "a.txt").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    go(raw, out)
    assert rows(out, "reports", "count(*)", "same_as IS NULL") == [(3,)]
    assert rows(out, "reports", "count(DISTINCT agency_id)") == [(3,)]


def test_the_same_numbers_tell_that_two_reports_are_of_one_agency(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "องค์การบริหารส่วนตำบลหนองบัว")
    write(raw, "b.txt", "องค์การบริหารส่วนตำบลหนองบัว", what="รายงานผลการดำเนินการตามมาตรการ")
    write(raw, "c.txt", "องค์การบริหารส่วนตำบลหนองบัว", "", 65.05, values=OTHER)
    go(raw, out)
    assert sorted(totals(out).values()) == [65.05, 85.05]
    assert rows(out, "reports", "count(*), count(DISTINCT agency_id)") == [(3, 2)]


def test_they_tell_where_it_lies(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "องค์การบริหารส่วนตำบลหนองบัว", "จังหวัดสระบุรี")
    write(raw, "b.txt", "องค์การบริหารส่วนตำบลหนองบัว", what="รายงานผลการดำเนินการตามมาตรการ")
    write(raw, "c.txt", "องค์การบริหารส่วนตำบลหนองบัว", "จังหวัดกาญจนบุรี", 65.05, values=OTHER)
    go(raw, out)
    place = rows(out, "reports", "DISTINCT province", "kind = 'progress'")
    assert place == [("สระบุรี",)]
    assert totals(out) == {
        "องค์การบริหารส่วนตำบลหนองบัว (จ.กาญจนบุรี)": 65.05,
        "องค์การบริหารส่วนตำบลหนองบัว (จ.สระบุรี)": 85.05,
    }
    told = rows(out, "findings", '"check", observed', "\"check\" IN ('agency-ambiguous', 'agency-place-derived')")
    assert told == [("agency-place-derived", "สระบุรี")]


def test_an_official_list_that_tells_which_it_is_ends_the_doubt(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลหนองบัว")
    go(raw, out)
    assert len(rows(out, "findings", "1", "\"check\" = 'agency-ambiguous'")) == 1
    keep(out, "list.csv", [["ชื่อ", "จังหวัด", "รหัส"], ["เทศบาลตำบลหนองบัว", "กาญจนบุรี", "5710501"]])
    go(raw, out)
    told = rows(out, "findings", '"check", observed', "\"check\" IN ('agency-ambiguous', 'agency-place-derived')")
    assert told == [("agency-place-derived", "กาญจนบุรี")]
    assert rows(out, "scores", "DISTINCT agency_id") == [("subdistrict_municipality:เทศบาลตำบลหนองบัว:กาญจนบุรี",)]


def test_namesakes_in_one_ranking_keep_their_numbers(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    raw.mkdir()
    names = ("อบต.หนองบัว", "อบต.คลองหินปูน", "อบต.หนองบัว")
    lines = "\n".join(f"{n}\t{name}\t{60.11 + n:.2f}" for n, name in enumerate(names, 1))
    text = (
        "ประกาศผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567 ขององค์กรปกครองส่วนท้องถิ่น\n"
        f"สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ\n\nลำดับ\tหน่วยงาน\tคะแนนรวม\n{lines}\n"
    )
    (raw / "a.txt").write_text(text, encoding="utf-8")
    go(raw, out)
    found = rows(out, "scores", "agency_id, value", "agency LIKE '%หนองบัว'")
    assert [value for _, value in found] == [61.11, 63.11]
    assert [agency_id.rpartition(".")[2] for agency_id, _ in found] == ["1", "2"]
    assert sorted(value for name, value in totals(out).items() if value) == [61.11, 62.11, 63.11]
