"""What people decided about findings and values: ``review.csv`` beside the datasets, read and signed by people.

========  =====================================================================================================
report_id the report, as in the datasets
action    ``acknowledge`` (a finding was looked at and stays as it is) or ``correct`` (a value is wrong in the report)
check     acknowledge: the finding's check
dataset   correct: the dataset of the record (``scores``, ``questions``, ``issues``, ``measures``, ``indicators``)
where     where it stands, as ``ita check`` tells it: ``table 2 row 5 column 1``, ``page 3 …``, ``line 12``
column    correct: the column to change (``value``, ``text``, ``question``, …)
found     what stands there: the finding's ``observed``, the column's value; it must match, or the source has changed
right     correct: what is right
reason    why, or the evidence: required
name      who decided: required
date      when
========  =====================================================================================================

Pure functions: the file is read and the bundles are kept elsewhere.
"""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from checks.result import INFO, WARNING
from checks.words import where
from extract.message import Message
from normalize.records import Bundle, Finding, Indicator, Issue, Measure, Place, Question, Score

FILE = "review.csv"
ACKNOWLEDGE, CORRECT = "acknowledge", "correct"
RECORDS = {"indicators": Indicator, "questions": Question, "scores": Score, "issues": Issue, "measures": Measure}
NOT_CORRECTED = ("printed", "trust", "confidence", "place", "issue_id", "measure_id")
CORRECTED, UNMATCHED = "value-corrected", "review-unmatched"


class ReviewError(Exception):
    """A line of the review file that cannot be understood; ends the program like a wrong option."""

    exit_code = 2

    def __init__(self, line: int, reason: Message) -> None:
        super().__init__(f"{FILE}:{line}: {reason.en}")
        self.reason = Message(f"{FILE} บรรทัด {line}: {reason.th}", f"{FILE}, line {line}: {reason.en}")
        self.remedy = Message("แก้บรรทัดนั้นแล้วสั่งใหม่ ดู docs/trust.md", "Mend that line and try again; see docs/trust.md.")


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


def decisions(text: str) -> tuple[Decision, ...]:
    """The decisions of a review file; raises ``ReviewError`` for a line that decides nothing or is not signed."""
    found = []
    for line, row in enumerate(csv.DictReader(io.StringIO(text)), start=2):
        decision = Decision(**{column: (row.get(column) or "").strip() for column in COLUMNS})
        _understood(decision, line)
        found.append(decision)
    return tuple(found)


def _understood(decision: Decision, line: int) -> None:
    if decision.action not in (ACKNOWLEDGE, CORRECT):
        raise ReviewError(line, Message(f"action ต้องเป็น {ACKNOWLEDGE} หรือ {CORRECT}", "the action is neither word"))
    if not (decision.report_id and decision.reason and decision.name):
        raise ReviewError(line, Message("ขาด report_id เหตุผล หรือชื่อ", "report_id, reason or name is missing"))
    if decision.action == ACKNOWLEDGE and not decision.check:
        raise ReviewError(line, Message("ขาด check", "the check is missing"))
    if decision.action == CORRECT:
        if not (decision.dataset in RECORDS and decision.column and decision.right):
            raise ReviewError(line, Message("ขาด dataset, column หรือ right", "dataset, column or right is missing"))
        _right_value(decision, line)


def _right_value(decision: Decision, line: int = 0) -> object:
    """What is right, in the column's own type; raises ``ReviewError`` where it is no such thing."""
    types = {each.name: str(each.type) for each in fields(RECORDS[decision.dataset]) if each.name not in NOT_CORRECTED}
    if decision.column not in types:
        names = ", ".join(types)
        raise ReviewError(line, Message(f"แก้ได้เฉพาะคอลัมน์ {names}", f"only these columns can be corrected: {names}"))
    try:
        return _as(types[decision.column], decision.right)
    except ValueError:
        what = f"{decision.dataset}.{decision.column}"
        raise ReviewError(
            line,
            Message(f"“{decision.right}” ใช้เป็นค่าของ {what} ไม่ได้", f"“{decision.right}” is no value of {what}"),
        ) from None


def _as(annotation: str, text: str) -> object:
    """The text as the type that a record's field has."""
    if annotation.startswith("tuple"):
        return tuple(text.replace(",", " ").split())
    if annotation.startswith("int"):
        return int(text)
    if annotation.startswith("float"):
        number = float(text)
        if not math.isfinite(number):
            raise ValueError
        return number
    return text


def reviewed(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the decisions about its report: values corrected (trust ``repaired``), findings acknowledged
    (severity ``info``, the reason in the message), and a finding for each correction and each that matched nothing."""
    for decision in made:
        if decision.report_id == bundle.report.report_id:
            bundle = _acknowledged(bundle, decision) if decision.action == ACKNOWLEDGE else _corrected(bundle, decision)
    return bundle


def place_key(place: Place | dict[str, Any]) -> str:
    """``table 2 row 5 column 1``: where a record or finding stands, as the review file names it: rows and columns
    count from 0, as in the datasets."""
    if isinstance(place, dict):
        place = Place(**{name: place.get(name) for name in ("page", "table", "row", "column", "line")})
    column = "" if place.column is None or place.table is None else f" column {place.column}"
    return where(place, first=0).en + column


def _acknowledged(bundle: Bundle, decision: Decision) -> Bundle:
    hits = [each for each in bundle.findings if _is_meant(each, decision)]
    if not hits:
        return replace(bundle, findings=(*bundle.findings, _unmatched(decision)))
    told = Message(
        f" (รับทราบโดย {decision.name}: {decision.reason})", f" (acknowledged by {decision.name}: {decision.reason})"
    )
    changed = {
        id(each): replace(each, severity=INFO, message=each.message + told.th, message_en=each.message_en + told.en)
        for each in hits
    }
    return replace(bundle, findings=tuple(changed.get(id(each), each) for each in bundle.findings))


def _is_meant(finding: Finding, decision: Decision) -> bool:
    same_place = decision.where in ("", place_key(finding.place))
    return finding.check == decision.check and same_place and decision.found in ("", finding.observed or "")


def _corrected(bundle: Bundle, decision: Decision) -> Bundle:
    records: Sequence[Any] = getattr(bundle, decision.dataset)
    changed = list(records)
    hit: Any = None
    for index, record in enumerate(records):
        if place_key(record.place) == decision.where and _same(getattr(record, decision.column, None), decision.found):
            hit = record
            changed[index] = replace(record, **{decision.column: _right_value(decision), "trust": "repaired"})
    if hit is None:
        return replace(bundle, findings=(*bundle.findings, _unmatched(decision)))
    changes: dict[str, Any] = {decision.dataset: tuple(changed)}
    return replace(bundle, findings=(*bundle.findings, _told(decision, hit.place)), **changes)


def _same(value: object, printed: str) -> bool:
    if isinstance(value, float):
        try:
            return abs(value - float(printed)) < 0.005
        except ValueError:
            return False
    if isinstance(value, tuple):
        return value == _as("tuple", printed)
    return ("" if value is None else str(value)) == printed


def _told(decision: Decision, place: Place) -> Finding:
    return Finding(
        CORRECTED,
        INFO,
        f"แก้ {decision.dataset}.{decision.column} จาก {decision.found} เป็น {decision.right} โดย {decision.name}: "
        f"{decision.reason}",
        f"{decision.dataset}.{decision.column} was corrected from {decision.found} to {decision.right} by "
        f"{decision.name}: {decision.reason}",
        expected=decision.right,
        observed=decision.found,
        place=place,
    )


def _unmatched(decision: Decision) -> Finding:
    what = decision.check or f"{decision.dataset}.{decision.column}"
    return Finding(
        UNMATCHED,
        WARNING,
        f"การทบทวนของ {decision.name} เรื่อง {what} ({decision.where or 'ทุกแห่ง'}) ไม่ตรงกับสิ่งใดในรายงานแล้ว",
        f"the decision of {decision.name} about {what} ({decision.where or 'anywhere'}) matches nothing in the report",
        expected=decision.found or None,
    )
