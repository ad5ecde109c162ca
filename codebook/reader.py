"""The one reader of the codebook's data files. Pure and cached: every call gives the same frozen facts."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from codebook.facts import (
    Aggregation,
    EitParts,
    Evidence,
    Framework,
    IndicatorFacts,
    Instrument,
    Level,
    Rule,
    Source,
    SubIndicator,
)
from codebook.schemes import scheme_of

__all__ = [
    "INSTRUMENTS",
    "LEVELS",
    "Framework",
    "IndicatorFacts",
    "Instrument",
    "Level",
    "framework",
    "frameworks",
    "indicator_names",
    "instrument_of",
    "possible_ranges",
    "scheme_of",
    "sources",
]

SCHEMES = ("NACC", "BMA")

INDICATORS_OF = {"IIT": (1, 2, 3, 4, 5), "EIT": (6, 7, 8), "OIT": (9, 10)}
"""The ten indicators keep their numbers in every year seen."""


def _load(name: str) -> Any:
    return json.loads(files("codebook").joinpath(name).read_text(encoding="utf-8"))


def _evidence(facts: dict[str, Any] | None) -> Evidence | None:
    return Evidence(facts["confidence"], tuple(facts["sources"])) if facts else None


@cache
def _common() -> dict[str, Any]:
    facts: dict[str, Any] = _load("common.json")
    return facts


INSTRUMENTS = tuple(
    Instrument(each["code"], each["name"], tuple(each["aliases"]), each["name_en"]) for each in _common()["instruments"]
)
"""The three instruments without their weights, which belong to a year."""

LEVELS = (
    "ผ่านดีเยี่ยม",
    "ผ่านดี",
    "ผ่าน",
    "ต้องปรับปรุงโดยด่วน",
    "ต้องปรับปรุง",
    "AA",
    "A",
    "B",
    "C",
    "D",
    "E",
    "F",
)
"""Every level name of any year; a name that begins with another one stands before it."""


@cache
def sources() -> dict[str, Source]:
    """Every source by its id."""
    return {key: Source(key, each["type"], each["where"], each["about"]) for key, each in _common()["sources"].items()}


@cache
def frameworks() -> tuple[Framework, ...]:
    """Every known framework, by scheme and then by year."""
    names = sorted(file.name for file in files("codebook").iterdir() if file.name.endswith(".json"))
    found = [_framework(_load(name)) for name in names if name.rsplit("_", 1)[0].upper() in SCHEMES]
    return tuple(sorted(found, key=lambda each: (SCHEMES.index(each.scheme), each.fiscal_year)))


def framework(scheme: str | None, fiscal_year: int | None) -> Framework | None:
    """The framework of a scheme and year; None where the codebook has none."""
    return next((each for each in frameworks() if (each.scheme, each.fiscal_year) == (scheme, fiscal_year)), None)


@cache
def indicator_names() -> dict[int, tuple[str, ...]]:
    """Names by indicator number: the canonical one first, then every other name of any year."""
    names: dict[int, dict[str, None]] = {number: {} for group in INDICATORS_OF.values() for number in group}
    for each in frameworks():
        for indicator in each.indicators:
            names[indicator.number].update(dict.fromkeys((indicator.name, *indicator.aliases)))
    return {number: tuple(found) for number, found in names.items()}


def instrument_of(indicator: int) -> str:
    """The instrument that an indicator belongs to; KeyError for a number that is no indicator."""
    for code, numbers in INDICATORS_OF.items():
        if indicator in numbers:
            return code
    raise KeyError(indicator)


@cache
def possible_ranges(indicator: int) -> tuple[tuple[str, int, int, int], ...]:
    """(scheme, year, first, last) of an indicator's questions in every framework that knows both ends."""
    return tuple(
        (each.scheme, each.fiscal_year, facts.first, facts.last)
        for each in frameworks()
        for facts in each.indicators
        if facts.number == indicator and facts.first is not None and facts.last is not None
    )


def _framework(data: dict[str, Any]) -> Framework:
    pass_threshold = data["pass_threshold"]
    scale = data["answer_scale"]
    items = data["items_of_questions"]
    count = data["oit_item_count"]
    return Framework(
        scheme=data["scheme"],
        fiscal_year=data["fiscal_year"],
        note=data["note"],
        instruments=tuple(_instrument(each) for each in data["instruments"]),
        indicators=tuple(_indicator(each) for each in data["indicators"] or ()),
        levels=tuple(_level(each) for each in data["levels"] or ()),
        pass_threshold=pass_threshold["value"] if pass_threshold else None,
        oit_items={each["number"]: each["title"] for each in data["oit_items"] or () if each["title"]},
        sub_indicators=tuple(
            SubIndicator(each["number"], each["name"], each["first"], each["last"], _evidence(each))
            for each in data["sub_indicators"] or ()
        ),
        eit_parts=_eit_parts(data["eit_parts"]),
        aggregation=_aggregation(data["aggregation"]),
        answer_step=scale["step"] if scale else None,
        items_of_questions=dict(items["counts"]) if items else {},
        oit_item_count=count["value"] if count else None,
    )


def _instrument(data: dict[str, Any]) -> Instrument:
    named = next(each for each in INSTRUMENTS if each.code == data["code"])
    return Instrument(named.code, named.name, named.aliases, named.name_en, data["weight"], _evidence(data))


def _indicator(data: dict[str, Any]) -> IndicatorFacts:
    return IndicatorFacts(
        data["number"],
        data["instrument"],
        data["name"],
        tuple(data["aliases"]),
        data["name_en"],
        data["first"],
        data["last"],
        _evidence(data["questions_evidence"]),
    )


def _level(data: dict[str, Any]) -> Level:
    condition = data["lowest_instrument"] or {}
    return Level(
        data["name"],
        data["minimum"],
        data["maximum"],
        condition.get("at_least"),
        condition.get("below"),
        data["passes"],
        _evidence(data),
    )


def _eit_parts(data: dict[str, Any] | None) -> EitParts | None:
    return EitParts(tuple(data["names"]), data["combined_by"], _evidence(data)) if data else None


def _rule(data: dict[str, Any] | None) -> Rule | None:
    return Rule(data["rule"], Evidence(data["confidence"], tuple(data["sources"]))) if data else None


def _aggregation(data: dict[str, Any] | None) -> Aggregation | None:
    if data is None:
        return None
    return Aggregation(
        _rule(data["items_to_question"]),
        {code: _rule(each) for code, each in data["questions_to_indicator"].items()},
        _rule(data["indicators_to_instrument"]),
        _rule(data["instruments_to_total"]),
    )
