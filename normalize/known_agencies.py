"""Which identities of a collection are one agency: those without their place, former names, and the official list.

An identity is read off one report. Here those of all reports meet: one that lacks its place is the agency of that name
whose place another report gives, if there is only one and the country has no other of the name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from normalize.agency_list import Listed
from normalize.former_names import Renamed
from normalize.identity import MANY_IN_A_PROVINCE, Identity, is_ambiguous, told_by_place

NEAR = 88
"""Similarity (0–100) of names from which an agency of the list is a candidate."""
CANDIDATES = 3


@dataclass(frozen=True, slots=True)
class Known:
    """What became of an identity: the agency that it is, its code, and what it was called before.

    ``in_list`` is None without a list, else whether the list has it; ``candidates`` are those that it may mean.
    """

    agency: Identity
    code: str | None = None
    renamed: Renamed | None = None
    in_list: bool | None = None
    candidates: tuple[str, ...] = ()

    @property
    def is_ambiguous(self) -> bool:
        """Whether it may still be any of several: then each report's own stays by itself."""
        return not self.in_list and is_ambiguous(self.agency)


def known_agencies(
    met: Iterable[Identity], listed: Sequence[Listed] = (), renamed: Sequence[Renamed] = ()
) -> dict[str, Known]:
    """Every identity's ``agency_id`` → what it is. Pure: the same identities and lists give the same."""
    identities = {each.id: each for each in sorted(met, key=lambda each: (each.id, str(each)))}
    official = _List(listed)
    placed = _placed(identities, official)
    former = {each.former.id: each for each in renamed}
    found: dict[str, Known] = {}
    for agency_id, agency in identities.items():
        if agency.unit_of is None:
            found[agency_id] = official.says(_present(placed.get(agency_id, agency), former))
    for agency_id, agency in identities.items():
        if agency.unit_of is not None:
            holder = found.get(agency.unit_of)
            found[agency_id] = Known(replace(agency, unit_of=holder.agency.id) if holder else agency)
    return found


class _List:
    """The official list, by what is asked of it."""

    def __init__(self, listed: Sequence[Listed]) -> None:
        self._by_id = {each.agency.id: each for each in sorted(listed, key=lambda each: each.code is not None)}
        self._names: dict[str, dict[str, str]] = defaultdict(dict)
        self._ids_of: dict[tuple[str, str], set[str]] = defaultdict(set)
        for agency_id, each in self._by_id.items():
            self._names[each.agency.type][agency_id] = each.agency.name
            self._ids_of[each.agency.type, _bare(each.agency)].add(agency_id)

    def agencies(self) -> Iterable[Identity]:
        """Every agency of the list."""
        return (each.agency for each in self._by_id.values())

    def has_only(self, agency: Identity) -> bool:
        """Whether it has this agency, and no other of the name: then its place is no guess."""
        return self._ids_of.get((agency.type, _bare(agency))) == {agency.id}

    def says(self, known: Known) -> Known:
        """What it says of an agency: its code, or those that may be meant."""
        if not self._by_id:
            return known
        exact = self._by_id.get(known.agency.id)
        if exact is not None:
            return replace(known, agency=exact.agency, code=exact.code, in_list=True)
        return replace(known, in_list=False, candidates=self._candidates(known.agency))

    def _candidates(self, agency: Identity) -> tuple[str, ...]:
        from rapidfuzz import fuzz, process

        names = self._names.get(agency.type, {})
        found = process.extract(agency.name, names, scorer=fuzz.ratio, score_cutoff=NEAR, limit=CANDIDATES)
        return tuple(agency_id for _, _, agency_id in found)


def _placed(identities: Mapping[str, Identity], official: _List) -> dict[str, Identity]:
    """Of identities that lack their place, the one that has it."""
    by_name: dict[tuple[str, str], dict[str, Identity]] = defaultdict(dict)
    for agency in (*identities.values(), *official.agencies()):
        if agency.unit_of is None and told_by_place(agency.name):
            by_name[agency.type, _bare(agency)].setdefault(agency.id, agency)
    found = {}
    for group in by_name.values():
        for agency_id, agency in group.items() if len(group) > 1 else ():
            fuller = [other for other_id, other in group.items() if other_id.startswith(f"{agency_id}:")]
            finest = [each for each in fuller if not any(other.id.startswith(f"{each.id}:") for other in fuller)]
            if len(finest) == 1 and (not _is_common(agency) or official.has_only(finest[0])):
                found[agency_id] = finest[0]
    return found


def _is_common(agency: Identity) -> bool:
    """Whether the country has, or may have, more agencies of that name than were met."""
    return is_ambiguous(agency) or agency.name.startswith(MANY_IN_A_PROVINCE)


def _bare(agency: Identity) -> str:
    return "".join(agency.name.split())


def _present(agency: Identity, former: Mapping[str, Renamed]) -> Known:
    """The agency under its present name, over as many changes as there were."""
    first: Renamed | None = None
    met = {agency.id}
    while (change := former.get(agency.id)) and change.present.id not in met:
        first = first or change
        agency = change.present
        met.add(agency.id)
    return Known(agency, renamed=first)
