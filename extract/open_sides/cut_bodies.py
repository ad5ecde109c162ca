"""Bodies without rules that a page break cuts: their header comes again overleaf, so that they take all of its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extract.open_sides.beyond import is_page_number
from extract.open_sides.parts import Part
from extract.open_sides.tables import runs_on


def with_cut_bodies(parts: Sequence[Part]) -> list[Part]:
    """The ``parts`` of a report, those marked whose rows go on below the last rule to the end of the page."""
    return [
        replace(part, is_cut=True, ground=min(part.ground, _text_end(part, below)))
        if below is not None and _begins_again(part, below)
        else part
        for part, below in zip(parts, [*parts[1:], None], strict=False)
    ]


def _text_end(part: Part, below: Part) -> float:
    """The foot of the first of the lines that end a page and stand overleaf too, or number it."""
    letters, end = part.letters, np.inf
    for line in reversed(letters.lines(letters.between(part.stack.levels[-1], np.inf))):
        if letters.is_divided(line) or not (is_page_number(letters, line) or runs_on(letters, line, below.letters)):
            break
        end = letters.extent(line)[3]
    return end


def _begins_again(part: Part, below: Part) -> bool:
    """Are the rows of a part a header, which the table overleaf begins with?"""
    return (
        below.page == part.page + 1
        and part.stack.same_ends(below.stack)
        and 0 < len(part.rows) < len(below.stack.levels)
        and all(any(map(part.letters.is_divided, lines)) for lines in part.rows[-1:])
        and _words(part) == _words(below)[: len(part.rows)]
    )


def _words(part: Part) -> list[list[str]]:
    return [[part.letters.text(line) for line in lines] for lines in part.rows]
