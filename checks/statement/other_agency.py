"""A report speaks of its own agency.

Looked for in every paragraph and cell of a report about one agency: behind the words that its own name begins with
(สำนักงานเขต, เทศบาลตำบล, องค์การบริหารส่วนตำบล, …) stands its own place. Another place's name warns: it may be a text
copied from that agency. A place that is nearly the own one (75 of 100 by its letters), or the own place behind a kind
that lost a part (องค์การบริหารส่วน without จังหวัด), is a slip and warns as such. Districts of Bangkok are told by their
list; for other kinds the name must end at a blank or at อำเภอ or จังหวัด. Announcements, agencies that the report's
tables rank, and reports whose agency is unknown are not asked. One finding for each name and passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from checks.case import Case, Passage
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from codebook.districts import districts
from extract.message import Message

KINDS = (
    "สำนักงานเขต",
    "องค์การบริหารส่วนตำบล",
    "องค์การบริหารส่วนจังหวัด",
    "เทศบาลตำบล",
    "เทศบาลเมือง",
    "เทศบาลนคร",
    "มหาวิทยาลัย",
    "โรงพยาบาล",
    "วิทยาลัย",
)
BROKEN_KINDS = {"องค์การบริหารส่วนตำบล": "องค์การบริหารส่วน", "องค์การบริหารส่วนจังหวัด": "องค์การบริหารส่วน"}

_NO_NAME = re.compile(
    r"ที่|ทุก|ของ|ใน|และ|หรือ|ต่าง|แห่ง|ได้|มี|จะ|ต้อง|ให้|เป็น|โดย|กรุงเทพ|ทั่ว|หลาย|อื่น|ดังกล่าว|นี้|ขนาด|สามัญ|มา|จึง|ทราบ|กับ|เพื่อ"
    r"|จัด|เรื่อง|ซึ่ง|ท่าน|ตำบล|จังหวัด|ไม่|เรา|ตน|พื้นที่|ควร|ยัง|ผ่าน|ตาม|จำนวน|ประจำ|ปี|แล้ว|ไป|คือ|พบ|ว่า|ขอ|เอง|สาขา|ส่งเสริม|สุขภาพ|ราช"
)
_NAME = re.compile(r"[ก-๎]{3,30}?(?=อำเภอ|จังหวัด|[^ก-๎]|$)")
_ALIKE = 75


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each foreign or damaged name in a passage."""
    own = _own(case)
    if own is None:
        yield not_applicable("รายงานไม่ใช่ของหน่วยงานเดียวที่รู้ชื่อ", "not a report about one agency of a known kind")
        return
    ranked = {score.agency for score in case.bundle.scores if score.agency}
    found = False
    for passage in case.passages:
        for name, damaged in sorted(set(_names(passage, *own))):
            if name not in ranked:
                found = True
                yield _failure(passage, "".join(own), name, damaged)
    if not found:
        yield passed("ข้อความกล่าวถึงหน่วยงานของตนเท่านั้น", "the text speaks of its own agency only")


def _own(case: Case) -> tuple[str, str] | None:
    """Kind and place of the report's agency."""
    agency = case.bundle.report.agency
    if agency is None or case.bundle.report.kind == "announcement":
        return None
    return next(((kind, agency[len(kind) :].strip()) for kind in KINDS if agency.startswith(kind)), None)


def _names(passage: Passage, kind: str, place: str) -> Iterator[tuple[str, bool]]:
    """Names behind the own agency's kind that are not its own, and whether each is the own one damaged."""
    text = passage.line
    for match in re.finditer(rf"{kind}\s?", text):
        # A narrow cell breaks names; blanks inside them say nothing.
        rest = re.sub(r"\s", "", text[match.end() : match.end() + 60])
        if rest.startswith(place):
            continue
        if kind == "สำนักงานเขต":
            other = next((each for each in districts() if rest.startswith(each)), None)
        else:
            printed = _NAME.match(text[match.end() :])
            other = printed[0] if printed else None
        slip = _slip(rest, place)
        if slip and slip not in districts() and other not in districts():
            yield kind + slip, True
        elif other and not place.startswith(other) and not _NO_NAME.match(rest):
            yield kind + other, False
    broken = BROKEN_KINDS.get(kind)
    if broken:
        for match in re.finditer(rf"{broken}\s?{re.escape(place)}", text):
            yield re.sub(r"\s", "", match[0]), True


def _slip(rest: str, place: str) -> str | None:
    """The beginning of ``rest`` that is most like ``place``, where it is like it and not the same."""
    lengths = range(max(3, len(place) - 2), len(place) + 2)
    best = max((rest[:length] for length in lengths), key=lambda each: fuzz.ratio(each, place))
    return best if best[:1] == place[:1] and fuzz.ratio(best, place) >= _ALIKE and best != place else None


def _failure(passage: Passage, own: str, name: str, damaged: bool) -> Result:
    if damaged:
        reason = Message(
            f"ชื่อหน่วยงานพิมพ์ว่า “{name}” แต่หน่วยงานของรายงานคือ “{own}”",
            f"the agency is printed “{name}”, but the report's agency is “{own}”",
        )
    else:
        reason = Message(
            f"ข้อความกล่าวถึง “{name}” ซึ่งไม่ใช่หน่วยงานของรายงาน (“{own}”) อาจคัดลอกมาจากหน่วยงานอื่น",
            f"the text speaks of “{name}”, not of the report's agency “{own}”: perhaps copied from another",
        )
    return Result(FAIL, reason, passage.place, expected=own, observed=name)


CHECK = Check(
    id="other-agency",
    version=1,
    severity=WARNING,
    title=Message("ข้อความกล่าวถึงหน่วยงานของตน", "a report speaks of its own agency"),
    remedy=Message("ตรวจว่าข้อความเป็นของหน่วยงานนี้จริง", "make sure that the text is about this agency"),
    calculate=calculate,
)
