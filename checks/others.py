"""The other agencies that a report names, each once, with what it does there and every place that names it.

Names are those of ``checks.named``. Left aside: the own agency, as the report, its title and its first lines name it;
agencies that a table lists or ranks; bodies that oversee, hold or fund the agency (``checks.superiors``); units of the
own place; the question texts of the survey; what is a clause about the own agency and no name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checks.case import Case, Passage
from checks.named import Named, named_in, place_like
from checks.own_result import gives_own_result
from checks.superiors import is_superior
from extract import dictionary
from extract.document import Table
from normalize.agencies import kind_of, place_name, rank_of, type_of
from normalize.agencies.kinds import COMPANY, FREE, OFFICE, PLACE, PROVINCE
from normalize.agencies.slips import is_slip_of

DAMAGED, COPIED, NAMED = "damaged", "copied", "named"
"""The own name in a wrong spelling; another's where the own one belongs; another's for whatever reason."""
_ROLES = (DAMAGED, COPIED, NAMED)
"""Worst first."""

LOCAL = frozenset(
    (
        *("district_office", "subdistrict_administrative_organization", "provincial_administrative_organization"),
        *("city_municipality", "town_municipality", "subdistrict_municipality", "municipality"),
    )
)
SCHOOLS = frozenset(("school", "university"))
SEAL = frozenset((*LOCAL, *SCHOOLS, "hospital"))
"""Types whose name behind words of one's own is another's, whatever the report's agency is."""
_VISIT = re.compile(
    r"ดูงาน|ร่วม(?:กับ|มือ)|ร่วม\s?ดำเนิน|แลกเปลี่ยน|เยี่ยมชม|เครือข่าย|เทียบ(?:กับ|เคียง)|เปรียบเทียบ|ต้นแบบ|แบบอย่าง|วิทยากร|ข้อตกลง|MOU"
    r"|รายงาน(?:ผล)?ต่อ|จัดโดย|ตัวอย่าง|ระหว่าง|ถอดบทเรียน|(?<!สถาน)(?<!การ)(?<!อุดม)(?<!ปี)ศึกษา(?!ธิการ)"
)
"""Why another agency is named, whatever stands between."""
_EXAMPLE = re.compile(r"เช่น|อาทิ")
"""The same, unless words of one's own follow: it is then the channels that are listed."""
_MODEL = re.compile(r"^\s?เป็น(?:ต้นแบบ|แบบอย่าง|วิทยากร|ตัวอย่าง|พี่เลี้ยง)")
"""The same, behind its name."""
_PURPOSE = re.compile(
    r"ประสาน|ส่ง(?:ถึง|ให้|ไปยัง|ต่อ|มอบ)|เสนอ|แจ้ง|อนุเคราะห์|สนับสนุน|ได้รับ[^ ]{0,20}จาก|กำกับ|สังกัด|รับรางวัล"
    r"|(?<![ก-๎])ณ\s?$|ที่อยู่|ตั้งอยู่|ใกล้|ติดกับ|ต่อ$|โอน(?:ย้าย)?|ย้าย|ลงวันที่|หนังสือ|ตามที่"
)
"""Why another agency is named, where no words of one's own stand right before it."""
_REACH = 45
_OWN_WORDS = re.compile(
    r"(?:เว็[บป]ไซ[ตด]์|เวบไซต์|website|เว็บเพจ|เว็บ|เพจ|เฟซบุ๊ก|facebook|ไลน์|line|แอปพลิเคชัน|ระบบ[^ ]{0,15}|เจ้าหน้าที่"
    r"|บุคลากร|พนักงาน|ผู้บริหาร|ผู้อำนวยการ|นายก(?:เทศมนตรี)?|ปลัด|อธิบดี|อธิการบดี|ผู้กำกับ(?:การ)?|ผู้ว่าราชการ|นายแพทย์"
    r"|ประชาชนใน(?:พื้นที่|เขต)?|ผู้รับบริการ|ผู้มา(?:รับบริการ|ติดต่อ)|ช่องทาง[^ ]{0,12}"
    r"|บอร์ด|ป้ายประชาสัมพันธ์|พบว่า|คู่มือ[^ ]{0,12}|ประกาศ|ที่ทำการ|สำนักงาน|อาคาร)(?:ของ|ที่|ใน|จาก)?\s?$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:^|\s)[(]?[\d๐-๙]{1,2}[.)]\s|\s[-•]\s"
    r"|\s?และ(?=ปรับปรุง|เผยแพร่|ประชาสัมพันธ์|ประกาศ|ติด|จัด|แจ้ง|ลง|นำ|เพิ่ม|พัฒนา|ตั้ง|ให้|ใช้)"
)
"""Where another item or another act begins: what stands before it says nothing of a name behind it."""
_TITLE = 160
_AROUND = 60
"""Letters around a name of the own kind in a line that introduces it."""
_AGAIN = 3
"""So often is an agency named on purpose, unless as one's own."""
_FRONT = 6
"""Paragraphs before the first table in which the own agency introduces itself, where they are short."""
_ONE_WORD = 5
"""A single word of a dictionary names an agency only where it is longer."""
_BROKEN_KINDS = {"องค์การบริหารส่วนตำบล": "องค์การบริหารส่วน", "องค์การบริหารส่วนจังหวัด": "องค์การบริหารส่วน"}
_NOT_ASKED = frozenset(("question", "header"))
"""Cells of the form itself."""
_PREDICATE = re.compile(r"\s?(?:จะ|ได้|มี(?!การ)|ต้อง|ควร|ยัง|เป็น|ไม่)")
"""What follows a subject: the words before it are a name and no clause."""
_ABROAD = re.compile(r"สหประชาชาติ|สาธารณรัฐ|ระหว่างประเทศ|นานาชาติ|ต่างประเทศ|โลก$")
_SEVERAL = re.compile(r"^\s?[\d๐-๙]|\d\s?แห่ง")
"""Not one agency but a number of them."""
_IN_BRACKETS = re.compile(r"\s?\([^()]*\)$")
"""What an agency is, behind its name: (องค์การมหาชน)."""
_OF_A_PLACE = re.compile(r"(?:จังหวัด|อำเภอ)([ก-๎]+)$")
_A_BODY = re.compile(r"แห่งชาติ|แห่งประเทศไทย|มหาชน|คณะกรรมการ|สำนักงานภาค|ภาคที่|ประจำ")
"""What makes an office more than a unit of the own agency: สำนักปลัด, สำนักงานเลขานุการกรม are units."""
_AS_AN_AGENCY = re.compile(r"(?:ของ|โดย|กับ|ให้|ต่อ|จาก|และ|ส่ง|ถึง|^)\s?$")
"""Words before the name of a province that speak of its administration and not of the land."""
_AS_A_PLACE = re.compile(r"(?:ณ|ที่|(?<!ตรวจสอบภาย)ใน|พื้นที่|เขต|ไป|อำเภอ[ก-๎]+|ตำบล[ก-๎]+|เมือง|ประจำ|แขวง)\s?$")
"""Words that speak of the land."""


@dataclass(frozen=True)
class Other:
    """One other agency: what it does in the report, and every passage that names it, in order."""

    name: str
    printed: str
    role: str
    passages: tuple[Passage, ...]


def other_agencies(case: Case) -> tuple[Other, ...]:
    """Every other agency that the report names, in the order of their first mention; looked for once for all checks."""
    return case.once("others", lambda: tuple(_others(case)))


def is_about_one(case: Case) -> bool:
    """Whether the report is about one agency whose name is known."""
    ranked = {score.agency for score in case.bundle.scores if score.agency}
    many = case.bundle.report.kind == "announcement" and len(ranked) >= _AGAIN
    return case.bundle.report.agency is not None and not many


def _others(case: Case) -> Iterator[Other]:
    own = case.bundle.report.agency
    if own is None or not is_about_one(case):
        return
    by_name: dict[str, list[tuple[str, str, Passage]]] = {}
    for name, printed, role, passage in (*_mentions(case, own), *_broken_mentions(case, own)):
        by_name.setdefault(name, []).append((printed, role, passage))
    for name, said in by_name.items():
        role = min((role for _, role, _ in said), key=_ROLES.index)
        passages = {id(passage): passage for _, _, passage in said}
        yield Other(name, said[0][0], role, tuple(passages.values()))


def _mentions(case: Case, own: str) -> Iterator[tuple[str, str, str, Passage]]:
    found = named_in(case)
    known, again = _known(case, own, found)
    for each in found:
        role = _role(case, each, own, known)
        if role is not None:
            role = NAMED if role == COPIED and each.name in again else role
            yield each.name, each.printed, role, each.passage


def _broken_mentions(case: Case, own: str) -> Iterator[tuple[str, str, str, Passage]]:
    for name, passage in _broken(case, own):
        yield name, name, DAMAGED, passage


def _known(case: Case, own: str, found: tuple[Named, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The own names and those of agencies that a table lists or ranks; and the names that are said again and again."""
    front = {id(passage) for passage in _front(case)}
    counts = Counter(each.name for each in found)
    cells = Counter(
        (each.passage.place.table, each.passage.place.column)
        for each in found
        if each.passage.in_table and not each.before.strip(" 0123456789.)(๐๑๒๓๔๕๖๗๘๙") and not each.after.strip(" .")
    )
    listed = {
        each.name
        for each in found
        if each.passage.in_table
        and each.passage.role != "responsible"
        and cells[each.passage.place.table, each.passage.place.column] >= _AGAIN
        and len(each.passage.line) <= len(each.name) + 25
    }
    ranked = {score.agency for score in case.bundle.scores if score.agency}
    as_own = {each.name for each in found if _OWN_WORDS.search(each.before[-_REACH:])}
    again = {name for name, count in counts.items() if count >= _AGAIN and (name not in as_own or count > counts[own])}
    introduced = {
        each.name
        for each in found
        if id(each.passage) in front
        and len(each.passage.line) <= (len(each.name) + _AROUND if _same_kind(each, own, _beginning(own)) else _TITLE)
        and not _OWN_WORDS.search(each.before[-_REACH:])
        and not _VISIT.search(each.before[-_REACH:])
        and not _has_own_result(case, each, own)
    }
    # A name that is said more often than the own one is the agency's other name.
    more = {name for name in again if counts[name] > counts[own]}
    return frozenset({own, *listed, *ranked, *introduced, *more}), frozenset(again)


def _front(case: Case) -> tuple[Passage, ...]:
    """The first paragraphs, up to the first table."""
    before = 0
    for block in case.document.blocks:
        if isinstance(block, Table):
            break
        before += 1
    return case.paragraphs[: min(before, _FRONT)]


def _role(case: Case, each: Named, own: str, known: frozenset[str]) -> str | None:
    if each.name in known and _stands_for_own(case, each, own):
        return DAMAGED
    if each.name in known or each.place_only or not _is_one(each) or is_superior(each, case.bundle.report):
        return None
    before = each.before[-_REACH:]
    seal = bool(_OWN_WORDS.search(before))
    beginning = _beginning(own)
    own_place = _IN_BRACKETS.sub("", place_name(own))
    result = _has_own_result(case, each, own)
    if not each.sure and not each.is_named_by_place and not seal and not result:
        return NAMED if _is_named(each, own, own_place) else None
    if is_slip_of(each.name, own):
        return DAMAGED
    if _related(each, own, own_place) or _is_clause(each, own):
        return None
    said = _CLAUSE.split(before)[-1] if seal else before
    purpose = bool(_VISIT.search(said) or _MODEL.match(each.after))
    purpose = purpose or (not seal and bool(_EXAMPLE.search(before) or _PURPOSE.search(before)))
    if result and not _VISIT.search(before):
        return COPIED
    if not purpose and _acts(each, own, beginning, seal, before.rstrip().endswith("ของ")):
        return COPIED
    return NAMED if _is_named(each, own, own_place) else None


def _has_own_result(case: Case, each: Named, own: str) -> bool:
    """Whether the own result is given to another of the own kind."""
    if each.name == own or each.passage.in_table or not _same_kind(each, own, _beginning(own)) or _is_one_word(each):
        return False
    return gives_own_result(case, each.passage, each.after)


def _stands_for_own(case: Case, each: Named, own: str) -> bool:
    """Whether scores are given to the own name, damaged, in a table that does not name it as it is."""
    if each.name == own or not each.passage.in_table or not is_slip_of(each.name, own):
        return False
    table = each.passage.place.table
    here = {score.agency for score in case.bundle.scores if score.place.table == table}
    return own not in here and any(agency and place_name(agency) == each.own_words for agency in here)


def _is_one(each: Named) -> bool:
    """Whether it is one agency of this country that is named, and not what the own one is or how many there are."""
    described = each.before.rstrip().endswith("เป็น") or each.own_words.startswith("การศึกษา")
    asked = each.passage.role == "question" and not each.sure
    return not (described or asked or _SEVERAL.search(each.own_words) or _ABROAD.search(each.name))


def _beginning(name: str) -> str:
    found = kind_of(name)
    return found.beginning if found else ""


def _acts(each: Named, own: str, beginning: str, seal: bool, possessed: bool) -> bool:
    """Whether another stands where the own agency acts or what is its own is spoken of."""
    if not _same_kind(each, own, beginning):
        return each.type in SEAL and seal
    # Of free names, as those of departments, many are named on purpose; of places seldom any.
    by_place = each.type in SEAL or each.kind.startswith(("สถานีตำรวจ", "สำนักงานสาธารณสุข"))
    return by_place or seal or (possessed and not _is_one_word(each))


def _same_kind(each: Named, own: str, beginning: str) -> bool:
    mine = type_of(own)
    if mine in LOCAL or each.type in LOCAL:
        return mine in LOCAL and each.type in LOCAL
    if mine == "other":
        return each.kind == beginning
    found = kind_of(own)
    if found is not None and found.follows == FREE and each.kind == beginning:
        # Brackets may make an institute something that its name does not say: (องค์การมหาชน).
        return True
    return each.type == mine or (mine in SCHOOLS and each.type in SCHOOLS and each.kind == beginning)


def _is_named(each: Named, own: str, own_place: str) -> bool:
    """Whether a name that does not act as the own one is an agency's all the same, and no unit of the own agency."""
    kind = kind_of(each.name)
    if kind is None or each.passage.role in _NOT_ASKED or _related(each, own, own_place) or _is_clause(each, own):
        return False
    if kind.follows == PROVINCE:
        if type_of(own) == "province":
            return not _AS_A_PLACE.search(each.before)
        return bool(_AS_AN_AGENCY.search(each.before) or _OWN_WORDS.search(each.before[-_REACH:]))
    if kind.follows == OFFICE:
        return _is_body(each)
    if kind.follows == COMPANY:
        return each.kind == _beginning(own)
    if kind.follows == FREE:
        said = _is_body(each) or _begins_with_noun(each) or _PREDICATE.match(each.after)
        sure = each.sure or each.kind != _beginning(own) or said
        return bool(sure) and not _is_unit(each, own) and not _is_one_word(each)
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


def _is_one_word(each: Named) -> bool:
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


def _related(each: Named, own: str, own_place: str) -> bool:
    """A short form of the own name, or a unit of the own place."""
    words = re.sub(r"\s", "", each.own_words)
    mine = re.sub(r"\s", "", own_place)
    if len(words) < 3:
        return True
    return mine.startswith(words) or (len(mine) >= 4 and mine in words) or each.name in own or own in each.name


def _is_clause(each: Named, own: str) -> bool:
    """Whether what stands behind the kind is the beginning of a clause about the own agency, and no name."""
    if not each.is_named_by_place or place_like(each.own_words):
        return False
    if not _same_kind(each, own, _beginning(own)):
        return True
    spoken_of = each.before.rstrip().endswith("ของ") or _OWN_WORDS.search(each.before[-_REACH:])
    long = len(_words(each.own_words)) > 1 or len(each.own_words) > _ONE_WORD
    return not (spoken_of and each.sure and long and _begins_with_noun(each))


def _broken(case: Case, own: str) -> Iterator[tuple[str, Passage]]:
    """The own place behind a kind that lost a part: องค์การบริหารส่วน without จังหวัด."""
    broken, place = _BROKEN_KINDS.get(_beginning(own)), place_name(own)
    if broken:
        pattern = re.compile(rf"{broken}\s?{re.escape(place)}")
        for passage in case.passages:
            for match in pattern.finditer(passage.line) if place in passage.line else ():
                yield "".join(match[0].split()), passage
