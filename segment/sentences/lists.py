"""What the sentences beside one make of it: totals and weights of a list, results that another takes the place of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from segment.facts.results import WEIGHTS
from segment.sentences.sentence import Sentence

_FULL = 100
_ROUNDED = 0.02


def without_weights(found: list[list[Sentence]]) -> list[list[Sentence]]:
    """The sentences, with the numbers of the instruments withheld where they are whole and make a hundred together."""
    of_instruments = [each for here in found for each in here if each.level == "instrument"]
    weights = {
        id(each)
        for at in range(len(of_instruments) - 2)
        if _are_weights(of_instruments[at : at + 3])
        for each in of_instruments[at : at + 3]
    }
    return [
        [replace(each, withheld=each.withheld or "answers") if id(each) in weights else each for each in here]
        for here in found
    ]


def with_worth(found: list[list[Sentence]]) -> list[list[Sentence]]:
    """The sentences; the numbers of three instruments that add up to a stated total are what they are worth in it."""
    totals = [each.statement.value for here in found for each in here if each.level == "overall"]
    of_instruments = [each for here in found for each in here if each.level == "instrument"]
    worth = {
        id(each)
        for at in range(len(of_instruments) - 2)
        if _adds_up(of_instruments[at : at + 3], totals)
        for each in of_instruments[at : at + 3]
    }
    for here in found:
        for one, other in pairwise(here):
            if other.statement.is_share and is_worth(one, other.statement.value):
                worth.add(id(one))
    return [
        [replace(each, statistic="weighted_score") if id(each) in worth else each for each in here] for here in found
    ]


def is_worth(sentence: Sentence, score: float) -> bool:
    """Whether the number of an instrument is what a score comes to by its weight: 27.06 of 90.20."""
    of_instrument = sentence.level == "instrument" and sentence.statistic == "score"
    return of_instrument and any(abs(score * each / _FULL - sentence.statement.value) <= _ROUNDED for each in WEIGHTS)


def _adds_up(three: list[Sentence], totals: list[float]) -> bool:
    told = {(each.instrument, each.statistic, each.withheld) for each in three}
    scores = len(told) == len(three) and all(each.statistic == "score" for each in three)
    return scores and any(abs(_sum(three) - total) <= _ROUNDED for total in totals)


def without_earlier(stated: Iterable[Sentence]) -> list[Sentence]:
    """The sentences of a paragraph, with those withheld whose place the next one takes."""
    found = list(stated)
    replaced = {at - 1 for at, each in enumerate(found) if each.final}
    return [replace(each, withheld="earlier-stage") if at in replaced else each for at, each in enumerate(found)]


def _are_weights(three: list[Sentence]) -> bool:
    whole = all("." not in each.statement.printed.rstrip(" .)") for each in three)
    return whole and len({each.instrument for each in three}) == len(three) and _sum(three) == _FULL


def _sum(stated: list[Sentence]) -> float:
    return sum(each.statement.value for each in stated)


def of_lists(stated: Iterable[Sentence], beside: Iterable[Sentence]) -> list[Sentence]:
    """The sentences without totals of lists that give no number of an instrument."""
    instruments = any(each.level == "instrument" for each in beside)
    return [each for each in stated if instruments or not each.listed]
