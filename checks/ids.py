"""Every id that a finding can bear: those of the checks, and those that reading, batch and review tell of besides."""

from __future__ import annotations

from extract.message import Message

OTHERS = {
    "report-not-read": Message("อ่านรายงานไม่ได้", "a report could not be read"),
    "value-corrected": Message("ค่าที่แก้ในการทบทวน", "a value corrected in review"),
    "review-source-changed": Message("ต้นทางของค่าที่แก้เปลี่ยน", "the source of a corrected value changed"),
    "review-unmatched": Message("การทบทวนที่ไม่ตรงกับสิ่งใดแล้ว", "a decision that matches nothing any more"),
    "fact-unsure": Message("ข้อมูลของรายงานที่ไม่แน่ชัด", "a fact of the report is not sure"),
    "text-repaired": Message("ข้อความที่ปรับแก้แล้ว", "repaired text"),
    "repaired-thai-text": Message("ข้อความไทยที่ปรับแก้แล้ว", "repaired Thai text"),
    "no-records": Message("ไม่มีข้อมูลที่อ่านได้", "nothing that could be read"),
    "no-assessment": Message("เอกสารที่ไม่ใช่ผลการประเมิน", "no assessment"),
    "assessment-not-named": Message("ไม่ระบุว่าเป็นการประเมินใด", "the assessment is not named"),
    "value-not-kept": Message("ค่าที่คอลัมน์เก็บไม่ได้", "a value that its column cannot hold"),
    "agency-renamed": Message("หน่วยงานที่เปลี่ยนชื่อ", "an agency that was renamed"),
    "agency-not-in-list": Message("หน่วยงานที่ไม่มีในรายชื่อทางการ", "an agency that the official list lacks"),
    "expectation": Message("ไม่เป็นไปตามที่คาดไว้", "not as it was expected"),
    "official-missing": Message("หน่วยงานในผลทางการที่ไม่มีรายงาน", "an agency of the official results without a report"),
    "official-name": Message("ชื่อที่ใกล้เคียงกับผลทางการ", "a name that nearly matches the official results"),
    "official-differs": Message("คะแนนที่ต่างจากผลทางการ", "a score that differs from the official results"),
    "text-encoding": Message("การเข้ารหัสของข้อความ", "the encoding of a text"),
    "text-damaged": Message("ข้อความที่ชำรุด", "damaged text"),
    "versions-differ": Message("ไฟล์ของรายงานเดียวกันไม่ตรงกัน", "files of one report differ"),
    "digits-doubted": Message("ตัวเลขที่อ่านได้ไม่แน่ชัด", "digits that are not sure"),
    "scanned-number-unproven": Message("ตัวเลขจากภาพที่ไม่มีสิ่งยืนยัน", "a number from a picture without proof"),
    "caption-year": Message("ปีในคำบรรยายตาราง", "the year in a table's caption"),
    "code-repaired": Message("รหัสข้อคำถามที่ปรับแก้", "a repaired code of a question"),
    "reading-unsure": Message("ตารางที่อ่านได้สองแบบ", "a table that can be read in two ways"),
    "ditto-read": Message("เครื่องหมายซ้ำที่อ่านตามช่องบน", "a ditto mark read as the cell above"),
    "row-joined": Message("แถวที่ต่อข้ามหน้า", "a row joined across pages"),
    "table-not-read": Message("ตารางที่ไม่ได้อ่าน", "a table that was not read"),
    "sentence-not-read": Message("จำนวนในข้อความที่ไม่ใช่คะแนน", "numbers in the text that are no scores"),
    "scores-not-there": Message("คอลัมน์คะแนนที่ว่าง", "a column of scores without numbers"),
    "score-scale": Message("คะแนนเต็มที่ไม่ใช่ 100", "a scale other than 100"),
    "scores-or-not": Message("คอลัมน์ที่ไม่ชัดว่าเป็นคะแนน", "a column of numbers that may be scores or not"),
    "other-year-in-cell": Message("ตัวเลขของปีอื่นในช่องเดียวกัน", "another year's number in a score's cell"),
    "score-unclear": Message("ช่องคะแนนที่มีหลายจำนวน", "a score cell with several numbers"),
    "year-ahead": Message("ตัวเลขของปีที่ยังมาไม่ถึง", "numbers of a year to come"),
    "font-without-map": Message("ฟอนต์ที่อ่านเป็นตัวอักษรไม่ได้", "a font that gives no characters"),
    "page-without-text": Message("หน้าที่ไม่มีข้อความ", "a page without text"),
    "text-drawn-as-shapes": Message("ตัวอักษรที่วาดเป็นรูป", "letters drawn as shapes"),
    "junk-text-layer": Message("ชั้นข้อความที่อ่านไม่เป็นภาษา", "a text layer that is no language"),
    "picture-of-table": Message("ภาพที่อาจเป็นตาราง", "a picture that may be a table"),
    "table-without-sides": Message("ตารางที่ไม่มีเส้นข้าง", "a table without sides"),
    "rows-without-rules": Message("แถวที่ไม่มีเส้นแบ่ง", "rows without rules between them"),
    "may-be-several": Message("แถวหรือคอลัมน์ที่อาจเป็นหลายแถว", "a row or column that may be several"),
    "part-not-read": Message("ส่วนของหน้าที่โปรแกรมอ่านไม่ได้", "a part of a page on which the program failed"),
    "page-damaged": Message("หน้าที่ชำรุด", "a damaged page"),
    "page-cut-off": Message("หน้าที่อ่านเพียงบางส่วน", "a page of which a part was read"),
    "page-drawn-smaller": Message("หน้าที่วาดเล็กลง", "a page drawn smaller"),
    "page-too-complex": Message("หน้าที่ซับซ้อนเกินไป", "a page that is too complex"),
    "text-layer-by-recogniser": Message("ข้อความที่โปรแกรมสแกนสร้าง", "text that a scanner's program made"),
    "hidden-number": Message("ตัวเลขที่มองไม่เห็น", "a number that cannot be seen"),
    "hidden-text": Message("ข้อความที่มองไม่เห็น", "text that cannot be seen"),
    "struck-out-number": Message("ตัวเลขที่ถูกขีดฆ่า", "a number struck out"),
    "struck-out-text": Message("ข้อความที่ถูกขีดฆ่า", "text struck out"),
    "number-over-table": Message("ตัวเลขที่วางทับตาราง", "numbers laid over a table"),
    "text-over-table": Message("ข้อความที่วางทับตาราง", "text laid over a table"),
    "number-cut": Message("ตัวเลขที่เห็นบางส่วน", "a number of which a part is seen"),
    "said-otherwise": Message("ข้อความแทนที่ต่างจากที่แสดง", "an ActualText other than what is shown"),
    "text-of-annotations": Message("ข้อความในช่องกรอกหรือหมายเหตุ", "text of form fields or comments"),
    "comment-not-read": Message("หมายเหตุที่ไม่ได้อ่าน", "a comment that was not read"),
    "xfa-form": Message("แบบฟอร์ม XFA", "an XFA form"),
    "layer-contradicts-picture": Message("ชั้นข้อความไม่ตรงกับภาพ", "the text layer contradicts the picture"),
    "layer-numbers-not-in-picture": Message("ตัวเลขในชั้นข้อความที่ไม่มีในภาพ", "numbers that the picture lacks"),
    "text-layer-not-compared": Message("ชั้นข้อความที่ไม่ได้เทียบกับภาพ", "a text layer not compared with its picture"),
    "attachments-not-read": Message("ไฟล์แนบที่ไม่ได้อ่าน", "attachments that were not read"),
    "read-from-portfolio": Message("อ่านจากไฟล์ที่รวมอยู่ข้างใน", "read from a file inside"),
    "file-read-by-second-reader": Message("ไฟล์ที่อ่านด้วยตัวอ่านสำรอง", "a file read by the second reader"),
    "page-read-by-second-reader": Message("หน้าที่อ่านด้วยตัวอ่านสำรอง", "a page read by the second reader"),
    "overprinted-text": Message("ข้อความที่พิมพ์ทับกัน", "text printed over text"),
}
"""Of what is told besides the checks: a few words."""


def names_of_findings() -> dict[str, Message]:
    """What each is called, by its id."""
    from checks.across import every_check as across
    from checks.registry import every_check

    titles = {each.id: each.title for each in every_check()} | {each.id: each.title for each in across()}
    return OTHERS | titles
