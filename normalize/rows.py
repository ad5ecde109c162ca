"""Grids → logical rows: one row for one subject, however page breaks cut it and however many a cell holds."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from extract.document import Cell
from normalize.codes import LEADING, LETTERED, Reading
from normalize.context import Context
from normalize.continuation import begins_mid_sentence, begins_with_marker, join
from normalize.grid import Grid, GridRow
from normalize.roles import Role
from normalize.statements import leading_score, statements
from normalize.subjects import Subject, indicator_named, subject_of
from normalize.text import clean, flatten, squeeze


@dataclass(frozen=True, slots=True)
class Field:
    """One column of a logical row: its text (parts joined) and the cells that it came from, with their tables."""

    text: str
    cells: tuple[tuple[int, Cell], ...]

    def plus(self, other: Field) -> Field:
        """This field with the text that a page break cut off."""
        if not self.text.strip():
            return Field(other.text, self.cells + other.cells if other.text.strip() else self.cells)
        if not other.text.strip():
            return Field(self.text, self.cells + other.cells)
        return Field(join(self.text, other.text), self.cells + other.cells)


@dataclass(slots=True)
class LogicalRow:
    """One row of one subject. ``kind`` is ``subject``, ``section`` or ``total``."""

    fields: dict[int, Field]
    context: Context
    source: GridRow
    kind: str = "subject"
    subject: Subject | None = None
    codes: list[str] = field(default_factory=list)
    """The question codes of the row's question cell, as printed (more than one where it lists several)."""
    joined: bool = False
    reach: set[int] = field(default_factory=set)
    """Columns whose empty cell is known to be covered by the filled one above (spans known)."""
    readings: list[Reading | None] = field(default_factory=list)
    """Columns whose empty cell is known to be covered by the filled one above (spans known)."""

    def text(self, column: int | None) -> str:
        """The text of a column; empty where there is none."""
        found = self.fields.get(column) if column is not None else None
        return found.text if found else ""

    def filled_columns(self) -> list[int]:
        """The columns that hold text."""
        return [column for column, piece in sorted(self.fields.items()) if piece.text.strip()]


_SECTION_WORDS = re.compile(
    r"^\W*(?:กลยุทธ์|ยุทธศาสตร์|มิติ|ด้าน|ส่วน|หมวด|ตอน|แผนงาน|เครื่องมือ|องค์ประกอบ"
    r"|ประเด็นยุทธศาสตร์|เป้าประสงค์|แบบวัด|แบบตรวจ|ตัวชี้วัด)\s?(?:ที่)?\s?\d*"
)
_INDICATOR_LABEL = re.compile(r"\W*(?:ตัวชี้วัด|แบบวัด|แบบตรวจ)")
_NUMBER = re.compile(r"[\s(]*[0-9๐-๙]{1,3}(?:\s?[.,]\s?[0-9๐-๙]{1,2})?[\s)]*(?:คะแนน|%)?\W*")
# 9.1 ข้อมูลพื้นฐาน: a part of an indicator, alone on its row.
_SUB_INDICATOR = re.compile(r"^\W*((?:10|[1-9])\.\d{1,2})[.)]?\s(?=[ก-ฮเ-ไ])")
_TOTAL_LABEL = re.compile(
    r"^\W*(?:ผล|ค่า)?(?:คะแนน)?(?:เฉลี่ย)?(?:ผล)?รวม|คะแนนรวม|ภาพรวม|^\W*รวม|^\W*total"
    r"|คะแนน\s?ita|ค่าคะแนนเฉลี่ย$|^\W*(?:คะแนน)?เฉลี่ย(?:รวม|ทั้งหมด)?$",
    re.IGNORECASE,
)


def logical_rows(grid: Grid, context: Context) -> tuple[list[LogicalRow], Context]:
    """The grid's rows by subject, and the context behind its last section row."""
    found: list[LogicalRow] = []
    coded = _styles(grid)
    for row in grid.rows:
        filled = row.filled()
        if not filled:
            if found and grid.spans_known:
                _reach(grid, row, found)
            continue
        section = None if is_mean(grid, row) else section_of(grid, row)
        if section is not None:
            context = context.under(section) if not section.overall else Context(depth=context.depth)
            found.append(LogicalRow(_fields(row), context, row, "section", section))
            continue
        if is_total(grid, row) or is_mean(grid, row):
            found.append(LogicalRow(_fields(row), context, row, "total"))
            continue
        before = next((each for each in reversed(found) if each.kind == "subject"), None)
        if (
            before is not None
            and found[-1] is before
            and goes_on(grid, row, before, coded)
            and not _begins_anew(grid, row)
        ):
            before.codes += _moved_codes(grid, row, before) + _listed_on(grid, row, before)
            for column, piece in _fields(row).items():
                before.fields[column] = before.fields.get(column, Field("", ())).plus(piece)
            before.joined = True
            continue
        found += _subjects(grid, row, context, found)
    return found, context


def _fields(row: GridRow) -> dict[int, Field]:
    return {column: Field(cell.text, ((row.table, cell),)) for column, cell in row.cells.items()}


def _reach(grid: Grid, row: GridRow, found: list[LogicalRow]) -> None:
    found[-1].reach |= set(row.covered)


def section_of(grid: Grid, row: GridRow) -> Subject | None:
    """The section that a row opens, None where it is none; one without a subject is ``Subject(overall=True)``."""
    # A picture beside a section's name is no part of it.
    filled = [column for column in row.filled() if grid.columns[column].role is not Role.IGNORED] or row.filled()
    if not filled:
        return None
    if grid.first(Role.QUESTION) is not None and _INDICATOR_LABEL.match(clean(row.text(filled[0]))):
        # An indicator among its questions may have scores of its own.
        filled = [column for column in filled if not is_number(grid, row, column)]
    texts = {clean(row.text(column)) for column in filled}
    if len(texts) != 1:
        return None
    text = texts.pop()
    if len(text) > 200:
        return None
    width = len(grid.columns)
    cell = row.cells[filled[0]]
    whole = cell.column_span >= max(2, width - 1) or (len(filled) >= width > 1)
    single = len(filled) == 1 and width >= 2
    if not (whole or single):
        return None
    subject = subject_of(re.sub(r"^\W*\d{1,2}(?:\.\d{1,2})*[.)]?\s(?=ตัวชี้วัด|แบบ)", "", text))
    role = grid.columns[filled[0]].role
    if subject is not None and not subject.overall and LEADING.match(text) is None:
        if whole or role is Role.QUESTION or (filled[0] == 0 and role not in (Role.INDICATOR, Role.INSTRUMENT)):
            numbered = subject.numbered or len(text) < 90
            return subject if whole or (numbered and not statements(text)) or _INDICATOR_LABEL.match(text) else None
        if filled[0] == 0 and role in (Role.INDICATOR, Role.INSTRUMENT) and _heads_section(grid, row, subject):
            return subject
        return None
    if whole and not grid.spans_known and row.after_break:
        return None
    if whole and (_SECTION_WORDS.match(text) or (cell.column_span >= width and not LEADING.match(text))):
        return subject or Subject(overall=True)
    if (
        single
        and filled[0] == 0
        and grid.first(Role.QUESTION)
        and (part := _SUB_INDICATOR.match(text))
        and len(text) < 120
    ):
        return subject_of(f"ตัวชี้วัดย่อยที่ {part[1]}")
    if single and filled[0] == 0 and _SECTION_WORDS.match(text) and len(text) < 160:
        return Subject(overall=True)
    return None


def is_number(grid: Grid, row: GridRow, column: int) -> bool:
    """Whether the row has nothing but a number in this column of scores."""
    return grid.columns[column].role is Role.SCORE and bool(_NUMBER.fullmatch(row.text(column)))


def _heads_section(grid: Grid, row: GridRow, subject: Subject) -> bool:
    """In an indicator column an instrument alone on its row is a section; an indicator is, where questions follow."""
    return subject.indicator is None or (
        grid.first(Role.QUESTION) is not None
        and bool(re.match(r"^\W*ตัวชี้วัด", clean(row.text(0))) and not grid.first(Role.SCORE))
    )


def is_total(grid: Grid, row: GridRow) -> bool:
    """Whether a row holds the table's total: a cell of it says so and none names another subject."""
    if grid.first(Role.SCORE) is None:
        return False
    labels = [clean(row.text(column)) for column in row.filled()]
    label = next((each for each in labels if _TOTAL_LABEL.search(each) and len(each) < 80), None)
    if label is None or not any(re.search(r"\d", each) for each in labels):
        return False
    question = grid.first(Role.QUESTION)
    if question is not None and any(LETTERED.match(each.split(" ")[0]) for each in labels):
        return False
    if question is not None and begins_with_code(clean(row.text(question.index))):
        return False
    key = grid.first(Role.INDICATOR) or grid.first(Role.AGENCY)
    named = subject_of(row.text(key.index), leading_number=True) if key else None
    if named is not None and named.indicator is not None:
        return False
    long = [each for each in labels if len(each) > 90]
    return not long


_MEAN_LABEL = re.compile(r"^\W*(?:\d[\d.,\s]*)?(?:ค่า)?(?:คะแนน)?เฉลี่ย(?:ของ|ราย)?\s?(?:ตัวชี้วัด|ด้าน)")


def is_mean(grid: Grid, row: GridRow) -> bool:
    """Whether a row among an indicator's questions gives the indicator's mean (`ค่าเฉลี่ยตัวชี้วัด`)."""
    labels = [clean(row.text(column)) for column in row.filled()]
    return (
        grid.first(Role.QUESTION) is not None
        and len(labels) <= 3
        and any(_MEAN_LABEL.match(label) and len(label) < 80 for label in labels)
    )


# --- rows that a page break cut -----------------------------------------------------------------------------------


def _styles(grid: Grid) -> dict[int, float]:
    """By column, the share of cells (pieces behind page breaks aside) that begin with a code, a number or a bullet."""
    shares: dict[int, float] = {}
    whole = [row for row in grid.rows if not row.after_break and section_of(grid, row) is None]
    for column in grid.columns:
        texts = [row.text(column.index) for row in whole if row.text(column.index).strip()]
        if texts:
            shares[column.index] = sum(_marked(text, column.role) for text in texts) / len(texts)
    return shares


def _marked(text: str, role: Role) -> bool:
    line = clean(text)
    if role in (Role.QUESTION, Role.NUMBER):
        return begins_with_code(leading_score(line)[1])
    if role in (Role.INDICATOR, Role.INSTRUMENT):
        return subject_of(line, leading_number=True) is not None or begins_with_marker(line)
    return begins_with_marker(line)


def begins_with_code(line: str) -> bool:
    """Whether a question cell begins with something that can be a code."""
    match = LEADING.match(line)
    if match is None:
        return False
    if match["end"].endswith(".") and line[match.end() : match.end() + 1].isdigit():
        return False
    if LETTERED.match(match["one"]) or match["one"][0] in "0๐":
        return True
    # `1 ปีที่ผ่านมา` is no code: bare digits need a sentence behind them, not what they count.
    return not _COUNTED.match(line[match.end() :])


_COUNTED = re.compile(r"(?:ปี|เดือน|วัน|ครั้ง|บาท|ชั่วโมง|นาที|แห่ง|คะแนน|%)|(?:คน|ราย|ข้อ)(?![ก-๎])")


def goes_on(grid: Grid, row: GridRow, before: LogicalRow, styles: dict[int, float]) -> bool:
    """Whether a row behind a page break continues the row before it."""
    if not row.after_break:
        return False
    number = grid.first(Role.NUMBER)
    if number is not None and styles.get(number.index, 0) > 0.7:
        if row.text(number.index).strip():
            return False
        if _always_filled(grid, number.index) and not _scored_again(grid, row, before):
            # Every row has its running number: what has none belongs to the row above.
            return True
    code = grid.first(Role.QUESTION)
    key = code or grid.first(Role.INDICATOR)
    if key is not None and not row.text(key.index).strip() and _always_filled(grid, key.index):
        # No row of the table leaves its key empty: one that does at the top of a page has it above.
        return True
    if key is not None and row.continues and not before.text(key.index).strip():
        # The row was cut, and its short key cell as a whole stands behind the cut (WeasyPrint parts no three lines).
        return True
    for role in (Role.QUESTION, Role.INDICATOR, Role.AGENCY, Role.ISSUE):
        for column in grid.with_role(role):
            text = row.text(column.index)
            if not text.strip():
                continue
            if role is Role.INDICATOR and _cut_name(before.text(column.index), text):
                return True
            if role is Role.AGENCY:
                if row.continues is not None:
                    return row.continues
                return begins_mid_sentence(before.text(column.index), text)
            if role is Role.QUESTION and column is not code and code and styles.get(code.index, 0.0) > 0.9:
                # A question's text without the code that every row has beside it.
                return True
            if role is Role.ISSUE and (code or grid.first(Role.INDICATOR)) and row.continues is None:
                return _tail(grid, row, before, column.index)
            return _mid_sentence(
                text, before.text(column.index), styles.get(column.index, 0.0), row.continues, _marker_test(role)
            )
    # Neither question nor issue: what stands here belongs to the row before, if the leading cell goes on too.
    leading = grid.first(Role.MEASURE)
    if leading is not None and row.text(leading.index).strip():
        if grid.first(Role.QUESTION) or grid.first(Role.INDICATOR) or grid.first(Role.ISSUE):
            return True
        return _mid_sentence(
            row.text(leading.index),
            before.text(leading.index),
            styles.get(leading.index, 0.0),
            row.continues,
            _marker_test(Role.MEASURE),
        )
    return True


def _scored_again(grid: Grid, row: GridRow, before: LogicalRow) -> bool:
    return any(row.text(each.index).strip() and before.text(each.index).strip() for each in grid.with_role(Role.SCORE))


def _cut_name(before: str, text: str) -> bool:
    """Whether a number alone, or with the beginning of its indicator's name, ends the page before (`๘. การ`), or the
    word before the number (`ตัวชี้`)."""
    word = squeeze(clean(before))
    if word and _LABEL_WORD.startswith(word):
        whole = _NUMBERED_LABEL.match(word + squeeze(clean(text)))
        return whole is not None and indicator_named(whole["name"]) in (None, int(whole["number"]))
    number = _LABEL_NUMBER.match(clean(before))
    if number is None or begins_with_marker(text) or indicator_named(before) is not None:
        return False
    return indicator_named(number["name"] + text) == int(number["number"])


_LABEL_WORD = "ตัวชี้วัดที่"
_NUMBERED_LABEL = re.compile(rf"{_LABEL_WORD}(?P<number>10|[1-9])(?!\d)[.)]?(?P<name>.*)$", re.DOTALL)
_LABEL_NUMBER = re.compile(r"\W*(?:ตัวชี้วัด(?:ที่)?\s*)?(?P<number>\d{1,2})[.)]?\s*(?P<name>.*)$", re.DOTALL)


def _always_filled(grid: Grid, column: int) -> bool:
    whole = [
        row
        for row in grid.rows
        if not row.after_break and row.filled() and section_of(grid, row) is None and not is_total(grid, row)
    ]
    return bool(whole) and all(row.text(column).strip() for row in whole)


def _tail(grid: Grid, row: GridRow, before: LogicalRow, issue: int) -> bool:
    """Whether an issue without a question beside it, behind a page break, is the end of the issue before.

    It is, unless it begins with a marker, or another cell of the row begins something new.
    """
    if begins_with_marker(row.text(issue)) or not before.text(issue).strip():
        return False
    if begins_mid_sentence(before.text(issue), row.text(issue)):
        return True
    fresh = (Role.MEASURE, Role.STEP, Role.RESULT, Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP, Role.SCORE)
    return not any(
        row.text(column.index).strip() and before.text(column.index).strip() for column in grid.with_role(*fresh)
    )


def _begins_anew(grid: Grid, row: GridRow) -> bool:
    """Whether the question cell of a row that goes on holds a whole question behind the end of the one before."""
    column = grid.first(Role.QUESTION)
    return column is not None and any(code for code, _ in question_parts(row.text(column.index))[1:])


def _marker_test(role: Role) -> Callable[[str], bool]:
    return lambda text: _marked(text, role)


def _mid_sentence(text: str, before: str, style: float, continues: bool | None, marked: Callable[[str], bool]) -> bool:
    if marked(text):
        return False
    if continues is not None:
        return continues
    if style >= 0.7:
        return True
    return begins_mid_sentence(before, text)


# --- several subjects in one cell -----------------------------------------------------------------------------------


def _subjects(grid: Grid, row: GridRow, context: Context, found: list[LogicalRow]) -> list[LogicalRow]:
    """The logical rows of one printed row: the end of the question before goes to that, the rest is this row."""
    fields = _fields(row)
    column = grid.first(Role.QUESTION)
    if column is None or column.index not in fields:
        return [LogicalRow(fields, context, row, reach=set(row.covered))]
    parts = question_parts(fields[column.index].text, score_first=_score_first(grid, column.index))
    before = next((each for each in reversed(found) if each.kind == "subject"), None)
    if parts and not parts[0][0] and len(parts) > 1 and before is not None and before.text(column.index).strip():
        tail = replace(fields[column.index], text=parts[0][1])
        before.fields[column.index] = before.fields.get(column.index, Field("", ())).plus(tail)
        before.joined = True
        _move_tails(grid, fields, before, column.index)
        parts = parts[1:]
    fields[column.index] = replace(fields[column.index], text=" \n".join(text for _, text in parts))
    rows = LogicalRow(fields, context, row, codes=[code for code, _ in parts if code], reach=set(row.covered))
    return [rows]


def _move_tails(grid: Grid, fields: dict[int, Field], before: LogicalRow, question: int) -> None:
    """Issues of a row that begin in the middle of a sentence go with the question's end, as far as that reaches."""
    for column in grid.with_role(Role.ISSUE):
        piece = fields.get(column.index)
        if piece is None or column.index == question or not begins_mid_sentence(before.text(column.index), piece.text):
            continue
        cut = _tail_end(grid, column.index, piece.text)
        if cut:
            tail = replace(piece, text=piece.text[:cut])
            before.fields[column.index] = before.fields.get(column.index, Field("", ())).plus(tail)
            fields[column.index] = replace(piece, text=piece.text[cut:].lstrip())


def _tail_end(grid: Grid, column: int, text: str) -> int:
    """Where the end of the issue above stops and the next issue begins; 0 where nothing tells.

    A new line that a tag set tells; in print, a blank behind which the text begins as another issue of the table does.
    """
    beginnings = {squeeze(row.text(column))[:_ALIKE] for row in grid.rows if row.text(column).strip()}
    tags = [match.end() for match in re.finditer(r" \n", text)]
    if tags and grid.rows[0].page is None:
        return tags[0]
    found = [
        match.end()
        for match in re.finditer(r"[ \n]+", text)
        if " " in match[0] and squeeze(text[match.end() :])[:_ALIKE] in beginnings
    ]
    return found[0] if len(found) == 1 else 0


_ALIKE = 14
"""So many letters in common make two issues begin alike."""


def _score_first(grid: Grid, column: int) -> bool:
    """Whether the table prints each question's score before its code; one cell alone may hold the end of a score."""
    return sum(leading_score(row.text(column))[0] is not None for row in grid.rows) > 2


def question_parts(text: str, *, score_first: bool = False) -> list[tuple[str, str]]:
    """(printed code, text with the code) of every question in a cell; a part without a code stands only in front."""
    if _CODE_LIST.fullmatch(flatten(text)):
        return [(match[0], match[0]) for match in _LISTED.finditer(flatten(text))]
    starts = [0]
    first = leading_score(text)[0] if score_first else None
    for position in _part_starts(text):
        if first is not None and len(squeeze(text[:position])) <= len(squeeze(first.printed)):
            continue
        if not _LABEL.fullmatch(squeeze(text[starts[-1] : position])):
            starts.append(position)
    bounds = [*starts, len(text)]
    parts = []
    for start, stop in itertools.pairwise(bounds):
        piece = text[start:stop].strip()
        behind = leading_score(piece)[1] if score_first else flatten(piece)
        match = LEADING.match(behind)
        code = match[0] if match and begins_with_code(clean(behind)) else ""
        parts.append((_token(match) if match and code else "", piece))
    return parts


_LABEL = re.compile(r"(?:ข้อ(?:คำถาม)?(?:ที่)?)?")
"""What may stand on a line of its own before a code."""


def _moved_codes(grid: Grid, row: GridRow, before: LogicalRow) -> list[str]:
    """The code of a row whose question cell stands as a whole behind the page break."""
    column = grid.first(Role.QUESTION)
    if column is None or before.codes or before.text(column.index).strip():
        return []
    return [code for code, _ in question_parts(row.text(column.index)) if code]


def _listed_on(grid: Grid, row: GridRow, before: LogicalRow) -> list[str]:
    """The codes with which a row goes on with a list of codes that the row before left open (`E4, E5,`)."""
    column = grid.first(Role.QUESTION)
    if column is None or not _OPEN_LIST.search(before.source.text(column.index)):
        return []
    text = flatten(row.text(column.index))
    return _LISTED.findall(text) if _CODE_LIST.fullmatch(text) or _LISTED.fullmatch(text) else []


_OPEN_LIST = re.compile(r"[0-9๐-๙]\s*(?:,|/|และ)\s*$")
_LISTED = re.compile(r"[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙])")
_CODE_LIST = re.compile(rf"(?:ข้อ\s?)?{_LISTED.pattern}(?:\s*(?:,|/|และ|กับ|\s)\s*(?:ข้อ\s?)?{_LISTED.pattern})+[,\s]*")
"""A cell that is nothing but several codes: `I1, I2 และ E1`."""


def _token(match: re.Match[str]) -> str:
    return f"{match['one']} - {match['two']}" if match["two"] else match["one"]


_LINE_CODE = re.compile(
    # A line may also end within a range of codes.
    r"(?:(?<![-–—])(?<![-–—]\s)(?<!ถึง)(?<!ถึง\s)\n\s*|(?<=คะแนน\))\s*|(?<=คะแนน)\s+"
    r"|(?<=[0-9๐-๙]\))\s*)(?=(?:[-–•]\s*)?(?:ข้อ(?:คำถาม)?(?:ที่)?\s*)?[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙]))"
)
_AFTER_SCORE = re.compile(r"คะแนน\s?\)+\s*\n?\s*(?=[1lI๑-๙0-9][0-9๐-๙]{0,2}[.)]?\s?[ก-ฮเ-ไ])")


def _part_starts(text: str) -> list[int]:
    found = {match.end() for match in _LINE_CODE.finditer(text)}
    found |= {match.end() for match in _AFTER_SCORE.finditer(text)}
    return sorted(found)
