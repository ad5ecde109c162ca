"""Tables whose rules are written with the characters that draw boxes (┌─┬┐│├┼┤└┴┘): each arm is a piece of a rule."""

from __future__ import annotations

import unicodedata
from dataclasses import replace

import numpy as np

from extract.code_set import CodeSet
from extract.middle import median
from extract.page import Flags, Floats, Integers, PageContent

_NAMES = {code: set(unicodedata.name(chr(code)).split()) for code in range(0x2500, 0x2580)}
LEFT, RIGHT, UP, DOWN = (
    CodeSet(code for code, names in _NAMES.items() if "DIAGONAL" not in names and names & {arm, both})
    for arm, both in (("LEFT", "HORIZONTAL"), ("RIGHT", "HORIZONTAL"), ("UP", "VERTICAL"), ("DOWN", "VERTICAL"))
)
"""The signs with an arm to that side."""
FEWEST = 2
"""Rules across, and rules down, that make a table."""
SHORTEST = 1.5
"""Of a sign: a shorter rule is a sign of its own, as a dash or a bar in a sentence."""
LEVEL = 0.3
"""Of the usual width of a sign: so exactly those of one rule stand on it."""
GAP = 0.6
"""Of a sign: the white between two lines of print, where a rule goes on."""


def with_rules_of_box_characters(content: PageContent) -> PageContent:
    """The page with the rules that such characters draw, and without these as text; as it is where they make no
    table."""
    codes = content.codes
    signs = np.flatnonzero((codes >= min(_NAMES)) & (codes <= max(_NAMES)))
    if len(signs) < FEWEST or content.directions is not None or content.confidence is not None:
        return content
    codes, boxes = codes[signs], content.boxes[signs]
    near = LEVEL * median(boxes[:, 2] - boxes[:, 0])
    across, flat = _rules(boxes, LEFT.among(codes), RIGHT.among(codes), near)
    down, upright = _rules(boxes[:, [1, 0, 3, 2]], UP.among(codes), DOWN.among(codes), near)
    if min(len(across), len(down)) < FEWEST:
        return content
    kept = np.ones(len(content.texts), dtype=np.bool_)
    kept[signs[flat | upright]] = False
    return replace(
        content.chosen(kept),
        horizontal=np.vstack((content.horizontal, across)),
        vertical=np.vstack((content.vertical, down)),
    )


def _rules(boxes: Floats, before: Flags, behind: Flags, near: float) -> tuple[Floats, Flags]:
    """The rules (level, from, to) that signs of ``boxes`` draw from left to right by their arms ``before`` and
    ``behind`` their middle, and which signs they took."""
    used = np.zeros(len(boxes), dtype=np.bool_)
    armed = np.flatnonzero(before | behind)
    if not len(armed):
        return np.empty((0, 3)), used
    middles, levels = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    starts, ends = np.where(before, boxes[:, 0], middles), np.where(behind, boxes[:, 2], middles)
    length = median(boxes[armed, 2] - boxes[armed, 0])
    armed = armed[np.argsort(levels[armed], kind="stable")]
    rules = []
    for level in _cut(armed, np.diff(levels[armed]) > near):
        row = level[np.argsort(starts[level], kind="stable")]
        for run in _cut(row, starts[row[1:]] - ends[row[:-1]] > GAP * length):
            if ends[run[-1]] - starts[run[0]] >= SHORTEST * length:
                rules.append((levels[run].mean(), starts[run[0]], ends[run[-1]]))
                used[run] = True
    return np.array(rules).reshape(-1, 3), used


def _cut(places: Integers, apart: Flags) -> list[Integers]:
    """``places`` cut where one is apart from the one before it."""
    return np.split(places, np.flatnonzero(apart) + 1)
