"""Files are written whole or not at all, never through a link; what cannot be written is exit code 5 in two lines."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import fake_reports
import pytest
import small_report

from batch import whole
from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from batch.whole import write_whole, written
from commands.command_line import main

HOUSE = Path(__file__).resolve().parent.parent


def full_disk(*_: Any, **__: Any) -> Any:
    """What a disk without room answers."""
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def datasets(tmp_path: Path) -> Path:
    fake_reports.write(tmp_path / "raw", "a", agency="กรม", year=2567, overall=90.0, assessed_year=2567)
    run(Batch(find([str(tmp_path / "raw")]), tmp_path / "parsed"), Serial(fake_reports.report))
    return tmp_path / "parsed"


def test_what_was_there_stays_where_the_disk_is_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "file"
    write_whole(path, b"good")
    monkeypatch.setattr(whole, "to_disk", full_disk)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"better")
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("file", b"good")]


def test_a_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / "out").symlink_to(tmp_path / "precious")
    write_whole(tmp_path / "out", b"x")
    assert (tmp_path / "precious").read_bytes() == b"precious"
    assert (tmp_path / "out").read_bytes() == b"x"


def test_a_new_file_is_open_to_whom_the_umask_lets(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "file", b"x")
    finally:
        os.umask(before)
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no devices")
def test_a_device_is_written_as_it_is() -> None:
    with written(Path("/dev/null")) as path:
        assert path == Path("/dev/null")


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["compare", "--year", "all", "--format", "csv", "--out", "out/x.csv"], "x.csv"),
        (["compare", "--year", "all", "--format", "parquet", "--out", "out/x.parquet"], "x.parquet"),
        (["report", "--out", "out/x.html"], "x.html"),
        (["export", "--out", "out"], "scores.csv"),
        (["export", "--out", "out", "--format", "xlsx"], "thai-ita.xlsx"),
        (["export", "--out", "out", "--format", "sqlite"], "thai-ita.sqlite"),
        (["export", "--out", "out", "--format", "duckdb"], "thai-ita.duckdb"),
    ],
)
def test_no_command_cuts_a_good_file_first(
    datasets: Path, arguments: list[str], name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(datasets.parent)
    Path("out").mkdir()
    Path("precious").write_bytes(b"precious")
    Path("out", name).symlink_to(Path("precious").resolve())
    with monkeypatch.context() as fault:
        fault.setattr(whole, "to_disk", full_disk)
        assert main([*arguments, "--data", str(datasets), "--lang", "en"]) == 5
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("Cannot read or write ")
    assert len(told) == 2
    assert [path.name for path in Path("out").iterdir()] == [name]
    assert main([*arguments, "--data", str(datasets)]) == 0
    assert Path("precious").read_bytes() == b"precious"
    assert Path("out", name).stat().st_size > 8


@pytest.mark.parametrize("name", [".lock", "runs.jsonl"])
def test_links_that_lie_in_the_output_are_not_followed(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    small_report.write(tmp_path / "raw")
    (tmp_path / "parsed").mkdir()
    (tmp_path / "precious").write_bytes(b"precious")
    (tmp_path / "parsed" / name).symlink_to(tmp_path / "precious")
    assert main(["run", str(tmp_path / "raw"), "--out", str(tmp_path / "parsed"), "--jobs", "0", "--lang", "en"]) == 5
    assert capsys.readouterr().err.startswith(f"Cannot write to {tmp_path}/parsed: ")
    assert (tmp_path / "precious").read_bytes() == b"precious"


def test_a_run_log_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small_report.write(tmp_path / "raw")
    (tmp_path / "parsed" / "runs.jsonl").mkdir(parents=True)
    assert main(["run", str(tmp_path / "raw"), "--out", str(tmp_path / "parsed"), "--jobs", "0", "--lang", "en"]) == 5
    assert len(capsys.readouterr().err.splitlines()) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_run_log_that_nobody_reads_is_not_waited_for(tmp_path: Path) -> None:
    small_report.write(tmp_path / "raw")
    (tmp_path / "parsed").mkdir()
    os.mkfifo(tmp_path / "parsed" / "runs.jsonl")
    assert main(["run", str(tmp_path / "raw"), "--out", str(tmp_path / "parsed"), "--jobs", "0", "--lang", "en"]) == 5


@pytest.mark.parametrize("where", ["batch.whole.to_disk", "batch.place.to_disk", "batch.place.Path.mkdir"])
def test_a_full_disk_at_any_time_of_a_first_run(
    tmp_path: Path, where: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small_report.write(tmp_path / "raw")
    arguments = ["run", str(tmp_path / "raw"), "--out", str(tmp_path / "parsed"), "--jobs", "0", "--lang", "en"]
    with monkeypatch.context() as fault:
        fault.setattr(where, full_disk)
        assert main(arguments) == 5
    assert capsys.readouterr().err.startswith(f"Cannot write to {tmp_path}/parsed: No space left on device\n")
    assert main(arguments) == 0


def test_a_file_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")

    def no_locks(*_: Any) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    small_report.write(tmp_path / "raw")
    assert main(["run", str(tmp_path / "raw"), "--out", str(tmp_path / "parsed"), "--jobs", "0"]) == 5


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
@pytest.mark.parametrize("arguments", [["schema"], ["schema", "--json"], ["codebook"], ["--help"]])
def test_a_stdout_that_takes_nothing(arguments: list[str]) -> None:
    program = [sys.executable, str(HOUSE / "pipeline.py"), *arguments]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(program, stdout=full, stderr=subprocess.PIPE, text=True, env={"LC_ALL": "C"})
    assert done.returncode == 5
    assert done.stderr.startswith("Cannot read or write the output: No space left on device")
    assert "Traceback" not in done.stderr


def test_damaged_datasets_without_a_manifest_are_told_in_two_lines(
    datasets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (datasets / ".bundles" / "manifest.json").unlink()
    for path in (datasets / "scores").rglob("*.parquet"):
        path.write_bytes(path.read_bytes()[:50])
    for command in ("compare", "export"):
        assert main([command, "--data", str(datasets), "--lang", "en"]) == 5
        told = capsys.readouterr().err.splitlines()
        assert told[0].startswith("The datasets cannot be read: ")
        assert len(told) == 2
