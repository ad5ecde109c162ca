"""Whether one number is the mean of others, as far as rounding lets it be told."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import fmean

ROUNDED = 0.011
"""Points: how far a mean of rounded numbers may lie from the printed one."""


def is_mean(whole: float, parts: Sequence[float]) -> bool:
    """Whether ``whole`` is the mean of ``parts``, of which there is at least one."""
    return abs(fmean(parts) - whole) <= ROUNDED
