"""The scores among a cell's numbers: of two, the one that counts; under a header, the one that it means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import regex

from normalize.numerals import to_arabic
from normalize.text import flatten
from normalize.years import years_of_header
from segment.facts.brackets import is_with_bracket, parted_header
from segment.facts.numbers import LEAST_SCORE, MARKS, PLAIN, CellNumber, cell_numbers
from segment.facts.reckoned import result_at
from segment.facts.scale import PERCENT
from segment.facts.statistic import statistic_of


@lru_cache(maxsize=1 << 12)
def scores_of(printed: str) -> tuple[tuple[CellNumber, ...], bool]:
    """The numbers of a score cell that are scores, and whether it is clear which.

    A correction (`เดิม 60.00 แก้เป็น 79.64`) gives the new number; of numbers with years each is that year's, of
    numbers with the words of statistics each is that statistic; of several other plain numbers the one that alone has
    decimals, brackets or the word คะแนน is the score. Where several are left, all are given and the answer says that
    it is not clear.
    """
    found = cell_numbers(printed)
    if new := [each for each in found if each.kind == "new"]:
        # 85.50 → 0, 85.10 → 2.5: what it has become, or by how much it has changed.
        was = [each.value for each in found if each.kind == "old"]
        open_ = new[-1].value < LEAST_SCORE and any(each >= LEAST_SCORE and each not in MARKS for each in was)
        return tuple(new[-1:]), not open_
    plain = tuple(each for each in found if each.kind == "plain")
    if len(plain) < 2:
        # `7-8 (74.38)`: of what the range is, and of what the number, nothing says.
        return plain, not (plain and found[0].kind == "range")
    if all(each.year is not None for each in plain):
        return plain, True
    if plain[0].year is None and all(each.year is not None for each in plain[1:]):
        # 100 (ปี 2565 = 89.62): before the number of another year.
        return plain[:1], True
    if len(plain) == 2 and plain[0].value in (0, PERCENT) and not plain[0].decimals and plain[1].bracket:
        # 100 (95.54): a score and that of another year, or so many people and the score.
        return plain, False
    if len(plain) == 2 and _may_be_parted(printed, *plain):
        # 8 5.40: the eighth got 5.40, or one got 85.40.
        return plain, False
    if _labelled(parts := tuple(each for each in plain if each.decimals)):
        return parts, True
    if len(plain) == 2 and _is_share_of(*plain):
        return plain[1:], True
    several = sum(map(_decimal, plain)) > 1
    for wanted in (_decimal, _with_unit) if several else (_decimal, _with_unit, _bracketed):
        chosen = [each for each in plain if wanted(each)]
        if len(chosen) == 1:
            return tuple(chosen), True
    return tuple(each for each in plain if each.decimals) or plain, False


@lru_cache(maxsize=1 << 12)
def scores_under(header: str, printed: str, year: int | None) -> tuple[tuple[CellNumber, ...], bool]:
    """The numbers of a cell under a header that are scores, of the ``year`` or of one that cell or header names, and
    whether it is clear which."""
    if PLAIN.fullmatch(printed):
        return scores_of(printed)
    told = cell_numbers(printed)
    line = to_arabic(flatten(printed))
    if (at := result_at(line, weighted=statistic_of(header) == "weighted_score")) is not None:
        return tuple(each for each in told if each.start == at), True
    if dated := _by_years(header, told):
        return dated, True
    if parted := _by_parts(header, told):
        return parted, True
    if parted_header(header) is not None and (is_with_bracket(line) or any(each.bracket for each in told)):
        # คะแนน (เป้าหมาย) over 95.10 (90.00); over - (90.00) there is no score.
        before = tuple(each for each in told if not each.bracket)[:1]
        return before or told, bool(before)
    values, clear = scores_of(printed)
    # Of two years that a cell itself names the own stands; those of a header are columns in one.
    values = tuple(each for each in values if each.year == year) or values
    # 89.62 (ปี 2567 = 95.00): the year of the one without a year has another number.
    again = bool(values) and values[0].year is None and year is not None and any(each.year == year for each in told)
    return values, clear and not again


def _by_years(header: str, told: Sequence[CellNumber]) -> tuple[CellNumber, ...]:
    """The two numbers of a cell whose header names two years in their order: 84.98 → 87.73 under ปี 2564 → ปี 2565."""
    years = years_of_header(header)
    scores = [each for each in told if each.decimals and (each.kind in ("plain", "old", "new") or not each.value)]
    if len(years) != _TWO or len(scores) != _TWO or any(each.year is not None for each in scores):
        return ()
    return tuple(replace(each, kind="plain", year=year) for each, year in zip(scores, years, strict=True))


def _by_parts(header: str, told: Sequence[CellNumber]) -> tuple[CellNumber, ...]:
    """The two numbers of a cell whose header names the two parts of EIT in their order: 90.00/80.00 under
    EIT Public/EIT Survey."""
    parts = [statistic_of(each) for each in _AND.split(header)]
    scores = [each for each in told if each.kind in ("plain", "full")]
    if sorted(map(str, parts)) != ["public", "survey"] or len(scores) != _TWO or any(each.statistic for each in told):
        return ()
    return tuple(replace(each, kind="plain", statistic=part) for each, part in zip(scores, parts, strict=True))


_AND = regex.compile(r"\s*(?:/|,|\||และ|:)\s*")
_TWO = 2


def _may_be_parted(printed: str, first: CellNumber, second: CellNumber) -> bool:
    """Whether nothing but a blank stands between a whole number and another below 10: both may be one."""
    between = flatten(printed)[first.end : second.start]
    whole = not first.decimals and first.printed.isdigit() and second.decimals == 2
    return whole and not between.strip() and second.value < 10 and not second.bracket


def _is_share_of(mean: CellNumber, share: CellNumber) -> bool:
    """Whether the second number, in brackets, is the mean before it (on a scale to 4, 5 or 10) in percent."""
    if not (mean.decimals == share.decimals == 2 and share.bracket and mean.value <= 10):
        return False
    return any(mean.value <= full and abs(mean.value * 100 / full - share.value) <= 0.6 / full for full in (4, 5, 10))


def _labelled(numbers: tuple[CellNumber, ...]) -> bool:
    """Whether the words of the cell make each number another statistic; one without words is the score."""
    statistics = [each.statistic for each in numbers]
    return len(numbers) > 1 and len(set(statistics)) == len(statistics)


def _decimal(number: CellNumber) -> bool:
    return number.decimals > 0


def _with_unit(number: CellNumber) -> bool:
    return number.unit


def _bracketed(number: CellNumber) -> bool:
    return number.bracket
