"""A law is cited with the year it was made.

Looked for where a text names one of the laws that such reports cite (`codebook/laws.json`) and prints พ.ศ. and a year
right behind the name. Amendments (ฉบับที่ …) bear other years and are not asked. Warns: no number depends on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from checks.case import Case
from checks.result import FAIL, WARNING, Check, Result, not_applicable, passed
from checks.words import squeezed
from codebook.laws import laws
from extract.message import Message

_BEFORE = r"(?:พระราชบัญญัติ(?:ประกอบรัฐธรรมนูญ)?|พระราชกฤษฎีกา|พ\.?ร\.?[บปฎ]\.?)(?:ว่าด้วย)?"


def calculate(case: Case) -> Iterator[Result]:
    """One failure for each law of a wrong year."""
    asked = wrong = False
    whole = squeezed(case.text)
    known = [(law, pattern) for law, pattern in _patterns() if squeezed(law[0]) in whole]
    for passage in case.passages if known else ():
        words = squeezed(passage.line)
        for law, pattern in known:
            for match in pattern.finditer(words):
                asked = True
                if int(match[1]) != law[1]:
                    wrong = True
                    yield Result(
                        FAIL,
                        Message(
                            f"กฎหมาย “{law[0]}” อ้างเป็น พ.ศ. {match[1]} แต่ตราขึ้นใน พ.ศ. {law[1]}",
                            f"the law “{law[0]}” is cited as of {match[1]}; it was made in {law[1]}",
                        ),
                        passage.place,
                        expected=str(law[1]),
                        observed=match[1],
                    )
    if not asked:
        yield not_applicable("ไม่มีการอ้างปีของกฎหมายที่รู้จัก", "no known law is cited with a year")
    elif not wrong:
        yield passed("ปีของกฎหมายที่อ้างถูกต้อง", "laws are cited with their years")


@cache
def _patterns() -> tuple[tuple[tuple[str, int], re.Pattern[str]], ...]:
    return tuple(
        ((name, year), re.compile(rf"{_BEFORE}{re.escape(squeezed(name))}(?:พ\.?ศ\.?)?(25\d\d|24\d\d)(?!\d)"))
        for name, year in laws()
    )


CHECK = Check(
    id="law-year",
    version=1,
    severity=WARNING,
    title=Message("ปีของกฎหมายที่อ้างถูกต้อง", "laws are cited with their years"),
    remedy=Message("ตรวจการอ้างกฎหมายกับต้นฉบับ", "compare the citation with the source"),
    calculate=calculate,
)
