"""Whether a name is another one in a wrong spelling."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from codebook.districts import districts
from normalize import places
from normalize.agencies.names import kind_of, place_name

_BESIDE_NAME = re.compile(r"\s|\([^()]*\)")
_ALIKE = 75
"""Of a hundred: names that are less alike are two."""


def is_slip_of(name: str, own: str) -> bool:
    """Whether a name has nearly the letters of another behind the same kind, and is no place that there is."""
    kind, mine = kind_of(name), kind_of(own)
    words, place = (_BESIDE_NAME.sub("", place_name(each)) for each in (name, own))
    if kind is None or kind != mine or words.startswith(place) or not words or words[:1] != place[:1]:
        return False
    return fuzz.ratio(words, place) >= _ALIKE and not _is_place(words)


def _is_place(words: str) -> bool:
    return (
        words in places.subdistricts()
        or words in places.districts()
        or words in districts()
        or places.is_province(words)
    )
