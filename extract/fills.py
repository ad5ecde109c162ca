"""Tables that are parted by shading alone: the edges of filled cells and rows as rules.

Cells filled side by side in row after row, whether white runs between them or not; every other row filled (the rows
between are as wide); rows filled from side to side, whose columns ``open_sides`` finds. A table that has rules in both
directions, or across in pieces, keeps those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from extract.bare_rows import LEAST, Band, rows_of_bands
from extract.document import BBox
from extract.filled_rows import rules_of_filled_rows
from extract.lattice import SNAP
from extract.open_sides.joints import find_joints
from extract.open_sides.letters import Letters
from extract.page import Floats, PageContent
from extract.painted import lie_in, rules_of_painted_cells, without_rules_in
from extract.shaded_header import ends_the_page, headers, sides_of_rows, table_below

GAP = 0.5
"""Of the letter height: the most between two filled cells."""
LARGEST = 0.5
"""Of the page's area: what is larger is a background."""
MOST_FILLS = 4000
"""Boxes: more are a drawing."""
NO_BOXES: Floats = np.empty((0, 4))
FEWEST_BANDS = 2
FEWEST_WHOLE_BANDS = 3
"""So many rows, filled cell by cell, or from side to side, make a table."""
WIDEST_GAP = 2.0
"""Of the highest filled row: a row without a filling is no higher; more are several."""


def with_rules_of_fills(content: PageContent, fills: Floats, whites: Floats = NO_BOXES) -> PageContent:
    """The page with the edges of shaded cells as rules, where a table has no others; ``whites`` are cells painted
    white."""
    few = len(fills) + len(whites) < FEWEST_BANDS
    if few or len(fills) > MOST_FILLS or not content.texts or content.confidence is not None:
        return content
    letters = Letters(content)
    if not letters.height:
        return content
    page, cells = content, _cells(content, fills, letters.height)
    white = _cells(content, whites if len(whites) <= MOST_FILLS else NO_BOXES, letters.height)
    painted, own = rules_of_painted_cells(letters, cells, white)
    cells = cells[~lie_in((cells[:, :2] + cells[:, 2:]) / 2, own)]
    content = without_rules_in(content, own)
    shaded: list[BBox] = []
    across, down, cells = rules_of_filled_rows(content, letters, cells)
    unread: list[BBox] = []
    columns_on = np.empty(0)
    chains = [bands for bands in _chains(_bands(cells, letters.height)) if not _is_ruled(content, bands)]
    tables = [bands for bands in chains if _is_table(letters, bands)]
    for header in headers(content, letters, _outside(cells, tables)):
        following = cells[
            (cells[:, 1] > header.bottom) & (cells[:, 0] < header.sides[-1]) & (cells[:, 2] > header.sides[0])
        ]
        table = table_below(content, letters, header, float(following[:, 1].min(initial=np.inf)))
        if table is None:
            continue
        if not table.ends:
            unread.append(table.bbox)
            continue
        left, right = float(header.sides[0]), float(header.sides[-1])
        across += [(y, left, right) for y in (header.top, *table.ends)]
        down += sides_of_rows(letters, header.sides, (header.top, *table.ends))
        columns_on = header.sides if ends_the_page(letters, table) else np.empty(0)
    for bands in chains:
        if bands not in tables:
            shaded += _divided(letters, bands)
            continue
        left, right = float(bands[0].sides[0]), float(bands[0].sides[-1])
        for top, bottom, sides in rows_of_bands(letters, bands):
            across += [(top, left, right), (bottom, left, right)]
            down += [(x, top, bottom) for x in sides]
    return replace(
        page,
        columns_on=tuple(columns_on.tolist()),
        shaded=(*shaded, *unread),
        unread=(*page.unread, *unread),
        horizontal=np.vstack((page.horizontal, np.array([*painted[0], *across]).reshape(-1, 3))),
        vertical=np.vstack((page.vertical, np.array([*painted[1], *down]).reshape(-1, 3))),
    )


def _cells(content: PageContent, fills: Floats, height: float) -> Floats:
    width, tall = fills[:, 2] - fills[:, 0], fills[:, 3] - fills[:, 1]
    page = content.width * content.height
    cells = np.unique(
        fills[(np.minimum(width, tall) >= LEAST * height) & (width * tall < LARGEST * page)].round(2), axis=0
    )
    return cells[~_shade_text(cells, height)]


def _outside(cells: Floats, tables: Sequence[Sequence[Band]]) -> Floats:
    """The cells that are in none of the tables."""
    middles = (cells[:, 1] + cells[:, 3]) / 2
    inside = np.zeros(len(cells), dtype=np.bool_)
    for band in (band for bands in tables for band in bands):
        level = (band.top < middles) & (middles < band.bottom)
        inside |= level & (cells[:, 0] < band.sides[-1]) & (cells[:, 2] > band.sides[0])
    return cells[~inside]


def _shade_text(cells: Floats, height: float) -> NDArray[np.bool_]:
    """Which fills stand by themselves in another of their height, a little narrower: behind the text of that cell?"""
    (x0, top, x1, bottom), (left, above, right, below) = cells.T[:, :, None], cells.T[:, None, :]
    level = (np.abs(top - above) <= SNAP) & (np.abs(bottom - below) <= SNAP)
    inside = level & (x0 > left) & (x1 < right)
    inset = inside & (np.maximum(x0 - left, right - x1) < height)
    alone = inside.sum(axis=0) == 1
    return np.asarray((inset & alone[None, :]).any(axis=1))


def _bands(cells: Floats, height: float) -> list[Band]:
    """Cells of one height side by side, top to bottom."""
    found: list[Band] = []
    taken = np.zeros(len(cells), dtype=np.bool_)
    for index in np.argsort(cells[:, 1], kind="stable").tolist():
        alike = ~taken & (np.abs(cells[:, [1, 3]] - cells[index, [1, 3]]) <= SNAP).all(axis=1)
        if taken[index]:
            continue
        taken |= alike
        row = cells[alike][np.argsort(cells[alike, 0], kind="stable")]
        cuts = np.flatnonzero(row[1:, 0] - row[:-1, 2] > GAP * height) + 1
        for part in np.split(row, cuts):
            inner = (part[1:, 0] + part[:-1, 2]) / 2
            sides = np.concatenate(([part[0, 0]], inner, [part[-1, 2]]))
            found.append(Band(float(part[:, 1].min()), float(part[:, 3].max()), sides))
    return sorted(
        (band for band in found if not any(_lies_on(other, band) for other in found)), key=lambda band: band.top
    )


def _lies_on(row: Band, ground: Band) -> bool:
    """Is the one a row of cells on the other, which fills the whole table behind its cells?"""
    return (
        len(ground.sides) == 2 < len(row.sides)
        and bool(np.abs(row.sides[[0, -1]] - ground.sides).max() <= SNAP)
        and ground.top - SNAP <= row.top
        and row.bottom <= ground.bottom + SNAP
    )


def _chains(bands: Sequence[Band]) -> list[list[Band]]:
    """Bands with the same ends and columns, one below the other: a section has those of the nearest above it."""
    chains: list[list[Band]] = []
    for band in bands:
        alike = [each for each in chains if _same_columns(each, band) and band.top > each[-1].bottom - SNAP]
        if alike:
            max(alike, key=lambda chain: chain[-1].bottom).append(band)
        else:
            chains.append([band])
    return chains


def _is_table(letters: Letters, bands: Sequence[Band]) -> bool:
    """Are there several filled rows, and no more than one without a filling between each two?"""
    tallest = max(band.bottom - band.top for band in bands)
    if any(two.top - one.bottom > WIDEST_GAP * tallest for one, two in pairwise(bands)):
        return False
    if sum(len(band.sides) > 2 for band in bands) >= FEWEST_BANDS:
        return True
    if len(bands) < FEWEST_WHOLE_BANDS or 2 * len(_divided(letters, bands)) < len(bands):
        return False
    # Numbers beside a column whose cells are shaded are its table's.
    return 2 * sum(_has_text_beside(letters, band) for band in bands) < len(bands)


def _has_text_beside(letters: Letters, band: Band) -> bool:
    chosen = letters.between(band.top, band.bottom)
    centres = letters.centres[chosen[letters.inked[chosen]]]
    return bool(((centres < band.sides[0]) | (centres > band.sides[-1])).any())


def _divided(letters: Letters, bands: Sequence[Band]) -> list[BBox]:
    """The places of the bands with several texts side by side."""
    found: list[BBox] = []
    for band in bands:
        left, right = float(band.sides[0]), float(band.sides[-1])
        if any(map(letters.is_divided, letters.lines(letters.between(band.top, band.bottom, left, right)))):
            found.append((left, band.top, right, band.bottom))
    return found


def _same_columns(chain: Sequence[Band], band: Band) -> bool:
    """Are the borders of the one among those of the other, as where cells are merged?"""
    sides = max((each.sides for each in chain), key=len)
    fewer, more = sorted((sides, band.sides), key=len)
    ends = np.abs(sides[[0, -1]] - band.sides[[0, -1]]).max() <= SNAP
    return bool(ends and (np.abs(fewer[:, None] - more[None, :]).min(axis=1) <= SNAP).all())


def _is_ruled(content: PageContent, bands: Sequence[Band]) -> bool:
    """Are there rules between the columns, or rules across most filled rows whose pieces show the columns?"""
    x, top, bottom = content.vertical.T
    left, right = float(bands[0].sides[0]), float(bands[0].sides[-1])
    inside = (x > left + SNAP) & (x < right - SNAP) & (top < bands[-1].bottom) & (bottom > bands[0].top)
    if inside.any():
        return True
    edges = [_is_ruled_at(content, y, left, right) for band in bands for y in (band.top, band.bottom)]
    return sum(edges) >= len(bands) or (edges[0] and edges[-1])


def _is_ruled_at(content: PageContent, y: float, left: float, right: float) -> bool:
    """Does a rule run here in pieces, or beyond the filled cells?"""
    if len(find_joints(content.horizontal, y, left, right)):
        return True
    level, x0, x1 = content.horizontal.T
    beyond = ((x0 < left - SNAP) & (x1 > left + SNAP)) | ((x1 > right + SNAP) & (x0 < right - SNAP))
    return bool((beyond & (np.abs(level - y) <= SNAP)).any())
