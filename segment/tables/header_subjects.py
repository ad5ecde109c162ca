"""Header rows that name what is assessed: codes, numbers of indicators or of their parts over their numbers."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from extract.document import Cell, Row
from segment.facts.scan import Facts, scan
from segment.tables.header_cells import HEAD, SHORT, is_part, states_score


def corner_question(row: Row) -> bool:
    """Whether a row holds a whole question and, beside it, only the heads of columns: a table of one question."""
    filled = row.filled
    heads = [scan(cell.text) for cell in filled[1:]]
    return (
        len(heads) >= 2
        and scan(filled[0].text).coded
        and len(scan(filled[0].text).letters) > 8
        and all((head.role or head.aside) and not head.numbers and len(head.letters) <= HEAD for head in heads)
    )


def heads_subjects(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether the cells are a label and then nothing but question codes, or the numbers of indicators or their parts.

    Beside codes over numbers, what is no code may be any short word; the same word may close each indicator's.
    """
    label, *others = filled
    facts = [scan(cell.text) for cell in others]
    if len(others) < 2 or scan(label.text).decimal:
        return False
    codes = sum(each.bare_code for each in facts)
    if not codes and _over_scores(others, below):
        codes = sum(each.asked_number for each in facts)
    if not codes and _may_head_codes(scan(label.text)):
        # Damaged codes, in a row that says what they are.
        codes = sum(each.code_like and not each.full_or_none for each in facts)
    rest = [each for each in facts if not each.code_like]
    if (
        codes >= 2
        and 2 * codes >= len(facts) - len(rest)
        and len({each.letters for each in rest}) <= 2
        and (
            all(each.role or each.total or each.aside for each in rest)
            or (_short(rest) and over_numbers(others, below))
        )
    ):
        return True
    if sum(map(is_part, others)) >= 2 and all(each.role or each.total or each.aside for each in facts):
        return over_numbers(others, below)
    words = [each for each in facts if each.whole is None]
    numbers = [each.whole for each in facts if each.whole is not None]
    return (
        "ตัวชี้วัด" in scan(label.text).letters
        # ตัวชี้วัดที่ 10 beside counts is a row of its own.
        and scan(label.text).label is None
        and len(numbers) >= 2
        and len(words) <= 2
        and all(each.total or each.role for each in words)
        and all(1 <= number <= 10 for number in numbers)
        and numbers == sorted(set(numbers))
    )


def counts_questions(above: Sequence[Row], filled: Sequence[Cell]) -> bool:
    """Whether a row of numbers stands below instruments that head a column each: ข้อคำถาม 15, 9, 28 are so many
    questions, and no codes."""
    places = {cell.column for cell in filled[1:]}
    lettered = any(scan(cell.text).coded for cell in filled[1:])
    return not lettered and any(_one_of_each(header, places) for header in above)


def _one_of_each(header: Row, places: set[int]) -> bool:
    heads = [cell for cell in header.cells if cell.column and cell.text.strip()]
    labels = [scan(cell.text).label for cell in heads]
    named = [label.instrument for label in labels if label is not None and label.indicator is None]
    return {cell.column for cell in heads} == places and len(labels) == len(set(named) - {None}) > 1


def _may_head_codes(label: Facts) -> bool:
    """Whether a label says that codes stand beside it, and not how many of the questions are such."""
    return label.letters.startswith(("ข้อ", "รหัส")) and not label.coded and not _COUNTS.search(label.letters)


_COUNTS = regex.compile(r"ทั้งหมด|กว่า|ผ่าน|เกณฑ์|\(ข้อ\)|จำนวน|ไม่")


def _short(words: Sequence[Facts]) -> bool:
    return all(len(each.letters) <= SHORT and not each.decimal for each in words)


def _over_scores(heads: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether the next row has nothing but numbers under most of the cells, of two decimals, or 0 and 100."""
    under = {
        cell.column
        for row in below[:1]
        for cell in row.cells
        if scan(cell.text).numeric and (scan(cell.text).decimal or scan(cell.text).full_or_none)
    }
    return 2 * sum(cell.column in under for cell in heads) > len(heads)


def over_numbers(heads: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether the next row has numbers of two decimals under most of the cells."""
    under = {
        cell.column for row in below[:1] for cell in row.cells if scan(cell.text).numeric and scan(cell.text).decimal
    }
    return 2 * sum(cell.column in under for cell in heads) > len(heads)


def heads_stated(filled: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether words stand over two columns or more whose cells all state a question's score (`i1 = 94.12`), and over
    the labels before them."""
    if any((facts := scan(cell.text)).bare_code or facts.decimal for cell in filled):
        return False
    stated: dict[int, bool] = {}
    for cell in (each for row in below for each in row.filled):
        stated[cell.column] = stated.get(cell.column, True) and states_score(scan(cell.text))
    label = scan(filled[0].text)
    return (
        label.label is None
        and not stated.get(filled[0].column, True)
        and sum(stated.get(cell.column, False) for cell in filled) > 1
    )
