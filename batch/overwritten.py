"""Reports that left, whatever the cause: their files were deleted, or hold a report that is kept anyhow, or that of
another agency or year. What moved is still there, and what was corrected has its new version there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from batch.collection import Collection, Member, covering
from batch.store import Header
from batch.whose import own_identity_of


def vanished(before: Collection, after: Collection) -> list[Member]:
    """The reports that are in no place any more, without one of the same agency and year that came for them.

    What could not be read this time, and is dropped as asked, is told as such and not among them."""
    still, known = ({member.report_id for member in each.members} for each in (after, before))
    unread = covering(each.place.path for each in after.unread)
    gone = [
        member
        for member in before.members
        if member.report_id not in still and not any(unread(place.path) for place in member.places)
    ]
    if not gone:
        return []
    came = [member for member in after.members if member.report_id not in known]
    at = {place.path: member.header for member in came for place in member.places}
    of: dict[tuple[str, int] | None, list[Header]] = defaultdict(list)
    for member in came:
        of[_subject(member.header)].append(member.header)
    of[None] = []
    return [
        member
        for member in gone
        if not any(
            _may_be_of_one(member.header, header)
            for header in (*of[_subject(member.header)], *(at[p.path] for p in member.places if p.path in at))
        )
    ]


def overwritten(gone: Iterable[Member], after: Collection) -> list[Member]:
    """Those that ``vanished`` because their files hold other reports now."""
    now = after.by_path()
    return [member for member in gone if any(place.path in now for place in member.places)]


def called(member: Member) -> str:
    """A report as people know it: its agency and year, and the file that gave it."""
    whose = " ".join(str(each) for each in (member.header.agency, member.header.fiscal_year) if each is not None)
    return f"{whose} ({member.name})" if whose else member.name


def _subject(header: Header) -> tuple[str, int] | None:
    agency = own_identity_of(header)
    return (agency.name, header.fiscal_year) if agency and header.fiscal_year is not None else None


def _may_be_of_one(one: Header, other: Header) -> bool:
    """Whether nothing that both say tells their agencies or years apart: a correction may add the province."""
    if None not in (one.fiscal_year, other.fiscal_year) and one.fiscal_year != other.fiscal_year:
        return False
    mine, theirs = own_identity_of(one), own_identity_of(other)
    if mine is None or theirs is None or mine.id == theirs.id:
        return True
    places = ((mine.province, theirs.province), (mine.district, theirs.district))
    return (mine.name, mine.unit_of) == (theirs.name, theirs.unit_of) and all(
        None in pair or pair[0] == pair[1] for pair in places
    )
