"""A comparison as a file: CSV, Excel, JSON, Parquet, Markdown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from codebook.comparability import WORDS
from publish.compare import Comparison
from publish.headings import TRUST, TYPES, heading
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


def _of_subjects(comparison: Comparison) -> list[tuple[str, Any]]:
    """Of a wide comparison, the median and the highest of each subject."""
    from statistics import median

    from publish.headings import HEADINGS

    label = next((name for name in ("agency", "agency_type", "province") if name in comparison.columns), None)
    if label is None or "value" in comparison.columns or "median" in comparison.columns:
        return []
    named = comparison.columns.index(label)
    facts: list[tuple[str, Any]] = [("จำนวนแถว", len(comparison.rows))]
    for at, name in enumerate(comparison.columns):
        known = [row for row in comparison.rows if isinstance(row[at], float)] if name not in HEADINGS else []
        if known:
            best = max(known, key=lambda row: (row[named] is not None, row[at]))
            middle = median(row[at] for row in known)
            facts.append(
                (f"เรื่อง {name}", f"มัธยฐาน {two_decimals(middle)} · สูงสุด {two_decimals(best[at])} {shown(best[named])}")
            )
    return facts


def to_markdown(comparison: Comparison) -> bytes:
    """A Markdown table with headings in Thai."""
    lines = ["| " + " | ".join(markdown_text(heading(name).th) for name in comparison.columns) + " |"]
    lines.append("|" + " --- |" * len(comparison.columns))
    for row in comparison.rows:
        lines.append("| " + " | ".join(markdown_text(shown(value)) for value in row) + " |")
    return ("\n".join(lines) + "\n").encode()


def to_xlsx(comparison: Comparison) -> bytes:
    """A workbook: the comparison under Thai and English headings, after its summary and how to read it."""
    from publish.headings import HEADINGS
    from publish.workbook import Sheet, cover, how_to_read, workbook

    headings = [(heading(name).th, name) for name in comparison.columns]
    subjects = [name for name in comparison.columns if name not in HEADINGS]
    coloured = (*SCORES, *subjects)
    sheets = [cover("เปรียบเทียบผลการประเมิน ITA", _summary(comparison)), how_to_read()]
    return workbook([*sheets, Sheet("compare", headings, comparison.rows, coloured=coloured)])


SCORES = ("value", "lowest", "q1", "median", "q3", "highest", "before")
"""Columns in the colours of scores."""


def _summary(comparison: Comparison) -> list[tuple[str, Any]]:
    """What the comparison is of, and its first and last rows."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    facts: list[tuple[str, Any]] = []
    for name in ("scheme", "year", "subject"):
        if name in at:
            found = list(dict.fromkeys(str(row[at[name]]) for row in comparison.rows))
            facts.append((heading(name).th, ", ".join(found[:12]) + (" …" if len(found) > 12 else "")))
    facts += _of_subjects(comparison)
    if "value" in at:
        known = [row for row in comparison.rows if row[at["value"]] is not None]
        subjects = {(row[at["scheme"]], row[at["year"]], row[at["subject"]]) for row in known}
        facts.append(("จำนวนหน่วยงาน", len({row[at["agency_id"]] for row in known})))
        if len(subjects) == 1:
            facts += [
                ("มัธยฐาน", known[0][at["median"]]),
                ("ควอร์ไทล์ 1 และ 3", f"{two_decimals(known[0][at['q1']])} และ {two_decimals(known[0][at['q3']])}"),
                ("สูงสุด", f"{two_decimals(known[0][at['value']])} {known[0][at['agency']]}"),
                ("ต่ำสุด", f"{two_decimals(known[-1][at['value']])} {known[-1][at['agency']]}"),
            ]
    return facts


FORMATS: dict[str, Callable[[Comparison], bytes]] = {
    "csv": to_csv,
    "xlsx": to_xlsx,
    "json": to_json,
    "parquet": to_parquet,
    "markdown": to_markdown,
}


def _csv_cell(column: str, value: Any) -> Any:
    if not isinstance(value, str):
        return value
    return csv_code(value) if column in CODES else csv_text(value)


def two_decimals(value: float) -> str:
    """A number as people are shown it; a half goes away from zero, as Excel and the page round."""
    return str(_rounded(value))


def signed(value: float) -> str:
    """A difference with its sign, rounded as ``two_decimals``."""
    return f"{_rounded(value):+}"


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
