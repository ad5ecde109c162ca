"""Parts → tables: which parts, one below the other or overleaf, are of one table, and where its columns meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.lattice import SNAP
from extract.middle import median
from extract.open_sides.beyond import DOWN, UP, header, is_page_number, lines_beyond, touching_lines
from extract.open_sides.borders import Profile, find_borders
from extract.open_sides.joints import Joints
from extract.open_sides.letters import Indexes, Letters
from extract.open_sides.parts import Part
from extract.open_sides.rows import Lines, paint
from extract.page import Floats
from extract.page_number import DIGITS


@dataclass(frozen=True, slots=True, eq=False)
class OpenSided:
    """A table ruled only across, page by page, and what says where its columns meet."""

    parts: tuple[Part, ...]
    joints: Joints
    profile: Profile
    borders: Floats | None
    """The x between each two columns; None where they are not clear."""
    most: int
    """Borders that one page by itself shows."""


def chains(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Parts that may be one table, together: with the same ends, one below the other or overleaf, nothing between."""
    chain: list[Part] = []
    for part in parts:
        if chain and not _goes_on(chain[-1], part):
            yield chain
            chain = []
        chain.append(part)
    if chain:
        yield chain


def _goes_on(above: Part, below: Part) -> bool:
    return (
        below.page <= above.page + 1
        and above.stack.same_ends(below.stack)
        and not _is_followed(above, DOWN, below)
        and not _is_followed(below, UP, above)
        and not (above.page == below.page and _ends_before(above, below))
    )


def _ends_before(above: Part, below: Part) -> bool:
    """Do rules along the sides of two parts of a page stop between them, as a frame round each does?"""
    end, begin = above.stack.levels[-1], below.stack.levels[0]
    _, top, bottom = above.outer.T
    last_rows = ((top < y - SNAP) & (bottom >= y - SNAP) for y in (end, below.stack.levels[-1]))
    between = (top < begin - SNAP) & (bottom > end + SNAP)
    return begin - end > 2 * SNAP and all(beside.any() for beside in last_rows) and not between.any()


def _is_followed(part: Part, direction: int, other: Part) -> bool:
    """Does text stand between two parts, other than page numbers and the running lines of both pages?"""
    letters = part.letters
    lines = lines_beyond(part, direction)[len(touching_lines(part, direction)) :]
    if part.page == other.page:
        return bool(lines) and not is_page_number(letters, lines[0])
    return any(not is_page_number(letters, line) and not runs_on(letters, line, other.letters) for line in lines)


def runs_on(letters: Letters, line: Indexes, other: Letters) -> bool:
    """Does the ``other`` page carry the same line at the same height, whatever numbers it holds?"""
    y = median(letters.middles[line])
    there = other.lines(other.between(y - SNAP, y + SNAP))
    return _wording(letters.text(line)) in [_wording(other.text(each)) for each in there]


def _wording(text: str) -> str:
    return re.sub(f"[{DIGITS}]+", "", text)


def by_columns(parts: Sequence[Part]) -> list[OpenSided]:
    """The parts that have the same columns, together: what a page does not show by itself its neighbours may."""
    found: list[OpenSided] = []
    for part in parts:
        table = _table(part)
        overleaf = bool(found) and found[-1].parts[-1].page != part.page
        together = _joined(found[-1], table) if overleaf else None
        if together is not None and together.borders is not None:
            found[-1] = together
        else:
            found.append(table)
    return found


def _table(part: Part) -> OpenSided:
    """The table that a part is by itself."""
    joints = Joints.of(part.stack.joints)
    profile = _profile(part, part, [header(part), *_rows_of_columns(part)])
    borders = _borders(joints, profile)
    return OpenSided((part,), joints, profile, borders, 0 if borders is None else len(borders))


def _joined(table: OpenSided, overleaf: OpenSided) -> OpenSided:
    (part,) = overleaf.parts
    joints = table.joints.joined(overleaf.joints)
    profile = table.profile.joined(_profile(part, table.parts[0], _rows_of_columns(part)))
    most = max(table.most, overleaf.most)
    return OpenSided((*table.parts, part), joints, profile, _borders(joints, profile, most), most)


def _rows_of_columns(part: Part) -> list[Lines]:
    """The rows without the heads over several columns."""
    heads = [{id(line) for line in part.heads(row)} for row in range(len(part.rows))]
    return [[line for line in lines if id(line) not in over] for lines, over in zip(part.rows, heads, strict=True)]


def _profile(part: Part, first: Part, rows: Sequence[Lines]) -> Profile:
    """The ``rows`` of a part on the slots of the ``first`` of its table."""
    letters, stack = part.letters, first.stack
    return Profile.of(paint(letters, rows, stack.left, stack.right, letters.strip))


def _borders(joints: Joints, profile: Profile, fewest: int = 1) -> Floats | None:
    if joints.show_columns:
        return joints.borders()
    borders = find_borders(profile)
    return borders if borders is not None and len(borders) >= max(fewest, 1) else None
