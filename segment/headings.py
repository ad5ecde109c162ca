"""Where in the report we are: the instrument and indicator that headings and section rows have named."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import regex

from codebook.reader import instrument_of
from extract.document import Paragraph
from extract.frozen import dataclass
from segment.facts.scan import scan
from segment.facts.subjects import Subject, subject_of

_NUMBERING = regex.compile(r"^\W*(\d{1,2}(?:\.\d{1,2})*)[.)]?\s")
_PROSE = regex.compile(r"ดังนี้|พบว่า|เป็นตัวชี้วัดที่|ได้แก่|ประกอบด้วย|มีวัตถุประสงค์|จาก(?:ผล|การ)|เห็นว่า|ดังนั้น")
_NUMBERED = regex.compile(r"ตัวชี้วัดที่\s?(\d{1,2})")
_CHAPTER = regex.compile(
    r"^\W*(?:[ก-ฮ]\.\s|(?:ส่วน|บท|ตอน|หมวด|ภาค)ที่\s?[\dก-ฮ]|ภาคผนวก|เอกสารแนบ|บัญชี(?:ที่|แนบ)|สไลด์|[IVX]{1,4}\.\s)"
)
"""The beginning of a part of the report: what was named before holds no longer."""
_CAPTION = regex.compile(r"^\W*(?:ตาราง|แผนภาพ|แผนภูมิ|ภาพ|กราฟ|รูป)(?:ที่|\s?\d)")


@dataclass(frozen=True, slots=True)
class Context:
    """The section that a row stands in. ``depth`` is the numbering depth of the heading that opened it."""

    instrument: str | None = None
    indicator: int | None = None
    depth: int = 0

    def under(self, subject: Subject, depth: int | None = None) -> Context:
        """The context inside a section that ``subject`` names."""
        depth = self.depth if depth is None else depth
        if subject.indicator is not None:
            return Context(instrument_of(subject.indicator), subject.indicator, depth)
        if subject.instrument is not None:
            return Context(subject.instrument, None, depth)
        return self


def heading_depth(text: str) -> int | None:
    """How deep a heading's numbering is (`5.1.2` is 3), None where it has none."""
    match = _NUMBERING.match(scan(text).line)
    return match[1].count(".") + 1 if match else None


def is_heading(paragraph: Paragraph) -> bool:
    """Whether a paragraph can be a heading: marked as one, or a short line that is no sentence and no list item."""
    line = scan(paragraph.text).line
    if not line or len(line) > 160 or line[0] in "-–•*" or _PROSE.search(line):
        return False
    if len(set(_NUMBERED.findall(line))) > 1:
        # A line that speaks of several indicators opens none.
        return False
    return paragraph.heading is not None or len(line) <= 110 or line.startswith("ตัวชี้วัด")


def after_headings(context: Context, paragraphs: Iterable[Paragraph]) -> Context:
    """The context behind these paragraphs."""
    for paragraph in paragraphs:
        line = scan(paragraph.text).line
        if not is_heading(paragraph) or _CAPTION.match(line):
            continue
        depth = heading_depth(line)
        subject = subject_of(_NUMBERING.sub("", line) if depth else line)
        if subject is not None and not subject.overall:
            whole = bool(_CHAPTER.match(line)) or scan(line).indicator_name is not None
            context = _enter(Context(depth=context.depth) if whole else context, subject, depth)
        elif paragraph.heading is not None or _CHAPTER.match(line):
            context = Context(depth=depth or 1)
        elif depth is not None and depth <= max(context.depth, 1) and len(line) > 12:
            # A heading of the same or a higher level that names no subject ends the section.
            context = Context(depth=depth)
    return context


def heads_indicator(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the heading of an indicator, whatever stands before it."""
    return after_headings(Context(), [paragraph]).indicator is not None


def _enter(context: Context, subject: Subject, depth: int | None) -> Context:
    if subject.indicator is not None and not subject.numbered and context.indicator is not None:
        # A name alone does not outrank the number that a heading beside it gave, nor a list item's words.
        deeper = depth is None or depth > context.depth
        if deeper and context.instrument == instrument_of(subject.indicator) and depth is None:
            return context
    return replace(context.under(subject), depth=context.depth if depth is None else depth)
