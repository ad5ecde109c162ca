"""What the number at the crossing of a row and a column is about."""

from __future__ import annotations

import regex

from codebook.reader import instrument_of
from segment.facts.subjects import UNNAMED
from segment.facts.words import letters_of
from segment.reading.countable import has_parts
from segment.reading.levels_over import instrument_at
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.column import Column


def captioned(view: View, about: dict[str, object]) -> str | None:
    """The part of EIT that the caption of a table names, for what belongs to EIT."""
    caption = view.caption if about.get("instrument") == "EIT" else None
    if caption is None or not _PART_OF_EIT.search(caption.letters) or _COUNTED.search(caption.letters):
        return None
    if len(set(_PART_NUMBERS.findall(caption.letters))) > 1:
        # EIT ส่วนที่ 1 และส่วนที่ 2: what belongs to which the columns say.
        return None
    return caption.statistic


_PART_OF_EIT = regex.compile(r"eit\W{0,3}(?:ส่วนที่|part|public|survey)")
"""ส่วนที่ 1 alone is a part of the report."""
_PART_NUMBERS = regex.compile(r"(?:ส่วนที่|part)(\d)|และ(\d)|(public|survey)")
_COUNTED = regex.compile(r"\d(?:คน|ราย|ชุด|แห่ง)")


def told_about(
    view: View, row: LogicalRow, subject: RowSubject, column: Column, level: str | None
) -> dict[str, object] | None:
    """The subject of a number; None where row and column contradict each other or neither says it."""
    told = column.subject or UNNAMED
    if _denied(view, subject, column):
        return None
    if column.code is not None:
        number = column.subject.indicator if column.subject is not None else row.context.indicator
        if level == "instrument" and subject.instrument is not None:
            return {"level": "instrument", "instrument": subject.instrument}
        if level == "indicator" and number is not None:
            return {"level": "indicator", "instrument": instrument_of(number), "indicator": number}
        return None if subject.questions else _question_above(view, row, column)
    if subject.overall:
        return {"level": "overall"}
    indicator = subject.indicator if subject.indicator is not None else told.indicator
    instrument = subject.instrument or told.instrument or (instrument_of(indicator) if indicator else None)
    if subject.questions and not row.label.only_named and level not in ("indicator", "instrument"):
        about: dict[str, object] = {"level": "question", "instrument": instrument, "indicator": indicator}
        if subject.item is None:
            return about
        return about | {"level": "item", "question": subject.questions[0], "item": subject.item}
    if level == "overall" or (told.overall and view.by_columns):
        return {"level": "overall"}
    if level == "instrument":
        instrument = row.label.instrument or instrument
        return {"level": "instrument", "instrument": instrument} if instrument else None
    if indicator is not None and (level != "question" or not subject.questions):
        # A column headed by an instrument beside a row of one of its indicators is that indicator's.
        return {"level": "indicator", "instrument": instrument, "indicator": indicator}
    if instrument is not None:
        return {"level": "instrument", "instrument": instrument}
    if has_parts(view) or any(each.code for each in view.grid.columns):
        # Beside questions or parts of it a column of means is that of the indicator in the table's corner.
        number = row.context.indicator
        return {"level": "indicator", "instrument": instrument_of(number), "indicator": number} if number else None
    whole = told.overall and not _sums_up_others(view, row, column)
    if view.agencies is not None or column.agency or whole or subject.year is not None:
        return {"level": "overall"}
    return None


def _sums_up_others(view: View, row: LogicalRow, column: Column) -> bool:
    """Whether a bare รวม heads a column of a table that names nothing of the assessment, beside a row that does not
    speak of scores: it sums up whatever the others count."""
    if not _SUM.fullmatch(letters_of(column.header)) or _OF_SCORES.search(letters_of(view.label(row))):
        return False
    named = any(each.code or (each.subject and not each.subject.overall) for each in view.grid.columns)
    named |= any(each.label.codes or (each.label.subject and not each.label.subject.overall) for each in view.rows)
    return not named


_SUM = regex.compile(r"(?:รวม|ทั้งหมด|ทั้งสิ้น)+|total")
_OF_SCORES = regex.compile(r"คะแนน|ผลการประเมิน|ita(?![a-z])")


def _denied(view: View, subject: RowSubject, column: Column) -> bool:
    """Whether a column is of another instrument than its row: แบบวัด EIT below questions of IIT. What an indicator or a
    question has below คะแนน IIT is its own, where no other column is one of its instrument."""
    if subject.instrument is None or instrument_at(column) in (None, subject.instrument):
        return False
    headed = column.code is not None or (column.subject is not None and column.subject.indicator is not None)
    sure = subject.indicator is not None or bool(subject.questions)
    return headed or not sure or any(instrument_at(each) == subject.instrument for each in view.grid.columns)


def _question_above(view: View, row: LogicalRow, column: Column) -> dict[str, object] | None:
    """The question that heads a column; None where its code is none."""
    reading = view.column_codes.get(column.index)
    if reading is None:
        return None
    code, instrument = reading
    stated = column.subject.indicator if column.subject is not None else row.context.indicator
    indicator = view.indicator_of(code, stated)
    return {"level": "question", "instrument": instrument, "indicator": indicator, "question": code}
