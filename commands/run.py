"""``ita run``: reports in, datasets out."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from commands.command_line import NOT_READ, QUALITY, WELL
from commands.declare import codebook_option, json_option, limit_options, option
from commands.declare import command as declare
from commands.language import say
from commands.pages import PAGES
from commands.terminal import err
from extract.message import Message

if TYPE_CHECKING:
    from batch.executors import Executor
    from batch.run import Summary


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@declare(
    "run",
    th="อ่านรายงาน (ไฟล์ โฟลเดอร์ หรือรูปแบบชื่อ; ปกติ data/raw) แล้วสร้างชุดข้อมูล",
    en="Read reports (files, folders or globs; data/raw by default) and build the datasets from them.",
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default="data/parsed",
    show_default=True,
    th="โฟลเดอร์ของชุดข้อมูล",
    en="Folder for the datasets.",
)
@option(
    "--jobs",
    type=click.IntRange(min=0),
    default=_processors,
    show_default="processors",
    th="จำนวนโปรเซสที่อ่านพร้อมกัน (0: ในโปรเซสเดียว ไม่จำกัดเวลาและหน่วยความจำ)",
    en="Reports read at once, each in a process of its own (0: in this process, without limits).",
)
@option("--pages", type=PAGES, metavar="3-9", th="อ่านเฉพาะหน้าเหล่านี้ของ PDF", en="Read only these pages of PDFs.")
@option("--limit", type=click.IntRange(min=1), th="อ่านเพียงกี่ไฟล์แรก", en="Read only the first so many files.")
@option(
    "--replace",
    is_flag=True,
    th="ให้ชุดข้อมูลเป็นเพียงสิ่งที่ให้อ่านครั้งนี้ (ปกติรายงานจากที่อื่นยังคงอยู่) แม้รายงานจำนวนมากจะออกไป",
    en="Make the datasets what this run is given (else what came from elsewhere stays), however much leaves.",
)
@option(
    "--unreadable",
    type=click.Choice(["keep", "drop"]),
    default="keep",
    show_default=True,
    th="รายงานที่ครั้งนี้อ่านไม่ได้: คงผลที่อ่านไว้ก่อน หรือเอาออก",
    en="A report that cannot be read this time: keep what was read from it before, or drop it.",
)
@option(
    "--verify",
    is_flag=True,
    th="อ่านไฟล์ชุดข้อมูลและสิ่งที่เก็บไว้ทุกไบต์ แล้วซ่อมสิ่งที่ชำรุด",
    en="Read every byte of the datasets and of what is kept, and mend what is damaged.",
)
@option(
    "--agencies",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    th="รายชื่อหน่วยงานทางการ (CSV หรือ XLSX: ชื่อ ประเภท จังหวัด อำเภอ รหัส) เก็บไว้ข้างชุดข้อมูลและใช้ครั้งต่อไปด้วย",
    en="Official list of agencies (CSV or XLSX: name, type, province, district, code), kept beside the datasets.",
)
@option("--dry-run", is_flag=True, th="บอกว่าจะทำอะไร โดยไม่ทำ", en="Say what would be done, and do nothing.")
@option(
    "--strict",
    is_flag=True,
    th="จบด้วยรหัส 3 เมื่อมีข้อสังเกตระดับผิดพลาด",
    en="End with exit code 3 where a finding of error stands.",
)
@codebook_option
@limit_options
@json_option
@option("-q", "--quiet", is_flag=True, th="ไม่แสดงสรุปและความคืบหน้า", en="No summary and no progress.")
@option("-v", "--verbose", is_flag=True, th="บอกทีละไฟล์", en="A line for every file.")
def command(
    paths: tuple[str, ...],
    out: Path,
    jobs: int,
    pages: range | None,
    limit: int | None,
    replace: bool,
    unreadable: str,
    verify: bool,
    agencies: Path | None,
    dry_run: bool,
    strict: bool,
    timeout: int,
    memory: int,
    max_size: int,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    from batch.run import Batch, run
    from batch.source import expanded, find, location
    from commands.progress import progress
    from commands.summary import show, show_plan

    named = paths or ("data/raw",)
    sources = find(named, leave_out=out)[:limit]
    batch = Batch(
        sources,
        out,
        pages,
        shlex.join(["ita", *sys.argv[1:]]),
        # A run over the first files says nothing of the others.
        given=[location(path) for path in expanded(named)] if limit is None else [each.at for each in sources],
        replace=replace,
        keep_earlier=unreadable == "keep",
        thorough=verify,
        largest=max_size << 20,
    )
    if not sources and not quiet:
        err(say(f"ไม่พบไฟล์ใน {', '.join(named)}", f"There are no files in {', '.join(named)}"), "yellow")
    if dry_run:
        show_plan(batch, as_json)
        return WELL
    if agencies is not None:
        _keep(agencies, out)
    with progress(len(sources), quiet, verbose) as observe:
        summary = run(batch, _executor(jobs, timeout, memory), observe)
    show(summary, as_json, quiet)
    return _exit_code(summary, strict)


def _keep(agencies: Path, out: Path) -> None:
    """Put an official list beside the datasets; raises ``AgencyListError`` before anything is changed."""
    from python_calamine import CalamineError

    from batch.lists import keep
    from commands.official_file import read_lines
    from normalize.agency_list import AgencyListError
    from normalize.table_text import NoTable

    try:
        lines = read_lines(agencies)
    except (CalamineError, NoTable) as error:
        reason = Message(f"อ่านเป็นตารางไม่ได้ ({error})", f"it is no table that can be read ({error})")
        line = error.line if isinstance(error, NoTable) else 1
        raise AgencyListError(agencies.name, line, reason) from error
    keep(out, agencies.name, lines)


def _executor(jobs: int, timeout: float, memory: int) -> Executor:
    from batch.executors import Processes, Serial

    return Processes(jobs, timeout, memory) if jobs else Serial()


def _exit_code(summary: Summary, strict: bool) -> int:
    if summary.failures:
        return NOT_READ
    return QUALITY if strict and summary.contents.findings.get("error") else WELL
