"""Labels whose numbers are no scores of the agency: differences, ranks, targets, means of others, shares of answers.

A table of words with the reason that each gives; the words are matched without blanks, in headers and in row labels.
"""

from __future__ import annotations

import re
from operator import itemgetter

import regex

from normalize.agencies import agencies_in
from segment.facts.words import letters_of

PART = "part-of-indicator"
"""The reason of what is only a part of an indicator: 9.1."""
PART_SIGNS = ("9.", "10.", "ตัวชี้วัดย่อย")
"""What no label of a part lacks."""
REASONS: tuple[tuple[str, str], ...] = (
    (
        "mean-of-others",
        r"(?:(?:ค่า)?(?:คะแนน)?เฉลี่ย|(?:ค่า|คะแนน)กลาง)[^\d]{0,26}?(?:ประเทศ|ทุก(?:หน่วย|แห่ง|จังหวัด|เขต|กรม)|(?<!สอง)(?<!สาม)กลุ่ม|ประเภท|จังหวัด|ภาค(?!รัฐ)|อำเภอ"
        r"|ทั่ว|\d+(?:แห่ง|จังหวัด|เขต|หน่วย|สถานี|กรม)|สังกัด|สถาบันอุดมศึกษา|รัฐวิสาหกิจ|ส่วนราชการ|องค์การมหาชน|องค์กรอิสระ|อบต|อบจ|อปท|สภ\.|องค์กรปกครอง|เทศบาลทั้ง|(?:เทศบาล(?:นคร|เมือง|ตำบล)?|มหาวิทยาลัย|วิทยาลัย|โรงพยาบาล|โรงเรียน|กรม|กระทรวง|สำนักงานเขต|ศาล|สพป\.?|สพม\.?)(?:$|ทั้ง|ทุก|ทั่ว|ใน|\(|ปี|พ\.?ศ|25\d\d)|ระดับกรม|ระดับกระทรวง)"
        r"|ทั้ง(?:เขต|จังหวัด|อำเภอ|ภาค|กลุ่ม)\(?(?:ค่า)?เฉลี่ย|ค่ากลาง|เฉลี่ย(?:ย้อนหลัง)?(?:รวม|ทั้ง)?(?:\d|สอง|สาม|สี่|ห้า)ปี|(?:ระดับ|ทั้ง|ทั่ว|ภาพรวม)ประเทศ|^(?:อปท\.?|อบต\.?|เทศบาล(?:ตำบล|เมือง)?|หน่วยงาน)(?:ทั้งหมด|อื่น)*(?:ใน|ทั้ง|ทั่ว)(?:จังหวัด|อำเภอ|ภาค)|ภาพรวม(?:อำเภอ|จังหวัด|ภาค|กระทรวง)|มัธยฐาน|(?:คะแนน|ค่า)(?:สูงสุด|ต่ำสุด)|^(?:สูง|ต่ำ)(?:ที่)?สุด$|เบี่ยงเบน|^s\.?d\.?(?:$|ปี|\(|25)|median|national",
    ),
    (
        "difference",
        r"เพิ่ม(?:ขึ้น)?(?:/|\(|หรือ|-|–)*ลด|เพิ่มขึ้น|ลดลง|ผล(?:ต่าง|การเปลี่ยน)|คะแนนที่(?:ยัง)?(?:ขาด|หาย|ต้องเพิ่ม)|ช่องว่าง|ส่วนที่(?:ยัง)?(?:ขาด|ต้อง(?:เพิ่ม|พัฒนา|ปรับปรุง))|^gap|(?:ส่วน|ความ|คะแนน)(?:แตก)?ต่าง|แตกต่าง|เปลี่ยนแปลง"
        r"|\+/-|±|พัฒนาการ(?!เศรษฐกิจ|เด็ก|ศึกษา|เกษตร|ชุมชน)|แนวโน้ม|ต่างจาก|(?:เปรียบ)?เทียบกับ(?:ปี|เป้า|ค่า)|change|diff|growth|[△▲▼]|ห่างจาก|ก้าวหน้า",
    ),
    ("rank", r"อันดับ|ลำดับ(?:ที่)?\(?(?:ได้|ใน|ของ|จาก|มาก|น้อย|สูง|ต่ำ)|rank"),
    (
        "target",
        r"เป้าหมาย|ค่าเป้า|ตั้งเป้า|^เป้า|เป้าของ|จากเป้า|หมายที่ตั้ง|ที่ตั้งไว้|มุ่งหวัง|คาดหวัง|คาดการณ์|ปีถัดไป|ปีหน้า|คะแนนที่ต้องการ|(?<!ผ่าน)(?<!ตาม)เกณฑ์(?!.{0,10}คะแนนที่ได้)|(?:คะแนน)?เต็ม(?:\d|\(|$)|คะแนนเต็ม|ขั้นต่ำ|ช่วงคะแนน|target|goal|benchmark",
    ),
    (
        "answers",
        r"จำนวน|^ข้อที่(?:ไม่)?(?:ได้|ผ่าน)|(?<!คะแนนจาก)(?<!คะแนนของ)ผู้ตอบ|ตอบแบบ|(?<!คะแนน)(?:น้อย|มาก)ที่สุด|ไม่มีเลย|ความถี่|สัดส่วน(?!\(?น้ำหนัก)|ร้อยละของ(?:ผู้|การตอบ|จำนวน|คำตอบ)|กลุ่มตัวอย่าง|^(?:น้อย|มาก|คน|ราย|ใช่|ไม่ใช่)$|\((?:ข้อ|คน|ราย|ครั้ง|แห่ง|เรื่อง|หน่วยงาน)\)$",
    ),
    (
        "success",
        r"(?:ตัวชี้วัด|ค่า)?(?:ความสำเร็จ|ผลสำเร็จ)|คืบหน้า|ร้อยละ(?:ของ)?(?:ความ(?!โปร่งใส)|การ(?:ดำเนิน|เบิก|ปฏิบัติ|ทำ)|ที่(?:แล้ว|ดำเนิน|เบิก|เสร็จ|ทำ)|งาน|แล้วเสร็จ)|ตัวชี้วัด(?:ของ)?(?:โครงการ|ผลการดำเนิน|ผลผลิต|ผลลัพธ์|กิจกรรม)|ความก้าวหน้า|การวัดผล|ผลผลิต|ผล(?:ลัพธ์)?ที่คาด|เป้าประสงค์|kpi",
    ),
    ("another-year", r"(?:ปีก่อน(?:หน้า)?|ครั้งก่อน|ปีที่แล้ว|ปีที่ผ่านมา)(?!.{0,8}25\d\d)|^คะแนนเดิม$"),
    ("another-assessment", r"lpa(?![a-z])|pre-?test"),
    (PART, r"^(?:ตัวชี้วัดย่อย(?:ที่)?)?(?:9|10)\.[1-9]$|คะแนน(?:ราย|ของ)?ตัวชี้วัดย่อย"),
    ("remark", r"^(?:หมายเหตุ|ข้อสังเกต)"),
    ("budget", r"^งบประมาณ(?!พ\.?ศ|\d)|\(บาท\)|วงเงิน|เบิกจ่าย|งบที่"),
)
_SCALE = regex.compile(
    r"(?<=คะแนน)\((?:อันดับ|ลำดับ|ระดับ|จำนวน(?:ข้อ|ผู้ตอบ|คน)?)(?:ที่)?\)|\(?(?:ค่า)?(?:คะแนน)?เฉลี่ย\s?(?:±|\+/-)\s?(?:s\.?d\.?|ส่วนเบี่ยงเบน(?:มาตรฐาน)?)\)?|\((?:คะแนน)?เต็ม[^()]*\)|\(\d+(?:คะแนน)?\)|\(ร้อยละ\)|จาก(?:คะแนน)?เต็ม\d+(?:คะแนน)?|(?:/|ต่อ|จาก)(?:คะแนน)?เต็ม(?:100)?$"
    r"|(?<=.)\((?:จำนวน)?(?:ผู้ตอบ[ก-๎]{0,12})?(?:n=)?\d[\d,]*(?:คน|ราย|ชุด|ตัวอย่าง)\)"
)
"""What only says on which scale a number is, or how many have answered: คะแนนที่ได้ (เต็ม 100)."""
_PATTERNS = tuple((reason, re.compile(words)) for reason, words in REASONS)


def aside_of(text: str) -> str | None:
    """Why the numbers under the label ``text`` are none of the agency's scores; None where nothing says so.

    The first word that says so decides; of reasons at one place, the first of the table. A word inside the name of an
    agency says nothing of its numbers: กรมการเปลี่ยนแปลงสภาพภูมิอากาศ.
    """
    label = _SCALE.sub("", letters_of(text))
    if not any(pattern.search(label) for _, pattern in _PATTERNS):
        return None
    named = _name_before(text)
    found = (
        (match.start(), reason)
        for reason, pattern in _PATTERNS
        for match in pattern.finditer(label)
        if match.start() == 0 or match.end() >= named
    )
    return min(found, key=itemgetter(0), default=(0, None))[1]


def _name_before(text: str) -> int:
    """How many letters the agency's name has with which the label begins."""
    names = agencies_in(text)
    return len(letters_of(text[: names[0].end])) if names and not text[: names[0].start].strip() else 0
