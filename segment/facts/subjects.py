"""Which instrument or indicator a heading, a section row or a cell names."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache, lru_cache

import regex
from rapidfuzz import fuzz, process

from codebook.reader import INDICATORS_OF, INSTRUMENTS, english_names, indicator_names, instrument_of
from extract.frozen import dataclass
from normalize.text import clean
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
_INSTRUMENT_LETTERS = regex.compile(r"(?<![A-Za-z])(IIT|EIT|OIT|[1l]IT|0IT)(?![A-Z])", regex.IGNORECASE)
_TOTAL = regex.compile(
    r"รวม|ภาพรวม|ทั้งหมด|คะแนนita|คะแนนเฉลี่ยita|คะแนนสุทธิ|^ita$|total|overall|ผลคะแนนการประเมิน|ผลการประเมินita|คะแนนita"
)
_LEAD_WORDS = regex.compile(r"^(?:[ก-ฮ]\.)?(?:ด้าน|ตัวชี้วัด(?:ที่)?)?[\d.)(\s]*")
_SCORE_TAIL = regex.compile(
    # Looked for from the end: of a long run of these words none is tried as its beginning.
    r"(?r)[(\[]?(?:(?:ที่)?ได้(?:รับ)?|ผล|ค่า|มี|(?:การ)?ประเมิน|คะแนน|เฉลี่ย|รวม|ร้อยละ|เท่ากับ|คิดเป็น|[=:])*"
    r"(?:\d{1,3}\.\d{1,2}.*|\d{1,3}คะแนน[)\]]?|(?<=คะแนน[=:]?)\d{1,3}[)\]]?)$"
)
_LONGEST_LABEL = 90
"""Letters: what is longer is a sentence, and no name's spelling is looked for in it."""


@cache
def names() -> dict[str, int]:
    """Squeezed names with their indicators, the longest first."""
    found = {letters_of(name): number for number, names in indicator_names().items() for name in names}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def _name_pattern() -> regex.Pattern[str]:
    return regex.compile(r"\L<names>", names=list(names()))


@cache
def instrument_names() -> dict[str, str]:
    found = {letters_of(name): each.code for each in INSTRUMENTS for name in (each.name, *each.aliases)}
    found |= {"ผู้มีส่วนได้ส่วนเสียภายใน": "IIT", "ผู้มีส่วนได้ส่วนเสียภายนอก": "EIT", "การเปิดเผยข้อมูลสาธารณะ": "OIT"}
    found |= {"ผู้มีส่วนได้เสียภายใน": "IIT", "ผู้มีส่วนได้เสียภายนอก": "EIT"}
    return found


@cache
def _all_names() -> tuple[str, ...]:
    return (*names(), *instrument_names())


@cache
def _beginnings() -> tuple[str, ...]:
    return (*_all_names(), "iit", "eit", "oit")


@lru_cache(maxsize=1 << 15)
def indicator_named(text: str) -> int | None:
    """The indicator whose name ``text`` holds; of several the one that stands first (the longest at one place)."""
    words = letters_of(text)
    match = _name_pattern().search(words)
    if match is None:
        return None
    return names()[max((name for name in names() if words.startswith(name, match.start())), key=len)]


def _without_score(words: str) -> str:
    return _SCORE_TAIL.sub("", words, count=1) if "." in words or "คะแนน" in words else words


@lru_cache(maxsize=1 << 15)
def indicator_like(text: str, floor: float = 86.0) -> int | None:
    """The indicator whose name is all of ``text``, up to a few damaged letters; a number before it and a score behind
    it aside."""
    words = _without_score(_LEAD_WORDS.sub("", letters_of(text), count=1))
    if not words or len(words) > _LONGEST_LABEL:
        return None
    found = process.extractOne(words, names().keys(), scorer=fuzz.ratio, score_cutoff=floor)
    return names()[found[0]] if found else None


def instrument_named(text: str) -> str | None:
    """The instrument that ``text`` names, by its letters or its Thai name; None where it names none or several."""
    found = {_letters(match) for match in _INSTRUMENT_LETTERS.findall(text)} if "t" in text.lower() else set()
    if found:
        return found.pop() if len(found) == 1 else None
    words = letters_of(text)
    codes = {code for name, code in instrument_names().items() if name in words}
    if codes == {"IIT", "EIT"} and "ภายนอก" in words and words.count("ภายใน") == 0:
        codes = {"EIT"}
    return codes.pop() if len(codes) == 1 else None


def _letters(found: str) -> str:
    return {"1IT": "IIT", "LIT": "IIT", "0IT": "OIT"}.get(found.upper(), found.upper())


_NEAR = 70.0
"""Percent: so alike a name need be to that of the indicator whose number stands before it."""


_KEYS = {
    1: r"หน้าที่|dut(?:y|ies)|performance",
    2: r"งบ(?:ประมาณ|ฯ|[.\W]|$|การเงิน|ของ|อบต|เทศบาล)|budget",
    3: r"อำนาจ|power",
    4: r"ทรัพย์สิน|ของหลวง|propert|asset",
    5: r"ทุจริต|corrupt",
    6: r"คุณภาพ|quality",
    7: r"สื่อสาร|communicat",
    8: r"ปรับปรุง|improv",
    9: r"เปิดเผย|open|disclos",
    10: r"ป้องกัน|prevent",
}
"""The word of each indicator's name that no other has: behind its number, a short label is enough."""
_KEY_PATTERNS = {number: regex.compile(words) for number, words in _KEYS.items()}
_BRACKETED = regex.compile(r"\([^()]*\)")
_ASKED = regex.compile(
    r"^(?:ไม่|มี|ให้|จัด|ทำ)|ท่าน|เพียงใด|หรือไม่|อย่างไร|\?|หน่วยงาน|เจ้าหน้าที่|บุคลากร|แผน|รายงาน|ขั้นตอน|เบิกจ่าย|รายได้|ลงทุน|จัดเก็บ|ข้อบัญญัติ|ก่อสร้าง"
)
_SHORT = 26
"""Letters: no label by a key word is longer, brackets aside."""


def _keyed(words: str, number: int) -> bool:
    """Whether a short label (`2 การใช้งบฯ`, `7. Communication`) has the key word of one indicator, and of this one, or
    is its name in English."""
    bare = _BRACKETED.sub("", words)
    if bare in _english(number):
        return True
    if not 4 <= len(bare) <= _SHORT or _ASKED.search(words):
        return False
    found = {each for each, pattern in _KEY_PATTERNS.items() if pattern.search(words)}
    return number in found and (len(found) == 1 or (number == 10 and found == {5, 10}))


@cache
def _english(number: int) -> frozenset[str]:
    """Squeezed names of an indicator in English."""
    return frozenset(map(letters_of, english_names()[number]))


def bare_of_score(letters: str) -> str:
    """A label without the score that it ends with (`การเปิดเผยข้อมูล (ตัวชี้วัดที่ 9) ได้ 100.00 คะแนน`)."""
    bare: str = _without_score(letters)
    return bare


def may_be_named(text: str, number: int) -> bool:
    """Whether a text beside an indicator's number may be its name, in whatever words."""
    return indicator_named(text) == number or indicator_like(text, 70.0) == number or _near(text, number)


def is_short_label(text: str, number: int) -> bool:
    """Whether a text is an indicator's number and a short name with its key word."""
    return _keyed(_LEAD_WORDS.sub("", letters_of(text)), number)


def _near(line: str, number: int) -> bool:
    """Whether the words behind an indicator's number are its name in other words (`4 การใช้ทรัพย์สินขององค์กร`)."""
    words = _without_score(_LEAD_WORDS.sub("", letters_of(line)))
    if _keyed(words, number):
        return True
    own = [name for name, each in names().items() if each == number]
    return (
        6 <= len(words) <= _LONGEST_LABEL
        and process.extractOne(words, own, scorer=fuzz.ratio, score_cutoff=_NEAR) is not None
    )


def _is_side(behind: str, number: int, named: int | None) -> bool:
    """Whether the words behind ด้านที่ and a number are the indicator's name, or nothing but signs and numbers."""
    words = _without_score(letters_of(behind))
    return (
        named == number
        or not regex.search(r"[ก-ฮ]{3}", words)
        or _keyed(words[:_SHORT], number)
        or _near(behind, number)
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
        and not _is_side(line[numbered.end() :], int(numbered["number"]), named)
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
        if number in (named, indicator_like(line)) or (named is None and _near(line, number)):
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


_TURNED = regex.compile(
    r"^(?:ผล|ค่า|สรุป|ภาพ|ทั้งหมด|ทั้งสิ้น|คะแนน|เฉลี่ย|ราย|ของ|ด้าน|รวม|ระดับ|แบบวัด|แบบตรวจ|เครื่องมือ|การรับรู้|ตัวชี้วัด|[\d.)(:\-–•*]|^[ก-ฮ]\.)*"
)


@lru_cache(maxsize=1 << 15)
def labelled(text: str) -> Subject | None:
    """The subject of a text that is a label, not a sentence that mentions one: it begins with the subject's number or
    name, or holds little else."""
    subject = subject_of(text, leading_number=True)
    if subject is None:
        return None
    words = letters_of(text)
    if subject.overall:
        return subject if len(words) <= 60 else None
    if len(words) <= 70 or indicator_like(text) is not None:
        return subject
    head = _TURNED.sub("", words)
    begins = (
        NUMBERED.match(clean(text).lstrip(" -–•*(")) is not None
        or words.startswith(_all_names())
        or head.startswith(_beginnings())
    )
    return subject if begins else None


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
    found = tuple(names()[match[0]] for match in _name_pattern().finditer(letters))
    rest = _BETWEEN_NAMES.sub("", _name_pattern().sub("", letters))
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
    return len(words) <= _LONGEST_LABEL and (
        bool(_INSTRUMENT_FIRST.match(head))
        or any(head.startswith(name) for name in instrument_names())
        or words.startswith(("แบบวัด", "แบบตรวจ", "เครื่องมือ"))
    )
