"""What others with the same subject did that score better in it, or whose score then rose."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import duckdb

from batch.numbers import Selection, numbers
from codebook.comparability import comparability
from publish.page.similar import similar_groups
from publish.profile.facts import Figure, Place, Tried
from publish.profile.same_question import Asked, Wordings

MOST = 60
"""Measures of one subject that a profile holds."""

Values = dict[tuple[str, int, str], float]
"""A number by agency id, year and subject."""


def tried(
    store: duckdb.DuckDBPyConnection,
    agency_id: str,
    wordings: Wordings,
    year: int,
    figure: Figure,
    paths: dict[str, str | None],
) -> tuple[tuple[Tried, ...], int, int, int]:
    """Measures of other agencies of the scheme about the subject, of all years in which it was asked, under whatever
    code, where the score then rose or is better than the ``figure``: those after which it rose most come first, then
    the better scores. Counted are those left out of a long list, those of agencies that score no better, and those of
    agencies whose score is not known."""
    asked = Asked(year, figure.subject, agency_id)
    rows = list(_about(_measures(store, wordings.scheme, agency_id, figure), asked, figure, wordings))
    if not rows:
        return (), 0, 0, 0
    values = _values(store, {row["agency_id"] for row in rows}, figure)
    groups: dict[int, list[dict[str, Any]]] = defaultdict(list)
    alike = similar_groups([row["text"] for row in rows], [row["agency"] for row in rows])
    for group, row in zip(alike, rows, strict=True):
        groups[group].append(row)
    found = [_told(members, wordings.scheme, figure, values, paths) for members in groups.values()]
    worth = [each for each in found if _rose(each) or _better(each, figure)]
    worth.sort(key=lambda each: _rank(each, figure))
    unknown = sum(each.score is None and not _rose(each) for each in found)
    return tuple(worth[:MOST]), len(worth[MOST:]), len(found) - len(worth) - unknown, unknown


def _about(
    rows: Iterable[dict[str, Any]], asked: Asked, figure: Figure, wordings: Wordings
) -> Iterator[dict[str, Any]]:
    """The measures about the subject, each with its year's code for it, and whether the next year keeps that."""
    for row in rows:
        if figure.level == "indicator":
            if row["year"] == asked.year or _same(wordings.scheme, figure.subject, row["year"], asked.year):
                yield {**row, "subject": figure.subject, "kept": True}
            continue
        for code in row["questions"]:
            theirs = Asked(row["year"], code, row["agency_id"])
            if wordings.same(asked, theirs):
                yield {**row, "subject": code, "kept": wordings.same(theirs, Asked(row["year"] + 1, code))}
                break


def _same(scheme: str, subject: str, one: int, two: int) -> bool:
    return comparability(scheme, subject, max(one, two), min(one, two)).verdict in ("comparable", "care")


def _rose(each: Tried) -> bool:
    return each.change is not None and each.change > 0


def _better(each: Tried, figure: Figure) -> bool:
    return each.score is not None and each.score > figure.value


def _rank(each: Tried, figure: Figure) -> tuple[bool, bool, bool, float, float, int, str]:
    rose = _rose(each)
    worse, fell = not rose and not _better(each, figure), not rose and each.change is not None
    return (not rose, worse, fell, -(each.change or 0.0), -(each.score or 0.0), -each.year, each.agency)


def _measures(store: duckdb.DuckDBPyConnection, scheme: str, agency_id: str, figure: Figure) -> list[dict[str, Any]]:
    about = "len(m.questions) > 0" if figure.level == "question" else "m.indicator::VARCHAR = $subject"
    result = store.cursor().execute(
        f"""SELECT a.agency_id, a.agency, coalesce(r.assessed_year, r.fiscal_year) AS year, m.text, m.indicator,
                   m.questions, m.report_id, m.page, m."table", m."row", m.line
            FROM measures m JOIN reports r ON r.report_id = m.report_id JOIN agencies a ON a.agency_id = m.agency_id
            WHERE m.kind = 'measure' AND a.scheme = $scheme AND a.agency_id <> $own AND {about}
              AND coalesce(r.assessed_year, r.fiscal_year) IS NOT NULL
            ORDER BY year DESC, a.position, m.report_id, m.measure_id""",
        {"scheme": scheme, "own": agency_id, **({"subject": figure.subject} if figure.level != "question" else {})},
    )
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _values(store: duckdb.DuckDBPyConnection, agencies: set[str], figure: Figure) -> Values:
    """The agencies' numbers of the subject's statistic, and the scores of all their indicators."""
    asked = Selection(
        agencies=tuple(sorted(agencies)), levels=("question", "indicator"), statistics=("score", "public", "survey")
    )
    query = numbers(asked, with_source=False)
    sql = f"SELECT agency_id, year, level, subject, statistic, value FROM ({query.sql})"
    return {
        (agency_id, year, subject): value
        for agency_id, year, level, subject, statistic, value in store.cursor()
        .execute(sql, query.parameters)
        .fetchall()
        if statistic == ("score" if level == "indicator" else figure.statistic)
    }


def _told(
    members: list[dict[str, Any]], scheme: str, figure: Figure, values: Values, paths: dict[str, str | None]
) -> Tried:
    """The group by the member that is told first, and the names of the others."""
    found = [_one(row, scheme, figure, values, paths) for row in members]
    first, *others = sorted(found, key=lambda each: _rank(each, figure))
    names = dict.fromkeys(each.agency for each in others if each.agency != first.agency)
    return replace(first, also_in=tuple(names))


def _one(row: dict[str, Any], scheme: str, figure: Figure, values: Values, paths: dict[str, str | None]) -> Tried:
    place = {name: row[name] for name in ("page", "table", "row", "line")}
    source = Place(row["report_id"], paths.get(row["report_id"]), **place)
    score = values.get((row["agency_id"], row["year"], row["subject"]))
    told = (row["agency"], row["year"], row["subject"], row["text"], score)
    return Tried(*told, *_change(row, scheme, figure, values), (), source)


def _change(
    row: dict[str, Any], scheme: str, figure: Figure, values: Values
) -> tuple[float | None, float | None, float | None, str, str]:
    """Before, after, their difference, of what, and whether the two years can be compared: the question itself where
    the next year asks it under the same code, else its indicator."""
    agency, year = row["agency_id"], row["year"]
    bases = [row["subject"]] if row["kept"] else []
    if row["indicator"] and figure.level == "question":
        bases.append(str(row["indicator"]))
    for basis in bases:
        before, after = (values.get((agency, year + more, basis)) for more in (0, 1))
        verdict = comparability(scheme, basis, year + 1, year).verdict
        if before is not None and after is not None and verdict != "changed":
            return before, after, round(after - before, 4), basis, verdict
    return None, None, None, row["subject"], ""
