"""Beginnings of reports of every kind of agency, with what a careful reader takes from them.

``tests/beginnings/*.txt`` hold them: ``@@`` and a name, the facts (those left out are open; ``-`` is a fact that the
report does not state), ``--``, and the report's first lines. The agencies are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline

COLUMNS = {
    "agency": "agency",
    "type": "agency_type",
    "province": "province",
    "district": "district",
    "fiscal": "fiscal_year",
    "assessed": "assessed_year",
    "kind": "kind",
    "score": "overall_score",
    "level": "overall_level",
    "title": "title",
}
BEGINNINGS = Path(__file__).parent / "beginnings"


def beginnings() -> Iterator[object]:
    for path in sorted(BEGINNINGS.glob("*.txt")):
        for part in path.read_text(encoding="utf-8").split("@@ ")[1:]:
            head, _, text = part.partition("\n--\n")
            name, *stated = head.splitlines()
            yield pytest.param(dict(line.split(": ", 1) for line in stated), text, id=f"{path.stem}-{name}")


@pytest.mark.parametrize(("stated", "text"), list(beginnings()))
def test_the_facts_of_a_report(stated: dict[str, str], text: str) -> None:
    report = pipeline.report(text.encode()).report
    found = {fact: getattr(report, COLUMNS[fact]) for fact in stated}
    expected = {
        fact: None if value == "-" else type(found[fact])(value) if found[fact] is not None else value
        for fact, value in stated.items()
    }
    assert found == expected
