"""A comparison on a terminal: columns that line up in Thai, no control character, nothing cut but names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from commands.command_line import main
from tests.written_datasets import hostile_datasets, small_country


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
    assert text.startswith("NACC 2568 · 5 การแก้ไขปัญหาการทุจริต · 58 หน่วยงาน · ควอร์ไทล์ ")
    assert "(--limit 0 แสดงทั้งหมด)" in text


def test_hostile_text_reaches_the_terminal_as_text(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)))
    assert "=1+1<script>" in text
    assert [letter for letter in text if not letter.isprintable() and letter != "\n"] == []


def test_markdown_has_no_markup_of_the_reports(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    text = output(capsysbinary, "--data", str(hostile_datasets(tmp_path)), "--format", "markdown")
    assert "=1+1\\<script\\>" in text
