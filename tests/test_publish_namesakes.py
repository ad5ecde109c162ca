"""Ninety pairs of namesakes of the country, read from text: in every output each has its own numbers and no other's."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest
from agency_reports import NAMES

from batch.query import open_store
from commands.command_line import main
from normalize import places
from normalize.places import Area
from publish.headings import LEVELS
from publish.page.about import about
from publish.page.packing import unpacked
from tests.served import viewer
from tests.workbook_cells import sheet_names, sheet_rows

KINDS = (
    "องค์การบริหารส่วนตำบล",
    "เทศบาลตำบล",
    "องค์การบริหารส่วนตำบล",
    "โรงพยาบาลส่งเสริมสุขภาพตำบล",
    "องค์การบริหารส่วนตำบล",
    "โรงเรียนบ้าน",
)
WAYS = (
    " อำเภอ{0.district} จังหวัด{0.province} ประจำปีงบประมาณ พ.ศ. 2567",
    "\nอ.{0.district} จ.{0.province}\nประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
    " ประจำปีงบประมาณ พ.ศ. 2567\n\n{1} อำเภอ{0.district} จังหวัด{0.province} ขอรายงานผลดังนี้",
)
"""How a report says where its agency lies."""


@dataclass(frozen=True)
class Namesake:
    """One agency: its name, its place and its numbers, of which no two in the country are alike."""

    name: str
    area: Area
    at: int

    @property
    def place(self) -> tuple[str, str | None]:
        return self.area.province, self.area.district

    @property
    def values(self) -> dict[str, float]:
        """Its numbers by subject."""
        subjects = ("overall", *map(str, range(1, 11)))
        return {subject: round(20 + (self.at * 11 + n) * 0.03, 2) for n, subject in enumerate(subjects)}

    @property
    def measure(self) -> str:
        """What only this agency means to do."""
        return f"จัดประชุมชี้แจงผู้รับบริการครั้งที่ {self.at}"

    def report(self) -> str:
        """The report as text."""
        values = self.values
        rows = "\n".join(f"{n}. {name}\t{values[str(n)]:.2f}" for n, name in enumerate(NAMES, 1))
        where = WAYS[self.at // 2 % len(WAYS)].format(self.area, self.name)
        return (
            f"การวิเคราะห์ผลการประเมิน ITA ของ{self.name}{where}\n\n"
            f"ตารางที่ 1 ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567\n\nตัวชี้วัด\tคะแนน\n{rows}\n"
            f"คะแนนรวม\t{values['overall']:.2f}\n\nประเด็นที่ต้องปรับปรุง\tมาตรการ\n"
            f"ผู้รับบริการไม่ทราบขั้นตอน\t1. {self.measure}\n"
        )


def pairs() -> list[tuple[Namesake, Namesake]]:
    """Sixty names in two provinces, thirty twice in one."""
    shared = [areas for name, areas in sorted(places.subdistricts().items()) if len(areas) > 1 and len(name) > 3]
    apart = [each[:2] for each in shared if len({area.province for area in each}) == len(each)][::9][:60]
    near = [
        (one, other)
        for areas in shared
        for one, other in pairwise(areas)
        if one.province == other.province and one.district != other.district
    ][::3][:30]
    return [
        (Namesake(name, one, number * 2), Namesake(name, other, number * 2 + 1))
        for number, (one, other) in enumerate([*apart, *near])
        if (name := f"{KINDS[number % len(KINDS)]}{one.subdistrict}")
    ]


PAIRS = pairs()
EVERYONE = [each for pair in PAIRS for each in pair]
TRUTH = {(each.name, *each.place, subject): value for each in EVERYONE for subject, value in each.values.items()}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("namesakes")
    (folder / "raw").mkdir()
    for each in EVERYONE:
        (folder / "raw" / f"{each.at:03}.txt").write_text(each.report(), encoding="utf-8")
    assert main(["run", str(folder / "raw"), "--out", str(folder / "data"), "--jobs", "0", "--quiet"]) == 0
    return folder / "data"


def plain(called: str) -> str:
    """A name without the place that tells it from its namesakes."""
    return re.sub(r" \((?:อ\.|จ\.).*\)$", "", called)


def of(rows: list[dict[str, Any]]) -> dict[tuple[str, str, str | None, str], float]:
    """Numbers by agency, place and subject; no two of one."""
    found: dict[tuple[str, str, str | None, str], float] = {}
    for row in rows:
        key = (plain(row["agency"]), row["province"], row["district"], row["subject"])
        assert key not in found
        found[key] = float(row["value"])
    return found


def compared(data: Path, form: str, out: Path) -> Path:
    """What ``ita compare`` writes of every total and indicator."""
    levels = ["--level", "overall", "--level", "indicator"]
    assert main(["compare", "--data", str(data), *levels, "--format", form, "--out", str(out)]) == 0
    return out


def test_the_pairs_are_what_they_are_said_to_be() -> None:
    assert len(PAIRS) == 90
    assert all(one.name == other.name and one.place != other.place for one, other in PAIRS)
    assert sum(one.area.province == other.area.province for one, other in PAIRS) == 30
    assert len(set(TRUTH.values())) == len(TRUTH) == 1980


def test_compare_as_csv(data: Path, tmp_path: Path) -> None:
    text = compared(data, "csv", tmp_path / "a.csv").read_text(encoding="utf-8-sig")
    assert of(list(csv.DictReader(io.StringIO(text)))) == TRUTH


def test_compare_as_json(data: Path, tmp_path: Path) -> None:
    assert of(json.loads(compared(data, "json", tmp_path / "a.json").read_bytes())) == TRUTH


def test_compare_as_xlsx(data: Path, tmp_path: Path) -> None:
    book = compared(data, "xlsx", tmp_path / "a.xlsx")
    name = sheet_names(book)[1]
    _, names, *body = sheet_rows(book, name)
    rows = [dict(zip(names, row, strict=False)) for row in body]
    codes = {"Overall score": "overall"}  # a workbook has words
    assert of([row | {"subject": codes.get(str(row["subject"]), row["subject"])} for row in rows]) == TRUTH


def test_compare_as_parquet(data: Path, tmp_path: Path) -> None:
    frame = pd.read_parquet(compared(data, "parquet", tmp_path / "a.parquet"))
    assert of(frame.to_dict("records")) == TRUTH


def test_compare_with_a_column_for_each_subject(data: Path, tmp_path: Path) -> None:
    levels = ["--level", "overall", "--level", "indicator", "--wide", "--format", "json"]
    assert main(["compare", "--data", str(data), *levels, "--out", str(tmp_path / "a.json")]) == 0
    rows = json.loads((tmp_path / "a.json").read_bytes())
    subjects = {str(n) for n in range(1, 11)} | {"overall"}
    assert of([row | {"subject": s, "value": row[s]} for row in rows for s in subjects]) == TRUTH


@pytest.fixture(scope="module")
def exported(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("export")
    forms = [part for form in ("csv", "xlsx", "sqlite", "duckdb") for part in ("--format", form)]
    assert main(["export", "--data", str(data), "--out", str(out), *forms]) == 0
    return out


def by_place(scores: list[dict[str, Any]], reports: list[dict[str, Any]]) -> dict[tuple[Any, ...], float]:
    """Scores by the agency and place that their report says, joined by ``agency_id``."""
    whose = {row["agency_id"]: row for row in reports}
    assert len(whose) == len(EVERYONE)
    rows = [
        {**whose[row["agency_id"]], "value": row["value"]}
        | {"subject": str(int(float(row["indicator"]))) if row["level"] == "indicator" else row["level"]}
        for row in scores
    ]
    return dict(of(rows))


def test_export_as_csv(exported: Path) -> None:
    tables = []
    for name in ("scores", "reports"):
        text = (exported / f"{name}.csv").read_text(encoding="utf-8-sig")
        tables.append(list(csv.DictReader(io.StringIO(text))))
    assert by_place(*tables) == TRUTH


def test_export_as_xlsx(exported: Path) -> None:
    tables = []
    for name in ("scores", "reports"):
        _, names, *body = sheet_rows(exported / "thai-ita.xlsx", name)
        tables.append([dict(zip(names, row, strict=False)) for row in body])
    levels = {words.in_language(language): level for level, words in LEVELS.items() for language in ("th", "en")}
    scores = [row | {"level": levels[row["level"]]} for row in tables[0]]
    assert by_place(scores, tables[1]) == TRUTH


def test_export_as_sqlite(exported: Path) -> None:
    with closing(sqlite3.connect(exported / "thai-ita.sqlite")) as database:
        database.row_factory = sqlite3.Row
        tables = [[dict(row) for row in database.execute(f"SELECT * FROM {name}")] for name in ("scores", "reports")]
        numbers = [dict(row) for row in database.execute("SELECT * FROM numbers")]
        measures = {tuple(row) for row in database.execute("SELECT agency_id, text FROM measures")}
    assert by_place(tables[0], tables[1]) == TRUTH
    assert of(numbers) == TRUTH
    ids = {(plain(row["agency"]), row["province"], row["district"]): row["agency_id"] for row in numbers}
    assert measures == {(ids[each.name, *each.place], each.measure) for each in EVERYONE}


def test_export_as_duckdb(exported: Path) -> None:
    with duckdb.connect(str(exported / "thai-ita.duckdb"), read_only=True) as database:
        tables = [database.sql(f"SELECT * FROM {n}").df().to_dict("records") for n in ("scores", "reports", "numbers")]
    assert by_place(tables[0], tables[1]) == TRUTH
    assert of(tables[2]) == TRUTH


def test_the_page(data: Path, tmp_path: Path) -> None:
    assert main(["report", "--data", str(data), "--out", str(tmp_path / "page.html")]) == 0
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    packed = max(re.findall(r"[A-Za-z0-9+/=]{2000,}", html), key=lambda text: text.startswith("H4sI"))
    page = unpacked(packed)
    agencies = {each["agency"]: each for each in page["agencies"]}
    assert len(agencies) == len(EVERYONE)
    assert of([agencies[row["agency"]] | row for row in page["numbers"]]) == TRUTH
    measures = {(plain(row["agency"]), *where(agencies[row["agency"]])): row["text"] for row in page["measures"]}
    assert measures == {(each.name, *each.place): each.measure for each in EVERYONE}


def where(agency: dict[str, Any]) -> tuple[str, str | None]:
    return agency["province"], agency["district"]


def rounds(data: Path) -> list[tuple[str, int]]:
    """The schemes and years that the datasets hold."""
    found = about(open_store(data))["rounds"]
    return [(each["scheme"], each["year"]) for each in found]


def test_the_viewer(data: Path) -> None:
    with viewer(data) as served:
        listed = []
        for scheme in ("NACC", *sorted({scheme for scheme, _ in rounds(data)} - {"NACC"})):
            for page in range(len(EVERYONE)):
                part = served.data("/data/list", scheme=scheme, year=2567, page=page)
                if not part["names"]:
                    break
                agencies = {each["agency"]: each for each in part["agencies"]}
                listed += [agencies[row["agency"]] | row for row in part["numbers"]]
        assert of(listed) == TRUTH
        for each in EVERYONE[::7]:
            called = next(
                row["agency"] for row in listed if (plain(row["agency"]), *where(row)) == (each.name, *each.place)
            )
            found = served.data("/data/agency", name=called)
            assert {row["subject"]: row["value"] for row in found["numbers"]} == each.values
            assert [row["text"] for row in found["measures"]] == [each.measure]
            sources = served.data("/data/source", agency=called, year=2567, subject="overall", statistic="score")
            assert [place["value"] for place in sources["places"]] == [each.values["overall"]]


def test_diff_tells_the_one_of_a_pair_that_changed(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = PAIRS[0][1]
    raw = tmp_path / "raw"
    raw.mkdir()
    for each in PAIRS[0]:
        (raw / f"{each.at:03}.txt").write_text(each.report(), encoding="utf-8")
    run = ["run", str(raw), "--jobs", "0", "--quiet", "--out"]
    assert main([*run, str(tmp_path / "old")]) == 0
    total = f"คะแนนรวม\t{changed.values['overall']:.2f}"
    text = changed.report().replace(total, "คะแนนรวม\t99.25")
    (raw / f"{changed.at:03}.txt").write_text(text, encoding="utf-8")
    assert main([*run, str(tmp_path / "new")]) == 0
    capsys.readouterr()
    assert main(["diff", str(tmp_path / "old"), str(tmp_path / "new"), "--json"]) == 0
    changes = [each for each in json.loads(capsys.readouterr().out)["changes"] if each["dataset"] == "scores"]
    assert [each["columns"]["value"] for each in changes] == [[changed.values["overall"], 99.25]]
    assert changed.area.province in changes[0]["about"]["agency_id"]
    assert main(["diff", str(tmp_path / "old"), str(tmp_path / "new")]) == 0
    assert changes[0]["about"]["agency_id"] in capsys.readouterr().out
