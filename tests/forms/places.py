"""Invented agencies of every type, with the ways their names are printed."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

PROVINCES: tuple[str, ...] = (
    "เชียงราย",
    "ลำพูน",
    "พะเยา",
    "น่าน",
    "สุโขทัย",
    "ชัยนาท",
    "ลพบุรี",
    "นครนายก",
    "ราชบุรี",
    "เพชรบุรี",
    "ระยอง",
    "ตราด",
    "ขอนแก่น",
    "มหาสารคาม",
    "ยโสธร",
    "มุกดาหาร",
    "ชุมพร",
    "พังงา",
    "สตูล",
    "ยะลา",
)
TAMBONS: tuple[str, ...] = (
    "ดอนทรายทอง",
    "หนองแก้วใส",
    "บ้านร่มไทร",
    "ทุ่งลมเย็น",
    "คลองจันทร์เพ็ญ",
    "ห้วยหินงาม",
    "เขาช่อฟ้า",
    "โพธิ์ร่มเย็น",
    "นาเกลือทอง",
    "วังปลาเงิน",
    "ท่าเรือใหม่แก้ว",
    "ป่าไผ่ขาว",
)
DISTRICTS: tuple[str, ...] = ("บางรุ่งเรือง", "คลองแสงจันทร์", "ทุ่งพระจันทร์", "ลานสนใหญ่", "บึงบัวขาว", "บางแพรทอง")
DEPARTMENTS: tuple[str, ...] = (
    "กรมส่งเสริมงานชุมชนน้ำใส",
    "กรมพัฒนาทางเดินเท้า",
    "กรมอนุรักษ์เสียงธรรมชาติ",
    "กรมบริหารคลังหนังสือ",
    "กรมตรวจสอบมาตรวัดแสง",
    "กรมทางเรือพื้นบ้าน",
    "กรมการจัดสวนสาธารณะ",
    "กรมสถิติการเดินทาง",
    "กรมคุ้มครองงานฝีมือ",
    "กรมดูแลแหล่งน้ำชุมชน",
    "กรมส่งเสริมการอ่าน",
    "กรมวิชาการดิน",
)
COLLEGES: tuple[str, ...] = (
    "วิทยาลัยเทคนิคดอนทรายทอง",
    "วิทยาลัยเทคนิคบึงบัวขาว",
    "วิทยาลัยการอาชีพห้วยหินงาม",
    "วิทยาลัยการอาชีพเขาช่อฟ้า",
    "วิทยาลัยสารพัดช่างทุ่งลมเย็น",
    "วิทยาลัยเกษตรและเทคโนโลยีวังปลาเงิน",
    "วิทยาลัยพณิชยการลานสนใหญ่",
    "วิทยาลัยอาชีวศึกษาป่าไผ่ขาว",
    "วิทยาลัยเทคนิคนาเกลือทอง",
    "วิทยาลัยการอาชีพคลองแสงจันทร์",
)


REAL_DISTRICTS: tuple[str, ...] = (
    "พระนคร",
    "ดุสิต",
    "บางรัก",
    "บางกะปิ",
    "ยานนาวา",
    "พระโขนง",
    "ธนบุรี",
    "ห้วยขวาง",
    "ตลิ่งชัน",
    "ภาษีเจริญ",
    "หนองแขม",
    "ราชเทวี",
    "จตุจักร",
    "ประเวศ",
    "คลองเตย",
    "สาทร",
    "บางเขน",
    "วัฒนา",
    "บางแค",
    "หลักสี่",
)


@dataclass(frozen=True)
class Agency:
    """An invented agency: its canonical name, and what a title may print of it."""

    name: str
    kind: str
    province: str | None
    short: str | None = None
    """The name with its usual abbreviation, where it has one."""
    place: str = ""
    """What a title prints after the name to say where it is."""
    scheme: str = "NACC"

    def printed(self, rng: Random) -> str:
        """One of the ways in which a title names it."""
        return self.short if self.short and rng.random() < 0.35 else self.name


def _local(rng: Random, full: str, short: str, kind: str) -> Agency:
    name, province = rng.choice(TAMBONS), rng.choice(PROVINCES)
    gap = rng.choice(("", " "))
    sign = rng.choice(("จังหวัด", "จังหวัด", "จ."))
    district = rng.choice(("", f"อำเภอ{rng.choice(TAMBONS)} "))
    return Agency(full + name, kind, province, short + gap + name, f"{district}{sign}{province}")


def district_office(rng: Random) -> Agency:
    """A district office of Bangkok."""
    name = rng.choice(DISTRICTS)
    return Agency(f"สำนักงานเขต{name}", "district_office", "กรุงเทพมหานคร", f"สนง.เขต{name}", "กรุงเทพมหานคร", "BMA")


def nacc_agency(rng: Random) -> Agency:
    """An agency of any type that the national scheme assesses."""
    pick = rng.randrange(11)
    if pick <= 2:
        return _local(rng, "องค์การบริหารส่วนตำบล", "อบต.", "subdistrict_administrative_organization")
    if pick == 3:
        return _local(rng, "เทศบาลตำบล", "ทต.", "subdistrict_municipality")
    if pick == 4:
        return _local(rng, "เทศบาลเมือง", "ทม.", "town_municipality")
    if pick == 5:
        return _local(rng, "เทศบาลนคร", "ทน.", "city_municipality")
    if pick == 6:
        province = rng.choice(PROVINCES)
        return Agency(
            f"องค์การบริหารส่วนจังหวัด{province}",
            "provincial_administrative_organization",
            province,
            f"อบจ.{province}",
            rng.choice(("", f"จังหวัด{province}")),
        )
    if pick == 7:
        return Agency(rng.choice(DEPARTMENTS), "department", None)
    if pick == 8:
        name, province = rng.choice(TAMBONS), rng.choice(PROVINCES)
        return Agency(f"โรงพยาบาล{name}", "hospital", province, f"รพ.{name}", f"จังหวัด{province}")
    if pick == 9:
        name, province = rng.choice(TAMBONS), rng.choice(PROVINCES)
        return Agency(f"มหาวิทยาลัยราชภัฏ{name}", "university", province, None, f"จังหวัด{province}")
    name, province = rng.choice(TAMBONS), rng.choice(PROVINCES)
    return Agency(f"โรงเรียน{name}วิทยาคม", "school", province, None, f"จังหวัด{province}")


def any_agency(rng: Random) -> Agency:
    """An agency of either scheme."""
    return district_office(rng) if rng.random() < 0.4 else nacc_agency(rng)
