"""Question codes as data: letter and numbers of a canonical code, and where the codebook puts them."""

from __future__ import annotations

import re
from functools import cache

from codebook.facts import Framework
from codebook.reader import frameworks

_CODE = re.compile(r"([IEO])(\d{1,3})(?:-[IEO](\d{1,3}))?$")

INSTRUMENT_OF_LETTER = {"I": "IIT", "E": "EIT", "O": "OIT"}


def parts(code: str) -> tuple[str, int, int] | None:
    """Letter, first and last number of a code (``O1-O22``: O, 1, 22); None where it is no code."""
    found = _CODE.match(code)
    if not found:
        return None
    first = int(found[2])
    return found[1], first, int(found[3] or first)


def last_known(framework: Framework, letter: str) -> int | None:
    """The last question of an instrument in one year; None where the codebook does not know it."""
    lasts = [each.last for each in framework.indicators if each.instrument == INSTRUMENT_OF_LETTER[letter]]
    known = [last for last in lasts if last is not None]
    return max(known) if known and len(known) == len(lasts) else None


@cache
def last_of_any(letter: str) -> int:
    """The highest number of a letter that any framework knows."""
    code = INSTRUMENT_OF_LETTER[letter]
    lasts = [each.last or 0 for facts in frameworks() for each in facts.indicators if each.instrument == code]
    items = [item for facts in frameworks() if facts.item_prefix == letter for item in facts.oit_items]
    return max([*lasts, *items])


@cache
def last_listed(prefix: str) -> int:
    """The highest number of any framework's list whose codes begin with ``prefix`` (EB, MOIT); 0 for none."""
    return max((item for facts in frameworks() if facts.item_prefix == prefix for item in facts.oit_items), default=0)


def indicator_of(framework: Framework, letter: str, number: int) -> int | None:
    """The indicator that a question belongs to in one year, where its range is known."""
    for each in framework.indicators:
        known = each.first is not None and each.last is not None
        if each.instrument == INSTRUMENT_OF_LETTER[letter] and known and each.first <= number <= each.last:  # type: ignore[operator]
            return each.number
    return None
