"""Records held against the registry before they are kept: one value that its column cannot hold costs no report.

Such a value becomes null where the column may be null, else its record goes; a finding names what stood there.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from normalize.records import NOWHERE, Bundle, Finding, Place
from normalize.schema import DATASETS, Column

CHECK = "value-not-kept"


def fitting(bundle: Bundle) -> Bundle:
    """The bundle with every value one that its column can hold."""
    told: list[Finding] = []
    changed: dict[str, Any] = {}
    for name, dataset in DATASETS.items():
        columns = {column.name: column for column in dataset.columns}
        if name == "reports":
            report, bad = _fitted(bundle.report, columns)
            told += (_finding(name, *each, NOWHERE) for each in bad)
            changed["report"] = report or bundle.report
            continue
        kept = []
        for record in getattr(bundle, name):
            fitted, bad = _fitted(record, columns)
            told += (_finding(name, *each, record.place if fitted is None else fitted.place) for each in bad)
            if fitted is not None:
                kept.append(fitted)
        changed[name] = tuple(kept)
    if not told:
        return bundle
    changed["findings"] = (*changed["findings"], *(replace(each, place=_place(each.place)) for each in told))
    return replace(bundle, **changed)


def _fitted(record: Any, columns: dict[str, Column]) -> tuple[Any, list[tuple[str, object]]]:
    """The record without what does not fit (None where it cannot be without), and what that was."""
    bad = list(_bad(record, columns))
    if not bad:
        return record, bad
    optional = {each.name for each in fields(record) if "None" in str(each.type)}
    if not all(name in optional for name, _ in bad if name in {each.name for each in fields(record)}):
        return None, bad
    own = {name: None for name, _ in bad if name in optional}
    place = {"place": _place(record.place)} if hasattr(record, "place") else {}
    return replace(record, **own, **place), bad


def _bad(record: Any, columns: dict[str, Column]) -> Iterator[tuple[str, object]]:
    for part in (record, getattr(record, "place", None)):
        for each in fields(part) if part is not None else ():
            value = getattr(part, each.name)
            if isinstance(value, int | float) and each.name in columns and not _fits(value, columns[each.name]):
                yield each.name, value


def _fits(value: float, column: Column) -> bool:
    return column.holds(value) and (isinstance(value, int) or math.isfinite(value))


def _place(place: Place) -> Place:
    """The place, of numbers that its columns can hold."""
    columns = {column.name: column for column in DATASETS["findings"].columns}
    wrong = [name for name in ("page", "table", "row", "column", "line") if not _holds(columns[name], place, name)]
    return replace(place, **dict.fromkeys(wrong)) if wrong else place


def _holds(column: Column, place: Place, name: str) -> bool:
    value = getattr(place, name)
    return value is None or column.holds(value)


def _finding(dataset: str, column: str, value: object, place: Place) -> Finding:
    shown = repr(value)[:40]
    return Finding(
        CHECK,
        "error",
        f"ค่า {shown} ของ {dataset}.{column} อยู่นอกช่วงที่ชุดข้อมูลเก็บได้ จึงไม่ได้เก็บ",
        f"The value {shown} of {dataset}.{column} is beyond what the dataset can hold, and was not kept.",
        observed=shown,
        place=place,
    )
