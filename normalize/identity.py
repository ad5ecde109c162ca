"""Who an agency is: more than its name, for of the subdistricts of Thailand a third share theirs.

An ``agency_id`` is ``type:name:province:district``, as far as the place is needed to tell it from its namesakes:

- nothing more than type and name, where the name is the only one of its kind (ministries, provinces, the districts of
  Bangkok, education areas, provincial offices);
- the province of what bears the name of a place (municipalities, subdistrict organisations, hospitals, police stations,
  schools), and the district where the province has several of that name, or may have (schools, health stations);
- a unit that is only a part of an agency (a division, a name that is none) is ``agency_id>name`` of the agency whose
  report names it.

It is a pure function of the agency's own name and place: other reports do not change it. Where a name has its only
place in the country, that place is taken (derived, see ``checks/statement/agency_place.py``).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import lru_cache

from extract.document import Document, Paragraph
from normalize import places
from normalize.agencies import agencies_in, expand, kind_of, place_name, province_of_name, type_of
from normalize.agencies.kinds import OFFICE, UNIT, WHOLE
from normalize.agency_identity import Identity as Identity
from normalize.places import Area
from normalize.records import Bundle, Report, Score
from normalize.text import squeeze

SUBDISTRICT_ORGANISATION = "subdistrict_administrative_organization"
_MUNICIPALITIES = ("city_municipality", "town_municipality", "subdistrict_municipality", "municipality")
_LOCAL = (SUBDISTRICT_ORGANISATION, *_MUNICIPALITIES)
_TOLD_BY_PLACE = (*_LOCAL, "hospital", "school")
_STATIONS = ("สถานีตำรวจ", "ที่ว่าการอำเภอ", "สำนักงานสาธารณสุขอำเภอ", "ศูนย์", "เรือนจำ")
MANY_IN_A_PROVINCE = ("โรงเรียน", "โรงพยาบาลส่งเสริมสุขภาพตำบล")
_ONE_OF_ITS_KIND = ("เมืองพัทยา",)


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
        # A place from elsewhere is none of its own: สำนักงานสาธารณสุขจังหวัด… lies in the province that it names.
        province = province_of_name(full)
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
    return kind is not None and (kind.named_after == "province" or "จังหวัด" in name)


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
    kind = kind_of(name)
    of_district = kind is not None and kind.follows == OFFICE and "อำเภอ" in name
    return type_of(name) in _TOLD_BY_PLACE or name.startswith(_STATIONS) or of_district


def needs_district(name: str, province: str) -> bool:
    """Whether the province has, or may have, several agencies of that kind and name."""
    if name.startswith(MANY_IN_A_PROVINCE):
        return True
    return type_of(name) in _LOCAL and len(places.lying_in(namesakes(name), province)) > 1


def namesakes(name: str) -> tuple[Area, ...]:
    """The places that an agency of this name may be named after: subdistricts, for offices of a district districts."""
    kind = kind_of(name)
    if kind is None:
        return ()
    place = place_name(name)
    if kind.named_after == "district" or kind.beginning == "ที่ว่าการอำเภอ":
        return places.districts().get(place, ())
    return places.subdistricts().get(place, ())


def is_ambiguous(agency: Identity) -> bool:
    """Whether the place that is known of it leaves several agencies of that name."""
    if not told_by_place(agency.name) or type_of(agency.name) not in _LOCAL:
        return False
    return len(places.lying_in(namesakes(agency.name), agency.province, agency.district)) > 1


def _only_province(name: str) -> str | None:
    """The province of the only place of that name in the country."""
    areas = namesakes(name)
    if type_of(name) == SUBDISTRICT_ORGANISATION:
        return areas[0].province if len(areas) == 1 else None
    if type_of(name) == "hospital" or name.startswith("สถานีตำรวจ"):
        place = place_name(name)
        holding = places.districts().get(place, ())
        found = {area.province for area in (*areas, *holding)}
        return found.pop() if holding and len(found) == 1 else None
    return None


def _only_district(name: str, province: str | None) -> str | None:
    """The district of the only subdistrict of that name in the province."""
    if type_of(name) != SUBDISTRICT_ORGANISATION or province is None:
        return None
    areas = places.lying_in(namesakes(name), province)
    return areas[0].district if len(areas) == 1 else None


# -- of a report ----------------------------------------------------------------------------------------------------


def identified(bundle: Bundle, document: Document | None = None) -> Bundle:
    """The bundle with the identity of its agency and of every agency that its scores are about. This is the one place
    where ``agency_id`` comes from."""
    report = bundle.report
    own = own_identity(report, document)
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


def own_identity(report: Report, document: Document | None = None) -> Identity | None:
    """The identity of the report's own agency: its place is the one that the document gives behind its name, else the
    one that the report is known by."""
    if report.agency is None:
        return None
    province, district = _stated_place(report, document) if document else (None, None)
    return identity(report.agency, province or report.province, district or report.district)


def _stated_place(report: Report, document: Document) -> tuple[str | None, str | None]:
    """The province and district that stand most often behind the agency's name; of equals the first."""
    own = squeeze(report.agency or "")
    text = "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))
    named = [each for each in agencies_in(text) if squeeze(each.name) == own]
    provinces = Counter(each.province for each in named if each.province)
    province = provinces.most_common(1)[0][0] if provinces else None
    districts = Counter(each.district for each in named if each.district and each.province in (None, province))
    return province, districts.most_common(1)[0][0] if districts else None
