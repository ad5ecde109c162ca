"""A table as one reading sees it: its columns, its logical rows, and what each row is about."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import regex

from codebook.reader import instrument_of
from normalize.text import flatten
from segment.facts.means import is_mean
from segment.facts.questions import QuestionCell, question_cell
from segment.facts.roles import TEXTS, Role
from segment.facts.scale import is_full_score
from segment.facts.scan import Facts
from segment.facts.statements import statements
from segment.facts.subjects import UNNAMED, Subject, labelled
from segment.facts.words import letters_of
from segment.headings import Context
from segment.reading.agency_column import agency_column, whose_questions
from segment.reading.bare_names import kinds_above, whole_name
from segment.reading.column_codes import IndicatorOf, column_codes
from segment.reading.group_rows import are_parts, group_above, summed_up
from segment.reading.levels_over import instrument_over, level_of_groups
from segment.reading.ranges import give_all_questions
from segment.reading.subject import RowSubject
from segment.rows.codes import code_column
from segment.rows.field import LogicalRow
from segment.rows.under_labels import is_part_of
from segment.tables.column import Column
from segment.tables.grid import Grid
from segment.tables.items import item_column

_ITEM_NUMBER = regex.compile(r"\W*(\d{1,2})[.)]\s")


@dataclass(slots=True, weakref_slot=True)
class View:
    """One reading of one table. ``subjects`` holds what each row is about, by its place among ``rows``."""

    grid: Grid
    rows: list[LogicalRow]
    year: int | None
    """The year of the table's numbers where neither column nor row says it."""
    indicator_of: IndicatorOf
    subjects: dict[int, RowSubject] = field(default_factory=dict)
    questions: dict[int, QuestionCell] = field(default_factory=dict)
    codes_at: int | None = None
    agencies: Column | None = None
    whose: Column | None = None
    """In a table of questions: the column that names whose question each row is."""
    kinds: tuple[str, ...] = ()
    """In a list of agencies, for each row the kind that stands alone in a row above."""
    sectioned_from: int | None = None
    """In a list of agencies, the place of the first row that heads a section of an indicator or an instrument."""
    by_columns: bool = False
    column_codes: dict[int, tuple[str, str | None]] = field(default_factory=dict)
    """The question, with its instrument, that heads a column."""
    caption: Facts | None = None
    """What the paragraph right before the table says, where it is a caption."""
    full_scores: tuple[int, ...] = ()
    """The columns that hold the full scores of their rows and nothing else."""

    stated: bool = False
    """Whether each question states its score, and the column of scores beside them has fewer."""

    @property
    def has_scores(self) -> bool:
        """Whether the table has a column of scores."""
        return self.grid.first(Role.SCORE) is not None

    def question(self, text: str, column: int) -> QuestionCell:
        """A question's text in a column, taken apart."""
        beside = self.has_scores and not self.stated
        return question_cell(text, has_score_column=beside, whole=self.grid.columns[column].scored)

    def label(self, row: LogicalRow) -> str:
        """The text of the row's first label cell, the count of the row aside."""
        columns = [column for column in row.label.columns if self.grid.columns[column].role is not Role.NUMBER]
        return next((row.text(column) for column in columns if row.text(column).strip()), "")


def view_of(grid: Grid, rows: list[LogicalRow], year: int | None, indicator_of: IndicatorOf) -> View:
    """The reading of a grid whose rows and codes are known."""
    view = View(grid, rows, year, indicator_of)
    view.codes_at = code_column(grid)
    view.stated = view.codes_at is not None and _each_states(grid, rows, view.codes_at)
    view.agencies = agency_column(grid)
    view.kinds = kinds_above(rows) if view.agencies is not None else ()
    view.sectioned_from = _first_section(rows) if view.agencies is not None else None
    view.whose = whose_questions(grid) if view.agencies is None else None
    view.by_columns = _by_columns(grid, rows, view)
    view.column_codes = column_codes(grid, rows, indicator_of)
    view.caption = grid.caption()
    view.full_scores = tuple(column.index for column in grid.columns if is_full_score(column.header))
    for index, row in enumerate(rows):
        if row.kind == "aside":
            continue
        group = group_above(rows, view.subjects, index) if row.kind == "total" else []
        summed = summed_up(rows, view.subjects, index, group) if group else None
        if summed is not None and summed.named and are_parts(view.subjects, group):
            # What those who answered gave is none of the indicator's own.
            view.subjects |= dict.fromkeys(group, RowSubject())
        view.subjects[index] = summed if summed is not None else _subject(view, index, row)
    return view


def _each_states(grid: Grid, rows: list[LogicalRow], at: int) -> bool:
    """Whether every question's cell ends with a number that it calls points, while the columns of scores lack some."""
    asked = [row for row in rows if row.codes and row.text(at).strip()]
    columns = grid.with_role(Role.SCORE)
    if len(asked) < _SEVERAL or all(any(row.text(each.index).strip() for each in columns) for row in asked):
        return False
    told = [question_cell(row.text(at), has_score_column=False).stated for row in asked]
    return all(len(each) == 1 and "คะแนน" in each[0].printed for each in told)


def _by_columns(grid: Grid, rows: list[LogicalRow], view: View) -> bool:
    """Whether the columns are the subjects: several are, and the rows name none (or agencies, years, statistics)."""
    named = [
        column
        for column in grid.with_role(Role.SCORE)
        if column.code or (column.subject and not column.subject.overall)
    ]
    if len(named) < 2 or view.codes_at is not None or grid.with_role(*TEXTS):
        return False
    # What all columns are of says nothing that these do not: คะแนนแบบวัด EIT, EIT ส่วนที่ 1 over questions of EIT.
    whole = instrument_over(grid)
    told = sum(
        row.label.column is not None
        and row.label.subject is not None
        and row.label.subject != whole
        and (row.label.subject.indicator is not None or row.label.subject.instrument is not None)
        for row in rows
        if row.kind in ("subject", "section") and not is_part_of(row.label, row.context)
    )
    return 2 * told <= len(rows)


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


def _subject(view: View, index: int, row: LogicalRow) -> RowSubject:
    """What a row is about."""
    label, context = row.label, row.context
    told = label.subject
    if row.kind in ("total", "mean"):
        return _summed(view, index, row)
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
    if view.codes_at is not None and index and not _is_sum(row):
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


def _first_section(rows: list[LogicalRow]) -> int | None:
    """The place of the first row that heads a section and names an indicator or an instrument."""
    named = (index for index, row in enumerate(rows) if row.kind == "section" and row.label.subject is not None)
    return next(named, None)


def _agency(view: View, index: int) -> str | None:
    """The agency of a row; a row that only names another year or statistic is about the agency above."""
    assert view.agencies is not None
    row = view.rows[index]
    if name := row.facts(view.agencies.index).line:
        return whole_name(name, row, view.kinds[index], view.agencies)
    before = view.subjects.get(index - 1)
    told = row.label.year is not None or row.label.statistic is not None
    return before.agency if told and before is not None else None


def _summed(view: View, index: int, row: LogicalRow) -> RowSubject:
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


def _is_sum(row: LogicalRow) -> bool:
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


_SEVERAL, _EQUAL = 2, 0.005
_MEAN_ALONE = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย(?:ส่วนที่[12])?")


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
