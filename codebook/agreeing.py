"""What two years of one scheme have in common: the facts to go by where a report does not say which one it presents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from codebook.facts import Aggregation, Framework, IndicatorFacts, Instrument, Rule

_T = TypeVar("_T")


def agreed(one: Framework, other: Framework) -> Framework:
    """The first framework without the facts that the second one contradicts or does not know."""
    return replace(
        one,
        instruments=tuple(_instrument(each, other) for each in one.instruments),
        indicators=tuple(_indicator(each, other.indicator(each.number)) for each in one.indicators),
        levels=_same(one.levels, other.levels, ()),
        pass_threshold=_same(one.pass_threshold, other.pass_threshold, None),
        sub_indicators=_same(one.sub_indicators, other.sub_indicators, ()),
        eit_parts=_same(one.eit_parts, other.eit_parts, None),
        aggregation=_aggregation(one.aggregation, other.aggregation),
        items_of_questions=_same(one.items_of_questions, other.items_of_questions, {}),
        question_counts=_same(one.question_counts, other.question_counts, {}),
        oit_item_count=_same(one.oit_item_count, other.oit_item_count, None),
    )


def _same(one: _T, other: _T, unknown: _T) -> _T:
    return one if _bare(one) == _bare(other) else unknown


def _bare(fact: Any) -> Any:
    """A fact without its evidence, which may differ."""
    if isinstance(fact, tuple):
        return tuple(map(_bare, fact))
    return replace(fact, evidence=None) if hasattr(fact, "evidence") else fact


def _instrument(each: Instrument, other: Framework) -> Instrument:
    return each if each.weight == other.weight(each.code) else replace(each, weight=None)


def _indicator(each: IndicatorFacts, other: IndicatorFacts | None) -> IndicatorFacts:
    same = other is not None and (each.first, each.last) == (other.first, other.last)
    return each if same else replace(each, first=None, last=None)


def _aggregation(one: Aggregation | None, other: Aggregation | None) -> Aggregation | None:
    if one is None or other is None:
        return None
    return Aggregation(
        _rule(one.items_to_question, other.items_to_question),
        {
            code: _rule(rule, other.questions_to_indicator.get(code))
            for code, rule in one.questions_to_indicator.items()
        },
        _rule(one.indicators_to_instrument, other.indicators_to_instrument),
        _rule(one.instruments_to_total, other.instruments_to_total),
    )


def _rule(one: Rule | None, other: Rule | None) -> Rule | None:
    return one if one is not None and other is not None and one.name == other.name else None
