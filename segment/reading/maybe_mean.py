"""One number beside several questions: what each of them got, or their mean."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from segment.reading.number import Number

_FULL = 100
_SEVERAL = 3
"""Of two it may be what both got: they are told together because they are equal."""


def may_be_mean(found: Sequence[Number]) -> bool:
    """Whether one number stands beside the questions of an indicator that follow each other: it may be what each of
    them got, or their mean, which is the indicator's. Full or no marks are each one's."""
    codes = [each.question for each in found if each.question is not None and each.item is None]
    if len(codes) < _SEVERAL or len(codes) < len(found) or found[0].value in (0, _FULL):
        return False
    if len({(id(each.cell), each.printed, each.statistic, each.year) for each in found}) > 1:
        return False
    numbers = [code[1:] for code in codes if code[0] in "IE"]
    return len(numbers) == len(codes) and all(
        one.isdigit() and other.isdigit() and int(other) - int(one) == 1 for one, other in pairwise(numbers)
    )
