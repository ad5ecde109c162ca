"""What of a profile one printed page holds: as much as there is room for, and how much is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from rich.cells import cell_len

from publish.profile import words
from publish.profile.cited import Cited
from publish.profile.facts import Doubt, Own, Profile, Tried, Weakness

LETTERS = 110
"""Letters of a line."""

PAGE = 264.0
"""Millimetres of a page within its margins that are filled: fonts are not alike everywhere."""

LINE, ROW, FACT, HEADING, GAP, HEAD, FOOT = 4.3, 5.6, 4.9, 8.8, 1.5, 22.0, 10.0
"""Millimetres: a line, a row of the table, a line of the head, a heading, what is around a point, the rest of the head,
what stands below beside the names of files."""


@dataclass(frozen=True, slots=True)
class Longest:
    """Letters of a name, a text and a doubt that are printed."""

    name: int = 150
    text: int = 170
    doubt: int = 200


WHOLE = Longest(600, 1_200, 1_000)


Key = tuple[str, int]
"""``own`` or ``others`` of a weak point (the weakest is 0), ``doubts``, or the ``rest``."""

Room = dict[Key, int]
"""How many of each are printed; a weak point that has no ``own`` (which may be 0) is not."""


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
    rest: Sequence[Own] = ()
    rest_left: int = 0
    longest: Longest = field(default=Longest())

    @property
    def is_whole(self) -> bool:
        """Whether nothing is left out."""
        left = sum(each.own_left + each.others_left for each in self.points)
        return not (left or self.points_left or self.doubts_left or self.rest_left)


def plan(profile: Profile, language: str, page: float = PAGE) -> Plan:
    """The fullest plan that a page of this height holds; where that is all, with texts in full length if they fit."""
    said = [(each, _briefly(own)) for each, own in words.once(profile.weaknesses)]
    found = _filled(profile, said, language, page)
    long = replace(found, longest=WHOLE)
    return long if found.is_whole and _height(profile, long, language) <= page else found


Said = Sequence[tuple[Weakness, Sequence[Own]]]


def _filled(profile: Profile, said: Said, language: str, page: float) -> Plan:
    """The weakest points and some of each kind first, then one thing after the other while there is room."""
    most: Room = {("doubts", 0): len(profile.doubts), ("rest", 0): len(profile.rest)}
    for at, (weakness, own) in enumerate(said):
        most |= {("own", at): len(own), ("others", at): len(weakness.others.told)}
    room: Room = {}
    for level in range(1, max(len(said), *most.values()) + 2):
        before = room
        for key, count in _wanted(level, len(said)):
            larger = room | {key: max(room.get(key, 0), min(count, most[key]))}
            fits = larger != room and _stands(larger, key)
            if fits and _height(profile, _plan(profile, said, larger), language) <= page:
                room = larger
        if room == before and level > len(said):
            break
    # What is beside the weak points only fills the room that they leave.
    for count in range(1, len(profile.rest) + 1):
        larger = room | {("rest", 0): max(room.get(("rest", 0), 0), count)}
        if _height(profile, _plan(profile, said, larger), language) > page:
            break
        room = larger
    return _plan(profile, said, room)


def _wanted(level: int, points: int) -> Iterator[tuple[Key, int]]:
    """What is wished for at a level, the most needed first."""
    for at in range(min(level + 2, points)):
        yield ("own", at), level
        yield ("own", at), level + 1
        yield ("others", at), level
        yield ("doubts", 0), 1
    yield from ((("doubts", 0), count) for count in range(1, level + 3))
    if not points:
        yield ("rest", 0), level


def _stands(room: Room, key: Key) -> bool:
    """Whether what this belongs to is printed: its weak point, and those that are weaker still."""
    kind, at = key
    return kind in ("doubts", "rest") or (("own", at) in room and (at == 0 or ("own", at - 1) in room))


def _plan(profile: Profile, said: Said, room: Room) -> Plan:
    points = [
        _point(*each, room["own", at], room.get(("others", at), 0))
        for at, each in enumerate(said)
        if ("own", at) in room
    ]
    doubts, rest = room.get(("doubts", 0), 0), room.get(("rest", 0), 0)
    return Plan(
        points,
        len(said) - len(points),
        profile.doubts[:doubts],
        len(profile.doubts) - doubts,
        profile.rest[:rest],
        len(profile.rest) - rest,
    )


def _point(weakness: Weakness, said: Sequence[Own], own: int, others: int) -> Point:
    told = weakness.others.told
    return Point(weakness, said[:own], len(said[own:]), told[:others], len(told[others:]) + weakness.others.left)


def _briefly(said: Sequence[Own]) -> list[Own]:
    """One issue, what is done about it, then the other issues."""
    issues = [each for each in said if each.kind == "issue"]
    return [*issues[:1], *(each for each in said if each.kind != "issue"), *issues[1:]]


def _height(profile: Profile, planned: Plan, language: str) -> float:
    longest, cited = planned.longest, Cited(language)
    rows = sum(each.level != "overall" and each.statistic == "score" for each in profile.figures)
    table = HEADING + ROW * (rows + 1) if rows else 0.0
    points = sum(GAP + LINE * sum(map(_lines, _texts(each, longest, language, cited))) for each in planned.points)
    told = [f"{words.doubt(each, language)[: longest.doubt]} [{cited(each.source)}]" for each in planned.doubts]
    head = HEAD + FACT * (len(words.standings(profile, language)) + 2)
    doubts = HEADING + LINE * (sum(map(_lines, told)) + 1) if profile.doubts else 0.0
    said = [_said(each, longest, language, cited) for each in planned.rest]
    listed = bool(said) or not profile.weaknesses
    rest = (HEADING if listed else 0.0) + LINE * (sum(map(_lines, said)) + 1) if profile.rest else 0.0
    files = LINE * _lines(" · ".join(cited.listed(profile)))
    return head + table + (HEADING if planned.points else 0.0) + points + rest + doubts + files + FOOT


def _texts(point: Point, longest: Longest, language: str, cited: Cited) -> Iterator[str]:
    figure = point.weakness.figure
    yield f"00.00 {words.subject(figure, language)[: longest.name]} [{cited(figure.source)}]"
    yield from (_said(own, longest, language, cited) for own in point.own)
    if point.others:
        yield words.others_heading(point.weakness, language)
    said = bool(words.all_unknown(point.others, language))
    for each in point.others:
        about = f"{each.agency} ({words.others_in(each, words.shared(point.weakness))})"
        told = f"{words.outcome(each, language, said)} [{cited(each.source)}]"
        yield f"{about}: {each.text[: longest.text]} {told}"
    if untold := words.said_of_others(point.weakness, language):
        yield untold
    yield from [""] * ((point.own_left > 0 or not point.own) + (point.others_left > 0))


def _said(own: Own, longest: Longest, language: str, cited: Cited) -> str:
    return f"{words.kind(own, language)}: {own.text[: longest.text]} [{cited(own.source)}]"


def _lines(text: str) -> int:
    return max(-(-cell_len(text) // LETTERS), 1)
