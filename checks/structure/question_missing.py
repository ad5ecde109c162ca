"""A list of questions that claims to be complete has no hole.

Reports that list low scorers only are common, so that a missing code says nothing by itself. A run of tables claims to
be complete where, of an instrument's questions, it prints at least six and at most two (and less than a tenth) between
the first and the last are missing, and where not every score in it lies below the pass mark of 85. Then each missing
code warns. Ranges count as all their codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.codes import parts
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.structure.question_order import question_rows
from extract.message import Message
from normalize.records import Question

LEAST = 6
HOLES = 2
PASS_MARK = 85.0


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each missing question."""
    complete = False
    for rows in question_rows(case):
        numbers = _numbers(rows)
        missing = sorted(set(range(min(numbers, default=1), max(numbers, default=0) + 1)) - numbers)
        enough = len(numbers) >= LEAST and len(missing) <= HOLES and len(missing) * 10 <= len(numbers)
        if not enough or _low_scorers(case, rows):
            continue
        complete = True
        for number in missing:
            yield _failure(rows, number)
    if not complete:
        yield not_applicable("รายงานไม่ได้แสดงข้อคำถามครบทุกข้อ", "no list of questions claims to be complete")
    else:
        yield passed("ตรวจรายการข้อคำถามที่ครบแล้ว", "the complete lists were gone through")


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
    _, after = next((index, each) for index, each in rows if (code := parts(each.question)) and code[1] > number)
    missing = f"{after.question[0]}{number}"
    return Result(
        FAIL,
        Message(
            f"รายการข้อคำถามครบทุกข้อแต่ไม่มี {missing} (ก่อน {after.question})",
            f"the list of questions is complete but for {missing} (before {after.question})",
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
