"""The scanner: a text is looked at once, and everything behind it works on what was found.

``scan`` is pure and remembers its answers: the same label, header or cell is scanned once a process.
"""

from __future__ import annotations

import re
from functools import lru_cache

import regex

from codebook.reader import LEVELS
from normalize.codes import LEADING, LETTERED, NAMED, TOKEN
from normalize.lazily import cached_property
from normalize.text import clean, is_dash
from normalize.years import YEAR, year_of_header
from segment.facts.aside import PART, PART_SIGNS, aside_of
from segment.facts.continuation import begins_with_marker
from segment.facts.names import indicator_like
from segment.facts.numbers import PLAIN, CellNumber, cell_numbers, is_numeric
from segment.facts.roles import Role, role_at
from segment.facts.statistic import statistic_of
from segment.facts.subjects import OURS, Subject, labelled, subject_of
from segment.facts.words import letters_of

_LETTER_CODE = regex.compile(
    # 1) ข้อ O11, 2. O12: counted among their like.
    r"^\W*(?:\d{1,2}[.)]\s*(?=(?:ข้อ\s?)?[IEOieo]\s?\d))?(?:รหัส\s?)?(?:ข้อ\s?)?(?:คำถาม)?(?:ที่)?\s?(?:"
    r"(?:[Mm][Oo0][Ii1l][Tt]|[Ee][Bb]|[ieoIEO])\s?[.\-]?\s?\d{1,2}(?![\d.,]\d)(?!\d)(?![A-Za-z]))"
)
_NAMED_CODE = regex.compile(rf"\W*(?:ข้อ\s?)?{NAMED}")
_AROUND_CODE = regex.compile(r"^\W*(?:(?:รหัส\s?)?ข้อ(?:คำถาม)?(?:ที่)?|รหัส)\s*")
_ASKED_NUMBER = regex.compile(r"ข้อ(?:คำถาม)?(?:ที่)?[1-9]\d?")
_TOTAL = regex.compile(
    r"^(?:ผล|ค่า|สรุป)*(?:คะแนน)?(?:เฉลี่ย)?(?:ผล)?รวม(?!กฎ|ระเบียบ|ประกาศ)|คะแนนรวม|ภาพรวม|^total|overall|(?:คะแนน|ผล(?:การ)?ประเมิน)ita|ค่าคะแนนเฉลี่ย$"
    r"|^(?:คะแนน)?เฉลี่ย(?:รวม|ทั้งหมด)?$|^(?:ค่า|คะแนน)?เฉลี่ยส่วนที่[12]$|^ita(?:$|=)|^(?:ผล)?คะแนน(?:สุทธิ|ทั้งหมด|หน่วยงาน|การประเมิน(?:ita)?|ประเมิน)$|^grandtotal"
    r"|^(?:ผล)?(?:คะแนน)?(?:รวม|เฉลี่ย|สุทธิ)*(?:ถ่วงน้ำหนัก|รวมทั้งสิ้น|ทั้งสิ้น)$" + OURS
)
_SENTENCE = 30
"""Letters: no label of a total that begins with ในภาพรวม is longer."""
_MEAN = regex.compile(
    r"^(?:[\d.,]*)(?:ค่า)?(?:คะแนน)?เฉลี่ย(?:ของ|ราย)?(?:ตัวชี้วัด|ด้าน)|^(?:คะแนน)?(?:เฉลี่ย)?(?:รวม)?(?:ราย)?ตัวชี้วัด(?:นี้)?$"
    r"|^(?:ผล|ค่า)?คะแนน(?:เฉลี่ย|รวม)?(?:ของ|ราย)?ตัวชี้วัดที่\d"
)
_TICK = regex.compile(r"^[✓✔√/☑☒✗✘×xX○●▲▼△▽↑↓]+$")
_LEVEL_WORDS = frozenset(letters_of(level) for level in LEVELS)
_REACHED = regex.compile(r"(?:ไม่)?(?:ผ่าน|บรรลุ|ถึง|ได้ตาม)(?:เกณฑ์|เป้าหมาย|เป้า|ค่าเป้าหมาย)?(?:การประเมิน|ขั้นต่ำ)?")
_BULLET = regex.compile(
    r"^\s*(?:[-–—•*●▪■◆➢➤►·○o](?=\s|[ก-๎])|\(?\d{1,2}(?:\.\d)?\)\s?(?=[ก-ฮเ-ไ])|\d\.\d\s(?=[ก-ฮเ-ไ]))"
)
_PART = regex.compile(r"^\W*(?:10|[1-9])\.\d{1,2}[.)]?\s?(?=[ก-ฮเ-ไ])")
_BARE_YEAR = regex.compile(r"\W*(?:ประจำ)?(?:ปี)?(?:งบ(?:ประมาณ)?)?(?:พ\.?ศ\.?)?(?:25\d\d|[5-9]\d)\W*")
_BEYOND_NAME = regex.compile(r"เป้าหมาย|อันดับ|ผลต่าง|เพิ่มขึ้น|ลดลง|เฉลี่ย")
_DIGIT = regex.compile(r"\d")
_POINT = re.compile(r"\d\s*[.,·∙⋅]\s*\d")
_LABEL_NUMBER = regex.compile(r"^\W*(\d{1,3})\W*$")


class Facts:
    """What one text says. Each fact is found when it is first asked for, and once."""

    def __init__(self, printed: str) -> None:
        self.printed = printed

    @cached_property
    def line(self) -> str:
        """The text on one line, Arabic digits, single blanks."""
        return clean(self.printed)

    @cached_property
    def letters(self) -> str:
        """The line without blanks, lower case."""
        return letters_of(self.line)

    @property
    def empty(self) -> bool:
        """Whether there is no text."""
        return not self.printed.strip()

    @cached_property
    def dash(self) -> bool:
        """Whether it is only a dash."""
        return is_dash(self.printed)

    @cached_property
    def tick(self) -> bool:
        """Whether it is only a tick, a cross or the arrow of a trend."""
        return bool(_TICK.match(self.letters))

    @cached_property
    def level(self) -> bool:
        """Whether it is the name of a level, or says whether one was reached, and nothing else."""
        words = self.letters.strip('()"“”')
        return words in _LEVEL_WORDS or _REACHED.fullmatch(words) is not None

    @cached_property
    def numbers(self) -> tuple[CellNumber, ...]:
        """Its numbers in 0–100."""
        return cell_numbers(self.printed)

    @cached_property
    def numeric(self) -> bool:
        """Whether it is a number and nothing else."""
        return is_numeric(self.line)

    @cached_property
    def decimal(self) -> bool:
        """Whether one of its numbers has decimals."""
        return _POINT.search(self.printed) is not None and any(each.decimals for each in self.numbers)

    @cached_property
    def exact(self) -> bool:
        """Whether it is a number of two decimals that may be a score."""
        return self.numeric and any(each.decimals == 2 and each.kind == "plain" for each in self.numbers)

    @cached_property
    def whole(self) -> int | None:
        """The whole number that it is, None where it is something else."""
        match = _LABEL_NUMBER.match(self.line)
        return int(match[1]) if match else None

    @property
    def full_or_none(self) -> bool:
        """Whether it is 0 or 100: what an item of disclosure gets."""
        return self.whole in (0, 100)

    @cached_property
    def year(self) -> int | None:
        """The one Buddhist-era year that it names."""
        return year_of_header(self.line)

    @cached_property
    def bare_year(self) -> bool:
        """Whether it is a year and nothing else."""
        if _BARE_YEAR.fullmatch(self.letters) is None:
            return False
        return bool(YEAR.search(self.line)) or "ปี" in self.letters

    @cached_property
    def coded(self) -> bool:
        """Whether it begins with a question code whose letter is right (`I8`, `ข้อ e3`)."""
        return bool(_LETTER_CODE.match(self.line))

    @cached_property
    def named_code(self) -> bool:
        """Whether it begins with an instrument and a number (`OIT 14`): a code among codes, else the instrument."""
        return bool(_NAMED_CODE.match(self.line))

    @cached_property
    def code(self) -> str | None:
        """The code, damaged or not, that it begins with, in Arabic digits."""
        match = LEADING.match(self.line)
        return match["one"] if match else None

    @cached_property
    def bare(self) -> str:
        """The line without ข้อ, brackets and stops around it."""
        inner: str = _AROUND_CODE.sub("", self.line)
        return inner.strip("()[] .:")

    @cached_property
    def bare_code(self) -> bool:
        """Whether it is a question code and nothing else."""
        return bool(LETTERED.match(self.bare))

    @cached_property
    def code_like(self) -> bool:
        """Whether it may be a question code and nothing else, its letter damaged or not."""
        return bool(TOKEN.fullmatch(self.bare)) and not self.bare_year

    @cached_property
    def asked_number(self) -> bool:
        """Whether it is a question's number behind the word for it and nothing else (`ข้อ 7`)."""
        return _ASKED_NUMBER.fullmatch(self.letters) is not None

    @cached_property
    def subject(self) -> Subject | None:
        """The subject that it names anywhere."""
        return subject_of(self.printed)

    @cached_property
    def label(self) -> Subject | None:
        """The subject that it is the label of; a leading number counts where the name beside it agrees."""
        return labelled(self.printed)

    @cached_property
    def indicator_name(self) -> int | None:
        """The indicator whose name it is, in whatever spelling."""
        return indicator_like(self.printed)

    @cached_property
    def statistic(self) -> str | None:
        """The statistic that its words name."""
        return statistic_of(self.printed)

    @cached_property
    def aside(self) -> str | None:
        """Why the numbers under or beside it are no scores; None where no word says so."""
        name = self.indicator_name
        return None if name is not None and not _beyond_name(self.letters) else aside_of(self.printed)

    @cached_property
    def of_part(self) -> bool:
        """Whether the numbers beside it are those of a part of an indicator (`9.1`): most cells lack its signs."""
        return any(sign in self.letters for sign in PART_SIGNS) and self.aside == PART

    @cached_property
    def total(self) -> bool:
        """Whether it is the label of a total."""
        # ในภาพรวม before more words begins a sentence, as a question may.
        sentence = self.letters.startswith("ในภาพรวม") and len(self.letters) > _SENTENCE
        return len(self.letters) < 80 and not sentence and bool(_TOTAL.search(self.letters))

    @cached_property
    def mean(self) -> bool:
        """Whether it is the label of an indicator's mean below its questions."""
        return len(self.letters) < 80 and bool(_MEAN.match(self.letters))

    @cached_property
    def part(self) -> bool:
        """Whether it begins with the number of a part of an indicator (`9.1 ข้อมูลพื้นฐาน`)."""
        return bool(_PART.match(self.line))

    @cached_property
    def marked(self) -> bool:
        """Whether it begins with a list number or a bullet."""
        return begins_with_marker(self.printed)

    @cached_property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet or a number in brackets: a part of what stands above it."""
        return bool(_BULLET.match(self.line)) and not self.dash

    @cached_property
    def role(self) -> Role | None:
        """The role that its first role word gives a column."""
        found = role_at(self.printed)
        return found[0] if found else None

    @cached_property
    def role_place(self) -> int:
        """Where (in its letters) the first role word stands; far away where there is none."""
        found = role_at(self.printed)
        return found[1] if found else 1 << 20


def _beyond_name(letters: str) -> bool:
    """Whether a label says more than an indicator's name: `การใช้งบประมาณ` names no budget."""
    return bool(_BEYOND_NAME.search(letters))


_OF_A_NUMBER = dict.fromkeys(
    ("dash", "tick", "level", "bare_year", "coded", "bare_code", "code_like", "total", "mean", "part", "bulleted"),
    False,
) | dict.fromkeys(
    ("whole", "year", "subject", "label", "indicator_name", "statistic", "aside", "role"),
)
"""What is known of a number of two decimals without looking: most cells of a table of scores are one."""
_WITHOUT_DIGITS = dict.fromkeys(
    ("coded", "bare_year", "asked_number", "part", "numeric", "decimal", "exact"), False
) | {"whole": None, "year": None, "numbers": ()}
"""The same of a text without digits: most labels are one, and most sentences."""


@lru_cache(maxsize=1 << 16)
def scan(printed: str) -> Facts:
    """The facts of a text, as printed."""
    facts = Facts(printed)
    if PLAIN.fullmatch(printed):
        facts.__dict__.update(_OF_A_NUMBER, line=printed, letters=printed, numeric=True, decimal=True, exact=True)
    elif not _DIGIT.search(printed):
        facts.__dict__.update(_WITHOUT_DIGITS)
    return facts


NOTHING = scan("")
