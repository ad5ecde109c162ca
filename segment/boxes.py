"""A box of one row without a header: whether what it states is the report's own."""

from __future__ import annotations

import regex

from segment.facts.words import letters_of
from segment.report.mentions import may_be_own, mentions_in

_RANKED = regex.compile(r"(?:อันดับ|ลำดับ)[^|]*")
_ANOTHER = regex.compile(
    r"จังหวัด|อำเภอ|ประเทศ|ภูมิภาค|กลุ่ม|เขต|ตำบล|ทั่วไป|ต้นแบบ|ค่าเฉลี่ย|ทุกแห่ง|เดือน|ไตรมาส|รอบ|เป้าหมาย|เกณฑ์|คาดการณ์|ประเมินตนเอง"
)


def names_another(text: str, agency: str | None) -> bool:
    """Whether a cell of a box, but for the own agency's name and a rank, names whose or what the number is besides."""
    letters = letters_of(text)
    for own in (letters_of(each) for each in (agency, agency and agency.split()[0]) if each):
        letters = letters.replace(own, "")
    if _ANOTHER.search(_RANKED.sub("", letters)):
        return True
    return agency is not None and not all(may_be_own(each.name, agency) for each in mentions_in(text, text))
