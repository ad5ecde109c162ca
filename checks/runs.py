"""Tables that page breaks cut apart, seen as one: rows in a run have only heads and feet of pages between them."""

from __future__ import annotations

from extract.document import Document, Paragraph
from segment.tables.page_furniture import goes_over, running_lines


def runs_of(document: Document) -> dict[int, int]:
    """The number of its run, by table number."""
    running = running_lines(document)
    run = 0
    between: list[Paragraph] = []
    found: dict[int, int] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph):
            between.append(block)
            continue
        run += not found or not goes_over(between, running)
        found[block.number] = run
        between = []
    return found
