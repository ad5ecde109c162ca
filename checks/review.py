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

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from checks.result import INFO, WARNING
from checks.words import where
from extract.message import Message
from normalize import table_text
from normalize.agencies import expand, type_of
from normalize.beside import REVIEW
from normalize.records import NOWHERE, Bundle, Finding, Indicator, Issue, Measure, Place, Question, Report, Score
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
NAMED = 3
"""Corrections that a finding names which they bring."""
CORRECTED, UNMATCHED, CHANGED = "value-corrected", "review-unmatched", "review-source-changed"


THE_REPORT = Message("รายงาน", "the report")


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
    """A decision that went with its report to another file or another reading (see ``checks.following``): ``where``
    and ``found`` are those of now, ``said`` and ``at`` what stood there, and where, when it was made."""

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
        _right_value(decision, line)
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
        what, told = _called(decision), decision.right[:LONGEST_TOLD]
        may = column.limits()
        raise ReviewError(
            line,
            Message(f"“{told}” (right) ใช้เป็น{what.th} ไม่ได้ {may}", f"“{told}” (right) is no value of {what.en} {may}"),
        ) from None
    return tuple(value) if isinstance(value, list) else value


def reviewed(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the decisions about its report: values corrected (trust ``repaired``), findings acknowledged
    (severity ``info``, the reason in the message; also those that a correction answers), and a finding for each
    correction and each that matched nothing."""
    mine = [each for each in made if each.report_id == bundle.report.report_id and each.dataset != REPORTS]
    if not mine:
        return bundle
    corrections = [each for each in mine if each.action == CORRECT]
    corrected = with_total(_applied(bundle, corrections))
    of_scores = [each for each in corrections if each.dataset == "scores"]
    if of_scores and corrected.scores != bundle.scores:
        from checks.resolved import resolved  # loads every check

        corrected = resolved(bundle, corrected, [each.name for each in of_scores], _named(of_scores))
    # What a correction brings can be acknowledged like everything else.
    return _applied(corrected, [each for each in mine if each.action != CORRECT])


def with_total(bundle: Bundle) -> Bundle:
    """The bundle whose report has the total that a person corrected: it is the agency's number wherever it stands."""
    report = bundle.report
    year = report.assessed_year or report.fiscal_year
    for each in bundle.scores:
        of_the_year = (each.assessed_year or report.fiscal_year) == year and each.agency in (None, report.agency)
        if each.corrected_by and of_the_year and (each.level, each.statistic) == ("overall", "score"):
            return replace(bundle, report=replace(report, overall_score=each.value))
    return bundle


def _applied(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    under_review = UnderReview(bundle)
    for decision in made:
        under_review.apply(decision)
    return under_review.bundle()


def _named(made: Sequence[Decision]) -> Message:
    """The corrections in a few words."""
    told = [f"{_figure(each, each.found)} → {_figure(each, each.right)} ({each.name})" for each in made[:NAMED]]
    listed = ", ".join(told) + (", …" if len(made) > NAMED else "")
    return Message(f"การแก้ {listed}", f"the correction {listed}")


def report_decisions(made: Iterable[Decision]) -> list[Decision]:
    """Those that correct the report itself; they are applied first, for who it is decides what else is compared."""
    return [each for each in made if each.action == CORRECT and each.dataset == REPORTS]


def reported(bundle: Bundle, made: Iterable[Decision]) -> Bundle:
    """The bundle with the corrections of the report itself: its numbers go with it to the agency that is right."""
    for decision in report_decisions(made):
        report = bundle.report
        if not same(getattr(report, decision.column), decision.found):
            bundle = replace(bundle, findings=(*bundle.findings, unmatched(decision)))
            continue
        changes: dict[str, Any] = {decision.column: _right_value(decision), "agency_id": None}
        scores = bundle.scores
        if decision.column == "agency":
            name = expand(decision.right)
            changes |= {"agency": name, "agency_type": type_of(name)}
            scores = tuple(replace(each, agency=name) if each.agency == report.agency else each for each in scores)
        found = (*bundle.findings, _told(decision, NOWHERE), *_change_of(decision, NOWHERE))
        bundle = replace(bundle, report=replace(report, **changes), scores=scores, findings=found)
    return bundle


class UnderReview:
    """A bundle while decisions are applied to it, one after the other; records are found by their places, so that ten
    thousand lines take no longer than ten times a thousand."""

    def __init__(self, bundle: Bundle) -> None:
        self._begin(bundle)

    def _begin(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._findings: list[Finding] = []
        self._of_check: dict[str, list[int]] = {}
        self._records: dict[str, list[Any]] = {}
        self._at: dict[tuple[str, str], list[int]] = {}
        for finding in bundle.findings:
            self._tell(finding)

    def bundle(self) -> Bundle:
        """The bundle with the decisions so far."""
        changed: dict[str, Any] = {name: tuple(records) for name, records in self._records.items()}
        return replace(self._bundle, findings=tuple(self._findings), **changed)

    @property
    def report(self) -> Report:
        """The report's facts as they are now."""
        return self._bundle.report

    def records(self, dataset: str) -> Sequence[Any]:
        """The records of a dataset, or the findings, as they are now."""
        return self._findings if dataset == "findings" else self._open(dataset)

    def meant(self, decision: Decision) -> list[Any]:
        """What a decision means, the likeliest first: findings of its check, or records."""
        if decision.action == ACKNOWLEDGE:
            return [each for each in self.of_check(decision.check) if is_meant(each, decision)]
        return [self._open(decision.dataset)[at] for at in self._hits(decision)] if decision.dataset in RECORDS else []

    def of_check(self, check: str) -> list[Finding]:
        """The findings of a check as they are now."""
        return [self._findings[at] for at in self._of_check.get(check, ())]

    def apply(self, decision: Decision) -> None:
        """Apply a decision; one about this report that matches nothing is told."""
        if decision.dataset == REPORTS:
            self._begin(reported(self.bundle(), [decision]))
        elif decision.report_id == self._bundle.report.report_id:
            hit = self._acknowledge(decision) if decision.action == ACKNOWLEDGE else self._correct(decision)
            if not hit:
                self._tell(unmatched(decision))

    def _tell(self, finding: Finding) -> None:
        self._of_check.setdefault(finding.check, []).append(len(self._findings))
        self._findings.append(finding)

    def _acknowledge(self, decision: Decision) -> bool:
        """Make the findings that are meant information; False where there are none."""
        by, why = decision.name, decision.reason
        told = Message(f" (รับทราบโดย {by}: {why})", f" (acknowledged by {by}: {why})")
        hits = [n for n in self._of_check.get(decision.check, ()) if is_meant(self._findings[n], decision)]
        for number in hits:
            each = self._findings[number]
            self._findings[number] = replace(
                each, severity=INFO, message=each.message + told.th, message_en=each.message_en + told.en
            )
        return bool(hits)

    def _correct(self, decision: Decision) -> bool:
        """Correct the records that are meant and say so; False where there are none."""
        records, hits = self._open(decision.dataset), self._hits(decision)
        subjects = dict.fromkeys(_subject(records[number]) for number in hits)
        if len(subjects) > 1:
            # One of two equal numbers at one place is meant, and the line does not say which.
            self._tell(_ambiguous(decision, [*subjects]))
            return True
        for number in hits:
            change = {decision.column: _right_value(decision), "trust": "repaired"}
            if decision.dataset == "scores":
                change["corrected_by"] = decision.name
            records[number] = replace(records[number], **change)
        if hits:
            self._tell(_told(decision, records[hits[-1]].place))
            for each in _change_of(decision, records[hits[-1]].place):
                self._tell(each)
        return bool(hits)

    def _hits(self, decision: Decision) -> list[int]:
        """Which records a correction means: those with its value at its place, and no other. Where another reading
        counts tables and rows otherwise, the decision goes with what it is about (see ``checks.following``)."""
        self._open(decision.dataset)
        return self._fitting(decision, self._at.get((decision.dataset, decision.where), ()))

    def _fitting(self, decision: Decision, numbers: Iterable[int]) -> list[int]:
        records = self._records[decision.dataset]
        return [at for at in numbers if same(getattr(records[at], decision.column, None), decision.found)]

    def _open(self, dataset: str) -> list[Any]:
        if dataset not in self._records:
            self._records[dataset] = list(getattr(self._bundle, dataset))
            for number, record in enumerate(self._records[dataset]):
                place = place_key(record.place)
                for where in (place, f"{place} {_subject(record)}"):
                    self._at.setdefault((dataset, where), []).append(number)
        return self._records[dataset]


def _subject(record: Any) -> str:
    """What a score is of, as the review file may name it behind its place: ``O27``, ``indicator 10``, ``IIT``,
    ``overall``, with its statistic where that is not the score; empty for other records."""
    if not isinstance(record, Score):
        return ""
    of = record.question or (f"indicator {record.indicator}" if record.level == "indicator" else record.instrument)
    item = f".{record.item}" if record.item is not None else ""
    statistic = "" if record.statistic == "score" else f" {record.statistic}"
    return f"{of or record.level}{item}{statistic}"


def place_key(place: Place | dict[str, Any]) -> str:
    """``table 2 row 5 column 1``: where a record or finding stands, as the review file names it: rows and columns
    count from 0, as in the datasets."""
    if isinstance(place, dict):
        place = Place(**{name: place.get(name) for name in ("page", "table", "row", "column", "line")})
    column = "" if place.column is None or place.table is None else f" column {place.column}"
    return where(place, first=0).en + column


def is_meant(finding: Finding, decision: Decision) -> bool:
    """Whether a decision acknowledges this finding."""
    if finding.check != decision.check or decision.found not in ("", finding.observed or ""):
        return False
    return decision.where in ("", place_key(finding.place))


def same(value: object, printed: str) -> bool:
    """Whether a value is the one that a line of the review file names."""
    if isinstance(value, float):
        try:
            return abs(value - float(printed)) < 0.005
        except ValueError:
            return False
    if isinstance(value, tuple):
        return value == tuple(printed.replace(",", " ").split())
    return ("" if value is None else str(value)) == printed


def _told(decision: Decision, place: Place) -> Finding:
    moved = _moved(decision, place)
    then, now = _figure(decision, decision.found), _figure(decision, decision.right)
    return Finding(
        CORRECTED,
        INFO,
        f"แก้{_called(decision).th} จาก {then} เป็น {now} โดย {decision.name}: {decision.reason}{moved.th}",
        f"{_called(decision).en} was corrected from {then} to {now} by {decision.name}: {decision.reason}{moved.en}",
        expected=now,
        observed=then,
        place=place,
    )


def _figure(decision: Decision, text: str) -> str:
    """A value as people are told it: a score with two decimals, in Arabic digits."""
    try:
        is_score = DATASETS[decision.dataset].column(decision.column).type.startswith("float")
        return f"{float(text):.2f}" if is_score else text
    except ValueError:
        return text


def _called(decision: Decision) -> Message:
    """What a correction is about: the dataset's and the column's Thai names, and their own."""
    dataset = DATASETS[decision.dataset]
    meaning = dataset.column(decision.column).meaning.th.split(":")[0].split(";")[0]
    return Message(f"{meaning} ({dataset.title.th})", f"{decision.dataset}.{decision.column}")


def _moved(decision: Decision, place: Place) -> Message:
    """Where a record stood when it was decided about, where it stands elsewhere now."""
    here = place_key(place)
    if not isinstance(decision, Followed) or not decision.at or f"{decision.at} ".startswith(f"{here} "):
        return Message("", "")
    return Message(f" (เดิมอยู่ที่ {decision.at} ตอนนี้อยู่ที่ {here})", f" (it stood at {decision.at}, and stands at {here} now)")


def _change_of(decision: Decision, place: Place) -> tuple[Finding, ...]:
    if isinstance(decision, Followed) and not _alike(decision.found, decision.said):
        return (_changed(decision, place),)
    return ()


def _alike(one: str, other: str) -> bool:
    """Whether two values are the same, numbers to two decimals."""
    try:
        return same(float(one), other)
    except ValueError:
        return one == other


def _changed(decision: Followed, place: Place) -> Finding:
    """A correction that stands although what it corrected reads otherwise now: a person should look again, unless the
    report now says itself what is right."""
    settled = _alike(decision.found, decision.right)
    what, right = _called(decision), _figure(decision, decision.right)
    then, now = (_figure(decision, each) or "—" for each in (decision.said, decision.found))
    return Finding(
        CHANGED,
        INFO if settled else WARNING,
        f"{what.th}ที่ {decision.name} แก้จาก {then} เป็น {right} ตอนนี้อ่านได้ {now} "
        + ("ตรงกับที่แก้แล้ว" if settled else "ค่าที่แก้ยังใช้อยู่ ควรตรวจต้นฉบับอีกครั้ง"),
        f"{what.en}, which {decision.name} corrected from {then} to {right}, now reads {now}: "
        + ("what is right" if settled else "the correction stands, look at the source again"),
        expected=decision.right,
        observed=decision.found or None,
        place=place,
    )


def _ambiguous(decision: Decision, subjects: Sequence[str]) -> Finding:
    listed = ", ".join(subjects)
    example = f"{decision.where} {subjects[0]}"
    return Finding(
        UNMATCHED,
        WARNING,
        f"“{decision.found}” ที่ {decision.where} เป็นค่าของหลายรายการ ({listed}) จึงไม่แก้รายการใด:"
        f" เขียนรายการที่หมายถึงต่อท้ายตำแหน่ง เช่น “{example}”",
        f"“{decision.found}” at {decision.where} is the value of several records ({listed}), so none is corrected:"
        f" write the one that is meant behind the place, such as “{example}”",
        expected=decision.right,
        observed=decision.found or None,
    )


def unmatched(decision: Decision, whose: Message = THE_REPORT) -> Finding:
    """A decision that changed nothing, told of."""
    place = decision.at if isinstance(decision, Followed) and decision.at else decision.where
    what = Message(decision.check, decision.check) if decision.check else _called(decision)
    return Finding(
        UNMATCHED,
        WARNING,
        f"การทบทวนของ {decision.name} เรื่อง {what.th} ที่ {place or 'ทุกแห่ง'} ไม่ตรงกับสิ่งใดใน{whose.th}แล้ว",
        f"the decision of {decision.name} about {what.en} ({place or 'anywhere'}) matches nothing in {whose.en}",
        expected=(decision.said if isinstance(decision, Followed) else decision.found) or None,
    )
