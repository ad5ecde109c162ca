"""Instrument numbers that add up to their row's total are weighted scores, whatever the header says."""

from __future__ import annotations

from dataclasses import replace

from segment.reading.number import Number

_NEAR = 0.02
"""Points: how far a sum of three rounded parts may lie from the printed total."""


def weighted(found: list[Number]) -> list[Number]:
    """The numbers, with the instrument scores of rows whose parts add up to the total made weighted scores."""
    rows: dict[tuple[int, int], list[Number]] = {}
    for number in found:
        rows.setdefault((number.table, number.cell.row), []).append(number)
    checked = sums = 0
    for group in rows.values():
        parts = [
            each.value for each in group if each.level == "instrument" and each.statistic in ("score", "weighted_score")
        ]
        total = [each.value for each in group if each.level == "overall"]
        if len(parts) == 3 and total:
            checked += 1
            sums += abs(sum(parts) - total[0]) <= _NEAR
    if not checked or sums * 2 < checked:
        return found
    return [
        replace(each, statistic="weighted_score") if each.level == "instrument" and each.statistic == "score" else each
        for each in found
    ]
