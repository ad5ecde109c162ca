"""Whether the words before a number make it a result: what should be, is missing or is of something else is none."""

from __future__ import annotations

import regex

_NEAR = r"[^\d]{0,70}(?:ปี\s?(?:พ\.?ศ\.?\s?)?(?:25\d\d|\d\d)[^\d]{0,50})?$"
_ASIDE = regex.compile(
    # What should be, what is aimed at, what would be, what is asked for.
    r"(?:ควร(?:จะ)?\s?(?=ได้|มี|เป็น|อยู่|ยก|เพิ่ม|พัฒนา|ทำ)|คาด(?:ว่า|หวัง|การณ์)(?:ว่า)?|หวัง(?:ว่า|ให้)?|วางแผน[ก-๎]*|(?:เพื่อ|มุ่ง)[ก-๎]{0,12}?ให้|เพื่อ(?:ยก|เพิ่ม|ปรับ|พัฒนา)[ก-๎]*|(?<![ก-๎])(?:หาก|ถ้า|จะ(?!เห็น))|จะ(?=เป็น|ได้|มี|เพิ่ม|อยู่|ยก|พัฒนา|ให้|เท่ากับ|ลด|สูง|ต่ำ|กลาย)|กำหนด(?:ให้)?(?=(?:ผล|ค่า)?คะแนน)|(?<!ทำ)(?<!ส่งผล)ให้(?=ได้\s*$)"
    r"|ต้อง(?!ปรับปรุง)[ก-๎]{0,12}?ให้|ต้อง(?=\s?(?:ได้|มี))|พึง|น่าจะ|กำหนดให้|ขอให้|เห็นควร[ก-๎]*|ตั้งเป้า[ก-๎]*|ยกระดับ(?:[ก-๎]{0,16})?(?:เป็น|ให้)|พัฒนา[ก-๎]{0,10}?ให้"
    r"|ก็ต่อเมื่อ|เป้าหมาย[ก-๎]*|เป้า(?=\s)|ตัวชี้วัด(?:ความ|ผล)สำเร็จ)"
    + _NEAR
    + r"|(?:อาจ(?:จะ)?|ควรให้\s?(?:แบบวัด|แบบตรวจ|ตัวชี้วัด(?:ที่)?|ข้อ|ด้าน)?\s*(?:[IEO]IT)?)"
    r"\s*ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน)?\s*$"
    # What is missing, nearly reached, denied.
    r"|(?:ไม่(?:พบ|ปรากฏ)ว่า\s?(?=แบบวัด|แบบตรวจ|ตัวชี้วัด|ด้าน|ข้อ(?!ร้อง|มูล)|[A-Z])(?:(?!ใด|โดย|แต่|ซึ่ง|และ)[^\d]){0,40}|ขาด(?:อีก|ไป)?|เหลืออีก|ต้องเพิ่ม(?:ขึ้น)?(?:อีก)?|เกือบ|(?:มิ|ไม่)(?:ใช่|ได้)|ลดลงจาก|ห่างจาก)\s?(?:ได้|คะแนน|ผล|ค่า|รวม|เฉลี่ย|เป้า[ก-๎]*|อีก|\s)*$"
    r"|(?:^|\s)(?:ค่า)?(?:น้ำหนัก|คะแนนเต็ม|สัดส่วน)(?:คะแนน|ของ|\s)*(?:(?:แบบวัด|แบบตรวจ)?\s?(?:IIT|EIT|OIT)(?:คะแนน|ร้อยละ|และ|[\s:=,(]|(?<![\d.])\d{1,2}(?![\d.]))*)+$"
    # What whoever has done all of it gets, and whoever has not.
    r"|ครบ(?:ถ้วน)?\s?ได้.*ไม่ครบ(?:ถ้วน)?\s?ได้(?:รับ)?\s*$"
    r"|(?<!ถ่วง|คูณ|ถ่วงค่า|คูณค่า)น้ำหนัก(?:คะแนน|ค่า|เท่ากับ|อยู่ที่|คือ|เป็น|ร้อยละ|[:=]|\s)*$"
    r"|(?:หัก|เสีย)คะแนน[^\d]{0,30}$|หายไป\s*$|ที่เป็นไปได้[^\d]{0,30}$|หมายถึง[^\d]{0,40}$|ข้อละ\s*$|จากคะแนน(?:รวม|เต็ม|ทั้งหมด)\s*$|(?:ของ|ระดับ|ทั้ง)ประเทศ[^\d]{0,20}$"
    # What is of something else.
    r"|(?:จำลอง|ตัวอย่าง|สมมติ|ประเมินตนเอง|ทดสอบ(?:หลัง|ก่อน)?[ก-๎]*|(?:ผู้(?:เข้า)?(?:รับการ)?|ก่อน(?:การ)?|หลัง(?:การ)?)อบรม[ก-๎]*|ความพึงพอใจ[ก-๎]*|ความเชื่อมั่น|เบี่ยงเบน[ก-๎]*|S\.?\s?D\.?"
    r"|PMQA|ประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น|LPA|CPI)[^\d]{0,40}$"
    r"|(?:ปี(?:ที่)?(?:ก่อน|แล้ว|ผ่านมา)|ก่อนหน้า(?:นี้)?|ครั้งก่อน)[^\d]{0,40}$",
    regex.IGNORECASE,
)
_CHANGE = regex.compile(
    r"ได้คะแนนเพิ่ม(?:ขึ้น)?จาก(?:การ|ข้อ)(?:(?!ได้|เป็น|เหลือ|อยู่)[^\d]){0,60}$"
    r"|คะแนนที่(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)[^\d]{0,60}$"
)
_MOST = 50
"""Points: by more a score hardly changes, and words of change are said of something else: แม้มีคะแนนที่ลดลง แต่ IIT ได้
90.10."""
_LOOSE = regex.compile(
    r"(?:(?:ร้อง)?ขอ(?:ทบทวน|แก้ไข|เพิ่ม)|คำร้อง|(?:^|มาตรการ|แนวทาง|โครงการ)\W*(?:การ)?(?:ยกระดับ|ผลักดัน)"
    r"|(?<!ส่งผล)(?<!ทำ)(?<!ได้รับการ)(?:ให้|จะ|แผน(?:การ)?|แนวทาง(?:การ)?)\s?(?:ยกระดับ|เพิ่ม(?!ขึ้น)|พัฒนา|ผลักดัน))"
    + _NEAR
    + r"|(?:(?<!งบ)ประมาณ|ราว(?:\s?ๆ)?|ใกล้เคียง)\s?(?:ได้|คะแนน|ผล|ค่า|รวม|เฉลี่ย|เป้า[ก-๎]*|อีก|\s)*$"
    r"|ประเมิน(?:ความเสี่ยง|(?:การ|ระบบ)?ควบคุมภายใน|ผลการปฏิบัติ(?:ราชการ|งาน)|สมรรถนะ|ความรู้)[^\d]{0,40}$"
)
"""The same, less surely: what is said of measures, petitions or other assessments may stand before a result too."""
_NUMBERED = regex.compile(r"(?<=ที่)\s?\d{1,2}(?:\.\d{1,2})?(?![\d.])|(?<![A-Za-z])[IEOieo]\s?\d{1,2}(?!\d)")
"""What numbers a subject may have of its own."""
_PASSED = regex.compile(
    r"(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)\s?(?:มาก(?:ที่สุด)?|จาก(?:เดิม)?)?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:คะแนน)?\s?"
    r"(?:\(?จาก(?:เดิม)?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:คะแนน)?\s?)?(?:มา)?(?=เป็น|เหลือ|อยู่ที่)"
    r"|จาก(?:เดิม)?\s?\d{1,3}(?:\.\d{1,2})?\s?(?:คะแนน)?\s?(?=(?:มา)?(?:เป็น|เหลือ))"
    r"|(?<=ได้(?:รับ)?\s?)(?:คะแนน)?เต็ม\s*$"
    r"|\(\s?(?:ค่าเฉลี่ย|(?:ค่า)?เป้าหมาย|เกณฑ์|เดิม|ปี)[^()]{0,60}\)\s*(?=ได้|มี|คือ|เท่ากับ)"
    r"|(?:จาก)?(?:คะแนน)?เต็ม\s?100(?:\.0+)?\s?(?:คะแนน)?(?=[^\d]*(?:ได้|มี))|(?:(?:ต่ำ|สูง|น้อย|มาก)กว่า)?(?:เกณฑ์|(?:ค่า)?เป้าหมาย)\s?\(?\d{1,3}(?:\.\d{1,2})?\s?(?:คะแนน)?\)?(?=\s*(?:แต่|โดย|ซึ่ง)?\s?(?:ทำ)?ได้)"
)
"""Numbers on the way to the one that counts: เพิ่มขึ้น 4.25 คะแนน เป็น …, คะแนนเต็ม 100 คะแนน ได้ …; and that it is full."""
_CONCEDED = regex.compile(
    r"(?<=แม้(?:ว่า)?(?:(?!ปี(?:หน้า|ถัดไป|ต่อ)|อนาคต|คาด|เป้า|หวัง|หาก|ถ้า|ปรับปรุง)[^\d]){0,60})จะ(?=ได้|มี|\s*$)"
)
"""What is granted is a result, unless it is still to come: แม้ IIT จะได้ 90.20 คะแนน."""
_BECOMES = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:\(?\s?(?:ใน|เมื่อ)?\s?ปี[^\d]{0,24}25\d\d\s?\)?)?\s*(?:(?:และ|แล้ว)\s?(?=เพิ่ม|สูง|ลด|ต่ำ))?"
    r"(?:(?:(?:เพิ่ม|สูง)ขึ้น|(?:ลด|ต่ำ)ลง|มา)?(?:เป็น|เหลือ|อยู่ที่)(?:เพียง|แค่)?|→|->|⇒)\s*(?>\d{1,3}(?:\.\d+|\s?คะแนน))"
    # Not what it would be, nor how many times as much.
    r"(?!\s*(?:คะแนน)?\s*(?:เท่า|(?:(?:ใน|ภายใน)?\s?ปี[^\d]{0,24}25\d\d\s*)?(?:หาก|ถ้า)(?![ก-๎]*(?:พิจารณา|เทียบ))))"
)
_BECOMING = regex.compile(r"เป็น\s*$")
_AIMED = regex.compile(r"\s*(?:คะแนน)?\s*(?:ใน|ภายใน)?\s?ปี[^\d]{0,24}25\d\d\s*ตาม(?:ค่า)?เป้า")
_IF_BEHIND = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:[”\"]?\s?(?:ซึ่ง)?(?:เป็น)?(?:ข้อมูล|ตัวเลข|คะแนน)?(?:ที่)?\s?(?:คลาดเคลื่อน|ไม่ถูกต้อง|พิมพ์ผิด)(?!\s?(?:ไม่มี|จาก(?:ค่า)?(?:เป้า|เกณฑ์)))|(?:หาก|ถ้า|ก็ต่อเมื่อ)(?![ก-๎]*(?:พิจารณา|เทียบ))|คือ\s?(?:ความสำเร็จ|เป้า|เกณฑ์))"
)
_SCALE = regex.compile(
    r"\s*(?:คะแนน)?\s*(?:(?:จาก|/|เต็ม)\s*(?:คะแนน)?\s*(?:เต็ม)?|\(\s?(?:จาก)?\s?(?:คะแนน)?เต็ม)\s*(?P<full>\d{1,3})(?![\d.])"
    r"(?!\s*(?:คำขอ|เรื่อง|คน|ราย|แห่ง|หน่วย|ข้อ|ตัวชี้วัด|เครื่องมือ))"
)
_FULL_BEFORE = regex.compile(r"(?:จาก)?(?:คะแนน)?เต็ม\s?(?P<full>\d{1,3})(?:\.0+)?\s?(?:คะแนน)?(?=[^\d]*(?:ได้|มี))")
PERCENT = 100
WEIGHTS = (30, 40)
"""What the instruments are worth in the total; what is out of so much is what an instrument adds to it."""


_COMPARED = regex.compile(r"(?:จาก|เทียบกับ|กว่า)(?:ของ)?ปี")
_OF_ALL = regex.compile(r"\s*(?:คะแนน)?\s*จากคะแนน(?:รวม|ทั้งหมด)")


def is_no_result(lead: str, value: float | None = None) -> bool:
    """Whether the words right before a number (Arabic digits, one line) say that it is no result of the assessment."""
    bare = _NUMBERED.sub(" ", lead)
    changed = value is not None and value < _MOST and _CHANGE.search(bare)
    return bool(changed or _ASIDE.search(bare) or _LOOSE.search(bare))


def may_be_result(lead: str) -> bool:
    """Whether words that set a number aside leave open that it is a result: คำร้องเรื่องถนน แบบวัด EIT ได้."""
    bare = _NUMBERED.sub(" ", lead)
    return bool(_LOOSE.search(bare)) and not _ASIDE.search(bare)


def compares_years(words: str) -> bool:
    """Whether the year that some words name is one that a number is compared with: that of no other number."""
    return bool(_COMPARED.search(words))


def on_its_way(lead: str) -> str:
    """The words before a number without what they say of other numbers on the way to it."""
    bare: str = _PASSED.sub(" ", _CONCEDED.sub(" ", lead))
    return bare


def becomes_another(behind: str) -> bool:
    """Whether a number is what another one was before: 85.20 คะแนน เป็น 89.45 คะแนน."""
    return _BECOMES.match(behind) is not None


def is_to_become(lead: str, behind: str) -> bool:
    """Whether a number is what one before it is to become in a year that is aimed at: เพิ่มขึ้นเป็น 95.00 คะแนน ในปี 2568
    ตามเป้าหมาย."""
    return _BECOMING.search(lead) is not None and _AIMED.match(behind) is not None


def is_condition(behind: str) -> bool:
    """Whether what stands behind a number says when it would be one: ได้ 0 คะแนน หากไม่เผยแพร่."""
    return _IF_BEHIND.match(behind) is not None


def without_full(lead: str) -> tuple[str, float | None]:
    """The words before a number without the full score of an instrument that they give, and that: แบบวัด IIT คะแนนเต็ม
    30 คะแนน ได้ 25.80."""
    match = _FULL_BEFORE.search(lead)
    if match is None or int(match["full"]) not in WEIGHTS:
        return lead, None
    return f"{lead[: match.start()]} {lead[match.end() :]}", float(match["full"])


def full_behind(behind: str) -> int | None:
    """The full score of another scale than 100 that stands behind a number: 25.80 คะแนน (เต็ม 30 คะแนน)."""
    match = _SCALE.match(behind)
    return int(match["full"]) if match is not None and int(match["full"]) != PERCENT else None


def is_of_another_scale(behind: str) -> bool:
    """Whether what stands behind a number says that it is of another full score than 100."""
    return _OF_ALL.match(behind) is not None or full_behind(behind) is not None
