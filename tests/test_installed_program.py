"""The program as a user gets it: built into a wheel, installed into a clean environment, run from elsewhere."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import small_report

from commands import COMMANDS
from pipeline import VERSION

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("extract", "normalize", "segment", "codebook", "checks", "batch", "publish", "commands")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, from a copy: building leaves folders behind that the next build would pack again."""
    folder = tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        copy = folder / "source" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if (HOUSE / name).is_file():
            copy.write_bytes((HOUSE / name).read_bytes())
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), "./source"]
    subprocess.run(command, cwd=folder, check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def ita(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command."""
    folder = tmp_path_factory.mktemp("clean")
    venv.create(folder, with_pip=True)
    pins = ["-c", str(HOUSE / "requirements.txt")]
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", *pins, str(wheel)], check=True)
    return folder / "bin" / "ita"


def run(ita: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | {"LC_ALL": "C.UTF-8"}
    return subprocess.run([ita, *arguments], cwd=cwd, env=environment, capture_output=True, text=True)


def test_the_wheel_has_every_file_of_the_rooms(wheel: Path) -> None:
    listed = subprocess.run(["git", "ls-files", *ROOMS], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    assert set(listed.splitlines()) | {"pipeline.py"} == {
        name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name
    }


def test_the_wheel_says_its_version_and_licence(wheel: Path) -> None:
    files = zipfile.ZipFile(wheel)
    (metadata,) = (name for name in files.namelist() if name.endswith(".dist-info/METADATA"))
    lines = files.read(metadata).decode().splitlines()
    assert f"Version: {VERSION}" in lines
    assert "License-Expression: MIT" in lines


def test_help(ita: Path, tmp_path: Path) -> None:
    done = run(ita, "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for name in COMMANDS:
        assert f"\n  {name} " in done.stdout


def test_reports_become_datasets(ita: Path, tmp_path: Path) -> None:
    small_report.write(tmp_path / "data" / "raw")
    done = run(ita, "run", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Output: data/parsed\nWhat now:\n" in done.stdout
    assert (tmp_path / "data/parsed/scores/fiscal_year=2567/part-0.parquet").stat().st_size > 0


def test_a_codebook_of_ones_own(ita: Path, tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "nacc_2570.json").write_text('{"scheme": "NACC", "fiscal_year": 2570}', encoding="utf-8")
    done = run(ita, "codebook", "--codebook", "own", "--year", "2570", "--json", cwd=tmp_path)
    assert (done.returncode, '"fiscal_year": 2570' in done.stdout) == (0, True)
    (tmp_path / "own" / "nacc_2570.json").write_text('{"scheme": "NACC", "fiscalyear": 2570}', encoding="utf-8")
    done = run(ita, "codebook", "--codebook", "own", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "there is no field “fiscalyear” (did you mean “fiscal_year”?)" in done.stderr
