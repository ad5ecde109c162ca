"""Which number of a wrong sum is suspected, and that no number is proven which an error says should be another."""

from __future__ import annotations

from cases import EMPTY, NATIONAL, place, score

from checks import apply
from normalize.records import Bundle, Finding, Score

SUBJECTS = ("overall", "IIT", "EIT", "OIT", 9, 10)
TRUE = {"overall": 91.65, "IIT": 90.0, "EIT": 90.0, "OIT": 94.13, 9: 96.85, 10: 91.41}
"""90 x 0.3 + 90 x 0.3 + 94.13 x 0.4, and the mean of the last two."""


def read(**wrong: float) -> tuple[list[Finding], dict[str, str]]:
    """The errors of sums, and the trust of each number, where some are printed otherwise."""
    printed = {str(name): value for name, value in TRUE.items()} | wrong
    scores: list[Score] = [score(each, printed[str(each)], at=place(row)) for row, each in enumerate(SUBJECTS, 1)]
    bundle = apply(Bundle(NATIONAL, scores=tuple(scores)), EMPTY)
    found = [each for each in bundle.findings if each.check in ("instruments-of-total", "indicators-of-instrument")]
    return found, {str(name): each.trust for name, each in zip(SUBJECTS, bundle.scores, strict=True)}


def told(finding: Finding) -> tuple[str, int | None, str | None, str | None]:
    return finding.check, finding.place.row, finding.observed, finding.expected


def test_a_clean_report_is_proven() -> None:
    found, trust = read()
    assert found == []
    assert set(trust.values()) == {"proven"}


def test_of_explanations_only_those_of_all_wrong_sums_are_offered() -> None:
    found, trust = read(OIT=49.13)
    assert sorted(map(told, found)) == [
        ("indicators-of-instrument", 4, "49.13", "94.13"),
        ("instruments-of-total", 4, "49.13", "94.13"),
    ]
    for each in found:
        assert each.message_en.count("(printed") == 1
        assert "the score of OIT is 94.13 (printed 49.13" in each.message_en
        assert (each.level, each.indicator) == ("instrument", None)
    assert trust["OIT"] == "doubtful"


def test_what_another_sum_confirms_is_not_suspected() -> None:
    found, trust = read(**{"9": 69.85})
    (finding,) = found
    assert told(finding) == ("indicators-of-instrument", 5, "69.85", "96.85")
    assert (finding.level, finding.indicator) == ("indicator", 9)
    assert "the score of indicator 9 is 96.85 (printed 69.85" in finding.message_en
    assert "OIT is" not in finding.message_en.partition("come out if")[2]
    assert (trust["OIT"], trust["9"]) == ("proven", "doubtful")


def test_a_number_that_an_error_names_is_not_proven() -> None:
    found, trust = read(**{"9": 61.08, "10": 72.34})
    (finding,) = found
    assert told(finding) == ("indicators-of-instrument", 4, "94.13", "66.71")
    assert (trust["overall"], trust["OIT"], trust["9"], trust["10"]) == ("proven", "stated", "doubtful", "doubtful")


def test_several_slips_of_one_number_are_offered_with_all_that_rounding_allows() -> None:
    """(88.00 + 84.60 + 88.05) / 3 is 86.88: of 84.16 one slip makes 84.56 or 84.61, but not 84.60."""
    values = {"EIT": 86.88, 6: 88.0, 7: 84.16, 8: 88.05}
    scores = tuple(score(each, value, at=place(row)) for row, (each, value) in enumerate(values.items(), 1))
    (finding,) = (
        each
        for each in apply(Bundle(NATIONAL, scores=scores), EMPTY).findings
        if each.check == "indicators-of-instrument"
    )
    assert "the score of indicator 7 is within 84.56–84.62, such as 84." in finding.message_en
    assert "ที่ถูกอยู่ใน 84.56–84.62 เช่น " in finding.message
    assert (finding.place.row, finding.observed, finding.expected) == (1, "86.88", "86.74")
