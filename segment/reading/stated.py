"""Scores that stand in label cells, behind the name of what they are about."""

from __future__ import annotations

import regex

from normalize.numerals import to_arabic
from normalize.text import flatten
from segment.facts.aside import aside_of
from segment.facts.numbers import cell_numbers
from segment.facts.outcome import is_outcome
from segment.facts.reckoned import operands_end, weighed
from segment.facts.roles import TEXTS, Role
from segment.facts.scale import scale_of
from segment.facts.statements import statements
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.reading.number import Number
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.tables.scores_behind import score_behind, scored


def stated_in_label(view: View, row: LogicalRow) -> list[Number]:
    """Scores that stand in the label cells of indicators and instruments (`ตัวชี้วัดที่ 2 การใช้งบประมาณ (84.13 คะแนน)`)."""
    columns = set(row.label.columns) or set(row.filled()[:1] if row.kind == "section" else [])
    results = _results(view, row)
    agency = row.text(view.agencies.index).strip() or None if view.agencies is not None else None
    found: list[Number] = []
    for column in sorted(columns | results):
        facts = row.facts(column)
        own = column == row.label.column or (row.kind == "section" and (len(columns) == 1 or column in results))
        told = row.label.subject if own else facts.label
        if column == view.codes_at and _MEAN.match(facts.letters) and row.context.indicator is not None:
            # Below its questions, in their column: the mean of the indicator.
            told = Subject(row.context.instrument, row.context.indicator)
        if (
            told is None
            or told.overall
            or told.part
            or facts.empty
            or facts.coded
            or (row.codes and column == view.codes_at)
        ):
            continue
        if view.grid.columns[column].role in (Role.AGENCY, Role.YEAR):
            continue
        piece = row.fields[column]
        if told.indicator is None and "น้ำหนัก" in letters_of(view.grid.columns[column].header):
            found += _weights(view, row, column, told)
            continue
        found += [
            Number(
                value,
                printed,
                *piece.holding(printed),
                level="indicator" if told.indicator is not None else "instrument",
                statistic=facts.statistic or "score",
                agency=agency,
                year=year or row.label.year or view.year,
                instrument=told.instrument,
                indicator=told.indicator,
                damaged=damaged,
            )
            for value, printed, damaged, year in (
                [(float(facts.whole), piece.text.strip(), False, None)]
                if column in results and facts.whole is not None and is_outcome(facts)
                else _scores(piece.text, view.grid.columns[column].scored or _in_sections(view, row), view.year)
            )
            if not _is_full_score(view, row, column, value) and not _is_set_aside(piece.text, printed)
        ]
    return found


def _results(view: View, row: LogicalRow) -> set[int]:
    """The cells of a section among issues and measures that stand where these do, but for one that repeats another: a
    score there is the section's (`ตัวชี้วัดที่ 2 การใช้งบประมาณ | 70.00 คะแนน`)."""
    if row.kind != "section" or not view.grid.with_role(*TEXTS):
        return set()
    places = {row.facts(index).letters: index for index in reversed(row.filled())}
    return {index for index in places.values() if view.grid.columns[index].role in (*TEXTS, *_UNITS)}


_UNITS = (Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)


def _in_sections(view: View, row: LogicalRow) -> bool:
    """Whether a row opens a section whose name, as those of the others, ends with a score: `(95.00)`, `(100)`."""
    if row.kind != "section":
        return False
    named = [
        each
        for each in view.rows
        if each.kind == "section" and each.label.subject is not None and each.label.subject.indicator is not None
    ]
    return scored([each.facts(index).line for each in named for index in each.filled()[:1]])


def _weights(view: View, row: LogicalRow, column: int, told: Subject) -> list[Number]:
    """The weight of an instrument that stands behind its name, where the header says so (`IIT (30%)`)."""
    values = [each for each in cell_numbers(row.text(column)) if each.kind == "plain"]
    place = row.fields[column].holding(values[0].printed) if len(values) == 1 else None
    return (
        [
            Number(
                values[0].value,
                values[0].printed,
                *place,
                level="instrument",
                statistic="weight",
                year=row.label.year or view.year,
                instrument=told.instrument,
            )
        ]
        if place is not None
        else []
    )


def _is_full_score(view: View, row: LogicalRow, column: int, value: float) -> bool:
    """Whether a label's number is what its row's number is of: IIT (30 คะแนน) beside 24.36."""
    if scale_of(row.text(column)) != value:
        return False
    beside = (row.facts(each.index) for each in view.grid.with_role(Role.SCORE) if each.index != column)
    return any(number.decimals and number.value <= value for facts in beside for number in facts.numbers)


def _is_set_aside(text: str, printed: str) -> bool:
    """Whether the words before a number in its brackets say that it is none of the agency's: (ค่าเฉลี่ยประเทศ 90.00)."""
    before, found, _ = flatten(text).partition(printed)
    opened = before.rpartition("(")[2] if found and "(" in before else ""
    return ")" not in opened and aside_of(opened) is not None


_COUNT = 10
"""A whole number below it may count what follows: (2)."""
_MEAN = regex.compile(r"^(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย[=:]?\d")


def _scores(text: str, scored: bool, year: int | None) -> list[tuple[float, str, bool, int | None]]:
    """The scores that a label states, how each is printed, whether it is damaged, and its year where that stands before
    it: those with their word, else its one number of two decimals, or of several years that of the table's ``year``;
    where the other labels end with such numbers (``scored``), a whole one too. What a label is worked out from is none
    of them, nor what a score is multiplied by."""
    text = flatten(text)
    text = text[operands_end(to_arabic(text)) :]
    if (product := weighed(to_arabic(text))) is not None:
        text = text[: product.start] + text[product.score_at : product.score_end]
    plain = [each for each in cell_numbers(text) if each.kind == "plain" and each.decimals == 2]
    if len(plain) > 1 and len({each.year for each in plain} - {None}) == len(plain):
        own = [each for each in plain if each.year == year] or plain
        return [(each.value, each.printed, False, each.year) for each in own]
    found: list[tuple[float, str, bool, int | None]]
    years = {each.value: each.year for each in plain}
    asked = {each.value for each in cell_numbers(text) if each.kind in ("target", "threshold")}
    found = [
        (each.value, each.printed, each.damaged, years.get(each.value))
        for each in statements(text, percent=False)
        if each.value not in asked
    ]
    if found:
        return found
    if not plain and scored and (behind := score_behind(text)) and not 0 < behind[0] < _COUNT:
        return [(*behind, False, None)]
    return [(each.value, each.printed, False, each.year) for each in plain] if len(plain) == 1 else []
