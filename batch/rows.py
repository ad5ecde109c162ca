"""A bundle of records → rows of the datasets, flat and with the columns of the registry."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from normalize.records import NOWHERE, Bundle, Place
from normalize.schema import DATASETS, schema
from normalize.schema import WHOSE as schema_whose

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
WHOSE = tuple(column.name for column in schema_whose)


def rows(bundle: Bundle) -> dict[str, list[Row]]:
    """The rows of every dataset that ``bundle`` gives, in the order of the report; ``source_path`` is still null."""
    report = bundle.report
    whose: Row = {name: getattr(report, name) for name in WHOSE}
    found: dict[str, list[Row]] = {"reports": [_fields(report) | {"source_path": None}]}
    for name in list(DATASETS)[1:]:
        found[name] = [whose | table_row(record) for record in getattr(bundle, name)]
    return found


def table(dataset: str, rows: Sequence[Row]) -> pa.Table:
    """``rows`` as an Arrow table of the dataset's declared schema; raises where a value does not fit its column."""
    import pyarrow as pa

    declared = schema(dataset)
    columns = [pa.array([row[field.name] for row in rows], type=field.type) for field in declared]
    return pa.Table.from_arrays(columns, schema=declared)


def table_row(record: Any) -> Row:
    """The columns of one record, its place among them; whose it is stands elsewhere."""
    row = _fields(record)
    place: Place = row.pop("place", NOWHERE)
    return row | _fields(place)


def _fields(record: Any) -> Row:
    return {name: getattr(record, name) for name in _names(type(record))}


_NAMES: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _NAMES:
        _NAMES[kind] = tuple(field.name for field in dataclasses.fields(kind))
    return _NAMES[kind]
