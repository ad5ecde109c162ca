"""Folders, files, names and typing slips on the command line: what people write is understood, or refused with help."""

from __future__ import annotations

import csv
import io
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from commands.command_line import main
from normalize.thai_order import in_thai_order
from tests.workbook_cells import sheet_names, sheet_rows
from tests.written_datasets import report, score, small_country, write

HOUSE = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three agencies, whose names sort otherwise by code point."""
    agencies = [("a", "เทศบาลตำบลแก้ว", "subdistrict_municipality"), ("b", "กรมทดลอง", "department")]
    agencies.append(("c", "สำนักงานเขตทดลอง", "district_office"))
    reports = [report(key * 16, name, 2568, agency_type=kind, assessed_year=2567) for key, name, kind in agencies]
    scores = [score(key * 16, name, 2568, 90.0, assessed_year=2567) for key, name, _ in agencies]
    question = {"level": "question", "instrument": "IIT", "indicator": 2, "question": "I8"}
    scores.append(score("b" * 16, "กรมทดลอง", 2568, 81.0, assessed_year=2567, **question))
    return write(tmp_path_factory.mktemp("names"), reports=reports, scores=scores)


def table(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> list[dict[str, str]]:
    assert main(["compare", *arguments, "--format", "csv"]) == 0
    return list(csv.DictReader(io.StringIO(capsysbinary.readouterr().out.decode("utf-8-sig"))))


@pytest.mark.parametrize("command", [["compare"], ["export", "--out"], ["report", "--out"]])
def test_the_folder_is_an_argument(command: list[str], data: Path, tmp_path: Path) -> None:
    target = [str(tmp_path / ("page.html" if command[0] == "report" else "out"))] if "--out" in command else []
    assert main([*command, *target, str(data)]) == 0
    assert main([*command, *target, "--data", str(data)]) == 0


def test_two_folders_are_one_too_many(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", str(data), "--data", str(tmp_path), "--lang", "en"]) == 2
    assert "Two folders are named" in capsys.readouterr().err


def test_agencies_of_one_rank_stand_in_thai_order(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    names = [row["agency"] for row in table(capsysbinary, str(data), "--year", "2567")]
    assert names[:2] == ["กรมทดลอง", "เทศบาลตำบลแก้ว"]
    assert in_thai_order(["ไก่", "ก้าน", "กา", "เกา"]) == ["กา", "ก้าน", "เกา", "ไก่"]


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("เขต", ["สำนักงานเขตทดลอง"]),
        ("เทศบาล", ["เทศบาลตำบลแก้ว"]),
        ("อปท", ["เทศบาลตำบลแก้ว"]),
        ("กรม", ["กรมทดลอง"]),
        ("department", ["กรมทดลอง"]),
    ],
)
def test_a_type_is_named_as_people_name_it(
    word: str, names: list[str], data: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert [row["agency"] for row in table(capsysbinary, str(data), "--year", "2567", "--type", word)] == names


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["compare", "--question", "Z9"], "There are: I8"),
        (["compare", "--question", "I88"], "Names like it: I8"),
        (["compare", "--year", "2024"], "Years that are there: 2567 (2567 in the Buddhist era)"),
        (["compare", "--type", "กรมม"], "กรม (department)"),
        (["compare", "--scheme", "NACCC"], "Names like it: NACC"),
    ],
)
def test_what_is_not_there_is_refused_with_what_is_like_it(
    arguments: list[str], told: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, str(data), "--lang", "en"]) == 2
    assert told in capsys.readouterr().err


def test_a_check_is_known_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(small_country()), "--check", "sentence-difers", "--lang", "en"]) == 2
    assert "Names like it: sentence-differs" in capsys.readouterr().err
    assert main(["check", str(small_country()), "--check", "sentence-differs"]) == 0


def test_a_code_in_thai_numerals_is_understood(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert {row["subject"] for row in table(capsysbinary, str(data), "--question", "i๘")} == {"I8"}


@pytest.mark.parametrize(
    ("suffix", "begins"), [(".csv", b"\xef\xbb\xbf"), (".xlsx", b"PK"), (".md", b"|"), (".json", b"[")]
)
def test_the_name_of_the_file_says_its_format(suffix: str, begins: bytes, data: Path, tmp_path: Path) -> None:
    out = tmp_path / f"compare{suffix}"
    assert main(["compare", str(data), "--out", str(out)]) == 0
    assert out.read_bytes().startswith(begins)


@pytest.mark.parametrize("command", ["compare", "report", "export"])
def test_a_name_that_says_no_format_is_refused(
    command: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, str(data), "--out", str(tmp_path / "x.pdf"), "--lang", "th"]) == 2
    assert "ไม่รู้จักนามสกุล .pdf" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (["compare", "--format", "csv"], b"\xef\xbb\xbf"),
        (["report"], b"<!doctype html>"),
        (["export", "--format", "xlsx"], b"PK"),
        (["export", "--dataset", "numbers"], b"\xef\xbb\xbf"),
    ],
)
def test_a_dash_is_stdout(
    arguments: list[str], begins: bytes, data: Path, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        assert main([*arguments, str(data), "--out", "-"]) == 0
    finally:
        os.chdir(before)
    assert capsysbinary.readouterr().out.startswith(begins)
    assert list(tmp_path.iterdir()) == []


def test_one_file_holds_every_dataset(data: Path, tmp_path: Path) -> None:
    assert main(["export", str(data), "--out", str(tmp_path / "ita.sqlite")]) == 0
    with sqlite3.connect(tmp_path / "ita.sqlite") as database:
        assert database.execute("SELECT count(*) FROM numbers").fetchall() == [(4,)]


def test_an_agencys_questions_are_one_table(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["compare", str(small_country()), "--agency", "กรม", "--level", "indicator", "--limit", "1"]) == 0
    capsysbinary.readouterr()
    country = str(small_country())
    name = table(capsysbinary, country, "--type", "department")[0]["agency"]
    assert main(["compare", country, "--agency", name, "--level", "indicator", "--lang", "th"]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert told.startswith(f"{name} · NACC 2568\n")
    assert sum(line.strip()[:1].isdigit() for line in told.splitlines()) == 10


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["compare", "DATA", "--agency", "สำนัก"], "สำนักงานเขตทดลอง"),
        (["compare", "DATA", "--type", "เข"], "สำนักงานเขต"),
        (["compare", "DATA", "--type", "รพ"], "โรงพยาบาล"),
        (["compare", "DATA", "--type", "อบต"], "อบต."),
        (["compare", "DATA", "--agency", "สนขเขตทด"], "สำนักงานเขตทดลอง"),
        (["check", "DATA", "--check", "sentence-d"], "sentence-differs"),
        (["check", "--data", "DATA", "--severity", "e"], "error"),
    ],
)
def test_the_shell_completes_what_stands_in_the_data(words: list[str], offered: str, data: Path) -> None:
    given = ["ita", *(str(data) if word == "DATA" else word for word in words)]
    environment = {
        **os.environ,
        "_ITA_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(given),
        "COMP_CWORD": str(len(given) - 1),
        "PYTHONIOENCODING": "utf-8",
    }
    done = subprocess.run([sys.executable, "pipeline.py"], capture_output=True, text=True, cwd=HOUSE, env=environment)
    assert f"plain,{offered}" in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["run", "{folder}/raporst"], "There is no {folder}/raporst\nNear it: {folder}/reports. Check"),
        (["run", "{folder}/zzz"], "There is no {folder}/zzz\nCheck the name of the file or folder to read.\n"),
        (["compare", "{folder}/nd"], "There are no datasets in {folder}/nd\nNear it: {folder}/parsed. Build"),
        (["check", "{folder}/nd"], "There are no datasets in {folder}/nd\nNear it: {folder}/parsed. Build"),
        (["diff", "{folder}/nd", "{data}"], "There are no datasets in {folder}/nd\nNear it: {folder}/parsed. Build"),
        (["compare", "{data}", "--type", "โรงบาล"], "Names like it: โรงพยาบาล (hospital)\n"),
        (["compare", "{data}", "--type", "hospitel"], "Names like it: โรงพยาบาล (hospital)\n"),
        (
            ["profile", "เขตทะลอง", "{data}"],
            "Names like it: สำนักงานเขตทดลอง (District office), กรมทดลอง (Department)\n",
        ),
        (["profile", "ทดลอง", "{data}"], "2 agencies are called ทดลอง: name one of them: กรมทดลอง, สำนักงานเขตทดลอง\n"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is_near_it(
    arguments: list[str], told: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "parsed").mkdir()
    (tmp_path / "parsed" / "reports").mkdir()
    places = {"folder": tmp_path, "data": data}
    out = ["--out", str(tmp_path / "out")] if arguments[0] == "run" else []
    assert main([*(each.format(**places) for each in arguments), *out, "--lang", "en"]) != 0
    assert told.format(**places) in capsys.readouterr().err


def test_json_is_asked_for_as_everywhere(data: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    told = []
    for asked in (["--json"], ["--format", "json"]):
        assert main(["compare", str(data), "--year", "2567", *asked]) == 0
        told.append(capsysbinary.readouterr().out)
    assert told[0] == told[1] != b""


def test_groups_without_a_number_are_counted_and_left_out(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    question = ["--question", "I8", "--scheme", "NACC", "--lang", "en"]
    assert main(["compare", str(data), "--by", "type", *question]) == 0
    shown = capsys.readouterr().out
    assert "groups without a number, not shown: 1" in shown
    assert "Department" in shown
    assert "Subdistrict municipality" not in shown
    assert main(["compare", str(data), "--by", "type", *question, "--wide"]) == 0
    told = capsys.readouterr()
    assert "Left out: 1 rows of groups and years without a number" in told.err
    assert "Subdistrict municipality" not in told.out


@pytest.mark.parametrize("by", ["agency", "type"])
def test_a_file_has_the_rows_that_the_terminal_has(
    by: str, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "compare.csv"
    question = ["compare", str(data), "--by", by, "--question", "I8", "--scheme", "NACC", "--lang", "en"]
    assert main([*question, "--out", str(out)]) == 0
    assert "rows without a number" in capsys.readouterr().err
    with out.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert all(row["value" if by == "agency" else "median"] for row in rows)


@pytest.mark.parametrize(("language", "words"), [("th", ("สรุป", "กรม")), ("en", ("summary", "Department"))])
def test_a_workbook_is_in_the_language(language: str, words: tuple[str, str], data: Path, tmp_path: Path) -> None:
    for command, sheet in (("compare", {"th": "เปรียบเทียบ", "en": "compare"}[language]), ("export", "reports")):
        out = tmp_path / f"{command}.xlsx"
        assert main([command, str(data), "--out", str(out), "--lang", language]) == 0
        assert sheet_names(out)[0] == words[0]
        assert any(words[1] in row for row in sheet_rows(out, sheet))


@pytest.mark.parametrize("command", [["check"], ["compare"], ["export"], ["profile", "กรม"], ["report"], ["view"]])
def test_no_datasets_end_every_command_with_the_same_code(command: list[str], data: Path, tmp_path: Path) -> None:
    assert main([*command, str(tmp_path / "nothing")]) == 5
    assert main(["diff", str(tmp_path / "nothing"), str(data)]) == 5
    assert main(["diff", str(data), str(tmp_path / "nothing")]) == 5


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["compare", "{data}", "--wide", "--sort", "change"], "--wide shows no change to sort by"),
        (["run", "{data}", "-q", "-v"], "--quiet and --verbose contradict each other"),
    ],
)
def test_what_cannot_go_together_is_refused(
    asked: list[str], told: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*(each.format(data=data) for each in asked), "--lang", "en"]) == 2
    assert told in capsys.readouterr().err
