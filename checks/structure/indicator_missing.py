"""A table of all indicators states all ten.

Asked of each table that gives a score to at least eight indicators of one agency and year, and holds neither issues
nor measures (a plan for the low scorers is no such table): each of the ten that it leaves out warns, but for a whole
instrument that has a table of its own. Tables of which each goes on with higher indicators than the one before it
(one for each instrument) are asked as one.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from codebook.reader import INDICATORS_OF, indicator_names, instrument_of
from extract.message import Message

LEAST = 8


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each missing indicator."""
    runs = case.runs
    tables: Tables = {}
    stated: dict[tuple[object, ...], set[int]] = {}
    planned = [each.place.table for each in case.bundle.issues] + [each.place.table for each in case.bundle.measures]
    plans = {runs.get(table or 0) for table in planned}
    for index, score in enumerate(case.bundle.scores):
        if score.place.table is not None and runs.get(score.place.table) in plans - {None}:
            continue
        if score.level == "indicator" and score.indicator and score.place.table is not None:
            key = (runs.get(score.place.table), score.agency, score.assessed_year, score.statistic)
            tables.setdefault(key, {}).setdefault(score.indicator, index)
            stated.setdefault(key[1:], set()).add(score.indicator)
    complete = [(held, stated[key[1:]]) for key, held in _whole(tables) if len(held) >= LEAST]
    found = False
    for held, anywhere in complete:
        for indicator in sorted(set(indicator_names()) - set(held)):
            whole = INDICATORS_OF[instrument_of(indicator)]
            if held.keys().isdisjoint(whole) and anywhere.issuperset(whole):
                continue
            found = True
            name = indicator_names()[indicator][0]
            yield Result(
                FAIL,
                Message(
                    f"ตารางแสดง {len(held)} ตัวชี้วัด แต่ไม่มีตัวชี้วัดที่ {indicator} {name}",
                    f"the table states {len(held)} indicators but not indicator {indicator}",
                ),
                case.bundle.scores[max(held.values())].place,
                expected=str(indicator),
                level="indicator",
                indicator=indicator,
            )
    if not complete:
        yield not_applicable("ไม่มีตารางคะแนนรายตัวชี้วัด", "no table of all indicators")
    elif not found:
        yield passed("ตารางแสดงตัวชี้วัดครบทั้งสิบ", "the table states all ten indicators")


Tables = dict[tuple[object, ...], dict[int, int]]
"""The place of each indicator's score, by the run of Tables, the agency, the year and the statistic."""


def _whole(tables: Tables) -> Iterator[tuple[tuple[object, ...], dict[int, int]]]:
    """The tables; those that may be parts of one, for none is large enough to be asked alone, are put together."""
    parts: Tables = {}
    for key, held in tables.items():
        begun = next((each for each in reversed(parts) if each[1:] == key[1:]), None)
        small = begun is not None and max(len(tables[begun]), len(held)) < LEAST
        if begun is not None and small and max(parts[begun]) < min(held):
            parts[begun] |= held
        else:
            parts[key] = dict(held)
    yield from parts.items()


CHECK = Check(
    id="indicator-missing",
    version=3,
    severity=WARNING,
    title=Message("ตารางแสดงตัวชี้วัดครบ", "a table of indicators is complete"),
    remedy=Message("หาแถวของตัวชี้วัดนั้นในต้นฉบับ", "look for the indicator's row in the source"),
    calculate=calculate,
)
