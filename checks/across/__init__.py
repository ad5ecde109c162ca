"""Checks across reports, on the datasets under DuckDB: queries and pure functions over what they give.

Nothing here holds a country in memory: what is compared with everything is compared inside DuckDB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.message import Message
from normalize.lazily import cached_property
from normalize.records import Finding

if TYPE_CHECKING:
    import duckdb

    from checks.likeness import Likeness

Row = Mapping[str, Any]
AT_ONCE = 10_000
"""Rows of a query's answer that are held at a time."""


@dataclass(frozen=True)
class Rows:
    """Rows of three datasets, as plain mappings."""

    reports: tuple[Row, ...]
    scores: tuple[Row, ...]
    measures: tuple[Row, ...]

    @cached_property
    def report(self) -> dict[str, Row]:
        """The row of each report, by its id."""
        return {row["report_id"]: row for row in self.reports}


def whose(row: Row) -> str | None:
    """The agency that a row is about: its id; its name only in rows of before there were ids."""
    found: str | None = row.get("agency_id") or row["agency"]
    return found


@dataclass(frozen=True, slots=True)
class Across:
    """What the checks across reports look at: a connection on which ``reports``, ``scores`` and ``measures`` are what
    the datasets of these names hold, each row with its place in its file (``place``), and what finds out which measures
    are alike."""

    connection: duckdb.DuckDBPyConnection
    likeness: Callable[[], Likeness]

    def rows(self, query: str) -> Iterator[dict[str, Any]]:
        """The answer to a query, row by row."""
        answer = self.connection.execute(query)
        names = [each[0] for each in answer.description or ()]
        while some := answer.fetchmany(AT_ONCE):
            yield from (dict(zip(names, row, strict=True)) for row in some)


WHOSE = "coalesce(nullif(agency_id, ''), agency)"
"""``whose``, as SQL."""


@dataclass(frozen=True, slots=True)
class Found:
    """A finding and the report that it is told of."""

    report_id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class AcrossCheck:
    """One rule over many reports: its specification is the docstring of the module that holds it."""

    id: str
    version: int
    severity: str
    title: Message
    remedy: Message
    calculate: Callable[[Across], Iterable[Found]] = field(repr=False)
    of_reports: int = 1
    """Of fewer reports it tells nothing."""


def every_check() -> tuple[AcrossCheck, ...]:
    """The checks across reports, by name of their file."""
    import importlib
    import pkgutil

    names = sorted(each.name for each in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.CHECK for module in modules if isinstance(getattr(module, "CHECK", None), AcrossCheck))


def findings(across: Across) -> Iterator[Found]:
    """What every check across reports finds, check by check."""
    ((reports,),) = across.connection.execute("SELECT count(*) FROM reports").fetchall()
    for check in every_check():
        if reports >= check.of_reports:
            yield from check.calculate(across)
