"""The lines of text reports that numbers and records stand on, as many as the page's size allows."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any

from extract.message import Message
from publish.files import Files
from publish.page.crops import ORDER, RECORDS
from publish.page.payload import Payload
from publish.page.told import Told, untold

WHOLE = 420
"""Letters of a line that is shown as it is; of a longer one (some hold a whole row of a table) the part about the
place."""
BEFORE = 110
AGAIN = 24
"""Letters by which a text is found again in its line."""

ENCODED = 4 / 3
"""Bytes of base64 to a byte."""
NAMED = 8
"""Bytes that it takes to say which passage a place has."""


READING = Message("อ่านข้อความต้นฉบับ", "reading lines of text")


def add_passages(found: Payload, files: Files, budget: int, told: Told = untold) -> int:
    """Put ``passages`` into the payload, at most about ``budget`` bytes of them once they are packed, and into each
    place and record in a text report the number of its ``passage``. Gives the bytes that are taken."""
    passages: dict[str, int] = {}
    left = float(budget)
    for place, passage in _excerpts(found, files, told):
        cost = NAMED + (0 if passage in passages else len(zlib.compress(passage.encode())) * ENCODED)
        if cost > left:
            break
        left -= cost
        place["passage"] = passages.setdefault(passage, len(passages))
    found["passages"] = list(passages)
    return int(budget - left)


def _excerpts(found: Payload, files: Files, told: Told) -> Iterator[tuple[dict[str, Any], str]]:
    """The places in text reports that are at hand with what stands there, the weightiest first. Each report is read
    once: its places are far apart in this order."""
    texts = [each["report_id"] for each in found["reports"] if each["source_format"] == "text"]
    of_report: dict[str, list[int]] = {report: [] for report in texts}
    places = list(_weightiest(found))
    for at, place in enumerate(places):
        if place["report"] in of_report and place["line"]:
            of_report[place["report"]].append(at)
    excerpts: dict[int, str] = {}
    known: dict[str, str] = {}
    for report in told(texts, READING):
        lines = files.text(report) if of_report[report] else []
        for at in of_report[report] if lines else ():
            wanted = places[at].get("printed") or places[at].get("text") or ""
            passage = excerpt(lines, places[at]["line"], wanted)
            excerpts[at] = known.setdefault(passage, passage)
    yield from ((places[at], excerpts[at]) for at in sorted(excerpts) if excerpts[at])


def excerpt(lines: list[str], line: int, wanted: str) -> str:
    """A line (1-based) where it is short, else what stands around ``wanted`` in it."""
    text = lines[line - 1].strip() if line <= len(lines) else ""
    if len(text) <= WHOLE:
        return text
    at = max(text.find(wanted), text.find(wanted[:AGAIN])) if wanted else -1
    first = max(at - BEFORE, 0)
    last = first + WHOLE
    return ("… " if first else "") + text[first:last] + (" …" if last < len(text) else "")


def _weightiest(found: Payload) -> Iterator[dict[str, Any]]:
    """The places of numbers, totals first, then the lowest; then records, findings of weight first."""
    for number in sorted(found["numbers"], key=lambda each: (ORDER[each["level"]], each["value"])):
        yield from number["places"]
    records = [(name, each) for name in ("findings", "issues", "measures") for each in found[name]]
    yield from (each for _, each in sorted(records, key=lambda pair: RECORDS[pair[1].get("severity", pair[0])]))
