"""A run that is killed anywhere leaves the datasets that were there, and the next run finishes the job."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import fake_reports
import pyarrow.dataset as ds
import pytest

from batch.batch import Batch
from batch.executors import Serial
from batch.place import STAGING
from batch.run import run
from batch.source import find
from normalize.schema import PUBLISHED, partitioning

PROGRAM = Path(__file__).with_name("dying_run.py")
HOUSE = Path(__file__).resolve().parent.parent


def reports(raw: Path) -> None:
    for number in range(3):
        fake_reports.write(raw, f"{number}", agency=f"กรม {number}", year=2566 + number % 2, scores=[80.0])


def killed(raw: Path, out: Path, touch: int) -> subprocess.CompletedProcess[str]:
    arguments = [sys.executable, str(PROGRAM), str(raw), str(out), str(touch)]
    return subprocess.run(arguments, capture_output=True, text=True, cwd=HOUSE, env={"PYTHONPATH": str(HOUSE)})


def agencies(out: Path) -> dict[str, list[str]]:
    """The agencies in each dataset that has rows; raises where a dataset is missing or not whole."""
    return {
        name: sorted(set(ds.dataset(out / name, partitioning=partitioning()).to_table().column("agency").to_pylist()))
        for name in ("reports", "scores", "measures", "findings")
    }


def everywhere(*names: str) -> dict[str, list[str]]:
    return {name: list(names) for name in ("reports", "scores", "measures", "findings")}


BEFORE = everywhere("กรม 0", "กรม 1", "กรม 2")
AFTER = everywhere("กรม 0", "กรม 1", "กรม 2", "กรม ใหม่")


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output with the datasets of three reports, and a fourth report in the input."""
    folder = tmp_path_factory.mktemp("finished")
    reports(folder / "raw")
    run(Batch(find([str(folder / "raw")]), folder / "parsed"), Serial(fake_reports.report))
    fake_reports.write(folder / "raw", "new", agency="กรม ใหม่", year=2568, scores=[70.0])
    return folder


@pytest.fixture(scope="module")
def touches(finished: Path, tmp_path_factory: pytest.TempPathFactory) -> int:
    """How often a whole run touches the output."""
    folder = tmp_path_factory.mktemp("counted")
    shutil.copytree(finished, folder, dirs_exist_ok=True)
    return int(killed(folder / "raw", folder / "parsed", 0).stdout)


@pytest.mark.parametrize("share", [tenth / 12 for tenth in range(1, 13)])
def test_killed_anywhere(finished: Path, touches: int, tmp_path: Path, share: float) -> None:
    shutil.copytree(finished, tmp_path, dirs_exist_ok=True)
    raw, out = tmp_path / "raw", tmp_path / "parsed"
    assert killed(raw, out, round(touches * share)).returncode == -9
    found = agencies(out)
    assert all(found[name] in (BEFORE[name], AFTER[name]) for name in found)
    run(Batch(find([str(raw)]), out), Serial(fake_reports.report))
    assert agencies(out) == AFTER
    assert {path.name for path in out.iterdir()} == {
        *PUBLISHED,
        "datapackage.json",
        "runs.jsonl",
        ".bundles",
        ".lock",
    }
    assert list((out / ".bundles").glob("*.tmp")) == []


def test_killed_while_the_next_datasets_are_written(finished: Path, tmp_path: Path) -> None:
    """Before the exchange begins, everything is as it was."""
    shutil.copytree(finished, tmp_path, dirs_exist_ok=True)
    raw, out = tmp_path / "raw", tmp_path / "parsed"
    touch = 1
    while killed(raw, out, touch).returncode == -9 and not (out / STAGING).exists():
        touch += 3
    assert (out / STAGING).exists()
    assert agencies(out) == BEFORE
