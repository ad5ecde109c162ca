"""What a user knows of agencies, in files beside the datasets: an official list, former names."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from batch.whole import write_whole
from batch.whose import Lists
from extract.message import Message
from normalize import former_names
from normalize.agency_list import AgencyListError, Listed, agency_list, cell_text
from normalize.beside import AGENCIES
from normalize.table_text import NoTable, lines_of, text_of


def lists_beside(out: Path) -> Lists:
    """The lists beside the datasets in ``out``; raises for a line that cannot be followed, naming file and line."""
    listed = out / AGENCIES
    renamed = out / former_names.FILE
    more = former_names.of_file(renamed.read_bytes()) if renamed.is_file() else ()
    try:
        table = [cells for _, cells in lines_of(text_of(listed.read_bytes()))] if listed.is_file() else []
    except NoTable as error:
        raise AgencyListError(AGENCIES, error.line, Message(f"อ่านไม่ได้ ({error.why})", error.why)) from None
    return Lists(_listed(AGENCIES, table), (*former_names.known(), *more))


def keep(out: Path, file: str, lines: Sequence[Sequence[object]]) -> None:
    """Keep an official list beside the datasets, once all of it is understood."""
    table = [[cell_text(cell) for cell in line] for line in lines]
    if not _listed(file, table):
        raise AgencyListError(file, 1, Message("ไม่มีหน่วยงานในรายชื่อ", "the list has no agency"))
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(table)
    out.mkdir(parents=True, exist_ok=True)
    write_whole(out / AGENCIES, text.getvalue().encode())


def _listed(file: str, table: Sequence[Sequence[str]]) -> tuple[Listed, ...]:
    """The agencies of a table, whose first line with anything in it has the names of the columns."""
    first = next((at for at, line in enumerate(table) if any(line)), None)
    return () if first is None else agency_list(file, table[first], table[first + 1 :], first + 2)
