"""Where a report names agencies: on its cover, in its title, as who writes, in its text and in its tables' cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from extract.document import Document
from normalize import places
from normalize.agencies import AgencyName, agencies_in, kind_of, province_in, rank_of, type_of
from normalize.agencies.kinds import UNIT
from normalize.numerals import to_arabic
from normalize.text import clean, squeeze
from segment.report.front import FrontLine, LineKind
from segment.report.tiers import is_part, tier_of

_OWNER = regex.compile(r"(?:ของ|ประกาศ|คำสั่ง|ภายใน|หน่วยงาน\s*:)\s*$")
_BELOW = regex.compile(r"(?:ตำบล|อำเภอ|ต\.|อ\.|แขวง|เขต)\s*[ก-๎-]{2,30}[\s,]*$")
_BEFORE_PLACE = regex.compile(r"\W*(?P<name>[ก-๎]{6,70})(?P<place>\s+(?:ตำบล|อำเภอ|จังหวัด|[อจต]\.)\s?[ก-๎].*)")
_SHORT_FORM = regex.compile(r"\s*\(\s*")
_PARENT = regex.compile(r"(?:สังกัด|ขึ้นตรงต่อ|ในกำกับ(?:ของ)?)\s*$")
_MEMBERS = regex.compile(
    r"(?:หน่วยงาน|ส่วนราชการ|สถานศึกษา|โรงเรียน|โรงพยาบาล|สำนักงานเขต|สถานี|วิทยาลัย|แห่ง|ทั้งหมด)\s?(?:ใน)?สังกัด\s*$"
)
_CITED = regex.compile(r"(?:เสนอ(?:ต่อ)?|ตามหนังสือ|หนังสือ|แจ้ง|ร่วมกับ|โดยเปรียบเทียบกับ|เทียบกับ|ส่ง(?:ให้)?|กำหนดโดย)\s*$")
_RESULTS_BEHIND = regex.compile(
    r" ?(?:ฯ|\([^()\n]{2,14}\))?(?: ?(?:ตำบล|อำเภอ|จังหวัด|[อจต]\.) ?[ก-๎]{2,30}){0,3}\s?"
    r"(?:(?:ซึ่ง)?(?:(?:ได้)?(?:เข้ารับ|เข้าร่วม|รับแจ้ง|รับทราบ|รับ)|ได้|มี|=|:|(?<=ซึ่ง))\s?(?:การ|ผล|ค่า|คะแนน|ร้อยละ|ตัวชี้วัด|ประเมิน|\d|[๐-๙])"
    r"|คะแนน(?:รวม|ภาพรวม)\s?(?:\d|[๐-๙]|$))"
)
_RESULTS_BEFORE = regex.compile(r"(?:ผลการประเมิน|ผลคะแนน|คะแนนรวม|ค่าคะแนน|คะแนนภาพรวม|ผลประเมิน)[^\n]{0,90}ของ\s?$")
_AREA = regex.compile(r"\W*(?:อำเภอ|จังหวัด)(?P<name>[ก-๎]{2,24}?)(?:\s?(?:ได้|มี)(?:ผล|ค่า)?(?:การประเมิน)?|\s)คะแนน")
"""A whole district or province that a sentence gives its numbers to."""
_PLACE_OR_SIGN = regex.compile(
    r"(?:(?:อำเภอ|จังหวัด|ตำบล|[อจต]\.|จว\.|เขต|แขวง)\s*[ก-๎-]+|กรุงเทพ(?:มหานคร|ฯ)?|[\s\W\d]+|หน้า(?:ที่)?|สังกัด|ของ|ประกาศ|คำสั่ง"
    r"|\([^()]*\)|โทร\.?|ต่อ|พ\.ศ\.|ประจำปี|ปีงบประมาณ|ปี)+"
)
_BETWEEN = regex.compile(r"[\s,()/:–-]*(?:สังกัด|ของ|ใน|ในสังกัด|ขึ้นตรงต่อ|โดย)?[\s,()/:–-]*")
_GOES_ON = (
    regex.compile(r"[ก-๎]{1,24}"),
    regex.compile(r"\s?[\d๐-๙]{1,2}(?=\s|$)"),
    regex.compile(r" [ก-๎]{2,24}(?=\s|$)"),
)
"""How a name may go on: up to a blank, with a number, with one more word."""
_NO_NAME = regex.compile(
    r"ประจำ|ปีงบ|การประเมิน|คุณธรรม|มาตรการ|รายงาน|รอบ|วิเคราะห์|ดำเนินงาน"
    r"|^\s*(?:ปี|พ\.?\s?ศ)\W*\d*\W*$|^ ?(?:ของ|ใน|ตาม|และ|เพื่อ|อำเภอ|จังหวัด|กรุงเทพ|ได้|มี)"
)
_MOSTLY = 0.6
_HEAD = regex.compile(r"^\W*(?:กราบ)?เรียน\s*(?:ท่าน)?(?:นายก|อธิบดี|ผู้อำนวยการ|อธิการบดี|ปลัด|เลขาธิการ|ผู้กำกับการ|ผู้ว่าการ)")
_MAYOR = regex.compile(r"นายกเทศมนตรี(?:เทศบาล)?(?=ตำบล|เมือง|นคร)")
_ABOVE_PROVINCES = ("ministry", "department")
_COVER = 12
"""So many lines belong to the cover although a table stands before them."""
_SHORTEST_WORD, _LONGEST_NAME = 8, 80


@dataclass(frozen=True, slots=True)
class Mention:
    """One name where it stands, with what stands around it."""

    agency: AgencyName
    owner: bool = False
    """Behind ของ, ประกาศ, คำสั่ง: whose the report is."""
    parent: bool = False
    """Behind สังกัด."""
    members: bool = False
    """Behind หน่วยงานในสังกัด: its members are spoken of."""
    cited: bool = False
    results: bool = False
    """Beside words that give it a result."""

    @property
    def name(self) -> str:
        """The canonical name."""
        return self.agency.name


@dataclass(frozen=True, slots=True)
class NamedLine:
    """A line of the front, with the names in it."""

    line: FrontLine
    titled: bool
    mentions: tuple[Mention, ...]
    alone: bool
    """Whether it holds nothing but names and their places."""

    @property
    def begins(self) -> bool:
        """Whether it begins with a name."""
        return bool(self.mentions) and not self.line.paragraph.text[: self.mentions[0].agency.start].strip()

    @property
    def ends(self) -> bool:
        """Whether it ends with a name."""
        return bool(self.mentions) and not self.line.paragraph.text[self.mentions[-1].agency.end :].strip(" ()")


def own_agency_of_addressee(text: str, whole: str) -> Mention | None:
    """The agency whose head a memorandum is for: it is its own, whatever unit of it writes."""
    found = mentions_in(_MAYOR.sub("เทศบาล", text), whole, title=True)
    return found[0] if found and _HEAD.match(text) else None


def mentions_in(text: str, whole: str, *, title: bool = False) -> tuple[Mention, ...]:
    """Every name in a text, with what stands around it; a short form in brackets behind a name is that name."""
    found: list[Mention] = []
    for each in agencies_in(text, within=whole, title=title):
        if not (found and _SHORT_FORM.fullmatch(text[found[-1].agency.end : each.start])):
            found.append(_mention(text, each))
    return tuple(found)


def is_of_another(text: str, agency: str) -> bool:
    """Whether the agency that a text gives its numbers to is another than the report's own, or only a part of it."""
    area = _AREA.match(text)
    if area is not None and area["name"] not in squeeze(agency):
        return True
    named = [each for each in mentions_in(text, text) if each.results]
    return bool(named) and not any(may_be_own(each.name, agency) for each in named)


def may_be_own(name: str, agency: str) -> bool:
    """Whether a name is the own agency's as far as both go: one of them may add a place or a part."""
    return agency.startswith(name) or name.startswith(agency)


def _mention(text: str, agency: AgencyName) -> Mention:
    before = text[max(0, agency.start - 130) : agency.start]
    # Behind a place nothing links: เชียงของ จังหวัดเชียงราย.
    linked = "" if places.ends_with_place(before) else before
    results = bool(_RESULTS_BEHIND.match(text, agency.end) or _RESULTS_BEFORE.search(linked))
    if agency.type == "province" and _BELOW.search(before):
        agency = replace(agency, behind=True)
    elif results and before.endswith("\n"):
        # It begins a sentence of its own, whatever the line above ends with.
        agency = replace(agency, behind=False)
    return Mention(
        agency,
        owner=bool(_OWNER.search(linked)),
        parent=bool(_PARENT.search(linked)) and not _MEMBERS.search(linked),
        members=bool(_MEMBERS.search(before)),
        cited=bool(_CITED.search(linked)),
        results=results,
    )


def named_lines(front: Sequence[FrontLine], title: Sequence[str], whole: str) -> list[NamedLine]:
    """The lines of the front that are no prose, with their names."""
    letters = squeeze(whole)
    titled = {clean(part) for text in title for part in [text, *text.split("\n")]}
    found: list[NamedLine] = []
    for at, line in enumerate(front):
        if not line.early and at > _COVER:
            break
        if line.kind is LineKind.PROSE and line.text not in titled:
            continue
        text = line.paragraph.text
        named = tuple(replace(each, agency=_whole(text, each.agency, letters)) for each in _on_cover(text, whole))
        is_titled = any(line.text in part for part in titled)
        found.append(NamedLine(line, is_titled, named, bool(named) and _alone(text, named)))
    return _with_places(found)


def _on_cover(text: str, whole: str) -> list[Mention]:
    """The names in a line of a cover, where they may hold any word; where that gives none, as in running text."""
    found = list(mentions_in(text, whole, title=True))
    if not any(each.agency.start <= 1 for each in found) and kind_of(text.lstrip("*# ")) is not None:
        # It begins as names do, and holds none that may hold any word: ศูนย์อนามัยที่ 14 มหาสมุทร กรมอนามัย.
        spans = [(each.agency.start, each.agency.end) for each in found]
        for each in mentions_in(text, whole):
            if not any(start < each.agency.end and each.agency.start < end for start, end in spans):
                found.append(each)
    if not any(each.agency.start <= 1 for each in found) and (named := _by_its_place(text)) is not None:
        found = [Mention(named), *(each for each in found if each.agency.start >= named.end)]
    return sorted(found, key=lambda each: each.agency.start)


def _by_its_place(text: str) -> AgencyName | None:
    """The first word of a line that goes on with a place, where it begins as agencies do: a name, whatever it holds."""
    match = _BEFORE_PLACE.match(text)
    kind = kind_of(match["name"]) if match is not None else None
    if match is None or kind is None or kind.rank <= UNIT or len(match["name"]) - len(kind.beginning) < 2:
        return None
    found = unknown_name(match["name"])
    around = agencies_in(match["name"] + match["place"])
    district = next((each.district for each in around if each.district), None)
    province = next((each.province for each in around if each.province), None) or province_in(match["place"])
    return replace(found, start=match.start("name"), end=match.end("name"), province=province, district=district)


def _with_places(lines: list[NamedLine]) -> list[NamedLine]:
    """The lines, with a province that stands beside or below an agency of its own as its place."""
    beside = {
        id(each)
        for chain in chains(lines)
        for each in chain
        if each.agency.type == "province" and any(_lies_in(other, each) for other in chain)
    }
    if not beside:
        return lines
    return [
        replace(line, mentions=tuple(_as_place(each) if id(each) in beside else each for each in line.mentions))
        for line in lines
    ]


def _lies_in(unit: Mention, province: Mention) -> bool:
    """Whether a unit beside a province only lies there: none of its own offices, nor what provinces belong to."""
    if is_part(unit.name):
        return False
    above = tier_of(unit.name) > tier_of(province.name)
    return unit.agency.type not in _ABOVE_PROVINCES if above else unit.agency.type != "province"


def _as_place(mention: Mention) -> Mention:
    return replace(mention, agency=replace(mention.agency, behind=True))


def _whole(text: str, agency: AgencyName, letters: str) -> AgencyName:
    """The name with the letters that go on up to a blank, or over one to the line's end, where the report goes on with
    them nearly always: a place may be the beginning of another, a college is named after where it lies, a unit has a
    number."""
    for pattern in _GOES_ON:
        match = pattern.match(text, agency.end)
        if match is None or not match[0].strip() or _NO_NAME.search(match[0]) or agencies_in(match[0], title=True):
            continue
        name = agency.name + to_arabic(match[0])
        said = letters.count(squeeze(name))
        if said > 1 and said >= _MOSTLY * letters.count(squeeze(agency.name)):
            end = agency.end + len(match[0])
            printed = text[agency.start : end]
            kind, rank = type_of(name), rank_of(name)
            agency = replace(agency, end=end, printed=printed, name=name, type=kind, rank=rank, sure=False)
    return agency


def _alone(text: str, named: Sequence[Mention]) -> bool:
    rest, at = "", 0
    for each in named:
        rest += text[at : each.agency.start] + " "
        at = each.agency.end
    rest += text[at:]
    return not rest.strip() or _PLACE_OR_SIGN.fullmatch(rest) is not None


def chains(lines: Sequence[NamedLine]) -> list[list[Mention]]:
    """The names that stand right beside each other, in one line or in lines below each other: a unit and its own."""
    found: list[list[Mention]] = []
    above: NamedLine | None = None
    for line in lines:
        text = line.line.paragraph.text
        if not line.mentions:
            # A place between two names parts them no more than a blank does.
            place = above is not None and _near(above.line, line.line) and _PLACE_OR_SIGN.fullmatch(text)
            above = replace(above, line=line.line) if above is not None and place else None
            continue
        joins = (
            above is not None
            and (above.alone or above.ends)
            and (line.alone or line.begins)
            and _near(above.line, line.line)
        )
        for at, each in enumerate(line.mentions):
            before = line.mentions[at - 1] if at else None
            beside = before is not None and _BETWEEN.fullmatch(text[before.agency.end : each.agency.start]) is not None
            if beside or (at == 0 and joins):
                found[-1].append(each)
            else:
                found.append([each])
        above = line
    return [chain for chain in found if len(chain) > 1]


def _near(above: FrontLine, below: FrontLine) -> bool:
    one, other = above.paragraph.line, below.paragraph.line
    return one is None or other is None or other - one <= 3


def in_cells(document: Document, whole: str) -> Iterator[Mention]:
    """The names in the cells of tables, where the text beside them names no agency enough."""
    for table in document.tables:
        for cell in table.cells():
            if len(cell.text) > _SHORTEST_WORD:
                yield from mentions_in(cell.text, whole, title=len(cell.text) <= _LONGEST_NAME)


def unknown_name(line: str, kind: str | None = None) -> AgencyName:
    """A body that no table of kinds knows, by a line that holds only its name."""
    name = "".join(line.split())
    return AgencyName(0, len(line), line, name, kind or type_of(name), rank_of(name), sure=False)
