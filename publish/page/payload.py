"""Everything that the page of some agencies needs, as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import duckdb

from batch.numbers import Selection, numbers
from batch.wordings import question_texts
from publish.headings import SCORED
from publish.page.about import about
from publish.page.announced import announced
from publish.page.examples import examples
from publish.page.figures import figures, groups, subjects
from publish.page.levels import levels
from publish.page.others import others
from publish.page.records import of_agencies, own_reports, reports
from publish.page.spread import bins, ranks
from publish.page.wordings import borrowed_wordings, other_wordings
from publish.search import english, latin_of
from publish.weak_points import weak_rows

Payload = dict[str, Any]


def payload(store: duckdb.DuckDBPyConnection, agencies: tuple[str, ...], years: tuple[int, ...] = ()) -> Payload:
    """The page of these agencies (their ids; empty: all). Groups are those of the whole datasets."""
    selection = Selection(agencies=agencies, years=years, statistics=SCORED)
    found = figures(store, selection, with_places=True)
    everyone = Selection(years=years, statistics=SCORED)
    listed = listed_agencies(store, agencies)
    names = [each["agency"] for each in listed]
    issues, measures, findings = (of_agencies(store, each, names, years) for each in ("issues", "measures", "findings"))
    texts = question_texts(store)
    done = others(store, measures, listed, _asked(found, issues, measures), texts)
    used = {place["report"] for each in found for place in each["places"]}
    used |= {record["report"] for records in (issues, measures, findings, done["others"]) for record in records}
    stated_levels = [each for each in levels(store, agencies) if not years or each["year"] in years]
    used |= {each["report"] for each in stated_levels}
    own = own_reports(store, [each["id"] for each in listed])
    used |= own
    wanted = {(each["year"], each["subject"]) for each in (*found, *_named(issues, measures))}
    return {
        "about": _about(store, listed, is_whole=not agencies),
        "agencies": listed,
        "subjects": [each for each in subjects(store, everyone) if (each["year"], each["subject"]) in wanted],
        "numbers": found,
        "weak": weak_rows(found),
        "groups": [
            each
            for each in groups(store, numbers(everyone, with_source=False))
            if (each["year"], each["subject"]) in wanted
        ],
        "bins": bins(store, numbers(everyone, with_source=False)),
        "ranks": ranks(store, numbers(replace(everyone, levels=("overall",)), with_source=False), names),
        "levels": stated_levels,
        "announced": announced(store, sorted(own)),
        "reports": reports(store, sorted(used)),
        "issues": issues,
        "measures": measures,
        "findings": findings,
        "wordings": other_wordings(store, [each["id"] for each in listed], texts),
        "borrowed": borrowed_wordings(store, listed, found, texts),
        **done,
    }


def _named(issues: list[dict[str, Any]], measures: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The years and subjects that issues and measures name."""
    for each in (*issues, *measures):
        named = each["questions"] if "questions" in each else [each["question"]]
        for subject in (*named, str(each["indicator"])):
            yield {"year": each["year"], "subject": subject}


def _asked(
    found: list[dict[str, Any]], issues: list[dict[str, Any]], measures: list[dict[str, Any]]
) -> Iterator[tuple[str, int, str]]:
    """The agencies, years and codes of questions and indicators of which a number, an issue or a measure speaks, and
    of the questions' indicators."""
    for each in found:
        if each["level"] in ("question", "indicator"):
            yield each["agency"], each["year"], each["subject"]
        if each["level"] == "question" and each["indicator"] is not None:
            yield each["agency"], each["year"], str(each["indicator"])
    for each in (*issues, *measures):
        named = each["questions"] if "questions" in each else [each["question"]]
        if each["year"] is not None:
            yield from ((each["agency"], each["year"], code) for code in (*named, str(each["indicator"])) if code)


def _about(store: duckdb.DuckDBPyConnection, listed: list[dict[str, Any]], is_whole: bool) -> dict[str, Any]:
    """What the datasets hold of the page's agencies; of an ``extract``, how many the whole has, and what province and
    type all of its agencies are of."""
    if is_whole:
        return about(store) | searchable(listed)
    (whole,) = store.execute("SELECT count(*) FROM agencies WHERE assessed").fetchall()[0]
    own = about(store, [each["id"] for each in listed])
    shared = {name: _shared(listed, name) for name in ("province", "type")}
    return own | searchable(listed) | {"extract": {"whole": whole, **shared}}


def _shared(listed: list[dict[str, Any]], name: str) -> str | None:
    """What all of them have, if they have the same."""
    values = {each[name] for each in listed}
    return values.pop() if len(values) == 1 else None


def searchable(listed: list[dict[str, Any]]) -> dict[str, Any]:
    """What there is to search for among these agencies: their provinces, and searches that find some."""
    provinces = sorted({each["province"] for each in listed if each["province"]})
    return {"provinces": provinces, "examples": examples(listed)}


def listed_agencies(store: duckdb.DuckDBPyConnection, ids: tuple[str, ...]) -> list[dict[str, Any]]:
    """These agencies (empty: all) with type, place (also in ``latin`` letters) and scheme. What they are called
    (``agency``) no two share."""
    rows = store.cursor().execute(
        "SELECT agency, agency_id, name, agency_type, province, district, scheme, assessed FROM agencies "
        "WHERE len($ids) = 0 OR agency_id IN (SELECT unnest($ids)) ORDER BY position",
        {"ids": list(ids)},
    )
    names = ("agency", "id", "name", "type", "province", "district", "scheme", "assessed")
    found = [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
    return [each | {"latin": latin_of(each), "district_en": english().get(each["district"] or "")} for each in found]
