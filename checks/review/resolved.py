"""What corrections change of the findings and of trust: what the checks said of the records as they were printed and no
longer say, and what they say of the corrected ones alone.

Asked of findings that follow from the records alone: a sum, a number that is stated twice. What a check reads off the
pages stays as it was found, for a correction changes no page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from checks.report import Answers, findings_of, results_of
from checks.result import INFO
from checks.trust import regraded
from extract.document import Document
from extract.message import Message
from normalize.records import Bundle, Finding

_NO_PAGES = Document("text", ())


def resolved(printed: Bundle, corrected: Bundle, by: Sequence[str], corrections: Message) -> Bundle:
    """The corrected bundle: findings that only what was ``printed`` gave cause for are acknowledged, as settled ``by``
    whom; those that only the ``corrections`` give cause for are told, each as grave as its check says, in place of what
    was found there of the printed numbers. The records are trusted as the checks now say."""
    before, after = (_answers(bundle) for bundle in (printed, corrected))
    then, now = findings_of(before, ()), findings_of(after, ())
    names = ", ".join(dict.fromkeys(by))
    settled = Message(f" (ตรงกันแล้วด้วยค่าที่ {names} แก้)", f" (settled by what {names} corrected)")
    brought = Message(f" (เป็นผลจาก{corrections.th})", f" (which comes of {corrections.en})")
    new = [_told(each, brought) for each in now if each.severity != INFO and each not in then]
    findings = []
    for each in corrected.findings:
        if each.severity != INFO and each in then and each not in now:
            instead = next((other for other in new if _about(other) == _about(each)), None)
            if instead:
                new.remove(instead)
            each = instead or _told(replace(each, severity=INFO), settled)
        findings.append(each)
    left = [each for each in corrected.findings if each.severity != INFO and each not in then]
    return replace(regraded(corrected, before, after, left), findings=(*findings, *new))


def _answers(bundle: Bundle) -> Answers:
    return results_of(replace(bundle, findings=()), _NO_PAGES)


def _told(finding: Finding, more: Message) -> Finding:
    return replace(finding, message=finding.message + more.th, message_en=finding.message_en + more.en)


def _about(finding: Finding) -> tuple[object, ...]:
    return finding.check, finding.level, finding.indicator, finding.question
