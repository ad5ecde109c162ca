"""What a report's findings say of the decisions about it: corrected, to be looked at again, unmatched."""

from __future__ import annotations

from collections.abc import Sequence

from checks.result import INFO, WARNING
from checks.review.decision import Decision, Followed, called
from checks.review.place import place_key, same
from extract.message import Message
from normalize.records import Finding, Place
from normalize.schema import DATASETS

NAMED = 3
"""Corrections that a finding names which they bring."""
CORRECTED, UNMATCHED, CHANGED = "value-corrected", "review-unmatched", "review-source-changed"
THE_REPORT = Message("รายงาน", "the report")


def named(made: Sequence[Decision]) -> Message:
    """The corrections in a few words."""
    told = [f"{_figure(each, each.found)} → {_figure(each, each.right)} ({each.name})" for each in made[:NAMED]]
    listed = ", ".join(told) + (", …" if len(made) > NAMED else "")
    return Message(f"การแก้ {listed}", f"the correction {listed}")


def told(decision: Decision, place: Place) -> Finding:
    moved = _moved(decision, place)
    then, now = _figure(decision, decision.found), _figure(decision, decision.right)
    return Finding(
        CORRECTED,
        INFO,
        f"แก้{called(decision).th} จาก {then} เป็น {now} โดย {decision.name}: {decision.reason}{moved.th}",
        f"{called(decision).en} was corrected from {then} to {now} by {decision.name}: {decision.reason}{moved.en}",
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


def _moved(decision: Decision, place: Place) -> Message:
    """Where a record stood when it was decided about, where it stands elsewhere now."""
    here = place_key(place)
    if not isinstance(decision, Followed) or not decision.at or f"{decision.at} ".startswith(f"{here} "):
        return Message("", "")
    return Message(f" (เดิมอยู่ที่ {decision.at} ตอนนี้อยู่ที่ {here})", f" (it stood at {decision.at}, and stands at {here} now)")


def change_of(decision: Decision, place: Place) -> tuple[Finding, ...]:
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
    what, right = called(decision), _figure(decision, decision.right)
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


def ambiguous(decision: Decision, subjects: Sequence[str]) -> Finding:
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
    what = Message(decision.check, decision.check) if decision.check else called(decision)
    return Finding(
        UNMATCHED,
        WARNING,
        f"การทบทวนของ {decision.name} เรื่อง {what.th} ที่ {place or 'ทุกแห่ง'} ไม่ตรงกับสิ่งใดใน{whose.th}แล้ว",
        f"the decision of {decision.name} about {what.en} ({place or 'anywhere'}) matches nothing in {whose.en}",
        expected=(decision.said if isinstance(decision, Followed) else decision.found) or None,
    )
