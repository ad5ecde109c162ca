from __future__ import annotations

from dataclasses import replace

from cases import EMPTY, NATIONAL, place, score

from checks import apply
from normalize.records import Bundle, Finding, Score


def _trust(*scores: Score, **facts: str) -> list[str]:
    report = replace(NATIONAL, **facts)  # type: ignore[arg-type]
    return [each.trust for each in apply(Bundle(report, scores=scores), EMPTY).scores]


def test_a_number_that_nothing_confirms_is_stated() -> None:
    assert _trust(score(7, 80.91)) == ["stated"]


def test_a_second_statement_proves_both() -> None:
    assert _trust(score(7, 80.91), score(7, 80.91, at=place(2, 2))) == ["proven", "proven"]


def test_the_odd_one_out_is_doubtful_and_the_majority_is_not() -> None:
    assert _trust(score(7, 80.91), score(7, 80.91, at=place(2, 2)), score(7, 80.81, at=place(3, 3))) == [
        "proven",
        "proven",
        "doubtful",
    ]


def test_without_a_majority_both_are_doubtful() -> None:
    assert _trust(score(7, 80.91), score(7, 90.81, at=place(2, 2))) == ["doubtful", "doubtful"]


def test_arithmetic_proves_a_sum_and_its_parts() -> None:
    assert _trust(score("OIT", 94.13), score(9, 98.25), score(10, 90.0)) == ["proven"] * 3


def test_a_wrong_sum_makes_all_of_it_doubtful() -> None:
    assert _trust(score("OIT", 49.13), score(9, 98.25), score(10, 90.0)) == ["doubtful"] * 3


def test_what_is_proven_elsewhere_stays_proven_beside_a_wrong_sum() -> None:
    parts = (score(9, 98.25), score(10, 90.0))
    again = tuple(replace(each, place=place(9, 9)) for each in parts)
    assert _trust(score("OIT", 49.13), *parts, *again) == ["doubtful", "proven", "proven", "proven", "proven"]


def test_what_a_picture_says_is_doubtful_until_proven() -> None:
    read = replace(score(7, 80.91), confidence=0.9)
    assert _trust(read, source_format="pdf_ocr") == ["doubtful"]
    twice = (read, replace(read, place=place(2, 2)))
    assert _trust(*twice, source_format="pdf_ocr") == ["proven", "proven"]


def test_a_repaired_number_that_nothing_confirms_stays_repaired() -> None:
    assert _trust(replace(score(7, 80.91), trust="repaired")) == ["repaired"]


def test_a_finding_that_the_reading_made_is_not_told_twice() -> None:
    known = Finding("score-out-of-range", "error", "ก", "a", place=place(1))
    bundle = Bundle(NATIONAL, scores=(score(7, 190.5),), findings=(known,))
    assert [each.check for each in apply(bundle, EMPTY).findings] == ["score-out-of-range"]


def test_numbers_that_are_all_the_same_prove_nothing() -> None:
    assert _trust(score("OIT", 90.0), score(9, 90.0), score(10, 90.0)) == ["stated"] * 3
