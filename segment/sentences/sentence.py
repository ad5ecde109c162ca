"""A score that a sentence states, and what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import regex

from codebook.reader import instrument_of
from extract.document import Cell, Paragraph
from normalize.codes import INLINE, INSTRUMENT_OF_LETTER
from segment.facts.parts_of_eit import subjects_in
from segment.facts.statements import Statement
from segment.sentences.clauses import Clause
from segment.sentences.whole_lines import OVERALL


@dataclass(frozen=True, slots=True)
class Sentence:
    """A score that a clause states: ``code`` is as printed; level ``overall`` where it speaks of the whole."""

    level: str
    statement: Statement
    paragraph: Paragraph
    instrument: str | None = None
    indicator: int | None = None
    code: str | None = None
    year: int | None = None
    rating: str | None = None
    """The level that the clause gives the whole behind its number."""
    listed: bool = False
    """Whether it is the total of a list, which counts only beside the numbers of instruments."""
    statistic: str = "score"
    section: int | None = None
    """The indicator of the section that it stands in."""
    headed: int | None = None
    """The year of results that the heading above gives it."""
    final: bool = False
    """Whether it takes the place of what was stated before it."""
    withheld: str | None = None
    """Why it is none of the agency's scores, where what stands before its own clause says so."""
    cell: tuple[int, Cell] | None = None
    """The cell, with its Table, that states it: then it is a row of its own, whatever else states it too."""
    left: bool = False
    """Whether it is a number that no clause takes: it is only told."""


def subject_fields(subject: object) -> dict[str, object]:
    """A sentence's fields that say that it is about an instrument or an indicator."""
    if isinstance(subject, int):
        return {"level": "indicator", "instrument": instrument_of(subject), "indicator": subject}
    return {"level": "instrument", "instrument": subject, "indicator": None}


_INDICATOR_GOT = regex.compile(r"(?<![ก-๎])ตัวชี้วัด(?:นี้|ดังกล่าว)?\s?(?:ได้|มี)(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?(?:เฉลี่ย|รวม|\s)*$")


def last_named(words: str) -> dict[str, object]:
    """A sentence's fields that say what some words name last: a subject or a question, else the whole."""
    named, codes = subjects_in(words), [*INLINE.finditer(words)]
    if codes and (not named or named[-1][0] < codes[-1].start()):
        indicators = [each[2] for each in named if isinstance(each[2], int)]
        if _INDICATOR_GOT.search(words, codes[-1].end()):
            # ตัวชี้วัดที่ 6 ข้อ E3 ได้ 74.10 คะแนน ตัวชี้วัดได้ …
            return subject_fields(indicators[-1]) if indicators else {"level": "indicator"}
        return {"code": "".join(str(codes[-1]["named"] or codes[-1]["bare"]).split()).upper()}
    if named:
        return subject_fields(named[-1][2])
    return {"level": "overall"} if OVERALL.search(words) else {}


def about(subject: object, clause: Clause, paragraph: Paragraph) -> Sentence:
    return replace(Sentence("none", clause.statement, paragraph), **subject_fields(subject))  # type: ignore[arg-type]


def of_the_indicator_before(sentence: Sentence, lead: str, named: Sequence[tuple[int, int, object]]) -> Sentence:
    """The score of a question whose clause names no indicator as one of that which its paragraph named last, where that
    is one of its instrument: `ตัวชี้วัดที่ 8 ได้ 84.96 คะแนน โดยข้อ e14 ได้ …`."""
    if sentence.code is None or any(isinstance(each[2], int) for each in subjects_in(lead)):
        return sentence
    last = next((each[2] for each in reversed(named) if isinstance(each[2], int)), None)
    letter = INSTRUMENT_OF_LETTER.get(sentence.code[:1].upper())
    return sentence if last is None or instrument_of(last) != letter else replace(sentence, indicator=last)


def is_of_eit(sentence: Sentence) -> bool:
    return sentence.level in ("instrument", "indicator") and sentence.instrument == "EIT"


def has_parts(sentence: Sentence) -> bool:
    """Whether what a sentence is about was asked in both parts of EIT."""
    return is_of_eit(sentence) or (sentence.code is not None and sentence.code.upper().startswith("E"))
