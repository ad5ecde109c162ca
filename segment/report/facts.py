"""The report's own facts: title, kind, agency, place, years and level, each the best of its candidates."""

from __future__ import annotations

from dataclasses import dataclass, field

import regex

from extract.document import Document, Paragraph
from normalize.records import FactReading
from normalize.text import squeeze
from segment.report.agency import ASSESSOR, Agencies, agencies_of
from segment.report.assessment import is_about_assessment, texts_of
from segment.report.candidate import Ballot, Choice
from segment.report.front import FrontLine, front_of, running_heads
from segment.report.kind import kind_choice
from segment.report.level import Whose, levels_said
from segment.report.place import place_choices
from segment.report.readings import reading
from segment.report.title import title_choice, title_of
from segment.report.weights import LEVEL
from segment.report.years import assessed_year_choice, fiscal_year_choice


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says of itself; None where it does not say."""

    title: str | None
    kind: str
    agency: str | None
    agency_type: str | None
    province: str | None
    district: str | None
    fiscal_year: int | None
    assessed_year: int | None
    levels: Ballot[str] = field(default_factory=lambda: Ballot(LEVEL))
    """The levels that sentences give; the tables' totals are still to come."""
    assessment: bool = True
    """Whether the report speaks of the assessment at all."""
    readings: tuple[FactReading, ...] = ()
    """How each fact was chosen."""

    @property
    def presented_year(self) -> int | None:
        """The year that numbers without a year are about: the one presented, else the report's."""
        return self.assessed_year or self.fiscal_year


def facts(document: Document) -> Facts:
    """Everything that the report says of itself, its numbers aside."""
    front = front_of(document)
    paragraphs = [block for block in document.blocks if isinstance(block, Paragraph)]
    lines = title_choice(front).value or ()
    title = title_of(lines)
    running = running_heads(document)
    agencies = agencies_of(lines, front, running, document)
    kind = kind_choice(title, lines, front, document)
    fiscal = fiscal_year_choice(kind.value, title, front, running)
    assessed = assessed_year_choice(kind.value, title, fiscal.value, paragraphs, texts_of(document), front)
    province, district = place_choices(agencies, title, front)
    agency = agencies.agency
    name = agency.name if agency else None
    told: dict[str, Choice[str] | Choice[int]] = {
        "agency": agencies.choice,
        "province": province,
        "district": district,
        "kind": kind,
        "fiscal_year": fiscal,
        "assessed_year": assessed,
    }
    return Facts(
        title,
        kind.value or "analysis",
        name,
        _type(agency.type, front) if agency else None,
        province.value,
        district.value,
        fiscal.value,
        assessed.value,
        levels_said(paragraphs, Whose(name, assessed.value or fiscal.value, _others(agencies))),
        is_about_assessment(document),
        tuple(reading(fact, choice) for fact, choice in told.items()),
    )


_SAID_TYPES = {"องค์การมหาชน": "public_organization", "รัฐวิสาหกิจ": "state_enterprise"}
_SAID_TYPE = regex.compile(rf"(?:ประเภท(?:ของ)?หน่วยงาน\s*:?\s*|เป็น)({'|'.join(_SAID_TYPES)})(?!\s?(?:อื่น|แห่งอื่น))")


def _type(by_name: str, front: tuple[FrontLine, ...]) -> str:
    """The agency's type by its name; where that does not tell, what the first lines say that it is."""
    if by_name != "other":
        return by_name
    said = (_SAID_TYPE.search(line.text) for line in front)
    return next((_SAID_TYPES[match[1]] for match in said if match), by_name)


def _others(agencies: Agencies) -> tuple[str, ...]:
    own = agencies.choice.value
    return tuple(squeeze(name) for name in agencies.names if name != own and not ASSESSOR.search(name))
