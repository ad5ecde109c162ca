"""What agencies are called: by their name, and with their place wherever two share one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from codebook.reader import scheme_of
from normalize.schema import AGENCY_TYPES
from normalize.thai_order import thai_position

COLUMNS = ("agency_id", "agency", "name", "agency_type", "province", "district")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the datasets say of one ``agency_id``: the names under which it is found, the commonest, type and place."""

    agency_id: str
    names: Sequence[str]
    commonest: str
    agency_type: str | None
    province: str | None
    district: str | None


@dataclass(frozen=True, slots=True)
class ListedAgency:
    """One agency: its id, what it is called (no two alike), its plain name, type, place and scheme."""

    agency_id: str
    agency: str
    name: str
    agency_type: str | None
    province: str | None
    district: str | None

    @property
    def scheme(self) -> str | None:
        """The scheme that assesses it."""
        return scheme_of(self.name, self.agency_type)


def listed(found: Iterable[Stated]) -> list[ListedAgency]:
    """The agencies in the Thai order of what they are called."""
    plain = _placed([_plain(each) for each in found])
    namesakes: dict[str, list[ListedAgency]] = defaultdict(list)
    for each in plain:
        namesakes[each.name].append(each)
    called = [agency for group in namesakes.values() for agency in _told_apart(group)]
    place = thai_position(each.agency for each in called)
    return sorted(called, key=lambda each: (place[each.agency], each.agency_id))


def _plain(found: Stated) -> ListedAgency:
    """The agency under its present name: of the names that were found, the one that its id has."""
    kind, _, rest = found.agency_id.partition(":")
    name, *place = rest.split(":") if ">" not in rest else [rest.rpartition(">")[2]]
    known = kind if kind in AGENCY_TYPES and ">" not in rest else None
    place = [each for each in place if not each.startswith("?")]
    present = [each for each in found.names if "".join(each.split()) == name]
    if present:
        called = found.commonest if found.commonest in present else present[0]
    else:
        called = name if known else found.commonest
    province = found.province or (place[0] if place else None)
    if province is None and ">" not in rest:
        from normalize.identity import identity  # what knows names and places is only loaded where it is needed
        from normalize.places import CAPITAL

        # Of an agency that only others' reports name, as the reader does of one whose report does not say it: only the
        # capital has district offices.
        province = CAPITAL if known == "district_office" else identity(called).province
    # The id has the type of the present body; reports may have that of the former one.
    return ListedAgency(found.agency_id, called, called, known or found.agency_type, province, found.district)


def _placed(plain: list[ListedAgency]) -> list[ListedAgency]:
    """The agencies, a part of one where the whole lies."""
    province = {each.agency_id: each.province for each in plain}
    return [replace(each, province=each.province or province.get(each.agency_id.rpartition(">")[0])) for each in plain]


def _told_apart(group: list[ListedAgency]) -> list[ListedAgency]:
    """Agencies of one name: the province tells them apart, else the district too, else the id; those of which no report
    says the place are told by their report."""
    if len(group) == 1:
        return group
    for way in (_with_province, _with_district):
        labels = _of_reports(group, [way(each) for each in group])
        if max(Counter(labels).values()) == 1:
            return [_called(each, label) for each, label in zip(group, labels, strict=True)]
    return [_called(each, _with_id(each)) for each in group]


def _of_reports(group: list[ListedAgency], labels: list[str]) -> list[str]:
    """The labels; where several are alike, those of agencies of which only a report is known with its id."""
    count = Counter(labels)
    return [
        f"{label[:-1]} รายงาน {report})"
        if count[label] > 1 and (report := _report(each)) and label[-1] == ")"
        else label
        for each, label in zip(group, labels, strict=True)
    ]


def _report(agency: ListedAgency) -> str:
    """The report by which an agency is known that may be any of several; empty for another."""
    return agency.agency_id.partition(":?")[2]


def _called(agency: ListedAgency, label: str) -> ListedAgency:
    return ListedAgency(agency.agency_id, label, agency.name, agency.agency_type, agency.province, agency.district)


def _with_province(agency: ListedAgency) -> str:
    return f"{agency.name} (จ.{agency.province})" if agency.province else f"{agency.name} (ไม่ทราบจังหวัด)"


def _with_district(agency: ListedAgency) -> str:
    if not agency.district:
        return _with_province(agency)
    return f"{agency.name} (อ.{agency.district} จ.{agency.province or '—'})"


def _with_id(agency: ListedAgency) -> str:
    return f"{agency.name} ({agency.agency_id.partition(':')[2]})"
