"""Terms of the assessment that Tesseract misreads by one letter: ตัวขี้วัด, หน่วยงาบ. Repaired only where nothing else fits.

A term is long, stands in every report, and a spelling that differs from it in one letter of like shape, or in one
mark, is no Thai word. Words of everyday Thai are left as they were read.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

TERMS = (
    "ตัวชี้วัด", "ประเด็น", "การประเมิน", "รายการประเมิน", "ข้อคำถาม", "มาตรการ", "แนวทาง", "กิจกรรม", "ขั้นตอน", "วิธีการ",
    "ผลการดำเนินการ", "ผลการดำเนินงาน", "คะแนน", "ร้อยละ", "น้ำหนัก", "ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "หน่วยงานที่รับผิดชอบ",
    "ระยะเวลา", "การกำกับติดตาม", "กำกับติดตาม", "ข้อเสนอแนะ", "ข้อบกพร่อง", "เครื่องมือ", "ปีงบประมาณ", "งบประมาณ",
    "คุณธรรมและความโปร่งใส", "ความโปร่งใส", "การวิเคราะห์", "ผู้มีส่วนได้ส่วนเสีย", "การเปิดเผยข้อมูล", "การปฏิบัติหน้าที่",
    "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน", "การป้องกันการทุจริต", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด", "สำนักงานเขต", "เทศบาลตำบล",
    "เทศบาลเมือง", "เทศบาลนคร", "รับผิดชอบ", "ต่ำกว่า", "สม่ำเสมอ", "เผยแพร่", "ที่เกี่ยวข้อง",
)  # fmt: skip
ALIKE = (
    "ชซข",
    "คดตศ",
    "กถภ",
    "บปษ",
    "ผฝพฟ",
    "นม",
    "ลสศ",
    "ฎฏ",
    "ฆม",
    "ทฑห",
    "วาง",
    "\u0e32\u0e33",
    "\u0e34\u0e35\u0e36\u0e37",
)
"""Letters and vowels that differ in a loop or a stroke."""
TONES = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c"


@cache
def _misread() -> tuple[re.Pattern[str], dict[str, str]]:
    """Every spelling one slip away from a term, and the term."""
    found: dict[str, str] = {}
    for term in TERMS:
        for index, letter in enumerate(term):
            like = "".join(group for group in ALIKE if letter in group)
            for other in {*like, *(("", *TONES) if letter in TONES else ())} - {letter}:
                found.setdefault(term[:index] + other + term[index + 1 :], term)
    for term in TERMS:
        found.pop(term, None)
    longest_first = sorted(found, key=len, reverse=True)
    # No mark may follow: ตัวชี้วัดู is something else.
    marks = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    return re.compile(f"(?:{'|'.join(map(re.escape, longest_first))})(?![{marks}])"), found


def mended(text: str) -> tuple[str, Counter[str]]:
    """``text`` with misread terms as they are spelt, and how many there were.

    >>> mended("รายละเอียดตัวขี้วัด")
    ('รายละเอียดตัวชี้วัด', Counter({'misread-term': 1}))
    """
    pattern, terms = _misread()
    made, count = pattern.subn(lambda match: terms[match.group()], text)
    return made, Counter({"misread-term": count} if count else {})
