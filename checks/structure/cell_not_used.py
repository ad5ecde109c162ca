"""Every cell of a table became part of a record, or is known to say nothing of its own.

Asked of what the reader left over. Ticks, months, periods, counts, states of work, dashes, rows of other agencies'
means and labels that name what a record of their row is about are no leftovers. Of the rest one finding a table tells
how many codes, numbers, texts and words were lost, with an example: a warning where a code, a number or a whole text
is among them, information where only words are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checks.case import Case
from checks.leftovers import GRAVE, KINDS, Leftover, leftovers
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.words import shortened
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each table that something of was lost."""
    lost: dict[int, list[Leftover]] = {}
    for each in leftovers(case):
        if each.named is None:
            lost.setdefault(each.use.table, []).append(each)
    for cells in lost.values():
        yield _failure(cells)
    if not case.document.tables:
        yield not_applicable("รายงานไม่มีตาราง", "the report has no table")
    elif not lost:
        yield passed("ทุกช่องของตารางเป็นข้อมูลหรือมีชื่อเรียก", "every cell became a record or is known for what it is")


def _failure(cells: list[Leftover]) -> Result:
    counts = Counter(each.kind for each in cells)
    grave = [each for each in cells if each.kind in GRAVE]
    example = (grave or cells)[0]
    table = cells[0].use.table
    th = ", ".join(f"{KINDS[kind].th} {counts[kind]}" for kind in KINDS if counts[kind])
    en = ", ".join(f"{counts[kind]} {KINDS[kind].en}" for kind in KINDS if counts[kind])
    return Result(
        FAIL,
        Message(
            f"ตาราง {table} มี {len(cells)} ช่องที่ไม่ได้เป็นข้อมูลใด ({th}) เช่น “{shortened(example.text)}”",
            f"{len(cells)} cells of table {table} became part of no record ({en}), as “{shortened(example.text)}”",
        ),
        example.place,
        observed=shortened(example.text, 80),
        severity=WARNING if grave else INFO,
    )


CHECK = Check(
    id="cell-not-used",
    version=2,
    severity=WARNING,
    title=Message("ทุกช่องของตารางเป็นข้อมูลหรือมีชื่อเรียก", "every cell became a record or is known for what it is"),
    remedy=Message(
        "ดูตารางด้วย ita inspect ว่าช่องใดควรเป็นข้อมูล", "look at the table with ita inspect: which cells should be records?"
    ),
    calculate=calculate,
)
