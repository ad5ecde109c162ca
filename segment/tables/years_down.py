"""Years that stand once over several rows, in a column before those that the rows name: `2565 | การปฏิบัติหน้าที่`, below it
` | การใช้งบประมาณ`: each is that of the rows below it, up to the next."""

from __future__ import annotations

from dataclasses import replace

from segment.facts.roles import Role
from segment.tables.column import Column
from segment.tables.grid import Grid

_NAMING = (Role.QUESTION, Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY)
_SEVERAL = 2


def years_down(grid: Grid) -> Grid:
    """The grid with the year in each of its rows; itself where every row has its own, or some stand over nothing."""
    year = grid.first(Role.YEAR)
    labels = [column for column in grid.with_role(*_NAMING) if year is not None and column.index > year.index]
    if year is None or not labels or not _are_once(grid, year, labels[0]):
        return grid
    rows, above = [], None
    for row in grid.rows:
        above = row.cells[year.index] if row.facts(year.index).bare_year else above
        fill = above is not None and bool(row.filled()) and not row.text(year.index).strip()
        rows.append(replace(row, cells=row.cells | {year.index: above}) if fill and above is not None else row)
    return replace(grid, rows=rows, contents={}, places={})


def _are_once(grid: Grid, year: Column, label: Column) -> bool:
    """Whether several years stand in a column, each once and the first in the first row, beside labels in all rows."""
    rows = [row for row in grid.rows if row.filled()]
    years = [row.facts(year.index) for row in rows if row.text(year.index).strip()]
    told = [each.year for each in years]
    return (
        _SEVERAL <= len(set(told)) == len(told) < len(rows)
        and all(each.bare_year for each in years)
        and rows[0].facts(year.index).bare_year
        and all(row.text(label.index).strip() for row in rows)
    )
