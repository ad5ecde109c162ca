"""The datasets against published results that the user holds: agencies missing, names nearly right, scores that differ.

The table has a row for an agency (and year); its columns are told by their names, Thai or English: agency, year, total,
instruments, indicators. Columns with other names are not looked at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.across import Row, Rows, whose
from checks.across.same_year_twice import subject_of
from checks.result import ERROR, WARNING
from checks.sheet import CENT, TINY, Subject
from checks.words import named, number, squeezed
from extract.message import Message
from normalize.agencies import expand
from normalize.identity import identity
from normalize.numerals import to_arabic
from normalize.records import Finding
from segment.facts.subjects import subject_of as subject_named

MISSING, NEARLY, DIFFERS = "official-missing", "official-name", "official-differs"
NEAR = 85
CANDIDATES = 3
LOOKED_UP = 5_000
"""Agencies that are missing for which names like theirs are looked for."""

_AGENCY = re.compile(r"หน่วยงาน|ส่วนราชการ|ชื่อ|อปท|agency|organi[sz]ation|name", re.IGNORECASE)
_PROVINCE = re.compile(r"^(?:จังหวัด|province)$", re.IGNORECASE)
_YEAR = re.compile(r"^(?:ปี|ปีงบประมาณ.*|ปี(?:ที่)?ประเมิน|พ\.?ศ\.?|fiscal_?year|year|assessed_?year)$", re.IGNORECASE)
_TOTAL = re.compile(r"รวม|ITA|total|overall|^(?:ผล)?คะแนน$|^score$", re.IGNORECASE)


class OfficialError(Exception):
    """A table of official results that cannot be understood; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.remedy = Message(
            "ต้องมีคอลัมน์หน่วยงานและคะแนน เช่น หน่วยงาน, ปี, คะแนนรวม, IIT, EIT, OIT",
            "It needs a column of agencies and one of scores, as agency, year, total, IIT, EIT, OIT.",
        )


@dataclass(frozen=True, slots=True)
class OfficialResult:
    """One official number; ``province`` tells namesakes apart."""

    agency: str
    year: int | None
    subject: Subject
    value: float
    province: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the comparison finds; ``report_id`` is None where no report is concerned."""

    report_id: str | None
    finding: Finding


def results(header: Sequence[str], rows: Sequence[Sequence[object]]) -> tuple[OfficialResult, ...]:
    """The numbers of a table; raises ``OfficialError`` where it names no agency or no score."""
    names = [str(name or "").strip() for name in header]
    year_at = next((at for at, name in enumerate(names) if _YEAR.match(name)), None)
    agency_at = next((at for at, name in enumerate(names) if _AGENCY.search(name) and at != year_at), None)
    province_at = next((at for at, name in enumerate(names) if _PROVINCE.match(name) and at != agency_at), None)
    others = [(at, name) for at, name in enumerate(names) if at not in (year_at, agency_at, province_at)]
    columns = [(at, subject) for at, name in others if (subject := _subject(name))]
    if agency_at is None or not columns:
        raise OfficialError(
            Message("ไม่พบคอลัมน์หน่วยงานหรือคะแนนในไฟล์ผลทางการ", "The file has no column of agencies or of scores.")
        )
    found = []
    for row in rows:
        agency = str(row[agency_at] or "").strip()
        year = _year(row[year_at]) if year_at is not None else None
        province = (
            re.sub(r"^(?:จังหวัด|จ\.)\s*", "", str(row[province_at] or "").strip()) if province_at is not None else ""
        )
        for at, subject in columns:
            value = _value(row[at])
            if agency and value is not None:
                found.append(OfficialResult(expand(agency), year, subject, value, province))
    return tuple(found)


def _subject(name: str) -> Subject | None:
    plain = name.replace("_", " ")
    match = re.fullmatch(r"(?:indicator|ตัวชี้วัด(?:ที่)?)\s*(\d{1,2})", to_arabic(plain).strip(), re.IGNORECASE)
    if match:
        return Subject("indicator", indicator=int(match[1]))
    told = subject_named(plain)
    if told and told.indicator:
        return Subject("indicator", indicator=told.indicator)
    if told and told.instrument:
        return Subject("instrument", told.instrument)
    return Subject("overall") if _TOTAL.search(plain) else None


def _year(value: object) -> int | None:
    found = re.search(r"\d{4}", to_arabic(str(value or "")))
    if not found:
        return None
    year = int(found[0])
    return year if year > 2400 else year + 543


def _value(value: object) -> float | None:
    try:
        return float(to_arabic(str(value)).replace(",", ""))
    except ValueError:
        return None


def differences(official: Sequence[OfficialResult], rows: Rows) -> Iterator[Difference]:
    """Every agency that is missing or nearly named, and every score that differs by more than 0.01."""
    stated: dict[tuple[str, int | None, Subject], Row] = {}
    names: dict[str, str] = {}
    bearers: dict[str, set[str]] = defaultdict(set)
    for row in (*rows.scores, *rows.reports):
        agency = whose(row)
        if agency:
            names.setdefault(agency, row["agency"])
            bearers[squeezed(expand(row["agency"]))].add(agency)
    for row in rows.scores:
        if agency := whose(row):
            stated.setdefault((agency, row["assessed_year"], subject_of(row)), row)
    told: set[tuple[str, str | None]] = set()
    candidates = sorted(set(names.values()))
    for each in official:
        found = _meant(each, bearers.get(squeezed(each.agency), set()))
        if len(found) != 1:
            if (each.agency, each.province) not in told:
                told.add((each.agency, each.province))
                # Names like one take time for each that is missing: of so many, the table is of other agencies.
                like = candidates if len(told) <= LOOKED_UP else []
                yield _several(each.agency, found) if found else _missing(each.agency, like)
            continue
        (key,) = found
        held = stated.get((key, each.year, each.subject)) if each.year else _of_any_year(stated, key, each.subject)
        if held is not None and abs(held["value"] - each.value) > CENT + TINY:
            yield _differing(each, held)


def _of_any_year(stated: dict[tuple[str, int | None, Subject], Row], agency: str, subject: Subject) -> Row | None:
    """The number of a table that names no year: told apart only where the datasets have one year of it."""
    found = [row for (name, _, what), row in stated.items() if (name, what) == (agency, subject)]
    return found[0] if len(found) == 1 else None


def _meant(each: OfficialResult, bearers: set[str]) -> set[str]:
    """Of the agencies that bear a name those of the official place; where it gives none, all."""
    if not each.province or len(bearers) == 1:
        return bearers
    exact = identity(each.agency, each.province).id
    return {exact} if exact in bearers else {agency for agency in bearers if each.province in agency.split(":")}


def _several(agency: str, bearers: set[str]) -> Difference:
    listed = ", ".join(sorted(bearers))
    return Difference(
        None,
        Finding(
            NEARLY,
            WARNING,
            f"“{agency}” ในผลทางการอาจหมายถึงหลายหน่วยงาน: {listed} (เพิ่มคอลัมน์จังหวัด)",
            f"“{agency}” of the official results may be any of {listed} (add a column province)",
            expected=agency,
            observed=listed,
        ),
    )


def _missing(agency: str, names: list[str]) -> Difference:
    from rapidfuzz import fuzz, process

    near = process.extract(agency, names, scorer=fuzz.ratio, score_cutoff=NEAR, limit=CANDIDATES)
    if near:
        candidates = ", ".join(f"{name} ({score:.0f}%)" for name, score, _ in near)
        return Difference(
            None,
            Finding(
                NEARLY,
                WARNING,
                f"“{agency}” ในผลทางการไม่ตรงกับชื่อใดในชุดข้อมูล ใกล้เคียงที่สุดคือ {candidates}",
                f"“{agency}” of the official results is no name in the datasets; nearest: {candidates}",
                expected=agency,
                observed=near[0][0],
            ),
        )
    return Difference(
        None,
        Finding(
            MISSING,
            ERROR,
            f"ไม่พบ “{agency}” ซึ่งอยู่ในผลทางการ",
            f"“{agency}” of the official results is missing",
            expected=agency,
        ),
    )


def _differing(each: OfficialResult, row: Row) -> Difference:
    name = named(each.subject)
    return Difference(
        row["report_id"],
        Finding(
            DIFFERS,
            ERROR,
            f"{name.th} ของ {each.agency} คือ {number(row['value'])} แต่ผลทางการคือ {number(each.value)}",
            f"{name.en} of {each.agency} is {number(row['value'])}, officially {number(each.value)}",
            level=each.subject.level,
            indicator=each.subject.indicator,
            expected=number(each.value),
            observed=number(row["value"]),
        ),
    )
