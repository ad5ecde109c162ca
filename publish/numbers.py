"""One number for each agency, year and subject, however often reports state it.

The rule, in this order: a statement that is not ``doubtful`` before one that is; the agency's own report before
another's; the value that most statements give; the later report; then the smallest ``report_id``. Where statements
differ by more than 0.01 point the number carries a mark (``differs``) with the lowest and the highest value stated.
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

TRUST_RANK = "list_position(['proven', 'stated', 'repaired', 'doubtful'], s.trust)"

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
    """Which numbers: an empty tuple does not restrict. ``agencies`` are exact names."""

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

    def where(self) -> tuple[str, dict[str, Any]]:
        """An SQL condition over ``s`` (scores) and ``a`` (agencies), and its parameters."""
        wanted: Mapping[str, tuple[Any, ...]] = {
            YEAR: self.years,
            "a.scheme": self.schemes,
            "a.agency_type": self.agency_types,
            "a.province": self.provinces,
            "s.agency": self.agencies,
            "s.level": self.levels,
            "s.instrument": self.instruments,
            "s.indicator": self.indicators,
            "s.question": self.questions,
            "s.statistic": self.statistics,
        }
        return condition(wanted)


def condition(wanted: Mapping[str, tuple[Any, ...]], name: str = "number") -> tuple[str, dict[str, Any]]:
    """``column IN (…)`` for every column that is restricted, with bound parameters whose names begin with ``name``."""
    terms, parameters = ["true"], {}
    for number, (expression, values) in enumerate(wanted.items()):
        if values:
            terms.append(f"{expression} IN (SELECT unnest(${name}_{number}))")
            parameters[f"{name}_{number}"] = list(values)
    return " AND ".join(terms), parameters


@dataclass(frozen=True, slots=True)
class Query:
    """SQL with its bound parameters."""

    sql: str
    parameters: dict[str, Any] = field(default_factory=dict)


def numbers(selection: Selection) -> Query:
    """One row per scheme, year, agency, subject and statistic, with the place of the statement that was chosen."""
    where, parameters = selection.where()
    return Query(
        f"""
        WITH by_value AS (
            SELECT a.scheme, {YEAR} AS year, s.agency, a.agency_type, a.province, s.level, {SUBJECT} AS subject,
                   s.statistic, s.value, max(s.instrument) AS instrument, max(s.indicator) AS indicator,
                   max(s.question) AS question, count(*) AS statements, max(s.fiscal_year) AS latest,
                   bool_and(s.trust = 'doubtful') AS doubtful, coalesce(bool_or(r.agency = s.agency), false) AS own,
                   arg_min(
                       {{'report_id': s.report_id, 'page': s.page, 'table': s."table", 'row': s."row",
                         'column': s."column", 'line': s.line, 'bbox': s.bbox, 'printed': s.printed, 'trust': s.trust}},
                       {{'trust': {TRUST_RANK}, 'other': r.agency IS DISTINCT FROM s.agency, 'report_id': s.report_id,
                         'table': s."table", 'row': s."row", 'column': s."column"}}) AS source
            FROM scores s JOIN agencies a ON a.agency = s.agency LEFT JOIN reports r ON r.report_id = s.report_id
            WHERE {where} AND {YEAR} IS NOT NULL AND s.value IS NOT NULL
            GROUP BY ALL
        )
        SELECT scheme, year, agency, agency_type, province, level, subject, statistic,
               max(instrument) AS instrument, max(indicator) AS indicator, max(question) AS question,
               arg_min(value, rank) AS value, sum(statements)::INTEGER AS statements,
               max(value) - min(value) > {DIFFERS} + 1e-9 AS differs, min(value) AS lowest, max(value) AS highest,
               unnest(arg_min(source, rank))
        FROM (SELECT *, {{'doubtful': doubtful, 'other': NOT own, 'fewer': -statements, 'older': -latest,
                          'report_id': source.report_id, 'value': value}} AS rank FROM by_value)
        GROUP BY scheme, year, agency, agency_type, province, level, subject, statistic
        """,
        parameters,
    )
