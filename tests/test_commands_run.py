"""``ita run``, in process: what it reads, writes, says and ends with."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import small_report

import pipeline
from batch.companions import goes_with_its_folder
from batch.source import find
from commands.command_line import main
from normalize.records import Bundle, Finding


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    small_report.write(tmp_path / "raw")
    return tmp_path / "raw"


def ita(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def told(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


def test_reports_become_datasets(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 1, "--json") == 0
    summary = told(capsys)
    assert summary["files"] == small_report.files(read=1)
    assert summary["reports"] == [{"agency": "เทศบาลตำบลบ้านสมมติ", "fiscal_year": 2567, "reports": 1}]
    scores = pd.read_parquet(tmp_path / "parsed" / "scores")
    assert list(zip(scores["question"], scores["value"], strict=True)) == [("I8", 81.25), ("I9", 79.5)]
    assert scores["printed"].str.contains("๘๑.๒๕").tolist() == [True, False]


def test_the_summary_for_people(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "parsed"
    assert ita("run", raw, "--out", out, "--jobs", 0, "--lang", "en") == 0
    shown = capsys.readouterr()
    lines = shown.out.splitlines()
    assert any(line.startswith("│ เทศบาลตำบลบ้านสมมติ │    1 │") for line in lines)
    assert "Files: found 1 · read 1 · kept from before 0 · same bytes 0 · not read or not taken 0" in lines
    (records,) = (line for line in lines if line.startswith("Records: "))
    assert "reports 1 · indicators 1 · questions 2 · scores 2 · issues 2 · measures 2" in records
    assert any(line.startswith("Findings: error 0 · warning 0 · info ") for line in lines)
    (trust,) = (line for line in lines if line.startswith("Trust: proven "))
    assert trust.endswith("(of 9 records: indicators, questions, scores, issues, measures)")
    assert f"Output: {out}" in lines
    assert lines[lines.index("What now:") + 1].startswith("  ita profile ")
    assert shown.err == ""


def test_quiet_says_nothing(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "-q") == 0
    assert capsys.readouterr() == ("", "")


def test_verbose_tells_each_file_on_stderr(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "-v", "--json", "--lang", "en")
    shown = capsys.readouterr()
    assert shown.err.startswith("read ")
    assert shown.err.endswith("  report.txt\n")
    assert json.loads(shown.out)["records"]["reports"] == 1


def test_a_dry_run_says_what_would_be_done(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "parsed"
    assert ita("run", raw, "--out", out, "--dry-run", "--lang", "en") == 0
    assert capsys.readouterr().out == "to read  report.txt\nto read 1 · up to date 0 · same bytes 0 · leaving 0\n"
    assert not out.exists()
    ita("run", raw, "--out", out, "--jobs", 0, "-q")
    (raw / "report.txt").rename(raw / "moved.txt")
    (raw / "moved.txt").write_text(small_report.TEXT.replace("๘๑.๒๕", "๘๑.๗๕"), encoding="utf-8")
    assert ita("run", raw, "--out", out, "--dry-run", "--json") == 0
    plan = told(capsys)
    assert [(file["source_path"], file["state"]) for file in plan["files"]] == [("moved.txt", "read")]
    assert [report["source_path"] for report in plan["leaving"]] == ["report.txt"]


def test_what_is_no_report_is_told_and_the_rest_goes_on(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (raw / "empty\x1b[31m.txt").write_bytes(b"")
    (raw / "in\ntwo.txt").write_bytes(b"")
    (raw / "letter.docx").write_bytes(b"PK\x03\x04" + b"word/document.xml" * 3)
    assert ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "--json", "--lang", "en") == 4
    shown = capsys.readouterr()
    assert [line for line in shown.err.splitlines() if not line.startswith(" ")] == [
        "empty\ufffd[31m.txt: The file is empty (0 bytes).",
        "in\ufffdtwo.txt: The file is empty (0 bytes).",
        "letter.docx: The file is Word (.docx), which this program does not read.",
    ]
    summary = json.loads(shown.out)
    assert [failed["kind"] for failed in summary["not_read"]] == ["empty-file", "empty-file", "unsupported-format"]
    assert summary["records"]["reports"] == 1
    assert summary["findings"]["error"] == 3


def test_what_is_no_report_can_be_left_out(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (raw / "pictures").mkdir()
    (raw / "pictures" / "1.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (raw / "letter.docx").write_bytes(b"PK\x03\x04" + b"word/document.xml" * 3)
    (raw / "empty.txt").write_bytes(b"")
    (raw / "copy.txt").write_bytes((raw / "report.txt").read_bytes())
    run = ("run", raw, "--out", tmp_path / "parsed", "--jobs", 0)
    ignore = ("--ignore", "*.docx", "--ignore", "pictures/")
    assert ita(*run, *ignore, "--json") == 4
    assert told(capsys)["files"] == small_report.files(read=1, same=1, not_read=1, left_out=2)
    assert ita(*run, *ignore, "--json") == 4
    assert told(capsys)["files"] == small_report.files(kept=1, same=1, not_read=1, left_out=2)
    assert ita(*run, *ignore, "--ignore", "empty*", "-q") == 0
    assert capsys.readouterr().err == ""
    assert ita(*run, *ignore, "--lang", "en") == 4
    shown = capsys.readouterr().out
    line = "Files: found 5 · read 0 · kept from before 1 · same bytes 1 · not read or not taken 1 · left out 2"
    assert line in shown.splitlines()
    assert ita(*run, "--ignore", "!") == 2


GOES_ALONG = {
    "README.md": "รายงาน ITA อยู่ในโฟลเดอร์นี้ คะแนน I8 ๘๑.๒๕",
    "license": "MIT",
    "old/README.th.md": "ITA",
    "notes.md": "# Things to do",
}
NOT_TO_BE_PASSED_OVER = {
    "report.md": small_report.TEXT.replace("บ้านสมมติ", "บ้านเก่า"),
    "readme-2567.txt": small_report.TEXT.replace("บ้านสมมติ", "บ้านใหม่"),
}


def test_files_that_go_with_their_folder_are_passed_over_and_named(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in (GOES_ALONG | NOT_TO_BE_PASSED_OVER).items():
        (raw / name).parent.mkdir(exist_ok=True)
        (raw / name).write_text(text, encoding="utf-8")
    out = tmp_path / "parsed"
    assert ita("run", raw, "--out", out, "--jobs", 0, "--json", "--lang", "en") == 0
    shown = capsys.readouterr()
    summary = json.loads(shown.out)
    assert summary["files"] == small_report.files(read=3, left_out=4)
    assert summary["passed_over"] == sorted(GOES_ALONG)
    assert all(name in shown.err for name in GOES_ALONG)
    assert json.loads((out / "runs.jsonl").read_text(encoding="utf-8").splitlines()[-1])["passed_over"] == sorted(
        GOES_ALONG
    )


@pytest.mark.parametrize(("name", "code"), [("README.md", 0), ("license", 4)])
def test_a_file_that_is_named_is_read_or_refused_whatever_it_is_called(name: str, code: int, tmp_path: Path) -> None:
    text = small_report.TEXT if code == 0 else GOES_ALONG[name]
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert ita("run", tmp_path / name, "--out", tmp_path / "parsed", "--jobs", 0, "-q") == code


@pytest.mark.parametrize("words", ["ตัวชี้วัดที่ ๒", "I๘", "ITA", "คุณธรรมและความโปร่งใส"])
def test_markdown_with_a_word_of_the_assessment_is_not_passed_over(words: str, tmp_path: Path) -> None:
    (tmp_path / "plan.md").write_text(f"# แผน\n\n{words}\n", encoding="utf-8")
    (source,) = find([str(tmp_path)])
    assert not goes_with_its_folder(source)


def test_a_file_that_is_left_out_from_now_on_leaves(raw: Path, tmp_path: Path) -> None:
    small_report.write(raw, "plan.txt").write_text(small_report.TEXT.replace("บ้านสมมติ", "บ้านอื่น"), encoding="utf-8")
    run = ("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "-q")
    ita(*run)
    assert ita(*run, "--ignore", "plan*") == 0
    assert pd.read_parquet(tmp_path / "parsed" / "reports")["source_path"].tolist() == ["report.txt"]
    assert ita(*run, "--ignore", "*.txt") == 4


def test_datasets_are_no_reports(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "-q")
    assert ita("run", tmp_path / "parsed", "--out", tmp_path / "again", "--lang", "en") == 2
    assert capsys.readouterr().err.startswith(f"{tmp_path / 'parsed'} holds datasets, not reports")
    assert not (tmp_path / "again").exists()


def test_strict_is_a_gate_on_quality(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "parsed"
    assert ita("run", raw, "--out", out, "--jobs", 0, "-q", "--strict") == 0
    read = pipeline.report

    def with_an_error(data: bytes, *, pages: range | None) -> Bundle:
        return replace(read(data, pages=pages), findings=(Finding("score-range", "error", "ผิด", "wrong"),))

    monkeypatch.setattr(pipeline, "report", with_an_error)
    small_report.write(raw, "wrong.txt").write_text(small_report.TEXT.replace("บ้านสมมติ", "บ้านอื่น"), encoding="utf-8")
    assert ita("run", raw, "--out", out, "--jobs", 0, "-q") == 0
    assert ita("run", raw, "--out", out, "--jobs", 0, "-q", "--strict") == 3


def test_only_the_first_files(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_report.write(raw, "another.txt").write_text(small_report.TEXT + " ", encoding="utf-8")
    ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "--limit", 1, "--json")
    assert told(capsys)["files"] == small_report.files(read=1, left_out=1)


@pytest.mark.parametrize("pages", ["0", "9-3", "x", "3-", "-3"])
def test_pages_that_are_none(pages: str, raw: Path, tmp_path: Path) -> None:
    assert ita("run", raw, "--out", tmp_path / "parsed", "--pages", pages) == 2


def test_a_path_that_does_not_exist(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ita("run", "/nowhere", "--out", tmp_path / "parsed", "--lang", "en") == 2
    assert capsys.readouterr().err == ("There is no /nowhere\nCheck the name of the file or folder to read.\n")


def test_an_output_that_cannot_be_written(raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert ita("run", raw, "--out", tmp_path / "file" / "parsed", "--lang", "en") == 5
    assert capsys.readouterr().err.startswith(f"Cannot write to {tmp_path}/file/parsed: Not a directory\n")


def test_a_report_that_lies_in_two_files_is_counted_once_and_said_to_be(
    raw: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (read,) = raw.iterdir()
    (raw / "copy.txt").write_bytes(read.read_bytes() + b"\n")
    assert ita("run", raw, "--out", tmp_path / "parsed", "--jobs", 0, "--lang", "en") == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("│ เทศบาลตำบลบ้านสมมติ │    1 │") for line in lines)
    assert any(line.startswith("Records: reports 2 (copies of others: 1) · ") for line in lines)
