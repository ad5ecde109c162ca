"""Whether a text begins in the middle of a sentence, and how the two parts of a cut text are joined.

Thai writes no full stop, so the evidence is in the words: one that cannot end a sentence, one that cannot begin one,
a word that only the two parts together make, a bracket left open.
"""

from __future__ import annotations

import re
from functools import cache

from extract.dictionary import is_word, words
from normalize.text import clean, flatten, squeeze

# Words that want something behind them: nothing ends with them.
_DANGLING = (
    "และ|หรือ|ให้|ใน|ที่|ของ|การ|ความ|เพื่อ|โดย|กับ|แก่|ซึ่ง|เป็น|จาก|ต่อ|ด้วย|ว่า|ทั้ง"
    "|รวมทั้ง|รวมถึง|พร้อมทั้ง|ตาม|ตั้งแต่|ระหว่าง|ได้แก่|เช่น|ผ่าน"
    "|มี|ไม่|ยัง|จะ|ต้อง|ควร|ถูก|เกี่ยวกับ|สำหรับ|ณ|คือ|เมื่อ|หาก|เนื่องจาก|ตลอดจน|แต่|ทำให้"
    "|ร่วมกับ|ร้อยละ|จำนวน|ไม่น้อยกว่า|ราย|เพราะ|อย่าง|กว่า|ผู้|นำ|จัด|ส่วน|เท่า|ทาง|รับ|ทุก|แต่ละ|อื่น|ภาย|ภายใน|สู่|ไป|มา"
    "|พ\\.ศ\\.|เรื่อง|ประจำ|อาจ|เพิ่ม|ช่วย|เป็นการ|ดำเนินการให้"
)
_DANGLING_END = re.compile(rf"(?:{_DANGLING})$")
_COMPLETE = re.compile(r"(?:ออก|มอบ|จัด)ให้$|\d\s?(?:เรื่อง|ทาง|ส่วน|ผู้|ราย)$|(?:ทุก|เป็น|แต่ละ)ราย$")
# Of those, the ones so common inside longer words that only a blank or the tokenizer may set them apart.
_WEAK = frozenset(
    [
        "มี",
        "ไป",
        "มา",
        "รับ",
        "ส่วน",
        "จัด",
        "นำ",
        "ทาง",
        "ที่",
        "ได้",
        "เท่า",
        "ยัง",
        "อื่น",
        "ว่า",
        "จาก",
        "ต่อ",
        "ตาม",
        "เป็น",
        "ผู้",
        "ด้วย",
        "เรื่อง",
        "กว่า",
        "ผ่าน",
        "เช่น",
        "ถูก",
        "ภายใน",
        "ไม่",
        "ณ",
        "อย่าง",
        "ประจำ",
        "ความ",
        "การ",
        "ใน",
        "แก่",
        "คือ",
        "แต่",
        "ให้",
        "ของ",
        "กับ",
        "ราย",
        "จำนวน",
    ]
)
# Words that lean on something before them: nothing begins with them.
_LEANING_START = re.compile(
    r"^(?:และ|หรือ|ซึ่ง|จึง|ที่(?!ประชุม|ทำการ|ว่าการ|ดิน|ปรึกษา|นั่ง)|ของ(?!ขวัญ|กลาง|บริจาค)|กับ"
    r"|แก่|ต่อ(?!เนื่อง|ยอด)|ดังกล่าว|เป็นต้น|ๆ|ฯ|ได้อย่าง|ระหว่าง(?!เดือน|วัน|ปี|รอ)|อย่าง(?!น้อย)|ด้วย|ตามที่|ว่า|จนถึง"
    r"|เท่าที่ควร|ทำให้|จน(?=ทำให้|เกิด)|ส่งผล(?=ให้)|ก่อให้เกิด|เป็นเหตุให้"
    r"|ให้(?!บริการ|ความรู้|คำ|การ|มี|เจ้าหน้าที่|ทุก|ข้อมูล|หน่วยงาน|บุคลากร)|จาก|ใน(?!ปี|รอบ"
    r"|กรณี|การ|ภาพรวม)|กว่า|ยิ่งขึ้น|มากขึ้น|ขึ้น|เข้า(?!ร่วม|ถึง))"
)
_NO_START = re.compile(r"^[\u0e30-\u0e3a\u0e45-\u0e4e)\]}”,.;%/]")
_WITHIN = re.compile(
    r"\d|(?:วัน|เดือน|ปี|ไตรมาส|สัปดาห์|ระยะ|เวลา|กำหนด|หน่วย|องค์กร|สำนัก|กอง|กรม|กระทรวง|ศูนย์|สถาน|สถาบัน|มหาวิทยาลัย|คณะ|โรง|เทศบาล|อบต"
    r"|อาคาร|ห้อง|พื้นที่|เขต|ตำบล|อำเภอ|จังหวัด|ชุมชน|หมู่บ้าน|ประเทศ|งาน|ส่วน|ฝ่าย|กลุ่ม)"
)
# A number that ends a text, and what is counted at the beginning of the next.
_NUMBER_END = re.compile(r"[^\d\s.,)][^\d.,)]*\s?\d{1,3}$")
_UNIT_START = re.compile(
    r"^(?:ครั้ง|คน|ราย(?!งาน)|แห่ง|เรื่อง|ฉบับ|วัน|เดือน|ปี|ชั่วโมง|นาที|ข้อ|จุด|ช่องทาง|รายการ|ขั้นตอน|ด้าน|กลุ่ม|บาท|หมู่บ้าน|หน่วยงาน|โครงการ)(?:\s|$|ต่อ|แรก|ใน|และ)"
)
_MARKER = re.compile(r"^\W*(?:\(?\d{1,2}(?:\.\d{1,2})?\s?[.)]|[-–—•*●▪➢✓])")


def begins_with_marker(text: str) -> bool:
    """Whether a text begins with a list number or a bullet."""
    return bool(_MARKER.match(clean(text)))


def begins_mid_sentence(before: str, text: str) -> bool:
    """Whether ``text`` goes on from ``before``, as far as the two texts alone can tell."""
    first, last = clean(text), clean(before)
    if not first or not last or begins_with_marker(first):
        return False
    if _NO_START.match(first):
        return True
    if first[0].islower() and first[0].isascii() and not re.match(r"^[eio]\d", first):
        return True
    if _UNIT_START.match(first) and _NUMBER_END.search(last):
        return True
    return dangling(last, first) or leaning(first) or _opens(last, first) or shares_word(last, first)


def dangling(text: str, behind: str | None = None) -> bool:
    """Whether ``text`` ends in a word that wants more, and the text ``behind`` it, where there is one, may be that."""
    found = _DANGLING_END.search(text)
    if not found:
        return text.endswith(("(", "“", ",", "/")) or bool(re.search(r"\s-$", text))
    if _COMPLETE.search(text):
        return False
    word = found[0]
    if word == "ภายใน" and behind is not None and not _WITHIN.match(behind):
        # ระบบภายใน, การตรวจสอบภายใน: it may end a name as well as begin a time or a place.
        return False
    ahead = text[: found.start()]
    if not ahead or ahead[-1].isspace() or word not in _WEAK:
        return True
    return _tokens(text[-40:])[-1:] == [word]


def leaning(text: str) -> bool:
    """Whether ``text`` begins with a word that leans on something before it."""
    found = _LEANING_START.match(text)
    if not found:
        return False
    tokens = _tokens(text[:40])
    return (
        bool(tokens)
        and tokens[0].startswith(found[0])
        and (len(tokens[0]) == len(found[0]) or tokens[0] in _compounds())
    )


@cache
def _compounds() -> frozenset[str]:
    return frozenset({"ที่มี", "ที่จะ", "ที่ได้", "ซึ่งมี", "หรือไม่", "และมี", "ของตน", "ดังกล่าว"})


def _opens(before: str, text: str) -> bool:
    """A bracket that stays open in ``before`` and is closed in ``text`` before another one opens."""
    tail = before[max(before.rfind("\n"), -200) :]
    if tail.count("(") <= tail.count(")"):
        return False
    close, reopen = text.find(")"), text.find("(")
    return close >= 0 and (reopen < 0 or close < reopen)


def shares_word(before: str, text: str) -> bool:
    """Whether a word of the dictionary stands across the cut, and the two halves are none."""
    head, tail = before.split(" ")[-1][-24:], text.split(" ")[0][:24]
    if not head or not tail or not re.search(r"[\u0e01-\u0e4e]$", head) or not re.match(r"[\u0e01-\u0e4e]", tail):
        return False
    joined = _tokens(head + tail)
    cut = len(head)
    at = 0
    for token in joined:
        if at < cut < at + len(token):
            left, right = token[: cut - at], token[cut - at :]
            if not is_word(token) or len(token) < 4:
                return False
            if is_word(left) and _tokens(before[-40:])[-1:] != [left]:
                # ที่ทำการ|รายงานผล: the end of a word is none of its own.
                return False
            # ครบ|ถ้วน: both halves are words, but the whole is the more usual one; งาน|บริการ is two words.
            return not is_word(left) or not is_word(right) or _usual(token) > min(_usual(left), _usual(right))
        at += len(token)
    return False


@cache
def _frequencies() -> dict[str, int]:
    from pythainlp.corpus import tnc

    return dict(tnc.unigram_word_freqs())


def _usual(word: str) -> int:
    return _frequencies().get(word, 0)


@cache
def _tokens(text: str) -> list[str]:
    return [token for token in words(text) if token.strip()]


def join(before: str, text: str) -> str:
    """The two parts as one text; words that both sides of the break print stand once."""
    doubled = overlap(before, text)
    if doubled:
        kept = 0
        for position, letter in enumerate(text):
            if not letter.isspace():
                kept += 1
            if kept == doubled:
                return before + text[position + 1 :]
    return before.rstrip() + " \n" + text if before.endswith((" ", "\n")) else before + "\n" + text


def overlap(before: str, text: str, least: int = 6) -> int:
    """How many letters (white space aside) the end of ``before`` and the beginning of ``text`` share; 0 if none.

    Only whole words count: what is shared must begin behind a blank or at a word of the dictionary.
    """
    last, first = squeeze(before), squeeze(text)
    for size in range(min(len(last), len(first), 160), least - 1, -1):
        if last.endswith(first[:size]) and _whole_words(flatten(before), flatten(text), size):
            return size
    return 0


def _whole_words(before: str, text: str, size: int) -> bool:
    shared = squeeze(text)[:size]
    if re.fullmatch(r"[\d.,]+", shared):
        return False
    kept = 0
    position = len(before)
    while position > 0 and kept < size:
        position -= 1
        kept += not before[position].isspace()
    if position == 0 or before[position - 1].isspace():
        return True
    window = before[max(0, position - 30) :]
    cut = position - max(0, position - 30)
    at = 0
    for token in _tokens(window):
        if at == cut:
            return True
        at += len(token)
    # Blanks between tokens shift the count: compare without them.
    return size >= 12
