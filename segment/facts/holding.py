"""What a clause says of its number that holds for those behind it too, and the words that end it."""

from __future__ import annotations

import regex

from normalize.agencies.beginnings import BY_KIND_ALONE, may_call

AIM, OTHERS, SURVEY, WORK = "target", "mean-of-others", "another-assessment", "success"
PAST, DIFFERENCE = "another-year", "difference"
"""Numbers that should be; those of another, or of many; those of another survey; shares of work done or of answers;
those of a year that has gone; by how much each rose or fell."""

_SUBJECT = r"(?:แบบวัด|แบบตรวจ|ตัวชี้วัด|IIT|EIT|OIT)"
_MOST = r"(?:หน่วยงาน|เทศบาล|อบต\.?|สถานี[ก-๎]*|โรง[ก-๎]*|กรม|แห่ง)ที่(?:ได้(?:รับ)?|มี)(?:ผล|ค่า)?คะแนน(?:รวม|เฉลี่ย)?"
_MOST += rf"(?:\s?{_SUBJECT}\s?)?(?:สูง|ต่ำ|มาก|น้อย)"
MOST_OF_ALL = regex.compile(_MOST)
"""Who had the most of all agencies."""
MEAN_OF_SO_MANY = rf"เฉลี่ย(?:รวม)?ของ\s?(?:ทั้ง)?\s?(?!25\d\d)\d{{1,4}}\s?(?:แห่ง|จังหวัด|อำเภอ|{BY_KIND_ALONE})"
"""As a pattern: คะแนนเฉลี่ยของ 50 สำนักงานเขต."""
DIFFERENCES = regex.compile(
    _SUBJECT
    + r"[^\d]{0,40}(?:\d{1,2}[^\d.]{0,40})?(?:ลดลง|เพิ่มขึ้น|สูงขึ้น|ต่ำลง)\s?(?:จำนวน)?\s?\d{1,2}\.\d{1,2}\s?คะแนน"
    + r"\s*(?:,|และ)?\s*(?:คะแนน)?"
    + _SUBJECT
    + r"(?:(?!ได้|มี|เป็น|อยู่|เหลือ|\d\.\d).)*$"
)
"""What one subject rose or fell by, and the next one's name with nothing behind it: IIT ลดลง 2.00 คะแนน EIT 3.00."""
_SETS = (
    (
        AIM,
        regex.compile(
            r"(?<!กลุ่ม)(?<!ตาม)(?<!กว่า)เป้าหมาย|ตั้งเป้า|ค่าเป้า|เพื่อ(?:ให้|ยก|เพิ่ม|พัฒนา)|มุ่ง(?:หวัง|ให้|สู่|เน้น)|คาดว่า|คาดหวัง|คาดการณ์|วางแผน"
            r"|จะ(?:ยก|เพิ่ม|พัฒนา|ต้อง|ได้|มี|อยู่|เป็น)|ต้อง(?:ได้|มี)|ควร(?:ได้|มี)|ให้ได้|กำหนด(?:ให้)?(?:มี)?(?:ผล|ค่า)?คะแนน"
        ),
    ),
    (
        SURVEY,
        regex.compile(
            r"พึงพอใจ|ความเชื่อมั่น|ทดสอบ|ประเมินตนเอง|(?:เข้า|ผู้|ก่อน|หลัง)(?:รับการ|การ)?อบรม|LPA|CPI", regex.IGNORECASE
        ),
    ),
    (WORK, regex.compile(r"ก้าวหน้า|คืบหน้า|แล้วเสร็จ|ดำเนินการแล้ว|ดำเนินการตาม|เบิกจ่าย|ใช้จ่าย|(?:การ|ผู้)ตอบ|ความสำเร็จ")),
    (
        OTHERS,
        regex.compile(
            r"(?:เฉลี่ย|มัธยฐาน|ค่ากลาง)[ก-๎A-Za-z\s.()]{0,60}(?:ประเทศ|จังหวัด|อำเภอ|กลุ่ม|ทุก(?:หน่วย|แห่ง))|(?:ระดับ|ทั่ว|ทั้ง)(?:ประเทศ|จังหวัด|อำเภอ)"
            r"|หน่วยงานประเภท|ภาพรวม(?:ของ|ระดับ|ทั้ง|ใน)?(?:จังหวัด|อำเภอ|ประเทศ)|" + f"{_MOST}|{MEAN_OF_SO_MANY}"
        ),
    ),
    (PAST, regex.compile(r"(?:^|\s)(?:เดิม|ปี(?:ที่)?(?:ก่อน|แล้ว))[^\d]*?" + _SUBJECT)),
    (DIFFERENCE, DIFFERENCES),
)
_ENDS = {
    AIM: regex.compile(
        r"(?<!ให้)(?<!จะ)(?<!ต้อง)(?<!ควร)ได้(?:รับ)?\s?(?:ผล|ค่า)*(?:คะแนน|ร้อยละ|\s*$)|(?<!จะ)(?<!ให้)มี(?:ผล|ค่า)*คะแนน|ปรากฏว่า|พบว่า|ปัจจุบัน"
        r"|แต่|ผลการประเมิน"
    ),
    SURVEY: regex.compile(r"ITA|IIT|EIT|OIT|แบบวัด|แบบตรวจ|ผลการประเมิน|ตัวชี้วัดที่"),
    PAST: regex.compile(r"25\d\d|ปัจจุบัน|ปีนี้|เพิ่มขึ้น|ลดลง|เป็น"),
    DIFFERENCE: regex.compile(r"ได้|มี|เป็น|อยู่|เหลือ|ขึ้น|ลดลง"),
    WORK: regex.compile(r"คะแนน|ผลการประเมิน"),
}
_OWN = regex.compile(rf"(?P<kind>{BY_KIND_ALONE})\s?(?:ฯ|นี้|เรา|ของ(?:เรา|ตน(?:เอง)?))?\s?(?:ได้|มี|=|:)")
"""An agency, called by its kind alone."""
_SCORE_OF = regex.compile(
    rf"(?<!เฉลี่ย[^\d]{{0,20}})คะแนน(?:รวม)?ของ\s?(?P<kind>{BY_KIND_ALONE})\s?(?:ฯ|นี้|เรา)?\s?(?:คือ|เป็น|เท่ากับ|อยู่ที่|\s)*$"
)
"""The same behind what it got: ผลคะแนนของหน่วยงาน 92.10."""
_BESIDE = regex.compile(r"(?:สูง|ต่ำ|มาก|น้อย|ดี)กว่า|ขณะที่|เทียบ|รองจาก|ห่างจาก")


def sets(words: str) -> str | None:
    """What the words before a number make it and those behind it; None where they say no such thing."""
    for kind, pattern in _SETS:
        match = pattern.search(words)
        if match is not None and not (kind in _ENDS and _ENDS[kind].search(words, match.end())):
            return kind
    return None


def ends(kind: str, words: str, agency: str | None, *, own: bool) -> bool:
    """Whether the words before a number speak of the agency's own results again. ``own``: they name it."""
    if own or is_own(words, agency):
        return True
    if any(not may_call(each["kind"], agency) for each in _OWN.finditer(words)):
        return False
    return kind in _ENDS and bool(_ENDS[kind].search(words))


def is_own(words: str, agency: str | None) -> bool:
    """Whether some words give a number to the agency, called by its kind alone."""
    found = (*_OWN.finditer(words), *_SCORE_OF.finditer(words))
    return any(may_call(each["kind"], agency) for each in found)


def compares(words: str) -> bool:
    """Whether the words only set another number beside the agency's own."""
    return bool(_BESIDE.search(words))
