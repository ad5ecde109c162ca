"""A question stands once in a table.

Asked of every question's score: where two rows of a run of tables state the same number for one question, the row was
printed twice, or one of them bears a wrong code. It warns. Two different numbers are told by ``different-values``. Rows
that a page break cut are one row and are not asked, nor lists beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Statement
from checks.words import number, where
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each question that is there twice."""
    asked = found = False
    codes = _coded_rows(case)
    for sheet in case.sheets:
        for subject, statements in sheet.statements.items():
            if subject.level != "question" or subject.statistic != "score":
                continue
            asked = True
            twice = _twice(case, statements, codes)
            if twice is not None:
                found = True
                first, again = twice
                there = where(first.place)
                yield Result(
                    FAIL,
                    Message(
                        f"{subject.question} มีสองแถวในตารางเดียวกัน คะแนนเท่ากัน {number(again.value)} ({there.th})",
                        f"{subject.question} has two rows in one table, both {number(again.value)} ({there.en})",
                    ),
                    again.place,
                    observed=subject.question,
                    level="question",
                    question=subject.question,
                )
    if not asked:
        yield not_applicable("รายงานไม่มีคะแนนรายข้อ", "the report states no question's score")
    elif not found:
        yield passed("แต่ละข้อมีแถวเดียวในตาราง", "each question has one row")


def _coded_rows(case: Case) -> set[tuple[int, int]]:
    """The rows (table, row) whose own cell names a question."""
    return {(use.table, use.row) for use in case.bundle.uses if use.role == "question" and use.purpose == "record"}


def _twice(
    case: Case, statements: tuple[Statement, ...], codes: set[tuple[int, int]]
) -> tuple[Statement, Statement] | None:
    by_run: dict[int | None, list[Statement]] = {}
    for each in statements:
        if (each.place.table or 0, each.place.row or 0) in codes:
            by_run.setdefault(case.runs.get(each.place.table or 0), []).append(each)
    for held in by_run.values():
        rows = {(each.place.table, each.place.row) for each in held}
        if len(rows) > 1 and len({each.value for each in held}) == 1:
            return held[0], held[1]
    return None


CHECK = Check(
    id="question-twice",
    version=1,
    severity=WARNING,
    title=Message("แต่ละข้อมีแถวเดียวในตาราง", "a question stands once in a table"),
    remedy=Message("ดูในต้นฉบับว่าแถวพิมพ์ซ้ำหรือรหัสผิด", "see whether the row is printed twice or its code is wrong"),
    calculate=calculate,
)
