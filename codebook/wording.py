"""Whether two wordings ask the same question: codes are used again for other questions (E4 asked of bribes in 2563, of
websites in 2568), and agencies put their own kind into the text."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

LIKENESS = 65
"""Similarity (0–100) of two wordings of one code from which they ask the same; found by reading pairs on both sides."""

OF_OTHER_CODES = 80
"""The same where codes differ: below it are neighbours on one matter (I1 of on time, I2 of equally: 70)."""

# What every question has around its subject, and what each kind of agency calls itself.
_FRAME = re.compile(
    r"มากน้อยเพียงใด|เพียงใด|หรือไม่|ที่ท่านติดต่อ|ที่ท่านปฏิบัติงาน|ของท่าน|ท่าน|เจ้าหน้าที่|บุคลากร|หน่วยงาน|เทศบาล|สำนักงานเขต|"
    r"องค์การบริหารส่วนตำบล|องค์การบริหารส่วนจังหวัด|อบต|อบจ|จังหวัด|โรงพยาบาล|โรงเรียน|มหาวิทยาลัย|[\s\d๐-๙.,()“”\"]"
)


def alike(one: str, other: str, at_least: float = LIKENESS) -> bool:
    """Whether both ask the same."""
    return fuzz.ratio(_FRAME.sub("", one), _FRAME.sub("", other)) >= at_least
