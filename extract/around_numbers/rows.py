"""Which lines of each column make a row of such a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.around_numbers.anchors import Anchors, is_number, middle
from extract.around_numbers.columns import Span, columns_in, spans_of
from extract.around_numbers.groups import ALIGNMENTS, Column, Group, Place, is_parted_by_white, ways
from extract.lines import Line

FEWEST_OF_PROSE = 4
"""So many lines beside a table, one below the other evenly, are prose."""
EVEN = 1.12


@dataclass(frozen=True, slots=True)
class Rows:
    """Columns, and the lines of each that stand at each number."""

    spans: tuple[Span, ...]
    columns: tuple[Column, ...]
    groups: tuple[tuple[Group, ...], ...]
    place: Place
    """Which place of a group is at the height of its number."""
    over: tuple[Line, ...] = ()
    """Sections: rows without a number."""
    beside: bool = False
    """Stands prose beside the table?"""


def read_rows(body: Sequence[Line], over: Sequence[Line], anchors: Anchors, parts: Sequence[Line]) -> Rows | None:
    """The rows of a table with the sections ``over`` them, None where they are not clear."""
    spans = spans_of([part for part in body if part not in over])
    parts = [part for part in parts if part not in over]
    if (read := rows_in(spans, anchors, parts)) is not None:
        return replace(read, over=tuple(over))
    less = _without_prose(spans, anchors, parts)
    found = [rows for spans in less if (rows := rows_in(spans, anchors, parts)) is not None]
    return replace(found[0], over=tuple(over), beside=True) if len(found) == 1 else None


def rows_in(
    spans: Sequence[Span], anchors: Anchors, parts: Sequence[Line], places: Sequence[Place] = ALIGNMENTS
) -> Rows | None:
    """The rows in these columns: the one way to cut all of them; None where there is none, or more than one."""
    columns = columns_in(spans, anchors, parts)
    if len(columns) < 2:
        return None
    found: list[Rows] = []
    sure = True
    for place in places:
        each = [ways(column, anchors, place) for column in columns]
        if all(each):
            clear = [_parted(column, several) for column, several in zip(columns, each, strict=True)]
            groups = tuple(several[0] for several in clear if len(several) == 1)
            sure = sure and len(groups) == len(columns)
            if len(groups) == len(columns) and _follow_each_other(columns, groups):
                found.append(Rows(tuple(spans), tuple(columns), groups, place))
    if not sure or any(rows.groups != found[0].groups for rows in found):
        found = [rows for rows in found if all(map(is_parted_by_white, rows.columns, rows.groups))]
        return found[0] if len(found) == 1 else None
    return found[0] if found else None


def _without_prose(spans: Sequence[Span], anchors: Anchors, parts: Sequence[Line]) -> Iterator[list[Span]]:
    """The columns without an outermost one that may be prose beside the table."""
    columns = columns_in(spans, anchors, parts)
    of_texts = sum(map(_holds_texts, columns))
    for number in (0, len(spans) - 1):
        column, own = columns[number], spans[number][0] <= anchors.left < spans[number][1]
        if (
            of_texts > 1
            and not own
            and _is_prose(column)
            and not any(ways(column, anchors, each) for each in ALIGNMENTS)
        ):
            yield [span for span in spans if span != spans[number]]


def _holds_texts(column: Column) -> bool:
    return any(not is_number(part) for entry in column.entries for part in entry)


def _parted(column: Column, several: list[tuple[Group, ...]]) -> list[tuple[Group, ...]]:
    """Of several ways those that the white between the lines speaks for."""
    return several if len(several) < 2 else [groups for groups in several if is_parted_by_white(column, groups)]


def _follow_each_other(columns: Sequence[Column], found: Sequence[tuple[Group, ...]]) -> bool:
    """Does each row end above the next one?"""
    ends: list[Span] = []
    for row in zip(*found, strict=True):
        entries = [
            entry for column, group in zip(columns, row, strict=True) for entry in column.entries[slice_of(group)]
        ]
        ys = [middle(entry[0]) for entry in entries]
        ends.append((min(ys), max(ys)))
    return all(one[1] < two[0] for one, two in pairwise(ends))


def slice_of(group: Group) -> slice:
    return slice(group.start, group.stop)


def _is_prose(column: Column) -> bool:
    """Do the lines of a column follow each other evenly, whatever stands beside them, with no head apart from them?"""
    steps = [two - one for one, two in pairwise(column.ys)]
    even = len(steps) >= FEWEST_OF_PROSE and max(steps) <= EVEN * min(steps)
    return even and not any(is_number(part) for entry in column.entries for part in entry)
