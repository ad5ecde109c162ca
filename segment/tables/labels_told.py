"""Cards and turned tables whose labels no table of words knows: what stands beside a label, in each card that has it or
in each column of a turned table, says what it is. It gets the usual word, and the shapes that know this word read it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extract.document import Paragraph, Row, Table
from segment.facts.questions import asks
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.rows.plan_headings import names_time
from segment.tables.beside.whose import is_unit
from segment.tables.beside.works_told import BESIDE, role_told
from segment.tables.grid import Grid
from segment.tables.shapes.form import forms
from segment.tables.shapes.form_rows import SUBJECTS, role_of_label
from segment.tables.shapes.turned import turned

_WORDS: dict[Role, str] = {
    Role.QUESTION: "ข้อคำถาม",
    Role.INDICATOR: "ตัวชี้วัด",
    Role.SCORE: "คะแนน",
    Role.ISSUE: "ประเด็นที่ต้องปรับปรุง",
    Role.MEASURE: "มาตรการ",
    Role.STEP: "ขั้นตอน",
    Role.RESULT: "ผลการดำเนินการ",
    Role.SUGGESTION: "ข้อเสนอแนะ",
    Role.RESPONSIBLE: "ผู้รับผิดชอบ",
    Role.TIMELINE: "ระยะเวลา",
    Role.FOLLOW_UP: "การกำกับติดตาม",
}
_CODE = "ข้อ"
"""What a code alone is called, beside its question."""
_LABEL = 24
"""Letters: no label is longer."""
_LEAST = 3
"""Rows."""

Labels = dict[str, str]
"""The usual word of a label, by its letters; or the other way round."""


def with_known_labels(blocks: Sequence[Paragraph | Table]) -> tuple[list[Paragraph | Table], dict[int, Labels]]:
    """The blocks with the usual words for labels that no table of words knows; and of the Tables that are read by them
    alone, by their numbers, the labels that these words stand for."""
    strange = [block for block in blocks if isinstance(block, Table) and _is_strange(block)]
    words = _words(strange) if strange else {}
    renamed = {table.number: each for table in strange if (each := _renamed(table, words)) is not None}
    labels = {table.number: _labels(table, words) for table in strange if table.number in renamed}
    return [renamed.get(each.number, each) if isinstance(each, Table) else each for each in blocks], labels


def told_by_content(grid: Grid, labels: Mapping[int, Labels]) -> None:
    """Give the columns that such labels became their own words again: nothing but what stands in them says what they
    are."""
    own = {word: label for table in grid.tables for word, label in labels.get(table, {}).items()}
    grid.columns = [
        replace(each, levels=(own[each.header],), by_content=True) if each.header in own else each
        for each in grid.columns
    ]


def _is_strange(table: Table) -> bool:
    """Whether each row begins with a short word that is none of works, and no name, code, unit, time or number."""
    if table.columns < 2 or len(table.rows) < _LEAST:
        return False
    rows = table.rows if _label(table.rows[0]) is not None else table.rows[1:]
    return all(_label(row) is not None and role_of_label(row) not in WORKS for row in rows)


def _label(row: Row) -> Facts | None:
    """The word that a row begins with; None where that is none."""
    first = row.cells[0] if row.cells and not row.cells[0].column else None
    facts = scan(first.text) if first is not None else None
    if facts is None or not 0 < len(facts.letters) <= _LABEL or facts.label is not None or facts.coded:
        return None
    return None if facts.numbers or facts.dash or names_time(facts.letters) or is_unit(facts.line) else facts


def _words(tables: Sequence[Table]) -> Labels:
    """The usual word of each label of which all that stands beside it is one thing, and no other label's."""
    beside: dict[str, list[Facts]] = {}
    for table in tables:
        for row in table.rows:
            label = _label(row)
            if label is not None and role_of_label(row) is None:
                told = (scan(cell.text) for cell in row.filled if cell.column)
                beside.setdefault(label.letters, []).extend(each for each in told if not (each.dash or each.tick))
    found: Labels = {}
    for letters, facts in beside.items():
        word = _word(facts) if scan(letters).aside is None else None
        if word == _WORDS[Role.MEASURE] and word in found.values():
            word = _WORDS[Role.STEP]
        found |= {letters: word} if word is not None else {}
    # Which of two is meant is not known.
    claimed = Counter(found.values())
    return {letters: word for letters, word in found.items() if claimed[word] == 1}


def _word(facts: Sequence[Facts]) -> str | None:
    if not facts:
        return None
    if all(each.bare_code for each in facts):
        return _CODE
    if all(each.coded or asks(each.line) for each in facts):
        return _WORDS[Role.QUESTION]
    if all(each.label is not None and each.label.indicator is not None for each in facts):
        return _WORDS[Role.INDICATOR]
    if all(each.exact for each in facts):
        return _WORDS[Role.SCORE]
    role = role_told(facts) or next((role for role, is_one in BESIDE.items() if all(map(is_one, facts))), None)
    return _WORDS[role] if role is not None else None


def _renamed(table: Table, words: Labels) -> Table | None:
    """The Table with the usual words, where it is a card or a turned table with them and none without."""
    rows = tuple(_with_word(row, words) for row in table.rows)
    roles = {role_of_label(row) for row in rows if row not in table.rows}
    if not roles & (WORKS | SUBJECTS):
        return None
    named = replace(table, rows=rows)
    if forms([table], ()) or turned(table, ()):
        return None
    return named if forms([named], ()) or turned(named, ()) else None


def _labels(table: Table, words: Labels) -> Labels:
    """The labels of a Table as printed, by the words that stand for them."""
    told = [each for row in table.rows if (each := _label(row)) is not None]
    return {words[each.letters]: each.line for each in told if each.letters in words}


def _with_word(row: Row, words: Labels) -> Row:
    label = _label(row)
    word = words.get(label.letters) if label is not None and role_of_label(row) is None else None
    return replace(row, cells=(replace(row.cells[0], text=word), *row.cells[1:])) if word is not None else row
