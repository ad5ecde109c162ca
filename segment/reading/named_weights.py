"""Weights that stand behind the names of instruments, in headers and in labels: `IIT (น้ำหนักร้อยละ 30)`."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from codebook.reader import INSTRUMENTS
from extract.document import Cell
from segment.facts.scan import scan
from segment.facts.statistic import weight_named
from segment.reading.number import Number
from segment.reading.view import View

_SHARE = regex.compile(r"[(\[]\s*(?:ร้อยละ\s*(?P<share>\d{1,2})|(?P<percent>\d{1,2})\s*%)\s*[)\]]")
"""Behind all three instruments such shares are weights if they make a hundred."""
_WHOLE = 100.0

Named = tuple[str, float, str, int, Cell]
"""An instrument, its weight, how that is printed, and the cell with the number of its Table."""


def named_weights(view: View) -> list[Number]:
    """The weights that a table's labels and headers give, each once."""
    cells = list(_labels(view))
    found = [each for each in cells if weight_named(each[4].text) is not None]
    if not found:
        shares = {each[0]: each[1] for each in cells}
        found = cells if len(shares) == len(INSTRUMENTS) and sum(shares.values()) == _WHOLE else []
    first = {each[0]: each for each in reversed(found)}
    return [
        Number(
            value, printed, table, cell, level="instrument", statistic="weight", year=view.year, instrument=instrument
        )
        for instrument, value, printed, table, cell in found
        if first[instrument][4] is cell
    ]


def _labels(view: View) -> Iterator[Named]:
    """The cells that name an instrument with a number that may be its weight; none where a column holds the weights."""
    if any(column.statistic == "weight" for column in view.grid.columns):
        return
    labels = [each for row in view.rows for column in row.label.columns for each in row.fields[column].cells]
    for table, cell in (*view.grid.header_cells, *labels):
        label = scan(cell.text).label or scan(cell.text).subject
        if label is None or label.instrument is None or label.indicator is not None:
            continue
        share = _SHARE.search(scan(cell.text).line)
        if (weight := weight_named(cell.text)) is not None:
            yield label.instrument, *weight, table, cell
        elif share is not None:
            yield label.instrument, float(share["share"] or share["percent"]), share[0], table, cell
