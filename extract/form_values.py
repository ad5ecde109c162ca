"""Values of form fields and text boxes beside what their appearance shows.

Where nothing is drawn for a value, readers of PDF write it into the box of its field; so it is done here. Where the
drawing shows other digits than the value has, or a value without drawing lies on printed text, neither is believed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from extract.annotations import Value
from extract.digits import digits_of
from extract.pdf_characters import PageCharacters
from extract.pdf_geometry import Box
from extract.pdf_objects import PageObjects
from extract.thai import MARK

INDENT = 0.15
"""Of the font size: between the edge of a box and its text."""
IS_MARK = re.compile(f"[{MARK}]")
ADVANCE = 0.5
"""Of the font size: the width of a letter, roughly."""
LINE = 1.15
BASELINE = 0.35
"""Of the font size: how far the middle of a line stands above its letters' feet."""


def place_values(values: Sequence[Value], objects: PageObjects, characters: PageCharacters) -> None:
    """Write the ``values`` that no appearance shows, and doubt the digits of those that it shows otherwise."""
    shown_from = len(objects) if objects.drawn_on is None else objects.drawn_on
    for value in values:
        boxes = characters.boxes.tolist()
        inside = [index for index in characters.inked() if _within(boxes[index], value.box)]
        drawn = [index for index in inside if characters.orders[index] >= shown_from]
        if not drawn:
            written = _write(value, objects, characters)
            if inside:
                characters.doubt([*inside, *written])
        elif value.of_field and digits_of(characters.text(drawn)) != digits_of(value.text):
            characters.doubt(drawn)


def _within(box: Sequence[float], outer: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return outer[0] < x < outer[2] and outer[1] < y < outer[3]


def _write(value: Value, objects: PageObjects, characters: PageCharacters) -> list[int]:
    """Add the characters of a value; their places among all characters."""
    left, bottom, right, top = value.box
    size = value.size
    room = max(1, int((right - left - 2 * INDENT * size) / (ADVANCE * size)))
    lines = [part for line in value.text.split("\n") for part in _wrapped(line, room)]
    first = (top + bottom) / 2 + (len(lines) - 1) * LINE * size / 2 - BASELINE * size
    added = []
    for number, line in enumerate(lines):
        order = objects.add_written()
        pen, y = left + INDENT * size, first - number * LINE * size
        pens, boxes = [], []
        for sign in line:
            width = 0.0 if IS_MARK.match(sign) else ADVANCE * size
            pens.append((pen, y))
            boxes.append((pen, y - 0.25 * size, pen + width, y + 0.8 * size))
            pen += width
        if line:
            added += characters.write(order, line, np.array(pens), np.array(boxes), size)
    return added


def _wrapped(line: str, room: int) -> list[str]:
    """``line`` cut at blanks into parts of about ``room`` letters; a word is never cut."""
    parts = [""]
    for word in line.split(" "):
        if parts[-1] and len(parts[-1]) + 1 + len(word) > room:
            parts.append(word)
        else:
            parts[-1] = f"{parts[-1]} {word}" if parts[-1] else word
    return parts
