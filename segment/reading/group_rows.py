"""Rows that sum up the rows of one indicator above them (its questions, its years, who answered): the mean is the
indicator's, a sum or a mean of years is nobody's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from codebook.reader import instrument_of
from segment.facts.means import is_mean
from segment.reading.subject import RowSubject
from segment.rows.field import LogicalRow

_ALONE = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?(?:รวม)?(?:เฉลี่ย|รวม)(?:คะแนน|ทั้งหมด|ทั้งสิ้น)?")
_MEAN = regex.compile(r".*เฉลี่ย.*")
_LEAST = 2


def group_above(rows: Sequence[LogicalRow], subjects: Mapping[int, RowSubject], index: int) -> list[int]:
    """The places of the rows of one indicator, or of one instrument, that a row of a bare word (เฉลี่ย, รวม) stands
    below; none where there are no such rows."""
    if not _is_alone(rows[index]):
        return []
    start = index
    while start and rows[start - 1].kind == "subject":
        start -= 1
    group = [at for at in range(start, index) if at in subjects]
    about = [subjects[at] for at in group]
    one = len({each.indicator for each in about}) == 1 or len({each.instrument for each in about}) == 1
    named = not any(each.indicator is None or each.agency for each in about)
    return group if one and named and len(group) >= _LEAST else []


def summed_up(
    rows: Sequence[LogicalRow], subjects: Mapping[int, RowSubject], index: int, group: Sequence[int]
) -> RowSubject | None:
    """What a row below those of one indicator is about: their indicator where it is their mean in one year, else
    nothing. Below several indicators of an instrument it is this instrument's where it is their mean and other groups
    have such a row too; None where it may be the whole's."""
    row, first = rows[index], subjects[group[0]]
    again = sum(each.kind == "total" and _is_alone(each) for each in rows) > 1
    one = len({subjects[at].indicator for at in group}) == 1
    of_year = len({subjects[at].year for at in group}) == 1
    if of_year and first.indicator is not None and (one or again) and means(row, [rows[at] for at in group]):
        indicator = first.indicator if one else None
        return RowSubject(None, row.label.year or first.year, instrument_of(first.indicator), indicator)
    if again and of_year and not one and first.indicator is not None and _is_mean(row):
        # Below each instrument's indicators its mean, however it is weighted.
        return RowSubject(None, row.label.year or first.year, instrument_of(first.indicator))
    return RowSubject() if one and (again or not _names_whole(row)) else None


def are_parts(subjects: Mapping[int, RowSubject], group: Sequence[int]) -> bool:
    """Whether the rows of a group are all called by their indicator alone: those who answered, and not its questions,
    whose mean is the indicator's."""
    alone = len({subjects[at].indicator for at in group}) == 1
    return alone and all(not subjects[at].questions and subjects[at].statistic is None for at in group)


def _names_whole(row: LogicalRow) -> bool:
    return any(row.facts(column).letters == "คะแนนรวม" for column in row.label.columns)


def _is_alone(row: LogicalRow) -> bool:
    words = [row.facts(column).letters for column in row.label.columns if not row.facts(column).numeric]
    return len(words) == 1 and _ALONE.fullmatch(words[0]) is not None


def _is_mean(row: LogicalRow) -> bool:
    return any(_MEAN.fullmatch(row.facts(column).letters) for column in row.label.columns)


def means(row: LogicalRow, above: Sequence[LogicalRow]) -> bool:
    """Whether each number of a row is the mean of those above it."""
    told = [
        (column, numbers[0].value)
        for column in row.filled()
        # A number beyond 100 is none of these.
        if row.facts(column).numeric and (numbers := row.facts(column).numbers)
    ]
    for column, mean in told:
        values = [numbers[0].value for each in above if (numbers := each.facts(column).numbers)]
        if len(values) != len(above) or not is_mean(mean, values):
            return False
    return bool(told)
