"""The characters and the pieces of a page as columns, along the direction of reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from extract.page import BEYOND_CODES, BLANK, Flags, Floats, Integers

ASCENT, DESCENT = 0.8, 0.25
"""Of the font size: the height that every piece is given, since producers tell very different ones."""
SAME_PLACE = 0.05
"""Of the font size."""
_USUAL = np.array(list(map(chr, range(0x3000))), dtype=np.object_)
"""The signs of Thai, Latin and what is printed among them, by code."""


@dataclass(frozen=True, slots=True, eq=False)
class Characters:
    """The characters of an upright page, and behind them room for blanks that no character stands for."""

    codes: Integers
    """What each says."""
    starts: Floats
    ends: Floats
    pens: Floats
    baselines: Floats
    """Across the direction of reading; they grow from line to line."""
    sizes: Floats
    directions: Integers
    """Degrees, -1 where the text slants: a watermark or a stamp."""
    owners: Integers
    """The text object of each, -1 for a blank without character."""
    thai: Flags
    """Which are consonants, that marks may stand on."""
    spoken: Integers
    """The ActualText that says it, once it is known."""


@dataclass(frozen=True, slots=True, eq=False)
class Pieces:
    """Pieces as columns: ``starts`` and ``ends`` along the direction of reading, ``baselines`` across."""

    texts: list[str]
    signs: Integers
    """A number for each text, the code of a single character: equal texts have equal numbers."""
    starts: Floats
    ends: Floats
    baselines: Floats
    sizes: Floats
    directions: Integers
    owners: Integers
    """The text object of each."""
    spoken: Integers
    """The ActualText that says it."""

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def blank(self) -> Flags:
        """Which are printed blanks."""
        blank: Flags = self.signs == BLANK
        return blank

    def chosen(self, kept: Flags) -> Pieces:
        """Some of them."""
        return Pieces(
            [text for text, keep in zip(self.texts, kept.tolist(), strict=True) if keep],
            self.signs[kept],
            self.starts[kept],
            self.ends[kept],
            self.baselines[kept],
            self.sizes[kept],
            self.directions[kept],
            self.owners[kept],
            self.spoken[kept],
        )

    def boxes(self) -> Floats:
        """n × (x0, top, x1, bottom)."""
        top, bottom = self.baselines - ASCENT * self.sizes, self.baselines + DESCENT * self.sizes
        boxes = np.column_stack((self.starts, top, self.ends, bottom))
        if not self.directions.any():
            return boxes
        for direction, sides in (
            (90, (top, -self.ends, bottom, -self.starts)),
            (180, (-self.ends, -bottom, -self.starts, -top)),
            (270, (-bottom, self.starts, -top, self.ends)),
        ):
            if (turned := self.directions == direction).any():
                boxes[turned] = np.column_stack(sides)[turned]
        return boxes


def pieces_of(characters: Characters, made: Integers, texts: Mapping[int, str]) -> Pieces:
    """The pieces that begin with the characters ``made``; ``texts`` are those that say more or other than these."""
    signs = characters.codes[made]
    said = _each_sign(signs)
    place = np.full(len(characters.codes), -1)
    place[made] = np.arange(len(made))
    places = place[list(texts)] if texts else place[:0]
    numbers: dict[str, int] = {}
    own: list[int] = []
    for at, text in zip(places.tolist(), texts.values(), strict=True):
        if at >= 0:
            said[at] = text
            own.append(ord(text) if len(text) == 1 else numbers.setdefault(text, BEYOND_CODES + len(numbers)))
    signs[places[places >= 0]] = own
    return Pieces(
        said,
        signs,
        characters.starts[made],
        characters.ends[made],
        characters.baselines[made],
        characters.sizes[made],
        characters.directions[made],
        characters.owners[made],
        characters.spoken[made],
    )


def _each_sign(codes: Integers) -> list[str]:
    """What each code says; equal signs are one string, so that a report of many pages holds few."""
    said: list[str] = _USUAL[np.minimum(codes, len(_USUAL) - 1)].tolist()
    for at in np.flatnonzero(codes >= len(_USUAL)).tolist():
        said[at] = chr(int(codes[at]))
    return said


def text_of(codes: Integers) -> str:
    """What ``codes`` say, one sign each."""
    return codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass")
