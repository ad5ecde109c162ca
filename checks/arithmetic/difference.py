"""A printed difference is what its two numbers differ by.

Asked of every column (or row) of a table that says by its header or its signs that it is one, where at least three
rows and seven of ten bear out which two columns it belongs to; of one or two rows where the header says so and the
years of the two columns beside it are known. The sign or arrow must be that of the change too, where the other rows
(or the years) tell which number is the later one. A wrong difference warns: which of the three numbers is wrong is
not said. Rounding of the difference is let pass. A cell that says up and down at once (เพิ่มขึ้น ▼) warns too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.arithmetic.differences import Triple, change, direction_of, fits, triples
from checks.case import Case
from checks.matrix import DOWN, SAME, UP, Entry, matrices
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import number
from extract.message import Message

_LEAST = 3
_RISING, _FALLING = r"(?:เพิ่มขึ้น|สูงขึ้น|\+)", r"(?:ลดลง|ต่ำลง|-)"
_TORN = re.compile(rf"^(?:{_RISING}\s*[▼↓⬇▽]|{_FALLING}\s*[▲↑⬆△]|[▼↓⬇▽]\s*{_RISING}|[▲↑⬆△]\s*{_FALLING})\W*$")
THAN = {UP: Message("สูงกว่า", "above"), DOWN: Message("ต่ำกว่า", "below"), SAME: Message("เท่ากัน", "equal")}
WORDS = {UP: Message("เพิ่มขึ้น", "up"), DOWN: Message("ลดลง", "down"), SAME: Message("เท่าเดิม", "the same")}


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each difference and each arrow that its numbers contradict."""
    found = list(triples(case))
    failures: dict[tuple[int | None, int | None, int | None], Result] = {}
    for triple in found:
        for _, earlier, later, third in triple.rows:
            failure = _judge(triple, earlier, later, third)
            if failure is not None:
                failures.setdefault((third.place.table, third.place.row, third.place.column), failure)
    torn = list(_torn(case))
    yield from (*failures.values(), *torn)
    if not found and not torn:
        yield not_applicable("ไม่มีคอลัมน์ผลต่างหรือลูกศร", "no column of differences or arrows")
    elif not failures and not torn:
        yield passed("ผลต่างและลูกศรตรงกับคะแนน", "differences and arrows go with their numbers")


def _torn(case: Case) -> Iterator[Result]:
    """Cells that say up and down at once, in a column where others say one of them."""
    for matrix in matrices(case):
        for (row, column), (text, place) in matrix.texts.items():
            if not row or not _TORN.match(text):
                continue
            directed = [each for each in matrix.by_column.get(column, {}).values() if each.direction is not None]
            if len(directed) >= _LEAST:
                yield Result(
                    FAIL,
                    Message(f"“{text}” บอกทั้งเพิ่มและลดในช่องเดียวกัน", f"“{text}” says up and down in one cell"),
                    place,
                    observed=text,
                )


def _judge(triple: Triple, earlier: Entry, later: Entry, third: Entry) -> Result | None:
    right = direction_of(earlier, later)
    wrong_size = triple.by_size and not fits(earlier, later, third)
    # `-0.00` is no fall.
    turned = triple.by_direction and third.direction not in (None, right) and third.value != 0
    if not wrong_size and not turned:
        return None
    words = THAN if "กว่า" in third.text else WORDS
    said, true = words.get(third.direction if third.direction is not None else right, words[right]), words[right]
    numbers_th = f"จาก {number(earlier.value or 0)} เป็น {number(later.value or 0)}"
    numbers_en = f"from {number(earlier.value or 0)} to {number(later.value or 0)}"
    moved = abs(change(earlier, later))
    if wrong_size:
        reason = Message(
            f"ผลต่างพิมพ์ว่า “{third.text}” แต่{numbers_th} ต่างกัน {number(moved)} ({true.th})",
            f"the difference is printed “{third.text}”, but {numbers_en} is {number(moved)} ({true.en})",
        )
    else:
        reason = Message(
            f"“{third.text}” หมายถึง{said.th} แต่{numbers_th} คือ{true.th}",
            f"“{third.text}” says {said.en}, but {numbers_en} is {true.en}",
        )
    return Result(FAIL, reason, third.place, expected=f"{change(earlier, later):+.2f}", observed=third.text)


CHECK = Check(
    id="difference",
    version=1,
    severity=WARNING,
    title=Message("ผลต่างและลูกศรตรงกับคะแนน", "a difference and its arrow are those of its numbers"),
    remedy=Message("ตรวจคะแนนทั้งสองและผลต่างกับต้นฉบับ", "compare both numbers and the difference with the source"),
    calculate=calculate,
)
