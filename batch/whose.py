"""Whose a report is, as far as its header tells, and what a user knows of agencies."""

from __future__ import annotations

from dataclasses import dataclass

from batch.store import Header
from normalize.agency_list import Listed
from normalize.former_names import Renamed
from normalize.identity import Identity, identified, identity
from normalize.records import Bundle


@dataclass(frozen=True, slots=True)
class Lists:
    """What a user knows of agencies: an official list, former names."""

    listed: tuple[Listed, ...] = ()
    renamed: tuple[Renamed, ...] = ()


def identities(header: Header) -> tuple[Identity, ...]:
    """The agencies that a report names, its own first; of an earlier version's reading only its own."""
    own = own_identity_of(header)
    return header.agencies or ((own,) if own else ())


def own_identity_of(header: Header) -> Identity | None:
    """The identity of the report's own agency."""
    if header.agency is None:
        return None
    return header.agencies[0] if header.agencies else identity(header.agency)


def with_identity(bundle: Bundle) -> Bundle:
    """The bundle; one that an earlier version read gets its identities now."""
    return bundle if bundle.report.agency_id or bundle.report.agency is None else identified(bundle)
