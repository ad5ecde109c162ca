"""A collection grows: what came from a folder follows it, what came from elsewhere stays, and losing is loud."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fake_reports
import pyarrow.dataset as ds
import pytest

from batch import batch as asked
from batch import guard
from batch.batch import Batch
from batch.collection import Collection, Member, Place, merged
from batch.errors import NotInCollection, TooManyWouldLeave
from batch.executors import Serial
from batch.run import plan, run, stops
from batch.source import find, location
from batch.store import Header
from batch.summary import Summary
from batch.upkeep import remove
from normalize.schema import partitioning

SERIAL = Serial(fake_reports.report)


def folder(path: Path, count: int) -> Path:
    """A folder with so many reports, named and told apart by it."""
    for number in range(count):
        write(path, f"{number}.json")
    return path


def write(path: Path, name: str, **facts: Any) -> Path:
    agency = f"กรม {path.name} {name}"
    return fake_reports.write(path, name, **({"agency": agency, "year": 2567, "scores": [80.0]} | facts))


def do(out: Path, *given: Path, **settings: Any) -> Summary:
    places = [location(path) for path in given]
    return run(Batch(find([str(path) for path in given], leave_out=out), out, given=places, **settings), SERIAL)


def rows(out: Path, dataset: str = "reports") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ds.dataset(out / dataset, partitioning=partitioning()).to_table().to_pylist()
    return found


def names(out: Path) -> list[str]:
    return sorted(row["source_path"] for row in rows(out))


def written(out: Path) -> dict[str, bytes]:
    return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.glob("*/*/*.parquet"))}


def unlistable(hidden: Path) -> Callable[..., Any]:
    """``os.scandir`` of a system that does not let us look into ``hidden``."""
    scandir = os.scandir

    def scan(path: Any = ".") -> Any:
        if not isinstance(path, int) and Path(os.fsdecode(path)) == hidden:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    return scan


def unopenable(hidden: Path) -> Callable[..., Any]:
    """``Path.open`` of a system that does not let us open ``hidden``."""
    path_open = Path.open

    def open_file(path: Path, *args: Any, **settings: Any) -> Any:
        if path == hidden:
            raise PermissionError(13, "Permission denied", str(path))
        return path_open(path, *args, **settings)

    return open_file


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "parsed"


def test_a_second_folder_adds(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 2), folder(tmp_path / "two", 3)
    do(out, one)
    summary = do(out, two)
    assert len(rows(out)) == 5
    assert (summary.change.stays, len(summary.change.came)) == (2, 3)
    do(tmp_path / "together", one, two)
    assert written(out) == written(tmp_path / "together")


def test_a_folder_is_mirrored_and_the_others_stay(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 12), folder(tmp_path / "two", 2)
    do(out, one)
    do(out, two)
    (one / "3.json").unlink()
    summary = do(out, one)
    assert summary.change.left == ("3.json",)
    assert len(rows(out)) == 13


def test_replace_makes_the_datasets_what_is_given(tmp_path: Path, out: Path) -> None:
    do(out, folder(tmp_path / "one", 2))
    summary = do(out, folder(tmp_path / "two", 3), replace=True)
    assert summary.change.left == ("0.json", "1.json")
    assert {row["agency"].split()[1] for row in rows(out)} == {"two"}


def test_a_changed_file_is_changed(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 2)
    do(out, one)
    write(one, "0.json", scores=[70.0])
    change = do(out, one).change
    assert (change.stays, change.came, change.changed, change.left) == (1, (), ("0.json",), ())


def test_a_renamed_file_stays(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 2)
    do(out, one)
    for path in list(one.iterdir()):
        path.rename(path.with_suffix(".txt"))
    change = do(out, one).change
    assert (change.stays, change.came, change.changed, change.left) == (2, (), (), ())
    assert names(out) == ["0.txt", "1.txt"]


def test_a_report_that_lies_in_two_folders_leaves_with_the_second(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 12), tmp_path / "two"
    two.mkdir()
    (two / "copy.json").write_bytes((one / "0.json").read_bytes())
    do(out, one)
    do(out, two)
    (one / "0.json").unlink()
    assert do(out, one).change.left == ()
    (two / "copy.json").unlink()
    write(two, "other.json")
    assert do(out, two).change.left == ("copy.json",)


def test_a_folder_in_a_folder_keeps_the_outer_names(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 1)
    folder(one / "inner", 2)
    do(out, one)
    assert do(out, one / "inner").change.stays == 3
    assert names(out) == ["0.json", "inner/0.json", "inner/1.json"]


@pytest.mark.parametrize("gone", [2, 5, 10])
def test_a_folder_that_loses_many_reports_stops_the_run(tmp_path: Path, out: Path, gone: int) -> None:
    one = folder(tmp_path / "one", 10)
    do(out, one)
    before = written(out)
    for number in range(gone):
        (one / f"{number}.json").unlink()
    with pytest.raises(TooManyWouldLeave) as stopped:
        do(out, one)
    assert stopped.value.exit_code == 4
    assert str(one) in stopped.value.reason.en
    assert "--replace" in stopped.value.remedy.en
    assert written(out) == before
    do(out, one, replace=True)
    assert len(rows(out)) == 10 - gone


def test_a_folder_that_is_empty_stops_the_run_also_where_another_is_full(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 1), folder(tmp_path / "two", 50)
    do(out, one, two)
    (one / "0.json").unlink()
    with pytest.raises(TooManyWouldLeave):
        do(out, one, two)


def test_a_single_report_may_leave_a_small_folder(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 3)
    do(out, one)
    (one / "1.json").unlink()
    assert do(out, one).change.left == ("1.json",)


def test_a_folder_that_cannot_be_listed_is_told_and_keeps_its_reports(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = folder(tmp_path / "one", 2)
    folder(one / "locked", 3)
    do(out, one)
    monkeypatch.setattr(os, "scandir", unlistable(one / "locked"))
    summary = do(out, one)
    assert [(step.source.name, step.failure and step.failure.kind) for step in summary.failures] == [
        ("locked", "unlisted-folder")
    ]
    assert summary.standing == {"locked"}
    assert len(rows(out)) == 5
    (told,) = (row for row in rows(out, "findings") if row["check"] == "report-not-read")
    assert "Permission denied" in told["message_en"]
    assert told["message_en"].endswith("What was read from it before stays.")


def overwrite(path: Path, *numbers: int, by: str = "14.json") -> None:
    for number in numbers:
        (path / f"{number}.json").write_bytes((path / by).read_bytes())


@pytest.mark.parametrize("named", ["folder", "files"])
def test_reports_that_are_overwritten_by_a_copy_of_another_stop_the_run(tmp_path: Path, out: Path, named: str) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    before = written(out)
    overwrite(one, 0, 1, 2)
    given = [one] if named == "folder" else sorted(one.iterdir())
    for _ in range(2):
        with pytest.raises(TooManyWouldLeave) as stopped:
            do(out, *given)
        assert stopped.value.names == ("0.json", "1.json", "2.json")
        assert f"3 of the 15 reports of {one} are gone, 3 overwritten by other reports" in stopped.value.reason.en
    assert written(out) == before
    batch = Batch(find([str(one)]), out, given=[location(one)])
    stop = stops(batch, list(plan(batch)))
    assert stop is not None
    assert stop.names == stopped.value.names
    summary = do(out, one, replace=True)
    assert (len(rows(out)), summary.exit_code, len(summary.overwritten)) == (12, 0, 3)


def test_one_report_that_is_overwritten_passes_and_is_told(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    overwrite(one, 0)
    summary = do(out, one)
    assert (summary.change.left, summary.overwritten) == (("0.json",), ("กรม one 0.json 2567 (0.json)",))
    assert do(out, one).overwritten == ()


def test_deleted_and_overwritten_reports_count_together(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    overwrite(one, 0)
    (one / "1.json").unlink()
    with pytest.raises(TooManyWouldLeave) as stopped:
        do(out, one)
    assert "2 of the 15" in stopped.value.reason.en
    assert "1 overwritten" in stopped.value.reason.en


@pytest.mark.parametrize("other", [{"agency": "กรมประมง"}, {"year": 2568}])
def test_the_reports_of_another_agency_or_year_in_their_place_count(
    tmp_path: Path, out: Path, other: dict[str, Any]
) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    for number in range(3):
        write(one, f"{number}.json", scores=[float(number)], **other)
    with pytest.raises(TooManyWouldLeave):
        do(out, one)
    assert len(rows(out)) == 15


def test_what_moved_or_was_corrected_or_is_followed_by_the_next_year_does_not_count(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    for number in range(4):
        (one / f"{number}.json").rename(one / f"renamed-{number}.json")
    (one / "old").mkdir()
    for number in range(4, 8):
        (one / f"{number}.json").rename(one / "old" / f"{number}.json")
        write(one, f"{number}.json", year=2568)
    for number in range(8, 12):
        write(one, f"{number}.json", scores=[70.0])
    batch = Batch(find([str(one)]), out, given=[location(one)])
    assert stops(batch, list(plan(batch))) is None
    summary = do(out, one)
    assert (summary.exit_code, len(rows(out)), summary.overwritten) == (0, 19, ())


def test_files_that_exchange_their_names_do_not_count(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 15)
    do(out, one)
    contents = [(one / f"{number}.json").read_bytes() for number in range(15)]
    for number, content in enumerate(contents):
        (one / f"{(number + 1) % 15}.json").write_bytes(content)
    assert (do(out, one).overwritten, len(rows(out))) == ((), 15)


def test_a_given_folder_that_cannot_be_listed_is_no_empty_one(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = folder(tmp_path / "one", 2)
    do(out, one)
    monkeypatch.setattr(os, "scandir", unlistable(one))
    assert len(do(out, one).failures) == 1
    assert len(rows(out)) == 2


@pytest.mark.parametrize("keep", [True, False])
def test_a_file_that_cannot_be_opened_this_time(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch, keep: bool
) -> None:
    one = folder(tmp_path / "one", 3)
    do(out, one)
    with monkeypatch.context() as fault:
        fault.setattr(Path, "open", unopenable(one / "1.json"))
        summary = do(out, one, keep_earlier=keep)
    assert len(summary.failures) == 1
    assert len(rows(out)) == (3 if keep else 2)
    do(out, one)
    assert len(rows(out)) == 3
    assert not [row for row in rows(out, "findings") if row["check"] == "report-not-read"]


def test_a_file_that_has_become_unreadable_keeps_its_earlier_reading(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 3)
    do(out, one)
    write(one, "1.json", misdeed="refuse")
    for _ in range(2):
        assert len(do(out, one).failures) == 1
        assert names(out) == ["0.json", "1.json", "2.json"]
    write(one, "1.json", scores=[60.0])
    assert do(out, one).change.changed == ("1.json",)
    assert len(rows(out)) == 3


def test_the_first_files_only_take_nothing_out(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 5)
    do(out, one)
    sources = find([str(one)])[:1]
    run(Batch(sources, out, given=[location(each.path) for each in sources]), SERIAL)
    assert len(rows(out)) == 5


def test_reports_from_elsewhere_are_read_again_by_new_rules_or_stay(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = folder(tmp_path / "one", 2), folder(tmp_path / "two", 2)
    do(out, one)
    (one / "0.json").unlink()
    monkeypatch.setattr(asked, "version", lambda: "0.2.0+changed")
    do(out, two)
    assert len(rows(out)) == 4
    versions = sorted(path.name.split("-", 1)[1] for path in (out / ".bundles").glob("*.gz"))
    assert [version for version in versions if "changed" not in version] == versions[:1]


def test_datasets_without_a_manifest_are_not_emptied(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 3), folder(tmp_path / "two", 3)
    do(out, one)
    (out / ".bundles" / "manifest.json").unlink()
    with pytest.raises(TooManyWouldLeave):
        do(out, two)
    do(out, one)
    assert len(rows(out)) == 3


def test_input_and_output_move_together(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    do(tmp_path / "a" / "parsed", folder(tmp_path / "a" / "one", 12))
    (tmp_path / "a").rename(tmp_path / "b")
    (tmp_path / "b" / "one" / "3.json").unlink()
    assert do(tmp_path / "b" / "parsed", tmp_path / "b" / "one").change.left == ("3.json",)


def test_reports_are_taken_out_by_name_id_or_folder(tmp_path: Path, out: Path) -> None:
    one, two = folder(tmp_path / "one", 3), folder(tmp_path / "two", 2)
    do(out, one)
    do(out, two)
    assert remove(out, [str(two)]).left == ("0.json", "1.json")
    assert remove(out, ["2.json", rows(out)[0]["report_id"]]).stays == 1
    assert len(rows(out)) == 1
    before = written(out)
    with pytest.raises(NotInCollection) as told:
        remove(out, [str(one), "nothing"])
    assert told.value.exit_code == 2
    assert written(out) == before
    assert len(do(out, one).change.came) == 2


def test_kept_readings_that_new_rules_cannot_decode_are_read_again_in_one_run(tmp_path: Path, out: Path) -> None:
    import gzip

    one = folder(tmp_path / "one", 8)
    do(out, one)
    before = written(out)
    for bundle in (out / ".bundles").glob("*.gz"):
        header = gzip.decompress(bundle.read_bytes()).split(b"\n")[0]
        bundle.write_bytes(gzip.compress(header + b'\n{"report":{}}'))
    (out / ".bundles" / "manifest.json").unlink()
    assert do(out, one).count("read") == 8
    assert written(out) == before


def test_a_dry_run_says_that_the_run_would_stop(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 10)
    do(out, one)
    for path in list(one.iterdir())[:5]:
        path.unlink()
    stop = stops(Batch(find([str(one)]), out, given=[location(one)]))
    assert stop is not None
    assert len(stop.names) == 5


def test_a_share_below_that_is_not_mounted_stops_the_run(tmp_path: Path, out: Path) -> None:
    one = folder(tmp_path / "one", 60)
    share = folder(one / "share", 3)
    do(out, one)
    for path in share.iterdir():
        path.unlink()
    with pytest.raises(TooManyWouldLeave) as stopped:
        do(out, one)
    assert str(share) in stopped.value.reason.en
    share.rmdir()
    assert len(do(out, one).change.left) == 3


def test_many_files_that_are_named_one_by_one_take_no_longer(tmp_path: Path, out: Path) -> None:
    """A run speaks for each of 3,000 files: looking each up among all would be nine million times."""
    one = folder(tmp_path / "one", 3)
    do(out, one)
    others = [str(tmp_path / f"{number}.pdf") for number in range(3000)]
    members = [
        Member(Header(f"{number:016x}"), "kept", (Place(f"{one}/{number}.pdf", str(one), f"{number}.pdf"),))
        for number in range(3000)
    ]
    began = time.monotonic()
    batch = Batch(find([str(one)]), out, given=[str(one), *others])
    guard.check(batch, Collection(tuple(members[:1])))
    merged(Collection(tuple(members)), batch.covered(), (), ())
    assert time.monotonic() - began < 5
