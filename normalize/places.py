"""Provinces, districts and subdistricts of Thailand: whether a place exists, where it lies, which names are like it.

The places are those of ``geothai``: the lists of the Department of Provincial Administration.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

import geothai
from geothai.abolished import abolished_areas

CAPITAL = "กรุงเทพมหานคร"
NEAR = 75
"""Similarity (0–100) from which a place's name is worth suggesting."""


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A place: its province, and as far down as it goes its district and subdistrict."""

    province: str
    district: str | None = None
    subdistrict: str | None = None


@cache
def provinces() -> tuple[str, ...]:
    """The names of all provinces, the longest first."""
    return _longest_first({each.name_th for each in geothai.provinces()})


@cache
def districts() -> dict[str, tuple[Area, ...]]:
    """Every district by its name (เมืองชลบุรี, ปทุมวัน)."""
    found: dict[str, list[Area]] = defaultdict(list)
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            name = bare(district.name_th) if province.name_th == CAPITAL else district.name_th
            found[name].append(Area(province.name_th, name))
    return {name: tuple(areas) for name, areas in found.items()}


@cache
def subdistricts() -> dict[str, tuple[Area, ...]]:
    """Every subdistrict by its name."""
    found: dict[str, list[Area]] = defaultdict(list)
    for province in geothai.provinces():
        for district in geothai.districts(province.code):
            for each in geothai.subdistricts(district.code):
                listed = re.sub(r"\s*\(.*\)$", "", each.name_th)  # ปอภาร (ปอพาน): another spelling
                name = bare(listed) if province.name_th == CAPITAL else listed
                found[name].append(Area(province.name_th, bare(district.name_th), name))
    return {name: tuple(areas) for name, areas in found.items()}


@cache
def abolished() -> frozenset[str]:
    """The names of subdistricts that are no more."""
    return frozenset(each.name_th for each in abolished_areas() if each.level == "subdistrict")


@cache
def district_names() -> tuple[str, ...]:
    """The names of all districts, the longest first."""
    return _longest_first(set(districts()))


@cache
def called(name: str) -> tuple[Area, ...]:
    """Every subdistrict of that name, and every district of it that has none in it."""
    below = subdistricts().get(name, ())
    held = {(area.province, area.district) for area in below}
    return (*below, *(each for each in districts().get(name, ()) if (each.province, each.district) not in held))


@cache
def names() -> frozenset[str]:
    """The names of all places."""
    return frozenset((*subdistricts(), *districts(), *provinces()))


def ends_with_place(text: str) -> bool:
    """Whether a text ends with the name of a place: เชียงของ, whose ของ says nothing."""
    whole = text.rstrip()
    return any(whole[-length:] in names() for length in range(3, min(len(whole), 30) + 1))


@cache
def _holding(word: str) -> tuple[str, ...]:
    """The places whose names hold a word, and more."""
    return tuple(sorted(name for name in names() if word in name and name != word))


def is_inside(text: str, start: int, end: int) -> bool:
    """Whether what stands there is only a part of a place's name: จึง of ตันหยงจึงงา."""
    word = text[start:end]
    return any(
        text.startswith(name, start - match.start())
        for name in _holding(word)
        for match in re.finditer(re.escape(word), name)
        if match.start() <= start
    )


def _longest_first(names: set[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def bare(name: str) -> str:
    """A place's name without the word for its level, which only Bangkok's have in the list."""
    return re.sub(r"^(?:เขต|แขวง)(?=[ก-ฮเ-ไ])", "", name)


def is_province(name: str) -> bool:
    """Whether a province is called so."""
    return name in provinces()


def district_of(name: str, province: str | None) -> str:
    """The official name of a district: ``เมือง`` is that of the province's capital."""
    if province and name in ("เมือง", f"เมือง{province}"):
        official = f"เมือง{province}"
        known = districts().get(official, ())
        return official if any(area.province == province for area in known) else name
    return name


def lying_in(areas: tuple[Area, ...], province: str | None = None, district: str | None = None) -> tuple[Area, ...]:
    """Those of the ``areas`` that lie in the province and district, as far as these are known."""
    return tuple(area for area in areas if province in (None, area.province) and district in (None, area.district))


def alike(name: str, names: tuple[str, ...], limit: int = 3) -> tuple[str, ...]:
    """The names most like ``name``, the likeliest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(name, sorted(names), scorer=fuzz.ratio, score_cutoff=NEAR, limit=limit)
    return tuple(each for each, _, _ in found)
