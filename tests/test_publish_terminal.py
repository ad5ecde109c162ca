"""A comparison on a terminal: columns that line up in Thai, no control character, nothing cut but names."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from batch.numbers import Selection
from batch.query import open_store
from commands.command_line import main
from publish.compare import compare_agencies
from publish.fitting import widths
from publish.terminal_table import to_terminal
from tests.written_datasets import hostile_datasets, report, score, small_country, write


def output(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> str:
    assert main(["compare", *arguments]) == 0
    return capsysbinary.readouterr().out.decode()


def test_scores_end_in_the_same_column_whatever_the_names(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(small_country()), "--lang", "th", "--limit", "20")
    scores = [(line, re.search(r"\d\d\.\d\d", line)) for line in text.splitlines() if "หน่วยงาน ·" not in line]
    ends = [cell_len(line[: found.end()]) for line, found in scores if found]
    assert len(ends) == 20
    assert len(set(ends)) == 1


def test_the_title_says_scheme_year_subject_and_quartiles(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(small_country()), "--lang", "th", "--indicator", "5", "--limit", "1")
    assert text.startswith("NACC 2568 · 5 การแก้ไขปัญหาการทุจริต · 52 หน่วยงาน · ควอร์ไทล์ ")
    assert "(--limit 0 แสดงทั้งหมด)" in text


def test_hostile_text_reaches_the_terminal_as_text(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)))
    assert "=1+1<script>" in text
    assert [letter for letter in text if not letter.isprintable() and letter != "\n"] == []


def test_json_escapes_what_a_terminal_would_obey(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    name = "กรม\x9b31m\u202eทดลอง"
    data = write(tmp_path, reports=[report("a" * 16, name, 2568)], scores=[score("a" * 16, name, 2568, 91.25)])
    text = output(capsysbinary, "--data", str(data), "--format", "json")
    assert "กรม\\u009b31m\\u202eทดลอง" in text
    assert json.loads(text)[0]["agency"] == name


def test_markdown_has_no_markup_of_the_reports(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)), "--format", "markdown")
    assert "=1+1\\<script\\>" in text


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_number_is_cut_however_narrow_the_terminal(width: int) -> None:
    found = compare_agencies(open_store(small_country()), Selection(years=(2568,), levels=("overall",)))
    text = to_terminal(found, "th", width, 0)
    at = [found.columns.index(name) for name in ("value", "agency")]
    values = sorted(f"{row[at[0]]:.2f}" for row in found.rows if row[at[0]] is not None)
    lines = [line for line in text.splitlines() if re.match(r" +=?\d+ ", line)]
    assert sorted(re.findall(r"\d+\.\d\d", line)[0] for line in lines) == values
    assert max(cell_len(line) for line in lines) <= width


def test_what_has_no_room_is_named(tmp_path: Path) -> None:
    reports = [report("a" * 16, "กรมทดลอง", 2568, province="ตราด")]
    data = write(tmp_path, reports=reports, scores=[score("a" * 16, "กรมทดลอง", 2568, 91.25)])
    found = compare_agencies(open_store(data), Selection(levels=("overall",)))
    narrow, broad = (to_terminal(found, "en", width, 0) for width in (60, 200))
    assert "Too narrow to show: Type, Province, Quartile group, Change, Comparability" in " ".join(narrow.split())
    assert "ตราด" not in narrow
    assert "Too narrow" not in broad
    assert "ตราด" in broad


def test_names_give_way_before_columns_do() -> None:
    columns = {"agency": ["Agency", "x" * 40], "province": ["Province", "y" * 8], "value": ["Score", "91.25"]}
    assert widths(columns, ("agency", "value"), None) == {"agency": 40, "province": 8, "value": 5}
    assert widths(columns, ("agency", "value"), 45) == {"agency": 24, "province": 8, "value": 5}
    assert widths(columns, ("agency", "value"), 35) == {"agency": 25, "value": 5}
