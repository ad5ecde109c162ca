"""The measures, steps and results of a table, with who is responsible, when, and how it is followed up."""

from __future__ import annotations

import regex

from normalize.text import clean, is_dash
from segment.facts.roles import Role
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.rows.merged import MergedCell, merged_cells
from segment.rows.plan_headings import heads_work
from segment.tables.column import Column

KINDS = (("measure", Role.MEASURE), ("step", Role.STEP), ("result", Role.RESULT))
UNITS = (Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)
_BULLET = regex.compile(r"^\s*[-–•]\s*")


def add_measures(view: View, assembly: Assembly) -> None:
    """Every item of every measure, step and result cell; a step knows its measure."""
    merged: dict[str, list[tuple[Column, MergedCell]]] = {}
    begins: set[int] | None = None
    units = tuple(column.index for column in view.grid.with_role(*UNITS))
    works = tuple(column.index for column in view.grid.with_role(Role.STEP, Role.RESULT))
    for kind, role in KINDS:
        for column in view.grid.with_role(role):
            beside = units if kind == "measure" else tuple(each for each in (*units, *works) if each != column.index)
            cells = merged_cells(view.rows, column.index, None if kind == "measure" else begins, beside)
            if kind == "measure":
                begins = {cell.rows[0] for cell in cells}
                begins |= {index for index, row in enumerate(view.rows) if is_dash(row.text(column.index))}
            merged.setdefault(kind, []).extend((column, cell) for cell in cells)
    # The measures of a row: those that begin in it, else those of the merged cell above.
    parents: dict[int, list[str]] = {}
    for kind, _ in KINDS:
        for _, cell in merged.get(kind, []):
            identifiers = _add(view, assembly, kind, cell, parents)
            if kind == "measure":
                for row in cell.rows:
                    begun = [each for each, item in zip(identifiers, cell.items, strict=True) if item.row == row]
                    parents.setdefault(row, []).extend(begun or identifiers)


def _add(view: View, assembly: Assembly, kind: str, cell: MergedCell, parents: dict[int, list[str]]) -> list[str]:
    """The records of one merged cell; gives their ids."""
    questions: list[str] = []
    for row in cell.rows:
        questions += [code for code in view.subjects[row].questions if code not in questions]
    above = parents.get(cell.rows[0], []) if kind == "step" else []
    identifiers = []
    for position, item in enumerate(cell.items):
        subject = view.subjects[cell.rows[0]]
        parent = above[0] if len(above) == 1 else above[position] if len(above) == len(cell.items) else None
        units = {role: _unit(view, assembly, role, item.row) for role in UNITS}
        identifiers.append(
            assembly.measure(kind, subject, tuple(questions), item, units, parent if kind == "step" else None)
        )
    assembly.use_all(tuple(cell.cells), "record", role=kind)
    assembly.use_all(tuple(cell.repeats), "repeat", role=kind)
    return identifiers


def _unit(view: View, assembly: Assembly, role: Role, index: int) -> str | None:
    """The responsible unit, period or follow-up of a row: its own cell, or the merged one above it."""
    column = view.grid.first(role)
    if column is None:
        return None
    here = view.rows[index].context
    for above in range(index, -1, -1):
        row = view.rows[above]
        if row.kind == "item":
            continue
        if row.kind != "subject" or (row.context.instrument, row.context.indicator) != (
            here.instrument,
            here.indicator,
        ):
            return None
        text = row.text(column.index)
        if not text.strip():
            if heads_work(view.grid, row.source):
                # What stands above it belongs to the activities of another measure.
                return None
            continue
        assembly.use_all(row.fields[column.index].cells, "record", role=role.value)
        return None if is_dash(text) else clean(_BULLET.sub("", text))
    return None
