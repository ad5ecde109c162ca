"""A report speaks of its own agency.

Asked of every name of an agency in a report about one agency, whatever its kind and short form. The own agency is
that of the report, and those that its title and the short paragraphs before its first table name, or that it names
more often than the own one. A name of another of the same kind (local governments are one kind, and so are schools and
colleges) warns: it may be a text copied from that agency; of a kind with free names, as departments are, only behind
ของ or words that speak of what is one's own. So does one of another kind right behind words that speak of what is one's
own (เว็บไซต์, เจ้าหน้าที่ของ), and so does any of the own kind that is given a number which the report gives to its own
agency elsewhere: what was copied keeps the name and not the result. Names behind words that say why another is named
(ศึกษาดูงาน, ร่วมกับ, รายงานต่อ), that are said three times though never as one's own, and those of other kinds are
information (``other-agency-named``). Not asked: agencies that a table lists or ranks; bodies above the agency; units of
the own place.

A name that is nearly the own one (75 of 100 by its letters) and no place that there is, or the own place behind a
kind that lost a part, is a slip and warns as such. One finding for each name, with every place that has it.
Announcements, and reports whose agency is unknown, are not asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.others import COPIED, DAMAGED, Other, is_about_one, other_agencies
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import all_places, as_printed
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each foreign or damaged name."""
    own = case.bundle.report.agency
    if own is None or not is_about_one(case):
        yield not_applicable("รายงานไม่ใช่ของหน่วยงานเดียวที่รู้ชื่อ", "not a report about one agency of a known name")
        return
    found = [each for each in other_agencies(case) if each.role in (COPIED, DAMAGED)]
    for each in found:
        yield _failure(each, own)
    if not found:
        yield passed("ข้อความกล่าวถึงหน่วยงานของตนเท่านั้น", "the text speaks of its own agency only")


def _failure(each: Other, own: str) -> Result:
    at = all_places(passage.place for passage in each.passages)
    printed = as_printed(each.name, each.printed)
    if each.role == DAMAGED:
        reason = Message(
            f"ชื่อหน่วยงานพิมพ์ว่า “{printed}” ({at.th}) แต่หน่วยงานของรายงานคือ “{own}”",
            f"the agency is printed “{printed}” ({at.en}), but the report's agency is “{own}”",
        )
    else:
        reason = Message(
            f"ข้อความกล่าวถึง “{printed}” ({at.th}) ในที่ซึ่งน่าจะเป็นชื่อ “{own}” เจ้าของรายงาน หากตั้งใจกล่าวถึงอีกหน่วยงานก็ถูกต้องแล้ว",
            f"the text names “{printed}” ({at.en}) where “{own}”, whose report it is, would be expected. "
            "If the other is meant, nothing is wrong",
        )
    return Result(FAIL, reason, each.passages[0].place, expected=own, observed=each.name)


CHECK = Check(
    id="other-agency",
    version=4,
    severity=WARNING,
    title=Message("ข้อความกล่าวถึงหน่วยงานของตน", "a report speaks of its own agency"),
    remedy=Message("ดูว่าข้อความตั้งใจกล่าวถึงหน่วยงานใด", "see which agency the text means"),
    calculate=calculate,
)
