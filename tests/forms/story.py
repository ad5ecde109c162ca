"""One invented report in the making: its agency, years and results, the printed parts and the truth."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from tests.forms.choices import Choices
from tests.forms.facts import (
    INDICATORS_OF,
    INSTRUMENT_OF,
    LETTER,
    NAMES,
    Ranges,
    level,
)
from tests.forms.places import Agency
from tests.forms.printing import digits, number
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

    def agency_words(self) -> str:
        """The agency before a verb that follows without a blank, as Thai is written (but not behind a number)."""
        return self.agency.name + " " * self.agency.name[-1].isdigit()

    def indicator_name(self, indicator: int) -> str:
        """The name of an indicator: of its several, the one that this report uses."""
        return self.choices.random(f"name of {indicator}").choice(NAMES[indicator])

    def indicator_title(self, indicator: int) -> str:
        """An indicator as a section row or heading names it."""
        form = self.rng.choice(("ตัวชี้วัดที่ {} {}", "ตัวชี้วัดที่ {} {}", "ตัวชี้วัดที่ {}. {}", "ตัวชี้วัดที่ {} : {}"))
        return form.format(self.dig(indicator), self.indicator_name(indicator))
