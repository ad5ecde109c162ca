"""Whether two rows say the same, cell by cell, however they are spelt: a header that is printed again."""

from __future__ import annotations

from extract.document import Row
from segment.facts.scan import scan


def says_the_same(row: Row, other: Row) -> bool:
    """Whether the cells of both rows hold the same letters, in the same order."""
    return len(row.cells) == len(other.cells) and all(
        scan(one.text).letters == scan(two.text).letters for one, two in zip(row.cells, other.cells, strict=True)
    )
