"""A target lies as far from its number as the other targets from theirs.

Asked of columns whose header speaks of targets (เป้าหมาย) beside a column of scores, where at least five rows, and
four of five, set the target the same step above the score (or a fixed target for all is no such step). A row that does
not, though one slip of print in either number makes it so, warns.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from checks.case import Case
from checks.matrix import Entry, Matrix, matrices
from checks.misprint import is_misprint
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message

_TARGET = re.compile(r"เป้าหมาย")
_LEAST, _MOST = 5, 0.8
_NEAR = 2


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each target out of step."""
    asked = found = False
    for matrix in matrices(case):
        for score, target, step in _pairs(matrix):
            asked = True
            for row, goal in matrix.numbers(target).items():
                own = matrix.numbers(score).get(row)
                if own is not None and _is_slip(own, goal, step):
                    found = True
                    yield _failure(own, goal, step)
    if not asked:
        yield not_applicable("ไม่มีเป้าหมายที่ห่างจากคะแนนเท่ากัน", "no targets a fixed step from their scores")
    elif not found:
        yield passed("เป้าหมายห่างจากคะแนนเท่ากัน", "every target is the same step from its score")


def _pairs(matrix: Matrix) -> Iterator[tuple[int, int, float]]:
    """(column of scores, column of targets, the step from one to the other)"""
    for target in matrix.by_column:
        goals = matrix.numbers(target)
        for score in range(max(0, target - _NEAR), target):
            rows = [row for row in goals if row in matrix.numbers(score)]
            steps = Counter(_step(matrix.numbers(score)[row], goals[row]) for row in rows)
            named = _TARGET.search(matrix.header(target)) or _TARGET.search(matrix.header(target - 1))
            if named and len({goals[row].value for row in rows}) > 1 and len(rows) >= _LEAST:
                step, count = steps.most_common(1)[0]
                if count >= _MOST * len(rows) and step > 0:
                    yield score, target, step


def _step(own: Entry, goal: Entry) -> float:
    return round((goal.value or 0) - (own.value or 0), 2)


def _is_slip(own: Entry, goal: Entry, step: float) -> bool:
    score, target = own.value or 0, goal.value or 0
    if _step(own, goal) == step or not (own.decimals and goal.decimals):
        return False
    return is_misprint(score, target - step) or is_misprint(target, score + step)


def _failure(own: Entry, goal: Entry, step: float) -> Result:
    score, target = own.value or 0, goal.value or 0
    return Result(
        FAIL,
        Message(
            f"เป้าหมาย {number(target)} ห่างจากคะแนน {number(score)} อยู่ {number(target - score)} "
            f"แต่แถวอื่นห่าง {number(step)}",
            f"the target {number(target)} is {number(target - score)} from the score {number(score)}; "
            f"the other rows' are {number(step)}",
        ),
        own.place,
        expected=number(step),
        observed=number(target - score),
    )


CHECK = Check(
    id="steady-target",
    version=1,
    severity=WARNING,
    title=Message("เป้าหมายห่างจากคะแนนเท่ากันทุกแถว", "targets lie the same step from their scores"),
    remedy=Message("ตรวจคะแนนและเป้าหมายกับต้นฉบับ", "compare score and target with the source"),
    calculate=calculate,
)
