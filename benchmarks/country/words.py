"""Invented sentences: question texts, issues and measures. Some measures are copied word for word, as real ones are."""

from __future__ import annotations

import numpy as np

from codebook.reader import indicator_names

WEAKNESS = (
    "ผู้ตอบแบบสำรวจส่วนหนึ่งยังไม่ทราบข้อมูลเรื่อง{topic}",
    "การสื่อสารเรื่อง{topic}ยังไม่ทั่วถึงทุกกลุ่ม",
    "ขั้นตอนที่เกี่ยวกับ{topic}ยังไม่ชัดเจน",
    "ยังไม่มีช่องทางสอบถามเรื่อง{topic}ที่เข้าถึงง่าย",
)

MEASURES = (
    "จัดประชุมชี้แจงเรื่อง{topic}ให้บุคลากรทุกระดับทราบอย่างน้อยปีละ 2 ครั้ง",
    "เผยแพร่ข้อมูลเรื่อง{topic}บนเว็บไซต์และสื่อสังคมออนไลน์ของ{agency}",
    "จัดทำคู่มือเรื่อง{topic}ฉบับประชาชนและติดประกาศ ณ จุดบริการ",
    "แต่งตั้งคณะทำงานติดตามเรื่อง{topic}และรายงานผู้บริหารทุกไตรมาส",
    "เปิดช่องทางรับฟังความคิดเห็นเรื่อง{topic}ทั้งทางโทรศัพท์และระบบออนไลน์",
    "อบรมเจ้าหน้าที่ของ{agency}ให้ปฏิบัติงานเรื่อง{topic}ตามมาตรฐานเดียวกัน",
    "กำหนดระยะเวลาแล้วเสร็จของงานด้าน{topic}และแสดงให้ผู้รับบริการเห็น",
    "มอบหมายผู้รับผิดชอบเรื่อง{topic}เป็นรายบุคคล",
)

UNITS = ("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุข", "ฝ่ายอำนวยการ", None)
PERIODS = ("ตลอดปีงบประมาณ", "ไตรมาสที่ 2", "ภายใน 6 เดือน", "ทุกเดือน", None)
FOLLOW_UPS = ("รายงานผลต่อผู้บริหารทุก 6 เดือน", "ประเมินความพึงพอใจปลายปี", None)


MATTERS = (
    "กำหนดเวลาแล้วเสร็จของงานบริการ",
    "ค่าธรรมเนียมที่เรียกเก็บจริง",
    "ป้ายบอกทางไปยังจุดติดต่อ",
    "การยืมพัสดุครุภัณฑ์ข้ามกอง",
    "เบอร์โทรศัพท์สายด่วนนอกเวลา",
    "ตารางประชุมผู้บริหารประจำเดือน",
    "แบบฟอร์มคำขออนุญาตออนไลน์",
    "หลักเกณฑ์เลื่อนขั้นพนักงานจ้าง",
    "แผนจัดซื้อรายไตรมาส",
    "ช่องทางร้องทุกข์ที่ไม่เปิดเผยชื่อ",
    "การอบรมผู้ปฏิบัติงานใหม่",
    "ผลตรวจสอบภายในย้อนหลัง",
    "ที่จอดรถสำหรับผู้พิการ",
)
WAYS = ("เปิดเผยให้ทราบล่วงหน้า", "ทำได้ตามที่ประกาศไว้", "มีผู้รับผิดชอบชัดเจน", "ตรวจสอบย้อนกลับได้ครบถ้วน")


def topic(indicator: int) -> str:
    """What an indicator is about, in Thai."""
    return indicator_names()[indicator][0]


def question_text(indicator: int, code: str) -> str:
    """An invented question: questions of one year differ in more than their number, as real ones do."""
    number = int(code[1:])
    matter, way = MATTERS[number % len(MATTERS)], WAYS[number // len(MATTERS) % len(WAYS)]
    return f"ข้อจำลอง {number}: {matter}{way} ในเรื่อง{topic(indicator)} มากน้อยเพียงใด"


def issue_text(indicator: int, rng: np.random.Generator) -> str:
    """What is weak about an indicator."""
    return WEAKNESS[rng.integers(len(WEAKNESS))].format(topic=topic(indicator))


def measure_texts(indicator: int, agency: str, rng: np.random.Generator) -> list[str]:
    """One to three measures that answer an issue."""
    chosen = rng.choice(len(MEASURES), size=rng.integers(1, 4), replace=False)
    return [MEASURES[each].format(topic=topic(indicator), agency=agency) for each in chosen]
