"""``ita export`` where the system refuses to write: what is named is the file that was asked for, and why."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from batch.whole import written
from commands.command_line import main
from extract.system_errors import IN_THAI, number_of, why
from tests.written_datasets import small_country

HOUSE = Path(__file__).resolve().parent.parent
SMALL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
from commands.command_line import main
sys.exit(main(sys.argv[1:]))
"""
"""The program on a system that takes no file larger than this."""


@pytest.mark.skipif(sys.platform == "win32", reason="the system has no limits of this kind")
@pytest.mark.parametrize("form", ["csv", "xlsx", "sqlite", "duckdb"])
@pytest.mark.parametrize("into", ["folder", "file"])
def test_a_disk_that_takes_no_more_is_told_with_the_target(form: str, into: str, tmp_path: Path) -> None:
    target = tmp_path / (f"mine.{form}" if into == "file" else "folder")
    asked = ["--dataset", "scores"] if (form, into) == ("csv", "file") else ["--format", form]
    program = [sys.executable, "-c", SMALL, "export", str(small_country()), "--out", str(target), *asked]
    done = subprocess.run([*program, "--lang", "th"], cwd=HOUSE, capture_output=True, text=True)
    assert done.returncode == 5
    reason, remedy = done.stderr.splitlines()
    assert reason.startswith(f"อ่านหรือเขียน {target}")
    assert "ita-export" not in reason
    assert ".tmp" not in reason
    # What SQLite meets it tells in one word for all that a disk refuses.
    assert (IN_THAI["EFBIG"] in reason) or (form == "sqlite" and IN_THAI["EIO"] in reason)
    assert remedy == "ตรวจสิทธิ์และพื้นที่ว่างของดิสก์"
    assert [path for path in tmp_path.rglob("*") if path.is_file() and path.suffix in (".tmp", ".wal")] == []


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.json"])
def test_a_place_that_takes_no_file_is_named_as_it_was_asked_for(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "taken").write_text("a file", "utf-8")
    target = tmp_path / "taken" / name
    assert main(["compare", str(small_country()), "--out", str(target), "--lang", "en"]) == 5
    assert str(tmp_path / "taken") in capsys.readouterr().err


def test_an_error_about_another_file_is_told_of_that_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as raised, written(tmp_path / "out"):
        (tmp_path / "source").read_bytes()
    assert raised.value.filename == str(tmp_path / "source")


def test_what_the_system_says_is_told_in_thai_with_its_own_words() -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")
    assert why(full).th == f"เนื้อที่ดิสก์เต็ม ({os.strerror(errno.ENOSPC)})"
    assert why(full).en == os.strerror(errno.ENOSPC)
    of_a_library = RuntimeError(f'Could not write file "x": {os.strerror(errno.EROFS)}')
    assert number_of(of_a_library) == errno.EROFS
    assert why(RuntimeError("no system speaks")).th == "no system speaks"


def test_every_name_is_one_of_the_systems() -> None:
    assert [name for name in IN_THAI if not hasattr(errno, name)] == []
