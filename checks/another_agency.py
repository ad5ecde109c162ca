"""Whether a name that is found in a text is that of another agency: no short form or unit of the own one, no clause."""

from __future__ import annotations

import re
from functools import cache

from checks.named import Named, place_like
from extract import dictionary
from normalize.agencies import kind_of, rank_of, type_of
from normalize.agencies.kinds import COMPANY, FREE, OFFICE, PLACE, PROVINCE

LOCAL = frozenset(
    (
        *("district_office", "subdistrict_administrative_organization", "provincial_administrative_organization"),
        *("city_municipality", "town_municipality", "subdistrict_municipality", "municipality"),
    )
)
SCHOOLS = frozenset(("school", "university"))
REACH = 45
OWN_WORDS = re.compile(
    r"(?:เว็[บป]ไซ[ตด]์|เวบไซต์|website|เว็บเพจ|เว็บ|เพจ|เฟซบุ๊ก|facebook|ไลน์|line|แอปพลิเคชัน|ระบบ[^ ]{0,15}|เจ้าหน้าที่"
    r"|บุคลากร|พนักงาน|ผู้บริหาร|ผู้อำนวยการ|นายก(?:เทศมนตรี)?|ปลัด|อธิบดี|อธิการบดี|ผู้กำกับ(?:การ)?|ผู้ว่าราชการ|นายแพทย์"
    r"|ประชาชนใน(?:พื้นที่|เขต)?|ผู้รับบริการ|ผู้มา(?:รับบริการ|ติดต่อ)|ช่องทาง[^ ]{0,12}"
    r"|บอร์ด|ป้ายประชาสัมพันธ์|พบว่า|คู่มือ[^ ]{0,12}|ประกาศ|ที่ทำการ|สำนักงาน|อาคาร)(?:ของ|ที่|ใน|จาก)?\s?$",
    re.IGNORECASE,
)
_ONE_WORD = 5
"""A single word of a dictionary names an agency only where it is longer."""
_NOT_ASKED = frozenset(("question", "header"))
"""Cells of the form itself."""
_PREDICATE = re.compile(r"\s?(?:จะ|ได้|มี(?!การ)|ต้อง|ควร|ยัง|เป็น|ไม่)")
"""What follows a subject: the words before it are a name and no clause."""
_OF_A_PLACE = re.compile(r"(?:จังหวัด|อำเภอ)([ก-๎]+)$")
_A_BODY = re.compile(r"แห่งชาติ|แห่งประเทศไทย|มหาชน|คณะกรรมการ|สำนักงานภาค|ภาคที่|ประจำ")
"""What makes an office more than a unit of the own agency: สำนักปลัด, สำนักงานเลขานุการกรม are units."""
_AS_AN_AGENCY = re.compile(r"(?:ของ|โดย|กับ|ให้|ต่อ|จาก|และ|ส่ง|ถึง|^)\s?$")
"""Words before the name of a province that speak of its administration and not of the land."""
_AS_A_PLACE = re.compile(r"(?:ณ|ที่|(?<!ตรวจสอบภาย)ใน|พื้นที่|เขต|ไป|อำเภอ[ก-๎]+|ตำบล[ก-๎]+|เมือง|ประจำ|แขวง)\s?$")
"""Words that speak of the land."""


def is_another(each: Named, own: str, own_place: str) -> bool:
    """Whether a name that does not act as the own one is an agency's all the same, and no unit of the own agency."""
    kind = kind_of(each.name)
    if kind is None or each.passage.role in _NOT_ASKED or is_related(each, own, own_place) or is_clause(each, own):
        return False
    if kind.follows == PROVINCE:
        if type_of(own) == "province":
            return not _AS_A_PLACE.search(each.before)
        return bool(_AS_AN_AGENCY.search(each.before) or OWN_WORDS.search(each.before[-REACH:]))
    if kind.follows == OFFICE:
        return _is_body(each)
    if kind.follows == COMPANY:
        return each.kind == beginning(own)
    if kind.follows == FREE:
        said = _is_body(each) or _begins_with_noun(each) or _PREDICATE.match(each.after)
        sure = each.sure or each.kind != beginning(own) or said
        return bool(sure) and not _is_unit(each, own) and not is_one_word(each)
    return each.sure or kind.follows == PLACE


def _is_unit(each: Named, own: str) -> bool:
    """Whether it is but a faculty, an institute or a bureau inside an agency."""
    return each.kind == "คณะ" or (
        rank_of(each.name) < rank_of(own)
        and (each.passage.role == "responsible" or type_of(own) == "university")
        and not _is_body(each)
    )


def _is_body(each: Named) -> bool:
    """Whether an office or institute is more than a unit of another agency."""
    held = _OF_A_PLACE.search(each.name)
    return place_like(held[1]) if held else bool(_A_BODY.search(each.name))


def is_one_word(each: Named) -> bool:
    """Whether all that follows the kind is one word that is no noun: กรมตรวจ, กรมเท่ากับ."""
    return len(_words(each.own_words)) == 1 and not _begins_with_noun(each)


def _begins_with_noun(each: Named) -> bool:
    return _noun_first(each.own_words) if each.own_words else False


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(dictionary.words(text, keep_whitespace=False))


@cache
def _noun_first(text: str) -> bool:
    """Whether the first word is a noun: of words that no corpus has seen, those that make no noun with การ."""
    from pythainlp.tag import pos_tag

    first = _words(text)[0]
    known = pos_tag([first], engine="unigram", corpus="orchid_ud")[0][1]
    return known in ("NOUN", "PROPN") if known else not dictionary.is_word(f"การ{first}")


def is_related(each: Named, own: str, own_place: str) -> bool:
    """A short form of the own name, or a unit of the own place."""
    words = re.sub(r"\s", "", each.own_words)
    mine = re.sub(r"\s", "", own_place)
    if len(words) < 3:
        return True
    return mine.startswith(words) or (len(mine) >= 4 and mine in words) or each.name in own or own in each.name


def is_clause(each: Named, own: str) -> bool:
    """Whether what stands behind the kind is the beginning of a clause about the own agency, and no name."""
    if not each.is_named_by_place or place_like(each.own_words):
        return False
    if not is_same_kind(each, own):
        return True
    spoken_of = each.before.rstrip().endswith("ของ") or OWN_WORDS.search(each.before[-REACH:])
    long = len(_words(each.own_words)) > 1 or len(each.own_words) > _ONE_WORD
    return not (spoken_of and each.sure and long and _begins_with_noun(each))


def is_same_kind(each: Named, own: str) -> bool:
    """Whether the other agency is of the own one's kind."""
    mine = type_of(own)
    if mine in LOCAL or each.type in LOCAL:
        return mine in LOCAL and each.type in LOCAL
    if mine == "other":
        return each.kind == beginning(own)
    found = kind_of(own)
    if found is not None and found.follows == FREE and each.kind == beginning(own):
        # Brackets may make an institute something that its name does not say: (องค์การมหาชน).
        return True
    return each.type == mine or (mine in SCHOOLS and each.type in SCHOOLS and each.kind == beginning(own))


def beginning(name: str) -> str:
    """The words of its kind that a name begins with."""
    found = kind_of(name)
    return found.beginning if found else ""
