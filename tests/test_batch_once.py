"""Numbers go to the right agency and count once, whatever files they come in, and what a person corrected stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from agency_reports import VALUES, go, review, rows, totals, write

from batch.lists import keep
from batch.numbers import Selection
from batch.query import open_store
from normalize.agency_list import AgencyListError
from normalize.former_names import FormerNamesError
from publish.compare import compare_agencies


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


MEASURES = (
    "\n\nประเด็นที่ต้องปรับปรุง\tมาตรการ\nผู้รับบริการไม่ทราบขั้นตอน\t1. จัดทำคู่มือการให้บริการประชาชน\nแผนงบประมาณยังไม่เผยแพร่\t1. {0}\n"
)


def test_texts_that_two_versions_word_differently_are_quoted(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    words = ("เผยแพร่แผนการใช้จ่ายงบประมาณทุกไตรมาส", "เผยแพร่แผนการใช้จ่ายงบประมาณทุกเดือน")
    for name, text in zip(("a.txt", "b.txt"), words, strict=True):
        write(raw, name, "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", end=MEASURES.format(text))
    go(raw, out)
    (told,) = rows(out, "findings", "expected, observed, message", "\"check\" = 'versions-differ'")
    assert {told[0], told[1]} == set(words)
    assert all(text in told[2] for text in words)
    assert rows(out, "measures", "count(*)") == [(2,)]


def test_what_only_one_version_has_is_quoted(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", end=MEASURES.format("รายงานผลทุกไตรมาส"))
    text = (raw / "a.txt").read_text(encoding="utf-8")
    (raw / "b.txt").write_text(
        text.replace("\t1. รายงานผลทุกไตรมาส", "\t").replace("คะแนนรวม\t85.05", ""), encoding="utf-8"
    )
    go(raw, out)
    (told,) = rows(out, "findings", "expected, observed", "\"check\" = 'versions-differ'")
    assert told == ("the overall score 85.05; “รายงานผลทุกไตรมาส”", None)


def test_analysis_and_progress_of_one_year_stay_two(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    write(raw, "b.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", what="รายงานผลการดำเนินการตามมาตรการ")
    write(raw, "c.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก", what="รายงานผลการดำเนินการตามมาตรการ รอบ 6 เดือน")
    go(raw, out)
    assert rows(out, "reports", "count(*)", "same_as IS NULL") == [(3,)]


def test_a_correction_stands_above_every_other_statement_and_file(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
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


@pytest.mark.parametrize("by_name", [False, True])
def test_a_file_that_people_know_cannot_be_read_is_no_failure(by_name: bool, tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    (raw / "b.pdf").write_bytes(b"%PDF-1.7 nothing")
    (failed,) = go(raw, out).failures
    named = "b.pdf" if by_name else failed.report_id
    review(out, {"report_id": named, "action": "acknowledge", "check": "report-not-read"})
    assert go(raw, out).failures == []
    assert rows(out, "findings", "severity", "\"check\" = 'report-not-read'") == [("info",)]
    assert rows(out, "findings", "severity", "\"check\" = 'review-unmatched'") == []


def test_each_of_several_files_with_the_same_bytes_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    names = ["b.pdf", "c.pdf", "d.pdf"]
    for name in names:
        (raw / name).write_bytes(b"%PDF-1.7 nothing")
    for _ in range(2):
        assert [step.source.name for step in go(raw, out).failures] == names
        told = rows(out, "findings", "message_en", "\"check\" = 'report-not-read'")
        assert [message.split()[2] for (message,) in told] == names
    review(out, {"report_id": "c.pdf", "action": "acknowledge", "check": "report-not-read"})
    go(raw, out)
    assert rows(out, "findings", "count(*)", "\"check\" = 'report-not-read' AND severity = 'info'") == [(1,)]


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
    named = "subdistrict_municipality:เทศบาลตำบลหนองบัว"
    (unknown, report), (placed, _) = rows(out, "reports", "agency_id, report_id", "agency LIKE '%หนองบัว'")
    assert (unknown, placed) == (f"{named}:?{report}", f"{named}:กาญจนบุรี")
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
    types = {row[found.columns.index("agency_type")] for row in found.rows}
    assert types == {"subdistrict_municipality"}
    assert len(rows(out, "findings", "1", "\"check\" = 'agency-renamed'")) == 1


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("อบต.นาดี,ทต.นาดี", "ทต.นาดี,อบต.นาดี"), "former_names.csv:3: .* the names go round"),
        (("อบต.นาดี,ทต.นาดี", "ทต.นาดี,ทม.นาดี", "ทม.นาดี,อบต.นาดี"), "former_names.csv:4: .* the names go round"),
        (("อบต.นาดี,ทต.นาดี", "อบต.นาดี,ทม.นาดี"), "former_names.csv:3: .* goes on under two names"),
        (("การยาสูบแห่งประเทศไทย,โรงงานยาสูบ",), "former_names.csv:2: .* the names go round"),
        (("อบต.นาดี,ทต.นาดี", '"อบต.นาสี,ทต.นาสี'), "former_names.csv:3: this is no CSV"),
        (("อบต.นาดี,ทต.นาดี,เลย,ไม่มี,2567,ประกาศ,เกิน",), "former_names.csv:2: it has more cells"),
        (("อบต.นาดี,ทต.นาดี,เลย,เมืองน่าน,2567,ก\n",), "former_names.csv:2: there is no district"),
    ],
)
def test_a_table_of_names_that_cannot_be_followed_is_told_with_its_line(
    lines: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก")
    go(raw, out)
    place = "" if "โรงงาน" in lines[0] else "เลย"
    text = "\n".join(
        (
            "former,name,province,district,year,source",
            *(each if each.count(",") > 1 else f"{each},{place},,2567,ประกาศ" for each in lines),
        )
    )
    (out / "former_names.csv").write_text(text, encoding="utf-8")
    with pytest.raises(FormerNamesError, match=told):
        go(raw, out)
    assert len(rows(out, "reports", "1")) == 1


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
        (["ทต.นาดี", "", "เลย", "2"], "list.csv:3: เทศบาลตำบลนาดี has the code 2, but 1 in line 2"),
        (["เทศบาลตำบลหนองไผ่", "ดาวเทียม", "ตาก", "2"], "there is no type"),
        (["หนองไผ่", "เทศบาลหมู่บ้าน", "ตาก", "2"], "there is no type"),
        (["หนองไผ่", "องค์การบริหารส่วนอำเภอ", "ตาก", "2"], "there is no type"),
        (["เทศบาลตำบลหนองไผ่", "", "พนมธารา", "2"], "there is no province"),
        (["", "", "ตาก", "2"], "list.csv:3: the agency's name is missing"),
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
