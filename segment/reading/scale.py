"""Numbers on other scales than 0 to 100: points of an instrument's weight are weighted scores, others no scores."""

from __future__ import annotations

from dataclasses import replace

from segment.facts.numbers import CellNumber
from segment.facts.scale import PERCENT, scale_behind, scale_of
from segment.reading.number import Number
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.column import Column

_WEIGHTS = (20.0, 50.0)
"""Points: no instrument's weight lies outside."""


def scale_at(view: View, row: LogicalRow, column: Column, value: CellNumber) -> float | None:
    """The full score of a number in a row and a column: what its cell says, else its header, its row, the caption."""
    line = row.facts(column.index).line
    if value.end < len(line) and (behind := scale_behind(line, value.end)) is not None:
        return behind
    header = column.header
    if "ร้อยละ" in header or "%" in header:
        return None
    if (headed := scale_of(header)) is not None:
        return headed
    for other in view.full_scores:
        if row.facts(other).numbers:
            return row.facts(other).numbers[0].value
    labels = (scale_of(row.text(index)) for index in row.label.columns if index != column.index)
    if (labelled := next((each for each in labels if each is not None), None)) is not None:
        return labelled
    return scale_of(view.caption.line) if view.caption is not None else None


def on_their_scale(found: list[Number]) -> tuple[list[Number], list[Number]]:
    """The numbers that are scores or weighted scores, and those that are neither for their scale.

    A number above a full score is not on that scale.
    """
    scores: list[Number] = []
    others: list[Number] = []
    for number in found:
        scale = number.scale
        if (
            scale is None
            or scale == PERCENT
            or number.value > scale
            or number.statistic in ("weight", "weighted_score")
        ):
            scores.append(number)
        elif number.level == "instrument" and number.statistic == "score" and _WEIGHTS[0] <= scale <= _WEIGHTS[1]:
            scores.append(replace(number, statistic="weighted_score"))
        else:
            others.append(number)
    return scores, others


_SMALL, _FEW = 5.0, 3


def looks_like_another_scale(found: list[Number]) -> bool:
    """Whether no score of a table (of questions, indicators, instruments) is above 5, though nothing names a scale."""
    scores = [each.value for each in found if each.statistic == "score" and each.level != "item"]
    return len(scores) >= _FEW and all(1.0 <= value <= _SMALL for value in scores)
