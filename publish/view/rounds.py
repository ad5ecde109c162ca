"""What a viewer asks again and again: agencies, and the numbers and groups of one scheme and year, kept once found."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

import duckdb

from batch.numbers import Query, Selection, numbers
from batch.wordings import Texts, question_texts
from publish.headings import SCORED
from publish.others.same_question import Wordings
from publish.page.about import about
from publish.page.figures import COLUMNS, groups, subjects
from publish.page.levels import levels
from publish.page.payload import listed_agencies, searchable
from publish.page.spread import bins, ranks
from publish.search import words_of

MOVERS = 5
"""Agencies whose change is shown, up and down, as in ``movers.js``."""

KEPT = 12
"""Tables of the questions of an indicator that are kept beside those of all indicators."""

REMEMBERED = 60
"""Subjects of which what others do is kept."""

Key = TypeVar("Key")
Found = TypeVar("Found")

Groups = dict[str, list[dict[str, Any]]]

LEVELS = {"indicator": ("overall", "instrument", "indicator"), "question": ("question",)}
"""The two parts in which a round's groups are found: the first view needs only the smaller one."""


class Rounds:
    """The datasets of one store, with what has been asked of them before. Safe to use from many threads."""

    def __init__(self, store: duckdb.DuckDBPyConnection) -> None:
        self.store = store
        store.execute("SET parquet_metadata_cache = true")
        _keep_reports(store)
        listed = listed_agencies(store, ())
        self.about = about(store) | searchable(listed)
        self.agencies = {each["agency"]: each for each in listed}
        self._names = {each["id"]: name for name, each in self.agencies.items()}
        self.words = {name: words_of(each) for name, each in self.agencies.items()}
        self.reports = _reports(store)
        self.partitions = _partitions(store)
        self.closing = threading.Event()
        self._finding = threading.Lock()
        self._tables: dict[tuple[str, int, str], str] = {}
        self._groups: dict[tuple[str, int, str], Groups] = {}
        self._bins: dict[tuple[str, int], list[dict[str, Any]]] = {}
        self._subjects: dict[None, dict[tuple[str, int], list[dict[str, Any]]]] = {}
        self._texts: dict[None, Texts] = {}
        self._levels: dict[None, list[dict[str, Any]]] = {}
        self._wordings: dict[str, Wordings] = {}
        self._remembered: dict[Hashable, Any] = {}

    def called(self, asked: str) -> str:
        """What an agency is called that is asked for by that, by its id, or by its name where no other bears it."""
        if asked in self.agencies:
            return asked
        named = [name for name, each in self.agencies.items() if each["name"] == asked]
        return self._names.get(asked) or (named[0] if len(named) == 1 else asked)

    def warm(self) -> None:
        """Find the groups of every round before they are asked for, until ``closing``; the first view's come first."""
        self.texts()
        for level in LEVELS:
            for each in self.about["rounds"]:
                self.subjects(each["scheme"], each["year"])
                self.groups(each["scheme"], each["year"], level)
                # Whoever waits for something else is let in between.
                if self.closing.wait(0.01):
                    return

    def _once(self, known: dict[Key, Found], key: Key, find: Callable[[], Found]) -> Found:
        """What is known under ``key``, else found by one thread while others wait: mostly for that very thing."""
        if key not in known:
            with self._finding:
                if key not in known:
                    known[key] = find()
        return known[key]

    def table(self, scheme: str, year: int, level: str) -> str:
        """The name of a table with a round's numbers: ``indicator`` (and above) or ``q5``, indicator 5's questions."""
        return self._once(self._tables, (scheme, year, level), lambda: self._make(scheme, year, level))

    def _make(self, scheme: str, year: int, level: str) -> str:
        asked = replace(self._round(scheme, year), **_levels(level))
        query = numbers(asked, with_source=False)
        name = f"round_{scheme}_{year}_{level}"
        questions = [key for key in self._tables if key[2] != "indicator"]
        if len(questions) >= KEPT:
            self.store.cursor().execute(f"DROP TABLE IF EXISTS {self._tables.pop(questions[0])}")
        self.store.cursor().execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM ({query.sql})", query.parameters)
        return name

    def _round(self, scheme: str, year: int) -> Selection:
        """All numbers of a round."""
        return Selection(years=(year,), schemes=(scheme,), statistics=SCORED, partitions=self.partitions.get(year, ()))

    def weakest(self, subject: dict[str, Any], count: int) -> list[dict[str, Any]]:
        """The lowest numbers of a subject (as ``subjects`` gives it), lowest first."""
        scheme, year, code = subject["scheme"], subject["year"], subject["subject"]
        if subject["level"] == "question":
            query = numbers(replace(self._round(scheme, year), questions=(code,)), with_source=False)
            origin, parameters = f"({query.sql})", query.parameters
        else:
            origin, parameters = self.table(scheme, year, "indicator"), {}
        sql = f"SELECT {COLUMNS} FROM {origin} WHERE subject = $code ORDER BY value, agency LIMIT {int(count)}"
        result = self.store.cursor().execute(sql, {**parameters, "code": code})
        names = [each[0] for each in result.description]
        return [dict(zip(names, row, strict=True)) for row in result.fetchall()]

    def groups(self, scheme: str, year: int, level: str) -> Groups:
        """The groups of a round by their name (everyone's is empty), for one of ``LEVELS``."""
        origin = (
            Query(f"SELECT * FROM {self.table(scheme, year, level)}")
            if level == "indicator"
            else numbers(replace(self._round(scheme, year), levels=LEVELS[level]), with_source=False)
        )
        return self._once(self._groups, (scheme, year, level), lambda: _named(groups(self.store, origin)))

    def movers(self, scheme: str, year: int, names: Sequence[str]) -> list[dict[str, Any]]:
        """The totals of a year and the one before of those of these agencies that rose most and that fell most."""
        if year - 1 not in self.years(scheme):
            return []
        now, before = (self.table(scheme, each, "indicator") for each in (year, year - 1))
        sql = f"""
            WITH totals AS (SELECT {COLUMNS} FROM (SELECT * FROM {now} UNION ALL SELECT * FROM {before})
                            WHERE level = 'overall' AND statistic = 'score' AND agency IN (SELECT unnest($names))),
                 changes AS (SELECT agency, n.value - b.value AS change
                             FROM totals n JOIN totals b USING (agency) WHERE n.year > b.year),
                 most AS ((SELECT agency FROM changes WHERE change > 0 ORDER BY change DESC, agency LIMIT {MOVERS})
                          UNION ALL
                          (SELECT agency FROM changes WHERE change < 0 ORDER BY change, agency LIMIT {MOVERS}))
            SELECT * FROM totals WHERE agency IN (SELECT agency FROM most)"""
        result = self.store.cursor().execute(sql, {"names": list(names)})
        columns = [each[0] for each in result.description]
        return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]

    def bins(self, scheme: str, year: int) -> list[dict[str, Any]]:
        """How the agencies of a round are spread."""
        origin = Query(f"SELECT * FROM {self.table(scheme, year, 'indicator')}")
        return self._once(self._bins, (scheme, year), lambda: bins(self.store, origin))

    def ranks(self, agency: str, scheme: str) -> list[dict[str, Any]]:
        """Where an agency ranks in each year of its scheme."""
        tables = [self.table(scheme, year, "indicator") for year in self.years(scheme)]
        if not tables:
            return []
        whole = Query(" UNION ALL ".join(f"SELECT * FROM {table}" for table in tables))
        return ranks(self.store, whole, [agency])

    def subjects(self, scheme: str, year: int) -> list[dict[str, Any]]:
        """The subjects of a round."""
        return self._once(self._subjects, None, self._all_subjects).get((scheme, year), [])

    def _all_subjects(self) -> dict[tuple[str, int], list[dict[str, Any]]]:
        found: dict[tuple[str, int], list[dict[str, Any]]] = {}
        for each in subjects(self.store, Selection(statistics=SCORED)):
            found.setdefault((each["scheme"], each["year"]), []).append(each)
        return found

    def levels(self) -> list[dict[str, Any]]:
        """The level of every agency's total of every year."""
        return self._once(self._levels, None, lambda: levels(self.store))

    def texts(self) -> Texts:
        """The wording of most reports of every question."""
        return self._once(self._texts, None, lambda: question_texts(self.store))

    def wordings(self, scheme: str) -> Wordings:
        """What is known of how the agencies of a scheme were asked."""
        return self._once(self._wordings, scheme, lambda: Wordings(self.store, scheme, self.texts()))

    def remembered(self, key: Hashable, find: Callable[[], Found]) -> Found:
        """What was found under a key, as long as it is kept."""
        if len(self._remembered) > REMEMBERED:
            self._remembered.clear()
        found: Found = self._once(self._remembered, key, find)
        return found

    def years(self, scheme: str) -> list[int]:
        """The years that a scheme's numbers are about."""
        return [each["year"] for each in self.about["rounds"] if each["scheme"] == scheme]


def _named(found: list[dict[str, Any]]) -> Groups:
    named: Groups = {}
    for each in found:
        named.setdefault(each["group"], []).append(each)
    return named


def _keep_reports(store: duckdb.DuckDBPyConnection) -> None:
    """The reports as a table in memory: they are few, and every question joins them."""
    store.execute("CREATE TABLE kept_reports AS SELECT * FROM reports")
    store.execute("DROP VIEW reports")
    store.execute("ALTER TABLE kept_reports RENAME TO reports")


def _reports(store: duckdb.DuckDBPyConnection) -> dict[str, tuple[str, ...]]:
    """The reports by each agency, and those that hold numbers of it."""
    rows = store.cursor().execute(
        """SELECT a.agency, list(DISTINCT x.report_id)
           FROM (SELECT agency_id, report_id FROM scores
                 UNION ALL SELECT agency_id, report_id FROM reports WHERE same_as IS NULL) x
           JOIN agencies a USING (agency_id) GROUP BY a.agency"""
    )
    return {agency: tuple(found) for agency, found in rows.fetchall()}


def _partitions(store: duckdb.DuckDBPyConnection) -> dict[int, tuple[int, ...]]:
    """The partitions that hold numbers about each year; empty where one of them is that of reports without a year."""
    rows = store.cursor().execute(
        "SELECT coalesce(assessed_year, fiscal_year), list(DISTINCT fiscal_year), bool_or(fiscal_year IS NULL) "
        "FROM scores WHERE coalesce(assessed_year, fiscal_year) IS NOT NULL GROUP BY 1"
    )
    return {year: () if unknown else tuple(found) for year, found, unknown in rows.fetchall()}


def _levels(level: str) -> dict[str, tuple[Any, ...]]:
    if level.startswith("q"):
        return {"levels": ("question",), "indicators": (int(level[1:]),)}
    return {"levels": LEVELS[level]}
