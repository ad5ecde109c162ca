"""A question code lies in the range of its scheme and year.

A code that lies more than five questions beyond the longest list that any scheme of any year is known to have is an
error. One beyond that list, or one that only the report's own framework does not reach, warns: a report may quote the
questionnaire of another year, and some years' lists are known only in part. It is not asked where the framework's last
question is unknown. The years tried are that of the results and that of the title. A cell that became no record and
begins with an impossible code is told of too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.codes import last_known, last_listed, last_of_any, parts
from checks.result import ERROR, FAIL, WARNING, Check, Result, not_applicable, passed
from codebook.reader import framework
from extract.message import Message
from normalize.records import Question

_LEADING = re.compile(r"\s*(?:ข้อ\s?)?([IEOieo])\s?(\d{1,3})(?![\d.])")

_LISTED = re.compile(r"(EB|MOIT)(\d{1,3})")
"""Codes of the lists of hospitals."""

SLACK = 5
"""Some years' lists are known only in part."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each code out of range."""
    failures = [each for each in (_judge(case, *pair) for pair in enumerate(case.bundle.questions)) if each]
    failures += _unread(case)
    yield from failures
    if not case.bundle.questions:
        yield not_applicable("รายงานไม่มีรหัสข้อคำถาม", "the report names no question")
    elif not failures:
        yield passed("รหัสข้อคำถามทุกข้ออยู่ในช่วงที่รู้จัก", "every code lies in a known range")


def _unread(case: Case) -> list[Result]:
    """Cells that the reader could make nothing of because no scheme knows their code."""
    found = []
    told = {(each.place.table, each.place.row) for each in case.bundle.questions}
    for passage in case.passages:
        key = (passage.place.table or 0, passage.place.row or 0, passage.place.column or 0)
        if not passage.in_table or key[:2] in told or key not in case.uses:
            continue
        if match := _LEADING.match(passage.arabic):
            letter = match[1].upper()
            if int(match[2]) > last_of_any(letter) + SLACK:
                code = f"{letter}{int(match[2])}"
                question = Question(code, None, None, None, match[0], place=passage.place)
                found.append(_failure(None, question, f"{letter}1–{letter}{last_of_any(letter)}", ERROR))
    return found


def _judge(case: Case, index: int, question: Question) -> Result | None:
    listed = _LISTED.fullmatch(question.question)
    if listed:
        last = last_listed(listed[1])
        expected = f"{listed[1]}1–{listed[1]}{last}"
        return _failure(index, question, expected, ERROR) if int(listed[2]) > last + SLACK else None
    found = parts(question.question)
    if found is None or found[2] > last_of_any(found[0]) + SLACK:
        expected = f"{found[0]}1–{found[0]}{last_of_any(found[0])}" if found else "I / E / O"
        return _failure(index, question, expected, ERROR)
    lasts = [_last(case, year, found[0]) for year in _years(case)]
    known = [last for last in lasts if last is not None]
    if found[2] > last_of_any(found[0]):
        known.append(last_of_any(found[0]))
    if known and found[2] > max(known):
        return _failure(index, question, f"{found[0]}1–{found[0]}{max(known)}", WARNING)
    return None


def _years(case: Case) -> tuple[int | None, ...]:
    return (case.bundle.report.assessed_year, case.bundle.report.fiscal_year)


def _last(case: Case, year: int | None, letter: str) -> int | None:
    facts = framework(case.scheme, year)
    return last_known(facts, letter) if facts else None


def _failure(index: int | None, question: Question, expected: str, severity: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"รหัส {question.question} (พิมพ์ว่า “{question.printed}”) อยู่นอกช่วงข้อคำถาม {expected}",
            f"the code {question.question} (printed “{question.printed}”) lies outside the questions {expected}",
        ),
        question.place,
        expected=expected,
        observed=question.question,
        level="question",
        indicator=question.indicator,
        question=question.question,
        severity=severity,
        records=() if index is None else (f"questions:{index}",),
    )


CHECK = Check(
    id="code-out-of-range",
    version=1,
    severity=ERROR,
    title=Message("รหัสข้อคำถามอยู่ในช่วงของปีนั้น", "a question code lies in the range of its year"),
    remedy=Message("ตรวจรหัสข้อคำถามกับต้นฉบับ", "compare the code with the source"),
    calculate=calculate,
)
