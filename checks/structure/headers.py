"""A table repeats its header in the same words, and every table has one.

Asked of the tables of a run. A header cell that is repeated behind a page break in other letters (blanks aside), and a
table that goes on behind a page break with no header though another one of its run repeats it, are information: the
columns were told all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from checks.words import shortened, squeezed
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each header that differs and each table without one."""
    runs = case.runs
    headers: dict[int, list[Passage]] = {}
    for passage in case.passages:
        use = case.uses.get((passage.place.table or 0, passage.place.row or 0, passage.place.column or 0))
        if passage.in_table and use is not None and use.purpose == "header":
            headers.setdefault(runs[passage.place.table or 0], []).append(passage)
    found = False
    for run, cells in headers.items():
        for failure in (*_differing(cells), *_missing(case, runs, run, cells)):
            found = True
            yield failure
    if not headers:
        yield not_applicable("ไม่มีตารางที่มีหัวตาราง", "no table has a header")
    elif not found:
        yield passed("หัวตารางที่ซ้ำตรงกัน", "repeated headers agree")


def _differing(cells: list[Passage]) -> Iterator[Result]:
    first: dict[int, Passage] = {}
    top = min((each.place.table or 0, each.place.row or 0) for each in cells)
    for cell in cells:
        known = first.setdefault(cell.place.column or 0, cell)
        same_page = (cell.place.table, cell.place.row) == top or cell.place.table == known.place.table
        if same_page or squeezed(cell.line) == squeezed(known.line):
            continue
        yield Result(
            FAIL,
            Message(
                f"หัวตารางที่ซ้ำพิมพ์ว่า “{shortened(cell.text)}” แต่หัวตารางแรกคือ “{shortened(known.text)}”",
                f"a repeated header reads “{shortened(cell.text)}”, the first one “{shortened(known.text)}”",
            ),
            cell.place,
            expected=shortened(known.text),
            observed=shortened(cell.text),
        )


def _missing(case: Case, runs: dict[int, int], run: int, cells: list[Passage]) -> Iterator[Result]:
    with_header = {each.place.table for each in cells}
    for table in case.document.tables:
        if runs[table.number] == run and table.number not in with_header and table.rows:
            place = next((each.place for each in case.passages if each.place.table == table.number), None)
            if place is not None:
                yield Result(
                    FAIL,
                    Message(
                        f"ตาราง {table.number} ต่อจากหน้าก่อนโดยไม่มีหัวตาราง",
                        f"table {table.number} goes on behind a page break without a header",
                    ),
                    place,
                )


CHECK = Check(
    id="table-header",
    version=1,
    severity=INFO,
    title=Message("หัวตารางที่ซ้ำตรงกัน", "repeated headers agree"),
    remedy=Message("ไม่ต้องแก้ไข เว้นแต่คอลัมน์ถูกอ่านผิด", "nothing to do, unless a column was misread"),
    calculate=calculate,
)
