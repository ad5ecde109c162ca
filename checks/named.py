"""The agencies that a report names, passage by passage: the one seam to the recognition of names.

Recognition itself is ``normalize.agencies.agencies_in``; what a check asks of it is a span, a name, a type and whether
anything bears it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from checks.case import Case, Passage
from extract import dictionary
from normalize import places
from normalize.agencies import agencies_in, kind_of, place_name

UNIT = 3
"""The highest rank of what is only a part of an agency."""
_MAY_NAME = re.compile(
    r"เทศบาล|องค์การ|อบ[ตจ]|ท[ตมน]\.|สำนัก|สน[งข]|มหาวิทยาลัย|ม[รท][ภร]\.|ม\.|วิทยาลัย|โรง|รพ\.?|รร\.|สถานี|สภ\.|สน\.|ตำรวจ|สส[จอ]|สพ[ปม]"
    r"|กรม|กระทรวง|กอง|จังหวัด|ศูนย์|ศาล|สถาบัน|การ(?:ไฟฟ้า|ประปา|เคหะ|ท่า|รถไฟ|ทาง|นิคม)|ธนาคาร|บริษัท|เรือนจำ|ที่ว่าการ|ว[ทอก]"
)


@dataclass(frozen=True)
class Named:
    """One name in a passage."""

    name: str
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
    return sum(name.startswith(word) for name in _place_names())


def named_in(case: Case) -> tuple[Named, ...]:
    """Every agency that the report names, parts of agencies aside; looked for once for all checks."""
    return case.once("named", lambda: _named_in(case))


def _named_in(case: Case) -> tuple[Named, ...]:
    within = "\n".join(passage.line for passage in case.passages)
    return tuple(each for passage in case.passages for each in _named(passage, within))


_SHORT_FORM = r"(?:อบต|อบจ|ทต|ทม|ทน|รพ|สภ|สน|สนข|สสจ|สสอ|รร|มรภ|มทร)\."
_CLINGING = re.compile(
    r"(เว็[บป]ไซ[ตด]์|เวบไซต์|เพจ|เฟซบุ๊ก|ไลน์|ที่|ใน|กับ|ให้|พบว่า|เขต|พื้นที่|เจ้าหน้าที่|บุคลากร|พนักงาน|ผู้บริหาร|นายก|ปลัด)"
    rf"(?={_SHORT_FORM})"
)
"""Words that a short form is printed right behind, without a blank: เว็บไซต์อบต.ดอนยาง."""
_ALL_OF_THEM = re.compile(r"ทุก(?:คน|กอง|ฝ่าย|แห่ง|หน่วย|ส่วน|ระดับ|ท่าน|สำนัก).*$")


def _named(passage: Passage, within: str) -> Iterator[Named]:
    line = _CLINGING.sub(r"\1 ", passage.line)
    if not _MAY_NAME.search(line):
        return
    for each in agencies_in(line, within=within):
        if each.rank > UNIT:
            before, after = line[: each.start], line[each.end :]
            name = _ALL_OF_THEM.sub("", each.name)
            yield Named(name, each.type, passage, before, after, each.sure, each.behind)
