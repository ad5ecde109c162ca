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
    "may-be-several": (
        "info",
        "แถวหรือคอลัมน์หนึ่งของตารางในหน้า {page} อาจเป็นหลายแถวหรือหลายคอลัมน์ที่ไม่มีเส้นแบ่ง แต่อ่านเป็นหนึ่งเดียว",
        "A row or column of a table on page {page} may be several without rules between them; it was read as one.",
    ),
    "part-not-read": (
        "error",
        "โปรแกรมขัดข้องขณะอ่านส่วนหนึ่งของหน้า {page} ({fault}) จึงไม่ได้อ่านส่วนนั้น โปรดแจ้งผู้พัฒนาพร้อมไฟล์",
        "The program failed on a part of page {page} ({fault}), which was not read. Please report it with the file.",
    ),
    "page-damaged": (
        "error",
        "หน้า {page} ชำรุด เปิดอ่านไม่ได้",
        "Page {page} is damaged and cannot be opened.",
    ),
    "page-too-complex": (
        "warning",
        "หน้า {page} มีเส้นมากกว่า {most} เส้น ซึ่งมากเกินกว่าจะเป็นตาราง จึงอ่านเส้นไม่ครบ "
        "ถ้าเป็นรายงาน สั่งด้วย --allow segments={more}",
        "Page {page} holds more than {most} lines, as no table has; not all of them were read. "
        "If it is a report, use --allow segments={more}.",
    ),
    "page-cut-off": (
        "error",
        "หน้า {page} มีวัตถุมากกว่า {most} ชิ้น ส่วนที่เกินไม่ได้อ่าน ถ้าเป็นรายงาน สั่งด้วย --allow objects={more}",
        "Page {page} holds more than {most} objects; what follows them was not read. "
        "If it is a report, use --allow objects={more}.",
    ),
    "page-drawn-smaller": (
        "warning",
        "หน้า {page} ใหญ่มาก ภาพของหน้าจึงอ่านที่ {dpi} จุดต่อนิ้ว ถ้าเป็นรายงาน สั่งด้วย --allow pixels={more}",
        "Page {page} is so large that its picture was read at {dpi} dots per inch only. "
        "If it is a report, use --allow pixels={more}.",
    ),
    "text-layer-by-recogniser": (
        "info",
        "ข้อความหน้า {page} มาจากชั้นข้อความที่โปรแกรมสแกนสร้างไว้ อาจมีตัวอักษรหรือตัวเลขผิด",
        "The text of page {page} is the layer that a scanner's recogniser laid over its picture; it may hold errors.",
    ),
    "hidden-number": (
        "warning",
        "หน้า {page} มีข้อความที่มองไม่เห็นซึ่งมีตัวเลข จึงไม่อ่าน: {text}",
        "Page {page} holds text with numbers that cannot be seen on it; it was not read: {text}",
    ),
    "hidden-text": (
        "info",
        "หน้า {page} มีข้อความที่มองไม่เห็น จึงไม่อ่าน: {text}",
        "Page {page} holds text that cannot be seen on it; it was not read: {text}",
    ),
    "struck-out-number": (
        "warning",
        "หน้า {page} มีตัวเลขที่ถูกขีดฆ่า จึงไม่อ่าน: {text}",
        "A number on page {page} is struck out; it was not read: {text}",
    ),
    "struck-out-text": (
        "info",
        "หน้า {page} มีข้อความที่ถูกขีดฆ่า จึงไม่อ่าน: {text}",
        "Text on page {page} is struck out; it was not read: {text}",
    ),
    "number-over-table": (
        "warning",
        "กล่องข้อความ ตราประทับ หรือลายน้ำที่ทับข้อความในหน้า {page} มีตัวเลข จึงไม่อ่านรวมด้วย: {text}",
        "A box, stamp or watermark over the print of page {page} holds numbers; it was not read with it: {text}",
    ),
    "text-over-table": (
        "info",
        "กล่องข้อความ ตราประทับ หรือลายน้ำที่ทับข้อความในหน้า {page} ไม่อ่านรวมด้วย: {text}",
        "A box, stamp or watermark over the print of page {page} was not read with it: {text}",
    ),
    "number-cut": (
        "warning",
        "ตัวเลขในหน้า {page} มองเห็นเพียงบางส่วน ({text}) จึงเว้นไว้",
        "Only a part of a number on page {page} can be seen ({text}); it is left out.",
    ),
    "digits-doubted": (
        "warning",
        "ตัวเลขในหน้า {page} เชื่อถือไม่ได้ ({text}) จึงเว้นไว้",
        "Digits on page {page} cannot be believed ({text}); the number is left out.",
    ),
    "said-otherwise": (
        "warning",
        "หน้า {page} แสดงตัวเลข {shown} แต่ข้อความแทน (ActualText) บอกว่า {text} จึงอ่านตามที่แสดง",
        "Page {page} shows the number {shown}, for which an ActualText says {text}; it was read as it is shown.",
    ),
    "text-of-annotations": (
        "info",
        "ข้อความในหน้า {page} ที่พิมพ์เพิ่มเป็นช่องกรอกหรือหมายเหตุบนหน้า อ่านตามที่เห็น: {text}",
        "Text on page {page} that form fields or annotations put there was read as it is seen: {text}",
    ),
    "comment-not-read": (
        "warning",
        "หมายเหตุในหน้า {page} ที่ไม่ปรากฏบนหน้ามีตัวเลข จึงไม่อ่าน: {text}",
        "A comment on page {page}, which is not seen on the page, holds numbers; it was not read: {text}",
    ),
    "xfa-form": (
        "error",
        "ไฟล์เป็นแบบฟอร์ม XFA ซึ่งเก็บเนื้อหาไว้นอกหน้ากระดาษ ส่วนนั้นจึงไม่ได้อ่าน ขอไฟล์ที่พิมพ์เป็น PDF ธรรมดา",
        "The file is an XFA form, whose content lies outside its pages and was not read: ask for a plain PDF.",
    ),
    "layer-contradicts-picture": (
        "warning",
        "ตัวเลขในภาพสแกนหน้า {page} ต่างจากชั้นข้อความของโปรแกรมสแกน ({text}) จึงเว้นไว้",
        "A number in the scan of page {page} differs from the scanner's own text layer ({text}); it is left out.",
    ),
    "layer-numbers-not-in-picture": (
        "warning",
        "ชั้นข้อความบนภาพสแกนหน้า {page} มีตัวเลขซึ่งอ่านไม่พบในภาพ: {text}",
        "The text layer over the scan of page {page} has numbers that were not found in the picture: {text}",
    ),
    "text-layer-not-compared": (
        "warning",
        "ตัวเลขหน้า {page} มาจากชั้นข้อความของโปรแกรมสแกน และยังไม่ได้เทียบกับภาพ {remedy}",
        "The numbers of page {page} are a scanner's own and were not compared with the picture. {remedy_en}",
    ),
    "attachments-not-read": (
        "warning",
        "ไฟล์ PDF มีไฟล์ PDF แนบอยู่ข้างใน ซึ่งไม่ได้อ่าน: {text}",
        "The PDF has other PDF files attached, which were not read: {text}",
    ),
    "read-from-portfolio": (
        "info",
        "ไฟล์เป็น PDF portfolio จึงอ่านรายงานที่อยู่ข้างใน: {text}",
        "The file is a PDF portfolio; the report inside was read: {text}",
    ),
    "file-read-by-second-reader": (
        "warning",
        "ไฟล์ PDF ชำรุด จึงอ่านด้วยตัวอ่านสำรอง เนื้อหาบางส่วนอาจหายไป ขอไฟล์ต้นฉบับจากหน่วยงาน",
        "The PDF file is damaged and was read by the second reader; parts may be missing.",
    ),
    "page-read-by-second-reader": (
        "warning",
        "ตัวอ่านหลักไม่รู้ตัวอักษรของหน้า {page} จึงอ่านด้วยตัวอ่านสำรอง",
        "The first reader does not know the characters of page {page}; it was read by the second one.",
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

WITHHELD_BY = ("scanned-number-unproven", "layer-contradicts-picture", "number-cut", "digits-doubted")
"""Notes that tell of digits which stand as U+FFFD in the text."""


def note(
    check: str, page: int | None = None, bbox: BBox | None = None, observed: str | None = None, **values: object
) -> Note:
    """The Note ``check``, its wording filled with ``values`` (``page`` included)."""
    severity, thai, english = NOTES[check]
    th, en = (
        text.format(page=page, **{name: _in(language, value) for name, value in values.items()})
        for language, text in (("th", thai), ("en", english))
    )
    return Note(check, severity, Message(th, en), page, bbox, observed)


def _in(language: str, value: object) -> object:
    return value.in_language(language) if isinstance(value, Message) else value
