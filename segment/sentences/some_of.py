"""Whether a number is that of some of what a subject consists of, and not of the whole: ข้ออื่นของ OIT ได้ 100 คะแนน."""

from __future__ import annotations

import regex

from segment.facts.statements import Statement

_PART = r"(?:ข้อ(?:\s?คำถาม|\s?ย่อย)?|รายการ|ประเด็น|ตัวชี้วัด)"
_SUBJECT_WORD = r"(?:แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|เครื่องมือ|ด้าน)?"
_OF_ONE = regex.compile(
    rf"(?:ราย|บาง){_PART}|{_PART}ที่(?:ได้|มี)|ส่วน(?:ใหญ่|มาก)(?!\s?มาจาก)|บางส่วน|{_PART}\s?(?:อื่น|ที่เหลือ)"
)
_ONE_OF = regex.compile(
    rf"(?:{_PART}ที่(?:ได้|มี)[ก-๎]*|คะแนน(?:ที่)?(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด"
    rf"|(?:(?:ราย|(?<!ครบ)ทุก|บาง|แต่ละ|(?<!จาก)ทั้ง\s?\d{{0,2}}\s?)\s?{_PART}|{_PART}\s?(?:อื่น|ที่เหลือ|ส่วนใหญ่|ทั้งหมด|ทุก))[ๆ\s]*|(?<!ตาม)(?<!ทุก)รายการ)"
    rf"(?:ของ|ใน|จาก)\s?{_SUBJECT_WORD}\s?$"
)
"""Behind a subject, or before it: the number is that of one of its parts, or of several."""
_OF_ALL = regex.compile(rf"(?:ทุก|ทั้ง\s?\d{{0,2}}\s?)\s?{_PART}\s?(?:ของ|ใน|จาก)\s?{_SUBJECT_WORD}\s?$")
_MEAN = regex.compile(r"คะแนน(?:รวม|เฉลี่ย)|เฉลี่ย")
"""What all parts of a subject got together is its own."""
_SO_MANY = regex.compile(rf"(?:จำนวน|ทั้ง(?:หมด)?|มี)?\s?\d{{1,2}}\s?{_PART}")
_MARKS = (0, 50, 100)
"""What an item of OIT gets: of so many items each has it, and the subject has their mean."""


def is_of_some(lead: str, last: tuple[int, int, object], statement: Statement) -> bool:
    """Whether the words around a subject make a number that of its parts: ข้อที่ได้คะแนนสูงสุดของแบบวัด IIT."""
    mark = statement.value in _MARKS and "." not in statement.printed.rstrip(" .)")
    before, mean = lead[: last[0]], _MEAN.search(lead, last[1])
    one_of = _ONE_OF.search(before) and not (mean and _OF_ALL.search(before))
    return bool(_OF_ONE.search(lead, last[1]) or one_of or (mark and not mean and _SO_MANY.search(lead, last[1])))
