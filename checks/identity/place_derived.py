"""A report says in which province its agency lies.

Asked where the agency's name gives a province. Where the report names it nowhere else, it was derived: the name is that
of the only such place in the country, or ends with the name of a province or of such a district (วิทยาลัยเทคนิคสระบุรี).
Information, for a derived place is no stated one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from checks.words import squeezed
from extract.message import Message
from normalize.agencies import place_name, province_of_name
from normalize.identity import identity, own_identity
from normalize.places import CAPITAL


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report's province."""
    agency = own_identity(case.bundle.report)
    by_name = identity(agency.name).province if agency else None
    if agency is None or by_name is None:
        yield not_applicable("ชื่อหน่วยงานไม่บอกจังหวัด", "the agency's name does not give its province")
    elif (
        agency.province != by_name
        or by_name in (province_of_name(agency.name), CAPITAL)
        or any(by_name in _without(each.text, agency.name) for each in case.passages)
    ):
        yield passed("รายงานบอกจังหวัด", "the report names the province")
    else:
        yield Result(
            FAIL,
            Message(
                f"รายงานไม่บอกจังหวัด ได้จังหวัด{by_name}จากชื่อ {agency.name}",
                f"the report names no province; {by_name} follows from the name {agency.name}",
            ),
            observed=by_name,
        )


def _without(text: str, name: str) -> str:
    """A text but for the agency's name, and what it is named after."""
    text = squeezed(text)
    for part in (squeezed(name), squeezed(place_name(name))):
        text = text.replace(part, "")
    return text


CHECK = Check(
    id="agency-place-derived",
    version=1,
    severity=INFO,
    title=Message("รายงานบอกจังหวัดของหน่วยงาน", "a report says in which province its agency lies"),
    remedy=Message("ไม่ต้องทำอะไร นอกจากตรวจว่าใช่", "nothing, but to see that it is right"),
    calculate=calculate,
)
