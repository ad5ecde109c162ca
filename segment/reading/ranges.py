"""Rows that name an indicator and beside it the range of all its questions (I1-I3): their numbers are its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from segment.rows.field import LogicalRow

_RANGE = regex.compile(r"(?P<letter>[IEO])(?P<first>\d+)-[IEO]?(?P<last>\d+)")


def give_all_questions(rows: Sequence[LogicalRow]) -> bool:
    """Whether every row with codes names another indicator and gives one range of questions, and each range goes on
    where the one above it ends: none of an indicator's questions is left out. Items of OIT alone are scored as one."""
    told = [row for row in rows if row.kind == "subject" and row.readings]
    indicators = {row.label.subject.indicator for row in told if row.label.subject is not None}
    ranges = [
        match
        for row in told
        if len(row.readings) == 1 and row.readings[0] is not None
        if (match := _RANGE.fullmatch(row.readings[0].code))
    ]
    if not len(indicators - {None}) == len(ranges) == len(told) > 1:
        return False
    if all(each["letter"] == "O" for each in ranges):
        return False
    return ranges[0]["first"] == "1" and all(
        int(one["last"]) + 1 == int(other["first"]) or (one["letter"] != other["letter"] and other["first"] == "1")
        for one, other in pairwise(ranges)
    )
