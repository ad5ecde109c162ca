"""A report that hangs, crashes its worker or eats the memory is set aside alone, with the reason."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import fake_reports
import pytest

from batch.batch import Batch
from batch.executors import Processes
from batch.run import run
from batch.source import find
from pipeline import HOUSE


@pytest.mark.parametrize(
    ("misdeed", "kind", "reason"),
    [
        ("hang", "time-limit", "It was not read within 2 seconds."),
        ("crash", "crashed", "The reader failed on this file (SIGSEGV)."),
        ("eat", "memory-limit", "It needs more memory than one report may take."),
    ],
)
def test_set_aside_with_the_reason(tmp_path: Path, misdeed: str, kind: str, reason: str) -> None:
    raw = tmp_path / "raw"
    fake_reports.write(raw, "bad.json", agency="ก", year=2566, misdeed=misdeed)
    for number in range(4):
        fake_reports.write(raw, f"good-{number}.json", agency="ข", year=2566, scores=[float(number)])
    out = tmp_path / "parsed"
    summary = run(Batch(find([str(raw)]), out), Processes(2, 2, 512, fake_reports.report))
    (failed,) = summary.failures
    assert failed.failure is not None
    assert (failed.source.name, failed.failure.kind, failed.failure.reason.en) == ("bad.json", kind, reason)
    assert failed.report_id != ""
    assert summary.contents.records["reports"] == 4
    assert len(list((out / ".bundles").glob("*.gz"))) == 4


def test_what_a_report_without_memory_leaves_behind_does_not_fail_the_next(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    fake_reports.write(raw, "a.json", agency="ก", year=2566, misdeed="hoard")
    fake_reports.write(raw, "b.json", agency="ข", year=2566, misdeed="fill")
    summary = run(Batch(find([str(raw)]), tmp_path / "parsed"), Processes(1, 60, 512, fake_reports.report))
    assert [(step.source.name, step.failure and step.failure.kind) for step in summary.failures] == [
        ("a.json", "memory-limit")
    ]


def test_what_workers_load_counts_against_no_report_in_any_working_folder(tmp_path: Path) -> None:
    report = next(iter(sorted((HOUSE / "data" / "raw").glob("*.pdf"))))
    command = [sys.executable, str(HOUSE / "pipeline.py"), "run", str(report), "--out", "out", "--memory", "256"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_a_file_that_is_too_large_is_not_read_at_all(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    fake_reports.write(raw, "good.json", agency="ก", year=2566)
    with (raw / "video.mp4").open("wb") as video:
        video.truncate(3 << 30)
    summary = run(Batch(find([str(raw)]), tmp_path / "parsed"), Processes(1, 60, 256, fake_reports.report))
    assert [(step.source.name, step.failure and step.failure.kind) for step in summary.failures] == [
        ("video.mp4", "file-too-large")
    ]
    assert summary.contents.records["reports"] == 1


def test_a_file_that_memory_cannot_hold_is_set_aside(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    fake_reports.write(raw, "good.json", agency="ก", year=2566)
    with (raw / "large.json").open("wb") as large:
        large.truncate(400 << 20)
    summary = run(Batch(find([str(raw)]), tmp_path / "parsed"), Processes(1, 60, 128, fake_reports.report))
    assert [(step.source.name, step.failure and step.failure.kind) for step in summary.failures] == [
        ("large.json", "memory-limit")
    ]
    assert summary.contents.records["reports"] == 1


def test_reports_whose_workers_are_killed_are_read_in_the_same_run(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    for number in range(6):
        name = f"{number}.json"
        fake_reports.write(raw, name, agency="ก", year=2566, misdeed="die-once", marker=str(tmp_path / name))
    summary = run(Batch(find([str(raw)]), tmp_path / "parsed"), Processes(2, 60, 256, fake_reports.report))
    assert summary.failures == []
    assert summary.contents.records["reports"] == 6
