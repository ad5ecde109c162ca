"""One reading of a table → its records, in the order of its rows, and what became of each cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import regex

from codebook.reader import instrument_of
from segment.facts.roles import Role
from segment.facts.scan import Facts
from segment.facts.several import several_stated
from segment.reading.evidence import contradictions
from segment.reading.number import Number
from segment.reading.numbers import Numbers
from segment.reading.scale import looks_like_another_scale
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.records.ditto import read_dittos
from segment.records.issues import add_issues
from segment.records.levels import levels_printed, place_of
from segment.records.measures import add_measures
from segment.records.questions import add_questions
from segment.records.scores_or_not import tell_ends, tell_open, tell_ticks
from segment.records.uses import SENTENCE
from segment.records.withheld import (
    dated,
    tell_ahead,
    tell_empty,
    tell_off_scale,
    tell_other_years,
    tell_small,
    tell_unclear,
    until,
)
from segment.report.level import level_beside
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.works_below import says_work

HEAVIEST_WEIGHT = 70.0
_LEVEL_LABEL = regex.compile(r"^(?:ผล)?(?:การประเมิน)?ระดับ|^ผลการประเมิน$|^เกรด")


def add_table(view: View, numbers: Numbers, assembly: Assembly) -> None:
    """Put the records of one table into the assembly."""
    for table, cell in view.grid.header_cells:
        assembly.use(table, cell, "header")
    for row in view.rows:
        if row.kind == "section":
            _section(row, assembly)
    read_dittos(view, assembly)
    add_questions(view, assembly)
    _indicators(view, assembly)
    _scores(view, numbers, assembly)
    _several(view, assembly)
    add_issues(view, assembly)
    add_measures(view, assembly)
    _leftovers(view, assembly)


def _several(view: View, assembly: Assembly) -> None:
    """The scores of several indicators that one cell gives beside a row's own."""
    columns = [each.index for each in view.grid.with_role(Role.INDICATOR, Role.INSTRUMENT, Role.UNKNOWN)]
    for row in view.rows:
        for column in columns if row.kind == "subject" else ():
            for indicator, number in several_stated(row.facts(column)):
                piece = row.fields[column]
                assembly.score(
                    Number(
                        number.value,
                        number.printed,
                        *piece.holding(number.printed),
                        level="indicator",
                        agency=row.label.agency,
                        year=row.label.year or view.year,
                        instrument=instrument_of(indicator),
                        indicator=indicator,
                    )
                )
                assembly.use_all(piece.cells, "record", role="indicator")


def _section(row: LogicalRow, assembly: Assembly) -> None:
    cells = [each for index in row.filled() if not _names_nothing(row, index) for each in row.fields[index].cells]
    cells = [each for each in cells if each[1].text.strip()]
    assembly.use_all(tuple(cells), "section")
    subject, column = row.label.subject, row.label.column
    if subject is not None and subject.indicator is not None and cells:
        at = row.fields[column].cells[0] if column is not None and column in row.fields else cells[0]
        assembly.indicator(subject, row.facts(at[1].column).line or at[1].text.strip(), *at)


def _names_nothing(row: LogicalRow, index: int) -> bool:
    """Whether a cell of a section's row is a number, or says what is to be done: that no record took it is told."""
    subject = row.label.subject
    return row.facts(index).exact or ((subject is None or subject.overall) and says_work(row.text(index)))


def _indicators(view: View, assembly: Assembly) -> None:
    """The indicators that rows name, and the cells that do so."""
    for row in view.rows:
        subject, column = row.label.subject, row.label.column
        if row.kind != "subject" or subject is None or column is None or column not in row.fields:
            continue
        piece = row.fields[column]
        if not piece.text.strip() or subject.overall:
            continue
        assembly.use_all(piece.cells, "record", role="indicator" if subject.indicator else "instrument")
        if subject.indicator is not None:
            assembly.indicator(subject, row.facts(column).line, *piece.cells[0])


def _scores(view: View, numbers: Numbers, assembly: Assembly) -> None:
    found, ahead = until(numbers.found, assembly.own.fiscal_year)
    tell_ahead(ahead, assembly)
    found = dated(found, assembly.own, assembly)
    contradicted = contradictions(found)
    shared = _shared(view, found)
    if looks_like_another_scale(found):
        tell_small(found, assembly)
    printed = levels_printed(view)
    for number in found:
        # No instrument weighs as much: below a table's weights may stand the scores of another one.
        heavy = number.statistic == "weight" and number.value > HEAVIEST_WEIGHT
        stated = replace(number, statistic="score") if heavy else number
        doubtful = heavy or number.subject in contradicted or place_of(number.table, number.cell) in shared
        level_here = printed.get(place_of(number.table, number.cell))
        assembly.score(stated, doubtful=doubtful, level=level_here.printed if level_here else None)
        for table, cell in level_here.cells if level_here else ():
            assembly.use(table, cell, "record", role="level", record=f"scores:{len(assembly.scores) - 1}")
        assembly.use(number.table, number.cell, "record", role="score")
    for unclear in numbers.unclear:
        tell_unclear(unclear, assembly)
    tell_off_scale(numbers.off_scale, assembly)
    tell_other_years(view, numbers.found, assembly)
    tell_empty(view, assembly)
    tell_open(view, assembly)
    tell_ticks(view, assembly)
    tell_ends(view, assembly)
    used = {(number.table, number.cell.row) for number in found}
    overall = {(n.table, n.cell.row) for n in found if n.level == "overall"}
    totals = {n.cell.column for n in found if n.level == "overall"}
    for row in view.rows:
        here = {(table, cell.row) for table, cell in row.cells()}
        if row.kind in ("total", "mean") and here & used:
            assembly.use_all(row.cells(), "record", role="total")
        if row.kind == "total" and view.agencies is not None:
            assembly.use_all(row.cells(), "ignored", reason="average-of-agencies")
        if level := _level_of_row(view, row, assembly, totals):
            assembly.total_level(level)
            assembly.use_all(row.cells(), "record", role="level")
        elif here & overall and _is_own(view, row, assembly) and _own_year(view, row, assembly.own.assessed_year):
            years = (None, assembly.own.assessed_year)
            levels = [(at, level) for at in row.filled() if (level := level_beside(row.text(at)))]
            if len(levels) > 1:
                levels = [each for each in levels if not _heads_part(view.grid.columns[each[0]])]
            # Of several levels without a year each is that of the numbers before it.
            year = _year_of if len(levels) > 1 else _year_at
            assembly.total_level(next((level for at, level in levels if year(view, at) in years), None))


def _shared(view: View, found: list[Number]) -> set[tuple[int, int, int]]:
    """The cells whose one number goes to several questions in a row that names their indicator, whose it may be."""
    named = {
        (table, cell.row)
        for row in view.rows
        if row.label.column is not None and row.label.subject is not None and row.label.subject.indicator is not None
        for table, cell in row.cells()
    }
    questions = Counter(
        place_of(each.table, each.cell) for each in found if each.question is not None and each.item is None
    )
    return {cell for cell, count in questions.items() if count > 1 and cell[:2] in named}


def _is_own(view: View, row: LogicalRow, assembly: Assembly) -> bool:
    """Whether a row speaks of the report's own agency."""
    return view.agencies is None or assembly.agency(row.label.agency) == assembly.own.agency


def _own_year(view: View, row: LogicalRow, assessed: int | None) -> bool:
    years = {column.year for column in view.grid.with_role(Role.SCORE) if column.year is not None}
    return (row.label.year or view.year) in (None, assessed) and (len(years) < 2 or assessed in years or not years)


def _heads_part(column: Column) -> bool:
    """Whether a column is headed by a question, an indicator or an instrument: its level is no level of the whole."""
    return column.code is not None or (column.subject is not None and not column.subject.overall)


def _year_at(view: View, index: int) -> int | None:
    return view.grid.columns[index].year


def _year_of(view: View, index: int) -> int | None:
    """The year of a column, else of the numbers to its left: ปี 2566, ระดับ, ปี 2567, ระดับ."""
    before = (view.grid.columns[at].year for at in range(index, -1, -1))
    return next((year for year in before if year is not None), None)


def _level_of_row(view: View, row: LogicalRow, assembly: Assembly, totals: set[int]) -> str | None:
    """The level that a row of levels gives the whole: that of the report's year where the columns are years, of the
    own agency where they are agencies. Alone in a column of ``totals`` it is merged over all, as the total is."""
    # A count of the rows may stand before it.
    told = (row.facts(column) for column in row.label.columns)
    label = next((facts.letters for facts in told if facts.whole is None), "")
    if not _LEVEL_LABEL.match(label) or row.kind == "section":
        return None
    found = []
    levels = [column for column in row.filled() if column not in row.label.columns]
    for column in row.filled():
        head = view.grid.columns[column]
        merged = levels == [column] and column in totals
        if not merged and _heads_part(head):
            continue
        if head.agency is not None and assembly.agency(head.agency) != assembly.own.agency:
            continue
        if level := level_beside(row.text(column)):
            found.append((head.year, level))
    own = [level for year, level in found if year in (None, assembly.own.assessed_year)]
    return own[-1] if own else None


def _is_text(column: Column, facts: Facts) -> bool:
    """Whether a column of scores, or one that no header word explains, holds a sentence, which names nothing that its
    row is about."""
    if column.role not in (Role.UNKNOWN, Role.SCORE) or len(facts.letters) < SENTENCE:
        return False
    names = facts.coded or facts.label is not None or facts.total or facts.mean or facts.aside or facts.statistic
    return not names


def _leftovers(view: View, assembly: Assembly) -> None:
    """Cells that no record took: set aside by the name of their column or row, or a finding says so."""
    for row in view.rows:
        if row.kind == "section":
            for index in row.filled():
                if _names_nothing(row, index):
                    column = view.grid.columns[index] if row.facts(index).exact else Column(index, role=Role.MEASURE)
                    assembly.leftover(row.fields[index].cells, column)
            continue
        if row.kind == "aside":
            assembly.use_all(row.cells(), "ignored", role="score", reason=row.label.aside or "sum")
            continue
        labels = set(row.label.columns)
        told = any(
            (table, cell.row, cell.column) in assembly.uses
            and assembly.uses[(table, cell.row, cell.column)].purpose == "record"
            for table, cell in row.cells()
        )
        for index, piece in row.fields.items():
            column = view.grid.columns[index]
            label = told and index in labels
            if label and not (_is_text(column, row.facts(index)) or _asks_without_code(view, row, index)):
                assembly.use_all(piece.cells, "label", role=column.role.value)
                continue
            assembly.leftover(piece.cells, column)


def _asks_without_code(view: View, row: LogicalRow, index: int) -> bool:
    """Whether a label is a question, with its score or number, of which no code says which it is: it is not read."""
    if view.grid.columns[index].role is not Role.QUESTION or row.kind != "subject":
        return False
    return row.uncoded or (not row.codes and bool(view.question(row.text(index), index).stated))
