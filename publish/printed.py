"""Which columns of a sheet of data are printed: those that a person reads, as many as A4 has room for in readable type.

They stand first, in this order; the others (identifiers, checksums, positions on the page) follow, and are not printed.
"""

from __future__ import annotations

from collections.abc import Sequence

_PLACE = ("page", "table", "row", "line")

PRINTED: dict[str, tuple[str, ...]] = {
    "reports": (
        *("agency", "agency_type", "province", "assessed_year", "kind", "title", "overall_score", "overall_level"),
        *("source_path", "pages"),
    ),
    "indicators": ("agency", "fiscal_year", "instrument", "indicator", "name", "printed", "trust", *_PLACE),
    "questions": ("agency", "fiscal_year", "question", "indicator", "text", "printed", "trust", *_PLACE),
    "scores": (
        *("agency", "assessed_year", "level", "instrument", "indicator", "question", "item", "statistic", "value"),
        *("printed", "level_printed", "trust", *_PLACE),
    ),
    "issues": ("agency", "fiscal_year", "indicator", "question", "number", "text", "trust", *_PLACE),
    "measures": (
        *("agency", "fiscal_year", "kind", "indicator", "questions", "text", "responsible", "timeline"),
        *("follow_up", "page"),
    ),
    "findings": ("severity", "agency", "fiscal_year", "message", "expected", "observed", *_PLACE),
    "numbers": (
        *("scheme", "year", "agency", "agency_type", "province", "subject", "statistic", "value", "trust"),
        *("comparability", "source_path", *_PLACE),
    ),
    "compare": (
        *("scheme", "year", "subject", "name", "rank", "agency", "agency_type", "province", "value", "trust"),
        *("from_median", "before", "change", "comparability"),
    ),
}
"""By dataset, and of a comparison."""

_IN_ENGLISH = {"message": "message_en"}


def printed_columns(sheet: str, columns: Sequence[str], language: str = "th") -> list[str]:
    """Those of a sheet's columns that are printed, in order; where little is known of the sheet, none: all are."""
    wanted = [_IN_ENGLISH.get(each, each) if language == "en" else each for each in PRINTED.get(sheet, ())]
    return [each for each in wanted if each in columns]
