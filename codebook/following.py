"""A scheme that follows another: what it lays down itself, and what is taken from the other with little evidence.

Schools answer the national questionnaires in words of their own; police stations and colleges are known to have items
of their own and the national levels. What is taken over so is of low confidence, whatever it is where it comes from: a
check that rests on it only warns.
"""

from __future__ import annotations

from dataclasses import replace

from codebook.facts import Aggregation, Evidence, Framework, IndicatorFacts, Rule, Scheme


def followed(scheme: Scheme, fiscal_year: int, own: Framework | None, other: Framework) -> Framework:
    """The facts of ``scheme``: its own, and for the parts that it follows those of ``other``."""
    parts = set(scheme.parts)
    empty = replace(
        other,
        note="",
        instruments=(),
        indicators=(),
        levels=(),
        pass_threshold=None,
        oit_items={},
        sub_indicators=(),
        eit_parts=None,
        aggregation=None,
        answer_step=None,
        items_of_questions={},
        oit_item_count=None,
        question_counts={},
        level_names=(),
        indices=(),
        national=None,
        results_announced=None,
        report_items=(),
    )
    base = own or replace(empty, scheme=scheme.code, fiscal_year=fiscal_year)
    instruments = {each.code: each for each in other.instruments} if "instruments" in parts else {}
    instruments |= {
        each.code: each for each in base.instruments if each.weight is not None or each.code not in instruments
    }
    return replace(
        base,
        instruments=tuple(instruments.values()),
        indicators=_indicators(base, other, parts),
        levels=base.levels or (other.levels if "levels" in parts else ()),
        pass_threshold=base.pass_threshold or (other.pass_threshold if "pass_threshold" in parts else None),
        oit_items=base.oit_items or (other.oit_items if "oit_items" in parts else {}),
        sub_indicators=base.sub_indicators or (other.sub_indicators if "sub_indicators" in parts else ()),
        eit_parts=base.eit_parts or (other.eit_parts if "eit_parts" in parts else None),
        oit_item_count=base.oit_item_count or (other.oit_item_count if "oit_items" in parts else None),
        aggregation=base.aggregation or (_weakened(other.aggregation) if "aggregation" in parts else None),
        follows=other.scheme,
    )


def _indicators(base: Framework, other: Framework, parts: set[str]) -> tuple[IndicatorFacts, ...]:
    if "indicator_names" not in parts:
        return base.indicators
    theirs = {each.number: each for each in other.indicators}
    if "questions" not in parts:
        theirs = {
            number: replace(each, first=None, last=None, questions_evidence=None) for number, each in theirs.items()
        }
    found = theirs | {each.number: each for each in base.indicators}
    return tuple(found[number] for number in sorted(found))


def _weakened(rules: Aggregation | None) -> Aggregation | None:
    if rules is None:
        return None
    return Aggregation(
        _weak(rules.items_to_question),
        {code: _weak(rule) for code, rule in rules.questions_to_indicator.items()},
        _weak(rules.indicators_to_instrument),
        _weak(rules.instruments_to_total),
    )


def _weak(rule: Rule | None) -> Rule | None:
    return replace(rule, evidence=Evidence("low", rule.evidence.sources)) if rule else None
