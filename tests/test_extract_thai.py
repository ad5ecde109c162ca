"""Thai text repair: what each rule restores, and what it must leave alone."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.thai import repair

REPAIRED = [
    ("private-use-glyph", "เปน\uf70aที\uf70aปรกษา", "เปน่ที่ปรกษา", 2),
    ("private-use-glyph", "ปฏิบัติก\uf71bาร\uf700านป\uf701\uf714", "ปฏิบัติก\uf71bารฐานปิ้", 3),
    ("private-use-glyph", "ฝ\uf884\uf892ง", "ฝั๊ง", 2),
    ("private-use-glyph", "ได้ \uf038\uf036\uf02e\uf032\uf033 คะแนน", "ได้ 86.23 คะแนน", 1),
    ("line-end-hyphen", "e\ufffeService", "e-Service", 1),
    ("hyphen", "\u2010เปิดโอกาส E\u2011Service", "-เปิดโอกาส E-Service", 2),
    ("full-width-sign", "９０．３９ （ＩＩＴ）", "９０.３９ (IIT)", 6),
    ("full-width-sign", "Ｉ８ Ｏ１２", "I8 O12", 4),
    ("look-alike-letter", "\u039911 \u04065 \u0415-\u0e53", "I11 I5 E-๓", 3),
    ("look-alike-letter", "แบบวัด \u0406\u0406\u0422 และ \u0395IT", "แบบวัด IIT และ EIT", 2),
    ("spaced-letters", "ผล ก า ร ป ร ะ เ มิ น  นี้", "ผล การประเมิน  นี้", 1),
    ("lost-sara-am", "ด\u200bาเนินการจ\u200bานวน", "ดำเนินการจำนวน", 2),
    ("lost-sara-am", "ด าเนินการ", "ดำเนินการ", 1),
    ("lost-sara-am", "น\u200b้าดื่ม", "น้ำดื่ม", 1),
    ("lost-sara-am", "น้ าดื่ม", "น้ำดื่ม", 1),
    ("zero-width-character", "การ\u200bประเมิน\ufeff", "การประเมิน", 2),
    ("zero-width-character", "กำ\u200cหนด", "กำหนด", 1),
    ("zero-width-character", "8\u200d4.\u200c05 ๙\u200d๐", "84.05 ๙๐", 3),
    ("zero-width-character", "74\u00ad.39", "74.39", 1),
    ("space-before-mark", "ผู ้บริหาร", "ผู้บริหาร", 1),
    ("space-before-mark", "ท ำงาน", "ทำงาน", 1),
    ("split-sara-am", "ด\u0e4dาเนิน", "ดำเนิน", 1),
    ("split-sara-am", "น\u0e4d้า", "น้ำ", 1),
    ("split-sara-am", "น้\u0e4dา", "น้ำ", 1),
    ("doubled-mark", "ผู้้บริหาร", "ผู้บริหาร", 1),
    ("doubled-mark", "ดำำเนิน", "ดำเนิน", 1),
    ("double-sara-e", "เเผนงาน", "แผนงาน", 1),
    ("lakkhangyao", "งบประมๅณ", "งบประมาณ", 1),
    ("mark-order", "ท่ีปรึกษา", "ที่ปรึกษา", 1),
    ("mark-order", "เจาหนา้ที่", "เจาหน้าที่", 1),
    ("mark-order", "นำ้", "น้ำ", 1),
    ("canonical-form", "cafe\u0301", "café", 1),
]

UNTOUCHED = [
    "ข้อ 1 – 3 — 5",
    "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (๙๐.๙๔ คะแนน)",
    "0๑ - 0๒๒, O๒๓ – O๓๐, 1๘ ๒๗. ½ ① ２",  # digits and numbers of any kind, NFKC would change three of them
    "80\u00ad85, O1\u00adO22, ข้อ 1.\u00ad2, พ.ศ. 2567\u00adปัจจุบัน",  # hyphens, as some programs copy them
    "ก ข ค ง จ",  # a list of choices
    "ก) า ข) ะ",
    "ฤๅษี ฦๅ",  # spelt with lakkhangyao
    "ๅ๐",
    "พุทฺธํ สรณํ",  # nikhahit of its own
    "เ เ",
    "\uf038\uf036 \uf06e\uf030\uf02e\uf030\uf031",  # pictures
    "- ่",  # a mark named as such, behind no base
    "ก\n่",  # a line of print is not a space
    "ๆ ๆ  ฯลฯ",
    "👨\u200d👩",  # joined by intent
    "กรรม การ อาสา",
    "\u041e\u043d 5 \u03bf\u03b4\u03cc\u03c2 8 \u0410 4 \u0415\u0421",  # words and letters of those alphabets
    "８ ๘ A８",  # wide digits of no code
    "E - Service, 08.30 - 16.30",
]


@pytest.mark.parametrize(("kind", "broken", "whole", "count"), REPAIRED)
def test_repair_restores_and_counts(kind: str, broken: str, whole: str, count: int) -> None:
    text, counts = repair(broken)
    assert text == whole
    assert counts[kind] == count


@pytest.mark.parametrize("text", UNTOUCHED)
def test_repair_leaves_alone(text: str) -> None:
    assert repair(text) == (text, {})


OTHERS = " \u00a0\n\u200b\u200d\ufeff\ufffe-1a\u0301\uf700\uf70a\uf71a\uf890"
THAI = st.text(alphabet=[chr(code) for code in range(0x0E01, 0x0E5C)] + list(OTHERS))


@settings(deadline=None)
@given(THAI)
def test_repair_is_idempotent(text: str) -> None:
    once, _ = repair(text)
    assert repair(once) == (once, {})


@settings(deadline=None)
@given(THAI)
def test_repair_keeps_digits_and_letters(text: str) -> None:
    def digits(string: str) -> list[str]:
        return [character for character in string if unicodedata.category(character) == "Nd"]

    assert digits(repair(text)[0]) == digits(text)


@settings(deadline=None)
@given(st.text())
def test_repair_never_fails_and_counts_only_changes(text: str) -> None:
    repaired, counts = repair(text)
    assert (repaired == text) == (not counts)
