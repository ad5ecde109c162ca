"""What stands in a column, as shares of its filled cells: the evidence of the body beside that of the header."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import regex

from extract.frozen import dataclass
from normalize.agencies import may_name, names_in
from normalize.lazily import cached_property
from segment.facts.scan import Facts
from segment.facts.subjects import counted_as
from segment.tables.grid import Grid

_OVER_AND_OVER = 4
_PART = regex.compile(r"\W*(\d)\.\d{1,2}[.)]?\s?(?=[ก-ฮเ-ไ])")
_THOUSANDS = regex.compile(r"\d{1,3}\.\d{3}")
_INSTRUMENTS = 3
_AGREED = 3
_NAMES = 60
"""Letters: names of agencies are hardly longer."""


@dataclass(frozen=True)
class Content:
    """A column's body: how many cells say something, and the share of them that is of each kind."""

    facts: tuple[Facts, ...]
    numeric: float = 0.0
    decimal: float = 0.0
    full_or_none: float = 0.0
    """Cells of 0 or 100."""
    coded: float = 0.0
    years: float = 0.0
    letters: float = 0.0
    """Mean number of letters of a cell that is no number."""
    marked: float = 0.0
    """Cells that are nothing but ticks or dashes, of all filled ones."""
    ticked: bool = False
    """Whether it holds nothing but these, and ticks among them."""
    counted: bool = False
    """Whole numbers, each greater than the one before (but for a few)."""

    @property
    def size(self) -> int:
        """How many cells say something."""
        return len(self.facts)

    @cached_property
    def thousands(self) -> bool:
        """Whether every number is printed as thousands may be: 25.500."""
        return bool(self.facts) and all(_THOUSANDS.fullmatch(each.line) for each in self.facts)

    @cached_property
    def repeated(self) -> bool:
        """Whether cells say few things over and over, as those do that tell how questions stand: เผยแพร่แล้ว."""
        return 2 * len({each.letters for each in self.facts}) <= self.size

    @cached_property
    def names(self) -> float:
        """The share of cells that are the label of an indicator or instrument."""
        return sum(_is_name(each) for each in self.facts) / self.size if self.size else 0.0

    @cached_property
    def agencies(self) -> float:
        """The share of cells that name an agency."""
        if self.letters > _NAMES or self.numeric == 1.0 or not any(may_name(each.line) for each in self.facts):
            return 0.0
        told = [each for each in self.facts if not (each.aside or each.total)]
        words = [each for each in told if not each.numeric]
        if not words:
            return 0.0
        return sum(bool(names_in(each.line, title=True)) for each in words) / len(told)

    @cached_property
    def code_like(self) -> float:
        """The share of cells that may be codes, damaged or not."""
        return sum(each.code_like for each in self.facts) / self.size if self.size else 0.0

    @cached_property
    def outlined(self) -> bool:
        """Whether the parts of one number are names of several indicators (`1.1 การปฏิบัติหน้าที่`, `1.2 การใช้งบประมาณ`):
        the number is an instrument's."""
        parts = [(match[1], each.indicator_name) for each in self.facts if (match := _PART.match(each.line))]
        numbered = Counter(number for number, name in dict.fromkeys(parts) if name is not None)
        return bool(numbered) and len(numbered) <= _INSTRUMENTS and max(numbered.values()) > 1

    @cached_property
    def numbers_indicators(self) -> bool:
        """Whether the numbers that names begin with are the indicators' own, though one stands before another's name:
        all others agree with theirs, and do not only count the cells up to that one."""
        named = [each for each in self.facts if each.label is not None and each.label.indicator is not None]
        counts = [(counted_as(each.line), each.label.named or each.label.indicator) for each in named if each.label]
        agreed = [at for at, (number, name) in enumerate(counts) if number == name]
        others = [at for at, (number, name) in enumerate(counts) if number is not None and number != name]
        if len(agreed) < _AGREED or len(others) != 1 or len(agreed) + 1 < len(named):
            return False
        return others[0] < agreed[-1] or any(counts[at][0] != at + 1 for at in agreed)

    @property
    def constant(self) -> bool:
        """Whether one number stands there over and over, as targets do; full scores and none at all may be real."""
        values = {each.value for facts in self.facts if facts.numeric for each in facts.numbers}
        return self.size >= _OVER_AND_OVER and len(values) == 1 and not values & {0.0, 100.0}


def content_of(grid: Grid, index: int) -> Content:
    """The content of one column; dashes, ticks and levels tell nothing of it."""
    found = grid.contents.get(index)
    if found is None:
        found = grid.contents[index] = _content(grid.said(index))
    return found


def _content(every: Sequence[Facts]) -> Content:
    """What filled cells hold together."""
    told = tuple(each for each in every if not (each.dash or each.tick or each.level))
    if not told:
        return Content((), marked=1.0 if every else 0.0, ticked=any(each.tick for each in every))
    words = [each for each in told if not each.numeric]
    whole = [each.whole for each in told if each.whole is not None]
    rising = sum(left < right for left, right in pairwise(whole))

    def share(count: int) -> float:
        """This many of the cells that tell something."""
        return count / len(told)

    return Content(
        told,
        numeric=share(sum(each.numeric for each in told)),
        decimal=share(sum(each.numeric and each.decimal for each in told)),
        full_or_none=share(sum(each.full_or_none for each in told)),
        coded=share(sum(each.coded for each in told)),
        years=share(sum(each.bare_year for each in told)),
        letters=sum(len(each.letters) for each in words) / len(words) if words else 0.0,
        marked=1 - len(told) / len(every),
        counted=len(whole) >= max(2, 0.6 * len(told)) and rising >= 0.8 * (len(whole) - 1),
    )


def _is_name(facts: Facts) -> bool:
    label = facts.label if not facts.coded else None
    return label is not None and (label.indicator is not None or label.instrument is not None)
