"""For specifications: literal paragraphs and rows in, plain records out."""

from __future__ import annotations

from typing import Any

import pipeline
from tests.forms.compare import found_in

TITLE = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของสำนักงานเขตลานสนใหญ่ กรุงเทพมหานคร ปีงบประมาณ พ.ศ. ๒๕๖๖"
"""A title for reports whose title is not the point; the codebook knows the ranges of its year."""

Rows = list[list[str]]


def text_of(*blocks: str | Rows) -> str:
    """Paragraphs and tables as a text report prints them: blank lines between, tabs between cells."""
    parts = [each if isinstance(each, str) else "\n".join("\t".join(row) for row in each) for each in blocks]
    return "\n\n".join(parts) + "\n"


def read(*blocks: str | Rows) -> dict[str, Any]:
    """The records of a report of these blocks, in the shape of a truth."""
    return found_in(pipeline.report(text_of(*blocks).encode()))


def scores(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    """(level, key, statistic, value) of the report's own scores, in order."""
    return [tuple(score[2:]) for score in found["scores"] if score[1] is None]


def issues(found: dict[str, Any]) -> list[tuple[Any, ...]]:
    """(indicator, question, text) of every issue, in order."""
    return [(each["indicator"], each["question"], each["text"]) for each in found["issues"]]


def measures(found: dict[str, Any], kind: str = "measure") -> list[tuple[Any, ...]]:
    """(number, text, questions) of every measure of a kind, in order."""
    return [(each["number"], each["text"], each["questions"]) for each in found["measures"] if each["kind"] == kind]
