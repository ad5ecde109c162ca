"""What a row is about: what its label cells say together, in whichever columns they stand."""

from __future__ import annotations

from dataclasses import replace

import regex

from extract.frozen import dataclass
from normalize.agencies import names_in
from segment.facts.questions import asks
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts, scan
from segment.facts.several import several_stated
from segment.facts.subjects import (
    Subject,
    bare_of_score,
    is_only_instrument,
    is_short_label,
    listed_together,
    may_be_named,
    subject_of,
    whole_instrument,
)
from segment.facts.words import letters_of
from segment.rows.codes import LABELS, Codes
from segment.rows.row_codes import row_codes
from segment.tables.beside.whose import is_unit
from segment.tables.column import Column, level_of
from segment.tables.content import content_of
from segment.tables.grid import Grid, GridRow
from segment.tables.items import item_column

_WORDS = regex.compile(r"[ก-ฮA-Za-z].*[ก-ฮA-Za-z]")
_ORDERS = ("ลำดับ", "อันดับ", "ตัวชี้วัด")
_ORDER = regex.compile(r"(?:ลำดับ|อันดับ)(?:ที่)?|ตัวชี้วัด(?:ที่)?")
"""A row of whole numbers under these words alone orders the columns, or says of which indicators they are."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a row's own label cells say; None and empty where they do not."""

    subject: Subject | None = None
    column: int | None = None
    """Where the subject stands."""
    instrument: str | None = None
    """The instrument that another label cell of the row names beside the indicator."""
    codes: tuple[str, ...] = ()
    """The question codes of the row, as printed."""
    agency: str | None = None
    year: int | None = None
    statistic: str | None = None
    aside: str | None = None
    level: str | None = None
    """The level that its words give its numbers (`คะแนนเฉลี่ยรายเครื่องมือ`)."""
    total: bool = False
    mean: bool = False
    part_at: int | None = None
    """Where a part of an indicator (9.1) is named: numbers behind it are that part's."""
    bulleted: bool = False
    """Whether the label begins with a bullet and gives no code: an item of the question above."""
    only_named: bool = False
    """Whether the codes stand behind the indicator's name in its own cell, or alone where others have a dash: questions
    that are named, not quoted."""
    columns: tuple[int, ...] = ()
    """The columns whose cells are labels in this row."""


def label_of(grid: Grid, row: GridRow, codes: Codes) -> Label:
    """What the label cells of a row say. ``codes`` are those of the grid."""
    cells = [
        (index, facts)
        for index, facts in row.told
        if _is_label(grid.columns[index], facts) and not (facts.dash or facts.tick)
    ]
    # A cell that gives several indicators, each with its number, is about them, and names none for its row.
    cells = _before_numbers(grid, row, [each for each in cells if not several_stated(each[1])])
    items = item_column(grid)
    # 2) งบประมาณที่ใช้ดำเนินการ is the second item of a question.
    told = [
        (index, facts)
        for index, facts in cells
        if index != items and not (index == codes.at and codes.lettered and facts.named_code)
    ]
    subject, column, instrument = _subject(told, grid)
    found, only_named = row_codes(subject, column, grid, row, cells, codes)
    part_at = _part_at(grid, row, cells, codes)
    if part_at is not None and codes.at is not None and part_at < codes.at and codes.lacking:
        only_named = only_named or row.facts(codes.at).bare_code
    words = [
        facts for index, facts in cells if grid.columns[index].role is not Role.AGENCY or facts.aside or facts.total
    ]
    plain = [facts for facts in words if not facts.numeric and len(facts.letters) < _LABEL]
    total = not found and any(facts.total for facts in plain)
    mean = not found and any(facts.mean for facts in plain)
    if (total or mean) and (subject is None or subject.overall):
        others = (facts.subject for facts in plain if facts.subject is not None and not facts.subject.overall)
        subject = next(others, subject)
    return Label(
        subject,
        column,
        instrument,
        found,
        part_at=part_at,
        agency=_agency(grid, cells),
        year=next((facts.year for facts in plain if facts.year is not None), None)
        or next((facts.year for index, facts in cells if facts.bare_year), None),
        statistic=next((facts.statistic for facts in plain if facts.statistic), None),
        aside=None if found else _aside(grid, row, plain, subject),
        level=next((level for facts in plain if (level := level_of(facts.line))), None),
        total=total,
        mean=mean,
        bulleted=not found
        and any(
            facts.bulleted and (index == items or not (facts.label is not None and facts.label.numbered))
            for index, facts in cells
            if index == codes.at
            or grid.columns[index].role in (Role.QUESTION, Role.UNKNOWN)
            # Beside the codes of questions, whatever their texts stand under.
            or (grid.columns[index].role is Role.INDICATOR and codes.at is not None)
        ),
        only_named=only_named,
        columns=tuple(index for index, _ in cells),
    )


def _is_label(column: Column, facts: Facts) -> bool:
    if column.role in LABELS:
        return not (column.role is Role.UNKNOWN and (facts.numeric or facts.level))
    if column.role is not Role.SCORE or facts.level:
        return False
    # A label may stand in the column of numbers: a total's words beside its number, or the indicator before it in a
    # cell (ตัวชี้วัดที่ได้สูงสุด | ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล 96.00 คะแนน).
    if facts.numbers:
        told = facts.letters.startswith("ตัวชี้วัด") and facts.label is not None and facts.label.numbered
        # ช่องว่าง (100 - คะแนน) over a row of such numbers.
        return told or (facts.aside is not None and not facts.decimal and bool(_WORDS.match(facts.letters)))
    return bool(_WORDS.search(facts.letters))


def _part_at(grid: Grid, row: GridRow, cells: list[tuple[int, Facts]], codes: Codes) -> int | None:
    """The column that names a part of an indicator: by its number where other rows have their codes, or in words."""
    if codes.at is not None and codes.lettered and row.facts(codes.at).of_part:
        return codes.at
    # ตัวชี้วัดย่อย | 9.1 ข้อมูลพื้นฐาน: the row itself says so.
    said = any(facts.letters in _PARTS for _, facts in cells)
    return next((index for index, facts in cells if _is_part(grid, index, facts, said=said)), None)


_PARTS = ("ตัวชี้วัดย่อย", "องค์ประกอบย่อย", "ประเด็นย่อย", "หัวข้อย่อย")


def _is_part(grid: Grid, index: int, facts: Facts, *, said: bool) -> bool:
    """Whether a label cell names a part of an indicator."""
    if facts.numeric or len(facts.letters) >= _LABEL or grid.columns[index].role is Role.AGENCY:
        return False
    if facts.part and facts.indicator_name is not None and content_of(grid, index).outlined:
        return False
    if facts.subject is not None and facts.subject.part:
        return True
    told = (
        said
        or "ย่อย" in letters_of(grid.columns[index].header)
        or (grid.columns[index].role is Role.INDICATOR and facts.line.startswith(_OF_OIT))
    )
    return facts.part and (told or not grid.with_role(*TEXTS, Role.QUESTION))


_OF_OIT = ("9.", "10.")
"""The indicators that have parts of their own."""


_LABEL = 90
"""Letters: what is longer is a sentence."""


def _before_numbers(grid: Grid, row: GridRow, cells: list[tuple[int, Facts]]) -> list[tuple[int, Facts]]:
    """The label cells without remarks, which stand in unknown columns behind the numbers of a row with a label."""
    if not any(grid.columns[index].role is Role.UNKNOWN for index, _ in cells):
        return cells
    scores = [
        column.index
        for column in grid.with_role(Role.SCORE)
        if any(each.decimals or each.value == 0 or each.value >= _SCORE for each in row.facts(column.index).numbers)
    ]
    if not scores or not any(index < scores[0] for index, _ in cells):
        return cells
    return [
        (index, facts)
        for index, facts in cells
        if index < scores[0]
        or grid.columns[index].role is not Role.UNKNOWN
        # A header says of names, too, what they are: จุดเด่น.
        or (not grid.columns[index].levels and content_of(grid, index).names > _HALF)
    ]


_HALF = 0.5
"""A column in which more cells are names is none of remarks."""


def _subject(cells: list[tuple[int, Facts]], grid: Grid) -> tuple[Subject | None, int | None, str | None]:
    """The indicator, else the instrument, else the total that a cell is the label of; its column; and the instrument
    that another cell names beside an indicator.

    In a row with a question code, and in a column of questions, only what is nothing but a name or begins with an
    indicator's number counts: a question's text may hold an indicator's name.
    """
    found: list[tuple[int, int, Subject]] = []
    coded = any(facts.coded for _, facts in cells)
    for position, (index, facts) in enumerate(cells):
        role = grid.columns[index].role
        if facts.coded or role is Role.AGENCY or (role is Role.QUESTION and is_numbered_instrument(facts)):
            # IIT1 among codes is no instrument.
            continue
        subject = _own_subject(grid, cells, position)
        counted = facts.whole is not None and role in (Role.INDICATOR, Role.NUMBER) and _counts_indicators(grid, index)
        strict = (coded or role is Role.QUESTION) and not counted
        if subject is None or (not subject.overall and strict and not is_strong(facts, subject)):
            continue
        if subject.indicator is not None and any(other.whole == subject.indicator for _, other in cells):
            subject = replace(subject, numbered=True)
        rank = 0 if subject.indicator is not None else 1 if subject.instrument is not None else 2
        found.append((rank, index, subject))
    if not found:
        return None, None, None
    rank, index, subject = min(found, key=lambda each: each[0])
    instrument = next((other.instrument for other_rank, _, other in found if other_rank == 1), None)
    return subject, index, instrument if rank == 0 else None


def _own_subject(grid: Grid, cells: list[tuple[int, Facts]], position: int) -> Subject | None:
    """The subject of one label cell; a bare number is an indicator's where the header says so and no name is beside."""
    index, facts = cells[position]
    if several := listed_together(facts.printed):
        # What stands beside them all is their instrument's, where they are all of it, and of none of them else.
        return whole_instrument(several)
    if (
        facts.label is not None
        or facts.whole is None
        or not 1 <= facts.whole <= 10
        or not _counts_indicators(grid, index)
    ):
        return facts.label
    named = (each.label for at, each in cells[position + 1 :] if grid.columns[at].role is not Role.QUESTION)
    if any(label is not None and label.indicator for label in named):
        return None
    beside = [
        each
        for at, each in cells
        if at != index
        and grid.columns[at].role is not Role.QUESTION
        and not each.numeric
        and not each.coded
        and 3 <= len(each.letters) <= _NAME
        and not each.total
    ]
    if beside and not any(may_be_named(each.printed, facts.whole) or each.label is not None for each in beside):
        # The number of something else than the assessment's indicators.
        return None
    subject = subject_of(f"ตัวชี้วัดที่ {facts.whole}")
    return replace(subject, numbered=False) if subject else None


_SCORE = 20
"""Points: hardly an indicator has less."""
_NAME = 60
"""Letters: an indicator's name with its number behind is no longer."""


def is_numbered_instrument(facts: Facts) -> bool:
    """Whether a cell is an instrument's letters with a number: EIT2."""
    return _NUMBERED_INSTRUMENT.fullmatch(facts.letters) is not None


_NUMBERED_INSTRUMENT = regex.compile(r"[ieo]it\d{1,2}")


def is_strong(facts: Facts, subject: Subject) -> bool:
    """Whether a text is nothing but its subject's name, or begins with its number."""
    bare = bare_of_score(facts.letters)
    if subject.numbered and subject.named is None and len(bare) <= _NAME and bare.endswith((")", "]")):
        # การใช้งบประมาณ (ตัวชี้วัดที่ 2)
        return True
    if facts.indicator_name is not None or (
        subject.numbered and facts.line.lstrip(" -–•*(").startswith(("ตัวชี้", "ตชว"))
    ):
        return True
    if subject.indicator is not None:
        return subject.numbered and (
            facts.indicator_name == subject.indicator or is_short_label(facts.printed, subject.indicator)
        )
    return is_only_instrument(facts.printed)


def _counts_indicators(grid: Grid, index: int) -> bool:
    """Whether the column's header says that its numbers are those of indicators."""
    return "ตัวชี้วัด" in scan(grid.columns[index].header).letters or "ตชว" in scan(grid.columns[index].header).letters


def _aside(grid: Grid, row: GridRow, words: list[Facts], subject: Subject | None) -> str | None:
    """Why the row's numbers are none: its label says so, or they are the order of the numbers above."""
    if subject is not None and subject.indicator is not None:
        # Beside an indicator's number its short name may be งบประมาณ.
        words = [facts for facts in words if facts.aside != "budget"]
    if (reason := next((facts.aside for facts in words if _sets_aside(facts)), None)) is not None:
        return reason
    if subject is None and words and is_unit(words[0].line) and not grid.with_role(*TEXTS, Role.AGENCY):
        # What the people of one unit answered is not the agency's own.
        return "mean-of-others"
    if _numbers_indicators(grid, row):
        return "numbering"
    if _counts_questions(grid, row, words):
        return "answers"
    if not any(facts.letters.startswith(_ORDERS) for facts in words):
        return None
    told = [row.facts(column.index) for column in grid.with_role(Role.SCORE)]
    numbers = [facts.whole for facts in told if not (facts.empty or facts.dash)]
    if None in numbers or len(numbers) < 2:
        return None
    if any(_ORDER.fullmatch(facts.letters) for facts in words):
        return "rank"
    ordered = len(numbers) > 2 and sorted(number or 0 for number in numbers) == list(range(1, len(numbers) + 1))
    return "rank" if ordered and any(facts.letters.startswith("ลำดับ") for facts in words) else None


def _counts_questions(grid: Grid, row: GridRow, words: list[Facts]) -> bool:
    """Whether a row says of each instrument that heads a column how many questions it has: ข้อคำถาม over 15, 9, 28."""
    if not any(_QUESTIONS.fullmatch(facts.letters) for facts in words):
        return False
    scores = [column for column in grid.with_role(Role.SCORE) if row.text(column.index).strip()]
    headed = all(column.subject is not None and column.subject.instrument for column in scores)
    return headed and bool(scores) and all(row.facts(column.index).whole is not None for column in scores)


_QUESTIONS = regex.compile(r"(?:จำนวน)?(?:ข้อ(?:คำถาม|ตรวจ)?|คำถาม)(?:ทั้งหมด)?(?:\(ข้อ\))?")


def _numbers_indicators(grid: Grid, row: GridRow) -> bool:
    """Whether a row gives below each indicator that heads a column nothing but its own number."""
    headed = [
        (each.index, each.subject.indicator)
        for each in grid.columns
        if each.subject is not None and each.subject.indicator is not None and each.role is Role.SCORE
    ]
    return len(headed) > 1 and all(row.facts(index).whole == indicator for index, indicator in headed)


def _agency(grid: Grid, cells: list[tuple[int, Facts]]) -> str | None:
    column = grid.first(Role.AGENCY)
    if column is not None:
        return next((facts.line for index, facts in cells if index == column.index), None)
    if len(cells) != 1 or grid.with_role(*TEXTS):
        return None
    # Among indicators a row may be that of the whole, by the agency's name.
    index, facts = cells[0]
    if not (grid.with_role(Role.INDICATOR, Role.INSTRUMENT) or content_of(grid, index).names):
        return None
    asked = any(each.index != index for each in grid.with_role(Role.QUESTION))
    if facts.subject is not None or asked or len(facts.letters) >= _LABEL:
        return None
    whole = any(letters_of(name) == facts.letters for name in names_in(facts.line, title=True))
    return facts.line if whole else None


_OWN_BRACKET = regex.compile(
    r"(?<=\S)\s?\((?:[^()]*(?<!25)(?<!๒๕)[\d๐-๙]{2,3}(?:\.[\d๐-๙]+)?\s?(?:คะแนน|%)?"
    r"|(?:อัน|ลำ)ดับ(?:ที่)?\s?[\d๐-๙]+"
    r"|(?:เพิ่ม|ลด|สูง|ต่ำ|ดี)(?:ขึ้น|ลง|กว่า)[^()]*|(?:บรรลุ|ผ่าน|ไม่ถึง|เกิน)[^()]*)\)"
)
_OF_PEOPLE = ("จำนวน", "ผู้ตอบ", "ร้อยละของ", "ร้อยละผู้", "สัดส่วน", "อัตรา")


def _sets_aside(facts: Facts) -> bool:
    """Whether a label says that the row's numbers are none: a target only where no subject is named before the word.

    A bracket behind a name that has a number of its own, or compares, says nothing of the row's.
    """
    bare = _OWN_BRACKET.sub("", facts.printed) if facts.aside is not None and "(" in facts.printed else facts.printed
    if bare.strip() and bare != facts.printed:
        return _sets_aside(scan(bare))
    if facts.aside is None or facts.coded or asks(facts.line):
        return False
    if facts.aside in ("answers", "budget", "success"):
        # จำนวนผู้ตอบ IIT counts people, whatever it names.
        return facts.label is None or facts.letters.startswith(_OF_PEOPLE)
    return facts.aside != "target" or facts.label is None or facts.label.overall or not facts.label.numbered
