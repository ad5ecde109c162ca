"""What a user expects of the datasets, declared in TOML beside them: how many agencies, how full a column.

::

    [[expect]]
    year = 2568                    # every condition may be left out: then it holds for all
    kind = "analysis"
    agency_type = "subdistrict_municipality"
    agencies = { min = 50, max = 120 }
    fill = [{ dataset = "issues", column = "question", min = 0.8 }]

Below a minimum is an error, above a maximum a warning.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.across import Row
from checks.result import ERROR, WARNING
from extract.message import Message
from normalize.records import Finding

CHECK_ID = "expectation"
CONDITIONS = {"year": "fiscal_year", "kind": "kind", "agency_type": "agency_type", "province": "province"}
"""Condition → the column of ``reports`` that it looks at."""


class ExpectationError(Exception):
    """A file of expectations that cannot be understood; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.remedy = Message("ดูตัวอย่างด้วย ita docs trust", "See the example in ita docs trust.")


@dataclass(frozen=True, slots=True)
class Bounds:
    """The least and the most that a number may be."""

    min: float | None = None
    max: float | None = None


@dataclass(frozen=True, slots=True)
class Fill:
    """How large a part of a dataset's rows must have a value in a column."""

    dataset: str
    column: str
    bounds: Bounds


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of the reports that meet the conditions (column of ``reports`` → value)."""

    where: Mapping[str, Any]
    agencies: Bounds
    fill: tuple[Fill, ...]


def expectations(text: str) -> tuple[Expectation, ...]:
    """The expectations of a TOML text; raises ``ExpectationError`` where it is not understood."""
    try:
        declared = tomllib.loads(text).get("expect", [])
        return tuple(_expectation(each) for each in declared)
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ExpectationError(
            Message(f"อ่านไฟล์ความคาดหวังไม่ได้: {error}", f"The expectations cannot be read: {error}")
        ) from error


def _expectation(declared: dict[str, Any]) -> Expectation:
    unknown = set(declared) - set(CONDITIONS) - {"agencies", "fill"}
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    where = {CONDITIONS[name]: declared[name] for name in CONDITIONS if name in declared}
    fill = tuple(Fill(each["dataset"], each["column"], _bounds(each)) for each in declared.get("fill", ()))
    return Expectation(where, _bounds(declared.get("agencies", {})), fill)


def _bounds(declared: dict[str, Any]) -> Bounds:
    return Bounds(declared.get("min"), declared.get("max"))


def findings(
    expected: Sequence[Expectation], reports: Sequence[Row], datasets: Mapping[str, Sequence[Row]]
) -> Iterator[Finding]:
    """One finding for each expectation that is not met. ``datasets``: rows of those that ``fill`` names."""
    for each in expected:
        chosen = [row for row in reports if all(row[column] == value for column, value in each.where.items())]
        whose = ", ".join(str(value) for value in each.where.values()) or "—"
        agencies = len({row.get("agency_id") or row["agency"] for row in chosen if row["agency"]})
        yield from _judge(each.agencies, agencies, Message("จำนวนหน่วยงาน", "the number of agencies"), whose)
        ids = {row["report_id"] for row in chosen}
        for fill in each.fill:
            rows = [row for row in datasets.get(fill.dataset, ()) if row["report_id"] in ids]
            filled = sum(row.get(fill.column) not in (None, "", []) for row in rows) / len(rows) if rows else 0.0
            column = f"{fill.dataset}.{fill.column}"
            what = Message(f"ความครบของ {column}", f"the fill of {column}")
            yield from _judge(fill.bounds, round(filled, 4), what, whose)


def _judge(bounds: Bounds, value: float, what: Message, whose: str) -> Iterator[Finding]:
    if bounds.min is not None and value < bounds.min:
        yield Finding(
            CHECK_ID,
            ERROR,
            f"{what.th} ({whose}) คือ {value:g} ต่ำกว่าที่คาดไว้อย่างน้อย {bounds.min:g}",
            f"{what.en} ({whose}) is {value:g}, below the expected minimum {bounds.min:g}",
            expected=f"≥ {bounds.min:g}",
            observed=f"{value:g}",
        )
    if bounds.max is not None and value > bounds.max:
        yield Finding(
            CHECK_ID,
            WARNING,
            f"{what.th} ({whose}) คือ {value:g} สูงกว่าที่คาดไว้อย่างมาก {bounds.max:g}",
            f"{what.en} ({whose}) is {value:g}, above the expected maximum {bounds.max:g}",
            expected=f"≤ {bounds.max:g}",
            observed=f"{value:g}",
        )
