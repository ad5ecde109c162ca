"""Whether the words around a number give it to an area, a month or a part of the agency, or make it a mean of many."""

from __future__ import annotations

import regex

from segment.facts import holding

MEAN_OF = regex.compile(r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙\d\s.]{0,40}(?:ประเทศ|จังหวัด|กลุ่ม|ทุก|แห่ง)[^\d]{0,30}$")
_MEAN_OF_ALL = regex.compile(
    r"(?:ค่าเฉลี่ย|คะแนนเฉลี่ย)[ก-๙A-Za-z\d\s.()]{0,60}(?:(?:ทุก|ทั้ง|ทั่ว)"
    r"(?!\s?(?:\d|สาม|ห้า|สิบ|เครื่องมือ|ตัวชี้วัด|ข้อ|ด้าน|แบบ|หมด|สิ้น|ส่วน))|ประเทศ|กลุ่ม|\d\s?แห่ง)[^\d]{0,40}$"
)
_OF_SEVERAL = regex.compile(
    r"\d\s?(?:แห่ง|หน่วยงาน)\s?(?:(?:ใน|ทั่ว|ทั้ง|ของ|ระดับ)[ก-๎]{2,40}?)?(?:มี|ได้|มีผล|\s)*(?:ค่า)?คะแนน(?:รวม)?เฉลี่ย[^\d]{0,20}$"
)
"""What several agencies got in the mean: กลุ่มมหาวิทยาลัย 38 แห่งมีคะแนนเฉลี่ย 84.16."""
_MEAN_OF_SO_MANY = regex.compile(holding.MEAN_OF_SO_MANY + r"(?:(?!\d\.\d).){0,60}$")
_MEAN_OF_YEARS = regex.compile(r"เฉลี่ย[^.]{0,60}(?:\d|สอง|สาม|สี่|ห้า)\s?ปี[^\d]{0,16}$|สะสม[^\d]{0,12}$")
_OF_AN_AREA = regex.compile(
    r"(?:คะแนน|ภาพ)(?:รวม|เฉลี่ย)+(?:(?:สูง|ต่ำ)(?:ที่)?สุด)?(?:ของ|ระดับ|ทั้ง|ใน|ราย)*(?:จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|กลุ่ม)|ของ(?:เดือน|ไตรมาส)[^\d]{0,20}$"
    r"|(?:หน่วยงาน(?:ใน)?|คะแนนของ)(?:ประเภท|กลุ่ม(?!ผู้))|^\W*(?:ใน)?(?:ระดับ|ทั่ว|ทั้ง)ประเทศ[^\d]{0,12}(?:ได้|มี)|ทั่ว(?:ประเทศ|จังหวัด)[^\d]{0,6}(?:ได้|มี)"
    r"|^\W*(?:ใน|ส่วน)?(?:ระดับ|ทั่ว|ทั้ง)(?:จังหวัด|อำเภอ|ภาค|ประเทศ)[^\d]{0,12}(?:คะแนน|ค่า)เฉลี่ย"
    r"|ของกลุ่ม(?!ผู้)(?:(?!\d\.\d).){0,20}?(?:ได้|มี|เท่ากับ|อยู่ที่|คือ)[^\d]{0,16}$"
    r"|(?:หน่วยงาน|แห่ง|อปท\.?|อบต\.?|เทศบาล)\s?อื่น"
    r"|ของ(?:กอง|ฝ่าย|แผนก|หน่วย(?!งาน)|สำนักปลัด|สาขา)[ก-๎]{2,40}?\s?(?:ได้|มี|เท่ากับ|อยู่ที่|คือ)"
    r"|(?:ทั้ง|ทั่ว|ระดับ)(?:จังหวัด|อำเภอ|ประเทศ|ภาค)\s?(?:คือ|เท่ากับ|อยู่ที่|เป็น|ได้|มี|คะแนน|เฉลี่ย|[=:\s])*$|มัธยฐาน|ค่ากลาง"
    r"|เฉลี่ย[^\d]{0,40}ของ(?:จังหวัด|อำเภอ|ภาค(?!รัฐ)|กลุ่ม(?!ผู้))\s?(?:คือ|เท่ากับ|อยู่ที่|เป็น|ได้|มี|คะแนน|[=:\s])*$|ทุก(?:หน่วยงาน|แห่ง)(?:ได้|มี)"
)
_AS_A_MEAN = regex.compile(r"\s*\(?(?:เป็น)?(?:ค่า|คะแนน)เฉลี่ย[^\d)]{0,30}(?:จังหวัด|อำเภอ|ประเทศ|กลุ่ม)")
"""Words before a number, and behind it, that make it that of a whole area, or of a month."""
_PROVINCES = regex.compile(r"(?:ส่วน|ของ|ทั้ง|^|\s)จังหวัด[ก-๎]{2,20}?(?:ใน)?(?:ภาพรวม)?(?:ได้|มี)(?:รับ|คะแนน|\s|$)")
_ITS_AREA = regex.compile(
    r"(?:IIT|EIT|OIT|ที่\s?\d{1,2}|[IEO]\s?\d{1,2})\s?ของ(?P<area>จังหวัด|อำเภอ|ประเทศ|ภาค(?!รัฐ|ประชา|เอกชน|ส่วน))[ก-๎]{0,20}?\s?(?:ได้|มี|คือ|เท่ากับ|อยู่ที่|[=:\s])[^\d]{0,20}$"
)
"""Behind a subject, whose it is: IIT ของจังหวัดได้."""


def is_mean_of_many(result: str) -> bool:
    """Whether the words before a number make it the mean of many agencies, or of several years."""
    return any(words.search(result) for words in (_MEAN_OF_ALL, _MEAN_OF_SO_MANY, _OF_SEVERAL, _MEAN_OF_YEARS))


def is_of_an_area(lead: str, behind: str) -> bool:
    """Whether the words before a number, or behind it, make it that of an area, where they do not name the agency."""
    return bool(_OF_AN_AREA.search(lead) or _PROVINCES.search(lead) or _AS_A_MEAN.match(behind))


def is_given_to_area(lead: str, agency: str | None) -> bool:
    """Whether what an area got in a subject stands there, and the agency is none of that kind: IIT ของจังหวัดได้."""
    area = _ITS_AREA.search(lead)
    return area is not None and (agency is None or area["area"] not in agency)
