"""An agency's identity as it is kept: plain data, without what finds it out (see ``normalize.identity``)."""

from __future__ import annotations

import re
from dataclasses import dataclass


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
        from normalize.identity import needs_district, told_by_place

        name = re.sub(r"[\s:>]+", "", self.name)
        if self.unit_of is not None:
            return f"{self.unit_of}>{name}"
        parts = [self.type, name]
        if told_by_place(self.name) and self.province:
            parts.append(self.province)
            if self.district and needs_district(self.name, self.province):
                parts.append(self.district)
        return ":".join(parts)
