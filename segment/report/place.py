"""Where the agency lies: its name, what stands behind it, the lines beside it on the cover."""

from __future__ import annotations

import regex

from normalize import places
from normalize.agencies import province_in, province_of_name
from segment.report.agency import Agencies
from segment.report.candidate import Ballot, Choice
from segment.report.front import FrontLine, LineKind
from segment.report.tiers import NATIONAL, tier_of
from segment.report.weights import CLOSE_PLACE, LEAST_PLACE, PLACE

_DISTRICT = regex.compile(r"^\W*(?:(?:ตำบล|ต\.)\s*[ก-๎]+\s+)?(?:อำเภอ|อ\.)\s*([ก-๎-]{2,30}?)(?=[\s,)]|จังหวัด|จ\.|$)")
"""A line of a cover that begins with its district."""
_PROVINCE = regex.compile(r"จังหวัด|จว?\.|กรุงเทพ|กทม")
_SEAT = regex.compile(
    r"(?:สำนักงานใหญ่|(?:สำนักงาน|ที่ทำการ)?ตั้งอยู่|ที่ตั้ง)(?:[^จ]|จ(?!ังหวัด|\.)){0,60}"
    r"(?:(?:จังหวัด|จ\.)\s?[ก-๎]+|กรุงเทพ(?:มหานคร|ฯ))"
)
"""Where an agency of the whole country sits."""
_HELD = regex.compile(r"จังหวัด([ก-๎]{2,30})$")

_STATED = ("name", "behind", "title", "cover")
"""Evidence that leaves nothing to a name that no list knows."""


def place_choices(
    agencies: Agencies, title: str | None, front: tuple[FrontLine, ...]
) -> tuple[Choice[str], Choice[str]]:
    """The province and the district of the agency."""
    province = _province(agencies, title, front)
    district: Ballot[str] = Ballot(PLACE)
    for mention in agencies.mentions:
        if mention.agency.district and mention.agency.province in (None, province.value):
            district.add(mention.agency.district, "behind")
    for line in front:
        if line.kind is LineKind.COVER and (match := _DISTRICT.match(line.text)):
            district.add(places.district_of(match[1], province.value), "cover")
    return province, district.choice(least=LEAST_PLACE, close=CLOSE_PLACE)


def _held(name: str) -> str | None:
    """The province that a name says it is of, although no list knows it; a provincial court may sit in a district."""
    match = None if name.startswith("ศาล") else _HELD.search(name)
    return match[1] if match else None


def _province(agencies: Agencies, title: str | None, front: tuple[FrontLine, ...]) -> Choice[str]:
    ballot: Ballot[str] = Ballot(PLACE)
    agency = agencies.agency
    if agency is not None and (held := province_of_name(agency.name)):
        ballot.add(held, "name")
    for mention in agencies.mentions:
        if mention.agency.province:
            ballot.add(mention.agency.province, "behind")
    if title and (found := province_in(title)):
        ballot.add(found, "title")
    national = agency is not None and tier_of(agency.name) >= NATIONAL
    for line in front:
        on_cover = line.kind in (LineKind.COVER, LineKind.WRITER)
        if (on_cover or not national) and _PROVINCE.search(line.text) and (found := province_in(line.text)):
            ballot.add(found, "cover" if on_cover else "text")
        elif national and (match := _SEAT.search(line.text)) and (found := province_in(match[0])):
            ballot.add(found, "text")
    if agency is not None and not national:
        for named in agencies.lines:
            for each in named.mentions:
                if tier_of(each.name) > tier_of(agency.name) and (held := province_of_name(each.name)):
                    ballot.add(held, "holder")
    if agency is not None and agency.type == "district_office":
        # Only Bangkok has districts with offices of this name.
        ballot.add(places.CAPITAL, "office")
    if agency is not None and not any(ballot.has(each, *_STATED) for each in ballot) and (held := _held(agency.name)):
        ballot.add(held, "unknown-name")
    return ballot.choice(least=LEAST_PLACE, close=CLOSE_PLACE)
