"""What a run says at its end, and what a dry run says instead."""

from __future__ import annotations

import json
import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from batch.batch import Batch
from batch.collection import Change
from batch.contents import Contents
from batch.reading import STANDS
from batch.run import leaving, plan, stops
from batch.step import Step
from batch.summary import Summary
from checks.review.told import CHANGED, CORRECTED, UNMATCHED
from commands.command_line import WELL
from commands.declare import DATA
from commands.language import language, say
from commands.severities import SEVERITY_NAMES
from commands.terminal import console, err, inline, out, printable
from extract.message import Message
from normalize.schema import DATASETS, NUMBERS, SEVERITIES, TRUST
from normalize.thai_order import in_thai_order
from pipeline import version

if TYPE_CHECKING:
    from rich.table import Table

TRUST_NAMES = {
    "proven": Message("พิสูจน์แล้ว", "proven"),
    "stated": Message("ตามที่ระบุ", "stated"),
    "repaired": Message("ปรับแก้แล้ว", "repaired"),
    "doubtful": Message("ควรตรวจสอบ", "doubtful"),
}
FILES = {
    "found": Message("พบ", "found"),
    "read": Message("อ่าน", "read"),
    "kept": Message("อ่านไว้แล้ว", "kept from before"),
    "same": Message("ซ้ำ", "same bytes"),
    "not_read": Message("อ่านไม่ได้หรือไม่รับ", "not read or not taken"),
    "acknowledged": Message("อ่านไม่ได้ตามที่รับทราบแล้ว", "not read, as acknowledged"),
    "left_out": Message("เว้นไว้", "left out"),
}
"""What the files of a run are counted as: those that were found are the sum of the others."""
AGENCIES_SHOWN = 40
"""A longer table of agencies is no summary; the rest is counted."""
NAMED = 10
"""Reports that came, changed or left are named up to so many of each."""


def show(summary: Summary, as_json: bool, quiet: bool) -> None:
    """The summary of a run on stdout, and on stderr the files that could not be read."""
    for step in summary.failures:
        if step.failure:
            err(f"{inline(step.source.name)}: {step.failure.reason.in_language(language())}", "red")
            err(f"    {step.failure.remedy.in_language(language())}")
            if step.source.name in summary.standing:
                err(f"    {STANDS.in_language(language())}")
    if lost := summary.contents.review.get(UNMATCHED):
        told = "ita check --check review-unmatched"
        err(
            say(
                f"การทบทวนใน review.csv ที่ไม่ตรงกับสิ่งใดแล้ว: {lost} ข้อ ดู {told}",
                f"Decisions in review.csv that match nothing any more: {lost}; see {told}",
            ),
            "yellow",
        )
    if names := summary.overwritten:
        told = ", ".join(inline(each) for each in names[:NAMED]) + (" …" if len(names) > NAMED else "")
        err(
            say(
                f"ออกจากชุดข้อมูลเพราะไฟล์ถูกรายงานอื่นเขียนทับ: {len(names):,} ฉบับ {told}",
                f"Left the datasets, their files overwritten by other reports: {len(names):,}: {told}",
            ),
            "yellow",
        )
    for fault in summary.repaired:
        err(say(f"ซ่อมแซมแล้ว: {fault}", f"Mended: {fault}"), "yellow")
    if as_json:
        out(json.dumps(as_data(summary), ensure_ascii=False, indent=2))
    elif not quiet:
        _show_for_people(summary)


def as_data(summary: Summary) -> dict[str, Any]:
    """The summary for programs."""
    contents = summary.contents
    return {
        "out": os.fspath(summary.out),
        "pipeline_version": version(),
        "seconds": round(summary.seconds, 3),
        "exit_code": summary.exit_code,
        "files": summary.counts(),
        "records": contents.records,
        "findings": contents.findings,
        "trust": contents.trust,
        "review": contents.review,
        "collection": {
            "stays": summary.change.stays,
            "came": list(summary.change.came),
            "changed": list(summary.change.changed),
            "left": list(summary.change.left),
        },
        "repaired": list(summary.repaired),
        "reports": [{"agency": a, "fiscal_year": year, "reports": count} for a, year, count in contents.reports],
        "passed_over": list(summary.passed_over),
        "not_read": [_failure(step, step.source.name in summary.standing) for step in summary.failures],
    }


def _failure(step: Step, stands: bool) -> dict[str, Any]:
    failure = step.failure
    facts = {"kind": failure.kind, "reason": failure.reason.en, "remedy": failure.remedy.en} if failure else {}
    return {"source_path": step.source.name, "report_id": step.report_id or None, **facts, "stands": stands}


def _show_for_people(summary: Summary) -> None:
    contents, files = summary.contents, summary.counts()
    totals = _totals(summary.out) if contents.reports else {}
    if contents.reports:
        console().print(_agencies(summary, totals))
    lines = {
        say("ไฟล์", "Files"): _listed(
            {
                say(name.th, name.en): files[state]
                for state, name in FILES.items()
                if files[state] or state not in ("acknowledged", "left_out")
            }
        ),
        say("รายงาน", "Reports"): _listed(_changes(summary)),
        say("ข้อมูล", "Records"): _records(contents),
        say("ข้อสังเกต", "Findings"): _listed(
            {say(SEVERITY_NAMES[name], name): contents.findings.get(name, 0) for name in SEVERITIES}
        ),
        **({say("การทบทวน", "Review"): _listed(_review(contents.review))} if contents.review else {}),
        say("ความน่าเชื่อถือ", "Trust"): _shares(contents.trust),
        say("เวลา", "Time"): f"{summary.seconds:.1f} {say('วินาที', 's')}",
        say("ผลอยู่ที่", "Output"): os.fspath(summary.out),
    }
    for heading, line in lines.items():
        out(f"{heading}: {line}")
        if heading == say("รายงาน", "Reports"):
            _name_changes(summary.change)
    if contents.reports:
        _tell_next(summary, totals)


def _records(contents: Contents) -> str:
    """Rows by dataset, and how many of ``reports`` are the same report in another file: the table counts each once."""
    copies = contents.records.get("reports", 0) - sum(count for _, _, count in contents.reports)
    told = {name: f"{say(DATASETS[name].title.th, name)} {count:,}" for name, count in contents.records.items()}
    if copies:
        told["reports"] += say(f" (ซ้ำกับฉบับอื่น {copies:,})", f" (copies of others: {copies:,})")
    return " · ".join(told.values())


def _tell_next(summary: Summary, totals: dict[str, str]) -> None:
    """What can be done with the datasets now."""
    folder = "" if os.fspath(summary.out) == DATA else f" {shlex.quote(os.fspath(summary.out))}"
    ita = _program()
    known = [agency for agency, _, _ in summary.contents.reports if agency]
    agency = shlex.quote(next((each for each in known if each in totals), next(iter(known), "…")))
    steps = (
        (f"{ita} profile {agency}{folder}", say("สรุปหนึ่งหน่วยงานในหน้าเดียว", "one agency on one page")),
        (f"{ita} report{folder}", say("หน้าเว็บไฟล์เดียวสำหรับเปรียบเทียบ", "one web page to compare")),
        (f"{ita} check{folder}", say("สิ่งที่ควรตรวจ", "what to look at")),
        (f"{ita} export{folder} --out ita.xlsx", say("ส่งต่อเป็น Excel", "an Excel file to forward")),
    )
    out(say("ทำอะไรต่อ:", "What now:"))
    for command, meaning in steps:
        out(f"  {command}   {meaning}")


def _program() -> str:
    """How this program is called here: in a checkout there is no ``ita``."""
    called = sys.argv[0]
    if os.path.basename(called) != "pipeline.py":
        return "ita"
    # The interpreter that runs has what the program needs; another may not.
    here = sys.executable.startswith(os.getcwd() + os.sep)
    python = os.path.relpath(sys.executable) if here else sys.executable or "python"
    return f"{shlex.quote(python)} {shlex.quote(called)}"


def _totals(out: Path | str) -> dict[str, str]:
    """The latest overall score of each agency, with its year; nothing where the datasets are of another time."""
    import duckdb

    from publish.tables import two_decimals

    folder = Path(out)
    if isinstance(out, str) or not (folder / NUMBERS.name).is_dir():
        return {}  # datasets in a store elsewhere are not read again for this
    query = """SELECT agency, year, value FROM read_parquet($1, hive_partitioning = true)
               WHERE level = 'overall' AND statistic = 'score' ORDER BY year"""
    files = [str(path) for path in (folder / NUMBERS.name).rglob("*.parquet")]
    rows = duckdb.connect().execute(query, [files]).fetchall() if files else ()
    return {agency: f"{two_decimals(value)} ({year})" for agency, year, value in rows}


def _review(counts: dict[str, int]) -> dict[str, int]:
    """What became of people's decisions in ``review.csv``."""
    return {
        say("แก้แล้ว", "corrected"): counts.get(CORRECTED, 0),
        say("ต้นทางเปลี่ยน", "source changed"): counts.get(CHANGED, 0),
        say("ไม่ตรงกับสิ่งใด", "matching nothing"): counts.get(UNMATCHED, 0),
    }


def _changes(summary: Summary) -> dict[str, int]:
    change = summary.change
    return {
        say("คงอยู่", "stay"): change.stays,
        say("เข้ามา", "came"): len(change.came),
        say("เปลี่ยน", "changed"): len(change.changed),
        say("ออก", "left"): len(change.left),
    }


def _name_changes(change: Change) -> None:
    """By name, where they are few: what left always comes first, and of a first run nothing is news."""
    for sign, names in (("-", change.left), ("~", change.changed), ("+", change.came if change.stays else ())):
        for name in names[:NAMED]:
            out(f"  {sign} {inline(name)}")
        if len(names) > NAMED:
            more = len(names) - NAMED
            out(say(f"  {sign} … และอีก {more} ฉบับ", f"  {sign} … and {more} more"))


def _agencies(summary: Summary, stated: dict[str, str]) -> Table:
    from rich.table import Table

    reports = summary.contents.reports
    years = sorted({year for _, year, _ in reports}, key=lambda year: (year is None, year))
    by_agency: dict[str, dict[int | None, int]] = {}
    for agency, year, count in reports:
        by_agency.setdefault(agency or say("ไม่ทราบหน่วยงาน", "unknown agency"), {})[year] = count
    title = say("จำนวนรายงานตามหน่วยงานและปี", "Number of reports by agency and fiscal year")
    table = Table(title=title, title_justify="left")
    table.add_column(say("หน่วยงาน", "agency"))
    for year in years:
        table.add_column(str(year or say("ไม่ทราบปี", "unknown")), justify="right")
    table.add_column(say("คะแนนรวม (ปีที่ประเมิน)", "overall score (year)"), justify="right")
    for agency in in_thai_order(by_agency)[:AGENCIES_SHOWN]:
        cells = (str(by_agency[agency].get(year, "")) for year in years)
        table.add_row(printable(agency), *cells, stated.get(agency, ""))
    if len(by_agency) > AGENCIES_SHOWN:
        more = len(by_agency) - AGENCIES_SHOWN
        table.add_row(say(f"… และอีก {more} หน่วยงาน", f"… and {more} more agencies"))
    totals = [sum(counts.get(year, 0) for counts in by_agency.values()) for year in years]
    table.add_section()
    table.add_row(say("รวม", "all"), *map(str, totals))
    return table


def _listed(counts: dict[str, int]) -> str:
    return " · ".join(f"{name} {count:,}" for name, count in counts.items())


def _shares(trust: dict[str, int]) -> str:
    total = sum(trust.values())
    shares = (f"{TRUST_NAMES[name].in_language(language())} {trust.get(name, 0) / total:.1%}" for name in TRUST)
    of = say(
        f"ของ {total:,} ระเบียน: ตัวชี้วัด ข้อคำถาม คะแนน ประเด็น มาตรการ",
        f"of {total:,} records: indicators, questions, scores, issues, measures",
    )
    return f"{' · '.join(shares)} ({of})" if total else "-"


def show_plan(batch: Batch, as_json: bool) -> int:
    """What a run would do, file by file, and which reports would leave the datasets; gives its exit code, as far as
    that can be told without reading a report."""
    steps = list(plan(batch))
    exit_code = WELL
    if stop := stops(batch, steps):
        exit_code = stop.exit_code
        err(stop.reason.in_language(language()), "red")
        err(stop.remedy.in_language(language()))
    gone = leaving(batch, {step.report_id for step in steps})
    if as_json:
        files = [{"source_path": s.source.name, "report_id": s.report_id or None, "state": s.state} for s in steps]
        leave = [{"source_path": path, "report_id": report_id} for report_id, path in gone]
        out(json.dumps({"files": files, "leaving": leave}, ensure_ascii=False, indent=2))
        return exit_code
    states = {
        "read": say("จะอ่าน", "to read"),
        "kept": say("เป็นปัจจุบัน", "up to date"),
        "same": say("ไฟล์ซ้ำ", "same bytes"),
    }
    for step in steps:
        out(f"{states[step.state]}  {inline(step.source.name)}")
    for _, path in gone:
        out(f"{say('จะออกจากชุดข้อมูล', 'would leave')}  {path}")
    counts = {name: sum(step.state == state for step in steps) for state, name in states.items()}
    out(_listed(counts | {say("ออก", "leaving"): len(gone)}))
    return exit_code
