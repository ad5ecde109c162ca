"""Files that this program has written itself: an export among reports is none, though its cells read like one."""

from __future__ import annotations

import zipfile
from pathlib import Path

from batch.source import Source
from normalize.schema import PUBLISHED

MARK = "thai-ita"
"""What pages and workbooks say they were made by."""
NAMED = frozenset(("datapackage.json", "ckan.json", f"{MARK}.sqlite", f"{MARK}.duckdb"))
HEADS = ("scheme,year", *(",".join(dataset.column_names) for dataset in PUBLISHED.values()))
"""How tables begin: those of comparisons, and of each dataset."""
LOOKED_AT = 4_096
"""Bytes of a file in which its mark stands."""


def made_here(source: Source) -> bool:
    """Whether this program wrote the file, by its first line, its mark, or the name that an export gives it."""
    name = Path(source.name).name.lower()
    suffix = Path(name).suffix
    try:
        if suffix == ".csv":
            return _begins(source).startswith(HEADS)
        if suffix in (".html", ".htm"):
            return f'name="generator" content="{MARK}"' in _begins(source)
        return name in NAMED or (suffix == ".xlsx" and _is_workbook(source))
    except Exception:  # whatever is wrong with the bytes, they are none of ours
        return False


def _begins(source: Source) -> str:
    with source.path.open("rb") as file:
        return file.read(LOOKED_AT).decode("utf-8-sig", "replace")


def _is_workbook(source: Source) -> bool:
    with source.path.open("rb") as file, zipfile.ZipFile(file) as book, book.open("docProps/core.xml") as core:
        return f"<dc:creator>{MARK}</dc:creator>" in core.read(LOOKED_AT).decode("utf-8", "replace")
