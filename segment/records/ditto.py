"""Ditto marks: a cell that says what stands above it is read as that, and told of."""

from __future__ import annotations

from dataclasses import replace

import regex

from normalize.text import clean, squeeze
from segment.facts.roles import TEXTS, Role
from segment.reading.view import View
from segment.records.assembly import Assembly

_DITTO = regex.compile(
    r"[-–—]*(?:[\"“”„″〃]{1,2}|''|,,|’’)[-–—]*|[\"“”]-[\"“”]|เช่นเดียวกัน|ดังกล่าวข้างต้น|เหมือน(?:กัน|เดิม)"
    r"|(?:เช่นเดียวกับ|เหมือน|ตาม)(?:ข้างต้น|ข้างบน|ด้านบน)|ditto|do\."
)


def read_dittos(view: View, assembly: Assembly) -> None:
    """Put into each cell of a ditto mark, in a column of texts, units or times, the text of the cell above it."""
    for column in view.grid.with_role(*TEXTS, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP):
        above = ""
        for row in view.rows:
            text = row.text(column.index)
            if row.kind not in ("subject", "item") or not text.strip():
                continue
            if not above or not _DITTO.fullmatch(squeeze(text)):
                above = text
                continue
            piece, read = row.fields[column.index], clean(above)
            row.fields[column.index] = replace(piece, text=above)
            assembly.finding(
                "ditto-read",
                "info",
                f"ช่อง “{column.header}” พิมพ์ “{clean(text)}” อ่านตามช่องข้างบนเป็น “{read[:60]}”",
                f"The cell of “{column.header}” is printed “{clean(text)}” and read as the one above: “{read[:60]}”.",
                expected=read,
                observed=clean(text),
                place=assembly.place(*piece.cells[0]),
            )
