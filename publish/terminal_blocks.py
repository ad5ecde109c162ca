"""Which tables a terminal shows of a comparison: of many agencies a ranking for each subject; where a table would be a
row or two, those of a year together; of one agency its years down or across."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from extract.message import Message
from publish.compare import QUARTERS, Comparison, Row
from publish.headings import STATISTICS
from publish.subject_names import name_over_years, subject_name
from publish.tables import signed, two_decimals

AGENCIES = ("rank", "agency", "agency_type", "province", "value", "from_median", "quartile", "change", "comparability")
GROUPS = ("rank", "agency_type", "province", "agencies", "missing", "lowest", "q1", "median", "q3", "highest")
GROUPS_OVER_TIME = (*GROUPS, "both", "change", "comparability")
BLOCK = ("scheme", "year", "level", "subject", "name", "statistic")
BESIDE = ("value", "standing", "median", "from_median", "quartile", "change", "comparability")
"""What stands beside a number that is one of many in its table; ``standing`` is its rank of so many."""

MANY = 3
"""Subjects from which the numbers of a year are one table, if they are few of each."""
FEW = 3
"""Agencies of a subject, on average, up to which they are."""

FILLED = 0.75
"""Part of the cells of years side by side that must hold a number."""

DOUBTFUL = "?"
"""Stands behind a number whose trust is ``doubtful``."""

OTHERWISE = "†"
"""Stands behind a number that cannot be compared with that of the year before."""

DIFFERS = "≠"
"""Stands behind a number that reports state differently, as on the page."""


@dataclass(frozen=True, slots=True)
class Block:
    """A table: its title, its columns and the cells of its rows; ``left`` rows are not shown."""

    title: str
    columns: Sequence[str]
    rows: list[list[Any]]
    left: int = 0


def blocks(comparison: Comparison, language: str, limit: int) -> Iterator[Block]:
    """The tables, with at most ``limit`` rows of each (0: all)."""
    if "value" not in comparison.columns:
        yield from _rankings(comparison, language, limit)
        return
    at = places(comparison)
    for _, found in groupby(comparison.rows, key=lambda row: row[at["scheme"]]):
        of_scheme = Comparison(comparison.columns, list(found))
        known = [row for row in of_scheme.rows if row[at["value"]] is not None]
        agencies, years = ({row[at[name]] for row in known} for name in ("agency_id", "year"))
        if len(agencies) == 1 and len(years) > 1:
            subjects = _by_subject(known, at)
            if len(subjects) < MANY or len(known) >= FILLED * len(subjects) * len(years):
                yield from _years(subjects, at, language, limit)
                continue
        for _, rows in groupby(of_scheme.rows, key=lambda row: row[at["year"]]):
            of_year = Comparison(comparison.columns, list(rows))
            yield from (_together if _is_scattered(of_year) else _rankings)(of_year, language, limit)


def places(comparison: Comparison) -> dict[str, int]:
    """Where each column stands."""
    return {name: number for number, name in enumerate(comparison.columns)}


def _is_scattered(comparison: Comparison) -> bool:
    """Whether there are many subjects with a number or two of each: that many tables would tell less than one."""
    at = places(comparison)
    known = [row for row in comparison.rows if row[at["value"]] is not None]
    subjects = {(row[at["subject"]], row[at["statistic"]]) for row in known}
    return len(subjects) >= MANY and len(known) <= FEW * len(subjects)


def _rankings(comparison: Comparison, language: str, limit: int) -> Iterator[Block]:
    """A table for each year and subject."""
    at = places(comparison)
    columns = [name for name in (AGENCIES if "value" in at else GROUPS_OVER_TIME) if name in at]
    for key, found in groupby(comparison.rows, key=lambda row: tuple(row[at[name]] for name in BLOCK)):
        everything = list(found)
        # A group without a number is a row of dashes.
        rows = everything if "value" in at else [row for row in everything if row[at["agencies"]]]
        some = rows[: limit or None]
        cells = [[marked(name, row, at, language) for name in columns] for row in some]
        title = _title(key, rows, at, language) + _without(len(everything) - len(rows), language)
        yield Block(title, columns, cells, len(rows) - len(some))


def _together(comparison: Comparison, language: str, limit: int) -> Iterator[Block]:
    """A table for a scheme and year, with a row for each subject and agency that has a number."""
    at = places(comparison)
    known = [row for row in comparison.rows if row[at["value"]] is not None]
    agencies = {row[at["agency_id"]] for row in known}
    whose = f"{known[0][at['agency']]} · " if len(agencies) == 1 else ""
    title = f"{whose}{known[0][at['scheme']]} {known[0][at['year']]}"
    columns = ("subject", "name", *(("agency",) if len(agencies) > 1 else ()), *BESIDE)
    yield _of_subjects(title, columns, known, at, language, limit)


def _of_subjects(
    title: str, columns: Sequence[str], rows: Sequence[Row], at: dict[str, int], language: str, limit: int
) -> Block:
    """Rows of numbers; where no other agency has any of them, without what only others give a meaning."""
    if all(row[at["agencies"]] == 1 for row in rows):
        columns = [name for name in columns if name not in ("standing", "median", "from_median", "quartile")]
        title += Message(" · ไม่มีหน่วยงานอื่นให้เทียบ", " · no other agency to compare with").in_language(language)
    some = rows[: limit or None]
    return Block(
        title, columns, [[marked(name, row, at, language) for name in columns] for row in some], len(rows) - len(some)
    )


def _years(subjects: list[list[Row]], at: dict[str, int], language: str, limit: int) -> Iterator[Block]:
    """The years of one agency: down for a subject or two, across for many."""
    title = f"{subjects[0][0][at['agency']]} · {subjects[0][0][at['scheme']]}"
    if len(subjects) >= MANY:
        yield _years_across(title, subjects, at, language, limit)
        return
    for rows in subjects:
        of = f"{title} · {_called(tuple(rows[0][at[name]] for name in BLOCK), language)}"
        yield _of_subjects(of, ("year", *BESIDE), rows, at, language, limit)


def _by_subject(known: list[Row], at: dict[str, int]) -> list[list[Row]]:
    """The rows of each subject, whatever their year: codes are used again, so that a question is its words too."""
    subjects: dict[tuple[Any, ...], list[Row]] = {}
    for row in known:
        worded = row[at["name"]] if row[at["level"]] == "question" else None
        subjects.setdefault((row[at["level"]], row[at["subject"]], row[at["statistic"]], worded), []).append(row)
    return list(subjects.values())


def _years_across(title: str, subjects: list[list[Row]], at: dict[str, int], language: str, limit: int) -> Block:
    years = sorted({row[at["year"]] for rows in subjects for row in rows})
    columns = ("subject", "name", *map(str, years), "change", "comparability")
    cells = []
    for rows in subjects[: limit or None]:
        by_year = {row[at["year"]]: row for row in rows}
        last = rows[0] if rows[0][at["year"]] == years[-1] else None
        values = [_value_over_time(by_year[year], at, language) if year in by_year else None for year in years]
        told = [marked(name, last, at, language) if last else None for name in ("change", "comparability")]
        cells.append([marked("subject", rows[0], at, language), _name_over_years(rows, at, language), *values, *told])
    return Block(title, columns, cells, len(subjects) - len(cells))


def _name_over_years(rows: list[Row], at: dict[str, int], language: str) -> str:
    """What a subject is called: an indicator may have another name in another year."""
    scheme, level, subject, name = (rows[0][at[each]] for each in ("scheme", "level", "subject", "name"))
    if level == "question":
        return str(name)
    return name_over_years(scheme, (row[at["year"]] for row in rows), level, subject, language)


def _value_over_time(row: Row, at: dict[str, int], language: str) -> str:
    return str(marked("value", row, at, language)) + (OTHERWISE if row[at["comparability"]] == "changed" else "")


def _without(groups: int, language: str) -> str:
    told = Message(f" · ไม่แสดง {groups:,} กลุ่มที่ไม่มีตัวเลข", f" · groups without a number, not shown: {groups:,}")
    return told.in_language(language) if groups else ""


def _title(key: Row, rows: list[Row], at: dict[str, int], language: str) -> str:
    parts = [f"{key[0]} {key[1]}", _called(key, language)]
    if "value" in at:
        agencies, q1, median, q3 = (rows[0][at[each]] for each in ("agencies", "q1", "median", "q3"))
        many = "agency" if agencies == 1 else "agencies"
        parts.append(Message(f"{agencies:,} หน่วยงาน", f"{agencies:,} {many}").in_language(language))
        if agencies >= QUARTERS:
            numbers = " / ".join(map(two_decimals, (q1, median, q3)))
            parts.append(Message(f"ควอร์ไทล์ {numbers}", f"quartiles {numbers}").in_language(language))
        elif agencies > 1:
            number = two_decimals(median)
            parts.append(Message(f"มัธยฐาน {number}", f"median {number}").in_language(language))
    return " · ".join(parts)


def _called(key: Row, language: str) -> str:
    """What the numbers of a block are about."""
    scheme, year, level, subject, name, statistic = key
    told = subject_name(scheme, year, level, subject).in_language(language) if level != "question" else name
    what = told if level == "overall" else f"{subject} {told}".strip()
    return what + _part(statistic, " ({})", language)


def _part(statistic: str, form: str, language: str) -> str:
    """What kind of number it is, where it is no plain score."""
    if statistic == "score":
        return ""
    return form.format(STATISTICS[statistic].in_language(language) if statistic in STATISTICS else statistic)


def marked(name: str, row: Row, at: dict[str, int], language: str) -> Any:
    """A cell with its mark: a rank that is shared, statements that differ, a number that is doubtful, a name that
    a report used."""
    if name == "standing":
        return f"{marked('rank', row, at, language)}/{row[at['agencies']]:,}"
    value = row[at[name]]
    if value is None:
        return _both_years(row, at) if name == "change" and row[at["comparability"]] else None
    if name == "rank":
        return f"={value}" if row[at["tied"]] else str(value)
    if name == "agency" and row[at["formerly"]]:
        return f"{value} ← {row[at['formerly']]}"
    if name == "value":
        doubt = DOUBTFUL if row[at["trust"]] == "doubtful" else ""
        return two_decimals(value) + (DIFFERS if row[at["differs"]] else "") + doubt
    if name == "subject":
        return value + _part(row[at["statistic"]], " {}", language)
    return signed(value) if name in ("from_median", "change") else value


def _both_years(row: Row, at: dict[str, int]) -> str | None:
    """The numbers of two years that cannot be compared, as the profile has them; none of a group."""
    return f"{two_decimals(row[at['before']])} → {two_decimals(row[at['value']])}" if "before" in at else None


def with_something(block: Block) -> tuple[Block, tuple[str, ...]]:
    """The block without the columns that hold nothing in any row, and which these are."""
    empty = {at for at in range(len(block.columns)) if block.rows and all(row[at] in (None, "") for row in block.rows)}
    kept = [at for at in range(len(block.columns)) if at not in empty]
    rows = [[row[at] for at in kept] for row in block.rows]
    left_out = tuple(block.columns[at] for at in sorted(empty))
    return Block(block.title, [block.columns[at] for at in kept], rows, block.left), left_out


def without_empty_rows(comparison: Comparison) -> tuple[Comparison, int]:
    """The comparison without the rows of agencies that have this number nowhere but others elsewhere, and how many
    these were; an agency without any number stays, so that this is seen."""
    at = places(comparison)
    if "value" not in at:
        return comparison, 0
    known = {row[at["agency_id"]] for row in comparison.rows if row[at["value"]] is not None}
    rows = [row for row in comparison.rows if row[at["value"]] is not None or row[at["agency_id"]] not in known]
    return Comparison(comparison.columns, rows), len(comparison.rows) - len(rows)
