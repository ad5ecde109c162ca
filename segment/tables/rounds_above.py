"""Tables of several rounds of one year, each below a caption of its own (ครั้งที่ 1, ครั้งที่ 2): the last gives the result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import regex

from segment.facts.roles import Role
from segment.facts.rounds import round_of
from segment.tables.alike import alike
from segment.tables.grid import Grid

_COUNT = regex.compile(r"^\W*(?:ตาราง|บัญชี)(?:ที่)?[\d.]*\W*|^\W*[\d.]+[.)]\W*")
"""The number of a caption."""


def rounds_above(grids: Sequence[Grid]) -> None:
    """Set the scores of the tables of earlier rounds aside, where nothing but the round tells captions apart."""
    told: dict[str, list[tuple[int, Grid]]] = defaultdict(list)
    for grid in grids:
        caption = grid.caption()
        found = round_of(_COUNT.sub("", caption.letters)) if caption is not None else None
        if found is not None:
            told[found[0]].append((found[1], grid))
    for rounds in told.values():
        last, result = max(rounds, key=lambda each: each[0])
        for number, grid in rounds:
            if number < last and alike(grid.columns, result.columns):
                grid.columns = [
                    replace(each, role=Role.IGNORED, aside="earlier-stage") if each.role is Role.SCORE else each
                    for each in grid.columns
                ]
