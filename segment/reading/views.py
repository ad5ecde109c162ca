"""How a table is seen by one reading: what its columns are for its rows, and what each row is about."""

from __future__ import annotations

from segment.facts.questions import question_cell
from segment.facts.roles import TEXTS, Role
from segment.facts.scale import is_full_score
from segment.reading.agency_column import agency_column, whose_questions
from segment.reading.bare_names import kinds_above
from segment.reading.codes_over_rows import one_a_row
from segment.reading.column_codes import IndicatorOf, column_codes
from segment.reading.group_rows import are_parts, group_above, summed_up
from segment.reading.levels_over import instrument_over
from segment.reading.row_subjects import row_subject
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.codes import code_column
from segment.rows.field import LogicalRow
from segment.rows.under_labels import is_part_of
from segment.tables.grid import Grid

_SEVERAL = 2


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
        view.subjects[index] = summed if summed is not None else row_subject(view, index, row)
    one_a_row(view)
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


def _first_section(rows: list[LogicalRow]) -> int | None:
    """The place of the first row that heads a section and names an indicator or an instrument."""
    named = (index for index, row in enumerate(rows) if row.kind == "section" and row.label.subject is not None)
    return next(named, None)
