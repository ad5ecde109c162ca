"""Rules that pages carry under their running header or over their footer: as wide as a table, and of none."""

from __future__ import annotations

from collections.abc import Sequence

from extract.open_sides.beyond import DOWN, UP, is_page_number, touching_lines
from extract.open_sides.letters import Indexes
from extract.open_sides.parts import Part
from extract.open_sides.tables import runs_on

NEAREST = 2
"""Pages: left and right pages may have running headers of their own."""


def without_running_rules(parts: Sequence[Part]) -> list[Part]:
    """The parts that a row stands in or may stand beside, without single rules under or over what runs on from page to
    page."""
    return [part for part in parts if not _is_running(part, parts)]


def _is_running(part: Part, parts: Sequence[Part]) -> bool:
    if len(part.stack.levels) > 1 or part.stack.in_pieces:
        return False
    near = [other for other in parts if 0 < abs(other.page - part.page) <= NEAREST]
    lines = [*touching_lines(part, UP), *touching_lines(part, DOWN)]
    return all(_runs_on(part, line, near) for line in lines)


def _runs_on(part: Part, line: Indexes, near: Sequence[Part]) -> bool:
    letters = part.letters
    return is_page_number(letters, line) or any(runs_on(letters, line, other.letters) for other in near)
