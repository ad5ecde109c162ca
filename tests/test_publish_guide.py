"""docs/guide.md: every command and session on the page runs on the sample reports and says what the page says."""

from __future__ import annotations

import doctest
import os
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.command_line import main
from tests.workbook_cells import sheet_rows

HOUSE = Path(__file__).resolve().parent.parent
GUIDE = (HOUSE / "docs" / "guide.md").read_text(encoding="utf-8")


def blocks(kind: str) -> list[str]:
    """The fenced blocks of a kind, in order."""
    return re.findall(rf"```{kind}\n(.*?)```", GUIDE, re.DOTALL)


def printed_after(kind: str) -> str:
    """The block of text that stands right behind the first block of a kind: what it prints."""
    (text,) = re.findall(rf"```{kind}\n[^`]*```\s*```text\n(.*?)```", GUIDE, re.DOTALL)
    return text


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder in which the sample reports have been read and the commands of the page have run."""
    folder = tmp_path_factory.mktemp("guide")
    before = Path.cwd()
    os.chdir(folder)
    assert main(["run", str(HOUSE / "data" / "raw"), "--jobs", "0", "-q"]) == 0
    for line in blocks("sh")[0].splitlines():
        assert main(shlex.split(line)[1:]) == 0, line
    yield folder
    os.chdir(before)


def test_the_commands_write_what_they_say(place: Path) -> None:
    assert {path.name for path in place.iterdir()} == {
        "data",
        "compare.xlsx",
        "report.html",
        "profile.html",
        "profile.xlsx",
    }
    names = {path.name for path in (place / "data" / "export").iterdir()}
    assert {
        "scores.csv",
        "thai-ita.xlsx",
        "thai-ita.sqlite",
        "thai-ita.duckdb",
        "datapackage.json",
        "ckan.json",
    } <= names


def test_the_python_sessions_answer_as_shown(place: Path) -> None:
    parser, runner = doctest.DocTestParser(), doctest.DocTestRunner()
    session = parser.get_doctest("\n".join(blocks("python")), {}, "guide.md", "guide.md", 0)
    assert len(session.examples) > 8
    told: list[str] = []
    runner.run(session, out=told.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(told)


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs Debian's sqlite3")
def test_the_sqlite_command_answers(place: Path) -> None:
    (command,) = blocks("sh")[1].splitlines()
    done = subprocess.run(shlex.split(command), cwd=place, capture_output=True, text=True, check=True)
    assert done.stdout == "วิทยาลัยเทคนิคป่าไผ่ขาว|96.85\n"


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="needs Debian's r-base-core")
def test_the_r_session_prints_what_is_shown(place: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    command = ["Rscript", "-e", blocks("r")[0]]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.split() == printed_after("r").split()


def test_excel_finds_the_sheets_and_columns_that_the_page_names(place: Path) -> None:
    path = place / "data" / "export" / "thai-ita.xlsx"
    assert sheet_rows(path, "about")[1][0] == "sheet"
    names = sheet_rows(path, "scores")[1]
    assert {"level", "statistic", "agency", "assessed_year", "value"} <= set(names)


@pytest.mark.parametrize("language", ["th", "en"])
def test_excel_finds_the_words_that_the_page_names(language: str, place: Path, tmp_path: Path) -> None:
    found = re.search(
        r"choose (\S+) \(`overall`;\s.*?: (\S+)\) in `level` and (\S+) \(`score`; (\S+)\)", GUIDE, re.DOTALL
    )
    assert found
    level, level_en, statistic, statistic_en = found.groups()
    folder = place / "data" / "parsed"
    command = ["export", str(folder), "--format", "xlsx", "--out", str(tmp_path), "--lang", language]
    assert main(command) == 0
    _, names, *body = sheet_rows(tmp_path / "thai-ita.xlsx", "scores")
    words = [tuple(row[names.index(name)] for name in ("level", "statistic")) for row in body]
    assert ((level, statistic) if language == "th" else (level_en, statistic_en)) in words
