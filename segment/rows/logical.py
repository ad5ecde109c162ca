"""Grids → logical rows: one row for one subject, however page breaks cut it and however many a cell holds."""

from __future__ import annotations

from extract.frozen import replace
from segment.facts.subjects import Subject
from segment.headings import Context
from segment.rows.codes import codes_of
from segment.rows.cuts import Habits, goes_on, habits_of
from segment.rows.field import LogicalRow, fields_of
from segment.rows.joins import (
    begins_anew,
    give_back,
    has_its_number,
    is_end_of_label,
    is_end_of_question,
    is_score_of_above,
    join,
    set_apart,
)
from segment.rows.kinds import kind_without_subject
from segment.rows.label import Label, label_of
from segment.rows.notes import notes_of
from segment.rows.sections import section_of
from segment.rows.subject_rows import subject_row
from segment.rows.under_labels import under_labels
from segment.tables.grid import Grid, GridRow


def logical_rows(grid: Grid, context: Context) -> tuple[list[LogicalRow], Context]:
    """The grid's rows by subject, and the context behind its last section row."""
    found: list[LogicalRow] = []
    codes = codes_of(grid)
    labels = {at: label_of(grid, row, codes) for at, row in enumerate(grid.rows) if row.filled()}
    sections = {
        at: section
        for at, label in labels.items()
        if (section := section_of(grid, grid.rows[at], label, codes.at)) is not None
    }
    notes = notes_of(grid)
    cut = any(row.after_break for row in grid.rows)
    habits = habits_of(grid, codes, labels, {*sections, *notes}) if cut else Habits(grid, codes.at)
    for at, label in labels.items():
        row = grid.rows[at]
        if at in notes:
            found.append(LogicalRow(fields_of(row), context, row, replace(label, aside=notes[at]), "aside"))
            continue
        if found and found[-1].kind == "subject" and _is_end(row, found[-1], codes.at):
            join(grid, row, found[-1], codes, found)
            continue
        section = None if label.mean else sections.get(at)
        if (section is None or section.overall) and _ends_section(row, found):
            found.append(LogicalRow(fields_of(row), context, row, found[-1].label, "section"))
            continue
        if section is not None:
            context = context.under(section) if not section.overall else Context(depth=context.depth)
            found.append(LogicalRow(fields_of(row), context, row, _of_section(row, label, section), "section"))
            continue
        if found and found[-1].kind == "subject" and is_score_of_above(row, found[-1], codes.at):
            join(grid, set_apart(row, codes.at), found[-1], codes, found)
            continue
        if kind := kind_without_subject(grid, row, label, context, found):
            fields = fields_of(row)
            if kind == "item" and row.after_break:
                question = next(each for each in reversed(found) if each.kind == "subject")
                if has_its_number(grid, row, question):
                    join(grid, row, question, codes, found)
                    continue
                give_back(grid, fields, question)
            found.append(LogicalRow(fields, context, row, label, kind))
            continue
        before = found[-1] if row.after_break and found and found[-1].kind in ("subject", "item") else None
        if before is not None and goes_on(row, before, habits) and not begins_anew(row, codes.at):
            join(grid, row, before, codes, found)
            continue
        found.append(subject_row(grid, row, label, context, found, codes))
    under_labels(grid, found)
    return found, context


def _is_end(row: GridRow, before: LogicalRow, codes_at: int | None) -> bool:
    """Whether a row behind a page break is but the end of the question or of the label above."""
    return is_end_of_question(row, before, codes_at) or is_end_of_label(row, before)


def _ends_section(row: GridRow, found: list[LogicalRow]) -> bool:
    """Whether all that a row behind a page break holds are the last words of the section's name above the break."""
    if not row.after_break or not found or found[-1].kind != "section":
        return False
    filled = row.filled()
    facts = row.facts(filled[0])
    return filled == found[-1].source.filled() and len(filled) == 1 and not (facts.coded or facts.total or facts.mean)


def _of_section(row: GridRow, label: Label, section: Subject) -> Label:
    """The label of a section's row: wherever it stands, it names the section's indicator."""
    named = (index for index, facts in row.told if facts.label is not None and facts.label.indicator is not None)
    return replace(label, subject=section, column=label.column if label.column is not None else next(named, None))
