"""How long a report may be in each way. What exceeds a limit is refused with one clear error, before it costs time.

The limits are ten times and more what published reports have. Each can be raised by ``ita run --allow NAME=NUMBER``,
which reaches the workers through the environment.
"""

from __future__ import annotations

import os
from collections.abc import Container, Mapping

from extract.errors import ReportError
from extract.message import Message

PREFIX = "THAI_ITA_LIMIT_"

LIMITS: dict[str, tuple[int, Message]] = {
    "pages": (3_000, Message("จำนวนหน้า", "pages")),
    "letters": (20_000_000, Message("จำนวนตัวอักษรในไฟล์ข้อความ", "letters of a text")),
    "lines": (200_000, Message("จำนวนบรรทัด", "lines")),
    "line": (100_000, Message("ความยาวของบรรทัดเดียว", "letters of one line")),
    "text": (30_000, Message("ความยาวของเซลล์หรือย่อหน้าเดียว", "letters of one cell or paragraph")),
    "cells": (500, Message("จำนวนเซลล์ในแถวเดียว", "cells of one row")),
    "tables": (3_000, Message("จำนวนตาราง", "tables")),
    "headings": (10_000, Message("จำนวนหัวข้อ", "headings")),
    "objects": (200_000, Message("จำนวนวัตถุในหน้าเดียว", "objects of one page")),
    "segments": (20_000, Message("จำนวนเส้นของภาพวาดในหน้าเดียว", "lines drawn on one page")),
    "pixels": (6_000, Message("จำนวนพิกเซลของด้านยาวของภาพหน้าเดียว", "pixels of a page's longer side")),
}
"""By name: the limit, and what it counts."""
TELLS = {"objects": "page-cut-off", "segments": "page-too-complex", "pixels": "page-drawn-smaller"}
"""The note that tells of a limit that refuses no report, but leaves something of it out."""
KIND = "limit"
"""What the kind of such an error ends with: ``line-limit``."""


def limit(name: str) -> int:
    """The limit of this name, as raised for this run."""
    return int(os.environ.get(PREFIX + name.upper(), LIMITS[name][0]))


def met(checks: Container[str]) -> dict[str, int]:
    """The limits that left something of a report out, by the ``checks`` of what is told of it."""
    return {name: limit(name) for name, check in TELLS.items() if check in checks}


def are_raised(limits: Mapping[str, int]) -> bool:
    """Whether one of the ``limits`` that a report met is higher in this run: then there is more to read in it."""
    return any(name in LIMITS and limit(name) > most for name, most in limits.items())


def allow(name: str, number: int) -> None:
    """Set a limit for this process and those that it starts."""
    os.environ[PREFIX + name.upper()] = str(number)


def within(name: str, number: int, *, line: int | None = None, page: int | None = None) -> None:
    """Raise ``ReportError`` (``line-limit``, ``cells-limit``, …) where ``number``, of a line or on a page, exceeds the
    limit."""
    most = limit(name)
    if number <= most:
        return
    what, of = LIMITS[name][1], _where(line, page)
    raise ReportError(
        f"{name}-{KIND}",
        Message(
            f"{what.th}เกิน {most:,} (มี {number:,}){of.th}",
            f"It has more than {most:,} {what.en} ({number:,}){of.en}.",
        ),
        Message(
            f"ตรวจว่าเป็นรายงานจริง ถ้าใช่ สั่งด้วย --allow {name}={number}",
            f"Check that this is a report. If it is, use --allow {name}={number}.",
        ),
    )


def _where(line: int | None, page: int | None) -> Message:
    if line is not None:
        return Message(f" ในบรรทัด {line}", f" in line {line}")
    return Message(f" ในหน้า {page}", f" on page {page}") if page is not None else Message("", "")
