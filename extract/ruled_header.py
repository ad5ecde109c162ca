"""Tables with rules round their header only: its cells give the columns, the rows are known as below a shaded one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from extract.columns import FULL_SCORE
from extract.lattice import SNAP, Lattice, find_tables
from extract.open_sides.beyond import is_page_number
from extract.open_sides.letters import Letters
from extract.page import PageContent, Rule
from extract.shaded_header import Header, below, ends_the_page, sides_of_rows

FEWEST_HEADS = 2


def with_rows_below_headers(content: PageContent) -> PageContent:
    """The page with the rules that the rows below such headers lack."""
    if content.confidence is not None or not content.texts or not len(content.vertical):
        return content
    letters = Letters(content)
    for lattice in find_tables(content.horizontal, content.vertical):
        if lattice.columns >= FEWEST_HEADS and _has_one_level_or_two(lattice) and _holds_heads(letters, lattice):
            content = _with_rows(content, letters, lattice)
    return content


def _has_one_level_or_two(lattice: Lattice) -> bool:
    """Is a net one row of cells, or two of which cells are merged?"""
    merged = any(cell.row_span > 1 for cell in lattice.cells) and any(cell.column_span > 1 for cell in lattice.cells)
    return lattice.rows == 1 or (lattice.rows == 2 and merged)


def _holds_heads(letters: Letters, lattice: Lattice) -> bool:
    """Is a closed net a header: a text over each column, none of them a score?"""
    texts = []
    for cell in lattice.cells:
        x0, top, x1, bottom = cell.bbox
        chosen = letters.between(top, bottom, x0, x1)
        inside = chosen[(x0 < letters.centres[chosen]) & (letters.centres[chosen] < x1)]
        texts += [letters.text(inside)] if cell.row + cell.row_span == lattice.rows else []
    closed = lattice.closed_top and lattice.closed_bottom and len(texts) == lattice.columns
    return closed and all(texts) and not any(map(FULL_SCORE.match, texts))


def _with_rows(content: PageContent, letters: Letters, lattice: Lattice) -> PageContent:
    left, top, right, bottom = lattice.bbox
    header = Header(top, bottom, lattice.xs)
    y, x0, x1 = content.horizontal.T
    x, begin, end = content.vertical.T
    across = y[(x0 < right) & (x1 > left) & (y > bottom + SNAP)]
    down = begin[(x > left - SNAP) & (x < right + SNAP) & (end > bottom + SNAP)]
    limit = min(across.min(initial=np.inf), down.min(initial=np.inf), _page_end(letters, bottom))
    table = below(letters, header, float(limit))
    if table is None:
        return content
    if not table.ends:
        return replace(content, unread=(*content.unread, table.bbox), shaded=(*content.shaded, table.bbox))
    rules: list[Rule] = [(level, left, right) for level in table.ends[1:]]
    sides = list(sides_of_rows(letters, lattice.xs, table.ends))
    return replace(
        content,
        horizontal=np.vstack((content.horizontal, rules)),
        vertical=np.vstack((content.vertical, sides)),
        columns_on=tuple(lattice.xs.tolist()) if ends_the_page(letters, table) else content.columns_on,
    )


def _page_end(letters: Letters, top: float) -> float:
    """Where the page's number stands, where that is the last line."""
    last = letters.lines(letters.between(top, np.inf))[-1:]
    return letters.extent(last[0])[1] if last and is_page_number(letters, last[0]) else np.inf
