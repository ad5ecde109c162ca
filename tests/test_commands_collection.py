"""``ita run`` over several folders and nights, and ``ita remove``: what they say and what they end with."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import small_report

from commands.command_line import main


@pytest.fixture
def one(tmp_path: Path) -> Path:
    for number in range(3):
        write(tmp_path / "one", f"{number}.txt", f"8{number}.25")
    return tmp_path / "one"


def write(folder: Path, name: str, score: str = "81.25") -> Path:
    path = small_report.write(folder, name)
    path.write_text(small_report.TEXT.replace("๘๑.๒๕", score), encoding="utf-8")
    return path


def ita(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def run(out: Path, *arguments: str | Path) -> int:
    return ita("run", *arguments, "--out", out, "--jobs", "0", "--lang", "en")


def told(capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    shown = capsys.readouterr()
    return shown.out.splitlines(), shown.err.splitlines()


def after(lines: list[str], start: str) -> list[str]:
    """The lines from the one that begins so, as far as they are indented under it."""
    at = next(number for number, line in enumerate(lines) if line.startswith(start))
    rest = lines[at + 1 :]
    return [lines[at], *rest[: next((n for n, line in enumerate(rest) if not line.startswith(" ")), len(rest))]]


def reports(out: Path) -> int:
    return len(pd.read_parquet(out / "reports"))


def test_the_summary_says_what_came_changed_and_left(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    assert after(told(capsys)[0], "Reports: ") == ["Reports: stay 0 · came 3 · changed 0 · left 0"]
    write(one, "new.txt", "90.00")
    write(one, "1.txt", "91.00")
    (one / "2.txt").unlink()
    run(out, one)
    assert after(told(capsys)[0], "Reports: ") == [
        "Reports: stay 1 · came 1 · changed 1 · left 1",
        "  - 2.txt",
        "  ~ 1.txt",
        "  + new.txt",
    ]
    run(out, one, "--json")
    summary: dict[str, Any] = json.loads("\n".join(told(capsys)[0]))
    assert summary["collection"] == {"stays": 3, "came": [], "changed": [], "left": []}


def test_a_share_that_is_not_mounted_empties_nothing(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    capsys.readouterr()
    for path in one.iterdir():
        path.unlink()
    assert run(out, one) == 4
    lines = told(capsys)[1]
    assert lines[-2].startswith(f"Stopped: 3 of the 3 reports of {one} are gone (0.txt, 1.txt, 2.txt)")
    assert "--replace" in lines[-1]
    assert reports(out) == 3
    assert run(out, one, "--dry-run") == 4
    assert any(line.startswith("Stopped: ") for line in told(capsys)[1])
    assert run(out, one, "--replace") == 0
    assert reports(out) == 0


def test_a_folder_that_is_no_longer_there_is_a_wrong_path_and_empties_nothing(one: Path, tmp_path: Path) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    one.rename(tmp_path / "elsewhere")
    assert run(out, one) == 2
    assert reports(out) == 3


def test_a_report_whose_file_was_overwritten_by_another_is_told_also_quietly(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    (one / "1.txt").write_bytes((one / "2.txt").read_bytes())
    capsys.readouterr()
    assert run(out, one, "-q") == 0
    shown, (line,) = told(capsys)
    assert shown == []
    assert line.startswith("Left the datasets, their files overwritten by other reports: 1: ")
    assert line.endswith(" (1.txt)")


def test_a_first_run_over_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    assert run(tmp_path / "parsed", tmp_path / "empty") == 0
    assert told(capsys)[1] == [f"There are no files in {tmp_path / 'empty'}"]


def test_what_cannot_be_read_this_time_stays_and_is_told(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    (one / "1.txt").write_bytes(b"")
    capsys.readouterr()
    assert run(out, one) == 4
    assert told(capsys)[1] == [
        "1.txt: The file is empty (0 bytes).",
        "    Download the file again from the agency's site.",
        "    What was read from it before stays.",
    ]
    assert reports(out) == 3
    assert run(out, one, "--unreadable", "drop") == 4
    assert reports(out) == 2


def test_a_file_that_was_cut_is_told_and_keeps_what_was_read(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    whole = (one / "1.txt").read_text(encoding="utf-8")
    (one / "1.txt").write_text(whole[: whole.index("I๘")], encoding="utf-8")
    for _ in range(2):
        capsys.readouterr()
        assert run(out, one, "-q") == 4
        lines = told(capsys)
        assert lines[0] == []
        assert lines[1][0].startswith("1.txt: The file has changed and gives far less than before: questions 2 → 0, ")
        assert lines[1][2] == "    What was read from it before stays."
        assert reports(out) == 3
    assert run(out, one, "--json") == 4
    (failed,) = json.loads("\n".join(told(capsys)[0]))["not_read"]
    assert (failed["source_path"], failed["kind"], failed["stands"]) == ("1.txt", "far-fewer-records", True)
    assert "--replace" in failed["remedy"]
    (one / "new.txt").write_bytes(b"")
    run(out, one, "--json")
    assert [each["stands"] for each in json.loads("\n".join(told(capsys)[0]))["not_read"]] == [True, False]
    (one / "new.txt").unlink()
    assert ita("remove", one / "1.txt", "--out", out) == 0
    assert run(out, one) == 0


def test_verifying_mends_and_says_so(one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    capsys.readouterr()
    (file,) = (out / "scores").rglob("*.parquet")
    good, status = file.read_bytes(), file.stat()
    file.write_bytes(good[:-9] + bytes([good[-9] ^ 1]) + good[-8:])
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert run(out, one, "--verify") == 0
    assert told(capsys)[1] == [f"Mended: scores/{file.parent.name}/part-0.parquet: not as written"]
    assert file.read_bytes() == good


def test_a_second_folder_adds_and_is_taken_out_again(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    write(tmp_path / "two", "other.txt", "70.00")
    run(out, one)
    run(out, tmp_path / "two")
    assert reports(out) == 4
    capsys.readouterr()
    assert ita("remove", tmp_path / "two", "--out", out, "--lang", "en") == 0
    assert told(capsys)[0] == ["  - other.txt", "stay 3 · left 1"]
    assert reports(out) == 3
    run(out, tmp_path / "two", "-q")
    report_id = pd.read_parquet(out / "reports").set_index("source_path").loc["other.txt", "report_id"]
    capsys.readouterr()
    assert ita("remove", tmp_path / "two", "--out", out, "--json") == 0
    assert json.loads("\n".join(told(capsys)[0])) == {
        "stays": 3,
        "came": [],
        "changed": [],
        "left": ["other.txt"],
        "files": [{"report_id": report_id, "source_path": "other.txt"}],
    }
    assert ita("remove", "nothing", "--out", out, "--lang", "en") == 2
    assert ita("remove", "nothing", "--out", tmp_path / "nowhere") == 5


def test_a_folder_below_does_not_stand_for_the_whole(one: Path, tmp_path: Path) -> None:
    out = tmp_path / "parsed"
    write(one / "inner", "deep.txt", "60.00")
    run(out, one)
    assert run(out, one / "inner") == 0
    assert reports(out) == 4


def test_decisions_that_match_nothing_are_told_at_the_end(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    lines = ["report_id,action,check,reason,name", "0123456789abcdef,acknowledge,weights,so printed,me"]
    (out / "review.csv").write_text("\n".join(lines), encoding="utf-8")
    capsys.readouterr()
    assert run(out, one) == 0
    shown, warned = told(capsys)
    assert "Review: corrected 0 · source changed 0 · matching nothing 1" in shown
    assert warned == ["Decisions in review.csv that match nothing any more: 1; see ita check --check review-unmatched"]
    assert ita("check", "--data", out, "--check", "review-unmatched", "--lang", "en") == 0
    assert "the decision of me about weights (anywhere) matches nothing" in "\n".join(told(capsys)[0])


WRITTEN = (
    ["export", "--format", "csv", "--format", "xlsx", "--format", "sqlite", "--format", "duckdb"],
    ["compare", "--out", "compare.csv"],
    ["compare", "--wide", "--out", "wide.csv"],
    ["compare", "--by", "type", "--wide", "--out", "types.csv"],
    ["compare", "--by", "year", "--wide", "--out", "years.csv"],
    ["compare", "--out", "compare.xlsx"],
    ["profile", "เทศบาลตำบลบ้านสมมติ", "--out", "profile.html"],
    ["profile", "เทศบาลตำบลบ้านสมมติ", "--out", "profile.xlsx"],
    ["report", "--out", "report.html"],
)


def test_what_the_program_writes_among_the_reports_is_no_report(
    one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    for command, *options in WRITTEN:
        places = [str(one / each) if Path(each).suffix else each for each in options]
        where = [] if "--out" in options else ["--out", one]
        assert ita(command, *places, *where, "--data", out) == 0
    capsys.readouterr()
    assert run(out, one, "--json") == 0
    shown = capsys.readouterr()
    summary = json.loads(shown.out)
    written = sorted(path.name for path in one.iterdir() if not path.name.startswith(("0.", "1.", "2.")))
    assert len(written) > 15
    assert summary["passed_over"] == written
    assert summary["records"]["reports"] == 3
    assert run(out, one / "scores.csv") == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", None])
def test_a_workbook_of_somebody_else_is_told_as_such(content: bytes | None, one: Path, tmp_path: Path) -> None:
    book = one / "book.xlsx"
    if content is None:
        with zipfile.ZipFile(book, "w") as archive:
            archive.writestr("xl/workbook.xml", "<x/>")
    else:
        book.write_bytes(content)
    assert run(tmp_path / "parsed", one) == 4


@pytest.mark.parametrize(
    "asked", [["compare", "--out", "x.txt"], ["compare", "--out", "x.md"], ["profile", "สมมติ", "--out", "sub/x.txt"]]
)
def test_a_text_that_would_be_read_as_a_report_is_not_written_among_them(
    asked: list[str], one: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "parsed"
    run(out, one)
    *command, name = asked
    assert ita(*command, one / name, "--data", out, "--lang", "en") == 2
    assert f"ita run reads what lies in {one}" in capsys.readouterr().err
    assert not (one / name).exists()
    assert ita(*command, tmp_path / Path(name).name, "--data", out) == 0
