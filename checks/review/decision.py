"""What people decided about findings and values: ``review.csv`` beside the datasets, read and signed by people.

========  =====================================================================================================
report_id the report, as in the datasets
action    ``acknowledge`` (a finding was looked at and stays as it is) or ``correct`` (a value is wrong in the report)
check     acknowledge: the finding's check
dataset   correct: the dataset of the record (``scores``, ``questions``, ``issues``, ``measures``, ``indicators``); or
          ``reports``, for the report's own agency, place and years
where     where it stands, as ``ita check`` tells it: ``table 2 row 5 column 1``, ``page 3 …``, ``line 12``
column    correct: the column to change (``value``, ``text``, ``question``, …)
found     what stands there: the finding's ``observed``, the column's value; it must match, or the source has changed
right     correct: what is right
reason    why, or the evidence: required
name      who decided: required
date      when
========  =====================================================================================================
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields

from extract.message import Message
from normalize import table_text
from normalize.beside import REVIEW
from normalize.records import Indicator, Issue, Measure, Question, Score
from normalize.schema import DATASETS
from normalize.table_text import NoTable, lines_of

FILE = REVIEW
ACKNOWLEDGE, CORRECT = "acknowledge", "correct"
RECORDS = {"indicators": Indicator, "questions": Question, "scores": Score, "issues": Issue, "measures": Measure}
REPORTS = "reports"
OF_THE_REPORT = ("agency", "province", "district", "fiscal_year", "assessed_year")
"""What can be corrected of the report itself: everything that its numbers are compared by."""
NOT_CORRECTED = (
    "printed",
    "trust",
    "confidence",
    "place",
    "issue_id",
    "measure_id",
    "agency_id",
    "district",
    "corrected_by",
)
REQUIRED = ("report_id", "action", "reason", "name")
MORE_CELLS = Message(
    "มีช่องเกินจำนวนคอลัมน์ (จุลภาคในช่องต้องอยู่ในเครื่องหมายคำพูด)",
    "it has more cells than columns (a comma within a cell needs quotes around it)",
)
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
WHERE = re.compile(
    # The place, as ``place_key`` writes it …
    r"(?:in the report|(?:page|table|row|column|line) [0-9]+(?: (?:page|table|row|column|line) [0-9]+)*)"
    # … and behind it what a score is of: see ``_subject``.
    r"(?: (?:indicator [0-9]+|[A-Z]+[0-9]*|overall|instrument|indicator|question|item)(?:[.][0-9]+)?(?: [a-z_]+)?)?"
)
LONGEST_CELL = 20_000
LONGEST_TOLD = 60
"""Letters of a wrong value that a message repeats."""


class ReviewError(Exception):
    """A line of the review file that cannot be understood; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(f"{FILE}:{line}: {reason.en}")
        self.why = reason
        self.reason = Message(f"{FILE} บรรทัด {line}: {reason.th}", f"{FILE}, line {line}: {reason.en}")
        self.remedy = Message("แก้บรรทัดนั้นแล้วสั่งใหม่ ดู ita docs trust", "Mend that line and try again; see ita docs trust.")


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of the review file."""

    report_id: str
    action: str
    check: str = ""
    dataset: str = ""
    where: str = ""
    column: str = ""
    found: str = ""
    right: str = ""
    reason: str = ""
    name: str = ""
    date: str = ""


COLUMNS = tuple(each.name for each in fields(Decision))


@dataclass(frozen=True, slots=True)
class Followed(Decision):
    """A decision that went with its report to another file or another reading (see ``checks.review.following``):
    ``where`` and ``found`` are those of now, ``said`` and ``at`` what stood there, and where, when it was made."""

    said: str = ""
    at: str = ""


def text_of(data: bytes) -> str:
    """The text of a review file, in whatever form a spreadsheet has saved it."""
    try:
        return table_text.text_of(data)
    except NoTable as error:
        raise _no_table(error) from None


def _no_table(error: NoTable) -> ReviewError:
    th = f"ไม่ใช่ข้อความแบบ {error.encoding} หรือ UTF-8" if error.encoding else f"อ่านเป็น CSV ไม่ได้ ({error.why})"
    return ReviewError(error.line, Message(th, error.why))


def decisions(text: str) -> tuple[Decision, ...]:
    """The decisions of a review file; raises ``ReviewError`` for a line that decides nothing or is not signed."""
    found: list[Decision] = []
    names: list[str] | None = None
    try:
        for line, cells in lines_of(text):
            if names is None:
                names = _columns(cells)
            else:
                found.append(_decision(names, cells, line))
    except NoTable as error:
        raise _no_table(error) from None
    return tuple(found)


def _columns(cells: list[str]) -> list[str]:
    """The names of the columns; raises where one is missing that every decision needs."""
    missing = [each for each in REQUIRED if each not in cells]
    if missing:
        listed = ", ".join(missing)
        raise ReviewError(1, Message(f"บรรทัดแรกขาดคอลัมน์ {listed}", f"the first line lacks the columns {listed}"))
    return cells


def _decision(names: list[str], cells: list[str], line: int) -> Decision:
    # A comma that is not in quotes moves all that follows it into other columns.
    if any(cell.strip() for cell in cells[len(names) :]):
        raise ReviewError(line, MORE_CELLS)
    row = dict(zip(names, cells, strict=False))
    decision = Decision(**{column: row.get(column, "").strip() for column in COLUMNS})
    _understood(decision, line)
    return decision


def by_report(made: Iterable[Decision]) -> dict[str, list[Decision]]:
    """The decisions about each report, in their order."""
    found: dict[str, list[Decision]] = {}
    for decision in made:
        found.setdefault(decision.report_id, []).append(decision)
    return found


def _understood(decision: Decision, line: int) -> None:
    for column in COLUMNS:
        if len(getattr(decision, column)) > LONGEST_CELL:
            told = Message(
                f"{column} ยาวเกิน {LONGEST_CELL:,} ตัวอักษร", f"{column} has more than {LONGEST_CELL:,} letters"
            )
            raise ReviewError(line, told)
        if CONTROLS.search(getattr(decision, column)):
            told = Message(f"{column} มีอักขระควบคุม", f"{column} holds a control character")
            raise ReviewError(line, told)
    if decision.action not in (ACKNOWLEDGE, CORRECT):
        raise ReviewError(line, Message(f"action ต้องเป็น {ACKNOWLEDGE} หรือ {CORRECT}", "the action is neither word"))
    if not (decision.report_id and decision.reason and decision.name):
        raise ReviewError(line, Message("ขาด report_id เหตุผล หรือชื่อ", "report_id, reason or name is missing"))
    if decision.action == ACKNOWLEDGE and not decision.check:
        raise ReviewError(line, Message("ขาด check", "the check is missing"))
    if decision.action == CORRECT:
        if not (decision.dataset in (*RECORDS, REPORTS) and decision.column and decision.right):
            raise ReviewError(line, Message("ขาด dataset, column หรือ right", "dataset, column or right is missing"))
        right_value(decision, line)
    _place_understood(decision, line)


def _place_understood(decision: Decision, line: int) -> None:
    """A record is found by its place and nothing else: a line whose place cannot be read would change another."""
    if not decision.where:
        if decision.action == CORRECT and decision.dataset != REPORTS:
            raise ReviewError(line, Message("ขาด where", "where is missing"))
    elif not WHERE.fullmatch(decision.where):
        told, like = decision.where[:LONGEST_TOLD], "table 2 row 5 column 1"
        raise ReviewError(
            line,
            Message(
                f"“{told}” (where) ไม่ใช่ตำแหน่ง เขียนตามที่ ita check --json บอก เช่น “{like}”",
                f"“{told}” (where) is no place: write it as ita check --json tells it, such as “{like}”",
            ),
        )


def right_value(decision: Decision, line: int = 0) -> object:
    """What is right, as the registry's column can hold it; raises ``ReviewError`` where it is no such thing."""
    record = RECORDS.get(decision.dataset)
    names = [each.name for each in fields(record) if each.name not in NOT_CORRECTED] if record else list(OF_THE_REPORT)
    if decision.column not in names:
        listed = ", ".join(names)
        raise ReviewError(line, Message(f"แก้ได้เฉพาะคอลัมน์ {listed}", f"only these columns can be corrected: {listed}"))
    column = DATASETS[decision.dataset].column(decision.column)
    try:
        value = column.parse(decision.right)
    except ValueError:
        what, told = called(decision), decision.right[:LONGEST_TOLD]
        may = column.limits()
        raise ReviewError(
            line,
            Message(f"“{told}” (right) ใช้เป็น{what.th} ไม่ได้ {may}", f"“{told}” (right) is no value of {what.en} {may}"),
        ) from None
    return tuple(value) if isinstance(value, list) else value


def called(decision: Decision) -> Message:
    """What a correction is about: the dataset's and the column's Thai names, and their own."""
    dataset = DATASETS[decision.dataset]
    meaning = dataset.column(decision.column).meaning.th.split(":")[0].split(";")[0]
    return Message(f"{meaning} ({dataset.title.th})", f"{decision.dataset}.{decision.column}")
