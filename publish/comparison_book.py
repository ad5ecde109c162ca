"""A comparison as a workbook: the table after its summary and how to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from statistics import median
from typing import Any

from extract.message import Message
from publish.compare import Comparison
from publish.headings import HEADINGS, WORDS_OF, heading
from publish.printed import printed_columns
from publish.subject_names import name_over_years
from publish.tables import shown, two_decimals
from publish.workbook import Sheet, cover, how_to_read, workbook

Fact = tuple[str, Any]
Round = tuple[str, int]

SCORES = ("value", "lowest", "q1", "median", "q3", "highest", "before")
"""Columns in the colours of scores."""

TITLE = Message("เปรียบเทียบผลการประเมิน ITA", "ITA results compared")
ROWS = Message("จำนวนแถว", "Rows")
AGENCIES = Message("จำนวนหน่วยงาน", "Agencies")
MEDIAN = Message("มัธยฐาน", "Median")
QUARTILES = Message("ควอร์ไทล์ 1 และ 3", "Quartiles 1 and 3")
HIGHEST = Message("สูงสุด", "Highest")
LOWEST = Message("ต่ำสุด", "Lowest")
SHEET = Message("เปรียบเทียบ", "compare")


def to_xlsx(comparison: Comparison, language: str) -> bytes:
    """The bytes of the workbook."""
    printed = _printed(comparison)
    columns = [*printed, *(name for name in comparison.columns if name not in printed)]
    rounds = _rounds(comparison)
    headings = [(_called(name, rounds.get(name, ()), language), name) for name in columns]
    at = [comparison.columns.index(name) for name in columns]
    rows = [[_in_words(row[each], language) for each in at] for row in comparison.rows]
    subjects = [name for name in comparison.columns if name not in HEADINGS]
    front = cover(TITLE.in_language(language), list(_summary(comparison, language)), language)
    name = SHEET.in_language(language)
    table = Sheet(name, headings, rows, coloured=(*SCORES, *subjects), printed=len(printed))
    return workbook([front, table, how_to_read(language, comparison.columns)], language)


def _rounds(comparison: Comparison) -> dict[str, list[Round]]:
    """The schemes and years in which each column of a wide comparison holds a number."""
    if not {"scheme", "year"} <= set(comparison.columns):
        return {}
    scheme, year = (comparison.columns.index(name) for name in ("scheme", "year"))
    return {
        name: list(dict.fromkeys((row[scheme], row[year]) for row in comparison.rows if row[at] is not None))
        for at, name in enumerate(comparison.columns)
    }


def _called(column: str, rounds: Sequence[Round], language: str) -> str:
    """The heading of a column; an indicator's number with its name in these schemes and years."""
    if not column.isdecimal():
        return heading(column).in_language(language)
    years: dict[str, list[int]] = {}
    for scheme, year in rounds:
        years.setdefault(scheme, []).append(year)
    names = {scheme: name_over_years(scheme, years[scheme], "indicator", column, language) for scheme in years}
    if len(set(names.values())) > 1:
        names = {scheme: f"{scheme} {name}" for scheme, name in names.items()}
    return f"{column} {' / '.join(dict.fromkeys(names.values()))}".strip()


def _in_words(value: Any, language: str) -> Any:
    """A cell for people: what is not so is empty."""
    return (shown(value, language) or None) if isinstance(value, bool) else value


def _printed(comparison: Comparison) -> list[str]:
    """Of a long comparison the columns that people read, of a wide one who is compared and every subject."""
    if "agency" not in comparison.columns:
        return []
    if "value" in comparison.columns:
        return printed_columns("compare", comparison.columns)
    subjects = [name for name in comparison.columns if name not in HEADINGS]
    return [name for name in ("scheme", "year", "agency") if name in comparison.columns] + subjects


def _summary(comparison: Comparison, language: str) -> Iterator[Fact]:
    """What the comparison is of, and its first and last rows."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    for name in ("scheme", "year", "subject"):
        if name in at:
            words = WORDS_OF.get(name, {})
            found = list(dict.fromkeys(str(row[at[name]]) for row in comparison.rows))
            found = [words[each].in_language(language) if each in words else each for each in found]
            yield heading(name).in_language(language), ", ".join(found[:12]) + (" …" if len(found) > 12 else "")
    yield from _of_subjects(comparison, language)
    if "value" not in at:
        return
    known = [row for row in comparison.rows if row[at["value"]] is not None]
    yield AGENCIES.in_language(language), len({row[at["agency_id"]] for row in known})
    if len({(row[at["scheme"]], row[at["year"]], row[at["subject"]]) for row in known}) == 1:
        first, last = known[0], known[-1]
        yield MEDIAN.in_language(language), first[at["median"]]
        yield QUARTILES.in_language(language), f"{two_decimals(first[at['q1']])} · {two_decimals(first[at['q3']])}"
        yield HIGHEST.in_language(language), f"{two_decimals(first[at['value']])} {first[at['agency']]}"
        yield LOWEST.in_language(language), f"{two_decimals(last[at['value']])} {last[at['agency']]}"


def _of_subjects(comparison: Comparison, language: str) -> Iterator[Fact]:
    """Of a wide comparison, the median and the highest of each subject, by scheme and year."""
    label = next((name for name in ("agency", "agency_type", "province") if name in comparison.columns), None)
    if label is None or "value" in comparison.columns or "median" in comparison.columns:
        return
    named, rounds = comparison.columns.index(label), [comparison.columns.index(name) for name in ("scheme", "year")]
    yield ROWS.in_language(language), len(comparison.rows)
    for of, found in groupby(comparison.rows, key=lambda row: [row[at] for at in rounds]):
        rows = list(found)
        for at, name in enumerate(comparison.columns):
            known = [row for row in rows if isinstance(row[at], float)] if name not in HEADINGS else []
            if known:
                best = max(known, key=lambda row: (row[named] is not None, row[at]))
                middle = f"{MEDIAN.in_language(language)} {two_decimals(median(row[at] for row in known))}"
                highest = f"{HIGHEST.in_language(language)} {two_decimals(best[at])} {shown(best[named], language)}"
                yield " ".join(map(str, (*of, _called(name, [(of[0], of[1])], language)))), f"{middle} · {highest}"
