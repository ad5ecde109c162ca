"""What a person corrected goes with the report: to a file with other bytes, another format, another reading."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from agency_reports import VALUES, go, review, rows, totals, write

import batch.batch
from batch.batch import Batch
from batch.executors import Serial
from batch.run import run
from batch.source import find
from batch.targets import FILE as TARGETS
from normalize.records import Bundle
from pipeline import report as read

AGENCY, PLACE = "เทศบาลตำบลลานกระถินทอง", "จังหวัดตาก"


def corrected(out: Path, right: str = "86.06", where: str = "level = 'overall'") -> dict[str, str]:
    """A line that corrects the number that is meant, as a person would write it."""
    report, table, row, column, value = rows(out, "scores", 'report_id, "table", "row", "column", value', where)[0]
    return {
        "report_id": report,
        "action": "correct",
        "dataset": "scores",
        "where": f"table {table} row {row} column {column}",
        "column": "value",
        "found": f"{value}",
        "right": right,
    }


def of_review(out: Path) -> list[tuple[str, str]]:
    """The findings that tell what became of decisions."""
    wanted = "\"check\" IN ('value-corrected', 'review-unmatched', 'review-source-changed')"
    return rows(out, "findings", '"check", severity', wanted)


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", AGENCY, PLACE)
    write(raw, "other.txt", "เทศบาลตำบลนาดีงาม", PLACE, 70.0)
    go(raw, out)
    return raw, out


DONE = [("value-corrected", "info")]


def test_it_goes_to_a_file_downloaded_anew_with_other_bytes(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    write(raw, "a.txt", AGENCY, PLACE, end="\n\n ")
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == DONE
    assert rows(out, "scores", "corrected_by", "value = 86.06") == [("ก",)]


def test_also_where_no_run_came_between_the_decision_and_the_download(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    write(raw, "a.txt", AGENCY, PLACE, end="\n\n ")
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == DONE


def test_it_goes_to_the_same_report_under_another_name(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    (raw / "a.txt").unlink()
    write(raw / "new", "b.txt", AGENCY, PLACE, end="\n ")
    write(raw / "new", "progress.txt", AGENCY, PLACE, what="รายงานผลการดำเนินการตามมาตรการ")
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == DONE


def test_it_stands_where_the_source_says_something_else_now_and_that_is_told(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    write(raw, "a.txt", AGENCY, PLACE, 85.50)
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == [("review-source-changed", "warning"), *DONE]
    (told,) = rows(out, "findings", "message_en", "\"check\" = 'review-source-changed'")
    assert "corrected from 85.05 to 86.06, now reads 85.5" in told[0]


def test_a_source_that_says_now_what_is_right_is_information(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    write(raw, "a.txt", AGENCY, PLACE, 86.06)
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == [("review-source-changed", "info"), *DONE]


def test_a_report_that_is_gone_is_told_and_is_known_when_it_comes_back(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    (raw / "a.txt").unlink()
    summary = go(raw, out)
    assert AGENCY not in totals(out)
    assert of_review(out) == [("review-unmatched", "warning")]
    assert summary.contents.review == {"review-unmatched": 1}
    (told,) = rows(out, "findings", "message_en", "\"check\" = 'review-unmatched'")
    assert told[0].endswith(f"matches nothing in the report ({AGENCY}, 2567, analysis, a.txt)")
    write(raw, "again.txt", AGENCY, PLACE, end="\n\n\n ")
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06
    assert of_review(out) == DONE


def test_it_is_not_given_to_another_agency_year_or_kind(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    (raw / "a.txt").unlink()
    write(raw, "b.txt", AGENCY, "จังหวัดพะเยา")
    write(raw, "c.txt", AGENCY, PLACE, year=2568)
    write(raw, "d.txt", AGENCY, PLACE, what="รายงานผลการดำเนินการตามมาตรการ")
    go(raw, out)
    assert of_review(out) == [("review-unmatched", "warning")]
    assert rows(out, "scores", "count(*)", "corrected_by IS NOT NULL") == [(0,)]


def test_it_is_found_in_another_reading_where_another_number_stands_at_its_place(
    folders: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    raw, out = folders
    write(raw, "a.txt", AGENCY, PLACE, values=(*VALUES[:9], 84.36))  # indicators 2 and 10
    go(raw, out)
    review(out, corrected(out, "80.08", where="value = 84.36 AND indicator = 2"))
    go(raw, out)

    def otherwise(data: bytes, pages: range | None) -> Bundle:
        """A version that counts rows from below: where indicator 2 stood stands another now."""
        bundle = read(data, pages=pages)
        places = [each.place for each in bundle.scores][::-1]
        moved = [replace(score, place=place) for score, place in zip(bundle.scores, places, strict=True)]
        return replace(bundle, scores=tuple(moved))

    monkeypatch.setattr(batch.batch, "version", lambda: "0.1.0+another")
    run(Batch(find([str(raw)]), out), Serial(otherwise))
    assert rows(out, "scores", "indicator", "value = 80.08") == [(2,)]
    assert of_review(out) == DONE


def test_what_was_acknowledged_stays_so_in_a_file_downloaded_anew(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    wanted = "severity <> 'info' AND agency LIKE '%ลานกระถินทอง'"
    check, report, observed = rows(out, "findings", '"check", report_id, observed', wanted)[0]
    line = {"report_id": report, "action": "acknowledge", "check": check, "found": observed or ""}
    review(out, line)
    go(raw, out)
    told = f"\"check\" = '{check}' AND agency LIKE '%ลานกระถินทอง' AND observed IS NOT DISTINCT FROM '{observed}'"
    assert rows(out, "findings", "severity", told) == [("info",)]
    write(raw, "a.txt", AGENCY, PLACE, end="\n\n ")
    go(raw, out)
    assert rows(out, "findings", "severity", told) == [("info",)]
    assert of_review(out) == []


def test_the_agency_that_is_right_stays_with_a_file_downloaded_anew(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    ((report,),) = rows(out, "reports", "report_id", "agency LIKE '%นาดีงาม'")
    line = {"report_id": report, "action": "correct", "dataset": "reports", "column": "agency"}
    review(out, {**line, "found": "เทศบาลตำบลนาดีงาม", "right": "เทศบาลตำบลนาดีจริง"})
    write(raw, "other.txt", "เทศบาลตำบลนาดีงาม", PLACE, 70.0, end="\n ")
    go(raw, out)
    assert totals(out) == {AGENCY: 85.05, "เทศบาลตำบลนาดีจริง": 70.0}
    assert of_review(out) == DONE


def test_a_review_file_is_taken_to_other_datasets(folders: tuple[Path, Path], tmp_path: Path) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    for name in ("review.csv", TARGETS):
        shutil.copy(out / name, fresh / name)
    write(raw, "a.txt", AGENCY, PLACE, end="\n ")
    go(raw, fresh)
    assert totals(fresh)[AGENCY] == 86.06
    assert of_review(fresh) == DONE


def test_the_same_inputs_give_the_same_bytes(folders: tuple[Path, Path], tmp_path: Path) -> None:
    raw, out = folders
    review(out, corrected(out, where="value = 85.05"))
    go(raw, out)
    before = (out / TARGETS).read_bytes()
    scores = [path.read_bytes() for path in sorted((out / "scores").rglob("*.parquet"))]
    go(raw, out)
    assert (out / TARGETS).read_bytes() == before
    assert [path.read_bytes() for path in sorted((out / "scores").rglob("*.parquet"))] == scores


def test_a_second_thought_goes_with_the_first(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    first = corrected(out, where="value = 85.05")
    review(out, first)
    go(raw, out)
    review(out, first, first | {"found": "86.06", "right": "87.07"})
    go(raw, out)
    assert totals(out)[AGENCY] == 87.07
    write(raw, "a.txt", AGENCY, PLACE, end="\n\n ")
    go(raw, out)
    assert totals(out)[AGENCY] == 87.07
    assert of_review(out) == [*DONE, *DONE]


def test_a_line_taken_out_and_put_back_is_known_still(folders: tuple[Path, Path]) -> None:
    raw, out = folders
    line = corrected(out, where="value = 85.05")
    review(out, line)
    go(raw, out)
    write(raw, "a.txt", AGENCY, PLACE, end="\n\n ")
    review(out)
    go(raw, out)
    assert totals(out)[AGENCY] == 85.05
    review(out, line)
    go(raw, out)
    assert totals(out)[AGENCY] == 86.06


def test_a_sum_that_it_breaks_is_told_until_that_is_acknowledged(tmp_path: Path) -> None:
    raw, out = tmp_path / "raw", tmp_path / "out"
    write(raw, "a.txt", AGENCY, PLACE, end="OIT\t90.25\n")
    go(raw, out)
    of_sums = "\"check\" = 'indicators-of-instrument'"
    assert rows(out, "findings", "severity", of_sums) == []
    wrong = corrected(out, "93.05", "value = 93.5")
    review(out, wrong)
    assert go(raw, out).exit_code == 0
    ((report, severity, observed, told),) = rows(out, "findings", "report_id, severity, observed, message", of_sums)
    assert severity == "error"
    assert "(เป็นผลจากการแก้ 93.50 → 93.05 (ก))" in told
    known = {"report_id": report, "action": "acknowledge", "check": "indicators-of-instrument", "found": observed}
    review(out, wrong, known)
    go(raw, out)
    assert rows(out, "findings", "severity", of_sums) == [("info",)]
    assert of_review(out) == DONE
