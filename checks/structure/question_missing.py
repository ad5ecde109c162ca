"""A list of questions that claims to be complete has no hole.

Reports that list low scorers only are common, so that a missing code says nothing by itself. A run of tables claims
to be complete where, of an instrument's questions, it prints at least six and at most two (and less than a tenth)
between the first and the last are missing, and where not every score in it lies below the pass mark of 85. Then each
missing code warns; so does the first or the last of the year's questionnaire, where all the others are there. Ranges
count as all their codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.codes import last_known, parts
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.structure.question_order import question_rows
from extract.message import Message
from normalize.records import Question

LEAST = 6
HOLES = 2
PASS_MARK = 85.0
ENDS = 8
"""So many questions claim that the first and the last are there too."""


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each missing question."""
    complete = False
    for rows in question_rows(case):
        numbers = _numbers(rows) | _scored(case, rows)
        missing = sorted(set(range(min(numbers, default=1), max(numbers, default=0) + 1)) - numbers)
        enough = len(numbers) >= LEAST and len(missing) <= HOLES and len(missing) * 10 <= len(numbers)
        if not enough or _low_scorers(case, rows):
            continue
        complete = True
        for number in missing or _at_the_ends(case, rows, numbers):
            yield _failure(rows, number)
    if not complete:
        yield not_applicable("รายงานไม่ได้แสดงข้อคำถามครบทุกข้อ", "no list of questions claims to be complete")
    else:
        yield passed("ตรวจรายการข้อคำถามที่ครบแล้ว", "the complete lists were gone through")


def _at_the_ends(case: Case, rows: list[tuple[int, Question]], numbers: set[int]) -> list[int]:
    """The first or the last question, where the framework has it and all others are there."""
    last = last_known(case.framework, rows[0][1].question[0]) if case.framework else None
    if last is None or len(numbers) < ENDS:
        return []
    return [number for number in (1, last) if set(range(1, last + 1)) - numbers == {number}]


def _scored(case: Case, rows: list[tuple[int, Question]]) -> set[int]:
    """The questions that the run states the score of: a code that stands bare here may have its text elsewhere."""
    letter = rows[0][1].question[:1]
    runs = {case.runs.get(question.place.table or 0) for _, question in rows}
    found: set[int] = set()
    for score in case.bundle.scores:
        if score.question and score.question[0] == letter and case.runs.get(score.place.table or 0) in runs - {None}:
            code = parts(score.question)
            found.update(range(code[1], code[2] + 1) if code else ())
    return found


def _numbers(rows: list[tuple[int, Question]]) -> set[int]:
    found: set[int] = set()
    for _, question in rows:
        code = parts(question.question)
        if code:
            found.update(range(code[1], code[2] + 1))
    return found


def _low_scorers(case: Case, rows: list[tuple[int, Question]]) -> bool:
    codes = {question.question for _, question in rows}
    scores = [score.value for score in case.bundle.scores if score.level == "question" and score.question in codes]
    return bool(scores) and max(scores) < PASS_MARK


def _failure(rows: list[tuple[int, Question]], number: int) -> Result:
    behind = (each for _, each in rows if (code := parts(each.question)) and code[1] > number)
    after = next(behind, rows[-1][1])
    missing = f"{after.question[0]}{number}"
    before = parts(after.question)
    side = ("ก่อน", "before") if before and before[1] > number else ("หลัง", "behind")
    return Result(
        FAIL,
        Message(
            f"ข้อคำถามในตารางเรียงต่อกันครบ แต่ไม่มี {missing} ({side[0]} {after.question})",
            f"the list of questions is complete but for {missing} ({side[1]} {after.question})",
        ),
        after.place,
        expected=missing,
        level="question",
        indicator=after.indicator,
        question=missing,
    )


CHECK = Check(
    id="question-missing",
    version=1,
    severity=WARNING,
    title=Message("รายการข้อคำถามไม่ขาดหาย", "a complete list of questions has no hole"),
    remedy=Message("หาแถวของข้อนั้นในต้นฉบับ", "look for the question's row in the source"),
    calculate=calculate,
)
