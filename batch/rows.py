"""A bundle of records → rows of the datasets, flat and with the columns of the registry."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import cache, partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import msgspec

from normalize.records import NOWHERE, Bundle, Place
from normalize.schema import DATASETS, Column, schema
from normalize.schema import WHOSE as schema_whose

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
WHOLE = 1 << 53
"""The largest number up to which a float64 holds every whole one."""
WHOSE = tuple(column.name for column in schema_whose)


def rows(bundle: Bundle) -> dict[str, list[Row]]:
    """The rows of every dataset that ``bundle`` gives, in the order of the report; ``source_path`` is still null."""
    report = bundle.report
    whose: Row = {name: getattr(report, name) for name in WHOSE}
    found: dict[str, list[Row]] = {"reports": [_fields(report) | {"source_path": None}]}
    for name in list(DATASETS)[1:]:
        found[name] = [{**whose, **table_row(record)} for record in getattr(bundle, name)]
    return found


as_line = msgspec.json.Encoder().encode
"""A row as a line of JSON, which takes a tenth of the room."""


def table(dataset: str, lines: Sequence[bytes]) -> pa.Table:
    """Rows (each ``as_line``) as an Arrow table of the dataset's declared schema; raises where a value does not fit
    its column.

    Arrow reads JSON as fast as Python's own values, of which the first would have it load pandas.
    """
    import pyarrow as pa
    from pyarrow.json import ParseOptions, ReadOptions, read_json

    declared = schema(dataset)
    if not lines:
        return pa.Table.from_batches([], schema=declared)
    text = b"\n".join(lines)
    found = read_json(
        pa.BufferReader(text),
        ReadOptions(use_threads=False, block_size=len(text) + 1),
        ParseOptions(explicit_schema=declared, unexpected_field_behavior="error"),
    )
    return pa.Table.from_arrays(found.columns, schema=declared)


def misfit(dataset: str, row: Row) -> str | None:
    """The column whose value its type cannot hold; None where ``table`` takes the row as it is."""
    return next((name for name, holds in _holders(dataset) if not holds(row[name])), None)


@cache
def _holders(dataset: str) -> tuple[tuple[str, Callable[[Any], bool]], ...]:
    return tuple((column.name, partial(_holds, column, column.type)) for column in DATASETS[dataset].columns)


def _holds(column: Column, type: str, value: Any) -> bool:
    if value is None:
        return True
    if type.startswith("list<"):
        inner = type.removeprefix("list<").removesuffix(">")
        return isinstance(value, list | tuple) and all(_holds(column, inner, each) for each in value)
    if type == "string":
        return isinstance(value, str) and (value.isascii() or _is_unicode(value))
    if type.startswith("int"):
        return _is(value, int) and column.holds(value)
    return _is(value, float) or (_is(value, int) and abs(value) <= WHOLE)


def _is(value: Any, kind: Any) -> bool:
    return isinstance(value, kind) and not isinstance(value, bool)


def _is_unicode(text: str) -> bool:
    """Whether it holds no half of a character, of which no bytes can be made."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def table_row(record: Any) -> Row:
    """The columns of one record, its place among them; whose it is stands elsewhere."""
    row = _fields(record)
    place: Place = row.pop("place", NOWHERE)
    row.update(_fields(place))
    return row


def _fields(record: Any) -> Row:
    names, values = _names(type(record))
    return dict(zip(names, values(record), strict=True))


_NAMES: dict[type, tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]] = {}


def _names(kind: type) -> tuple[tuple[str, ...], attrgetter[tuple[Any, ...]]]:
    """The names of its fields, and what gets them all at once."""
    if kind not in _NAMES:
        names = tuple(field.name for field in dataclasses.fields(kind))
        _NAMES[kind] = names, attrgetter(*names)
    return _NAMES[kind]
