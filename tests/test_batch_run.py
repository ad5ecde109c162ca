"""A batch gives the same datasets whoever does it, does no work twice, and sets aside what cannot be read."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from pathlib import Path
from typing import Any

import fake_reports
import pandas as pd
import pyarrow.dataset as ds
import pytest

from batch import batch as asked
from batch.batch import Batch
from batch.errors import OutputBusy
from batch.executors import Processes, Serial
from batch.place import exclusive
from batch.run import leaving, plan, run
from batch.source import find
from batch.summary import Summary
from normalize.schema import DATASETS, partitioning

SERIAL = Serial(fake_reports.report)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    for number in range(6):
        fake_reports.write(
            folder,
            f"{number}.json",
            agency=f"กรม {number % 4}",
            year=2566 + number % 2,
            scores=[90.0 + number, 80.25],
            log=str(tmp_path / "log"),
        )
    return folder


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "parsed"


def do(raw: Path, out: Path, executor: Any = SERIAL, **settings: Any) -> Summary:
    return run(Batch(find([str(raw)]), out, **settings), executor)


def fingerprints(out: Path) -> dict[str, str]:
    """Every published file with the digest of its bytes."""
    files = [
        path for name in (*DATASETS, "datapackage.json") for path in sorted([out / name, *(out / name).rglob("*")])
    ]
    return {str(f.relative_to(out)): hashlib.sha256(f.read_bytes()).hexdigest() for f in files if f.is_file()}


def rows(out: Path, dataset: str) -> list[dict[str, Any]]:
    found = ds.dataset(out / dataset, partitioning=partitioning()).to_table()
    return [dict(row) for row in found.to_pylist()]


def test_the_datasets_hold_every_report(raw: Path, out: Path) -> None:
    summary = do(raw, out)
    assert [row["source_path"] for row in sorted(rows(out, "reports"), key=lambda row: row["source_path"])] == [
        "0.json",
        "1.json",
        "2.json",
        "3.json",
        "4.json",
        "5.json",
    ]
    assert summary.contents.records == {
        "reports": 6,
        "indicators": 0,
        "questions": 0,
        "scores": 12,
        "issues": 0,
        "measures": 6,
        "findings": 6,
    }
    assert summary.contents.reports[0] == ("กรม 0", 2566, 2)
    assert summary.contents.findings == {"warning": 6}
    assert summary.contents.trust == {"stated": 18}


def test_rows_stand_by_agency_within_a_year(raw: Path, out: Path) -> None:
    do(raw, out)
    assert pd.read_parquet(out / "reports" / "fiscal_year=2567")["agency"].tolist() == ["กรม 1", "กรม 1", "กรม 3"]


def test_the_same_input_gives_the_same_bytes(raw: Path, out: Path, tmp_path: Path) -> None:
    do(raw, out)
    sources = find([str(raw)])
    random.Random(1).shuffle(sources)
    run(Batch(sources, tmp_path / "other"), Processes(2, 60, 2048, fake_reports.report))
    assert fingerprints(out) == fingerprints(tmp_path / "other")
    assert len(fingerprints(out)) == 2 * 4 + 3 + 1


def test_a_second_run_reads_nothing_and_writes_nothing(raw: Path, out: Path, tmp_path: Path) -> None:
    do(raw, out)
    written = (out / "scores").stat().st_ino
    second = do(raw, out)
    assert (second.count("read"), second.count("kept")) == (0, 6)
    assert (tmp_path / "log").read_text().count("\n") == 6
    assert (out / "scores").stat().st_ino == written
    assert second.contents.records["scores"] == 12


def test_one_new_report_is_the_only_one_that_is_read(raw: Path, out: Path) -> None:
    do(raw, out)
    fake_reports.write(raw, "new.json", agency="กรม ใหม่", year=2568)
    second = do(raw, out)
    assert (second.count("read"), second.count("kept")) == (1, 6)
    assert "กรม ใหม่" in {row["agency"] for row in rows(out, "reports")}


def test_another_pipeline_version_reads_everything_again(raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    do(raw, out)
    monkeypatch.setattr(asked, "version", lambda: "0.2.0+changed")
    assert do(raw, out).count("read") == 6
    assert {path.name.split("-", 1)[1] for path in (out / ".bundles").glob("*.gz")} == {"0.2.0+changed.json.gz"}


def test_a_report_that_disappears_leaves_the_datasets(raw: Path, out: Path) -> None:
    do(raw, out)
    (raw / "3.json").unlink()
    batch = Batch(find([str(raw)]), out)
    assert [path for _, path in leaving(batch, {step.report_id for step in plan(batch)})] == ["3.json"]
    do(raw, out)
    assert len(rows(out, "reports")) == 5


def test_a_year_that_disappears_leaves_no_folder(raw: Path, out: Path) -> None:
    do(raw, out)
    for number in (1, 3, 5):
        (raw / f"{number}.json").unlink()
    do(raw, out, replace=True)
    assert [path.name for path in (out / "scores").iterdir()] == ["fiscal_year=2566"]


def test_the_same_bytes_twice_are_one_report_under_the_first_name(raw: Path, out: Path) -> None:
    shutil.copy(raw / "5.json", raw / "z.json")
    shutil.copy(raw / "5.json", raw / "4b.json")
    summary = do(raw, out)
    assert summary.count("same") == 2
    assert sorted(row["source_path"] for row in rows(out, "reports")) == [
        "0.json",
        "1.json",
        "2.json",
        "3.json",
        "4.json",
        "4b.json",
    ]


def test_a_report_that_is_refused_has_a_finding_and_the_others_go_on(raw: Path, out: Path) -> None:
    fake_reports.write(raw, "locked.json", agency="x", year=2566, misdeed="refuse", log=str(out / "log"))
    summary = do(raw, out)
    (failed,) = summary.failures
    assert failed.failure is not None
    assert (failed.source.name, failed.failure.kind) == ("locked.json", "encrypted")
    (finding,) = (row for row in rows(out, "findings") if row["check"] == "report-not-read")
    assert finding["report_id"] == failed.report_id
    assert (finding["severity"], finding["observed"], finding["fiscal_year"]) == ("error", "encrypted", None)
    assert finding["message_en"] == "The report locked.json could not be read: It is encrypted. Decrypt it."
    assert finding["message"] == "อ่านรายงาน locked.json ไม่ได้: มีรหัสผ่าน ปลดรหัส"
    assert len(rows(out, "reports")) == 6
    again = do(raw, out)
    assert (again.count("read"), len(again.failures)) == (0, 1)


def test_a_bug_in_the_reader_is_told_logged_and_tried_again(raw: Path, out: Path) -> None:
    fake_reports.write(raw, "bad.json", agency="x", year=2566, misdeed="bug")
    for _ in range(2):
        summary = do(raw, out)
        (failed,) = summary.failures
        assert failed.failure is not None
        assert failed.failure.reason.en == "The reader failed on this file (ValueError)."
        assert failed.state == "read"
    events = [json.loads(line) for line in (out / "runs.jsonl").read_text().splitlines()]
    (trace,) = {event["trace"].splitlines()[-1] for event in events if "trace" in event}
    assert trace == "ValueError: a bug"


def test_a_file_that_cannot_be_opened_is_told(raw: Path, out: Path) -> None:
    (raw / "gone.json").symlink_to(raw / "nowhere")
    (failed,) = do(raw, out).failures
    assert failed.failure is not None
    assert failed.failure.kind == "unreadable-file"
    (finding,) = (row for row in rows(out, "findings") if row["check"] == "report-not-read")
    assert finding["report_id"] is None


def test_some_pages_only_are_kept_apart_from_the_whole(raw: Path, out: Path) -> None:
    do(raw, out)
    assert do(raw, out, pages=range(3, 10)).count("read") == 6
    assert {row["pages"] for row in rows(out, "reports")} == {7}
    assert do(raw, out).count("read") == 0
    assert {row["pages"] for row in rows(out, "reports")} == {None}


def test_a_damaged_bundle_is_read_again(raw: Path, out: Path) -> None:
    do(raw, out)
    for bundle in sorted((out / ".bundles").glob("*.gz"))[:2]:
        bundle.write_bytes(bundle.read_bytes()[:7])
    assert do(raw, out).count("read") == 2


def test_reports_that_contradict_each_other_have_a_finding(raw: Path, out: Path) -> None:
    for name, total in (("early", 80.0), ("late", 85.0)):
        fake_reports.write(raw, f"{name}.json", agency="กรม ซ้ำ", year=2567, overall=total, assessed_year=2567)
    summary = do(raw, out)
    (found,) = (row for row in rows(out, "findings") if row["check"] == "same-year-twice")
    assert (found["agency"], found["fiscal_year"]) == ("กรม ซ้ำ", 2567)
    assert {found["expected"], found["observed"]} == {"80.00", "85.00"}
    assert summary.contents.records["findings"] == len(rows(out, "findings"))


def test_a_value_that_a_person_corrects_is_corrected_by_the_next_run(raw: Path, out: Path) -> None:
    do(raw, out)
    report = next(row["report_id"] for row in rows(out, "reports") if row["source_path"] == "0.json")
    (out / "review.csv").write_text(
        "report_id,action,dataset,where,column,found,right,reason,name\n"
        f"{report},correct,scores,table 1 row 2 column 3,value,90.0,99.5,โทรถามแล้ว,นายตรวจ\n",
        encoding="utf-8",
    )
    assert do(raw, out).count("read") == 0
    corrected = [(row["value"], row["trust"]) for row in rows(out, "scores") if row["report_id"] == report]
    assert corrected == [(99.5, "repaired"), (80.25, "stated")]
    assert "value-corrected" in {row["check"] for row in rows(out, "findings") if row["report_id"] == report}
    (out / "review.csv").unlink()
    do(raw, out)
    assert sorted(row["value"] for row in rows(out, "scores") if row["report_id"] == report) == [80.25, 90.0]


def test_an_empty_input_gives_empty_datasets_that_can_be_read(out: Path) -> None:
    run(Batch([], out), SERIAL)
    for name in DATASETS:
        assert len(pd.read_parquet(out / name)) == 0


def test_the_log_says_when_and_how_long_and_the_datasets_do_not(raw: Path, out: Path) -> None:
    do(raw, out, command="ita run raw")
    events = [json.loads(line) for line in (out / "runs.jsonl").read_text().splitlines()]
    assert [event["event"] for event in events] == ["begin", *["report"] * 6, "end"]
    assert events[0]["command"] == "ita run raw"
    assert {event["source_path"] for event in events[1:-1]} == {f"{number}.json" for number in range(6)}
    assert all(event["seconds"] >= 0 for event in events[1:-1])


def test_two_runs_do_not_write_to_one_folder(raw: Path, out: Path) -> None:
    with exclusive(out), pytest.raises(OutputBusy) as raised:
        do(raw, out)
    assert raised.value.exit_code == 5
