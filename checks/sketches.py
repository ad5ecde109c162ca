"""Texts that share most of their letters, found without comparing each with each: MinHash, cut into bands.

A text is the set of its groups of five letters. Of each set the smallest of forty hashes are kept (the share of hashes
that two texts have in common is about the share of groups that they have in common), in ten bands of four. Texts that
agree in a whole band are worth comparing: of two that share 0.8 of their groups 99 of 100 do, of two that share 0.3 one
in ten.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

LETTERS = 5
BANDS = 10
ROWS = 4
AT_ONCE = 500_000
"""Letters whose groups are hashed at a time."""

Hashes = npt.NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
_HALF = np.uint64(32)


def bands(texts: Sequence[str]) -> Hashes:
    """The bands of each text (of at least five letters), one row a text."""
    found = np.empty((len(texts), BANDS), dtype=np.uint64)
    start = 0
    while start < len(texts):
        stop, letters = start, 0
        while stop < len(texts) and (stop == start or letters + len(texts[stop]) <= AT_ONCE):
            letters += len(texts[stop])
            stop += 1
        found[start:stop] = _bands(texts[start:stop])
        start = stop
    return found


@cache
def _hashing() -> tuple[Hashes, Hashes]:
    """The factors and terms of the hashes, at random but always the same."""
    random = np.random.Generator(np.random.PCG64(2561))
    factors = random.integers(1, 1 << 63, BANDS * ROWS, dtype=np.uint64) | np.uint64(1)
    return factors, random.integers(0, 1 << 63, BANDS * ROWS, dtype=np.uint64)


def _bands(texts: Sequence[str]) -> Hashes:
    lengths = np.array([len(text) for text in texts])
    ends = np.cumsum(lengths)
    groups = _groups("".join(texts))
    # Groups that reach into the next text are none.
    inside = np.ones(int(ends[-1]), dtype=bool)
    for back in range(1, LETTERS):
        inside[ends - back] = False
    groups = groups[inside[: len(groups)]]
    starts = np.concatenate(([0], np.cumsum(lengths - LETTERS + 1)[:-1]))
    smallest = np.empty((len(texts), BANDS * ROWS), dtype=np.uint64)
    for number, (factor, term) in enumerate(zip(*_hashing(), strict=True)):
        smallest[:, number] = np.minimum.reduceat((groups * factor + term) >> _HALF, starts)
    whole = np.zeros((len(texts), BANDS), dtype=np.uint64)
    for row in range(ROWS):
        whole = (whole ^ smallest[:, row::ROWS]) * _MIX
        whole ^= whole >> _HALF
    # The same rows in another band are another band.
    return (whole ^ np.arange(1, BANDS + 1, dtype=np.uint64)) * _MIX


def _groups(text: str) -> Hashes:
    """A hash of each five letters that follow one another."""
    letters = np.frombuffer(text.encode("utf-32-le", "replace"), dtype=np.uint32).astype(np.uint64)
    count = len(letters) - LETTERS + 1
    found = np.zeros(count, dtype=np.uint64)
    for at in range(LETTERS):
        found = (found ^ letters[at : at + count]) * _MIX
        found ^= found >> _HALF
    return found
