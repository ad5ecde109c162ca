"""How large the print of a page is, beside that of usual paper."""

from __future__ import annotations

from extract.middle import median
from extract.page import Floats

USUAL_SIZE = 14.0
"""Points: the size of letters that the measures hold for."""
SMALLEST, LARGEST = 6.0, 28.0
"""Points: letters between these are taken as they are."""
USUAL_SIDE = 842.0
SHORTEST_SIDE, LONGEST_SIDE = 400.0, 1300.0
"""Points: of a page without letters, the longer side."""


def unit_of(sizes: Floats, width: float, height: float) -> float:
    """How long a point of usual print is on a page, by the ``sizes`` of its letters, else by its own."""
    if len(sizes):
        size = median(sizes)
        return 1.0 if SMALLEST <= size <= LARGEST or size <= 0 else size / USUAL_SIZE
    side = max(width, height)
    return 1.0 if SHORTEST_SIDE <= side <= LONGEST_SIDE or side <= 0 else side / USUAL_SIDE
