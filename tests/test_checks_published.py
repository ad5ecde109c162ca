"""What a reader questions in the five published reports, as structure: where (file, line) and what kind of thing.

The list was made by reading them; it holds no words of theirs. A place is found where a finding of one of the kinds
stands on its line, or on a line beside it. What cannot be found is listed too, with the reason.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

import pipeline
from normalize.records import Finding

SHARED = os.environ.get("THAI_ITA_SHARED")
pytestmark = pytest.mark.skipif(not SHARED, reason="THAI_ITA_SHARED is not set: no published reports to read")

REPAIRED = ("code-repaired", "code-in-text")
PLACES: dict[int, tuple[tuple[int, tuple[str, ...]], ...]] = {
    0: (
        *((line, REPAIRED) for line in (10, 12)),
        (12, ("issue-without-measure",)),
        *((line, ("row-joined",)) for line in (27, 33)),
    ),
    1: (
        *((line, REPAIRED) for line in (17, 18, 22, 23, 31, 32, 39, 43, 44, 47, 48, 54, 55, 56, 57)),
        *((line, REPAIRED) for line in (64, 65, 70, 71, 72, 79, 80, 81, 85, 86, 139)),
        *((line, ("row-joined",)) for line in (18, 57, 65, 72, 93, 102, 115, 122, 126, 130)),
        *((line, ("table-header",)) for line in (30, 38, 62)),
        *((line, ("repeated-word",)) for line in (31, 39, 86)),
        (47, ("other-agency",)),
        (119, ("other-agency",)),
        *((line, ("item-numbering",)) for line in (56, 80, 81, 122, 125)),
        *((line, ("cut-sentence",)) for line in (79, 80, 81, 121)),
        *((line, ("score-punctuation",)) for line in (96, 107, 114)),
        *((line, ("measure-without-result",)) for line in (101, 102)),
        *((line, ("foreign-text",)) for line in (133, 134)),
        *((line, ("full-score-with-issue",)) for line in (139, 143)),
    ),
    2: (
        *((line, ("lost-picture",)) for line in (20, 24, 28)),
        (42, ("questions-of-indicator",)),
        (50, ("indicator-name",)),
        (85, ("indicator-named-differently",)),
        *((line, REPAIRED) for line in (122, 153, 162, 177)),
        (139, ("possible-values",)),
        (162, ("sentence-of-another-indicator",)),
        (177, ("different-values",)),
    ),
    3: (
        (60, ("heading-year",)),
        (85, ("lost-picture",)),
        *((line, ("repeated-word",)) for line in (110, 201, 202, 221)),
        (112, ("law-year",)),
        *((line, ("post-holder",)) for line in (117, 207)),
        *((line, ("different-values",)) for line in (215, 231)),
        (215, ("item-numbering",)),
        (224, ("indicator-named-differently",)),
    ),
    4: (
        (25, ("other-agency",)),
        (27, ("lost-picture",)),
        *((line, REPAIRED) for line in (109, 111, 113, 115, 117, 119, 121, 123, 125, 172, 181)),
        (144, ("table-header",)),
        (155, ("indicator-named-differently",)),
        (176, ("section-of-another-indicator",)),
        (188, ("repeated-word",)),
    ),
}
NOT_FOUND = {
    0: "words that only sense tells wrong (lines 31 and 32), an instrument under another word (38)",
    1: "letters missing in a word (lines 64 and 143)",
    2: "header words with another letter or a blank inside (lines 76, 87, 113, 126, 137)",
    4: "numbers without their point (lines 41 and 43), letters misread by a machine (39, 57, 144)",
}
"""What reading finds and no check: misprints of letters, which a dictionary of the language would have to know."""


@cache
def findings(report: int) -> tuple[Finding, ...]:
    files = sorted(Path(SHARED or "").joinpath("published").glob("*.txt"))
    return pipeline.report(files[report].read_bytes()).findings


@pytest.mark.parametrize(("report", "line", "kinds"), [(at, *place) for at, found in PLACES.items() for place in found])
def test_each_place_has_its_finding(report: int, line: int, kinds: tuple[str, ...]) -> None:
    assert [each for each in findings(report) if each.check in kinds and abs((each.place.line or 0) - line) <= 1]


def test_no_error_but_where_numbers_contradict_each_other() -> None:
    errors = {(at, each.check, each.place.line) for at in PLACES for each in findings(at) if each.severity == "error"}
    assert errors == {(2, "different-values", 177), (3, "different-values", 215), (3, "different-values", 231)}
