"""The column that holds the items of the questions beside it, as its header says."""

from __future__ import annotations

import regex

from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.grid import Grid

ITEMS = regex.compile(r"^(?:ชื่อ)?(?:ราย(?:การ|ข้อ)|ข้อ(?:คำถาม)?|ประเด็น|หัวข้อ)ย่อย")
"""What a column or a row of items is called."""


def item_column(grid: Grid) -> int | None:
    """The index of the column of items (รายการย่อย); None where no header names one."""
    columns = grid.with_role(Role.UNKNOWN, Role.QUESTION, Role.NUMBER)
    return next((column.index for column in columns if ITEMS.match(letters_of(column.header))), None)
