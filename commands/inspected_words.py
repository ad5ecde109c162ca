"""What the reader calls things inside, in Thai: the roles of cells, why one was left out, what a choice rests on.

In English the reader's own words are shown; a word that is not here is shown as it is.
"""

from __future__ import annotations

import re

from commands.language import language

_THAI = {
    # facts of a report, and kinds of report
    "agency": "หน่วยงาน",
    "province": "จังหวัด",
    "kind": "ชนิดรายงาน",
    "fiscal_year": "ปีงบประมาณ",
    "assessed_year": "ปีที่ประเมิน",
    "district": "อำเภอ",
    "analysis": "การวิเคราะห์ผล",
    "measures": "มาตรการ",
    "progress": "ผลการดำเนินการ",
    "announcement": "ประกาศผล",
    # datasets, levels and statistics
    "indicator": "ตัวชี้วัด",
    "question": "ข้อคำถาม",
    "score": "คะแนน",
    "issue": "ประเด็น",
    "measure": "มาตรการ",
    "step": "ขั้นตอน",
    "result": "ผล",
    "overall": "คะแนนรวม",
    "instrument": "เครื่องมือ",
    "item": "ข้อย่อย",
    "public": "ส่วนที่ 1",
    "survey": "ส่วนที่ 2",
    "weight": "น้ำหนัก",
    "weighted_score": "คะแนนถ่วงน้ำหนัก",
    # roles of cells
    "number": "ลำดับ",
    "suggestion": "ข้อเสนอแนะ",
    "responsible": "ผู้รับผิดชอบ",
    "timeline": "ระยะเวลา",
    "follow_up": "การติดตาม",
    "level": "ระดับ",
    "year": "ปี",
    "ignored": "ไม่ใช่ข้อมูลของการประเมิน",
    "unknown": "ไม่ทราบ",
    "total": "คะแนนรวม",
    "mean": "ค่าเฉลี่ย",
    "label": "ป้าย",
    # why a cell is no record
    "mean-of-others": "ค่าเฉลี่ยของหน่วยงานอื่น",
    "difference": "ผลต่าง",
    "rank": "อันดับ",
    "numbering": "เลขที่ของตัวชี้วัด",
    "target": "เป้าหมาย",
    "answers": "จำนวนหรือสัดส่วนคำตอบ",
    "success": "ตัวชี้วัดความสำเร็จ",
    "another-year": "ของปีอื่น",
    "another-assessment": "ของการประเมินอื่น",
    "budget": "งบประมาณ",
    "level-table": "ตารางเกณฑ์ระดับ",
    "no-role": "ไม่ทราบว่าคอลัมน์นี้คืออะไร",
    "note": "หมายเหตุ",
    "signature": "ลายมือชื่อ",
    "sum": "ผลรวม",
    "dash": "ขีด",
    "tick": "เครื่องหมาย",
    "month": "เดือน",
    "period": "ช่วงเวลา",
    "status": "สถานะ",
    "count": "จำนวน",
    # what a choice rests on
    "title": "ชื่อเรื่อง",
    "titled": "อยู่ในชื่อเรื่อง",
    "text": "เนื้อความ",
    "said": "กล่าวไว้",
    "default": "ค่าปกติ",
    "heading": "หัวข้อ",
    "cover": "หน้าปก",
    "first": "กล่าวก่อน",
    "owner": "เจ้าของรายงาน",
    "results": "ผลการประเมิน",
    "holder": "ต้นสังกัด",
    "sentence": "ประโยค",
    "whole": "ทั้งหน่วยงาน",
    "own": "ของตนเอง",
    "office": "สำนักงาน",
    "announces": "ประกาศผล",
    "members": "เป็นเพียงส่วนราชการในสังกัด",
    "row": "แถว",
    "before": "ปีก่อน",
    "name": "ชื่อ",
    "line": "บรรทัด",
    "about": "เรื่องที่กล่าวถึง",
    "labels": "ป้าย",
    "supposed": "การสันนิษฐาน",
    "held": "การคำนวณที่ตรง",
    "as the header says": "ตามหัวตาราง",
    "no scores": "ไม่ใช่คะแนน",
    "the codes": "รหัสข้อ",
    "broken": "การคำนวณที่ไม่ตรง",
    "behind": "ต่อท้ายชื่อ",
    "overall_level": "ระดับผล",
    "total-sentence": "ประโยคคะแนนรวม",
    "own-year": "ปีของรายงานเอง",
    "year-before": "ปีก่อนหน้า",
    "taken": "ผลที่นำมาใช้",
    "year-ahead": "ปีถัดไป",
    "total-row": "แถวคะแนนรวม",
}
_COLUMN = re.compile(r"^column (\d+)$")


def word(name: object) -> str:
    """One of the reader's words, in the language that is spoken."""
    text = str(name)
    if language() != "th":
        return text
    if match := _COLUMN.match(text):
        return f"คอลัมน์ {match[1]}"
    return _THAI.get(text, text)


def reading(name: str) -> str:
    """How a table was read: ``column 3: no scores; column 4: public``."""
    return "; ".join(": ".join(map(word, part.split(": "))) for part in name.split("; "))
