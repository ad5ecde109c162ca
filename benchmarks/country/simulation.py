"""The numbers of one scheme and year for many agencies at once, by the arithmetic of the codebook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from codebook.facts import Framework, IndicatorFacts
from codebook.reader import INDICATORS_OF

Values = npt.NDArray[np.float64]

ASSUMED_WEIGHTS = {"IIT": 30.0, "EIT": 30.0, "OIT": 40.0}
"""Used where the codebook does not know a year's weights: an assumption of the simulation, no fact."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One number of every agency: points on 0–100, unrounded; ``overall`` has neither instrument nor indicator."""

    level: str
    instrument: str | None
    indicator: int | None
    question: str | None
    statistic: str
    values: Values


def rounded(values: Values) -> Values:
    """Half up to two decimals, as reports print."""
    return np.floor(values * 100 + 0.5 + 1e-7) / 100


def simulate(framework: Framework, quality: Values, rng: np.random.Generator) -> list[Subject]:
    """Every number of a year for agencies of that ``quality`` (points on 0–100), children before their parents."""
    found: list[Subject] = []
    instruments: dict[str, Values] = {}
    for code, numbers in INDICATORS_OF.items():
        indicators = []
        for number in numbers:
            facts = framework.indicator(number)
            subjects = list(_indicator(framework, code, number, facts, quality, rng))
            found += subjects
            indicators.append(subjects[-1].values)
        instruments[code] = _combine(np.stack(indicators), framework, rng)
        found.append(Subject("instrument", code, None, None, "score", instruments[code]))
    weights = {code: framework.weight(code) or assumed for code, assumed in ASSUMED_WEIGHTS.items()}
    total = sum((weights[code] / 100 * instruments[code] for code in instruments), np.zeros_like(quality))
    found.append(Subject("overall", None, None, None, "score", total))
    return found


def level_name(framework: Framework, total: float, lowest: float) -> str | None:
    """The level of a rounded total whose lowest instrument is ``lowest``; None where the year's levels are unknown."""
    for level in framework.levels:
        fits = total >= level.minimum and (level.lowest_at_least is None or lowest >= level.lowest_at_least)
        if fits and (level.lowest_below is None or lowest < level.lowest_below):
            return level.name
    return None


def _indicator(
    framework: Framework,
    instrument: str,
    number: int,
    facts: IndicatorFacts | None,
    quality: Values,
    rng: np.random.Generator,
) -> Iterator[Subject]:
    """The questions of an indicator where the codebook knows them, then the indicator itself."""
    if facts is None or facts.first is None or facts.last is None:
        yield Subject("indicator", instrument, number, None, "score", _answers(quality + rng.normal(0, 2), rng))
        return
    codes = [f"{instrument[0]}{each}" for each in range(facts.first, facts.last + 1)]
    if instrument == "OIT":
        items = [_published(quality, rng) for _ in codes]
        yield from (Subject("question", instrument, number, c, "score", v) for c, v in zip(codes, items, strict=True))
        yield Subject("indicator", instrument, number, None, "score", _open_data(framework, number, facts, items, rng))
        return
    easiness = rng.normal(0, 4, len(codes))
    statistics = ("public", "survey") if instrument == "EIT" and framework.eit_parts else ("score",)
    parts = []
    for statistic in statistics:
        respondents = rng.integers(15, 60, quality.size)
        values = [_on_scale(_answers(quality + each, rng), framework.answer_step, respondents) for each in easiness]
        parts.append(np.mean(values, axis=0))
        for code, each in zip(codes, values, strict=True):
            yield Subject("question", instrument, number, code, statistic, each)
    if len(parts) > 1:
        for statistic, part in zip(statistics, parts, strict=True):
            yield Subject("indicator", instrument, number, None, statistic, part)
    yield Subject("indicator", instrument, number, None, "score", np.mean(parts, axis=0))


def _answers(level: Values, rng: np.random.Generator) -> Values:
    return np.clip(level + rng.normal(0, 3, level.size), 20, 100)


def _on_scale(values: Values, step: float | None, respondents: npt.NDArray[np.int64]) -> Values:
    """The nearest mean that so many respondents can give where answers lie ``step`` points apart."""
    return values if step is None else np.round(values * respondents / step) * step / respondents


def _published(quality: Values, rng: np.random.Generator) -> Values:
    """An item of open data: 100 where it is published, else 0."""
    chance = np.clip((quality - 40) / 52, 0.3, 0.995)
    return np.where(rng.random(quality.size) < chance, 100.0, 0.0)


def _open_data(
    framework: Framework, number: int, facts: IndicatorFacts, items: list[Values], rng: np.random.Generator
) -> Values:
    rule = framework.aggregation.questions_to_indicator.get("OIT") if framework.aggregation else None
    if rule is not None and rule.name == "mean_of_sub_indicators":
        first = facts.first or 1
        groups = [each for each in framework.sub_indicators if each.indicator == number]
        means = [np.mean(items[each.first - first : each.last - first + 1], axis=0) for each in groups]
        return np.asarray(np.mean(means, axis=0))
    weights = rng.uniform(0.5, 2, len(items)) if rule is not None and rule.name == "item_weighted" else None
    return np.asarray(np.average(items, axis=0, weights=weights))


def _combine(indicators: Values, framework: Framework, rng: np.random.Generator) -> Values:
    rule = framework.aggregation.indicators_to_instrument if framework.aggregation else None
    weights = rng.uniform(0.5, 2, len(indicators)) if rule is not None and rule.name == "weighted" else None
    return np.asarray(np.average(indicators, axis=0, weights=weights))
