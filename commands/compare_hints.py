"""What ``ita compare`` says beside its table: where there is more than it shows, and what its changes are worth."""

from __future__ import annotations

from dataclasses import replace

import duckdb

from batch.numbers import SUBJECT, YEAR, Selection
from codebook.comparability import WORDS
from commands.language import say
from commands.terminal import err
from publish.compare import Comparison, years_with_changes
from publish.headings import STATISTICS
from publish.others.same_question import TOLD


def latest_with_changes(
    store: duckdb.DuckDBPyConnection, selection: Selection, latest: dict[str, int]
) -> dict[str, int]:
    """Of each scheme the latest year with a change from the year before, which is said where it is not its ``latest``;
    none of a scheme that has no such year, which is said too."""
    found = {scheme: next(iter(years)) for scheme, years in years_with_changes(store, selection).items()}
    for scheme, last in latest.items():
        if scheme not in found:
            err(
                say(
                    f"{scheme}: ไม่มีหน่วยงานใดมีตัวเลขสองปีติดกัน จึงไม่มีการเปลี่ยนแปลง",
                    f"{scheme}: no agency has this number in two years running, so there is no change.",
                )
            )
        elif (year := found[scheme]) != last:
            err(
                say(
                    f"{scheme}: แสดงปี {year} ซึ่งเป็นปีล่าสุดที่มีการเปลี่ยนแปลงจากปีก่อน (ปี {last} ไม่มี)",
                    f"{scheme}: {year} is shown, the latest year with changes from the year before ({last} has none).",
                )
            )
    return found


def tell_changes_of_other_years(store: duckdb.DuckDBPyConnection, selection: Selection, found: Comparison) -> None:
    """Say of each scheme of which no change is shown, which year has some."""
    at = {name: number for number, name in enumerate(found.columns)}
    shown = {row[at["scheme"]] for row in found.rows if row[at["change"]] is not None}
    without = tuple(scheme for scheme, _ in selection.rounds if scheme not in shown)
    if not without:
        return
    for scheme, years in years_with_changes(store, replace(selection, schemes=without)).items():
        year, agencies = next(iter(years.items()))
        err(
            say(
                f"{scheme}: ปี {year} มีการเปลี่ยนแปลงจากปีก่อน ({agencies:,} หน่วยงาน ดูด้วย --year {year} หรือ --sort change)",
                f"{scheme}: {year} has changes from the year before "
                f"(agencies: {agencies:,}; --year {year} or --sort change).",
            )
        )


def tell_changed_rules(found: Comparison) -> None:
    """Say of which years the rows are ordered by differences that are no change, for the rules are not the same."""
    at = {name: number for number, name in enumerate(found.columns)}
    marked = dict.fromkeys(
        (row[at["scheme"]], row[at["year"]], row[at["comparability"]])
        for row in found.rows
        if row[at["change"]] is not None and row[at["comparability"]] not in TOLD
    )
    for scheme, year, verdict in marked:
        word = WORDS[verdict]
        err(
            say(
                f"{scheme} {year}: “{word.th}” จึงไม่แสดงผลต่าง ลำดับอาจมาจากเกณฑ์ที่ต่างกัน ไม่ใช่ผลงาน",
                f"{scheme} {year}: “{word.en}”, so no difference is shown; the order may be that of the rules, "
                "not of the agencies.",
            )
        )


def tell_other_statistics(store: duckdb.DuckDBPyConnection, selection: Selection, is_latest: bool) -> None:
    """Say which numbers that are no ``score`` stand for subjects that have none: the parts of a question, what an
    instrument gives of the total. Where the latest year of each scheme is asked for (``is_latest``), of a scheme that
    has no such score those of its latest year."""
    if selection.statistics != ("score",) or selection.levels == ("overall",):
        return
    where, parameters = replace(selection, statistics=("score", *PARTS), rounds=()).where()
    rows = store.execute(
        f"""WITH subjects AS (
                SELECT a.scheme, {YEAR} AS year, s.agency_id, {SUBJECT} AS subject,
                       list(DISTINCT s.statistic) AS statistics
                FROM scores s JOIN agencies a USING (agency_id)
                WHERE {where} AND a.scheme IS NOT NULL AND {YEAR} IS NOT NULL GROUP BY ALL
                HAVING NOT list_contains(statistics, 'score'))
            SELECT scheme, year, count(DISTINCT subject), count(DISTINCT agency_id),
                   list_sort(list_distinct(flatten(list(statistics))))
            FROM subjects GROUP BY ALL ORDER BY scheme, year""",
        parameters,
    ).fetchall()
    shown = dict(selection.rounds)
    latest: dict[tuple[str, int], tuple[str, int, int, int, list[str]]] = {}
    for row in rows:
        scheme, year = row[:2]
        if shown.get(scheme, year) == year:
            # Years come in their order: the last one stands for a scheme that has none of its own.
            latest[scheme, 0 if is_latest else year] = row
    for scheme, year, subjects, agencies, statistics in latest.values():
        options = " ".join(f"--statistic {each}" for each in statistics)
        th, en = (", ".join(STATISTICS[each].in_language(name) for each in statistics) for name in ("th", "en"))
        err(
            say(
                f"{scheme} {year}: {subjects} เรื่อง ({agencies:,} หน่วยงาน) มีแต่ตัวเลขชนิดอื่น ({th}) ดูด้วย {options}",
                f"{scheme} {year}: other numbers only ({en}) of {subjects} subjects, agencies: {agencies:,}: {options}",
            )
        )


PARTS = ("public", "survey", "weighted_score")
"""Statistics that stand where a score would."""


def tell_levels(store: duckdb.DuckDBPyConnection, selection: Selection) -> None:
    """Of which levels there are numbers, and their years, where there are none of the level that was asked for."""
    where, parameters = replace(selection, levels=(), years=(), rounds=()).where()
    rows = store.execute(
        f"""SELECT s.level, count(DISTINCT s.agency_id), max({YEAR}) FROM scores s JOIN agencies a USING (agency_id)
            WHERE {where} AND a.scheme IS NOT NULL AND {YEAR} IS NOT NULL AND s.level <> 'item' GROUP BY 1
            ORDER BY list_position(['overall', 'instrument', 'indicator', 'question'], s.level)""",
        parameters,
    ).fetchall()
    levels = [level for level, _, _ in rows if level not in selection.levels]
    if levels:
        th = ", ".join(
            f"--level {level} ({many:,} หน่วยงาน ถึงปี {year})" for level, many, year in rows if level in levels
        )
        en = ", ".join(
            f"--level {level} ({many:,} agencies, up to {year})" for level, many, year in rows if level in levels
        )
        err(say(f"ที่มีตัวเลข: {th}", f"There are numbers of: {en}"))
