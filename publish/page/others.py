"""What others do about every subject of the page's agencies, as tables of the payload."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import duckdb

from batch.wordings import Texts
from publish.others.measures import Row
from publish.others.outcome import values_of
from publish.others.same_question import Asked, Wordings, is_everyones
from publish.page.askings import Askings, asked_of, by_subject, key_of
from publish.page.records import of_agencies

Rows = list[dict[str, Any]]

MOST = 20_000
"""Measures of all agencies among which a page of some agencies looks; of more, it looks among its own agencies'."""


def others(
    store: duckdb.DuckDBPyConnection,
    measures: Rows,
    listed: Sequence[dict[str, Any]],
    named: Iterable[tuple[str, int, str]],
    texts: Texts,
) -> dict[str, Any]:
    """The tables of ``Askings`` for every subject that is ``named`` (by agency, year and code); the measures of
    agencies and years that the page does not list (``others``: numbered behind its own ``measures``); the wordings of
    questions that its agencies have ``added``; and whether all agencies were looked at (``everyone``)."""
    (total,) = store.cursor().execute("SELECT count(*) FROM measures").fetchall()[0]
    is_whole = total <= max(MOST, len(measures))
    rows = _rows(
        store, of_agencies(store, "measures", ()) if is_whole and total > len(measures) else measures, measures
    )
    ids = {each["agency"]: each["id"] for each in listed}
    schemes = {each["agency"]: each["scheme"] for each in listed}
    asked: dict[str, list[tuple[str, int, str]]] = defaultdict(list)
    for name, year, code in named:
        if schemes[name]:
            asked[schemes[name]].append((ids[name], year, code))
    found, added = Askings(), []
    for scheme in sorted(asked):
        wordings = Wordings(store, scheme, texts)
        of_scheme = [row for row in rows if row["scheme"] == scheme]
        values, known = values_of(store, _named(of_scheme)), by_subject(of_scheme)
        for each in asked_of(asked[scheme], wordings):
            found.add(each, wordings, values, known.get(key_of(each.code), ()))
        added += _added(wordings, {own: name for name, own in ids.items()})
    used = {row["measure"] for each in found.askings for row in each["rows"]}
    return {
        **_numbered_again(found, used, len(measures)),
        "others": [_shown(row) for row in rows if row["at"] >= len(measures) and row["at"] in used],
        "added": added,
        "verdicts": found.verdicts,
        "everyone": is_whole,
    }


def _rows(store: duckdb.DuckDBPyConnection, everyone: Rows, measures: Rows) -> list[Row]:
    """The measures with their agencies' ids and schemes, and numbers: first those of the page."""
    known = store.cursor().execute("SELECT agency, agency_id, scheme FROM agencies").fetchall()
    agencies = {name: {"agency_id": agency_id, "scheme": scheme} for name, agency_id, scheme in known}
    numbers = {(each["report"], each["measure_id"]): at for at, each in enumerate(measures)}
    return [
        each | agencies[each["agency"]] | {"at": numbers.setdefault((each["report"], each["measure_id"]), len(numbers))}
        for each in everyone
    ]


def _named(rows: Iterable[Row]) -> Iterator[tuple[Row, Asked]]:
    for row in rows:
        for code in (*row["questions"], str(row["indicator"])):
            yield row, Asked(row["year"], code)


def _added(wordings: Wordings, names: dict[str, str]) -> Rows:
    return [
        {"agency": names[agency_id], "year": year, "question": code, "text": text}
        for (agency_id, year, code), text in sorted(wordings.unlike.items())
        if agency_id in names and not is_everyones(wordings.scheme, year, code)
    ]


def _numbered_again(found: Askings, used: set[int], own: int) -> dict[str, Rows]:
    """The tables with the measures numbered as they stand in the payload: those that nothing is about are left out."""
    places = {at: at for at in range(own)}
    places |= {at: own + number for number, at in enumerate(sorted(at for at in used if at >= own))}
    for each in found.askings:
        for row in each["rows"]:
            row["measure"] = places[row["measure"]]
    outcomes = [each | {"measure": places[each["measure"]]} for each in found.outcomes]
    return {"askings": found.askings, "outcomes": outcomes}


def _shown(row: Row) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("agency_id", "scheme", "at")}
