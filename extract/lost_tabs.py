"""Tables of text reports whose tabs became blanks: several stand for each tab, in every line of a block as often."""

from __future__ import annotations

import re
from itertools import groupby

_GAP = re.compile(r"[^\S\t\n]{2,}")
_SCORE = re.compile(r"[0-9๐-๙]{1,3}\.[0-9๐-๙]{1,2}|100|๑๐๐")
_DIGIT = re.compile(r"\d")
LEAST = 3
"""Lines of a table, its header included: two show no column."""


def with_tabs(text: str) -> str:
    """``text`` with the tabs of such tables.

    A block is one where every line has as many parts, and one column holds nothing but scores below a header without
    digits. Prose that is spread over its line has no such column; a row that lacks a cell does not tell which one.
    """
    if not _GAP.search(text):
        return text
    blocks = (list(lines) for _, lines in groupby(text.split("\n"), key=lambda line: bool(line.strip())))
    return "\n".join(line for block in blocks for line in _tabbed(block))


def _tabbed(lines: list[str]) -> list[str]:
    """The lines of a block, with tabs where they are a table's."""
    rows = [_GAP.split(line.strip()) for line in lines]
    if any("\t" in line for line in lines) or len(rows) < LEAST or len(set(map(len, rows))) > 1:
        return lines
    columns = zip(*rows, strict=True)
    scores = any(not _DIGIT.search(head) and all(map(_SCORE.fullmatch, below)) for head, *below in columns)
    return ["\t".join(row) for row in rows] if scores and len(rows[0]) > 1 else lines
