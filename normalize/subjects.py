"""Which instrument or indicator a heading, a section row or a cell names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from codebook.reader import INSTRUMENTS, indicator_names, instrument_of
from normalize.text import clean, squeeze


@dataclass(frozen=True, slots=True)
class Subject:
    """What a text names. ``numbered`` is True where it gives the indicator's number, not only its name."""

    instrument: str | None = None
    indicator: int | None = None
    overall: bool = False
    numbered: bool = False
    named: int | None = None
    """The indicator that the name alone would give, where the number says another."""


# ตัวชี้วัดที่ 6, ตัวชี้วัด 6, ตัวชี้วัดย่อยที่ 9.5, ตัวชีวัดที่ 6 (a mark lost)
_NUMBERED = re.compile(
    r"ตัว\s?ช[ี]?้?\s?ว[ัี]?ด(?:\s?ย่อย)?\s?(?:ที่|ที|ข้อ(?:ที่)?"
    r"|ลำดับ(?:ที่)?)?\s?[:.]?\s?\(?(\d{1,2})(?:\.\d{1,2})*(?!\d)",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\bindicator\s?(?:no\.?\s?)?(\d{1,2})\b", re.IGNORECASE)
_LEADING = re.compile(r"^\W*(\d{1,2})\s?(?:[.)]|\s|(?=[ก-๙]))")
_INSTRUMENT_LETTERS = re.compile(r"(?<![A-Za-z])(IIT|EIT|OIT|[1l]IT|0IT)(?![A-Z])", re.IGNORECASE)
_TOTAL = re.compile(
    r"รวม|ภาพรวม|ทั้งหมด|คะแนนita|คะแนนเฉลี่ยita|คะแนนสุทธิ|^ita$|total|overall|ผลคะแนนการประเมิน|ผลการประเมินita"
)


@cache
def _names() -> tuple[tuple[str, int], ...]:
    """Squeezed names, the longest first, with their indicators."""
    found = {squeeze(name): number for number, names in indicator_names().items() for name in names}
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def _instrument_names() -> tuple[tuple[str, str], ...]:
    found = {squeeze(name): each.code for each in INSTRUMENTS for name in (each.name, *each.aliases)}
    found |= {"ผู้มีส่วนได้ส่วนเสียภายใน": "IIT", "ผู้มีส่วนได้ส่วนเสียภายนอก": "EIT", "การเปิดเผยข้อมูลสาธารณะ": "OIT"}
    found |= {"ผู้มีส่วนได้เสียภายใน": "IIT", "ผู้มีส่วนได้เสียภายนอก": "EIT"}
    return tuple(sorted(found.items(), key=lambda item: -len(item[0])))


def indicator_named(text: str) -> int | None:
    """The indicator whose name ``text`` holds; of several the one that stands first."""
    words = squeeze(text)
    best: tuple[int, int, int] | None = None
    for name, number in _names():
        at = words.find(name)
        if at >= 0 and (best is None or (at, -len(name)) < best[:2]):
            best = (at, -len(name), number)
    return best[2] if best else None


def indicator_like(text: str, floor: float = 0.86) -> int | None:
    """The indicator whose name is all of ``text``, up to a few damaged letters."""
    from difflib import SequenceMatcher

    words = re.sub(r"^(?:ด้าน|ตัวชี้วัด(?:ที่)?)?[\d.)\s]*", "", squeeze(text))
    best = max(
        ((SequenceMatcher(None, words, name, autojunk=False).ratio(), number) for name, number in _names()),
        default=(0.0, 0),
    )
    return best[1] if words and best[0] >= floor else None


def instrument_named(text: str) -> str | None:
    """The instrument that ``text`` names, by its letters or its Thai name; None where it names none or several."""
    letters = {_letters(match) for match in _INSTRUMENT_LETTERS.findall(text)}
    if letters:
        return letters.pop() if len(letters) == 1 else None
    words = squeeze(text)
    codes = {code for name, code in _instrument_names() if name in words}
    if codes == {"IIT", "EIT"} and "ภายนอก" in words and words.count("ภายใน") == 0:
        codes = {"EIT"}
    return codes.pop() if len(codes) == 1 else None


def _letters(found: str) -> str:
    return {"1IT": "IIT", "LIT": "IIT", "0IT": "OIT"}.get(found.upper(), found.upper())


def subject_of(text: str, *, leading_number: bool = False) -> Subject | None:
    """The subject that a heading, section row, header or label names; None where it names none.

    A number outranks a name (`ตัวชี้วัดย่อยที่ 9.5` is 9 whatever follows). With ``leading_number`` a number at
    the very beginning counts where a name stands beside it or nothing else does.
    """
    line = clean(text)
    named = indicator_named(line)
    numbered = _NUMBERED.search(line) or _ENGLISH.search(line)
    if numbered and 1 <= int(numbered[1]) <= 10:
        number = int(numbered[1])
        return Subject(instrument_of(number), number, numbered=True, named=named if named != number else None)
    if leading_number and (leading := _LEADING.match(line)) and 1 <= int(leading[1]) <= 10:
        number = int(leading[1])
        if named == number or indicator_like(line) == number:
            return Subject(instrument_of(number), number, numbered=True)
    named = named or indicator_like(line)
    instrument = instrument_named(line)
    if named and (instrument is None or instrument_of(named) == instrument):
        # `แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)` is the instrument though it holds the name of indicator 9.
        if instrument == "OIT" and named == 9 and "การเปิดเผยข้อมูลสาธารณะ" in squeeze(line):
            return Subject("OIT")
        return Subject(instrument_of(named), named)
    if instrument:
        return Subject(instrument)
    return Subject(overall=True) if _TOTAL.search(squeeze(line)) else None
