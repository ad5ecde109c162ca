"""A name and a place say which agency is meant.

Asked of agencies that are named after places (municipalities, subdistrict organisations, hospitals, schools, police
stations, offices of a district): where there are several of the name, and the report gives no province, or no district
in a province that has several, the agency may be any of them. A warning with the places that it may be; its numbers
stay by themselves (``agency_id`` ends with the report's id). Of the agencies that a report ranks those whose name alone
does not say which they are are told together, as information.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize import places
from normalize.identity import Identity, identity, is_ambiguous, namesakes, own_identity, told_by_place

LISTED = 6


def calculate(case: Case) -> Iterator[Result]:
    """One result for the report's agency, and one where agencies that it ranks may be several."""
    agency = own_identity(case.bundle.report)
    yield from _of_the_report(agency)
    names = {score.agency for score in case.bundle.scores if score.agency and score.agency != case.bundle.report.agency}
    several = sorted(name for name in names if is_ambiguous(identity(name, within=agency)))
    if several:
        listed = ", ".join(several[:LISTED]) + (f" … ({len(several)})" if len(several) > LISTED else "")
        yield Result(
            FAIL,
            Message(
                f"หน่วยงานที่รายงานจัดอันดับมีชื่อซ้ำกับที่อื่น และรายงานไม่บอกจังหวัด: {listed}",
                f"agencies that the report ranks share their names with others, and it gives no province: {listed}",
            ),
            observed=listed,
            severity=INFO,
        )


def _of_the_report(agency: Identity | None) -> Iterator[Result]:
    if agency is None or not told_by_place(agency.name):
        yield not_applicable("ชื่อหน่วยงานไม่ใช่ชื่อพื้นที่", "the agency does not bear the name of a place")
        return
    if not is_ambiguous(agency):
        yield passed("ชื่อและพื้นที่บอกหน่วยงานได้แน่นอน", "name and place say which agency it is")
        return
    areas = places.lying_in(namesakes(agency.name), agency.province, agency.district)
    named = [f"อ.{area.district} จ.{area.province}" for area in areas]
    listed = ", ".join(named[:LISTED]) + (f" … ({len(named)})" if len(named) > LISTED else "")
    many = len(areas) > 1
    yield Result(
        FAIL,
        Message(
            f"{agency.name} มีได้ {len(areas)} แห่ง และรายงานไม่บอกว่าแห่งใด: {listed}"
            if many
            else f"{agency.name} เป็นชื่อที่มีได้หลายแห่ง และรายงานไม่บอกว่าแห่งใด",
            f"there are {len(areas)} places for {agency.name} and the report does not say which: {listed}"
            if many
            else f"there may be several called {agency.name}, and the report does not say which it is",
        ),
        expected=listed or None,
        observed=agency.name,
    )


CHECK = Check(
    id="agency-ambiguous",
    version=1,
    severity=WARNING,
    title=Message("ชื่อและพื้นที่บอกหน่วยงานได้แน่นอน", "name and place say which agency is meant"),
    remedy=Message(
        "หาอำเภอและจังหวัดจากรายงานหรือแหล่งที่มา แล้วแก้ใน review.csv หรือใช้ --agencies",
        "find its district and province in the report or its source and correct it in review.csv, or use --agencies",
    ),
    calculate=calculate,
)
