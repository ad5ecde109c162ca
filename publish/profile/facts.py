"""What a profile holds, as plain data: each statement with where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: the report, its file, and the page, table, row (from 0) or line in it."""

    report_id: str
    source_path: str | None
    page: int | None = None
    table: int | None = None
    row: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Rank and quartile group (4 is the highest; None of one that is alone) within ``group``: ``scheme``, ``type`` or
    ``province``, called ``name``. Of the ``listed`` agencies of the group in the data, ``agencies`` have the number."""

    group: str
    name: str
    rank: int
    tied: bool
    agencies: int
    listed: int
    quartile: int | None
    q1: float
    median: float
    q3: float


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the agency beside its group's median and the year before. ``comparability`` is empty without one.
    ``borrowed`` tells that a question's ``name`` is how other agencies' reports word it: the agency's own do not;
    ``indicator`` is the one of a question; ``corrected_by`` is who corrected what is ``printed``, if anybody did."""

    level: str
    subject: str
    name: str
    name_en: str
    statistic: str
    value: float
    trust: str
    differs: bool
    median: float | None
    from_median: float | None
    before: float | None
    change: float | None
    comparability: str
    reason_th: str
    reason_en: str
    source: Place
    borrowed: bool = False
    indicator: int | None = None
    corrected_by: str | None = None
    printed: str | None = None
    is_out_of_range: bool = False
    """Whether a check says that the year has no question of this code."""


@dataclass(frozen=True, slots=True)
class Own:
    """An issue, a measure, a step or a result of the agency; ``indicator`` where it is about a question's whole one,
    ``questions`` where it stands by itself, not below a weak point."""

    kind: str
    text: str
    indicator: int | None
    responsible: str | None
    timeline: str | None
    source: Place
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Tried:
    """What another agency did about the same subject, its ``score`` of it that year, and what that then did: ``before``
    and ``after`` of ``basis`` (the question, or its indicator where questions cannot be compared), None where not both
    are known, and ``change``, None also where the rules of the two years do not let them be compared."""

    agency: str
    year: int
    asked_as: str
    """The code that its year has for the question."""
    text: str
    score: float | None
    before: float | None
    after: float | None
    change: float | None
    basis: str
    comparability: str
    reason_th: str
    reason_en: str
    also_in: tuple[str, ...]
    source: Place


@dataclass(frozen=True, slots=True)
class Others:
    """What other agencies did about a weak subject."""

    told: tuple[Tried, ...]
    """Of agencies that score better, or whose score rose; ``left`` are left out of a long list."""
    left: int
    no_better: int
    """Measures of agencies that score no better and whose score did not rise."""
    not_comparable: int
    """Measures of agencies whose score is of a year of other rules."""
    not_known: int
    """Measures of agencies whose score is not known."""
    of_indicator: int | None = None
    """The indicator that the measures are of, where none is found of the very same question."""
    is_above: bool = False
    """Whether these stand at a weak point above."""
    is_compared: bool = True
    """Whether the agency's own score of that indicator is known; else they are told whatever their score."""


@dataclass(frozen=True, slots=True)
class Weakness:
    """A weak subject with what is said and done about it, by the agency and by others."""

    figure: Figure
    own: tuple[Own, ...]
    others: Others


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to check."""

    severity: str
    check: str
    message_th: str
    message_en: str
    source: Place | None
    similar: tuple[Doubt, ...] = ()
    """Others of the same check that say nearly the same."""


@dataclass(frozen=True, slots=True)
class Profile:
    """An agency in a year (the one that its results are of)."""

    agency: str
    agency_id: str
    agency_type: str | None
    province: str | None
    scheme: str | None
    year: int | None
    years: tuple[int, ...]
    overall: Figure | None
    level: str | None
    compared_with: Standing | None
    standings: tuple[Standing, ...]
    figures: tuple[Figure, ...]
    questions: tuple[Figure, ...]
    weak_year: int | None
    """The year of the weaknesses: an earlier one where this year's reports give nothing but totals."""
    weaknesses: tuple[Weakness, ...]
    doubts: tuple[Doubt, ...]
    reports: tuple[Place, ...] = field(default=())
    rest: tuple[Own, ...] = field(default=())
    """What the reports say must improve and is done, beside what is about the weak points."""
    announced: tuple[str, ...] = field(default=())
    """Other agencies whose numbers the reports state."""
    is_level_doubted: bool = False
    """Whether a check says that the level does not go with the score."""
    level_source: Place | None = None
    """Where the level stands, if elsewhere than in the report that the score is of."""
