"""The measures, steps and results of a table, with who is responsible, when, and how it is followed up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from normalize.text import clean, is_dash
from segment.facts.continuation import begins_mid_sentence
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.records.issues import led_questions
from segment.rows.field import LogicalRow
from segment.rows.merged import MergedCell, merged_cells
from segment.rows.plan_headings import heads_work
from segment.tables.beside.periods import begins_and_ends
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
    if not any(merged.values()):
        return
    parents: dict[int, list[str]] = {}
    around = _Beside(view, assembly)
    for kind, _ in KINDS:
        for _, cell in merged.get(kind, []):
            identifiers = _add(view, assembly, kind, cell, parents, around)
            if kind == "measure":
                for row in cell.rows:
                    begun = [each for each, item in zip(identifiers, cell.items, strict=True) if item.row == row]
                    parents.setdefault(row, []).extend(begun or identifiers)


def _add(
    view: View, assembly: Assembly, kind: str, cell: MergedCell, parents: dict[int, list[str]], around: _Beside
) -> list[str]:
    """The records of one merged cell; gives their ids."""
    questions: list[str] = []
    for row in cell.rows:
        questions += [code for code in led_questions(view, row) if code not in questions]
    above = parents.get(cell.rows[0], []) if kind == "step" else []
    identifiers = []
    for position, item in enumerate(cell.items):
        subject = view.subjects[cell.rows[0]]
        parent = above[0] if len(above) == 1 else above[position] if len(above) == len(cell.items) else None
        units = {role: around.unit(role, item.row) for role in UNITS}
        identifiers.append(
            assembly.measure(kind, subject, tuple(questions), item, units, parent if kind == "step" else None)
        )
    assembly.use_all(tuple(cell.cells), "record", role=kind)
    assembly.use_all(tuple(cell.repeats), "repeat", role=kind)
    return identifiers


class _Beside:
    """Whose work each row of a table is, when and how it is followed up."""

    def __init__(self, view: View, assembly: Assembly) -> None:
        self.view, self.assembly = view, assembly
        self.columns = {role: _together(view, role) for role in UNITS}
        self.owners = {role: _owners(view, columns) for role, columns in self.columns.items()}
        self.told: dict[tuple[Role, int], str | None] = {}

    def unit(self, role: Role, index: int) -> str | None:
        """The responsible unit, period or follow-up of a row: its own cell with those that stand alone below it, or the
        merged one above it; of a period in two columns its beginning and its end."""
        owner = self.owners[role][index]
        if owner is None:
            return None
        if (role, owner) not in self.told:
            rows = (self.view.rows[owner], *_alone_below(self.view, owner))
            told = [_told(each, self.columns[role], self.assembly) for each in rows]
            self.told[role, owner] = _joined([text for text in told if text])
        return self.told[role, owner]


def _owners(view: View, columns: Sequence[Column]) -> list[int | None]:
    """Of each row the one whose cells in these columns tell of it: itself, or one above under the same indicator; what
    stands above a heading belongs to the activities of another measure."""
    found: list[int | None] = []
    last: int | None = None
    for index, row in enumerate(view.rows):
        above = found[last] if last is not None and _alike(view.rows[last], row) else None
        if row.kind == "item":
            found.append(above)
            continue
        last = index
        if row.kind != "subject" or not columns:
            found.append(None)
        elif any(row.text(column.index).strip() for column in columns):
            found.append(index)
        else:
            found.append(None if row.source.apart or heads_work(view.grid, row.source) else above)
    return found


def _together(view: View, role: Role) -> list[Column]:
    """The columns that tell of one thing: the first, the two of a period, or those in which ticks stand for times."""
    columns = view.grid.with_role(role)
    if len(columns) > 1 and all(_says_when(column) and _ticked(view, column) for column in columns):
        # Of months of which some are not known for times, a part would tell a wrong time.
        others = (each for each in view.grid.columns if each.levels[:1] == columns[0].levels[:1])
        return columns if all(each in columns for each in others) else columns[:1]
    period = len(columns) == _PERIOD and begins_and_ends(*columns)
    return columns if period or (len(columns) == _PERIOD and columns[0].levels == columns[1].levels) else columns[:1]


_PERIOD = 2


def _says_when(column: Column) -> bool:
    """Whether a header names a time, not what has become of the work (แล้วเสร็จ)."""
    return bool(column.levels) and _TIMES.search(letters_of(column.levels[-1])) is not None


_TIMES = regex.compile(
    r"ไตรมาส|เดือน|ปี|รอบ|งวด|ระยะที่|ครั้งที่|คม$|ายน$|กุมภาพันธ์|25\d\d"
    r"|^(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?(?:\d\d)?$"
)
"""What names a time: a month, ไตรมาส, a year."""


def _ticked(view: View, column: Column) -> bool:
    """Whether nothing but ticks and dashes stands in a column."""
    facts = [row.facts(column.index) for row in view.rows if row.text(column.index).strip()]
    return all(each.tick or each.dash for each in facts)


def _alike(row: LogicalRow, other: LogicalRow) -> bool:
    """Whether two rows stand under the same instrument and indicator."""
    return (row.context.instrument, row.context.indicator) == (other.context.instrument, other.context.indicator)


def _told(row: LogicalRow, columns: Sequence[Column], assembly: Assembly) -> str:
    """What a row's cells in columns of one role tell together: a tick says what stands over it."""
    told: list[str] = []
    between = " - "
    for column in columns:
        text = row.text(column.index)
        if row.facts(column.index).tick:
            text, between = column.levels[-1] if len(columns) > 1 else "", ", "
        if not text.strip():
            continue
        assembly.use_all(row.fields[column.index].cells, "record", role=column.role.value)
        told += [] if is_dash(text) else [clean(_BULLET.sub("", text))]
    return between.join(dict.fromkeys(told))


def _alone_below(view: View, index: int) -> Iterator[LogicalRow]:
    """The rows right below one that tell nothing but who and when: the same work of several units."""
    units = {column.index for column in view.grid.with_role(*UNITS)}
    for row in view.rows[index + 1 :]:
        if row.kind != "subject" or not set(row.filled()) <= units or not _alike(row, view.rows[index]):
            return
        yield row


def _joined(told: Sequence[str]) -> str | None:
    """Several units or times as one text, in order, so that each unit has its time; one that goes on with what stands
    above it is no other."""
    text = ""
    for each in told if len(set(told)) > 1 else told[:1]:
        text += each if not text else f" {each}" if begins_mid_sentence(text, each) else f", {each}"
    return text or None
