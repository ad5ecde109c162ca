"""A full score has no shortcoming beside it.

Asked of every issue about one question or one indicator: where the own agency's score for it is 100 and the issue says
that something is not there, not done or incomplete, the two contradict each other. Warns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.sheet import Statement, Subject
from checks.words import named, shortened
from extract.message import Message
from normalize.records import Issue

_LACKING = re.compile(r"ยังไม่(?:มี|ได้|เป็นไป|ครบ|เปิดเผย|ปฏิบัติ)|ยังขาด|ขาดการ|ไม่ครบถ้วน|ไม่เป็นไปตาม")


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each contradicting issue."""
    asked = [(issue, stated) for issue in case.bundle.issues if (stated := _score(case, issue)) is not None]
    full = [(issue, subject) for issue, (subject, score) in asked if score.value == 100]
    wrong = [(issue, subject) for issue, subject in full if _LACKING.search(issue.text)]
    if not asked:
        yield not_applicable("ไม่มีประเด็นที่มีคะแนนของตน", "no issue has a score of its own")
    elif not wrong:
        yield passed("ไม่มีประเด็นบกพร่องที่ได้คะแนนเต็ม", "no shortcoming stands beside a full score")
    for issue, subject in wrong:
        name = named(subject)
        yield Result(
            FAIL,
            Message(
                f"{name.th} ได้ 100.00 แต่ประเด็นระบุว่า “{shortened(issue.text)}”",
                f"{name.en} is 100.00, but the issue says “{shortened(issue.text)}”",
            ),
            issue.place,
            observed=shortened(issue.text),
            level=subject.level,
            indicator=issue.indicator,
            question=issue.question,
        )


def _score(case: Case, issue: Issue) -> tuple[Subject, Statement] | None:
    if issue.question:
        subject = Subject("question", question=issue.question)
    elif issue.indicator:
        subject = Subject("indicator", indicator=issue.indicator)
    else:
        return None
    stated = next((found for sheet in case.sheets if sheet.own and (found := sheet.stated(subject))), None)
    return (subject, stated) if stated else None


CHECK = Check(
    id="full-score-with-issue",
    version=1,
    severity=WARNING,
    title=Message("คะแนนเต็มไม่มีข้อบกพร่องกำกับ", "a full score has no shortcoming beside it"),
    remedy=Message("ตรวจคะแนนและประเด็นกับต้นฉบับ", "compare score and issue with the source"),
    calculate=calculate,
)
