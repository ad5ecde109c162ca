"""Scores that a text states: `(73.34 คะแนน)`, `ได้ค่าคะแนน 85.85 คะแนน`, `คะแนน 94.38 -`, and their damaged forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from normalize.numerals import to_arabic, without_mixed
from normalize.text import flatten

# U+FFFD stands for the digits of a scanned number that is not believed: what joins on to it is part of it.
# A third decimal of 0 says nothing: 91.250.
_NUM = r"(?P<{name}>(?:100|\d{{1,2}})(?:\s?[.,]\s?\d{{1,2}}(?:(?<=\.\d\d)0)?)?)(?![\d/])(?!\s?[.,]\s?[\d\ufffd])"
_LEAD = (
    r"(?:(?:(?:มี|ได้(?:รับ)?|โดย|ผล|ค่า|รวม|เฉลี่ย|อยู่ที่|เท่ากับ|คิดเป็น|(?<!หน้า)ที่)\s?)*(?:(?:ผล|ค่า|ระดับ)\s?)*คะแนน"
    r"(?:\s?(?:รวม|เฉลี่ย|ประเมิน|การประเมิน|ที่ได้(?:รับ)?|โดยรวม|ภาพรวม|ถ่วงน้ำหนัก|ITA|IIT|EIT|OIT|ทั้งหมด|สุทธิ))*)"
)
_LINK = r"\s?(?:อยู่ที่|เท่ากับ|คิดเป็น|จำนวน|เป็น|คือ|ได้|ร้อยละ|[:=])*\s?\(?"
STATEMENT = re.compile(
    # With one of these a score's words may begin: most letters of a text are none of them.
    r"(?=[(\s\d=:มไโผครเอท])(?:"
    rf"(?P<lead>\(?\s?{_LEAD}{_LINK}){_NUM.format(name='after')}\s?[)]?(?:\s?[.]?\s?คะแนน\s?[).]*)?"
    rf"|\(?\s?(?<![\d.,\ufffd])(?<!\ufffd[.,]\s){_NUM.format(name='before')}\s?[).]*\s?\.?\s?คะแนน(?!\s?เต็ม|รวม|เฉลี่ย|ภาพรวม)\s?[).]*"
    rf"|(?P<percent>\(?\s?ร้อยละ\s?){_NUM.format(name='share')}(?:\s?คะแนน)?\s?\)?"
    r"|(?<=(?:IIT|EIT|OIT|ITA))\s?[=:]\s?(?P<equal>(?:100|\d{1,2})\.\d{1,2}0?)(?![\d/]|\s?[.,]\s?\d)"
    rf"|\(\s?(?P<bracket>(?:100|\d{{1,2}})\s?[.,]\s?\d{{1,2}}(?:(?<=\.\d\d)0)?)\s?\)"
    r"|\(?(?:ได้\s?)?(?<![\d.,])(?P<of>(?:100|\d{1,2})(?:\.\d{1,2})?)\s?จาก(?:คะแนน)?(?:เต็ม)?\s?100(?:\.0+)?\s?คะแนน\s?\)?)"
)
_DIGIT = re.compile(r"\d")
_SIGNS = ("คะแ", "ร้อ", "(", "\n")
"""No score is stated without its word or a bracket; a line may end inside of the word."""
# A number that is a threshold, a target, a scale or a number of people is no score.
_BEFORE = re.compile(
    r"(?:ต่ำกว่า|น้อยกว่า|มากกว่า|สูงกว่า|เกิน(?:กว่า)?|ไม่ถึง|ตั้งแต่|ระหว่าง|(?<!มาก)(?<!สูง)ถึง|เต็ม"
    r"|เกณฑ์(?:ที่)?|เป้า(?:หมาย)?(?:ที่)?|อย่างน้อย|ค่าเป้าหมาย|เพิ่มขึ้น(?:จากเดิม)?"
    r"|ลดลง(?:จากเดิม)?|ผลต่าง|ขั้นต่ำ"
    r"|(?:ตัวชี้วัด|ข้อ|ตาราง|แผนภูมิ|แผนภาพ|ภาพ|รูป|ส่วน|บท|หมวด|รอบ|ครั้ง)ที่|ข้อ)\s?(?:ร้อยละ|คะแนน)?\s?\(?$"
)
_AFTER = re.compile(r"^\s?(?:คะแนน)?\s?(?:ขึ้นไป|เต็ม|[-–]\s?\d|ถึง|ของ(?:น้ำหนัก|คะแนน(?:ทั้งหมด|รวม)|ทั้งหมด))")
_COUNTED = re.compile(
    r"^\s?(?:ข้อ(?![ก-ฮเ-ไ])|คน(?![ก-ฮเ-ไ])|ครั้ง|ราย|แห่ง|วัน|เดือน|ปี|บาท|ตัวชี้วัด(?!ที่)|เครื่องมือ|หน่วยงาน|ประเด็น)"
)
"""Behind a number without decimals: what it counts."""


BEGINS_WITH_SCORE = re.compile(
    r"\W*(?:(?:คะแนน(?:ของ)?)?(?:ตัวชี้วัด|ด้าน)(?:นี้|ดังกล่าว)\s?)?"
    r"(?:ได้(?:รับ)?|มี)\s?(?:ผล|ค่า)?(?:คะแนน)?(?:เฉลี่ย)?\s?(?:เท่ากับ|คิดเป็น)?\s?(?:ร้อยละ)?\s?\d{1,3}\.\d"
)
"""A line that begins with what its heading got: ได้คะแนน 81.44 คะแนน …, ตัวชี้วัดนี้ได้ 81.44 คะแนน."""
_UNIT = re.compile(r"[\s).,]{0,3}คะแนน")
_GOT_SHARE = re.compile(r"ได้(?:รับ)?\s?(?:ผล|ค่า)*คะแนน(?:เฉลี่ย|รวม)?\s?(?:เท่ากับ|คิดเป็น)?\s?ร้อยละ\s?$")
"""What was got in a hundred needs no unit behind it; what a score is worth (คะแนนร้อยละ 30) was not got."""
_RANGE_BEFORE = re.compile(r"\d{2,3}(?:\.\d{1,2})?\s*[-–—]\s*$")
_OUT_OF = re.compile(r"\d\s*(?:คะแนน)?\s*\(?(?:เต็ม|จาก)(?:คะแนน)?(?:เต็ม)?\s*$")
"""Before what another number is out of: 3.61 จาก 4 คะแนน."""
_ANSWERED = re.compile(r"\s?(?:ที่)?(?:ตอบ|เห็น(?:ว่า|ด้วย)|ระบุ|เลือก|ไม่(?:ทราบ|เคย|แน่ใจ|รู้)|รู้สึก|เชื่อ|ของ(?!คะแนน|น้ำหนัก|เต็ม))")
"""Behind a share: what so many have answered."""


_WINDOW = 80
"""Letters before and behind a number that say what it is: more than any of these patterns reaches."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One stated score: ``value`` in points, where it stands in the flattened text, how it is printed."""

    value: float
    start: int
    end: int
    printed: str
    damaged: bool = False
    """True where the punctuation is broken: `93.02) คะแนน)`, `94.03 .คะแนน`."""
    statistic: str | None = None
    """What the words before it make it, where that is no score: EIT ส่วนที่ 1."""

    @property
    def is_share(self) -> bool:
        """Whether it is printed as a share, and not called a score: ร้อยละ 84.77, 84.77%."""
        return self.printed.startswith("ร้อยละ") != self.printed.endswith("%") and "คะแนน" not in self.printed

    def lead(self, line: str) -> str:
        """Its own words before its digits (`ได้คะแนนรวม `), in the line that it stands in."""
        digits = re.search(r"\d", line[self.start : self.end])
        return line[self.start : self.start + (digits.start() if digits else 0)]


_SECTION = re.compile(r"\d{1,2}\.\d{1,2}\s(?:ผล)?คะแนน(?=ราย|ของ|แบบ|ตาม|ใน|จำแนก)|\d{1,2}\.\s(?:ผล)?คะแนน(?=[ก-๎A-Z])")
"""The number of a section about scores: 2.1 คะแนนรายเครื่องมือ, 3. คะแนนรวม."""


@lru_cache(maxsize=1 << 12)
def statements(text: str, *, percent: bool = True) -> tuple[Statement, ...]:
    """The scores that ``text`` states, in order. Positions are those of ``flatten(text)``."""
    if not any(sign in text for sign in _SIGNS):
        return ()
    printed_line = flatten(text)
    printed_arabic = to_arabic(printed_line)
    if _DIGIT.search(printed_arabic) is None:
        return ()
    line = _PARTED.sub(r" \1\2", without_mixed(printed_arabic))
    found = []
    for match in STATEMENT.finditer(line):
        name = next(
            group for group in ("after", "before", "share", "equal", "bracket", "of") if match[group] is not None
        )
        if name == "share" and not percent and not _bracketed(match[0]):
            continue
        start, end = match.span(name)
        head = match.start() if name in ("before", "bracket", "of") else start
        before, behind = line[max(0, head - _WINDOW) : head], line[end : end + _WINDOW]
        if any(words.search(before) for words in (_RANGE_BEFORE, _OUT_OF, _BEFORE)) or _AFTER.match(behind):
            continue
        if name == "share" and _ANSWERED.match(behind):
            continue
        if match[name].isdigit() and _COUNTED.match(behind):
            continue
        if not line[:start].strip() and _SECTION.match(line[start:]):
            continue
        opens = not line[: match.start()].strip(" -–•*(")
        if (
            name == "after"
            and not opens
            and "." not in match[name]
            and match[name] != "100"
            and not _UNIT.match(behind)
            and not _GOT_SHARE.search(match["lead"])
            and not _bracketed(match[0])
        ):
            # `คะแนน 3` with neither decimals nor a unit is a number of something.
            continue
        value = float("".join(match[name].split()).replace(",", "."))
        found.append(
            Statement(
                value,
                match.start(),
                match.end(),
                printed_line[match.start() : match.end()].strip(),
                _damaged(printed_arabic[match.start() : match.end()]),
            )
        )
    return tuple(found)


def _bracketed(printed: str) -> bool:
    return printed.startswith("(") and printed.rstrip().endswith(")")


_SCORE_FIRST = re.compile(
    r"^\s*(?P<printed>\(?\s?(?P<value>(?:100|\d{1,2})(?:\s?[.,]\s?\d{1,2}))\s?(?:คะแนน)?\s?\)?)\s+(?=(?:ข้อ\s?)?[IEOieo]\s?\d)"
)


@lru_cache(maxsize=1 << 13)
def leading_score(text: str) -> tuple[Statement | None, str]:
    """The score that stands before a question's code (`(93.33 คะแนน) I1 …`), and the flattened text behind it."""
    line = flatten(text)
    match = _SCORE_FIRST.match(without_mixed(to_arabic(line)))
    if match is None:
        return None, line
    value = float("".join(match["value"].split()).replace(",", "."))
    start, end = match.span("printed")
    return Statement(value, start, end, line[start:end].strip()), line[match.end() :]


_OPENS = re.compile(
    r"[\s\-–•*(]*(?P<lead>(?:ผล|คะแนน)?(?:(?:ข้อ|ด้าน|ตัวชี้วัด)นี้)?(?:\s|โดย|ผล|ค่า|มี|ได้(?:รับ)?|คะแนน|เพียง|แค่|อยู่ที่|เท่ากับ|เฉลี่ย|คิดเป็น"
    r"|ร้อยละ|เป็น)*)(?P<value>(?:100|\d{1,2})\s?[.,]\s?\d{1,2})\s?(?P<unit>คะแนน|%)?\s?[).]*(?!\s?(?:ของ|ข้อ|คน|ขึ้นไป|[-–]\s?\d|ถึง|\d))"
)


def opening_statement(text: str) -> Statement | None:
    """The score that an issue's text begins with, all words of it (`ข้อนี้ได้ 80.12 คะแนน …`, `ได้เพียงร้อยละ 82.10 …`)."""
    line = flatten(text)
    match = _OPENS.match(without_mixed(to_arabic(line)))
    if match is None or not ("คะแนน" in (match["unit"] or "") or "คะแนน" in match["lead"] or "ได้" in match["lead"]):
        return None
    value = float("".join(match["value"].split()).replace(",", "."))
    start = match.start("lead") if match["lead"] else match.start("value")
    return Statement(value, start, match.end(), line[start : match.end()].strip())


def _damaged(printed: str) -> bool:
    return printed.count("(") != printed.count(")") or _DAMAGED.search(printed) is not None


_PARTED = re.compile(r"(?<=\()([1-9])\s(\d[.,]\d\d)(?=\s?(?:คะแนน|\)))")
"""The digits of a number in brackets that a blank parts: (9 2.72 คะแนน)."""
_DAMAGED = re.compile(r"\d\s\.|\d\s\d[.,]|\d\.\s\d|\d,\d|\.\s?คะแนน")
