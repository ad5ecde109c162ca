"""Former names, mergers and upgraded bodies: which agency goes on under which name, since when, and who says so.

A small table, ``former_names.csv``; a user's own of the same columns lies beside the datasets (``FILE``) and is added
to it. ``province`` and ``district`` say which of several namesakes is meant, and hold for both names. Numbers follow
the body: what was reported under a former name is the present agency's.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.message import Message
from normalize import places
from normalize.beside import FORMER_NAMES
from normalize.identity import Identity, identity

FILE = FORMER_NAMES
COLUMNS = ("former", "name", "province", "district", "year", "source")


class FormerNamesError(Exception):
    """A line of the user's table that cannot be followed; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(f"{FILE}:{line}: {reason.en}")
        self.reason = Message(f"{FILE} บรรทัด {line}: {reason.th}", f"{FILE}, line {line}: {reason.en}")
        self.remedy = Message(
            "แก้บรรทัดนั้นแล้วสั่งใหม่ ดู docs/agencies.md", "Mend that line and try again; see docs/agencies.md."
        )


@dataclass(frozen=True, slots=True)
class Renamed:
    """One agency that goes on under another name."""

    former: Identity
    present: Identity
    year: int
    source: str


@cache
def known() -> tuple[Renamed, ...]:
    """What the project's own table says."""
    return former_names(files("normalize").joinpath(FILE).read_text(encoding="utf-8"))


def former_names(text: str) -> tuple[Renamed, ...]:
    """The lines of a table; raises ``FormerNamesError`` for one that cannot be followed."""
    found = []
    lines = csv.DictReader(io.StringIO(text, newline=""))
    for row in lines:
        cells = {column: (row.get(column) or "").strip() for column in COLUMNS}
        if any(cells.values()):
            found.append(_renamed(cells, lines.line_num))
    return tuple(found)


def _renamed(cells: dict[str, str], line: int) -> Renamed:
    if not (cells["former"] and cells["name"] and cells["source"]):
        raise FormerNamesError(line, Message("ขาด former, name หรือ source", "former, name or source is missing"))
    if not cells["year"].isdecimal() or not 2400 < int(cells["year"]) < 2700:
        raise FormerNamesError(line, Message("year ไม่ใช่ปี พ.ศ.", "the year is none of the Buddhist era"))
    province = cells["province"] or None
    if province and not places.is_province(province):
        raise FormerNamesError(line, Message(f"ไม่มีจังหวัด “{province}”", f"there is no province “{province}”"))
    place = (province, cells["district"] or None)
    former, present = identity(cells["former"], *place), identity(cells["name"], *place)
    if former.id == present.id:
        raise FormerNamesError(line, Message("ชื่อเดิมกับชื่อใหม่เป็นหน่วยงานเดียวกัน", "both names are the same agency"))
    return Renamed(former, present, int(cells["year"]), cells["source"])
