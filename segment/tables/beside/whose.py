"""Columns of agencies and areas: whose numbers stand in them, and which are means of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import regex

from normalize.agencies import names_in
from segment.facts.roles import Role
from segment.facts.scan import NOTHING, scan
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content
from segment.tables.grid import Grid
from segment.tables.means import is_mean_of_parts


def agencies_across(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of numbers that are headed by agencies' names, where several are: each number is that agency's."""
    named = {
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.levels
        and column.subject is None
        and column.statistic is None
        and content.numeric >= 0.6
        and column.aside != "mean-of-others"
        and names_in(_head(column), title=True)
    }
    over_years = {_head(column) for column in columns if column.index in named and column.levels[-1] != _head(column)}
    if over_years and len({_head(column) for column in columns if column.index in named}) < 2:
        # One name over all years heads the table.
        return columns
    size = _sizes([column for column in columns if column.index in named], _NAMED)
    if 0 in size.values():
        # Beside an agency the province or the district is no other one.
        named -= {index for index, at in size.items() if at}
    if len(named) == 1 and any(
        column.index not in named and column.levels and _OWN.fullmatch(letters_of(column.levels[-1]))
        for column, content in zip(columns, contents, strict=True)
        if content.decimal >= _DECIMAL
    ):
        # Beside the agency's own numbers those of one other.
        return [_of_agency(column) if column.index in named else _of_own(column) for column in columns]
    others = [
        column
        for column, content in zip(columns, contents, strict=True)
        if column.index not in named and column.levels and content.decimal >= _DECIMAL
    ]
    # Beside the numbers of one agency a bare mean is that of several.
    beside_mean = bool(others) and all(_BARE_MEAN.fullmatch(letters_of(each.levels[-1])) for each in others)
    if len(named) < (1 if beside_mean else 2):
        return columns
    return [
        _of_agency(column)
        if column.index in named
        # Beside them หน่วยงาน heads the labels of the rows.
        else replace(column, role=Role.SCORE, aside=None, words=Role.SCORE)
        if column.levels and _OURS.fullmatch(letters_of(column.levels[-1])) and content.decimal >= _DECIMAL
        else replace(column, role=Role.INDICATOR)
        if column.role is Role.AGENCY
        # Their mean or sum is none of theirs, nor of who announces them.
        else replace(column, role=Role.IGNORED, aside="mean-of-others")
        if column.role in (Role.SCORE, Role.UNKNOWN) and column.levels and content.numeric >= 0.6
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


def own_across(columns: list[Column], agency: str | None) -> list[Column]:
    """The columns, the first of those of numbers made scores where the report's own agency heads it: a
    province before its local governments is the one that was assessed; behind them it is their mean."""
    first = next((each for each in columns if each.role is Role.SCORE or each.aside == "mean-of-others"), None)
    if first is None or first.aside is None or not first.levels or agency is None:
        return columns
    if letters_of(_SCORE_OF.sub("", _head(first))) != letters_of(agency):
        return columns
    return [_of_agency(each) if each is first else each for each in columns]


def _head(column: Column) -> str:
    """The words that may name whose numbers stand in a column: the last of its header, or those above its year."""
    last = column.levels[-1]
    return column.levels[-2] if len(column.levels) > 1 and scan(last).bare_year else last


def _of_agency(column: Column) -> Column:
    name = _SCORE_OF.sub("", _head(column))
    return replace(column, role=Role.SCORE, agency=name, aside=None, words=Role.SCORE)


_SCORE_OF = regex.compile(r"^(?:ผล|ค่า)?(?:การประเมิน|คะแนน)(?:เฉลี่ย|ที่ได้)?\s*(?:ของ)?\s*(?=\S)")


def _of_own(column: Column) -> Column:
    """A column of scores; beside those of others หน่วยงาน calls them the own."""
    told = column.role is Role.SCORE and column.levels and _OWN.fullmatch(letters_of(column.levels[-1]))
    return replace(column, words=Role.SCORE) if told else column


_OWN = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน)?(?:ของ)?(?:หน่วยงาน|ส่วนราชการ|องค์กร)(?:เรา|ของเรา|นี้|ของตน)?")
_OURS = regex.compile(
    r"(?:ผล|ค่า)?(?:คะแนน)?(?:ของ)?(?:หน่วยงาน|ส่วนราชการ|องค์กร|เทศบาล|อบต\.?|อบจ\.?|โรงเรียน|โรงพยาบาล)?(?:ของ)?(?:เรา|ตน(?:เอง)?)"
)
_DECIMAL = 0.5
_BARE_MEAN = regex.compile(r"(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย")


_UNIT = regex.compile(
    r"(?:สำนัก(?:งาน)?ปลัด(?!กระทรวง)|กอง(?!ทุน|ทัพ|บัญชาการ|บังคับการ|อำนวยการ)|ฝ่าย|แผนก|งาน|กลุ่มงาน|กลุ่มสาระ|ภาควิชา"
    r"|ส่วน(?!ที่|ต่าง|ราชการ)|หน่วยตรวจสอบ)[ก-๎.]{0,40}"
)


def is_unit(name: str) -> bool:
    """Whether a name is that of a unit inside an agency: กองคลัง, คณะครุศาสตร์."""
    return _UNIT.fullmatch(letters_of(name)) is not None


def units_down(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of names of the agency's units, above what they have together: it names no agencies."""
    return [
        replace(column, role=Role.UNKNOWN) if column.role is Role.AGENCY and _are_summed_up(content) else column
        for column, content in zip(columns, contents, strict=True)
    ]


def _are_summed_up(content: Content) -> bool:
    *units, last = content.facts or (NOTHING,)
    return last.total and bool(units) and all(is_unit(each.line) for each in units)


def units_across(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of numbers that are headed by units of the agency, where several are: none of them is the agency's."""
    named = {
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.levels and content.numeric >= 0.6 and is_unit(column.levels[-1])
    }
    if len(named) < 2:
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="mean-of-others") if column.index in named else column
        for column in columns
    ]


_MEAN = regex.compile(r"^(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย")


_OWN_MEAN = regex.compile(
    r"^(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย(?:ตัวชี้วัด|เครื่องมือ|แบบวัด|แบบตรวจ|องค์ประกอบ|คำถาม|ข้อ|ราย|ของ|แต่ละ|ด้าน|ประเด็น|หัวข้อ|รวม|ทั้งหมด|โดย|ภาพ"
    r"|ที่ได้(?:รับ)?|สอง|ทั้ง|ส่วน|eit|iit|oit|ita|public|survey|คะแนน|ร้อยละ|เต็ม|ระดับ|ผล|การประเมิน|ปี|งบประมาณ|พ\.?ศ\.?|ถ่วงน้ำหนัก|และ|[^ก-๎a-z])*$"
)


def means_of_others(grid: Grid, columns: list[Column]) -> list[Column]:
    """ค่าเฉลี่ย of something else than the assessment's own parts, beside scores, is the mean of others."""
    scored = [column for column in columns if column.role is Role.SCORE and not _MEAN.match(letters_of(column.header))]
    if not scored:
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="mean-of-others")
        if column.role is Role.SCORE
        and column.levels
        and _MEAN.match(letters_of(column.levels[-1]))
        and not _OWN_MEAN.match(letters_of(column.levels[-1]))
        and not is_mean_of_parts(grid, column)
        else column
        for column in columns
    ]


_KINDS = (
    r"อบต\.?|เทศบาล(?:ตำบล|เมือง|นคร)?|ทต\.|ทม\.|ทน\.|หน่วยงาน|โรงเรียน|โรงพยาบาล|รพ\.|สถานี|สภ\.|สถานศึกษา|วิทยาลัย|ที่ทำการ",
    r"อำเภอ|เขต",
    r"จังหวัด|อบจ\.?",
    r"กรม|ภาค|มหาวิทยาลัย",
    r"กระทรวง|ประเทศ|ทั่วประเทศ|ภาพรวมประเทศ",
)


_OF = r"^(?:ผล|ค่า)?(?:คะแนน)?(?:เฉลี่ย)?(?:ระดับ|ของ|ราย|ทั้ง|ใน)?"


_AREAS = tuple(regex.compile(rf"{_OF}(?:{words})(?:เรา|ของเรา|นี้)?$") for words in _KINDS)
"""What a column's scores are of, where only its kind stands there; each holds those before it."""


_PLAIN = regex.compile(r"(?:ผล|ค่า)?(?:คะแนน)?(?:ที่ได้(?:รับ)?)?(?:ของ)?(?:เรา)?")
"""What heads the agency's own scores beside those of an area."""


_ALL = regex.compile(rf"{_OF}(?:อปท\.?|{_KINDS[0]})(?:ทั้งหมด|ทุกแห่ง|อื่น)")
"""All agencies of a kind: อปท. ทั้งหมด."""


_NAMED = (
    *(
        regex.compile(rf"{_OF}(?:{words})(?:[ก-๎]{{2,24}})?$")
        for words in (rf"{_KINDS[0]}|อบจ\.?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)", r"อำเภอ|อ\.", r"จังหวัด|จ\.")
    ),
    *_AREAS[3:],
)
"""The same, agencies, districts and provinces also by name: อบต.บ้านใหม่, จังหวัดลำพูน."""


def states_scores(column: Column, content: Content) -> bool:
    """Whether a column is one of questions, most of which state their scores: E1 84.10."""
    stated = sum(each.coded and each.decimal and len(each.letters) < _STATEMENT for each in content.facts)
    return column.role is Role.QUESTION and bool(stated) and stated >= _STATED * content.size


_STATED, _STATEMENT = 0.6, 24


def areas_around(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of scores, or of questions that state theirs, headed by kinds (อบต., อำเภอ, จังหวัด): the smallest is the
    agency's own, and so is คะแนน beside them; those of the areas around it are means of others. So they are by name,
    where the smallest is one; so is อปท. ทั้งหมด beside any."""
    scored = [
        column
        for column, content in zip(columns, contents, strict=True)
        if column.levels and (column.role is Role.SCORE or states_scores(column, content))
    ]
    everyone = {each.index for each in scored if any(_ALL.match(letters_of(level)) for level in each.levels)}
    scored = [each for each in scored if each.index not in everyone]
    size, named = _sizes(scored, _AREAS), _sizes(scored, _NAMED)
    if [*named.values()].count(min(named.values(), default=0)) == 1:
        size = named
    plain = any(_PLAIN.fullmatch(letters_of(each.header)) for each in scored if each.index not in size)
    own = 0 if plain else min(size.values(), default=0)
    others = {index for index, at in size.items() if at > own} | (everyone if scored else set())
    if not others:
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="mean-of-others", agency=None)
        if column.index in others
        else _of_own(column)
        for column in columns
    ]


def _sizes(columns: list[Column], patterns: Sequence[regex.Pattern[str]]) -> dict[int, int]:
    """How large an area the columns of scores are of, by the place of the pattern that knows it."""
    return {
        column.index: at
        for column in columns
        if column.subject is None
        for at, pattern in enumerate(patterns)
        if any(pattern.match(letters_of(level)) for level in column.levels)
    }
