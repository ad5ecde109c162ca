"""What a reader of files may notice: the one list of ids, with severity and wording."""

from __future__ import annotations

from extract.document import BBox, Note
from extract.message import Message

NOTES: dict[str, tuple[str, str, str]] = {
    "font-without-map": (
        "error",
        "ฟอนต์ {fonts} ในหน้า {page} ไม่มีตารางแปลงเป็นตัวอักษรที่ใช้ได้ ข้อความของฟอนต์นี้จึงเชื่อถือไม่ได้",
        "The font {fonts} on page {page} has no usable map to characters: its text cannot be trusted.",
    ),
    "page-without-text": (
        "error",
        "หน้า {page} ไม่มีข้อความที่อ่านได้ ({reason}) {remedy}",
        "Page {page} has no usable text ({reason_en}). {remedy_en}",
    ),
    "text-drawn-as-shapes": (
        "error",
        "ตัวอักษรในหน้า {page} วาดเป็นรูป ไม่มีรหัสตัวอักษร ข้อความที่อ่านได้จึงไม่ครบ",
        "Letters on page {page} are drawn as shapes, without characters: the text that can be read is not all of it.",
    ),
    "junk-text-layer": (
        "warning",
        "ชั้นข้อความบนภาพสแกนหน้า {page} อ่านไม่เป็นภาษา จึงไม่ใช้",
        "The text layer over the scanned picture of page {page} is no language; it was thrown away.",
    ),
    "picture-of-table": (
        "warning",
        "หน้า {page} มีภาพขนาดใหญ่ซึ่งอาจเป็นตารางหรือข้อความ แต่ไม่ได้อ่าน",
        "Page {page} holds a large picture, perhaps of a table or a text, which was not read.",
    ),
    "table-without-sides": (
        "warning",
        "ตารางในหน้า {page} มีแต่เส้นแนวนอน และแบ่งคอลัมน์หรือแถวไม่ได้แน่ชัด จึงไม่ได้อ่าน",
        "A table on page {page} is ruled only across, and its columns or rows are not clear; it was not read.",
    ),
    "rows-without-rules": (
        "warning",
        "ตารางในหน้า {page} ไม่มีเส้นแบ่งแถวหรือคอลัมน์บางส่วน และแบ่งจากข้อความไม่ได้แน่ชัด จึงไม่ได้อ่าน",
        "A table on page {page} lacks rules between some of its rows or columns, and its text does not show them"
        " clearly; it was not read.",
    ),
    "page-damaged": (
        "error",
        "หน้า {page} ชำรุด เปิดอ่านไม่ได้",
        "Page {page} is damaged and cannot be opened.",
    ),
    "page-too-complex": (
        "warning",
        "หน้า {page} มีเส้นมากเกินกว่าจะเป็นตาราง จึงอ่านเฉพาะข้อความ",
        "Page {page} holds more lines than any table has; only its text was read.",
    ),
    "text-layer-by-recogniser": (
        "info",
        "ข้อความหน้า {page} มาจากชั้นข้อความที่โปรแกรมสแกนสร้างไว้ อาจมีตัวอักษรหรือตัวเลขผิด",
        "The text of page {page} is the layer that a scanner's recogniser laid over its picture; it may hold errors.",
    ),
    "scanned-number-unproven": (
        "warning",
        "ตัวเลขในภาพสแกนหน้า {page} อ่านได้ไม่ตรงกัน ({readings}) จึงเว้นไว้",
        "A number in the scan of page {page} is read in different ways ({readings}); it is left out.",
    ),
    "overprinted-text": (
        "warning",
        "หน้า {page} มีข้อความพิมพ์ทับกันซึ่งอ่านไม่ได้ จึงเว้นไว้",
        "On page {page} lines are printed over one another and cannot be read; they are left out.",
    ),
    "repaired-thai-text": (
        "info",
        "ซ่อมตัวอักษรไทยที่สลับหรือแตกจากไฟล์ต้นฉบับ {count} แห่ง: {kinds}",
        "{count} repairs of scrambled Thai text: {kinds}.",
    ),
}
"""check id → severity, Thai wording, English wording."""


def note(
    check: str, page: int | None = None, bbox: BBox | None = None, observed: str | None = None, **values: object
) -> Note:
    """The Note ``check``, its wording filled with ``values`` (``page`` included)."""
    severity, thai, english = NOTES[check]
    values = {"page": page, **values}
    return Note(check, severity, Message(thai.format(**values), english.format(**values)), page, bbox, observed)
