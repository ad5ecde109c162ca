"""What a row of a table is about, by its label, its codes, its section and the rows above it."""

from __future__ import annotations

from dataclasses import replace

import regex

from normalize.text import flatten
from segment.facts.roles import TEXTS, Role
from segment.facts.statements import statements
from segment.facts.subjects import UNNAMED, Subject, labelled
from segment.facts.words import letters_of
from segment.headings import Context
from segment.reading.bare_names import whole_name
from segment.reading.levels_over import level_of_groups
from segment.reading.ranges import give_all_questions
from segment.reading.subject import RowSubject
from segment.reading.sums import is_sum, summed
from segment.reading.unnamed_means import unnamed_mean
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.rows.under_labels import is_part_of
from segment.tables.items import item_column

_ITEM_NUMBER = regex.compile(r"\W*(\d{1,2})[.)]\s")


def _ticked(view: View, row: LogicalRow) -> Subject | None:
    """The one indicator that a row of a plan ticks among those that head columns."""
    heads = [column.subject for column in view.grid.columns if column.subject and row.facts(column.index).tick]
    return heads[0] if len(heads) == 1 and heads[0].indicator is not None and view.grid.with_role(*TEXTS) else None


def _opened_by_issue(view: View, row: LogicalRow) -> Subject | None:
    """The subject that a row's issue begins with, right before its score: การใช้งบประมาณ ได้ 79.10 คะแนน เนื่องจาก …"""
    for column in view.grid.with_role(Role.ISSUE):
        facts = row.facts(column.index)
        stated = statements(facts.printed, percent=False) if facts.decimal else ()
        opened = labelled(flatten(facts.printed)[: stated[0].start]) if stated else None
        if opened is not None and not opened.overall:
            return opened
    return None


def row_subject(view: View, index: int, row: LogicalRow) -> RowSubject:
    """What a row is about."""
    label, context = row.label, row.context
    told = label.subject
    if row.kind in ("total", "mean"):
        return summed(view, index, row)
    if row.kind == "item":
        return _item(view, index)
    if view.agencies is not None and row.kind == "subject":
        named = told if label.column is not None and told is not None and not told.overall else UNNAMED
        if named is UNNAMED and view.sectioned_from is not None and view.sectioned_from < index:
            named = Subject(context.instrument, context.indicator)
        about = (named.instrument, named.indicator)
        return RowSubject(_agency(view, index), label.year, *about, statistic=label.statistic)
    if view.by_columns and row.kind == "subject":
        own = told if label.column is not None and told is not None and not told.overall else UNNAMED
        own = UNNAMED if is_part_of(label, context) and view.column_codes else own
        level = label.level or level_of_groups(view.grid, row)
        return RowSubject(None, label.year, own.instrument, own.indicator, statistic=label.statistic, level=level)
    codes = tuple(reading.code for reading in row.readings if reading is not None)
    if view.codes_at is not None and row.text(view.codes_at).strip():
        view.questions[index] = view.question(row.text(view.codes_at), view.codes_at)
    ranged = any("-" in code for code in codes) and label.column not in (None, view.codes_at)
    if ranged and told is not None and give_all_questions(view.rows):
        return RowSubject(None, label.year, told.instrument, told.indicator, statistic=label.statistic)
    if codes:
        return _questions(view, index, codes)
    if row.uncoded:
        # What an indicator's question got is not what the indicator got; what is done about it is done about both.
        around = Context() if view.has_scores else context
        return RowSubject(None, label.year, around.instrument, around.indicator, statistic=label.statistic)
    if (
        told is not None
        and not told.overall
        and (view.codes_at is None or label.column is not None or row.kind == "section")
    ):
        return RowSubject(None, label.year, told.instrument, told.indicator, statistic=label.statistic)
    if (mean := unnamed_mean(view, index, row)) is not None:
        return mean
    if view.codes_at is not None and index and not is_sum(row):
        before = view.subjects.get(index - 1)
        if before is not None and view.rows[index - 1].kind in ("subject", "item") and row.kind == "subject":
            return replace(before, item=None, year=label.year, statistic=label.statistic)
    if told is not None and not told.overall:
        return RowSubject(None, label.year, told.instrument, told.indicator, statistic=label.statistic)
    if label.agency is not None and view.grid.first(Role.AGENCY) is None:
        # In a table of indicators an agency's name stands for all of them.
        return RowSubject(label.agency, label.year, overall=True, statistic=label.statistic)
    if _is_whole_by_year(view, row):
        return RowSubject(overall=True, statistic=label.statistic)
    named_column = view.grid.first(Role.INDICATOR) or view.grid.first(Role.INSTRUMENT)
    # A year in what a plan says of its work is no year of scores.
    dated = label.year is not None and (view.has_scores or not view.grid.with_role(*TEXTS))
    if named_column is not None or dated:
        return RowSubject(year=label.year, statistic=label.statistic, level=label.level)
    if context.instrument is None and (ticked := _ticked(view, row)) is not None:
        return RowSubject(instrument=ticked.instrument, indicator=ticked.indicator)
    if context.instrument is None and (opened := _opened_by_issue(view, row)) is not None:
        return RowSubject(instrument=opened.instrument, indicator=opened.indicator)
    return RowSubject(
        instrument=context.instrument, indicator=context.indicator, year=label.year, statistic=label.statistic
    )


_SCORE_ALONE = regex.compile(
    r"(?:ผล|ค่า)?คะแนน(?:ที่ได้(?:รับ)?|ประเมิน|การประเมิน|เฉลี่ย|ITA)?(?:\(?เต็ม100(?:คะแนน)?\)?)?", regex.I
)


def _is_whole_by_year(view: View, row: LogicalRow) -> bool:
    """Whether a row is called nothing but คะแนน, under years and where nothing else is named: the whole's numbers."""
    scores = view.grid.with_role(Role.SCORE)
    if len(scores) < 2 or not all(column.year is not None and column.subject is None for column in scores):
        return False
    named = any(each.label.subject is not None or each.label.codes for each in view.rows)
    context = row.context
    alone = bool(_SCORE_ALONE.fullmatch(letters_of(view.label(row))))
    return alone and not named and context.instrument is None and context.indicator is None


def _agency(view: View, index: int) -> str | None:
    """The agency of a row; a row that only names another year or statistic is about the agency above."""
    assert view.agencies is not None
    row = view.rows[index]
    if name := row.facts(view.agencies.index).line:
        return whole_name(name, row, view.kinds[index], view.agencies)
    before = view.subjects.get(index - 1)
    told = row.label.year is not None or row.label.statistic is not None
    return before.agency if told and before is not None else None


def _questions(view: View, index: int, codes: tuple[str, ...]) -> RowSubject:
    """A row that gives the codes of questions."""
    row = view.rows[index]
    first = row.readings[0]
    instrument = first.instrument if first is not None else row.context.instrument
    items = len(view.questions[index].items) if index in view.questions else 0
    indicator = view.indicator_of(codes[0], row.context.indicator)
    agency = row.facts(view.whose.index).line or None if view.whose is not None else None
    return RowSubject(agency, row.label.year, instrument, indicator, codes, items, statistic=row.label.statistic)


def _item(view: View, index: int) -> RowSubject:
    """A row that is an item of the question above it: the next one, or a later one where its number says so."""
    before = view.subjects[index - 1]
    row = view.rows[index]
    printed = _ITEM_NUMBER.match(row.facts(next(iter(row.filled()), 0)).line)
    column = item_column(view.grid)
    first = before.item is None and column is not None and bool(view.rows[index - 1].text(column).strip())
    # Where items have a column of their own, the first stands in the question's row.
    number = max((before.item or 0) + 1 + first, int(printed[1]) if printed else 0)
    return RowSubject(None, before.year, before.instrument, before.indicator, before.questions[:1], item=number)
