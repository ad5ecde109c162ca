"""Reports whose agency may be any of several of its name: each stays by itself, unless its numbers tell whose it is.

Where another report of that name states the same numbers, both are of one agency: of the one whose place that report
gives, if it gives one. Opens only bundles of such names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from batch.entry import Entry
from batch.whose import own_identity_of
from checks.contents import numbers_of, subject_of
from normalize.identity import Identity
from normalize.known_agencies import Known
from normalize.records import Bundle, Score

SHARED = 3
"""Numbers that two reports must share, with none that they state differently, to be of one agency."""
COMMON = (0.0, 100.0)
"""Numbers that many agencies have."""


@dataclass(frozen=True, slots=True)
class Own:
    """Whose a report is that does not say it: an agency that another report's numbers tell (``told_by`` that report),
    or one that is only known as that of the report ``scope`` and of those with the same numbers."""

    agency: Identity
    scope: str = ""
    told_by: str = ""

    @property
    def id(self) -> str:
        """The ``agency_id``."""
        return f"{self.agency.id}:?{self.scope}" if self.scope else self.agency.id


def owns(read: Sequence[Entry], known: Mapping[str, Known], bundle: Callable[[Entry], Bundle]) -> dict[str, Own]:
    """By the id of a report whose agency is one of several: whose it is."""
    found: dict[str, Own] = {}
    for group in _of_one_name(read, known):
        unknown = [entry for entry, agency in group if agency.is_ambiguous]
        numbers = {entry.header.report_id: numbers_of(bundle(entry)) for entry, _ in group} if len(group) > 1 else {}
        agencies = {entry.header.report_id: agency for entry, agency in group}
        scope: dict[str, str] = {}
        for entry in sorted(unknown, key=lambda entry: entry.header.report_id):
            report_id = entry.header.report_id
            alike = [each for each in numbers if each != report_id and _agree(numbers[report_id], numbers[each])]
            placed = {agencies[each].agency.id: each for each in alike if not agencies[each].is_ambiguous}
            if len(placed) == 1:
                (told_by,) = placed.values()
                found[report_id] = Own(agencies[told_by].agency, told_by=told_by)
            else:
                first = next((scope[each] for each in alike if each in scope), report_id)
                scope[report_id] = first
                found[report_id] = Own(agencies[report_id].agency, scope=first)
    return found


def _of_one_name(read: Sequence[Entry], known: Mapping[str, Known]) -> Iterator[list[tuple[Entry, Known]]]:
    """Reports of agencies of one name and type, where one of them may be any of several."""
    groups: dict[tuple[str, str], list[tuple[Entry, Known]]] = defaultdict(list)
    for entry in read:
        own = own_identity_of(entry.header)
        if own is not None:
            agency = known[own.id]
            groups[agency.agency.type, "".join(agency.agency.name.split())].append((entry, agency))
    yield from (group for group in groups.values() if any(agency.is_ambiguous for _, agency in group))


def _agree(one: Mapping[object, set[float]], other: Mapping[object, set[float]]) -> bool:
    """Whether two reports of one name state the same numbers of the same subjects and years."""
    both = [(one[each], other[each]) for each in one if each in other]
    if any(mine.isdisjoint(theirs) for mine, theirs in both):
        return False
    return sum(any(value not in COMMON for value in mine & theirs) for mine, theirs in both) >= SHARED


def lines_apart(scores: Sequence[Score], is_ambiguous: Callable[[str], bool]) -> dict[int, int]:
    """By the index of a score: which of several namesakes it is about, from 1, where one table of a report gives
    several rows (or columns) of one name, which may be any of several, with different numbers of one subject."""
    groups: dict[tuple[str, int | None, int | None], list[int]] = defaultdict(list)
    for at, score in enumerate(scores):
        if score.agency_id and score.place.table is not None and is_ambiguous(score.agency_id):
            groups[score.agency_id, score.place.page, score.place.table].append(at)
    found: dict[int, int] = {}
    for group in groups.values():
        for axis in ("row", "column"):
            lines = {at: getattr(scores[at].place, axis) for at in group}
            if _differ(group, scores) and not any(
                _differ([at for at in group if lines[at] == line], scores) for line in set(lines.values())
            ):
                order = {line: number for number, line in enumerate(sorted(set(lines.values())), 1)}
                found |= {at: order[line] for at, line in lines.items()}
                break
    return found


def _differ(group: Sequence[int], scores: Sequence[Score]) -> bool:
    """Whether of these numbers two are of one subject and are not the same."""
    values: dict[object, set[float]] = defaultdict(set)
    for at in group:
        values[subject_of(scores[at])].add(scores[at].value)
    return any(len(each) > 1 for each in values.values())
