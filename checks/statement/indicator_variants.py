"""An indicator bears one name throughout a report.

Where a report calls one indicator by two of its known names (they changed from year to year), the second is reported,
as information. Names count behind ตัวชี้วัด and where they stand alone; blanks do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.case import Case
from checks.result import FAIL, INFO, Check, Result, passed
from checks.words import squeezed
from codebook.reader import indicator_names
from extract.message import Message
from normalize.records import Place


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each indicator of two names."""
    first: dict[str, Place] = {}
    whole = squeezed(case.text)
    names = [name for every in indicator_names().values() if len(every) > 1 for name in every if name in whole]
    for passage in case.passages if names else ():
        words = squeezed(passage.line)
        for name in names:
            # In a sentence the same words may be meant as words.
            if name in words and re.search(rf"ตัวชี้วัด(?:ด้าน|ที่)?[\d.]*(?:ด้าน)?{name}|^[\d.]*{name}$", words):
                first.setdefault(name, passage.place)
    found = False
    for number, every in indicator_names().items():
        used = sorted((name for name in every if name in first), key=list(first).index)
        if len(used) > 1:
            found = True
            yield Result(
                FAIL,
                Message(
                    f"รายงานเรียกตัวชี้วัดที่ {number} ทั้ง “{used[0]}” และ “{used[1]}”",
                    f"the report calls indicator {number} both “{used[0]}” and “{used[1]}”",
                ),
                first[used[1]],
                expected=used[0],
                observed=used[1],
                level="indicator",
                indicator=number,
            )
    if not found:
        yield passed("แต่ละตัวชี้วัดใช้ชื่อเดียวตลอดรายงาน", "each indicator bears one name")


CHECK = Check(
    id="indicator-named-differently",
    version=1,
    severity=INFO,
    title=Message("ตัวชี้วัดใช้ชื่อเดียวตลอดรายงาน", "an indicator bears one name"),
    remedy=Message("ไม่ต้องแก้ไข ทั้งสองชื่อหมายถึงตัวชี้วัดเดียวกัน", "nothing to do: both names mean one indicator"),
    calculate=calculate,
)
