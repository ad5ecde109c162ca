"""Headers of columns that say which of several is the best, the worst or the one to improve: ตัวชี้วัดที่ได้คะแนนต่ำสุด."""

from __future__ import annotations

from functools import lru_cache

import regex

from segment.facts.words import letters_of

_WHICH = regex.compile(
    r"(?:สูง|ต่ำ|น้อย|มาก|ดี|แย่)(?:ที่)?สุด|(?:ต่ำ|น้อย|สูง|มาก)กว่า|ไม่ถึง|เด่น|ด้อย|จุดอ่อน|ไม่(?:ได้|ผ่าน|บรรลุ|ครบ)|ที่(?:ต้อง(?!เปิดเผย|เผยแพร่|แสดง|ตรวจ|มี)|ควร|ขาด|ยัง|เสีย)|^(?:ต้อง|ควร)"
    r"|(?:ต้อง|ควร|เร่ง)(?:ได้รับการ)?(?:ปรับปรุง|พัฒนา|แก้ไข|ยกระดับ)|(?<!\d)0คะแนน|lowest|highest|weak"
)
_NOTHING = regex.compile(r"ข้อ.*(?:(?<!\d)0(?:คะแนน|$)|(?:ไม่ได้|ศูนย์)คะแนน)")


@lru_cache(maxsize=1 << 12)
def says_which(header: str) -> bool:
    """Whether a header says which of several its cells name."""
    return _WHICH.search(letters_of(header)) is not None


@lru_cache(maxsize=1 << 12)
def says_nothing_got(header: str) -> bool:
    """Whether a header is that of the questions which got nothing: ข้อที่ได้ 0 คะแนน."""
    return _NOTHING.search(letters_of(header)) is not None


_MOST_OR_LEAST = regex.compile(r"(?:คะแนน|ข้อ|ค่า)*(?:ที่ได้|ที่มี)?(?:คะแนน)?(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด")


def is_extreme(letters: str) -> bool:
    """Whether a label (its letters) only says that what stands beside it is most or least: สูงสุด, ต่ำสุด."""
    return _MOST_OR_LEAST.fullmatch(letters) is not None
