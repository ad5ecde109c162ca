"""A file that gives far fewer records than before: its earlier reading stays, loudly, until one says which is right."""

from __future__ import annotations

import importlib.util
import json
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import fake_reports
import pyarrow.dataset as ds
import pytest
from report_files import Paper

import pipeline
from batch import batch as asked
from batch.batch import Batch
from batch.executors import Serial
from batch.fewer import KIND, READ_ANEW, far_fewer
from batch.run import leaving, run
from batch.source import find, location
from batch.summary import Summary
from batch.upkeep import remove
from checks.review.decision import COLUMNS, FILE
from normalize.schema import partitioning

WHOLE: dict[str, Any] = {"agency": "กรมการข้าว", "year": 2567, "scores": [80.0] * 31, "measures": 17}


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for number in range(20):
        fake_reports.write(tmp_path / "raw", f"{number}.json", agency=f"กรมที่ {number}", year=2567, scores=[70.0])
    fake_reports.write(tmp_path / "raw", "report.json", **WHOLE)
    return tmp_path / "raw"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "parsed"


def write(raw: Path, name: str = "report.json", **changed: Any) -> Path:
    return fake_reports.write(raw, name, **WHOLE | changed)


def do(raw: Path, out: Path, report: Any = fake_reports.report, **settings: Any) -> Summary:
    return run(Batch(find([str(raw)]), out, given=[location(raw)], **settings), Serial(report))


def rows(out: Path, dataset: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = ds.dataset(out / dataset, partitioning=partitioning()).to_table().to_pylist()
    return found


def has(out: Path, agency: str = "กรมการข้าว") -> tuple[int, int]:
    """How many scores and measures the agency has in the datasets."""
    scores, measures = (sum(row["agency"] == agency for row in rows(out, name)) for name in ("scores", "measures"))
    return scores, measures


def told(out: Path) -> list[dict[str, Any]]:
    return [row for row in rows(out, "findings") if row["check"] == "report-not-read"]


@pytest.mark.parametrize("left", [{"scores": [80.0] * 2, "measures": 0}, {"scores": [], "measures": 0}])
def test_a_file_that_was_cut_keeps_its_earlier_reading_until_it_is_mended(
    raw: Path, out: Path, left: dict[str, Any]
) -> None:
    do(raw, out)
    write(raw, **left)
    for night in range(3):
        summary = do(raw, out)
        (failed,) = summary.failures
        assert (summary.exit_code, failed.source.name, failed.failure and failed.failure.kind) == (
            4,
            "report.json",
            KIND,
        )
        assert "report.json" in summary.standing
        assert has(out) == (31, 17)
        (finding,) = told(out)
        assert (finding["severity"], finding["observed"], finding["agency"]) == ("error", KIND, None)
        counts = (f"31 → {len(left['scores'])}", "17 → 0")
        for text in (finding["message"], finding["message_en"]):
            assert all(count in text for count in counts)
        assert "was not taken" in finding["message_en"]
        assert finding["message_en"].endswith("What was read from it before stays.")
        assert summary.change.changed == summary.change.left == summary.change.came == ()
        assert summary.counts() == {
            "found": 21,
            "read": 0,
            "kept": 20,
            "same": 0,
            "not_read": 1,
            "acknowledged": 0,
            "left_out": 0,
        }, night
    write(raw)
    assert do(raw, out).exit_code == 0
    assert told(out) == []
    assert has(out) == (31, 17)


def test_every_night_is_told_in_the_run_log(raw: Path, out: Path) -> None:
    do(raw, out)
    write(raw, scores=[])
    for _ in range(2):
        do(raw, out)
        lines = [json.loads(line) for line in (out / "runs.jsonl").read_text(encoding="utf-8").splitlines()]
        this = [line for line in lines if line["run"] == lines[-1]["run"]]
        (failed,) = (line for line in this if "failure" in line)
        assert (failed["source_path"], failed["failure"]) == ("report.json", KIND)
        assert "scores 31 → 0" in failed["reason"]
        assert this[-1]["exit_code"] == 4


@pytest.mark.parametrize("left", [{"scores": [81.0] * 25}, {"measures": 12}, {"scores": [80.0] * 40, "measures": 15}])
def test_a_report_that_became_a_little_shorter_passes(raw: Path, out: Path, left: dict[str, Any]) -> None:
    do(raw, out)
    write(raw, **left)
    summary = do(raw, out)
    assert (summary.exit_code, summary.change.changed) == (0, ("report.json",))
    assert has(out) == (len(left.get("scores", WHOLE["scores"])), left.get("measures", 17))


@pytest.mark.parametrize("left", [{"scores": []}, {"measures": 0}])
def test_one_kind_of_records_that_is_gone_altogether_is_enough(raw: Path, out: Path, left: dict[str, Any]) -> None:
    do(raw, out)
    write(raw, **left)
    assert do(raw, out).exit_code == 4
    assert has(out) == (31, 17)


def counts(**given: int) -> dict[str, int]:
    return {"questions": 0, "scores": 0, "issues": 0, "measures": 0} | given


@pytest.mark.parametrize(
    ("before", "now", "is_far_fewer"),
    [
        (counts(), counts(), False),
        (counts(scores=1), counts(), True),
        (counts(scores=1, measures=2), counts(scores=1), True),
        (counts(scores=9, measures=2), counts(scores=9), False),
        (counts(scores=9, measures=3), counts(scores=9), True),
        (counts(scores=3), counts(scores=2), False),
        (counts(scores=30), counts(scores=20), False),
        (counts(scores=30), counts(scores=19), True),
        (counts(scores=2), counts(scores=40, issues=8), False),
    ],
)
def test_how_many_are_far_fewer(before: dict[str, int], now: dict[str, int], is_far_fewer: bool) -> None:
    assert far_fewer(before, now) is is_far_fewer


def test_another_program_may_leave_half() -> None:
    assert not far_fewer(counts(measures=30), counts(measures=15), READ_ANEW)
    assert far_fewer(counts(measures=30), counts(measures=14), READ_ANEW)


def test_replace_accepts_it(raw: Path, out: Path) -> None:
    do(raw, out)
    write(raw, scores=[80.0, 81.0])
    assert do(raw, out).exit_code == 4
    assert do(raw, out, replace=True).exit_code == 0
    assert (has(out), told(out)) == ((2, 17), [])
    assert do(raw, out).exit_code == 0


@pytest.mark.parametrize("by", ["path", "name"])
def test_taking_the_file_out_accepts_what_it_gives_now(raw: Path, out: Path, by: str) -> None:
    do(raw, out)
    path = write(raw, scores=[80.0, 81.0])
    do(raw, out)
    removed = remove(out, [str(path) if by == "path" else "report.json"])
    assert (removed.left, {name for _, name in removed.files}) == (("report.json",), {"report.json"})
    assert told(out) == []
    assert do(raw, out).exit_code == 0
    assert has(out) == (2, 17)


def test_who_drops_what_cannot_be_read_takes_what_there_is(raw: Path, out: Path) -> None:
    do(raw, out)
    write(raw, scores=[])
    assert do(raw, out, keep_earlier=False).exit_code == 0
    assert has(out) == (0, 17)


def test_pages_that_were_asked_for_are_taken(raw: Path, out: Path) -> None:
    do(raw, out)
    write(raw, scores=[])
    assert do(raw, out, pages=range(1, 3)).exit_code == 0


@pytest.mark.parametrize("other", [{"agency": "กรมประมง"}, {"year": 2568}])
def test_the_report_of_another_agency_or_year_takes_its_place(raw: Path, out: Path, other: dict[str, Any]) -> None:
    do(raw, out)
    write(raw, scores=[80.0, 81.0], **other)
    summary = do(raw, out)
    assert (summary.exit_code, summary.change.changed) == (0, ("report.json",))


@pytest.mark.parametrize(
    "unknown", [{"agency": None}, {"year": None}, {"agency": "กรมประมง", "scores": [], "measures": 0}]
)
def test_a_file_that_says_no_longer_whose_it_is_or_nothing_at_all_does_not(
    raw: Path, out: Path, unknown: dict[str, Any]
) -> None:
    do(raw, out)
    write(raw, **{"scores": [80.0, 81.0]} | unknown)
    assert do(raw, out).exit_code == 4
    assert has(out) == (31, 17)


def test_files_that_exchange_their_names_pass(raw: Path, out: Path) -> None:
    write(raw, "short.json", scores=[80.0])
    do(raw, out)
    (raw / "report.json").rename(raw / "aside")
    (raw / "short.json").rename(raw / "report.json")
    (raw / "aside").rename(raw / "short.json")
    assert do(raw, out).exit_code == 0


def test_a_file_that_was_overwritten_with_another_one_has_left(raw: Path, out: Path) -> None:
    do(raw, out)
    (raw / "report.json").write_bytes((raw / "3.json").read_bytes())
    summary = do(raw, out)
    assert summary.change.left == ("report.json",)
    assert summary.change.stays == 20


def test_a_copy_elsewhere_does_not_hide_it(raw: Path, out: Path, tmp_path: Path) -> None:
    do(raw, out)
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "copy.json").write_bytes((raw / "report.json").read_bytes())
    do(tmp_path / "two", out)
    write(raw, scores=[])
    assert do(raw, out).exit_code == 4


def shorter(data: bytes, pages: range | None) -> Any:
    """What other rules find in a made-up report: no measures, and few scores."""
    from dataclasses import replace

    bundle = fake_reports.report(data, pages)
    return replace(bundle, scores=bundle.scores[:3], measures=())


def test_another_version_that_finds_far_less_keeps_what_was_found(
    raw: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(raw, out)
    monkeypatch.setattr(asked, "version", lambda: "0.2.0+other")
    for _ in range(2):
        summary = do(raw, out, shorter)
        assert "report.json" in {each.source.name for each in summary.failures}
        assert all("version of the program" in each.failure.reason.en for each in summary.failures if each.failure)
        assert has(out) == (31, 17)
        assert (
            leaving(Batch(find([str(raw)]), out, given=[location(raw)]), {*map(report_id, rows(out, "reports"))}) == []
        )
    (raw / "report.json").rename(raw / "renamed.json")
    (raw / "more").mkdir()
    (raw / "more" / "copy.json").write_bytes((raw / "renamed.json").read_bytes())
    summary = do(raw, out, shorter)
    assert {"renamed.json", "more/copy.json"} <= {each.source.name for each in summary.failures}
    assert has(out) == (31, 17)
    monkeypatch.setattr(asked, "version", lambda: "0.3.0+mended")
    assert do(raw, out).exit_code == 0
    assert (has(out), told(out)) == ((31, 17), [])


def report_id(row: dict[str, Any]) -> str:
    return str(row["report_id"])


def test_another_version_that_finds_far_less_elsewhere_is_told_too(
    raw: Path, out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_reports.write(tmp_path / "two", "small.json", agency="กรมประมง", year=2567, scores=[70.0], measures=0)
    do(raw, out)
    do(tmp_path / "two", out)
    monkeypatch.setattr(asked, "version", lambda: "0.2.0+other")
    for _ in range(2):
        summary = do(tmp_path / "two", out, shorter)
        assert summary.exit_code == 4
        assert "report.json" in {each.source.name for each in summary.failures}
        assert has(out) == (31, 17)
        assert len(told(out)) == 1
    monkeypatch.setattr(asked, "version", lambda: "0.3.0+mended")
    assert do(tmp_path / "two", out).exit_code == 0
    assert told(out) == []


@pytest.mark.parametrize("how", ["another file", "another version"])
def test_who_knows_of_it_says_so_and_is_not_told_again(
    raw: Path, out: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(raw, out)
    report = fake_reports.report
    if how == "another file":
        write(raw, scores=[80.0])
    else:
        monkeypatch.setattr(asked, "version", lambda: "0.2.0+other")
        report = shorter
    (failed,) = do(raw, out, report).failures
    cells = {
        "report_id": failed.report_id,
        "action": "acknowledge",
        "check": "report-not-read",
        "reason": "x",
        "name": "y",
    }
    line = ",".join(cells.get(name, "") for name in COLUMNS)
    (out / FILE).write_text(",".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")
    for _ in range(2):
        summary = do(raw, out, report)
        assert (summary.exit_code, summary.counts()["acknowledged"]) == (0, 1)
        assert has(out) == (31, 17)
        assert [row["severity"] for row in told(out)] == ["info"]
        assert not [row for row in rows(out, "findings") if row["check"] == "review-unmatched"]


PAPER = Paper(
    ("การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567", "เทศบาลตำบลบ้านสมมติ จังหวัดน่าน"),
    [("ข้อคำถาม", "คะแนน"), *((f"I{n} ท่านทราบเรื่องที่ {n} หรือไม่", f"{70 + n}.25") for n in range(1, 13))],
)


def scores(out: Path) -> int:
    return len(rows(out, "scores"))


def test_a_pdf_that_is_cut_and_can_still_be_opened(tmp_path: Path, out: Path) -> None:
    start, rest = PAPER.pdf(breaks=4).split(b"\n", 1)
    # As in files that are made for the web, what leads to the pages stands first.
    whole = start + b"\ntrailer << /Root 1 0 R >>\n" + rest
    file = tmp_path / "raw" / "report.pdf"
    file.parent.mkdir()
    file.write_bytes(whole)

    def read(data: bytes, pages: range | None) -> Any:
        return pipeline.report(data, pages=pages)

    assert do(file.parent, out, read).exit_code == 0
    assert scores(out) == 12
    file.write_bytes(whole[: whole.rindex(b"/Type /Page ")])
    assert 0 < len(pipeline.report(file.read_bytes()).scores) < 8
    assert do(file.parent, out, read).exit_code == 4
    assert scores(out) == 12


def test_a_page_that_only_a_reader_of_scans_can_read(
    tmp_path: Path, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("tesserocr")
    file = tmp_path / "raw" / "report.pdf"
    file.parent.mkdir()
    file.write_bytes(PAPER.scan())

    def read(data: bytes, pages: range | None) -> Any:
        return pipeline.report(data, pages=pages)

    monkeypatch.setattr(asked, "version", lambda: "0.1.0+with")
    assert do(file.parent, out, read).exit_code == 0
    before = scores(out)
    assert before > 6
    monkeypatch.setattr(importlib.util, "find_spec", without_tesserocr)
    monkeypatch.setattr(asked, "version", lambda: "0.1.0+without")
    for _ in range(2):
        assert do(file.parent, out, read).exit_code == 4
        assert scores(out) == before


FIND_SPEC = importlib.util.find_spec


def without_tesserocr(name: str, package: str | None = None) -> ModuleSpec | None:
    return None if name == "tesserocr" else FIND_SPEC(name, package)
