"""What a canonical name says of its agency: the kind, the type, the rank, the place that it holds."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from normalize import places
from normalize.agencies.kinds import KINDS, NATIONAL, TYPES, Kind
from normalize.places import provinces

LONGEST_FIRST = sorted(KINDS, key=lambda kind: -len(kind.beginning))


_BY_FIRST_LETTER = {
    letter: tuple(kind for kind in LONGEST_FIRST if kind.beginning.startswith(letter))
    for letter in {kind.beginning[0] for kind in KINDS}
}


_TYPES = tuple((re.compile(pattern), kind) for pattern, kind in TYPES)


@lru_cache(maxsize=1 << 12)
def kind_of(name: str) -> Kind | None:
    """The kind that a canonical name begins like; of several the most exact one."""
    for kind in _BY_FIRST_LETTER.get(name[:1], ()):
        if name.startswith(kind.beginning):
            if kind.follows == NATIONAL and not name.endswith("แห่งประเทศไทย"):
                continue
            return kind
    return None


@lru_cache(maxsize=1 << 12)
def type_of(name: str) -> str:
    """The type that an agency's canonical name tells."""
    for pattern, kind in _TYPES:
        if pattern.search(name):
            return kind
    kind_found = kind_of(name)
    return kind_found.type if kind_found else "other"


def rank_of(name: str) -> int:
    """How high a unit stands: the one that holds the others has the higher rank."""
    kind = kind_of(name)
    return kind.rank if kind else 0


def place_name(name: str) -> str:
    """What a canonical name says behind the words of its kind: หนองบัว of องค์การบริหารส่วนตำบลหนองบัว."""
    kind = kind_of(name)
    return name[len(kind.beginning) :].strip() if kind else name


_OF_PROVINCE = re.compile(r"(?:จังหวัด|พื้นที่)([ก-๎]+)(?: [0-9]+)?(?: สาขา[ก-๎]+)?$")
_OF_DISTRICT = re.compile(r"อำเภอ([ก-๎]+)$")


def own_place(name: str) -> tuple[str | None, str | None]:
    """The province and district that an agency's own name holds."""
    kind = kind_of(name)
    if kind is None:
        return None, None
    rest = name[len(kind.beginning) :].strip()
    if kind.named_after == "province":
        return next((each for each in provinces() if rest.startswith(each)), None), None
    if kind.beginning == "สำนักงานเขต":
        return (places.CAPITAL if rest in _bangkok() else None), None
    if match := _OF_PROVINCE.search(name):
        return (match[1] if match[1] in province_set() else None), None
    district = rest if kind.named_after == "district" else None
    if match := _OF_DISTRICT.search(name):
        district = match[1]
    if district:
        areas = places.districts().get(district, ())
        return (areas[0].province if len(areas) == 1 else None), district
    return (places.CAPITAL, None) if name.endswith(places.CAPITAL) else (None, None)


@cache
def _bangkok() -> frozenset[str]:
    return frozenset(
        name for name, areas in places.districts().items() if any(a.province == places.CAPITAL for a in areas)
    )


@cache
def province_set() -> frozenset[str]:
    return frozenset(provinces())
