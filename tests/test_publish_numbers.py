"""One number for an agency, year and subject: which statement is chosen, and when it carries a mark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from batch.numbers import Selection, numbers
from batch.query import open_store
from tests.written_datasets import Row, report, score, write

OWN, OTHER = "a" * 16, "b" * 16
AGENCY = "องค์การบริหารส่วนตำบลหนองไผ่"


def chosen(folder: Path, *scores: Row) -> dict[str, Any]:
    """The one number that these statements make."""
    reports = [report(OWN, AGENCY, 2568), report(OTHER, "จังหวัดตราด", 2568, agency_type="province")]
    store = open_store(write(folder, reports=reports, scores=list(scores)))
    query = numbers(Selection(levels=("overall",)))
    result = store.execute(query.sql, query.parameters)
    names = [each[0] for each in result.description]
    (row,) = result.fetchall()
    return dict(zip(names, row, strict=True))


def test_a_number_stated_twice_counts_once(tmp_path: Path) -> None:
    found = chosen(tmp_path, score(OWN, AGENCY, 2568, 91.2), score(OWN, AGENCY, 2568, 91.2, table=2))
    assert (found["value"], found["statements"], found["differs"]) == (91.2, 2, False)


def test_a_doubtful_statement_yields_even_to_another_agencys_report(tmp_path: Path) -> None:
    found = chosen(tmp_path, score(OWN, AGENCY, 2568, 19.2, trust="doubtful"), score(OTHER, AGENCY, 2568, 91.2))
    assert (found["value"], found["report_id"], found["differs"]) == (91.2, OTHER, True)
    assert (found["lowest"], found["highest"]) == (19.2, 91.2)


def test_the_agencys_own_report_comes_before_a_majority_elsewhere(tmp_path: Path) -> None:
    found = chosen(
        tmp_path,
        score(OTHER, AGENCY, 2568, 90.0),
        score(OTHER, AGENCY, 2568, 90.0, row=2),
        score(OWN, AGENCY, 2568, 91.2),
    )
    assert (found["value"], found["report_id"], found["differs"]) == (91.2, OWN, True)


def test_the_value_that_most_statements_give(tmp_path: Path) -> None:
    found = chosen(
        tmp_path,
        score(OWN, AGENCY, 2568, 19.2, row=1),
        score(OWN, AGENCY, 2568, 91.2, row=2),
        score(OWN, AGENCY, 2568, 91.2, row=3),
    )
    assert (found["value"], found["row"]) == (91.2, 2)


def test_a_cent_of_rounding_is_no_difference(tmp_path: Path) -> None:
    found = chosen(tmp_path, score(OWN, AGENCY, 2568, 91.2), score(OWN, AGENCY, 2568, 91.21, row=2))
    assert found["differs"] is False


def test_the_year_is_the_one_that_the_number_is_about(tmp_path: Path) -> None:
    found = chosen(tmp_path, score(OWN, AGENCY, 2568, 91.2, assessed_year=2567))
    assert found["year"] == 2567


def test_the_best_grade_of_the_chosen_value_is_shown(tmp_path: Path) -> None:
    found = chosen(
        tmp_path,
        score(OWN, AGENCY, 2568, 91.2, trust="repaired"),
        score(OWN, AGENCY, 2568, 91.2, row=2, trust="proven"),
    )
    assert (found["trust"], found["row"]) == ("proven", 2)


def test_a_report_without_a_year_is_read_and_left_out(tmp_path: Path) -> None:
    reports = [report(OWN, AGENCY, None)]
    store = open_store(write(tmp_path, reports=reports, scores=[score(OWN, AGENCY, None, 91.2)]))
    assert store.execute("SELECT fiscal_year, value FROM scores").fetchall() == [(None, 91.2)]
    query = numbers(Selection())
    assert store.execute(query.sql, query.parameters).fetchall() == []
