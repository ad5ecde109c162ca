"""Lines of print outside tables → paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extract.broken import joined
from extract.document import Paragraph
from extract.lines import Line

NEW_ITEM = re.compile(
    r"^\s*(?:[-–•*❖➢✓]|\(?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|\(?[1๑]?[0-9๐-๙]\.[0-9๐-๙]+|\([0-9๐-๙]+\)|[ก-ฮ]\))\s*\S"
)
"""A number of a list; 89.45 at the beginning of a line is a score."""
RANGE_END = re.compile(r"\s*[-–]\s?[0-9๐-๙]")
CAPTION = re.compile(r"^\s*(?:ตาราง|แผนภูมิ|แผนภาพ|ภาพ|รูป|ส่วน|บท|แผ่น(?:งาน)?|บัญชี|ชีต|หมวด|ตอน)(?:ที่)?\s*[0-9๐-๙]")
NAMED_CAPTION = re.compile(rf"{CAPTION.pattern}{{1,2}}\s*(?::|แสดง)")
"""A caption that says what it is of: it begins a paragraph, however full the line before is."""
HEADING = re.compile(r"^\s*(?:ตัวชี้วัด|เครื่องมือ)ที่\s*[0-9๐-๙]{1,2}[^0-9๐-๙]*$")
COUNTED = re.compile(r"\s*(?P<word>[ก-๎A-Za-z]+)\s?(?P<number>[0-9๐-๙]{1,2})(?![0-9๐-๙.,])")
"""A line that begins with a word and its number: ตัวชี้วัดที่ ๙."""
PAGE_BEHIND = re.compile(r"(?:\.{4,}|…{2,})\s*[0-9๐-๙]{1,3}\s*$")
"""The end of a line of contents."""
LINE_PITCH = 1.9
"""Baselines farther apart than this times the letter height begin a new paragraph."""
LOOSE_PITCH = 2.7
"""The same where no lines of the page stand nearer, and the line above is full to its end."""
SAME_PITCH, OWN_PITCH = 1.1, 1.3
"""Of the pitch of the page's nearest lines: what is no farther is of one paragraph, what is farther is not."""
TIGHTEST = 0.8
"""Of the letter height: what stands nearer is no line of its own."""
OTHER_SIZE, SLIGHTLY_OTHER = 0.15, 0.05
"""Of the letter height: letters of another size are another paragraph's; slightly other ones (a font that stands in for
another has its own height) where they also stand farther off than lines of one paragraph."""
FULL = 3.0
"""Of the letter height: what may be left free at the end of a full line, for a word that did not fit."""
CENTRED, LEAST_ROOM = 0.2, 1.0
"""Of the letter height: so nearly a title has as much room on its left as on its right, and no less than that."""
SHORT = 0.85
"""Of the width of the text: a line that ends before this ends its paragraph."""


def join_lines(lines: Sequence[Line], page: int, tables: Sequence[float], width: float = 0.0) -> list[Paragraph]:
    """Paragraphs of a page (of a ``width``). ``tables`` are the upper edges of its tables: nothing is joined over one,
    and the name of an indicator, or a caption, right above one is its heading, however full the line before is."""
    if not lines:
        return []
    left, right = min(line.bbox[0] for line in lines), max(line.bbox[2] for line in lines)
    pitches = [(two.bbox[3] - one.bbox[3], one.height, two.height) for one, two in pairwise(lines)]
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        below = lines[number + 1].bbox[1] if number + 1 < len(lines) else float("inf")
        named = HEADING.match(line.text) or CAPTION.match(line.text)
        heads = named is not None and any(line.bbox[1] < top < below for top in tables)
        nearest = _nearest(pitches, groups[-1][-1] if groups else line, line)
        title = bool(groups) and _is_title(groups[-1][-1], line, left, max(right, width - left))
        if groups and not heads and not title and _goes_on(groups[-1][-1], line, left, right, tables, nearest):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, page, left, right) for group in groups]


def _nearest(pitches: Sequence[tuple[float, float, float]], one: Line, two: Line) -> float:
    """How near lines of the size of two lines stand on their page: a title's, or a note's, have their own pitch."""
    apart = [each for each in pitches if each[0] > TIGHTEST * each[1]]
    small, large = sorted((one.height, two.height))
    least, most = small * (1 - SLIGHTLY_OTHER), large * (1 + SLIGHTLY_OTHER)
    alike = [pitch for pitch, *sizes in apart if all(least <= size <= most for size in sizes)]
    return min(alike or [each[0] for each in apart], default=0.0)


def _goes_on(last: Line, line: Line, left: float, right: float, tables: Sequence[float], nearest: float) -> bool:
    """Does ``line`` go on with the sentence of ``last``? It does where ``last`` fills the width of the text."""
    if any(last.bbox[1] < top < line.bbox[3] for top in tables):
        return False
    pitch = line.bbox[3] - last.bbox[3]
    full = last.bbox[2] > right - FULL * last.height
    loose = full and pitch < SAME_PITCH * nearest and not CAPTION.match(line.text)
    if pitch > (LOOSE_PITCH if loose else LINE_PITCH) * last.height or pitch > OWN_PITCH * nearest:
        return False
    if line.bbox[1] < last.bbox[1]:
        return False
    resized = abs(line.height - last.height) / last.height
    if resized > OTHER_SIZE or (resized > SLIGHTLY_OTHER and pitch > SAME_PITCH * nearest):
        return False
    if _begins_item(line.text, last.text) or PAGE_BEHIND.search(last.text):
        return False
    if NAMED_CAPTION.match(line.text):
        return False
    filled = last.bbox[2] > left + SHORT * (right - left)
    indented = line.bbox[0] > last.bbox[0] + 1.5 * line.height
    return filled and not indented


def _is_title(line: Line, below: Line, left: float, right: float) -> bool:
    """Does a line stand in the middle of the text's width, with room at both ends, and the next begin before it?"""
    before, behind = line.bbox[0] - left, right - line.bbox[2]
    centred = abs(before - behind) <= CENTRED * line.height and before > LEAST_ROOM * line.height
    return centred and below.bbox[0] < line.bbox[0]


def _begins_item(text: str, above: str) -> bool:
    """Does a line begin an item of a list? Not the second year of a period in brackets: (พ.ศ. ๒๕๖๑ | -๒๕๘๐)."""
    if above.count("(") > above.count(")") and RANGE_END.match(text):
        return False
    return NEW_ITEM.match(text) is not None or _counts_on(text, above)


def _counts_on(text: str, above: str) -> bool:
    """Do two lines begin with the same word and with one number after the other?"""
    one, two = COUNTED.match(above), COUNTED.match(text)
    if one is None or two is None:
        return False
    return one["word"] == two["word"] and int(one["number"]) + 1 == int(two["number"])


def _paragraph(lines: Sequence[Line], page: int, left: float, right: float) -> Paragraph:
    bbox = (
        min(line.bbox[0] for line in lines),
        min(line.bbox[1] for line in lines),
        max(line.bbox[2] for line in lines),
        max(line.bbox[3] for line in lines),
    )
    return Paragraph(joined(lines, left, right).strip(), page, bbox=bbox)
