"""What the viewer answers: slices of the datasets in the shape of the page's payload."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import duckdb

from batch.numbers import Selection
from publish.headings import SCORED
from publish.page.announced import announced
from publish.page.figures import COLUMNS, figures, statements
from publish.page.records import RECORDS, of_agencies, records_page, reports
from publish.page.wordings import borrowed_wordings, other_wordings
from publish.search import search as search_words
from publish.view.fulltext import found
from publish.view.others import others
from publish.view.rounds import LEVELS, Groups, Rounds
from publish.weak_points import weak_rows

Slice = dict[str, Any]

HITS = 20
"""Agencies that a search offers."""

ROWS = 100
"""Agencies or findings at a time, as in ``store.js``."""

WEAKEST = 200
"""Agencies that are listed for a question."""

STANDING = 40
"""Numbers that are offered for correction at one place."""


def start(rounds: Rounds) -> Slice:
    """What the first view needs beside its table."""
    return {"about": rounds.about}


def listing(
    rounds: Rounds,
    *,
    scheme: str,
    year: int,
    level: str,
    kind: str,
    province: str,
    wanted: str,
    sort: str,
    up: bool,
    page: int,
    empty: bool = False,
) -> Slice:
    """One page of the heat map: the agencies in order, their numbers, and the groups to compare them with."""
    table = rounds.table(scheme, year, level)
    names = [
        name
        for name, each in rounds.agencies.items()
        if each["scheme"] == scheme and kind in ("", each["type"]) and province in ("", each["province"])
        if each["assessed"] or empty
    ]
    moved = rounds.movers(scheme, year, names)
    known = names if empty else _with_numbers(rounds, table, names)
    hidden = len(names) - len(known)
    values = sorted_by(rounds, table, sort)
    known_values = [values[name] for name in names if name in values]
    ranks = ranked(known_values)
    names = searched(rounds, known, wanted) if wanted else ordered(rounds, values, known, sort, up)
    shown = names[page * ROWS : (page + 1) * ROWS]
    result = rounds.store.cursor().execute(
        f"SELECT {COLUMNS} FROM {table} WHERE agency IN (SELECT unnest($names))",
        {"names": shown},
    )
    part = "question" if level.startswith("q") else "indicator"
    group = kind or province
    return {
        "names": shown,
        "standings": [ranks.get(values[name]) if name in values else None for name in shown],
        "ranked": len(known_values),
        "total": len(names),
        "hidden": 0 if wanted else hidden,
        "agencies": [rounds.agencies[name] for name in dict.fromkeys([*shown, *(each["agency"] for each in moved)])],
        "numbers": [*_dicts(result), *moved],
        "subjects": [each for each in rounds.subjects(scheme, year) if each["level"] in LEVELS[part]],
        "groups": [*named(rounds.groups(scheme, year, part), "", group), *_of_totals(rounds, scheme, year)],
        "bins": rounds.bins(scheme, year),
        "levels": [each for each in rounds.levels() if each["year"] == year and each["agency"] in shown],
    }


def _with_numbers(rounds: Rounds, table: str, names: Sequence[str]) -> list[str]:
    """Those of the names that have a number in the table."""
    rows = rounds.store.cursor().execute(f"SELECT DISTINCT agency FROM {table}").fetchall()
    known = {name for (name,) in rows}
    return [name for name in names if name in known]


def _of_totals(rounds: Rounds, scheme: str, year: int) -> list[Slice]:
    """The groups of every type and province down to the indicators."""
    return [each for some in rounds.groups(scheme, year, "indicator").values() for each in some]


def search(rounds: Rounds, wanted: str) -> Slice:
    """The agencies of every scheme that a name answers, with their totals of all years."""
    found, near = search_words(rounds.words, wanted)
    names = found[:HITS]
    ids = tuple(rounds.agencies[name]["id"] for name in names)
    asked = Selection(agencies=ids, levels=("overall",))
    return {
        "names": names,
        "total": len(found),
        "near": near,
        "agencies": [rounds.agencies[name] for name in names],
        "numbers": figures(rounds.store, asked, with_places=False) if names else [],
    }


def texts(rounds: Rounds, kind: str, wanted: str, page: int) -> Slice:
    """One page of the issues, measures or findings that hold the words."""
    rows, total = found(rounds.store, kind, wanted, page * ROWS, ROWS)
    return {"rows": rows, "total": total, "reports": reports(rounds.store, _reports(rows))}


def sorted_by(rounds: Rounds, table: str, sort: str) -> dict[str, float]:
    """The values of the subject that a list is sorted by; none where it is by name."""
    subject, _, statistic = sort.partition("~")
    sql = f"SELECT agency, value FROM {table} WHERE subject = $subject AND statistic = $statistic"
    result = rounds.store.cursor().execute(sql, {"subject": subject, "statistic": statistic or "score"})
    return dict(result.fetchall()) if sort != "agency" else {}


def ranked(values: Sequence[float]) -> dict[float, int]:
    """The rank of each value; ties share the better one."""
    ranks: dict[float, int] = {}
    for at, value in enumerate(sorted(values, reverse=True), 1):
        ranks.setdefault(value, at)
    return ranks


def ordered(rounds: Rounds, values: dict[str, float], names: Sequence[str], sort: str, up: bool) -> list[str]:
    """The names by their values (those without one last), or by name."""
    place = {name: at for at, name in enumerate(rounds.agencies)}
    if sort == "agency":
        return sorted(names, key=place.__getitem__, reverse=up)
    sign = 1 if up else -1
    return sorted(names, key=lambda name: (name not in values, sign * values.get(name, 0.0), place[name]))


def searched(rounds: Rounds, names: Sequence[str], wanted: str) -> list[str]:
    """Those of the names that a search finds."""
    return search_words({name: rounds.words[name] for name in names}, wanted)[0]


def of_agency(rounds: Rounds, name: str) -> Slice:
    """Everything about one agency, and the groups that it can be compared with."""
    name = rounds.called(name)
    agency = rounds.agencies[name]
    asked = Selection(agencies=(agency["id"],), statistics=SCORED)
    with ThreadPoolExecutor() as readers:  # four questions to four datasets, at once
        numbers = readers.submit(figures, rounds.store, asked, with_places=False)
        asked_for = {each: readers.submit(of_agencies, rounds.store, each, (name,)) for each in RECORDS}
    records = {each: asked_for[each].result() for each in RECORDS}
    scheme, own = agency["scheme"], ("", agency["type"], agency["province"])
    years = rounds.years(scheme)
    known = numbers.result()
    told = reports(rounds.store, [*rounds.reports.get(name, ()), *_reports(*records.values())])
    levels = [each for each in rounds.levels() if each["agency"] == name]
    told += reports(rounds.store, _reports(_places_in_others(rounds, asked, name, known, told), levels))
    return {
        "agencies": [agency],
        "numbers": known,
        "weak": weak_rows(known),
        **records,
        "ranks": rounds.ranks(name, scheme),
        "levels": levels,
        "announced": announced(rounds.store, [each["report_id"] for each in told if each["agency"] == name]),
        "wordings": other_wordings(rounds.store, [agency["id"]], rounds.texts()),
        "borrowed": borrowed_wordings(rounds.store, [agency], known, rounds.texts()),
        "reports": told,
        "subjects": [each for year in years for each in rounds.subjects(scheme, year)],
        "groups": [
            each for year in years for part in LEVELS for each in named(rounds.groups(scheme, year, part), *own)
        ],
    }


def _places_in_others(
    rounds: Rounds, asked: Selection, name: str, known: Sequence[Slice], told: Sequence[Slice]
) -> list[Slice]:
    """Give the numbers of years without a report of the agency's own their ``places`` (an announcement's); these."""
    own = {each["assessed_year"] or each["fiscal_year"] for each in told if each["agency"] == name}
    others = [each for each in known if each["year"] not in own]
    if not others:
        return []
    stated = statements(rounds.store, replace(asked, years=tuple({each["year"] for each in others})))
    for each in others:
        places = stated[name, each["year"], each["subject"], each["statistic"]]
        each["places"] = sorted(places, key=lambda place: bool(place["value"] != each["value"]))
    return [place for each in others for place in each["places"]]


def lowest(rounds: Rounds, scheme: str, year: int) -> Slice:
    """The questions of a round with their groups."""
    return {
        "subjects": [each for each in rounds.subjects(scheme, year) if each["level"] == "question"],
        "groups": [each for some in rounds.groups(scheme, year, "question").values() for each in some],
    }


def question(rounds: Rounds, scheme: str, year: int, subject: str, own: str = "", all_groups: bool = False) -> Slice:
    """The weakest agencies of a question or an indicator, and what others than ``own`` do about it."""
    known = [each for each in rounds.subjects(scheme, year) if each["subject"] == subject]
    numbers = rounds.weakest(known[0], WEAKEST) if known else []
    names = list(dict.fromkeys(each["agency"] for each in numbers))
    told = others(rounds, scheme, year, subject, own, all_groups)
    of_own = [own] if own in rounds.agencies else []
    return {
        **told,
        "agencies": [*told["agencies"], *(rounds.agencies[name] for name in (*names, *of_own))],
        "numbers": [*told["numbers"], *numbers],
        "wordings": other_wordings(
            rounds.store,
            [rounds.agencies[name]["id"] for name in (*names, *of_own)],
            rounds.texts(),
            (subject,),
            rounds.partitions.get(year, ()),
        ),
        "reports": reports(rounds.store, _reports(told["measures"], told.get("whole", {}).get("measures", []))),
        "subjects": known,
    }


def source(rounds: Rounds, agency: str, year: int, subject: str, statistic: str) -> Slice:
    """Where one number stands."""
    agency = rounds.called(agency)
    whose = rounds.agencies[agency]["id"] if agency in rounds.agencies else agency
    asked = Selection(
        years=(year,), agencies=(whose,), statistics=(statistic,), partitions=rounds.partitions.get(year, ())
    )
    places = statements(rounds.store, asked).get((agency, year, subject, statistic), [])
    return {"places": places, "reports": reports(rounds.store, _reports(places))}


def standing_at(rounds: Rounds, report: str, place: dict[str, int]) -> list[Slice]:
    """The numbers that a report states at a place, or in the row or table that the place is; none where it is none."""
    if not place:
        return []
    terms = " AND ".join(f'"{name}" = ${name}' for name in place)
    columns = 'report_id AS report, level, statistic, value, printed, trust, page, "table", "row", "column", line'
    order = '"table", "row", "column", line, value'
    sql = f"SELECT {columns} FROM scores WHERE report_id = $report AND {terms} ORDER BY {order} LIMIT {STANDING}"
    return _dicts(rounds.store.cursor().execute(sql, {"report": report, **place}))


def findings(rounds: Rounds, severity: str, check: str, wanted: str, page: int) -> Slice:
    """One page of findings, the gravest first."""
    names = searched(rounds, list(rounds.agencies), wanted) if wanted else None
    rows, total = records_page(rounds.store, severity, check, names, page * ROWS, ROWS)
    return {"rows": rows, "total": total, "reports": reports(rounds.store, _reports(rows))}


def named(groups: Groups, *names: str | None) -> list[Slice]:
    """The groups of these names, each once."""
    return [each for name in dict.fromkeys(names) if name is not None for each in groups.get(name, ())]


def _dicts(result: duckdb.DuckDBPyConnection) -> list[Slice]:
    names = [each[0] for each in result.description]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _reports(*records: Sequence[Slice]) -> list[str]:
    return sorted({each["report"] for some in records for each in some})
