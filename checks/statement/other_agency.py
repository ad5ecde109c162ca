"""A report speaks of its own agency.

Asked of every name of an agency in a report about one agency, whatever its kind and short form. The own agency is
that of the report, and those that its title and first lines name, or that it names again and again though never as
one's own. A name of another of the same kind (local governments are one kind, and so are schools and colleges) warns:
it may be a text copied from that agency; of a kind with free names, as departments are, only behind ของ or words that
speak of what is one's own. So does one of another kind right behind words that speak of what is one's
own (เว็บไซต์, เจ้าหน้าที่ของ), ministries, departments and oversight bodies aside. Not asked: agencies that a table
lists or ranks; names behind words that say why another is named (ศึกษาดูงาน, ร่วมกับ, รายงานต่อ); what the
recognition of names is not sure of; units of the own place.

A name that is nearly the own one (75 of 100 by its letters) and no place that there is, or the own place behind a
kind that lost a part, is a slip and warns as such. One finding for each name and passage. Announcements, and reports
whose agency is unknown, are not asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz import fuzz

from checks.case import Case, Passage
from checks.named import Named, named_in, place_like
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from codebook.districts import districts
from codebook.oversight import oversight
from extract.message import Message
from normalize.agencies import kind_of, place_name, type_of

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
    r"ดูงาน|ร่วม(?:กับ|มือ)|ร่วม\s?ดำเนิน|แลกเปลี่ยน|เยี่ยมชม|เครือข่าย|เทียบ(?:กับ|เคียง)|เปรียบเทียบ|ต้นแบบ|วิทยากร|ข้อตกลง|MOU"
    r"|รายงาน(?:ผล)?ต่อ|เช่น|อาทิ|จัดโดย|ตัวอย่าง|ระหว่าง"
)
"""Why another agency is named, whatever stands between."""
_PURPOSE = re.compile(
    r"ประสาน|ส่ง(?:ถึง|ให้|ไปยัง|ต่อ|มอบ)|เสนอ|แจ้ง|อนุเคราะห์|สนับสนุน|ได้รับ[^ ]{0,20}จาก|กำกับ|สังกัด|รับรางวัล|ณ\s?$|ที่อยู่|ตั้งอยู่"
    r"|ใกล้|ติดกับ|ต่อ$|โอน(?:ย้าย)?|ย้าย|ลงวันที่|หนังสือ|ตามที่"
)
"""Why another agency is named, where no words of one's own stand right before it."""
_REACH = 45
_OWN_WORDS = re.compile(
    r"(?:เว็[บป]ไซ[ตด]์|เวบไซต์|website|เว็บเพจ|เว็บ|เพจ|เฟซบุ๊ก|facebook|ไลน์|line|แอปพลิเคชัน|ระบบ[^ ]{0,15}|เจ้าหน้าที่"
    r"|บุคลากร|พนักงาน|ผู้บริหาร|ผู้อำนวยการ|นายก|ปลัด|อธิบดี|อธิการบดี"
    r"|ประชาชนใน(?:พื้นที่|เขต)?|ผู้รับบริการ|ผู้มา(?:รับบริการ|ติดต่อ)|ช่องทาง[^ ]{0,12}"
    r"|บอร์ด|ป้ายประชาสัมพันธ์|พบว่า|คู่มือ[^ ]{0,12}|ประกาศ|ที่ทำการ|สำนักงาน|อาคาร)(?:ของ|ที่|ใน|จาก)?\s?$",
    re.IGNORECASE,
)
_FRONT = 6
"""Paragraphs at the beginning in which the own agency introduces itself, where they are short."""
_TITLE = 160
_AGAIN = 3
"""So often is an agency named on purpose, unless as one's own."""
_ALIKE = 75
_BROKEN_KINDS = {"องค์การบริหารส่วนตำบล": "องค์การบริหารส่วน", "องค์การบริหารส่วนจังหวัด": "องค์การบริหารส่วน"}


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each foreign or damaged name in a passage."""
    own = case.bundle.report.agency
    ranked = {score.agency for score in case.bundle.scores if score.agency}
    if own is None or (case.bundle.report.kind == "announcement" and len(ranked) >= _AGAIN):
        yield not_applicable("รายงานไม่ใช่ของหน่วยงานเดียวที่รู้ชื่อ", "not a report about one agency of a known name")
        return
    found = named_in(case)
    known = _known(case, own, found)
    failures: dict[tuple[str, int], Result] = {}
    for each in found:
        failure = _judge(each, own, known)
        if failure is not None:
            failures.setdefault((each.name, id(each.passage)), failure)
    for passage in case.passages:
        for name in _broken(passage, own):
            failures.setdefault((name, id(passage)), _damaged(passage, own, name))
    yield from failures.values()
    if not failures:
        yield passed("ข้อความกล่าวถึงหน่วยงานของตนเท่านั้น", "the text speaks of its own agency only")


def _known(case: Case, own: str, found: tuple[Named, ...]) -> frozenset[str]:
    """The own names, and those of agencies that a table lists or ranks."""
    front = {id(passage) for passage in case.paragraphs[:_FRONT]}
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
        and len(each.passage.line) <= _TITLE
        and not _OWN_WORDS.search(each.before[-_REACH:])
    }
    return frozenset({own, *listed, *ranked, *again, *introduced})


def _judge(each: Named, own: str, known: frozenset[str]) -> Result | None:
    if each.name in known or each.place_only or each.name in oversight():
        return None
    before = each.before[-_REACH:]
    seal = bool(_OWN_WORDS.search(before))
    possessed = before.rstrip().endswith("ของ")
    if not each.sure and not each.is_named_by_place and not seal:
        return None
    own_kind, own_place = kind_of(own), place_name(own)
    beginning = own_kind.beginning if own_kind else ""
    slip = _slip(each, beginning, own_place)
    if slip:
        return _damaged(each.passage, own, each.name)
    if _related(each, own, own_place) or _is_clause(each):
        return None
    if _VISIT.search(before) or (not seal and _PURPOSE.search(before)):
        return None
    if _same_kind(each, own, beginning):
        # Of free names, as those of departments, many are named on purpose; of places seldom any.
        named_by_place = each.type in SEAL or each.kind.startswith(("สถานีตำรวจ", "สำนักงานสาธารณสุข"))
        if not named_by_place and not seal and not possessed:
            return None
    elif each.type not in SEAL or not seal:
        return None
    return _foreign(each, own)


def _same_kind(each: Named, own: str, beginning: str) -> bool:
    mine = type_of(own)
    if mine in LOCAL or each.type in LOCAL:
        return mine in LOCAL and each.type in LOCAL
    if mine == "other":
        return each.kind == beginning
    return each.type == mine or (mine in SCHOOLS and each.type in SCHOOLS and each.kind == beginning)


def _related(each: Named, own: str, own_place: str) -> bool:
    """A short form of the own name, or a unit of the own place."""
    words = re.sub(r"\s", "", each.own_words)
    mine = re.sub(r"\s", "", own_place)
    if len(words) < 3:
        return True
    return mine.startswith(words) or (len(mine) >= 4 and mine in words) or each.name in own or own in each.name


def _is_clause(each: Named) -> bool:
    """Whether what stands behind the kind is the beginning of a clause about the own agency, and no name."""
    return each.is_named_by_place and not place_like(each.own_words)


def _slip(each: Named, beginning: str, own_place: str) -> bool:
    """The own name, damaged: nearly its letters, behind its kind, and no place that there is."""
    words = re.sub(r"\s", "", each.own_words)
    if each.kind != beginning or words == own_place or not words or words[:1] != own_place[:1]:
        return False
    return fuzz.ratio(words, own_place) >= _ALIKE and not _is_place(words)


def _is_place(words: str) -> bool:
    from normalize import places

    return (
        words in places.subdistricts()
        or words in places.districts()
        or words in districts()
        or places.is_province(words)
    )


def _broken(passage: Passage, own: str) -> Iterator[str]:
    """The own place behind a kind that lost a part: องค์การบริหารส่วน without จังหวัด."""
    found = kind_of(own)
    broken = _BROKEN_KINDS.get(found.beginning) if found else None
    if broken:
        for match in re.finditer(rf"{broken}\s?{re.escape(place_name(own))}", passage.line):
            yield re.sub(r"\s", "", match[0])


def _damaged(passage: Passage, own: str, name: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"ชื่อหน่วยงานพิมพ์ว่า “{name}” แต่หน่วยงานของรายงานคือ “{own}”",
            f"the agency is printed “{name}”, but the report's agency is “{own}”",
        ),
        passage.place,
        expected=own,
        observed=name,
    )


def _foreign(each: Named, own: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"ข้อความกล่าวถึง “{each.name}” รายงานนี้เป็นของ “{own}” หากตั้งใจกล่าวถึงอีกหน่วยงานก็ถูกต้องแล้ว",
            f"the text names “{each.name}”; this is the report of “{own}”. If the other is meant, nothing is wrong",
        ),
        each.passage.place,
        expected=own,
        observed=each.name,
    )


CHECK = Check(
    id="other-agency",
    version=2,
    severity=WARNING,
    title=Message("ข้อความกล่าวถึงหน่วยงานของตน", "a report speaks of its own agency"),
    remedy=Message("ดูว่าข้อความตั้งใจกล่าวถึงหน่วยงานใด", "see which agency the text means"),
    calculate=calculate,
)
