"""Tables that page breaks cut apart, seen as one: rows in a run have only heads and feet of pages between them."""

from __future__ import annotations

from extract.document import Document, Paragraph
from segment.tables.page_furniture import goes_over, numbers_page, running_lines, separated


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
        # A line that comes again is a page's head where the page's number stands beside it: else it may be a caption.
        goes_on = any(map(numbers_page, between)) and goes_over(between, running)
        run += not found or (separated(between) and not goes_on)
        found[block.number] = run
        between = []
    return found
