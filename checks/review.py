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

Pure functions: the file is read and the bundles are kept elsewhere.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from checks.result import INFO, WARNING
from checks.same_report import ALIKE, subject_of
from checks.words import where
from extract.message import Message
from normalize.agencies import expand, type_of
from normalize.beside import REVIEW
from normalize.records import NOWHERE, Bundle, Finding, Indicator, Issue, Measure, Place, Question, Score
from normalize.schema import DATASETS

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
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
LONGEST_CELL = 20_000
LONGEST_TOLD = 60
"""Letters of a wrong value that a message repeats."""
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


def text_of(data: bytes) -> str:
    """The text of a review file: UTF-8 with or without a mark, UTF-16, or what a Thai Excel saves (Windows-874)."""
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp874")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count("\n".encode(encoding), 0, error.start) + 1
        reason = Message(f"ไม่ใช่ข้อความแบบ {encoding} หรือ UTF-8", f"this is no text in {encoding} or UTF-8")
        raise ReviewError(line, reason) from None


def decisions(text: str) -> tuple[Decision, ...]:
    """The decisions of a review file; raises ``ReviewError`` for a line that decides nothing or is not signed."""
    found = []
    text = text.removeprefix("\ufeff")
    lines = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        for row in lines:
            decision = Decision(**{column: (row.get(column) or "").strip() for column in COLUMNS})
            _understood(decision, lines.line_num)
            found.append(decision)
    except csv.Error as error:
        reason = Message(f"อ่านเป็น CSV ไม่ได้ ({error})", f"this is no CSV ({error})")
        raise ReviewError(lines.line_num + 1, reason) from None
    return tuple(found)


def by_report(made: Iterable[Decision]) -> dict[str, list[Decision]]:
    """The decisions about each report, in their order."""
    found: dict[str, list[Decision]] = {}
    for decision in made:
        found.setdefault(decision.report_id, []).append(decision)
    return found


def _delimiter(text: str) -> str:
    """What stands between the names of the columns: a spreadsheet writes what its language has for lists."""
    heading = text.partition("\n")[0]
    return max(",;\t", key=heading.count)


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
        _right_value(decision, line)


def _right_value(decision: Decision, line: int = 0) -> object:
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
        what, told = f"{decision.dataset}.{decision.column}", decision.right[:LONGEST_TOLD]
        may = column.limits()
        raise ReviewError(
            line,
            Message(f"“{told}” (right) ใช้เป็นค่าของ {what} ไม่ได้ {may}", f"“{told}” (right) is no value of {what} {may}"),
        ) from None
    return tuple(value) if isinstance(value, list) else value


def reviewed(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the decisions about its report: values corrected (trust ``repaired``), findings acknowledged
    (severity ``info``, the reason in the message), and a finding for each correction and each that matched nothing."""
    mine = [each for each in made if each.report_id == bundle.report.report_id and each.dataset != REPORTS]
    if not mine:
        return bundle
    under_review = _UnderReview(bundle)
    for decision in mine:
        hit = under_review.acknowledge(decision) if decision.action == ACKNOWLEDGE else under_review.correct(decision)
        if not hit:
            under_review.tell(unmatched(decision))
    return under_review.bundle()


def report_decisions(made: Iterable[Decision]) -> list[Decision]:
    """Those that correct the report itself; they are applied first, for who it is decides what else is compared."""
    return [each for each in made if each.action == CORRECT and each.dataset == REPORTS]


def reported(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the corrections of the report itself: its numbers go with it to the agency that is right."""
    for decision in report_decisions(made):
        report = bundle.report
        if not _same(getattr(report, decision.column), decision.found):
            bundle = replace(bundle, findings=(*bundle.findings, unmatched(decision)))
            continue
        changes: dict[str, Any] = {decision.column: _right_value(decision), "agency_id": None}
        scores = bundle.scores
        if decision.column == "agency":
            name = expand(decision.right)
            changes |= {"agency": name, "agency_type": type_of(name)}
            scores = tuple(replace(each, agency=name) if each.agency == report.agency else each for each in scores)
        found = (*bundle.findings, _told(decision, NOWHERE))
        bundle = replace(bundle, report=replace(report, **changes), scores=scores, findings=found)
    return bundle


class _UnderReview:
    """A bundle while decisions are applied to it; records are found by their places, in linear time."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._findings: list[Finding] = []
        self._of_check: dict[str, list[int]] = {}
        self._records: dict[str, list[Any]] = {}
        self._at: dict[tuple[str, str], list[int]] = {}
        for finding in bundle.findings:
            self.tell(finding)

    def bundle(self) -> Bundle:
        """The bundle with all decisions applied."""
        changed: dict[str, Any] = {name: tuple(records) for name, records in self._records.items()}
        return replace(self._bundle, findings=tuple(self._findings), **changed)

    def tell(self, finding: Finding) -> None:
        """Add a finding."""
        self._of_check.setdefault(finding.check, []).append(len(self._findings))
        self._findings.append(finding)

    def acknowledge(self, decision: Decision) -> bool:
        """Make the findings that are meant information; False where there are none."""
        by, why = decision.name, decision.reason
        told = Message(f" (รับทราบโดย {by}: {why})", f" (acknowledged by {by}: {why})")
        hits = [n for n in self._of_check.get(decision.check, ()) if _is_meant(self._findings[n], decision)]
        for number in hits:
            each = self._findings[number]
            self._findings[number] = replace(
                each, severity=INFO, message=each.message + told.th, message_en=each.message_en + told.en
            )
        return bool(hits)

    def correct(self, decision: Decision) -> bool:
        """Correct the records that are meant and say so; False where there are none."""
        records = self._open(decision.dataset)
        hits = self._fitting(decision, self._at.get((decision.dataset, decision.where), ()))
        if not hits and decision.found:
            # Another version of the pipeline may count tables and rows otherwise: the only such value is meant.
            anywhere = self._fitting(decision, range(len(records)))
            hits = anywhere if len(anywhere) == 1 else []
        for number in hits:
            change = {decision.column: _right_value(decision), "trust": "repaired"}
            if decision.dataset == "scores":
                change["corrected_by"] = decision.name
            records[number] = replace(records[number], **change)
        if hits:
            self.tell(_told(decision, records[hits[-1]].place))
        return bool(hits)

    def _fitting(self, decision: Decision, numbers: Iterable[int]) -> list[int]:
        records = self._records[decision.dataset]
        return [at for at in numbers if _same(getattr(records[at], decision.column, None), decision.found)]

    def _open(self, dataset: str) -> list[Any]:
        if dataset not in self._records:
            self._records[dataset] = list(getattr(self._bundle, dataset))
            for number, record in enumerate(self._records[dataset]):
                self._at.setdefault((dataset, place_key(record.place)), []).append(number)
        return self._records[dataset]


def place_key(place: Place | dict[str, Any]) -> str:
    """``table 2 row 5 column 1``: where a record or finding stands, as the review file names it: rows and columns
    count from 0, as in the datasets."""
    if isinstance(place, dict):
        place = Place(**{name: place.get(name) for name in ("page", "table", "row", "column", "line")})
    column = "" if place.column is None or place.table is None else f" column {place.column}"
    return where(place, first=0).en + column


def _is_meant(finding: Finding, decision: Decision) -> bool:
    same_place = decision.where in ("", place_key(finding.place))
    return finding.check == decision.check and same_place and decision.found in ("", finding.observed or "")


def _same(value: object, printed: str) -> bool:
    if isinstance(value, float):
        try:
            return abs(value - float(printed)) < 0.005
        except ValueError:
            return False
    if isinstance(value, tuple):
        return value == tuple(printed.replace(",", " ").split())
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


def unmatched(decision: Decision) -> Finding:
    """A decision that changed nothing, told of."""
    what = decision.check or f"{decision.dataset}.{decision.column}"
    return Finding(
        UNMATCHED,
        WARNING,
        f"การทบทวนของ {decision.name} เรื่อง {what} ({decision.where or 'ทุกแห่ง'}) ไม่ตรงกับสิ่งใดในรายงานแล้ว",
        f"the decision of {decision.name} about {what} ({decision.where or 'anywhere'}) matches nothing in the report",
        expected=decision.found or None,
    )


def transferred(decision: Decision, theirs: Bundle, ours: Bundle) -> Decision | None:
    """A decision about one file of a report (``theirs``) as one about the file that stands for it (``ours``).

    None where it acknowledges a finding (the other file's findings are not told) or corrects the report itself.
    """
    if decision.action == ACKNOWLEDGE or decision.dataset == REPORTS:
        return None
    record = _meant(decision, theirs)
    other = None if record is None else _counterpart(record, decision, ours)
    if other is None:
        return replace(decision, report_id=ours.report.report_id, where=f"{decision.where} ({decision.report_id})")
    value = getattr(other, decision.column)
    found = " ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)
    return replace(decision, report_id=ours.report.report_id, where=place_key(other.place), found=found)


def _meant(decision: Decision, bundle: Bundle) -> Any:
    fitting = [
        each
        for each in getattr(bundle, decision.dataset)
        if _same(getattr(each, decision.column, None), decision.found)
    ]
    here = [each for each in fitting if place_key(each.place) == decision.where]
    return (here or (fitting if len(fitting) == 1 else [None]))[0]


def _counterpart(record: Any, decision: Decision, bundle: Bundle) -> Any:
    """The record of the other file that says the same: a number of the same subject, else a text like it."""
    records = getattr(bundle, decision.dataset)
    if isinstance(record, Score):
        same = [each for each in records if subject_of(each) == subject_of(record)]
        equal = [each for each in same if _same(getattr(each, decision.column), decision.found)]
        return (equal or same or [None])[0]
    from rapidfuzz import fuzz, process

    texts = [str(getattr(each, "text", None) or getattr(each, "name", "")) for each in records]
    own = str(getattr(record, "text", None) or getattr(record, "name", ""))
    found = process.extractOne(own, texts, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return records[found[2]] if found else None
