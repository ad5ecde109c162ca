"""What stands beside a rule that parts the rows of some columns only: a cell that is merged downwards, or rows that no
rule parts there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from extract.document import BBox
from extract.open_sides.letters import Letters
from extract.open_sides.stacks import Stack
from extract.page import Rule
from extract.white_strips import NUMBER

APART = 0.9
"""Of the letter height: the least white between two labels; the lines of one are nearer."""
Text = tuple[BBox, str]


def beside_merged(rules: Sequence[Rule], stack: Stack, letters: Letters) -> list[Rule]:
    """The ``rules`` without those beside which two labels or two numbers stand, one above and one below: no cell is
    merged there (a rule above the numbers of a total)."""
    levels = sorted({*stack.ys, *(y for y, _, _ in rules)})
    found: list[Rule] = []
    for y, group in groupby(sorted(rules), key=itemgetter(0)):
        level = list(group)
        # Beyond the outermost rules there may be a caption or a page's end.
        above = max((each for each in levels if each < y), default=y)
        below = min((each for each in levels if each > y), default=y)
        over, under = (list(_texts(letters, stack, ends, level)) for ends in ((above, y), (y, below)))
        if not any(_are_two(_nearest(text, over), text, level, letters.height) for text in _first(under)):
            found += level
    return found


def _texts(letters: Letters, stack: Stack, ends: tuple[float, float], level: Sequence[Rule]) -> Iterator[Text]:
    """The texts between two heights that stand above or below none of the rules of a ``level``."""
    for line in letters.lines(letters.between(*ends, stack.left, stack.right)):
        _, high, _, low = letters.extent(line)
        centres = letters.centres[line]
        for x0, x1 in letters.runs(line):
            if not any(left < (x0 + x1) / 2 < right for _, left, right in level):
                yield (x0, high, x1, low), letters.text(line[(x0 < centres) & (centres < x1)])


def _first(texts: Sequence[Text]) -> Iterator[Text]:
    """Those above which none of the others stands."""
    for number, text in enumerate(texts):
        if not any(_share_a_column(text, other) for other in texts[:number]):
            yield text


def _nearest(text: Text, over: Sequence[Text]) -> Text | None:
    """The last of the texts ``over`` another that stand above it."""
    return next((each for each in reversed(over) if _share_a_column(each, text)), None)


def _share_a_column(one: Text, two: Text) -> bool:
    return one[0][0] < two[0][2] and two[0][0] < one[0][2]


def _are_two(over: Text | None, text: Text, level: Sequence[Rule], height: float) -> bool:
    """Are these two labels left of the rules, or two numbers?"""
    if over is None:
        return False
    if NUMBER.match(over[1]) and NUMBER.match(text[1]):
        return True
    return text[0][2] <= level[0][1] and text[0][1] - over[0][3] >= APART * height
