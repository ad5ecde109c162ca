"""Datasets that are missing, damaged or mixed are noticed by every command that reads them, and mended."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import fake_reports
import pytest

from batch import manifest
from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from batch.summary import Summary
from commands.command_line import main


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for number in range(4):
        name = f"{number}.json"
        fake_reports.write(
            tmp_path / "raw", name, agency=f"กรม {number}", year=2566 + number % 2, scores=[80.0 + number]
        )
    return tmp_path / "raw"


@pytest.fixture
def out(raw: Path) -> Path:
    do(raw, raw.parent / "parsed")
    return raw.parent / "parsed"


def do(raw: Path, out: Path, thorough: bool = False) -> Summary:
    return run(Batch(find([str(raw)]), out, thorough=thorough), Serial(fake_reports.report))


def written(out: Path) -> dict[str, bytes]:
    paths = [*sorted(out.glob("*/*/*")), out / "datapackage.json"]
    return {str(path.relative_to(out)): path.read_bytes() for path in paths if path.is_file()}


def a_file(out: Path) -> Path:
    return next(iter(sorted((out / "scores").rglob("*.parquet"))))


def cut(out: Path) -> None:
    a_file(out).write_bytes(a_file(out).read_bytes()[:100])


def emptied(out: Path) -> None:
    a_file(out).write_bytes(b"")


def deleted(out: Path) -> None:
    a_file(out).unlink()


def without_a_year(out: Path) -> None:
    shutil.rmtree(out / "measures" / "fiscal_year=2567")


def without_a_dataset(out: Path) -> None:
    shutil.rmtree(out / "findings")


def with_a_stranger(out: Path) -> None:
    shutil.copy(a_file(out), a_file(out).with_name("part-1.parquet"))


def mixed(out: Path) -> None:
    """One dataset of other datasets, as a kill between two exchanges leaves it: whole, but not of these."""
    other = out.parent / "other"
    fake_reports.write(out.parent / "others", "x", agency="กรม 9", year=2566, scores=[80.0])
    do(out.parent / "others", other)
    shutil.rmtree(out / "issues")
    shutil.rmtree(out / "scores")
    shutil.copytree(other / "scores", out / "scores")
    shutil.copytree(other / "issues", out / "issues")


def flipped(out: Path) -> None:
    """A bit that turned over: the same size, and a time of change like any writer's."""
    data = bytearray(a_file(out).read_bytes())
    data[len(data) // 2] ^= 1
    a_file(out).write_bytes(data)


FAULTS = [cut, emptied, deleted, without_a_year, without_a_dataset, with_a_stranger, mixed, flipped]


@pytest.mark.parametrize("fault", FAULTS)
def test_a_run_mends_and_says_so(raw: Path, out: Path, fault: Callable[[Path], None]) -> None:
    before = written(out)
    fault(out)
    assert manifest.faults(out)
    summary = do(raw, out)
    assert summary.repaired
    assert summary.count("read") == 0
    assert written(out) == before
    assert do(raw, out).repaired == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_reader_says_so_in_a_line_and_mends(
    out: Path, fault: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    before = written(out)
    fault(out)
    assert main(["check", "--data", str(out), "--lang", "en"]) == 0
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("The datasets were not whole and have been mended: ")
    assert written(out) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--data"],
        ["compare", "--year", "all", "--data"],
        ["export", "--out", "exported", "--data"],
        ["report", "--out", "page.html", "--data"],
        ["diff", "."],
    ],
)
def test_what_cannot_be_mended_is_an_error_in_two_lines(
    out: Path, arguments: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(out.parent)
    cut(out)
    for bundle in (out / ".bundles").glob("*.gz"):
        bundle.unlink()
    assert main([*arguments, str(out), "--lang", "en"]) == 5
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith(
        f"The datasets in {out} are not whole: scores/fiscal_year=2566/part-0.parquet: not as written"
    )
    assert "ita run --verify" in told[1]
    assert len(told) == 2


def test_a_file_that_only_its_bytes_betray_is_found_by_verifying(raw: Path, out: Path) -> None:
    before, status = written(out), a_file(out).stat()
    flipped(out)
    os.utime(a_file(out), ns=(status.st_atime_ns, status.st_mtime_ns))
    assert do(raw, out).repaired == ()
    assert do(raw, out, thorough=True).repaired == ("scores/fiscal_year=2566/part-0.parquet: not as written",)
    assert written(out) == before


def test_datasets_that_were_copied_are_whole(out: Path) -> None:
    shutil.copytree(out, out.parent / "copy")
    assert manifest.faults(out.parent / "copy") == []


def test_datasets_without_a_manifest_are_read_as_they_are(out: Path) -> None:
    shutil.rmtree(out / ".bundles")
    assert manifest.faults(out) == []
    assert main(["check", "--data", str(out)]) == 0


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"files": 3}', b"\xff\xfe"])
def test_a_damaged_manifest_is_none_and_the_next_run_writes_it(raw: Path, out: Path, damage: bytes) -> None:
    (out / ".bundles" / "manifest.json").write_bytes(damage)
    before = written(out)
    do(raw, out)
    assert written(out) == before
    assert manifest.read(out) is not None


@pytest.mark.parametrize("rest", [0, 7, 60, -9])
def test_kept_files_that_are_damaged_are_read_again_in_the_same_run(raw: Path, out: Path, rest: int) -> None:
    before = written(out)
    for bundle in sorted((out / ".bundles").glob("*.gz"))[:3]:
        bundle.write_bytes(bundle.read_bytes()[:rest])
    cut(out)
    summary = do(raw, out)
    assert summary.count("read") == 3
    assert written(out) == before


def test_a_kept_reading_without_its_file_is_told_when_it_is_lost(raw: Path, out: Path) -> None:
    fake_reports.write(raw.parent / "more", "new.json", agency="กรม ใหม่", year=2566, scores=[1.0])
    (raw / "0.json").rename(raw.parent / "moved.json")
    next(iter(sorted((out / ".bundles").glob("*.gz")))).unlink()
    for bundle in (out / ".bundles").glob("*.gz"):
        bundle.write_bytes(b"damaged")
    summary = do(raw.parent / "more", out)
    held = manifest.read(out)
    assert held is not None
    assert [each.failure.kind for each in held.collection.unread] == ["kept-reading-lost"]
    assert summary.contents.records["reports"] == 4
