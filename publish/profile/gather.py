"""The profile of an agency, gathered from the datasets: ranks and medians are those of ``ita compare``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import duckdb

from batch.numbers import SUBJECT, YEAR, Selection, condition
from batch.wordings import Texts, from_year_before, own_texts
from checks.value.code_range import CHECK as CODE_RANGE
from codebook.wording import alike
from publish.compare import compare_agencies
from publish.headings import SCORED
from publish.others.same_question import Wordings
from publish.page.announced import announced
from publish.page.levels import levels
from publish.page.records import of_agencies
from publish.profile.doubts import doubts
from publish.profile.facts import Figure, Own, Place, Profile, Standing, Weakness
from publish.profile.tried import tried
from publish.subject_names import subject_name
from publish.weak_points import FULL, weak_points

Row = dict[str, Any]

LEVELS = ("overall", "instrument", "indicator", "question")

ENOUGH = 4
"""Agencies of its own kind from which they are what an agency is compared with; fewer, and it is everyone."""


def years_of(store: duckdb.DuckDBPyConnection, agency_id: str) -> dict[int, bool]:
    """The years of which anything is known of an agency, each with whether an overall score is."""
    rows = store.execute(
        """SELECT year, bool_or(total) FROM (
               SELECT coalesce(assessed_year, fiscal_year) AS year, level = 'overall' AND statistic = 'score' AS total
               FROM scores WHERE agency_id = $id
               UNION ALL
               SELECT coalesce(assessed_year, fiscal_year), false FROM reports
               WHERE agency_id = $id AND same_as IS NULL)
           WHERE year IS NOT NULL GROUP BY year ORDER BY year""",
        {"id": agency_id},
    ).fetchall()
    return dict(rows)


def profile(store: duckdb.DuckDBPyConnection, agency_id: str, year: int | None = None) -> Profile:
    """The profile of a year: by default of the last one with an overall score, else the last of which anything is
    known."""
    name, kind, province, scheme = store.execute(
        "SELECT agency, agency_type, province, scheme FROM agencies WHERE agency_id = $id", {"id": agency_id}
    ).fetchall()[0]
    years = years_of(store, agency_id)
    if year is None:
        year = max((each for each, total in years.items() if total), default=max(years, default=None))
    if year is None:
        return Profile(name, agency_id, kind, province, scheme, None, (), None, None, None, (), (), (), None, (), ())
    standings = _standings(store, agency_id, year, scheme, kind, province)
    chosen = next((each for each in standings if each.group == "type" and each.agencies >= ENOUGH), None)
    chosen = chosen or next(iter(standings), None)
    kinds = (kind,) if chosen is not None and chosen.group == "type" and kind else ()
    paths, wordings = _paths(store), Wordings(store, scheme or "")
    texts, own = wordings.of_years, own_texts(store, {"q.agency_id": (agency_id,)})
    of_year = partial(_figures, store, agency_id, kinds=kinds, paths=paths, texts=texts)
    figures = of_year(year)
    weak_year, of_weak_year = _weak_year(year, years, figures, of_year)
    asked = tuple(sorted({year, weak_year}))
    weak = weak_points(of_weak_year)
    others = tried(store, agency_id, wordings, weak_year, _with_wholes(weak, of_weak_year), paths)
    overall = next((each for each in figures if each.level == "overall"), None)
    level = next((each for each in levels(store, [agency_id]) if each["year"] == year), None)
    records = {each: of_agencies(store, each, [name], asked) for each in ("issues", "measures", "findings")}
    worded = partial(
        _asked, agency_id=agency_id, wordings=wordings, texts=own, outside=_out_of_range(records["findings"])
    )
    return Profile(
        agency=name,
        agency_id=agency_id,
        agency_type=kind,
        province=province,
        scheme=scheme,
        year=year,
        years=tuple(years),
        overall=overall,
        level=level["level"] if level else None,
        is_level_doubted=bool(level and level["doubted"]),
        level_source=_elsewhere(place(level, paths), overall) if level else None,
        compared_with=chosen,
        standings=tuple(standings),
        figures=tuple(each for each in figures if each.level != "question"),
        questions=tuple(worded(each, year) for each in figures if each.level == "question"),
        weak_year=weak_year,
        weaknesses=tuple(
            Weakness(worded(each, weak_year), _own(records, each, paths), told)
            for each, told in zip(weak, others, strict=True)
        ),
        doubts=doubts(records["findings"], figures, partial(place, paths=paths)),
        reports=tuple(dict.fromkeys(each for told in (year, weak_year) for each in _reports(store, agency_id, told))),
        rest=_rest(records, weak, paths),
        announced=_announced(store, agency_id, year),
    )


def _compared(
    store: duckdb.DuckDBPyConnection, agency_id: str, year: int, levels: tuple[str, ...], **group: Any
) -> list[Row]:
    """The agency's rows of a comparison within a group, those with a value."""
    own: dict[str, Any] = {"years": (year,), "agencies": (agency_id,), "levels": levels}
    selection = Selection(statistics=SCORED, **own, **group)
    found = compare_agencies(store, selection)
    rows = [dict(zip(found.columns, row, strict=True)) for row in found.rows]
    return [row for row in rows if row["value"] is not None]


def _standings(
    store: duckdb.DuckDBPyConnection,
    agency_id: str,
    year: int,
    scheme: str | None,
    kind: str | None,
    province: str | None,
) -> list[Standing]:
    groups: tuple[tuple[str, str | None, dict[str, tuple[str, ...]]], ...] = (
        ("scheme", scheme, {}),
        ("type", kind, {"agency_types": (kind or "",)}),
        ("province", province, {"provinces": (province or "",)}),
    )
    found = []
    for group, name, chosen in groups:
        rows = _compared(store, agency_id, year, ("overall",), **chosen) if name else []
        totals = [row for row in rows if row["statistic"] == "score"]
        if name and totals:
            row = totals[0]
            figures = {each: row[each] for each in ("rank", "tied", "agencies", "quartile", "q1", "median", "q3")}
            found.append(Standing(group, name, listed=_listed(store, scheme, chosen), **figures))
    return found


def _listed(store: duckdb.DuckDBPyConnection, scheme: str | None, chosen: dict[str, tuple[str, ...]]) -> int:
    """The agencies of a group in the data, with a score or without."""
    columns = {"agency_types": "agency_type", "provinces": "province"}
    wanted = {"scheme": (scheme,), **{columns[name]: values for name, values in chosen.items()}}
    where, parameters = condition(wanted)
    return int(store.execute(f"SELECT count(*) FROM agencies WHERE assessed AND {where}", parameters).fetchall()[0][0])


def _figures(
    store: duckdb.DuckDBPyConnection,
    agency_id: str,
    year: int,
    kinds: tuple[str, ...],
    paths: dict[str, str | None],
    texts: Texts,
) -> list[Figure]:
    """The agency's numbers of a year beside those of its kind."""
    indicators = _indicators(store, agency_id, year)
    corrected = _corrected(store, agency_id, year)
    rows = _compared(store, agency_id, year, LEVELS, agency_types=kinds)
    figures = [_figure(row, indicators.get(row["subject"]), paths, texts) for row in rows]
    for number, each in enumerate(figures):
        by, printed = corrected.get((each.subject, each.statistic, each.value), (None, None))
        figures[number] = replace(each, corrected_by=by, printed=printed)
    return figures


def _corrected(
    store: duckdb.DuckDBPyConnection, agency_id: str, year: int
) -> dict[tuple[str, str, float], tuple[str, str | None]]:
    """Who corrected numbers of the agency, and what is printed there."""
    rows = store.execute(
        f"""SELECT {SUBJECT}, s.statistic, s.value, s.corrected_by, s.printed FROM scores s
            WHERE s.agency_id = $id AND {YEAR} = $year AND s.corrected_by IS NOT NULL
            ORDER BY s.report_id DESC, s."table" DESC, s."row" DESC, s."column" DESC""",
        {"id": agency_id, "year": year},
    ).fetchall()
    return {(subject, statistic, value): (by, printed) for subject, statistic, value, by, printed in rows}


def _figure(row: Row, indicator: int | None, paths: dict[str, str | None], texts: Texts) -> Figure:
    verdict = from_year_before(row["scheme"], row["subject"], row["year"], texts) if row["before"] is not None else None
    alone = row["agencies"] < 2
    return Figure(
        level=row["level"],
        subject=row["subject"],
        name=row["name"] or "",
        name_en=subject_name(row["scheme"], row["year"], row["level"], row["subject"]).en or row["name"] or "",
        statistic=row["statistic"],
        value=row["value"],
        trust=row["trust"],
        differs=bool(row["differs"]),
        median=None if alone else row["median"],
        from_median=None if alone else row["from_median"],
        before=row["before"],
        change=row["change"],
        comparability=verdict.verdict if verdict else "",
        reason_th=verdict.reason.th if verdict else "",
        reason_en=verdict.reason.en if verdict else "",
        source=place(row, paths),
        indicator=indicator,
    )


def _out_of_range(findings: Sequence[Row]) -> set[tuple[int, str]]:
    """The codes that no question of their year has, by year."""
    return {(each["year"], each["question"]) for each in findings if each["check"] == CODE_RANGE.id}


def _asked(
    figure: Figure, year: int, agency_id: str, wordings: Wordings, texts: Texts, outside: set[tuple[int, str]]
) -> Figure:
    """A question as the agency's own reports word it; where they do not, as others' do, which is told."""
    if figure.level != "question":
        return figure
    figure = replace(figure, is_out_of_range=(year, figure.subject) in outside)
    if own := texts.get((agency_id, year, figure.subject)):
        worded = replace(figure, name=own, name_en=own)
        compared = wordings.of_years.get((wordings.scheme, year, figure.subject), own)
        # The median of what others answer under the code is another question's.
        return worded if alike(own, compared) else replace(worded, median=None, from_median=None)
    others = wordings.of_others(year, figure.subject)
    # What others call by the code of a question that an agency has added is another question.
    borrowed = wordings.of_years.get((wordings.scheme, year, figure.subject)) is not None
    name = others or ("" if borrowed else figure.name)
    return replace(figure, name=name, name_en=name, borrowed=others is not None)


def place(row: Row, paths: dict[str, str | None]) -> Place:
    """Where a row says that it stands."""
    report = row.get("report_id") or row.get("report") or ""
    known = {name: row.get(name) for name in ("page", "table", "row", "line")}
    return Place(report, paths.get(report), **known)


def _has_points(figures: Sequence[Figure]) -> bool:
    """Whether a year gives anything that a weak point could be."""
    return any(each.level in ("question", "indicator") and each.value < FULL for each in figures)


def _weak_year(
    year: int, years: Iterable[int], figures: list[Figure], of_year: Callable[[int], list[Figure]]
) -> tuple[int, list[Figure]]:
    """The year, else the last one that tells of more than totals, with its figures."""
    if _has_points(figures):
        return year, figures
    for other in sorted((each for each in years if each != year), reverse=True):
        if _has_points(found := of_year(other)):
            return other, found
    return year, figures


def _with_wholes(weak: Sequence[Figure], figures: Sequence[Figure]) -> list[tuple[Figure, float | None]]:
    """Each weak figure with the agency's score of its indicator."""
    known = {each.subject: each.value for each in figures if each.level == "indicator" and each.statistic == "score"}
    return [(each, known.get(str(each.indicator))) for each in weak]


def _indicators(store: duckdb.DuckDBPyConnection, agency_id: str, year: int) -> dict[str, int]:
    """The indicator of each question of the agency's numbers."""
    rows = store.execute(
        """SELECT question, max(indicator) FROM scores
           WHERE agency_id = $id AND coalesce(assessed_year, fiscal_year) = $year AND question IS NOT NULL
             AND indicator IS NOT NULL
           GROUP BY question""",
        {"id": agency_id, "year": year},
    )
    return dict(rows.fetchall())


def _own(records: dict[str, list[Row]], figure: Figure, paths: dict[str, str | None]) -> tuple[Own, ...]:
    """What the agency's reports say of a subject, and of a question's indicator as a whole: issues first, then
    measures, steps and results."""
    return tuple(
        _said(kind, each, paths, indicator=None if _named(each) else figure.indicator)
        for kind, each in _told(records)
        if _about(each, figure)
    )


def _rest(records: dict[str, list[Row]], weak: Sequence[Figure], paths: dict[str, str | None]) -> tuple[Own, ...]:
    """What they say of other subjects, and of none."""
    return tuple(
        _said(kind, each, paths, indicator=None if _named(each) else each["indicator"], questions=tuple(_named(each)))
        for kind, each in _told(records)
        if not any(_about(each, figure) for figure in weak)
    )


def _told(records: dict[str, list[Row]]) -> list[tuple[str, Row]]:
    order = {"measure": 0, "step": 1, "result": 2}
    measures = sorted(records["measures"], key=lambda each: order[each["kind"]])
    return [*(("issue", each) for each in records["issues"]), *((each["kind"], each) for each in measures)]


def _said(
    kind: str,
    record: Row,
    paths: dict[str, str | None],
    indicator: int | None,
    questions: tuple[str, ...] = (),
) -> Own:
    who, when = record.get("responsible"), record.get("timeline")
    return Own(kind, record["text"], indicator, who, when, place(record, paths), questions)


def _named(record: Row) -> list[str]:
    """The questions that a record is about; none where it is about a whole indicator or report."""
    return [each for each in record.get("questions") or [record.get("question")] if each]


def _about(record: Row, figure: Figure) -> bool:
    named = _named(record)
    if figure.level == "question":
        whole = figure.indicator
        return figure.subject in named or (not named and whole is not None and record["indicator"] == whole)
    return str(record["indicator"]) == figure.subject


def _announced(store: duckdb.DuckDBPyConnection, agency_id: str, year: int) -> tuple[str, ...]:
    """The other agencies whose numbers the agency's reports of a year state."""
    reports = "SELECT report_id FROM reports WHERE agency_id = $id AND coalesce(assessed_year, fiscal_year) = $year"
    found = announced(store, [each for (each,) in store.execute(reports, {"id": agency_id, "year": year}).fetchall()])
    return tuple(dict.fromkeys(each["agency"] for each in found))


def _elsewhere(stands: Place, overall: Figure | None) -> Place | None:
    """Where a level stands, if not in the report that the total is of."""
    return None if overall is None or stands.report_id == overall.source.report_id else stands


def _paths(store: duckdb.DuckDBPyConnection) -> dict[str, str | None]:
    return dict(store.execute("SELECT report_id, source_path FROM reports").fetchall())


def _reports(store: duckdb.DuckDBPyConnection, agency_id: str, year: int) -> list[Place]:
    rows = store.execute(
        """SELECT DISTINCT r.report_id, r.source_path FROM reports r
           WHERE r.same_as IS NULL AND r.agency_id = $id AND coalesce(r.assessed_year, r.fiscal_year) = $year
           UNION
           SELECT DISTINCT s.report_id, r.source_path FROM scores s JOIN reports r USING (report_id)
           WHERE s.agency_id = $id AND coalesce(s.assessed_year, s.fiscal_year) = $year
           ORDER BY 2, 1""",
        {"id": agency_id, "year": year},
    ).fetchall()
    return [Place(report_id, path) for report_id, path in rows]
