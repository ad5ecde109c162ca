"""Where a name may begin: the words of its kind, whole, short or cut by a line break."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from normalize.agencies.kinds import KINDS, NATIONAL, SHORT, WHOLE, Kind
from normalize.agencies.names import LONGEST_FIRST
from normalize.agencies.words import THAI, WINDOW, tokens


def _loose(beginning: str) -> str:
    """A beginning that blanks or a line break may cut."""
    return r"\s*".join(map(re.escape, beginning)) if len(beginning) > 5 else re.escape(beginning)


_BEHIND = re.compile(r"\(\?=.*\)$")
SHORT_FORMS = tuple((re.compile(_BEHIND.sub("", pattern)), full) for pattern, full in SHORT)
"""Each short form, without what must stand behind it, and the beginning that it stands for."""


BY_BEGINNING = {kind.beginning: kind for kind in KINDS}


def _searched(kind: Kind) -> str:
    """How a kind's beginning is looked for. `การ` begins half of all words: it counts with a country behind it."""
    behind = rf"(?=[{THAI}\s]{{3,53}}แห่ง\s?ประเทศ)" if kind.follows == NATIONAL else ""
    return _loose(kind.beginning) + behind


def _by_first_letter(patterns: Iterable[str]) -> str:
    """The patterns as one, those of a letter together: of a hundred the few that may match are tried at a place."""
    rests: dict[str, list[str]] = {}
    for pattern in patterns:
        rests.setdefault(pattern[0], []).append(pattern[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())


BEGINNING = re.compile(
    _by_first_letter(
        [pattern for pattern, _ in sorted(SHORT, key=lambda s: -len(s[0]))]
        + [_searched(kind) for kind in LONGEST_FIRST]
    )
)

# Words that a short form or a short beginning may follow without a blank.
LINKS = (
    "ของ",
    "โดย",
    "ประกาศ",
    "คำสั่ง",
    "แห่ง",
    "ที่",
    "และ",
    "กับ",
    "ใน",
    "จาก",
    "ให้",
    "ต่อ",
    "ถึง",
    "นายก",
    "ปลัด",
    "สังกัด",
    "เรียน",
    "หรือ",
)


_ASSESSED = tuple(
    kind.beginning
    for kind in LONGEST_FIRST
    if kind.type not in ("other", "state_enterprise", "public_organization", "province", "ministry")
    and kind.follows != WHOLE
)
_ANY_KIND = ("หน่วยงาน", "องค์กร", "เรา")
BY_KIND_ALONE = "|".join(
    [
        # Two letters without their point end other words: ทน, แทน.
        *(re.sub(r"^(..\\\.)\?$", r"\1", each) for each, full in SHORT if full.startswith(_ASSESSED)),
        *_ASSESSED,
        *("สถานี(?:ตำรวจ)?", "สำนักงาน", *_ANY_KIND),
    ]
)
"""What a report calls its own agency without its name, as a pattern: เทศบาล, อบต., โรงเรียน, เรา. Not by a kind that it
may as well be under: จังหวัด, กระทรวง, กอง."""


def may_call(printed: str, agency: str | None) -> bool:
    """Whether the words of a kind may be said of this agency: of a เทศบาลตำบล เทศบาล, and not เทศบาลนคร."""
    if agency is None or printed in _ANY_KIND:
        return True
    return agency.startswith((printed, *beginnings_of(printed)[0][:1]))


_NAMED = tuple(kind.beginning for kind in KINDS if kind.follows != NATIONAL)


def begins_a_name(word: str) -> bool:
    return word.startswith(_NAMED)


@lru_cache(maxsize=1024)
def beginnings_of(printed: str) -> tuple[tuple[str, ...], bool]:
    """The beginnings that a printed one may be, the longest first, and whether it is a short form."""
    short = next((full for pattern, full in SHORT_FORMS if pattern.fullmatch(printed)), None)
    if short is not None:
        return (short,), True
    letters = "".join(printed.split())
    return tuple(kind.beginning for kind in LONGEST_FIRST if letters.startswith(kind.beginning)), False


_ENDS_THAI = re.compile(rf"[{THAI}]$")
_LETTERS_BEFORE = re.compile(rf"[{THAI}]*$")
_LETTERS = re.compile(rf"[{THAI}]*")
_LETTERS_BEHIND = re.compile(rf"\s?([{THAI}0-9๐-๙.]*)")


def begins_word(text: str, start: int, before: str, kind: Kind) -> bool:
    """A short beginning may be the end of another word: กรม of โปรแกรม, การ of โครงการ."""
    if len(kind.beginning) > 7 or not _ENDS_THAI.search(before):
        return True
    if before[-1] in "เแโใไ":
        return False
    if before.endswith(LINKS):
        return True
    run = _LETTERS_BEFORE.search(text[max(0, start - 30) : start])
    behind = _LETTERS.match(text[start : start + 40])
    assert run
    assert behind
    offset = 0
    for token in tokens(run[0] + behind[0]):
        if offset >= len(run[0]):
            return offset == len(run[0])
        offset += len(token)
    return False


def letters_behind(text: str, start: int) -> str:
    """The letters behind a beginning, over one blank."""
    match = _LETTERS_BEHIND.match(text[start : start + WINDOW])
    return match[1] if match else ""


def end_of_beginning(text: str, match: re.Match[str], beginning: str) -> int | None:
    """Where the ``beginning`` ends in the text; the match may be that of a longer one."""
    found = _pattern(beginning).match(text, match.start())
    return found.end() if found else None


@lru_cache(maxsize=1024)
def _pattern(beginning: str) -> re.Pattern[str]:
    return re.compile(_loose(beginning) if beginning in BY_BEGINNING else re.escape(beginning))
