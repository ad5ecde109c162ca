"""Header rows: where they begin, how many levels they have, and whether they are one that stood above already."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Cell, Row, Table
from normalize.years import ERA
from segment.facts.fact_labels import FACT_LABEL
from segment.facts.outcome import is_outcome
from segment.facts.questions import asks, is_asked_to_its_end
from segment.facts.roles import Role
from segment.facts.scan import scan
from segment.facts.statements import statements
from segment.facts.words import letters_of
from segment.facts.work_told import work_told
from segment.tables.alike import similar
from segment.tables.beside.works_told import role_told
from segment.tables.column import Column
from segment.tables.header_cells import (
    HEAD,
    LEAF,
    NAME,
    SHORT,
    has_decimals,
    is_agency,
    is_part,
)
from segment.tables.header_levels import lower_level
from segment.tables.header_subjects import corner_question, counts_questions, heads_stated, heads_subjects
from segment.tables.labelled_texts import labels_text
from segment.tables.trailing import code_behind

LONGEST = 140
"""Letters: no header cell is longer."""
LEVELS = 3

_YEAR_LABEL = regex.compile(rf"^(?:ปี)?\s?{ERA}25\d\d$")
_IS_ASKED = "ของท่าน"
"""Who reads it is asked: หน่วยงานของท่านลงโทษ…, cut by a page, heads no column."""
_NUMBERED_TEXT = regex.compile(r"^\W*[0-9lI|]{1,3}[.)]?\s*[ก-ฮเ-ไ]")


def header_height(
    table: Table, rows: Sequence[Row], position: int, current: Sequence[Column] | None, *, body: bool
) -> int:
    """How many header rows begin at ``position``: 0, or 1 to 3.

    ``current`` are the columns of the grid that the table may go on, ``body`` tells whether that has rows already.
    """
    row = rows[position]
    filled = row.filled
    if not filled or any(len(scan(cell.text).line) > LONGEST for cell in filled):
        return 0
    if len(filled) == 2 and _states_fact(filled):
        return 0
    if (
        position
        and all(scan(cell.text).whole is not None for cell in filled[1:])
        and counts_questions(rows[:1], filled)
    ):
        return 0
    first = position == 0 and not (body and current is not None and len(current) == table.columns)
    repeated = bool(current) and repeats(row, current or ())
    if (
        not repeated
        and not _numbered_below(row, rows[position + 1 :], table)
        and not _is_header(row, rows[position + 1 :], table, first=first)
        and not (position == 0 and _heads_roles(row, rows[1:], table))
    ):
        return 0
    # A header that comes again has no more levels than it had.
    most = max((len(column.levels) for column in current or ()), default=LEVELS) if repeated else LEVELS
    spanned = max((cell.row_span for cell in row.cells), default=1) if table.spans_known else 1
    # Where a cell of the body is merged with one overleaf, the header's cell above it may reach down beside its row.
    height = min(spanned, most, len(rows) - position)
    height = next((at for at in range(1, height) if _says_more(rows[position + at])), height)
    while (
        position + height < len(rows)
        and height < most
        and lower_level(rows[position : position + height], rows[position + height], table)
    ):
        height += 1
    return height


def _says_more(row: Row) -> bool:
    """Whether a row below a header's first asks a question or lists works: it is none of the header's."""
    told = (scan(cell.text) for cell in row.filled)
    return any(is_asked_to_its_end(each.line) or (each.bulleted and len(each.letters) > HEAD) for each in told)


def _states_fact(filled: Sequence[Cell]) -> bool:
    """Whether two cells are the label of a fact of the report and its value, which is no head of a column."""
    value = scan(filled[1].text)
    label = scan(filled[0].text).line.strip(" :")
    named = bool(FACT_LABEL.fullmatch(label))
    return label == "ประเภทหน่วยงาน" or (
        named
        and not value.bare_year
        and not value.total
        and (value.role is None or is_agency(filled[1]) or value.year is not None)
    )


def counts_columns(row: Row, table: Table) -> bool:
    """Whether a row only numbers the columns: `(1)`, `(2)`, `(3) = (1) x (2)`."""
    filled = [scan(cell.text).letters for cell in row.filled]
    numbers = [match and int(match[1]) for match in map(_COLUMN_NUMBER.fullmatch, filled)]
    least = 2 if all(each.startswith("(") for each in filled) else min(3, table.columns)
    return len(numbers) >= max(least, table.columns - 1) and numbers == list(range(1, len(numbers) + 1))


def _numbered_below(row: Row, below: Sequence[Row], table: Table) -> bool:
    """Whether numbers in brackets, one for each column, stand right below words: these head the columns."""
    if not below or not all(cell.text.strip().startswith("(") for cell in below[0].cells if cell.text.strip()):
        return False
    return counts_columns(below[0], table) and not any(scan(cell.text).numeric for cell in row.cells)


_COLUMN_NUMBER = regex.compile(r"\(?(\d{1,2})\)?(?:=[\d()x×*+/÷%.\-]+)?")


def only_words(row: Row) -> bool:
    """Whether a row fills its cells with short words, none of them a number, a code or an indicator's name."""
    facts = [scan(cell.text) for cell in row.cells]
    return len(facts) > 1 and all(
        0 < len(each.letters) <= HEAD
        and not (each.numbers or each.coded or each.dash or each.tick or each.subject or each.year)
        for each in facts
    )


def _is_header(row: Row, below: Sequence[Row], table: Table, *, first: bool) -> bool:
    """``first``: the table begins with this row, and goes on from none before it."""
    filled = row.filled
    if len(filled) < 2 or any(has_decimals(cell) and not is_part(cell) for cell in filled):
        return False
    if heads_subjects(filled, below):
        return True
    if corner_question(row):
        return True
    if any(scan(cell.text).coded and len(scan(cell.text).line) > 12 for cell in filled):
        return False
    if any(asks(scan(cell.text).line) or _IS_ASKED in scan(cell.text).letters for cell in filled):
        return False
    if any((match := code_behind(cell.text)) and match["code"][0].isalpha() for cell in filled):
        return False
    if any(_numbered_text(cell) for cell in filled) and not _all_indicators(filled):
        return False
    if scan(filled[0].text).label is not None and any(_states(cell) for cell in filled[1:]):
        # 10 การป้องกันการทุจริต | ร้อยละ 90: a name with its result.
        return False
    if _tells_work(filled) and any(_tells_work(each.filled) for each in below[:1]):
        return False
    begun = sum(_begins_with_role(cell) for cell in filled)
    if first:
        return (
            begun >= max(2, (len(filled) + 1) // 2)
            or _heads_numbers(filled, below)
            or (len(filled) == table.columns and (_heads_labels(filled, below) or _heads_told(filled, below)))
            or _heads_levels(row, below, table)
            or heads_stated(filled, below)
        )
    if any(scan(cell.text).numeric for cell in filled):
        # ผลคะแนนปี 2568 | ร้อยละ 100
        return False
    if labels_text(row, table):
        return False
    if _names_one(*filled):
        return False
    if len(filled) == 2 and scan(filled[1].text).bare_year and not scan(filled[0].text).bare_year:
        # A label and its value: ปีงบประมาณที่ประเมิน, พ.ศ. 2567.
        return False
    told = [scan(cell.text).letters for cell in filled if scan(cell.text).level or _is_trend(cell)]
    if len(told) > len(set(told)):
        # A row of results: ผ่านเกณฑ์, ผ่านเกณฑ์, ไม่ผ่านเกณฑ์; เพิ่มขึ้น, ลดลง, เพิ่มขึ้น.
        return False
    # Within a table a body row may begin with `มาตรการ`, หน่วยงาน, จัดกิจกรรม: a header has a role in every cell, and in
    # one beside an indicator's name.
    label = scan(filled[0].text).label
    others = filled[1:] if label is not None and label.indicator is not None else filled
    return begun == len(filled) and 2 * len(filled) >= table.columns and any(scan(cell.text).role for cell in others)


def _tells_work(filled: Sequence[Cell]) -> bool:
    """Whether a row begins with the name of an indicator and holds a text of what is to be done: it heads nothing."""
    label = scan(filled[0].text).label if filled else None
    named = label is not None and label.indicator is not None
    return named and any(work_told(scan(cell.text).line) is Role.MEASURE for cell in filled[1:])


def _states(cell: Cell) -> bool:
    """Whether a cell gives a number, alone or as the score that its text begins with."""
    facts = scan(cell.text)
    stated = statements(cell.text, percent=False) if len(facts.letters) > SHORT else ()
    return facts.numeric or bool(stated and stated[0].start == 0)


def _names_one(number: Cell, *others: Cell) -> bool:
    """Whether cells give an indicator's number and its name (ตัวชี้วัดที่ 2, การใช้งบประมาณ), or how it came out or
    how far its works are, and nothing else: a section's row."""
    label = scan(number.text).label
    if label is None or label.indicator is None:
        return False
    beside = [scan(each.text) for each in others]
    if len(beside) == 1 and _STATE.fullmatch(beside[0].letters):
        # Two of them would be the columns in which work is ticked.
        return True
    return all((label.numbered and label.indicator == each.indicator_name) or is_outcome(each) for each in beside)


_STATE = regex.compile(
    r"(?:อยู่)?(?:ใน)?(?:ยังไม่|ระหว่าง|ไม่)?(?:ได้)?(?:ดำเนินการ|แล้วเสร็จ|เสร็จ)(?:แล้ว)?(?:เสร็จ(?:สิ้น)?)?(?:ครบถ้วน)?"
)


def _is_trend(cell: Cell) -> bool:
    """Whether a cell says how a score has changed, and nothing else."""
    return scan(cell.text).letters in ("เพิ่มขึ้น", "ลดลง", "สูงขึ้น", "ต่ำลง", "คงที่", "เท่าเดิม", "ดีขึ้น")


def _all_indicators(filled: Sequence[Cell]) -> bool:
    """Whether all cells but one or two are indicators' names: a header whose columns are indicators."""
    return sum(scan(cell.text).indicator_name is not None for cell in filled) >= max(2, len(filled) - 2)


def _heads_numbers(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether short words, none of them a number, stand over columns that hold numbers of two decimals, marks of 0
    and 100 or codes: a header in words that no table of words knows."""
    words = [scan(cell.text) for cell in filled if not is_agency(cell)]
    if any(
        each.dash or len(each.letters) > NAME or any(number.kind == "plain" for number in each.numbers)
        for each in words
    ):
        return False
    if any(scan(cell.text).label is not None and (scan(cell.text).label.indicator or 0) for cell in filled[:1]):  # type: ignore[union-attr]
        return False
    over = {cell.column for cell in filled}
    headed: dict[int, int] = dict.fromkeys(over, 0)
    for row in below:
        for cell in row.cells:
            facts = scan(cell.text)
            if cell.column in over and ((facts.numeric and (facts.decimal or facts.full_or_none)) or facts.bare_code):
                headed[cell.column] += 1
    return any(2 * count >= max(1, len(below)) for count in headed.values())


def _heads_levels(row: Row, below: Sequence[Row], table: Table) -> bool:
    """Whether short words stand over a row that is a lower level of a header."""
    filled = [scan(cell.text) for cell in row.filled]
    short = all(len(each.letters) <= HEAD and not each.numbers and not each.coded for each in filled)
    return short and bool(below) and lower_level([row], below[0], table)


def _heads_roles(row: Row, below: Sequence[Row], table: Table) -> bool:
    """Whether short words stand over nothing but words of roles, several of them: two levels of a header."""
    leaves = [scan(cell.text) for row in below[:1] for cell in row.filled]
    if any(_IS_ASKED in each.letters for each in leaves):
        return False
    roles = {each.role for each in leaves if each.role_place <= _BEGINS and len(each.letters) <= HEAD}
    return len(leaves) > 1 and len(roles) == len(leaves) and _heads_levels(row, below, table)


def _heads_labels(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether short words stand over a column that holds codes or the names of indicators, and are none of these."""
    if len(filled) < 3 or any(len(scan(cell.text).letters) > HEAD or scan(cell.text).numbers for cell in filled):
        return False
    for head in filled:
        told = [scan(cell.text) for row in below for cell in row.cells if cell.column == head.column]
        told = [facts for facts in told if not facts.empty]
        labels = sum(facts.coded or facts.label is not None for facts in told)
        if labels >= 2 and labels >= 0.6 * len(told):
            return scan(head.text).label is None and not scan(head.text).coded
    return False


def _heads_told(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether short words, none of them a work, stand over a column of texts that tell themselves what they are."""
    heads = [scan(cell.text) for cell in filled]
    if any(len(each.letters) > HEAD or each.decimal or each.label is not None or each.coded for each in heads):
        return False
    if any(len(each.letters) >= _WORK and work_told(each.line) is Role.MEASURE for each in heads):
        return False
    columns = ([scan(c.text) for row in below for c in row.filled if c.column == head.column] for head in filled)
    return any(role_told(texts) is not None for texts in columns)


def _numbered_text(cell: Cell) -> bool:
    """Whether a cell begins with a number and words that are no indicator's name: a body cell, not a header's."""
    facts = scan(cell.text)
    return bool(_NUMBERED_TEXT.match(facts.line)) and facts.indicator_name is None


def _begins_with_role(cell: Cell) -> bool:
    """Whether a cell begins with the word of a role, or is a label that only a header has (a year, an instrument)."""
    facts = scan(cell.text)
    if facts.role is not None and facts.role_place <= (4 if len(facts.letters) > 20 else 8):
        return facts.role is not Role.AGENCY or len(facts.letters) <= 40
    if facts.numeric or facts.tick or (facts.letters.strip("()").isdigit() and not _YEAR_LABEL.match(facts.line)):
        # 90 ▼ heads nothing, nor does ▼.
        return False
    if facts.label is not None and len(facts.letters) <= NAME:
        return True
    return len(facts.letters) <= 40 and (
        bool(LEAF.match(facts.line))
        or facts.subject is not None
        or facts.aside is not None
        or facts.statistic is not None
        # ITA 2565
        or (facts.year is not None and len(facts.letters) <= SHORT)
    )


def repeats(row: Row, columns: Sequence[Column]) -> bool:
    """Whether ``row`` is the grid's header again, in whatever spelling."""
    cells = {cell.column: cell for cell in row.filled}
    if len(cells) < 2:
        return False
    headers = {column.index: column for column in columns if column.levels}
    if len(headers) < 2 or len(cells) < len({h.levels[0] for h in headers.values()}) / 2:
        return False
    others = len(cells) - max(2, 0.7 * len(cells))
    for column, cell in cells.items():
        if column not in headers or not _again(scan(cell.text).letters, headers[column]):
            others -= 1
            if others < 0:
                return False
    return True


def _again(words: str, column: Column) -> bool:
    whole = letters_of(column.header)
    return (
        words == letters_of(column.levels[0])
        or similar(words, whole, 72)
        or (len(words) > 3 and whole.startswith(words))
    )


_WORK = 12
"""Letters: hardly a work is told in fewer, and a header may begin as one does (แก้อย่างไร)."""
_BEGINS = 8
"""Letters: a header's first words (รายงาน) before that of its role are no longer."""
