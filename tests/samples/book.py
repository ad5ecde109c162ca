"""A sample report as it is written: paragraphs and tables whose cells carry the records that they hold.

A cell knows its records, the book knows where the cell stands: so every record has its place (page, table, row,
column, line), and the same book prints as text or, page by page, as HTML for a PDF.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict, Unpack

Record = dict[str, Any]


class Details(TypedDict, total=False):
    """Who does a measure, when, and how it is watched."""

    responsible: str
    timeline: str
    follow_up: str


@dataclass(frozen=True)
class Place:
    """Where a record stands, as the contract counts: tables from 1, rows and columns from 0, lines and pages from 1."""

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None


@dataclass(frozen=True)
class Cell:
    """One cell: what is printed (``\\n`` begins a new line), its spans, and the records that begin in it."""

    text: str
    records: tuple[Record, ...] = ()
    rows: int = 1
    columns: int = 1


def cell(text: str, *records: Record, rows: int = 1, columns: int = 1) -> Cell:
    """A cell with the records that begin in it."""
    return Cell(text, records, rows, columns)


def score(
    level: str,
    key: str | int | None,
    value: float,
    statistic: str = "score",
    year: int | None = None,
    agency: str | None = None,
) -> Record:
    """A score; ``key`` is the instrument, indicator, question or item (``E1.2``)."""
    return {
        "record": "score",
        "level": level,
        "key": key,
        "statistic": statistic,
        "value": value,
        "assessed_year": year,
        "agency": agency,
    }


def question(code: str, indicator: int | None, text: str | None) -> Record:
    """A question as the report states it first."""
    return {"record": "question", "question": code, "indicator": indicator, "text": text}


def issue(indicator: int | None, code: str | None, text: str, number: int | None = None) -> Record:
    """An issue."""
    return {"record": "issue", "indicator": indicator, "question": code, "text": text, "number": number}


def measure(
    kind: str,
    indicator: int | None,
    codes: tuple[str, ...],
    text: str,
    number: int | None = None,
    parent: str | None = None,
    **details: Unpack[Details],
) -> Record:
    """A measure, step or result; ``parent`` is the text of the measure that a step belongs to."""
    return {
        "record": "measure",
        "kind": kind,
        "indicator": indicator,
        "questions": list(codes),
        "text": text,
        "number": number,
        "parent": parent,
        "responsible": None,
        "timeline": None,
        "follow_up": None,
        **details,
    }


def plain(text: str) -> str:
    """A cell's lines in one, without tags."""
    return text.replace("\n", " ")


def paragraphs(text: str) -> str:
    """A cell's lines as paragraphs in tags, where it has several."""
    lines = text.split("\n")
    return " ".join(f"<p>{line}</p>" for line in lines) if len(lines) > 1 else text


@dataclass
class Block:
    """A paragraph (``cells`` is None) or the part of a table that stands on one page."""

    page: int
    text: str = ""
    heading: int | None = None
    cells: list[list[Cell]] | None = None
    records: tuple[Record, ...] = ()
    widths: tuple[int, ...] = ()


@dataclass
class Book:
    """One sample report."""

    name: str
    """Its file name under ``data/raw``."""
    facts: Record
    """The report's own facts."""
    blocks: list[Block] = field(default_factory=list)
    page: int = 1
    landscape: bool = False
    font: str = "Laksaman"
    size: int = 14
    tags: Callable[[str], str] = plain
    """How a text report prints the line breaks of a cell."""

    def say(self, text: str, *records: Record, heading: int | None = None) -> None:
        """Add a paragraph."""
        self.blocks.append(Block(self.page, text, heading, None, records))

    def table(self, *rows: Sequence[Cell | str], widths: tuple[int, ...] = ()) -> None:
        """Add the part of a table that stands on this page; header rows are rows like all others."""
        cells = [[each if isinstance(each, Cell) else Cell(each) for each in row] for row in rows]
        self.blocks.append(Block(self.page, cells=cells, widths=widths))

    def turn(self) -> None:
        """Begin a new page."""
        self.page += 1

    @property
    def is_pdf(self) -> bool:
        """Whether the sample is a PDF."""
        return self.name.endswith(".pdf")

    def text(self) -> str:
        """The report as text: a row a line, cells apart by tabs, blank lines between blocks."""
        return "\n".join(self._lines()[0]) + "\n"

    def truth(self) -> list[Record]:
        """Every record with its ``place``, in reading order."""
        starts, found, number = self._lines()[1], [], 0
        for block, line in zip(self.blocks, starts, strict=True):
            page = block.page if self.is_pdf else None
            if block.cells is None:
                place = Place(page=page, line=None if self.is_pdf else line)
                found += [record | {"place": place} for record in block.records]
                continue
            number += 1
            for row, column, each in positions(block.cells):
                place = Place(page, number, row, column, None if self.is_pdf else line + row)
                found += [record | {"place": place} for record in each.records]
        return found

    def _lines(self) -> tuple[list[str], list[int]]:
        """The lines of the text, and the line (from 1) in which each block begins."""
        lines: list[str] = ["", ""]
        starts = []
        for block in self.blocks:
            starts.append(len(lines) + 1)
            if block.cells is None:
                mark = "#" * (block.heading or 0)
                lines += [f"{mark} {block.text}".strip(), ""]
                continue
            width = max(column + each.columns for _, column, each in positions(block.cells))
            grid = [[""] * width for _ in block.cells]
            for row, column, each in positions(block.cells):
                grid[row][column] = self.tags(each.text)
            lines += ["\t".join(row) for row in grid] + [""]
        return lines, starts

    def html(self) -> str:
        """The report as HTML, one section for each page."""
        size = "A4 landscape" if self.landscape else "A4"
        style = (
            f"@page {{ size: {size}; margin: 15mm }} body {{ font-family: '{self.font}'; font-size: {self.size}pt;"
            " line-height: 1.35; margin: 0 } section { break-after: page } section:last-child { break-after: auto }"
            " table { border-collapse: collapse; width: 100%; margin: 6pt 0 } p { margin: 4pt 0 }"
            " td { border: 0.75pt solid black; padding: 2pt 4pt; vertical-align: top } h1 { font-size: 1.25em }"
            " h2 { font-size: 1.1em }"
        )
        pages = "".join(
            f"<section>{''.join(_html(block) for block in self.blocks if block.page == page)}</section>"
            for page in range(1, self.page + 1)
        )
        return (
            f"<!doctype html><html lang=th><head><meta charset=utf-8><title>{html.escape(self.facts['title'])}</title>"
            f"<style>{style}</style></head><body>{pages}</body></html>"
        )


def positions(cells: list[list[Cell]]) -> list[tuple[int, int, Cell]]:
    """Row and column of the top left corner of every cell, spans counted."""
    taken: set[tuple[int, int]] = set()
    found = []
    for row, line in enumerate(cells):
        column = 0
        for each in line:
            while (row, column) in taken:
                column += 1
            found.append((row, column, each))
            taken |= {(row + r, column + c) for r in range(each.rows) for c in range(each.columns)}
            column += each.columns
    return found


def _html(block: Block) -> str:
    if block.cells is None:
        tag = f"h{block.heading}" if block.heading else "p"
        return f"<{tag}>{_escaped(block.text)}</{tag}>"
    columns = "".join(f"<col style='width:{width}%'>" for width in block.widths)
    rows = "".join(
        "<tr>"
        + "".join(f"<td rowspan={each.rows} colspan={each.columns}>{_escaped(each.text)}</td>" for each in row)
        + "</tr>"
        for row in block.cells
    )
    return f"<table><colgroup>{columns}</colgroup>{rows}</table>"


def _escaped(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>")


ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def clean(text: str) -> str:
    """A printed text as a ``text`` column holds it."""
    return " ".join(text.translate(ARABIC).split())


def listed(
    kind: str,
    indicator: int | None,
    codes: tuple[str, ...],
    texts: tuple[str, ...],
    lead: str = "๑. ",
    rows: int = 1,
    parents: tuple[str, ...] = (),
    **details: Unpack[Details],
) -> Cell:
    """A cell of items: numbered like ``lead`` (``๑. ``, ``(1) ``), bulleted, or (one only) plain."""
    numbered = any(digit in lead for digit in "1๑")
    printed, records = [], []
    for number, text in enumerate(texts, 1):
        sign = lead.replace("๑", str(number).translate(THAI)).replace("1", str(number))
        printed.append(sign + text)
        parent = parents[number - 1] if len(parents) == len(texts) else parents[0] if len(parents) == 1 else None
        records.append(
            measure(
                kind,
                indicator,
                codes,
                clean(text),
                number if numbered else None,
                parent=clean(parent) if parent else None,
                **details,
            )
        )
    return Cell("\n".join(printed), tuple(records), rows)
