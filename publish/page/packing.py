"""The payload as text inside the page: column by column, for thousands of rows of the same names cost half as much."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

from publish.page.payload import Payload

Rows = list[dict[str, Any]]


def packed(found: Payload) -> str:
    """The payload as base64 of gzipped JSON; the same payload gives the same text."""
    plain = {name: _table(value) if _is_table(value) else value for name, value in found.items()}
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()


def unpacked(text: str) -> Payload:
    """The payload again, as ``store.js`` reads it."""
    plain = json.loads(gzip.decompress(base64.b64decode(text)))
    return {
        name: _rows(value) if isinstance(value, dict) and "columns" in value else value for name, value in plain.items()
    }


def _is_table(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, dict) for each in value)


def _holds_a_table(values: list[Any]) -> bool:
    return list in set(map(type, values)) and any(map(_is_table, values))


def _table(rows: Rows) -> dict[str, Any]:
    """``columns`` that every row has, ``some`` by the row's number, and rows ``below`` with how many each has."""
    names = list(dict.fromkeys(name for row in rows for name in row))
    tables = [name for name in names if _holds_a_table([row.get(name) for row in rows])]
    whole = [name for name in names if name not in tables and all(name in row for row in rows)]
    return {
        "size": len(rows),
        "columns": {name: [row[name] for row in rows] for name in whole},
        "some": {
            name: {number: row[name] for number, row in enumerate(rows) if name in row}
            for name in names
            if name not in whole and name not in tables
        },
        "below": {
            name: {
                "counts": [len(row[name]) for row in rows],
                "rows": _table([each for row in rows for each in row[name]]),
            }
            for name in tables
        },
    }


def _rows(table: dict[str, Any]) -> Rows:
    rows: Rows = [{} for _ in range(table["size"])]
    for name, values in table["columns"].items():
        for row, value in zip(rows, values, strict=True):
            row[name] = value
    for name, values in table["some"].items():
        for number, value in values.items():
            rows[int(number)][name] = value
    for name, each in table["below"].items():
        below = iter(_rows(each["rows"]))
        for row, count in zip(rows, each["counts"], strict=True):
            row[name] = [next(below) for _ in range(count)]
    return rows
