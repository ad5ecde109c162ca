"""Rows that a page break cut: whether a row behind the break continues the row before it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

import regex

from normalize.agencies import names_in
from segment.facts.codes import begins_with_code
from segment.facts.continuation import begins_mid_sentence, begins_with_marker
from segment.facts.names import indicator_named
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.facts.statements import leading_score
from segment.facts.subjects import subject_of
from segment.rows.codes import Codes
from segment.rows.cut_values import cuts_a_code, cuts_a_number
from segment.rows.field import LogicalRow
from segment.rows.label import Label
from segment.tables.column import Column
from segment.tables.grid import Grid, GridRow

_USUAL = 0.7
"""So large a share of cells that begin alike makes it the column's way to begin."""
_ALWAYS = 0.9
"""So large a share leaves no other way."""
_LABEL_WORD = "ตัวชี้วัดที่"
_NUMBERED_LABEL = regex.compile(rf"{_LABEL_WORD}(?P<number>10|[1-9])(?!\d)[.)]?(?P<name>.*)$", regex.DOTALL)
_LABEL_NUMBER = regex.compile(r"\W*(?:ตัวชี้วัด(?:ที่)?\s*)?(?P<number>\d{1,2})[.)]?\s*(?P<name>.*)$", regex.DOTALL)


@dataclass(slots=True)
class Habits:
    """How the rows of a grid begin, those behind page breaks aside."""

    grid: Grid
    codes_at: int | None
    whole: Sequence[tuple[GridRow, Label]] = ()
    """The whole rows, each with what it is about."""
    styles: dict[int, float] = field(default_factory=dict)
    """By column, the share of cells that begin with a code, a number or a bullet, as far as it was asked for."""
    full: dict[int, bool] = field(default_factory=dict)

    def style(self, index: int) -> float:
        """The share of a column's cells that begin with a code, a number or a bullet."""
        if index not in self.styles:
            # Items below a question begin as no question does.
            every = [row.text(index) for row, label in self.whole if not label.bulleted]
            texts = [text for text in every if text.strip()]
            marked = _marker_test(self.grid.columns[index], self.codes_at)
            self.styles[index] = sum(map(marked, texts)) / len(texts) if texts else 0.0
        return self.styles[index]

    def is_full(self, index: int) -> bool:
        """Whether no whole row leaves a column empty."""
        if index not in self.full:
            subjects = [row for row, label in self.whole if not _is_beside(label)]
            self.full[index] = bool(subjects) and all(row.text(index).strip() for row in subjects)
        return self.full[index]

    def is_alone(self, index: int) -> bool:
        """Whether a whole row has its only text in a column."""
        return any(row.filled() == [index] for row, _ in self.whole)

    def key(self) -> int | None:
        """The column of the rows' subjects: their codes, else their indicators."""
        if self.codes_at is not None:
            return self.codes_at
        column = self.grid.first(Role.INDICATOR)
        return column.index if column else None


def habits_of(grid: Grid, codes: Codes, labels: Mapping[int, Label], sections: Collection[int]) -> Habits:
    """The habits of a grid's whole rows; ``labels`` says what each of its rows is about, by its place, ``sections``
    which of them open a section."""
    whole = [
        (grid.rows[at], label) for at, label in labels.items() if not grid.rows[at].after_break and at not in sections
    ]
    return Habits(grid, codes.at, whole)


def _is_beside(label: Label) -> bool:
    """Whether a row is no subject's of its own: a total, a mean, numbers set aside, an item."""
    return bool(label.total or label.mean or label.aside or label.bulleted)


def _marked(text: str, role: Role, *, coded: bool) -> bool:
    line = scan(text).line
    if role in (Role.QUESTION, Role.NUMBER) or (coded and scan(text).coded):
        return begins_with_code(leading_score(line)[1])
    if role in (Role.INDICATOR, Role.INSTRUMENT):
        return subject_of(line, leading_number=True) is not None or begins_with_marker(line)
    return begins_with_marker(line)


def goes_on(row: GridRow, before: LogicalRow, habits: Habits) -> bool:
    """Whether a row behind a page break continues the row before it."""
    cut = row.continues if row.continues is not None else _lacks(row, habits)
    if (
        row.after_break
        and cut
        and (cuts_a_number(habits.grid, row, before) or cuts_a_code(row, before, habits.codes_at))
    ):
        return True
    if not row.after_break or _numbered_again(habits.grid, row, before) or _names_another(habits.grid, row, before):
        return False
    if habits.codes_at is not None and row.facts(habits.codes_at).of_part:
        return False
    if _heads_agencies(row, habits.grid):
        return False
    told = _told_by_key(row, before, habits)
    if told is None:
        told = _told_by_subject(row, before, habits)
    if told is None:
        told = row.continues if not (_is_rest(row, before, habits) or _lacks(row, habits)) else None
    # Neither question nor issue: what stands here belongs to the row before, if what it says goes on too.
    return told if told is not None else _work_goes_on(row, before, habits)


def _is_rest(row: GridRow, before: LogicalRow, habits: Habits) -> bool:
    """Whether a row holds but one text without a number or bullet, as no whole row of the table does: the end of the
    text above, whatever rules stand between."""
    filled = row.filled()
    if len(filled) != 1 or habits.is_alone(filled[0]) or not before.text(filled[0]).strip():
        return False
    role = habits.grid.columns[filled[0]].role
    return role in (Role.MEASURE, Role.STEP, Role.RESULT) and not begins_with_marker(row.text(filled[0]))


def _told_by_key(row: GridRow, before: LogicalRow, habits: Habits) -> bool | None:
    """Whether a row goes on, as its running number or its subject's column tells; None where they do not."""
    grid = habits.grid
    number = grid.first(Role.NUMBER)
    if number is not None and habits.style(number.index) > _USUAL:
        if row.text(number.index).strip():
            return False
        if habits.is_full(number.index) and not _scored_again(grid, row, before):
            # Every row has its running number: what has none belongs to the row above.
            return True
    if _is_whole_beside(row, before, habits):
        return False
    key = habits.key()
    if key is not None and not row.text(key).strip() and key not in row.covered and habits.is_full(key):
        # No row of the table leaves its key empty: one that does at the top of a page has it above.
        return True
    if key is not None and row.continues and not before.text(key).strip():
        # The row was cut, and its short key cell as a whole stands behind the cut (WeasyPrint parts no three lines).
        return True
    return None


def _is_whole_beside(row: GridRow, before: LogicalRow, habits: Habits) -> bool:
    """Whether a row leaves nothing empty of what whole rows fill but its subject, whose cell may be merged with that
    above, units and times included, and no text of it begins in the middle of the one above."""
    if row.continues is not None:
        return False
    beside = [
        c for c in habits.grid.columns if c.role not in (Role.NUMBER, Role.INDICATOR, Role.INSTRUMENT, Role.QUESTION)
    ]
    full = [c for c in beside if habits.is_full(c.index)]
    if len(full) < _WHOLE or not any(c.role in _ATTRIBUTES for c in full):
        return False
    pairs = [(before.text(c.index), row.text(c.index)) for c in full]
    return all(here.strip() and not begins_mid_sentence(above, here) for above, here in pairs)


_WHOLE = 3
_ATTRIBUTES = (Role.RESPONSIBLE, Role.TIMELINE, Role.FOLLOW_UP)


def _told_by_subject(row: GridRow, before: LogicalRow, habits: Habits) -> bool | None:
    """Whether a row goes on, as its question, indicator, agency or issue begins; None where it has none of them."""
    grid, code, key = habits.grid, habits.codes_at, habits.key()
    for role in (Role.QUESTION, Role.INDICATOR, Role.AGENCY, Role.ISSUE):
        for column in grid.with_role(role):
            text = row.text(column.index)
            if not text.strip():
                continue
            if role is Role.INDICATOR and (
                _cut_name(before.text(column.index), text) or _score_of_name(before.facts(column.index), scan(text))
            ):
                return True
            if role is Role.AGENCY:
                alone = row.filled() == [column.index] and bool(before.text(column.index).strip())
                if alone and (_BRACKETED.match(text) or _ends_name(row, column.index, habits)):
                    return True
                mid = begins_mid_sentence(before.text(column.index), text)
                return row.continues if row.continues is not None else mid
            bare = column.index != code or (len(row.filled()) > 1 and not _marked(text, role, coded=True))
            if role is Role.QUESTION and bare and code is not None and habits.style(code) > _ALWAYS:
                # A question's text without the code that every row has before or beside it.
                return True
            if role is Role.ISSUE and row.continues is None and _lacks(row, habits) and not begins_with_marker(text):
                return True
            if role is Role.ISSUE and key is not None and row.continues is None:
                return _tail(grid, row, before, column.index)
            marked = _marker_test(column, code)
            if row.continues is None and not marked(text) and _others_go_on(row, before, column.index):
                return True
            above, style = before.text(column.index), habits.style(column.index)
            return _mid_sentence(text, above, style, row.continues, marked)
    return None


def _ends_name(row: GridRow, index: int, habits: Habits) -> bool:
    """Whether a text alone in the column of agencies ends the name above: no row of the table heads others there."""
    return not habits.is_alone(index) and not _heads_agencies(row, habits.grid)


def _heads_agencies(row: GridRow, grid: Grid) -> bool:
    """Whether a row holds nothing but an agency's name, or what heads several: their place, their kind."""
    filled = row.filled()
    if len(filled) != 1 or grid.columns[filled[0]].role is not Role.AGENCY:
        return False
    told = row.facts(filled[0])
    return bool(names_in(told.line, title=True)) or _HEADS_AGENCIES.match(told.letters) is not None


_HEADS_AGENCIES = regex.compile(r"\W*(?:อำเภอ|อ\.|ตำบล|ต\.|จังหวัด|จ\.|กลุ่ม|ประเภท|สังกัด|ขนาด|ระดับ|ภาค|เขต|รวม|เฉลี่ย|ค่า|\d)")


def _others_go_on(row: GridRow, before: LogicalRow, but: int) -> bool:
    """Whether several cells of a row, ``but`` one whose words do not tell, begin in the middle of the sentence above
    them, and none begins something new."""
    pairs = [(before.text(at), row.text(at)) for at in row.filled() if at != but]
    cut = sum(
        bool(above.strip()) and begins_mid_sentence(above, here) + _counts_on(above, here) for above, here in pairs
    )
    return cut >= _SEVERAL and not any(not above.strip() or begins_with_marker(here) for above, here in pairs)


_SEVERAL = 2
_COUNTED = regex.compile(r"(?<![\d.])\(?(?P<number>\d{1,2})[.)](?!\d)")


def _counts_on(above: str, here: str) -> bool:
    """Whether a text without a number of its own goes on with the numbers of the list above: 1. … | … 2. …"""
    if begins_with_marker(here):
        return False
    first, last = _COUNTED.search(scan(here).line), [*_COUNTED.finditer(scan(above).line)]
    return first is not None and bool(last) and int(first["number"]) == int(last[-1]["number"]) + 1


_BRACKETED = regex.compile(r"\s*(?:\(|[^()]*\))")
"""A text that begins in brackets: (องค์การมหาชน), มหาชน)."""


def _lacks(row: GridRow, habits: Habits) -> bool:
    """Whether a row leaves two columns or more empty that no whole row leaves empty."""
    return (
        sum(not row.text(each.index).strip() and habits.is_full(each.index) for each in habits.grid.columns) >= _MISSED
    )


_MISSED = 2


def _work_goes_on(row: GridRow, before: LogicalRow, habits: Habits) -> bool:
    """Whether a row of measures, steps and results alone goes on with those before."""
    grid = habits.grid
    texts = [
        column for column in grid.with_role(Role.MEASURE, Role.STEP, Role.RESULT) if row.text(column.index).strip()
    ]
    if not texts or (len(texts) == 1 and len(row.filled()) == 1):
        # Nothing but the end of a measure, step, result or unit.
        return True
    measure = grid.first(Role.MEASURE)
    if measure is not None and not row.text(measure.index).strip() and before.text(measure.index).strip():
        # Below the lists of the measure above, texts without a mark are the ends of their last items.
        marked = [(begins_with_marker(before.text(c.index)), begins_with_marker(row.text(c.index))) for c in texts]
        if all(above and not here for above, here in marked):
            return True
    return any(
        _mid_sentence(
            row.text(column.index),
            before.text(column.index),
            habits.style(column.index),
            None,
            begins_with_marker,
        )
        for column in texts
    )


def _numbered_again(grid: Grid, row: GridRow, before: LogicalRow) -> bool:
    """Whether both rows have a number of their own in one score column: no cut parts a number."""
    facts = [(row.facts(each.index), before.facts(each.index)) for each in grid.with_role(Role.SCORE)]
    return any(below.numeric and above.numeric and (below.decimal or _is_exact(above)) for below, above in facts)


def _names_another(grid: Grid, row: GridRow, before: LogicalRow) -> bool:
    """Whether a label cell of the row names another indicator or instrument, by its number or its letters."""
    for column in grid.with_role(Role.INDICATOR, Role.INSTRUMENT):
        if _cut_name(before.text(column.index), row.text(column.index)):
            return False
        if row.continues and not before.text(column.index).strip():
            # The cut left the label as a whole behind it: the row before the cut has none.
            continue
        here, above = row.facts(column.index).label, before.label.subject
        told = here is not None and (here.numbered or (here.indicator is None and here.instrument is not None))
        if told and here is not None and not (above is not None and above.overall):
            return above is None or (here.instrument, here.indicator) != (above.instrument, above.indicator)
    return False


def _is_exact(facts: Facts) -> bool:
    """Whether a number cannot go on with a whole one: behind `98.08`, `100` is another."""
    return not facts.line[-1:].isdigit() or (bool(facts.numbers) and all(each.decimals == 2 for each in facts.numbers))


def _scored_again(grid: Grid, row: GridRow, before: LogicalRow) -> bool:
    return any(row.text(each.index).strip() and before.text(each.index).strip() for each in grid.with_role(Role.SCORE))


def _cut_name(before: str, text: str) -> bool:
    """Whether a number alone, or with the beginning of its indicator's name, ends the page before (`๘. การ`), or the
    word before the number (`ตัวชี้`)."""
    word = scan(before).letters
    if word and _LABEL_WORD.startswith(word):
        whole = _NUMBERED_LABEL.match(word + scan(text).letters)
        return whole is not None and indicator_named(whole["name"]) in (None, int(whole["number"]))
    number = _LABEL_NUMBER.match(scan(before).line)
    if number is None or begins_with_marker(text) or indicator_named(before) is not None:
        return False
    return indicator_named(number["name"] + text) == int(number["number"])


def _score_of_name(before: Facts, here: Facts) -> bool:
    """Whether a number with decimals, and nothing else, stands behind an indicator's name that has none: its score."""
    named = before.label is not None and before.label.indicator is not None and not before.decimal
    return named and here.numeric and here.decimal


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


def _marker_test(column: Column, codes_at: int | None) -> Callable[[str], bool]:
    """Whether a text begins as what stands in a column does: in an outline questions begin with their codes."""
    return lambda text: _marked(text, column.role, coded=column.index == codes_at)


def _mid_sentence(text: str, before: str, style: float, continues: bool | None, marked: Callable[[str], bool]) -> bool:
    if marked(text):
        return False
    if continues is False:
        # Some producers close a row above the break and open it anew below: its words tell then.
        return style >= _USUAL and begins_mid_sentence(before, text)
    return bool(continues) or style >= _USUAL or begins_mid_sentence(before, text)
