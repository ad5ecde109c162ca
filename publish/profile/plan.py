"""What of a profile one printed page holds: as much as there is room for, and how much is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from publish.profile import words
from publish.profile.facts import Doubt, Own, Profile, Tried, Weakness

LETTERS = 104
"""Letters of a line."""

PAGE, LINE, ROW, HEAD, HEADING, GAP = 270.0, 4.3, 5.2, 30.0, 7.5, 3.0
"""Millimetres: a page within its margins, a line, a row of the table, the head, a heading, what is around a point."""

LONGEST = {"name": 150, "text": 170, "doubt": 200}
"""Letters of a text that are printed."""


@dataclass(frozen=True, slots=True)
class Room:
    """How many weak points, own statements and others' measures of each, and doubts."""

    points: int
    own: int
    others: int
    doubts: int


ROOMS = (Room(5, 4, 2, 5), Room(4, 3, 2, 3), Room(3, 3, 2, 3), Room(3, 2, 1, 3), Room(2, 2, 1, 2), Room(1, 1, 1, 1))


@dataclass(frozen=True, slots=True)
class Point:
    """A weak point as it is printed."""

    weakness: Weakness
    own: Sequence[Own]
    own_left: int
    others: Sequence[Tried]
    others_left: int


@dataclass(frozen=True, slots=True)
class Plan:
    """What is printed."""

    points: Sequence[Point]
    points_left: int
    doubts: Sequence[Doubt]
    doubts_left: int


def plan(profile: Profile, language: str) -> Plan:
    """The fullest plan that a page holds."""
    plans = [_plan(profile, room) for room in ROOMS]
    return next((each for each in plans if _height(profile, each, language) <= PAGE), plans[-1])


def _plan(profile: Profile, room: Room) -> Plan:
    points = [_point(*each, room) for each in words.once(profile.weaknesses[: room.points])]
    left = (len(each) - number for each, number in ((profile.weaknesses, room.points), (profile.doubts, room.doubts)))
    points_left, doubts_left = (max(each, 0) for each in left)
    return Plan(points, points_left, profile.doubts[: room.doubts], doubts_left)


def _point(weakness: Weakness, said: Sequence[Own], room: Room) -> Point:
    own, others = _briefly(said)[: room.own], weakness.others[: room.others]
    others_left = weakness.others_left + len(weakness.others) - len(others)
    return Point(weakness, own, len(said) - len(own), others, others_left)


def _briefly(said: Sequence[Own]) -> list[Own]:
    """One issue, what is done about it, then the other issues."""
    issues = [each for each in said if each.kind == "issue"]
    return [*issues[:1], *(each for each in said if each.kind != "issue"), *issues[1:]]


def _height(profile: Profile, planned: Plan, language: str) -> float:
    rows = sum(each.level != "overall" and each.statistic == "score" for each in profile.figures)
    table = HEADING + ROW * (rows + 1) if rows else 0.0
    points = sum(GAP + LINE * sum(map(_lines, _texts(each, language))) for each in planned.points)
    doubts = [each.message_th if language == "th" else each.message_en for each in planned.doubts]
    told = [
        f"{text[: LONGEST['doubt']]} {words.source(each.source, language)}"
        for text, each in zip(doubts, planned.doubts, strict=True)
    ]
    head = HEAD + LINE * (len(profile.standings) + 2)
    return head + table + HEADING + points + (HEADING if told else 0.0) + LINE * (sum(map(_lines, told)) + 5)


def _texts(point: Point, language: str) -> Iterator[str]:
    figure = point.weakness.figure
    yield f"00.00 {words.subject(figure, language)[: LONGEST['name']]} {words.source(figure.source, language)}"
    for own in point.own:
        yield f"{words.kind(own, language)}: {own.text[: LONGEST['text']]} {words.source(own.source, language)}"
    for each in point.others:
        about = f"{words.elsewhere(language)}: {each.agency} ({words.others_in(each, figure.subject)})"
        told = f"{words.outcome(each, language)} {words.source(each.source, language)}"
        yield f"{about}: {each.text[: LONGEST['text']]} {told}"
    yield from [""] * ((point.own_left > 0 or not point.own) + (point.others_left > 0 or not point.others))


def _lines(text: str) -> int:
    return max(-(-cell_len(text) // LETTERS), 1)
