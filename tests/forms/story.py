"""One invented report in the making: its agency, years and results, the printed parts and the truth."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from typing import Any

from tests.forms.choices import Choices
from tests.forms.facts import (
    INDICATORS_OF,
    INSTRUMENT_NAMES,
    INSTRUMENT_OF,
    LETTER,
    NAMES,
    RANGES,
    UNKNOWN_YEARS,
    Ranges,
    level,
)
from tests.forms.places import Agency, any_agency, district_office, nacc_agency
from tests.forms.printing import damaged_code, digits, number, sound_code
from tests.forms.truth import Truth


@dataclass
class Results:
    """The true results of one agency in one year."""

    questions: dict[str, float] = field(default_factory=dict)
    parts: dict[str, tuple[float, float]] = field(default_factory=dict)
    """EIT questions in the years with two parts: public, survey."""
    indicators: dict[int, float] = field(default_factory=dict)
    instruments: dict[str, float] = field(default_factory=dict)
    total: float = 0.0


def _mean(values: list[float]) -> float:
    return sum(values) / len(values)


def make_results(rng: Random, ranges: Ranges, two_parts: bool = False) -> Results:
    """Results that obey the arithmetic of the national scheme, rounded to what a report prints."""
    results, centre = Results(), rng.uniform(82, 96)
    exact: dict[int, float] = {}
    for indicator, (first, last) in ranges.items():
        letter = LETTER[INSTRUMENT_OF[indicator]]
        codes = [f"{letter}{n}" for n in range(first, last + 1)]
        if letter == "O":
            missed = rng.randint(0, 2)
            values = dict.fromkeys(codes, 100.0) | {code: rng.choice((0.0, 50.0)) for code in rng.sample(codes, missed)}
        else:
            values = {code: round(min(100.0, rng.gauss(centre, 5)), 2) for code in codes}
        results.questions |= values
        exact[indicator] = _mean(list(values.values()))
        if letter == "E" and two_parts:
            for code in codes:
                survey = round(min(100.0, max(0.0, values[code] + rng.uniform(-6, 6))), 2)
                results.parts[code] = (values[code], survey)
            exact[indicator] = _mean([part for code in codes for part in results.parts[code]])
    for instrument, members in INDICATORS_OF.items():
        results.instruments[instrument] = round(_mean([exact[i] for i in members]), 2)
    results.indicators = {i: round(value, 2) for i, value in exact.items()}
    shares = {"IIT": 0.3, "EIT": 0.3, "OIT": 0.4}
    results.total = round(sum(shares[i] * value for i, value in results.instruments.items()), 2)
    return results


@dataclass
class Story:
    """The report so far."""

    rng: Random
    agency: Agency
    fiscal_year: int
    assessed_year: int
    ranges: Ranges
    ranges_known: bool
    numerals: str
    results: Results
    truth: Truth = field(default_factory=Truth)
    parts: list[str] = field(default_factory=list)
    variations: set[str] = field(default_factory=set)
    choices: Choices = field(default_factory=lambda: Choices(0))
    stated: set[tuple[str, str | int | None]] = field(default_factory=set)
    """The subjects (level, key) whose score of the presented year a table has stated."""
    told: dict[tuple[str, str | int | None], float] = field(default_factory=dict)
    """The subjects whose score a sentence has told, each with the first number told."""
    tables: int = 0
    """How many tables have a caption with a number."""
    earlier: dict[int, Results] = field(default_factory=dict)
    """The results of years before."""

    def chance(self, probability: float) -> bool:
        """True with ``probability``."""
        return self.rng.random() < probability

    def say(self, text: str) -> None:
        """Add one paragraph."""
        self.parts.append(text)

    def num(self, value: float) -> str:
        """A score as this report prints it."""
        return number(self.rng, value, self.numerals)

    def dig(self, text: object) -> str:
        """A text with the report's numerals."""
        return digits(self.rng, text, self.numerals)

    def results_of(self, year: int) -> Results:
        """The results of the presented year or of one before it."""
        if year == self.assessed_year:
            return self.results
        return self.earlier.setdefault(year, make_results(self.choices.random(f"results of {year}"), self.ranges))

    def level(self) -> str:
        """The report's own level."""
        return level(self.assessed_year, self.results.total, tuple(self.results.instruments.values()))

    def indicator_name(self, indicator: int) -> str:
        """One of the names of an indicator."""
        return self.rng.choice(NAMES[indicator])

    def indicator_title(self, indicator: int) -> str:
        """An indicator as a section row or heading names it."""
        form = self.rng.choice(("ตัวชี้วัดที่ {} {}", "ตัวชี้วัดที่ {} {}", "ตัวชี้วัดที่ {}. {}", "ตัวชี้วัดที่ {} : {}"))
        return form.format(self.dig(indicator), self.indicator_name(indicator))

    def instrument_title(self, instrument: str) -> str:
        """An instrument as a section row or heading names it."""
        return self.rng.choice(INSTRUMENT_NAMES[instrument])

    def code(self, code: str, indicators: tuple[int, ...], damage: float = 0.3) -> str:
        """A code as printed, damaged where the context leaves one reading."""
        if self.ranges_known and self.chance(damage):
            printed = damaged_code(self.rng, code, self.ranges, indicators)
            if printed is not None:
                self.variations.add("code damage")
                return printed
        return sound_code(self.rng, code, self.numerals)

    def finish(self) -> tuple[str, dict[str, Any]]:
        """The text of the report and its truth."""
        truth = self.truth.as_dict()
        truth["variations"] = sorted(self.variations)
        return "\n\n".join(["", *self.parts, ""]), truth


def begin(rng: Random, scheme: str | None = None, years: tuple[int, ...] | None = None, lag: int = 0) -> Story:
    """A new story: an agency, its year and results. ``lag``: how many years the title lies after the results."""
    agency = district_office(rng) if scheme == "BMA" else nacc_agency(rng) if scheme == "NACC" else any_agency(rng)
    known = [y for s, y in RANGES if s == agency.scheme]
    unknown = [y for s, y in UNKNOWN_YEARS if s == agency.scheme]
    choices = [y for y in (*known, *known, *unknown) if years is None or y in years]
    assessed = rng.choice(choices)
    key = (agency.scheme, assessed)
    ranges = RANGES.get(key) or UNKNOWN_YEARS[key]
    two_parts = assessed >= 2566 and agency.scheme == "NACC"
    return Story(
        rng,
        agency,
        assessed + lag,
        assessed,
        ranges,
        key in RANGES,
        rng.choice(("thai", "thai", "arabic", "mixed")),
        make_results(rng, ranges, two_parts),
    )
