"""A comparison as a plain table: CSV, JSON, Parquet, Markdown; and numbers as people are shown them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from codebook.comparability import WORDS
from publish.compare import Comparison
from publish.headings import TRUST, TYPES, WORDS_OF, heading
from publish.safety import csv_code, csv_text, json_text, markdown_text, one_line

MISSING = "–"

CODES = {"report_id", "question", "measure_id", "issue_id", "source_sha256", "parent"}
"""Columns whose text is a code, which a spreadsheet must not take for a number."""


TEXTS = {
    "agency",
    "agency_id",
    "formerly",
    "district",
    "agency_type",
    "province",
    "name",
    "trust",
    "comparability",
    "differing",
    "doubtful",
    *CODES,
}
"""Columns of text that may be missing in every row."""


def to_csv(comparison: Comparison) -> bytes:
    """UTF-8 with a byte order mark, as Excel needs for Thai; safe to open (see ``publish.safety``)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(comparison.columns)
    for row in comparison.rows:
        writer.writerow([_csv_cell(name, value) for name, value in zip(comparison.columns, row, strict=True)])
    return text.getvalue().encode("utf-8-sig")


def to_json(comparison: Comparison) -> bytes:
    """A list of objects; what is missing is null."""
    rows = [dict(zip(comparison.columns, row, strict=True)) for row in comparison.rows]
    return (json_text(json.dumps(rows, ensure_ascii=False, indent=1)) + "\n").encode()


def to_parquet(comparison: Comparison) -> bytes:
    """One Parquet file."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    values = list(zip(*comparison.rows, strict=True)) or [()] * len(comparison.columns)
    columns = [pa.array(list(each)) for each in values]
    # A column in which everything is missing still has a type: Spark reads none without.
    typed = [
        each.cast(_empty_type(name)) if pa.types.is_null(each.type) else each
        for name, each in zip(comparison.columns, columns, strict=True)
    ]
    out = io.BytesIO()
    pq.write_table(pa.table(typed, names=list(comparison.columns)), out)
    return out.getvalue()


def _empty_type(column: str) -> str:
    return "string" if column in TEXTS else "float64"


def to_markdown(comparison: Comparison, language: str) -> bytes:
    """A Markdown table."""
    heads = (markdown_text(heading(name).in_language(language)) for name in comparison.columns)
    lines = [f"| {' | '.join(heads)} |"]
    lines.append("|" + " --- |" * len(comparison.columns))
    for row in comparison.rows:
        lines.append("| " + " | ".join(markdown_text(each) for each in _told(comparison, row, language)) + " |")
    return ("\n".join(lines) + "\n").encode()


def _told(comparison: Comparison, row: Sequence[Any], language: str) -> Iterator[str]:
    """The cells of a row in words: of a column with codes what they stand for."""
    for name, value in zip(comparison.columns, row, strict=True):
        words = WORDS_OF.get(name, {})
        yield words[value].in_language(language) if value in words else shown(value, language)


def _csv_cell(column: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return csv_code(value) if column in CODES else csv_text(value)


def two_decimals(value: float) -> str:
    """A number as people are shown it; a half goes away from zero, as Excel and the page round."""
    return str(_rounded(value))


def rounded(value: float | None) -> float | None:
    """A number as people are shown it, without what computing in binary leaves of it (88.73999999999999)."""
    return None if value is None else float(_rounded(value))


def signed(value: float) -> str:
    """A difference with its sign (none is ``±0.00``), rounded as ``two_decimals``."""
    rounded = _rounded(value)
    return f"{rounded:+}" if rounded else f"±{rounded}"


def _rounded(value: float) -> Decimal:
    return Decimal(repr(round(value, 4))).quantize(Decimal("0.01"), ROUND_HALF_UP) + 0  # no -0.00


def shown(value: Any, language: str = "th") -> str:
    """A value for people: missing as a dash, closed words in their language, no control characters."""
    if value is None:
        return MISSING
    if isinstance(value, bool):
        return {True: "ใช่" if language == "th" else "yes", False: ""}[value]
    if isinstance(value, str):
        known = TYPES.get(value) or TRUST.get(value) or WORDS.get(value)
        return known.in_language(language) if known else one_line(value)
    return str(value)
