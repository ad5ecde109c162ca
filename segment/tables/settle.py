"""The roles of a grid's columns: the words of the header, what stands in the column, and the columns beside it."""

from __future__ import annotations

from dataclasses import replace

import regex

from normalize.agencies import names_in
from segment.facts.parts_of_eit import PARTS
from segment.facts.questions import asks, heads_extremes
from segment.facts.roles import WORKS, Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.rows.label_subject import is_strong
from segment.tables.beside import (
    brackets,
    codes,
    counts,
    labels,
    periods,
    questions,
    ratings,
    references,
    scales,
    spans,
    stages,
    whose,
    works,
)
from segment.tables.beside.works_told import works_by_content
from segment.tables.column import Column
from segment.tables.content import Content, content_of
from segment.tables.grid import Grid
from segment.tables.total_column import totals_of_instruments

_OF_QUESTIONS = regex.compile(r"^ข้อ(?:คำถาม|ตรวจ)?ที่")
_AND_MEASURE = regex.compile(r"^ตัวชี้วัด(?:/|และ|-)(?:มาตรการ|กิจกรรม|แนวทาง|โครงการ)")
_LABELS = (Role.INDICATOR, Role.INSTRUMENT, Role.NUMBER, Role.UNKNOWN, Role.AGENCY)
_NUMBERLESS = WORKS | {Role.QUESTION}


def settled(grid: Grid) -> list[Column]:
    """The columns with the roles that the whole table tells."""
    contents = [content_of(grid, column.index) for column in grid.columns]
    columns = [_by_content(column, content) for column, content in zip(grid.columns, contents, strict=True)]
    columns = _named_for_issues(columns, contents)
    columns = references.references(columns, contents)
    columns = spans.under_spans(columns, contents)
    columns = works.works_over_subjects(columns, contents)
    columns = totals_of_instruments(columns)
    columns = whose.units_across(columns, contents)
    columns = whose.agencies_across(columns, contents)
    columns = whose.areas_around(columns, contents)
    columns = counts.counts_across(grid, columns, contents)
    columns = counts.gaps_to_full(grid, columns, contents)
    columns = counts.answers_of_two(columns)
    columns = counts.shares_of_people(columns)
    columns = counts.shares_of_counts(grid, columns)
    columns = brackets.scores_before_brackets(columns, contents)
    columns = ratings.ratings(columns, contents)
    columns = ratings.shares_by_level(grid, columns, contents)
    columns = stages.stages(columns, contents)
    columns = scales.smaller_scales(grid, columns)
    columns = whose.means_of_others(grid, columns)
    columns = codes.codes_of_parts(columns, contents)
    columns = codes.codes_without_points(grid, columns)
    columns = codes.bare_codes(grid, columns, contents)
    columns = questions.question_texts(columns, contents)
    columns = questions.questions_of_labels(columns, contents)
    columns = questions.numbered_questions(columns, contents)
    columns = works_by_content(columns, contents)
    columns = whose.units_down(labels.units_without_work(columns), contents)
    columns = labels.labels_without_header(columns, contents)
    columns = _fact_sheet(grid, columns, contents)
    columns = periods.periods(columns)
    columns = works.texts_of_numbers(columns, contents)
    columns = works.suggestions(columns)
    columns = works.obstacles(columns)
    columns = works.reasons(columns, contents)
    columns = works.strengths(columns, contents)
    columns = works.doings(columns)
    columns = works.units_of_works(columns, contents)
    columns = works.times_of_works(columns, contents)
    columns = works.texts_without_words(columns, contents)
    return works.measures_and_steps(columns, contents)


def _by_content(column: Column, content: Content) -> Column:
    """The role of a column by its words and what stands in it."""
    role = column.role
    if not content.size:
        # ผล (Result) over nothing but ผ่าน, ไม่ผ่าน; ผลการดำเนินการ is of work.
        bare = (
            role is Role.RESULT and content.marked and (content.ticked or _RESULT.fullmatch(letters_of(column.header)))
        )
        return replace(column, role=Role.LEVEL) if bare else column
    if _is_extreme(column, content):
        return replace(column, role=Role.QUESTION, subject=None, aside=None)
    if (
        column.aside
        and role is Role.IGNORED
        and content.numeric < 0.3
        and column.words in (None, Role.AGENCY, Role.SCORE)
        and any(map(str.isalpha, "".join(facts.letters for facts in content.facts)))
    ):
        # Words that set numbers aside say nothing of a column of labels (กลุ่มผู้ตอบ over EIT ส่วนที่ 1).
        names = column.words is Role.AGENCY and content.agencies > _HALF
        column = replace(column, role=Role.AGENCY if names else Role.UNKNOWN, aside=None)
        role = column.role
    if role is Role.IGNORED and not column.aside and _names_parts(content):
        # ช่องทาง, แหล่งข้อมูล over EitPublic and EitSurvey: of which part the row's numbers are.
        return replace(column, role=Role.UNKNOWN)
    if role in _NUMBERLESS and content.decimal >= 0.6 and content.size >= 2:
        # `ผลที่ได้` over numbers is no text of results.
        aside = column.aside or (scan(column.levels[-1]).aside if column.levels else None)
        return replace(column, role=Role.IGNORED if aside else Role.SCORE, aside=aside)
    if role in WORKS and all(each.whole is not None for each in content.facts) and _counts_works(column, content):
        return replace(column, role=Role.NUMBER)
    if role in WORKS and content.size >= 2 and all(each.whole is not None for each in content.facts):
        # แผน (กิจกรรม) over 4, 4: how many are planned, and not which.
        return replace(column, role=Role.IGNORED, aside="answers")
    if content.years >= 0.8 and content.size >= 2 and column.subject is None:
        return replace(column, role=Role.YEAR)
    if role is Role.LEVEL and all(_states_one(each) for each in content.facts):
        # ระดับ (คะแนน) over `A (85.40)`, ผล over `ได้ 0 คะแนน`.
        return replace(column, role=Role.SCORE)
    if role is Role.SCORE and content.coded > 0.5 and content.decimal < 0.5:
        return replace(column, role=Role.QUESTION, subject=None)
    if role is Role.NUMBER and content.coded > 0.3 and content.coded + content.names > 0.9:
        # Codes below the names of the sections that they belong to.
        return replace(column, role=Role.QUESTION, subject=None)
    if role is Role.QUESTION and content.size > 1 and _are_names(content) and not content.code_like:
        # รายการประเมิน over the names of indicators and instruments, and their total.
        return replace(column, role=Role.INDICATOR)
    if role is Role.INDICATOR and content.names < _MOST and _AND_MEASURE.search(letters_of(column.header)):
        # ตัวชี้วัด/มาตรการ: the measures stand below their indicators.
        return replace(column, role=Role.MEASURE, subject=None)
    if role is Role.ISSUE and content.coded > 0.8 and _OF_QUESTIONS.search(letters_of(column.header)):
        # ข้อที่ต้องปรับปรุง over questions.
        return replace(column, role=Role.QUESTION, subject=None)
    if role in _LABELS and (content.coded > 0.6 or (content.coded > 0.3 and content.code_like > 0.8)):
        return replace(column, role=Role.QUESTION, subject=None)
    if role in (Role.INDICATOR, Role.INSTRUMENT, Role.UNKNOWN, Role.AGENCY, Role.LEVEL) and content.numeric >= 0.6:
        if role is Role.AGENCY and content.decimal > 0.5 and column.levels and names_in(column.levels[-1], title=True):
            # Beside indicators the agency's own name heads its total.
            return replace(column, role=Role.SCORE, agency=column.levels[-1])
        if column.aside and role in (Role.INDICATOR, Role.INSTRUMENT):
            # ผู้ตอบแบบวัด (คน) over counts.
            return replace(column, role=Role.IGNORED, subject=None)
        return _numeric(column, content)
    named = role in (Role.INDICATOR, Role.INSTRUMENT) and column.index > 0 and content.numeric >= _HALF
    if (role is Role.UNKNOWN or named) and column.subject is not None and _has_scores(content):
        # A subject over scores and what is none (a number of people).
        return replace(column, role=Role.SCORE)
    if role is Role.SCORE and content.numeric < 0.3 and content.names > 0.4 and not _gives_parts(content):
        # ผลการประเมิน over the names of instruments.
        return replace(column, role=Role.INDICATOR, subject=None)
    if (
        role is Role.SCORE
        and column.statistic is None
        and content.numeric < 0.3
        and not any(f.numbers for f in content.facts)
    ):
        return replace(column, role=Role.IGNORED if column.index else Role.UNKNOWN)
    return column


def _gives_parts(content: Content) -> bool:
    """Whether cells give each part of EIT its number: EIT Public 90.00 EIT Survey 94.00."""
    return any({each.statistic for each in facts.numbers if each.decimals} == set(PARTS) for facts in content.facts)


def _names_parts(content: Content) -> bool:
    """Whether all that a column says are the two parts of EIT."""
    told = [facts for facts in content.facts if not facts.dash]
    short = all(facts.statistic in PARTS and len(facts.letters) <= _SCORE_AND_LEVEL for facts in told)
    return short and {facts.statistic for facts in told} == set(PARTS)


_RESULT = regex.compile(r"(?:ผล|[(/]|results?|\))+")


def _named_for_issues(columns: list[Column], contents: list[Content]) -> list[Column]:
    """ประเด็น over nothing but names, where no other column says whom the rows are about, is that of indicators; beside
    scores so is จุดที่ต้องพัฒนา."""
    if {column.role for column in columns} & {Role.INDICATOR, Role.INSTRUMENT, Role.QUESTION}:
        return columns
    pairs = zip(columns, contents, strict=True)
    scored = any(each.role is Role.SCORE and not each.aside and content.numeric > _HALF for each, content in pairs)
    return [
        replace(column, role=Role.INDICATOR)
        if column.role is Role.ISSUE
        and content.size > 1
        and (scored or letters_of(column.header) == "ประเด็น")
        and _are_only_names(content)
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def _are_names(content: Content) -> bool:
    """Whether nearly all cells are labels of indicators, instruments or, below most of these, of a total."""
    totals = sum(facts.total and facts.label is not None for facts in content.facts)
    return content.names > _HALF and content.names * content.size + totals > _MOST * content.size


def _are_only_names(content: Content) -> bool:
    """Whether every cell is nothing but the name of an indicator or an instrument, each another."""
    named = all(each.label is not None and is_strong(each, each.label) for each in content.facts)
    return named and len({each.letters for each in content.facts}) == content.size


def _states_one(facts: Facts) -> bool:
    """Whether a short cell gives one number that its decimals, its unit, or an arrow before it make a score."""
    plain = [each for each in facts.numbers if each.kind == "plain" and (each.decimals or each.unit)]
    told = plain + [each for each in facts.numbers if each.kind == "new"]
    return len(told) == 1 and len(facts.letters) <= _SCORE_AND_LEVEL


_SCORE_AND_LEVEL = 30
"""Letters: a level and its score are no more."""


def _is_extreme(column: Column, content: Content) -> bool:
    """Whether a column gives the question that got most or least: its code, its text, or both."""
    asked = sum(each.coded or asks(each.line) for each in content.facts)
    return heads_extremes(column.header) and 2 * asked > content.size


def _counts_works(column: Column, content: Content) -> bool:
    """Whether whole numbers are those of measures or issues: มาตรการที่ over 1, 2, 3; 4 and 95 count none."""
    whole = [each.whole for each in content.facts if each.whole is not None]
    counted = content.counted and max(whole) - min(whole) <= 2 * len(whole)
    return counted or (bool(column.levels) and letters_of(column.levels[-1]).endswith("ที่"))


def _has_scores(content: Content) -> bool:
    """Whether a column holds scores beside what is none: a few letters, or as many remarks."""
    scores = content.decimal or any((each.numbers[0].value if each.numbers else 0) >= _LEAST for each in content.facts)
    return bool(scores) and (content.letters < _FEW or content.numeric >= _HALF)


def _numeric(column: Column, content: Content) -> Column:
    """A column of numbers whose header is no score's: an indicator's number, a score without a word, or neither."""
    named = column.subject is not None
    # What counts rows has no decimals and does not come to a hundred.
    counted = content.counted and not content.decimal and all((each.whole or 0) < _FULL for each in content.facts)
    if not named and column.role is Role.UNKNOWN and column.levels and content.thousands:
        # 25.500 below a word that is not known may be money.
        return column
    if content.decimal > 0.5 or (named and not counted) or (column.statistic and not counted):
        return replace(column, role=Role.SCORE)
    if column.role in (Role.INDICATOR, Role.AGENCY) or (content.counted and column.role is Role.UNKNOWN):
        return replace(column, role=Role.NUMBER, subject=None)
    return column


_LEAST = 20
"""Points: hardly a score is smaller."""
_MOST, _HALF, _FULL = 0.8, 0.5, 100
_FEW = 10
"""Letters: a column of texts has more in a cell."""
_SHORT = 40
"""Letters: what a table of facts says is no longer."""


def _is_score(value: Facts) -> bool:
    """Whether a value is a number of points, alone or with its word and a level behind it: 90.42 คะแนน (ระดับ A)."""
    with_word = bool(value.numbers) and value.numbers[0].start == 0 and value.numbers[0].unit
    return value.decimal and (value.numeric or with_word)


def _fact_sheet(grid: Grid, columns: list[Column], contents: list[Content]) -> list[Column]:
    """Two columns of short texts where a total or an instrument stands beside its number: each row states one fact."""
    if len(columns) != 2 or columns[1].role is Role.SCORE or contents[1].letters > _SHORT:
        return columns
    if columns[1].role in (Role.TIMELINE, Role.RESPONSIBLE, Role.FOLLOW_UP):
        # เวลา over 09.00.
        return columns
    pairs = [(row.facts(columns[0].index), row.facts(columns[1].index)) for row in grid.rows]
    stated = any(
        (label.total or (label.label is not None and label.label.instrument is not None))
        and not label.numeric
        and _is_score(value)
        for label, value in pairs
    )
    if not stated:
        return columns
    return [replace(columns[0], role=Role.INDICATOR), replace(columns[1], role=Role.SCORE)]
