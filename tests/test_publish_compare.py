"""``ita compare``: ranks, quartiles, distances, change; nothing averaged across schemes; missing stays missing."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow.parquet as pq
import pytest

from batch.numbers import Selection
from batch.query import open_store
from commands.command_line import main
from publish.compare import Comparison, by_change, compare_agencies, compare_groups, wide_agencies
from publish.tables import two_decimals
from tests.workbook_cells import sheet_names, sheet_rows
from tests.written_datasets import Row, report, score, small_country, write

PLACES = {"ก": "ตราด", "ข": "ตราด", "ค": "น่าน", "ง": "น่าน", "จ": "น่าน"}


def name(letter: str) -> str:
    return f"องค์การบริหารส่วนตำบล{letter}"


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    """Five agencies of one scheme, one of them without a score in 2568, and a district office of Bangkok."""
    scores_of: dict[str, dict[int, float]] = {
        "ก": {2567: 90.0, 2568: 95.0},
        "ข": {2568: 90.0},
        "ค": {2568: 90.0},
        "ง": {2567: 85.0, 2568: 80.0},
        "จ": {2567: 70.0},
    }
    reports: list[Row] = []
    scores: list[Row] = []
    for letter, by_year in scores_of.items():
        for year, value in by_year.items():
            key = f"{ord(letter):04x}{year:012d}"
            reports.append(report(key, name(letter), year, province=PLACES[letter]))
            scores.append(score(key, name(letter), year, value))
    district = "สำนักงานเขตบางทดลอง"
    reports.append(report("d" * 16, district, 2568, agency_type="district_office", province="กรุงเทพมหานคร"))
    scores.append(score("d" * 16, district, 2568, 60.0))
    return write(tmp_path / "data", reports=reports, scores=scores)


def rows(comparison: Comparison, *columns: str) -> list[tuple[Any, ...]]:
    at = [comparison.columns.index(column) for column in columns]
    return [tuple(row[number] for number in at) for row in comparison.rows]


def test_ties_share_a_rank_and_the_missing_come_last_without_one(datasets: Path) -> None:
    found = compare_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("NACC",)))
    assert rows(found, "agency", "value", "rank", "tied") == [
        (name("ก"), 95.0, 1, False),
        (name("ข"), 90.0, 2, True),
        (name("ค"), 90.0, 2, True),
        (name("ง"), 80.0, 4, False),
        (name("จ"), None, None, None),
    ]


def test_quartiles_distance_and_how_many_agencies_a_figure_stands_on(datasets: Path) -> None:
    found = compare_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("NACC",)))
    first = rows(found, "agencies", "q1", "median", "q3", "quartile", "from_median")[0]
    assert first == (4, 87.5, 90.0, 91.25, 4, 5.0)


def test_an_agency_that_is_alone_has_no_quartile_and_no_distance(datasets: Path) -> None:
    found = compare_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("BMA",)))
    assert rows(found, "rank", "agencies", "quartile", "from_median") == [(1, 1, None, None)]


@pytest.mark.parametrize(
    ("values", "groups"),
    [
        (
            (98.0, 97.0, 96.0, 96.0, 86.0),
            [4, 3, 2, 2, 1],
        ),  # quartile 1 is the median: who has it is not among the lowest
        ((98.0, 97.0, 96.0, 90.0, 86.0), [4, 3, 2, 1, 1]),
        ((90.0, 90.0, 90.0, 90.0), [2, 2, 2, 2]),
    ],
)
def test_who_has_the_median_is_not_in_the_lowest_group(
    values: tuple[float, ...], groups: list[int], tmp_path: Path
) -> None:
    own = [(f"{number:016x}", name(str(number)), 2568) for number in range(len(values))]
    scores = [score(*each, value) for each, value in zip(own, values, strict=True)]
    write(tmp_path, reports=[report(*each) for each in own], scores=scores)
    assert [group for (group,) in rows(compare_agencies(open_store(tmp_path), Selection()), "quartile")] == groups


@pytest.mark.parametrize(("many", "groups"), [(2, {None}), (3, {None}), (4, {1, 2, 3, 4})])
def test_fewer_than_four_agencies_are_no_quartile_groups(
    many: int, groups: set[int | None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reports = [report(f"{at}" * 16, f"กรม{at}", 2567, agency_type="department") for at in range(many)]
    scores = [score(f"{at}" * 16, f"กรม{at}", 2567, 80.0 + at) for at in range(many)]
    data = write(tmp_path, reports=reports, scores=scores)
    found = compare_agencies(open_store(data), Selection(levels=("overall",)))
    assert {quartile for (quartile,) in rows(found, "quartile")} == groups
    assert main(["compare", str(data), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert ("From median   Quartile group" in told, "quartiles 80.75 / 81.50 / 82.25" in told) == (many >= 4, many >= 4)
    assert ("· median 8" in told) == (many < 4)


def test_change_comes_with_a_word_on_comparability(datasets: Path) -> None:
    found = compare_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("NACC",)))
    assert rows(found, "agency", "before", "change", "comparability") == [
        (name("ก"), 90.0, 5.0, "changed"),
        (name("ข"), None, None, None),
        (name("ค"), None, None, None),
        (name("ง"), 85.0, -5.0, "changed"),
        (name("จ"), 70.0, None, None),
    ]


def test_by_change_the_greatest_rise_comes_first_and_the_unknown_last(datasets: Path) -> None:
    found = compare_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("NACC",)))
    known = rows(by_change(found), "agency", "change")
    assert known[:2] == [(name("ก"), 5.0), (name("ง"), -5.0)]
    assert [change for _, change in known[2:]] == [None] * 3


def test_schemes_are_never_in_one_group(datasets: Path) -> None:
    found = compare_groups(open_store(datasets), Selection(years=(2568,), levels=("overall",)), "year")
    assert rows(found, "scheme", "agencies", "missing", "median") == [("NACC", 4, 1, 90.0), ("BMA", 1, 0, 60.0)]


def test_groups_by_province(datasets: Path) -> None:
    selection = Selection(years=(2568,), levels=("overall",), schemes=("NACC",))
    found = compare_groups(open_store(datasets), selection, "province")
    assert rows(found, "province", "rank", "agencies", "missing", "lowest", "median", "highest") == [
        ("ตราด", 1, 2, 0, 90.0, 92.5, 95.0),
        ("น่าน", 2, 2, 1, 80.0, 85.0, 90.0),
    ]


def test_a_groups_change_is_that_of_the_agencies_in_both_years(datasets: Path) -> None:
    selection = Selection(years=(2568,), levels=("overall",), schemes=("NACC",))
    found = compare_groups(open_store(datasets), selection, "province")
    assert rows(found, "province", "both", "change", "comparability") == [
        ("ตราด", 1, 5.0, "changed"),
        ("น่าน", 1, -5.0, "changed"),
    ]


def test_choosing_an_agency_does_not_shrink_its_group(datasets: Path) -> None:
    selection = Selection(years=(2568,), levels=("overall",), agencies=(name("ง"),))
    found = compare_agencies(open_store(datasets), selection)
    assert rows(found, "agency", "rank", "agencies") == [(name("ง"), 4, 4)]


def test_a_group_without_the_number_is_shown_as_missing(datasets: Path) -> None:
    store = open_store(datasets)
    store.execute("UPDATE agencies SET province = 'เลย' WHERE agency = $1", [name("ข")])
    selection = Selection(years=(2567,), levels=("overall",), schemes=("NACC",))
    found = compare_groups(store, selection, "province")
    assert rows(found, "province", "rank", "tied", "agencies", "missing", "median") == [
        ("ตราด", 1, False, 1, 0, 90.0),
        ("น่าน", 2, False, 2, 1, 77.5),
        ("เลย", None, False, 0, 1, None),
    ]


def test_a_group_of_which_nothing_is_known_has_no_rank(datasets: Path) -> None:
    store = open_store(datasets)
    store.execute("UPDATE agencies SET province = NULL WHERE agency IN ($1, $2)", [name("ก"), name("ค")])
    selection = Selection(years=(2568,), levels=("overall",), schemes=("NACC",))
    found = compare_groups(store, selection, "province")
    assert rows(found, "province", "rank", "tied", "median") == [
        ("ตราด", 1, False, 90.0),
        ("น่าน", 2, False, 80.0),
        (None, None, False, 92.5),
    ]


def test_agencies_that_only_a_ranking_names_lie_where_their_names_say(tmp_path: Path) -> None:
    ranked = {
        "district_office:สำนักงานเขตปทุมวัน": "สำนักงานเขตปทุมวัน",
        "district_office:สำนักงานเขตบางสมมติ": "สำนักงานเขตบางสมมติ",
        "subdistrict_municipality:เทศบาลตำบลบ้านโคก:เพชรบูรณ์": "เทศบาลตำบลบ้านโคก",
        "school:วิทยาลัยเทคนิคสระบุรี": "วิทยาลัยเทคนิคสระบุรี",
        "other:คณะกรรมการกลาง": "คณะกรรมการกลาง",
        "other:คณะกรรมการกลาง>กองคลัง": "กองคลัง",
    }
    scores = [
        score("a" * 16, called, 2568, 90.0 - at, agency_id=each) for at, (each, called) in enumerate(ranked.items())
    ]
    whose = report("a" * 16, "สำนัก", 2568, agency_id="other:สำนัก", agency_type="other", province="ตราด")
    part = score("a" * 16, "กองช่าง", 2568, 50.0, agency_id="other:สำนัก>กองช่าง")
    store = open_store(write(tmp_path / "data", reports=[whose], scores=[*scores, part]))
    found = dict(store.execute("SELECT agency_id, province FROM agencies").fetchall())
    assert [found[each] for each in ranked] == ["กรุงเทพมหานคร", "กรุงเทพมหานคร", "เพชรบูรณ์", "สระบุรี", None, None]
    assert found["other:สำนัก>กองช่าง"] == "ตราด"


def test_choosing_an_agency_shows_its_groups_as_they_are(datasets: Path) -> None:
    selection = Selection(years=(2568,), levels=("overall",), agencies=(name("ง"),))
    found = compare_groups(open_store(datasets), selection, "province")
    assert rows(found, "province", "rank", "agencies") == [("น่าน", 2, 2)]


def test_wide_has_a_column_for_each_subject(datasets: Path) -> None:
    found = wide_agencies(open_store(datasets), Selection(years=(2568,), levels=("overall",), schemes=("NACC",)))
    assert found.columns == (
        *("scheme", "year", "agency", "agency_type", "province", "district", "agency_id", "overall"),
        *("differing", "doubtful"),
    )
    assert rows(found, "agency", "overall") == [
        (name("ก"), 95.0),
        (name("ข"), 90.0),
        (name("ค"), 90.0),
        (name("ง"), 80.0),
        (name("จ"), None),
    ]


@pytest.mark.parametrize("form", ["csv", "json", "parquet", "xlsx", "markdown"])
def test_every_format_holds_the_numbers_of_the_datasets(form: str, tmp_path: Path) -> None:
    out = tmp_path / f"compare.{form}"
    arguments = ["--data", str(small_country()), "--year", "2568", "--level", "indicator", "--format", form]
    assert main(["compare", *arguments, "--out", str(out)]) == 0
    stated = pd.read_parquet(small_country() / "scores")
    stated = stated[
        (stated["fiscal_year"] == 2568) & (stated["level"] == "indicator") & (stated["statistic"] == "score")
    ]
    truth = {(row.agency, str(int(row.indicator)), row.value) for row in stated.itertuples()}
    found = values_of(form, out)
    assert len(found) == len({(agency, subject) for agency, subject, _ in truth}) > 500
    assert found <= truth


def values_of(form: str, path: Path) -> set[tuple[str, str, float]]:
    """(agency, subject, value) of every row that has a value."""
    if form == "csv":
        table = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
        return {(row["agency"], row["subject"], float(row["value"])) for row in table if row["value"]}
    if form == "json":
        return {(r["agency"], r["subject"], r["value"]) for r in json.loads(path.read_text()) if r["value"] is not None}
    if form == "parquet":
        frame = pd.read_parquet(path).dropna(subset=["value"])
        return set(zip(frame["agency"], frame["subject"], frame["value"], strict=True))
    if form == "xlsx":
        _, names, *body = sheet_rows(path, "compare")
        at = [names.index(each) for each in ("agency", "subject", "value")]
        return {(str(row[at[0]]), str(row[at[1]]), float(str(row[at[2]]))) for row in body if row[at[2]] is not None}
    lines = [line.strip("| \n").split(" | ") for line in path.read_text().splitlines() if line.startswith("|")]
    body = [line for line in lines[2:] if line[11] != "–"]
    return {(line[8], line[3], float(line[11])) for line in body}


def test_ranks_and_quartiles_are_those_of_pandas() -> None:
    selection = Selection(levels=("overall", "indicator", "question"), statistics=("score", "public", "survey"))
    found = compare_agencies(open_store(small_country()), selection)
    frame = pd.DataFrame(found.rows, columns=list(found.columns)).dropna(subset=["value"])
    groups = frame.groupby(["scheme", "year", "level", "subject", "statistic"])["value"]
    assert len(frame) > 4000
    assert (groups.rank(method="min", ascending=False) == frame["rank"]).all()
    assert (groups.transform("count") == frame["agencies"]).all()
    for name, part in (("q1", 0.25), ("median", 0.5), ("q3", 0.75)):
        assert (groups.transform("quantile", part) - frame[name].astype(float)).abs().max() < 6e-5
    assert (frame["value"] - groups.transform("median") - frame["from_median"].astype(float)).abs().max() < 6e-5


def test_a_question_needs_no_level(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", "--data", str(small_country()), "--question", "i8", "--format", "json"]) == 0
    found = json.loads(capsysbinary.readouterr().out)
    assert {row["subject"] for row in found} == {"I8"}
    assert {row["year"] for row in found} == {2568}


@pytest.fixture
def two_schemes(tmp_path: Path) -> Path:
    """Two agencies of the one scheme in 2567 and one of them in 2568; two districts of Bangkok in 2566 and 2567."""
    numbers = [
        ("องค์การบริหารส่วนตำบลก", 2567, 80.0, {}),
        ("องค์การบริหารส่วนตำบลข", 2567, 70.0, {}),
        ("องค์การบริหารส่วนตำบลก", 2568, 90.0, {}),
    ]
    bangkok = {"agency_type": "district_office", "province": "กรุงเทพมหานคร"}
    for year, value in ((2566, 60.0), (2567, 65.0)):
        numbers += [(f"สำนักงานเขต{letter}", year, value, bangkok) for letter in "กข"]
    keys = {at: f"{at:016x}" for at in range(len(numbers))}
    reports = [report(keys[at], who, year, **more) for at, (who, year, _, more) in enumerate(numbers)]
    scores = [score(keys[at], who, year, value) for at, (who, year, value, _) in enumerate(numbers)]
    return write(tmp_path / "schemes", reports=reports, scores=scores)


def test_a_workbook_summarises_each_scheme_and_year_by_itself(two_schemes: Path, tmp_path: Path) -> None:
    out = tmp_path / "wide.xlsx"
    arguments = ["compare", str(two_schemes), "--year", "all", "--wide", "--out", str(out), "--lang", "th"]
    assert main(arguments) == 0
    assert sheet_names(out) == ["สรุป", "เปรียบเทียบ", "วิธีอ่าน"]
    told = dict(row[:2] for row in sheet_rows(out, "สรุป"))
    assert told["NACC 2567 คะแนนรวม"] == "มัธยฐาน 75.00 · สูงสุด 80.00 องค์การบริหารส่วนตำบลก"
    assert str(told["BMA 2567 คะแนนรวม"]).startswith("มัธยฐาน 65.00 · สูงสุด 65.00")
    assert len([name for name in told if str(name).endswith("คะแนนรวม")]) == 4


def test_a_workbook_and_markdown_are_in_thai(
    two_schemes: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    out = tmp_path / "long.xlsx"
    assert main(["compare", str(two_schemes), "--out", str(out), "--lang", "th"]) == 0
    assert dict(row[:2] for row in sheet_rows(out, "สรุป"))["เรื่อง"] == "คะแนนรวม"
    _, names, *cells = sheet_rows(out, "เปรียบเทียบ")
    subject, tied = names.index("subject"), names.index("tied")
    assert {row[subject] for row in cells} == {"คะแนนรวม"}
    assert {row[tied] for row in cells} == {"ใช่", None}
    assert main(["compare", str(two_schemes), "--format", "markdown", "--lang", "th"]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert "| คะแนนรวม | คะแนนรวม | คะแนนรวม | คะแนน |" in told
    assert "| overall |" not in told


def test_the_sheet_of_ranks_is_of_a_year_with_several_agencies(two_schemes: Path, tmp_path: Path) -> None:
    out = tmp_path / "export"
    assert main(["export", "--data", str(two_schemes), "--out", str(out), "--format", "xlsx", "--lang", "th"]) == 0
    _, names, *cells = sheet_rows(out / "thai-ita.xlsx", "อันดับ")
    at = [names.index(name) for name in ("scheme", "year", "change", "comparability")]
    assert {tuple(row[each] for each in at[:2]) for row in cells} == {("NACC", 2567.0), ("BMA", 2567.0)}
    assert {tuple(row[each] for each in at[2:]) for row in cells if row[0] == "BMA"} == {(5.0, "เทียบได้โดยระวัง")}
    told = dict(row[:2] for row in sheet_rows(out / "thai-ita.xlsx", "สรุป"))["แผ่น อันดับ"]
    assert told.endswith("BMA 2567 (2 หน่วยงาน), NACC 2567 (2 หน่วยงาน)")


def test_a_workbook_names_the_indicators(tmp_path: Path) -> None:
    key, who = "a" * 16, "กรมทดลอง"
    indicator = score(key, who, 2568, 91.25, level="indicator", instrument="IIT", indicator=1)
    data = write(tmp_path / "data", reports=[report(key, who, 2568)], scores=[indicator])
    out = tmp_path / "wide.xlsx"
    assert main(["compare", str(data), "--indicator", "1", "--wide", "--out", str(out), "--lang", "th"]) == 0
    heads, names, row = sheet_rows(out, "เปรียบเทียบ")
    at = names.index("1")
    assert (heads[at], row[at]) == ("1 การปฏิบัติหน้าที่", 91.25)


@pytest.mark.parametrize("more", [(), ("--by", "type"), ("--wide",), ("--by", "type", "--wide")])
def test_of_each_scheme_its_latest_year_is_compared(
    more: tuple[str, ...], two_schemes: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", str(two_schemes), "--json", "--lang", "en", *more]) == 0
    told = capsysbinary.readouterr()
    found = {(row["scheme"], row["year"]) for row in json.loads(told.out) if row.get("value", row.get("overall", 1))}
    assert found == {("NACC", 2568), ("BMA", 2567)}
    assert told.err.decode().splitlines()[0] == "NACC: 2567 has more agencies (2; ask with --year 2567)."


def test_the_change_of_a_latest_year_is_from_the_year_before(
    two_schemes: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", str(two_schemes), "--json"]) == 0
    found = {
        row["agency"]: (row["before"], row["change"], row["comparability"])
        for row in json.loads(capsysbinary.readouterr().out)
    }
    before, change, word = found["องค์การบริหารส่วนตำบลก"]
    assert (before is not None, change, word) == (True, None, "changed")
    assert found["สำนักงานเขตก"][1:] == (5.0, "care")
    assert main(["compare", str(two_schemes), "--json", "--by", "type"]) == 0
    groups = {row["agency_type"]: row["change"] for row in json.loads(capsysbinary.readouterr().out)}
    assert groups == {"subdistrict_administrative_organization": None, "district_office": 5.0}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--level", "question"], ["NACC 2568: other numbers only (Part 1, Part 2) of 1 subjects, agencies: 2"]),
        (["--question", "E4", "--wide"], ["NACC 2568: other numbers only (Part 1, Part 2) of 1 subjects, agencies: 2"]),
        (["--question", "E1"], []),
        (["--level", "question", "--statistic", "public"], []),
        (["--level", "instrument"], ["OVEC 2567: other numbers only (Weighted score) of 1 subjects, agencies: 1"]),
        (["--level", "instrument", "--year", "2568"], []),
        (["--level", "instrument", "--year", "all"], ["OVEC 2566", "OVEC 2567"]),
        ([], []),
    ],
)
def test_what_has_only_other_numbers_is_named_with_its_statistic(
    arguments: list[str], told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """E4 of two agencies is in two parts, E1 is a score; a college has what its instrument gives of the total."""
    of = {"ก": "a" * 16, "ข": "b" * 16}
    asked: dict[str, Any] = {"level": "question", "instrument": "EIT", "indicator": 7}
    given: dict[str, Any] = {"level": "instrument", "instrument": "IIT", "statistic": "weighted_score"}
    scores = [score(key, f"กรม{who}", 2568, 90.0) for who, key in of.items()]
    scores += [score(key, f"กรม{who}", 2568, 80.0, question="E1", **asked) for who, key in of.items()]
    for kind in ("public", "survey"):
        more = asked | {"question": "E4", "statistic": kind}
        scores += [score(key, f"กรม{who}", 2568, 85.0, **more) for who, key in of.items()]
    reports = [report(key, f"กรม{who}", 2568, agency_type="department") for who, key in of.items()]
    for at, year in enumerate((2566, 2567)):
        key = str(at) * 16
        reports.append(report(key, "วิทยาลัยเทคนิคทดลอง", year, scheme="OVEC", agency_type="school"))
        scores += [score(key, "วิทยาลัยเทคนิคทดลอง", year, 91.0), score(key, "วิทยาลัยเทคนิคทดลอง", year, 28.0, **given)]
    data = write(tmp_path, reports=reports, scores=scores)
    assert main(["compare", str(data), "--lang", "en", *arguments]) == 0
    found = [line for line in capsys.readouterr().err.splitlines() if "other numbers only" in line]
    assert len(found) == len(told)
    for line, said in zip(found, told, strict=True):
        assert line.startswith(said)
    assert all(
        ("--statistic public --statistic survey" in line) == ("E4" in arguments or "NACC" in line) for line in found
    )


@pytest.fixture
def changed_before(tmp_path: Path) -> Path:
    """A change of two agencies in 2567, none in 2568, and a scheme with one year."""
    totals = [("ก", 2566, 80.0), ("ก", 2567, 85.0), ("ข", 2566, 90.0), ("ข", 2567, 97.0), ("ค", 2568, 95.0)]
    reports = [report(f"{key}{year}", f"กรม{key}", year, agency_type="department") for key, year, _ in totals]
    scores = [score(f"{key}{year}", f"กรม{key}", year, value) for key, year, value in totals]
    reports.append(report("b", "สำนักงานเขตก", 2567, scheme="BMA", agency_type="district_office"))
    return write(tmp_path, reports=reports, scores=[*scores, score("b", "สำนักงานเขตก", 2567, 88.0)])


@pytest.mark.parametrize("by", ["agency", "type"])
def test_who_rose_most_is_asked_of_the_latest_year_with_changes(
    by: str, changed_before: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", str(changed_before), "--sort", "change", "--by", by, "--json", "--lang", "en"]) == 0
    told = capsysbinary.readouterr()
    # Ordered by the difference of the numbers, which is no change where the rules are others.
    whose = [("กรมข", "กรมก"), ("department",)][by == "type"]
    changes = [row for row in json.loads(told.out) if row["comparability"]]
    assert [(row["scheme"], row["year"], row["change"]) for row in changes] == [("NACC", 2567, None)] * len(whose)
    assert tuple(row["agency" if by == "agency" else "agency_type"] for row in changes) == whose
    assert told.err.decode().splitlines()[:3] == [
        "BMA: no agency has this number in two years running, so there is no change.",
        "NACC: 2567 is shown, the latest year with changes from the year before (2568 has none).",
        "NACC 2567: “changed”, so no difference is shown; the order may be that of the rules, not of the agencies.",
    ]


def test_it_is_said_which_year_has_changes_where_the_latest_has_none(
    changed_before: Path, two_schemes: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def told(*arguments: str) -> str:
        assert main(["compare", *arguments, "--lang", "en"]) == 0
        return capsys.readouterr().err

    said = "NACC: 2567 has changes from the year before (agencies: 2; --year 2567 or --sort change)."
    assert said in told(str(changed_before))
    assert "has changes" not in told(str(changed_before), "--year", "2568")
    assert "has changes" not in told(str(two_schemes))


def test_where_there_is_no_total_it_is_said_what_there_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    key, who = "a" * 16, "กรมทดลอง"
    indicator = score(key, who, 2568, 91.25, level="indicator", instrument="IIT", indicator=1)
    data = write(tmp_path, reports=[report(key, who, 2568, agency_type="department")], scores=[indicator])
    assert main(["compare", str(data), "--lang", "en"]) == 0
    assert "There are numbers of: --level indicator (1 agencies, up to 2568)\n" in capsys.readouterr().err


def test_an_unknown_agency_is_told_with_names_like_it(datasets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["compare", "--data", str(datasets), "--agency", "สำนักงานเขตบางทดรอง", "--lang", "en"])
    assert code == 2
    assert "Names like it: สำนักงานเขตบางทดลอง" in capsys.readouterr().err


def test_a_type_is_known_by_its_code_and_its_name(datasets: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    told = []
    for word in ("district_office", "สำนักงานเขต", "District office"):
        assert main(["compare", "--data", str(datasets), "--type", word, "--format", "csv"]) == 0
        told.append(capsysbinary.readouterr().out)
    assert told[0] == told[1] == told[2]
    assert told[0].count(b"\n") == 2


@pytest.mark.parametrize(
    ("option", "word", "like"), [("--type", "xyz", "district_office"), ("--province", "ตราต", "ตราด")]
)
def test_an_unknown_type_or_province_is_told(
    option: str, word: str, like: str, datasets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", "--data", str(datasets), option, word, "--lang", "en"]) == 2
    assert like in capsys.readouterr().err


@pytest.mark.parametrize("name", ["กรุงเทพ", "กรุงเทพฯ", "กทม", "กทม.", "กรุงเทพมหานคร"])
def test_bangkok_is_known_by_its_short_names(
    name: str, datasets: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["compare", str(datasets), "--province", name, "--json"]) == 0
    assert {row["province"] for row in json.loads(capsysbinary.readouterr().out)} == {"กรุงเทพมหานคร"}


def test_where_nothing_matches_it_says_so(datasets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--province", "น่าน", "--type", "district_office"]
    assert main(["compare", "--data", str(datasets), *arguments, "--lang", "en"]) == 0
    assert "No number is of that year" in capsys.readouterr().err


def test_a_column_that_is_missing_everywhere_has_a_type_in_parquet(datasets: Path, tmp_path: Path) -> None:
    out = tmp_path / "one.parquet"
    arguments = ["--data", str(datasets), "--type", "district_office", "--format", "parquet", "--out", str(out)]
    assert main(["compare", *arguments]) == 0
    types = {field.name: str(field.type) for field in pq.read_schema(out)}
    assert (types["before"], types["comparability"], types["value"]) == ("double", "string", "double")


def test_a_number_is_shown_with_two_decimals() -> None:
    shown = [two_decimals(value) for value in (91.2, 100.0, 87.125, 33.333333)]
    assert shown == ["91.20", "100.00", "87.13", "33.33"]


def test_no_datasets_are_told_with_the_remedy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "--data", str(tmp_path), "--lang", "en"]) == 5
    assert "Build them with ita run" in capsys.readouterr().err


@pytest.mark.parametrize("by", ["type", "province", "year"])
def test_groups_are_not_those_of_one_agency(by: str, datasets: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["compare", str(datasets), "--by", by, "--agency", "สำนักงานเขตบางทดลอง", "--lang", "en"]
    assert main(asked) == 2
    assert "--agency goes with --by agency" in capsys.readouterr().err
