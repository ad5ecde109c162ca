"""The records that a report holds, as plain frozen data. The columns' meanings stand in ``normalize/schema.py``."""

from __future__ import annotations

from dataclasses import field

from extract.document import BBox
from extract.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the source a record stands (of a stitched record: where it begins)."""

    page: int | None = None
    page_label: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None
    bbox: BBox | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True)
class Report:
    """The report's own facts: one row of ``reports``."""

    report_id: str
    agency: str | None
    agency_type: str | None
    province: str | None
    fiscal_year: int | None
    assessed_year: int | None
    kind: str
    title: str | None
    overall_score: float | None
    overall_level: str | None
    source_sha256: str
    source_format: str
    pages: int | None
    tables: int
    cells: int
    cells_used: int
    pipeline_version: str
    agency_id: str | None = None
    district: str | None = None
    same_as: str | None = None
    also_in: tuple[str, ...] = ()
    agency_code: str | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator that the report names."""

    indicator: int
    instrument: str
    name: str
    printed: str
    trust: str = "stated"
    confidence: float | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Question:
    """One question code with its text (None where the report gives none)."""

    question: str
    instrument: str | None
    indicator: int | None
    text: str | None
    printed: str
    trust: str = "stated"
    confidence: float | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Score:
    """One stated number, points on 0–100 (``weight``: percent)."""

    agency: str | None
    assessed_year: int | None
    level: str
    instrument: str | None
    indicator: int | None
    question: str | None
    item: int | None
    statistic: str
    value: float
    printed: str
    trust: str = "stated"
    confidence: float | None = None
    place: Place = NOWHERE
    agency_id: str | None = None
    district: str | None = None
    corrected_by: str | None = None
    level_printed: str | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A number that a sentence gives its subject: a row of ``scores`` only where no table states that subject."""

    score: Score
    """Of the year that the sentence names, or the heading above it; of none where neither does."""
    section: int | None = None
    """The indicator of the section that the sentence stands in."""
    sure: bool = True
    """False where the words around it leave open whether it is a result: then it is no row."""


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that must improve."""

    issue_id: str
    instrument: str | None
    indicator: int | None
    question: str | None
    number: int | None
    text: str
    trust: str = "stated"
    confidence: float | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Measure:
    """One item of a measure, step or result cell."""

    measure_id: str
    kind: str
    instrument: str | None
    indicator: int | None
    questions: tuple[str, ...]
    number: int | None
    text: str
    responsible: str | None
    timeline: str | None
    follow_up: str | None
    parent: str | None
    trust: str = "stated"
    confidence: float | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Finding:
    """What a careful reader would question."""

    check: str
    severity: str
    message: str
    message_en: str
    level: str | None = None
    indicator: int | None = None
    question: str | None = None
    expected: str | None = None
    observed: str | None = None
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True)
class Use:
    """What became of one table cell.

    ``purpose`` is ``record``, ``header``, ``section``, ``ignored`` (by name, see ``reason``: its column's, or ``tick``,
    ``month``, ``period``, ``count``, ``status``, ``label``, ``others``, ``dash``), ``repeat`` (its text stands already
    in a record) or ``unused`` (a finding says so).
    ``records`` names what it became, as ``dataset:index`` into the bundle's tuples (``scores:3``).
    """

    table: int
    row: int
    column: int
    purpose: str
    role: str | None = None
    reason: str | None = None
    records: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableReading:
    """How a table was read: what was supposed of it, what else it might mean, and what decided between the two.

    ``tables`` are the numbers of its pieces. Costs are those of ``segment/reading/evidence.py``; ``second`` and
    ``margin`` are None where no other reading that says something else may come near it.
    """

    tables: tuple[int, ...]
    chosen: str
    cost: float
    evidence: dict[str, float]
    second: str | None = None
    second_cost: float | None = None
    second_evidence: dict[str, float] | None = None
    joined: str | None = None
    """Why pieces on several pages are one table; None where it stands on one."""
    aside: str | None = None
    """Why the table gives no records."""

    @property
    def margin(self) -> float | None:
        """How far the second reading lies behind the chosen one."""
        return None if self.second_cost is None else self.second_cost - self.cost


@dataclass(frozen=True, slots=True)
class FactReading:
    """How a fact of the report was chosen: the best of its candidates, the second, and the evidence of both, weighed
    as in ``segment/report/weights.py``; None where nothing tells it, or nothing else."""

    fact: str
    chosen: str | None
    evidence: dict[str, float]
    second: str | None = None
    second_evidence: dict[str, float] | None = None
    unsure: bool = False
    """Whether the second is nearly as good, or little tells at all."""

    @property
    def margin(self) -> float | None:
        """How far the second candidate lies behind the chosen one."""
        if self.second_evidence is None:
            return None
        return sum(self.evidence.values()) - sum(self.second_evidence.values())


@dataclass(frozen=True, slots=True)
class Bundle:
    """Everything that one report gave."""

    report: Report
    indicators: tuple[Indicator, ...] = ()
    questions: tuple[Question, ...] = ()
    scores: tuple[Score, ...] = ()
    issues: tuple[Issue, ...] = ()
    measures: tuple[Measure, ...] = ()
    findings: tuple[Finding, ...] = ()
    uses: tuple[Use, ...] = field(default=())
    readings: tuple[TableReading, ...] = field(default=())
    facts: tuple[FactReading, ...] = field(default=())
    said: tuple[Said, ...] = ()
