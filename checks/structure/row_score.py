"""A question's row has a score where the other rows of its table have one.

Asked of runs of tables where at least three questions, and four of five, have a score. A question without any score of
its own, nor of an item, warns.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.structure.question_order import question_rows
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each row without a score."""
    scored = {score.question for score in case.bundle.scores if score.question}
    asked = found = False
    for rows in question_rows(case):
        with_score = sum(question.question in scored for _, question in rows)
        if with_score < 3 or with_score * 5 < len(rows) * 4:
            continue
        asked = True
        for _, question in rows:
            if question.question not in scored:
                found = True
                yield Result(
                    FAIL,
                    Message(
                        f"แถวของ {question.question} ไม่มีคะแนน ทั้งที่ข้ออื่นในตารางมี",
                        f"the row of {question.question} has no score, though the other rows have one",
                    ),
                    question.place,
                    level="question",
                    indicator=question.indicator,
                    question=question.question,
                )
    if not asked:
        yield not_applicable("ตารางไม่ได้แสดงคะแนนรายข้อ", "no table states the scores of its questions")
    elif not found:
        yield passed("ทุกแถวมีคะแนน", "every row has its score")


CHECK = Check(
    id="row-without-score",
    version=1,
    severity=WARNING,
    title=Message("ทุกแถวของตารางมีคะแนน", "every row has its score"),
    remedy=Message("หาคะแนนของข้อนั้นในต้นฉบับ", "look for the score in the source"),
    calculate=calculate,
)
