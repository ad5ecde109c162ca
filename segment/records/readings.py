"""What is told of a table as a whole: how it was read, what else it might mean, and what was set aside with it."""

from __future__ import annotations

from dataclasses import dataclass, fields

from normalize.records import Place, TableReading
from segment.facts.roles import TEXTS, Role
from segment.reading.choice import Chosen
from segment.reading.evidence import Evidence
from segment.reading.year import TableYear
from segment.records.assembly import Assembly
from segment.records.doubts import doubt
from segment.rows.field import LogicalRow
from segment.spoken import spoken_reading
from segment.tables.column import Column
from segment.tables.grid import Grid

QUIET = frozenset({"level-table", "strengths", "budget", "another-assessment", "mean-of-others"})
"""Tables that are known to hold no records: nothing is lost with them."""
TENTH = 0.1
"""So large a share of the report's tables' numbers and codes makes their loss an error."""


@dataclass(slots=True)
class Part:
    """A table with its chosen reading, and whether it stands where the report speaks of the assessment."""

    grid: Grid
    chosen: Chosen
    named: bool
    year: TableYear

    @property
    def rows(self) -> list[LogicalRow]:
        """The rows of the chosen reading."""
        return self.chosen.best.rows


def tell(part: Part, assembly: Assembly, why: str | None) -> None:
    """Keep how a table was read; a reading that another one nearly equals makes a finding, and its scores doubtful.

    ``why`` it gives no records: of a table that only says which scores reach a level there is nothing to compare.
    """
    best, second = part.chosen.best, part.chosen.second
    tables = tuple(part.grid.tables)
    assembly.readings.append(
        TableReading(
            tables,
            best.candidate.supposed,
            best.evidence.cost if best.evidence else 0.0,
            _counted(best.evidence),
            second.candidate.supposed if second else None,
            second.evidence.cost if second and second.evidence else None,
            _counted(second.evidence) if second else None,
            "the same header or columns, with nothing but a page between" if len(tables) > 1 else None,
        )
    )
    if why is None:
        _tell_supposed(part, assembly)
    if why == "level-table":
        return
    other = second.candidate.supposed if part.chosen.unsure and second else None
    other = other or doubt(part.grid, best.candidate.grid, part.rows, assembly.own.agency, assembly.below)
    if other is None:
        return
    assembly.unsure.update(tables)
    one, two = spoken_reading(best.candidate.supposed), spoken_reading(other)
    assembly.finding(
        "reading-unsure",
        "warning",
        f"ตารางที่ {tables[0]} อ่านได้สองแบบใกล้เคียงกัน: ที่เลือกคือ “{one.th}” อีกแบบคือ “{two.th}”"
        " คะแนนของตารางนี้จึงควรตรวจสอบกับต้นฉบับ",
        f"Table {tables[0]} can be read in two ways that are nearly as good: chosen “{one.en}”,"
        f" the other “{two.en}”. Compare its scores with the source.",
        place=place(part, assembly),
        observed=best.candidate.supposed,
        expected=other,
    )


def _tell_supposed(part: Part, assembly: Assembly) -> None:
    """A finding where nothing but what stands in columns says that it is issues, measures or results: then each of
    them is doubtful."""
    grid = part.chosen.best.candidate.grid
    columns = [each for each in grid.columns if each.by_content and each.role in TEXTS]
    if not columns:
        return
    tables = tuple(part.grid.tables)
    assembly.supposed.update(tables)
    if any(each.by_content for each in grid.with_role(Role.SCORE)):
        assembly.unsure.update(tables)
    told = "; ".join(f"{_called(grid, each)}: {each.role.value}" for each in columns)
    said = spoken_reading(told)
    assembly.finding(
        "reading-unsure",
        "warning",
        f"หัวตารางที่ {tables[0]} ไม่บอกว่าข้อความคืออะไร จึงอ่านตามเนื้อความเป็น “{said.th}” ควรตรวจสอบกับต้นฉบับ",
        f"No header of table {tables[0]} says what its texts are; by what they tell they were read as “{said.en}”."
        " Compare them with the source.",
        place=place(part, assembly),
        observed=told,
        expected="no-role",
    )


def _called(grid: Grid, column: Column) -> str:
    """What a column is called: its header, else where it is printed."""
    cells = (row.cells[column.index] for row in grid.rows if column.index in row.cells)
    return column.header or f"column {next(cells).column + 1}"


def _counted(evidence: Evidence | None) -> dict[str, float]:
    counts = ((each.name, getattr(evidence, each.name)) for each in fields(evidence)) if evidence else ()
    return {name: float(count) for name, count in counts if count}


def place(part: Part, assembly: Assembly) -> Place:
    row = part.rows[0] if part.rows else None
    cells = row.cells() if row else part.grid.header_cells
    return assembly.place(*cells[0]) if cells else Place()
