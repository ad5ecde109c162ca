"""Workers have nothing of who starts them: neither a main program nor modules that lie in the working folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import small_report

HOUSE = Path(__file__).resolve().parent.parent
PIPELINE = str(HOUSE / "pipeline.py")
STRANGERS = ("thai_ita", "regex", "json", "selectors", "warnings", "threading", "pdfplumber", "batch", "pipeline")
SCRIPT = """\
import thai_ita
print("begun")
print(len(thai_ita.run(["raw"], "out", jobs=2).reports))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with two reports."""
    small_report.write(tmp_path / "raw")
    other = small_report.TEXT.replace("บ้านสมมติ", "บ้านอื่น")
    (tmp_path / "raw" / "other.txt").write_text(other, encoding="utf-8")
    return tmp_path


def python(*arguments: str, cwd: Path, stdin: str = "", path: str = str(HOUSE)) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": path, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=cwd, env=environment, input=stdin, capture_output=True, text=True)


def test_modules_in_the_working_folder_are_not_run(folder: Path) -> None:
    for name in STRANGERS:
        body = f"open({str(folder / 'ran')!r}, 'a').write({name!r})\nraise RuntimeError"
        (folder / f"{name}.py").write_text(body, encoding="utf-8")
    done = python(PIPELINE, "run", "raw", "--out", "out", "--jobs", "2", cwd=folder, path="")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (folder / "ran").exists()


def test_a_script_without_a_guard(folder: Path) -> None:
    (folder / "script.py").write_text(SCRIPT, encoding="utf-8")
    done = python("script.py", cwd=folder)
    assert (done.returncode, done.stdout, done.stderr) == (0, "begun\n2\n", "")


def test_a_program_from_standard_input(folder: Path) -> None:
    done = python("-", cwd=folder, stdin=SCRIPT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "begun\n2\n", "")


def test_the_caller_stays_as_it_was(folder: Path) -> None:
    script = (
        "import os, sys; from multiprocessing import spawn\n"
        "before = dict(os.environ), list(sys.path), spawn.get_preparation_data\n"
        f"{SCRIPT}"
        "new = {name for name in os.environ if os.environ[name] != before[0].get(name)}\n"
        "print(any(name.startswith('PYTHON') for name in new), before[1:] == (sys.path, spawn.get_preparation_data))\n"
    )
    done = python("-", cwd=folder, stdin=script)
    assert (done.returncode, done.stdout) == (0, "begun\n2\nFalse True\n")
