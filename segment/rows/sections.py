"""Section rows: a row that only names what the rows below it are about."""

from __future__ import annotations

from itertools import pairwise

import regex

from normalize.codes import LEADING
from segment.facts.codes import begins_with_code
from segment.facts.outcome import is_outcome
from segment.facts.questions import is_unnamed
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts, scan
from segment.facts.statements import statements
from segment.facts.subjects import UNNAMED, Subject, subject_of
from segment.rows.label import Label
from segment.rows.label_subject import is_strong
from segment.rows.plan_headings import heads_plan
from segment.tables.grid import Grid, GridRow

LONGEST = 200
"""Letters: no section's name is longer."""
_WORDS = regex.compile(
    r"^\W*(?:กลยุทธ์|ยุทธศาสตร์|มิติ|ด้าน|ส่วน|หมวด|ตอน|แผนงาน|เครื่องมือ|องค์ประกอบ"
    r"|ประเด็นยุทธศาสตร์|เป้าประสงค์|แบบวัด|แบบตรวจ|ตัวชี้วัด)\s?(?:ที่)?\s?\d*"
)
_INDICATOR_LABEL = regex.compile(r"\W*(?:ตัวชี้วัด|แบบวัด|แบบตรวจ)")
# 9.1 ข้อมูลพื้นฐาน: a part of an indicator, alone on its row.
_PART = regex.compile(r"^\W*((?:10|[1-9])\.\d{1,2})[.)]?\s(?=[ก-ฮเ-ไ])")
_LETTERED = regex.compile(r"^[ก-ฮ][.)]\s?(?=[ก-๎]{3})")
_BESIDE = (Role.IGNORED, Role.LEVEL)
_LIST_NUMBER = regex.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*[.)]?\s(?=ตัวชี้วัด|แบบ)")


def opens_section(facts: Facts) -> bool:
    """Whether a text that stands alone in a row names what the rows below it are about."""
    named = facts.label is not None and not facts.label.overall
    return named or _WORDS.match(facts.line) is not None


def section_of(grid: Grid, row: GridRow, label: Label, codes_at: int | None) -> Subject | None:
    """The section that a row opens, None where it is none; one without a subject is ``Subject(overall=True)``, one that
    leaves the subject as it was is ``UNNAMED``."""
    if (found := _outlined(grid, row, label, codes_at) or _over_works(grid, row)) is not None:
        return found
    # A picture, a state of work or a level beside a section's name is no part of it.
    filled = [column for column in row.filled() if grid.columns[column].role not in _BESIDE] or row.filled()
    if not filled:
        return None
    if codes_at is not None and _INDICATOR_LABEL.match(row.facts(filled[0]).line):
        # An indicator among its questions may have scores of its own.
        filled = [column for column in filled if not _is_number(grid, row, column)]
    texts = {row.facts(column).line for column in filled}
    if len(texts) != 1 or len(text := texts.pop()) > LONGEST:
        return UNNAMED if heads_plan(grid, row) else None
    width = len(grid.columns)
    cell = row.cells[filled[0]]
    whole = cell.column_span >= max(2, width - 1) or (len(filled) >= width > 1)
    single = len(filled) == 1 and width >= 2
    # A column of running numbers is none of labels.
    lead = next((column.index for column in grid.columns if column.role is not Role.NUMBER), 0)
    first = filled[0] in (0, lead)
    if not (whole or single):
        return None
    bare = _LIST_NUMBER.sub("", text)
    subject = subject_of(bare)
    role = grid.columns[filled[0]].role
    if subject is not None and not subject.overall and LEADING.match(bare) is None:
        return _named(grid, row, subject, bare, whole=whole, role=role, first=first, codes_at=codes_at)
    if whole and (row.facts(filled[0]).decimal and row.facts(filled[0]).total):
        # A total in words over all columns opens nothing: คะแนนรวม 92.44 คะแนน.
        return None
    if whole and not grid.spans_known and row.after_break:
        return None
    if whole and (_WORDS.match(text) or (cell.column_span >= width and not LEADING.match(text))):
        return subject or Subject(overall=True)
    if single and filled[0] == codes_at and not begins_with_code(text) and _bare_codes(grid, codes_at):
        # Among bare codes a text alone on its row is the name of what follows.
        return Subject(overall=True)
    if not (single and first):
        return None
    if codes_at is not None and (part := _PART.match(text)) and len(text) < 120:
        return subject_of(f"ตัวชี้วัดย่อยที่ {part[1]}")
    if len(text) < 160 and (_WORDS.match(text) or _lettered(grid, filled[0], text)):
        return Subject(overall=True)
    return UNNAMED if heads_plan(grid, row) else None


def _lettered(grid: Grid, column: int, text: str) -> bool:
    """Whether a text is one of the headings by letters (ก. ข.) in a column: alone on its row, above fuller ones."""
    if not _LETTERED.match(text):
        return False
    rows = [row for row in grid.rows if row.filled()]
    heads = [bool(_LETTERED.match(row.facts(column).line)) for row in rows]
    alone = all(row.filled() == [column] and not row.covered for row, head in zip(rows, heads, strict=True) if head)
    headed = all(not (above and below) for above, below in pairwise(heads))
    filled = all(len(row.filled()) > 1 for row, head in zip(rows, heads, strict=True) if not head)
    return alone and headed and filled and not heads[-1]


def _bare_codes(grid: Grid, column: int) -> bool:
    """Whether the column of codes holds nothing but codes, but for texts that stand alone on their rows."""
    beside = [row.facts(column) for row in grid.rows if len(row.filled()) > 1 and row.text(column).strip()]
    return len(beside) > 1 and all(each.code_like or each.total for each in beside)


def _outlined(grid: Grid, row: GridRow, label: Label, codes_at: int | None) -> Subject | None:
    """The indicator or instrument of a row among an outline's questions: a label, perhaps numbers, nothing else."""
    if codes_at is None or label.codes or label.subject is None or label.subject.overall or label.aside:
        return None
    if label.column != codes_at and is_unnamed(row.facts(codes_at).line, grid.columns[codes_at].header):
        # A question stands in the row, without a code.
        return None
    if any(grid.columns[column].role in TEXTS and not row.facts(column).dash for column in row.filled()):
        return None
    words = [
        column
        for column in row.filled()
        if not (row.facts(column).numeric or row.facts(column).dash or row.facts(column).level)
    ]
    if not set(words) <= set(label.columns):
        return None
    return label.subject


_COUNTED = regex.compile(r"^\W*\d{1,2}\.\d")


def _over_works(grid: Grid, row: GridRow) -> Subject | None:
    """The indicator of a row that opens a section among issues or measures: its number and name, in one cell or two,
    perhaps how it came out, and no issue or measure."""
    if not grid.with_role(*TEXTS):
        return None
    told = [(index, facts) for index, facts in row.told if grid.columns[index].role not in _BESIDE]
    named = [each for each in told if not (each[1].dash or each[1].whole is not None or is_outcome(each[1]))]
    if not 1 <= len(named) <= 2:
        return None
    index, facts = named[0]
    if grid.columns[index].role not in (*TEXTS, Role.NUMBER, Role.QUESTION, Role.UNKNOWN):
        return None
    found = facts.label
    if found is None or found.indicator is None or not is_strong(facts, found) or statements(facts.printed):
        return None
    if any(facts.indicator_name != found.indicator for _, facts in named[1:]):
        return None
    if facts.indicator_name is None and _counts_on(grid, row, index):
        return None
    counted = told[0][1].whole == found.indicator and _counted_below(grid, row, told[0][0])
    outcome = any(is_outcome(facts) for _, facts in told[1:])
    if not (found.numbered or outcome or counted or _INDICATOR_LABEL.match(facts.line)):
        return None
    return found if _differs_below(grid, row, named[-1][0]) else None


_COUNT = regex.compile(r"^\W*(\d{1,2})[.)]\s*(?!\d)")


def _counts_on(grid: Grid, row: GridRow, column: int) -> bool:
    """Whether a text is the next item of the list above it: 8. ปรับปรุงเว็บไซต์ behind 7."""
    at = next(index for index, each in enumerate(grid.rows) if each is row)
    above = next((each.facts(column).line for each in reversed(grid.rows[:at]) if each.text(column).strip()), "")
    here, last = _COUNT.match(row.facts(column).line), _COUNT.match(above)
    return here is not None and last is not None and int(here[1]) == int(last[1]) + 1


def _counted_below(grid: Grid, row: GridRow, column: int) -> bool:
    """Whether the next row is numbered as a part of this one: 1.1 below 1."""
    below = grid.below(row)
    return below is not None and _COUNTED.match(below.facts(column).line) is not None


def _differs_below(grid: Grid, row: GridRow, column: int) -> bool:
    """Whether the next row has another text than an indicator's name in a column."""
    below = grid.below(row)
    return below is not None and bool(below.facts(column).letters) and below.facts(column).label is None


def _named(
    grid: Grid,
    row: GridRow,
    subject: Subject,
    text: str,
    *,
    whole: bool,
    role: Role,
    first: bool,
    codes_at: int | None,
) -> Subject | None:
    """The subject of a row that holds only its name, where that opens a section."""
    if whole or role is Role.QUESTION or (first and role not in (Role.INDICATOR, Role.INSTRUMENT)):
        numbered = subject.numbered or len(text) < 90
        # Its score may stand behind it; a sentence that gives the score says more.
        label = (numbered and not statements(text)) or _INDICATOR_LABEL.match(text) or is_strong(scan(text), subject)
        return subject if whole or label else None
    if first and role in (Role.INDICATOR, Role.INSTRUMENT):
        # In an indicator column an instrument alone on its row is a section; an indicator is, where questions follow.
        label = regex.match(r"^\W*ตัวชี้วัด", row.facts(0).line) and grid.first(Role.SCORE) is None
        if subject.indicator is None or (codes_at is not None and label):
            return subject
    return None


def _is_number(grid: Grid, row: GridRow, column: int) -> bool:
    """Whether the row has nothing but a number in this column of scores."""
    return grid.columns[column].role is Role.SCORE and row.facts(column).numeric
