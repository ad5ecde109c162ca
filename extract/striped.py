"""Areas that are filled with stripes side by side, as a gradient is printed: they rule nothing, and are no letters."""

from __future__ import annotations

import numpy as np

from extract.page import Flags, Floats

FEWEST = 12
"""So many stripes that touch fill an area; the strokes of letters are fewer."""
TOUCHING = 0.1
"""Points: stripes no farther apart touch, and their ends lie on one line."""


def striped(boxes: Floats) -> Flags:
    """Which of the boxes n × (x0, top, x1, bottom) are stripes of such an area."""
    return _upright(boxes) | _upright(boxes[:, [1, 0, 3, 2]])


def _upright(boxes: Floats) -> Flags:
    """Which boxes stand side by side, touching, all as high."""
    found = np.zeros(len(boxes), dtype=np.bool_)
    if len(boxes) < FEWEST:
        return found
    ends = np.round(boxes[:, [1, 3]] / TOUCHING)
    order = np.lexsort((boxes[:, 0], ends[:, 1], ends[:, 0]))
    ordered, ends = boxes[order], ends[order]
    apart = np.abs(ordered[1:, 0] - ordered[:-1, 2]) > TOUCHING
    cuts = np.flatnonzero(apart | (ends[1:] != ends[:-1]).any(axis=1)) + 1
    for run in np.split(order, cuts):
        found[run] = len(run) >= FEWEST
    return found
