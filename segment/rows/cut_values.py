"""Numbers and codes that narrow cells break in two lines, and a page break between these."""

from __future__ import annotations

from extract.broken import NUMBER_IN_TWO
from segment.facts.codes import parted_code
from segment.facts.roles import Role
from segment.rows.field import LogicalRow
from segment.tables.grid import Grid, GridRow


def cuts_a_number(grid: Grid, row: GridRow, before: LogicalRow) -> bool:
    """Whether the row goes on with a number that the one before begins."""
    parts = [(before.text(each.index).strip(), row.text(each.index).strip()) for each in grid.with_role(Role.SCORE)]
    return any(NUMBER_IN_TWO.fullmatch(f"{one}\n{two}") for one, two in parts)


def cuts_a_code(row: GridRow, before: LogicalRow, codes_at: int | None) -> bool:
    """Whether the row goes on with the digits of a code whose letter ends the row before."""
    return codes_at is not None and parted_code(before.text(codes_at), row.text(codes_at)) is not None
