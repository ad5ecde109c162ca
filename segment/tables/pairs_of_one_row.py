"""A table of one row in which names stand each beside its number: จุดเด่น, คะแนน, จุดที่ต้องพัฒนา, คะแนน."""

from __future__ import annotations

from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.tables.grid import Grid


def pairs_of_one_row(grid: Grid) -> list[int]:
    """Where the names stand, all of whose numbers have the same word over them; none where it is no such table."""
    starts = range(0, len(grid.columns), 2)
    row = grid.rows[0] if len(grid.rows) == 1 else None
    if row is None or len(starts) < 2 or len(row.filled()) != len(grid.columns) or len(grid.columns) % 2:
        return []
    over = [grid.columns[at + 1] for at in starts]
    named = all(row.facts(at).coded or row.facts(at).label is not None for at in starts)
    scored = all(each.role is Role.SCORE and each.levels and row.facts(each.index).exact for each in over)
    alike = scored and len({letters_of(each.levels[-1]) for each in over}) == 1
    return [*starts] if named and alike else []
