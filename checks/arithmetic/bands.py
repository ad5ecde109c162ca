"""Which level a score calls for, whatever it is the score of: by the bands of the year, else of the year that has the
level.

Not a check itself.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checks.case import Case
from codebook.facts import Framework, Level
from codebook.reader import LEVELS, frameworks

_LEVEL = re.compile(rf"^\W*(?:ระดับ\s?)?[“\"'(]?\s?({'|'.join(map(re.escape, LEVELS))})\s?[”\"')]?\W*$")
FAILED = re.compile(r"^\W*ไม่ผ่าน(?:เกณฑ์)?\W*$")
PASSED = re.compile(r"^\W*ผ่าน(?:เกณฑ์)?\W*$")
USUAL_MARK = 85.0


@lru_cache(maxsize=1 << 12)
def level_named(text: str) -> str | None:
    """The level that a cell names, where it names nothing else."""
    found = _LEVEL.match(text)
    return found[1] if found else None


def scale(case: Case, level: str) -> Framework | None:
    """The framework whose bands a level is judged by: the report's, else the nearest year's that has this level."""
    own = case.framework
    if own is not None and _has(own, level):
        return own
    year = case.year or 0
    known = [each for each in frameworks() if _has(each, level)]
    return min(known, key=lambda each: (each.scheme != case.scheme, abs(each.fiscal_year - year)), default=None)


def _has(facts: Framework, level: str) -> bool:
    return any(each.name == level for each in facts.levels)


def allowed(facts: Framework, value: float, lowest: float | None = None) -> tuple[str, ...]:
    """The levels that a score can have; ``lowest`` is the lowest instrument where the score is a total."""
    found = [each.name for each in facts.levels if _fits(each, value, lowest)]
    if lowest is None or not found:
        # A total in the hole of the printed table: above the highest band's mark, with a weak instrument.
        found += [each.name for each in facts.levels if each.passes and each.lowest_at_least and value >= each.minimum]
    return tuple(dict.fromkeys(found))


def _fits(level: Level, value: float, lowest: float | None) -> bool:
    if value < level.minimum or (level.maximum is not None and value > level.maximum + 0.005):
        return False
    if lowest is None:
        return True
    if level.lowest_at_least is not None and lowest < level.lowest_at_least:
        return False
    return level.lowest_below is None or lowest < level.lowest_below
