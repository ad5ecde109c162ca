"""Who an agency is: more than its name, for of the subdistricts of Thailand a third share theirs.

An ``agency_id`` is ``type:name:province:district``, as far as the place is needed to tell it from its namesakes:

- nothing more than type and name, where the name is the only one of its kind (ministries, provinces, the districts of
  Bangkok, education areas, provincial offices);
- the province of what bears the name of a place (municipalities, subdistrict organisations, hospitals, police stations,
  schools) and of offices that every province has, and the district where the province has several of that name, or may
  have (schools, health stations);
- a unit that is only a part of an agency (a division, a name that is none) is ``agency_id>name`` of the agency whose
  report names it.

It is a pure function of the agency's own name and place: other reports do not change it. Where a name has its only
place in the country, that place is taken (derived, see ``checks/statement/agency_place.py``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate

from extract.frozen import replace
from normalize import places
from normalize.agencies import expand, kind_of, place_name, province_of_name, type_of
from normalize.agencies.breaks import OF_PROVINCES, has_its_place
from normalize.agencies.kinds import OFFICE, UNIT, WHOLE
from normalize.agencies.words import tokens
from normalize.agency_identity import Identity as Identity
from normalize.places import Area
from normalize.records import Bundle, Report, Score

SUBDISTRICT_ORGANISATION = "subdistrict_administrative_organization"
_MUNICIPALITIES = ("city_municipality", "town_municipality", "subdistrict_municipality", "municipality")
LOCAL = (SUBDISTRICT_ORGANISATION, *_MUNICIPALITIES)
"""The types of local government of which a subdistrict may have one."""
_TOLD_BY_PLACE = (*LOCAL, "hospital", "school")
_STATIONS = ("สถานีตำรวจ", "ที่ว่าการอำเภอ", "สำนักงานสาธารณสุขอำเภอ", "ศูนย์", "เรือนจำ")
MANY_IN_A_PROVINCE = ("โรงเรียน", "โรงพยาบาลส่งเสริมสุขภาพตำบล")
_ONE_OF_ITS_KIND = ("เมืองพัทยา",)
_OF_THE_COUNTRY = ("department", "ministry", "state_enterprise", "public_organization")
_VILLAGE = re.compile(r"^(?:บ้าน|วัด|ชุมชน)(?=[ก-ฮเ-ไ])")
"""What names of schools and health stations begin with that are those of a village: of each there are many."""
_NUMBER = re.compile(r"\s?ที่ ?[0-9]{1,2}$")
_OF_SCHOOLS = re.compile(r"วิทย|พิทย|ศึกษา|ราชวิทย")


@lru_cache(maxsize=16_384)
def identity(
    name: str, province: str | None = None, district: str | None = None, *, within: Identity | None = None
) -> Identity:
    """The agency of this name and place. ``within`` is the agency whose report names it: it gives the province of what
    has a place of that name there, and holds what is only a unit."""
    full = _district_office(expand(name), within)
    kind = kind_of(full)
    bare = kind is None or kind.rank <= UNIT or (not place_name(full) and kind.follows != WHOLE)
    if within is not None and bare:
        return Identity("other", full, within.province, within.district, within.id)
    if holds_province(full):
        # It lies in the province that it names; where no list knows that one, where the report says that it lies.
        province = province_of_name(full) or province
        return Identity(type_of(full), full, province, district if province else None)
    province = province or province_of_name(full)
    if within is not None and province is None and told_by_place(full):
        province = within.province
    if province is None:
        province = _only_province(full)
    return Identity(type_of(full), full, province, district or _only_district(full, province))


def holds_province(name: str) -> bool:
    """Whether the agency's name itself says which province it is of."""
    kind = kind_of(name)
    return kind is not None and (kind.named_after == "province" or "จังหวัด" in place_name(name))


def _district_office(name: str, within: Identity | None) -> str:
    """A bare district in a report of Bangkok is its office: เขตปทุมวัน."""
    bare = name.removeprefix("เขต")
    in_bangkok = within is not None and places.CAPITAL in (within.province, within.name)
    return f"สำนักงานเขต{bare}" if in_bangkok and _lies_in(places.CAPITAL, bare) else name


def _lies_in(province: str, district: str) -> bool:
    return bool(places.lying_in(places.districts().get(district, ()), province))


def told_by_place(name: str) -> bool:
    """Whether agencies of its kind share names, so that only the place tells them apart."""
    if name in _ONE_OF_ITS_KIND or name.endswith(")"):
        return False
    return type_of(name) in _TOLD_BY_PLACE or name.startswith(_STATIONS) or _is_of_district(name)


def is_of_any_province(agency: Identity) -> bool:
    """Whether it is an office of a province whose name does not say of which: สำนักงานขนส่ง, in a report that speaks of
    จังหวัดตาก. What lies in the capital is of the whole country."""
    kind = kind_of(agency.name)
    return (
        kind is not None
        and kind.beginning in OF_PROVINCES
        and type_of(agency.name) in ("other", "department")
        and agency.province not in (None, places.CAPITAL)
        and not has_its_place(place_name(agency.name))
    )


def needs_district(name: str, province: str) -> bool:
    """Whether the province has, or may have, several agencies of that kind and name."""
    if name.startswith(MANY_IN_A_PROVINCE):
        return True
    return type_of(name) in LOCAL and len(places.lying_in(namesakes(name), province)) > 1


def namesakes(name: str) -> tuple[Area, ...]:
    """The places that an agency of this name may be named after: subdistricts and districts, for offices of a district
    districts only, for subdistrict organisations subdistricts; a village (บ้านหนองบัว) bears the name of its own."""
    kind = kind_of(name)
    if kind is None:
        return ()
    place = place_name(name)
    if kind.named_after == "district" or _is_of_district(name):
        return places.districts().get(name.rpartition("อำเภอ")[2] if "อำเภอ" in name else place, ())
    if type_of(name) == SUBDISTRICT_ORGANISATION:
        return places.subdistricts().get(place, ())
    return places.called(place) or places.called(_VILLAGE.sub("", place))


@lru_cache(maxsize=16_384)
def is_ambiguous(agency: Identity) -> bool:
    """Whether the place that is known of it leaves several agencies of that name."""
    if agency.unit_of is not None or not told_by_place(agency.name):
        return False
    if (
        agency.province is None
        and agency.name.startswith(MANY_IN_A_PROVINCE)
        and _VILLAGE.match(place_name(agency.name))
    ):
        return True
    areas = places.lying_in(namesakes(agency.name), agency.province, agency.district)
    return len({replace(agency, province=area.province, district=area.district).id for area in areas}) > 1


def _is_of_district(name: str) -> bool:
    kind = kind_of(name)
    return kind is not None and (kind.beginning == "ที่ว่าการอำเภอ" or (kind.follows == OFFICE and "อำเภอ" in name))


def _only_province(name: str) -> str | None:
    """The province of the only place of that name in the country, or of the one whose name an agency's name holds."""
    if type_of(name) in _OF_THE_COUNTRY:
        return None
    if name.startswith("สถานีตำรวจนครบาล"):
        return places.CAPITAL
    if type_of(name) == SUBDISTRICT_ORGANISATION:
        return _province_of(namesakes(name), at_most=1)
    rest = place_name(name)
    if name.startswith(MANY_IN_A_PROVINCE) and _VILLAGE.match(rest):
        return None
    if name.startswith(("โรงพยาบาลส่งเสริมสุขภาพตำบล", "เทศบาลตำบล")):
        return _province_of(places.called(rest), at_most=1)
    if name.startswith(("เทศบาลเมือง", "เทศบาลนคร")) and (found := _province_of(places.districts().get(rest, ()))):
        return found  # a town of a district's name is the one that the district is named after
    return _province_within(rest)


def _province_of(areas: tuple[Area, ...], at_most: int | None = None) -> str | None:
    """The province that all of the places lie in."""
    found = {area.province for area in areas}
    return found.pop() if len(found) == 1 and (at_most is None or len(areas) <= at_most) else None


@lru_cache(maxsize=4096)
def _province_within(rest: str) -> str | None:
    """The province that a name ends with (วิทยาลัยเทคนิคสระบุรี), or that of the district, of whose name the country has
    no second place; a school may begin with it (ขอนแก่นวิทยายน). A place begins and ends where words do."""
    ends = _word_ends(rest)
    rest = _NUMBER.sub("", rest)
    tails = [rest[at:] for at in sorted(ends | {0}) if at < len(rest)]
    school = [rest[:at] for at in sorted(ends, reverse=True) if _OF_SCHOOLS.match(rest[at:])]
    for part in (*tails, *school):
        if places.is_province(part):
            return part
        if part in places.districts() and (found := _province_of(places.called(part))):
            return found
    return None


def _word_ends(text: str) -> set[int]:
    """Where the words of a name end."""
    return set(accumulate(len(each) for each in tokens(text)))


def _only_district(name: str, province: str | None) -> str | None:
    """The district of the only subdistrict of that name in the province."""
    if type_of(name) != SUBDISTRICT_ORGANISATION or province is None:
        return None
    areas = places.lying_in(namesakes(name), province)
    return areas[0].district if len(areas) == 1 else None


# -- of a report ----------------------------------------------------------------------------------------------------


def identified(bundle: Bundle) -> Bundle:
    """The bundle with the identity of its agency and of every agency that its scores are about. This is the one place
    where ``agency_id`` comes from."""
    report = bundle.report
    own = own_identity(report)
    if own is not None:
        report = replace(report, agency_id=own.id, district=own.district, province=own.province)
    known: dict[str, Identity | None] = {report.agency: own} if report.agency else {}
    for score in bundle.scores:
        if score.agency and score.agency not in known:
            known[score.agency] = identity(score.agency, within=own)
    return replace(bundle, report=report, scores=tuple(_whose(score, known) for score in bundle.scores))


def identities(bundle: Bundle) -> tuple[Identity, ...]:
    """Every agency that the bundle names, its own first."""
    report = bundle.report
    own = own_identity(report)
    found = {own.id: own} if own else {}
    for name in {score.agency: None for score in bundle.scores if score.agency and score.agency != report.agency}:
        each = identity(name, within=own)
        found.setdefault(each.id, each)
    return tuple(found.values())


def _whose(score: Score, known: dict[str, Identity | None]) -> Score:
    agency = known.get(score.agency) if score.agency else None
    return score if agency is None else replace(score, agency_id=agency.id, district=agency.district)


def own_identity(report: Report) -> Identity | None:
    """The identity of the report's own agency, at the place that the report states."""
    return None if report.agency is None else identity(report.agency, report.province, report.district)
