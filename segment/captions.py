"""What a table is about as a whole: its header's corner, its caption, or the sentence that announces it, says so."""

from __future__ import annotations

import regex

from codebook.reader import instrument_of
from segment.facts.names import instrument_named
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.facts.subjects import Subject
from segment.facts.subjects_in import indicators_in
from segment.headings import Context, heads_indicator
from segment.tables.grid import Grid

_CAPTION = regex.compile(r"^\W*(?:ตาราง|บัญชี)(?:ที่|\s?\d)(?!.*(?:ตัวชี้วัด|ด้าน)(?:ที่)?\s?\d+\s?(?:[-–]|ถึง|และ|,))")
_ANNOUNCED = regex.compile(
    r"^\W*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?ตัวชี้วัดที่\s?\d.*"
    r"(?:ดังนี้|ต่อไปนี้|(?:ดัง|ตาม|ปรากฏใน|แสดงใน)ตาราง(?:ที่\s?\d+|ต่อไปนี้|ด้านล่าง|ข้างล่าง)?)\W*$"
)
"""ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 95.01 คะแนน โดยมีคะแนนรายข้อดังนี้"""
_LONGEST = 200
"""Letters: no line that names an instrument for the table below it is longer."""


def captioned(context: Context, grid: Grid) -> Context:
    """The context of a table: the subject over its questions or measures, else its caption's where headings name
    another."""
    over = next((column.subject for column in grid.with_role(*TEXTS) if column.subject is not None), None)
    if over is not None:
        return context.under(over)
    corner = grid.columns[0] if any(column.code for column in grid.columns) else grid.first(Role.QUESTION)
    subject = scan(corner.header).label if corner is not None else None
    announced = _announced(grid)
    if subject is not None and not subject.overall and not _is_within(announced, subject):
        return context.under(subject)
    if announced is not None:
        return context.under(announced)
    for paragraph in reversed(grid.before[-2:]):
        instrument = instrument_named(paragraph.text) if len(paragraph.text) <= _LONGEST else None
        if instrument is not None:
            return context if context.instrument == instrument else Context(instrument, None, context.depth)
        if heads_indicator(paragraph):
            # The heading of an indicator: what prose above it names is past.
            return context
    return context


def _announced(grid: Grid) -> Subject | None:
    """The one indicator that the line right above a table names for it, and for none behind it."""
    told = scan(grid.before[-1].text).line if grid.before else ""
    if not (_CAPTION.match(told) or _ANNOUNCED.match(told)):
        return None
    named = {indicator for *_, indicator in indicators_in(told)}
    if len(named) != 1:
        return None
    indicator = named.pop()
    return Subject(instrument_of(indicator), indicator, numbered=True)


def _is_within(subject: Subject | None, whole: Subject) -> bool:
    """Whether a subject is an indicator of the instrument that is all that ``whole`` names."""
    return subject is not None and whole.indicator is None and subject.instrument == whole.instrument
