"""A comparison for people at a terminal: a block for every year and subject, in columns of Thai width."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from extract.message import Message
from publish.compare import Comparison, Row, without
from publish.fitting import widths
from publish.headings import heading, subject_name
from publish.tables import MISSING, shown, signed, two_decimals

AGENCIES = ("rank", "agency", "agency_type", "province", "value", "from_median", "quartile", "change", "comparability")
GROUPS = ("rank", "agency_type", "province", "agencies", "missing", "lowest", "q1", "median", "q3", "highest")
GROUPS_OVER_TIME = (*GROUPS, "both", "change", "comparability")
BLOCK = ("scheme", "year", "level", "subject", "name", "statistic")

LEFT = ("subject", "name", "agency", "agency_type", "province", "comparability", "scheme", "differing")

NOTES = {
    "tied": Message("= ร่วมอันดับ", "= shares its rank"),
    "differs": Message(
        "* รายงานระบุไม่ตรงกัน แสดงค่าที่เลือกตามกติกา",
        "* statements differ: the value shown was chosen by the documented rule",
    ),
    "missing": Message(f"{MISSING} ไม่พบในรายงานที่อ่าน", f"{MISSING} not found in the reports that were read"),
}


def to_terminal(comparison: Comparison, language: str, width: int | None, limit: int) -> str:
    """The blocks as text; at most ``limit`` rows of each (0: all). ``width`` None never shortens a cell."""
    out = io.StringIO()
    console = _console(out, width)
    hidden: dict[str, None] = {}
    for title, table, left in _of_years(comparison, language, width, limit):
        console.print(Text(title))
        console.print(table.drawn)
        hidden |= dict.fromkeys(table.hidden)
        if left:
            console.print(Text(_more(left, language)))
        console.print()
    console.print(Text("  ".join(note.in_language(language) for note in NOTES.values())))
    return _told(console, out, hidden, language)


def wide_to_terminal(comparison: Comparison, language: str, width: int | None, limit: int) -> str:
    """A wide table as one block; agencies by what they are called, which no two share."""
    comparison = without(comparison, ("agency_id", "district"))
    out = io.StringIO()
    console = _console(out, width)
    rows = comparison.rows[: limit or None]
    cells = [[_cell(value, language) for value in row] for row in rows]
    table = _table(comparison.columns, cells, language, width)
    console.print(table.drawn)
    if len(comparison.rows) > len(rows):
        console.print(Text(_more(len(comparison.rows) - len(rows), language)))
    return _told(console, out, table.hidden, language)


def _console(out: io.StringIO, width: int | None) -> Console:
    return Console(file=out, width=width or 10_000, highlight=False, markup=False, emoji=False)


def _told(console: Console, out: io.StringIO, hidden: Iterable[str], language: str) -> str:
    """The text, with a line on the columns that the terminal has no room for."""
    if names := ", ".join(heading(name).in_language(language) for name in hidden):
        told = Message(
            f"จอแคบเกินกว่าจะแสดง: {names} (--format หรือ --out แสดงทั้งหมด)",
            f"Too narrow to show: {names} (--format or --out has everything)",
        )
        console.print(Text(told.in_language(language)))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _more(left: int, language: str) -> str:
    return Message(
        f"… อีก {left:,} แถว (--limit 0 แสดงทั้งหมด)", f"… {left:,} more rows (--limit 0 shows all)"
    ).in_language(language)


def _of_years(comparison: Comparison, language: str, width: int | None, limit: int) -> Iterator[tuple[str, Drawn, int]]:
    """The blocks of each scheme and year: one of all subjects, where it has many of one agency alone."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    for _, rows in groupby(comparison.rows, key=lambda row: (row[at["scheme"]], row[at["year"]])):
        of_year = Comparison(comparison.columns, list(rows))
        blocks = _profile_blocks if _is_profile(of_year) else _blocks
        yield from blocks(of_year, language, width, limit)


def _blocks(comparison: Comparison, language: str, width: int | None, limit: int) -> Iterator[tuple[str, Drawn, int]]:
    at = {name: number for number, name in enumerate(comparison.columns)}
    wanted = AGENCIES if "value" in at else GROUPS_OVER_TIME
    columns = [name for name in wanted if name in at]
    for key, found in groupby(comparison.rows, key=lambda row: tuple(row[at[name]] for name in BLOCK)):
        everything = list(found)
        # A group without a number is a row of dashes.
        rows = everything if "value" in at else [row for row in everything if row[at["agencies"]]]
        some = rows[: limit or None]
        cells = [[_cell(_marked(name, row, at), language) for name in columns] for row in some]
        title = _title(key, rows, at, language) + _without(len(everything) - len(rows), language)
        yield title, _table(columns, cells, language, width), len(rows) - len(some)


def _without(groups: int, language: str) -> str:
    told = Message(f" · ไม่แสดง {groups:,} กลุ่มที่ไม่มีตัวเลข", f" · {groups:,} groups without a number are not shown")
    return told.in_language(language) if groups else ""


SUBJECTS = ("subject", "name", "value", "rank", "agencies", "median", "from_median", "quartile")
PROFILE = (*SUBJECTS, "change", "comparability")
MANY = 3
"""Subjects from which an agency's numbers are shown as one table."""


def _is_profile(comparison: Comparison) -> bool:
    """Whether there is one agency's row for each of many subjects: that many tables of one row would tell less."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    if "value" not in at:
        return False
    known = [row for row in comparison.rows if row[at["value"]] is not None]
    agencies, subjects = ({row[at[name]] for row in known} for name in ("agency_id", "subject"))
    return len(agencies) == 1 and len(subjects) >= MANY


def _profile_blocks(
    comparison: Comparison, language: str, width: int | None, limit: int
) -> Iterator[tuple[str, Drawn, int]]:
    """A table for each scheme and year, with a row per subject that has a number."""
    at = {name: number for number, name in enumerate(comparison.columns)}
    for (scheme, year), found in groupby(comparison.rows, key=lambda row: (row[at["scheme"]], row[at["year"]])):
        rows = [row for row in found if row[at["value"]] is not None]
        if not rows:
            continue
        some = rows[: limit or None]
        cells = [[_cell(_of_subject(name, row, at), language) for name in PROFILE] for row in some]
        title = f"{rows[0][at['agency']]} · {scheme} {year}"
        yield title, _table(PROFILE, cells, language, width), len(rows) - len(some)


def _of_subject(name: str, row: Row, at: dict[str, int]) -> Any:
    if name == "subject":
        statistic = row[at["statistic"]]
        return row[at["subject"]] + ("" if statistic == "score" else f" {statistic}")
    return _marked(name, row, at)


def _title(key: Row, rows: list[Row], at: dict[str, int], language: str) -> str:
    scheme, year, level, subject, name, statistic = key
    told = subject_name(scheme, year, level, subject).in_language(language) if level != "question" else name
    what = told if level == "overall" else f"{subject} {told}".strip()
    parts = [f"{scheme} {year}", what + ("" if statistic == "score" else f" ({statistic})")]
    if "value" in at:
        agencies, *quartiles = (rows[0][at[each]] for each in ("agencies", "q1", "median", "q3"))
        many = "agency" if agencies == 1 else "agencies"
        parts.append(Message(f"{agencies:,} หน่วยงาน", f"{agencies:,} {many}").in_language(language))
        if agencies > 1:
            numbers = " / ".join(two_decimals(each) for each in quartiles)
            parts.append(Message(f"ควอร์ไทล์ {numbers}", f"quartiles {numbers}").in_language(language))
    return " · ".join(parts)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table and the columns that had to be left out of it."""

    drawn: Table
    hidden: tuple[str, ...]


def _table(columns: Sequence[str], rows: list[list[str]], language: str, width: int | None) -> Drawn:
    heads = [heading(name).in_language(language) for name in columns]
    texts = {name: [heads[at], *(row[at] for row in rows)] for at, name in enumerate(columns)}
    label = next((name for name in ("agency", "agency_type", "province") if name in columns), "year")
    fitting = widths(texts, ("subject", "rank", "scheme", "year", label, "value", "median"), width)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for name, size in fitting.items():
        table.add_column(
            Text(texts[name][0]),
            justify="left" if name in LEFT else "right",
            no_wrap=True,
            overflow="ellipsis",
            width=size,
        )
    for number in range(len(rows)):
        table.add_row(*(Text(texts[name][number + 1]) for name in fitting))
    return Drawn(table, tuple(name for name in columns if name not in fitting))


def _cell(value: Any, language: str) -> str:
    return two_decimals(value) if isinstance(value, float) else shown(value, language)


def _marked(name: str, row: Row, at: dict[str, int]) -> Any:
    value = row[at[name]]
    if value is None:
        return None
    if name == "rank":
        return f"={value}" if row[at["tied"]] else str(value)
    if name == "agency" and row[at["formerly"]]:
        return f"{value} ← {row[at['formerly']]}"
    if name == "value":
        return two_decimals(value) + ("*" if row[at["differs"]] else "")
    return signed(value) if name in ("from_median", "change") else value
