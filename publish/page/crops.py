"""Crops of the pages that numbers and records stand on, as many as the page's size allows: the weightiest first."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.message import Message
from publish.files import Files
from publish.page.payload import Payload
from publish.page.told import Told, untold
from publish.pictures import POINTS_PER_INCH, as_webp, draw_page

DOTS_PER_INCH = 96
AROUND = 24.0
"""Points shown above and below a cell, so that its row can be read."""
TALLEST = 150.0
"""Points of a cell that are shown; of a taller cell (merged, or full of text) the upper part."""

ORDER = {"overall": 0, "instrument": 1, "indicator": 2, "question": 3, "item": 4}
RECORDS = {"error": 5, "warning": 6, "issues": 7, "measures": 8, "info": 9}
"""What is pictured first: totals, then down to questions; then findings of weight, issues, measures."""

DRAWING = Message("วาดภาพหน้า", "drawing pages")

Page = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of a page in points, with the places that stand in it."""

    top: float
    bottom: float
    places: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Strip:
    """A band as it was drawn: the picture's number, where the band begins and ends, the picture's size in dots."""

    number: int
    top: float
    bottom: float
    size: tuple[int, int]

    def crop(self, bbox: Sequence[float]) -> list[float] | None:
        """The strip's number and a cell's box in parts of its width and height; None where the cell is not on it."""
        x0, top, x1, bottom = bbox
        bottom = min(bottom, top + TALLEST)
        if top < self.top or bottom > self.bottom:
            return None
        width, height = (each * POINTS_PER_INCH / DOTS_PER_INCH for each in self.size)
        parts = (x0 / width, (top - self.top) / height, x1 / width, (bottom - self.top) / height)
        return [self.number, *(round(each, 4) for each in parts)]


def add_crops(found: Payload, sources: Files, budget: int, told: Told = untold) -> None:
    """Put ``pictures`` into the payload, at most ``budget`` bytes of them, and into each number's place and each record
    that is on one its ``crop`` (see ``Strip.crop``)."""
    pictures: list[str] = []
    strips: dict[Page, list[Strip]] = defaultdict(list)
    files = _files(found, sources)
    for (report, page), places in told(list(_pages(found, files)), DRAWING):
        known = strips[report, page]
        missing = [place for place in places if not _shown(place, known)]
        if missing and budget > 0:
            for data, strip in _drawn(files[report], page, missing, len(pictures)):
                budget -= len(data)
                if budget < 0:
                    break
                pictures.append(data)
                known.append(strip)
            for place in missing:
                _shown(place, known)
    found["pictures"] = pictures


def _shown(place: dict[str, Any], strips: Sequence[Strip]) -> bool:
    """Whether the place is on one of the strips; then it has its ``crop``."""
    crop = next(filter(None, (strip.crop(place["bbox"]) for strip in strips)), None)
    if crop:
        place["crop"] = crop
    return crop is not None


def _drawn(path: Path, page: int, places: list[dict[str, Any]], first: int) -> Iterator[tuple[str, Strip]]:
    """The strips of a page that hold these places, numbered from ``first``; none where the page cannot be drawn."""
    try:
        drawn = draw_page(path, page, DOTS_PER_INCH, exact=True)
    except (IndexError, RuntimeError):
        return
    for number, band in enumerate(bands(places), first):
        top, bottom = max(band.top, 0.0), band.bottom
        dots = [round(each * DOTS_PER_INCH / POINTS_PER_INCH) for each in (top, bottom)]
        picture = drawn.crop((0, dots[0], drawn.width, min(dots[1], drawn.height)))
        yield base64.b64encode(as_webp(picture)).decode(), Strip(number, top, bottom, picture.size)


def bands(places: list[dict[str, Any]]) -> list[Band]:
    """Strips that hold the cells of ``places`` with what stands around them; strips that touch become one."""
    found: list[Band] = []
    for place in sorted(places, key=lambda each: each["bbox"][1]):
        _, top, _, bottom = place["bbox"]
        top, bottom = top - AROUND, min(bottom, top + TALLEST) + AROUND
        if found and top <= found[-1].bottom:
            last = found.pop()
            found.append(Band(last.top, max(last.bottom, bottom), [*last.places, place]))
        else:
            found.append(Band(top, bottom, [place]))
    return found


def _files(found: Payload, sources: Files) -> dict[str, Path]:
    """The PDF of each report, where it is at hand."""
    ids = [each["report_id"] for each in found["reports"] if each["source_format"] != "text"]
    files = {report: sources.file(report) for report in ids}
    return {report: path for report, path in files.items() if path is not None}


def _pages(found: Payload, files: dict[str, Path]) -> Iterator[tuple[Page, list[dict[str, Any]]]]:
    """Pages with what is to be pictured on them: those of numbers, totals first, then the lowest; then of records."""
    numbers = [
        ((ORDER[number["level"]], number["value"]), place) for number in found["numbers"] for place in number["places"]
    ]
    records = [
        ((RECORDS[record.get("severity", name)], 0.0), record)
        for name in ("findings", "issues", "measures")
        for record in found[name]
    ]
    for weighed in (numbers, records):
        pages: dict[Page, list[dict[str, Any]]] = defaultdict(list)
        weight: dict[Page, tuple[int, float]] = {}
        for heavy, place in weighed:
            if place["report"] in files and place["bbox"] and place["page"]:
                key = (place["report"], place["page"])
                pages[key].append(place)
                weight[key] = min(weight.get(key, heavy), heavy)
        yield from sorted(pages.items(), key=lambda item: (weight[item[0]], item[0]))
