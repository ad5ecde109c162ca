"""Whether two headers are the same header, whatever their spelling."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import fuzz

from extract.document import Cell, Row
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.words import letters_of
from segment.tables.column import Column


def alike(one: Sequence[Column], other: Sequence[Column]) -> bool:
    """Whether two headers are the same header, whatever their spelling."""
    if len(one) != len(other) or not any(column.levels for column in one):
        return False
    if all(letters_of(left.header) == letters_of(right.header) for left, right in zip(one, other, strict=True)):
        return True
    pairs = [(left.subject, right.subject) for left, right in zip(one, other, strict=True)]
    named = [pair for pair in pairs if None not in pair]
    differing = sum(left != right for left, right in named)
    if differing > 1 or differing == len(named) > 0:
        # Columns of indicators 1 to 5, then columns of 6 to 10; a small table for each instrument.
        return False
    if any(
        None not in (left.words, right.words)
        and left.words is not right.words
        and not similar(left.header, right.header, 60)
        for left, right in zip(one, other, strict=True)
    ):
        # Words of other roles, not misprinted ones.
        return False
    loose = (Role.UNKNOWN, Role.SCORE, Role.IGNORED)
    same = sum(
        (left.words or Role.UNKNOWN) is (right.words or Role.UNKNOWN)
        and ((left.words or Role.UNKNOWN) not in loose or similar(left.header, right.header, 60))
        and left.year == right.year
        for left, right in zip(one, other, strict=True)
    )
    return same >= len(one) - (len(one) > 3)


def is_top_of(rows: Sequence[Row], header: Sequence[tuple[int, Cell]]) -> bool:
    """Whether rows are the upper levels of a header (its cells, each with the number of its Table), which a page prints
    again without the lower ones."""
    levels: dict[tuple[int, int], dict[int, str]] = {}
    for number, cell in header:
        levels.setdefault((number, cell.row), {})[cell.column] = scan(cell.text).letters
    tops = list(levels.values())
    again = [{cell.column: scan(cell.text).letters for cell in row.cells} for row in rows]
    several = any(len(set(filter(None, level.values()))) > 1 for level in again)
    return several and len(again) < len(tops) and tops[: len(again)] == again


def similar(one: str, other: str, floor: float) -> bool:
    """Whether two headers are spelled nearly the same; another number is another question (ข้อ 1, ข้อ 4)."""
    left, right = letters_of(one), letters_of(other)
    if scan(left).code_like and scan(right).code_like:
        return scan(left).bare == scan(right).bare
    return left == right or fuzz.ratio(left, right, score_cutoff=floor) > 0
