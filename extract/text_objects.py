"""What the characters of each text object share, one row for each object, in the order of the content."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2.raw as pdfium_c

from extract.page import Flags, Floats, Integers

INVISIBLE: int = pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE


@dataclass(frozen=True, slots=True, eq=False)
class TextObjects:
    """Text objects that have characters."""

    orders: Integers
    """Place in the content stream."""
    names: tuple[str, ...]
    """Of fonts, each once."""
    fonts: Integers
    """Index into ``names``."""
    sizes: Floats
    """Height of the font in points, as printed."""
    angles: Integers
    """Direction of reading: degrees counter-clockwise, 0–359."""
    modes: Integers
    """How the text is rendered."""
    spoken: Integers
    """Which ActualText speaks for the object, 0 where none does; the same number is the same ActualText."""

    def __len__(self) -> int:
        return len(self.orders)

    @property
    def invisible(self) -> Flags:
        """Which are written without ink."""
        flags: Flags = self.modes == INVISIBLE
        return flags

    def font(self, number: int) -> str:
        """The name of the font of one object."""
        return self.names[int(self.fonts[number])]

    def in_fonts(self, names: Collection[str]) -> Flags:
        """Which are in one of the fonts so named."""
        if not names:
            return np.zeros(len(self), dtype=np.bool_)
        chosen: Flags = np.array([name in names for name in self.names], dtype=np.bool_)[self.fonts]
        return chosen

    def turned(self, degrees: int) -> TextObjects:
        """The same on a page that is turned clockwise."""
        return replace(self, angles=(self.angles - degrees) % 360) if degrees else self

    def chosen(self, places: Integers) -> TextObjects:
        """Some of them."""
        return TextObjects(
            self.orders[places],
            self.names,
            self.fonts[places],
            self.sizes[places],
            self.angles[places],
            self.modes[places],
            self.spoken[places],
        )

    def with_others(self, other: TextObjects) -> TextObjects:
        """These, and those of the ``other`` that are not among them."""
        new = other.chosen(np.flatnonzero(~np.isin(other.orders, self.orders)))
        both = TextObjects(
            np.concatenate((self.orders, new.orders)),
            self.names + new.names,
            np.concatenate((self.fonts, new.fonts + len(self.names))),
            np.concatenate((self.sizes, new.sizes)),
            np.concatenate((self.angles, new.angles)),
            np.concatenate((self.modes, new.modes)),
            np.concatenate((self.spoken, np.zeros_like(new.spoken))),
        )
        return both.chosen(np.argsort(both.orders))
