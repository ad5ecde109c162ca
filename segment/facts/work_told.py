"""What a text of work tells by itself, whatever stands over it: what is wrong, what is to be done, what was done.

One text may mislead; several of a column or a row, each told by itself, hardly do. Of texts of known roles nearly all
that are told at all are told right, and one in ten or so is not told.
"""

from __future__ import annotations

from functools import lru_cache

import regex

from segment.facts.questions import asks
from segment.facts.roles import Role

_AHEAD = r"\W*(?:(?:จะ|ต้อง|ให้(?:มี(?:การ)?)?|ดำเนินการ|เร่ง(?:รัด|ดำเนินการ)?|[ก-๎]{2,18}\s?จะ)\s*)?"
_DOES = regex.compile(
    _AHEAD + r"(?:จัด|กำหนด|เผยแพร่|เพิ่ม|ประกาศ|รายงาน|ปรับ|เปิด|ทบทวน|แต่งตั้ง|ติด(?=[ก-ฮเ-ไ])|แจ้ง|ชี้แจง|ตรวจ|ใช้|ประเมิน|มอบ|เชิญ"
    r"|ยก(?:เลิก|ระดับ|ร่าง)|พัฒนา|สุ่ม|ตั้ง|ประชุม|รวม|รวบรวม|สรุป|ส่ง|ให้(?!บริการ)|ประชาสัมพันธ์|ประสาน|รับ(?:คำ|ฟัง|สมัคร|แจ้ง|เรื่อง|ความเห็น)"
    r"|บันทึก|สื่อ|สร้าง|อบรม|ฝึก|ควบคุม|กำกับ|ถ่าย|ย้าย|ลด|สำรวจ|หมุนเวียน|เชื่อม|แก้|ขยาย|ศึกษา|ออก|ตอบ|ทดสอบ|ทดลอง|ระบุ|เวียน|ซ่อม|บรรจุ|พิมพ์"
    r"|รักษา|เก็บ|ปิด|ผลิต|แปล|แจก|จ้าง|คัด|ทำ(?!ให้)|นำ|ลง(?=[ก-ฮเ-ไ])|เสนอ|วิเคราะห์|เลือก|ขอ(?=[ก-ฮเ-ไ])|ซักซ้อม|ทวง|เร่ง|ส่งเสริม|ดำเนิน"
    r"|สนับสนุน|เสริม|เขียน|ร่วม|แนบ|แสดง|วาง|แยก|แบ่ง|อัปโหลด|เน้น|กระจาย|ขึ้น|นัด|เตรียม|พา|เปลี่ยน|สอบ|สั่ง|ห้าม|ปฐมนิเทศ|สาธิต|จำกัด|พิจารณา"
    r"|บูรณาการ|กระตุ้น|รณรงค์|ปลุก|เฝ้า|คุ้มครอง|ป้องกัน|อธิบาย|แนะนำ|เริ่ม)"
)
"""A text of what is to be done begins with what one does."""
_LACKS = regex.compile(
    r"ไม่|ขาด|ล่าช้า|ช้า(?![งน])|(?<!อย่าง)น้อย(?!กว่า)|เพียง|เฉพาะ(?!เจาะ)|เท่านั้น|ยาก|ซ้ำ|ยังคง|ยัง(?=[ก-ฮ])|เกิน|ต่ำ|กระจุก|สับสน|หายไป|ชำรุด"
    r"|เข้าใจ(?:ว่า|ผิด)|เห็นว่า|รู้สึก|สงสัย|กังวล|นาน|แออัด|ต้อง(?:รอ|เดินทาง|ใช้|โทร|มา|ยื่น|เปิด)|บาง(?:ส่วน|คน|ราย|แห่ง)|(?:แห่ง|ครั้ง|คน|ทาง)เดียว"
    r"|มีแต่|แต่(?!ละ|ง|เดือน|วัน)|ปัญหา|บกพร่อง|ค้าง|กลัว|เกรง|ผิด(?!ชอบ)|ว่างเปล่า|เล็ก(?!น้อย)|หมดอายุ|(?<!เช่น)เดิม"
)
_DONE = regex.compile(
    r"แล้ว|เมื่อวันที่|ทั้งสิ้น|จำนวน\s?\d|ครบ(?:ทั้ง|ทุก|\s?\d)|ได้รับ(?!ทราบ)|มีผู้|อยู่ระหว่าง|พบ(?:ว่า|ข้อ|ตรง|ครบ)|(?:เดือน|ตั้งแต่).*25\d\d|ร้อยละ"
    r"|\d\s?(?:คน|ราย|ครั้ง|เรื่อง|แห่ง|ฉบับ|คดี|รายการ|สาย|ชิ้น|เครื่อง|จุด|กอง|โครงการ|หมู่บ้าน|ชุด|แผ่น|เล่ม|คำถาม|คลิป|ป้าย|รุ่น|ด้าน|คัน)"
)
"""What was done is counted and dated."""
_OF_SCORES = regex.compile(r"คะแนน|เกณฑ์|ค่าเฉลี่ย|ปี(?:ก่อน|ที่(?:แล้ว|ผ่านมา))|เป้าหมาย|รักษาระดับ")
"""What speaks of scores may be a remark on one, and no work: ลดลงจากปีก่อน 1.20 คะแนน."""
_OUGHT = regex.compile(r"\W*(?:[ก-๎]{2,18}\s?)?(?:ควร|อยากให้|ขอให้)")


@lru_cache(maxsize=1 << 12)
def work_told(line: str) -> Role | None:
    """The role of a text (clean, one line): issue, measure, result or suggestion; None where it does not tell."""
    if asks(line) or remarks_on_scores(line):
        return None
    if _OUGHT.match(line):
        return Role.SUGGESTION
    lacks = _LACKS.search(line) is not None
    if _DONE.search(line):
        return None if lacks else Role.RESULT
    if _DOES.match(line):
        return None if lacks else Role.MEASURE
    return Role.ISSUE if lacks else None


def remarks_on_scores(line: str) -> bool:
    """Whether a text may be a remark on a score."""
    return _OF_SCORES.search(line) is not None
