"""What one cell of a header may be: a label of a level, an agency, the number of a part."""

from __future__ import annotations

import regex

from extract.document import Cell
from normalize.agencies import names_in
from normalize.years import YEAR
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of

DECIMAL = regex.compile(r"\d\s?[.,]\s?\d")


_BRACKETED = regex.compile(r"(?<=เป้า[ก-๎]{0,8}|เกณฑ์[ก-๎]{0,8}|เต็ม|จาก|น้ำหนัก)\s?\([^()]*\)\s*$")
"""What a header is measured by, in brackets behind its words."""


LEAF = regex.compile(
    r"^(?:iit|eit|oit|ita|public|survey|eit\s?public|eit\s?survey|ส่วนที่\s?\d|ปี.*|พ\.?\s?ศ\.?.*"
    r"|25\d\d|\(?\d{1,2}\)?|ตัวชี้วัด.*|คะแนน.*|ค่าคะแนน.*|ผล.*"
    r"|น้ำหนัก.*|ร้อยละ.*|ระดับ.*|รวม.*|เฉลี่ย.*|ค่าเฉลี่ย.*|อันดับ.*|รอบ.*|ครั้งที่.*|ระยะ.*|ครึ่ง.*|งวด.*|ช่วง(?!คะแนน).*|ก่อน.*|หลัง.*|เดือน.*|ไตรมาส.*|\([a-z0-9]+\)|(?:ม\.?ค|ก\.?พ|มี\.?ค|เม\.?ย|พ\.?ค"
    r"|มิ\.?ย|ก\.?ค|ส\.?ค|ก\.?ย|ต\.?ค|พ\.?ย|ธ\.?ค)\.?(?:\s?\d{2,4})?|[ก-๙]*(?:แล้วเสร็จ|ดำเนินการ|ระหว่าง|ไม่ได้ทำ|ทำ)[ก-๙]*)$",
    regex.IGNORECASE,
)


def has_decimals(cell: Cell) -> bool:
    """Whether a cell holds a number with decimals, but for one in brackets behind words: ห่างจากเป้าหมาย (95.00)."""
    return bool(DECIMAL.search(_BRACKETED.sub("", scan(cell.text).line)))


def is_part(cell: Cell) -> bool:
    """Whether a cell is the number of a part of an indicator: 9.1."""
    return scan(cell.text).of_part


HEAD = 40
"""Letters: words of a header that no table of words knows are hardly longer."""


NAME = 60
"""Letters: an indicator's name with its number is no longer."""


def is_agency(cell: Cell) -> bool:
    """Whether a cell is an agency's name and nothing else."""
    facts = scan(cell.text)
    return len(facts.letters) <= NAME and any(
        letters_of(name) == facts.letters for name in names_in(facts.line, title=True)
    )


SHORT = 24
"""Letters: beside cells that are labels of a lower level, words as short as this are one too."""


def is_head(cell: Cell) -> bool:
    """Whether a cell is a label of a lower level and holds no number of its own."""
    facts = scan(cell.text)
    return is_leaf(cell) and len(facts.letters) <= HEAD and not facts.numeric and not facts.dash and not facts.tick


def is_leaf(cell: Cell) -> bool:
    facts = scan(cell.text)
    if len(facts.line) > 60 or DECIMAL.search(facts.line):
        return False
    return (
        bool(LEAF.match(facts.line))
        or facts.subject is not None
        or facts.bare_code
        or facts.asked_number
        or facts.aside is not None
        or facts.statistic is not None
        or facts.role_place <= 2
        or bool(YEAR.search(facts.line))
    )


_STATEMENT = 24
"""Letters: a code and its score have fewer."""


def is_statement(facts: Facts) -> bool:
    """Whether a cell gives a code, perhaps with its score, and nothing else."""
    return facts.coded and len(facts.letters) < _STATEMENT


def states_score(facts: Facts) -> bool:
    """Whether a cell gives a code and its score, and nothing else: `I1 = 92.10`."""
    return is_statement(facts) and facts.decimal
