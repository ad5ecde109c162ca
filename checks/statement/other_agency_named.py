"""Every other agency that a report names is told.

What ``other-agency`` does not question: an agency of another kind, or one that is named for a reason that the sentence
gives (a visit, a partner, a lecturer, a model, a recipient). Such a name is seldom wrong, but a text left from copying
looks the same, and only the agency knows. Information: one finding for each name, with every place that has it. Not
told: agencies that a table lists or ranks; bodies above the agency or above all agencies (the province, the ministry,
those that oversee, fund or audit); units of the own agency and place; the texts of the questions.
"""

from __future__ import annotations

from collections.abc import Iterator

from checks.case import Case
from checks.others import NAMED, is_about_one, other_agencies
from checks.result import FAIL, INFO, Check, Result, not_applicable, passed
from checks.words import all_places, as_printed
from extract.message import Message


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each name."""
    if not is_about_one(case):
        yield not_applicable("รายงานไม่ใช่ของหน่วยงานเดียวที่รู้ชื่อ", "not a report about one agency of a known name")
        return
    found = [each for each in other_agencies(case) if each.role == NAMED]
    for each in found:
        at = all_places(passage.place for passage in each.passages)
        printed = as_printed(each.name, each.printed)
        yield Result(
            FAIL,
            Message(
                f"รายงานกล่าวถึงหน่วยงานอื่น “{printed}” ({at.th}) ถูกต้องแล้วหากตั้งใจกล่าวถึง",
                f"the report names another agency, “{printed}” ({at.en}); nothing is wrong if it is meant",
            ),
            each.passages[0].place,
            observed=each.name,
        )
    if not found:
        yield passed("ไม่มีชื่อหน่วยงานอื่น", "no other agency is named")


CHECK = Check(
    id="other-agency-named",
    version=1,
    severity=INFO,
    title=Message("หน่วยงานอื่นที่รายงานกล่าวถึง", "other agencies that a report names"),
    remedy=Message(
        "ไม่ต้องแก้ไขหากตั้งใจกล่าวถึง หากเป็นข้อความที่คัดลอกมาให้เปลี่ยนเป็นชื่อหน่วยงานของตน",
        "nothing to do if the other is meant; if the text was copied, put the own name in its place",
    ),
    calculate=calculate,
)
