"""A bundle of records while decisions are applied to it, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from checks.result import INFO
from checks.review.decision import ACKNOWLEDGE, CORRECT, RECORDS, REPORTS, Decision, right_value
from checks.review.place import is_meant, place_key, same, subject_behind
from checks.review.told import ambiguous, change_of, told, unmatched
from extract.message import Message
from normalize.agencies import expand, type_of
from normalize.records import NOWHERE, Bundle, Finding, Report


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
        changes: dict[str, Any] = {decision.column: right_value(decision), "agency_id": None}
        scores = bundle.scores
        if decision.column == "agency":
            name = expand(decision.right)
            changes |= {"agency": name, "agency_type": type_of(name)}
            scores = tuple(replace(each, agency=name) if each.agency == report.agency else each for each in scores)
        found = (*bundle.findings, told(decision, NOWHERE), *change_of(decision, NOWHERE))
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
        note = Message(f" (รับทราบโดย {by}: {why})", f" (acknowledged by {by}: {why})")
        hits = [n for n in self._of_check.get(decision.check, ()) if is_meant(self._findings[n], decision)]
        for number in hits:
            each = self._findings[number]
            self._findings[number] = replace(
                each, severity=INFO, message=each.message + note.th, message_en=each.message_en + note.en
            )
        return bool(hits)

    def _correct(self, decision: Decision) -> bool:
        """Correct the records that are meant and say so; False where there are none."""
        records, hits = self._open(decision.dataset), self._hits(decision)
        subjects = dict.fromkeys(subject_behind(records[number]) for number in hits)
        if len(subjects) > 1:
            # One of two equal numbers at one place is meant, and the line does not say which.
            self._tell(ambiguous(decision, [*subjects]))
            return True
        for number in hits:
            change = {decision.column: right_value(decision), "trust": "repaired"}
            if decision.dataset == "scores":
                change["corrected_by"] = decision.name
            records[number] = replace(records[number], **change)
        if hits:
            self._tell(told(decision, records[hits[-1]].place))
            for each in change_of(decision, records[hits[-1]].place):
                self._tell(each)
        return bool(hits)

    def _hits(self, decision: Decision) -> list[int]:
        """Which records a correction means: those with its value at its place, and no other. Where another reading
        counts tables and rows otherwise, the decision goes with what it is about (see ``checks.review.following``)."""
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
                for where in (place, f"{place} {subject_behind(record)}"):
                    self._at.setdefault((dataset, where), []).append(number)
        return self._records[dataset]
