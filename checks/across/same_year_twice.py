"""An agency has one set of results for a year, whichever report states them.

Asked of every subject (total, instrument, indicator, question) of an agency and year that two reports state. Values
that differ by more than 0.01 are an error, one for each pair of reports and not for each number: the message names how
many differ and the gravest. A subject whose number a person corrected is settled, and not asked. The scores of one
report are compared with each other by ``different-values``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.across import WHOSE, Across, AcrossCheck, Found, Row
from checks.result import ERROR
from checks.sheet import CENT, TINY, Subject
from checks.words import named, number
from extract.message import Message
from normalize.records import Finding

QUERY = f"""
    WITH statements AS NOT MATERIALIZED (
        SELECT {WHOSE} AS whose, assessed_year AS year, agency, report_id, place, value, corrected_by, level, statistic,
               CASE WHEN level = 'instrument' THEN instrument END AS instrument,
               CASE WHEN level = 'indicator' THEN indicator END AS indicator,
               CASE WHEN level IN ('question', 'item') THEN question END AS question,
               CASE WHEN level = 'item' THEN item END AS item
        FROM scores WHERE agency IS NOT NULL AND assessed_year IS NOT NULL),
    told_twice AS (
        SELECT hash(whose, year, level) AS sheet FROM statements GROUP BY sheet
        HAVING min(hash(report_id)) < max(hash(report_id))),
    keyed AS MATERIALIZED (
        SELECT *, hash(whose, year, level, statistic, instrument, indicator, question, item) AS subject
        FROM statements WHERE hash(whose, year, level) IN (FROM told_twice)),
    in_question AS (
        SELECT subject FROM keyed GROUP BY subject
        HAVING max(value) - min(value) > {CENT + TINY} AND min(hash(report_id)) < max(hash(report_id))),
    stated AS (
        SELECT whose, year, level, statistic, instrument, indicator, question, item, report_id,
               arg_min(value, place) AS value, min(place) AS place, bool_or(corrected_by IS NOT NULL) AS corrected
        FROM keyed SEMI JOIN in_question USING (subject) GROUP BY ALL),
    compared AS (
        SELECT *, first_value(report_id) OVER subject AS first, first_value(value) OVER subject AS first_value,
               first_value(place) OVER subject AS first_at,
               bool_or(corrected) OVER all_of_subject AS settled
        FROM stated
        WINDOW
            all_of_subject AS (PARTITION BY whose, year, level, statistic, instrument, indicator, question, item),
            subject AS (all_of_subject ORDER BY report_id)),
    different AS (
        SELECT *, count(*) OVER pair AS count,
               row_number() OVER (pair ORDER BY abs(value - first_value) DESC, first_at) AS rank
        FROM compared
        WHERE NOT settled AND report_id <> first AND abs(value - first_value) > {CENT + TINY}
        WINDOW pair AS (PARTITION BY first, report_id, whose, year)),
    names AS (
        SELECT whose, arg_min(agency, (report_id, place)) AS name
        FROM statements SEMI JOIN different USING (whose) GROUP BY whose)
    SELECT different.*, name, source_path FROM different JOIN names USING (whose)
    LEFT JOIN reports ON reports.report_id = first
    WHERE rank = 1 ORDER BY first, different.report_id, whose, year"""
"""Of every two reports that differ about an agency and year: how many subjects, and the gravest. Of a country's numbers
few are in question; these are found first, by a hash of what they are about."""


def calculate(across: Across) -> Iterator[Found]:
    """One finding for each pair of reports that contradict each other."""
    yield from map(_found, across.rows(QUERY))


def subject_of(row: Row) -> Subject:
    """The subject of a row of ``scores``."""
    level = row["level"]
    return Subject(
        level,
        row["instrument"] if level == "instrument" else None,
        row["indicator"] if level == "indicator" else None,
        row["question"] if level in ("question", "item") else None,
        row["item"] if level == "item" else None,
        row["statistic"],
    )


def _found(row: Row) -> Found:
    subject = subject_of(row)
    agency, year, count = row["name"], row["year"], row["count"]
    name, source = named(subject), row["source_path"] or row["first"]
    value, different = row["first_value"], row["value"]
    return Found(
        row["report_id"],
        Finding(
            CHECK.id,
            CHECK.severity,
            f"{agency} ปี {year} มีคะแนนต่างจากรายงาน {source} {count} ค่า เช่น {name.th} "
            f"{number(different)} กับ {number(value)}",
            f"{agency}, {year}: {count} scores differ from the report {source}, as {name.en}, "
            f"{number(different)} against {number(value)}",
            level=subject.level,
            indicator=subject.indicator,
            question=subject.question,
            expected=number(value),
            observed=number(different),
        ),
    )


CHECK = AcrossCheck(
    id="same-year-twice",
    version=1,
    severity=ERROR,
    title=Message("หน่วยงานและปีเดียวกันมีคะแนนชุดเดียว", "an agency has one set of results a year"),
    remedy=Message("ตรวจว่ารายงานใดเป็นฉบับที่ถูก", "find out which report is right"),
    calculate=calculate,
    of_reports=2,
)
