"""A table below a caption that calls it one of measures, whose labels are nothing but the agency's units, or times, or
what is assessed: `กองคลัง | จัดทำแผน`, `ตุลาคม 2566 | จัดทำแผน`; or these stand over what is to be done, as IIT and EIT.

What stands beside or below them is what the caption says.
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Cell, Paragraph, Row, Table
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_WORKS = (Role.MEASURE, Role.STEP, Role.RESULT)
_CAPTION = 80
"""Letters: no caption is longer."""
_NUMBER = regex.compile(
    r"^\W*(?:(?:ตาราง|แผนภูมิ|ส่วน|ตอน)(?:ที่)?)?\W*(?:\d{1,2}(?:\.\d{1,2})*)?\W*(?:(?:ปฏิทิน|ตาราง|สรุป|แผน|ราย(?:การ|ละเอียด))*)"
)
_TEXT = 8
"""Letters: what is to be done needs more, on average."""
_LEAST = 2


def works_of_units(table: Table, before: Sequence[Paragraph]) -> list[Grid]:
    """The table as one grid of works and units; none where it is no such table."""
    role = _said_above(before)
    rows = [row for row in table.rows if row.filled]
    if role is None or len(rows) < _LEAST:
        return []
    for pairs in (_beside(rows), _below(rows)):
        if pairs and (label := _role_of_labels(pairs)) is not None and _are_texts(pairs):
            columns = [Column(0, role=label), Column(1, role=role)]
            told = [
                GridRow(table.number, row.index, dict(enumerate(pair)), page=row.page, line=row.line)
                for row, *pair in pairs
            ]
            return [Grid(columns, told, [], tuple(before), [table.number], table.spans_known)]
    return []


def _role_of_labels(pairs: Sequence[tuple[Row, Cell, Cell]]) -> Role | None:
    """What the labels are: who is responsible, or when, or the instruments and indicators that works are for."""
    labels = [scan(label.text) for _, label, _ in pairs]
    subjects = [each.label for each in labels if each.label is not None and not each.label.overall]
    if len(subjects) == len(labels):
        return Role.INDICATOR if any(each.indicator is not None for each in subjects) else Role.INSTRUMENT
    if all(is_unit(each.line) for each in labels):
        return Role.RESPONSIBLE
    return Role.TIMELINE if all(names_time(each.letters) for each in labels) else None


def _are_texts(pairs: Sequence[tuple[Row, Cell, Cell]]) -> bool:
    """Whether what stands beside the labels tells of work: words, names of nothing that is assessed."""
    texts = [scan(text.text) for _, _, text in pairs]
    words = not any(each.numeric or each.label is not None for each in texts)
    return words and sum(len(each.letters) for each in texts) >= _TEXT * len(texts)


def _said_above(before: Sequence[Paragraph]) -> Role | None:
    """What the line right above the table says that it holds."""
    line = scan(before[-1].text).letters if before else ""
    told = scan(_NUMBER.sub("", line))
    # มาตรการที่ 1 is one measure, and what stands below it are its steps.
    says = bool(line) and len(line) <= _CAPTION and not told.role_place and not told.numbers
    return told.role if says and told.role in _WORKS else None


def _beside(rows: Sequence[Row]) -> list[tuple[Row, Cell, Cell]]:
    """The labels and texts of a table in which each row has both."""
    filled = [(row, row.filled) for row in rows]
    return (
        [(row, cells[0], cells[1]) for row, cells in filled] if all(len(cells) == _LEAST for _, cells in filled) else []
    )


def _below(rows: Sequence[Row]) -> list[tuple[Row, Cell, Cell]]:
    """The texts of a table below the label that heads their column, column by column."""
    heads = {cell.column: cell for cell in rows[0].filled}
    cells = [(row, cell) for row in rows[1:] for cell in row.filled]
    if any(cell.column not in heads for _, cell in cells):
        return []
    return [(row, head, cell) for at, head in heads.items() for row, cell in cells if cell.column == at]
