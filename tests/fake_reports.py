"""Reports that tests make up: JSON instead of a real form, and what a worker must survive."""

from __future__ import annotations

import hashlib
import json
import os
import signal
import time
from pathlib import Path
from typing import Any

from extract.errors import ReportError
from extract.message import Message
from normalize.records import Bundle, Finding, Measure, Place, Report, Score

HOARD: list[bytearray] = []
"""What a report leaves in the memory of its worker."""


def write(folder: Path, name: str, **facts: Any) -> Path:
    """Write a made-up report into ``folder``."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")
    return path


def report(data: bytes, pages: range | None) -> Bundle:
    """The bundle of a made-up report: ``agency``, ``year``, ``scores`` (values), ``overall`` of ``assessed_year``,
    so many ``measures``."""
    facts = json.loads(data)
    if log := facts.get("log"):
        with open(log, "a", encoding="utf-8") as file:
            file.write(facts["agency"] + "\n")
    _misbehave(facts.get("misdeed"), facts.get("marker", ""))
    sha256 = hashlib.sha256(data).hexdigest()
    place = Place(table=1, row=2, column=3, line=4)
    return Bundle(
        Report(
            report_id=sha256[:16],
            agency=facts["agency"],
            agency_type="other",
            province=None,
            fiscal_year=facts["year"],
            assessed_year=None,
            kind="analysis",
            title=None,
            overall_score=None,
            overall_level=None,
            source_sha256=sha256,
            source_format="text",
            pages=len(pages) if pages else None,
            tables=1,
            cells=len(facts.get("scores", ())),
            cells_used=len(facts.get("scores", ())),
            pipeline_version="0",
        ),
        scores=_total(facts, place)
        + tuple(
            Score(facts["agency"], None, "question", "IIT", 1, f"I{n}", None, "score", value, str(value), place=place)
            for n, value in enumerate(facts.get("scores", ()), 1)
        ),
        measures=tuple(
            Measure(f"m{n}", "measure", "IIT", 1, ("I1", "I2"), n, "ข้อความ", None, None, None, None, place=place)
            for n in range(1, facts.get("measures", 1) + 1)
        ),
        findings=(Finding("damaged-code", "warning", "รหัสชำรุด", "damaged code", place=place),),
    )


def _total(facts: dict[str, Any], place: Place) -> tuple[Score, ...]:
    if "overall" not in facts:
        return ()
    value, year = facts["overall"], facts["assessed_year"]
    return (Score(facts["agency"], year, "overall", None, None, None, None, "score", value, str(value), place=place),)


def _misbehave(misdeed: str | None, marker: str) -> None:
    match misdeed:
        case "die-once":
            if not os.path.exists(marker):
                Path(marker).touch()
                os.kill(os.getpid(), signal.SIGKILL)
        case "hang":
            time.sleep(600)
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "eat":
            bytearray(8 << 30)
        case "hoard":
            while True:
                HOARD.append(bytearray(64 << 20))
        case "fill":
            bytearray(400 << 20)
        case "bug":
            raise ValueError("a bug")
        case "refuse":
            raise ReportError("encrypted", Message("มีรหัสผ่าน", "It is encrypted."), Message("ปลดรหัส", "Decrypt it."))
