"""Titles that a page break cut: a section's name or a question alone on its row, its rest alone behind the break.

`ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของ | ราชการ`, `ตัวชี้วัด | ที่ 10 …`, `ตัวชี้วัดย่อยที่ 9.3 … | (85.71 คะแนน)`,
`i7 ท่านรู้เกี่ยวกับแผนการ | ใช้จ่ายงบประมาณ มากน้อยเพียงใด`.
"""

from __future__ import annotations

from dataclasses import replace

import regex

from segment.facts.continuation import begins_mid_sentence, begins_with_marker, join
from segment.facts.questions import is_asked_to_its_end
from segment.facts.scan import Facts, scan
from segment.tables.grid import Grid, GridRow

_WORD = regex.compile(r"ตัวชี้วัด(?:ย่อย)?(?:ที่)?\d{0,2}[.:]?")
"""What may be left of a title above the break."""
_SCORE = regex.compile(r"[(\[]?(?:ได้|คะแนน|เฉลี่ย|ร้อยละ|[:=])*\d{1,3}\.\d{1,2}(?:คะแนน|%)?[)\]]?")
_LONGEST = 60
"""Letters: no rest of a title is longer."""


def cut_titles(grid: Grid) -> None:
    """Put the rest of a title back to it; the cell that held it counts as the header's."""
    rows: list[GridRow] = []
    for row in grid.rows:
        whole = _whole(rows[-1], row) if rows and row.after_break else None
        if whole is None:
            rows.append(row)
            continue
        rows[-1] = whole
        grid.header_cells += [(row.table, row.cells[column]) for column in row.filled()]
    if len(rows) < len(grid.rows):
        grid.rows[:] = rows


def _whole(above: GridRow, row: GridRow) -> GridRow | None:
    """The row above the break with the rest of its title; None where it holds none, or the row below is no rest."""
    columns = row.filled()
    if len(columns) != 1 or above.filled() != columns:
        return None
    column = columns[0]
    title, rest = above.facts(column), row.facts(column)
    if title.coded:
        return _with(above, column, row) if _ends_question(title, rest) else None
    if not _is_rest(rest) or (rest.label is not None and not _WORD.fullmatch(title.letters)):
        return None
    named = scan(join(above.text(column), row.text(column))).label
    if named is None or named.indicator is None or (title.label or named).indicator != named.indicator:
        return None
    return _with(above, column, row)


def _with(above: GridRow, column: int, row: GridRow) -> GridRow:
    whole = join(above.text(column), row.text(column))
    return replace(above, cells=above.cells | {column: replace(above.cells[column], text=whole)})


def _ends_question(title: Facts, rest: Facts) -> bool:
    """Whether a text goes on with a question that is not asked to its end above the break."""
    if (
        title.bare_code
        or rest.coded
        or (rest.label is not None and rest.label.numbered)
        or is_asked_to_its_end(title.line)
    ):
        return False
    return is_asked_to_its_end(rest.line) or begins_mid_sentence(title.line, rest.line)


def _is_rest(facts: Facts) -> bool:
    """Whether a text may end a title: its score, or what names no question, counts nothing and is short."""
    if _SCORE.fullmatch(facts.letters):
        return True
    return not facts.coded and len(facts.letters) <= _LONGEST and not begins_with_marker(facts.line)
