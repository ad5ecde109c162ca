"""A page as a person sees it: what is hidden, struck out or laid over a table is taken away and told, marks at numbers
are no digits."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np

from extract.code_set import CodeSet
from extract.digits import SIGNS_OF_NUMBERS, are_digits, has_digit
from extract.document import BBox, Note
from extract.drawn_digits import with_drawn_digits
from extract.notes import note
from extract.on_rules import digits_on_rules
from extract.overlaid import overlaid, watermarks
from extract.page import Flags, Floats
from extract.pdf_page import RawPage
from extract.raised import with_marks
from extract.smaller_digits import with_marks_on_line
from extract.strikes import struck_out

LONGEST = 120
"""Signs of what was taken away that are told."""
GAP = 0.3
"""Of the font size: digits that stand nearer are of one number."""
OVERLAP = 0.1
SINGLE = 2
"""Characters: a text object with no more is one of a text that is written letter by letter."""
WHOLE = re.compile(r"[0-9๐-๙]{2,3}[.][0-9๐-๙]{2}")
"""A score that is printed in full."""
CODES_OF_NUMBERS = CodeSet(map(ord, SIGNS_OF_NUMBERS))


def as_seen(page: RawPage, number: int) -> RawPage:
    """What of an upright ``page`` (the report's page ``number``) is to be read; its notes tell the rest."""
    sizes = page.sizes
    struck, strikes = struck_out(page, sizes)
    notes = [*page.notes, *_told(page, page.hidden, number, "hidden-number", "hidden-text")]
    notes += _told(page, struck & ~page.hidden, number, "struck-out-number", "struck-out-text")
    over, boxes = overlaid(page, sizes)
    over |= watermarks(page, sizes)
    notes += _told(page, over & ~struck & ~page.hidden, number, "number-over-table", "text-over-table")
    gone = page.hidden | struck | over
    cut = _cut_numbers(page, gone, sizes)
    if cut.any():
        notes.append(_note("number-cut", number, page, cut))
    if page.drawn_on.any() and (said := _text(page, page.drawn_on & ~gone).strip()):
        notes.append(_note("text-of-annotations", number, page, page.drawn_on & ~gone, said))
    on_rules = digits_on_rules(page, page.rules[~(strikes | boxes)], sizes) & ~gone
    if on_rules.any():
        page = replace(page, doubted=page.doubted | on_rules)
    if len(page.drawn) or len(page.pictures):
        page = replace(page, doubted=page.doubted | (with_drawn_digits(page, sizes) & ~gone))
    if cut.any() or strikes.any() or boxes.any():
        page = replace(page, doubted=page.doubted | cut, rules=page.rules[~(strikes | boxes)])
    page = with_marks_on_line(with_marks(without(page, gone), sizes[~gone]), sizes[~gone])
    if page.doubted.any() and (doubted := page.doubted & ~cut[~gone]).any():
        notes.append(_note("digits-doubted", number, page, doubted))
    return replace(page, notes=tuple(notes)) if notes else page


def without(page: RawPage, gone: Flags) -> RawPage:
    """``page`` without some of its characters."""
    if not gone.any():
        return page
    kept = ~gone
    return replace(
        page,
        codes=page.codes[kept],
        origins=page.origins[kept],
        boxes=page.boxes[kept],
        objects=page.objects[kept],
        broken=page.broken[kept],
        shapes=page.shapes[kept],
        hidden=page.hidden[kept],
        doubted=page.doubted[kept],
        drawn_on=page.drawn_on[kept],
    )


def _told(page: RawPage, gone: Flags, number: int, of_numbers: str, of_text: str) -> list[Note]:
    text = _text(page, gone).strip() if gone.any() else ""
    return [_note(of_numbers if has_digit(text) else of_text, number, page, gone, text)] if text else []


def _note(check: str, number: int, page: RawPage, chosen: Flags, text: str | None = None) -> Note:
    text = _text(page, chosen) if text is None else text
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    boxes = page.boxes[chosen & (page.codes > 0x20)]
    bbox: BBox | None = None
    if len(boxes):
        (x0, top), (x1, bottom) = boxes[:, :2].min(axis=0).tolist(), boxes[:, 2:].max(axis=0).tolist()
        bbox = (x0, top, x1, bottom)
    return note(check, number, bbox, shown, text=shown)


def _text(page: RawPage, chosen: Flags) -> str:
    """What the ``chosen`` characters say, a blank between each two that do not follow each other."""
    places = np.flatnonzero(chosen)
    first = places[:1]
    apart = (np.diff(places, prepend=first) > 1) | (
        np.diff(page.origins[places, 1], prepend=page.origins[first, 1]) != 0
    )
    signs = page.codes[places].tolist()
    return "".join(f"{' ' if gap else ''}{chr(code)}" for code, gap in zip(signs, apart.tolist(), strict=True))


def _cut_numbers(page: RawPage, gone: Flags, sizes: Floats) -> Flags:
    """The digits that are left of numbers of which others are gone: what is left is not that number, but where both are
    whole numbers with decimals, one right behind the other."""
    cut = np.zeros(len(gone), dtype=np.bool_)
    if not (gone & are_digits(page.codes)).any():
        return cut
    runs = np.concatenate(([0], np.cumsum(~_joined(page, sizes))))
    digit = are_digits(page.codes)
    lost = np.bincount(runs, weights=gone & digit) > 0
    kept: Flags = lost[runs] & digit & ~gone
    for run in np.unique(runs[kept]).tolist():
        members = np.flatnonzero(runs == run)
        parts = np.split(members, np.flatnonzero(np.diff(gone[members])) + 1)
        if all(WHOLE.fullmatch("".join(map(chr, page.codes[part].tolist()))) for part in parts):
            kept[members] = False
    return kept


def _joined(page: RawPage, sizes: Floats) -> Flags:
    """Which signs of numbers go on with the number of the sign before them (n - 1).

    So do those of one text object; those of two where each is written letter by letter.
    """
    counts = np.bincount(page.objects, minlength=len(page.text_objects))[page.objects]
    sign = CODES_OF_NUMBERS.among(page.codes)
    level = np.abs(np.diff(page.origins[:, 1])) < 0.1 * sizes[1:]
    white = page.boxes[1:, 0] - page.boxes[:-1, 2]
    one = np.diff(page.objects) == 0
    single = (counts[1:] <= SINGLE) & (counts[:-1] <= SINGLE) & (np.abs(np.diff(sizes)) < 0.1 * sizes[1:])
    near = (white < GAP * sizes[1:]) & (white > -OVERLAP * sizes[1:])
    joined: Flags = sign[1:] & sign[:-1] & level & near & (one | single)
    return joined


def withheld(page: RawPage, code: int) -> RawPage:
    """``page`` with ``code`` for each doubted digit, and for the other digits of its number."""
    return page if not page.doubted.any() else replace(page, codes=np.where(_of_numbers(page), code, page.codes))


def _of_numbers(page: RawPage) -> Flags:
    """The digits of each number that holds a doubted one."""
    runs, digit = np.concatenate(([0], np.cumsum(~_joined(page, page.sizes)))), are_digits(page.codes)
    doubted = np.bincount(runs, weights=page.doubted) > 0
    chosen: Flags = doubted[runs] & digit
    return chosen
