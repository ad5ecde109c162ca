"""The agencies that a report names, passage by passage: the one seam to the recognition of names.

Recognition itself is ``normalize.agencies.agencies_in``; what a check asks of it is a span, a name, a type and whether
anything bears it out.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from checks.case import Case, Passage
from checks.words import squeezed
from extract import dictionary
from normalize import places
from normalize.agencies import AgencyName, agencies_in, kind_of, place_name
from normalize.agencies.beginnings import BY_BEGINNING
from normalize.agencies.ends import until_end
from normalize.records import Issue, Measure

_SUBDISTRICT = BY_BEGINNING["เทศบาลตำบล"]
UNIT = 3
"""The highest rank of what is only a part of an agency."""
_MAY_NAME = re.compile(
    r"เทศบาล|องค์การ|อบ[ตจ]|ท[ตมน]\.|สำนัก|สน[งข]|มหาวิทยาลัย|ม[รท][ภร]\.|ม\.|วิทยาลัย|โรง|รพ\.?|รร\.|สถานี|สภ\.|สน\.|ตำรวจ|สส[จอ]|สพ[ปม]"
    r"|กรม|กระทรวง|กอง|จังหวัด|ศูนย์|ศาล|สถาบัน|การ(?:ไฟฟ้า|ประปา|เคหะ|ท่า|รถไฟ|ทาง|นิคม)|ธนาคาร|บริษัท|เรือนจำ|ที่ว่าการ|ว[ทอก]|แห่ง"
)


@dataclass(frozen=True)
class Named:
    """One name in a passage."""

    name: str
    printed: str
    type: str
    passage: Passage
    before: str
    after: str
    sure: bool
    place_only: bool
    """Whether it is but the place of the unit right in front of it."""

    @property
    def kind(self) -> str:
        """What its name begins with: เทศบาลตำบล, กรม."""
        found = kind_of(self.name)
        return found.beginning if found else ""

    @property
    def own_words(self) -> str:
        """What it says behind the words of its kind."""
        return place_name(self.name)

    @property
    def is_named_by_place(self) -> bool:
        """Whether names of its kind are places or look like them, and never begin with a verb, as กรมพัฒนา… does."""
        found = kind_of(self.name)
        return found is not None and found.follows == "place"


_FAMILIES = re.compile(r"^(?:เทคโนโลยี(?!ราชมงคล)|ส่งเสริมสุขภาพตำบล|ค่าย|สมเด็จพระ(?:ยุพราช)?|อนุบาล|วัด|ชุมชน)(?=.{3})")
_PLACE_NOUN = re.compile(
    r"(?:หนอง|บ้าน|ท่า|นา(?!ย|น|ท|ม)|บาง|คลอง|ห้วย|โคก|ดอน|วัง|ทุ่ง|บึง|เขา|ภู|ผา|ดง|ป่า|เมือง|เวียง|เชียง|แม่|ปาก|เกาะ|ศรี|โพธิ์|โพน|หัว|บ่อ|สระ|ลำ|แหลม|ควน"
    r"|ยาง|สวน|ทับ|คู|คำ|โนน|กุด|ไร่|หาด|อ่าว|ช่อง|ด่าน|ถ้ำ|สัน|ราช|พนม|สุวรรณ|ชัย|ไชย|นคร|ธาตุ)(?=.{2})"
)
"""What names of places begin with."""
_UNIVERSITIES = re.compile(
    r"เกษตรศาสตร์|ธรรมศาสตร์|มหิดล|ศิลปากร|บูรพา|นเรศวร|ทักษิณ|รามคำแหง|สงขลานครินทร์|วลัยลักษณ์"
    r"|สุโขทัยธรรมาธิราช|นราธิวาส|นวมินทร|มหามกุฏ|มหาจุฬา|สวนดุสิต"
)
"""Universities that bear no place's name."""
_SEVERAL = 3
"""So many places that begin with a word make it a word of places."""


@cache
def place_like(words: str) -> bool:
    """Whether these words are a place or begin as places do: with หนอง, บ้าน, ท่า …, or with no word of a dictionary."""
    words = _FAMILIES.sub("", re.sub(r"\s", "", words))
    if re.match(r"(?:ราชภัฏ|เทคโนโลยีราชมงคล).{3}", words):
        return True
    names = _place_names()
    if words in names or _PLACE_NOUN.match(words) or _UNIVERSITIES.match(words):
        return True
    first = next(iter(dictionary.words(words, keep_whitespace=False)), "")
    return not dictionary.is_word(first) or _beginning(first) >= _SEVERAL


@cache
def _place_names() -> frozenset[str]:
    return frozenset((*places.subdistricts(), *places.districts(), *places.provinces()))


@cache
def _beginning(word: str) -> int:
    """How many places begin with a word: they stand together in the sorted list."""
    names = _sorted_places()
    return bisect_left(names, word + chr(sys.maxunicode)) - bisect_left(names, word)


@cache
def _sorted_places() -> tuple[str, ...]:
    return tuple(sorted(_place_names()))


def named_in(case: Case) -> tuple[Named, ...]:
    """Every agency that the report names, parts of agencies aside; looked for once for all checks."""
    return case.once("named", lambda: _named_in(case))


def named_by_passage(case: Case) -> dict[int, list[Named]]:
    """The same, by the identity of the passage that names them."""
    return case.once("named by passage", lambda: _by_passage(named_in(case)))


def _by_passage(found: tuple[Named, ...]) -> dict[int, list[Named]]:
    by_passage: dict[int, list[Named]] = {}
    for each in found:
        by_passage.setdefault(id(each.passage), []).append(each)
    return by_passage


def _named_in(case: Case) -> tuple[Named, ...]:
    within = "\n".join(passage.line for passage in case.passages)
    own_type = case.bundle.report.agency_type
    whole = [each for passage in _stitched(case) for each in _named(passage, within, own_type)]
    found = [each for passage in case.passages for each in _named(passage, within, own_type)]
    cut = {each.name for each in found if not each.after.strip()} - {each.name for each in whole}
    longer = {name: each for name in cut for each in whole if each.name.startswith(name) and name != each.name}
    return tuple(
        replace(longer[each.name], passage=each.passage) if each.name in longer and not each.after.strip() else each
        for each in found
    )


def _stitched(case: Case) -> Iterator[Passage]:
    """The texts of records that a page break cut: what no cell holds as a whole."""
    cells = {(each.place.table, each.place.row, each.place.column): each for each in case.passages if each.in_table}
    records: tuple[Measure | Issue, ...] = (*case.bundle.measures, *case.bundle.issues)
    for record in records:
        cell = cells.get((record.place.table, record.place.row, record.place.column))
        if cell is not None and _MAY_NAME.search(record.text) and squeezed(record.text) not in squeezed(cell.line):
            yield replace(cell, text=record.text)


_SHORT_FORM = r"(?:อบต|อบจ|ทต|ทม|ทน|รพ|สภ|สน|สนข|สสจ|สสอ|สพป|สพม|รร|มรภ|มทร)\."
_CLINGING = re.compile(
    r"(เว็[บป]ไซ[ตด]์|เวบไซต์|เพจ|เฟซบุ๊ก|ไลน์|ที่|ใน|กับ|ให้|พบว่า|เขต|พื้นที่|เจ้าหน้าที่|บุคลากร|พนักงาน|ผู้บริหาร|นายก|ปลัด|กต\.ตร\.)"
    rf"(?={_SHORT_FORM})"
)
"""Words that a short form is printed right behind, without a blank: เว็บไซต์อบต.ดอนยาง."""
_POSTS = (
    ("นายกเทศมนตรี", re.compile(r"(?<=นายกเทศมนตรี)(?=(?:นคร|เมือง|ตำบล)[ก-๎]{3})"), " เทศบาล"),
    ("ผู้อำนวยการ", re.compile(r"(?<=ผู้อำนวยการ)(?=เขต(?!พื้นที่|ตรวจ|สุขภาพ)[ก-๎]{3})"), " สำนักงาน"),
    ("นายแพทย์", re.compile(r"(?<=นายแพทย์)(?=สาธารณสุขจังหวัด[ก-๎]{2})"), " สำนักงาน"),
)
"""Posts that bear the name of an agency without its first word, where that is to be put in, and the word."""
_UNIT_OF = re.compile(r"(?<=[ก-๎])(?=มหาวิทยาลัย(?:ราชภัฏ|เทคโนโลยีราชมงคล)[ก-๎]{3})")
"""Where a university stands right behind one of its units, without a blank."""
_SWALLOWED = re.compile(r"ทุก(?:คน|กอง|ฝ่าย|แห่ง|หน่วย|ส่วน|ระดับ|ท่าน|สำนัก).*$|เป็น(?:ต้นแบบ|แบบอย่าง|ตัวอย่าง).*$")
"""Words behind a name that the reading of names takes for its end."""
_ABBREVIATED = re.compile(r"ฯ\s?[ก-๎]{3,}")
"""A kind that is printed short, with its place behind: วิทยาลัยเกษตรฯ ดอนยาง."""


def _named(passage: Passage, within: str, own_type: str | None) -> Iterator[Named]:
    line = passage.line
    if not (_MAY_NAME.search(line) or any(post in line for post, _, _ in _POSTS)):
        return
    line = _CLINGING.sub(r"\1 ", line) if "." in line else line
    line = _UNIT_OF.sub(" ", line) if "มหาวิทยาลัย" in line else line
    for post, behind, word in _POSTS:
        line = behind.sub(word, line) if post in line else line
    if not _MAY_NAME.search(line):
        return
    found = agencies_in(line, within=within)
    for each in (*found, *_unlisted(line, found, own_type)):
        if each.rank > UNIT:
            name, end = _whole(line, each)
            yield Named(
                name, line[each.start : end], each.type, passage, line[: each.start], line[end:], each.sure, each.behind
            )


_PROVINCE = re.compile(r"(?<!กลุ่ม)(?<!ประจำ)จังหวัด(?=[ก-๎]{4})")
_ENTERPRISE = re.compile(
    r"(?:(?<=เว็บไซต์)|(?<=กรรมการ)|(?<=ของ)|(?<=กับ)|(?<=ให้)|(?<=จาก)|(?<=โดย)|(?<![ก-๎]))"
    r"การ(?:(?!การ)[ก-๎]){3,20}แห่ง[ก-๎]{3,8}"
)
_RANK = 7


def _unlisted(line: str, found: tuple[AgencyName, ...], own_type: str | None) -> Iterator[AgencyName]:
    """Names of the own kind that only their form tells: a province that does not exist, การ…แห่ง… that no list has."""
    taken = [range(each.start, each.end) for each in found]
    for match in _PROVINCE.finditer(line) if own_type == "province" else ():
        letters = re.match(r"[ก-๎]*", line[match.end() :])
        place = until_end(letters[0] if letters else "", _SUBDISTRICT, title=False)
        if len(place) > 4 and _PLACE_NOUN.match(place) and not any(match.start() in each for each in taken):
            end = match.end() + len(place)
            yield AgencyName(match.start(), end, line[match.start() : end], f"จังหวัด{place}", "province", _RANK)
    for match in _ENTERPRISE.finditer(line) if own_type == "state_enterprise" else ():
        if not any(match.start() in each for each in taken):
            yield AgencyName(*match.span(), match[0], match[0], "state_enterprise", _RANK)


def _whole(line: str, each: AgencyName) -> tuple[str, int]:
    """The name without words that are no part of it, with a place that stands behind a short form; and its end."""
    end = each.start + len(each.printed.rstrip("ฯ"))
    abbreviated = _ABBREVIATED.match(line, end)
    if abbreviated and place_like(abbreviated[0].lstrip("ฯ ")):
        return each.name + abbreviated[0], abbreviated.end()
    name = _SWALLOWED.sub("", each.name)
    if name.endswith("ไป") and line.startswith("ยัง", each.end):
        name = name.removesuffix("ไป")
    return name, each.end - (len(each.name) - len(name))
