"""Tables as read beside the table as written: how many cells are right to the last mark."""

from __future__ import annotations

from collections.abc import Sequence

Rows = Sequence[Sequence[str]]
"""Rows of cell texts, one for each column of the grid; a cell that a span covers is empty."""


def packed(text: str) -> str:
    """Text without white space: line breaks are the producer's."""
    return "".join(text.split())


def cells_right(truth: Rows, pages: Sequence[Rows]) -> tuple[int, int]:
    """(right, all) filled cells of ``truth`` below the header; ``pages`` are the tables as read, page by page.

    A row that a page break cuts stands in two tables: a column is read from top to bottom, repeated headers left
    out, and a cell is right where its whole text stands there, begins where a cell begins and ends where one ends.
    """
    header = [packed(text) for text in truth[0]]
    right = count = 0
    for column in range(len(header)):
        texts = []
        for page in pages:
            for row in page:
                if [packed(text) for text in row] != header and column < len(row):
                    texts.append(packed(row[column]))
        joined, edges = "".join(texts), {0}
        position = 0
        for text in texts:
            position += len(text)
            edges.add(position)
        start = 0
        for text in (packed(row[column]) for row in truth[1:]):
            if not text:
                continue
            count += 1
            found = joined.find(text, start)
            while found >= 0 and not {found, found + len(text)} <= edges:
                found = joined.find(text, found + 1)
            if found >= 0:
                right += 1
                start = found + len(text)
    return right, count
