"""A text that gives several indicators, each with its number (`การเปิดเผยข้อมูล 97.00 และการป้องกันการทุจริต 95.00`)."""

from __future__ import annotations

from segment.facts.numbers import CellNumber
from segment.facts.scan import Facts
from segment.facts.subjects_in import indicators_in


def several_stated(facts: Facts) -> list[tuple[int, CellNumber]]:
    """Each indicator with the one number behind its name; empty where there are not several or one has none."""
    if not facts.decimal or len(facts.numbers) < 2:
        return []
    scores = [each for each in facts.numbers if each.decimals and _is_plain(each) and each.year is None]
    if len(scores) < 2:
        return []
    mentions = indicators_in(facts.line)
    limits = [*(start for start, _, _ in mentions[1:]), len(facts.line)]
    found = []
    for (_, end, indicator), limit in zip(mentions, limits, strict=False):
        behind = [score for score in scores if end <= score.start < limit]
        if len(behind) != 1:
            return []
        found.append((indicator, behind[0]))
    return found if len({indicator for indicator, _ in found}) == len(found) > 1 else []


def _is_plain(number: CellNumber) -> bool:
    """Whether a number is a score's: in brackets even where the count of the next indicator stands behind it."""
    return number.kind == "plain" or (number.kind == "mark" and number.bracket)
