"""A grid: a whole table of the report, its columns with their roles and its rows with their cells as printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import TYPE_CHECKING

from extract.document import Cell, Paragraph, Row, Table
from extract.frozen import dataclass
from normalize.lazily import cached_property
from segment.facts.roles import Role
from segment.facts.scan import NOTHING, Facts, scan
from segment.tables.column import Column

if TYPE_CHECKING:
    from segment.tables.content import Content

_CAPTION = 120
"""Letters: no paragraph that is longer is a caption."""


@dataclass(frozen=True, eq=False)
class GridRow:
    """One row as printed. ``after_break`` marks the first body row behind a page break or a repeated header."""

    table: int
    index: int
    cells: dict[int, Cell]
    covered: frozenset[int] = frozenset()
    """Columns that a cell of a row above spans down into this row."""
    after_break: bool = False
    continues: bool | None = None
    page: int | None = None
    line: int | None = None
    owners: dict[int, int] = field(default_factory=dict)
    """The number of a cell's Table, by column, where it is not the row's own: a page may cut a form."""
    apart: bool = False
    """Whether no cell of a row above reaches into it: what it leaves empty is empty."""

    def text(self, column: int) -> str:
        """The cell's text as printed; empty where there is none."""
        cell = self.cells.get(column)
        return cell.text if cell else ""

    def facts(self, column: int) -> Facts:
        """What the cell says."""
        return self.said.get(column, NOTHING)

    def filled(self) -> list[int]:
        """The columns whose cell holds text."""
        return self._filled

    @cached_property
    def said(self) -> dict[int, Facts]:
        """What each cell that holds text says, by column, left to right."""
        return {column: scan(cell.text) for column, cell in sorted(self.cells.items()) if cell.text.strip()}

    @cached_property
    def told(self) -> tuple[tuple[int, Facts], ...]:
        """The columns whose cell holds text, each with what it says."""
        return tuple(self.said.items())

    @cached_property
    def _filled(self) -> list[int]:
        return list(self.said)


@dataclass(slots=True)
class Grid:
    """A whole table: its columns, its body rows, the header cells, and the paragraphs that stand before it."""

    columns: list[Column]
    rows: list[GridRow]
    header_cells: list[tuple[int, Cell]]
    before: tuple[Paragraph, ...]
    tables: list[int] = field(default_factory=list)
    spans_known: bool = False
    open_header: list[Row] = field(default_factory=list)
    """The header's rows while no body row stands below them: a page break may cut a header between its levels."""
    contents: dict[int, Content] = field(default_factory=dict, compare=False, repr=False)
    """What stands in each column, as ``content_of`` found it: the rows of a grid that is read change no more."""
    places: dict[int, int] = field(default_factory=dict, compare=False, repr=False)
    """The place of each row, by its identity, for the same reason found once."""

    def with_role(self, *roles: Role) -> list[Column]:
        """The columns of these roles, left to right."""
        return [column for column in self.columns if column.role in roles]

    def first(self, role: Role) -> Column | None:
        """The leftmost column of a role."""
        return next((column for column in self.columns if column.role is role), None)

    def said(self, index: int) -> list[Facts]:
        """What the cells of a column say that hold text, from top to bottom."""
        return [row.said[index] for row in self.rows if index in row.said]

    def place(self, row: GridRow) -> int:
        """Where a row stands among the rows."""
        if not self.places:
            self.places.update((id(each), at) for at, each in enumerate(self.rows))
        return self.places[id(row)]

    def above(self, row: GridRow) -> GridRow | None:
        """The next row above one that holds text."""
        places = range(self.place(row) - 1, -1, -1)
        return next((self.rows[at] for at in places if self.rows[at].filled()), None)

    def below(self, row: GridRow) -> GridRow | None:
        """The next row below one that holds text."""
        places = range(self.place(row) + 1, len(self.rows))
        return next((self.rows[at] for at in places if self.rows[at].filled()), None)

    def caption(self) -> Facts | None:
        """What the paragraph right before the table says, where it is short enough for a caption."""
        facts = scan(self.before[-1].text) if self.before else None
        return facts if facts is not None and len(facts.line) <= _CAPTION else None

    def texts(self) -> Iterator[str]:
        """Every text of the table, header first."""
        yield from (cell.text for _, cell in self.header_cells)
        yield from (cell.text for row in self.rows for cell in row.cells.values())

    def lay_out(self, rows: list[GridRow]) -> None:
        """Put other rows in the place of these: what was found of them holds no more."""
        self.rows = rows
        self.contents.clear()
        self.places.clear()

    def note(self, table: Table) -> None:
        """Remember that a Table is a piece of this grid."""
        if table.number not in self.tables:
            self.tables.append(table.number)
