"""Which stage of a result some words before a number speak of: an earlier one, the last one, or how it stands now."""

from __future__ import annotations

import regex

from normalize.agencies.beginnings import BY_KIND_ALONE, may_call
from normalize.years import OF_YEAR

_AGAIN = r"(?:อุทธรณ์|ทบทวน|ชี้แจง|แก้ไข|ปรับปรุง|ยืนยัน)"
_EARLIER = regex.compile(
    r"(?<!วิเคราะห์)(?:ผล|คะแนน|(?<!วิเคราะห์ผลการ)ประเมิน|ตรวจ|ประกาศ)[ก-๎]{0,8}\s?เบื้องต้น|\(ร่าง\)"
    r"|(?<!(?:ประชุม|อบรม|สัมมนา)[ก-๎\s]{0,12})(?:รอบแรก|(?<!(?:(?<!ผล(?:การ)?)ประเมิน|เป็น|เข้าร่วม)[ก-๎A-Z\s]{0,8})ครั้งแรก)|ก่อน(?:การ|ที่จะ|จะ)?\s?"
    + _AGAIN
)
"""ผลการตรวจเบื้องต้น, ก่อนการอุทธรณ์; not where an agency takes part, or a meeting is held, for the first time."""
_GOT = (
    r"(?:คือ|เป็น|เหลือ|เพิ่ม(?:ขึ้น)?|(?:ทำ)?ได้(?:รับ|จริง)?|มี|เท่ากับ|อยู่ที่|[=:])?\s?(?:เป็น|เพียง|แค่)?\s?"
    r"(?:ผล|ค่า|คะแนน|รวม|เฉลี่ย|ที่ได้(?:รับ)?|เท่ากับ|ร้อยละ|[:=]|\s)*\(?\s*"
)
_LINK = r"\W*(?:แต่|และ|โดย|ส่วน|ขณะที่|ซึ่ง|แล้ว|จาก|ที่|\s)*"
_FINAL = regex.compile(
    r"(?!.*(?:จะ|ควร|ต้อง))"
    + _LINK
    + rf"(?:(?:ภาย)?หลัง(?:จาก)?(?:การ)?\s?{_AGAIN}[ก-๎]{{0,16}}?|เมื่อ\s?{_AGAIN}[ก-๎]{{0,12}}?แล้ว"
    r"|เมื่อสิ้นปี(?:งบประมาณ)?|(?:ผล|ประกาศ)?(?:ขั้น|ครั้ง|รอบ)?สุดท้าย|ผลอย่างเป็นทางการ)\s?(?:แล้ว)?\s?" + _GOT
)
_OF_ELSE = regex.compile(
    r"[\s(]*(?:คะแนน)?[\s(]*(?:ซึ่ง|โดย|อัน)?(?:(?:คือ|เป็น|ถือเป็น|ตาม)\s?(?:ค่า|คะแนน)?(?:เป้า|เกณฑ์|คาด)|เป้าหมาย"
    r"|(?:จาก|ใน|ของ|ตาม|เป็น)[ก-๎\s]{0,16}?(?:สำรวจความ|พึงพอใจ|ทดสอบ|ประเมินตนเอง|จำลอง|คาดการณ์))"
)
"""Behind a number: it is aimed at, or of another survey."""
_OWN = rf"(?:ของ)?(?P<kind>{BY_KIND_ALONE})(?:ฯ|นี้|เรา|ของเรา)?"
_NOW = regex.compile(
    _LINK + rf"(?:(?:(?:ใน)?ปี(?:นี้|ปัจจุบัน)|ปัจจุบัน(?:นี้)?(?:ที่)?|ผล(?:จริง|ที่ได้|การประเมินจริง)?)\s?(?:{_OWN})?|{_OWN})\s?" + _GOT
)
_GOT_ONLY = regex.compile(_LINK + r"(?:ทำ)?ได้(?:รับ|จริง)?\s?(?:เพียง|แค่)?\s?(?:ผล|ค่า|คะแนน|รวม|เท่ากับ|\s)*\(?\s*")
_YEAR = rf"(?:ผล|คะแนน|\s)*(?:(?:ประจำ|ใน)?{OF_YEAR}25\d\d)?\s?"
_BARE = regex.compile(_LINK + rf"{_YEAR}(?:{_OWN})?\s?" + _GOT)
_WITH = regex.compile(r"ด้วย\s?(?:ผล|ค่า)?คะแนน(?:รวม|เฉลี่ย|\s)*$|ระดับ\s?(?:AA|[A-F]|ผ่าน[ก-๎]*)\s?\(\s?$")


def is_earlier(lead: str) -> bool:
    """Whether the words before a number make it one that was looked at again: คะแนน OIT ก่อนอุทธรณ์."""
    return _EARLIER.search(lead) is not None


def is_final(lead: str, behind: str) -> bool:
    """Whether the words before a number say only that it takes the place of the one before (หลังการอุทธรณ์ได้), and
    those behind it do not make it another's."""
    return _FINAL.fullmatch(lead) is not None and _OF_ELSE.match(behind) is None


def is_now(lead: str, agency: str | None) -> bool:
    """Whether the words before a number, behind one that was none, say only that this is the result: อบต. ได้เพียง."""
    return _is_own(_NOW.fullmatch(lead), agency) or _GOT_ONLY.fullmatch(lead) is not None


def is_bare(lead: str, agency: str | None) -> bool:
    """Whether the words before a number say that it was got, of nothing: ปี 2567 ได้, ลำดับที่ 3 ด้วยคะแนน."""
    return is_now(lead, agency) or _is_own(_BARE.fullmatch(lead), agency) or _WITH.search(lead) is not None


def _is_own(match: regex.Match[str] | None, agency: str | None) -> bool:
    """Whether some words match, and call no agency, or the own, by its kind."""
    return match is not None and (match["kind"] is None or may_call(match["kind"], agency))
