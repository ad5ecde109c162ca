"""Questions follow each other in order.

Asked within each instrument of a run of tables (tables that only a page break parts): a question whose number is lower
than that of the question before, of the same indicator, warns. Ranges (O1-O22) count by their first number. Sections
of indicators and topics may stand in any order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.codes import parts
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from extract.message import Message
from normalize.records import Question

_BY_URGENCY = re.compile(
    r"(?:ตาม|เรียง)ลำดับความ(?:สำคัญ|เร่งด่วน|จำเป็น|เร็ว)|เรียง(?:ลำดับ)?(?:ตาม)?(?:คะแนน)?\s?จาก(?:คะแนน)?(?:มาก|น้อย|ต่ำ|สูง)"
    r"|(?:แบ่ง|จัด|จำแนก|แยก)[ก-๎]{0,30}ตาม(?:ช่วง|ระดับ)(?:ของ)?คะแนน"
)


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each question out of order."""
    found = False
    if any(_BY_URGENCY.search(passage.line) for passage in case.holding("ลำดับ", "เรียง", "ตามช่วง", "ตามระดับ")):
        yield not_applicable("รายงานเรียงข้อตามความสำคัญหรือคะแนน", "the report orders its questions by urgency or score")
        return
    for rows in question_rows(case):
        previous: tuple[Question, int] | None = None
        for index, question in rows:
            code = parts(question.question)
            if code is None:
                continue
            if previous and code[1] < previous[1] and not _other_section(case, previous[0], question):
                found = True
                yield _failure(index, question, previous[0].question)
            previous = (question, code[2])
    if not case.bundle.questions:
        yield not_applicable("รายงานไม่มีข้อคำถาม", "the report names no question")
    elif not found:
        yield passed("ข้อคำถามเรียงตามลำดับ", "questions stand in order")


def _other_section(case: Case, before: Question, question: Question) -> bool:
    """Whether the two belong to different indicators or a topic stands between: sections may stand in any order."""
    if before.indicator is not None and question.indicator is not None and before.indicator != question.indicator:
        return True
    first = (before.place.table or 0, before.place.row or 0)
    last = (question.place.table or 0, question.place.row or 0)
    return any(first < row < last for row in case.single_rows)


def question_rows(case: Case) -> list[list[tuple[int, Question]]]:
    """The questions of each instrument in each run of tables, as they stand."""
    runs = case.runs
    # In a list of agencies each has a question of its own.
    others = {
        (score.place.table, score.place.row)
        for score in case.bundle.scores
        if score.question is not None and score.agency not in (None, case.bundle.report.agency)
    }
    found: dict[tuple[int | None, str], list[tuple[int, Question]]] = {}
    for index, question in enumerate(case.bundle.questions):
        if question.place.table is not None and (question.place.table, question.place.row) not in others:
            key = (runs.get(question.place.table), question.question[:1])
            found.setdefault(key, []).append((index, question))
    return list(found.values())


def _failure(index: int, question: Question, before: str) -> Result:
    return Result(
        FAIL,
        Message(
            f"{question.question} (พิมพ์ว่า “{question.printed}”) อยู่หลัง {before} จึงไม่เรียงตามลำดับ",
            f"{question.question} (printed “{question.printed}”) stands behind {before}, out of order",
        ),
        question.place,
        expected=f"> {before}",
        observed=question.question,
        level="question",
        indicator=question.indicator,
        question=question.question,
        records=(f"questions:{index}",),
    )


CHECK = Check(
    id="question-order",
    version=1,
    severity=WARNING,
    title=Message("ข้อคำถามเรียงตามลำดับ", "questions stand in order"),
    remedy=Message("ตรวจรหัสข้อคำถามกับต้นฉบับ", "compare the codes with the source"),
    calculate=calculate,
)
