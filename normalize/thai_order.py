"""The order of Thai dictionaries: by consonants first, leading vowels behind theirs, tone marks last.

The rules are those of ``pythainlp.util.collate``; it sorts texts, and a place in its order is what other sorts need.
"""

from __future__ import annotations

from collections.abc import Iterable


def in_thai_order(texts: Iterable[str]) -> list[str]:
    """The texts as a Thai dictionary orders them."""
    from pythainlp.util import collate

    # What the rules take for equal (case, punctuation) still has one order.
    return list(collate(sorted(texts)))


def thai_position(texts: Iterable[str]) -> dict[str, int]:
    """The place of each text in that order."""
    return {text: place for place, text in enumerate(in_thai_order(set(texts)))}
