"""Which scheme assesses an agency: the national one, Bangkok's own, or that of colleges, schools or police stations."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import files

from codebook.facts import Evidence, Scheme

_CITY = "กรุงเทพมหานคร"

# An office of an education area begins like a district office of Bangkok but belongs to the ministry.
_DISTRICT = re.compile(r"(?:สำนักงาน|สนง\.?)\s*เขต(?!พื้นที่)")

_UNIT = re.compile(r"สำนัก|กอง|ฝ่าย|สถาบัน|โรงพยาบาล|สภา")

_OWN_SCHEMES = (
    (
        "OVEC",
        re.compile(
            r"วิทยาลัย(?:เทคนิค|อาชีว|สารพัดช่าง|การอาชีพ|เกษตรและเทคโนโลยี|เทคโนโลยีและ|พณิชย|พาณิชย|ประมง|ศิลปหัตถกรรม)|สถาบันการอาชีวศึกษา"
        ),
    ),
    ("OBEC", re.compile(r"โรงเรียน|สำนักงานเขตพื้นที่การศึกษา|สพ[ปม]\.")),
    ("RTP", re.compile(r"สถานีตำรวจ|สภ\.|สน\.")),
)
"""Agencies with a scheme of their own, by how their names begin. Hospitals and health offices are assessed by the
national scheme too: that a report is one of their own list is told by its codes."""


@cache
def schemes() -> dict[str, Scheme]:
    """The schemes by their codes, the national one first."""
    listed = json.loads(files("codebook").joinpath("schemes.json").read_text(encoding="utf-8"))["schemes"]
    return {each["code"]: _scheme(each) for each in listed}


def _scheme(each: dict[str, object]) -> Scheme:
    code, name, name_en = str(each["code"]), str(each["name"]), str(each["name_en"])
    follows = each["follows"]
    ten = each["indicators"] == "ten"
    if not isinstance(follows, dict):
        return Scheme(code, name, name_en, ten)
    evidence = Evidence(follows["confidence"], tuple(follows["sources"]))
    return Scheme(code, name, name_en, ten, follows["scheme"], tuple(follows["parts"]), evidence)


def scheme_of(agency: str | None, agency_type: str | None) -> str | None:
    """``BMA`` for the districts and units of Bangkok, ``OVEC``, ``OBEC`` and ``RTP`` for colleges, schools and police
    stations, ``NACC`` for every other agency, the city itself included; None where the agency is unknown."""
    if agency_type == "district_office":
        return "BMA"
    if agency is None:
        return "NACC" if agency_type not in (None, "other") else None
    name = agency.replace("กทม.", _CITY).strip()
    if _DISTRICT.match(name):
        return "BMA"
    for scheme, pattern in _OWN_SCHEMES:
        if pattern.match(name):
            return scheme
    if name != _CITY and name.endswith(_CITY) and _UNIT.match(name):
        return "BMA"
    return "NACC"
