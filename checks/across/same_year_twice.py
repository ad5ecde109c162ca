"""An agency has one set of results for a year, whichever report states them.

Asked of every subject (total, instrument, indicator, question) of an agency and year that two reports state. Values
that differ by more than 0.01 are an error, one for each pair of reports and not for each number: the message names how
many differ and the gravest. A subject whose number a person corrected is settled, and not asked. The scores of one
report are compared with each other by ``different-values``.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.across import AcrossCheck, Found, Row, Rows, whose
from checks.result import ERROR
from checks.sheet import CENT, TINY, Subject
from checks.words import named, number
from extract.message import Message
from normalize.records import Finding

Key = tuple[str, int, Subject]


def calculate(rows: Rows) -> Iterator[Found]:
    """One finding for each pair of reports that contradict each other."""
    stated: dict[Key, dict[str, float]] = {}
    settled: set[Key] = set()
    names: dict[str, str] = {}
    for row in rows.scores:
        agency = whose(row)
        if agency and row["assessed_year"]:
            key = (agency, row["assessed_year"], subject_of(row))
            names.setdefault(agency, row["agency"])
            stated.setdefault(key, {}).setdefault(row["report_id"], row["value"])
            if row.get("corrected_by"):
                settled.add(key)
    pairs: dict[tuple[str, str, str, int], list[tuple[Subject, float, float]]] = {}
    for (agency, year, subject), values in stated.items():
        if (agency, year, subject) in settled:
            continue
        (first, value), *others = sorted(values.items())
        for other, different in others:
            if abs(different - value) > CENT + TINY:
                pairs.setdefault((first, other, agency, year), []).append((subject, value, different))
    for (first, other, agency, year), differences in sorted(pairs.items()):
        yield _found(rows, first, other, names[agency], year, differences)


def subject_of(row: Row) -> Subject:
    """The subject of a row of ``scores``."""
    level = row["level"]
    return Subject(
        level,
        row["instrument"] if level == "instrument" else None,
        row["indicator"] if level == "indicator" else None,
        row["question"] if level in ("question", "item") else None,
        row["item"] if level == "item" else None,
        row["statistic"],
    )


def _found(
    rows: Rows, first: str, other: str, agency: str, year: int, differences: list[tuple[Subject, float, float]]
) -> Found:
    subject, value, different = max(differences, key=lambda each: abs(each[1] - each[2]))
    name, source = named(subject), rows.report[first]["source_path"] if first in rows.report else first
    return Found(
        other,
        Finding(
            CHECK.id,
            CHECK.severity,
            f"{agency} ปี {year} มีคะแนนต่างจากรายงาน {source} {len(differences)} ค่า เช่น {name.th} "
            f"{number(different)} กับ {number(value)}",
            f"{agency}, {year}: {len(differences)} scores differ from the report {source}, as {name.en}, "
            f"{number(different)} against {number(value)}",
            level=subject.level,
            indicator=subject.indicator,
            question=subject.question,
            expected=number(value),
            observed=number(different),
        ),
    )


CHECK = AcrossCheck(
    id="same-year-twice",
    version=1,
    severity=ERROR,
    title=Message("หน่วยงานและปีเดียวกันมีคะแนนชุดเดียว", "an agency has one set of results a year"),
    remedy=Message("ตรวจว่ารายงานใดเป็นฉบับที่ถูก", "find out which report is right"),
    calculate=calculate,
)
