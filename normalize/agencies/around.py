"""What stands around a name: its place, the unit before it, what bears it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from extract.frozen import dataclass, replace
from normalize import places
from normalize.agencies.beginnings import BY_BEGINNING, LINKS
from normalize.agencies.breaks import ENDS_BEHIND, Context
from normalize.agencies.fixed import starting
from normalize.agencies.kinds import AREA, COMPANY, NATIONAL, NUMBERED, PROVINCE, WHOLE
from normalize.agencies.names import kind_of, own_place, place_name, province_set, rank_of, type_of
from normalize.agencies.words import END_WORDS, FREE_WORDS, tokens
from normalize.places import provinces


@dataclass(frozen=True, slots=True)
class AgencyName:
    """One name in a text; see the module."""

    start: int
    end: int
    printed: str
    name: str
    type: str
    rank: int
    province: str | None = None
    district: str | None = None
    behind: bool = False
    writes: bool = False
    sure: bool = True


_BEHIND = re.compile(
    r"[\s,(]*(?:(?:ตำบล|ต\.|แขวง)\s*[ก-๎]{2,20}?[\s,]*(?=อำเภอ|อ\.|เขต|จังหวัด|จ\.))?"
    r"(?:(?P<level>อำเภอ|อ\.|เขต(?!\s*[0-9๐-๙]))\s*(?P<district>[ก-๎-]{2,30}?)(?=[\s,)]|จังหวัด|จ\.|จว\.|กรุงเทพมหานคร|$|[^ก-๎-]))?[\s,]*"
    r"(?P<word>จังหวัด|จ\.|จว\.)?\s*"
)


def with_place(text: str, found: AgencyName) -> AgencyName:
    """The name with the place that it holds or that stands behind it."""
    province, district = own_place(found.name)
    match = _BEHIND.match(text, found.end)
    if match:
        behind, _ = starting(text, match.end(), provinces())
        if behind and (match["word"] or behind == places.CAPITAL):
            province = province or behind
        elif not province and text.startswith("กทม", match.end()):
            province = places.CAPITAL
        if match["district"] and match["level"] != "เขต":
            district = district or _district(match["district"], province)
    return replace(found, province=province, district=district) if province or district else found


def _district(printed: str, province: str | None) -> str | None:
    """A district as it is printed behind a name, under its official form; words that only follow it are cut off."""
    official = places.district_of(printed, province)
    if official in places.districts():
        return official
    known = next((name for name in places.district_names() if printed.startswith(name)), None)
    if known and tokens(printed[len(known) :])[0] in END_WORDS:
        return known
    kept = ""
    for token in tokens(printed):
        if token in END_WORDS and kept:
            break
        kept += token
    return places.district_of(kept, province) or None


def cut_back(found: list[AgencyName]) -> list[AgencyName]:
    """A name that swallowed words behind it is cut back to the shorter one that is said more often."""
    if len(found) < 2:
        return found
    names = Counter(each.name for each in found)
    if max(names.values()) < 2:
        return found
    cut: list[AgencyName] = []
    for each in found:
        known = place_name(each.name) in places.subdistricts()
        base = None if known else next((n for n in _beginnings(each.name) if _is_base(n, each.name, names)), None)
        cut.append(_shortened(each, base) if base else each)
    return cut


def _beginnings(name: str) -> Iterator[str]:
    """What a name begins with, the shortest first."""
    return (name[:length] for length in range(4, len(name)))


def _is_base(base: str, name: str, names: Counter[str]) -> bool:
    """Whether the text states ``base`` more often, and ``name`` only goes on with more words."""
    more = base in names and names[base] > max(1, names[name])
    return more and bool(place_name(base)) and not re.match(r"\s|[0-9]", name[len(base) :])


def _shortened(each: AgencyName, base: str) -> AgencyName:
    left = len(each.name) - len(base)
    end = each.end
    while left > 0 and end > each.start:
        end -= 1
        if not each.printed[end - each.start].isspace():
            left -= 1
    printed = each.printed[: end - each.start]
    return replace(each, end=end, printed=printed, name=base, type=type_of(base), rank=rank_of(base))


_LOWER_PLACE = re.compile(r"[\s,(]*(?:ตำบล|อำเภอ|ต\.|อ\.|เขต)[\sก-๎.]{2,40}?")


_WRITER = re.compile(r"ส่วน\s?ราชการ\s*:?[^\n]*$")


_OTHER_UNIT = re.compile(r"(?:^|\s)(?P<words>[ก-๎]{6,60}) ?$")
_OF_A_REPORT = re.compile(
    r"ประเมิน|คุณธรรม|โปร่งใส|รายงาน|คะแนน|ภาพรวม|แผน|มาตรการ|ดำเนิน|ระดับ|หน่วยงาน|ประกาศ|คำสั่ง|องค์กร|ราชการ|ท้องถิ่น|ออนไลน์"
    r"|อำเภอ|ตำบล|จังหวัด|กรุงเทพ|เรื่อง|ปีงบ|^(?:การ|ความ|ข้อ|ตาม|ระบบ|ระดับ)|ทุจริต|ข้อมูล|เอกสาร|ตาราง|ส่วนที่"
)
"""Words of what a report is, not of whose."""


def _lies_behind(line: str, title: bool) -> bool:
    """Whether a province stands on its line behind the name of a unit of a kind that is not known."""
    words = _OTHER_UNIT.search(line) if title else None
    if words is None or _OF_A_REPORT.search(words["words"]) or words["words"].endswith(LINKS):
        return False
    return not any(token in END_WORDS - FREE_WORDS for token in tokens(words["words"]))


_NOTHING = re.compile(r"[\s,(]*")
"""What stands between names that adjoin."""


def related(text: str, found: list[AgencyName], title: bool) -> Iterator[AgencyName]:
    """Each name with what it is to the one before it: its place or holder, which then gives it its province."""
    for at, each in enumerate(found):
        before = found[at - 1] if at else None
        adjoins = before is not None and _NOTHING.fullmatch(text[before.end : each.start]) is not None
        beneath = before is not None and _LOWER_PLACE.fullmatch(text[before.end : each.start]) is not None
        place = kind_of(each.name)
        is_place = place is not None and place.follows == PROVINCE and (adjoins or beneath)
        line = text[text.rfind("\n", 0, each.start) + 1 : each.start]
        if not adjoins and place is not None and place.follows == PROVINCE:
            is_place = is_place or _lies_behind(line, title)
        following = found[at + 1] if at + 1 < len(found) else None
        province = each.province
        if province is None and following is not None and _NOTHING.fullmatch(text[each.end : following.start]):
            province = following.province
        writes = bool(_WRITER.search(line))
        plain = not is_place and not writes and province == each.province
        yield each if plain else replace(each, behind=is_place, writes=writes, province=province)


_LOCAL = ("องค์การบริหารส่วน", "เทศบาล", "สำนักงานเขต")


COMMON = 8
"""Places that begin with a word of two letters (ดง, ผา, ภู), from which on it is a word of places."""


def by_place(found: AgencyName) -> bool:
    """Whether agencies of its kind are named after places, so that any other word is none."""
    return found.name.startswith(_LOCAL) and kind_of(found.name) is not BY_BEGINNING["สำนักงานเขตพื้นที่การศึกษา"]


def judged(text: str, found: AgencyName, whole: Context) -> AgencyName:
    """The name with whether anything bears it out."""
    kind = kind_of(found.name)
    if kind is None or kind.follows in (WHOLE, AREA, COMPANY, NATIONAL, NUMBERED, PROVINCE):
        return found
    place = place_name(found.name)
    sure = (
        found.province is not None
        or found.district is not None
        or place in places.subdistricts()
        or place in places.districts()
        or place in province_set()
        or bool(ENDS_BEHIND.match(text, found.end))
        or _has_form(text, found, place)
        or whole.count(found.name) > 1
    )
    return found if sure else replace(found, sure=False)


def _has_form(text: str, found: AgencyName, place: str) -> bool:
    """Whether it looks like a place, or, where agencies are not named after places, ends at a sign or a line's end."""
    if not by_place(found):
        return _CLEAN_END.match(text, found.end) is not None
    # เทศบาล alone begins more clauses than names.
    kind = kind_of(found.name)
    return kind is not None and kind.beginning != "เทศบาล" and _is_like_a_place(place)


_CLEAN_END = re.compile(r"\s*(?:$|[^\sก-๎])")


def _is_like_a_place(name: str) -> bool:
    """Whether places begin like this: with the same three letters, or with a word of two that many begin with."""
    first = tokens(name)[0]
    return name[:3] in _place_beginnings() or (len(first) == 2 and first in _common_words())


@cache
def _common_words() -> frozenset[str]:
    count = Counter(name[:2] for names in (places.subdistricts(), places.districts()) for name in names)
    return frozenset(word for word, number in count.items() if number >= COMMON)


@cache
def _place_beginnings() -> frozenset[str]:
    """The first three letters of every place that there is: what a place's name looks like."""
    return frozenset(name[:3] for names in (places.subdistricts(), places.districts(), provinces()) for name in names)
