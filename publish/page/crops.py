"""Crops of the pages that numbers stand on, as many as the page's size allows: the weightiest numbers first."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from publish.page.payload import Payload
from publish.pictures import POINTS_PER_INCH, as_webp, draw_page, find_source

DOTS_PER_INCH = 96
AROUND = 24.0
"""Points shown above and below a cell, so that its row can be read."""
TALLEST = 150.0
"""Points of a cell that are shown; of a taller cell (merged, or full of text) the upper part."""

ORDER = {"overall": 0, "instrument": 1, "indicator": 2, "question": 3, "item": 4}


@dataclass(frozen=True, slots=True)
class Band:
    """A strip of a page in points, with the places that stand in it."""

    top: float
    bottom: float
    places: list[dict[str, Any]]


def add_crops(store: duckdb.DuckDBPyConnection, found: Payload, folders: Sequence[Path], budget: int) -> None:
    """Put ``pictures`` into the payload, at most ``budget`` bytes of them, and into each place that is on one its
    ``crop``: the picture's number and the cell's box in it, in parts of its width and height."""
    pictures: list[str] = []
    files = _files(store, found, folders)
    for report, page, places in _pages(found, files):
        try:
            drawn = draw_page(files[report], page, DOTS_PER_INCH)
        except (IndexError, RuntimeError):
            continue
        for band in bands(places):
            top, bottom = (round(each * DOTS_PER_INCH / POINTS_PER_INCH) for each in (band.top, band.bottom))
            picture = drawn.crop((0, max(top, 0), drawn.width, min(bottom, drawn.height)))
            data = base64.b64encode(as_webp(picture)).decode()
            budget -= len(data)
            if budget < 0:
                found["pictures"] = pictures
                return
            for place in band.places:
                place["crop"] = [len(pictures), *_within(place["bbox"], max(band.top, 0.0), picture.size)]
            pictures.append(data)
    found["pictures"] = pictures


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


def _within(bbox: Sequence[float], top: float, size: tuple[int, int]) -> list[float]:
    width, height = (each * POINTS_PER_INCH / DOTS_PER_INCH for each in size)
    x0, y0, x1, y1 = bbox
    y1 = min(y1, y0 + TALLEST)
    return [round(each, 4) for each in (x0 / width, (y0 - top) / height, x1 / width, (y1 - top) / height)]


def _files(store: duckdb.DuckDBPyConnection, found: Payload, folders: Sequence[Path]) -> dict[str, Path]:
    """The PDF of each report, where it is at hand."""
    ids = [each["report_id"] for each in found["reports"] if each["source_format"] != "text"]
    rows = store.cursor().execute(
        "SELECT report_id, source_path, source_sha256 FROM reports WHERE report_id IN (SELECT unnest($ids))",
        {"ids": ids},
    )
    files = {report: find_source(folders, path, sha256) for report, path, sha256 in rows.fetchall()}
    return {report: path for report, path in files.items() if path is not None}


def _pages(found: Payload, files: dict[str, Path]) -> Iterator[tuple[str, int, list[dict[str, Any]]]]:
    """Pages with the places on them: those with totals first, then by the lowest number that stands on them."""
    pages: dict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    weight: dict[tuple[str, int], tuple[int, float]] = {}
    for number in found["numbers"]:
        for place in number["places"]:
            if place["report"] in files and place["bbox"] and place["page"]:
                key = (place["report"], place["page"])
                pages[key].append(place)
                weight[key] = min(weight.get(key, (9, 0.0)), (ORDER[number["level"]], number["value"]))
    for report, page in sorted(pages, key=lambda key: (weight[key], key)):
        yield report, page, pages[report, page]
