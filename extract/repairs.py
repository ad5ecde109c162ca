"""The repairs of Thai text, said to people: what was wrong, for each kind that is counted."""

from __future__ import annotations

from collections.abc import Iterable

from extract.message import Message

REPAIRS = {
    "control-character": Message("อักขระควบคุม", "control characters"),
    "direction-mark": Message("เครื่องหมายทิศทาง", "marks of direction"),
    "private-use-glyph": Message("อักษรของแบบอักษรเก่า", "glyphs of old fonts"),
    "line-end-hyphen": Message("ยัติภังค์ท้ายบรรทัด", "hyphens at line ends"),
    "hyphen": Message("ยัติภังค์รูปอื่น", "other hyphens"),
    "full-width-sign": Message("อักขระเต็มความกว้าง", "full-width signs"),
    "look-alike-letter": Message("อักษรหน้าตาเหมือนจากภาษาอื่น", "letters of another alphabet that look alike"),
    "spaced-letters": Message("ตัวอักษรเว้นห่าง", "letters spread apart"),
    "lost-sara-am": Message("สระอำที่หายไป", "sara am lost"),
    "zero-width-character": Message("อักขระที่มองไม่เห็น", "characters of no width"),
    "space-before-mark": Message("ช่องว่างก่อนสระหรือวรรณยุกต์", "blanks before marks"),
    "split-sara-am": Message("สระอำที่แยกเป็นสองตัว", "sara am in two signs"),
    "sara-am-for-sara-aa": Message("สระอำแทนสระอา", "sara am for sara aa"),
    "sara-am-without-map": Message("สระอำที่ไฟล์ไม่บอก", "sara am that the file does not name"),
    "tone-mark-without-map": Message("วรรณยุกต์ที่ไฟล์ไม่บอก", "tone marks that the file does not name"),
    "misnamed-lower-vowel": Message("สระล่างที่ไฟล์บอกผิด", "lower vowels that the file misnames"),
    "doubled-mark": Message("สระหรือวรรณยุกต์ซ้ำ", "doubled marks"),
    "double-sara-e": Message("สระเอสองตัวแทนสระแอ", "two sara e for sara ae"),
    "lakkhangyao": Message("ลากข้างยาวแทนสระอา", "lakkhangyao for sara aa"),
    "mark-order": Message("ลำดับสระและวรรณยุกต์สลับ", "marks out of order"),
    "canonical-form": Message("รูปมาตรฐานของยูนิโคด", "canonical form"),
    "misread-term": Message("คำที่อ่านจากภาพผิด", "terms misread from a scan"),
}


def told(counts: Iterable[tuple[str, int]]) -> Message:
    """The kinds with how many there were of each."""
    found = [(REPAIRS.get(kind) or Message(kind, kind), count) for kind, count in counts]
    th, en = (", ".join(f"{kind.in_language(name)} {count}" for kind, count in found) for name in ("th", "en"))
    return Message(th, en)
