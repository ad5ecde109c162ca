"""Which files are read, under which name, in which order."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from batch.errors import DatasetsGiven, PathNotFound
from batch.ignored import ignoring
from batch.source import Source, find, identify
from extract.system_errors import why


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a/x.pdf", "a/.hidden", ".git/config", "~$a.docx", "Thumbs.db"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(name.encode())
    return tmp_path


def names(*paths: Path | str, leave_out: Path | None = None) -> list[str]:
    return [source.name for source in find([str(path) for path in paths], leave_out=leave_out)]


def test_a_folder_gives_its_files_by_their_path_in_it(folder: Path) -> None:
    assert names(folder) == ["a/x.pdf", "b.txt"]


def test_a_file_gives_its_name(folder: Path) -> None:
    assert names(folder / "a" / "x.pdf") == ["x.pdf"]


def test_a_glob_gives_what_it_matches(folder: Path) -> None:
    assert names(f"{folder}/*.txt") == ["b.txt"]
    assert names(f"{folder}/**/*.pdf") == ["x.pdf"]


def test_the_same_file_named_twice_is_read_once(folder: Path) -> None:
    assert names(folder, folder / "b.txt") == ["a/x.pdf", "b.txt"]


def test_the_order_of_the_paths_does_not_matter(folder: Path) -> None:
    paths = (folder / "b.txt", folder / "a")
    assert names(*paths) == names(*reversed(paths)) == ["b.txt", "x.pdf"]


def test_the_output_inside_the_input_is_left_out(folder: Path) -> None:
    assert names(folder, leave_out=folder / "a") == ["b.txt"]


def test_a_path_that_does_not_exist_is_an_error_of_usage() -> None:
    with pytest.raises(PathNotFound) as raised:
        find(["/nowhere/*.pdf"])
    assert raised.value.exit_code == 2
    assert "/nowhere/*.pdf" in raised.value.reason.th


def test_a_name_that_is_no_unicode_becomes_one(tmp_path: Path) -> None:
    (tmp_path / "\udcff.txt").write_bytes(b"x")
    assert names(tmp_path) == ["\N{REPLACEMENT CHARACTER}.txt"]


def test_a_name_that_acts_on_a_terminal_does_so_in_no_dataset(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J\u202etxt\n.txt"
    path.write_bytes(b"x")
    for given in (tmp_path, path):
        (found,) = find([str(given)])
        assert (found.name, found.at) == ("a\ufffd[2J\ufffdtxt\ufffd.txt", f"{tmp_path.resolve()}/{path.name}")


def test_a_report_is_known_by_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"report")
    sha256 = hashlib.sha256(b"report").hexdigest()
    assert identify(tmp_path / "x") == (sha256[:16], sha256)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(OSError, match="Not a regular file") as told:
        identify(tmp_path / "pipe.txt")
    assert why(told.value).th == "ไม่ใช่ไฟล์ปกติ (Not a regular file)"


def test_where_the_output_is_the_input_what_a_run_writes_is_no_report(folder: Path) -> None:
    for name in (
        "scores/fiscal_year=2567/part-0.parquet",
        "datapackage.json",
        "runs.jsonl",
        "review.csv",
        "a/runs.jsonl",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    assert names(folder, leave_out=folder) == ["a/runs.jsonl", "a/x.pdf", "b.txt"]


def test_a_linked_folder_is_entered_once(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    share = tmp_path_factory.mktemp("share")
    (share / "far.pdf").write_bytes(b"far")
    (share / "around").symlink_to(folder)
    (folder / "0-link").symlink_to(share)
    (folder / "0-again").symlink_to(folder / "a")
    assert names(folder) == ["0-link/far.pdf", "a/x.pdf", "b.txt"]


def test_where_a_file_lies_is_told_by_the_folder_that_was_given(folder: Path) -> None:
    assert [source.at for source in find([str(folder)])] == [f"{folder.resolve()}/a/x.pdf", f"{folder.resolve()}/b.txt"]
    assert [source.at for source in find([str(folder / "b.txt")])] == [f"{folder.resolve()}/b.txt"]


def test_a_link_that_leads_round_is_a_file_that_cannot_be_opened(folder: Path) -> None:
    (folder / "loop").symlink_to(folder / "loop")
    assert names(folder) == ["a/x.pdf", "b.txt", "loop"]
    with pytest.raises(OSError, match="symbolic links"):
        identify(folder / "loop")


def datasets(folder: Path) -> Path:
    for name in ("reports", "indicators", "questions", "scores", "issues", "measures", "findings", "numbers"):
        (folder / name / "fiscal_year=2567").mkdir(parents=True)
        (folder / name / "fiscal_year=2567" / "part-0.parquet").write_bytes(b"PAR1")
    for name in ("datapackage.json", "runs.jsonl", "review.csv"):
        (folder / name).write_text("{}")
    return folder


@pytest.mark.parametrize("part", ["", "scores", "scores/fiscal_year=2567", "scores/*/*.parquet", "review.csv", "*"])
def test_datasets_are_no_reports(tmp_path: Path, part: str) -> None:
    with pytest.raises(DatasetsGiven) as raised:
        find([str(datasets(tmp_path / "parsed") / part)], leave_out=tmp_path / "other")
    assert raised.value.exit_code == 2
    assert raised.value.reason.en.endswith("holds datasets, not reports")


def test_datasets_beside_reports_are_left_out(folder: Path) -> None:
    datasets(folder / "a" / "parsed")
    datasets(folder)
    assert names(folder, leave_out=folder / "other") == ["a/x.pdf", "b.txt"]


def test_a_folder_called_like_a_dataset_may_hold_reports(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "1.txt").write_text("x")
    (tmp_path / "datapackage.json").write_text("{}")
    assert names(tmp_path / "reports") == ["1.txt"]


@pytest.mark.parametrize(
    ("patterns", "stay"),
    [
        ([], ["a/old/1.pdf", "a/x.pdf", "b.docx", "b.txt"]),
        (["*.docx"], ["a/old/1.pdf", "a/x.pdf", "b.txt"]),
        (["old/"], ["a/x.pdf", "b.docx", "b.txt"]),
        (["/old/"], ["a/old/1.pdf", "a/x.pdf", "b.docx", "b.txt"]),
        (["a/*.pdf"], ["a/old/1.pdf", "b.docx", "b.txt"]),
        (["*", "!*.txt"], ["b.txt"]),
    ],
)
def test_patterns_leave_files_out(folder: Path, patterns: list[str], stay: list[str]) -> None:
    (folder / "a" / "old").mkdir()
    (folder / "a" / "old" / "1.pdf").write_bytes(b"1")
    (folder / "b.docx").write_bytes(b"b")
    is_ignored = ignoring(patterns)
    assert [each.name for each in find([str(folder)]) if not is_ignored(each)] == stay


def test_a_folder_that_cannot_be_listed_may_be_left_out() -> None:
    hidden = Source(Path("System Volume Information"), "System Volume Information", problem=PermissionError())
    assert ignoring(["System Volume Information/"])(hidden)
