"""What a clause says of its number that holds for those behind it too, and the words that end it."""

from __future__ import annotations

import regex

AIM, OTHERS, SURVEY, WORK = "target", "mean-of-others", "another-assessment", "success"
"""Numbers that should be; those of another, or of many; those of another survey; shares of work done or of answers."""

_SETS = (
    (
        AIM,
        regex.compile(
            r"(?<!กลุ่ม)(?<!ตาม)(?<!กว่า)เป้าหมาย|ตั้งเป้า|ค่าเป้า|เพื่อ(?:ให้|ยก|เพิ่ม|พัฒนา)|มุ่ง(?:หวัง|ให้|สู่|เน้น)|คาดว่า|คาดหวัง|คาดการณ์"
            r"|จะ(?:ยก|เพิ่ม|พัฒนา|ต้อง|ได้|มี|อยู่|เป็น)|ต้อง(?:ได้|มี)|ควร(?:ได้|มี)|ให้ได้|กำหนด(?:ให้)?(?:มี)?(?:ผล|ค่า)?คะแนน"
        ),
    ),
    (
        SURVEY,
        regex.compile(
            r"พึงพอใจ|ความเชื่อมั่น|ทดสอบ|ประเมินตนเอง|(?:เข้า|ผู้|ก่อน|หลัง)(?:รับการ|การ)?อบรม|LPA|CPI", regex.IGNORECASE
        ),
    ),
    (WORK, regex.compile(r"ก้าวหน้า|คืบหน้า|แล้วเสร็จ|ดำเนินการแล้ว|เบิกจ่าย|(?:การ|ผู้)ตอบ|ความสำเร็จ")),
    (
        OTHERS,
        regex.compile(
            r"เฉลี่ย[ก-๎A-Za-z\s.()]{0,60}(?:ประเทศ|จังหวัด|อำเภอ|กลุ่ม|ทุก(?:หน่วย|แห่ง))|(?:ระดับ|ทั่ว|ทั้ง)(?:ประเทศ|จังหวัด|อำเภอ)"
            r"|หน่วยงานประเภท"
        ),
    ),
)
_ENDS = {
    AIM: regex.compile(
        r"(?<!ให้)(?<!จะ)(?<!ต้อง)(?<!ควร)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน|ร้อยละ|\s*$)|(?<!จะ)(?<!ให้)มี(?:ผล|ค่า)*คะแนน|ปรากฏว่า|พบว่า|ปัจจุบัน"
        r"|แต่|ผลการประเมิน"
    ),
    SURVEY: regex.compile(r"ITA|IIT|EIT|OIT|แบบวัด|แบบตรวจ|ผลการประเมิน|ตัวชี้วัดที่"),
    WORK: regex.compile(r"คะแนน|ผลการประเมิน"),
}
_OWN = regex.compile(
    r"(?:เทศบาล|อบต\.?|อบจ\.?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|หน่วยงาน|โรงเรียน|สำนักงาน(?:เขต)?|กรม|มหาวิทยาลัย|วิทยาลัย|โรงพยาบาล|สถานี(?:ตำรวจ)?|องค์กร)"
    r"\s?(?:ฯ|นี้|เรา|ของ(?:เรา|ตน(?:เอง)?))?\s?(?:ได้|มี|=|:)"
)
"""The agency, called by its kind alone."""
_BESIDE = regex.compile(r"(?:สูง|ต่ำ|มาก|น้อย|ดี)กว่า|ขณะที่|เทียบ|รองจาก|ห่างจาก")


def sets(words: str) -> str | None:
    """What the words before a number make it and those behind it; None where they say no such thing."""
    for kind, pattern in _SETS:
        match = pattern.search(words)
        if match is not None and not (kind in _ENDS and _ENDS[kind].search(words, match.end())):
            return kind
    return None


def ends(kind: str, words: str, *, own: bool) -> bool:
    """Whether the words before a number speak of the agency's own results again. ``own``: they name it."""
    if own or _OWN.search(words):
        return True
    return kind in _ENDS and bool(_ENDS[kind].search(words))


def compares(words: str) -> bool:
    """Whether the words only set another number beside the agency's own."""
    return bool(_BESIDE.search(words))
