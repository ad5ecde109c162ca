"""The rest of a row at the head of a page: a frame alone, as wide as the table that ends the page before, whose texts
stand in that table's columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.lattice import SNAP, Lattice, snap_edges
from extract.lines import Line
from extract.open_sides.letters import RIVER, Letters
from extract.page import Floats, PageContent
from extract.page_number import PAGE_NUMBER

FEWEST_COLUMNS = 2
"""Columns with texts: one text in a frame may be a note."""


def with_sides_of_rest(content: PageContent, above: Lattice, lines: Sequence[Line]) -> PageContent:
    """The page with the sides of the columns in such a frame. ``above``: the last table of the page before; ``lines``:
    what stands there outside tables."""
    ends_there = all(line.bbox[3] < above.bbox[3] or PAGE_NUMBER.match(line.text.strip()) for line in lines)
    if not ends_there or content.confidence is not None or not len(content.texts):
        return content
    frame = _frame(content, float(above.xs[0]), float(above.xs[-1]))
    if frame is None or not _stands_in_columns(Letters(content), above.xs, frame):
        return content
    sides = [(x, *frame) for x in above.xs[1:-1].tolist()]
    return replace(content, vertical=np.vstack((content.vertical, sides)))


def _stands_in_columns(letters: Letters, xs: Floats, frame: tuple[float, float]) -> bool:
    """Do the texts between two heights stand in several columns, and none across their sides?"""
    runs = [
        run
        for line in letters.lines(letters.between(*frame, xs[0], xs[-1]))
        for run in letters.runs(line, RIVER * letters.height)
    ]
    crossed = any(((x0 < xs[1:-1]) & (xs[1:-1] < x1)).any() for x0, x1 in runs)
    return not crossed and len({int(np.searchsorted(xs, x0)) for x0, _ in runs}) >= FEWEST_COLUMNS


def _frame(content: PageContent, left: float, right: float) -> tuple[float, float] | None:
    """Top and bottom of the first thing that is ruled on the page, where it is a frame from side to side."""
    across, down = snap_edges(content.horizontal), snap_edges(content.vertical)
    if len(across) < 2 or not len(down):
        return None
    top, bottom = across[:2, 0].tolist()
    if np.abs(across[:2, 1:] - (left, right)).max() > SNAP:
        return None
    here = down[(down[:, 1] < bottom - SNAP) & (down[:, 2] > top + SNAP)]
    sides = [_runs_along(here[np.abs(here[:, 0] - x) <= SNAP], top, bottom) for x in (left, right)]
    inner = (here[:, 0] > left + SNAP) & (here[:, 0] < right - SNAP)
    return (top, bottom) if all(sides) and not inner.any() else None


def _runs_along(rules: Floats, top: float, bottom: float) -> bool:
    return bool(((rules[:, 1] <= top + SNAP) & (rules[:, 2] >= bottom - SNAP)).any())
