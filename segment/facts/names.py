"""Names of indicators and instruments, and what is taken for one: whole, damaged, shortened or in English."""

from __future__ import annotations

from functools import cache, lru_cache

import regex
from rapidfuzz import fuzz, process

from codebook.reader import INSTRUMENTS, indicator_names
from segment.facts.words import letters_of

_INSTRUMENT_LETTERS = regex.compile(r"(?<![A-Za-z])(IIT|EIT|OIT|[1l]IT|0IT)(?![A-Z])", regex.IGNORECASE)
_LEAD_WORDS = regex.compile(r"^(?:[ก-ฮ]\.)?(?:ด้าน|ตัวชี้วัด(?:ที่)?)?[\d.)(\s]*")
_SCORE_TAIL = regex.compile(
    # Looked for from the end: of a long run of these words none is tried as its beginning.
    r"(?r)[(\[]?(?:(?:ที่)?ได้(?:รับ)?|ผล|ค่า|มี|(?:การ)?ประเมิน|คะแนน|เฉลี่ย|รวม|ร้อยละ|เท่ากับ|คิดเป็น|[=:])*"
    r"(?:\d{1,3}\.\d{1,2}.*|\d{1,3}คะแนน[)\]]?|(?<=คะแนน[=:]?)\d{1,3}[)\]]?)$"
)
LONGEST_LABEL = 90
"""Letters: what is longer is a sentence, and no name's spelling is looked for in it."""


@cache
def names() -> dict[str, int]:
    """Squeezed names with their indicators, the longest first."""
    found = {letters_of(name): number for number, names in indicator_names().items() for name in names}
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def name_pattern() -> regex.Pattern[str]:
    return regex.compile(r"\L<names>", names=list(names()))


@cache
def instrument_names() -> dict[str, str]:
    found = {letters_of(name): each.code for each in INSTRUMENTS for name in (each.name, *each.aliases)}
    found |= {"ผู้มีส่วนได้ส่วนเสียภายใน": "IIT", "ผู้มีส่วนได้ส่วนเสียภายนอก": "EIT", "การเปิดเผยข้อมูลสาธารณะ": "OIT"}
    found |= {"ผู้มีส่วนได้เสียภายใน": "IIT", "ผู้มีส่วนได้เสียภายนอก": "EIT"}
    return found


@cache
def _in_all() -> dict[str, str]:
    """Of the instruments' names those that hold no other: where a longer one stands, one of these does."""
    every = instrument_names()
    return {name: code for name, code in every.items() if not any(other in name for other in every if other != name)}


@cache
def all_names() -> tuple[str, ...]:
    return (*names(), *instrument_names())


@cache
def beginnings() -> tuple[str, ...]:
    return (*all_names(), "iit", "eit", "oit")


@lru_cache(maxsize=1 << 15)
def indicator_named(text: str) -> int | None:
    """The indicator whose name ``text`` holds; of several the one that stands first (the longest at one place)."""
    words = letters_of(text)
    match = name_pattern().search(words)
    if match is None:
        return None
    return names()[max((name for name in names() if words.startswith(name, match.start())), key=len)]


def bare_of_score(letters: str) -> str:
    """A label without the score that it ends with (`การเปิดเผยข้อมูล (ตัวชี้วัดที่ 9) ได้ 100.00 คะแนน`)."""
    bare: str = _SCORE_TAIL.sub("", letters, count=1) if "." in letters or "คะแนน" in letters else letters
    return bare


def without_lead(letters: str) -> str:
    """A label without the number and the words that it begins with (`ตัวชี้วัดที่ 9`)."""
    bare: str = _LEAD_WORDS.sub("", letters, count=1)
    return bare


@lru_cache(maxsize=1 << 15)
def indicator_like(text: str, floor: float = 86.0) -> int | None:
    """The indicator whose name is all of ``text``, up to a few damaged letters; a number before it and a score behind
    it aside."""
    words = bare_of_score(without_lead(letters_of(text)))
    if not words or len(words) > LONGEST_LABEL:
        return None
    found = process.extractOne(words, names().keys(), scorer=fuzz.ratio, score_cutoff=floor)
    return names()[found[0]] if found else None


@lru_cache(maxsize=1 << 14)
def instrument_named(text: str) -> str | None:
    """The instrument that ``text`` names, by its letters or its Thai name; None where it names none or several."""
    found = {_letters(match) for match in _INSTRUMENT_LETTERS.findall(text)} if "t" in text.lower() else set()
    if found:
        return found.pop() if len(found) == 1 else None
    words = letters_of(text)
    codes = {code for name, code in _in_all().items() if name in words}
    if codes == {"IIT", "EIT"} and "ภายนอก" in words and words.count("ภายใน") == 0:
        codes = {"EIT"}
    return codes.pop() if len(codes) == 1 else None


def _letters(found: str) -> str:
    return {"1IT": "IIT", "LIT": "IIT", "0IT": "OIT"}.get(found.upper(), found.upper())
