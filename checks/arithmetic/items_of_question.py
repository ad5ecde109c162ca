"""A question's score is the mean of its sub-items.

Asked where the framework of the scheme and year knows the rule and the report states the items 1, 2, … without a gap;
where the codebook knows how many items the question has, all of them must be there. Differences up to 0.01 pass, up to
0.05 warn, above are errors; a rule of low confidence only warns.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.equation import Equation, equation, judged, mean, sure
from checks.result import ERROR, Check, Result
from checks.sheet import Subject
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One result for each question with items."""
    return judged(_equations(case))


def _equations(case: Case) -> Iterator[Equation]:
    for sheet in case.sheets:
        facts = sheet.framework
        rule = facts.aggregation.items_to_question if facts and facts.aggregation else None
        if facts is None or rule is None:
            continue
        for question in sheet.subjects("question"):
            items = [each for each in sheet.subjects("item") if each.question == question.question]
            expected = facts.items_of_questions.get(question.question or "", len(items))
            if [each.item for each in items] != list(range(1, expected + 1)):
                continue
            found = equation(sheet, Subject("question", question=question.question), mean(items), sure(rule))
            if found is not None:
                yield found


CHECK = Check(
    id="items-of-question",
    version=1,
    severity=ERROR,
    title=Message("คะแนนข้อคำถามเท่ากับค่าเฉลี่ยของข้อย่อย", "a question is the mean of its items"),
    remedy=Message("ตรวจคะแนนข้อคำถามและข้อย่อยกับต้นฉบับ", "compare the question and its items with the source"),
    calculate=calculate,
)
