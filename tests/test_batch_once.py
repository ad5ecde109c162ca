"""Numbers go to the right agency and count once, whatever files they come in, and what a person corrected stays."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import duckdb
import pytest

from batch.executors import Serial
from batch.lists import keep
from batch.numbers import Selection
from batch.query import open_store
from batch.run import Batch, Summary, run
from batch.source import find
from checks.review import COLUMNS
from normalize import places
from normalize.agency_list import AgencyListError
from normalize.identity import identity
from pipeline import report as read
from publish.compare import compare_agencies

VALUES = (91.12, 84.36, 88.05, 86.59, 89.48, 86.72, 83.14, 84.26, 93.50, 87.00)
NAMES = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)


def write(
    folder: Path,
    name: str,
    agency: str,
    place: str = "",
    total: float = 85.05,
    what: str = "การวิเคราะห์ผลการประเมิน",
    **more: Any,
) -> Path:
    """A text report of an agency with its total and indicators; ``more``: ``values``, ``year``, ``end``."""
    year = more.get("year", 2567)
    rows = "\n".join(
        f"{number}. {title}\t{value:.2f}"
        for number, (title, value) in enumerate(zip(NAMES, more.get("values", VALUES), strict=True), 1)
    )
    text = (
        f"{what} ITA ของ{agency} {place} ประจำปีงบประมาณ พ.ศ. {year}\n\n"
        f"ตารางที่ 1 ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {year}\n\n"
        f"ตัวชี้วัด\tคะแนน\n{rows}\nคะแนนรวม\t{total:.2f}\n{more.get('end', '')}"
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def go(raw: Path, out: Path) -> Summary:
    return run(Batch(find([str(raw)]), out), Serial(lambda data, pages: read(data, pages=pages)))


def rows(out: Path, dataset: str, columns: str, where: str = "true") -> list[tuple[Any, ...]]:
    sql = f"SELECT {columns} FROM read_parquet('{out}/{dataset}/*/*.parquet') WHERE {where} ORDER BY ALL"
    return duckdb.sql(sql).fetchall()


def totals(out: Path) -> dict[str, float]:
    found = compare_agencies(open_store(out), Selection(levels=("overall",)))
    at = [found.columns.index(name) for name in ("agency", "value")]
    return {row[at[0]]: row[at[1]] for row in found.rows}


def review(out: Path, *lines: dict[str, str]) -> None:
    with (out / "review.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows({"name": "ก", "reason": "ดูต้นฉบับแล้ว", **line} for line in lines)


def test_two_of_one_name_stay_apart(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "องค์การบริหารส่วนตำบลหนองบัว", "จังหวัดกาญจนบุรี", 85.05)
    write(raw, "b.txt", "องค์การบริหารส่วนตำบลหนองบัว", "จังหวัดสระบุรี", 65.05)
    go(raw, out)
    assert totals(out) == {
        "องค์การบริหารส่วนตำบลหนองบัว (จ.กาญจนบุรี)": 85.05,
        "องค์การบริหารส่วนตำบลหนองบัว (จ.สระบุรี)": 65.05,
    }
    assert rows(out, "findings", '"check"', "\"check\" IN ('same-year-twice', 'versions-differ')") == []


def test_ninety_pairs_of_namesakes_of_the_country_stay_apart(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    shared = [areas for name, areas in sorted(places.subdistricts().items()) if len(areas) > 1 and len(name) > 3][::8][
        :90
    ]
    assert len(shared) == 90
    truth = {}
    for number, areas in enumerate(shared):
        for side, area in enumerate(areas[:2]):
            total = 50 + number / 4 + side / 10
            where = f"อำเภอ{area.district} จังหวัด{area.province}"
            write(raw, f"{number}-{side}.txt", f"องค์การบริหารส่วนตำบล{area.subdistrict}", where, total)
            truth[identity(f"องค์การบริหารส่วนตำบล{area.subdistrict}", area.province, area.district).id] = total
    go(raw, out)
    assert dict(rows(out, "scores", "agency_id, value", "level = 'overall'")) == pytest.approx(truth)
    assert len(totals(out)) == 180


def test_a_report_in_several_files_counts_once(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    for name, end in (("a.txt", ""), ("b.txt", " "), ("c.txt", "\n\n")):
        write(raw, name, "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", end=end)
    go(raw, out)
    standing = rows(out, "reports", "report_id, also_in", "same_as IS NULL")
    assert len(standing) == 1
    assert len(standing[0][1]) == 2
    assert rows(out, "reports", "DISTINCT same_as", "same_as IS NOT NULL") == [(standing[0][0],)]
    assert rows(out, "scores", "count(*)", "level = 'indicator'") == [(10,)]
    assert rows(out, "scores", "DISTINCT report_id") == [(standing[0][0],)]


def test_what_two_versions_say_differently_is_told(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", values=(*VALUES[:9], 78.00))
    go(raw, out)
    (told,) = rows(out, "findings", "severity, indicator, expected, observed", "\"check\" = 'versions-differ'")
    assert told[:2] == ("warning", 10)
    assert {told[2], told[3]} == {"87.00", "78.00"}
    assert rows(out, "scores", "count(*)", "indicator = 10") == [(1,)]


def test_analysis_and_progress_of_one_year_stay_two(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", what="รายงานผลการดำเนินการตามมาตรการ")
    write(raw, "c.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", what="รายงานผลการดำเนินการตามมาตรการ รอบ 6 เดือน")
    go(raw, out)
    assert rows(out, "reports", "count(*)", "same_as IS NULL") == [(3,)]


def test_a_correction_stands_above_every_other_statement_and_file(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    first = write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    go(raw, out)
    (corrected,) = rows(out, "scores", 'report_id, "table", "row", "column", page, line', "level = 'overall'")
    where = f"table {corrected[1]} row {corrected[2]} column {corrected[3]}"
    line = {"report_id": corrected[0], "action": "correct", "dataset": "scores", "where": where, "column": "value"}
    review(out, {**line, "found": "85.05", "right": "86.06"})
    go(raw, out)
    assert totals(out) == {"เทศบาลตำบลลานกระถินทอง": 86.06}
    # A second format of the same report, and next year's report that repeats the number.
    write(raw, "0.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", end="\n\n ")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", what="รายงานผลการดำเนินการตามมาตรการ")
    go(raw, out)
    assert totals(out) == {"เทศบาลตำบลลานกระถินทอง": 86.06}
    assert rows(out, "findings", '"check"', "\"check\" IN ('same-year-twice', 'review-unmatched')") == []
    # Its source changes: then the decision has nothing to be about, and says so.
    first.write_text(first.read_text(encoding="utf-8").replace("85.05", "85.50"), encoding="utf-8")
    (raw / "0.txt").unlink()
    go(raw, out)
    assert rows(out, "findings", "severity, report_id", "\"check\" = 'review-unmatched'") == [("warning", corrected[0])]


def test_a_file_that_people_know_cannot_be_read_is_no_failure(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    (raw / "b.pdf").write_bytes(b"%PDF-1.7 nothing")
    (failed,) = go(raw, out).failures
    review(out, {"report_id": failed.report_id, "action": "acknowledge", "check": "report-not-read"})
    assert go(raw, out).failures == []
    assert rows(out, "findings", "severity", "\"check\" = 'report-not-read'") == [("info",)]


def test_an_agency_without_its_place_is_the_only_one_of_its_name(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", year=2568)
    write(raw, "c.txt", "เทศบาลตำบลหนองบัว", "จังหวัดกาญจนบุรี")
    write(raw, "d.txt", "เทศบาลตำบลหนองบัว", year=2568)
    go(raw, out)
    assert rows(out, "reports", "fiscal_year, agency_id, province", "agency LIKE '%ลานกระถินทอง'") == [
        (2567, "subdistrict_municipality:เทศบาลตำบลลานกระถินทอง:ตาก", "ตาก"),
        (2568, "subdistrict_municipality:เทศบาลตำบลลานกระถินทอง:ตาก", "ตาก"),
    ]
    ids = [row[0] for row in rows(out, "reports", "agency_id", "agency LIKE '%หนองบัว'")]
    assert ids == ["subdistrict_municipality:เทศบาลตำบลหนองบัว", "subdistrict_municipality:เทศบาลตำบลหนองบัว:กาญจนบุรี"]
    assert len(rows(out, "findings", '"check"', "\"check\" = 'agency-ambiguous'")) == 1


def test_numbers_follow_a_body_that_goes_on_under_another_name(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "องค์การบริหารส่วนตำบลคลองหินปูน", "จังหวัดสระแก้ว", 80.0, year=2566)
    write(raw, "b.txt", "เทศบาลตำบลคลองหินปูน", "จังหวัดสระแก้ว", 90.0)
    go(raw, out)
    assert len(totals(out)) == 2
    (out / "former_names.csv").write_text(
        "former,name,province,district,year,source\n"
        "อบต.คลองหินปูน,เทศบาลตำบลคลองหินปูน,สระแก้ว,,2567,ประกาศกระทรวงมหาดไทย\n",
        encoding="utf-8",
    )
    go(raw, out)
    found = compare_agencies(open_store(out), Selection(levels=("overall",)))
    at = [found.columns.index(name) for name in ("year", "agency", "value", "before", "formerly")]
    assert [tuple(row[number] for number in at) for row in found.rows] == [
        (2567, "เทศบาลตำบลคลองหินปูน", 90.0, 80.0, None),
        (2566, "เทศบาลตำบลคลองหินปูน", 80.0, None, "องค์การบริหารส่วนตำบลคลองหินปูน"),
    ]
    assert len(rows(out, "findings", "1", "\"check\" = 'agency-renamed'")) == 1


def test_an_official_list_gives_codes_and_places(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลหนองบัว")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอน", "จังหวัดตาก")
    lines = [["ชื่อ", "ประเภท", "จังหวัด", "รหัส"], ["หนองบัว", "เทศบาลตำบล", "กาญจนบุรี", 5710501.0]]
    keep(out, "list.xlsx", [*lines, ["เทศบาลตำบลลานกระถินทอง", "", "ตาก", "6630101"]])
    go(raw, out)
    assert rows(out, "reports", "province, agency_code", "agency LIKE '%หนองบัว'") == [("กาญจนบุรี", "5710501")]
    (told,) = rows(out, "findings", "expected", "\"check\" = 'agency-not-in-list'")
    assert told == ("subdistrict_municipality:เทศบาลตำบลลานกระถินทอง:ตาก",)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (["เทศบาลตำบลหนองบัว", "", "ตาก", "1"], "list.csv:3: the code 1 is that of เทศบาลตำบลนาดี in line 2"),
        (["เทศบาลตำบลหนองไผ่", "ดาวเทียม", "ตาก", "2"], "there is no type"),
        (["เทศบาลตำบลหนองไผ่", "", "พนมธารา", "2"], "there is no province"),
    ],
)
def test_a_list_that_cannot_be_followed_names_file_and_line(line: list[str], told: str, tmp_path: Path) -> None:
    lines = [["ชื่อ", "ประเภท", "จังหวัด", "รหัส"], ["เทศบาลตำบลนาดี", "", "เลย", "1"], line]
    with pytest.raises(AgencyListError, match=told) as error:
        keep(tmp_path, "list.csv", lines)
    assert "list.csv" in error.value.reason.en
    assert "3" in error.value.reason.th
    assert list(tmp_path.iterdir()) == []


def test_a_correction_of_the_agency_takes_every_number_and_every_file_with_it(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอน", "จังหวัดตาก")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", 80.0, year=2566)
    go(raw, out)
    ((report,),) = rows(out, "reports", "report_id", "fiscal_year = 2567")
    line = {"report_id": report, "action": "correct", "dataset": "reports", "column": "agency"}
    review(out, {**line, "found": "เทศบาลตำบลลานกระถินทอน", "right": "ทต.ลานกระถินทอง"})
    write(raw, "0.txt", "เทศบาลตำบลลานกระถินทอน", "จังหวัดตาก", end="\n ")
    go(raw, out)
    agency = "subdistrict_municipality:เทศบาลตำบลลานกระถินทอง:ตาก"
    assert rows(out, "reports", "DISTINCT agency_id") == [(agency,)]
    assert rows(out, "scores", "DISTINCT agency_id, agency") == [(agency, "เทศบาลตำบลลานกระถินทอง")]
    assert rows(out, "reports", "count(*)", "same_as IS NULL") == [(2,)]
    assert rows(out, "findings", '"check"', "\"check\" = 'review-unmatched'") == []


def test_a_correction_of_the_year_moves_the_report(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    go(raw, out)
    ((report,),) = rows(out, "reports", "report_id")
    line = {"report_id": report, "action": "correct", "dataset": "reports", "column": "fiscal_year"}
    review(out, {**line, "found": "2567", "right": "2568"})
    go(raw, out)
    assert rows(out, "scores", "DISTINCT fiscal_year") == [(2568,)]
    assert rows(out, "reports", "fiscal_year") == [(2568,)]
