"""The issues of a table, with the scores that their texts state."""

from __future__ import annotations

import regex

from normalize.codes import RANGE, Mention, Reading, resolve
from normalize.numerals import to_arabic
from normalize.text import clean, flatten, is_dash
from segment.facts.aside import aside_of
from segment.facts.codes import MORE_CODES, last_code
from segment.facts.items import split_items
from segment.facts.results import is_no_result, on_its_way
from segment.facts.roles import Role
from segment.facts.statements import opening_statement, statements
from segment.reading.number import Number
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.records.assembly import Assembly, CodeSource
from segment.records.scores_in_texts import add_score_in_text
from segment.rows.field import Field, LogicalRow
from segment.tables.column import Column
from segment.tables.content import content_of

_CODE = regex.compile(
    rf"^\s*(?:ข้อ(?:\s?คำถาม)?(?:ที่)?\s*)?({RANGE.pattern}|[IEOieo0]\s?\d{{1,2}})(?![\d.,])\s*[:.)]?\s*"
)
_NEAR = 40
"""Letters: the words that say what a number of an issue's text is stand no farther before it."""
_LAST = regex.compile(r"^.*\d\s?คะแนน(?=\s)", regex.DOTALL)
"""Up to the end of another number: เป้าหมาย 90.00 คะแนน says nothing of the next one."""
_OPENING = regex.compile(r"[\s\-–•*(]*")


def add_issues(view: View, assembly: Assembly) -> None:
    """Every item of every issue cell."""
    for column in view.grid.with_role(Role.ISSUE):
        for index, row in enumerate(view.rows):
            if row.kind in ("subject", "item") and row.text(column.index).strip():
                _issue_cell(view, assembly, index, row, column)


def _issue_cell(view: View, assembly: Assembly, index: int, row: LogicalRow, column: Column) -> None:
    piece = row.fields[column.index]
    if is_dash(piece.text):
        assembly.use_all(piece.cells, "ignored", role="issue", reason="dash")
        return
    subject = view.subjects[index]
    whole = _covers_several(view, index, column)
    question = subject.questions[0] if len(subject.questions) == 1 and not whole else None
    for item in split_items(_take_scores(view, assembly, row, subject, piece)):
        body, code = _leading_code(item.text, row, assembly)
        body = clean(strip_leading_statement(body))
        if body:
            named = question or (code if view.codes_at is None else None)
            assembly.issue(subject, named, item.number, body, *piece.holding(item.text))
    assembly.use_all(piece.cells, "record", role="issue")


def _covers_several(view: View, index: int, column: Column) -> bool:
    """Whether the issue cell stands beside several questions: those below it in the indicator have none."""
    subject = view.subjects[index]
    if not subject.questions:
        return False
    for below in range(index + 1, len(view.rows)):
        row = view.rows[below]
        other = view.subjects.get(below)
        if row.kind == "item":
            continue
        if row.kind != "subject" or other is None or other.indicator != subject.indicator:
            return False
        if row.text(column.index).strip() or row.source.apart:
            return False
        if other.questions and other.questions != subject.questions:
            known = view.grid.spans_known and column.index not in row.source.covered and column.index in row.fields
            return not known
    return False


def _take_scores(view: View, assembly: Assembly, row: LogicalRow, subject: RowSubject, piece: Field) -> str:
    """Emit the scores that the cell's text states; the leading statement is taken off the text."""
    line = flatten(piece.text)
    start = 0
    found = statements(piece.text, percent=False)
    opening = opening_statement(piece.text)
    if opening is not None and not any(each.start < opening.end for each in found):
        found = (opening, *found)
    for statement in found:
        before = line[start : statement.start]
        start = statement.end
        lead = on_its_way(_LAST.sub("", to_arabic(before + statement.lead(line))))
        if is_no_result(lead) or aside_of(lead[-_NEAR:]) is not None:
            continue
        number = Number(
            statement.value,
            statement.printed,
            *piece.holding(statement.printed),
            level="overall",
            year=view.year,
            damaged=statement.damaged,
        )
        add_score_in_text(assembly, number, subject, row.context, last_code(before))
    return strip_leading_statement(piece.text)


def _leading_code(text: str, row: LogicalRow, assembly: Assembly) -> tuple[str, str | None]:
    found = leading_code(text, row)
    if found is None:
        return text, None
    printed, reading, end = found
    assembly.named_code(CodeSource(reading, printed, row.context.indicator, row.cells()))
    return text[end:], reading.code


def leading_code(text: str, row: LogicalRow) -> tuple[str, Reading, int] | None:
    """The code that an issue's text begins with, as printed and as read, and where the text behind it begins."""
    match = _CODE.match(text)
    if match is None or (not text.lstrip().startswith("ข้อ") and match[1][0].isdigit()):
        return None
    if MORE_CODES.match(text, match.end(1)):
        # I7, I8 …: of several questions, and of none of them alone.
        return None
    reading = resolve([Mention(match[1], row.context.instrument, row.context.indicator, restart=True)])[0]
    return (match[1], reading, match.end()) if reading is not None else None


def led_questions(view: View, index: int) -> tuple[str, ...]:
    """The questions of a row without one of its own: those whose codes lead its issues, where codes lead most."""
    row = view.rows[index]
    if view.codes_at is not None or view.subjects[index].questions:
        return view.subjects[index].questions
    columns = [column.index for column in view.grid.with_role(Role.ISSUE)]
    texts = [row.text(index) for index in columns if 2 * content_of(view.grid, index).coded > 1]
    items = (item.text for text in texts if text.strip() for item in split_items(strip_leading_statement(text)))
    return tuple(dict.fromkeys(found[1].code for item in items if (found := leading_code(item, row)) is not None))


def strip_leading_statement(text: str) -> str:
    """``text`` without the score statement that it begins with (a bullet may stand before it)."""
    found = statements(text, percent=False)
    line = flatten(text)
    end = opening.end if (opening := opening_statement(text)) is not None else 0
    if found and _OPENING.fullmatch(line[: found[0].start]):
        end = max(end, found[0].end)
    if not end:
        return text
    # Take off as many letters as the statement has, so that the lines behind it stay lines.
    count = len(regex.sub(r"\s", "", line[:end]))
    position = 0
    while position < len(text) and count:
        count -= not text[position].isspace()
        position += 1
    return text[position:].lstrip(" ")
