"""``ita run``: reports in, datasets out."""

from __future__ import annotations

import dataclasses
import os
import shlex
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from commands.declare import argument, codebook_option, json_option, limit_options, option, refuse_other_storage
from commands.declare import command as declare
from commands.language import say
from commands.pages import PAGES
from commands.since import SINCE, is_newer
from commands.terminal import err, inline
from extract.message import Message

if TYPE_CHECKING:
    from batch.executors import Executor


PASSED = 10
"""Files that are named of those that are passed over; --verbose and --json name all."""


def _processors() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Output(click.Path):
    """A folder, or an address of object storage, which is left as it is."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from batch.objects import is_object

        if is_object(value):
            return value
        refuse_other_storage(self, value, param, ctx)
        return super().convert(value, param, ctx)


class Pattern(click.ParamType[str]):
    """A pattern as in ``.gitignore``."""

    name = "pattern"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from batch.ignored import ignoring

        try:
            ignoring([str(value)])
        except ValueError:
            self.fail(
                say(f"{value!r} ไม่ใช่รูปแบบอย่าง .gitignore", f"{value!r} is no pattern as in .gitignore."), param, ctx
            )
        return str(value)


def _choose_endpoint(context: click.Context, parameter: click.Parameter, value: str | None) -> None:
    if value:
        from batch.objects import ENDPOINT

        os.environ[ENDPOINT] = value


@declare(
    "run",
    th="อ่านรายงาน (ไฟล์ โฟลเดอร์ หรือรูปแบบชื่อ; ปกติ data/raw) แล้วสร้างชุดข้อมูล",
    en="Read reports (files, folders or globs; data/raw by default) and build the datasets from them.",
)
@argument("paths", nargs=-1, metavar="[PATH]...")
@option(
    "--out",
    type=Output(file_okay=False, path_type=Path),
    default="data/parsed",
    show_default=True,
    th="โฟลเดอร์ของชุดข้อมูล หรือ s3://…",
    en="Folder for the datasets, or s3://….",
)
@option(
    "--jobs",
    type=click.IntRange(min=0),
    default=_processors,
    shown=Message("ตามจำนวนหน่วยประมวลผล", "processors"),
    th="จำนวนโปรเซสที่อ่านพร้อมกัน (0: ในโปรเซสเดียว ไม่จำกัดเวลาและหน่วยความจำ)",
    en="Reports read at once, each in a process of its own (0: in this process, without limits).",
)
@option(
    "--scheduler",
    metavar="ADDRESS",
    th="ให้คลัสเตอร์ Dask อ่าน: ที่อยู่ของตัวจัดงาน (scheduler) เช่น tcp://10.0.0.1:8786 ต้องมีส่วนเสริม cluster",
    en="Have the workers of this Dask scheduler read, as tcp://10.0.0.1:8786 (extra cluster).",
)
@option(
    "--endpoint",
    metavar="URL",
    is_eager=True,
    expose_value=False,
    callback=_choose_endpoint,
    th="ที่อยู่ของที่เก็บแบบ S3 ที่ไม่ใช่ของ Amazon (เหมือนตั้ง AWS_ENDPOINT_URL)",
    en="Address of an S3-compatible storage that is not Amazon's (as AWS_ENDPOINT_URL).",
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
@option(
    "--since",
    type=SINCE,
    metavar="2026-01-31|36h|7d",
    th="อ่านเฉพาะไฟล์ที่เปลี่ยนตั้งแต่เวลานี้ ไฟล์อื่นคงอยู่ตามเดิม",
    en="Look only at files that changed since; the others stay as they were read.",
)
@option(
    "--ignore",
    type=Pattern(),
    multiple=True,
    metavar="PATTERN",
    th="ไม่อ่านไฟล์ที่ชื่อเข้ารูปแบบนี้ เขียนแบบ .gitignore เช่น '*.docx' หรือ 'เก่า/' (ระบุซ้ำได้)",
    en="Leave out files of this pattern, written as in .gitignore: '*.docx', 'old/'; may be repeated.",
)
@option(
    "--wait",
    type=click.IntRange(min=0, max=7 * 86_400),
    default=0,
    metavar="SECONDS",
    th="ถ้ามีคำสั่งอื่นกำลังเขียนอยู่ ให้รอได้กี่วินาที",
    en="Seconds to wait where another run is writing to the same folder.",
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
    out: Path | str,
    jobs: int,
    scheduler: str | None,
    pages: range | None,
    limit: int | None,
    replace: bool,
    unreadable: str,
    verify: bool,
    agencies: Path | None,
    since: float | None,
    ignore: tuple[str, ...],
    wait: int,
    dry_run: bool,
    strict: bool,
    timeout: int,
    memory: int,
    max_size: int,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    from batch.batch import Batch
    from batch.companions import parted
    from batch.ignored import ignoring
    from batch.place import refuse_foreign
    from batch.run import run
    from batch.source import expanded, find, location
    from commands.progress import progress
    from commands.summary import show, show_plan

    if quiet and verbose:
        raise click.UsageError(
            say("ใช้ --quiet กับ --verbose พร้อมกันไม่ได้", "--quiet and --verbose contradict each other.")
        )
    named = paths or ("data/raw",)
    found, is_ignored = find(named, leave_out=out), ignoring(ignore)
    reports, passed = parted([each for each in found if not is_ignored(each)], named)
    sources = [each for each in reports if since is None or is_newer(each.path, since)][:limit]
    # A run over some of the files says nothing of the others.
    some = limit is not None or since is not None
    if passed and not quiet:
        _tell_passed([each.name for each in passed], verbose)
    if reports and not sources and since is not None and not quiet:
        names, many = ", ".join(named), len(reports)
        err(
            say(
                f"ไม่มีไฟล์ใดใน {names} เปลี่ยนตั้งแต่เวลาของ --since ({many:,} ไฟล์คงเดิม)",
                f"No file in {names} has changed since the moment of --since ({many:,} are as they were).",
            ),
            "yellow",
        )
    elif not sources and not quiet:
        err(say(f"ไม่พบไฟล์ใน {', '.join(named)}", f"There are no files in {', '.join(named)}"), "yellow")
    with _folder(out, dry_run, wait) as folder:
        batch = Batch(
            sources,
            folder,
            pages,
            shlex.join(["ita", *sys.argv[1:]]),
            given=[each.at for each in sources] if some else [location(path) for path in expanded(named)],
            replace=replace,
            keep_earlier=unreadable == "keep",
            thorough=verify,
            largest=max_size << 20,
            wait=wait,
            strict=strict,
            left_out=len(found) - len(sources),
            passed_over=tuple(each.name for each in passed),
        )
        if dry_run:
            return show_plan(batch, as_json)
        if agencies is not None:
            refuse_foreign(folder)
            _keep(agencies, folder)
        with progress(len(sources), quiet, verbose) as observe:
            summary = run(batch, _executor(jobs, scheduler, timeout, memory), observe)
    show(dataclasses.replace(summary, out=out), as_json, quiet)
    return summary.exit_code


def _tell_passed(names: list[str], every: bool) -> None:
    """Name the files that only go with their folder."""
    shown = ", ".join(map(inline, names if every else names[:PASSED]))
    more = (
        ""
        if every or len(names) <= PASSED
        else say(f" และอีก {len(names) - PASSED}", f" and {len(names) - PASSED} more")
    )
    err(
        say(
            f"ไม่อ่าน {len(names)} ไฟล์ที่ชื่อหรือเนื้อหาบอกว่าไม่ใช่รายงาน: {shown}{more} (ระบุชื่อไฟล์เองเพื่อให้อ่าน)",
            f"Passed over, by name or content no report ({len(names)}): {shown}{more} (name a file to have it read)",
        )
    )


def _folder(out: Path | str, look_only: bool, wait: float) -> AbstractContextManager[Path]:
    """The folder to work in: of object storage a copy, which is laid there at the end."""
    if isinstance(out, Path):
        return nullcontext(out)
    from batch.mirror import worked_on

    return worked_on(out, look_only, wait)


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


def _executor(jobs: int, scheduler: str | None, timeout: float, memory: int) -> Executor:
    if scheduler is not None:
        from batch.cluster import Cluster

        return Cluster(scheduler, timeout, memory)
    from batch.executors import Processes, Serial

    return Processes(jobs, timeout, memory) if jobs else Serial()
