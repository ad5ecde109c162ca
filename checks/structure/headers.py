"""A table repeats its header in the same words, and every table has one.

Asked of the tables of a run. A header cell that is repeated behind a page break in other letters (blanks aside), and
tables that go on behind a page break with no header though another one of their run repeats it, are information: the
columns were told all the same. A repeated header with another year warns. One finding for each wording and for each
run, with every place that it is true of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case, Passage
from checks.result import FAIL, INFO, WARNING, Check, Result, not_applicable, passed
from checks.words import all_places, shortened, squeezed
from extract.message import Message

_YEAR = re.compile(r"(?:25|๒๕)[\d๐-๙]{2}")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each header that differs and each run of tables without one."""
    runs = case.runs
    headers: dict[int, list[Passage]] = {}
    for passage in _header_rows(case):
        headers.setdefault(runs[passage.place.table or 0], []).append(passage)
    found = False
    for run, cells in headers.items():
        for failure in (*_differing(cells), *_missing(case, run, cells)):
            found = True
            yield failure
    if not headers:
        yield not_applicable("ไม่มีตารางที่มีหัวตาราง", "no table has a header")
    elif not found:
        yield passed("หัวตารางที่ซ้ำตรงกัน", "repeated headers agree")


def _header_rows(case: Case) -> Iterator[Passage]:
    """The cells of rows that hold nothing but a header: the labels of rows head no columns."""
    rows: dict[tuple[int | None, int | None], list[Passage]] = {}
    for passage in case.passages:
        if passage.in_table:
            rows.setdefault((passage.place.table, passage.place.row), []).append(passage)
    for row in rows.values():
        uses = [case.uses.get((each.place.table or 0, each.place.row or 0, each.place.column or 0)) for each in row]
        if all(use is not None and use.purpose == "header" for use in uses):
            yield from row


def _differing(cells: list[Passage]) -> Iterator[Result]:
    # A header may have several rows: each is compared with its like.
    first: dict[tuple[int, int], Passage] = {}
    others: dict[tuple[int, int, str], list[Passage]] = {}
    for cell in cells:
        row, column = cell.place.row or 0, cell.place.column or 0
        known = first.setdefault((row, column), cell)
        if cell.place.table != known.place.table and squeezed(cell.line) != squeezed(known.line):
            others.setdefault((row, column, squeezed(cell.line)), []).append(cell)
    for (row, column, _), found in others.items():
        at = all_places(each.place for each in found)
        text, known_text = shortened(found[0].line), shortened(first[row, column].line)
        yield Result(
            FAIL,
            Message(
                f"หัวตารางที่ซ้ำพิมพ์ว่า “{text}” ({at.th}) แต่หัวตารางแรกคือ “{known_text}”",
                f"a repeated header reads “{text}” ({at.en}), the first one “{known_text}”",
            ),
            found[0].place,
            expected=known_text,
            observed=text,
            severity=WARNING if _is_another_year(text, known_text) else INFO,
        )


def _is_another_year(text: str, known: str) -> bool:
    """Whether two headers differ in their years alone."""
    return _YEAR.search(text) is not None and _YEAR.sub("", text) == _YEAR.sub("", known)


def _missing(case: Case, run: int, cells: list[Passage]) -> Iterator[Result]:
    with_header = {each.place.table or 0 for each in cells}
    without = [
        table.number
        for table in case.document.tables
        if case.runs[table.number] == run and table.number > min(with_header) and table.number not in with_header
    ]
    first = next((each.place for each in case.passages if each.place.table in without), None)
    if first is not None:
        told = ", ".join(map(str, without))
        yield Result(
            FAIL,
            Message(
                f"ตาราง {told} ต่อจากหน้าก่อนโดยไม่มีหัวตาราง",
                f"{'table' if len(without) == 1 else 'tables'} {told}: no header behind the page break",
            ),
            first,
        )


CHECK = Check(
    id="table-header",
    version=3,
    severity=INFO,
    title=Message("หัวตารางที่ซ้ำตรงกัน", "repeated headers agree"),
    remedy=Message("ไม่ต้องแก้ไข เว้นแต่คอลัมน์ถูกอ่านผิด", "nothing to do, unless a column was misread"),
    calculate=calculate,
)
