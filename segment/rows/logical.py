"""Grids → logical rows: one row for one subject, however page breaks cut it and however many a cell holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from extract.document import Cell
from normalize.text import flatten
from segment.facts.codes import CODE_LIST, LISTED, OPEN_LIST, question_parts
from segment.facts.continuation import begins_mid_sentence, begins_with_marker, dangling
from segment.facts.means import is_mean
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import scan
from segment.facts.subjects import Subject
from segment.facts.words import letters_of
from segment.headings import Context
from segment.rows.codes import Codes, codes_of
from segment.rows.cuts import Habits, goes_on, habits_of
from segment.rows.field import Field, LogicalRow, fields_of
from segment.rows.label import Label, label_of
from segment.rows.notes import notes_of
from segment.rows.sections import section_of
from segment.rows.sums import sums_up
from segment.tables.grid import Grid, GridRow
from segment.tables.items import item_column

_MEAN = regex.compile(r"^(?:ค่า)?(?:คะแนน)?เฉลี่ย")
_MEAN_ALONE = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย")
"""Below the questions of one indicator these words alone say that it is its mean."""
_WORD_BEFORE = regex.compile(r"(?:ข้อ(?:ที่)?)?")
"""What a narrow cell leaves of a code's line before a page break."""
_WORDS = r"(?:ได้|ค่า|ผล|คะแนน|เฉลี่ย|ร้อยละ|[:=]|\s)*\d{1,3}(?:\.\d{1,2})?\s*(?:คะแนน|%)?\s*"
_SCORE_ALONE = regex.compile(rf"[(\[]{_WORDS}[)\]]|(?:[:=]|ได้){_WORDS}")
_ALIKE = 14
"""So many letters in common make two issues begin alike."""


def logical_rows(grid: Grid, context: Context) -> tuple[list[LogicalRow], Context]:
    """The grid's rows by subject, and the context behind its last section row."""
    found: list[LogicalRow] = []
    codes = codes_of(grid)
    labels = {at: label_of(grid, row, codes) for at, row in enumerate(grid.rows) if row.filled()}
    sections = {
        at: section
        for at, label in labels.items()
        if (section := section_of(grid, grid.rows[at], label, codes.at)) is not None
    }
    notes = notes_of(grid)
    cut = any(row.after_break for row in grid.rows)
    habits = habits_of(grid, codes, labels, {*sections, *notes}) if cut else Habits(grid, codes.at)
    for at, label in labels.items():
        row = grid.rows[at]
        if at in notes:
            found.append(LogicalRow(fields_of(row), context, row, replace(label, aside=notes[at]), "aside"))
            continue
        section = None if label.mean else sections.get(at)
        if section is not None:
            context = context.under(section) if not section.overall else Context(depth=context.depth)
            found.append(LogicalRow(fields_of(row), context, row, _of_section(row, label, section), "section"))
            continue
        if found and found[-1].kind == "subject" and _is_score_of_above(row, found[-1], codes.at):
            _join(grid, _set_apart(row, codes.at), found[-1], codes, found)
            continue
        if kind := _kind_without_subject(grid, row, label, context, found):
            fields = fields_of(row)
            if kind == "item" and row.after_break:
                question = next(each for each in reversed(found) if each.kind == "subject")
                if _has_its_number(grid, row, question):
                    _join(grid, row, question, codes, found)
                    continue
                _give_back(grid, fields, question)
            found.append(LogicalRow(fields, context, row, label, kind))
            continue
        before = found[-1] if row.after_break and found and found[-1].kind in ("subject", "item") else None
        if before is not None and goes_on(row, before, habits) and not _begins_anew(row, codes.at):
            _join(grid, row, before, codes, found)
            continue
        found.append(_subject_row(grid, row, label, context, found, codes))
    _under_labels(grid, found)
    return found, context


def _of_section(row: GridRow, label: Label, section: Subject) -> Label:
    """The label of a section's row: wherever it stands, it names the section's indicator."""
    named = (index for index, facts in row.told if facts.label is not None and facts.label.indicator is not None)
    return replace(label, subject=section, column=label.column if label.column is not None else next(named, None))


def _is_score_of_above(row: GridRow, before: LogicalRow, codes_at: int | None) -> bool:
    """Whether a row behind a page break gives, where the question stands, nothing but its score, and no number."""
    if codes_at is None or not row.after_break or not before.text(codes_at).strip():
        return False
    if any(row.facts(column).numeric for column in row.filled() if column != codes_at):
        return False
    return _SCORE_ALONE.fullmatch(row.facts(codes_at).line) is not None


def _set_apart(row: GridRow, column: int | None) -> GridRow:
    """The row with a blank before its score, which is no part of the word before the break."""
    cells = {at: replace(cell, text=f" {cell.text}") if at == column else cell for at, cell in row.cells.items()}
    return replace(row, cells=cells)


def _kind_without_subject(
    grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow]
) -> str | None:
    """``total``, ``mean``, ``aside`` or ``item`` where the row is one of these."""
    if sums_up(grid, row):
        return "aside"
    if label.codes:
        return None
    if (
        label.bulleted
        and found
        and found[-1].kind in ("subject", "item")
        and (found[-1].codes or found[-1].kind == "item")
    ):
        return "item"
    if found and _is_item_below(grid, row, found[-1]):
        return "item"
    if label.mean and grid.with_role(Role.QUESTION) and _has_numbers(row) and _only_numbers(row, label):
        return "mean"
    if label.total and _is_mean_below(grid, row, label, context, found):
        return "mean"
    if not label.total and label.aside is None:
        return None
    scored = grid.with_role(Role.SCORE)
    if label.aside is not None and scored:
        texts = any(grid.columns[column].role in (Role.ISSUE, Role.MEASURE) for column in row.filled())
        # Where columns of answers are set aside themselves, the row of answers still has its score beside them.
        answers = label.aside == "answers" and any(column.aside == "answers" for column in grid.columns)
        if not texts and not answers:
            return "aside"
    if not label.total:
        return None
    across = [column for column in scored if column.code or (column.subject and not column.subject.overall)]
    numbered = [column for column in row.filled() if row.facts(column).numbers]
    alone = len(numbered) == 1
    beside = alone and numbered[0] not in {column.index for column in across}
    whole = len({column.subject.instrument for column in across if column.subject and not column.subject.indicator})
    if label.agency is not None or (len(across) >= 2 and not (alone and (beside or max(len(across) - 1, whole) > 2))):
        # Where the columns are the subjects, a row of totals or means gives each column's number.
        return None
    named = label.subject is not None and label.subject.indicator is not None
    if (
        found
        and found[-1].kind == "subject"
        and found[-1].label.statistic in ("public", "survey")
        and _MEAN.match(_words(row, label))
    ):
        # The mean of the two parts of EIT that stand above it.
        return None
    long = any(len(row.facts(column).line) > 90 for column in row.filled())
    # Where no column is one of scores, the number says itself that it is points: 75.38 คะแนน.
    points = any(each.decimals and each.unit for column in row.filled() for each in row.facts(column).numbers)
    return "total" if (scored or points) and _has_numbers(row) and not named and not long else None


def _is_mean_below(grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow]) -> bool:
    """Whether the words of a total are those of a mean, below the questions of the indicator that heads them."""
    if context.indicator is None or (found and found[-1].label.statistic in ("public", "survey")):
        return False
    words = _words(row, label)
    if not _has_numbers(row) or _MEAN_ALONE.fullmatch(words.removesuffix("รวม")) is None:
        return False
    heads = [scan(column.header).label for column in grid.with_role(Role.QUESTION)]
    headed = any(head is not None and head.indicator == context.indicator for head in heads)
    return (headed and not words.endswith("รวม")) or _means_questions(row, found)


def _means_questions(row: GridRow, found: list[LogicalRow]) -> bool:
    """Whether a row's one number is the mean of those of the questions above it, as far as their section reaches."""
    numbered = [(column, facts.numbers[0].value) for column, facts in row.told if facts.numeric and facts.numbers]
    above = [each for each in found if not each.label.total]
    section = max((at for at, each in enumerate(above) if each.kind == "section"), default=-1)
    asked = above[section + 1 :]
    if len(numbered) != 1 or len(asked) < 2 or not all(each.codes for each in asked):
        return False
    values = [each.facts(column).numbers for each in asked for column in each.filled() if each.facts(column).decimal]
    return len(values) == len(asked) and is_mean(numbered[0][1], [each[0].value for each in values])


def _is_item_below(grid: Grid, row: GridRow, above: LogicalRow) -> bool:
    """Whether a row has a text in the column of items, numbers, and nothing else, below a question that has items."""
    if not (above.kind == "item" or (above.kind == "subject" and above.codes)):
        return False
    column = item_column(grid)
    if column is None:
        return False
    others = [row.facts(index) for index in row.filled() if index != column]
    return (
        bool(row.text(column).strip())
        and any(each.decimal for each in others)
        and all(each.numeric or each.dash for each in others)
    )


def _has_numbers(row: GridRow) -> bool:
    return any(row.facts(column).numbers for column in row.filled())


def _only_numbers(row: GridRow, label: Label) -> bool:
    """Whether beside its label a row has little but numbers."""
    others = [row.facts(column) for column in row.filled() if column not in label.columns]
    return sum(not (each.numeric or each.dash or each.level or each.tick) for each in others) <= 1


def _words(row: GridRow, label: Label) -> str:
    return "".join(row.facts(column).letters for column in label.columns if not row.facts(column).numeric)


def _join(grid: Grid, row: GridRow, before: LogicalRow, codes: Codes, found: list[LogicalRow]) -> None:
    """Put a row that goes on into the row before, cell by cell; what goes on with a cell that a row further above
    spans down into that row goes there."""
    before.codes += _moved_codes(row, before, codes.at) + _listed_on(row, before, codes.at)
    for column, piece in fields_of(row).items():
        owner = before
        if column in before.source.covered and not before.text(column).strip():
            owner = next((each for each in reversed(found) if each.text(column).strip()), before)
        owner.fields[column] = owner.fields.get(column, Field("", ())).plus(piece)
    before.joined = True
    if before.label.subject is None:
        merged = GridRow(row.table, row.index, {c: _as_cell(f) for c, f in before.fields.items() if f.cells})
        joined = label_of(grid, merged, codes)
        if joined.subject is not None and not before.codes:
            before.label = replace(before.label, subject=joined.subject, column=joined.column)


def _has_its_number(grid: Grid, row: GridRow, question: LogicalRow) -> bool:
    """Whether the number of an item behind a page break stands before it, among several of its question's row."""
    several = any(len(question.facts(column.index).numbers) > 1 for column in grid.with_role(Role.SCORE))
    return several and row.continues is not False and not _has_numbers(row)


def _give_back(grid: Grid, fields: dict[int, Field], question: LogicalRow) -> None:
    """Put the texts beside an item, which a page break cut from those of its question, back to them."""
    for column in grid.with_role(*TEXTS):
        piece = fields.get(column.index)
        if piece is not None and piece.text.strip() and question.text(column.index).strip():
            question.fields[column.index] = question.fields[column.index].plus(piece)
            del fields[column.index]


def _as_cell(piece: Field) -> Cell:
    return replace(piece.cells[0][1], text=piece.text)


def _begins_anew(row: GridRow, codes_at: int | None) -> bool:
    """Whether the question cell of a row that goes on holds a whole question behind the end of the one before."""
    return codes_at is not None and any(code for code, _ in question_parts(row.text(codes_at))[1:])


def _moved_codes(row: GridRow, before: LogicalRow, codes_at: int | None) -> list[str]:
    """The code of a row whose question cell stands as a whole behind the page break, or but for the word before it."""
    if codes_at is None or before.codes or not _WORD_BEFORE.fullmatch(before.text(codes_at).strip()):
        return []
    return [code for code, _ in question_parts(row.text(codes_at)) if code]


def _listed_on(row: GridRow, before: LogicalRow, codes_at: int | None) -> list[str]:
    """The codes with which a row goes on with a list of codes that the row before left open (`E4, E5,`)."""
    if codes_at is None or not OPEN_LIST.search(before.source.text(codes_at)):
        return []
    text = flatten(row.text(codes_at))
    return LISTED.findall(text) if CODE_LIST.fullmatch(text) or LISTED.fullmatch(text) else []


# --- several subjects in one cell -----------------------------------------------------------------------------------


def _subject_row(
    grid: Grid, row: GridRow, label: Label, context: Context, found: list[LogicalRow], codes: Codes
) -> LogicalRow:
    """The logical row of a printed row; the end of the question before, where its cell begins with it, goes there."""
    fields, codes_at = fields_of(row), codes.at
    if codes_at is None or codes_at not in fields:
        return LogicalRow(fields, context, row, label, codes=list(label.codes))
    parts = question_parts(fields[codes_at].text, score_first=codes.score_first)
    before = next((each for each in reversed(found) if each.kind == "subject"), None)
    if parts and not parts[0][0] and len(parts) > 1 and before is not None and before.text(codes_at).strip():
        tail = replace(fields[codes_at], text=parts[0][1])
        before.fields[codes_at] = before.fields.get(codes_at, Field("", ())).plus(tail)
        before.joined = True
        if row.continues:
            _move_heads(grid, fields, before, codes_at)
        _move_tails(grid, fields, before, codes_at)
        parts = parts[1:]
    elif row.after_break and before is not None and before.context.indicator == context.indicator:
        _move_ends(grid, fields, found, codes_at)
    fields[codes_at] = Field(" \n".join(text for _, text in parts), fields[codes_at].cells)
    return LogicalRow(fields, context, row, label, codes=list(label.codes))


def _move_heads(grid: Grid, fields: dict[int, Field], before: LogicalRow, question: int) -> None:
    """Issues that begin anew above a page break which cuts the row go with the question that begins behind it."""
    for column in grid.with_role(Role.ISSUE):
        piece, above = fields.get(column.index), before.fields.get(column.index)
        if piece is None or above is None or column.index == question or len(above.cells) < 2:
            continue
        head = Field(above.cells[-1][1].text, above.cells[-1:])
        rest = above.text.removesuffix(head.text)
        if rest != above.text and letters_of(head.text)[:_ALIKE] in _beginnings(grid, column.index, head.cells[0][1]):
            before.fields[column.index] = Field(rest.rstrip(), above.cells[:-1])
            fields[column.index] = head.plus(piece)


def _beginnings(grid: Grid, column: int, but: Cell | None = None) -> set[str]:
    """How the issues of a table begin, that in one cell left out."""
    cells = (row.cells[column] for row in grid.rows if column in row.cells)
    return {letters_of(cell.text)[:_ALIKE] for cell in cells if cell.text.strip() and cell is not but}


def _move_tails(grid: Grid, fields: dict[int, Field], before: LogicalRow, question: int) -> None:
    """Issues of a row that begin in the middle of a sentence go with the question's end, as far as that reaches."""
    for column in grid.with_role(Role.ISSUE):
        piece = fields.get(column.index)
        if piece is None or column.index == question:
            continue
        above = before.text(column.index)
        unmarked = bool(above.strip()) and (_lacks_mark(grid, column.index, piece.text) or _goes_on(above, piece.text))
        if not unmarked and not begins_mid_sentence(above, piece.text):
            continue
        cut = _next_mark(piece.text) if unmarked else _tail_end(grid, column.index, piece.text)
        if not cut and len(letters_of(piece.text)) <= _END and dangling(scan(above).line):
            cut = len(piece.text)
        if cut:
            tail = replace(piece, text=piece.text[:cut])
            before.fields[column.index] = before.fields.get(column.index, Field("", ())).plus(tail)
            if rest := piece.text[cut:].lstrip():
                fields[column.index] = replace(piece, text=rest)
            else:
                del fields[column.index]


def _lacks_mark(grid: Grid, column: int, text: str) -> bool:
    """Whether a text begins without the bullet or number that every other issue of its column begins with."""
    others = [row.text(column) for row in grid.rows if not row.after_break and row.text(column).strip()]
    return len(others) > _HABIT and all(map(begins_with_marker, others)) and not begins_with_marker(text)


def _goes_on(above: str, text: str) -> bool:
    """Whether a text without a mark stands behind a list: it is the end of that list's last item."""
    return begins_with_marker(above) and not begins_with_marker(text)


_HABIT = 2


def _next_mark(text: str) -> int:
    """Where the first bullet or number of a text stands; its length where there is none."""
    found = _BULLET_INSIDE.search(text)
    return int(found.start()) if found else len(text)


_BULLET_INSIDE = regex.compile(r"(?<=\s)(?:[-–•]|[\d๐-๙]{1,2}[.)])(?=\s)")


def _move_ends(grid: Grid, fields: dict[int, Field], found: Sequence[LogicalRow], question: int) -> None:
    """The end of an issue over several questions, which a page break parts between two of them, goes back to it."""
    for column in grid.with_role(Role.ISSUE):
        piece = fields.get(column.index)
        owner = next((each for each in reversed(found) if each.text(column.index).strip()), None)
        if piece is None or owner is None or owner.kind != "subject" or column.index == question:
            continue
        above = owner.text(column.index)
        goes_on = begins_mid_sentence(above, piece.text)
        # ต่อ, ไว้ end a sentence too: a whole one behind them is another issue.
        short = len(letters_of(piece.text)) <= _END or not dangling(scan(above).line)
        if goes_on and short and owner.context.indicator == found[-1].context.indicator:
            owner.fields[column.index] = owner.fields[column.index].plus(piece)
            del fields[column.index]


_END = 24
"""Letters: the end of an issue is no longer."""


def _tail_end(grid: Grid, column: int, text: str) -> int:
    """Where the end of the issue above stops and the next issue begins; 0 where nothing tells.

    A new line that a tag set tells; in print, a blank behind which the text begins as another issue of the table does.
    """
    beginnings = _beginnings(grid, column)
    tags: list[int] = [match.end() for match in regex.finditer(r" \n", text)]
    if tags and grid.rows[0].page is None:
        return tags[0]
    found: list[int] = [
        match.end()
        for match in regex.finditer(r"[ \n]+", text)
        if " " in match[0] and letters_of(text[match.end() :])[:_ALIKE] in beginnings
    ]
    return found[0] if len(found) == 1 else 0


# --- what rows without a label of their own stand under -------------------------------------------------------------


def _under_labels(grid: Grid, rows: list[LogicalRow]) -> None:
    """Give each row the indicator that it names itself, or that a merged cell above names for it."""
    columns = [column.index for column in grid.with_role(Role.INDICATOR, Role.INSTRUMENT)]
    above: Label | None = None
    closing = _means_close(rows)
    for index, row in enumerate(rows):
        if row.kind == "section":
            above = None
            continue
        if closing and row.kind == "mean":
            above = None
            _close(rows[:index], row)
            continue
        own = row.label.subject
        if own is not None and not own.overall and row.kind != "aside":
            above = row.label
        elif (any(row.text(column).strip() for column in columns) or _is_dated(grid, row)) and not row.codes:
            above = above if _is_year_of(grid, row, rows[:index]) else None
        if (
            row.label.total or (row.label.agency is not None and grid.first(Role.AGENCY) is None)
        ) and row.kind == "subject":
            continue
        if above is not None and row.kind in ("subject", "item", "mean") and above.subject is not None:
            if not is_part_of(above, row.context):
                row.context = row.context.under(above.subject)
            if row.label.subject is None and not row.codes:
                row.label = replace(row.label, subject=above.subject)


def _is_year_of(grid: Grid, row: LogicalRow, above: list[LogicalRow]) -> bool:
    """Whether a row names nothing but a year, below a subject that has no number itself, or another year of it."""
    head = next((each for each in reversed(above) if not _is_dated(grid, each)), None)
    return _is_dated(grid, row) and head is not None and head.kind == "subject" and not _has_numbers_of(head)


def _is_dated(grid: Grid, row: LogicalRow) -> bool:
    """Whether a year stands where rows have their subject: in a column of its own it says nothing of that."""
    first = next(iter(row.label.columns), None)
    if first is None or row.kind != "subject" or grid.columns[first].role is Role.YEAR:
        return False
    return row.facts(first).bare_year


def _has_numbers_of(row: LogicalRow) -> bool:
    return any(row.facts(column).numeric for column in row.filled())


def is_part_of(label: Label, context: Context) -> bool:
    """Whether a label names a part of EIT where an indicator of EIT is meant: EIT ส่วนที่ 1 in an indicator's table."""
    subject = label.subject
    return (
        subject is not None
        and subject.indicator is None
        and label.statistic in ("public", "survey")
        and context.indicator is not None
        and subject.instrument == context.instrument
    )


def _means_close(rows: list[LogicalRow]) -> bool:
    """Whether the means of indicators stand below their questions: the first row with a subject is a question's."""
    first = next((row for row in rows if row.kind in ("section", "subject", "mean")), None)
    return first is not None and first.kind == "subject" and bool(first.codes)


def _close(above: list[LogicalRow], mean: LogicalRow) -> None:
    """Put the questions above a mean under its indicator, as far as nothing else names theirs."""
    subject = mean.label.subject
    for row in reversed(above):
        if row.kind not in ("subject", "item") or row.context.indicator is not None:
            break
        if subject is not None and subject.indicator is not None:
            row.context = row.context.under(subject)
