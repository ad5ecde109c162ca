"""``ita codebook``: what is known of the assessment, by scheme and year, with the sources of each fact."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from commands.declare import codebook_option, json_option, option
from commands.declare import command as declare
from commands.language import language, say
from commands.terminal import console, out

if TYPE_CHECKING:
    from codebook.facts import Evidence, Framework, IndicatorFacts


@declare(
    "codebook",
    th="แสดงสมุดรหัสของการประเมิน: เครื่องมือ ตัวชี้วัด ช่วงข้อคำถาม ระดับ และหลักฐาน ตามกรอบและปี",
    en="Show the codebook: instruments, indicators, code ranges, levels and evidence, by scheme and year.",
)
@option("--scheme", metavar="NACC|BMA|…", th="เฉพาะกรอบการประเมินนี้", en="Only this scheme.")
@option("--year", type=int, metavar="2568", th="เฉพาะปีงบประมาณนี้ (พ.ศ.)", en="Only this fiscal year (Buddhist era).")
@codebook_option
@json_option
def command(scheme: str | None, year: int | None, as_json: bool) -> None:
    from codebook.reader import framework, frameworks

    wanted = scheme.upper() if scheme else None
    chosen = [each for each in frameworks() if wanted in (None, each.scheme) and year in (None, each.fiscal_year)]
    if not chosen and (taken := framework(wanted, year)):
        chosen = [taken]
    if not chosen:
        raise click.UsageError(_not_there(wanted, year))
    if as_json:
        out(json.dumps([dataclasses.asdict(each) for each in chosen], ensure_ascii=False, indent=2))
        return
    for each in chosen:
        _show(each)


def _not_there(scheme: str | None, year: int | None) -> str:
    """What was asked for, and what there is: the years of each scheme."""
    from codebook.reader import frameworks, schemes

    years: dict[str, list[int]] = {}
    for each in frameworks():
        years.setdefault(each.scheme, []).append(each.fiscal_year)
    asked = " ".join(str(each) for each in (scheme, year) if each is not None)
    if year is not None and any(year + 543 in of for of in years.values()):
        asked += say(f" (พ.ศ. {year + 543}?)", f" ({year + 543} in the Buddhist era?)")
    known = "; ".join(
        f"{name} {', '.join(map(str, of))}" for name, of in years.items() if scheme not in years or name == scheme
    )
    follows = schemes()[scheme].follows if scheme in schemes() else None
    th, en = f"สมุดรหัสไม่มี {asked} ที่มี: {known}", f"The codebook has no {asked}. It has: {known}"
    if follows:
        th += f" และปีของ {follows}: {', '.join(map(str, years[follows]))}"
        en += f", and the years of {follows}: {', '.join(map(str, years[follows]))}"
    return say(th, en)


def _show(framework: Framework) -> None:
    from rich.table import Table
    from rich.text import Text

    unknown = say("ไม่ทราบ", "unknown")
    title = f"{framework.scheme} {framework.fiscal_year}"
    of_the_ten = "/".join(each.code for each in framework.instruments)
    weights = "/".join("?" if each.weight is None else f"{each.weight:g}" for each in framework.instruments)
    mark = unknown if framework.pass_threshold is None else f"{framework.pass_threshold:g}"
    console().print(Text(title, style="bold"))
    if framework.instruments:
        console().print(Text(say(f"น้ำหนัก {of_the_ten} ", f"weights {of_the_ten} ") + weights))
    console().print(Text(say("เกณฑ์ผ่าน ", "pass mark ") + mark))
    if framework.indicators:
        table = Table(say("ที่", "no"), say("เครื่องมือ", "instrument"), say("ตัวชี้วัด", "indicator"))
        table.add_column(say("ข้อคำถาม", "questions"))
        table.add_column(say("หลักฐาน", "evidence"))
        for indicator in framework.indicators:
            name = indicator.name if language() == "th" else f"{indicator.name} ({indicator.name_en})"
            evidence = _told(indicator.questions_evidence)
            table.add_row(
                str(indicator.number), indicator.instrument, Text(name), _codes(framework, indicator), Text(evidence)
            )
        console().print(table)
    for line in _more(framework):
        console().print(Text(line))
    for level in framework.levels:
        above = "" if level.maximum is None else f"–{level.maximum:g}"
        console().print(Text(f"  {level.name} {level.minimum:g}{above}"))
    console().print()


def _codes(framework: Framework, indicator: IndicatorFacts) -> str:
    if indicator.first is None and indicator.last is None:
        return say("ไม่ทราบ", "unknown")
    prefix = next((each.prefix for each in framework.instruments if each.code == indicator.instrument), "")
    prefix = prefix or indicator.instrument[0]
    return "–".join(f"{prefix}{end or '?'}" for end in (indicator.first, indicator.last))


def _more(framework: Framework) -> Iterator[str]:
    """What else is known of the year, a line each."""
    from publish.headings import KINDS

    if framework.follows:
        yield say(
            f"ส่วนที่ไม่มีข้อมูลของตนเองใช้ตาม {framework.follows} (หลักฐานอ่อน)",
            f"what it lacks is taken from {framework.follows}, with little evidence",
        )
    counts = [f"{code} {count}" for code, count in framework.question_counts.items()]
    if framework.oit_item_count:
        counts.append(f"{framework.item_prefix} {framework.oit_item_count}")
    if counts:
        yield say("จำนวนข้อ ", "questions ") + ", ".join(counts)
    for item in framework.report_items:
        kinds = ", ".join(KINDS[kind].in_language(language()) for kind in item.kinds)
        yield f"{item.item}: {kinds}" + (
            "" if item.results_of is None else say(f" ผลของปี {item.results_of}", f", results of {item.results_of}")
        )
    if framework.national and framework.national.mean is not None:
        yield say(f"ค่าเฉลี่ยทั้งประเทศ {framework.national.mean:g}", f"mean of the country {framework.national.mean:g}")
    if framework.results_announced:
        yield say(f"ประกาศผล {framework.results_announced}", f"results announced {framework.results_announced}")


CONFIDENCE = {"high": "หลักฐานแน่น", "medium": "หลักฐานปานกลาง", "low": "หลักฐานอ่อน"}


def _told(evidence: Evidence | None) -> str:
    if evidence is None:
        return ""
    confidence = evidence.confidence or ""
    return f"{say(CONFIDENCE.get(confidence, confidence), confidence)}: {', '.join(evidence.sources)}"
