"""The rows of a table of which every other one is filled: what stands between, above and below the filled ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from extract.open_sides.letters import RIVER, Letters, Run
from extract.page import Floats

LEAST = 0.8
"""Of the letter height: what is lower or narrower is no cell."""
BESIDE = 1.2
"""Of the letter height: the most white between a filled row and the lines of the row without a filling next to it."""
PADDED = 0.15
"""Of the letter height: by so much the white below the text of one row differs from that of another."""


@dataclass(frozen=True, slots=True, eq=False)
class Band:
    """Filled cells side by side."""

    top: float
    bottom: float
    sides: Floats
    """Where the cells begin and end; between two of them, the middle."""


def rows_of_bands(letters: Letters, bands: Sequence[Band]) -> Iterator[tuple[float, float, list[float]]]:
    """Top, bottom and sides of each row, those without a filling among them."""
    columns = max((band.sides for band in bands), key=len)
    height = letters.height
    gaps = [(one.bottom, two.top) for one, two in pairwise(bands)]
    bare = [(top, bottom) for top, bottom in gaps if bottom - top > LEAST * height]
    every_other = bool(bare)
    above = _row_beside(letters, columns, bands[0].top, up=True) if every_other else None
    if above is not None and _is_padded(letters, columns, (above, bands[0].top), bare):
        for row in _rows_above(letters, columns, (above, bands[0].top), bands):
            yield *row, _open(letters, columns, *row)
    for band, gap in zip(bands, [*gaps, None], strict=True):
        # White between two filled rows, where it is no row itself, is halved.
        yield band.top, band.bottom, band.sides.tolist()
        if gap is not None and gap[1] - gap[0] > LEAST * height:
            yield *gap, _open(letters, columns, *gap)
    if every_other and (below := _row_beside(letters, columns, bands[-1].bottom, up=False)) is not None:
        yield bands[-1].bottom, below, _open(letters, columns, bands[-1].bottom, below)


def _rows_above(letters: Letters, columns: Floats, ends: Run, bands: Sequence[Band]) -> list[Run]:
    """The header and the row without a filling that stand above the first filled row: between two rows is as much white
    as above and below the text of a filled one, and more than between its lines. What one text above them says is none.
    """
    texts = [letters.lines(letters.between(*ends, columns[0], columns[-1]))]
    texts += [letters.lines(letters.between(band.top, band.bottom, columns[0], columns[-1])) for band in bands]
    own, *others = [[letters.extent(line) for line in lines] for lines in texts]
    filled = [(band, boxes) for band, boxes in zip(bands, others, strict=True) if boxes]
    room = min((boxes[0][1] - band.top + band.bottom - boxes[-1][3] for band, boxes in filled), default=np.inf)
    least = room - PADDED * letters.height
    if any(two[1] - one[3] >= least for _, boxes in filled for one, two in pairwise(boxes)):
        return [ends]
    cuts = [(one[3] + two[1]) / 2 for one, two in pairwise(own) if two[1] - one[3] >= least]
    rows = list(pairwise([ends[0], *cuts, ends[1]]))
    while len(rows) > 1 and not _is_divided(letters, columns, rows[0]):
        rows.pop(0)
    return rows


def _is_divided(letters: Letters, columns: Floats, row: Run) -> bool:
    lines = letters.lines(letters.between(*row, columns[0], columns[-1]))
    return any(len(letters.runs(line, RIVER * letters.height)) > 1 for line in lines)


def _is_padded(letters: Letters, columns: Floats, row: Run, others: Sequence[Run]) -> bool:
    """Has what may be a row above the first filled one several texts, or as little white below its text as others?"""
    if _is_divided(letters, columns, row):
        return True
    white = [_white_below(letters, columns, ends) for ends in others]
    return abs(_white_below(letters, columns, row) - min(white)) <= PADDED * letters.height


def _white_below(letters: Letters, columns: Floats, ends: Run) -> float:
    lines = letters.lines(letters.between(*ends, columns[0], columns[-1]))
    return ends[1] - (letters.extent(lines[-1])[3] if lines else ends[0])


def _open(letters: Letters, columns: Floats, top: float, bottom: float) -> list[float]:
    """The sides of the cells of a row without a filling: not where a text runs across."""
    runs = [
        run
        for line in letters.lines(letters.between(top, bottom, columns[0], columns[-1]))
        for run in letters.runs(line)
    ]
    inner = [x for x in columns[1:-1].tolist() if not any(x0 < x < x1 for x0, x1 in runs)]
    return [float(columns[0]), *inner, float(columns[-1])]


def _row_beside(letters: Letters, columns: Floats, edge: float, *, up: bool) -> float | None:
    """The end of the row without a filling above the first or below the last filled one; None where there is none."""
    beyond = letters.between(-np.inf, edge) if up else letters.between(edge, np.inf)
    end: float | None = None
    texts = 0
    for line in letters.lines(beyond)[:: -1 if up else 1]:
        box = letters.extent(line)
        near = (edge if end is None else end) - box[3] if up else box[1] - (edge if end is None else end)
        runs = letters.runs(line)
        crossing = any(((x0 < columns[1:-1]) & (columns[1:-1] < x1)).any() for x0, x1 in runs)
        if near > BESIDE * letters.height or box[0] < columns[0] or box[2] > columns[-1] or crossing:
            break
        end = box[1] if up else box[3]
        texts = max(texts, len(set(np.searchsorted(columns[1:-1], [x0 for x0, _ in runs]).tolist())))
    return end if texts > 1 or (up and texts) else None
