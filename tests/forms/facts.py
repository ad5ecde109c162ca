"""What the generator knows of the assessment: names, question ranges by scheme and year, weights, levels."""

from __future__ import annotations

INSTRUMENT_OF: dict[int, str] = {i: "IIT" if i < 6 else "EIT" if i < 9 else "OIT" for i in range(1, 11)}
LETTER: dict[str, str] = {"IIT": "I", "EIT": "E", "OIT": "O"}
INDICATORS_OF: dict[str, tuple[int, ...]] = {"IIT": (1, 2, 3, 4, 5), "EIT": (6, 7, 8), "OIT": (9, 10)}
WEIGHTS: dict[str, float] = {"IIT": 30.0, "EIT": 30.0, "OIT": 40.0}

NAMES: dict[int, tuple[str, ...]] = {
    1: ("การปฏิบัติหน้าที่",),
    2: ("การใช้งบประมาณ",),
    3: ("การใช้อำนาจ",),
    4: ("การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ"),
    5: ("การแก้ไขปัญหาการทุจริต",),
    6: ("คุณภาพการดำเนินงาน",),
    7: ("ประสิทธิภาพการสื่อสาร",),
    8: ("การปรับปรุงระบบการทำงาน", "การปรับปรุงการทำงาน"),
    9: ("การเปิดเผยข้อมูล",),
    10: ("การป้องกันการทุจริต",),
}
"""Every name under which an indicator is printed; the first is the usual one."""

Ranges = dict[int, tuple[int, int]]
"""First and last question number of each indicator."""

RANGES: dict[tuple[str, int], Ranges] = {
    ("BMA", 2566): {
        1: (1, 7),
        2: (8, 11),
        3: (12, 17),
        4: (18, 20),
        5: (21, 25),
        6: (1, 6),
        7: (7, 10),
        8: (11, 15),
        9: (1, 22),
        10: (23, 30),
    },
    ("NACC", 2564): {
        1: (1, 6),
        2: (7, 12),
        3: (13, 18),
        4: (19, 24),
        5: (25, 30),
        6: (1, 5),
        7: (6, 10),
        8: (11, 15),
        9: (1, 33),
        10: (34, 43),
    },
    ("NACC", 2568): {
        1: (1, 3),
        2: (4, 6),
        3: (7, 9),
        4: (10, 12),
        5: (13, 15),
        6: (1, 3),
        7: (4, 6),
        8: (7, 9),
        9: (1, 20),
        10: (21, 28),
    },
}
"""The years whose ranges are known; the EIT ranges of 2564 are those of 2563."""

UNKNOWN_YEARS: dict[tuple[str, int], Ranges] = {
    ("NACC", 2566): RANGES["NACC", 2564] | {9: (1, 30), 10: (31, 43)},
    ("NACC", 2567): RANGES["NACC", 2568],
    ("NACC", 2565): RANGES["NACC", 2564],
    ("NACC", 2569): RANGES["NACC", 2568],
    ("BMA", 2567): RANGES["BMA", 2566],
    ("BMA", 2568): RANGES["BMA", 2566],
}
"""Years whose ranges nobody knows: the generator borrows some, and damages no code there."""


def level(fiscal_year: int, total: float, instruments: tuple[float, ...]) -> str:
    """The level that a total has in a year."""
    if fiscal_year <= 2565:
        for name, floor in (("AA", 95), ("A", 85), ("B", 75), ("C", 65), ("D", 55), ("E", 50)):
            if total >= floor:
                return name
        return "F"
    if total >= 85:
        if min(instruments) < 85:
            return "ผ่าน"
        return "ผ่านดีเยี่ยม" if total >= 95 and min(instruments) >= 95 else "ผ่านดี"
    return "ต้องปรับปรุง" if total >= 70 else "ต้องปรับปรุงโดยด่วน"
