"""What a column holds, told by the words of its header: a table of header words, and nothing else."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

import regex

from segment.facts.words import letters_of


class Role(StrEnum):
    """The role of a table column."""

    QUESTION = "question"
    INDICATOR = "indicator"
    INSTRUMENT = "instrument"
    AGENCY = "agency"
    NUMBER = "number"
    ISSUE = "issue"
    SUGGESTION = "suggestion"
    MEASURE = "measure"
    STEP = "step"
    RESULT = "result"
    SCORE = "score"
    RESPONSIBLE = "responsible"
    TIMELINE = "timeline"
    FOLLOW_UP = "follow_up"
    LEVEL = "level"
    YEAR = "year"
    IGNORED = "ignored"
    UNKNOWN = "unknown"


# The first role word of a header decides; of two that begin at the same letter the longer one does. The words are
# matched in the header without its blanks, so that `ข้อ คำถา ม` is ข้อคำถาม.
HEADER_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.SCORE, r"^(?:ปี)?(?:งบประมาณ)?(?:พ\.?ศ\.?)?25\d\d$"),
    (Role.QUESTION, r"ประเด็น(?:การ|ที่)?(?:ประเมิน|ตรวจ|สำรวจ)"),
    (
        Role.QUESTION,
        r"ประเด็น(?:ข้อ)?คำถาม|ข้อคำถาม|ชื่อคำถาม|คำถาม|รายการ(?:ที่)?(?:ประเมิน|ตรวจ|เปิดเผย)"
        r"|รายการข้อมูล",
    ),
    (
        Role.QUESTION,
        r"หัวข้อ(?:การ|ที่)?(?:ประเมิน|ตรวจ|เปิดเผย)|ข้อมูลที่(?:ต้อง)?เปิดเผย|รหัส(?:และ|/)?(?:ข้อ)?(?:คำถาม)?ข้อ|รหัส(?:และ|/)ข้อคำถาม|questions?",
    ),
    (Role.INDICATOR, r"(?:ราย|ชื่อ|รายละเอียด)*ตัว(?:ชี้|ชี)วัด(?:ย่อย)?(?:ที่)?|ตชว\.?|หัวข้อ|indicators?"),
    (Role.IGNORED, r"ตัวชี้วัด(?:ความสำเร็จ|ผลสำเร็จ|ของโครงการ|ผลการดำเนิน|เป้าหมาย)|ค่าเป้าหมาย|เป้าหมาย|เกณฑ์"),
    (Role.INSTRUMENT, r"(?:ราย)?เครื่องมือ(?:ที่)?(?:การประเมิน|ประเมิน)?|แบบวัด|แบบตรวจ|องค์ประกอบ|instruments?"),
    (
        Role.AGENCY,
        r"(?:ชื่อ|ราย(?:ชื่อ)?)?(?:หน่วยงาน|ส่วนราชการ|สำนักงานเขต|สถานศึกษา|วิทยาลัย|มหาวิทยาลัย"
        r"|โรงเรียน|โรงพยาบาล|กรม|กระทรวง)",
    ),
    (
        Role.AGENCY,
        r"(?:ชื่อ|ราย(?:ชื่อ)?)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\.?|อบต\.?|เทศบาล(?:ตำบล)?|จังหวัด"
        r"|อำเภอ|สังกัด|คณะ|agency)|เขต$",
    ),
    (Role.NUMBER, r"^(?:ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|เลขที่|เลขข้อ|no\.?|#|รหัส)$"),
    (
        Role.ISSUE,
        r"ประเด็น|ข้อบกพร่อง|(?:ผล)?การวิเคราะห์|ผลวิเคราะห์|ปัญหา|จุดอ่อน|จุดที่(?:ต้อง|ควร)"
        r"|สิ่งที่(?:ต้อง|ควร)|ข้อค้นพบ|ข้อจำกัด",
    ),
    (Role.ISSUE, r"ผลการวิเคราะห์|วิเคราะห์ผล|ข้อสังเกต|โอกาสในการพัฒนา|issues?"),
    (Role.SUGGESTION, r"ข้อเสนอแนะ|ข้อเสนอ"),
    (Role.MEASURE, r"มาตรการ|กิจกรรม|แนวทาง|measures?"),
    (Role.STEP, r"ขั้นตอน|วิธี(?:การ|ดำเนิน|ปฏิบัติ)|steps?"),
    (
        Role.RESULT,
        r"(?:สรุป|รายงาน)?ผล(?:ของ)?(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ดำเนินกิจกรรม|ปฏิบัติ)|ผลที่ได้"
        r"|ผลสัมฤทธิ์|results?",
    ),
    (Role.SCORE, r"(?:ค่า|ผล|สรุป)?(?:ผล)?คะแนน|ค่าเฉลี่ย|น้ำหนัก|ร้อยละ|ผลการประเมิน|ผลประเมิน|scores?|weights?"),
    (
        Role.RESPONSIBLE,
        r"(?:ผู้|หน่วยงาน|ส่วนราชการ|สำนัก|กอง|ฝ่าย|หน่วย|กลุ่ม|งาน|/|ส่วน|ที่)*รับผิดชอบ"
        r"|ผู้ดำเนินการ|เจ้าภาพ|ผู้เกี่ยวข้อง|responsible",
    ),
    (
        Role.TIMELINE,
        r"(?:กำหนด)?ระยะเวลา|กำหนดเวลา|กรอบ(?:ระยะ)?เวลา|ห้วงเวลา|ช่วงเวลา|ปฏิทิน|กำหนดแล้วเสร็จ"
        r"|เวลาดำเนิน|วัน(?:/)?เดือน|timeline|period",
    ),
    (
        Role.FOLLOW_UP,
        r"(?:การ|แนวทาง(?:การ)?)?กำกับ(?:/|และ)?ติดตาม|(?:การ)?ติดตาม(?:และ)?(?:ประเมิน)?ผล?|การรายงานผล|follow",
    ),
    (Role.LEVEL, r"ระดับ|เกรด|สถานะ|(?:ผลการ)?ผ่านเกณฑ์|level|grade"),
    (
        Role.IGNORED,
        r"ภาพ(?!รวม)|รูป|หมายเหตุ|วัตถุประสงค์|งบประมาณ|เงื่อนไข|(?:รายการ)?(?:เอกสาร|หลักฐาน)|ลิงก์|link"
        r"|url|remark|ช่องทาง|จำนวน",
    ),
    (
        Role.IGNORED,
        r"อันดับ|ผลต่าง|ส่วนต่าง|(?:คะแนน(?:ที่)?)?(?:เพิ่มขึ้น|ลดลง|เปลี่ยนแปลง|เพิ่ม/|\+/-)"
        r"|พัฒนาการ|แนวโน้ม|rank|change",
    ),
    (Role.IGNORED, r"(?:ค่า)?(?:คะแนน)?เฉลี่ย(?:ของ|ราย)?(?:ทั้ง)?(?:ประเทศ|ระดับประเทศ|ทุก|กลุ่ม|ประเภท|จังหวัด|ภาค)"),
    (Role.IGNORED, r"(?:ค่า)?คะแนน(?:ที่)?(?:เพิ่มขึ้น|ลดลง|ต่าง|เต็ม|สูงสุด|ต่ำสุด|เป้าหมาย)|ค่าเป้า"),
)
_PATTERNS = tuple((role, regex.compile(pattern)) for role, pattern in HEADER_WORDS)

# A difference is one wherever its word stands in a score header: `คะแนน (เพิ่มขึ้น/ลดลง)`.
_NO_SCORE = regex.compile(r"เพิ่มขึ้น|ลดลง|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|เป้าหมาย|คะแนนเต็ม$|อันดับ|ประเทศ")


def role_of(header: str) -> Role:
    """The role that the words of ``header`` give a column; UNKNOWN where no role word stands in it."""
    found = role_at(header)
    return found[0] if found else Role.UNKNOWN


@lru_cache(maxsize=1 << 14)
def role_at(header: str) -> tuple[Role, int] | None:
    """The role and the place (in the header without blanks) of its first role word."""
    words = letters_of(header)
    best: tuple[int, int, Role] | None = None
    for role, pattern in _PATTERNS:
        match = pattern.search(words)
        if match and (best is None or (match.start(), -match.end()) < best[:2]):
            best = (match.start(), -match.end(), role)
    if best is None:
        return None
    role = best[2]
    if role is Role.SCORE and _NO_SCORE.search(words):
        role = Role.IGNORED
    return role, best[0]
