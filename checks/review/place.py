"""Which record or finding a line of the review file means: by its place, its subject and its value."""

from __future__ import annotations

from typing import Any

from checks.review.decision import Decision
from checks.words import where
from normalize.records import Finding, Place, Score


def subject_behind(record: Any) -> str:
    """What a score is of, as the review file may name it behind its place: ``O27``, ``indicator 10``, ``IIT``,
    ``overall``, with its statistic where that is not the score; empty for other records."""
    if not isinstance(record, Score):
        return ""
    of = record.question or (f"indicator {record.indicator}" if record.level == "indicator" else record.instrument)
    item = f".{record.item}" if record.item is not None else ""
    statistic = "" if record.statistic == "score" else f" {record.statistic}"
    return f"{of or record.level}{item}{statistic}"


def place_key(place: Place | dict[str, Any]) -> str:
    """``table 2 row 5 column 1``: where a record or finding stands, as the review file names it: rows and columns
    count from 0, as in the datasets."""
    if isinstance(place, dict):
        place = Place(**{name: place.get(name) for name in ("page", "table", "row", "column", "line")})
    column = "" if place.column is None or place.table is None else f" column {place.column}"
    return where(place, first=0).en + column


def is_meant(finding: Finding, decision: Decision) -> bool:
    """Whether a decision acknowledges this finding."""
    if finding.check != decision.check or decision.found not in ("", finding.observed or ""):
        return False
    return decision.where in ("", place_key(finding.place))


def same(value: object, printed: str) -> bool:
    """Whether a value is the one that a line of the review file names."""
    if isinstance(value, float):
        try:
            return abs(value - float(printed)) < 0.005
        except ValueError:
            return False
    if isinstance(value, tuple):
        return value == tuple(printed.replace(",", " ").split())
    return ("" if value is None else str(value)) == printed
