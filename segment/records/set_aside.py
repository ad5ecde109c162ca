"""Numbers of sentences and lists that words above or before them set aside: none is a record, and that is told."""

from __future__ import annotations

from itertools import groupby

from extract.message import Message
from normalize.records import Score
from segment.records.uses import CellUses
from segment.sentences.sentence import Sentence

_WHY = {
    "target": Message("เป็นค่าเป้าหมาย เกณฑ์ หรือค่าที่คาดหมาย", "are aimed at, asked for or expected"),
    "mean-of-others": Message("เป็นของหน่วยงานอื่นหรือค่าเฉลี่ยของหลายหน่วยงาน", "are others' or means of many"),
    "another-agency": Message("เป็นของหน่วยงานอื่น", "are another agency's"),
    "unclear": Message("ไม่ชัดว่าแต่ละจำนวนเป็นของสิ่งใด", "give no subject to each"),
    "unsure": Message("อาจเป็นผลของหน่วยงาน แต่ไม่ชัดว่าเป็นของสิ่งใด", "may be the agency's own results, of what is not clear"),
    "difference": Message("เป็นผลต่าง", "are differences"),
    "another-year": Message("เป็นของปีอื่น", "are another year's"),
    "earlier-stage": Message("เป็นผลเบื้องต้นหรือก่อนการทบทวน", "are of an earlier stage"),
    "answers": Message("เป็นสัดส่วนผู้ตอบหรือน้ำหนัก", "are shares of answers, or weights"),
    "another-assessment": Message("เป็นของการประเมินหรือการสำรวจอื่น", "are of another assessment or survey"),
    "success": Message("เป็นความก้าวหน้าของงานหรืองบประมาณ", "are the progress of work or money spent"),
    "rank": Message("เป็นอันดับ", "are ranks"),
    "budget": Message("เป็นงบประมาณ", "are budgets"),
    "remark": Message("เป็นหมายเหตุ", "are a remark's"),
    "part-of-indicator": Message("เป็นของส่วนย่อยของตัวชี้วัด", "are of parts of indicators"),
    "range": Message("เป็นช่วงคะแนนหรือเกณฑ์ของช่วง", "are bounds of a range"),
    "no-result": Message("ถ้อยคำรอบข้างระบุว่าไม่ใช่ผลการประเมิน", "are, by the words around them, no results"),
    "spelled": Message("เขียนเป็นตัวอักษร ไม่ใช่ตัวเลข", "are spelled in words"),
    "left": Message("ไม่ชัดว่าเป็นคะแนนของสิ่งใด", "are of what is not clear"),
}


_DOUBTFUL = ("unclear", "unsure", "spelled", "left")
_OF_OTHERS = ("another-agency", "earlier-stage", "another-assessment", "success")


def tell_set_aside(sentences: list[Sentence], read: list[Score], assembly: CellUses) -> None:
    """One finding for the numbers that stand together and are set aside for one reason: a warning where they may be the
    agency's own results, most of whose subjects have no record (``read``)."""
    values = {each.value for each in read}
    subjects = {(each.level, each.instrument, each.indicator) for each in read} | {each.question for each in read}
    kept = (
        each for each in sentences if not (each.left or each.withheld == "unsure") or each.statement.value not in values
    )
    for reason, group in groupby(kept, key=lambda each: each.withheld or ""):
        found = list(group)
        recorded = [(each.code or (each.level, each.instrument, each.indicator)) in subjects for each in found]
        # An earlier stage's numbers are the agency's own, whatever the others beside them have.
        alone = not all(recorded) if reason == "earlier-stage" else 2 * sum(recorded) < len(found)
        of_others = reason in _OF_OTHERS and not all(each.left for each in found)
        # Where scores are read and no total, another's name may be a slip of the own one.
        of_others |= reason == "another-agency" and bool(read) and any(each.level == "overall" for each in found)
        doubtful = alone and (reason in _DOUBTFUL or of_others)
        printed, why = found[0].statement.printed, _WHY[reason]
        assembly.finding(
            "sentence-not-read",
            "warning" if doubtful else "info",
            f"ข้อความระบุ {len(found)} จำนวน เช่น “{printed}” ซึ่ง{why.th} จึงไม่อ่านเป็นคะแนน",
            f"The text states {len(found)} numbers, such as “{printed}”, that {why.en}: they are not read as scores.",
            place=assembly.paragraph_place(found[0].paragraph),
            observed=printed,
            expected=reason,
        )
