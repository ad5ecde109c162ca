"""A sheet of a workbook that is one printed page: lines that are read from top to bottom, no table of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len

from publish.looks import A4, LINE, Looks
from publish.safety import plain

LARGER = {"title": 1.5, "head": 1.6, "largest": 1.8}
"""Lines that a look takes which has a larger font."""
FILLED = 0.8
"""Of a cell's letters as many as a line surely holds: fonts are not alike everywhere."""


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a line, each with the name of its look (``score``: the colour of its number); the last one reaches
    to the end of the line."""

    cells: Sequence[Any]
    looks: Sequence[str]


@dataclass(frozen=True, slots=True)
class Paper:
    """A page: its name, the letters across each of its columns, its lines."""

    name: str
    widths: Sequence[int]
    lines: Sequence[Line]


def write_paper(book: Any, paper: Paper, looks: Looks) -> None:
    """Add the page to a workbook: upright A4, all of it on one sheet."""
    page = book.add_worksheet(paper.name)
    page.set_paper(A4)
    page.set_portrait()
    page.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.6)
    page.center_horizontally()
    page.fit_to_pages(1, 1)
    page.print_area(0, 0, max(len(paper.lines) - 1, 0), len(paper.widths) - 1)
    page.set_footer("&L&F&R&D")
    page.hide_gridlines(2)
    for column, width in enumerate(paper.widths):
        page.set_column(column, column, width)
    for number, line in enumerate(paper.lines):
        page.set_row(number, LINE * height(line, paper.widths))
        _write(page, number, line, paper.widths, looks)


def _write(page: Any, number: int, line: Line, widths: Sequence[int], looks: Looks) -> None:
    last = len(widths) - 1
    for column, (value, look) in enumerate(zip(line.cells, line.looks, strict=True)):
        form = looks.score(value) if look == "score" else getattr(looks, look)
        told = plain(value) if isinstance(value, str) else value
        if column == len(line.cells) - 1 and column < last:
            page.merge_range(number, column, number, last, told, form)
        elif value is None:
            page.write_blank(number, column, None, form)
        else:
            page.write(number, column, told, form)


def height(line: Line, widths: Sequence[int]) -> float:
    """How many lines of the font a line takes."""
    most = max(LARGER.get(look, 1.0) for look in line.looks)
    for column, value in enumerate(line.cells):
        if isinstance(value, str):
            width = sum(widths[column:]) if column == len(line.cells) - 1 else widths[column]
            most = max(most, -(-cell_len(value) // max(int(FILLED * width), 1)))
    return most
