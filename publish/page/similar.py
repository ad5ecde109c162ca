"""Measures that say the same: near-duplicates share a group, so that boilerplate shows as boilerplate."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from rapidfuzz import fuzz, process

LIKENESS = 88.0
"""Similarity (0–100, rapidfuzz's ratio) from which two texts are one; found by reading pairs on both sides of it."""

AT_ONCE = 1500
"""Texts compared with each other at once; of more, those of like length are compared."""

_LOOSE = re.compile(r"[\s\d๐-๙.,;:()\"'“”\-–/]+")


def normal(text: str, agency: str | None) -> str:
    """The text without the agency's own name, numbers, blanks and punctuation."""
    return _LOOSE.sub("", text.replace(agency, "") if agency else text)


def similar_groups(texts: Sequence[str], agencies: Sequence[str | None]) -> list[int]:
    """The group of each text: the index of the first text that says the same."""
    first: dict[str, int] = {}
    for number, pair in enumerate(zip(texts, agencies, strict=True)):
        first.setdefault(normal(*pair), number)
    # Neighbours in length: texts that differ much in length cannot be near-duplicates.
    keys = sorted(first, key=lambda key: (len(key), key))
    parent = {key: key for key in keys}
    for start in range(0, len(keys), AT_ONCE // 2):
        _join(keys[start : start + AT_ONCE], parent)
    lowest: dict[str, int] = {}
    for key in keys:
        root = _root(key, parent)
        lowest[root] = min(lowest.get(root, first[key]), first[key])
    return [lowest[_root(normal(*pair), parent)] for pair in zip(texts, agencies, strict=True)]


def _join(keys: Sequence[str], parent: dict[str, str]) -> None:
    alike = process.cdist(keys, keys, scorer=fuzz.ratio, score_cutoff=LIKENESS, dtype=np.uint8)
    for one, two in np.argwhere(np.triu(alike, 1) > 0).tolist():
        parent[_root(keys[two], parent)] = _root(keys[one], parent)


def _root(key: str, parent: dict[str, str]) -> str:
    while parent[key] != key:
        parent[key] = parent[parent[key]]
        key = parent[key]
    return key
