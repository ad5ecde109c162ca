"""The bands of the levels that a report explains are those of the assessment.

Asked of tables and sentences that set a level beside its range (ผ่านดี 85.00 - 94.99; ระดับ A หมายถึง 85.00 - 94.99), where
a year of the codebook has bands for these levels and at least two of them are the report's. A lower end, or an upper
one, that is another number warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.arithmetic.bands import level_named
from checks.case import Case, Passage
from checks.matrix import Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from codebook.facts import Framework
from codebook.reader import LEVELS, frameworks
from extract.message import Message
from normalize.records import Place

_NUMBER = r"\d{1,3}(?:\.\d{1,2})?"
_TO = ("-", "–", "—", "ถึง")
_RANGE = re.compile(
    rf"(?<![\d.])(?P<low>{_NUMBER})\s*(?:คะแนน)?\s*(?:{'|'.join(_TO)})\s*(?P<high>{_NUMBER})(?![\d.]*\d)"
)
_NAMED = re.compile(
    rf"(?:ระดับ\s?)?(?P<level>{'|'.join(map(re.escape, LEVELS))})(?![A-Za-zก-๙])"
    rf"\s?(?:หมายถึง|คือ|=|:)?\s?\(?\s?{_RANGE.pattern}"
)
_AROUND = re.compile(r"^[\s(]+|[\s)]*(?:คะแนน)?[\s)]*$")
_LEAST = 2


@dataclass(frozen=True)
class Band:
    """A level and its range, as the report prints them."""

    level: str
    low: float
    high: float
    place: Place


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each range that is not the level's."""
    groups = [found for matrix in matrices(case) for each in (matrix, matrix.turn()) if (found := _of_table(each))]
    groups += [found for passage in case.holding(*_TO) if (found := _of_sentence(passage))]
    asked = wrong = False
    for bands in groups:
        facts = _framework(case, bands)
        asked = asked or facts is not None
        for band in bands if facts else ():
            right = _right(facts, band.level) if facts else ()
            if right and (band.low, band.high) not in right:
                wrong = True
                yield _failure(band, right)
    if not asked:
        yield not_applicable("รายงานไม่อธิบายเกณฑ์ระดับ", "the report explains no levels")
    elif not wrong:
        yield passed("เกณฑ์ระดับตรงกับของการประเมิน", "the bands are those of the assessment")


def _of_table(matrix: Matrix) -> list[Band]:
    """The ranges that stand in the rows of levels."""
    levels = {row: level for (row, _), (text, _) in matrix.texts.items() if (level := level_named(text))}
    return [
        Band(levels[row], float(match["low"]), float(match["high"]), place)
        for (row, _), (text, place) in matrix.texts.items()
        if row in levels and (match := _RANGE.fullmatch(_AROUND.sub("", text)))
    ]


def _of_sentence(passage: Passage) -> list[Band]:
    return [
        Band(match["level"], float(match["low"]), float(match["high"]), passage.place)
        for match in _NAMED.finditer(passage.arabic)
    ]


def _framework(case: Case, bands: list[Band]) -> Framework | None:
    """The framework whose bands these are, by most of them; of equals the report's, then the nearest in time."""
    year = case.year or 0
    best, held = None, 0
    for facts in sorted(frameworks(), key=lambda each: (each.scheme != case.scheme, abs(each.fiscal_year - year))):
        same = sum((band.low, band.high) in _right(facts, band.level) for band in bands)
        if same > held:
            best, held = facts, same
    return best if held >= _LEAST and held * 2 >= len(bands) else None


def _right(facts: Framework, level: str) -> tuple[tuple[float, float], ...]:
    return tuple(
        (each.minimum, 100.0 if each.maximum is None else each.maximum) for each in facts.levels if each.name == level
    )


def _failure(band: Band, right: tuple[tuple[float, float], ...]) -> Result:
    said = f"{number(band.low)}–{number(band.high)}"
    true = " / ".join(f"{number(low)}–{number(high)}" for low, high in right)
    return Result(
        FAIL,
        Message(
            f"เกณฑ์ของระดับ {band.level} พิมพ์ว่า {said} แต่เกณฑ์ของการประเมินคือ {true}",
            f"the band of {band.level} is printed {said}; that of the assessment is {true}",
        ),
        band.place,
        expected=true,
        observed=said,
    )


CHECK = Check(
    id="stated-bands",
    version=1,
    severity=WARNING,
    title=Message("เกณฑ์ระดับในรายงานตรงกับของการประเมิน", "the bands that a report explains are the assessment's"),
    remedy=Message("ตรวจเกณฑ์ระดับกับคู่มือการประเมินของปีนั้น", "compare the bands with the manual of the year"),
    calculate=calculate,
)
