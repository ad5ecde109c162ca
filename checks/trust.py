"""How far each record can be trusted, from what the checks said about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from checks.report import Answers, severity
from checks.result import ERROR, FAIL, PASS, Result
from checks.sheet import subject_of
from checks.words import number
from extract.frozen import replace
from normalize.records import Bundle, Finding, Indicator, Issue, Measure, Question, Score

PROVEN, STATED, REPAIRED, DOUBTFUL = GRADES = ("proven", "stated", "repaired", "doubtful")

GRADED = ("indicators", "questions", "scores", "issues", "measures")

Record = TypeVar("Record", Indicator, Question, Score, Issue, Measure)


def graded(bundle: Bundle, results: Answers) -> Bundle:
    """The bundle with ``trust`` on every record.

    Doubtful where the reader was not sure, where an error stands on it (of several records, on those that nothing
    confirms) or on a number of its subject that it makes up, or where it was read from a picture and nothing confirms
    it; else proven where a check confirms it that holds nothing doubtful, and no error names it; else what the reader
    said (``stated``, ``repaired``).
    """
    passes = [frozenset(each.records) for _, each in results if each.outcome == PASS]
    confirmed = _all_of(passes)
    doubted = {
        f"{name}:{index}"
        for name in GRADED
        for index, each in enumerate(getattr(bundle, name))
        if each.trust == DOUBTFUL
    }
    named: set[str] = set()
    for check, each in results:
        if each.outcome == FAIL and (each.doubts or severity(check, each) == ERROR):
            # Of a wrong sum, what is confirmed elsewhere is not the part to doubt, unless all of it is.
            doubted |= set(each.records) - confirmed or set(each.records)
            named |= _named(bundle, each)
    # Parts that make a score show that they are of one row. Whose row it is they do not: all are of the same doubt.
    doubted |= _all_of(each for each in passes if each & doubted and _is_of_one_subject(bundle, each))
    # A sum is one test. Where a number of it is doubtful it is spent on that one: two that are exchanged, or one that
    # is as wrong as its total, pass as well, so that the others are not proven by it.
    proven = _all_of(each for each in passes if not each & doubted) - named
    pictured = bundle.report.source_format == "pdf_ocr"

    def grade(records: tuple[Record, ...], dataset: str) -> tuple[Record, ...]:
        found = []
        for index, record in enumerate(records):
            name = f"{dataset}:{index}"
            trust = record.trust
            if name in doubted:
                trust = DOUBTFUL
            elif name in proven:
                trust = PROVEN
            elif pictured and record.confidence is not None:
                trust = DOUBTFUL
            found.append(record if trust == record.trust else replace(record, trust=trust))
        return tuple(found)

    return replace(
        bundle,
        indicators=grade(bundle.indicators, "indicators"),
        questions=grade(bundle.questions, "questions"),
        scores=grade(bundle.scores, "scores"),
        issues=grade(bundle.issues, "issues"),
        measures=grade(bundle.measures, "measures"),
    )


def _all_of(sets: Iterable[frozenset[str]]) -> set[str]:
    return set().union(*sets)


def _is_of_one_subject(bundle: Bundle, records: Iterable[str]) -> bool:
    """Are these several statistics of one subject?"""
    names = (name.partition(":") for name in records)
    subjects = {subject_of(bundle.scores[int(index)]) for dataset, _, index in names if dataset == "scores"}
    return len(subjects) > 1 and len({each._replace(statistic="score") for each in subjects}) == 1


def regraded(bundle: Bundle, before: Answers, after: Answers, left: Sequence[Finding]) -> Bundle:
    """The bundle with the grades that change where the checks of the records alone say ``after`` a correction what they
    did not say ``before``: a settled doubt is taken away, but what a person has put there proves nothing. A doubt stays
    where one of the findings that are ``left`` stands on its table or row: the reading itself may be in doubt. What a
    person corrected is ``repaired``."""
    stated: dict[str, Any] = {name: _all_stated(getattr(bundle, name)) for name in GRADED}
    plain = replace(bundle, **stated)
    then, now = graded(plain, before), graded(plain, after)

    def grade(record: Record, was: Record, is_now: Record) -> Record:
        trust = record.trust
        if was.trust == is_now.trust or getattr(record, "corrected_by", None):
            return record
        if is_now.trust == DOUBTFUL:
            trust = DOUBTFUL
        elif trust == DOUBTFUL:
            trust = STATED if was.trust == DOUBTFUL and not _is_on(record, left) else DOUBTFUL
        elif trust == PROVEN:
            trust = is_now.trust
        return replace(record, trust=trust)

    changed: dict[str, Any] = {
        name: tuple(map(grade, getattr(bundle, name), getattr(then, name), getattr(now, name))) for name in GRADED
    }
    return replace(bundle, **changed)


def _all_stated(records: tuple[Record, ...]) -> tuple[Record, ...]:
    return tuple(replace(each, trust=STATED) for each in records)


def _is_on(record: Record, findings: Sequence[Finding]) -> bool:
    here = record.place
    return any(
        each.place.table is not None and each.place.table == here.table and each.place.row in (None, here.row)
        for each in findings
    )


def _named(bundle: Bundle, result: Result) -> set[str]:
    """The scores of a failure that it says should be others."""
    scores = (
        (each, bundle.scores[int(each.partition(":")[2])]) for each in result.records if each.startswith("scores:")
    )
    return {
        record
        for record, score in scores
        if score.place == result.place and result.observed in (number(score.value), score.printed)
    }
