"""The cells of a logical row: one field a column, its parts joined over page breaks."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from extract.document import Cell
from extract.frozen import dataclass
from normalize.codes import Reading
from normalize.lazily import cached_property
from segment.facts.continuation import join
from segment.facts.scan import NOTHING, Facts, scan
from segment.facts.words import letters_of
from segment.headings import Context
from segment.rows.label import Label
from segment.tables.grid import GridRow


@dataclass(frozen=True)
class Field:
    """One column of a logical row: its text (parts joined) and the cells that it came from, with their tables."""

    text: str
    cells: tuple[tuple[int, Cell], ...]

    @cached_property
    def facts(self) -> Facts:
        """What the text says."""
        return scan(self.text)

    def plus(self, other: Field) -> Field:
        """This field with the text that a page break cut off."""
        if not self.text.strip():
            return Field(other.text, self.cells + other.cells if other.text.strip() else self.cells)
        if not other.text.strip():
            return Field(self.text, self.cells + other.cells)
        return Field(join(self.text, other.text), self.cells + other.cells)

    def holding(self, text: str) -> tuple[int, Cell]:
        """The cell that holds the beginning of ``text``, with its table."""
        head = letters_of(text)[:8]
        for table, cell in self.cells:
            if head and head in letters_of(cell.text):
                return table, cell
        return next((each for each in self.cells if each[1].text.strip()), self.cells[0])


@dataclass(slots=True)
class LogicalRow:
    """One row of one subject.

    ``kind`` is ``subject``, ``section`` (names the subject of the rows below), ``item`` (a part of the question
    above), ``total``, ``mean`` (of the indicator above) or ``aside`` (its numbers are none of the agency's scores).
    """

    fields: dict[int, Field]
    context: Context
    source: GridRow
    label: Label
    kind: str = "subject"
    codes: list[str] = field(default_factory=list)
    """The question codes of the row, as printed (more than one where its cell lists several)."""
    joined: bool = False
    readings: list[Reading | None] = field(default_factory=list)
    """How each code is read, once all codes of the report are known."""

    @property
    def uncoded(self) -> bool:
        """Whether the row gives numbers of questions, and none of them is read as a code."""
        return bool(self.readings) and not any(self.readings)

    def text(self, column: int | None) -> str:
        """The text of a column; empty where there is none."""
        found = self.fields.get(column) if column is not None else None
        return found.text if found else ""

    def facts(self, column: int | None) -> Facts:
        """What the text of a column says."""
        found = self.fields.get(column) if column is not None else None
        return found.facts if found is not None else NOTHING

    def filled(self) -> list[int]:
        """The columns that hold text."""
        return [column for column, piece in sorted(self.fields.items()) if piece.text.strip()]

    def cells(self) -> tuple[tuple[int, Cell], ...]:
        """Every cell of the row with its table."""
        return tuple(each for piece in self.fields.values() for each in piece.cells)


def fields_of(row: GridRow) -> dict[int, Field]:
    """One field for each cell of a printed row."""
    return _fields(row).copy()


@lru_cache(maxsize=1 << 12)
def _fields(row: GridRow) -> dict[int, Field]:
    return {
        column: Field(cell.text, ((row.owners.get(column, row.table), cell),)) for column, cell in row.cells.items()
    }
