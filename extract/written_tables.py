"""Tables of text reports that are written without tabs: with commas or bars between their cells, or several blanks.

Only lines count of which each has as many cells as the others: a row that lacks one does not tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extract.separated_tables import LEAST, Line, holds_only_scores_below, with_commas, with_whole_cells
from extract.wrapped_labels import with_whole_labels

_BARS = "|│┃║"
_BAR = re.compile(f"[{_BARS}]")
_RULE = re.compile(r"(?=.*[=\-\u2500-\u257f])[\s|+:=\-\u2500-\u257f]+")
_ROW = re.compile(f"[{_BARS}].*[{_BARS}]")
_GAP = re.compile(r"[^\S\t\n]{2,}")
OUTER_RULES = 3
"""Above, below the header and at the end: where there are no more, none parts the rows, and each line is one."""


def with_tabs(text: str) -> Iterator[Line]:
    """The lines of ``text``, those of such tables with tabs between their cells."""
    for is_blank, lines in groupby(enumerate(text.split("\n"), start=1), key=lambda line: not line[1].strip()):
        block = list(lines)
        if is_blank:
            yield from block
        elif any("\t" in line for _, line in block):
            yield from with_whole_labels(with_whole_cells(block))
        else:
            yield from with_commas(block) or _block(block)


def _block(block: list[Line]) -> Iterator[Line]:
    """The lines between two empty ones."""
    if not any(_is_row(line) for line in block):
        yield from _with_blanks([line for line in block if not _is_rule(line)]) or block
        return
    for has_bars, lines in groupby(block, key=lambda line: _is_row(line) or _is_rule(line)):
        part = list(lines)
        yield from (_with_bars(part) or part) if has_bars else part


def _is_row(line: Line) -> bool:
    return bool(_ROW.fullmatch(line[1].strip())) and not _is_rule(line)


def _is_rule(line: Line) -> bool:
    return bool(_RULE.fullmatch(line[1]))


def _with_bars(lines: list[Line]) -> list[Line]:
    """The rows of lines with bars around their cells; where rules part the rows, what stands between two is one."""
    parts = [list(part) for is_rule, part in groupby(lines, key=_is_rule) if not is_rule]
    if sum(map(_is_rule, lines)) <= OUTER_RULES:
        # A header alone may have several lines.
        parts = [*parts[: len(parts) - 1], *([line] for line in parts[-1])]
    rows = [[(number, _BAR.split(line.strip())[1:-1]) for number, line in part] for part in parts]
    counts = {len(cells) for row in rows for _, cells in row}
    if len(rows) < 2 or len(counts) > 1 or counts == {1}:
        return []
    return [(row[0][0], "\t".join(map(_joined, zip(*(cells for _, cells in row), strict=True)))) for row in rows]


def _joined(parts: tuple[str, ...]) -> str:
    """A cell of several lines."""
    return "<br>".join(part.strip() for part in parts if part.strip())


def _with_blanks(lines: list[Line]) -> list[Line]:
    """The rows of lines where several blanks stand for each tab, and one column holds nothing but scores below a header
    without digits: prose that is spread over its lines has no such column."""
    rows = [_GAP.split(line.strip()) for _, line in lines]
    if len(rows) < LEAST or len(set(map(len, rows))) > 1:
        return []
    if not any(map(holds_only_scores_below, zip(*rows, strict=True))):
        return []
    return [(number, "\t".join(row)) for (number, _), row in zip(lines, rows, strict=True)]
