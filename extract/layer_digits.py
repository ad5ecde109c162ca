"""Numbers of a scanner's text layer beside the picture's own reading: where the two differ, neither is believed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.digits import DIGITS, digits_of
from extract.document import BBox, Note
from extract.notes import note
from extract.page import PageContent
from extract.upright import as_shown

NUMBER = re.compile(f"[{DIGITS}](?:[{DIGITS}.,]*[{DIGITS}])?")
WITHHELD = "\ufffd"
GAP = 0.3
"""Of the letter height: signs of one number stand nearer."""
SHARED = 0.4
"""Of the narrower one's width, and of the lower one's height: two numbers at one place share that much."""
LEVEL = 0.3


@dataclass(frozen=True, slots=True)
class Printed:
    """A number of the text layer and its place on the page as shown."""

    text: str
    box: BBox


def compared(picture: PageContent, layer: PageContent) -> PageContent:
    """What was read of the ``picture`` of a page, without the numbers that its text ``layer`` gives otherwise."""
    numbers = _numbers(layer)
    texts, notes = list(picture.texts), []
    met: set[int] = set()
    for index, text in enumerate(picture.texts):
        if not NUMBER.search(text) and WITHHELD not in text:
            continue
        place = as_shown(_box(picture, index), picture)
        near = [number for number, printed in enumerate(numbers) if _at_one_place(place, printed.box)]
        met.update(near)
        said = "".join(numbers[number].text for number in near)
        if near and WITHHELD not in text and digits_of(said) != digits_of(text):
            texts[index] = "".join(WITHHELD if sign in DIGITS else sign for sign in text)
            notes.append(_note("layer-contradicts-picture", picture, index, f"{text} / {said}"))
    lost = [printed for number, printed in enumerate(numbers) if number not in met]
    if lost:
        said = ", ".join(printed.text for printed in lost[:20])
        notes.append(note("layer-numbers-not-in-picture", picture.number, observed=said, text=said))
    return replace(picture, texts=tuple(texts), signs=None, notes=(*picture.notes, *notes))


def _note(check: str, content: PageContent, index: int, text: str) -> Note:
    return note(check, content.number, _box(content, index), text, text=text)


def _box(content: PageContent, index: int) -> BBox:
    x0, top, x1, bottom = content.boxes[index].tolist()
    return (x0, top, x1, bottom)


def _numbers(layer: PageContent) -> list[Printed]:
    """The numbers of a text layer: signs that follow each other on a line."""
    found: list[Printed] = []
    text, boxes = "", list[BBox]()
    for index, sign in [*enumerate(layer.texts), (-1, " ")]:
        box = _box(layer, index) if sign != " " else (0.0, 0.0, 0.0, 0.0)
        joined = bool(boxes) and sign in DIGITS + ".," and _follows(boxes[-1], box)
        if boxes and not joined:
            found += _printed(text, boxes, layer)
            text, boxes = "", []
        if joined or sign in tuple(DIGITS):
            text, boxes = text + sign, [*boxes, box]
    return found


def _printed(text: str, boxes: list[BBox], layer: PageContent) -> list[Printed]:
    found = NUMBER.match(text)
    if not found:
        return []
    own = boxes[: found.end()]
    box = (own[0][0], min(box[1] for box in own), max(box[2] for box in own), max(box[3] for box in own))
    return [Printed(found[0], as_shown(box, layer))]


def _follows(one: BBox, two: BBox) -> bool:
    height = one[3] - one[1]
    return abs(two[0] - one[2]) < GAP * height and abs(two[3] - one[3]) < LEVEL * height


def _at_one_place(one: BBox, two: BBox) -> bool:
    across = min(one[2], two[2]) - max(one[0], two[0])
    down = min(one[3], two[3]) - max(one[1], two[1])
    widths, heights = (one[2] - one[0], two[2] - two[0]), (one[3] - one[1], two[3] - two[1])
    return across > SHARED * min(widths) and down > SHARED * min(heights)
