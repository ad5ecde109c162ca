"""Where a name of words ends."""

from __future__ import annotations

import re
from functools import lru_cache

from normalize import places
from normalize.agencies.beginnings import begins_a_name
from normalize.agencies.kinds import FREE, OFFICE, PLACE, Kind
from normalize.agencies.names import province_set
from normalize.agencies.words import (
    END_WORDS,
    FREE_WORDS,
    NAME_ALL_THE_SAME,
    NO_NAME,
    NO_PART,
    PLACE_ENDS,
    PLACES,
    STRONG_END,
    tokens,
)
from normalize.places import provinces


@lru_cache(maxsize=1 << 12)
def until_end(letters: str, kind: Kind, title: bool) -> str:
    """How many of the ``letters`` belong to a name."""
    known = _known_place(letters, kind)
    if known:
        return known
    holds = PLACES if kind.follows == OFFICE else ()
    ends = [each for each in STRONG_END.finditer(letters) if each.start() > 0 or each[0] not in PLACES]
    strong = next((each for each in ends if each[0] not in holds and not _is_part_of_word(each, letters)), None)
    stop = len(letters) if strong is None else strong.start()
    if strong is not None and strong[0] == "กรุงเทพมหานคร" and kind.follows == OFFICE:
        stop = strong.end()
    run = letters[:stop]
    if kind.follows == OFFICE and (held := re.match(r"(.*?)(จังหวัด|อำเภอ)(.*)", run)):
        return _office(held)
    if title and kind.follows != PLACE:
        return run.rstrip(".")
    kept = ""
    words = tokens(run)
    for at, token in enumerate(words):
        if (token in END_WORDS or (token in PLACE_ENDS and (kind.follows == PLACE or kind.type == "school"))) and (
            len(kept) >= 2 or at == 0
        ):
            if token == "ผล" and at == len(words) - 1:
                # With nothing behind it, it begins no clause: ทวีผล.
                break
            if token == "ผล" and words[at - 1] in _BEAR_FRUIT and words[at + 1] not in END_WORDS:
                kept += token
                continue
            free = kind.follows in (FREE, OFFICE) and token in FREE_WORDS and (at > 0 or token == "เพื่อ")
            if not (free and _goes_on(words, at)):
                return _undotted(kept)
        kept += token
    else:
        return _undotted(kept)
    return _undotted(run)


def _is_part_of_word(end: re.Match[str], letters: str) -> bool:
    """Whether ปี with nothing behind it is the end of a longer word: แม่น้ำตาปี."""
    return end[0] == "ปี" and end.end() == len(letters) and tokens(letters)[-1] != "ปี"


_BEAR_FRUIT = ("ไม้", "พืช", "ดอก")
"""With these ผล is one word, and no result: สถาบันวิจัยไม้ผล…"""


def _undotted(name: str) -> str:
    """The points behind a name are the sentence's, but for those of initials: ก.พ.ร."""
    return name if not name.endswith(".") or _INITIALS.fullmatch(name) else name.rstrip(".")


_INITIALS = re.compile(r"(?:[ก-ฮ]{1,2}\.)+")


def _office(held: re.Match[str]) -> str:
    """The office of a province or district: its name ends with the place's."""
    words, level, behind = held.groups()
    names = provinces() if level == "จังหวัด" else places.district_names()
    place = next((name for name in names if behind.startswith(name)), None)
    if place is None:
        kept = ""
        for token in tokens(behind):
            if token in END_WORDS and kept:
                break
            kept += token
        place = re.split(r"อำเภอ|จังหวัด", kept)[0].rstrip(".")
    return words + level + place


def _goes_on(words: tuple[str, ...], at: int) -> bool:
    """Whether a name of words holds this และ, เพื่อ, ใน: what follows is its next part and no new clause."""
    if words[at] == "เจ้าหน้าที่" and words[at - 1] == "การ":
        return True
    following = words[at + 1 : at + 2]
    if not following or following[0] in NO_PART or following[0] in END_WORDS - FREE_WORDS:
        return False
    if words[at] in ("ใน", "ที่", "ของ", "ต่อ", "จาก"):
        return following[0] in ("ภาครัฐ", "พระองค์", "พระราชูปถัมภ์", "มนุษย์", "อยู่อาศัย", "ดิน", "พระ")
    return not begins_a_name("".join(words[at + 1 :]))


def _known_place(run: str, kind: Kind) -> str | None:
    """The longest place that exists at the beginning of the ``run``, or behind the words that schools have before it,
    where what follows it is no part of a name."""
    if kind.follows != PLACE and kind.type != "school":
        return None
    known = {"province": province_set(), "district": places.districts()}.get(
        kind.named_after or "", places.subdistricts()
    )
    lead = _LEAD.match(run) if kind.type in ("school", "hospital") else None
    behind = lead.end() if lead else 0
    for end in range(min(len(run), 40), 1, -1):
        stands = run[:end] in known or (0 < behind < end - 1 and run[behind:end] in known)
        if stands and is_end(run[end:]):
            return run[:end]
    return None


_LEAD = re.compile(r"(?:บ้าน|วัด|ชุมชน|อนุบาล|เมือง|การอาชีพ|เทคนิค|อาชีวศึกษา|สารพัดช่าง|ชุมชน|สมเด็จพระยุพราช|ค่าย)+")


def is_end(behind: str) -> bool:
    """Whether a name is over before ``behind``."""
    if not behind or behind.startswith(PLACES) or STRONG_END.match(behind):
        return True
    first = tokens(behind)[0]
    return first in END_WORDS or first in PLACE_ENDS


def is_place_word(letters: str) -> bool:
    """A place behind a blank is where the unit lies: สำนักงาน จังหวัดตาก is no name of an office."""
    return letters.startswith(("กรุงเทพมหานคร", "อ.", "จ.", "ต.", "จว.", *PLACES))


def is_name(kind: Kind, rest: str) -> bool:
    least = 4 if kind.follows in (FREE, OFFICE) and len(kind.beginning) < 9 else 2
    if kind.type == "state_enterprise":
        least = 2
    bare = rest.strip()
    if kind.beginning == "เทศบาล" and bare in ("ตำบล", "เมือง", "นคร"):
        return False
    if kind.follows == PLACE and bare in places.subdistricts():
        return True
    if len(bare) < least or NO_NAME.search(bare):
        return False
    first = tokens(bare)[0]
    return bool(NAME_ALL_THE_SAME.match(bare)) or not (first in END_WORDS or first == "แห่ง")
