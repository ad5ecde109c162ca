"""What a column holds, told by the words of its header: a table of header words, and nothing else."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from operator import itemgetter

import regex
from rapidfuzz.distance import OSA

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
    (Role.YEAR, r"^(?:ประจำ)?ปี(?:งบประมาณ|ที่ประเมิน)?(?:พ\.?ศ\.?)?$|^พ\.?ศ\.?$|^year$"),
    (Role.QUESTION, r"ประเด็น(?:การ|ที่)?(?:ประเมิน|ตรวจ|สำรวจ)"),
    (
        Role.QUESTION,
        r"ประเด็น(?:ข้อ)?คำถาม|ข้อคำถาม|(?:ชื่อ|สาระ|เนื้อหา|รายละเอียด)(?:ของ)?(?:ข้อ)?คำถาม|คำถาม|รายการ(?:ที่)?(?:ประเมิน|ตรวจ|เปิดเผย)"
        r"|รายการข้อมูล|รายการoit",
    ),
    (
        Role.QUESTION,
        r"หัวข้อ(?:การ|ที่)?(?:ประเมิน|ตรวจ|เปิดเผย)|ข้อมูลที่(?:ต้อง)?เปิดเผย|รหัส(?:และ|/)?(?:ข้อ)?(?:คำถาม)?ข้อ|รหัส(?:และ|/)ข้อคำถาม|ข้อที่(?:ไม่ผ่าน|ไม่ได้คะแนน)|questions?",
    ),
    (
        Role.QUESTION,
        r"^(?:ข้อ(?:ความ)?|คำ|สิ่ง|เรื่อง)?(?:ที่)?ถาม(?:ว่า|อะไร|เรื่อง|$|\()|^(?:คำ|ข้อ(?:ความ)?|สิ่ง|เรื่อง)ที่ถาม"
        r"|^(?:ชื่อ)?(?:เรื่อง|รายการ|ข้อมูล|หลักฐาน|เอกสาร)(?:ที่)?(?:ต้อง|ขอ|ให้|บน)(?:ขึ้น|ดู|เปิดเผย|เผยแพร่|แสดง|ตรวจ|เว็บ)|^ชื่อรายการ|^items?$",
    ),
    (Role.INDICATOR, r"^ด้าน(?!ที่(?:ต้อง|ควร|พบ|ยัง|ขาด))"),
    (Role.INDICATOR, r"(?:ราย|ชื่อ|รายละเอียด)*ตัว(?:ชี้|ชี)วัด(?:ย่อย)?(?:ที่)?|ตชว\.?|หัวข้อ|indicators?"),
    (Role.IGNORED, r"ตัวชี้วัด(?:ความสำเร็จ|ผลสำเร็จ|ของโครงการ|ผลการดำเนิน|เป้าหมาย)|ค่าเป้าหมาย|เป้าหมาย|เกณฑ์|keyresults?"),
    (Role.INSTRUMENT, r"(?:ราย)?เครื่องมือ(?:ที่)?(?:การประเมิน|ประเมิน)?|แบบวัด|แบบตรวจ|องค์ประกอบ|แหล่งข้อมูล|instruments?"),
    (
        Role.AGENCY,
        r"(?:ชื่อ|ราย(?:ชื่อ)?)?(?:หน่วยงาน|ส่วนราชการ|สำนักงานเขต|สถานศึกษา|วิทยาลัย|มหาวิทยาลัย"
        r"|โรงเรียน|โรงพยาบาล|กรม|กระทรวง|สถานี(?:ตำรวจ)?|รัฐวิสาหกิจ)",
    ),
    (
        Role.AGENCY,
        r"(?:ชื่อ|ราย(?:ชื่อ)?)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\.?|อบต\.?|เทศบาล(?:ตำบล)?|จังหวัด"
        r"|อำเภอ|สังกัด|คณะ|agency)|เขต$",
    ),
    (Role.NUMBER, r"^(?:ลำดับ(?:ที่)?|ที่|ข้อ(?:ที่)?|เลขที่|เลขข้อ|no\.?|#|รหัส(?:ข้อ)?|code)$"),
    (
        Role.ISSUE,
        r"ข้อห่วงใย|(?:สิ่ง|เรื่อง|ปัญหา)?ที่(?:ยังไม่(?:น่า)?|สะท้อน|เสีย|พบ|ยังขาด|ยังอ่อน)|ยังขาด|^ขาดอะไร|^พบอะไร|อะไร(?:ที่)?ยังไม่|ติงว่า|สะท้อนว่า|บอกว่า"
        r"|gap|weakness|findings?|problems?|^ขาด(?:เรื่อง|ส่วน)",
    ),
    (
        Role.ISSUE,
        r"ประเด็น|ข้อบกพร่อง|จุดบกพร่อง|(?:ผล)?การวิเคราะห์|ผลวิเคราะห์|(?:สภาพ)?ปัญหา|จุดอ่อน|จุดที่|ข้อด้อย|ช่องว่าง"
        r"|(?:สิ่ง|เรื่อง|ข้อ|ส่วน|ด้าน)ที่(?:ต้อง|ควร|พึง|พบ|ยัง|ขาด|อยากให้|น่าจะ|ใคร่(?:ขอ)?(?:ปรับ|แก้|ให้))|ข้อค้นพบ|ข้อจำกัด|สาเหตุ|ความบกพร่อง|เหตุ(?:ผล)?ที่(?!(?:คัด)?เลือก)|ข้อท้าทาย",
    ),
    (Role.ISSUE, r"ผลการวิเคราะห์|วิเคราะห์ผล|ข้อสังเกต|โอกาสในการพัฒนา|issues?"),
    (Role.SUGGESTION, r"ข้อเสนอแนะ|ข้อเสนอ"),
    (
        Role.MEASURE,
        r"มาตรการ|กิจกรรม|แนวทาง|(?:วิธี|การ)แก้(?:ไข|ปัญหา)|(?<!ความถี่ใน)(?:การปรับปรุง(?!ระบบ)|การพัฒนา)|แผน(?:การ)?(?:ปรับปรุง|พัฒนา|ยกระดับ|ปฏิบัติ|งาน)"
        r"|โครงการ|สิ่งที่(?:(?:จะ|ต้อง|ควร|ตั้งใจ|[ก-๎]{2,14}จะ)(?:ทำ|ดำเนิน|ลงมือ)|(?:จะ|ตั้งใจ|[ก-๎]{2,14}จะ)แก้)|ข้อสั่งการ|measures?|จะ(?:ทำ|แก้|เติม|ปรับ)(?:อะไร|อย่างไร|ให้|โดย|$|\()|^ทางแก้|วิธีแก้"
        r"|รับปาก|สัญญาว่า|^ทำอะไร$|^actions?$|corrective",
    ),
    (
        Role.STEP,
        r"ขั้นตอน|วิธี(?:การ|ดำเนิน|ปฏิบัติ|ทำ)|ทำทีละ|(?:ลงมือ|^ทำ)อย่างไร|^how|กระบวนการ|รายละเอียด(?:การ)?(?:ดำเนิน|กิจกรรม|ขั้นตอน)|steps?",
    ),
    (
        Role.RESULT,
        r"(?:สรุป|รายงาน)?ผล(?:ของ)?(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ดำเนินกิจกรรม|ปฏิบัติ)|ผลที่(?:ได้|เกิด)|ผลลัพธ์"
        r"|ทำแล้วได้(?:อะไร|ผล)|ผลสัมฤทธิ์|สิ่งที่(?:ได้)?ดำเนินการ(?:แล้ว)?|(?<!key)results?",
    ),
    (Role.RESULT, r"^การ(?:ได้)?ดำเนิน(?:การ|งาน)(?:แล้ว)?$"),
    (
        Role.SCORE,
        r"(?:ค่า|ผล|สรุป)?(?:ผล)?คะแนน|^ได้(?:เท่าไร|เท่าไหร่|กี่คะแนน|$|\()|^ผล(?:ปี|รอบ)นี้|^ผลที่[ก-๎.]{1,16}ได้$|^ผล(?:การตรวจ)?(?:จาก|ของ|โดย)(?:สำนักงาน|คณะกรรมการ)?ป\.?ป\.?ช|ค่าเฉลี่ย|เฉลี่ย|น้ำหนัก|ร้อยละ|ผลการประเมิน|ผลประเมิน|ค่าที่ได้|scores?|weights?",
    ),
    (
        Role.RESPONSIBLE,
        r"(?:ผู้|หน่วยงาน|ส่วนราชการ|สำนัก|กอง|ฝ่าย|หน่วย|กลุ่ม|งาน|/|ส่วน|ที่)*รับผิดชอบ"
        r"|ผู้(?:ดำเนินการ|ดูแล|ปฏิบัติ|ประสาน|ขับเคลื่อน|ทำ$)|^ใคร(?:ทำ|รับ|ดูแล)|^(?:คน|กลุ่ม|ทีม|ฝ่าย|หน่วย)(?:งาน)?(?:ที่|ผู้)?(?:ทำ|รับ(?!การ))|^ทีม|หน่วยเจ้าภาพ|pic$|^who|เจ้า(?:ภาพ|ของเรื่อง)|(?:ส่วนราชการ|หน่วยงาน|ฝ่าย)เจ้า(?:ภาพ|ของ)|ผู้เกี่ยวข้อง|หน่วย(?:งาน)?(?:หลัก|ดำเนินการ|ปฏิบัติ)"
        r"|^(?:สำนัก|กอง|ฝ่าย|กลุ่ม|งาน|สายงาน|หน่วย)(?:/(?:สำนัก|กอง|ฝ่าย|กลุ่ม|งาน|หน่วย))*$|responsible|owner",
    ),
    (
        Role.TIMELINE,
        r"(?:กำหนด)?ระยะเวลา|กำหนด(?:เวลา|เสร็จ|การ|ส่ง)|กรอบ(?:ระยะ)?เวลา|ห้วง(?:เวลา)?|ช่วงเวลา|ปฏิทิน|(?:กำหนด|วันที่)?แล้วเสร็จ"
        r"|เวลาดำเนิน|(?:^|ทำ|เสร็จ)เมื่อ(?:ไร|ไหร่|ใด)|วันครบกำหนด|^(?:ต้อง|ให้|จะ|ควร)?(?:ทำ)?(?:แล้ว)?เสร็จ(?:ใน|เมื่อ|ภายใน|วัน)|^ส่ง(?:งาน)?ภายใน|^when$|due|^ช่วงเวลา|^เวลา$|วัน(?:/)?เดือน|ภายใน(?:วัน|เดือน)|timeline|period|deadline",
    ),
    (
        Role.TIMELINE,
        r"^(?:วัน|เดือน|กำหนด)?(?:ที่)?(?:เริ่ม(?:ต้น|โครงการ|งาน|ทำ)?|สิ้นสุด(?:โครงการ|งาน)?)(?:(?:การ)?ดำเนิน(?:การ|งาน))?(?:\([^()]*\))?$",
    ),
    (
        Role.FOLLOW_UP,
        r"(?:การ|แนวทาง(?:การ)?)?กำกับ(?:/|และ)?ติดตาม|(?:การ|วิธี(?:การ)?|แนวทาง(?:การ)?)?ติดตาม(?:และ)?(?:ประเมิน)?ผล?|การกำกับ|การรายงานผล|^(?:กำกับ|ติดตาม)(?:และติดตาม)?(?:โดย|อย่างไร|เมื่อ)|^ผู้(?:กำกับ|ติดตาม)|^(?:การ|วิธี(?:การ)?|แนวทาง(?:การ)?)ติดตาม$|follow|monitoring",
    ),
    (Role.LEVEL, r"ระดับ|เกรด|สถานะ|(?:ผลการ)?ผ่านเกณฑ์|ผลการตรวจ$|^ผล$|level|grade"),
    (
        Role.IGNORED,
        r"ภาพ(?!รวม)|รูป|หมายเหตุ|วัตถุประสงค์|(?<!ปี)งบประมาณ|เงื่อนไข|(?:รายการ)?(?:เอกสาร|หลักฐาน)|ลิงก์|link"
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
_PATTERNS = tuple((role, re.compile(pattern)) for role, pattern in HEADER_WORDS)
_ANY = re.compile("|".join(pattern for _, pattern in HEADER_WORDS))

# A difference is one wherever its word stands in a score header: `คะแนน (เพิ่มขึ้น/ลดลง)`.
_NO_SCORE = regex.compile(r"เพิ่มขึ้น|ลดลง|ผลต่าง|ส่วนต่าง|เปลี่ยนแปลง|เป้าหมาย|(?<!/)(?<!ต่อ)(?<!จาก)คะแนนเต็ม$|อันดับ|ประเทศ")


_BESIDE = regex.compile(r"(?<=คะแนน)\((?:อันดับ|ลำดับ)(?:ที่)?\)$")
"""What stands behind each score in its cell: คะแนน (อันดับ)."""


WHOLE_HEADERS: tuple[tuple[Role, tuple[str, ...]], ...] = (
    (Role.MEASURE, ("มาตรการ", "แนวทางการแก้ไข", "แนวทางการพัฒนา", "มาตรการแก้ไข", "มาตรการ/แนวทาง")),
    (Role.STEP, ("ขั้นตอน", "ขั้นตอนการดำเนินการ", "วิธีการดำเนินการ", "วิธีดำเนินการ")),
    (Role.RESULT, ("ผลการดำเนินการ", "ผลการดำเนินงาน")),
    (Role.ISSUE, ("ประเด็นที่ต้องปรับปรุง", "ประเด็นที่ควรพัฒนา", "ข้อบกพร่อง", "สภาพปัญหา")),
    (Role.QUESTION, ("ข้อคำถาม", "ประเด็นการประเมิน")),
    (Role.INDICATOR, ("ตัวชี้วัด",)),
    (Role.INSTRUMENT, ("เครื่องมือ", "เครื่องมือการประเมิน")),
    (Role.RESPONSIBLE, ("ผู้รับผิดชอบ", "หน่วยงานรับผิดชอบ", "หน่วยงานที่รับผิดชอบ")),
    (Role.TIMELINE, ("ระยะเวลา", "ระยะเวลาดำเนินการ", "กำหนดแล้วเสร็จ")),
    (Role.FOLLOW_UP, ("การกำกับติดตาม", "การติดตามผล", "การรายงานผล")),
    (Role.SCORE, ("คะแนน", "คะแนนที่ได้", "ผลคะแนน")),
)
"""Headers as most reports have them: one that holds no role word may be one of these with a slip of the keys."""
_LONGEST = max(len(header) for _, headers in WHOLE_HEADERS for header in headers)
_BY_FIRST_LETTER: dict[str, list[tuple[Role, str]]] = {}
for _role, _headers in WHOLE_HEADERS:
    for _header in _headers:
        _BY_FIRST_LETTER.setdefault(_header[0], []).append((_role, _header))
_SLIPS = ((12, 2), (5, 1))
"""From so many letters on, so many slips are let pass."""

_BRACKET = regex.compile(r"\((?P<words>[^()]{3,40})\)$")
_COUNTED = ("จำนวน", "ร้อยละ")
"""Behind these a bracket holds what is counted."""
TEXTS = frozenset({Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT})
"""The roles of columns whose cells become issues and measures."""
WORKS = TEXTS | {Role.SUGGESTION}
"""With what is suggested, which becomes one of the two."""
_TOLD = frozenset(
    {
        Role.QUESTION,
        Role.ISSUE,
        Role.MEASURE,
        Role.STEP,
        Role.RESULT,
        Role.RESPONSIBLE,
        Role.TIMELINE,
        Role.FOLLOW_UP,
        Role.SUGGESTION,
    }
)


@lru_cache(maxsize=1 << 14)
def role_at(header: str) -> tuple[Role, int] | None:
    """The role and the place (in the header without blanks) of its first role word.

    Behind words that tell of no text, a role's word in brackets says what is meant: `ทางแก้ของเรา (มาตรการ)`.
    """
    words = letters_of(header)
    found = _first(words)
    bracket = _BRACKET.search(words)
    if bracket is not None and (found is None or found[0] not in _TOLD) and not words.startswith(_COUNTED):
        inner = _first(bracket["words"])
        if inner is not None and inner[0] in _TOLD and inner[1] == 0:
            return inner
    return found


def _first(words: str) -> tuple[Role, int] | None:
    first = _ANY.search(words)
    if first is None:
        return _misspelt(words)
    start = first.start()
    ends = [(match.end(), role) for role, pattern in _PATTERNS if (match := pattern.match(words, start))]
    # Of words that begin together the longest, of equally long ones the first of the table.
    _, role = max(ends, key=itemgetter(0))
    if role is Role.SCORE and _NO_SCORE.search(_BESIDE.sub("", words)):
        role = Role.IGNORED
    return role, start


def _misspelt(words: str) -> tuple[Role, int] | None:
    """The role of a header that is one of the usual ones but for a slip or two (มาตราการ); it begins with its word."""
    slips = next((slips for least, slips in _SLIPS if len(words) >= least), 0)
    if not slips or len(words) > _LONGEST + slips:
        return None
    for role, header in _BY_FIRST_LETTER.get(words[0], ()):
        if OSA.distance(words, header, score_cutoff=slips) <= slips:
            return role, 0
    return None
