"""The codebook's facts as plain frozen data. None is an unknown: it is never filled in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Evidence:
    """How sure a fact is (``high``, ``medium``, ``low``; None: unknown) and the ids of its sources."""

    confidence: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from: ``kind`` is ``report``, ``code``, ``web`` or ``computation``."""

    id: str
    kind: str
    where: str
    about: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """One of the three instruments. ``weight`` is its percent of the total."""

    code: str
    name: str
    aliases: tuple[str, ...]
    name_en: str
    weight: float | None = None
    evidence: Evidence | None = None

    @property
    def prefix(self) -> str:
        """The letter that its question codes begin with: I, E or O."""
        return self.code[0]


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """One indicator of one year; its questions run from ``first`` to ``last``, both included."""

    number: int
    instrument: str
    name: str
    aliases: tuple[str, ...]
    name_en: str
    first: int | None
    last: int | None
    questions_evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """One band of the total. The lowest instrument must reach ``lowest_at_least`` or lie below ``lowest_below``."""

    name: str
    minimum: float
    maximum: float | None
    lowest_at_least: float | None
    lowest_below: float | None
    passes: bool
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class SubIndicator:
    """A part of an indicator (``9.1``) and the OIT items that belong to it."""

    number: str
    name: str
    first: int
    last: int
    evidence: Evidence | None = None

    @property
    def indicator(self) -> int:
        """The indicator that it is a part of."""
        return int(self.number.split(".")[0])


@dataclass(frozen=True, slots=True)
class EitParts:
    """The two surveys that EIT joins, as they are printed; ``combined_by`` is ``mean`` or None (unknown)."""

    names: tuple[str, ...]
    combined_by: str | None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """How children make their parent: ``mean``, ``mean_of_parts``, ``mean_of_sub_indicators``, ``item_weighted``,
    ``weighted`` (weights unknown) or ``weighted_sum`` (of the instruments)."""

    name: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Aggregation:
    """The arithmetic of one year; None where nobody has said or shown it."""

    items_to_question: Rule | None
    questions_to_indicator: dict[str, Rule | None]
    """By instrument code."""
    indicators_to_instrument: Rule | None
    instruments_to_total: Rule | None


@dataclass(frozen=True, slots=True)
class Framework:
    """The assessment of one scheme (``NACC`` or ``BMA``) in one fiscal year of the Buddhist era."""

    scheme: str
    fiscal_year: int
    note: str
    instruments: tuple[Instrument, ...]
    indicators: tuple[IndicatorFacts, ...]
    """Empty where unknown, as with every tuple and dictionary here."""
    levels: tuple[Level, ...]
    pass_threshold: float | None
    oit_items: dict[int, str]
    """Title by item number; an item whose title is unknown is left out."""
    sub_indicators: tuple[SubIndicator, ...]
    eit_parts: EitParts | None
    aggregation: Aggregation | None
    answer_step: float | None
    """Points between two answers of one respondent, where known."""
    items_of_questions: dict[str, int]
    """How many sub-items a question has, by code."""
    oit_item_count: int | None

    def indicator(self, number: int) -> IndicatorFacts | None:
        """The indicator with this number, where the year's indicators are known."""
        return next((each for each in self.indicators if each.number == number), None)

    def weight(self, instrument: str) -> float | None:
        """Percent of the total that an instrument carries."""
        return next((each.weight for each in self.instruments if each.code == instrument), None)
