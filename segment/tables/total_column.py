"""A column of totals beside the indicators of one instrument, whose words name no other: it is that instrument's."""

from __future__ import annotations

from dataclasses import replace

import regex

from codebook.reader import instrument_of
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.tables.column import Column

_OF_INSTRUMENT = regex.compile(r"(?:รวม|เฉลี่ย)(?:ทั้ง|ราย|ของ)?(?:แบบ(?:วัด|ตรวจ|ประเมิน|สำรวจ)|เครื่องมือ)")


def totals_of_instruments(columns: list[Column]) -> list[Column]:
    """The columns, those that say no more than that they sum up an instrument (รวมแบบวัด) given to the one whose
    indicators stand beside them."""
    beside = {
        instrument_of(column.subject.indicator)
        for column in columns
        if column.subject is not None and column.subject.indicator is not None
    }
    if len(beside) != 1:
        return columns
    own = Subject(beside.pop(), None)
    return [replace(column, subject=own) if _is_total(column) else column for column in columns]


def _is_total(column: Column) -> bool:
    whole = column.subject is not None and column.subject.overall
    return whole and bool(_OF_INSTRUMENT.search(letters_of(column.header)))
