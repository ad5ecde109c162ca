"""Which tables a terminal shows of a wide comparison, upright or on their side."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from publish.compare import Comparison
from publish.headings import HEADINGS
from publish.tables import shown
from publish.terminal_blocks import Block, places


def wide_blocks(comparison: Comparison, limit: int) -> Iterator[Block]:
    """Of a wide comparison a table for each scheme and year (of years themselves for each scheme)."""
    at = places(comparison)
    of_years = not {"agency", "agency_type", "province"} & set(at)
    told = [at[name] for name in (("scheme",) if of_years else ("scheme", "year"))]
    kept = [each for each in range(len(comparison.columns)) if each not in told]
    columns = [comparison.columns[each] for each in kept]
    for key, found in groupby(comparison.rows, key=lambda row: [row[each] for each in told]):
        rows = [[row[each] for each in kept] for row in found]
        some = rows[: limit or None]
        yield Block(" ".join(map(str, key)), columns, some, len(rows) - len(some))


def turned(block: Block, language: str) -> Block | None:
    """A wide table with its agencies across and its subjects down; None where it has none or several of one name."""
    label = next((name for name in ("agency", "agency_type", "province", "year") if name in block.columns), None)
    if label is None:
        return None
    at = list(block.columns).index(label)
    names = [shown(row[at], language) for row in block.rows]
    subjects = [each for each, name in enumerate(block.columns) if name not in HEADINGS]
    if len(set(names)) < len(names):
        return None
    rows = [[block.columns[each], *(row[each] for row in block.rows)] for each in subjects]
    return Block(block.title, ("subject", *names), rows, block.left)
