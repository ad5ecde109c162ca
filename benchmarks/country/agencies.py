"""Agencies in the proportions of the real administration.

Subdistrict organisations and municipalities bear the names of the country's subdistricts, and so are namesakes as often
as the true ones; the other names are made of syllables.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from normalize.identity import identity
from normalize.places import provinces, subdistricts

FIRST = ("บ้าน", "หนอง", "ห้วย", "โคก", "นา", "ท่า", "คลอง", "บาง", "ดอน", "วัง", "ป่า", "เขา", "แม่", "ทุ่ง", "โนน", "เกาะ")
SECOND = (
    "ทราย",
    "แก้ว",
    "สูง",
    "ใหม่",
    "เหนือ",
    "กลาง",
    "ยาง",
    "ไผ่",
    "หิน",
    "ขาว",
    "แดง",
    "งาม",
    "ลึก",
    "เย็น",
    "ม่วง",
    "สัก",
    "ไทร",
    "จันทร์",
)
THIRD = (
    "-",
    "พัฒนา",
    "สามัคคี",
    "สมบูรณ์",
    "ร่มเย็น",
    "ศรีสุข",
    "เจริญ",
    "วัฒนา",
    "รุ่งเรือง",
    "มงคล",
    "ไพศาล",
    "บูรพา",
    "ทักษิณ",
    "อุดม",
)

KINDS: tuple[tuple[str, str, float], ...] = (
    ("subdistrict_administrative_organization", "องค์การบริหารส่วนตำบล", 0.630),
    ("subdistrict_municipality", "เทศบาลตำบล", 0.262),
    ("town_municipality", "เทศบาลเมือง", 0.023),
    ("city_municipality", "เทศบาลนคร", 0.004),
    ("department", "กรม", 0.020),
    ("public_organization", "สถาบันส่งเสริม", 0.010),
    ("state_enterprise", "การประปา", 0.006),
    ("university", "มหาวิทยาลัย", 0.010),
    ("hospital", "โรงพยาบาล", 0.014),
    ("district_office", "สำนักงานเขต", 0.006),
)
"""Type, how its names begin and its share; every province also has a province and a provincial organization."""

CENTRAL = frozenset({"department", "public_organization", "state_enterprise"})
PROVINCIAL = "องค์การบริหารส่วนจังหวัด"
CAPITAL = "กรุงเทพมหานคร"


NAMED_AFTER_A_SUBDISTRICT = frozenset({"subdistrict_administrative_organization", "subdistrict_municipality"})


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency; ``province`` is None for those that serve the whole country."""

    name: str
    agency_type: str
    province: str | None
    district: str | None = None

    @property
    def agency_id(self) -> str:
        """Its identity, as the pipeline gives it."""
        return identity(self.name, self.province, self.district).id


def make_agencies(count: int, rng: np.random.Generator) -> list[Agency]:
    """``count`` agencies with different identities, the same for the same ``rng``."""
    places = sorted({str(each) for each in provinces()} - {CAPITAL})
    found = [Agency(f"จังหวัด{place}", "province", place) for place in places]
    found += [Agency(PROVINCIAL + place, "provincial_administrative_organization", place) for place in places]
    if count < 4 * len(found):
        found = found[:: max(1, len(found) * 8 // count)]
    names = {agency.name for agency in found}
    everywhere = [area for areas in subdistricts().values() for area in areas if area.province != CAPITAL]
    areas = iter([everywhere[each] for each in rng.permutation(len(everywhere))])
    shares = np.array([share for _, _, share in KINDS])
    for kind in rng.choice(len(KINDS), size=40 * count, p=shares / shares.sum()):
        if len(found) >= count:
            break
        agency_type, prefix, _ = KINDS[kind]
        if agency_type in NAMED_AFTER_A_SUBDISTRICT:
            area = next(areas, None)
            if area is not None:
                found.append(Agency(f"{prefix}{area.subdistrict}", agency_type, area.province, area.district))
                continue
        name = prefix + "".join(str(rng.choice(part)).strip("-") for part in (FIRST, SECOND, THIRD))
        place = str(rng.choice(places))
        if name not in names:
            names.add(name)
            found.append(Agency(name, agency_type, _province(agency_type, place)))
    return found[:count]


def _province(agency_type: str, place: str) -> str | None:
    if agency_type == "district_office":
        return CAPITAL
    return None if agency_type in CENTRAL else place
