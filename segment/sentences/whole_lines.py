"""Lines that belong together outside tables: sentences cut at a line's end, labels and the numbers beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from extract.document import Paragraph
from extract.frozen import replace
from normalize.text import flatten
from segment.facts.aside import aside_of
from segment.facts.continuation import begins_mid_sentence, join
from segment.facts.scan import scan
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.headings import is_heading

OVERALL = regex.compile(
    r"ITA|overall|total|รวมคะแนน|คุณธรรมและความโปร่งใส|ผลการประเมิน|ภาพรวม|คะแนนรวม|ค่าคะแนน|ผลคะแนน|คะแนนเฉลี่ย|โดยรวม|(?:^|\s)รวม(?:ทั้งสิ้น|ทั้งหมด)?\s*(?:ได้|[=:])?\s*$",
    regex.IGNORECASE,
)
"""Words that speak of the whole."""
_VALUE_FIRST = regex.compile(
    r"(?![0-9๐-๙]\.[0-9๐-๙]{1,2}\s?(?:ผล)?คะแนน(?:ราย|ของ|แบบ|ตาม|ใน|จำแนก))"
    r"[0-9๐-๙]{1,3}[.,][0-9๐-๙]{1,2}[0๐]?\s*คะแนน(?!รวม|เฉลี่ย|ภาพรวม|\s*[:=])"
)
"""A number that goes on with the line above; not that of a section about scores (๑.๑ คะแนนรายข้อของแบบวัด IIT), nor one
that stands before its own subject (๘๙.๕๑ คะแนน : ตัวชี้วัดที่ ๖)."""
_VALUE_ALONE = regex.compile(r"\s*[0-9๐-๙]{1,3}[.,][0-9๐-๙]{2}[0๐]?\s*(?:คะแนน)?\s*")
_DECIMAL = regex.compile(r"[0-9๐-๙]\.[0-9๐-๙]")
_LEADERS = regex.compile(r"(?<![.…\s])\s*+(?:\.{3,}+|…{2,}+)\s*+(?=[0-9๐-๙]{1,3}[.,][0-9๐-๙]{1,2}(?![0-9๐-๙]))")
"""Dots that lead from a label to its number."""
_PAIRS = 4
"""So many lines, numbers and labels in turn, are a list."""
_PAIR = 2
"""Lines: a number over the word of the total, behind no words that want one, is a card."""
_WANTS_NUMBER = regex.compile(r"(?:ได้(?:รับ)?|คะแนน|เท่ากับ|ร้อยละ|อยู่ที่|เป็น)\s*$")
_WANTS_UNIT = regex.compile(r"(?<![\d.])[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}[0๐]?\s*$")
_UNIT_FIRST = regex.compile(r"คะแนน(?:\s|$)")
_UNIT_OF_LABEL = regex.compile(r"คะแนน\s*(?:แบบวัด|แบบตรวจ)?\s*(?:IIT|EIT|OIT|รวม|ภาพรวม)\s*")
_LABEL_ALONE = 60
"""Letters: no label of a number that stands below it alone is longer."""


def whole_lines(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs; of a PDF, those that end in the middle of a sentence with what follows; a number that a line
    break parts from its words with these; a label with the number that stands alone below it, or above."""
    held: Paragraph | None = None
    for paragraph in _labels_first([*map(_without_leaders, paragraphs)]):
        if held is not None and paragraph.page is not None and _cut(held, paragraph):
            held = replace(held, text=join(held.text, paragraph.text))
            continue
        labelled = held is not None and (_is_label(held.text) or _is_aside(held.text))
        if held is not None and labelled and _VALUE_ALONE.fullmatch(paragraph.text):
            held = replace(held, text=f"{held.text} : {paragraph.text}")
            continue
        if held is not None and _parts_number(held.text, paragraph.text):
            held = replace(held, text=f"{held.text} {paragraph.text}")
            continue
        if held is not None:
            yield held
        held = paragraph
    if held is not None:
        yield held


def _without_leaders(paragraph: Paragraph) -> Paragraph:
    text = _LEADERS.sub(" : ", paragraph.text) if "..." in paragraph.text or "…" in paragraph.text else paragraph.text
    return paragraph if text == paragraph.text else replace(paragraph, text=text)


def _parts_number(above: str, below: str) -> bool:
    """Whether a line break stands between a number and the words that it goes with."""
    return bool(
        (_VALUE_FIRST.match(below) and _WANTS_NUMBER.search(above))
        or (_UNIT_FIRST.match(below) and not _UNIT_OF_LABEL.fullmatch(below) and _WANTS_UNIT.search(above))
    )


def _labels_first(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs; numbers that each stand alone above their label change places with it."""
    found = list(paragraphs)
    start = 0
    while start < len(found):
        end = start
        while end + 1 < len(found) and _VALUE_ALONE.fullmatch(found[end].text) and _is_label(found[end + 1].text):
            end += 2
        ends = end == len(found) or not _VALUE_ALONE.fullmatch(found[end].text)
        card = end - start == _PAIR and scan(found[start + 1].text).total
        alone = card and not (start and _WANTS_NUMBER.search(found[start - 1].text))
        if (end - start >= _PAIRS or alone) and ends and (start == 0 or not _is_label(found[start - 1].text)):
            for at in range(start, end, 2):
                found[at], found[at + 1] = found[at + 1], found[at]
        start = max(end, start + 1)
    return found


def _is_label(text: str) -> bool:
    """Whether a line says of what a number is, and holds none itself."""
    line = flatten(text)
    if len(line) > _LABEL_ALONE or _DECIMAL.search(line):
        return False
    return bool(OVERALL.search(line) or instruments_in(line) or indicators_in(line))


def _is_aside(text: str) -> bool:
    """Whether a line says of the number below it what it is aimed at, of whom or of when, and holds none itself."""
    line = flatten(text)
    return len(line) <= _LABEL_ALONE and not _DECIMAL.search(line) and aside_of(line) is not None


def _cut(above: Paragraph, below: Paragraph) -> bool:
    if _VALUE_FIRST.match(below.text):
        return True
    if is_heading(above) or is_heading(below):
        return False
    return begins_mid_sentence(above.text, below.text)
