"""``ita check``: what a careful reader would question in the datasets, report by report, worst first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands import completion
from commands.command_line import QUALITY, WELL
from commands.datasets import Row, rows
from commands.declare import command as declare
from commands.declare import data_option, json_option, option
from commands.language import language, say
from commands.severities import SEVERITY_NAMES
from commands.terminal import out

if TYPE_CHECKING:
    from extract.message import Message

SEVERITIES = ("error", "warning", "info")
SCORE = (
    "report_id",
    "agency",
    "agency_id",
    "assessed_year",
    "level",
    "instrument",
    "indicator",
    "question",
    "item",
    "statistic",
    "value",
)
"""What comparing scores across reports needs of them."""


@declare(
    "check",
    th="แสดงข้อสังเกตในชุดข้อมูล จัดกลุ่มตามรายงาน รุนแรงที่สุดก่อน พร้อมที่อยู่และสิ่งที่ควรทำ",
    en="Show the findings in the datasets by report, worst first, with where to look and what to do.",
)
@data_option
@option(
    "--severity",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    th="แสดงตั้งแต่ระดับนี้",
    en="Show findings of at least this severity.",
)
@option(
    "--check",
    "checks",
    multiple=True,
    metavar="ID",
    shell_complete=completion.checks,
    th="เฉพาะการตรวจนี้",
    en="Only this check.",
)
@option(
    "--agency",
    "agencies",
    multiple=True,
    metavar="NAME",
    shell_complete=completion.agencies,
    th="เฉพาะรายงานของหน่วยงานนี้ (ชื่อหรือส่วนของชื่อ)",
    en="Only reports of this agency (its name or a part).",
)
@option("--strict", is_flag=True, th="จบด้วยรหัส 3 เมื่อมีข้อผิดพลาด", en="End with exit code 3 where an error stands.")
@option(
    "--official",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    th="เทียบกับผลทางการ (CSV หรือ XLSX: หน่วยงาน ปี คะแนน)",
    en="Compare with official results (CSV or XLSX: agency, year, scores).",
)
@option(
    "--expect",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    th="ไฟล์ความคาดหวัง (ปกติ expectations.toml ในโฟลเดอร์ชุดข้อมูล)",
    en="File of expectations (expectations.toml beside the datasets by default).",
)
@json_option
def command(
    data: str,
    severity: str,
    checks: tuple[str, ...],
    agencies: tuple[str, ...],
    strict: bool,
    official: Path | None,
    expect: Path | None,
    as_json: bool,
) -> int:
    from publish.find import CHECK, named_one_of

    folder = Path(data)
    reports = rows(folder, "reports")
    found = [
        *rows(folder, "findings"),
        *_expected(folder, reports, expect),
        *_official(folder, reports, official),
    ]
    checks = named_one_of(CHECK, checks, known_checks(found))
    chosen = [each for each in found if not checks or each["check"] in checks]
    asked = {each["report_id"] for each in reports}
    if agencies:
        asked = _reports_of(folder, reports, agencies)
        chosen = [each for each in chosen if each["report_id"] in asked]
    shown = [each for each in chosen if SEVERITIES.index(each["severity"]) <= SEVERITIES.index(severity)]
    shown.sort(key=_order)
    of_id = {report["report_id"]: report for report in reports}
    if as_json:
        out(json.dumps([_plain(each, of_id.get(each["report_id"])) for each in shown], ensure_ascii=False, indent=2))
    else:
        _tell(shown, chosen, of_id)
        _tell_nothing(
            [name for name in checks if all(each["check"] != name for each in chosen)], folder, reports, asked
        )
        if chosen and not shown:
            out(say("ดูทั้งหมดด้วย --severity info", "All of them: --severity info"))
    return QUALITY if strict and any(each["severity"] == "error" for each in chosen) else WELL


def _reports_of(folder: Path, reports: Sequence[Row], wanted: Sequence[str]) -> set[str]:
    """The reports of the agencies of these names. Raises NotInDatasets."""
    from batch.query import open_store
    from publish.find import named_agencies

    ids = set(named_agencies(open_store(folder), wanted))
    return {each["report_id"] for each in reports if each["agency_id"] in ids}


def _expected(folder: Path, reports: Sequence[Row], path: Path | None) -> Iterable[Row]:
    from checks.expectations import expectations, findings

    chosen = path or folder / "expectations.toml"
    if not chosen.is_file():
        return
    declared = expectations(chosen.read_text(encoding="utf-8"))
    named = {fill.dataset for each in declared for fill in each.fill}
    for each in findings(declared, reports, {dataset: rows(folder, dataset) for dataset in sorted(named)}):
        yield _row(None, each)


def _official(folder: Path, reports: Sequence[Row], path: Path | None) -> Iterable[Row]:
    if path is None:
        return
    from checks.across import Rows
    from checks.official import differences, results
    from commands.official_file import read_table

    held = Rows(tuple(reports), tuple(rows(folder, "scores", SCORE)), ())
    for each in differences(results(*read_table(path)), held):
        yield _row(each.report_id, each.finding)


def _row(report_id: str | None, finding: Any) -> Row:
    """A finding in the shape of the dataset's rows."""
    flat: Row = asdict(finding)
    place: Row = flat.pop("place")
    return {"report_id": report_id} | flat | place


def _order(each: Row) -> tuple[str, int, str, str, int, int, int]:
    place = tuple(each.get(name) or 0 for name in ("page", "table", "line"))
    worst = SEVERITIES.index(each["severity"])
    return (each["report_id"] or "", worst, each["check"], each["question"] or "", *place)


def _plain(each: Row, report: Row | None) -> Row:
    """A finding with the file that it is about, if it is about one, and its place as a review names it."""
    from checks.review.place import place_key

    return each | {"source_path": report and report["source_path"], "where": place_key(each)}


def _tell(shown: Sequence[Row], chosen: Sequence[Row], reports: dict[str, Row]) -> None:
    counts = Counter(each["severity"] for each in chosen)
    by_report: dict[str | None, list[Row]] = {}
    for each in shown:
        by_report.setdefault(each["report_id"] if each["report_id"] in reports else None, []).append(each)
    for report_id, found in sorted(by_report.items(), key=lambda item: _badness(item[1])):
        out(_heading(reports.get(report_id or "")))
        for each in found:
            out(_line(each))
        out("")
    told = " · ".join(f"{say(SEVERITY_NAMES[name], name)} {counts[name]:,}" for name in SEVERITIES)
    out(say("ข้อสังเกต: ", "Findings: ") + told)


def _tell_nothing(checks: Sequence[str], folder: Path, reports: Sequence[Row], asked: set[str]) -> None:
    from commands.nothing_found import nothing_found

    for line in nothing_found(checks, folder, reports, asked):
        out(line)


def _badness(found: Sequence[Row]) -> tuple[int, ...]:
    """Reports with the most errors first, then the most warnings."""
    return tuple(-sum(each["severity"] == severity for each in found) for severity in SEVERITIES)


def _heading(report: Row | None) -> str:
    if report is None:
        return say("ชุดข้อมูลทั้งหมด", "All datasets")
    parts = (report["agency"], report["fiscal_year"], report["source_path"], report["report_id"])
    return " · ".join(str(part or "—") for part in parts)


def _line(each: Row) -> str:
    from checks.words import where
    from normalize.records import Place

    remedy = _remedies().get(each["check"])
    message = each["message"] if language() == "th" else each["message_en"]
    place = Place(**{name: each.get(name) for name in ("page", "table", "row", "column", "line")})
    told = f"{_severity(each['severity'])}  {each['check']}  [{where(place).in_language(language())}]"
    lines = [f"  {told}", f"          {message}"]
    if remedy is not None:
        lines.append(f"          → {remedy.in_language(language())}")
    return "\n".join(lines)


def _severity(name: str) -> str:
    return f"{say(SEVERITY_NAMES[name], name):<7}"


def known_checks(found: Iterable[Row]) -> list[str]:
    """The ids of every check there is, and of what else was found."""
    from checks.ids import names_of_findings

    return sorted({*names_of_findings(), *(each["check"] for each in found)})


@cache
def _remedies() -> dict[str, Message]:
    from checks.across import every_check as across
    from checks.registry import every_check

    return {check.id: check.remedy for check in every_check()} | {check.id: check.remedy for check in across()}
