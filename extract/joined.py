"""Characters that surely belong to the piece of the one before them, found for all of a page at once.

What an ActualText says stands at one pen, behind the first letter; a mark stands where the pen left its letter. Only
what has none of these before it has to be looked at in the order of the content (``extract/piece_builder.py``).
"""

from __future__ import annotations

import numpy as np

from extract.page import BLANK, Flags, Integers
from extract.piece_columns import SAME_PLACE, Characters

MOST_MARKS = 2
"""On a letter: a vowel and a tone mark."""


def join(characters: Characters, plain: Flags, may_join: Flags, mark: Flags, spoken_by: Integers) -> Integers:
    """The character that begins the piece which each character joins, -1 where it joins none.

    ``plain`` are those that surely begin one, ``may_join`` those that may belong to one; ``spoken_by`` tells the
    ActualText of each text object. The columns of the pieces grow by what joins them.
    """
    bases = _spoken(characters, plain, may_join)
    said = np.flatnonzero(bases >= 0)
    _grow(characters, bases, said)
    characters.thai[bases[said[characters.thai[said]]]] = True
    characters.spoken[bases[said]] = spoken_by[characters.owners[bases[said]]]
    marks = np.flatnonzero(may_join & mark & (bases < 0))
    for _ in range(MOST_MARKS):
        marks = marks[bases[marks] < 0]
        before = np.where(plain[marks - 1], marks - 1, bases[marks - 1])
        own, base = marks[before >= 0], before[before >= 0]
        found = _follow(characters, base, own)
        bases[own[found]] = base[found]
        _grow(characters, bases, own[found])
    return bases


def _spoken(characters: Characters, plain: Flags, may_join: Flags) -> Integers:
    """The same for what an ActualText says."""
    owners, pens = characters.owners[: len(plain)], characters.pens[: len(plain)]
    bases = np.full(len(plain), -1)
    said = np.flatnonzero(may_join[1:] & (owners[1:] == owners[:-1]) & (pens[1:] == pens[:-1])) + 1
    if len(said):
        begin = np.flatnonzero(np.concatenate(([True], said[1:] - said[:-1] != 1)))
        first = said[begin] - 1
        first = np.where(plain[first] & (characters.codes[first] != BLANK), first, -1)
        bases[said] = np.repeat(first, np.diff(np.append(begin, len(said))))
    return bases


def _grow(characters: Characters, bases: Integers, joined: Integers) -> None:
    np.maximum.at(characters.ends, bases[joined], characters.ends[joined])


def _follow(characters: Characters, base: Integers, mark: Integers) -> Flags:
    """Does the pen draw a mark where it left the letter? Within one text object that is typing order, even in fonts
    whose marks have a width of their own."""
    away = characters.pens[mark] - characters.ends[base]
    follow: Flags = (
        characters.thai[base]
        & (characters.owners[base] == characters.owners[mark])
        & (characters.pens[base] != characters.pens[mark])
        & (np.abs(away) < SAME_PLACE * characters.sizes[base])
        & (characters.baselines[base] == characters.baselines[mark])
    )
    return follow
