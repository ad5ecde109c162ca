"""What a row that sums up is about: a total, the mean of an indicator's questions or of an instrument's indicators."""

from __future__ import annotations

import regex

from codebook.reader import instrument_of
from segment.facts.means import is_mean
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow

_SEVERAL, _EQUAL = 2, 0.005
_MEAN_ALONE = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย(?:ส่วนที่[12])?")


def summed(view: View, index: int, row: LogicalRow) -> RowSubject:
    """A total, the mean of an indicator's questions, or that of one instrument's indicators."""
    label, told = row.label, row.label.subject
    if row.kind == "mean":
        indicator = told.indicator if told and told.indicator else row.context.indicator
        instrument = instrument_of(indicator) if indicator else None
        return RowSubject(year=label.year, instrument=instrument, indicator=indicator, statistic=label.statistic)
    if told is not None and not told.overall:
        return RowSubject(label.agency, label.year, told.instrument, told.indicator, statistic=label.statistic)
    if _sums_questions(view, index, row):
        return RowSubject(year=label.year, statistic=label.statistic)
    if _MEAN_ALONE.fullmatch(letters_of(view.label(row))):
        return _mean(view, index, row)
    return RowSubject(year=label.year, overall=True, statistic=label.statistic)


def is_sum(row: LogicalRow) -> bool:
    """Whether a row is labelled as a sum, and as no mean of the parts above it: it is about none of these."""
    return row.label.total and not any("เฉลี่ย" in row.facts(column).letters for column in row.label.columns)


def _sums_questions(view: View, index: int, row: LogicalRow) -> bool:
    """Whether a total is but the sum or the mean of what the questions above it got: 150, or 75, of 100 and 50; or of
    questions of which nothing says whose they are."""
    asked = [each for each in view.rows[:index] if not each.label.total]
    totals = [(column, numbers[0].value) for column in row.filled() if (numbers := row.facts(column).numbers)]
    if len(totals) != 1 or len(asked) < _SEVERAL or not all(each.codes for each in asked):
        return False
    if all(each.uncoded for each in asked):
        return True
    column, total = totals[0]
    values = [numbers[0].value for each in asked if (numbers := each.facts(column).numbers)]
    whole = sum(values)
    # The mean of all evidences (EB) of a scheme that has no other score is its total.
    owned = all(read is not None and read.code[0] in "IEO" for each in asked for read in each.readings)
    return len(values) == len(asked) and (abs(whole - total) < _EQUAL or (owned and is_mean(total, values)))


def _mean(view: View, index: int, summed: LogicalRow) -> RowSubject:
    """What the mean of the rows above is about: the one instrument that they belong to, else the whole; of
    questions alone it is the mean of neither."""
    rows = enumerate(view.rows[:index])
    above = [view.subjects[each] for each, row in rows if each in view.subjects and not row.label.total]
    above = [each for each in above if each.named]
    instruments = {each.instrument for each in above}
    year, statistic = summed.label.year, summed.label.statistic
    if len({each.indicator for each in above}) > 1 and len(instruments) == 1:
        return RowSubject(None, year, instruments.pop(), statistic=statistic)
    if above and all(each.questions for each in above):
        # Below EIT ส่วนที่ 1 it is that of the instrument, which the column names.
        headed = {column.subject for column in view.grid.with_role(Role.SCORE)}
        own = headed.pop() if len(headed) == 1 else None
        instrument = own.instrument if own is not None and own.indicator is None else None
        return RowSubject(None, year, instrument, statistic=statistic)
    return RowSubject(year=year, overall=True, statistic=statistic)
