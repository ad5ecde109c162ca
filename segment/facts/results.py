"""Whether the words before a number make it a result: what should be, is missing or is of something else is none."""

from __future__ import annotations

import regex

_ASIDE = regex.compile(
    # What should be, what is aimed at, what would be, what is asked for.
    r"(?:ควร|คาด(?:ว่า|หวัง|การณ์)(?:ว่า)?|หวัง(?:ว่า|ให้)?|(?:เพื่อ|มุ่ง)[ก-๎]{0,12}?ให้|เพื่อ(?:ยก|เพิ่ม|ปรับ|พัฒนา)[ก-๎]*|(?<![ก-๎])(?:หาก|ถ้า|จะ(?!เห็น))"
    r"|ต้อง(?!ปรับปรุง)[ก-๎]{0,12}?ให้|ต้อง(?=\s?(?:ได้|มี))|พึง|น่าจะ|กำหนดให้|ขอให้|เห็นควร[ก-๎]*|ตั้งเป้า[ก-๎]*|ยกระดับ(?:[ก-๎]{0,16})?(?:เป็น|ให้)|พัฒนา[ก-๎]{0,10}?ให้"
    r"|ก็ต่อเมื่อ|เป้าหมาย[ก-๎]*|เป้า(?=\s)|ตัวชี้วัด(?:ความ|ผล)สำเร็จ)[^\d]{0,70}(?:ปี\s?(?:พ\.?ศ\.?\s?)?(?:25\d\d|\d\d)[^\d]{0,50})?$"
    # What is missing, nearly reached, denied.
    r"|(?:ขาด(?:อีก|ไป)?|เหลืออีก|ต้องเพิ่ม(?:ขึ้น)?(?:อีก)?|เกือบ|มิใช่|ไม่ใช่|ไม่ได้|หัก|ลดลงจาก|ห่างจาก)\s?(?:ได้|คะแนน|ผล|ค่า|เป้า[ก-๎]*|อีก|\s)*$"
    # What is of something else.
    r"|(?:จำลอง|ตัวอย่าง|สมมติ|ประเมินตนเอง|ทดสอบ(?:หลัง|ก่อน)?[ก-๎]*|ความพึงพอใจ[ก-๎]*|ความเชื่อมั่น|เบี่ยงเบน[ก-๎]*|S\.?\s?D\.?"
    r"|ประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น|LPA|CPI)[^\d]{0,40}$"
    r"|(?:ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|ก่อนหน้า(?:นี้)?|ครั้งก่อน)[^\d]{0,40}$",
    regex.IGNORECASE,
)
_SCALE = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:จาก|/|เต็ม)\s*(?:คะแนน)?\s*(?:เต็ม)?\s*(?P<full>\d{1,3})(?![\d.])(?!\s*(?:คำขอ|เรื่อง|คน|ราย))"
)


def is_no_result(lead: str) -> bool:
    """Whether the words right before a number (Arabic digits, one line) say that it is no result of the assessment."""
    return bool(_ASIDE.search(lead))


def is_of_another_scale(behind: str) -> bool:
    """Whether what stands behind a number says that it is of another full score than 100."""
    match = _SCALE.match(behind)
    return match is not None and int(match["full"]) != 100
