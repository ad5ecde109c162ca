"""Scores of sentences: those for subjects that no table states become records, each once; all are kept to compare."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from normalize.codes import Reading
from normalize.records import Said, Score
from segment.reading.year import plausible
from segment.records.assembly import Assembly
from segment.records.set_aside import tell_set_aside
from segment.report.facts import Facts
from segment.sentences.sentence import Sentence

Told = tuple[Sentence, list[Reading | None]]
"""A sentence, and how the codes that it names may be read."""


def add_sentences(assembly: Assembly, told: Sequence[Told]) -> None:
    """Scores of sentences, for subjects that no table states, each once; then the codes that only texts name."""
    own = assembly.own
    tables = {of(score, own) for score in _own_scores(assembly) for of in (_subject, _said)}
    withheld: list[Sentence] = []
    for sentence, readings in told if own.assessment else []:
        reading = readings[0] if readings else None
        if sentence.withheld is not None:
            of_another = sentence.withheld == "unsure" and sentence.year not in (None, own.presented_year)
            withheld.append(replace(sentence, withheld="another-year") if of_another else sentence)
            if sentence.withheld == "unsure" and sentence.level != "overall":
                assembly.said.append(Said(_stated(assembly, sentence, None), sentence.section, sure=False))
            continue
        if sentence.level == "question" and reading is None:
            continue
        score = _stated(assembly, sentence, reading)
        if sentence.cell is None:
            assembly.said.append(Said(score, sentence.section))
        if score.assessed_year not in (None, own.presented_year):
            # Sentences give rows for the presented year only.
            withheld.append(replace(sentence, withheld="another-year", left=True))
            continue
        if score.assessed_year is None:
            score = replace(score, assessed_year=own.assessed_year)
        if sentence.level == "overall":
            assembly.told_level = assembly.told_level or sentence.rating
        if sentence.cell is None and _said(score, own) in tables:
            continue
        tables.add(_said(score, own))
        assembly.add_score(score)
        if reading is not None and sentence.code is not None:
            assembly.add_code(reading, sentence.code, score.indicator, score.place)
    tell_set_aside(withheld, _own_scores(assembly), assembly)
    for source in assembly.pending:
        place = assembly.place(*source.cells[0])
        indicator = assembly.indicator_of(source.reading.code, source.indicator)
        assembly.add_code(source.reading, source.printed, indicator, place)


def _own_scores(assembly: Assembly) -> list[Score]:
    return [score for score in assembly.scores if score.agency == assembly.own.agency]


def _stated(assembly: Assembly, sentence: Sentence, reading: Reading | None) -> Score:
    """The number of a sentence, of the year that it names, or that the heading above it gives an earlier one."""
    code = reading.code if reading is not None else None
    return Score(
        assembly.own.agency,
        sentence.headed if sentence.year is None and _is_earlier(sentence.headed, assembly.own) else sentence.year,
        sentence.level,
        reading.instrument if reading is not None else sentence.instrument,
        assembly.indicator_of(code, sentence.indicator) if code else sentence.indicator,
        code,
        None,
        sentence.statistic,
        sentence.statement.value,
        sentence.statement.printed,
        "repaired" if sentence.statement.damaged and sentence.level != "instrument" else "stated",
        None,
        assembly.place(*sentence.cell) if sentence.cell else assembly.paragraph_place(sentence.paragraph),
    )


def _is_earlier(year: int | None, own: Facts) -> bool:
    """Whether a heading's year is one before the presented one in which the agency may have been assessed."""
    return year is not None and own.presented_year is not None and year < own.presented_year and plausible(year, own)


def _said(score: Score, own: Facts) -> tuple[object, ...]:
    """The subject of a sentence's number; a part of EIT, or a weighted score, is another than the score."""
    return (*_subject(score, own), *([] if score.statistic == "score" else [score.statistic]))


def _subject(score: Score, own: Facts) -> tuple[object, ...]:
    return (
        None if score.assessed_year in (None, own.presented_year) else score.assessed_year,
        score.level,
        score.instrument if score.level == "instrument" else None,
        score.indicator if score.level == "indicator" else None,
        score.question,
    )
