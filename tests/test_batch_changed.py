"""A run does what has changed and no more, and what it leaves is what a run over everything at once would leave."""

from __future__ import annotations

import os
from pathlib import Path

import fake_reports
import pandas as pd
import pytest
from fake_reports import write

from batch.batch import Batch
from batch.executors import Serial
from batch.numbers import Query, Selection, numbers
from batch.run import run
from batch.source import Look, find, look
from batch.summary import Summary
from batch.wordings import from_year_before
from codebook.comparability import Comparability
from extract.message import Message

NAMES = ["กรมการข้าว", "กรมชลประทาน", "กรมที่ดิน", "กรมการปกครอง", "กรมสรรพากร", "กรมศุลกากร", "กรมป่าไม้"]


def do(raw: Path, out: Path, **more: object) -> Summary:
    return run(Batch(find([str(raw)]), out, **more), Serial(fake_reports.report))  # type: ignore[arg-type]


def state(out: Path) -> dict[str, bytes]:
    """Every file of the datasets."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and not path.relative_to(out).as_posix().startswith((".", "runs", "review"))
    }


def files(out: Path) -> dict[str, int]:
    """Which file each one is, as the file system tells them apart."""
    return {path.relative_to(out).as_posix(): path.stat().st_ino for path in out.rglob("*.parquet")}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for number, name in enumerate(NAMES):
        for year in (2565, 2566, 2567):
            write(tmp_path / "raw", f"{year}/{number}.json", agency=name, year=year, scores=[80.0 + number])
    return tmp_path / "raw"


@pytest.fixture(params=[1_000, 2], ids=["a file a year", "years in parts"])
def small(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Years in parts of few reports, and what is alike kept from the first report on."""
    monkeypatch.setattr("batch.unit.REPORTS", request.param)
    monkeypatch.setattr("batch.across.KEPT_FROM", 1)
    return int(request.param)


def test_only_the_year_of_a_new_report_is_written(raw: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    do(raw, out)
    before = files(out)
    write(raw, "2566/new.json", agency="กรมประมง", year=2566, scores=[99.0])
    do(raw, out)
    changed = {name for name, file in files(out).items() if before.get(name) != file}
    assert {name.split("/")[1] for name in changed} == {"fiscal_year=2566", "year=2566"}


def test_a_number_names_the_file_that_it_stands_in_also_where_that_is_renamed(
    raw: Path, tmp_path: Path, small: int
) -> None:
    out = tmp_path / "out"
    do(raw, out)
    for name in ("2566/0.json", "2566/renamed.json"):
        if name != "2566/0.json":
            (raw / "2566" / "0.json").rename(raw / name)
            do(raw, out)
        paths = pd.read_parquet(out / "reports").set_index("report_id")["source_path"]
        found = pd.read_parquet(out / "numbers")
        assert name in set(found["source_path"])
        assert list(found["source_path"]) == [paths[report] for report in found["report_id"]]


def test_the_numbers_of_other_years_are_not_worked_out_again(
    raw: Path, tmp_path: Path, small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[int, ...]] = []

    def noted(selection: Selection) -> Query:
        asked.append(selection.years)
        return numbers(selection)

    monkeypatch.setattr("batch.tidy.numbers", noted)
    out = tmp_path / "out"
    do(raw, out)
    assert asked == [(2565,), (2566,), (2567,)]
    write(raw, "2566/new.json", agency="กรมประมง", year=2566, scores=[99.0])
    do(raw, out)
    assert asked[3:] == [(2566,)]


def test_numbers_follow_what_other_years_say_of_comparing_them(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    do(raw, out)
    before = state(out)
    changed = Comparability("changed", Message("ข้อใหม่", "another question"))
    monkeypatch.setattr("batch.tidy.from_year_before", lambda *of: changed if of[2] == 2566 else from_year_before(*of))
    write(raw, "2565/new.json", agency="กรมประมง", year=2565, scores=[99.0])
    do(raw, out)
    after = state(out)
    assert before["numbers/year=2566/part-0.parquet"] != after["numbers/year=2566/part-0.parquet"]
    assert before["numbers/year=2567/part-0.parquet"] == after["numbers/year=2567/part-0.parquet"]


def test_of_a_year_in_parts_only_the_part_of_a_new_report_is_written(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("batch.unit.REPORTS", 2)
    out = tmp_path / "out"
    do(raw, out)
    before = files(out)
    assert len([name for name in before if name.startswith("scores/fiscal_year=2566")]) > 1
    write(raw, "2566/new.json", agency="กรมการข้าว", year=2566, scores=[99.0])
    do(raw, out)
    changed = [name for name, file in files(out).items() if before.get(name) != file and name.startswith("scores")]
    assert len(changed) == 1


def test_every_history_leaves_the_same_bytes(raw: Path, tmp_path: Path, small: int) -> None:
    once, out = tmp_path / "once", tmp_path / "out"
    late = sorted(raw.rglob("*.json"))[::3]
    aside = [(path, path.read_bytes()) for path in late]
    for path in late:
        path.unlink()
    write(raw, "gone.json", agency="กรมที่ดิน", year=2566, scores=[10.0], overall=30.0, assessed_year=2566)
    do(raw, out, replace=True)
    for path, data in aside:
        path.write_bytes(data)
        do(raw, out, replace=True)
    (raw / "gone.json").unlink()
    do(raw, out, replace=True)
    do(raw, once)
    assert state(out) == state(once)
    assert do(raw, out).change.stays == len(NAMES) * 3


def test_a_decision_and_its_end_are_followed_in_years_as_they_were(raw: Path, tmp_path: Path, small: int) -> None:
    out = tmp_path / "out"
    do(raw, out)
    before = state(out)
    report_id = look(raw / "2566" / "0.json").report_id
    (out / "review.csv").write_text(
        "report_id,action,dataset,where,column,found,right,reason,name\n"
        f"{report_id},correct,scores,table 1 row 2 column 3,value,80.0,99.5,โทรถามแล้ว,นายตรวจ\n",
        encoding="utf-8",
    )
    do(raw, out)
    changed = {name for name, data in state(out).items() if before.get(name) != data}
    assert {name.split("/")[1] for name in changed if "/" in name} == {"fiscal_year=2566", "year=2566"}
    (out / "review.csv").unlink()
    do(raw, out)
    assert state(out) == before


def test_a_file_that_lies_as_it_was_looked_at_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.json"
    path.write_text("1")
    old = path.stat().st_mtime_ns - 10_000_000_000
    os.utime(path, ns=(old, old))
    monkeypatch.setattr("batch.source.SETTLED", 0)
    seen = look(path)
    monkeypatch.setattr("batch.source.identify", lambda path: pytest.fail("read"))
    assert look(path, seen) is seen


def test_a_file_that_changed_is_read_also_where_its_size_and_time_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("batch.source.SETTLED", 0)
    path = tmp_path / "report.json"
    path.write_text("1")
    times = path.stat()
    seen = look(path)
    path.write_text("2")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert look(path, seen).report_id != seen.report_id


def test_a_file_that_may_yet_change_within_the_same_moment_is_looked_at_again(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("1")
    seen = look(path)
    assert seen.changed == 0
    assert look(path, Look("another", seen.size, 0)).report_id == seen.report_id


def test_verify_reads_every_file(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("batch.source.SETTLED", 0)
    out = tmp_path / "out"
    do(raw, out)
    read: list[Path] = []
    from batch import source

    identify = source.identify
    monkeypatch.setattr("batch.source.identify", lambda path: (read.append(path), identify(path))[1])
    do(raw, out)
    assert read == []
    do(raw, out, thorough=True)
    assert len(read) == len(NAMES) * 3


def test_a_damaged_database_of_likeness_is_made_anew(raw: Path, tmp_path: Path, small: int) -> None:
    out = tmp_path / "out"
    do(raw, out)
    (file,) = (out / ".bundles").glob("likeness-*.duckdb")
    file.write_bytes(b"no database" * 1000)
    write(raw, "2566/new.json", agency="กรมประมง", year=2566, scores=[99.0])
    do(raw, out)
    do(raw, tmp_path / "once")
    assert state(out) == state(tmp_path / "once")


def test_what_counts_of_decisions_is_what_the_checks_call_it() -> None:
    from batch.contents import OF_REVIEW
    from checks.review.told import CHANGED, CORRECTED, UNMATCHED

    assert OF_REVIEW == (CORRECTED, CHANGED, UNMATCHED)
