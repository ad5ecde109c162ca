"""A table of official results from a file: CSV or XLSX."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from normalize.table_text import lines_of, text_of

Table = tuple[Sequence[str], Sequence[Sequence[object]]]


def read_table(path: Path) -> Table:
    """Header and rows of a CSV file (as a spreadsheet saves it) or of an XLSX file's first sheet."""
    lines = read_lines(path)
    filled = [line for line in lines if any(str(cell or "").strip() for cell in line)]
    if not filled:
        return (), ()
    width = len(filled[0])
    return [str(cell or "") for cell in filled[0]], [(*line, *("",) * width)[:width] for line in filled[1:]]


def read_lines(path: Path) -> list[Sequence[object]]:
    """Every line of the file, empty ones too."""
    return _workbook(path) if path.suffix.lower() in (".xlsx", ".xlsm", ".xls", ".ods") else _csv(path)


def _csv(path: Path) -> list[Sequence[object]]:
    lines: list[Sequence[object]] = []
    for number, cells in lines_of(text_of(path.read_bytes())):
        # A cell may hold a line break: what stands below it has the number that an editor shows.
        lines += [()] * (number - 1 - len(lines))
        lines.append(cells)
    return lines


def _workbook(path: Path) -> list[Sequence[object]]:
    from python_calamine import CalamineWorkbook

    return list(CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python())
