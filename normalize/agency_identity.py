"""An agency's identity as it is kept: plain data, without what finds it out (see ``normalize.identity``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Identity:
    """An agency: its canonical name, its type, and its place as far as it is known."""

    type: str
    name: str
    province: str | None = None
    district: str | None = None
    unit_of: str | None = None
    """The ``agency_id`` of the agency that this is only a part of."""

    @property
    def id(self) -> str:
        """The ``agency_id``."""
        return _id(self)


@lru_cache(maxsize=65_536)
def _id(agency: Identity) -> str:
    from normalize.identity import is_of_any_province, needs_district, told_by_place

    name = re.sub(r"[\s:>]+", "", agency.name)
    if agency.unit_of is not None:
        return f"{agency.unit_of}>{name}"
    parts = [agency.type, name]
    if told_by_place(agency.name) and agency.province:
        parts.append(agency.province)
        if agency.district and needs_district(agency.name, agency.province):
            parts.append(agency.district)
    elif agency.province and is_of_any_province(agency):
        parts.append(agency.province)
    return ":".join(parts)
