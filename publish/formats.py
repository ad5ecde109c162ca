"""A comparison as a file of any format."""

from __future__ import annotations

from collections.abc import Callable

from publish.compare import Comparison
from publish.comparison_book import to_xlsx
from publish.tables import to_csv, to_json, to_markdown, to_parquet

DATA: dict[str, Callable[[Comparison], bytes]] = {"csv": to_csv, "json": to_json, "parquet": to_parquet}
"""Formats for programs, alike in every language."""
WORDED: dict[str, Callable[[Comparison, str], bytes]] = {"markdown": to_markdown, "xlsx": to_xlsx}
"""Formats for people."""


def to_format(comparison: Comparison, form: str, language: str) -> bytes:
    """The comparison as ``csv``, ``json``, ``parquet``, ``markdown`` or ``xlsx``."""
    return DATA[form](comparison) if form in DATA else WORDED[form](comparison, language)
