"""Agencies compared: ranks, quartiles, distances and changes, never across schemes, years or subjects.

Ranks are within one scheme, year, subject and statistic, ties share the better rank (1, 2, 2, 4). Quartiles interpolate
linearly, as Excel's QUARTILE.INC and pandas do. The group is every agency that ``--type``, ``--province`` and
``--scheme`` leave; ``--agency`` chooses the rows that are shown, never the group.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

import duckdb

from batch.numbers import ORDER, SUBJECT, Selection, condition, numbers, subject_order
from batch.numbers import YEAR as STATED
from batch.wordings import from_year_before, question_texts
from normalize.identity import identity
from normalize.schema import STATISTICS
from publish.others.same_question import TOLD
from publish.subject_names import subject_name

Row = tuple[Any, ...]

_ROUNDS = "w.scheme <> 'NACC', w.scheme, w.year DESC"
"""The national scheme first, of each the latest year."""

_STATISTIC = f"list_position({list(STATISTICS)}, w.statistic)"

SUBJECT_KEY = "scheme, year, level, subject, statistic"
QUARTERS = 4
"""Agencies from which an agency is in a quartile group: fewer are no four groups."""

MARKS = ("differing", "doubtful")
"""Columns of a wide table that name the subjects whose statements differ, and whose number is doubtful."""

WIDE = ("scheme", "year", "agency", "agency_type", "province", "district", "agency_id")


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table: the names of its columns and its rows; None is a number that no report states."""

    columns: tuple[str, ...]
    rows: list[Row]


def compare_agencies(store: duckdb.DuckDBPyConnection, selection: Selection) -> Comparison:
    """One row per year, subject and agency, also for an agency that has no such number."""
    group = numbers(replace(selection, agencies=()))
    before = numbers(replace(_before(selection), agencies=()), with_source=False, name="before")
    where, shown = condition({"w.agency_id": selection.agencies}, "shown")
    members, more = _members(selection)
    sql = f"""
        WITH here AS MATERIALIZED (
                 SELECT *, rank() OVER of_subject AS rank, count(*) OVER (PARTITION BY {SUBJECT_KEY}, value) > 1 AS tied
                 FROM ({group.sql})
                 WINDOW of_subject AS (PARTITION BY {SUBJECT_KEY} ORDER BY value DESC)),
        figures AS (SELECT {SUBJECT_KEY}, max(instrument) AS instrument, max(indicator) AS indicator,
                           max(question) AS question, {_quartiles("value")} FROM here GROUP BY {SUBJECT_KEY}),
        wanted AS (SELECT f.*, a.agency_id, a.agency, a.name AS plain, a.agency_type, a.province, a.district, a.position
                   FROM figures f JOIN agencies a USING (scheme)
                   WHERE {members})
        SELECT w.scheme, w.year, w.level, w.subject, NULL AS name, w.statistic, h.rank, h.tied, w.agency, w.agency_type,
               w.province, h.value, h.differs, h.lowest, h.highest, h.statements, h.trust, w.agencies,
               w.q1, w.median, w.q3,
               CASE WHEN h.value IS NULL OR w.agencies < {QUARTERS} THEN NULL
                    WHEN h.value <= w.q1 AND h.value < w.median THEN 1
                    WHEN h.value <= w.median THEN 2 WHEN h.value <= w.q3 THEN 3 ELSE 4 END AS quartile,
               CASE WHEN w.agencies > 1 THEN round(h.value - w.median, 4) END AS from_median,
               b.value AS before, round(h.value - b.value, 4) AS change,
               NULL AS comparability, h.report_id, h.page, h."table", h."row", h."column", h.line,
               w.district, w.agency_id, CASE WHEN h.stated_as <> w.plain THEN h.stated_as END AS formerly, h.corrected
        FROM wanted w
        LEFT JOIN here h USING ({SUBJECT_KEY}, agency_id)
        LEFT JOIN ({before.sql}) b ON b.scheme = w.scheme AND b.year = w.year - 1 AND b.subject = w.subject
                     AND b.level = w.level AND b.statistic = w.statistic AND b.agency_id = w.agency_id
        WHERE {where}
        ORDER BY {_ROUNDS}, {_order("w")}, {_STATISTIC}, h.rank NULLS LAST, w.position
        """
    return _worded(store, store.execute(sql, {**group.parameters, **before.parameters, **shown, **more}))


def wide_agencies(store: duckdb.DuckDBPyConnection, selection: Selection) -> Comparison:
    """One row per year and agency, one column per subject; ``differing`` and ``doubtful`` name the subjects that carry
    such a mark."""
    found = numbers(selection, with_source=False)
    members, more = _members(selection)
    shown, names = condition({"a.agency_id": selection.agencies}, "shown")
    sql = f"""
        WITH n AS MATERIALIZED ({found.sql}),
        years AS (SELECT DISTINCT scheme, year FROM n),
        everyone AS (SELECT y.year, a.* FROM years y JOIN agencies a USING (scheme) WHERE {members} AND {shown})
        SELECT e.scheme, e.year, e.agency, e.agency_type, e.province, e.district, e.agency_id, n.subject, n.statistic,
               n.value, n.differs, n.trust, e.position
        FROM everyone e LEFT JOIN n ON n.scheme = e.scheme AND n.year = e.year AND n.agency_id = e.agency_id
        """
    rows = store.execute(sql, {**found.parameters, **more, **names}).fetchall()
    rows.sort(key=lambda row: (row[0] != "NACC", -row[1], row[-1]))
    rows = [row[:-1] for row in rows]
    subjects = sorted(
        {(row[7], row[8]) for row in rows if row[7] is not None},
        key=lambda key: (subject_order(key[0]), key[0], STATISTICS.index(key[1])),
    )
    return _pivot(WIDE, rows, subjects, marked=True)


def compare_groups(store: duckdb.DuckDBPyConnection, selection: Selection, by: str) -> Comparison:
    """One row per year, subject and group, also for a group without such a number; ``by`` is ``agency_type``,
    ``province`` or ``year`` (a whole scheme). Agencies without a type or province come last and have no rank. Where
    agencies are named, only the groups that hold them are shown.

    The change is the median of the agencies' own changes, of those ``both`` that have the number in both years: a group
    whose members changed has not changed by that.
    """
    earlier = _before(selection)
    years, rounds = ((*selection.years, *earlier.years), (*selection.rounds, *earlier.rounds))
    both = replace(selection, agencies=(), years=tuple(sorted(set(years))), rounds=tuple(sorted(set(rounds))))
    group = numbers(both, with_source=False)
    members, more = _members(selection)
    shown, names = condition({"a.agency_id": selection.agencies}, "shown")
    of_years, asked = _years(selection)
    key = "" if by == "year" else f", {by}"
    label = "" if by == "year" else f"w.{by},"
    match = "true" if by == "year" else "{0}.{by} IS NOT DISTINCT FROM {1}.{by}"
    # Those of which it is not known are no group that could be better or worse than others.
    known = "true" if by == "year" else f"g.{by} IS NOT NULL"
    sql = f"""
        WITH n AS MATERIALIZED ({group.sql}),
        moved AS (SELECT n.*, n.value - b.value AS change
                  FROM n LEFT JOIN n b ON b.scheme = n.scheme AND b.year = n.year - 1 AND b.level = n.level
                                      AND b.subject = n.subject AND b.statistic = n.statistic
                                      AND b.agency_id = n.agency_id),
        figures AS (SELECT {SUBJECT_KEY} {key}, {_quartiles("value")},
                           min(value) AS lowest, max(value) AS highest, round(median(change), 4) AS change,
                           count(change) AS both, sum(differs::INTEGER)::INTEGER AS differing
                    FROM moved GROUP BY {SUBJECT_KEY} {key}),
        subjects AS (SELECT {SUBJECT_KEY}, max(instrument) AS instrument, max(indicator) AS indicator,
                            max(question) AS question FROM n GROUP BY {SUBJECT_KEY}),
        groups AS (SELECT a.scheme {key}, count(*) AS everyone FROM agencies a WHERE a.assessed AND {members}
                   GROUP BY a.scheme {key}),
        chosen AS (SELECT DISTINCT a.scheme {key} FROM agencies a WHERE {shown}),
        w AS (SELECT s.*, g.* EXCLUDE (scheme), f.* EXCLUDE (scheme, year, level, subject, statistic {key}),
                     CASE WHEN f.median IS NOT NULL AND {known} THEN rank() OVER of_subject END AS rank,
                     f.median IS NOT NULL AND {known}
                         AND count(*) OVER (PARTITION BY {_of("s")}, f.median, {known}) > 1 AS tied
              FROM subjects s JOIN groups g ON g.scheme = s.scheme
              LEFT JOIN figures f ON f.scheme = s.scheme AND f.year = s.year AND f.level = s.level
                                 AND f.subject = s.subject AND f.statistic = s.statistic
                                 AND {match.format("f", "g", by=by)}
              WINDOW of_subject AS (PARTITION BY {_of("s")}, {known} ORDER BY f.median DESC NULLS LAST))
        SELECT w.scheme, w.year, w.level, w.subject, NULL AS name, w.statistic, w.rank, w.tied, {label}
               coalesce(w.agencies, 0) AS agencies, w.everyone - coalesce(w.agencies, 0) AS missing,
               w.lowest, w.q1, w.median, w.q3, w.highest, coalesce(w.differing, 0) AS differing,
               coalesce(w.both, 0) AS both, w.change, NULL AS comparability
        FROM w JOIN chosen c ON c.scheme = w.scheme AND {match.format("c", "w", by=by)}
        WHERE {of_years}
        ORDER BY {_ROUNDS}, {_order("w")}, {_STATISTIC}, rank NULLS LAST {key.replace(", ", ", w.")}
        """
    found = _worded(store, store.execute(sql, {**group.parameters, **more, **names, **asked}))
    # A rank among groups means nothing where the only group of a subject is everyone.
    return without(found, ("rank", "tied")) if by == "year" else found


def by_change(comparison: Comparison) -> Comparison:
    """The rows of each year and subject by their change from the year before, the greatest rise first; those of which
    none is known come last."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    subject = [at[name] for name in SUBJECT_KEY.split(", ")]
    rows: list[Row] = []
    for _, of_subject in groupby(comparison.rows, key=lambda row: [row[each] for each in subject]):
        rows += sorted(of_subject, key=lambda row: (row[at["change"]] is None, -(row[at["change"]] or 0.0)))
    return Comparison(comparison.columns, rows)


def with_comparable_changes(comparison: Comparison) -> Comparison:
    """The comparison without the changes between years that cannot be compared: their word and the number of the year
    before stay, for the difference of two rules is no change."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    change, verdict = at["change"], at["comparability"]
    rows = [row if row[verdict] in TOLD else (*row[:change], None, *row[change + 1 :]) for row in comparison.rows]
    return Comparison(comparison.columns, rows)


def without(comparison: Comparison, columns: Sequence[str]) -> Comparison:
    """The comparison without some columns."""
    kept = [number for number, name in enumerate(comparison.columns) if name not in columns]
    return Comparison(
        tuple(comparison.columns[number] for number in kept),
        [tuple(row[number] for number in kept) for row in comparison.rows],
    )


def with_numbers(wide: Comparison) -> tuple[Comparison, int]:
    """A wide comparison without the rows that hold no number, and how many these were."""
    head = sum(name in WIDE for name in wide.columns)
    rows = [row for row in wide.rows if any(value is not None for value in row[head:])]
    return Comparison(wide.columns, rows), len(wide.rows) - len(rows)


def wide_groups(comparison: Comparison) -> Comparison:
    """One row per year and group, one column per subject with the group's median."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    head = tuple(name for name in ("scheme", "year", "agency_type", "province") if name in at)
    wanted = (*head, "subject", "statistic", "median")
    rows = [(*(row[at[name]] for name in wanted), False, None) for row in comparison.rows]
    subjects = [(row[len(head)], row[len(head) + 1]) for row in rows]
    return _pivot(head, rows, subjects, marked=False)


def _pivot(head: tuple[str, ...], rows: list[Row], subjects: list[tuple[str, str]], marked: bool) -> Comparison:
    """``rows`` end with subject, statistic, value, whether its statements differ, and trust."""
    names = {key: key[0] if key[1] == "score" else " ".join(key) for key in dict.fromkeys(subjects)}
    table: dict[Row, dict[str, Any]] = {}
    for row in rows:
        cells = table.setdefault(row[: len(head)], {})
        subject, statistic, value, *marks = row[len(head) :]
        if subject is not None:
            cells[names[subject, statistic]] = value
        for mark, is_so in zip(MARKS, (marks[0], marks[1] == "doubtful"), strict=True):
            if is_so:
                cells.setdefault(mark, []).append(names[subject, statistic])
    columns = (*names.values(), *(MARKS if marked else ()))
    order = {name: at for at, name in enumerate(columns)}
    for cells in table.values():
        cells |= {mark: ", ".join(sorted(cells[mark], key=order.__getitem__)) for mark in MARKS if mark in cells}
    return Comparison((*head, *columns), [(*key, *map(cells.get, columns)) for key, cells in table.items()])


def latest_years(store: duckdb.DuckDBPyConnection, selection: Selection | None = None) -> dict[str, int]:
    """The last year of each scheme that the selected numbers (by itself the overall scores) are about."""
    where, parameters = (selection or Selection(levels=("overall",))).where()
    sql = f"""SELECT scheme, max(coalesce(assessed_year, fiscal_year)) AS year
              FROM scores s JOIN agencies a USING (agency_id)
              WHERE {where} AND scheme IS NOT NULL GROUP BY scheme HAVING year IS NOT NULL ORDER BY scheme"""
    return dict(store.execute(sql, parameters).fetchall())


def fuller_years(store: duckdb.DuckDBPyConnection, selection: Selection) -> dict[str, tuple[int, int]]:
    """Of the schemes whose selected year has fewer agencies than another, the year that has most, and how many."""
    where, parameters = replace(selection, rounds=()).where()
    sql = f"""SELECT scheme, coalesce(assessed_year, fiscal_year) AS year, count(DISTINCT agency_id) AS many
              FROM scores s JOIN agencies a USING (agency_id)
              WHERE {where} AND scheme IS NOT NULL AND year IS NOT NULL GROUP BY ALL ORDER BY scheme, many, year"""
    counts: dict[str, dict[int, int]] = {}
    for scheme, year, many in store.execute(sql, parameters).fetchall():
        counts.setdefault(scheme, {})[year] = many
    chosen = dict(selection.rounds)
    most = {scheme: list(years.items())[-1] for scheme, years in counts.items()}
    return {scheme: best for scheme, best in most.items() if best[1] > counts[scheme].get(chosen.get(scheme, 0), 0)}


def years_with_changes(store: duckdb.DuckDBPyConnection, selection: Selection) -> dict[str, dict[int, int]]:
    """Of each scheme the years in which selected numbers have one of the year before, the latest first, and of how many
    agencies."""
    where, parameters = replace(selection, years=(), rounds=()).where()
    sql = f"""WITH n AS MATERIALIZED (
                  SELECT DISTINCT a.scheme, s.agency_id, {STATED} AS year, s.level, {SUBJECT} AS subject, s.statistic
                  FROM scores s JOIN agencies a USING (agency_id)
                  WHERE {where} AND a.scheme IS NOT NULL AND {STATED} IS NOT NULL)
              SELECT n.scheme, n.year, count(DISTINCT n.agency_id)
              FROM n JOIN n b ON b.scheme = n.scheme AND b.agency_id = n.agency_id AND b.year = n.year - 1
                             AND b.level = n.level AND b.subject = n.subject AND b.statistic = n.statistic
              GROUP BY ALL ORDER BY n.scheme, n.year DESC"""
    found: dict[str, dict[int, int]] = {}
    for scheme, year, agencies in store.execute(sql, parameters).fetchall():
        found.setdefault(scheme, {})[year] = agencies
    return found


def _before(selection: Selection) -> Selection:
    """The same of the year before each; of all years where all are meant."""
    return replace(
        selection,
        years=tuple(year - 1 for year in selection.years),
        rounds=tuple((scheme, year - 1) for scheme, year in selection.rounds),
    )


def _members(selection: Selection) -> tuple[str, dict[str, Any]]:
    """The condition on ``agencies a`` that makes the group."""
    wanted = {
        "a.scheme": selection.schemes,
        "a.agency_type": selection.agency_types,
        "a.province": selection.provinces,
    }
    where, parameters = condition(wanted, "member")
    # Who only announces others is shown where it is asked for by name, and never counted.
    return (where if selection.agencies else f"a.assessed AND {where}"), parameters


def _years(selection: Selection) -> tuple[str, dict[str, Any]]:
    """The condition on the rows ``w`` of a group that they are of the selected years."""
    rounds = tuple(f"{scheme} {year}" for scheme, year in selection.rounds)
    return condition({"w.year": selection.years, "w.scheme || ' ' || w.year": rounds}, "asked")


def _quartiles(value: str) -> str:
    parts = (("q1", 0.25), ("median", 0.5), ("q3", 0.75))
    return "count(*) AS agencies, " + ", ".join(f"round(quantile_cont({value}, {q}), 4) AS {name}" for name, q in parts)


def _of(alias: str) -> str:
    return ", ".join(f"{alias}.{name}" for name in SUBJECT_KEY.split(", "))


def _order(alias: str) -> str:
    ordered = ORDER
    for name in ("level", "instrument", "indicator", "question", "subject"):
        ordered = ordered.replace(f" {name}", f" {alias}.{name}").replace(f"({name}", f"({alias}.{name}")
    return ordered


def _is_former(stated: str, agency_id: str) -> bool:
    """Whether a report called the agency by another name, and not only by a short form of its own."""
    name = "".join(identity(stated).name.split())
    return agency_id.count(":") > 0 and name != agency_id.split(":")[1] and ">" not in agency_id


def _worded(store: duckdb.DuckDBPyConnection, result: duckdb.DuckDBPyConnection) -> Comparison:
    """The rows with each subject's name and the word on comparability where there is a year before."""
    columns = tuple(each[0] for each in result.description)
    at = {name: number for number, name in enumerate(columns)}
    found = result.fetchall()
    texts = question_texts(store) if any(row[at["level"]] == "question" for row in found) else {}
    rows = []
    for row in found:
        scheme, year, level, subject = (row[at[name]] for name in ("scheme", "year", "level", "subject"))
        cells = list(row)
        cells[at["name"]] = texts.get((scheme, year, subject)) or subject_name(scheme, year, level, subject).th
        formerly = row[at["formerly"]] if "formerly" in at else None
        if formerly is not None and not _is_former(formerly, row[at["agency_id"]]):
            cells[at["formerly"]] = None
        if row[at["change"]] is not None:
            cells[at["comparability"]] = from_year_before(scheme, subject, year, texts).verdict
        rows.append(tuple(cells))
    return Comparison(columns, rows)
