"""An agency that is named after a place is named after one that exists.

Asked of subdistrict organisations (a subdistrict, also one that was abolished), of the district offices of Bangkok and
of what bears the name of a province. Where there is no such place in the country, or not in the province that the
report gives, but one that a letter or two make of it, the name was misread or misprinted: a warning with that name.
Where there is none like it, the list of places may lack it: information.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checks.case import Case
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize import places
from normalize.agencies import kind_of, place_name, province_of_name
from normalize.identity import Identity, own_identity

_LETTERS = 2


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report's agency."""
    agency = own_identity(case.bundle.report)
    kind = kind_of(agency.name) if agency else None
    if agency is None or kind is None or kind.named_after is None:
        yield not_applicable("หน่วยงานไม่จำเป็นต้องใช้ชื่อพื้นที่", "the agency need not bear the name of a place")
        return
    if _exists(agency, kind.named_after):
        yield passed("มีพื้นที่ชื่อนี้จริง", "there is a place of that name")
        return
    place = place_name(agency.name)
    where = "".join(f" {word}{name}" for word, name in (("อ.", agency.district), ("จ.", agency.province)) if name)
    near = places.alike(place, _names(kind.named_after, _province(agency, kind.named_after)))
    slips = [name for name in near if _is_slip(place, name)]
    th = f" อาจเป็น {' หรือ '.join(slips)}" if slips else " ตามบัญชีพื้นที่ หากชื่อถูกต้องแล้วไม่ต้องแก้ไข"
    en = f"; perhaps {' or '.join(slips)}" if slips else " in the list of places; nothing to do if the name is right"
    yield Result(
        FAIL,
        Message(f"ไม่มีพื้นที่ชื่อ “{place}”{where}{th}", f"there is no place called “{place}”{where}{en}"),
        expected=", ".join(slips) or None,
        observed=place,
        severity=WARNING if slips else INFO,
    )


def _is_slip(printed: str, name: str) -> bool:
    """Whether a letter or two were changed, left out or put in, and no whole word before or behind the name."""
    from rapidfuzz.distance import Levenshtein

    whole = printed.startswith(name) or printed.endswith(name)
    return not whole and Levenshtein.distance(printed, name, score_cutoff=_LETTERS) <= _LETTERS


def _exists(agency: Identity, level: str) -> bool:
    """Whether there is a place of the agency's name."""
    if level == "province":
        return province_of_name(agency.name) is not None
    place = place_name(agency.name)
    return bool(places.lying_in(_areas(level).get(place, ()), _province(agency, level))) or (
        level != "district" and place in places.abolished()
    )


@cache
def _names(level: str, province: str | None) -> tuple[str, ...]:
    """The names that it may have been."""
    if level == "province":
        return places.provinces()
    return tuple(name for name, found in _areas(level).items() if places.lying_in(found, province))


def _areas(level: str) -> dict[str, tuple[places.Area, ...]]:
    """The places of a level."""
    return places.districts() if level == "district" else places.subdistricts()


def _province(agency: Identity, level: str) -> str | None:
    """The province in which the agency's place is looked for."""
    if level == "district":
        return places.CAPITAL if agency.name.startswith("สำนักงานเขต") else None
    return agency.province


CHECK = Check(
    id="agency-unknown-place",
    version=1,
    severity=WARNING,
    title=Message("หน่วยงานใช้ชื่อพื้นที่ที่มีอยู่จริง", "an agency bears the name of a place that exists"),
    remedy=Message("ตรวจชื่อหน่วยงานในรายงาน", "look at the agency's name in the report"),
    calculate=calculate,
)
