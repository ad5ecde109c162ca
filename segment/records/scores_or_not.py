"""Numbers and ticks of which it is not clear whether they are scores, or what they come to: none is read, and all are
told."""

from __future__ import annotations

import regex

from extract.document import Cell
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.reading.view import View
from segment.records.assembly import Assembly
from segment.records.lost import ended, ticked_columns
from segment.tables.beside.brackets import says_both
from segment.tables.column import Column

_WHOLE = regex.compile(r"จำนวน(?:ที่ได้)?(?:\([ก-๎]+\))?|(?:อัน|ลำ)ดับ(?:ที่)?(?:ที่ได้)?")
"""What is counted or ranked: that takes no decimals."""


def tell_open(view: View, assembly: Assembly) -> None:
    """A column of numbers that its header calls both a score and something that is none: คะแนน (เป้าหมาย) over 90.00;
    or one of counts or ranks whose numbers are none, where no column is of scores."""
    scored = any(column.aside is None for column in view.grid.with_role(Role.SCORE))
    for column in view.grid.columns:
        held = [row.fields[column.index] for row in view.rows if column.index in row.fields]
        exact = [piece for piece in held if piece.facts.exact and piece.cells]
        if column.aside in (None, "earlier-stage") or not exact:
            continue
        if not says_both(column) and (scored or not is_counted(column)):
            continue
        printed = exact[0].text.strip()
        _tell(
            assembly,
            exact[0].cells[0],
            f"คอลัมน์ “{column.header}” มี {len(exact)} จำนวน เช่น “{printed}” ไม่ชัดว่าเป็นคะแนนหรือไม่",
            f"The column “{column.header}” holds {len(exact)} numbers, such as “{printed}”; whether they are scores",
            printed,
            column.aside,
        )


def is_counted(column: Column) -> bool:
    """Whether a column is headed by nothing but a number of things, or a rank."""
    return bool(column.levels) and _WHOLE.fullmatch(letters_of(column.levels[-1])) is not None


def tell_ticks(view: View, assembly: Assembly) -> None:
    """Columns that tick what questions got in words that give no number: มี, ไม่มี."""
    columns = ticked_columns(view.grid, view.rows)
    if not columns:
        return
    heads = ", ".join(f"“{column.header}”" for column in columns)
    ticked = [row for row in view.rows if any(row.facts(column.index).tick for column in columns)]
    _tell(
        assembly,
        ticked[0].cells()[0],
        f"คอลัมน์ {heads} มีเครื่องหมายใน {len(ticked)} แถว ไม่ชัดว่าหมายถึงกี่คะแนน",
        f"The columns {heads} tick {len(ticked)} rows; how many points that means",
        columns[0].header,
    )


def tell_ends(view: View, assembly: Assembly) -> None:
    """Questions that end with a bare number, of which nothing says that it is what they got."""
    found = ended(view.grid, view.rows, view.codes_at)
    if not found:
        return
    row, printed = found[0]
    _tell(
        assembly,
        row.cells()[0],
        f"ข้อคำถาม {len(found)} ข้อลงท้ายด้วยตัวเลข เช่น “{printed}” ไม่ชัดว่าเป็นคะแนนหรือไม่",
        f"{len(found)} questions end with a number, such as “{printed}”; whether it is their score",
        printed,
    )


def _tell(
    assembly: Assembly, at: tuple[int, Cell], th: str, en: str, observed: str, expected: str | None = None
) -> None:
    assembly.finding(
        "scores-or-not",
        "warning",
        f"{th} จึงไม่อ่านเป็นคะแนน",
        f"{en} is not clear, so none is read.",
        place=assembly.place(*at),
        observed=observed,
        expected=expected,
    )
