"""What the reader of tables calls things inside, said to people: the roles of cells, why one was left out, what a
choice rests on, and how a table was read.

One registry: a name that is made in this room, and not here, fails a test.
"""

from __future__ import annotations

import re

from extract.message import Message

WORDS: dict[str, Message] = {
    # facts of a report, and kinds of report
    "agency": Message("หน่วยงาน", "agency"),
    "province": Message("จังหวัด", "province"),
    "kind": Message("ชนิดรายงาน", "kind of report"),
    "fiscal_year": Message("ปีงบประมาณ", "fiscal year"),
    "assessed_year": Message("ปีที่ประเมิน", "year assessed"),
    "district": Message("อำเภอ", "district"),
    "analysis": Message("การวิเคราะห์ผล", "analysis"),
    "measures": Message("มาตรการ", "measures"),
    "progress": Message("ผลการดำเนินการ", "progress"),
    "announcement": Message("ประกาศผล", "announcement"),
    # datasets, levels and statistics
    "indicator": Message("ตัวชี้วัด", "indicator"),
    "question": Message("ข้อคำถาม", "question"),
    "score": Message("คะแนน", "score"),
    "issue": Message("ประเด็น", "issue"),
    "measure": Message("มาตรการ", "measure"),
    "step": Message("ขั้นตอน", "step"),
    "result": Message("ผล", "result"),
    "overall": Message("คะแนนรวม", "overall"),
    "instrument": Message("เครื่องมือ", "instrument"),
    "item": Message("ข้อย่อย", "item"),
    "public": Message("ส่วนที่ 1", "part 1"),
    "survey": Message("ส่วนที่ 2", "part 2"),
    "weight": Message("น้ำหนัก", "weight"),
    "weighted_score": Message("คะแนนถ่วงน้ำหนัก", "weighted score"),
    # roles of cells
    "number": Message("ลำดับ", "number"),
    "suggestion": Message("ข้อเสนอแนะ", "suggestion"),
    "responsible": Message("ผู้รับผิดชอบ", "responsible"),
    "timeline": Message("ระยะเวลา", "timeline"),
    "follow_up": Message("การติดตาม", "follow-up"),
    "level": Message("ระดับ", "level"),
    "year": Message("ปี", "year"),
    "ignored": Message("ไม่ใช่ข้อมูลของการประเมิน", "not of the assessment"),
    "unknown": Message("ไม่ทราบ", "unknown"),
    "total": Message("คะแนนรวม", "total"),
    "mean": Message("ค่าเฉลี่ย", "mean"),
    "label": Message("ป้าย", "label"),
    # why a cell is no record
    "mean-of-others": Message("ค่าเฉลี่ยของหน่วยงานอื่น", "mean of other agencies"),
    "difference": Message("ผลต่าง", "difference"),
    "rank": Message("อันดับ", "rank"),
    "reference": Message("เลขที่ของรายการในตารางอื่น", "numbers of what another table lists"),
    "numbering": Message("เลขที่ของตัวชี้วัด", "numbers of indicators"),
    "target": Message("เป้าหมาย", "target"),
    "answers": Message("จำนวนหรือสัดส่วนคำตอบ", "numbers or shares of answers"),
    "range": Message("ช่วงคะแนน", "bounds of a range"),
    "no-result": Message("ไม่ใช่ผลการประเมิน", "no results"),
    "spelled": Message("เขียนเป็นตัวอักษร", "spelled in words"),
    "left": Message("ไม่ชัดว่าเป็นคะแนนของสิ่งใด", "of what is not clear"),
    "success": Message("ตัวชี้วัดความสำเร็จ", "indicator of success of a project"),
    "another-year": Message("ของปีอื่น", "another year's"),
    "earlier-stage": Message("ผลเบื้องต้น", "earlier stage"),
    "another-assessment": Message("ของการประเมินอื่น", "another assessment's"),
    "budget": Message("งบประมาณ", "budget"),
    "level-table": Message("ตารางเกณฑ์ระดับ", "table of levels"),
    "no-role": Message("ไม่ทราบว่าคอลัมน์นี้คืออะไร", "what the column is, is not known"),
    "note": Message("หมายเหตุ", "note"),
    "signature": Message("ลายมือชื่อ", "signature"),
    "sum": Message("ผลรวม", "sum"),
    "dash": Message("ขีด", "dash"),
    "tick": Message("เครื่องหมาย", "tick"),
    "month": Message("เดือน", "month"),
    "period": Message("ช่วงเวลา", "period"),
    "status": Message("สถานะ", "status"),
    "count": Message("จำนวน", "count"),
    # what a choice rests on
    "title": Message("ชื่อเรื่อง", "title"),
    "titled": Message("อยู่ในชื่อเรื่อง", "in the title"),
    "text": Message("เนื้อความ", "text"),
    "said": Message("กล่าวไว้", "said in the text"),
    "default": Message("ค่าปกติ", "where nothing else is said"),
    "heading": Message("หัวข้อ", "heading"),
    "cover": Message("หน้าปก", "cover"),
    "first": Message("กล่าวก่อน", "said first"),
    "owner": Message("เจ้าของรายงาน", "owner of the report"),
    "results": Message("ผลการประเมิน", "results given"),
    "holder": Message("ต้นสังกัด", "named as the one above"),
    "sentence": Message("ประโยค", "sentence"),
    "whole": Message("ทั้งหน่วยงาน", "of the whole agency"),
    "own": Message("ของตนเอง", "of its own"),
    "office": Message("สำนักงาน", "kind of office"),
    "announces": Message("ประกาศผล", "announces results"),
    "members": Message("เป็นเพียงส่วนราชการในสังกัด", "only units below it"),
    "row": Message("แถว", "row"),
    "before": Message("ปีก่อน", "before"),
    "name": Message("ชื่อ", "name"),
    "line": Message("บรรทัด", "line"),
    "about": Message("เรื่องที่กล่าวถึง", "what it is about"),
    "labels": Message("ป้าย", "labels"),
    "supposed": Message("การสันนิษฐาน", "suppositions"),
    "held": Message("การคำนวณที่ตรง", "arithmetic that comes out"),
    "as the header says": Message("ตามหัวตาราง", "as the header says"),
    "no scores": Message("ไม่ใช่คะแนน", "no scores"),
    "the codes": Message("รหัสข้อ", "the codes"),
    "behind": Message("ต่อท้ายชื่อ", "behind the name"),
    "overall_level": Message("ระดับผล", "level"),
    "total-sentence": Message("ประโยคคะแนนรวม", "sentence with the total"),
    "after": Message("หลังดำเนินการ", "after the work"),
    "own-year": Message("ปีของรายงานเอง", "the report's own year"),
    "year-before": Message("ปีก่อนหน้า", "the year before"),
    "taken": Message("ผลที่นำมาใช้", "results that it was made from"),
    "year-ahead": Message("ปีถัดไป", "a year to come"),
    "total-row": Message("แถวคะแนนรวม", "row with the total"),
    "others": Message("ของหน่วยงานอื่นหรือเป็นเพียงส่วนหนึ่ง", "others' numbers, or only a part"),
    "section": Message("หัวข้อ", "section"),
    "unexplained": Message("ตัวเลขที่ยังไม่ได้อธิบาย", "numbers left unexplained"),
    "contradictions": Message("ค่าที่ขัดกัน", "values that contradict"),
    "unclear": Message("ตัวเลขที่ไม่ชัดเจน", "numbers that are not clear"),
    "failed": Message("การคำนวณที่ไม่ตรง", "arithmetic that does not come out"),
    "agreed": Message("ค่าตรงกับตารางอื่น", "values as in other tables"),
    "against": Message("ค่าต่างจากตารางอื่น", "values other than in other tables"),
    "scores": Message("คะแนน", "scores"),
    "weighted score": Message("คะแนนถ่วงน้ำหนัก", "weighted score"),
    "the same header or columns, with nothing but a page between": Message(
        "หัวตารางหรือคอลัมน์เดียวกัน มีเพียงการขึ้นหน้าใหม่คั่น", "the same header or columns, with nothing but a page between"
    ),
    "the total of something else": Message("คะแนนรวมของสิ่งอื่น", "the total of something else"),
    "numbers that are no results, as the note below says": Message(
        "ตัวเลขที่ไม่ใช่ผล ตามหมายเหตุใต้ตาราง", "numbers that are no results, as the note below says"
    ),
    "numbers of a part of the year or the area": Message(
        "ตัวเลขของไตรมาส เดือน หรือหมู่บ้านเดียว", "numbers of a part of the year or the area"
    ),
    "another agency's numbers": Message("ตัวเลขของหน่วยงานอื่น", "another agency's numbers"),
    "another year's or another agency's numbers": Message(
        "ตัวเลขของปีอื่นหรือหน่วยงานอื่น", "another year's or another agency's numbers"
    ),
    "what is asked for": Message("เกณฑ์ที่กำหนด", "what is asked for"),
    "part-of-indicator": Message("ตัวชี้วัดย่อย", "part of an indicator"),
    "remark": Message("หมายเหตุ", "remark"),
    "strengths": Message("จุดแข็งและจุดอ่อน", "strengths and weaknesses"),
    "not-the-assessment": Message("ไม่ใช่ตารางของการประเมิน", "not of the assessment"),
    "no-subject": Message("ไม่ทราบว่าตัวเลขเป็นของเรื่องใด", "what the numbers are about is not known"),
    "average-of-agencies": Message("ค่าเฉลี่ยของหลายหน่วยงาน", "mean of several agencies"),
    "scale": Message("คะแนนในมาตราอื่น", "numbers on another scale"),
    "words": Message("คำของชื่อรายงาน", "words of a title"),
    "report": Message("คำว่ารายงาน", "the word report"),
    "assessment": Message("ชื่อการประเมิน", "the name of the assessment"),
    "subject": Message("บรรทัดเรื่อง", "subject line"),
    "later": Message("มาทีหลัง", "comes later"),
    "part": Message("เป็นเพียงส่วนหนึ่ง", "only a part"),
    "other": Message("เรื่องอื่น", "something else"),
    "joined": Message("ต่อด้วยคำว่า และ", "joined to the first"),
    "front": Message("บรรทัดแรก ๆ", "first lines"),
    "writes": Message("ผู้เขียนหนังสือ", "who writes"),
    "addressee": Message("ผู้รับหนังสือ", "who is addressed"),
    "head": Message("หัวกระดาษหรือหัวหนังสือ", "letterhead"),
    "higher": Message("สูงกว่าอีกหน่วยงาน", "above another agency"),
    "assessor": Message("ผู้ประเมิน", "who assesses"),
    "cited": Message("ถูกอ้างถึง", "only cited"),
    "unsure": Message("ไม่แน่ใจว่าเป็นชื่อ", "perhaps no name"),
    "unknown-name": Message("ชื่อที่ไม่มีในรายชื่อ", "a name that no list has"),
    "of-results": Message("ปีของผลการประเมิน", "the year of results"),
    "bare": Message("ปีที่ไม่มีคำนำ", "a year by itself"),
    "year-line": Message("บรรทัดที่มีแต่ปี", "a line with the year"),
    "misprint": Message("พิมพ์ผิดจากปีนี้", "of this year a misprint"),
    "from-results": Message("จากผลการประเมิน", "made from the results"),
    "begins": Message("ขึ้นต้นประโยค", "begins a sentence"),
    "header": Message("หัวตาราง", "header"),
    "from-title": Message("ชื่อเรื่องบอกที่มา", "the title says of which results"),
    "other-year": Message("ปีอื่น", "another year"),
    "other-agency": Message("หน่วยงานอื่น", "another agency"),
    "place": Message("สถานที่", "place"),
}
_COLUMN = re.compile(r"^column (\d+)$")


def spoken(name: object) -> Message:
    """One of the reader's names, as people say it; what is no name of the reader's is a report's own words."""
    text = str(name)
    if match := _COLUMN.match(text):
        return Message(f"คอลัมน์ {match[1]}", text)
    return WORDS.get(text) or Message(text, text)


def spoken_reading(name: str) -> Message:
    """How a table was read: ``column 3: no scores; column 4: public``."""
    parts = [[spoken(each) for each in part.split(": ")] for part in name.split("; ")]
    th, en = (
        "; ".join(": ".join(each.in_language(language) for each in part) for part in parts) for language in ("th", "en")
    )
    return Message(th, en)
