"""Excel workbooks: Thai and English headings, widths, a frozen header, texts that stay texts."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter
from rich.cells import cell_len

from publish.safety import plain

ROWS = 1_048_576
"""As many as a sheet can hold, headings included."""

CHARACTERS = 32_767
"""As many as a cell can hold; a longer text ends in an ellipsis."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, (Thai, English) headings and rows. More rows than a sheet holds go on in ``name 2``, …"""

    name: str
    headings: Sequence[tuple[str, str]]
    rows: Iterable[Sequence[Any]]


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The bytes of a workbook."""
    out = io.BytesIO()
    write_workbook(sheets, out)
    return out.getvalue()


def write_workbook(sheets: Sequence[Sheet], out: Path | io.BytesIO) -> None:
    """Write a workbook; numbers stay numbers to their last digit."""
    # Rows are written to disk as they come: a country's scores need not fit in memory.
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    top = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top", "text_wrap": True})
    below = book.add_format({"italic": True, "font_color": "#5A6672", "bottom": 1})
    for sheet in sheets:
        _write(book, sheet, top, below)
    book.close()


def _write(book: Any, sheet: Sheet, top: Any, below: Any) -> None:
    rows = iter(sheet.rows)
    part, page = 1, _begin(book, sheet, 1, top, below)
    line = 2
    for row in rows:
        if line == ROWS:
            _end(page, sheet, line)
            part, line = part + 1, 2
            page = _begin(book, sheet, part, top, below)
        for column, value in enumerate(row):
            _cell(page, line, column, value)
        line += 1
    _end(page, sheet, line)


def _begin(book: Any, sheet: Sheet, part: int, top: Any, below: Any) -> Any:
    page = book.add_worksheet(sheet.name if part == 1 else f"{sheet.name} {part}")
    page.freeze_panes(2, 0)
    for column, (thai, english) in enumerate(sheet.headings):
        page.set_column(column, column, _width(thai, english))
    for column, (thai, _) in enumerate(sheet.headings):
        page.write_string(0, column, plain(thai), top)
    for column, (_, english) in enumerate(sheet.headings):
        page.write_string(1, column, plain(english), below)
    return page


def _end(page: Any, sheet: Sheet, line: int) -> None:
    """A filter over every row: one over the headings alone would find nothing to filter."""
    page.autofilter(1, 0, line - 1, max(len(sheet.headings) - 1, 0))


WIDE = {"agency": 38, "text": 70, "title": 50, "message": 60, "message_en": 60, "name": 30, "printed": 24}


def _width(thai: str, english: str) -> int:
    return WIDE.get(english, min(24, max(10, cell_len(english) + 2, (cell_len(thai) + 3) // 2)))


def _cell(page: Any, line: int, column: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        page.write_boolean(line, column, value)
    elif isinstance(value, int | float):
        page.write_number(line, column, value)
    else:
        text = plain(", ".join(map(str, value)) if isinstance(value, list) else str(value))
        page.write_string(line, column, text if len(text) <= CHARACTERS else text[: CHARACTERS - 1] + "…")
