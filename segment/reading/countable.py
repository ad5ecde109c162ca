"""Whether the numbers of a row count: what it is about, alone or with its columns, is known, and they are its own."""

from __future__ import annotations

import regex

from segment.facts.aside import PART
from segment.facts.questions import is_unnamed
from segment.facts.roles import Role
from segment.facts.words import letters_of
from segment.reading.subject import RowSubject
from segment.reading.view import View
from segment.rows.field import LogicalRow
from segment.rows.label import Label
from segment.rows.label_subject import is_numbered_instrument
from segment.tables.column import Column


def is_of_part(row: LogicalRow) -> bool:
    """Whether a row is about a part of an indicator (9.1) alone: its scores are none of the indicator's own."""
    label = row.label
    quoted = label.codes and not label.only_named
    return label.part_at is not None and not quoted and (label.column is None or label.column >= label.part_at)


def is_behind_part(row: LogicalRow, column: Column) -> bool:
    """Whether a column stands behind the name of a part, in a row without codes."""
    part = row.label.part_at
    return part is not None and part < column.index and (not row.label.codes or row.label.only_named)


def is_of_whole(view: View, row: LogicalRow, column: Column) -> bool:
    """Whether a row names a part beside its indicator, and the column is the indicator's behind one for the parts."""
    part = row.label.part_at
    if column.level != "indicator" or part is None or row.label.column is None or row.label.column >= part:
        return False
    scores = view.grid.with_role(Role.SCORE)
    return has_parts(view) or any(part < each.index < column.index and each.level is None for each in scores)


def is_countable(view: View, row: LogicalRow, subject: RowSubject) -> bool:
    """Whether a row's numbers have a subject at all."""
    if view.agencies is not None:
        named = subject.agency is not None and not (_names_kinds(view.agencies) or _names_areas(view, view.agencies))
        return row.kind == "total" or (named and not _of_others(row.label) and not _is_area(view, row))
    if _behind_code(view, row) or _of_unnamed_question(view, row) or _mean_of_agencies(view, row):
        return False
    if subject.named:
        return True
    if view.codes_at is not None:
        return False
    scores = view.grid.with_role(Role.SCORE)
    of_indicator = has_parts(view) or any(each.level == "indicator" for each in scores)
    if len(view.rows) == 1 and row.context.indicator is not None and of_indicator:
        # A table of one row below its indicator's heading.
        return True
    named = any(column.subject or column.code for column in scores)
    return (named or subject.year is not None) and view.grid.first(Role.MEASURE) is None


def _names_kinds(column: Column) -> bool:
    """Whether a column names kinds of agencies, and none of them: its numbers are means of many."""
    return letters_of(column.header).startswith(("ประเภท", "ระดับ"))


def _is_area(view: View, row: LogicalRow) -> bool:
    """Whether a row of a list of local agencies names a district, which is none of them: its mean."""
    column = view.agencies
    if column is None or not _AREA.match(row.facts(column.index).letters):
        return False
    return any(_LOCAL.match(each.facts(column.index).letters) for each in view.rows)


_AREA = regex.compile(r"อำเภอ[ก-๎]")
_LOCAL = regex.compile(r"เทศบาล|องค์การบริหารส่วน|อบต\.|ทต\.|ทม\.|ทน\.")


def _names_areas(view: View, column: Column) -> bool:
    """Whether a column names districts, beside nothing but means: those of the agencies in each."""
    scores = view.grid.with_role(Role.SCORE)
    means = all("เฉลี่ย" in letters_of(each.header) for each in scores)
    return means and _DISTRICT.fullmatch(letters_of(column.header)) is not None


_DISTRICT = regex.compile(r"(?:ชื่อ|ราย|ที่ตั้ง)?อำเภอ(?:/เขต)?")


def _mean_of_agencies(view: View, row: LogicalRow) -> bool:
    """Whether a row gives the mean of agencies that stand on another page: no row here names what is assessed."""
    if view.grid.first(Role.AGENCY) is None or row.label.agency is None or not _of_others(row.label):
        return False
    return all(each.label.subject is None or each.label.subject.overall for each in view.rows)


def _behind_code(view: View, row: LogicalRow) -> bool:
    """Whether the numbers of a row without codes or a subject of its own stand behind a question's code that was not
    read: they are that question's, and none of what the heading names."""
    if row.codes or row.label.subject is not None:
        return False
    first = min((each.index for each in view.grid.with_role(Role.SCORE) if row.text(each.index).strip()), default=0)
    return any(
        column < first
        and (
            row.facts(column).coded
            or _is_number_of_question(view.grid.columns[column], row)
            # EIT2 among codes: a part of EIT elsewhere, and no code that is surely read.
            or (column == view.codes_at and is_numbered_instrument(row.facts(column)))
        )
        for column in row.filled()
    )


def _of_unnamed_question(view: View, row: LogicalRow) -> bool:
    """Whether a row below a question gives a text of its own where the codes stand, and no code: whose its number is,
    is not known."""
    label = row.label
    if view.codes_at is None or row.kind != "subject" or row.codes:
        return False
    facts, header = row.facts(view.codes_at), view.grid.columns[view.codes_at].header
    scored = next((each.index for each in view.grid.with_role(Role.SCORE) if row.text(each.index).strip()), 0)
    # Beside an indicator a question without a code has the numbers behind it.
    beside = label.column != view.codes_at < scored and is_unnamed(facts.line, header)
    if label.agency is not None or (label.subject is not None and not beside):
        return False
    told = facts.role is Role.SCORE or label.year is not None or label.statistic is not None
    return len(facts.letters) > _QUESTION and not told


_QUESTION = 16
"""Letters: a question's text has more."""


def _is_number_of_question(column: Column, row: LogicalRow) -> bool:
    """Whether a bare number stands under the words of questions (ข้อที่)."""
    headed = column.role is Role.NUMBER and letters_of(column.header).startswith(("ข้อ", "รหัส"))
    return headed and row.facts(column.index).whole is not None


def has_parts(view: View) -> bool:
    """Whether columns are parts of an indicator (9.1), whose own number stands beside them."""
    return any(each.aside == PART for each in view.grid.columns)


_MEANS = regex.compile(r"^(?:ค่า|ผล)?(?:คะแนน)?(?:เฉลี่ย|รวม|ภาพรวม)")


def _of_others(label: Label) -> bool:
    """Whether an agency's row is none: the means or the total of the agencies above it."""
    return label.aside is not None or bool(_MEANS.match(letters_of(label.agency or "")))
