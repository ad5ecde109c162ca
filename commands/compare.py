"""``ita compare``: agencies, types, provinces and years side by side."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands import completion
from commands.declare import command as declare
from commands.declare import data_option, json_option, option
from commands.destination import destination, not_among_reports
from commands.language import language, say
from commands.terminal import err
from commands.terminal import out as tell
from commands.who import who_options

if TYPE_CHECKING:
    from publish.compare import Comparison

BY = {"agency": "agency", "type": "agency_type", "province": "province", "year": "year"}
FORMATS = ("table", "csv", "xlsx", "json", "parquet", "markdown")
BINARY = ("xlsx", "parquet")
SUFFIXES = {
    **{f".{form}": form for form in ("csv", "xlsx", "json", "parquet")},
    ".md": "markdown",
    ".txt": "table",
}
"""The format of a file by the end of its name."""


class Years(click.ParamType[tuple[int, ...]]):
    """``2567``, ``2564-2568`` or ``all``, as a tuple; all is empty."""

    name = "years"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        first, _, last = str(value).partition("-")
        if value != "all" and not (first.isdecimal() and (last or first).isdecimal()):
            like = "2567, 2564-2568, all"
            self.fail(say(f"{value!r} ไม่ใช่ปี ใช้แบบ {like}", f"{value!r} is no year: write {like}."), param, ctx)
        return () if value == "all" else tuple(range(int(first), int(last or first) + 1))


@declare(
    "compare",
    th="เปรียบเทียบหน่วยงาน: อันดับ ควอร์ไทล์ ผลต่างจากมัธยฐาน และการเปลี่ยนแปลงจากปีก่อน",
    en="Compare agencies: ranks, quartiles, distance from the median and change from the year before.",
)
@data_option
@option(
    "--by", type=click.Choice(list(BY)), default="agency", show_default=True, th="เปรียบเทียบอะไร", en="Compare what."
)
@option(
    "--year",
    "years",
    type=Years(),
    multiple=True,
    metavar="2568|2564-2568|all",
    shell_complete=completion.years,
    th="ปีที่ประเมิน (ปกติปีล่าสุดของแต่ละกรอบ; --by year ทุกปี)",
    en="Years assessed (the latest of each scheme by default; all of them with --by year).",
)
@option(
    "--scheme",
    "schemes",
    multiple=True,
    metavar="NACC|BMA|…",
    shell_complete=completion.schemes,
    th="กรอบการประเมิน",
    en="Scheme.",
)
@who_options
@option(
    "--level",
    "levels",
    type=click.Choice(["overall", "instrument", "indicator", "question"]),
    multiple=True,
    th="ระดับของคะแนน (ปกติคะแนนรวม)",
    en="Level of the scores (overall by default).",
)
@option(
    "--instrument",
    "instruments",
    type=click.Choice(["IIT", "EIT", "OIT"]),
    multiple=True,
    th="เครื่องมือ",
    en="Instrument.",
)
@option("--indicator", "indicators", type=click.IntRange(1, 10), multiple=True, th="ตัวชี้วัด", en="Indicator.")
@option(
    "--question",
    "questions",
    multiple=True,
    metavar="I8",
    shell_complete=completion.questions,
    th="ข้อคำถาม",
    en="Question.",
)
@option(
    "--statistic",
    "statistics",
    type=click.Choice(["score", "public", "survey", "weight", "weighted_score"]),
    multiple=True,
    default=("score",),
    show_default=True,
    th="ชนิดตัวเลข",
    en="Kind of number.",
)
@option(
    "--sort",
    type=click.Choice(["rank", "change"]),
    default="rank",
    show_default=True,
    th="เรียงแต่ละเรื่องตามอันดับ หรือตามการเปลี่ยนแปลงจากปีก่อน (เพิ่มมากสุดก่อน)",
    en="Order of each subject: by rank, or by the change from the year before (the greatest rise first).",
)
@option(
    "--wide",
    is_flag=True,
    th="หนึ่งแถวต่อหน่วยงานและปี หนึ่งคอลัมน์ต่อเรื่อง",
    en="A row per agency and year, a column per subject.",
)
@option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    th="รูปแบบ (ปกติตามนามสกุลของ --out หรือตารางบนจอ)",
    en="Format (by the name of --out, else a table).",
)
@json_option
@option(
    "--out",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    th="เขียนลงไฟล์นี้ (-: ออกทางจอ)",
    en="Write to this file (-: to stdout).",
)
@option(
    "--limit",
    type=click.IntRange(min=0),
    default=40,
    show_default=True,
    th="จำนวนแถวบนจอต่อเรื่อง (0: ทั้งหมด)",
    en="Rows shown of each subject on the terminal (0: all).",
)
def command(
    data: str,
    by: str,
    years: tuple[tuple[int, ...], ...],
    levels: tuple[str, ...],
    agencies: tuple[str, ...],
    agency_types: tuple[str, ...],
    provinces: tuple[str, ...],
    schemes: tuple[str, ...],
    questions: tuple[str, ...],
    sort: str,
    wide: bool,
    form: str | None,
    as_json: bool,
    out: Path | None,
    limit: int,
    **selected: tuple[str, ...],
) -> None:
    from dataclasses import replace

    from batch.numbers import Selection
    from batch.query import open_store
    from commands import compare_hints as hints
    from publish.compare import (
        by_change,
        compare_agencies,
        compare_groups,
        fuller_years,
        latest_years,
        wide_agencies,
        wide_groups,
        with_comparable_changes,
        with_numbers,
    )
    from publish.find import known_years, named_agencies, named_provinces, named_questions, named_schemes, named_types

    if wide and sort == "change":
        raise click.UsageError(
            say(
                "--wide ไม่มีการเปลี่ยนแปลงให้เรียง ใช้ --sort change โดยไม่มี --wide",
                "--wide shows no change to sort by: leave it out.",
            )
        )
    if agencies and by != "agency":
        raise click.UsageError(
            say(
                f"--agency ใช้กับ --by agency เท่านั้น กลุ่มของ --by {by} เลือกด้วย --type หรือ --province",
                f"--agency goes with --by agency; the groups of --by {by} are chosen by --type or --province.",
            )
        )
    out, form = destination(out, "json" if as_json else form, SUFFIXES, "table")
    if form in ("table", "markdown"):
        not_among_reports(out, Path(data))
    if form in BINARY and out is None and sys.stdout.isatty():
        raise click.UsageError(say(f"--format {form} ต้องมี --out", f"--format {form} needs --out"))
    store = open_store(Path(data))
    selection = Selection(
        levels=levels or _levels(selected, questions),
        questions=named_questions(store, questions),
        agencies=named_agencies(store, agencies),
        agency_types=named_types(agency_types),
        provinces=named_provinces(store, provinces),
        schemes=named_schemes(store, schemes),
        **selected,  # type: ignore[arg-type]
    )
    asked = tuple(sorted({year for some in years for year in some}))
    selection = replace(selection, years=known_years(store, asked))
    if not years and by != "year":
        rounds = latest_years(store, selection)
        if sort == "change":
            rounds |= hints.latest_with_changes(store, selection, rounds)
        selection = replace(selection, rounds=tuple(rounds.items()))
        for scheme, (year, many) in fuller_years(store, selection).items():
            err(
                say(
                    f"{scheme}: ปี {year} มีหน่วยงานมากกว่า ({many:,} หน่วยงาน ดูด้วย --year {year})",
                    f"{scheme}: {year} has more agencies ({many:,}; ask with --year {year}).",
                )
            )
    if by == "agency":
        found = wide_agencies(store, selection) if wide else compare_agencies(store, selection)
    else:
        groups = compare_groups(store, selection, BY[by])
        found = wide_groups(groups) if wide else groups
    if wide:
        found, without = with_numbers(found)
        if without:
            what = say("หน่วยงานและปี", "agencies and years") if by == "agency" else say("กลุ่มและปี", "groups and years")
            err(say(f"ไม่แสดง{what}ที่ไม่มีตัวเลข {without:,} แถว", f"Left out: {without:,} rows of {what} without a number"))
    elif sort == "change":
        found = by_change(found)
    if sort == "change":
        hints.tell_changed_rules(found)
    elif selection.rounds and not wide:
        hints.tell_changes_of_other_years(store, selection, found)
    if not wide:
        found = with_comparable_changes(found)
    hints.tell_other_statistics(store, selection, is_latest=not years and by != "year")
    at = next((found.columns.index(name) for name in ("value", "median") if name in found.columns), None)
    # A terminal tells of each table how many groups it leaves out.
    if at is not None and not agencies and (by == "agency" or form != "table"):
        found = _with_number(found, at)
    if not found.rows or (at is not None and all(row[at] is None for row in found.rows)):
        err(say("ไม่มีตัวเลขใดตรงกับที่เลือก", "No number is of that year, subject and group."), "yellow")
        hints.tell_levels(store, selection)
    _give(found, form, out, wide, limit)


def _with_number(found: Comparison, at: int) -> Comparison:
    """The rows with a number, where there are any; how many have none, and of how many agencies, is said."""
    from dataclasses import replace

    kept = [row for row in found.rows if row[at] is not None]
    left = len(found.rows) - len(kept)
    if not kept or not left:
        return found
    th, en = f"ไม่แสดงแถวที่ไม่มีตัวเลข {left:,} แถว", f"Left out: {left:,} rows without a number"
    if "agency_id" in found.columns:
        name = found.columns.index("agency_id")
        without = len({row[name] for row in found.rows} - {row[name] for row in kept})
        th += f" (หน่วยงานที่ไม่มีตัวเลขของเรื่องและปีที่เลือกเลย: {without:,})"
        en += f" (agencies without any of the chosen subjects and years: {without:,})"
    err(say(th, en + "."))
    return replace(found, rows=kept)


def _levels(selected: dict[str, tuple[str, ...]], questions: tuple[str, ...]) -> tuple[str, ...]:
    """The level that the other options speak of; overall where they name no subject."""
    if questions:
        return ("question",)
    if selected["indicators"]:
        return ("indicator",)
    return ("instrument",) if selected["instruments"] else ("overall",)


def _give(found: Comparison, form: str, out: Path | None, wide: bool, limit: int) -> None:
    if form == "table":
        from publish.terminal_table import to_terminal, wide_to_terminal

        width = os.get_terminal_size().columns if out is None and sys.stdout.isatty() else None
        text = (wide_to_terminal if wide else to_terminal)(found, language(), width, limit)
        content = text.encode()
    else:
        from publish.formats import to_format

        content = to_format(found, form, language())
    if out is not None:
        from batch.whole import write_whole

        out.parent.mkdir(parents=True, exist_ok=True)
        write_whole(out, content)
        tell(say(f"เขียน {len(found.rows):,} แถวลง {out}", f"Wrote {len(found.rows):,} rows to {out}"))
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
