"""Excel workbooks to forward: a cover, Thai headings, two decimals, filters, colours as on the page, printed on A4."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter
from rich.cells import cell_len

from batch.products import MARK
from extract.message import Message
from publish.codes import codes
from publish.headings import HOW_TO_READ, WEIGHT, WORDS_OF
from publish.looks import A4, LINE, SCALE, Looks
from publish.paper import Paper, write_paper
from publish.safety import plain

ROWS = 1_048_576
"""As many as a sheet can hold, headings included."""

CHARACTERS = 32_767
"""As many as a cell can hold; a longer text ends in an ellipsis."""

HEADING_ROWS = 2
HEADING_HEIGHT = 44
"""Points: two lines of Thai with their marks."""
READABLE = 215
"""Letters across a landscape A4 that can still be read: the font becomes two thirds of its size."""
READ = (28, 90)
"""Letters across the two columns of a sheet that is read."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, (Thai, English) headings and rows. More rows than a sheet holds go on in ``name 2``, …

    ``coloured`` are the (English) columns of scores; where there is a column ``statistic`` only its scores are. A sheet
    that is ``read`` has no English headings and no filter: it is no table of data. The first ``printed`` columns are
    printed (0: all). ``widths`` are letters across columns, where they are other than everywhere.
    """

    name: str
    headings: Sequence[tuple[str, str]]
    rows: Iterable[Sequence[Any]]
    coloured: Sequence[str] = field(default=())
    read: bool = False
    title: str = ""
    printed: int = 0
    widths: Mapping[str, int] = field(default_factory=dict)

    def width(self, column: int) -> int:
        """Letters across a column."""
        thai, english = self.headings[column]
        return self.widths.get(english) or _width(thai, english)


def workbook(sheets: Sequence[Sheet | Paper], language: str = "th") -> bytes:
    """The bytes of a workbook; the words for closed values are in the language."""
    out = io.BytesIO()
    write_workbook(sheets, out, language)
    return out.getvalue()


def cover(title: str, facts: Sequence[tuple[str, Any]], language: str = "th") -> Sheet:
    """The first sheet: what the workbook answers."""
    name = "สรุป" if language == "th" else "summary"
    return Sheet(name, [("", ""), ("", "")], facts, read=True, title=title)


def how_to_read(language: str = "th", coded: Sequence[str] = ()) -> Sheet:
    """The sheet that says what the colours and words mean, and the codes for which words stand in ``coded`` columns."""
    name = "วิธีอ่าน" if language == "th" else "how to read"
    rows = [(word.in_language(language), meaning.in_language(language)) for word, meaning in HOW_TO_READ]
    rows += codes(language, coded)
    return Sheet(name, [("", ""), ("", "")], rows, read=True, title=name)


def write_workbook(sheets: Sequence[Sheet | Paper], out: Path | io.BytesIO, language: str = "th") -> None:
    """Write a workbook; numbers stay numbers to their last digit."""
    # Rows are written to disk as they come: a country's scores need not fit in memory.
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"author": MARK})
    looks = Looks(book, language)
    for sheet in sheets:
        if isinstance(sheet, Paper):
            write_paper(book, sheet, looks)
        else:
            _write(book, sheet, looks)
    book.close()


def _write(book: Any, sheet: Sheet, looks: Looks) -> None:
    rows = iter(sheet.rows)
    part, page = 1, _begin(book, sheet, 1, looks)
    first = line = 1 if sheet.read else HEADING_ROWS
    for row in rows:
        if line == ROWS:
            _end(page, sheet, first, line, looks)
            part, line = part + 1, first
            page = _begin(book, sheet, part, looks)
        # No program measures rows that it did not write, and one line is too low for two.
        page.set_row(line, LINE * _lines(sheet, row, looks.language))
        for column, value in enumerate(row):
            name = sheet.headings[column][1]
            _cell(page, line, column, value, _look(sheet, column, value, looks), WORDS_OF.get(name, {}), looks.language)
        line += 1
    _end(page, sheet, first, line, looks)


def _begin(book: Any, sheet: Sheet, part: int, looks: Looks) -> Any:
    page = book.add_worksheet(sheet.name if part == 1 else f"{sheet.name} {part}")
    page.set_paper(A4)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&R&P / &N")
    if sheet.read:
        page.hide_gridlines(2)
        for column, width in enumerate(READ):
            page.set_column(column, column, width)
        page.set_row(0, 2 * LINE)
        page.write_string(0, 0, plain(sheet.title), looks.title)
        return page
    page.set_landscape()
    page.repeat_rows(0, HEADING_ROWS - 1)
    fixed, across = _fixed(sheet), _across(sheet)
    page.freeze_panes(HEADING_ROWS, fixed)
    page.fit_to_pages(across, 0)
    if across > 1 and fixed:
        page.repeat_columns(0, fixed - 1)
    for column in range(len(sheet.headings)):
        page.set_column(column, column, sheet.width(column))
    page.set_row(0, HEADING_HEIGHT)
    for column, (thai, _) in enumerate(sheet.headings):
        page.write_string(0, column, plain(thai), looks.top)
    for column, (_, english) in enumerate(sheet.headings):
        page.write_string(1, column, plain(english), looks.below)
    return page


def _across(sheet: Sheet) -> int:
    """Sheets of paper beside each other on which what is printed can still be read."""
    widths = [sheet.width(column) for column in range(sheet.printed or len(sheet.headings))]
    return max(1, -(-sum(widths) // READABLE))


def _fixed(sheet: Sheet) -> int:
    """Columns that stay while the others move: up to the agency's name, where that comes early."""
    names = [english for _, english in sheet.headings]
    at = names.index("agency") + 1 if "agency" in names else 0
    return at if at <= 3 else 0


def _end(page: Any, sheet: Sheet, first: int, line: int, looks: Looks) -> None:
    """A filter over every row (one over the headings alone would find nothing to filter), and the colours."""
    if sheet.read:
        return
    page.autofilter(first - 1, 0, line - 1, max(len(sheet.headings) - 1, 0))
    if sheet.printed:
        page.print_area(0, 0, line - 1, sheet.printed - 1)
    names = [english for _, english in sheet.headings]
    statistic = names.index("statistic") if "statistic" in names else None
    for name in sheet.coloured:
        if name in names and line > first:
            _colour(page, names.index(name), statistic, first, line - 1, looks)


def _colour(page: Any, column: int, statistic: int | None, first: int, last: int, looks: Looks) -> None:
    from xlsxwriter.utility import xl_col_to_name

    cell = f"{xl_col_to_name(column)}{first + 1}"
    weight = WEIGHT.in_language(looks.language)
    kinds = "" if statistic is None else f'ISERROR(SEARCH("{weight}",${xl_col_to_name(statistic)}{first + 1})),'
    for (lowest, above, _, _), look in zip(SCALE, looks.scale, strict=True):
        terms = [f"{cell}>={lowest}" if lowest is not None else "", f"{cell}<{above}" if above is not None else ""]
        formula = f"=AND(ISNUMBER({cell}),{kinds}{','.join(filter(None, terms))})"
        page.conditional_format(first, column, last, column, {"type": "formula", "criteria": formula, "format": look})


WIDE = {
    "sheet": 14,
    "agency": 36,
    "agency_type": 20,
    "province": 16,
    "kind": 16,
    "text": 60,
    "title": 44,
    "message": 60,
    "message_en": 60,
    "name": 40,
    "outcome": 30,
    "printed": 22,
    "source": 44,
    "source_path": 26,
    "responsible": 22,
    "timeline": 16,
    "follow_up": 26,
    "comparability": 18,
    "trust": 13,
}
"""Letters across a column; those of other columns are as wide as their heading."""
WRAPPED = {
    *("agency", "text", "message", "message_en", "title", "outcome", "name", "source", "source_path", "responsible"),
    *("timeline", "follow_up", "expected", "observed", "printed", "agency_type", "questions"),
}
MOST_LINES = 12
"""Lines of a cell that are shown; the cell holds all of it."""


def _lines(sheet: Sheet, row: Sequence[Any], language: str) -> int:
    """How many lines the longest of the wrapped cells of a row takes."""
    most = 1
    for column, value in enumerate(row[: sheet.printed or None]):
        name = sheet.headings[column][1]
        if isinstance(value, str) and (sheet.read or name in WRAPPED):
            width = READ[column] if sheet.read else sheet.width(column)
            words = WORDS_OF.get(name, {})
            told = words[value].in_language(language) if value in words else value
            most = max(most, -(-cell_len(told) // int(0.85 * width)))
    return min(most, MOST_LINES)


def _width(thai: str, english: str) -> int:
    letters = cell_len(thai) + 2
    return WIDE.get(english, max(9, letters if letters <= 13 else min(24, max(13, letters // 2))))


def _look(sheet: Sheet, column: int, value: Any, looks: Looks) -> Any:
    if sheet.read:
        return looks.label if column == 0 else looks.big if isinstance(value, float) else looks.wrapped
    if isinstance(value, float):
        return looks.number
    if not isinstance(value, str | list):
        return looks.whole
    return looks.wrapped if sheet.headings[column][1] in WRAPPED else looks.text


def _cell(
    page: Any, line: int, column: int, value: Any, look: Any, words: Mapping[str, Message], language: str
) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        page.write_boolean(line, column, value, look)
    elif isinstance(value, int | float):
        page.write_number(line, column, value, look)
    else:
        text = plain(", ".join(map(str, value)) if isinstance(value, list) else str(value))
        text = words[text].in_language(language) if text in words else text
        page.write_string(line, column, text if len(text) <= CHARACTERS else text[: CHARACTERS - 1] + "…", look)
