"""Names of a fixed form: provinces, education areas, companies, การ…แห่งประเทศไทย."""

from __future__ import annotations

import re

from normalize.agencies.words import END_WORDS, THAI, WINDOW, tokens
from normalize.numerals import to_arabic
from normalize.places import provinces
from normalize.text import clean


def whole_name(text: str, end: int) -> tuple[str | None, int]:
    return "", end


_NUMBER = re.compile(r"\s?([0-9๐-๙]{1,2})(?![0-9๐-๙.,/])")


def numbered(text: str, end: int) -> tuple[str | None, int]:
    """The number that alone tells a unit from others of its kind."""
    match = _NUMBER.match(text, end)
    return (f" {to_arabic(match[1])}", match.end()) if match else (None, end)


def province_name(text: str, end: int) -> tuple[str | None, int]:
    """The province that is named here; one that is not to be had is none, but where its name is a whole line."""
    start = end + len(re.match(r"\s*", text[end : end + WINDOW])[0])  # type: ignore[index]
    found = starting(text, start, provinces())
    if found[0]:
        return found
    before = text[: end - len("จังหวัด")].rpartition("\n")[2].strip(_SIGNS)
    alone = _ALONE.match(text, end) if not before else _OF_A_YEAR.match(text, end) if before.endswith("ของ") else None
    return (alone[0], alone.end()) if alone else (None, end)


_SIGNS = " \t*#"
_OF_A_YEAR = re.compile(r"[ก-๎]{3,16}(?=[ \t]+ประจำปี[^\n]{0,40}(?:\n|$))")
_ALONE = re.compile(rf"{_OF_A_YEAR.pattern}|[ก-๎]{{3,16}}(?=[ \t*]*(?:\n|$))")
"""What may be the name of a province that the list of places does not know."""


_REACH = 40
"""Letters, blanks among them, in which a name stands."""


def starting(text: str, start: int, names: tuple[str, ...]) -> tuple[str | None, int]:
    """The first of the ``names`` that stands at ``start``, blanks inside aside, and where it ends."""
    letters = "".join(text[start : start + _REACH].split())
    if not letters.startswith(names):
        return None, start
    found = next(name for name in names if letters.startswith(name))
    ends = [at + 1 for at in range(start, min(len(text), start + _REACH)) if not text[at].isspace()]
    return found, ends[len(found) - 1]


_AREA_NUMBER = re.compile(r"\s*เขต\s*([0-9๐-๙]{1,2})(?![0-9๐-๙])")


_UNKNOWN_PROVINCE = re.compile(
    r"\s*(?:จังหวัด)?\s*(?!เขต|ออนไลน์)([ก-๎]{2,24}?)(?=\s*เขต\s*[0-9๐-๙]|[^ก-๎]|$|จังหวัด|ประจำ|อำเภอ)"
)


def education_area(text: str, end: int) -> tuple[str | None, int]:
    """The provinces and the number of an education area: ``เชียงใหม่ เขต 2``, ``ลำปาง ลำพูน``, ``เขต 34``."""
    words: list[str] = []
    at = end
    while True:
        gap = re.match(r"\s*(?:และ|,|[-–])?\s*" if words else r"\s*(?:จังหวัด)?\s*", text[at : at + WINDOW])
        assert gap
        name, behind = starting(text, at + gap.end(), provinces())
        if name is None and not words:
            # A province that no list knows: its letters up to the number or the next blank.
            letters = _UNKNOWN_PROVINCE.match(text, at)
            if letters and tokens(letters[1])[0] not in END_WORDS:
                name, behind = letters[1], letters.end()
        if name is None or (words and not re.match(r"[\s–-]", text[at : at + WINDOW])):
            break
        if "-" in gap[0] or "–" in gap[0]:
            # ตาก-กำแพงเพชร is printed as one word.
            name = f"{words.pop()}-{name}"
        words.append(name)
        at = behind
    number = _AREA_NUMBER.match(text, at)
    if number:
        words.append(f"เขต {to_arabic(number[1])}")
        at = number.end()
    if not words:
        return None, end
    return " ".join(words) if not words[0].startswith("เขต ") else " " + " ".join(words), at


_COMPANY = re.compile(r"\s*(?P<name>[^\n]{2,60}?(?:\n[^\n]{2,40}?)?)\s*จำกัด(?P<public>\s*\(\s*มหาชน\s*\))?")


def company(text: str, end: int) -> tuple[str | None, int]:
    match = _COMPANY.match(text, end)
    if not match or "บริษัท" in match["name"]:
        return None, end
    return f" {clean(match['name'])} จำกัด" + (" (มหาชน)" if match["public"] else ""), match.end()


_NATIONAL = re.compile(rf"(?P<name>(?:(?!การ)[{THAI}]){{3,30}}?)\s?(?:(?!การ)[{THAI}]){{0,20}}?แห่ง\s?ประเทศ\s?ไทย")


def national(text: str, end: int) -> tuple[str | None, int]:
    match = _NATIONAL.match(text, end)
    if not match or tokens(match["name"])[0] in END_WORDS or re.search("องค์|ธนาคาร|สถาบัน|ของ|สมาคม", match[0]):
        return None, end
    return re.sub(r"\s", "", match[0]), match.end()
