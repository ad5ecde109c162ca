"""Which instrument or indicator a heading, a section row or a cell names."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

import regex

from codebook.reader import INDICATORS_OF, instrument_of
from extract.frozen import dataclass
from normalize.text import clean
from segment.facts.names import (
    LONGEST_LABEL,
    all_names,
    beginnings,
    indicator_like,
    indicator_named,
    instrument_named,
    instrument_names,
    name_pattern,
    names,
)
from segment.facts.near_names import is_near, is_side
from segment.facts.words import letters_of

ANSWERED = regex.compile(r"\s*จำนวน\s?[\d,]+\s?(?:คน|นาย|ราย|ชุด)")
"""Behind an instrument: how many have answered it; what follows is of something else."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a text names. ``numbered`` is True where it gives the indicator's number, not only its name."""

    instrument: str | None = None
    indicator: int | None = None
    overall: bool = False
    numbered: bool = False
    named: int | None = None
    """The indicator that the name alone would give, where the number says another."""
    part: bool = False
    """A part of the indicator (9.1) is meant, not the whole."""


UNNAMED = Subject()
"""What names nothing."""

# ตัวชี้วัดที่ 6, ตัวชี้วัด 6, ตัวชี้วัดย่อยที่ 9.5, ตัวชีวัดที่ 6 (a mark lost), ตชว. 6, ด้านที่ 6
NUMBERED = regex.compile(
    r"(?:ตัว\s?ช[ี]?้?\s?ว[ัี]?ด|ตชว\.?|ด้าน(?=\s?ที่\s?\d))(?P<part>\s?ย่อย)?\s?(?:ที่|ที|ข้อ(?:ที่)?|ลำดับ(?:ที่)?)?\s?[:.]?\s?\(?"
    r"(?P<number>\d{1,2})(?P<inner>(?:\.\d{1,2})*)(?!\d)(?!\s?[-–]\s?\d)(?!\s?ข้อ|\s?ตัว(?!ชี้วัดที่))",
    regex.IGNORECASE,
)
_ENGLISH = regex.compile(r"\bindicator\s?(?:no\.?\s?)?(?P<number>\d{1,2})(?P<inner>)(?P<part>)\b", regex.IGNORECASE)
_LEADING = regex.compile(r"^\W*(\d{1,2})(?P<inner>(?:\.\d{1,2})*)\s?(?:[.)]|\s|(?=[ก-๙]))")
OURS = r"|^(?:ผล|คะแนน|ของ)*(?:หน่วยงาน|องค์กร|อบต\.?|อบจ\.?|เทศบาล|โรงเรียน|โรงพยาบาล)(?:ของ)?เรา$"
"""The own agency among others, as a label calls it."""
_TOTAL = regex.compile(
    r"รวม|ภาพรวม|ทั้งหมด|คะแนนita|คะแนนเฉลี่ยita|คะแนนสุทธิ|^ita(?:$|=)|total|overall|ผลคะแนนการประเมิน|ผลการประเมินita|คะแนนita"
    + OURS
)


@lru_cache(maxsize=1 << 15)
def subject_of(text: str, *, leading_number: bool = False) -> Subject | None:
    """The subject that a heading, section row, header or label names; None where it names none.

    A number outranks a name (`ตัวชี้วัดย่อยที่ 9.5` is 9 whatever follows). With ``leading_number`` a number at
    the very beginning counts where a name stands beside it or nothing else does.
    """
    line = clean(text)
    named = indicator_named(line)
    numbered = NUMBERED.search(line) or _ENGLISH.search(line) if _DIGITS.search(line) else None
    if (
        numbered
        and numbered[0].startswith("ด้าน")
        and not is_side(line[numbered.end() :], int(numbered["number"]), named)
    ):
        # A side of something else than the assessment: ด้านที่ 2 เศรษฐกิจ.
        numbered = None
    if numbered and 1 <= int(numbered["number"]) <= 10:
        number = int(numbered["number"])
        part = bool(numbered["part"] or numbered["inner"])
        return Subject(
            instrument_of(number), number, numbered=True, named=named if named != number else None, part=part
        )
    if leading_number and (leading := _LEADING.match(line)) and 1 <= int(leading[1]) <= 10:
        number = int(leading[1])
        if number in (named, indicator_like(line)) or (named is None and is_near(line, number)):
            return Subject(instrument_of(number), number, numbered=True, part=bool(leading["inner"]))
    named = named or indicator_like(line)
    instrument = instrument_named(line)
    if named and (instrument is None or instrument_of(named) == instrument):
        # `แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)` is the instrument though it holds the name of indicator 9.
        if instrument == "OIT" and named == 9 and "การเปิดเผยข้อมูลสาธารณะ" in letters_of(line):
            return Subject("OIT")
        return Subject(instrument_of(named), named)
    if instrument:
        return Subject(instrument)
    return Subject(overall=True) if _TOTAL.search(letters_of(line)) else None


def counted_as(line: str) -> int | None:
    """The number of an indicator that a label begins with, bare (`4. การใช้อำนาจ`, `(๔) …`); None where it has none."""
    leading = _LEADING.match(line)
    return int(leading[1]) if leading and not leading["inner"] and 1 <= int(leading[1]) <= _LAST else None


_TURNED = regex.compile(
    r"^(?:ผล|ค่า|สรุป|ภาพ|ทั้งหมด|ทั้งสิ้น|คะแนน|เฉลี่ย|ราย|ของ|ด้าน|รวม|ระดับ|แบบวัด|แบบตรวจ|เครื่องมือ|การรับรู้|ตัวชี้วัด|[\d.)(:\-–•*]|^[ก-ฮ]\.)*"
)


@lru_cache(maxsize=1 << 15)
def labelled(text: str) -> Subject | None:
    """The subject of a text that is a label, not a sentence that mentions one: it begins with the subject's number or
    name, or holds little else."""
    words = letters_of(text)
    if len(words) > LONGEST_LABEL and not _begins_as_label(text, words):
        # Most texts are sentences: no subject is looked for in these.
        return None
    subject = subject_of(text, leading_number=True)
    if subject is None:
        return None
    if subject.overall:
        return subject if len(words) <= 60 else None
    if len(words) <= 70 or indicator_like(text) is not None or _begins_as_label(text, words):
        return subject
    return None


def _begins_as_label(text: str, words: str) -> bool:
    """Whether a long text begins with the number or the name of a subject."""
    return (
        NUMBERED.match(clean(text).lstrip(" -–•*(")) is not None
        or words.startswith(all_names())
        or _TURNED.sub("", words).startswith(beginnings())
    )


_SUMMED = regex.compile(r"^(?:ผล|ค่า|คะแนน|เฉลี่ย|รวม|ราย|ของ|[ก-ฮ]\.)*")


_FROM_TO = regex.compile(r"(?<=\d)(?:[-–]|ถึง)(?:ตัวชี้วัด(?:ที่)?)?(?=\d)")
_LISTED_NUMBERS = regex.compile(
    rf"ตัวชี้วัด(?:ที่)?\d{{1,2}}(?:{_FROM_TO.pattern}\d{{1,2}}|(?:(?:,|/|และ|กับ)+(?:ตัวชี้วัด(?:ที่)?)?\d{{1,2}})+)"
)
_DIGITS = regex.compile(r"\d+")
_LAST = 10
_BETWEEN_NAMES = regex.compile(r"ตัวชี้วัด(?:ที่)?|ด้าน|และ|[\d\W]")


@lru_cache(maxsize=1 << 12)
def listed_together(text: str) -> tuple[int, ...]:
    """The indicators of a text that is nothing but the names or the numbers of several; empty where it is anything
    else."""
    letters = letters_of(text)
    if _LISTED_NUMBERS.fullmatch(letters):
        first, last = (numbers := [int(each) for each in _DIGITS.findall(letters)])[0], numbers[-1]
        found = tuple(range(first, last + 1)) if _FROM_TO.search(letters) else tuple(numbers)
        return found if len(set(found)) > 1 and max(found) <= _LAST else ()
    found = tuple(names()[match[0]] for match in name_pattern().finditer(letters))
    rest = _BETWEEN_NAMES.sub("", name_pattern().sub("", letters))
    return found if len(set(found)) > 1 and not rest else ()


def whole_instrument(indicators: Collection[int]) -> Subject | None:
    """The instrument that these are all indicators of; None where they are not all of one."""
    return next((Subject(code) for code, numbers in INDICATORS_OF.items() if set(numbers) == set(indicators)), None)


_INSTRUMENT_FIRST = regex.compile(r"(?:แบบ|ส่วน)?(?:iit|eit|oit)")


@lru_cache(maxsize=1 << 14)
def is_only_instrument(text: str) -> bool:
    """Whether a text is an instrument's name with only words of scores and totals before it, and little behind."""
    words = _SUMMED.sub("", letters_of(text))
    head = _TURNED.sub("", words)
    return len(words) <= LONGEST_LABEL and (
        bool(_INSTRUMENT_FIRST.match(head))
        or any(head.startswith(name) for name in instrument_names())
        or words.startswith(("แบบวัด", "แบบตรวจ", "เครื่องมือ"))
    )
