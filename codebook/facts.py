"""The codebook's facts as plain frozen data. None is an unknown: it is never filled in."""

from __future__ import annotations

from dataclasses import dataclass, field


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
    name_en: str | None
    weight: float | None = None
    evidence: Evidence | None = None

    @property
    def prefix(self) -> str:
        """What its question codes begin with: I, E or O; EB and MOIT in the lists of hospitals."""
        return {"EBIT": "EB", "MOIT": "MOIT"}.get(self.code, self.code[0])


@dataclass(frozen=True, slots=True)
class IndicatorFacts:
    """One indicator of one year; its questions run from ``first`` to ``last``, both included."""

    number: int
    instrument: str
    name: str
    aliases: tuple[str, ...]
    name_en: str | None
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
    name: str | None
    first: int | None
    last: int | None
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
    public: str | None = None
    """Which of them the public answers by itself, where that is known."""


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
class LevelName:
    """A level whose band nobody has printed, and the scores that were seen with it."""

    name: str
    seen_for: tuple[float, ...]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Index:
    """One of the indices that came before the ten indicators."""

    number: int
    name: str
    name_en: str | None
    first: int | None
    last: int | None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class National:
    """The result of the whole country: the mean, the agencies and how many of them passed."""

    mean: float | None
    agencies: int | None
    passed: int | None
    passed_percent: float | None
    indicators: dict[int, float]
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class ReportItem:
    """An OIT item that asks for a report: of which kinds, on the results and for the measures of which years."""

    item: str
    kinds: tuple[str, ...]
    results_of: int | None
    measures_for: int | None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """Who assesses whom. ``follows`` is the scheme whose facts hold, with little evidence, where it has none."""

    code: str
    name: str
    name_en: str
    ten_indicators: bool
    """Whether it has the ten indicators, by their numbers; False where its numbers mean others."""
    follows: str | None = None
    parts: tuple[str, ...] = ()
    """Which parts are taken from the scheme that it follows."""
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """The assessment of one scheme (``NACC``, ``BMA``, …) in one fiscal year of the Buddhist era."""

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
    item_prefix: str = "O"
    """What the codes of its items begin with."""
    question_counts: dict[str, int] = field(default_factory=dict)
    """How many questions a questionnaire has, by instrument."""
    level_names: tuple[LevelName, ...] = ()
    indices: tuple[Index, ...] = ()
    national: National | None = None
    results_announced: str | None = None
    """The day, year first, in the Buddhist era."""
    report_items: tuple[ReportItem, ...] = ()
    follows: str | None = None
    """The scheme that parts of it are taken from, as its own are unknown."""

    @property
    def says_little(self) -> bool:
        """Whether neither its indicators nor its levels are known: nearly nothing can be compared with it."""
        return not self.levels and not self.indicators

    def indicator(self, number: int) -> IndicatorFacts | None:
        """The indicator with this number, where the year's indicators are known."""
        return next((each for each in self.indicators if each.number == number), None)

    def weight(self, instrument: str) -> float | None:
        """Percent of the total that an instrument carries."""
        return next((each.weight for each in self.instruments if each.code == instrument), None)
