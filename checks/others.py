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

from checks.another_agency import (
    LOCAL,
    OWN_WORDS,
    REACH,
    SCHOOLS,
    beginning,
    is_another,
    is_clause,
    is_one_word,
    is_related,
    is_same_kind,
)
from checks.case import Case, Passage
from checks.named import Named, named_in
from checks.own_result import gives_own_result
from checks.superiors import is_superior
from extract.document import Table
from normalize.agencies import place_name
from normalize.agencies.slips import is_slip_of

DAMAGED, COPIED, NAMED = "damaged", "copied", "named"
"""The own name in a wrong spelling; another's where the own one belongs; another's for whatever reason."""
_ROLES = (DAMAGED, COPIED, NAMED)
"""Worst first."""

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
_BROKEN_KINDS = {"องค์การบริหารส่วนตำบล": "องค์การบริหารส่วน", "องค์การบริหารส่วนจังหวัด": "องค์การบริหารส่วน"}
_ABROAD = re.compile(r"สหประชาชาติ|สาธารณรัฐ|ระหว่างประเทศ|นานาชาติ|ต่างประเทศ|โลก$")
_SEVERAL = re.compile(r"^\s?[\d๐-๙]|\d\s?แห่ง")
"""Not one agency but a number of them."""
_IN_BRACKETS = re.compile(r"\s?\([^()]*\)$")
"""What an agency is, behind its name: (องค์การมหาชน)."""


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
    as_own = {each.name for each in found if OWN_WORDS.search(each.before[-REACH:])}
    again = {name for name, count in counts.items() if count >= _AGAIN and (name not in as_own or count > counts[own])}
    introduced = {
        each.name
        for each in found
        if id(each.passage) in front
        and len(each.passage.line) <= (len(each.name) + _AROUND if is_same_kind(each, own) else _TITLE)
        and not OWN_WORDS.search(each.before[-REACH:])
        and not _VISIT.search(each.before[-REACH:])
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
    before = each.before[-REACH:]
    seal = bool(OWN_WORDS.search(before))
    own_place = _IN_BRACKETS.sub("", place_name(own))
    result = _has_own_result(case, each, own)
    if not each.sure and not each.is_named_by_place and not seal and not result:
        return NAMED if is_another(each, own, own_place) else None
    if is_slip_of(each.name, own):
        return DAMAGED
    if is_related(each, own, own_place) or is_clause(each, own):
        return None
    said = _CLAUSE.split(before)[-1] if seal else before
    purpose = bool(_VISIT.search(said) or _MODEL.match(each.after))
    purpose = purpose or (not seal and bool(_EXAMPLE.search(before) or _PURPOSE.search(before)))
    if result and not _VISIT.search(before):
        return COPIED
    if not purpose and _acts(each, own, seal, before.rstrip().endswith("ของ")):
        return COPIED
    return NAMED if is_another(each, own, own_place) else None


def _has_own_result(case: Case, each: Named, own: str) -> bool:
    """Whether the own result is given to another of the own kind."""
    if each.name == own or each.passage.in_table or not is_same_kind(each, own) or is_one_word(each):
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


def _acts(each: Named, own: str, seal: bool, possessed: bool) -> bool:
    """Whether another stands where the own agency acts or what is its own is spoken of."""
    if not is_same_kind(each, own):
        return each.type in SEAL and seal
    # Of free names, as those of departments, many are named on purpose; of places seldom any.
    by_place = each.type in SEAL or each.kind.startswith(("สถานีตำรวจ", "สำนักงานสาธารณสุข"))
    return by_place or seal or (possessed and not is_one_word(each))


def _broken(case: Case, own: str) -> Iterator[tuple[str, Passage]]:
    """The own place behind a kind that lost a part: องค์การบริหารส่วน without จังหวัด."""
    broken, place = _BROKEN_KINDS.get(beginning(own)), place_name(own)
    if broken:
        pattern = re.compile(rf"{broken}\s?{re.escape(place)}")
        for passage in case.passages:
            for match in pattern.finditer(passage.line) if place in passage.line else ():
                yield "".join(match[0].split()), passage
