"""One number for each agency, year and subject, however often reports state it.

The rule, in this order: what a person corrected; the better trust (``proven``, ``stated``, ``repaired``, ``doubtful``);
the agency's own report before another's; the value that most statements give; the later report; then the smallest
``report_id``. Where statements differ by more than 0.01 point the number carries a mark (``differs``) with the lowest
and the highest value stated, unless a person settled it. Agencies are joined by ``agency_id``, never by name.
The year is the one that the number is about: ``assessed_year``, else the report's ``fiscal_year``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from codebook.reader import INDICATORS_OF

YEAR = "coalesce(s.assessed_year, s.fiscal_year)"

SUBJECT = """
    CASE s.level WHEN 'overall' THEN 'overall' WHEN 'instrument' THEN s.instrument
                 WHEN 'indicator' THEN s.indicator::VARCHAR WHEN 'question' THEN s.question
                 ELSE s.question || '.' || s.item END"""
"""What a number is about: ``overall``, ``IIT``, ``5``, ``I8``, ``E1.2``."""

GRADES = "['proven', 'stated', 'repaired', 'doubtful']"

TRUST_RANK = f"list_position({GRADES}, s.trust)"

ORDER = """
    list_position(['overall', 'instrument', 'indicator', 'question', 'item'], level),
    list_position(['IIT', 'EIT', 'OIT'], instrument), indicator,
    try_cast(regexp_extract(question, '[0-9]+') AS INTEGER), subject"""
"""Subjects in the order of the assessment."""


def subject_order(subject: str) -> tuple[int, int, int]:
    """The same order in Python, of the subjects of one year."""
    if subject == "overall":
        return (0, 0, 0)
    if subject in INDICATORS_OF:
        return (1, list(INDICATORS_OF).index(subject), 0)
    if subject.isdecimal():
        return (2, int(subject), 0)
    first = re.search(r"\d+", subject)
    return (3, "IEO".find(subject[0]), int(first.group()) if first else 0)


DIFFERS = 0.01
"""Points by which two statements of one number may lie apart (they are printed to two decimals)."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which numbers: an empty tuple does not restrict. ``agencies`` are ids."""

    years: tuple[int, ...] = ()
    schemes: tuple[str, ...] = ()
    agency_types: tuple[str, ...] = ()
    provinces: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    indicators: tuple[int, ...] = ()
    questions: tuple[str, ...] = ()
    statistics: tuple[str, ...] = ("score",)
    partitions: tuple[int, ...] = ()
    """Partitions that hold every wanted statement, where that is known: a shorter way to the same rows."""
    rounds: tuple[tuple[str, int], ...] = ()
    """Schemes, each with a year of its own."""

    def where(self, name: str = "number") -> tuple[str, dict[str, Any]]:
        """An SQL condition over ``s`` (scores) and ``a`` (agencies), and its parameters, which begin with ``name``."""
        wanted: Mapping[str, tuple[Any, ...]] = {
            YEAR: self.years,
            "a.scheme": self.schemes,
            "a.agency_type": self.agency_types,
            "a.province": self.provinces,
            "s.agency_id": self.agencies,
            "s.level": self.levels,
            "s.instrument": self.instruments,
            "s.indicator": self.indicators,
            "s.question": self.questions,
            "s.statistic": self.statistics,
            "s.fiscal_year": self.partitions,
            f"a.scheme || ' ' || {YEAR}": tuple(f"{scheme} {year}" for scheme, year in self.rounds),
        }
        return condition(wanted, name)


def condition(wanted: Mapping[str, tuple[Any, ...]], name: str = "number") -> tuple[str, dict[str, Any]]:
    """``column IN (…)`` for every column that is restricted, with bound parameters whose names begin with ``name``."""
    terms: list[str] = ["true"]
    parameters: dict[str, Any] = {}
    for number, (expression, values) in enumerate(wanted.items()):
        if len(values) > LISTED:
            terms.append(f"{expression} IN (SELECT unnest(${name}_{number}))")
            parameters[f"{name}_{number}"] = list(values)
        elif values:
            bound = {f"{name}_{number}_{at}": value for at, value in enumerate(values)}
            terms.append(f"{expression} IN ({', '.join(f'${each}' for each in bound)})")
            parameters |= bound
    return " AND ".join(terms), parameters


LISTED = 50
"""Values bound one by one: such a list is compared while Parquet is read, a longer one is joined afterwards."""


@dataclass(frozen=True, slots=True)
class Query:
    """SQL with its bound parameters."""

    sql: str
    parameters: dict[str, Any] = field(default_factory=dict)


SOURCE = f"""
    , arg_min(
        {{'report_id': s.report_id, 'page': s.page, 'table': s."table", 'row': s."row", 'column': s."column",
          'line': s.line, 'bbox': s.bbox, 'printed': s.printed}},
        {{'uncorrected': s.corrected_by IS NULL, 'trust': {TRUST_RANK},
          'other': r.agency_id IS DISTINCT FROM s.agency_id, 'report_id': s.report_id,
          'table': s."table", 'row': s."row", 'column': s."column"}}) AS source"""


def numbers(selection: Selection, with_source: bool = True, name: str = "number") -> Query:
    """One row per scheme, year, agency, subject and statistic; ``with_source`` with the place of the statement that
    was chosen, without it several times faster."""
    where, parameters = selection.where(name)
    source, chosen = (SOURCE, ", unnest(arg_min(source, rank))") if with_source else ("", "")
    return Query(
        f"""
        WITH by_value AS (
            SELECT a.scheme, {YEAR} AS year, a.agency_id, a.agency, a.agency_type, a.province, a.district, s.level,
                   {SUBJECT} AS subject,
                   s.statistic, s.value, max(s.instrument) AS instrument, max(s.indicator) AS indicator,
                   max(s.question) AS question, max(s.item) AS item,
                   count(*) AS statements, max(s.fiscal_year) AS latest,
                   coalesce(bool_or(r.agency_id = s.agency_id), false) AS own, min(s.agency) AS stated_as,
                   bool_or(s.corrected_by IS NOT NULL) AS corrected,
                   min(s.report_id) AS first, min({TRUST_RANK}) AS trust {source}
            FROM scores s JOIN agencies a ON a.agency_id = s.agency_id LEFT JOIN reports r ON r.report_id = s.report_id
            WHERE {where} AND {YEAR} IS NOT NULL AND s.value IS NOT NULL
            GROUP BY ALL
        )
        SELECT scheme, year, agency_id, agency, agency_type, province, district, level, subject, statistic,
               max(instrument) AS instrument, max(indicator) AS indicator, max(question) AS question,
               max(item) AS item, arg_min(value, rank) AS value, sum(statements)::INTEGER AS statements,
               max(value) - min(value) > {DIFFERS} + 1e-9 AND NOT bool_or(corrected) AS differs,
               min(value) AS lowest, max(value) AS highest,
               {GRADES}[arg_min(trust, rank)] AS trust, bool_or(corrected) AS corrected,
               arg_min(stated_as, rank) AS stated_as
               {chosen}
        FROM (SELECT *, {{'uncorrected': NOT corrected, 'trust': trust, 'other': NOT own, 'fewer': -statements,
                          'older': -latest, 'first': first, 'value': value}} AS rank FROM by_value)
        GROUP BY scheme, year, agency_id, agency, agency_type, province, district, level, subject, statistic
        """,
        parameters,
    )
