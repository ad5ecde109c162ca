"""``ita profile``: one agency on one page."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import click

from commands import completion
from commands.declare import DATA, argument, data_option, json_option, option, whole_folder
from commands.declare import command as declare
from commands.destination import destination, not_among_reports
from commands.language import language, say
from commands.terminal import out as tell

MOST = 10
"""Agencies that are listed where a name is that of several."""

SUFFIXES = {".html": "html", ".htm": "html", ".pdf": "pdf", ".xlsx": "xlsx", ".json": "json", ".txt": "text"}


@declare(
    "profile",
    th="สรุปหนึ่งหน่วยงานในหน้าเดียว: คะแนน อันดับ จุดอ่อน สิ่งที่ทำ สิ่งที่หน่วยงานอื่นทำแล้วได้ผล และสิ่งที่ควรตรวจ",
    en="One agency on one page: score, rank, weak points, what it does, what worked elsewhere, and what to check.",
)
@argument("agency", metavar="AGENCY", shell_complete=completion.agencies)
@data_option
@option(
    "--year",
    type=int,
    metavar="2568",
    shell_complete=completion.years,
    th="ปีที่ประเมิน (ปกติปีล่าสุดที่มีคะแนนรวม)",
    en="Year assessed (by default the latest with an overall score).",
)
@option(
    "--out",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    th="เขียนลงไฟล์ .html .pdf (A4 หน้าเดียว) .xlsx .json .txt (-: ออกทางจอ)",
    en="Write to a file: .html, .pdf (one A4 page), .xlsx, .json, .txt (-: to stdout).",
)
@option(
    "--format",
    "form",
    type=click.Choice(sorted(set(SUFFIXES.values()))),
    th="รูปแบบ (ปกติตามนามสกุลของ --out หรือข้อความ)",
    en="Format (by the name of --out, else text).",
)
@json_option
def command(agency: str, data: str, year: int | None, out: Path | None, form: str | None, as_json: bool) -> None:
    from batch.query import open_store
    from publish.find import YEAR, NotInDatasets, named_agencies, there_are
    from publish.profile.gather import profile, years_of

    target, form = destination(out, "json" if as_json else form, SUFFIXES, "text")
    agency, data = _in_order(agency, data)
    if form in ("text", "pdf"):
        not_among_reports(target, Path(data))
    store = open_store(Path(data))
    (chosen, *more) = named_agencies(store, [agency])
    if more:
        names = store.execute(
            "SELECT agency FROM agencies WHERE agency_id IN (SELECT unnest($1)) ORDER BY position", [[chosen, *more]]
        ).fetchall()
        listed = ", ".join(name for (name,) in names[:MOST]) + (" …" if len(names) > MOST else "")
        raise click.UsageError(
            say(
                f"มี {len(names):,} หน่วยงานที่ชื่อมี {agency} ให้ระบุชื่อเดียว: {listed}",
                f"{len(names):,} agencies are called {agency}: name one of them: {listed}",
            )
        )
    if year is not None and year not in (known := years_of(store, chosen)):
        raise NotInDatasets(YEAR, str(year), [], there_are([str(each) for each in known]))
    found, folder = profile(store, chosen, year), "" if data == DATA else data
    if form == "json":
        content = (json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n").encode()
    elif form == "text":
        from publish.profile.text import to_text

        width = os.get_terminal_size().columns if target is None and sys.stdout.isatty() else None
        content = to_text(found, language(), width, folder).encode()
    elif form == "xlsx":
        from publish.profile.sheets import to_xlsx

        content = to_xlsx(found, language())
    else:
        from publish.profile.page import to_html, to_pdf

        content = to_pdf(found, language(), folder) if form == "pdf" else to_html(found, language(), folder).encode()
    _give(content, target)


def _in_order(agency: str, data: str) -> tuple[str, str]:
    """The agency and the folder, whichever of the two was named first."""
    if not (Path(agency) / "reports").is_dir():
        return agency, data
    if data == DATA or Path(data).exists():
        raise click.UsageError(
            say(
                f"{agency} เป็นโฟลเดอร์ชุดข้อมูล ยังไม่ได้ระบุหน่วยงาน: ita profile หน่วยงาน {agency}",
                f"{agency} is a folder of datasets, and no agency is named: ita profile AGENCY {agency}",
            )
        )
    return data, whole_folder(agency)


def _give(content: bytes, target: Path | None) -> None:
    from batch.whole import write_whole

    if target is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    write_whole(target, content)
    tell(say(f"เขียน {target}", f"Wrote {target}"))
