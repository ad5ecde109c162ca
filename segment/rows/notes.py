"""What stands below a plan or scores and is none of them: notes, sources, and the block of those who sign."""

from __future__ import annotations

import regex

from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts
from segment.tables.grid import Grid, GridRow
from segment.tables.shapes.signatures import PERSON, SIGNS

NOTE = "note"
_NOTE = regex.compile(
    r"\W*(?:หมายเหตุ|แหล่งที่มา|(?:แหล่งข้อมูล|อ้างอิง|คำอธิบาย)\s?:|ที่มา(?:\s|:)|ข้อมูล\s?ณ\s|ปรับปรุง(?:ข้อมูล)?ล่าสุด"
    r"|(?:จบ|สิ้นสุด)\W*$)"
)
_GOES_ON = regex.compile(r"\W*(?:[2-9]|1\d)[.)]\s|[-–•]")
_STARS = regex.compile(r"\*+")
_TITLE = r"(?:นาย|นาง(?:สาว)?|ว่าที่|ดร\.|ผศ\.|รศ\.|(?:พล|พัน|ร้อย|จ่า|สิบ|ดาบ)[ก-๎]{1,6}\s|(?:[ก-ฮ]{1,2}\.){2,3})"
_PERSON = rf"{_TITLE}\s?(?!ก\s|ก$|กฯ)[ก-ฮเ-ไ]"
_STRONG = regex.compile(
    rf"\W*ลงนาม(?:\W*$|\)|\s?[.…_]{{2,}})|\W*ลงชื่อ(?:\W*$|\)|\s?[.…_]{{2,}}|\s?ผู้)|\(?[.…_\s]{{4,}}|\(\s?{_PERSON}[^()]*\)"
    rf"|ผู้(?:จัดทำ|ตรวจสอบ|รายงาน|เสนอ|อนุมัติ|เห็นชอบ|รับรอง)[ก-๎]{{0,12}}(?:$|\s?:|\s?[.…_]{{2,}}|\s?\(?{_PERSON})"
    rf"|(?:รายงาน|จัดทำ|เสนอ|ตรวจสอบ|เห็นชอบ|อนุมัติ|รับรอง)โดย\s?:?\s?\(?(?:{_PERSON}|[.…_]{{2,}})"
    r"|(?:เห็นชอบ|อนุมัติ|รับทราบ|ทราบ|ตรวจสอบแล้ว)$|ขอรับรองว่า"
)
"""What only a place for a signature says."""
_WEAK = regex.compile(rf"{_PERSON}|\d{{1,2}}\s[ก-๎.]{{3,12}}\s(?:พ\.ศ\.\s)?25\d\d$")
"""What may stand below such a place, and elsewhere too: a name, a date."""
_SIGNED = regex.compile(rf"ลงชื่อ|ลงนาม|\(\s?{_PERSON}|(?:ผู้|โดย)[ก-๎]*\s?:?\s?{_PERSON}|ขอรับรองว่า")
_LONGEST = 80
"""Letters: no name with its office is longer."""


def notes_of(grid: Grid) -> dict[int, str]:
    """The places of a table's rows that are notes or, in a plan, signatures, with the name of what they are."""
    if not grid.with_role(*TEXTS):
        return dict.fromkeys(_notes(grid), NOTE) if grid.with_role(Role.SCORE) else {}
    return dict.fromkeys(_notes(grid), NOTE) | dict.fromkeys(_signatures(grid), "signature")


def _notes(grid: Grid) -> list[int]:
    """The rows that begin as a note does, and those that go on with its numbers at the table's end."""
    found: list[int] = []
    for at, row in enumerate(grid.rows):
        filled = row.filled()
        if not filled:
            continue
        lead = row.facts(filled[0])
        alone = len({row.facts(column).line for column in filled}) == 1
        headed = lead.letters.strip(":*") == "หมายเหตุ"
        goes_on = alone and bool(found) and found[-1] == at - 1 and _GOES_ON.match(lead.line) and _all_alone(grid, at)
        # At the top of a page such words may go on with a sentence.
        noted = alone and not row.after_break and (_NOTE.match(lead.line) or _explains(grid, at, lead))
        if headed or goes_on or noted or (alone and lead.letters.lstrip("*(").startswith("หมายเหตุ")):
            found.append(at)
    return found


def _explains(grid: Grid, at: int, facts: Facts) -> bool:
    """Whether a text begins with the stars that a cell above ends with."""
    stars = _STARS.match(facts.printed.strip())
    above = (row.text(column).strip() for row in grid.rows[:at] for column in row.filled())
    return stars is not None and any(text.rstrip("*") + stars[0] == text for text in above)


def _all_alone(grid: Grid, at: int) -> bool:
    """Whether no row from this one on has more than one cell."""
    return all(len(row.filled()) < 2 for row in grid.rows[at:])


def _signatures(grid: Grid) -> list[int]:
    """The rows at the table's end in which nothing stands but who signs: from the first place for a signature on."""
    block: list[int] = []
    for at in reversed(range(len(grid.rows))):
        if grid.rows[at].filled() and not _signs(grid.rows[at], strong=False):
            break
        block.insert(0, at)
    while block and not _signs(grid.rows[block[0]], strong=True):
        block.pop(0)
    lines = "\n".join(facts.line for at in block for _, facts in grid.rows[at].told)
    return block if _SIGNED.search(lines) and block[:1] != [0] else []


def _signs(row: GridRow, *, strong: bool) -> bool:
    """Whether every cell of a row is one of a block of signatures, or (``strong``) can be nothing else."""
    return bool(row.filled()) and all(
        len(facts.letters) <= _LONGEST
        and (
            _STRONG.match(facts.line) is not None
            or (not strong and any(each.match(facts.line) for each in (PERSON, SIGNS, _WEAK)))
        )
        for _, facts in row.told
    )
