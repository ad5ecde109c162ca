"""Which scheme assesses an agency: the national one (NACC) or Bangkok's own (BMA)."""

from __future__ import annotations

import re

_CITY = "กรุงเทพมหานคร"

# An office of an education area begins like a district office of Bangkok but belongs to the ministry.
_DISTRICT = re.compile(r"(?:สำนักงาน|สนง\.?)\s*เขต(?!พื้นที่)")

_UNIT = re.compile(r"สำนัก|กอง|ฝ่าย|สถาบัน|โรงพยาบาล|สภา")


def scheme_of(agency: str | None, agency_type: str | None) -> str | None:
    """``BMA`` for the districts and units of Bangkok, ``NACC`` for every other agency, the city itself
    included; None where the agency is unknown."""
    if agency_type == "district_office":
        return "BMA"
    if agency is None:
        return "NACC" if agency_type not in (None, "other") else None
    name = agency.replace("กทม.", _CITY).strip()
    if _DISTRICT.match(name):
        return "BMA"
    if name != _CITY and name.endswith(_CITY) and _UNIT.match(name):
        return "BMA"
    return "NACC"
