"""A row whose word no table of words knows, below the questions of one indicator or the indicators of one instrument:
where each of its numbers is the mean of those above it, it is about what these belong to, whatever it is called."""

from __future__ import annotations

from codebook.reader import instrument_of
from segment.reading.group_rows import means
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow

_LEAST = 3
"""Of two rows a third may lie in the middle by chance."""


def unnamed_mean(view: View, index: int, row: LogicalRow) -> RowSubject | None:
    """What such a row is about; None where it is no such mean."""
    label = row.label
    named = label.subject is not None or row.codes or label.year is not None or label.statistic is not None
    if row.kind != "subject" or named or not view.label(row):
        return None
    start = index
    while start and view.rows[start - 1].kind == "subject":
        start -= 1
    above = [view.subjects[at] for at in range(start, index) if at in view.subjects]
    indicators = {each.indicator for each in above}
    told = len(above) >= _LEAST and None not in indicators and not any(each.agency or each.item for each in above)
    if not told or not means(row, view.rows[start:index]):
        return None
    asked = all(len(each.questions) == 1 for each in above)
    if asked and len({each.questions for each in above}) == len(above) and len(indicators) == 1:
        indicator = indicators.pop()
        return RowSubject(None, above[0].year, instrument_of(indicator) if indicator else None, indicator)
    instruments = {each.instrument for each in above}
    if any(each.questions for each in above) or len(indicators) < len(above) or len(instruments) > 1:
        return None
    return RowSubject(None, above[0].year, instruments.pop())
