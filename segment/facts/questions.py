"""Question cells: the code in front, the text, the score in brackets, and the sub-items behind."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from normalize.codes import LEADING
from normalize.numerals import to_arabic, without_mixed
from normalize.text import clean, squeeze, undouble
from segment.facts.aside import aside_of
from segment.facts.codes import begins_with_code
from segment.facts.items import BULLET, clean_item
from segment.facts.numbers import cell_numbers
from segment.facts.statements import Statement, leading_score, statements
from segment.facts.words import letters_of

_INLINE_BULLET = re.compile(rf"[{re.escape(BULLET)}](?<!\S.)\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class QuestionCell:
    """What one question cell holds: the clean text without code, score and sub-items; the sub-items; the scores."""

    text: str | None
    items: tuple[str, ...]
    stated: tuple[Statement, ...]
    item_stated: tuple[Statement | None, ...] = ()
    """The score that each sub-item ends with, where they have their own."""


@lru_cache(maxsize=1 << 12)
def question_cell(text: str, *, has_score_column: bool, whole: bool = False) -> QuestionCell:
    """Take one question's cell text apart; ``whole``: a whole number in brackets behind it is its score."""
    first, line = leading_score(_GOT_BELOW.sub(" ", text))
    match = LEADING.match(line)
    body = line[match.end() :] if match and begins_with_code(clean(line)) else line
    body, parts = _of_parts(body)
    body, item_stated = _scored_items(body)
    found = [each for each in statements(body) if _is_score(each, body)]
    if tail := _tail(body, _WHOLE_TAIL if whole else _TAIL):
        found = [*(each for each in found if each.end <= tail.start), tail]
    # A bracket with the word of scores is the question's, whatever its text speaks of.
    found = [each for each in found if _in_brackets(each) or _is_own(each, body[: each.start])]
    # Beside a column of scores a number in the text is one in brackets, or all that stands behind the code.
    stated = tuple(
        each for each in found if not has_score_column or each.printed.startswith(("(", "[")) or _is_all(each, body)
    )
    body = _without(body, stated)
    head, items = _sub_items(body)
    head = undouble(clean(head)).strip(" :=")
    told = stated if first is None else (first, *stated)
    return QuestionCell(head or None, tuple(items), (*told, *parts), item_stated)


_GOT_BELOW = re.compile(r"\n(?=(?:ได้|คะแนน)[^\d๐-๙\n]{0,12}[\d๐-๙])")
"""A line that begins with what a question got is no end of the word above it."""


def _is_all(stated: Statement, body: str) -> bool:
    """Whether a number, with decimals, is all that a text holds."""
    return "." in stated.printed and not body[: stated.start].strip(" =:") and not body[stated.end :].strip()


_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{12,80})[)\]]\s*$")


def _of_parts(body: str) -> tuple[str, tuple[Statement, ...]]:
    """The text without the numbers of both parts of EIT in the bracket behind it (`(ส่วนที่ 1 = 82.16, ส่วนที่ 2 = 84.72)`);
    and these numbers."""
    match = _BRACKET.search(body)
    numbers = [each for each in cell_numbers(match["inside"]) if each.decimals] if match is not None else []
    kinds = [each.statistic for each in numbers]
    if match is None or not {"public", "survey"} <= set(kinds) or len(set(kinds)) < len(kinds):
        return body, ()
    at = match.start("inside")
    return body[: match.start()].rstrip(), tuple(
        Statement(each.value, at + each.start, at + each.end, each.printed, statistic=each.statistic)
        for each in numbers
    )


def _scored_items(body: str) -> tuple[str, tuple[Statement | None, ...]]:
    """The text without the scores of its sub-items, where most of these end with one in brackets; and these scores."""
    head, items = _sub_items(body)
    found = [_tail(item) for item in items]
    kept = [each if each is not None and each.printed.startswith(("(", "[")) else None for each in found]
    if len(items) < 2 or 2 * sum(each is not None for each in kept) <= len(items):
        return body, ()
    texts = [item[: each.start].rstrip() if each is not None else item for item, each in zip(items, kept, strict=True)]
    return " - ".join([head.rstrip(), *texts]), tuple(kept)


_WORDS = r"(?:ได้(?:รับ)?|ค่า|คะแนน|เฉลี่ย|ร้อยละ|ผล|เท่ากับ|[:=]|\s)"


def _tail_of(behind: str) -> re.Pattern[str]:
    """In brackets, behind a word or a sign, or with its unit: the number that a question's cell ends with; of a
    whole one in brackets, what must stand ``behind`` it."""
    return re.compile(
        r"(?=[(\[ไครเ:=\d\s])"
        rf"(?:[(\[]{_WORDS}*(?P<bracket>100(?:[.,]0{{1,2}})?|0|\d{{1,2}}[.,]\d{{1,2}}|\d{{1,2}}{behind})\s?(?:คะแนน|%|\s)*[)\]]"
        rf"|(?:(?<![ก-๎])|(?<=เพียงใด)|(?<=หรือไม่))(?:ได้|คะแนน|ร้อยละ|เท่ากับ|[:=]){_WORDS}*(?P<word>(?:100|\d{{1,2}})(?:[.,]\d{{1,2}})?)\s?(?:คะแนน|%)?"
        rf"|(?<=[ก-๎])[:=]{_WORDS}*(?P<sign>(?:100|\d{{1,2}})[.,]\d{{1,2}})\s?(?:คะแนน|%)?"
        r"|(?<![\d.,])(?P<unit>(?:100|\d{1,2})[.,]\d{1,2})\s?(?:คะแนน|%)"
        r"|^\s*(?P<alone>(?:100|\d{1,2})(?:[.,]\d{1,2})?))\s*[,;]?\s*$"
    )


_TAIL = _tail_of(r"(?=\s?(?:คะแนน|%))")
_WHOLE_TAIL = _tail_of("")
_LONGEST_TAIL = 200


def _tail(body: str, pattern: re.Pattern[str] = _TAIL) -> Statement | None:
    """The score that a question's cell ends with (`… [91.20 คะแนน]`, `… ได้ 91.20 คะแนน`, `I1 = 92.10`)."""
    match = pattern.search(without_mixed(to_arabic(body)), max(0, len(body) - _LONGEST_TAIL))
    if match is None:
        return None
    number = next(match[name] for name in ("bracket", "word", "sign", "unit", "alone") if match[name] is not None)
    return Statement(
        float(number.replace(",", ".")), match.start(), match.end(), body[match.start() : match.end()].strip()
    )


_ASKED = re.compile(r"เพียงใด|หรือไม่|\?")
_ASKS = re.compile(r".{16}(?:เพียงใด|หรือไม่)\W*$")


def asks(line: str) -> bool:
    """Whether a text (clean, one line) ends as a question does: it heads no column, and opens no table."""
    return ("เพียงใด" in line or "หรือไม่" in line) and _ASKS.search(line) is not None


_ASKED_AND_SCORED = re.compile(r"(?:เพียงใด|หรือไม่)\W*(?:[(\[][^()\[\]]*[)\]]\W*|(?:ได้\s?)?[\d.,]+\s?(?:คะแนน|%)\W*)?$")


def is_asked_to_its_end(line: str) -> bool:
    """Whether a text ends as a question does, or with the score or the code that stands behind one."""
    return _ASKED_AND_SCORED.search(line) is not None


_GOT_MOST = r"(?:ที่)?(?:มี|ได้(?:รับ)?)?(?:ผล|ค่า|คะแนน|เฉลี่ย|ระดับ)*(?:สูง|ต่ำ|น้อย|มาก)(?:ที่)?สุด"
_EXTREME = re.compile(rf"(?:หัวข้อ|ข้อ|คำถาม|ประเด็น|รายการ)(?:คำถาม|ตรวจ|การประเมิน|ประเมิน)*{_GOT_MOST}")
_EXTREMES = re.compile(
    rf"(?:หัวข้อ|ข้อ|คำถาม|ประเด็น|รายการ|ตัวชี้วัด|ด้าน|เครื่องมือ|แบบวัด)(?:คำถาม|การประเมิน|ประเมิน)*{_GOT_MOST}"
)


def heads_extremes(header: str) -> bool:
    """Whether a header's words are those of the question that got most or least (`ข้อที่ได้คะแนนต่ำสุด`)."""
    return _EXTREME.match(letters_of(header)) is not None


def names_extremes(letters: str) -> bool:
    """Whether a label (its letters) asks for the question, indicator or instrument that got most or least."""
    return _EXTREMES.fullmatch(letters) is not None


def is_unnamed(line: str, header: str) -> bool:
    """Whether a cell that gives no code holds a question: it asks, or stands under the words of one."""
    return bool(line.strip()) and (asks(line) or heads_extremes(header))


_NOT_OWN = re.compile(r"ขาด|หายไป|ไม่น้อยกว่า|จาก\s*$|(?:25|๒๕)[0-9๐-๙]{2}\s*$")
_COUNTS = re.compile(r"ภายใน|(?:คน|ครั้ง|ราย)\s*$")
"""Words that make a bare number one of days, people or times."""


def _in_brackets(stated: Statement) -> bool:
    return stated.printed.startswith(("(", "[")) and "คะแนน" in stated.printed


def _is_own(stated: Statement, before: str) -> bool:
    """Whether the words between a question and its number make it no target, share, change or another year's."""
    between = _ASKED.split(before)[-1][-_NEAR:]
    if stated.printed.startswith(_SIGNS):
        # A sign or ได้ parts the number from the question, whose own words may be ความก้าวหน้า or คู่มือภายใน.
        between = between[-_BESIDE:]
        return aside_of(between) in (None, "success") and not _NOT_OWN.search(between)
    return aside_of(between) is None and not _COUNTS.search(between) and not _NOT_OWN.search(between)


_SIGNS = ("(", "[", ":", "=", "ได้")
_BESIDE = 14
"""Letters: before a sign, words that say what a number is stand no farther."""
_NEAR = 30
"""Letters: words that say what a number is stand no farther before it."""
_GOT = re.compile(r"(?:ได้(?:รับ)?|คะแนน|เฉลี่ย)\s*$")


def _is_score(statement: Statement, body: str) -> bool:
    """A share is the question's score only where the text says that it was got (`ได้ร้อยละ 81.12`), at its end."""
    if "ร้อยละ" not in statement.printed or "คะแนน" in statement.printed or statement.printed.startswith("("):
        return True
    return bool(_GOT.search(body[: statement.start])) and len(body[statement.end :].strip(" )")) < 3


_GOT_TAIL = re.compile(r"\sได้(?:รับ)?$")


def _without(line: str, found: tuple[Statement, ...]) -> str:
    for statement in reversed(found):
        line = (_GOT_TAIL.sub("", line[: statement.start].rstrip()) + " " + line[statement.end :].lstrip()).strip()
    return line


def _sub_items(body: str) -> tuple[str, list[str]]:
    """The text before the first bullet, and the bulleted sub-items."""
    arabic = to_arabic(body)
    marks = [
        match
        for match in _INLINE_BULLET.finditer(arabic)
        if not (_term(arabic[: match.start()].rstrip()[-1:]) and _term(arabic[match.end() :][:1]))
    ]
    if not marks or not body[: marks[0].start()].strip():
        return body, []
    bounds = [mark.start() for mark in marks] + [len(body)]
    items = [clean_item(body[start:stop]) for start, stop in itertools.pairwise(bounds)]
    return body[: bounds[0]], [item for item in items if squeeze(item)]


def _term(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()
