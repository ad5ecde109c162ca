"""Bodies without rules that a page break cuts: from below their header they take all of its page.

Their header comes again overleaf; or the rule that ends them stands there alone, drawn in the same pieces.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from extract.open_sides.beyond import DOWN, UP, is_page_number
from extract.open_sides.joints import are_near
from extract.open_sides.parts import Part
from extract.open_sides.tables import runs_on


def with_cut_bodies(parts: Sequence[Part]) -> list[Part]:
    """The ``parts`` of a report, those marked whose rows go on beyond their rules to the end of the page or from its
    top."""
    found = list(parts)
    for number, (part, below) in enumerate(pairwise(parts)):
        if below.page != part.page + 1 or not part.stack.same_ends(below.stack):
            continue
        ends = _ends_overleaf(part, below)
        if ends or _begins_again(part, below):
            ground = min(part.ground, _text_end(part, below, DOWN))
            found[number] = replace(found[number], is_cut=True, ground=ground)
        if ends:
            found[number + 1] = replace(below, is_rest=True, roof=max(below.roof, _text_end(below, part, UP)))
    return found


def _text_end(part: Part, other: Part, direction: int) -> float:
    """Where the lines at the end or the top of a page begin that stand on the ``other`` too, or number it."""
    letters, levels = part.letters, part.stack.levels
    lines = letters.lines(letters.between(*((levels[-1], np.inf) if direction == DOWN else (-np.inf, levels[0]))))
    end = direction * np.inf
    for line in lines[::-direction]:
        if letters.is_divided(line) or not (is_page_number(letters, line) or runs_on(letters, line, other.letters)):
            break
        end = letters.extent(line)[3 if direction == DOWN else 1]
    return end


def _begins_again(part: Part, below: Part) -> bool:
    """Are the rows of a part a header, which the table overleaf begins with?"""
    return (
        _is_header(part)
        and len(part.rows) < len(below.stack.levels)
        and (_words(part) == _words(below)[: len(part.rows)])
    )


def _ends_overleaf(part: Part, below: Part) -> bool:
    """Are the rows of a part a header, and does overleaf stand a rule alone that is drawn as that below it is?"""
    one, two = part.stack.joints[-1], below.stack.joints[0]
    alone = len(below.stack.levels) == 1 and len(one) == len(two) > 0
    return _is_header(part) and alone and are_near(one, two)


def _is_header(part: Part) -> bool:
    return len(part.rows) > 0 and any(map(part.letters.is_divided, part.rows[-1]))


def _words(part: Part) -> list[list[str]]:
    return [[part.letters.text(line) for line in lines] for lines in part.rows]
