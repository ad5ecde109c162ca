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
        assert ita(reports, "--out", reports.parent, *more) == 2
        assert str(reports / NAMES[0]) in capsys.readouterr().err
    assert files(reports.parent) == before


@pytest.mark.parametrize(
    "name",
    [
        "scores/my-notes.txt",
        "scores/summary.parquet",
        "scores/year=2566/part-0.parquet",
        "findings/fiscal_year=2566/note.csv",
        "measures",
    ],
)
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


@pytest.mark.parametrize("name", ["@eaDir/part-0.parquet@SynoEAStream", ".ipynb_checkpoints/x.json", "_SUCCESS"])
def test_what_other_programs_leave_hinders_no_run(reports: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / "out"
    assert ita(reports, "--out", out) == 0
    left = out / "scores" / "fiscal_year=2566" / name
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_text("left")
    assert ita(reports / NAMES[0], "--out", out, "--replace") == 0


@pytest.mark.parametrize("described", ["[1]", "// mine\n{}", '{"name": "thai-ita", "resources": [{"format": "csv"}]}'])
def test_a_description_that_no_run_wrote_stays(reports: Path, tmp_path: Path, described: str) -> None:
    other = tmp_path / "out" / "datapackage.json"
    other.parent.mkdir()
    other.write_text(described)
    assert ita(reports, "--out", other.parent) == 2
    assert other.read_text() == described


def test_a_link_at_the_place_of_a_dataset_stays(reports: Path, tmp_path: Path) -> None:
    disk, out = tmp_path / "disk", tmp_path / "out"
    disk.mkdir()
    out.mkdir()
    (out / "scores").symlink_to(disk)
    assert ita(reports, "--out", out) == 2
    assert (out / "scores").is_symlink()


def test_a_list_of_agencies_is_kept_only_by_a_run_that_may_write(reports: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("agency,agency_type,province\nเทศบาลเมืองลำพูน,municipality,ลำพูน\n")
    (reports.parent / "agencies.csv").write_text("mine")
    assert ita(reports, "--out", reports.parent, "--agencies", listed) == 2
    assert (reports.parent / "agencies.csv").read_text() == "mine"
