"""Agencies: canonical Thai names out of what titles print, their type and their province."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from normalize.text import clean, squeeze

# Abbreviations that stand for the beginning of a name, with what they stand for.
ABBREVIATIONS = (
    (r"อบต\.?\s?", "องค์การบริหารส่วนตำบล"),
    (r"อบจ\.?\s?", "องค์การบริหารส่วนจังหวัด"),
    (r"ทต\.?\s?", "เทศบาลตำบล"),
    (r"ทม\.?\s?", "เทศบาลเมือง"),
    (r"ทน\.?\s?", "เทศบาลนคร"),
    (r"(?:สนง|สนข)\.?\s?เขต\s?", "สำนักงานเขต"),
    (r"สนข\.\s?", "สำนักงานเขต"),
    (r"สนง\.\s?", "สำนักงาน"),
    (r"รพ\.สต\.\s?", "โรงพยาบาลส่งเสริมสุขภาพตำบล"),
    (r"รพ\.\s?", "โรงพยาบาล"),
    (r"รร\.\s?", "โรงเรียน"),
    (r"ม\.(?=[ก-ฮเ-ไ]{3})\s?", "มหาวิทยาลัย"),
    (r"กทม\.?", "กรุงเทพมหานคร"),
)

# (how a name begins, type, rank: the unit of the higher rank holds the others)
KINDS: tuple[tuple[str, str, int], ...] = (
    ("สำนักงานเขตพื้นที่การศึกษา", "other", 6),
    ("สำนักงานเขต", "district_office", 7),
    ("องค์การบริหารส่วนตำบล", "subdistrict_administrative_organization", 7),
    ("องค์การบริหารส่วนจังหวัด", "provincial_administrative_organization", 7),
    ("เทศบาลนคร", "city_municipality", 7),
    ("เทศบาลเมือง", "town_municipality", 7),
    ("เทศบาลตำบล", "subdistrict_municipality", 7),
    ("เทศบาล", "municipality", 7),
    ("เมืองพัทยา", "municipality", 7),
    ("มหาวิทยาลัย", "university", 8),
    ("สถาบันเทคโนโลยี", "university", 8),
    ("สถาบันบัณฑิตพัฒน", "university", 8),
    ("โรงพยาบาลส่งเสริมสุขภาพตำบล", "hospital", 6),
    ("โรงพยาบาล", "hospital", 7),
    ("สถาบันการอาชีวศึกษา", "other", 7),
    ("วิทยาลัย", "school", 6),
    ("โรงเรียน", "school", 6),
    ("กระทรวง", "ministry", 9),
    ("กรม", "department", 8),
    ("จังหวัด", "province", 5),
    ("สำนักงานสาธารณสุข", "other", 6),
    ("ที่ว่าการอำเภอ", "other", 6),
    ("ศูนย์", "other", 3),
    ("คณะ", "other", 5),
    ("สำนักงาน", "other", 6),
    ("สำนัก", "other", 5),
    ("สถาบัน", "other", 6),
    ("กองทุน", "public_organization", 6),
    ("องค์การ", "state_enterprise", 6),
    ("การไฟฟ้า", "state_enterprise", 7),
    ("การประปา", "state_enterprise", 7),
    ("การท่าเรือ", "state_enterprise", 7),
    ("การรถไฟ", "state_enterprise", 7),
    ("การทางพิเศษ", "state_enterprise", 7),
    ("การเคหะ", "state_enterprise", 7),
    ("การกีฬา", "state_enterprise", 7),
    ("การท่องเที่ยวแห่งประเทศไทย", "state_enterprise", 7),
    ("การยางแห่งประเทศไทย", "state_enterprise", 7),
    ("การนิคมอุตสาหกรรม", "state_enterprise", 7),
    ("การยาสูบ", "state_enterprise", 7),
    ("ธนาคาร", "state_enterprise", 7),
    ("บริษัท", "state_enterprise", 7),
    ("กลุ่มงาน", "other", 2),
    ("ฝ่าย", "other", 1),
    ("กอง", "other", 2),
)
_MORE_TYPES = (
    (re.compile(r"\(องค์การมหาชน\)"), "public_organization"),
    (re.compile(r"^สำนักงาน(?:การ|ปลัด)?กรุงเทพมหานคร|^กรุงเทพมหานคร$"), "other"),
    (re.compile(r"^สำนักงานจังหวัด"), "province"),
    (
        re.compile(
            r"^สำนักงาน(?:ปลัดกระทรวง|คณะกรรมการ|อัยการ|ศาล|ตำรวจ|พระพุทธ|ราชบัณฑิต|ตรวจเงิน|เลขาธิการ"
            r"|ก\.)"
        ),
        "department",
    ),
)
_LETTERS = r"[ก-๎.ฯ]"


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency: its canonical name, its type, its province (None where nothing says it)."""

    name: str
    type: str
    province: str | None


@cache
def provinces() -> tuple[str, ...]:
    """The Thai names of the provinces (of the PyThaiNLP corpus), the longest first."""
    from pythainlp.corpus import provinces as corpus

    return tuple(sorted({*corpus(), "กรุงเทพมหานคร"}, key=lambda name: (-len(name), name)))


def expand(text: str) -> str:
    """``text`` with the abbreviated beginnings of names written out and spaces inside names taken out."""
    line = clean(text)
    for pattern, full in ABBREVIATIONS:
        line = re.sub(rf"(?:(?<![ก-๎.])|(?<=ของ)|(?<=โดย)|(?<=ประกาศ)|(?<=แห่ง)){pattern}", full, line)
    for beginning, _, _ in KINDS:
        loose = r"\s*".join(map(re.escape, beginning))
        if len(beginning) > 5:
            line = re.sub(loose, beginning, line)
        line = re.sub(rf"({re.escape(beginning)})\s(?=[ก-ฮเ-ไ])(?!กรุงเทพมหานคร|จังหวัด|อำเภอ)", r"\1", line)
    return line


def type_of(name: str) -> str:
    """The type that an agency's name tells."""
    for pattern, kind in _MORE_TYPES:
        if pattern.search(name):
            return kind
    return next((kind for beginning, kind, _ in KINDS if name.startswith(beginning)), "other")


def rank_of(name: str) -> int:
    """How high a unit stands: the one that holds the others has the higher rank."""
    return next((rank for beginning, _, rank in KINDS if name.startswith(beginning)), 0)


# What ends a name wherever it stands.
_STRONG_END = re.compile(
    r"ประจำ(?=ปี)|ปี(?=งบ|\d|พ\.ศ|การศึกษา|$)|ใน(?=ปี|รอบ|สังกัด)|พ\.ศ|รอบ(?=\d)|กรุงเทพมหานคร"
    r"|อำเภอ|จังหวัด|ตำบล|พบว่า|จึง(?!รุ่ง)|ซึ่ง|ดังนี้|เรื่อง|ได้(?:รับ|ดำเนิน|มี|กำหนด|จัด"
    r"|เข้า|นำ|ค่า|คะแนน)"
)
# Places may begin what follows: สำนักงานจังหวัดตาก.
_PLACES = ("จังหวัด", "อำเภอ", "ตำบล")
# Words that end it in running text, as whole words: `มี` ends a name, มีนบุรี goes on.
_END_WORDS = frozenset(
    [
        "ได้",
        "มี",
        "เป็น",
        "โดย",
        "เพื่อ",
        "ที่",
        "ให้",
        "ตาม",
        "และ",
        "หรือ",
        "ต้อง",
        "ควร",
        "ยัง",
        "จะ",
        "ไม่",
        "มา",
        "ไป",
        "ใน",
        "ต่อ",
        "จาก",
        "กับ",
        "อยู่",
        "ขอ",
        "ว่า",
        "ทุก",
        "ภายใน",
        "เห็น",
        "ต่างๆ",
        "ดังกล่าว",
    ]
)


def names_in(text: str, *, title: bool = False) -> list[str]:
    """Every agency name in ``text``, as canonical as the text allows, in order.

    In a title a name goes on to the next blank, so that it may hold และ or เพื่อ; in running text it ends at the
    first word that no name holds.
    """
    line = expand(text)
    beginnings = "|".join(sorted((re.escape(beginning) for beginning, _, _ in KINDS), key=len, reverse=True))
    found: list[str] = []
    for match in re.finditer(rf"(?P<beginning>{beginnings})(?P<rest>{_LETTERS}+)(?P<public>\s?\(องค์การมหาชน\))?", line):
        rest = _name_end(match["rest"], title, of_province=match["beginning"] == "สำนักงาน")
        name = match["beginning"] + rest
        if rest == match["rest"] and match["public"]:
            name += " (องค์การมหาชน)"
        if _is_name(match["beginning"], rest) and name not in found:
            found.append(name)
    return found


def _name_end(rest: str, title: bool, *, of_province: bool = False) -> str:
    """Where a name ends. A provincial office's name holds its province: สำนักงานประมงจังหวัดตาก."""
    ends = [each for each in _STRONG_END.finditer(rest) if each.start() > 0 or each[0] not in _PLACES]
    strong = next((each for each in ends if not (of_province and each[0] == "จังหวัด")), None)
    if strong is not None:
        rest = rest[: strong.start()]
    if title or rest.startswith(_PLACES):
        return rest.rstrip(".")
    kept = ""
    for token in _tokens(rest):
        if token in _END_WORDS and len(kept) >= 2:
            break
        kept += token
    return kept.rstrip(".")


def _tokens(text: str) -> list[str]:
    from pythainlp.tokenize import word_tokenize

    return list(word_tokenize(text, engine="newmm"))


_NO_NAME = re.compile(
    r"^(?:หน่วยงาน|ภาครัฐ|รับผิดชอบ|การประเมิน|การทำงาน|ป\.ป\.ช|แต่ละ|ต่าง|ทั่วไป|ทำงาน|ๆ|นี้"
    r"|กำหนด|เขต$)|หน่วยงานภาครัฐ|ที่ท่าน"
)


def _is_name(beginning: str, rest: str) -> bool:
    least = 4 if len(beginning) < 9 and not beginning.startswith("เทศบาล") else 2
    if not least <= len(rest) <= 70 or _NO_NAME.search(rest):
        return False
    if _tokens(rest)[0] in _END_WORDS | {"ของ", "แห่ง"} and not beginning.startswith("การ"):
        return False
    if beginning == "คณะ" and rest.startswith(("กรรมการ", "ทำงาน", "ผู้บริหาร", "อนุ", "บุคคล")):
        return False
    if beginning == "กอง" and rest.startswith(("การ", "ทุน", "กลาง", "ธรรม")):
        return False
    return not (beginning == "จังหวัด" and squeeze(rest) not in {squeeze(each) for each in provinces()})


def province_in(text: str) -> str | None:
    """The province that ``text`` names with its word (จังหวัด…, จ. …) or as the capital."""
    line = expand(text)
    for match in re.finditer(r"(?:จังหวัด|จ\.)\s?([ก-๎]+)", line):
        found = next((name for name in provinces() if match[1].startswith(name)), None)
        if found:
            return found
    return "กรุงเทพมหานคร" if "กรุงเทพมหานคร" in line else None


def province_of_name(name: str) -> str | None:
    """The province that an agency's own name holds."""
    for beginning in ("องค์การบริหารส่วนจังหวัด", "สำนักงานจังหวัด", "จังหวัด", "สำนักงานสาธารณสุขจังหวัด"):
        if name.startswith(beginning):
            rest = name[len(beginning) :]
            return next((each for each in provinces() if rest.startswith(each)), None)
    return province_in(name)
