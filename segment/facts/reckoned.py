"""Cells that reckon: 30% × 90.20 = 27.06, 27.06 + 25.60 + 37.00 = 89.66. What comes out is their number.

Labels that do, too: IIT = (81.37 + 92.45) / 2 states none of its operands.
"""

from __future__ import annotations

from math import prod
from typing import NamedTuple

import regex

_NUMBER = r"\(?\d{1,3}(?:\.\d{1,4})?\s?%?\)?"
_PRODUCT = regex.compile(
    rf"\s*(?P<operands>{_NUMBER}(?:\s*[x×*]\s*{_NUMBER})+)\s*=\s*(?P<result>\d{{1,3}}(?:\.\d{{1,2}})?)\s*(?:คะแนน)?\s*"
)
_SUM = regex.compile(
    rf"\s*(?P<operands>{_NUMBER}(?:\s*\+\s*{_NUMBER})+)\s*=\s*(?P<result>\d{{1,3}}(?:\.\d{{1,2}})?)\s*(?:คะแนน)?\s*"
)
_OPERAND = regex.compile(r"(?P<value>\d{1,3}(?:\.\d{1,4})?)\s?(?P<percent>%)?")
_SUMMED = regex.compile(r"\d(?:\s?[%)])*(?P<blank>\s?)\+(?P=blank)[(\[{]*\d{1,3}\.\d")
"""What a label is worked out from; `IIT = 85.10 +1.20` has a blank on one side of its sign: so much was gained."""
_COMES_TO = regex.compile(r"=\s*\d{1,3}(?:\.\d{1,2})?\s*(?:คะแนน|%)?\s*$")
_ROUNDED = 0.02
_PERCENT = 100.0
_SCORE = r"(?P<score>(?:100|\d{2})\.\d{1,2}|100)"
_WEIGHT = r"\(?\s?(?:(?P<share>0?\.[0-6]\d{0,2})|(?P<percent>[1-6]?\d)(?:\.0+)?(?:\s?%|\s?[/÷]\s?100)?)\s?\)?"
_TIMES = r"\s?(?:[x×*]|คูณ(?:ด้วย)?)\s?"
_WEIGHED = tuple(
    regex.compile(rf"(?<![\d.]){words}(?![\d.])(?:\s?\)?\s?[/÷]\s?100(?![\d.]))?", regex.IGNORECASE)
    for words in (_SCORE + _TIMES + _WEIGHT, _WEIGHT + _TIMES + _SCORE)
)


def result_at(line: str, *, weighted: bool) -> int | None:
    """Where the number stands that a cell (Arabic digits, one line) comes to; None where it does not.

    What a product comes to is a score that was ``weighted``: elsewhere the score may be what is multiplied.
    """
    if "=" not in line:
        return None
    for pattern, whole in ((_PRODUCT, prod), (_SUM, sum))[not weighted :]:
        match = pattern.fullmatch(line)
        if match is not None and abs(whole(_operands(match["operands"])) - float(match["result"])) <= _ROUNDED:
            return int(match.start("result"))
    return None


class Weighed(NamedTuple):
    """A score that a text multiplies by its weight, where both stand in it, and what that comes to."""

    score: float
    start: int
    score_at: int
    score_end: int
    end: int
    worth: float

    def comes_to(self, value: float) -> bool:
        """Whether a number is what comes out: it was weighted, and is no score."""
        return value != self.score and abs(self.worth - value) <= _ROUNDED


def weighed(line: str) -> Weighed | None:
    """The one score that a text (Arabic digits, one line) multiplies by a weight: `IIT = 78.74 x 30%`."""
    found = next((found for words in _WEIGHED if (found := [*words.finditer(line)])), [])
    if len(found) != 1:
        return None
    match = found[0]
    weight = float(match["share"]) if match["share"] else float(match["percent"]) / _PERCENT
    score = float(match["score"])
    return Weighed(score, match.start(), match.start("score"), match.end("score"), match.end(), score * weight)


def operands_end(line: str) -> int:
    """Up to where a label (Arabic digits, one line) holds the operands of what it is worked out from: behind them it
    may say what that comes to. 0 where it reckons nothing."""
    begin = _SUMMED.search(line) if "+" in line else None
    if begin is None:
        return 0
    comes_to = _COMES_TO.search(line, begin.end())
    return int(comes_to.start()) if comes_to else len(line)


def _operands(words: str) -> list[float]:
    return [float(each["value"]) / (_PERCENT if each["percent"] else 1) for each in _OPERAND.finditer(words)]
