"""Tables that page breaks cut apart, seen as one: rows in a run have nothing but page furniture between them."""

from __future__ import annotations

import re

from extract.document import Document, Paragraph

_FURNITURE = re.compile(r"^\W*(?:หน้า(?:ที่)?|page)?\W*[0-9๐-๙]{0,3}\W*$", re.IGNORECASE)


def runs_of(document: Document) -> dict[int, int]:
    """The number of its run, by table number."""
    run, broken = 0, True
    found: dict[int, int] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph):
            broken = broken or not _FURNITURE.match(block.text)
        else:
            run += broken
            found[block.number] = run
            broken = False
    return found
