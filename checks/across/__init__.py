"""Checks across reports, on the rows of the datasets: pure functions over plain rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from extract.message import Message
from normalize.records import Finding

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Rows:
    """What the checks across reports look at: rows of three datasets, as plain mappings."""

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
    calculate: Callable[[Rows], Iterable[Found]] = field(repr=False)


def every_check() -> tuple[AcrossCheck, ...]:
    """The checks across reports, by name of their file."""
    import importlib
    import pkgutil

    names = sorted(each.name for each in pkgutil.iter_modules(__path__))
    modules = (importlib.import_module(f"{__name__}.{name}") for name in names)
    return tuple(module.CHECK for module in modules if isinstance(getattr(module, "CHECK", None), AcrossCheck))


def findings(rows: Rows) -> tuple[Found, ...]:
    """What every check across reports finds, check by check."""
    return tuple(found for check in every_check() for found in check.calculate(rows))
