"""Which characters of a page can be seen: not those that are white, transparent, cut off, covered or switched off.

Most text is dark, whole and alone on its ground, which its colour and its neighbours tell at once. Where anything
speaks against it, the page is drawn with and without these texts: what makes no difference, nobody sees.
"""

from __future__ import annotations

import re

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from numpy.typing import NDArray

from extract import pdfium_calls as calls
from extract.clips import Clips
from extract.digits import are_digits
from extract.drawn_ink import in_pixels, inked
from extract.middle import median
from extract.page import Flags, Floats, Integers
from extract.pdf_bulk import of_each
from extract.pdf_characters import PageCharacters
from extract.pdf_geometry import Turn
from extract.pdf_objects import PageObjects
from extract.pdf_paints import UNKNOWN, fills
from extract.pdf_paths import EVERYWHERE
from extract.thai import MARK

LIGHT = 150
"""Of 255: what is lighter may be lost on white paper."""
OPAQUE = 230
SHADE = 70
"""Of 255, in the darkest channel: a shadow is no darker."""
SHADOW = 0.3
"""Of the font size: how far off a shadow falls."""
POINTS = (ord("."), ord(","))
CUT = 0.2
"""Of the width of a character's ink: so much of it is missing where it is cut through."""
CUT_DIGIT = 0.05
"""The same of a digit: some producers leave out the digits beyond the edge that it reaches over."""
NEAR_COLOURS = 110
"""Of 255, in the channel where they differ most: a text this near to the colour of its ground may be lost on it."""
LETTER_PIXELS = 24
MOST_PIXELS = 3500
"""Of the longer side of the drawing."""
TINY = 0.2
"""Of the usual size of the page's letters: what is smaller nobody reads."""
EDGE = 0.1
"""Of the font size: letters may reach so far over the box that they are clipped to."""
MOST_PAIRS = 4_000_000
"""Of texts and paints: a page with more is drawn without looking at each pair."""
MOST_SUSPECTS = 3000
INSET = 0.25
"""Of a text's box on each side: the boxes of two lines meet, their letters do not."""
MOST_GROUPS = 4
FOLLOWERS = (*range(0x21), 0xA0, 0x200B, *map(ord, re.findall(f"[{MARK}]", "".join(map(chr, range(0x0E00, 0x0E60))))))
"""Blanks and marks."""
FILL, FILL_STROKE = pdfium_c.FPDF_TEXTRENDERMODE_FILL, pdfium_c.FPDF_TEXTRENDERMODE_FILL_STROKE


class Visibility:
    """Looks at the text objects that have characters, in the order of ``text_numbers``."""

    def __init__(self, page: pdfium.PdfPage, turn: Turn, objects: PageObjects, characters: PageCharacters) -> None:
        self._page, self._turn, self._objects, self._characters = page, turn, objects, characters
        shared = characters.shared
        self._orders = shared.orders
        self._owners = characters.owners
        self._addresses = objects.addresses[shared.orders]
        self._real: Flags = self._addresses > 0
        self._limits: Floats | None = None
        self._light: Flags | None = None
        self._boxes, self._codes = characters.boxes, characters.codes
        self.sizes: Floats = shared.sizes[self._owners]
        self._plain = (shared.modes == FILL) | (shared.modes == FILL_STROKE)
        self.unseen_mode: Flags = (shared.modes == pdfium_c.FPDF_TEXTRENDERMODE_INVISIBLE)[self._owners]

    def hidden(self, *, layers: bool = False, layer: bool = False) -> Flags:
        """Which characters nobody sees: ``layers`` where the file has layers that may be switched off, ``layer`` where
        all text without ink is one that a recogniser laid over the picture of the page."""
        if not len(self._codes) or layer:
            return np.zeros(len(self._codes), dtype=np.bool_)
        hidden = self._outside() | self._tiny()
        suspects = self._real if layers else self._suspects() & self._real
        asked = suspects[self._owners] & ~hidden
        if asked.any():
            hidden[asked] = ~self._shown(suspects, asked)
            hidden = self._with_their_letters(hidden)
        return hidden

    def visible_boxes(self) -> Floats:
        """The box of each character, without what is cut off: text that runs over a spreadsheet's cell ends there."""
        if self._limits is None:
            return self._boxes
        limits = self._limits[self._owners]
        cut = np.hstack((np.maximum(self._boxes[:, :2], limits[:, :2]), np.minimum(self._boxes[:, 2:], limits[:, 2:])))
        left = (cut[:, :2] < cut[:, 2:]).all(axis=1, keepdims=True)
        boxes: Floats = np.where(left, cut, self._boxes)
        return boxes

    def covered(self, hidden: Flags) -> list[int]:
        """The content order of each text object that is wholly hidden where another one is seen, or of which a hidden
        part lies in a gap of another one."""
        if not hidden.any():
            return []
        count = len(self._orders)
        gone = (
            np.bincount(self._owners[hidden], minlength=count) == np.bincount(self._owners, minlength=count)
        ) & self._real
        found = self._in_gaps(hidden, gone)
        if gone.any():
            own, above = self._object_boxes()[0][gone], self._object_boxes()[0][~gone]
            silent = self._objects.silent(self._orders)
            if len(silent):
                above = np.vstack((above, self._objects.boxes_of_texts(silent)))
            # A tiny sign stands at one place with the sign beside it.
            tiny = self._object_boxes()[1][gone] < TINY * median(self.sizes)
            found |= set(self._orders[gone][_meet(own, above).any(axis=1) | tiny].tolist())
        return sorted(found)

    def _in_gaps(self, hidden: Flags, gone: Flags) -> set[int]:
        """The content order of each text object of which a sign that is cut off lies between those of another one."""
        cut = np.flatnonzero(hidden & ~gone[self._owners] & (self._codes > 0x20))
        if not len(cut) or len(cut) > MOST_SUSPECTS:
            return set()
        seen = np.flatnonzero(~hidden)
        objects = self._object_boxes()[0]
        found: set[int] = set()
        for index in cut.tolist():
            x, y = ((self._boxes[index, :2] + self._boxes[index, 2:]) / 2).tolist()
            over = (objects[:, 0] < x) & (x < objects[:, 2]) & (objects[:, 1] < y) & (y < objects[:, 3]) & ~gone
            over[self._owners[index]] = False
            if over.any():
                boxes = self._boxes[seen[over[self._owners[seen]]]]
                if len(boxes) and not ((boxes[:, 0] <= x) & (x <= boxes[:, 2])).any():
                    found.add(int(self._orders[self._owners[index]]))
        return found

    def cut_through(self, hidden: Flags) -> Flags:
        """Which characters are cut through by the box that their text is clipped to, from the left or the right."""
        through = np.zeros(len(self._codes), dtype=np.bool_)
        if self._limits is None:
            return through
        limits = self._limits[self._owners]
        over = (self._boxes[:, 0] < limits[:, 0]) | (self._boxes[:, 2] > limits[:, 2])
        digits = are_digits(self._codes)
        for index in np.flatnonzero(over & ~hidden).tolist():
            # A point before the edge stands for decimals that some producers leave out where they would be cut off.
            point = self._codes[index] in POINTS
            if point and index and self._codes[index - 1] == self._codes[index]:
                # One of the full stops that lead to a number.
                continue
            left, _, right, _ = self._boxes[index] if point else self._characters.ink(index)
            cut = max(limits[index, 0] - left, right - limits[index, 2])
            through[index] = cut > (CUT_DIGIT if digits[index] else CUT) * (right - left)
        return through

    def shadows(self, hidden: Flags) -> Flags:
        """Which characters are light copies of dark ones, a little beside them: the shadow of a letter."""
        shadow = np.zeros(len(self._codes), dtype=np.bool_)
        if self._light is None or not (self._light & self._real).any():
            return shadow
        light = self._light[self._owners] & ~hidden & (self._codes > 0x20)
        dark = ~self._light[self._owners] & ~hidden
        pens = self._characters.pens
        for code in np.unique(self._codes[light]).tolist():
            own, theirs = np.flatnonzero(light & (self._codes == code)), np.flatnonzero(dark & (self._codes == code))
            apart = np.abs(pens[own, None] - pens[None, theirs]).max(axis=2)
            shadow[own] = (apart < SHADOW * self.sizes[own, None]).any(axis=1)
        return shadow

    def _with_their_letters(self, hidden: Flags) -> Flags:
        """Marks and blanks are seen where the letter that they follow is."""
        letter = ~np.isin(self._codes, FOLLOWERS)
        last = np.maximum.accumulate(np.where(letter, np.arange(len(letter)), -1))
        followed: Flags = np.where(last >= 0, hidden[last], hidden)
        return followed

    def _tiny(self) -> Flags:
        tiny: Flags = self.sizes < TINY * median(self.sizes)
        return tiny

    def _outside(self) -> Flags:
        x, y = self._turn.points((self._boxes[:, :2] + self._boxes[:, 2:]) / 2).T
        outside: Flags = (x < 0) | (y < 0) | (x > self._turn.width) | (y > self._turn.height)
        return outside

    def _suspects(self) -> Flags:
        """Text objects that something speaks against."""
        suspects = np.zeros(len(self._orders), dtype=np.bool_)
        if self._objects.behind_glass:
            suspects = np.isin(self._orders, list(self._objects.behind_glass))
        suspects[self._real] |= of_each(calls.object_is_see_through, self._addresses[self._real]) > 0
        colours = fills(self._addresses)
        red, green, blue, opacity = colours.T
        see_through = opacity < OPAQUE
        self._light = ((red > SHADE) & (green > SHADE) & (blue > SHADE)) | see_through
        suspects |= ~self._plain | (red > LIGHT) | (green > LIGHT) | (blue > LIGHT) | see_through
        limits = Clips().boxes(self._addresses, self._orders, self._objects.matrices)
        if limits is not None:
            suspects |= self._cut(limits)
        return suspects | self._against_paints(colours) if len(self._objects.paints) else suspects

    def _cut(self, limits: Floats) -> Flags:
        """Which text objects reach beyond their limits."""
        boxes, sizes = self._object_boxes()
        over = EDGE * sizes[:, None]
        beyond = (boxes[:, :2] < limits[:, :2] - over) | (boxes[:, 2:] > limits[:, 2:] + over)
        cut: Flags = beyond[:, 0] | beyond[:, 1]
        if cut.any():
            self._limits = np.where(cut[:, None], limits, EVERYWHERE)
        return cut

    def _object_boxes(self) -> tuple[Floats, Floats]:
        """The boxes of the text objects and their sizes."""
        count = len(self._orders)
        boxes, sizes = np.empty((count, 4)), np.zeros(count)
        boxes[:, :2], boxes[:, 2:] = np.inf, -np.inf
        for side, gather in ((0, np.minimum), (1, np.minimum), (2, np.maximum), (3, np.maximum)):
            gather.at(boxes[:, side], self._owners, self._boxes[:, side])
        sizes[self._owners] = self.sizes
        return boxes, sizes

    def _against_paints(self, colours: Integers) -> Flags:
        """Which texts lie under a paint, or on one of nearly their own colour."""
        paints, boxes = self._objects.paints, self._object_boxes()[0]
        if len(paints) * len(boxes) > MOST_PAIRS:
            return np.ones(len(boxes), dtype=np.bool_)
        numbers = self._objects.numbers[self._orders]
        own, theirs = boxes[:, None, :], paints.boxes[None, :, :]
        meet = (own[..., :2] < theirs[..., 2:]).all(axis=2) & (theirs[..., :2] < own[..., 2:]).all(axis=2)
        later = paints.numbers[None, :] > numbers[:, None]
        unlike = np.abs(colours[:, None, :3] - paints.colours[None, :, :3]).max(axis=2)
        near = (unlike < NEAR_COLOURS) | (paints.colours[None, :, 0] == UNKNOWN[0])
        against: Flags = (meet & (later | near)).any(axis=1)
        return against

    def _shown(self, suspects: Flags, asked: Flags) -> Flags:
        """Which of the characters ``asked`` for make a difference to the page drawn without the ``suspects``: without
        all of them at once, save that two at one place are left out one after the other."""
        size = median(self.sizes)
        scale = min(LETTER_PIXELS / max(size, 0.1), MOST_PIXELS / max(self._turn.width, self._turn.height, 1.0))
        with_text = self._drawn(scale)
        shown = np.zeros(len(self._codes), dtype=np.bool_)
        for group in _apart(np.flatnonzero(suspects), self._object_boxes()[0]):
            chosen = asked & np.isin(self._owners, group)
            if not chosen.any():
                continue
            items = self._addresses[group].tolist()
            for item in items:
                calls.object_activate(item, False)
            try:
                without = self._drawn(scale)
            finally:
                for item in items:
                    calls.object_activate(item, True)
            inks = [self._characters.ink(index) for index in np.flatnonzero(chosen).tolist()]
            boxes = in_pixels(self._turn.boxes(np.array(inks)) * scale, with_text.shape)
            shown[chosen] = inked(with_text, without, boxes, self._owners[chosen], self._codes[chosen])
        return shown[asked]

    def _drawn(self, scale: float) -> NDArray[np.uint8]:
        drawn: NDArray[np.uint8] = self._page.render(scale=scale).to_numpy()
        return drawn


def _apart(suspects: Integers, boxes: Floats) -> list[Integers]:
    """``suspects`` in groups, so that no two of a group lie on each other."""
    if len(suspects) > MOST_SUSPECTS:
        return [suspects]
    meet = _meet(boxes[suspects], boxes[suspects])
    groups = np.zeros(len(suspects), dtype=np.int64)
    for index in np.flatnonzero(np.tril(meet, -1).any(axis=1)).tolist():
        taken = set(groups[:index][meet[index, :index]].tolist())
        groups[index] = min(next(number for number in range(len(taken) + 1) if number not in taken), MOST_GROUPS - 1)
    return [suspects[groups == number] for number in range(int(groups.max(initial=0)) + 1)]


def _meet(one: Floats, two: Floats) -> Flags:
    """Which boxes of ``one`` lie on which of ``two``, more than neighbours do."""
    inset_one, inset_two = INSET * (one[:, 2:] - one[:, :2]), INSET * (two[:, 2:] - two[:, :2])
    low_one, high_one = one[:, :2] + inset_one, one[:, 2:] - inset_one
    low_two, high_two = two[:, :2] + inset_two, two[:, 2:] - inset_two
    meet = (low_one[:, None] < high_two[None]) & (low_two[None] < high_one[:, None])
    return np.asarray(meet.all(axis=2), dtype=np.bool_)
