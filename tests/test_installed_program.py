"""The program as a user gets it: built into a wheel, installed into a clean environment, run from elsewhere."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest
import small_report

from commands import COMMANDS
from pipeline import ROOMS as RULES
from pipeline import VERSION, rules_digest

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("extract", "normalize", "segment", "codebook", "checks", "batch", "publish", "commands")

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built wheel, from a copy of the checkout, and built once more: what the first build has left there must
    neither stop the second nor come with it."""
    folder = tmp_path_factory.mktemp("wheel")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        copy = folder / "source" / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if (HOUSE / name).is_file():
            copy.write_bytes((HOUSE / name).read_bytes())
    gone = folder / "source" / "checks" / "gone.py"
    for first in (True, False):
        gone.write_text("") if first else gone.unlink()
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
    command = ["git", "ls-files", *ROOMS, "pipeline.py"]
    listed = subprocess.run(command, cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    own = subprocess.run(["git", "ls-files", "thai_ita"], cwd=HOUSE, capture_output=True, text=True, check=True).stdout
    docs = {f"thai_ita/docs/{path.name}" for path in (HOUSE / "docs").glob("*.md")}
    wanted = {f"thai_ita/{name}" for name in listed.splitlines() if not name.endswith(".po")} | set(own.splitlines())
    wanted |= docs
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert wanted == {name for name in names if not name.startswith("thai_ita/extract/_calls_in_bulk.")}


def test_the_wheel_brings_one_name(wheel: Path) -> None:
    names = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {name for name in names if not name.endswith(".dist-info")} == {"thai_ita"}


def test_no_module_of_the_wheel_asks_for_a_room_by_its_bare_name(wheel: Path) -> None:
    bare = re.compile(rf"^\s*(?:from|import) (?:{'|'.join(ROOMS)}|pipeline)\b", re.MULTILINE)
    files = zipfile.ZipFile(wheel)
    modules = [name for name in files.namelist() if name.endswith(".py")]
    assert [name for name in modules if bare.search(files.read(name).decode())] == []


def test_an_installed_copy_has_the_rules_of_the_checkout(ita: Path, tmp_path: Path) -> None:
    program = "from thai_ita import pipeline; print(pipeline.rules_digest(*pipeline.ROOMS))"
    assert run(ita.with_name("python"), "-c", program, cwd=tmp_path).stdout == f"{rules_digest(*RULES)}\n"


def test_folders_beside_the_user_do_not_matter(ita: Path, tmp_path: Path) -> None:
    for name in ("publish", "extract", "commands"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise RuntimeError('not ours')", encoding="utf-8")
    for name in ("thai_ita", "regex", "json", "selectors", "pdfplumber"):
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')", encoding="utf-8")
    small_report.write(tmp_path / "data" / "raw")
    (tmp_path / "data" / "raw" / "other.txt").write_text(
        small_report.TEXT.replace("บ้านสมมติ", "บ้านอื่น"), encoding="utf-8"
    )
    done = run(ita, "run", "-q", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert run(ita, "report", cwd=tmp_path).returncode == 0
    assert not (tmp_path / "ran").exists()
    for path in tmp_path.glob("*.py"):
        path.unlink()
    program = "import thai_ita; print(len(thai_ita.load().scores), len(thai_ita.load().numbers))"
    done = run(ita.with_name("python"), "-c", program, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "4 4\n", "")


def test_the_package_is_typed(ita: Path, wheel: Path, tmp_path: Path) -> None:
    (tmp_path / "notebook.py").write_text(
        "import thai_ita\n\nvalue: str | None = thai_ita.read('x').agency\nyear: int = thai_ita.read('x').agency\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "mypy", "--python-executable", str(ita.with_name("python")), "notebook.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.count("error: ") == 1
    assert 'expression has type "str | None", variable has type "int"' in done.stdout


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


def test_the_pages_that_messages_name_are_there(ita: Path, tmp_path: Path) -> None:
    done = run(ita, "docs", "trust", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == (HOUSE / "docs" / "trust.md").read_text(encoding="utf-8")
