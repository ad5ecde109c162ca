"""What people call a finding's check: its title; of what reading and review tell besides, a few words."""

from __future__ import annotations

from functools import cache

from extract.message import Message

OTHERS = {
    "report-not-read": Message("อ่านรายงานไม่ได้", "a report could not be read"),
    "value-corrected": Message("ค่าที่แก้ในการทบทวน", "a value corrected in review"),
    "review-source-changed": Message("ต้นทางของค่าที่แก้เปลี่ยน", "the source of a corrected value changed"),
    "review-unmatched": Message("การทบทวนที่ไม่ตรงกับสิ่งใดแล้ว", "a decision that matches nothing any more"),
    "fact-unsure": Message("ข้อมูลของรายงานที่ไม่แน่ชัด", "a fact of the report is not sure"),
    "text-repaired": Message("ข้อความที่ซ่อมแล้ว", "repaired text"),
    "repaired-thai-text": Message("ข้อความไทยที่ซ่อมแล้ว", "repaired Thai text"),
    "no-records": Message("ไม่มีข้อมูลที่อ่านได้", "nothing that could be read"),
    "no-assessment": Message("เอกสารที่ไม่ใช่ผลการประเมิน", "no assessment"),
    "assessment-not-named": Message("ไม่ระบุว่าเป็นการประเมินใด", "the assessment is not named"),
    "versions-differ": Message("ไฟล์ของรายงานเดียวกันไม่ตรงกัน", "files of one report differ"),
    "digits-doubted": Message("ตัวเลขที่อ่านได้ไม่แน่ชัด", "digits that are not sure"),
    "scanned-number-unproven": Message("ตัวเลขจากภาพที่ไม่มีสิ่งยืนยัน", "a number from a picture without proof"),
}


@cache
def check_names() -> dict[str, Message]:
    """By the id of a check."""
    from checks.across import every_check as across
    from checks.registry import every_check

    titles = {each.id: each.title for each in every_check()} | {each.id: each.title for each in across()}
    return OTHERS | titles
