"""What people keep where a dataset would be laid stays: a run says so and does nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from batch.errors import PlaceTaken
from batch.place import staging
from commands.command_line import main

RAW = Path(__file__).parent.parent / "data" / "raw"
NAMES = ("colleges_announcement_2566.txt", "provincial_lamphun_2564.txt")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """A folder of reports that has the name of a dataset."""
    folder = tmp_path / "work" / "reports"
    folder.mkdir(parents=True)
    for name in NAMES:
        shutil.copy(RAW / name, folder)
    return folder


def ita(*arguments: object) -> int:
    return main(["run", *map(str, arguments), "--jobs", "0", "--lang", "en"])


def files(folder: Path) -> dict[str, bytes]:
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


def test_reports_in_a_folder_with_the_name_of_a_dataset_stay(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(reports.parent)
    for more in ((), ("--dry-run",)):
        assert ita(reports, "--out", reports.parent, *more) == (0 if more else 2)
        assert str(reports / NAMES[0]) in capsys.readouterr().err
    assert files(reports.parent) == before


@pytest.mark.parametrize("name", ["scores/my-notes.txt", "findings/fiscal_year=2566/note.csv", "measures"])
def test_what_was_put_beside_the_files_of_a_dataset_stays(
    reports: Path, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert ita(reports, "--out", out) == 0
    note = out / name
    if note.is_dir():
        shutil.rmtree(note)
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text("mine")
    before = files(out)
    capsys.readouterr()
    assert ita(reports / NAMES[0], "--out", out, "--replace") == 2
    assert str(note) in capsys.readouterr().err
    assert files(out) == before
    note.unlink()
    assert ita(reports / NAMES[0], "--out", out, "--replace") == 0


def test_a_description_of_other_data_stays(reports: Path, tmp_path: Path) -> None:
    other = tmp_path / "out" / "datapackage.json"
    other.parent.mkdir()
    other.write_text('{"name": "rainfall"}')
    assert ita(reports, "--out", other.parent) == 2
    assert other.read_text() == '{"name": "rainfall"}'


def test_what_comes_while_a_run_goes_on_stays(tmp_path: Path) -> None:
    def lay(folder: Path) -> None:
        (folder / "scores" / "fiscal_year=2566").mkdir(parents=True)
        (folder / "scores" / "fiscal_year=2566" / "part-0.parquet").write_bytes(b"")
        (tmp_path / "scores").mkdir()
        (tmp_path / "scores" / "mine.txt").write_text("mine")

    with pytest.raises(PlaceTaken), staging(tmp_path) as next_datasets:
        lay(next_datasets)
    assert (tmp_path / "scores" / "mine.txt").read_text() == "mine"
