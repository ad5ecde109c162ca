"""Which agencies are called nearly as a name that none has: by their own names, not by the words for their kinds, which
thousands share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extract.message import Message
from normalize.agencies import expand
from normalize.agencies.kinds import KINDS, WHOLE
from publish.headings import TYPES
from publish.spelling import folded

SLIPS = 4
"""Letters of a name to one that may be wrong, too many or missing where it is near another; of a short name one may."""

HELD = 4
"""Letters from which a name that is held by another one, or holds it, is near it."""

HELD_IS = 70.0
"""How near such a name is (0–100)."""

MORE_WORDS = (
    *("เขต", "สำนักงาน", "วิทยาลัยเทคนิค", "วิทยาลัยอาชีวศึกษา", "วิทยาลัยการอาชีพ", "มหาวิทยาลัยราชภัฏ"),
    *("มหาวิทยาลัยเทคโนโลยีราชมงคล", "โรงเรียนบ้าน", "โรงเรียนวัด"),
)
"""Words that the names of many agencies begin with, beside those for kinds."""


@cache
def _kind_words() -> tuple[str, ...]:
    """Words with which the names of agencies begin and behind which they are told apart, the longest first."""
    kinds = (kind.beginning for kind in KINDS if kind.follows != WHOLE)
    return tuple(sorted({*kinds, *(told.th for told in TYPES.values()), *MORE_WORDS}, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Listed:
    """An agency as it is suggested."""

    agency: str
    name: str
    agency_type: str | None
    province: str | None
    district: str | None

    def told(self) -> Message:
        """What it is called, its kind and its place."""
        kind = TYPES.get(self.agency_type or "")
        places = [self.district] if self.district and self.district not in self.agency else []
        places += [self.province] if self.province else []
        th, en = (" · ".join([*([kind.in_language(language)] if kind else []), *places]) for language in ("th", "en"))
        return Message(f"{self.agency} ({th})", f"{self.agency} ({en})") if th else Message(self.agency, self.agency)


def agencies_near(wanted: str, agencies: Sequence[Listed], most: int) -> list[Message]:
    """The agencies whose own names, without the words for kinds that all share, are nearest to the one that is wanted;
    of equals those of the same kind first. A name that only shares some letters is not near."""
    whole, bare = folded(expand(wanted)), folded(_without_kind(expand(wanted)))
    near = [(likeness, each) for each in agencies if (likeness := _likeness(bare, folded(_without_kind(each.name))))]
    near.sort(key=lambda pair: (-pair[0], -_ratio(whole, folded(pair[1].agency))))
    return [each.told() for _, each in near[:most]]


def _likeness(one: str, other: str) -> float:
    """How near two names are (0–100): 0 where they are not; one that holds the other is, at least as far as it does."""
    from rapidfuzz.distance import OSA

    shorter, longer = sorted((one, other), key=len)
    slips = OSA.distance(one, other)
    alike = 100 * (1 - slips / max(len(longer), 1))
    if slips <= max(len(longer) // SLIPS, 1) and 2 * slips < len(longer):
        return alike
    holds = len(shorter) >= HELD and shorter in longer and 3 * len(shorter) >= len(longer)
    return HELD_IS if holds else 0.0


def _ratio(one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other)


def none_near(agencies: Sequence[Listed], few: int) -> Message:
    """That no name is near: the names where they are few, else how many there are of each kind."""
    many, names = len(agencies), ", ".join(each.agency for each in agencies)
    if many <= few:
        return Message(f"ไม่มีชื่อที่ใกล้เคียง ในข้อมูลมี: {names}", f"No name is near it. In the data are: {names}")
    kinds = Counter(each.agency_type for each in agencies if each.agency_type in TYPES)
    th, en = (
        ", ".join(f"{TYPES[kind].in_language(language)} {count:,}" for kind, count in kinds.most_common())
        for language in ("th", "en")
    )
    return Message(
        f"ไม่มีชื่อที่ใกล้เคียงใน {many:,} หน่วยงานของข้อมูล ใส่ชื่อประเภทแทนเพื่อดูรายชื่อของประเภทนั้น: {th}",
        f"No name is near it among the {many:,} agencies of the data; the name of a kind lists those of it: {en}",
    )


def of_kinds(agencies: Sequence[Listed], kinds: Sequence[str], most: int) -> Message | None:
    """The agencies of the kinds, of many the first; none where there is none."""
    found = [each for each in agencies if each.agency_type in kinds]
    if not found:
        return None
    names, left = ", ".join(each.agency for each in found[:most]), len(found[most:])
    more = (
        (f" และอีก {left:,} (ita report ค้นได้ทั้งหมด)", f" and {left:,} more (`ita report` searches all)")
        if left
        else ("", "")
    )
    return Message(
        f"เป็นชื่อประเภท ในข้อมูลมี {len(found):,} หน่วยงานของประเภทนี้ ระบุชื่อเดียว: {names}{more[0]}",
        f"It is a kind of agency; of it the data have {len(found):,}, name one: {names}{more[1]}",
    )


def _without_kind(name: str) -> str:
    """What an agency is called behind the word for its kind (คลองสาน of สำนักงานเขตคลองสาน)."""
    return next((name.removeprefix(kind) for kind in _kind_words() if name.startswith(kind) and name != kind), name)
