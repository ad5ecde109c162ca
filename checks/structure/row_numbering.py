"""The rows of a table are numbered 1, 2, 3 …

Asked of a column of running numbers (ลำดับ, ที่, ข้อ, No.) of at least four rows, also across page breaks, that
counts up by one but in one place: there a number is left out, doubled or misprinted. A column that begins again at 1,
and ranks, whose numbers may be shared, are let pass. Warns: a row may have been lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from checks.case import Case
from checks.matrix import Entry, Matrix, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from extract.message import Message

_RUNNING = re.compile(r"^\W*(?:ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|no\.?|#|เลขที่)\W*(?:\s|$)", re.IGNORECASE)
_LEAST = 4


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each number that breaks the count."""
    asked = found = False
    for matrix in matrices(case):
        for column in matrix.by_column:
            numbers = _running(matrix, column)
            if len(numbers) < _LEAST:
                continue
            breaks = [
                (numbers[before], numbers[here])
                for before, here in pairwise(numbers)
                if numbers[here].value != (numbers[before].value or 0) + 1
                and numbers[here].value != 1
                and not any((row, column) in matrix.texts for row in range(before + 1, here))
            ]
            if not breaks:
                asked = True
            elif len(breaks) == 1 or _misprint(breaks):
                asked = found = True
                yield _failure(*breaks[0])
    if not asked:
        yield not_applicable("ไม่มีคอลัมน์เลขลำดับ", "no column of running numbers")
    elif not found:
        yield passed("เลขลำดับของแถวต่อเนื่อง", "rows are numbered without a gap")


def _running(matrix: Matrix, column: int) -> dict[int, Entry]:
    numbers = matrix.numbers(column)
    # A number that begins with a zero is a code: 028 is O28.
    plain = all(
        not each.decimals and each.direction is None and not re.match("0.", each.text) for each in numbers.values()
    )
    return numbers if plain and _RUNNING.match(matrix.header(column)) else {}


def _misprint(breaks: list[tuple[Entry, Entry]]) -> bool:
    """Two breaks side by side: one number between right ones is another."""
    return (
        len(breaks) == 2 and breaks[0][1] is breaks[1][0] and (breaks[1][1].value or 0) - (breaks[0][0].value or 0) == 2
    )


def _failure(before: Entry, here: Entry) -> Result:
    right = int((before.value or 0) + 1)
    return Result(
        FAIL,
        Message(
            f"เลขลำดับ {here.text} อยู่ถัดจาก {before.text} ควรเป็น {right} อาจมีแถวขาดหรือซ้ำ",
            f"the number {here.text} follows {before.text}; expected {right}: a row may be missing or doubled",
        ),
        here.place,
        expected=str(right),
        observed=here.text,
    )


CHECK = Check(
    id="row-numbering",
    version=1,
    severity=WARNING,
    title=Message("เลขลำดับของแถวต่อเนื่อง", "the rows of a table are numbered without a gap"),
    remedy=Message("ดูในต้นฉบับว่ามีแถวใดขาดหรือซ้ำ", "see in the source whether a row is missing or doubled"),
    calculate=calculate,
)
