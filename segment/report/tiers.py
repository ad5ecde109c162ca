"""How high a unit stands, and which are only parts of an agency: of a chain of units the lowest agency was assessed."""

from __future__ import annotations

from functools import lru_cache

import regex

from normalize.agencies import kind_of, type_of
from normalize.agencies.kinds import UNIT

NATIONAL = 8
"""The tier from which on an agency is one of the whole country."""
INTERNAL = 3
"""The highest tier of what is only a part of an agency."""

_PARTS = regex.compile(
    r"^(?:สำนักปลัด(?!กระทรวง|สำนัก)|สำนักงานปลัด(?!กระทรวง|สำนัก|กรุงเทพ)|สำนักงานอธิการบดี|สำนักงานเลขานุการ(?!ศาล)|สำนักงานผู้อำนวยการ|สำนักงานคณบดี"
    r"|สำนักงานบริหาร(?:กลาง|ทั่วไป)|สำนักงาน(?:ใหญ่|สาขา)$|สำนักงานจังหวัด|กองบังคับการอำนวยการ|คณะ|บัณฑิตวิทยาลัย|ศูนย์ปฏิบัติการ|ศูนย์ดำรงธรรม)"
)
"""Parts of an agency by their name: สำนักงานจังหวัด is the office of its province, which is the agency."""
_OF_TYPE = {
    "ministry": 9.0,
    "department": 8.0,
    "state_enterprise": 8.0,
    "public_organization": 8.0,
    "university": 8.0,
    "province": 6.0,
    "provincial_administrative_organization": 6.0,
    "hospital": 4.0,
    "school": 4.0,
}
_BY_NAME = (
    (r"^สำนักงาน(?:คณะกรรมการการศึกษาขั้นพื้นฐาน|คณะกรรมการการอาชีวศึกษา|ตำรวจแห่งชาติ)|^กรุงเทพมหานคร$", 8.0),
    (r"^สำนักงานคณะกรรมการ(?!.*(?:จังหวัด|อำเภอ))|^สำนักงานศาล|^สำนักงานเลขาธิการ|^สำนักงานอัยการสูงสุด", 8.0),
    (r"^ตำรวจภูธรภาค|^กองบัญชาการ|^สถาบันการอาชีวศึกษา", 7.0),
    (r"^ตำรวจภูธรจังหวัด|^กองบังคับการ|^สำนักงานเขตพื้นที่การศึกษา", 6.0),
    (r"^(?:(?:สำนักงานประจำ)?ศาล|สถานีตำรวจ|เรือนจำ|ทัณฑสถาน)", 4.0),
    (r"^สำนักงาน.*จังหวัด", 5.5),
)
_NAMES = tuple((regex.compile(pattern), tier) for pattern, tier in _BY_NAME)


@lru_cache(maxsize=4096)
def tier_of(name: str) -> float:
    """How high the unit of this canonical name stands; at most ``INTERNAL`` is only a part of an agency."""
    kind = kind_of(name)
    if _PARTS.match(name) or (kind is not None and (kind.rank <= UNIT or kind.beginning == "สำนัก")):
        return min(INTERNAL, kind.rank if kind is not None else INTERNAL)
    by_name = next((tier for pattern, tier in _NAMES if pattern.search(name)), None)
    if by_name is not None:
        return by_name
    return _OF_TYPE.get(type_of(name), 5.0)


def is_part(name: str) -> bool:
    """Whether a unit is only a part of an agency."""
    return tier_of(name) <= INTERNAL
