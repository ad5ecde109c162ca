"""The picture of one report in text: every cell with what became of it, then what was found beside the tables."""

from __future__ import annotations

import dataclasses
from typing import Any

from rich.text import Text

from commands.inspected_words import reading as called
from commands.inspected_words import word
from commands.language import language, say
from commands.severities import SEVERITY_NAMES
from commands.terminal import console, printable
from extract.document import Cell, Document, Table
from extract.message import Message
from normalize.records import Bundle, FactReading, TableReading, Use

COLOURS = {
    "record": "green",
    "header": "cyan",
    "section": "cyan",
    "label": "cyan",
    "ignored": "bright_black",
    "repeat": "blue",
    "unused": "red",
}
PURPOSES = {
    "record": Message("เป็นข้อมูล", "record"),
    "header": Message("หัวตาราง", "header"),
    "section": Message("หัวข้อ", "section"),
    "label": Message("ป้ายของแถว", "label"),
    "ignored": Message("ข้ามตามชื่อ", "ignored"),
    "repeat": Message("พิมพ์ซ้ำ", "repeat"),
    "unused": Message("ไม่ได้ใช้", "unused"),
    "empty": Message("ว่าง", "empty"),
}
RECORDS = ("indicators", "questions", "scores", "issues", "measures")
SEVERITY_COLOURS = {"error": "red", "warning": "yellow", "info": "blue"}

Position = tuple[int, int, int]
"""Table, row and column of a cell."""
Uses = dict[Position, list[Use]]


def show(document: Document, bundle: Bundle) -> None:
    """Print the report to the terminal."""
    _heading(_title(bundle))
    for told in bundle.facts:
        if told.chosen is not None or told.second is not None:
            _line(f"  {_fact(told)}", "yellow" if told.unsure else "magenta")
    uses, references = _by_cell(bundle), _references(bundle)
    for table in document.tables:
        _show_table(table, uses, references, bundle)
    outside = [
        (name, n) for name in RECORDS for n, record in enumerate(getattr(bundle, name)) if record.place.table is None
    ]
    if outside:
        _heading(say("นอกตาราง", "Outside the tables"))
        for name, number in outside:
            _line("  → " + label(bundle, f"{name}:{number}"), "green")
    if bundle.findings:
        _heading(say("ข้อสังเกต", "Findings"))
        for finding in bundle.findings:
            message = Message(finding.message, finding.message_en).in_language(language())
            severity = say(SEVERITY_NAMES[finding.severity], finding.severity)
            _line(f"  {severity:<8}{finding.check}: {message}", SEVERITY_COLOURS[finding.severity])


def as_data(document: Document, bundle: Bundle) -> dict[str, Any]:
    """The same for programs: each cell with its uses, and with its records as ``dataset:index``."""
    uses, references = _by_cell(bundle), _references(bundle)
    tables = [
        {
            "table": table.number,
            "page": table.page,
            "line": table.line,
            "cells": [
                {
                    "row": cell.row,
                    "column": cell.column,
                    "row_span": cell.row_span,
                    "column_span": cell.column_span,
                    "text": cell.text,
                    "uses": [_use(use) for use in uses.get((table.number, cell.row, cell.column), [])],
                    "records": references.get((table.number, cell.row, cell.column), []),
                }
                for cell in table.cells()
            ],
        }
        for table in document.tables
    ]
    records = {
        name: [dataclasses.asdict(record) for record in getattr(bundle, name)] for name in (*RECORDS, "findings")
    }
    readings = [dataclasses.asdict(each) | {"margin": each.margin} for each in bundle.readings]
    facts = [dataclasses.asdict(each) | {"margin": each.margin} for each in bundle.facts]
    report = dataclasses.asdict(bundle.report)
    return {"report": report, "facts": facts, "tables": tables, "readings": readings, **records}


def label(bundle: Bundle, reference: str) -> str:
    """One record in a few words: ``scores:3`` → ``score I8 73.34``."""
    dataset, _, index = reference.partition(":")
    record = getattr(bundle, dataset)[int(index)]
    match dataset:
        case "indicators":
            words = [str(record.indicator), record.name]
        case "questions":
            words = [record.question, record.text]
        case "scores":
            subject = record.question or record.indicator or record.instrument or record.level
            item = f".{record.item}" if record.item else ""
            words = [
                record.agency,
                record.assessed_year,
                f"{word(subject)}{item}",
                word(record.statistic),
                f"{record.value:.2f}" if language() == "th" else record.value,
                record.level_printed and say(f"ระดับที่พิมพ์ {record.level_printed}", f"level {record.level_printed}"),
            ]
        case "issues":
            words = [record.question, record.text]
        case _:
            words = [word(record.kind), "/".join(record.questions), record.text]
    return f"{word(dataset.removesuffix('s'))} " + " ".join(str(word) for word in words if word is not None)


def _title(bundle: Bundle) -> str:
    report = bundle.report
    facts = (report.agency, report.agency_id, report.fiscal_year, report.kind and word(report.kind), report.title)
    return " · ".join(str(fact) for fact in facts if fact is not None)


def _by_cell(bundle: Bundle) -> Uses:
    found: Uses = {}
    for use in bundle.uses:
        found.setdefault((use.table, use.row, use.column), []).append(use)
    return found


def _references(bundle: Bundle) -> dict[Position, list[str]]:
    """By cell, the records that it became (as its use says) and those that begin in it."""
    found: dict[Position, dict[str, None]] = {}
    for use in bundle.uses:
        found.setdefault((use.table, use.row, use.column), {}).update(dict.fromkeys(use.records))
    for name in RECORDS:
        for number, record in enumerate(getattr(bundle, name)):
            place = record.place
            if place.table is not None:
                found.setdefault((place.table, place.row, place.column), {})[f"{name}:{number}"] = None
    return {position: list(references) for position, references in found.items()}


def _use(use: Use) -> dict[str, Any]:
    return {"purpose": use.purpose, "role": use.role, "reason": use.reason}


def _show_table(table: Table, uses: Uses, references: dict[Position, list[str]], bundle: Bundle) -> None:
    where = f"{say('หน้า', 'page')} {table.page}" if table.page else f"{say('บรรทัด', 'line')} {table.line}"
    size = say(f"{len(table.rows)} แถว {table.columns} คอลัมน์", f"{len(table.rows)} rows, {table.columns} columns")
    _heading(f"{say('ตาราง', 'Table')} {table.number} · {where} · {size}")
    for reading in bundle.readings:
        if table.number in reading.tables:
            _line(f" {_reading(reading)}", "magenta")
    for row in table.rows:
        _line(f" {say('แถว', 'row')} {row.index + 1}", "bold")
        for cell in row.cells:
            position = (table.number, cell.row, cell.column)
            _show_cell(cell, uses.get(position, []))
            for reference in references.get(position, []):
                _line(f"      → {label(bundle, reference)}", "green")


def _fact(told: FactReading) -> str:
    """A fact of the report, what it rests on, and the second best candidate, in one line."""
    text = f"{word(told.fact)} = {word(told.chosen)} ← {_weighed(told.evidence)}"
    if told.second is None or told.margin is None:
        return text
    weighed = _weighed(told.second_evidence or {})
    return text + say(
        f" · รอง: {word(told.second)} (ห่าง {told.margin:.1f}: {weighed})",
        f" · second: {word(told.second)} ({told.margin:.1f} behind: {weighed})",
    )


def _weighed(evidence: dict[str, float]) -> str:
    return ", ".join(f"{word(name)} {weight:+g}" for name, weight in evidence.items())


def _reading(reading: TableReading) -> str:
    """The chosen reading of a table, the second best, and what decided between them, in one line."""
    pieces = ", ".join(map(str, reading.tables))
    told = say("อ่านแบบ: ", "read ") + called(reading.chosen)
    if len(reading.tables) > 1:
        told += say(f" · ต่อกันเป็นตารางเดียว: {pieces}", f" · one table of the pieces {pieces}")
    if reading.second is None or reading.margin is None:
        return told
    against = _difference(reading)
    return told + say(
        f" · แบบรอง: {called(reading.second)} (ห่าง {reading.margin:.1f}{against})",
        f" · second: {called(reading.second)} ({reading.margin:.1f} behind{against})",
    )


def _difference(reading: TableReading) -> str:
    """The counts of evidence in which the two readings differ."""
    second = reading.second_evidence or {}
    names = sorted({*reading.evidence, *second})
    parts = [
        f"{word(name)} {reading.evidence.get(name, 0):g}/{second.get(name, 0):g}"
        for name in names
        if reading.evidence.get(name, 0) != second.get(name, 0)
    ]
    return ": " + ", ".join(parts) if parts else ""


def _show_cell(cell: Cell, uses: list[Use]) -> None:
    purpose = uses[0].purpose if uses else "unused" if cell.text.strip() else "empty"
    if purpose == "empty":
        return
    roles = " ".join(word(use.role) for use in uses if use.role)
    text = " ".join(cell.text.split())
    _line(f"  [{cell.column + 1}] {PURPOSES[purpose].in_language(language())} {roles}  {text}", COLOURS[purpose])
    for use in uses:
        if use.reason:
            _line(f"        {word(use.reason)}", "bright_black")


def _heading(text: str) -> None:
    console().print()
    _line(text, "bold")


def _line(text: str, style: str) -> None:
    """One line, cut where the terminal ends, as wide as Thai really is."""
    console().print(Text(printable(text), style=style), no_wrap=True, overflow="ellipsis")
