"""Agencies in a list whose kind is told once: over the names (เทศบาลตำบล), in a column beside them, in a row above."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from normalize.agencies import names_in
from segment.facts.words import letters_of
from segment.rows.field import LogicalRow
from segment.tables.column import Column

_KIND = regex.compile(
    r"เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|อบต\.?|อบจ\.?|ทต\.?|ทม\.?|ทน\.?|โรงเรียน|โรงพยาบาล|สถานีตำรวจภูธร|สภ\.?|วิทยาลัย"
)
_BARE = regex.compile(r"(?!อำเภอ|จังหวัด|ตำบล|ภาค|เขต|กอง|สำนัก|รวม|เฉลี่ย|ค่า|คะแนน)[ก-๎]{2,30}")


def kinds_above(rows: Sequence[LogicalRow]) -> tuple[str, ...]:
    """For each row the kind that the nearest row above tells which says nothing else."""
    found, kind = [], ""
    for row in rows:
        found.append(kind)
        filled = row.filled()
        words = row.facts(filled[0]).letters if len(filled) == 1 else ""
        kind = words if _KIND.fullmatch(words) else kind
    return tuple(found)


def whole_name(name: str, row: LogicalRow, above: str, agencies: Column) -> str:
    """The name with the kind that is told for it beside it, ``above`` it or over it; as it stands where it has its own,
    or none is told."""
    if not _BARE.fullmatch(letters_of(name)) or names_in(name, title=True):
        return name
    beside = (row.facts(column).letters for column in row.filled() if column != agencies.index)
    for words in (*beside, above, letters_of(agencies.header).removeprefix("ชื่อ")):
        if _KIND.fullmatch(words):
            return f"{words}.{name}" if words in _SHORT else f"{words}{name}"
    return name


_SHORT = frozenset({"อบต", "อบจ", "ทต", "ทม", "ทน", "สภ"})
