"""An official list of agencies that a user has: who they are and which codes they bear.

A table with a row for an agency. Its columns are told by their names, Thai or English: name, type, province, district,
code. Only the name must be there; a type is a code of ``AGENCY_TYPES`` or a word that names of its kind begin with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.message import Message
from normalize import places
from normalize.agencies import kind_of
from normalize.agencies.beginnings import SHORT_FORMS
from normalize.agencies.kinds import Kind
from normalize.identity import LOCAL, Identity, identity
from normalize.schema import AGENCY_TYPES

COLUMNS = {
    "code": re.compile(r"รหัส|^code$|_code$|^id$", re.IGNORECASE),
    "type": re.compile(r"ประเภท|type", re.IGNORECASE),
    "province": re.compile(r"จังหวัด|province", re.IGNORECASE),
    "district": re.compile(r"อำเภอ|district|amphoe", re.IGNORECASE),
    "name": re.compile(r"ชื่อ|หน่วยงาน|ส่วนราชการ|อปท|agency|organi[sz]ation|name", re.IGNORECASE),
}


GROUPS = (
    "รัฐวิสาหกิจ",
    "องค์การมหาชน",
    "ส่วนราชการ",
    "ส่วนราชการระดับกรม",
    "กรมหรือเทียบเท่า",
    "สถาบันอุดมศึกษา",
    "องค์กรอิสระ",
    "องค์กรศาล",
    "ศาล",
    "องค์กรอัยการ",
    "หน่วยงานในสังกัดรัฐสภา",
    "หน่วยงานของรัฐอื่น",
    "หน่วยงานอื่นของรัฐ",
    "อื่น ๆ",
    "อื่นๆ",
)
"""Words for groups of agencies, as lists have them; no name begins with them."""


class AgencyListError(Exception):
    """A list of agencies that cannot be followed; ends the program like a wrong option, before anything is changed."""

    exit_code = 2

    def __init__(self, file: str, line: int, reason: Message) -> None:
        super().__init__(f"{file}:{line}: {reason.en}")
        self.reason = Message(f"{file} บรรทัด {line}: {reason.th}", f"{file}, line {line}: {reason.en}")
        self.remedy = Message(
            "แก้บรรทัดนั้นแล้วสั่งใหม่ ดู ita docs agencies", "Mend that line and try again; see ita docs agencies."
        )


@dataclass(frozen=True, slots=True)
class Listed:
    """One agency of the list."""

    agency: Identity
    code: str | None
    line: int


def agency_list(
    file: str, header: Sequence[str], rows: Sequence[Sequence[str]], first_line: int = 2
) -> tuple[Listed, ...]:
    """The agencies of a table; raises ``AgencyListError``, which names the file and the line."""
    at = _columns(header)
    if "name" not in at:
        raise AgencyListError(
            file, first_line - 1, Message("ไม่มีคอลัมน์ชื่อหน่วยงาน", "there is no column with the agencies' names")
        )
    found: list[Listed] = []
    codes: dict[str, Listed] = {}
    agencies: dict[str, Listed] = {}
    for line, row in enumerate(rows, start=first_line):
        cells = {name: " ".join(row[column].split()) if column < len(row) else "" for name, column in at.items()}
        if not any(cells.values()):
            continue
        if not cells["name"]:
            raise AgencyListError(file, line, Message("ขาดชื่อหน่วยงาน", "the agency's name is missing"))
        listed = Listed(_agency(file, line, cells), cells.get("code") or None, line)
        _of_one_code(file, listed, codes)
        _of_one_agency(file, listed, agencies)
        found.append(listed)
    return tuple(found)


def _of_one_code(file: str, listed: Listed, codes: dict[str, Listed]) -> None:
    known = codes.setdefault(listed.code, listed) if listed.code else listed
    if known.agency.id != listed.agency.id:
        raise AgencyListError(
            file,
            listed.line,
            Message(
                f"รหัส {listed.code} เป็นของ {known.agency.name} ในบรรทัด {known.line} แล้ว",
                f"the code {listed.code} is that of {known.agency.name} in line {known.line}",
            ),
        )


def _of_one_agency(file: str, listed: Listed, agencies: dict[str, Listed]) -> None:
    known = agencies.setdefault(listed.agency.id, listed)
    if known.code and listed.code and known.code != listed.code:
        raise AgencyListError(
            file,
            listed.line,
            Message(
                f"{listed.agency.name} มีรหัส {listed.code} แต่ในบรรทัด {known.line} มีรหัส {known.code} "
                "ถ้าเป็นคนละแห่ง ต้องระบุจังหวัดหรืออำเภอ",
                f"{listed.agency.name} has the code {listed.code}, but {known.code} in line {known.line}; "
                "if they are two, give their province or district",
            ),
        )
    if listed.code and not known.code:
        agencies[listed.agency.id] = listed


def cell_text(cell: object) -> str:
    """A cell as text: a code that a spreadsheet made a number of has no decimals."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell if cell is not None else "")


def _columns(header: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for column, text in enumerate(header):
        name = next((name for name, pattern in COLUMNS.items() if pattern.search(text.strip())), None)
        if name is not None:
            found.setdefault(name, column)
    return found


def _agency(file: str, line: int, cells: dict[str, str]) -> Identity:
    kind = cells.get("type", "")
    if kind and kind not in AGENCY_TYPES and kind not in GROUPS and _beginning(kind) is None:
        known = ", ".join(AGENCY_TYPES)
        raise AgencyListError(
            file, line, Message(f"ไม่รู้จักประเภท “{kind}” ({known})", f"there is no type “{kind}” ({known})")
        )
    province = re.sub(r"^(?:จังหวัด|จ\.)\s*", "", cells.get("province", "")) or None
    district = re.sub(r"^(?:อำเภอ|อ\.|เขต)\s*", "", cells.get("district", "")) or None
    if province and not places.is_province(province):
        raise AgencyListError(file, line, no_such_province(province))
    official = places.district_of(district, province) if district else None
    if official and not places.lying_in(places.districts().get(official, ()), province):
        raise AgencyListError(file, line, no_such_district(district or "", province))
    return identity(_full_name(cells["name"], kind), province, official)


def no_such_province(province: str) -> Message:
    """What is told of a province that is none."""
    near = ", ".join(places.alike(province, places.provinces())) or "—"
    return Message(f"ไม่มีจังหวัด “{province}” ที่ใกล้เคียง: {near}", f"there is no province “{province}”; nearest: {near}")


def no_such_district(district: str, province: str | None) -> Message:
    """What is told of a district that is none of the province's, or of the country's."""
    return Message(
        f"ไม่มีอำเภอ “{district}” ใน{province or 'ประเทศไทย'}",
        f"there is no district “{district}” in {province or 'Thailand'}",
    )


def _full_name(name: str, kind: str) -> str:
    """The name with the words of its kind, which a list may have in a column of their own."""
    beginning = _beginning(kind)
    return name if beginning is None or kind_of(identity(name).name) is not None else beginning + name


def _is_another(known: Kind, kind: str) -> bool:
    return bool(known.unless) and re.match(known.unless, kind[len(known.beginning) :]) is not None


def _beginning(kind: str) -> str | None:
    """What names of that type begin with. Local government has the types that there are; others go on with words
    (โรงพยาบาลชุมชน)."""
    known = None if kind in GROUPS else kind_of(kind)
    if known is not None and (kind == known.beginning or (known.type not in LOCAL and not _is_another(known, kind))):
        return kind
    return next((full for pattern, full in SHORT_FORMS if pattern.fullmatch(kind)), None)
