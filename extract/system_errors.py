"""What the operating system says of an error, in Thai and in English."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator

from extract.message import Message

LONGEST = 200
"""Letters of an error's own words that are shown."""

IN_THAI = {
    "ENOENT": "ไม่พบไฟล์หรือโฟลเดอร์",
    "ENOTDIR": "ส่วนหนึ่งของที่อยู่ไม่ใช่โฟลเดอร์",
    "EISDIR": "เป็นโฟลเดอร์ ไม่ใช่ไฟล์",
    "EEXIST": "มีชื่อนี้อยู่แล้ว",
    "ENOTEMPTY": "โฟลเดอร์ไม่ว่าง",
    "EACCES": "ไม่มีสิทธิ์เข้าถึง",
    "EPERM": "ระบบไม่อนุญาต",
    "EROFS": "ดิสก์หรือโฟลเดอร์นี้อ่านได้อย่างเดียว",
    "ENOSPC": "เนื้อที่ดิสก์เต็ม",
    "EDQUOT": "เกินโควตาดิสก์",
    "EFBIG": "ไฟล์ใหญ่เกินที่ระบบรับได้",
    "EIO": "ดิสก์อ่านหรือเขียนผิดพลาด",
    "EMFILE": "เปิดไฟล์พร้อมกันมากเกินไป",
    "ENFILE": "เปิดไฟล์พร้อมกันมากเกินไป",
    "ENOMEM": "หน่วยความจำไม่พอ",
    "ENAMETOOLONG": "ชื่อยาวเกินไป",
    "ELOOP": "ลิงก์วนกลับมาที่เดิม",
    "EINVAL": "ระบบไม่รับชื่อหรือค่านี้",
    "EBUSY": "กำลังถูกใช้งาน",
    "ETXTBSY": "กำลังถูกใช้งาน",
    "EAGAIN": "ยังไม่พร้อม ลองใหม่ภายหลัง",
    "ENOLCK": "ระบบไฟล์นี้ล็อกไฟล์ไม่ได้",
    "EXDEV": "อยู่คนละดิสก์",
    "ENODEV": "ไม่พบอุปกรณ์",
    "ENXIO": "ไม่พบอุปกรณ์",
    "ESTALE": "โฟลเดอร์เครือข่ายขาดการเชื่อมต่อ",
    "ENOTCONN": "ขาดการเชื่อมต่อ",
    "EPIPE": "ปลายทางปิดไปแล้ว",
    "ETIMEDOUT": "หมดเวลารอ",
    "ECONNREFUSED": "ปลายทางไม่รับการเชื่อมต่อ",
    "ECONNRESET": "ปลายทางตัดการเชื่อมต่อ",
    "EHOSTUNREACH": "ติดต่อปลายทางไม่ได้",
    "ENETUNREACH": "ติดต่อเครือข่ายไม่ได้",
    "EADDRINUSE": "มีโปรแกรมอื่นใช้อยู่แล้ว",
    "EADDRNOTAVAIL": "เครื่องนี้ไม่มีที่อยู่นี้",
}
"""By the system's name of each error."""
NOT_A_FILE = "Not a regular file"
"""Said of a pipe or a device, for which the system has no error."""
IN_OTHER_WORDS = {"database or disk is full": errno.ENOSPC, "attempt to write a readonly database": errno.EROFS}
"""What libraries say of a system's error in words of their own."""


def why(error: BaseException) -> Message:
    """Why the system, or a library that speaks for it, refused: in Thai with its own words in brackets."""
    number = number_of(error)
    own = _own_words(error)
    th = "ไม่ใช่ไฟล์ปกติ" if own == NOT_A_FILE else IN_THAI.get(errno.errorcode.get(number or 0, ""))
    return Message(f"{th} ({own})" if th else own, own)


def number_of(error: BaseException) -> int | None:
    """The system's number of an error; of a library's error the one whose words it repeats."""
    if number := getattr(error, "errno", None):
        return int(number)
    told = str(error)
    return next((number for number, words in _known() if words in told), None)


def _known() -> Iterator[tuple[int, str]]:
    yield from ((number, words) for words, number in IN_OTHER_WORDS.items())
    yield from ((number, os.strerror(number)) for number, name in errno.errorcode.items() if name in IN_THAI)


def _own_words(error: BaseException) -> str:
    return getattr(error, "strerror", None) or " ".join(str(error).split())[:LONGEST]
