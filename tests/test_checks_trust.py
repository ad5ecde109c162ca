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


def test_a_sum_with_a_doubtful_number_proves_none_of_the_others() -> None:
    total, doubtful = score("OIT", 94.13), replace(score(10, 90.0), trust="doubtful")
    assert _trust(total, score(9, 98.25), doubtful) == ["stated", "stated", "doubtful"]


def test_a_sum_of_weights_and_scores_with_a_doubtful_score_proves_none_of_them() -> None:
    weights = [score(name, weight, "weight") for name, weight in (("IIT", 30.0), ("EIT", 30.0), ("OIT", 40.0))]
    scores = [score("IIT", 85.0), score("EIT", 80.0), score("OIT", 94.13)]
    total = score("overall", 87.15)
    assert _trust(*weights, *scores, total)[3:] == ["proven"] * 4
    doubtful = replace(scores[2], trust="doubtful")
    assert _trust(*weights, *scores[:2], doubtful, total)[3:] == ["stated", "stated", "doubtful", "stated"]


def test_another_sum_without_doubt_proves_what_a_doubtful_one_does_not() -> None:
    again = score(9, 98.25, at=place(5, 2))
    doubtful = replace(score(10, 90.0), trust="doubtful")
    assert _trust(score("OIT", 94.13), score(9, 98.25), doubtful, again) == ["stated", "proven", "doubtful", "proven"]


def test_the_parts_of_a_doubtful_score_are_as_doubtful() -> None:
    parts = (score(7, 80.0, "public"), score(7, 90.0, "survey"))
    assert _trust(score(7, 85.0), *parts) == ["proven"] * 3
    doubtful = replace(score(7, 85.0), trust="doubtful")
    assert _trust(doubtful, *parts) == ["doubtful"] * 3


def test_the_parts_of_a_score_are_doubtful_where_another_sum_names_another_score() -> None:
    wrong = (score(7, 80.0, "public"), score(7, 90.0, "survey"), score(7, 85.0, at=place(4)))
    again = score(7, 79.5, at=place(5, 3))
    assert _trust(*wrong, score(7, 79.5, at=place(4, 2)), again) == ["doubtful"] * 3 + ["proven"] * 2
