"""Former names, mergers and upgraded bodies: which agency goes on under which name, since when, and who says so.

A small table, ``former_names.csv``; a user's own of the same columns lies beside the datasets (``FILE``) and is added
to it. ``province`` and ``district`` say which of several namesakes is meant, and hold for both names. Numbers follow
the body: what was reported under a former name is the present agency's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from extract.message import Message
from normalize import places
from normalize.agency_list import no_such_district, no_such_province
from normalize.beside import FORMER_NAMES
from normalize.identity import Identity, identity
from normalize.table_text import NoTable, lines_of, text_of

FILE = FORMER_NAMES
COLUMNS = ("former", "name", "province", "district", "year", "source")
REQUIRED = ("former", "name", "year", "source")


class FormerNamesError(Exception):
    """A line of the user's table that cannot be followed; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(f"{FILE}:{line}: {reason.en}")
        self.reason = Message(f"{FILE} บรรทัด {line}: {reason.th}", f"{FILE}, line {line}: {reason.en}")
        self.remedy = Message(
            "แก้บรรทัดนั้นแล้วสั่งใหม่ ดู ita docs agencies", "Mend that line and try again; see ita docs agencies."
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


def of_file(data: bytes) -> tuple[Renamed, ...]:
    """The lines of a user's table, which adds to the project's own."""
    try:
        text = text_of(data)
    except NoTable as error:
        raise FormerNamesError(error.line, Message(f"อ่านเป็นข้อความไม่ได้ ({error.why})", error.why)) from None
    return former_names(text, known())


def former_names(text: str, before: Iterable[Renamed] = ()) -> tuple[Renamed, ...]:
    """The lines of a table, which adds to one that was read ``before``; raises ``FormerNamesError`` for one that cannot
    be followed."""
    found: list[Renamed] = []
    after = {each.former.id: each.present.id for each in before}
    told: set[str] = set()
    names: list[str] | None = None
    try:
        for line, cells in lines_of(text):
            if names is None:
                names = _columns(cells)
            else:
                renamed = _renamed(_row(names, cells, line), line)
                _follows(renamed, after, told, line)
                found.append(renamed)
    except NoTable as error:
        raise FormerNamesError(error.line, Message(f"อ่านเป็น CSV ไม่ได้ ({error.why})", error.why)) from None
    return tuple(found)


def _columns(cells: list[str]) -> list[str]:
    missing = [each for each in REQUIRED if each not in cells]
    if missing:
        listed = ", ".join(missing)
        raise FormerNamesError(1, Message(f"บรรทัดแรกขาดคอลัมน์ {listed}", f"the first line lacks the columns {listed}"))
    return cells


def _row(names: list[str], cells: list[str], line: int) -> dict[str, str]:
    if any(cell.strip() for cell in cells[len(names) :]):
        raise FormerNamesError(line, Message("มีช่องเกินจำนวนคอลัมน์", "it has more cells than columns"))
    row = dict(zip(names, cells, strict=False))
    return {column: row.get(column, "").strip() for column in COLUMNS}


def _follows(renamed: Renamed, after: dict[str, str], told: set[str], line: int) -> None:
    """Add a line to what goes on ``after`` what; raises where an agency would go on as two, or in the end as itself."""
    former, present = renamed.former, renamed.present
    if former.id in told and after[former.id] != present.id:
        raise FormerNamesError(line, Message(f"{former.name} เปลี่ยนเป็นสองชื่อ", f"{former.name} goes on under two names"))
    after[former.id] = present.id
    told.add(former.id)
    at: str | None = present.id
    while at is not None and at != former.id:
        at = after.get(at)
    if at is not None:
        raise FormerNamesError(
            line,
            Message(
                f"{former.name} กลายเป็นตัวเองในที่สุด (ชื่อวนกลับ)",
                f"{former.name} goes on as itself in the end: the names go round",
            ),
        )


def _renamed(cells: dict[str, str], line: int) -> Renamed:
    if not (cells["former"] and cells["name"] and cells["source"]):
        raise FormerNamesError(line, Message("ขาด former, name หรือ source", "former, name or source is missing"))
    if not cells["year"].isdecimal() or not 2400 < int(cells["year"]) < 2700:
        raise FormerNamesError(line, Message("year ไม่ใช่ปี พ.ศ.", "the year is none of the Buddhist era"))
    province = cells["province"] or None
    if province and not places.is_province(province):
        raise FormerNamesError(line, no_such_province(province))
    district = places.district_of(cells["district"], province) or None
    if district and not places.lying_in(places.districts().get(district, ()), province):
        raise FormerNamesError(line, no_such_district(district, province))
    place = (province, district)
    former, present = identity(cells["former"], *place), identity(cells["name"], *place)
    if former.id == present.id:
        raise FormerNamesError(line, Message("ชื่อเดิมกับชื่อใหม่เป็นหน่วยงานเดียวกัน", "both names are the same agency"))
    return Renamed(former, present, int(cells["year"]), cells["source"])
