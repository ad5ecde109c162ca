"""One column: its header's words, level by level, its role, and what its numbers are about, if the header says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

import regex

from codebook.reader import instrument_of
from extract.document import Row
from extract.frozen import dataclass
from normalize.text import clean
from segment.facts.roles import Role
from segment.facts.scan import Facts, scan
from segment.facts.subjects import Subject, subject_of
from segment.facts.words import letters_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid. What its header does not say is None."""

    index: int
    levels: tuple[str, ...] = ()
    """The header's words, the upper level first."""
    role: Role = Role.UNKNOWN
    subject: Subject | None = None
    statistic: str | None = None
    year: int | None = None
    code: str | None = None
    """The question code that heads a column of a table whose columns are questions."""
    aside: str | None = None
    """Why its numbers are none of the agency's scores."""
    level: str | None = None
    """The level that its words give its numbers (`คะแนนเครื่องมือ`: instrument), whatever the row is about."""
    agency: str | None = None
    """The agency that heads the column, as printed."""
    item: int | None = None
    """The item of the row's question that its numbers are about (`ข้อย่อยที่ 2`)."""
    scored: bool = False
    """Whether its cells end with scores: then a whole number there is one too."""
    words: Role | None = None
    """The role that the header's words alone would give it."""
    by_content: bool = False
    """Whether nothing but what stands in it says its role."""

    @property
    def header(self) -> str:
        """All levels of the header, each once."""
        return self.levels[0] if len(self.levels) == 1 else " ".join(dict.fromkeys(self.levels))


def header_columns(header: Sequence[Row], count: int) -> list[Column]:
    """The columns of a header of one or more levels; a lower level's words stand behind the upper one's."""
    words: list[list[str]] = [[] for _ in range(count)]
    for height, row in enumerate(header):
        texts = {
            column: clean(cell.text)
            for cell in row.cells
            if cell.text.strip()
            for column in range(cell.column, min(cell.column + cell.column_span, count))
        }
        lower = {cell.column for below in header[height + 1 :] for cell in below.cells if cell.text.strip()}
        above = [tuple(each) for each in words]
        last: int | None = None
        for column in range(count):
            if column in texts:
                last = column
                words[column].append(texts[column])
            elif last is not None and column in lower and (above[column] == above[last] or not above[column]):
                # An empty cell right of a parent header, over a filled one: the parent spans it, as far as its own.
                words[column].append(texts[last])
            elif column not in lower:
                last = None
    return _itemed(_coded(_numbered(_totalled([column_of(index, words[index]) for index in range(count)]))))


def _totalled(columns: list[Column]) -> list[Column]:
    """A total that comes again below each of several indicators is theirs; one alone may be that of all."""
    own = {
        column.index: above
        for column in columns
        if column.subject and column.subject.overall and (above := _indicator_above(column.levels))
    }
    if len(own) < 2 or len(set(own.values())) < len(own):
        return columns
    return [replace(column, subject=own.get(column.index, column.subject)) for column in columns]


def _coded(columns: list[Column]) -> list[Column]:
    """Where questions head columns, a damaged code is one too, and what stands before the first of them is no score,
    but below the name of their indicator."""
    if sum(column.code is not None for column in columns) < 2 and not _headed_as_codes(columns):
        return columns
    first = next(c.index for c in columns if c.code or (c.index and c.levels and scan(c.levels[-1]).code_like))
    found = []
    for column in columns:
        leaf = scan(column.levels[-1]) if column.levels else None
        if column.index < first and not (column.index and leaf is not None and _is_indicators(column, leaf)):
            column = replace(column, role=Role.UNKNOWN, subject=None)
        elif leaf is not None and column.code is None and leaf.code_like:
            above = _indicator_above(column.levels) or (column.subject if len(column.levels) > 1 else None)
            column = replace(column, role=Role.SCORE, subject=above, code=leaf.bare)
        found.append(column)
    return found


def _is_indicators(column: Column, leaf: Facts) -> bool:
    """Whether a column is headed by an indicator, or by the word of a score below one."""
    return leaf.indicator_name is not None or (
        column.role is Role.SCORE and _indicator_above(column.levels) is not None
    )


def _indicator_above(levels: Sequence[str]) -> Subject | None:
    """The indicator that a level above a code names: it is that of the question."""
    upper = (scan(each).subject for each in reversed(levels[:-1]))
    return next((each for each in upper if each is not None and each.indicator is not None), None)


def _headed_as_codes(columns: list[Column]) -> bool:
    """Whether the lowest level says ข้อ and then holds nothing but codes, all of them damaged, or says it of several."""
    leaves = [scan(column.levels[-1]) for column in columns if column.levels]
    if sum(scan(column.levels[-1]).asked_number for column in columns[1:] if column.levels) > 1:
        return True
    return (
        len(leaves) == len(columns) > 2
        and leaves[0].letters.startswith(("ข้อ", "รหัส"))
        and all(each.code_like for each in leaves[1:])
        and not all(each.whole == at for at, each in enumerate(leaves[1:], start=1))
    )


_ITEM = regex.compile(r"^(?P<words>.*(?:ย่อย|ประเด็น|รายการ|หัวข้อ).*?)(?P<number>\d)\W*$")


def _itemed(columns: list[Column]) -> list[Column]:
    """Neighbouring columns that the same words number from 1 are the items of each row's question."""
    found = list(columns)
    run: list[int] = []
    for index, column in enumerate([*columns, None]):
        match = _ITEM.match(letters_of(column.header)) if column is not None else None
        if match and column is not None and int(match["number"]) == len(run) + 1 and column.subject is None:
            run.append(index)
            continue
        if len(run) > 1:
            for item, each in enumerate(run, start=1):
                found[each] = replace(columns[each], role=Role.SCORE, item=item)
        run = []
    return found


def _numbered(columns: list[Column]) -> list[Column]:
    """Bare numbers that head neighbouring columns in order are indicators, where words beside or above say so."""
    leaves = [scan(column.levels[-1]) if column.levels else None for column in columns]
    numbers = [facts.whole if facts is not None else None for facts in leaves]
    counted = [index for index, number in enumerate(numbers) if number is not None and 1 <= number <= 10]
    rising = all(numbers[left] < numbers[right] for left, right in pairwise(counted))  # type: ignore[operator]
    owned = all(_instrument(columns[index]) == instrument_of(numbers[index] or 0) for index in counted)
    if len(counted) < 2 or not (rising or owned) or _headed_as_codes(columns):
        return columns
    told = any("ตัวชี้วัด" in letters_of(column.header) or "ตชว" in letters_of(column.header) for column in columns)
    grouped = any(columns[index].subject and columns[index].subject.instrument for index in counted)  # type: ignore[union-attr]
    if not told and not grouped:
        return columns
    found = list(columns)
    for index in counted:
        number = numbers[index]
        assert number is not None
        subject = Subject(instrument_of(number), number, numbered=True)
        found[index] = Column(
            index, columns[index].levels, Role.SCORE, subject, columns[index].statistic, columns[index].year
        )
    return found


def _instrument(column: Column) -> str | None:
    return column.subject.instrument if column.subject is not None else None


_LEVEL_WORDS = (
    ("instrument", regex.compile(r"(?:ราย|ของ)?เครื่องมือ|รายแบบ")),
    ("indicator", regex.compile(r"ตัวชี้วัด")),
    ("question", regex.compile(r"ราย(?:ข้อ|คำถาม)|คะแนน(?:เฉลี่ย)?(?:ของ)?ข้อ|ข้อคำถาม")),
)
_NUMBER_WORDS = regex.compile(r"คะแนน|เฉลี่ย|ร้อยละ|ผล|ค่า|score|น้ำหนัก")


@lru_cache(maxsize=1 << 12)
def level_of(words: str) -> str | None:
    """The level that a label gives its numbers: `คะแนนรายเครื่องมือ`, `ค่าเฉลี่ยตัวชี้วัด`; None where it does not say."""
    letters = letters_of(words)
    if not _NUMBER_WORDS.search(letters):
        return None
    found = [level for level, pattern in _LEVEL_WORDS if pattern.search(letters)]
    return found[0] if len(found) == 1 else None


_WORK_ON = regex.compile(r"(?:แนวทาง|มาตรการ|กิจกรรม|โครงการ|วิธี|ขั้นตอน|แผน)(?:การ|ด้านการ|เพื่อ|ใน)")
"""What is done about an indicator (แนวทางการป้องกันการทุจริต) is none."""
_BARE_NAME = regex.compile(
    r"^(?:ชื่อ|ราย(?:ชื่อ)?)?(?:ตัวชี้วัด|เครื่องมือ|แบบวัด|แบบตรวจ|องค์ประกอบ)(?:การประเมิน|ที่|/แบบ|/เครื่องมือ|ita)*$"
)


def column_of(index: int, levels: Sequence[str]) -> Column:
    """The column that a header's words make."""
    if not levels:
        return Column(index)
    distinct = list(dict.fromkeys(levels))
    header, leaf = " ".join(distinct), scan(levels[-1])
    whole = scan(header) if len(distinct) > 1 else leaf
    # An indicator's name may hold a role's word: การแก้ไขปัญหาการทุจริต is no issue.
    unnamed = scan(" ".join(each for each in distinct if scan(each).indicator_name is None))
    role = leaf.role or unnamed.role
    above = scan(" ".join(distinct[:-1])).role if leaf.bare_year and len(distinct) > 1 else None
    if above in _TEXT_ROLES:
        # A year below the head of a column of texts is that of these: a plan's months may share it with their results.
        role = above
    statistic = whole.statistic or leaf.statistic
    year = leaf.year or whole.year
    words = role
    if leaf.bare_code:
        return Column(
            index, tuple(levels), Role.SCORE, _indicator_above(distinct), statistic, year, code=leaf.bare, words=words
        )
    if not _WORK_ON.match(leaf.letters) and (named := leaf.indicator_name or _named(leaf)) is not None:
        subject = Subject(instrument_of(named), named)
        return Column(
            index,
            tuple(levels),
            Role.SCORE,
            subject,
            statistic,
            year,
            aside=_aside(whole, leaf, role),
            words=Role.SCORE,
        )
    aside = _aside(whole, leaf, role)
    # A narrow header may break the letters of a name: EI T.
    about: Subject | None = None if _BARE_NAME.match(leaf.letters) else leaf.subject or subject_of(leaf.letters)
    if about is None and len(distinct) > 1:
        upper = [scan(each).subject for each in reversed(distinct[:-1]) if not _BARE_NAME.match(letters_of(each))]
        about = next((each for each in upper if each is not None and not each.overall), None)
    if role in _TEXT_ROLES:
        about = None
    if aside is not None and role in (None, Role.SCORE, Role.IGNORED, Role.LEVEL, Role.YEAR, Role.AGENCY):
        role = Role.IGNORED
    elif leaf.bare_year and above not in _TEXT_ROLES:
        role = Role.SCORE
    # An indicator that the level above names is no level of the numbers: questions may stand below it.
    named_above = about is not None and about.indicator is not None
    level = level_of(leaf.line) or (level_of(header) if len(distinct) > 1 and not named_above else None)
    return Column(
        index, tuple(levels), role or Role.UNKNOWN, about, statistic, year, aside=aside, level=level, words=words
    )


def _named(leaf: Facts) -> int | None:
    """The indicator of a header cell that is its label (`ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน`)."""
    label = leaf.label
    return label.indicator if label is not None and label.indicator is not None and len(leaf.letters) <= 60 else None


def _aside(whole: Facts, leaf: Facts, role: Role | None) -> str | None:
    """Why numbers under these words are none: the lowest level that says so decides."""
    if role in _TEXT_ROLES and not (leaf.aside or "").startswith("success"):
        return None
    if leaf.role is Role.SCORE and leaf.aside is None and _EXTREMES.fullmatch(whole.letters):
        # คะแนนสูงสุด over indicators and their scores heads a list of these.
        return None
    if leaf.statistic in ("public", "survey") and not _COUNTS.search(whole.letters):
        # ผู้ตอบ over ส่วนที่ 1 and ส่วนที่ 2 says who answered, and not how many.
        return leaf.aside
    return leaf.aside or (whole.aside if whole is not leaf else None)


_COUNTS = regex.compile(r"จำนวน|คน|ราย|ร้อยละ|สัดส่วน|เป้าหมาย|เต็ม")


_EXTREMES = regex.compile(
    r"(?:ตัวชี้วัด|ข้อ(?:คำถาม)?|ด้าน|ประเด็น)?(?:ที่ได้|ที่มี)?คะแนน(?:สูง|ต่ำ)(?:ที่)?สุด.{0,12}คะแนน.{0,8}"
    r"|[ก-๎\d]{0,6}(?:อัน|ลำ)ดับ(?:แรก)?(?:ที่)?(?:ได้|มี)?(?:คะแนน)?(?:สูง|ต่ำ|มาก|น้อย)(?:ที่)?สุด.{0,12}คะแนน.{0,8}"
)
_TEXT_ROLES = frozenset(
    {
        Role.QUESTION,
        Role.ISSUE,
        Role.SUGGESTION,
        Role.MEASURE,
        Role.STEP,
        Role.RESULT,
        Role.RESPONSIBLE,
        Role.TIMELINE,
        Role.FOLLOW_UP,
    }
)
