"""What the assessment's arithmetic says of a table's numbers: which sums and means come out, which do not."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean

from codebook.reader import INDICATORS_OF
from segment.reading.number import Number

MEAN = 0.011
"""Points: how far a mean of rounded numbers may lie from the printed one."""
SUM = 0.03
WEIGHTS = ({"IIT": 0.3, "EIT": 0.3, "OIT": 0.4}, {"IIT": 0.3, "EIT": 0.4, "OIT": 0.3})

Sheet = dict[tuple[str, object], float]


def sheets(numbers: Iterable[Number]) -> dict[tuple[object, object], Sheet]:
    """The scores by agency and year, each subject with its first value."""
    found: dict[tuple[object, object], Sheet] = {}
    for number in numbers:
        if number.statistic != "score" or number.level == "item":
            continue
        key = {"instrument": number.instrument, "indicator": number.indicator, "question": number.question}.get(
            number.level
        )
        found.setdefault((number.agency, number.year), {}).setdefault((number.level, key), number.value)
    return found


def balance(numbers: Iterable[Number]) -> tuple[int, int]:
    """How many equations come out, and how many do not although all their parts are there."""
    numbers = list(numbers)
    held, failed = _means_of_questions(numbers), 0
    for sheet in sheets(numbers).values():
        for instrument, members in INDICATORS_OF.items():
            whole = sheet.get(("instrument", instrument))
            parts = [sheet[("indicator", each)] for each in members if ("indicator", each) in sheet]
            if whole is None or len(parts) != len(members):
                continue
            if len(set(parts)) < 2:
                # A column of one value over and over (targets) makes every mean come out.
                continue
            close = abs(sum(parts) / len(parts) - whole) <= MEAN
            held += close
            failed += not close and instrument != "OIT"
        total = sheet.get(("overall", None))
        instruments = [sheet.get(("instrument", each)) for each in INDICATORS_OF]
        if total is not None and all(each is not None for each in instruments) and len(set(instruments)) > 1:
            close = any(
                abs(
                    sum(weights[code] * (value or 0.0) for code, value in zip(INDICATORS_OF, instruments, strict=True))
                    - total
                )
                <= SUM
                for weights in WEIGHTS
            )
            held += 2 * close
    return held, failed


def _means_of_questions(numbers: Iterable[Number]) -> int:
    """How many indicators are the mean of their questions, as far as these are there: a table may give only some."""
    wholes: dict[tuple[object, ...], float] = {}
    parts: dict[tuple[object, ...], dict[str | None, float]] = {}
    for number in numbers:
        key = (number.agency, number.year, number.statistic, number.indicator)
        if number.level == "indicator":
            wholes.setdefault(key, number.value)
        elif number.level == "question" and number.indicator is not None:
            parts.setdefault(key, {}).setdefault(number.question, number.value)
    return sum(
        key in parts and len(set(parts[key].values())) > 1 and abs(fmean(parts[key].values()) - whole) <= MEAN
        for key, whole in wholes.items()
    )
