"""The Document: what every reader makes of a report, whether it came as text, as PDF or from a scanner.

Plain frozen data: it can be pickled to another process, printed, drawn and compared.
Positions are PDF points from the page's top left corner as a reader sees the page (rotation applied).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from extract.frozen import dataclass
from extract.message import Message

BBox = tuple[float, float, float, float]
"""x0, top, x1, bottom in PDF points."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table, at the row and column of its top left corner.

    ``text`` is Thai in canonical order, digits as printed; ``\\n`` stands where the source breaks a line
    (a paragraph tag in a text report, a line of print in a PDF; a blank before it means that one was printed).
    """

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1
    page: int | None = None
    line: int | None = None
    bbox: BBox | None = None
    confidence: float | None = None
    """0–1 where the text was read from a picture, else None."""
    picture: bool = False
    """True where the cell holds a picture or a drawing beside or instead of text."""


@dataclass(frozen=True)
class Row:
    """The cells that begin in one row, left to right; a column that a span from above covers has none.

    ``continues`` tells, at the top of a page or under a repeated header, whether the geometry shows
    that this row goes on from the row before the page break: True, False, or None where the source
    does not show it (always None in text reports).
    """

    index: int
    cells: tuple[Cell, ...]
    page: int | None = None
    line: int | None = None
    continues: bool | None = None

    @cached_property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that hold text: every question about the form of a table begins with them."""
        return tuple(cell for cell in self.cells if cell.text.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """One table as it stands on its page: a page break always begins a new Table, but for columns that go on overleaf,
    which stand at the end of their rows (the ``page`` of each cell tells where it is printed).

    ``spans_known`` is True where rules or tags show which cells are merged; where it is False an empty
    cell may just as well be the lower part of a merged one.
    """

    number: int
    """1-based in the report."""
    columns: int
    rows: tuple[Row, ...]
    page: int | None = None
    line: int | None = None
    bbox: BBox | None = None
    spans_known: bool = False

    def cells(self) -> Iterator[Cell]:
        """Every cell, in reading order."""
        for row in self.rows:
            yield from row.cells


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside tables: one paragraph, heading, caption or list item."""

    text: str
    page: int | None = None
    line: int | None = None
    bbox: BBox | None = None
    heading: int | None = None
    """Level of a marked heading (1 is the highest); None where nothing marks it as one."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a PDF. ``label`` is the page number that is printed on it, where one is."""

    number: int
    width: float
    height: float
    label: str | None = None
    source: str = "pdf"
    """``pdf`` (its text layer), ``ocr`` (its picture) or ``none`` (nothing could be read)."""


@dataclass(frozen=True, slots=True)
class Note:
    """Something a reader of the file noticed and a person should know; becomes a finding."""

    check: str
    severity: str
    """``error``, ``warning`` or ``info``."""
    message: Message
    page: int | None = None
    bbox: BBox | None = None
    observed: str | None = None
    expected: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report as read: pages, and the paragraphs and tables in reading order."""

    source_format: str
    """``text``, ``pdf`` or ``pdf_ocr``."""
    blocks: tuple[Paragraph | Table, ...]
    pages: tuple[Page, ...] = ()
    repairs: tuple[tuple[str, int], ...] = ()
    """How often each kind of text repair was made, by kind."""
    notes: tuple[Note, ...] = ()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))
