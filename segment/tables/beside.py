"""The roles of columns that only the columns beside them tell: each rule takes all columns and gives them back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import regex

from codebook.reader import INDICATORS_OF
from normalize.agencies import names_in
from segment.facts.questions import asks
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.facts.words import letters_of
from segment.tables.column import Column
from segment.tables.content import Content, agencies_in
from segment.tables.grid import Grid
from segment.tables.items import ITEMS
from segment.tables.means import is_mean_of_parts

_CODE_HEADER = regex.compile(r"รหัส|ข้อ|เลขข้อ|code")
_RESPONDENTS = regex.compile(r"ผู้ตอบ|จำนวน|คน")


def agencies_across(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of numbers that are headed by agencies' names, where several are: each number is that agency's."""
    named = {
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.levels
        and column.subject is None
        and column.statistic is None
        and content.numeric >= 0.6
        and names_in(column.levels[-1], title=True)
    }
    size = _sizes([column for column in columns if column.index in named], _NAMED)
    if 0 in size.values():
        # Beside an agency the province or the district is no other one.
        named -= {index for index, at in size.items() if at}
    if len(named) < 2:
        return columns
    return [
        replace(column, role=Role.SCORE, agency=column.levels[-1], aside=None, words=Role.SCORE)
        if column.index in named
        # Beside them หน่วยงาน heads the labels of the rows.
        else replace(column, role=Role.INDICATOR)
        if column.role is Role.AGENCY
        # Their mean or sum is none of theirs, nor of who announces them.
        else replace(column, role=Role.IGNORED, aside="mean-of-others")
        if column.role in (Role.SCORE, Role.UNKNOWN) and column.levels and content.numeric >= 0.6
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


_MEAN = regex.compile(r"^(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย")
_OWN_MEAN = regex.compile(
    r"^(?:ค่า|ผล)?(?:คะแนน)?เฉลี่ย(?:ตัวชี้วัด|เครื่องมือ|แบบวัด|แบบตรวจ|องค์ประกอบ|คำถาม|ข้อ|ราย|ของ|แต่ละ|ด้าน|ประเด็น|หัวข้อ|รวม|ทั้งหมด|โดย|ภาพ"
    r"|ที่ได้(?:รับ)?|สอง|ทั้ง|ส่วน|eit|iit|oit|ita|public|survey|คะแนน|ร้อยละ|เต็ม|ระดับ|ผล|การประเมิน|ปี|งบประมาณ|พ\.?ศ\.?|ถ่วงน้ำหนัก|และ|[^ก-๎a-z])*$"
)


_BARE = 12
"""Letters: so few are codes without their questions' texts."""
_PART = regex.compile(r"^\W*(?:10|[1-9])\.\d{1,2}[.)]?\s?[ก-ฮเ-ไ]")


def codes_of_parts(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Codes that stand behind the scores of parts of indicators (9.2 การบริหารงาน, 87.50, O15) are what such a part
    lacks, and no subject of its number."""
    first = next((index for index, content in enumerate(contents) if content.letters), None)
    if first is None or not contents[first].size:
        return columns
    parts = sum(bool(_PART.match(facts.line)) for facts in contents[first].facts)
    if parts < 2 or parts < 0.6 * contents[first].size:
        return columns
    scores = [column.index for column in columns if column.role is Role.SCORE and column.index > first]
    if not scores:
        return columns
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if column.index > scores[0] and column.role is Role.QUESTION and content.coded > 0.5 and content.letters < _BARE
        else column
        for column, content in zip(columns, contents, strict=True)
    ]


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
_NAMED = (
    *(
        regex.compile(rf"{_OF}(?:{words})(?:[ก-๎]{{2,24}})?$")
        for words in (rf"{_KINDS[0]}|อบจ\.?|องค์การบริหารส่วน(?:ตำบล|จังหวัด)", r"อำเภอ|อ\.", r"จังหวัด|จ\.")
    ),
    *_AREAS[3:],
)
"""The same, agencies, districts and provinces also by name: อบต.บ้านใหม่, จังหวัดลำพูน."""


def areas_around(columns: list[Column]) -> list[Column]:
    """Columns of scores that are headed by kinds (อบต., อำเภอ, จังหวัด): the smallest is the agency's own, those of the
    areas around it are means of others. So they are by name, where the smallest is one."""
    scored = [column for column in columns if column.role is Role.SCORE and column.levels]
    size, named = _sizes(scored, _AREAS), _sizes(scored, _NAMED)
    if [*named.values()].count(min(named.values(), default=0)) == 1:
        size = named
    own = min(size.values(), default=0)
    return [
        replace(column, role=Role.IGNORED, aside="mean-of-others", agency=None)
        if size.get(column.index, own) > own
        else column
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


def shares_of_people(columns: list[Column]) -> list[Column]:
    """ร้อยละ beside a number of people, or beside several counts, is their share; behind a result it is progress."""
    counts = [column for column in columns if column.aside == "answers"]
    people = any(_RESPONDENTS.search(letters_of(column.header)) for column in counts)
    done = next((column.index for column in columns if column.role is Role.RESULT), len(columns))
    return [
        replace(column, role=Role.IGNORED, aside="answers")
        if column.role is Role.SCORE
        and "ร้อยละ" in letters_of(column.header)
        and not any(word in letters_of(column.header) for word in ("คะแนน", "น้ำหนัก"))
        and (people or len(counts) > 1 or (column.index > done and letters_of(column.header) == "ร้อยละ"))
        else column
        for column in columns
    ]


def gaps_to_full(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of numbers each of which is what the score before it lacks to 100 holds differences, whatever its
    words."""
    numeric = [
        column.index
        for column, content in zip(columns, contents, strict=True)
        if column.role in (Role.SCORE, Role.UNKNOWN) and content.size >= _SEVERAL and content.numeric == 1.0
        if not (column.subject or column.code or column.year or column.statistic or column.agency)
    ]
    gaps: set[int] = set()
    for score, gap in pairwise(numeric):
        if gap - score > 1:
            continue
        pairs = [(row.facts(score), row.facts(gap)) for row in grid.rows if row.text(gap).strip()]
        values = [
            (one.numbers[0].value, other.numbers[0].value) for one, other in pairs if one.numbers and other.numbers
        ]
        whole = len(values) == len(pairs) and all(abs(one + other - _FULL) < _NEAR for one, other in values)
        # Marks of 0 and 100 add up by chance.
        measured = sum(0 < other < _FULL for _, other in values)
        if whole and measured >= _SEVERAL and len({other for _, other in values}) > 1 and score not in gaps:
            gaps.add(gap)
    return [
        replace(column, role=Role.IGNORED, aside="difference") if column.index in gaps else column for column in columns
    ]


_FULL, _NEAR, _SEVERAL = 100.0, 0.005, 3


def counts_across(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Columns of whole numbers of which the last is in every row the sum of the others hold counts (30, 3, 33)."""
    whole = [
        column.index
        for column, content in zip(columns, contents, strict=True)
        if content.size > 1 and all(each.whole is not None for each in content.facts)
    ]
    if len(whole) < 3 or whole != list(range(whole[0], whole[-1] + 1)):
        return columns
    rows = [[row.facts(index).whole for index in whole] for row in grid.rows]
    filled = [[value or 0 for value in row] for row in rows if None not in row]
    if len(filled) < 2 or any(sum(parts) != total or not total for *parts, total in filled):
        return columns
    return [
        replace(column, role=Role.IGNORED, subject=None, aside="answers") if column.index in whole else column
        for column in columns
    ]


def bare_codes(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The column of bare codes (`รหัส`, `ข้อ`) beside a column of question texts is the question's code."""
    texts = next((column for column in columns if column.role is Role.QUESTION), None)
    if texts is None:
        return _codes_under_sections(grid, columns, contents)
    if contents[texts.index].coded > 0.2:
        return columns
    for column in columns:
        # ข้อ/ตัวชี้วัด over the codes of questions among the numbers of their indicators.
        both = column.role is Role.INDICATOR and _CODE_HEADER.match(letters_of(column.header))
        if (column.role not in (Role.NUMBER, Role.UNKNOWN, Role.QUESTION) and not both) or column is texts:
            continue
        found = [
            facts
            for facts in contents[column.index].facts
            if facts.code_like or not (facts.label or regex.match(r"\d+\.\d", facts.line) or _sums_up(facts))
        ]
        codes = sum(facts.code_like for facts in found)
        told = (
            _CODE_HEADER.match(letters_of(column.header))
            or any(each.coded or each.letters.startswith("ข้อ") or _is_damaged(each) for each in found)
            or _beyond_hundred(found)
        )
        if told and found and codes >= 0.8 * len(found):
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _sums_up(facts: Facts) -> bool:
    """Whether a cell is the word of the sum or the mean of the questions above it."""
    return facts.total or facts.mean or facts.letters in ("ร้อยละ", "คิดเป็นร้อยละ")


def _is_damaged(facts: Facts) -> bool:
    """Whether a code has a sign for its letter that no number begins with (`034` for O34, `|3` for I3)."""
    signed = facts.whole is None or _SIGN.match(facts.line) or _NOUGHT.fullmatch(facts.letters)
    return facts.code_like and not facts.coded and bool(signed)


def _beyond_hundred(codes: Sequence[Facts]) -> bool:
    """Whether numbers go beyond a hundred, as no question's does, without having counted up to it: 112 is I12."""
    whole = [facts.whole for facts in codes if facts.whole is not None and facts.code_like]
    if not all(str(number).startswith("1") and number > _TEN for number in whole):
        # One that lost its letter to a 1 is not alone: 11, 12 … 112.
        return False
    return any(right > _HUNDRED and not _HUNDRED - _STEP < left < right for left, right in pairwise([0, *whole]))


_STEP = 20
"""Rows that count up to a hundred leave out fewer."""
_TEN, _HUNDRED = 10, 100
_SIGN = regex.compile(r"[|!]\s?\d")
_NOUGHT = regex.compile(r"0\d\d")
_CODES = regex.compile(r"^(?:รหัส|(?:เลข)?ข้อ)")


def _alone(columns: Sequence[Column], contents: Sequence[Content]) -> bool:
    """Whether no other column says what the rows are about."""
    labels = (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.YEAR, Role.UNKNOWN)
    return not any(column.role in labels and content.size for column, content in zip(columns, contents, strict=True))


def _of_an_instrument(grid: Grid) -> bool:
    """Whether a line before the table, or one of its rows, names an instrument or an indicator: 3 is a question of
    that one, and of several else."""
    before = (scan(paragraph.text) for paragraph in grid.before[-_LINES:])
    rows = (row.facts(row.filled()[0]) for row in grid.rows if len(row.filled()) == 1)
    subjects = (facts.subject for facts in (*before, *rows))
    return any(each is not None and not each.overall for each in subjects)


_LINES = 6


def _are_no_indicators(numbers: Sequence[int], contents: Sequence[Content]) -> bool:
    """Whether numbers stand beside a column that names one indicator for several rows: they are none of theirs."""
    for content in contents:
        named = [each.label.indicator for each in content.facts if each.label is not None]
        if None in named or not len(named) == content.size == len(numbers):
            continue
        if len(set(named)) < len(named):
            return True
    return False


def _codes_under_sections(grid: Grid, columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Without texts, ข้อ 1 under ข้อ is a code; so are bare numbers below indicators' names that not only count rows."""
    for column, content in zip(columns, contents, strict=True):
        headed = _CODES.match(letters_of(column.header))
        damaged = any(map(_is_damaged, content.facts)) or (bool(headed) and _beyond_hundred(content.facts))
        if column.role is not Role.NUMBER or not (damaged or headed):
            continue
        numbers = [facts for facts in content.facts if facts.label is None or facts.code_like]
        spelled = damaged or any(facts.letters.startswith("ข้อ") for facts in numbers)
        whole = [facts.whole for facts in numbers if facts.whole is not None]
        counts = whole == list(range(1, len(whole) + 1)) or _counted_anew(content.facts)
        named = len(numbers) < content.size
        alike = sum(facts.code_like for facts in numbers) >= 0.8 * len(numbers)
        alone = _alone(columns, contents) and _of_an_instrument(grid)
        told = named or (headed and (alone or _are_no_indicators(whole, contents)))
        if numbers and alike and (spelled or (told and not counts)):
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    return columns


def _counted_anew(cells: Sequence[Facts]) -> bool:
    """Whether 1 stands right below the name of an indicator that is not its instrument's first: it counts a row."""
    begun = {members[0] for members in INDICATORS_OF.values()}
    return any(
        below.whole == 1 and above.label is not None and (above.label.indicator or min(begun)) not in begun
        for above, below in pairwise(cells)
        if not above.code_like
    )


def question_texts(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Beside a column of bare codes the column of long labels holds the questions' texts, whatever its header."""
    codes = next((column for column in columns if column.role is Role.QUESTION), None)
    if codes is None or contents[codes.index].coded < 0.5 or contents[codes.index].letters > 12:
        return columns
    if any(column.role is Role.QUESTION and column is not codes for column in columns):
        return columns
    works = [
        column.index
        for column in columns
        if column.role in (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.SUGGESTION)
    ]
    for column in columns[: min(works, default=len(columns))]:
        content = contents[column.index]
        # รายการที่ไม่ได้คะแนน over texts is no column of scores.
        open_role = column.role in (Role.INDICATOR, Role.UNKNOWN) or (
            column.role is Role.IGNORED and column.words is Role.SCORE and not column.aside
        )
        if open_role and content.names < 0.6 and content.letters > 12 and content.numeric < 0.2:
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    for column in columns:
        if column.role is Role.ISSUE and _share_asking(contents[column.index]) > 0.6:
            # ประเด็น over what is asked.
            return [replace(each, role=Role.QUESTION, subject=None) if each is column else each for each in columns]
    return columns


def _share_asking(content: Content) -> float:
    """The share of cells that ask something (มากน้อยเพียงใด, หรือไม่)."""
    return sum(asks(facts.line) for facts in content.facts) / content.size if content.size else 0.0


def questions_of_labels(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Codes or whole questions between indicators or instruments and scores (จุดอ่อน, คะแนนต่ำสุด) are what these are of,
    where no other column is one of questions. An issue beside works may begin with a code."""
    if any(column.role is Role.QUESTION for column in columns):
        return columns
    works = any(column.role in (Role.MEASURE, Role.STEP, Role.RESULT) for column in columns)
    for before, column, behind in zip(columns, columns[1:], columns[2:], strict=False):
        content = contents[column.index]
        bare = works and column.role is Role.ISSUE
        asked = sum((each.bare_code if bare else each.coded) or asks(each.line) for each in content.facts)
        labels = before.role in (Role.INDICATOR, Role.INSTRUMENT, Role.SCORE) and behind.role is Role.SCORE
        unread = column.role in (Role.IGNORED, Role.ISSUE, Role.UNKNOWN)
        if labels and unread and 2 * asked > content.size:
            return [replace(each, role=Role.QUESTION, aside=None) if each is column else each for each in columns]
    return columns


def labels_without_header(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """The labels of rows stand in the column that names indicators or agencies, where no header says which that is."""
    if any(
        column.role in (Role.INDICATOR, Role.INSTRUMENT, Role.AGENCY, Role.QUESTION, Role.YEAR) for column in columns
    ):
        return columns
    for column, content in zip(columns, contents, strict=True):
        # An outline: questions stand below their indicators.
        outline = content.coded * content.size >= 2 and content.coded + content.names > 0.7
        if column.role in (Role.UNKNOWN, Role.NUMBER) and column.levels and outline:
            return [replace(each, role=Role.QUESTION) if each is column else each for each in columns]
    for column, content in zip(columns, contents, strict=True):
        if column.role in (Role.UNKNOWN, Role.NUMBER) and content.names > 0.5 and content.size >= 2:
            return [replace(each, role=Role.INDICATOR) if each is column else each for each in columns]
    if not any(column.role is Role.SCORE for column in columns):
        return columns
    planned = any(column.role in (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT) for column in columns)
    for column, content in zip(columns, contents, strict=True):
        named = column.role is Role.UNKNOWN and content.size >= 2 and agencies_in(content) > 0.6
        if named or (column.role is Role.RESPONSIBLE and not planned and _kind_heads(column, content)):
            return [replace(each, role=Role.AGENCY) if each is column else each for each in columns]
    return columns


def _kind_heads(column: Column, content: Content) -> bool:
    """Whether the one word over a column (สำนัก, กอง) is what the names in it begin with."""
    kind = letters_of(column.header)
    return content.size >= 2 and all(
        facts.letters.startswith(kind) and len(facts.letters) > len(kind) for facts in content.facts if not facts.empty
    )


def units_without_work(columns: list[Column]) -> list[Column]:
    """กลุ่ม, สำนัก, ผู้รับผิดชอบ before scores, without a work that they are responsible for, head the rows' labels."""
    first = columns[0]
    works = any(
        column.role in (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.SUGGESTION) for column in columns
    )
    subjects = sum(column.role is Role.SCORE and column.subject is not None for column in columns)
    if first.role is not Role.RESPONSIBLE or works or subjects < 2:
        return columns
    return [replace(first, role=Role.UNKNOWN), *columns[1:]]


def texts_of_numbers(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """Behind the numbers of measures or issues (มาตรการที่) their texts stand, whatever the header (รายละเอียด)."""
    found = list(columns)
    for number, text in pairwise(columns):
        works = number.words in _WORKS and number.role is Role.NUMBER and number.words not in {c.role for c in columns}
        words = text.role is Role.UNKNOWN and bool(text.levels) and not contents[text.index].numeric
        if works and words and contents[text.index].size and number.words is not None:
            found[text.index] = replace(text, role=number.words)
    return found


_WORKS = (Role.ISSUE, Role.MEASURE, Role.STEP, Role.RESULT, Role.SUGGESTION)


def periods(columns: list[Column]) -> list[Column]:
    """Two columns whose headers say that something begins and ends (ตั้งแต่, ถึง) hold its time."""
    for begin, end in pairwise(columns):
        if begins_and_ends(begin, end) and {begin.role, end.role} <= {Role.UNKNOWN, Role.TIMELINE}:
            ends = (begin, end)
            return [replace(column, role=Role.TIMELINE) if column in ends else column for column in columns]
    return columns


def begins_and_ends(begin: Column, end: Column) -> bool:
    """Whether one header says that a period begins there and the other that it ends."""
    leaves = [letters_of(column.levels[-1]) if column.levels else "" for column in (begin, end)]
    return _BEGINS.match(leaves[0]) is not None and _ENDS.match(leaves[1]) is not None


_WHEN = r"(?:กำหนด|ระยะเวลา)?(?:วัน|เดือน|เวลา)?(?:ที่)?"
_BEGINS = regex.compile(rf"{_WHEN}(?:เริ่ม|ตั้งแต่|จาก$)")
_ENDS = regex.compile(rf"{_WHEN}(?:สิ้นสุด|(?:แล้ว)?เสร็จ|ถึง$)")


def suggestions(columns: list[Column]) -> list[Column]:
    """ข้อเสนอแนะ is the issue beside a measure column, the measure where there is none."""
    has_measure = any(column.role in (Role.MEASURE, Role.STEP) for column in columns)
    role = Role.ISSUE if has_measure else Role.MEASURE
    return [replace(column, role=role) if column.role is Role.SUGGESTION else column for column in columns]


def obstacles(columns: list[Column]) -> list[Column]:
    """ปัญหา/อุปสรรค behind the results speaks of the work, not of what the assessment found."""
    results = next((column.index for column in columns if column.role is Role.RESULT), None)
    if results is None:
        return columns
    return [
        replace(column, role=Role.IGNORED)
        if column.index > results and column.role is Role.ISSUE and "อุปสรรค" in letters_of(column.header)
        else column
        for column in columns
    ]


def texts_without_words(columns: list[Column], contents: Sequence[Content]) -> list[Column]:
    """A column of sentences whose header no table of words knows, right before the measures, says what must improve."""
    if any(column.role is Role.ISSUE for column in columns):
        return columns
    measure = next((column for column in columns if column.role is Role.MEASURE), None)
    if measure is None or not measure.levels:
        return columns
    before = [
        column
        for column in columns[: measure.index]
        if column.role is Role.UNKNOWN
        and column.levels
        and contents[column.index].letters >= 12
        and contents[column.index].numeric < 0.2
        and not ITEMS.match(letters_of(column.header))
    ]
    if len(before) != 1 or not any(
        c.role in (Role.QUESTION, Role.INDICATOR, Role.NUMBER) for c in columns[: measure.index]
    ):
        return columns
    return [replace(column, role=Role.ISSUE) if column is before[0] else column for column in columns]


def doings(columns: list[Column]) -> list[Column]:
    """การดำเนินการ beside a column of results (ผลการดำเนินการ) says how the work is done."""
    results = [column for column in columns if column.role is Role.RESULT]
    steps = [column for column in results if letters_of(column.header).startswith("การ")]
    if not 0 < len(steps) < len(results):
        return columns
    return [replace(column, role=Role.STEP) if column in steps else column for column in columns]


def measures_and_steps(columns: list[Column]) -> list[Column]:
    """Of several measure columns the left one is the measure, the others its steps."""
    seen = False
    found = []
    for column in columns:
        if column.role is Role.MEASURE:
            if seen:
                column = replace(column, role=Role.STEP)
            seen = True
        found.append(column)
    return found
