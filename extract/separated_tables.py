"""Tables of text reports as spreadsheets save or copy them: commas between cells, and quotes around those that hold a
comma, a tab or the end of a line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from itertools import groupby

Line = tuple[int, str]
"""Its number in the text, and what it says."""

_SCORE = re.compile(r"[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}|100|๑๐๐")
_DIGIT = re.compile(r"\d")
LEAST = 3
"""Lines of a table, its header included: two show no column."""


def holds_only_scores_below(column: Sequence[str]) -> bool:
    """Whether a column holds nothing but scores below a header without digits: no prose has one."""
    head, *below = column
    return not _DIGIT.search(head) and all(map(_SCORE.fullmatch, below))


def with_whole_cells(block: list[Line]) -> list[Line]:
    """A block of lines, some with tabs: cells in quotes that go over the end of a line are one; as it is where the
    quotes leave any doubt."""
    rows = _parsed(block, "\t")
    if not any(len(lines) > 1 and len(cells) > 1 for lines, cells in rows):
        return block
    if any("\t" in cell for _, cells in rows for cell in cells):
        return block
    return [line for lines, cells in rows for line in (_row(lines, cells) if len(cells) > 1 else lines)]


def with_commas(block: list[Line]) -> list[Line]:
    """The lines of a block without tabs, those of tables with tabs for their commas; empty where there are none."""
    for separator in ",;":
        found: list[Line] = []
        told = False
        for count, group in groupby(_parsed(block, separator), key=lambda row: len(row[1])):
            rows = list(group)
            columns = zip(*(cells for _, cells in rows), strict=True)
            is_table = count > 1 and len(rows) >= LEAST and any(map(holds_only_scores_below, columns))
            found += [line for lines, cells in rows for line in (_row(lines, cells) if is_table else lines)]
            told = told or is_table
        if told:
            return found
    return []


def _row(lines: Sequence[Line], cells: Iterable[str]) -> list[Line]:
    return [(lines[0][0], "\t".join("<br>".join(cell.split("\n")) for cell in cells))]


def _parsed(block: Sequence[Line], separator: str) -> list[tuple[Sequence[Line], list[str]]]:
    """The lines of each row with its cells; empty where a quote opens or ends within a cell."""
    text = [f"{line}\n" for _, line in block]
    if not any(sign in line for line in text for sign in ('"', separator)):
        return []
    reader = csv.reader(text, delimiter=separator, skipinitialspace=separator != "\t", strict=True)
    found: list[tuple[Sequence[Line], list[str]]] = []
    start = 0
    try:
        for cells in reader:
            found.append((block[start : reader.line_num], cells))
            start = reader.line_num
    except csv.Error:
        return []
    return found
