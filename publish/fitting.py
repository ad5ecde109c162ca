"""Which columns of a table a terminal has room for, and how wide each is: names give way, a number is never cut."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.cells import cell_len

SHORTEST = {"name": 18, "agency": 18, "agency_type": 10, "province": 9}
"""Cells to which a name may be shortened."""

GIVEN_UP = (
    *(
        ("both",),
        ("province",),
        ("agency_type",),
        ("quartile",),
        ("q1", "q3"),
        ("differing",),
        ("doubtful",),
        ("missing",),
    ),
    *(("from_median",), ("change", "comparability"), ("lowest", "highest")),
)
"""What is left out where it is too narrow even so, the first first; after these the last columns of a wide table. A
change is never shown without the word on whether the years can be compared."""

NARROWEST = 12
"""Cells to which the name above a column of numbers may be shortened."""

BETWEEN = 3
"""Cells between two columns; one stands before the first and one after the last."""


def widths(
    columns: Mapping[str, Sequence[str]], kept: Sequence[str], width: int | None, across: Sequence[str] = ()
) -> dict[str, int]:
    """The columns that fit into ``width`` cells (None: all) with the width of each; ``columns`` holds the heading and
    the cells of each. Those in ``kept`` stay whatever happens; headings of those that stand ``across`` are names."""
    natural = {name: max(map(cell_len, texts)) for name, texts in columns.items()}
    if width is None:
        return natural
    chosen = {name: min(size, SHORTEST.get(name, size)) for name, size in natural.items()}
    chosen |= {name: min(natural[name], max(NARROWEST, *map(cell_len, columns[name][1:]))) for name in across}
    for names in (*GIVEN_UP, *((name,) for name in reversed(list(columns)))):
        if _total(chosen) <= width:
            break
        for name in names:
            if name not in kept:
                chosen.pop(name, None)
    for name in chosen:
        chosen[name] = max(chosen[name], min(natural[name], chosen[name] + width - _total(chosen)))
    return chosen


def _total(chosen: Mapping[str, int]) -> int:
    return sum(chosen.values()) + BETWEEN * (len(chosen) - 1) + 2
