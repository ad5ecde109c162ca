"""The subject of a row's label cells: an indicator, else an instrument, else the total."""

from __future__ import annotations

from dataclasses import replace

import regex

from codebook.reader import instrument_of
from segment.facts.extremes import says_which
from segment.facts.names import bare_of_score
from segment.facts.near_names import is_short_label, may_be_named
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.facts.subjects import (
    Subject,
    counted_as,
    is_only_instrument,
    listed_together,
    subject_of,
    whole_instrument,
)
from segment.tables.content import content_of
from segment.tables.grid import Grid


def named_subject(cells: list[tuple[int, Facts]], grid: Grid) -> tuple[Subject | None, int | None, str | None]:
    """The indicator, else the instrument, else the total that a cell is the label of; its column; and the instrument
    that another cell names beside an indicator.

    In a row with a question code, and in a column of questions, only what is nothing but a name or begins with an
    indicator's number counts: a question's text may hold an indicator's name.
    """
    found: list[tuple[int, int, Subject]] = []
    coded = any(facts.coded for _, facts in cells)
    for position, (index, facts) in enumerate(cells):
        role = grid.columns[index].role
        if facts.coded or role is Role.AGENCY or (role is Role.QUESTION and is_numbered_instrument(facts)):
            # IIT1 among codes is no instrument.
            continue
        if facts.decimal and says_which(grid.columns[index].header) and _beside_instrument(cells, index):
            # IIT | its lowest indicator with its own score | the instrument's numbers
            continue
        subject = _own_subject(grid, cells, position)
        counted = facts.whole is not None and role in (Role.INDICATOR, Role.NUMBER) and _counts_indicators(grid, index)
        strict = (coded or role is Role.QUESTION) and not counted
        if subject is None or (not subject.overall and strict and not is_strong(facts, subject)):
            continue
        if subject.indicator is not None and any(other.whole == subject.indicator for _, other in cells):
            subject = replace(subject, numbered=True)
        rank = 0 if subject.indicator is not None else 1 if subject.instrument is not None else 2
        found.append((rank, index, subject))
    if not found:
        return None, None, None
    rank, index, subject = min(found, key=lambda each: each[0])
    instrument = next((other.instrument for other_rank, _, other in found if other_rank == 1), None)
    return subject, index, instrument if rank == 0 else None


def _beside_instrument(cells: list[tuple[int, Facts]], index: int) -> bool:
    """Whether an instrument's name stands before a cell."""
    labels = (facts.label for at, facts in cells if at < index)
    return any(label is not None and label.indicator is None and label.instrument is not None for label in labels)


def _own_subject(grid: Grid, cells: list[tuple[int, Facts]], position: int) -> Subject | None:
    """The subject of one label cell; a bare number is an indicator's where the header says so and no name is beside."""
    index, facts = cells[position]
    if several := listed_together(facts.printed):
        # What stands beside them all is their instrument's, where they are all of it, and of none of them else.
        return whole_instrument(several)
    if (
        facts.label is not None
        and facts.label.indicator is not None
        and not facts.label.numbered
        and (number := counted_as(facts.line)) is not None
        and content_of(grid, index).numbers_indicators
    ):
        # 4. การใช้อำนาจ among indicators that each have their own number.
        return Subject(instrument_of(number), number, numbered=True, named=facts.label.indicator)
    if (
        facts.label is not None
        or facts.whole is None
        or not 1 <= facts.whole <= 10
        or not _counts_indicators(grid, index)
    ):
        return facts.label
    named = (each.label for at, each in cells[position + 1 :] if grid.columns[at].role is not Role.QUESTION)
    if any(label is not None and label.indicator for label in named):
        return None
    beside = [
        each
        for at, each in cells
        if at != index
        and grid.columns[at].role is not Role.QUESTION
        and not each.numeric
        and not each.coded
        and 3 <= len(each.letters) <= _NAME
        and not each.total
    ]
    if beside and not any(may_be_named(each.printed, facts.whole) or each.label is not None for each in beside):
        # The number of something else than the assessment's indicators.
        return None
    subject = subject_of(f"ตัวชี้วัดที่ {facts.whole}")
    return replace(subject, numbered=False) if subject else None


_NAME = 60
"""Letters: an indicator's name with its number behind is no longer."""


def is_numbered_instrument(facts: Facts) -> bool:
    """Whether a cell is an instrument's letters with a number: EIT2."""
    return _NUMBERED_INSTRUMENT.fullmatch(facts.letters) is not None


_NUMBERED_INSTRUMENT = regex.compile(r"[ieo]it\d{1,2}")


_COUNTED = regex.compile(r"^\W*[ก-๎]{2,8}\s?\d{1,2}\b[\s.:)–-]*(?=ตัวชี้|ตชว)")
"""What counts the cards or tables of a report, before the indicator: บัตรที่ 1 : ตัวชี้วัดที่ 2."""


def is_strong(facts: Facts, subject: Subject) -> bool:
    """Whether a text is nothing but its subject's name, or begins with its number."""
    bare = bare_of_score(facts.letters)
    if subject.numbered and subject.named is None and len(bare) <= _NAME and bare.endswith((")", "]")):
        # การใช้งบประมาณ (ตัวชี้วัดที่ 2)
        return True
    if facts.indicator_name is not None or (
        subject.numbered and _COUNTED.sub("", facts.line, count=1).lstrip(" -–•*(").startswith(("ตัวชี้", "ตชว"))
    ):
        return True
    if subject.indicator is not None:
        return subject.numbered and (
            facts.indicator_name == subject.indicator or is_short_label(facts.printed, subject.indicator)
        )
    return is_only_instrument(facts.printed)


def _counts_indicators(grid: Grid, index: int) -> bool:
    """Whether the column's header says that its numbers are those of indicators."""
    return "ตัวชี้วัด" in scan(grid.columns[index].header).letters or "ตชว" in scan(grid.columns[index].header).letters
