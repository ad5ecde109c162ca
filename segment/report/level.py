"""The level of the whole: in sentences, and beside a total."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from codebook.reader import LEVELS
from extract.document import Paragraph
from normalize.agencies import names_in
from normalize.agencies.beginnings import BY_KIND_ALONE, may_call
from normalize.numerals import to_arabic
from normalize.text import clean, squeeze
from normalize.years import fiscal_years
from segment.facts.scan import scan
from segment.facts.subjects_in import indicators_in, instruments_in
from segment.facts.year_behind import year_behind
from segment.report.candidate import Ballot, Choice
from segment.report.tiers import is_part
from segment.report.weights import CLOSE_LEVEL, LEAST_LEVEL, LEVEL

_NAMES = "|".join(map(regex.escape, LEVELS))
_LEVEL = regex.compile(
    rf"(?:อยู่ใน|ผล|ได้)?\s?ระดับ\s?(?:คะแนน|ผลการประเมิน)?\s?[:(\"“]?\s?({_NAMES})"
    # A line may end behind the level, and the next word then joins on to it.
    r"(?=ดังนี้|โดย|และ|ซึ่ง|เนื่องจาก|เพิ่ม|ลด|รายละเอียด|[^A-Za-zก-๎]|$)"
)
_OURS = rf"(?:ของ(?:{BY_KIND_ALONE})(?:นี้|เรา)?)?"
_SAID = regex.compile(
    rf"(?:ระดับ\s?(?:คะแนน|ผลการประเมิน|คุณธรรม[ก-๎]*|ที่ได้)?{_OURS}(?:\s?\([A-Za-z ]{{2,24}}\))?(?:\s?คือ)?"
    r"|ผลการประเมิน|ผล|\d\.\d{1,2}\s?(?:คะแนน|%)?)"
    r"(?:\s?ปี(?:งบประมาณ)?\s?(?:พ\.?ศ\.?)?\s?25\d\d)?\s?(?:อยู่ใน|ใน)?(?:ระดับ)?\s?[:=(\[\"“/|–-]?\s?"
    rf"(?P<level>{_NAMES})(?=ดังนี้|โดย|และ|ซึ่ง|เนื่องจาก|เพิ่ม|ลด|รายละเอียด|[^A-Za-zก-๎]|$)"
)
"""A level where a sentence or a line of its own gives it."""
# A recogniser may take the second half of `ผ่านดี` for Latin letters: then the first half is no level.
_BARE_LEVEL = regex.compile(
    rf"({'|'.join(map(regex.escape, LEVELS[:5]))})(?![ก-๎])(?!\s?(?!(?:AA|[A-F])\b)[A-Za-z]{{1,2}}\b)"
)
_GRADE = regex.compile(r"\(?(AA|[A-F])\)?")
_TICKED = regex.compile(rf"[☑☒✓✔✅⊠🗹]\s?({_NAMES})(?![A-Za-zก-๎])")
"""The one of several levels that is ticked: ☐ ผ่านดีเยี่ยม ☑ ผ่านดี ☐ ผ่าน."""
_LETTER = regex.compile(r"\d\s*[(/]?\s?(?:ระดับ)?\s?(AA|[A-F])\b|ระดับ\s?(AA|[A-F])\b")
_BEHIND = regex.compile(
    r"\s*[(\[\"“=/|–-]?\s?(?:และ|โดย)?(?:มีผล)?(?:การประเมิน)?(?:อยู่ใน|จัดอยู่ใน|ได้)?"
    r"\s?(?:ระดับ)?\s?(?:ผลการประเมิน)?\s?[(:\"“]?\s?"
    rf"({_NAMES})(?![A-Za-zก-๎])"
)
_CRITERIA = regex.compile(
    r"(?<!ผ่าน|อยู่ใน)เกณฑ์|ช่วงคะแนน|\d\s?[-–]\s?\d|ขึ้นไป|หมายถึง|ต่ำกว่า|เป้าหมาย|คาดว่า|ตั้งเป้า|ให้ได้|อย่างน้อย"
)
_LIES = regex.compile(r"ผลการประเมิน(?:(?!ผลการประเมิน).)*อยู่ใน\s?ระดับ(?:(?!ระดับ).)*$")
_LIES_IN = regex.compile(r"(?:จึง|ได้|ถูก)?(?:จัด)?อยู่ใน(?:(?!อยู่ใน).)*$")
_GOT_IN = regex.compile(
    r"(?:จึง|ก็)?(?:ได้(?:รับ)?(?:ผล(?:การประเมิน)?)?(?:(?:จัด)?อยู่ใน)?|(?:ถูก)?(?:จัด)?อยู่ใน|มีผล(?:การประเมิน)?(?:อยู่ใน)?)ระดับ(?:(?!ระดับ).)*$"
)
_CALLED = regex.compile(rf"(?P<kind>{BY_KIND_ALONE})(?:ฯ|นี้|เรา|ของเรา)?$")
_WISHED = regex.compile(r"(?<!ทำ|ส่งผล)ให้$|(?:หาก|ถ้า|ของ|เมื่อ|แต่ละ|ทุก)$")
"""Before the one that gets a level: it is wished for, asked of all, or of a part of it."""
_ENDED = regex.compile(r"\d\s?(?:คน|คะแนน|ข้อ|ราย|แห่ง|%)|ตามลำดับ")
"""A statement of an instrument or an indicator ends: ผู้ตอบแบบวัด EIT 240 คน."""
_KIND = 4
"""Letters: no word for a kind of agency is shorter."""
_WHOLE = regex.compile(
    r"ระดับที่ได้|ผ่านเกณฑ์การประเมิน|คะแนนรวม|ภาพรวม|โดยรวม|ผลการประเมิน|ผลคะแนน|คะแนนเฉลี่ย|ITA|คุณธรรมและความโปร่งใส"
)
_SCORE = regex.compile(r"(?<!\d)\d{1,3}\.\d{1,2}(?!\d)")
_STATED = regex.compile(r"\s*\(\s?\d{1,3}\.\d{1,2}\s?(?:คะแนน)?\s?\)")
"""A score in brackets between a level and its year."""
_OF_ALL = regex.compile(r"(?<!กว่า)(?:ค่า|คะแนน)เฉลี่ย[ก-๎\s.]{0,40}(?:ประเทศ|จังหวัด|ภูมิภาค|กลุ่ม)[^\d]{0,30}\d")
"""A mean of many agencies, with its number."""
_LEADERS = regex.compile(r"\.{3,}|…+")
"""The dots of a form that is filled in: ระดับ ……… A ………."""
_BELONGS_TO = ("สังกัด", "สังกัดของ", "กำกับ", "กำกับของ", "กำกับดูแลของ")
"""Words before the name of what an agency belongs to."""
_NEAR, _LINE = 140, 70


def level_in(text: str) -> str | None:
    """The first level that a sentence gives (`อยู่ในระดับ ผ่านดี`)."""
    match = _LEVEL.search(text)
    return str(match[1]) if match else None


def level_behind(text: str) -> str | None:
    """The level that stands right behind a number (`88.12 คะแนน (ผ่านดี)`, `ระดับ “ผ่าน”`)."""
    text = _LEADERS.sub(" ", text)
    match = _BEHIND.match(text)
    return match[1] if match else level_in(text)


def level_beside(text: str) -> str | None:
    """The level in a total's cell (`92.84 ผ่านดี`, `A`, `(ระดับผ่าน)`)."""
    line = clean(text)
    if match := _TICKED.search(line):
        return str(match[1])
    if match := _BARE_LEVEL.search(line):
        return str(match[1])
    if match := _GRADE.fullmatch(line):
        return str(match[1])
    match = _LETTER.search(line)
    return (match[1] or match[2]) if match else None


@dataclass(frozen=True, slots=True)
class Whose:
    """What a level must be about: the agency, the presented year, and the other agencies that the report names."""

    agency: str | None
    year: int | None
    others: tuple[str, ...]


def levels_said(paragraphs: Iterable[Paragraph], whose: Whose) -> Ballot[str]:
    """The levels that sentences and lines give, each with whom and what it is said of."""
    ballot: Ballot[str] = Ballot(LEVEL)
    for paragraph in paragraphs:
        line = _line(paragraph.text)
        at = 0
        for match in _SAID.finditer(line):
            clause = line[max(at, match.start() - _NEAR) : match.end()]
            stated = _STATED.match(line, match.end())
            behind = year_behind(to_arabic(line), stated.end() if stated is not None else match.end())
            at = match.end() if behind is None else behind[1]
            if _is_criterion(clause, whose.agency) or _CRITERIA.match(line[match.end() :].lstrip()):
                continue
            found = _evidence(clause, line, whose, None if behind is None else behind[0])
            if sum(LEVEL[evidence].each for evidence in found) > 0:
                # What is said of another year or agency takes nothing from what is said of the own.
                for evidence in found:
                    ballot.add(match["level"], evidence)
    return ballot


def _line(text: str) -> str:
    """A paragraph on one line; with a blank where a line of print ends, if a level ends there too."""
    text = _LEADERS.sub(" ", text)
    line = scan(text).line
    if "\n" not in text:
        return line
    apart = clean(text.replace("\n", " "))
    return apart if len(_SAID.findall(apart)) > len(_SAID.findall(line)) else line


def _is_criterion(clause: str, agency: str | None) -> bool:
    """Whether a clause speaks of what a level asks for; not where its last words say in which one the result or the
    agency lies."""
    lies = _LIES.search(clause)
    if lies is None and agency is not None and _LIES_IN.split(squeeze(clause))[0].endswith(squeeze(agency)):
        return False
    return bool(_CRITERIA.search(clause)) and (lies is None or bool(_CRITERIA.search(lies[0])))


def _evidence(clause: str, line: str, whose: Whose, behind: int | None) -> list[str]:
    """What a clause says of the level that it ends with; ``behind``: the year that stands behind it."""
    letters = squeeze(clause)
    own = whose.agency is not None and (squeeze(whose.agency) in letters or whose.agency in names_in(clause))
    years = fiscal_years(clause) if behind is None else [behind]
    subject = [*indicators_in(clause), *instruments_in(clause)]
    got = _gets(whose.agency, letters)
    found = ["said"]
    called = _is_kind_of(whose.agency, letters)
    if _WHOLE.search(clause) or own or got or called:
        found.append("whole")

    def of(other: str) -> bool:
        # What is called by the kind of the own alone is none of another kind.
        return not called or _is_kind_of(other, letters)

    if own:
        found.append("own")
    elif _OF_ALL.search(clause) or any(_is_said_of(each, letters) and of(each) for each in whose.others):
        found.append("other-agency")
    if _SCORE.search(clause):
        found.append("number")
    if len(line) < _LINE:
        found.append("line")
    if years and whose.year is not None:
        found.append("own-year" if whose.year in years else "other-year")
    behind_it = clause[max((each[1] for each in subject), default=0) :]
    if subject and not _WHOLE.search(behind_it) and not (got and _ENDED.search(behind_it)):
        found.append("part")
    return found


def _gets(agency: str | None, letters: str) -> bool:
    """Whether the own agency, by its name or its kind, is what gets the level: มหาวิทยาลัยได้ระดับ ผ่านดี."""
    who, *verb = _GOT_IN.split(letters)
    if agency is None or not verb:
        return False
    name, called = squeeze(agency), _CALLED.search(who)
    if who.endswith(name):
        before = who.removesuffix(name)
    elif called is not None and may_call(called["kind"], agency):
        before = who[: called.start()]
    else:
        return False
    return _WISHED.search(before) is None


def _is_kind_of(agency: str | None, letters: str) -> bool:
    """Whether what lies in a level is called by the first word of the agency's name (`โรงพยาบาลอยู่ในระดับ A`)."""
    who = _LIES_IN.split(letters)[0]
    return agency is not None and any(
        who.endswith(agency[:length]) for length in range(_KIND, min(len(who), len(agency)) + 1)
    )


def _is_said_of(name: str, letters: str) -> bool:
    """Whether a clause (without blanks) speaks of another agency, not as what the own belongs to; of a department, only
    where it has the result."""
    at = letters.find(name)
    if at >= 0 and letters.endswith(_BELONGS_TO, 0, at):
        return False
    return at >= 0 and (not is_part(name) or letters.startswith(("ได้", "มี"), at + len(name)))


def level_choice(said: Ballot[str], beside: str | None, told: str | None) -> Choice[str]:
    """The level beside the total of a table, of the sentence with the total, or the best of those said elsewhere."""
    if beside is not None:
        said.add(beside, "total-row")
    if told is not None:
        said.add(told, "total-sentence")
    return said.choice(least=LEAST_LEVEL, close=CLOSE_LEVEL)
