"""Whether a table holds records at all, and why one does not."""

from __future__ import annotations

import regex

from codebook.reader import LEVELS
from normalize.agencies import names_in
from normalize.codes import LETTERED
from segment.facts.roles import TEXTS, Role
from segment.facts.scan import Facts as CellFacts
from segment.facts.scan import scan
from segment.facts.subjects_in import indicators_in
from segment.facts.words import letters_of
from segment.report.assessment import speaks_of_assessment
from segment.report.facts import Facts
from segment.rows.field import LogicalRow
from segment.tables.column import Column
from segment.tables.content import content_of
from segment.tables.grid import Grid

_TELLING = frozenset({Role.QUESTION, Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.SCORE, *TEXTS})
_LABELS = (Role.AGENCY, Role.YEAR, Role.INDICATOR, Role.INSTRUMENT, Role.QUESTION)
_NEAR = 6
"""So many paragraphs before a table can be its caption or heading."""


def why_no_records(grid: Grid, rows: list[LogicalRow], own: Facts, *, named: bool) -> str | None:
    """Why a table holds no records: it is one of levels or of something else, or no column has a role for records.

    ``named``: whether the table stands where the report speaks of the assessment.
    """
    if _is_of_levels(grid, rows):
        return "level-table"
    if _is_strengths(grid) and not (_told(grid, rows) and _holds_more(grid)):
        return "strengths"
    roles = {column.role for column in grid.columns}
    telling = roles & _TELLING
    if not telling or (
        telling <= {Role.AGENCY, Role.INSTRUMENT, Role.INDICATOR} and Role.SCORE not in roles and not _stated(rows)
    ):
        return "no-role"
    if _is_of_money(grid, rows):
        return "budget"
    if _is_of_another(grid, rows):
        return "another-assessment"
    if _is_of_means(grid):
        return "mean-of-others"
    if not _is_of_the_assessment(grid, rows, own, roles, named=named):
        return "not-the-assessment"
    subjects = (
        any(column.subject or column.code or column.agency for column in grid.columns)
        or grid.first(Role.YEAR) is not None
    )
    told = any(row.label.subject is not None for row in rows) or any(column.code for column in grid.columns)
    scored = [column for column in grid.columns if _is_score(column)]
    headed = (
        len(rows) == 1
        and rows[0].context.indicator is not None
        and bool(scored)
        and all(column.aside or column in scored for column in grid.columns)
    )
    if telling <= {Role.SCORE} and not headed and not ((subjects or told) and _about_assessment(grid, own)):
        return "no-subject"
    if (
        len(telling) == 1
        and telling & {Role.STEP, Role.RESULT, Role.ISSUE}
        and len(roles - {Role.UNKNOWN, Role.NUMBER}) == 1
        and not _is_list_of_issues(grid)
    ):
        return "no-role"
    return None


def _is_list_of_issues(grid: Grid) -> bool:
    """Whether a table counts in one column what must be improved, told in the other."""
    issue, number = grid.first(Role.ISSUE), grid.first(Role.NUMBER)
    if issue is None or number is None or len(grid.columns) != _COUNT_AND_TEXT:
        return False
    header, count = scan(issue.header), content_of(grid, number.index)
    if header.role_place or _OTHER_ISSUES.search(header.letters):
        return False
    return count.counted or [each.whole for each in count.facts] == [1]


_COUNT_AND_TEXT = 2
_OTHER_ISSUES = regex.compile(r"ยุทธศาสตร์|ความเสี่ยง")


def _is_of_means(grid: Grid) -> bool:
    """Whether what stands over the labels says of all numbers that they are means of others: ค่าเฉลี่ย 14 แห่ง."""
    heads = (scan(each.levels[-1]) for each in grid.with_role(*_SUBJECTS, Role.UNKNOWN) if each.levels)
    return any(head.aside == "mean-of-others" and _MEAN.match(head.letters) for head in heads)


_SUBJECTS = (Role.INDICATOR, Role.INSTRUMENT)
_MEAN = regex.compile(r"(?:ค่า|คะแนน)*เฉลี่ย")


def _is_score(column: Column) -> bool:
    """Whether a header calls its number a score, or the difference of two."""
    if column.aside == "difference":
        return True
    return column.role is Role.SCORE and column.words is Role.SCORE and "คะแนน" in letters_of(column.header)


def _is_of_levels(grid: Grid, rows: list[LogicalRow]) -> bool:
    """Whether the rows (or the columns) are the levels of the assessment with their ranges.

    Levels beside what has scores (agencies, years, indicators) are these scores' levels.
    """
    if grid.first(Role.SCORE) is not None and grid.with_role(*_LABELS):
        return False
    if any(_gives_scores(row.facts(column)) for row in rows for column in row.filled()):
        return False
    levels = {letters_of(level) for level in LEVELS}
    for column in range(min(2, len(grid.columns))):
        first = [row.facts(column).letters for row in rows if not row.facts(column).empty]
        if first and sum(text in levels or _range(text) for text in first) >= max(2, 0.7 * len(first)):
            return sum(text in levels for text in first) >= 2 or any(
                _all_levels(rows, each.index, levels) for each in grid.columns
            )
    across = [letters_of(column.header) for column in grid.columns]
    bodies = [row.facts(column).letters for row in rows for column in row.filled()]
    return sum(text in levels for text in [*across, *bodies]) >= 3 and sum(map(_range, [*across, *bodies])) >= 3


def _gives_scores(facts: CellFacts) -> bool:
    """Whether a cell names agencies or indicators with what they got: ผ่านดี | เทศบาลตำบลท่าช้าง (93.50 คะแนน)."""
    if not facts.decimal or facts.numeric:
        return False
    if not any(each.decimals == _DECIMALS and each.kind == "plain" for each in facts.numbers):
        return False
    named = facts.label is not None and facts.label.indicator is not None
    return named or bool(indicators_in(facts.line)) or bool(names_in(facts.line))


_DECIMALS = 2


def _all_levels(rows: list[LogicalRow], column: int, levels: set[str]) -> bool:
    texts = [row.facts(column).letters for row in rows if not row.facts(column).empty]
    return len(texts) > 1 and all(text in levels or text.replace("ระดับ", "") in levels for text in texts)


def _range(text: str) -> bool:
    if len(text) >= _RANGE or not any(map(str.isdigit, text)):
        return False
    numbers = scan(text).numbers
    return bool(numbers) and all(each.kind in ("range", "threshold") for each in numbers)


_RANGE = 40
"""Letters: no range of a level is as long."""


def _is_strengths(grid: Grid) -> bool:
    """Whether the table lists strengths and weaknesses."""
    words = " ".join(letters_of(column.header) for column in grid.columns)
    return "จุดแข็ง" in words or "swot" in words or ("โอกาส" in words and "อุปสรรค" in words and "ปัญหา" not in words)


def _holds_more(grid: Grid) -> bool:
    """Whether columns tell what subjects got or what is done about them, beside their strengths and weaknesses."""
    return any(column.words in (Role.SCORE, Role.MEASURE) for column in grid.columns)


def _is_of_money(grid: Grid, rows: list[LogicalRow]) -> bool:
    """Whether columns hold amounts of money, and neither a row nor a column names a subject of the assessment: shares
    beside them are those of money."""
    amounts = sum(column.aside == "budget" or "(บาท)" in letters_of(column.header) for column in grid.columns)
    if not amounts or grid.with_role(Role.AGENCY) or _told(grid, rows):
        return False
    texts = grid.with_role(*TEXTS)
    if not texts:
        return True
    # A list of projects with what was planned, spent, and the share of it.
    numbers = [column for column in grid.columns if column.aside or column.role is Role.SCORE]
    return amounts > 1 and len(texts) == 1 and len(texts) + len(numbers) >= len(grid.columns) - 1


_SURVEYS = regex.compile(r"ความพึงพอใจ|จริยธรรม|ทดสอบ|อบรม|นิเทศ|ความรู้|ความเสี่ยง|ความสำเร็จตามแผน")


def _is_of_another(grid: Grid, rows: list[LogicalRow]) -> bool:
    """Whether the caption names another assessment, or a survey of something else, and no row says otherwise."""
    caption = grid.caption()
    if caption is None:
        return False
    if caption.aside == "another-assessment":
        return not _told(grid, rows)
    if grid.with_role(*TEXTS):
        # Who works on ethics, or trains, may be told above what the agency does.
        return False
    codes = [code for row in rows for code in row.codes]
    lettered = any(map(LETTERED.match, codes)) or any(each.code for each in grid.columns)
    named = any(_is_named(row.facts(column)) for row in rows for column in row.label.columns)
    return bool(_SURVEYS.search(caption.letters)) and not lettered and not named and "ita" not in caption.letters


def _is_named(facts: CellFacts) -> bool:
    """Whether a label gives the name of an indicator or an instrument, not only a number."""
    label = facts.label
    return facts.indicator_name is not None or (label is not None and bool(label.instrument) and not label.indicator)


def _told(grid: Grid, rows: list[LogicalRow]) -> bool:
    """Whether a row or a column names a part of the assessment."""
    subjects = [*(row.label.subject for row in rows), *(column.subject for column in grid.columns)]
    return any(each is not None and not each.overall for each in subjects) or any(row.codes for row in rows)


def _stated(rows: list[LogicalRow]) -> bool:
    """Whether labels of indicators state their scores themselves."""
    return (
        sum(
            row.label.subject is not None and any(f.decimals for c in row.label.columns for f in row.facts(c).numbers)
            for row in rows
        )
        > 1
    )


def _is_of_the_assessment(grid: Grid, rows: list[LogicalRow], own: Facts, roles: set[Role], *, named: bool) -> bool:
    """Whether a table is one of the assessment: what it is about, or where it stands, says so.

    In a document that never names the assessment only two forms count: the codes of its questions, and an improvement
    report's columns, what must be improved beside what is done about it (a list of projects has the second alone).
    """
    codes = {code for row in rows for code in row.codes if LETTERED.match(code)}
    codes |= {column.code for column in grid.columns if column.code}
    if not own.assessment:
        return {Role.ISSUE, Role.MEASURE} <= roles or (Role.QUESTION in roles and len(codes) > 1)
    subjects = [*(row.label.subject for row in rows), *(column.subject for column in grid.columns)]
    told = any(subject is not None and not subject.overall for subject in subjects)
    return named or told or bool(codes) or any(row.context.instrument for row in rows)


def _about_assessment(grid: Grid, own: Facts) -> bool:
    """Whether a table of bare totals is one of the assessment: its caption, header or title says so."""
    texts = [paragraph.text for paragraph in grid.before[-_NEAR:]] + [column.header for column in grid.columns]
    return any(speaks_of_assessment(text) or "ผลการประเมิน" in scan(text).line for text in [*texts, own.title or ""])
