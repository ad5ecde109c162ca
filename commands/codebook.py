"""``ita codebook``: what is known of the assessment, by scheme and year, with the sources of each fact."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING

import click

from commands.declare import command as declare
from commands.declare import json_option, option
from commands.language import language, say
from commands.terminal import console, out

if TYPE_CHECKING:
    from codebook.facts import Evidence, Framework, IndicatorFacts


@declare(
    "codebook",
    th="แสดงสมุดรหัสของการประเมิน: เครื่องมือ ตัวชี้วัด ช่วงข้อคำถาม ระดับ และหลักฐาน ตามแบบและปี",
    en="Show the codebook: instruments, indicators, code ranges, levels and evidence, by scheme and year.",
)
@option("--scheme", type=click.Choice(["NACC", "BMA"]), th="เฉพาะแบบการประเมินนี้", en="Only this scheme.")
@option("--year", type=int, th="เฉพาะปีงบประมาณนี้ (พ.ศ.)", en="Only this fiscal year (Buddhist era).")
@json_option
def command(scheme: str | None, year: int | None, as_json: bool) -> None:
    from codebook.reader import frameworks

    chosen = [each for each in frameworks() if scheme in (None, each.scheme) and year in (None, each.fiscal_year)]
    if not chosen:
        raise click.UsageError(say("สมุดรหัสไม่มีแบบและปีนี้", "The codebook has no such scheme and year."))
    if as_json:
        out(json.dumps([dataclasses.asdict(each) for each in chosen], ensure_ascii=False, indent=2))
        return
    for each in chosen:
        _show(each)


def _show(framework: Framework) -> None:
    from rich.table import Table
    from rich.text import Text

    unknown = say("ไม่ทราบ", "unknown")
    title = f"{framework.scheme} {framework.fiscal_year}"
    weights = "/".join("?" if each.weight is None else f"{each.weight:g}" for each in framework.instruments)
    mark = unknown if framework.pass_threshold is None else f"{framework.pass_threshold:g}"
    console().print(Text(title, style="bold"))
    console().print(Text(say("น้ำหนัก IIT/EIT/OIT ", "weights IIT/EIT/OIT ") + weights))
    console().print(Text(say("เกณฑ์ผ่าน ", "pass mark ") + mark))
    if framework.indicators:
        table = Table(say("ที่", "no"), say("เครื่องมือ", "instrument"), say("ตัวชี้วัด", "indicator"))
        table.add_column(say("ข้อคำถาม", "questions"))
        table.add_column(say("หลักฐาน", "evidence"))
        for indicator in framework.indicators:
            name = indicator.name if language() == "th" else f"{indicator.name} ({indicator.name_en})"
            evidence = _told(indicator.questions_evidence)
            table.add_row(str(indicator.number), indicator.instrument, Text(name), _codes(indicator), Text(evidence))
        console().print(table)
    for level in framework.levels:
        above = "" if level.maximum is None else f"–{level.maximum:g}"
        console().print(Text(f"  {level.name} {level.minimum:g}{above}"))
    console().print()


def _codes(indicator: IndicatorFacts) -> str:
    if indicator.first is None and indicator.last is None:
        return say("ไม่ทราบ", "unknown")
    return "–".join(f"{indicator.instrument[0]}{end or '?'}" for end in (indicator.first, indicator.last))


def _told(evidence: Evidence | None) -> str:
    return f"{evidence.confidence}: {', '.join(evidence.sources)}" if evidence else ""
