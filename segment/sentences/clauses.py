"""Which words of a paragraph are said of which of its numbers: those before it, those behind it, or those of a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from extract.frozen import dataclass
from segment.facts.results import on_its_way, without_full
from segment.facts.statements import Statement, statements
from segment.facts.subjects import labelled
from segment.facts.year_behind import year_behind
from segment.sentences.behind import ONE_OF_THEM, subjects_behind, years_behind
from segment.sentences.in_order import each_in_order, runs, with_runs
from segment.sentences.shared import shared_by


@dataclass(frozen=True, slots=True)
class Clause:
    """One number with the words that say what it is."""

    words: str
    statement: Statement
    first: bool = False
    """Whether it is the first of its paragraph."""
    weight: float | None = None
    """The full score that brackets in front of the number give its subject: IIT (30 คะแนน) ได้ 25.80."""
    share: bool = False
    """Whether that is a share of the total only (ร้อยละ 30), and no scale."""
    unclear: bool = False
    """Whether it is a list of numbers of which none says whose it is."""
    turned: bool = False
    """Whether its subject stands behind it: 86.00 คะแนน สำหรับแบบวัด IIT."""
    year: int | None = None
    """The year that stands behind it."""


_EQUATED = regex.compile(
    r"(?:(?<=[ก-๎A-Za-z\d)])\s*[=:]|(?:^|[\s|/,;(])(?:(?:คะแนน)?(?:ภาพรวม|รวม(?:ทั้งสิ้น|ทั้งหมด)?)|(?:IIT|EIT|OIT)(?:\s?\(?(?:ส่วนที่\s?[12]|Public|Survey)\)?){0,2}|Overall(?:\sscore)?)\s*[=:]?"
    r"|คะแนน(?:สูง|ต่ำ|น้อย|มาก)(?:ที่)?สุด\s?(?:คือ|เท่ากับ|อยู่ที่)|จาก(?:เดิม)?\s?\d{1,3}\.\d{1,2}\s?เป็น)"
    r"\s*(?P<value>(?:100|\d{1,2})\.\d{2}0?)(?![\d%])(?!\s*(?:คะแนน|[-–]\s?\d))"
)
"""A number that a sign, or nothing, puts to its label: IIT = 90.10, ภาพรวม 91.40."""
_PERCENT = regex.compile(
    r"(?<=(?:อยู่ที่|เท่ากับ|คิดเป็น|ได้|[=:])\s?)(?P<value>(?:100|\d{1,2})\.\d{1,2}0?)\s?%(?!\s?(?:ของ|ตอบ|เห็น))"
)
_GOT_BARE = regex.compile(
    r"(?:(?<!จะ)(?<!ให้)ได้|(?<=(?:คะแนน[^\d=]{0,40}(?:25\d\d)?|\.\d\d\s?(?:และ|ส่วน)[^\d=]{0,16}25\d\d)\s?)(?:คือ|เท่ากับ))\s?(?P<value>(?:100|\d{1,2})\.\d{2}0?)(?=\s*(?:$|[,;/)]|(?:และ|กับ|ส่วน)?\s?(?:(?:ใน|ของ)?ปี|แบบวัด|แบบตรวจ|ตัวชี้วัด|ด้าน|IIT|EIT|OIT)))"
)
"""A number that was got, and behind it the next subject or the end: ตัวชี้วัดที่ 6 ได้ 86.80 ตัวชี้วัดที่ 7 ได้ 82.10 คะแนน."""
_CODED = regex.compile(
    r"(?<![A-Za-z])[IEO]\s?\d{1,2}(?:\s?[=:]\s?(?P<value>0|50|100)(?![\d.])"
    r"|\s(?P<value>(?:100|\d{1,2})\.\d{2}0?)(?=\s*(?:$|[,;)]|และ|[IEO]\d)))"
)
"""A number right behind a code: O12=50, I1 98.20, I2 97.00."""
_FULL = regex.compile(
    r"(?<=(?:IIT|EIT|OIT|ตัวชี้วัดที่\s?\d{1,2}|[IEO]\s?\d{1,2})(?:(?!สามารถ|ผู้|มีข้อมูล|หาก|ถ้า|กรณี|เกณฑ์)[^\d]){0,50}(?<!ให้)(?<!จะ)(?<!ไม่)(?<!ที่)(?<!ต้อง)(?<!ควร)(?<!ครบ)(?<!ครบถ้วน)ได้(?:รับ)?\s?"
    r"(?:(?:คะแนน)?เต็ม\s?)?)(?P<value>100(?:\.00)?)(?:\s?คะแนน(?:เต็ม)?)?(?![\d.])"
)
"""All that there is to get, right behind its subject: OIT ได้คะแนนเต็ม 100 คะแนน, ได้ 100 คะแนนเต็ม. What whoever
publishes all of it would get is no result."""
_LAST_OF_LINE = regex.compile(r"(?P<label>[^.]{4,90}?)[\s:=–-]+(?P<value>(?:100|\d{1,2})\.\d{2}0?)\s*")
_VALUE_LAST = regex.compile(r"(?P<value>(?:100|\d{1,2})\.\d{2}0?)\s*$")
_MARK = regex.compile(r"^\W*(?:\d{1,2}[.)]\s+)?")
"""A line that is an indicator's label and a number: ตัวชี้วัดที่ 2 การใช้งบประมาณ 88.20."""
_GOES_FROM = regex.compile(r"(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)?\s?จาก(?:เดิม)?\s*$")
_GOES_ON = regex.compile(
    r"\W*(?:คะแนน)?\s*(?:(?:และ|แล้ว)\s?(?=เพิ่ม|สูง|ลด|ต่ำ))?(?:(?:(?:เพิ่ม|สูง)ขึ้น|(?:ลด|ต่ำ)ลง|มา)?(?:เป็น|เหลือ|อยู่ที่)(?:เพียง|แค่)?|→|->|⇒)\W*"
)
_REACHED = r"[^=]{0,120}(?:\+|\d\s?[%)]?\s?[x×*]|[x×*]\s?\d|/\s?\d)[^=]{0,120}"
_FORMULA = regex.compile(rf"=(?P<operands>{_REACHED}(?:={_REACHED})*)=(?=\s*\d)")
"""What is reckoned up to the last sign: คะแนนรวม = (86.00 x 30%) + … = 88.00."""
_SHARE_OF_TOTAL = regex.compile(
    r"(?:ค่า)?(?:น้ำหนัก|สัดส่วน)?(?:คะแนน)?\s?(?:(?P<share>ร้อยละ)|(?<=(?:น้ำหนัก|สัดส่วน)\s?))\s?(?P<weight>\d{1,2})\s?(?P<unit>คะแนน|%)?(?=\s?ได้)"
)
"""The same without brackets: แบบวัด IIT ร้อยละ 30 ได้ 86.00."""
_WEIGHT = regex.compile(
    r"\(\s?(?:(?:ค่า)?น้ำหนัก(?:คะแนน)?)?\s?(?P<share>ร้อยละ)?\s?(?P<weight>\d{1,2})(?:\.0+)?\s?(?P<unit>คะแนน|%)?\s?\)"
)
_GOT = regex.compile(
    r"\s*(?:(?:ได้(?:รับ)?|มี|โดย|ผล|ค่า|คะแนน|เฉลี่ย|รวม|อยู่ที่|เท่ากับ|คิดเป็น|เป็น|ร้อยละ|[=:])\s*)*\(?\s?(?=\d{1,3}\.\d)"
)
_SUMMAND = regex.compile(
    r"\s*(?P<subject>[^\d+=]*?(?:IIT|EIT|OIT)[^\d+=]*?)[\s(=:]*(?P<value>\d{1,2}\.\d{1,2})[\s)]*(?:คะแนน)?\s*"
)
_PRODUCT = regex.compile(
    r"(?<=[(=:]\s?)(?P<score>\d{1,3}\.\d{1,2})\s?[x×*]\s?(?P<weight>0?\.\d{1,3}|\d{1,2})\s?%?\s?=\s?(?P<worth>\d{1,2}\.\d{1,2})(?![\d.])",
    regex.IGNORECASE,
)
_ROUNDED, _WHOLE = 0.02, 100.0
_HIGHEST_WEIGHT = 60
"""A smaller part of the total has no weight as high."""
_LETTERS_BETWEEN = 12
_PARTED = regex.compile(r"(?<!(?:ที่|ข้อ|[IEOieo\d.,])\s?)\d\s\d\.\d\d(?!\d)")
_PAIRED = regex.compile(r"\s*/\s*(?!100)\d{1,3}\.\d{1,2}0?(?!\d)")
"""Behind a number another one, of which nothing says what it is: IIT 87.09 / 90.20."""
_LEAST = 10
"""Points: a smaller score behind a lone digit may be a piece of one: ได้ 9 0.20 คะแนน."""


@lru_cache(maxsize=1 << 10)
def clauses(text: str, line: str) -> tuple[Clause, ...]:
    """The numbers of a text that may be scores, each with its words: asked for by the reader, then by the checks.
    ``line``: the text flattened, in Arabic digits."""
    return tuple(_clauses(text, line))


def _clauses(text: str, line: str) -> Iterator[Clause]:
    found = _numbers(text, line)
    products = _products(line)
    found = _with_products(found, products)
    for match in _FORMULA.finditer(line) if line.count("=") > 1 and not products else ():
        start, end = match.span("operands")
        found = [each for each in found if each.end <= start or end <= each.start]
        yield from _summands(line, start, end)
        line = line[:start] + " " * (end - start) + line[end:]
    start, before = 0, ""
    weight: regex.Match[str] | None = None
    in_order = {run.start: run for run in runs(line)}
    behind = subjects_behind(line, found)
    years = {} if in_order else years_behind(line, found)
    found = with_runs(found, in_order.values())
    ordered = ""
    for at, statement in enumerate(found):
        if (run := in_order.get(statement.start)) is not None:
            words = line[start : run.start]
            pairs = [*each_in_order(words, run, ordered)]
            year, end = year_behind(line, run.end) or (None, statement.end)
            yield from (Clause(said, value, year=year) for said, value in pairs)
            if not pairs:
                yield Clause(words, statement, unclear=True)
            start, before, ordered = end, "", words if pairs else ""
            continue
        if statement.start in products:
            # (86.00 x 0.3 = 25.80): what it is worth in the total.
            yield Clause(before, statement, weight=_WHOLE)
            start = statement.end
            continue
        bracketed = _weight_at(line, statement)
        if bracketed is not None:
            weight = bracketed
            continue
        following = found[at + 1].start if at + 1 < len(found) else len(line)
        shared, codes = shared_by(line, start, statement, following)
        if codes:
            yield from (Clause(f"{shared} ข้อ {code} ได้ ", statement) for code in codes)
            start, before, weight = statement.end, "", None
            continue
        words = line[start : statement.start]
        if weight is not None:
            words = words.replace(weight[0], " ", 1)
        words, full = without_full(on_its_way(words))
        if _GOES_ON.fullmatch(words):
            # เพิ่มขึ้นจาก 85.20 คะแนน เป็น …: the number before was what it goes on from.
            words = _GOES_FROM.sub(" ", before) + words
        before = words
        subject, end = behind.get(statement.start, ("", statement.end))
        if subject:
            words = f"{subject} {words}"
        year, end = years.get(statement.start, (None, end))
        parted = _PARTED.search(line, max(0, statement.start - 3), statement.end) and 0 < statement.value < _LEAST
        if parted or _PAIRED.match(line, statement.end):
            yield Clause(words, statement, unclear=True)
            start, weight = end, None
            continue
        yield Clause(
            words,
            statement,
            first=start == 0,
            weight=float(weight["weight"]) if weight is not None else full,
            share=weight is not None and weight["unit"] != "คะแนน" and not line[: weight.start()].endswith("ถ่วง"),
            turned=bool(subject),
            year=year,
        )
        start, weight = end, None


def _numbers(text: str, line: str) -> list[Statement]:
    """The scores that a text states in words, and the numbers that stand right beside their labels."""
    found = list(statements(text))
    label = _LAST_OF_LINE.fullmatch(_MARK.sub("", line))
    alone = label is not None and (subject := labelled(label["label"])) is not None and subject.indicator is not None
    for match in (
        *_EQUATED.finditer(line),
        *_PERCENT.finditer(line),
        *_GOT_BARE.finditer(line),
        *_CODED.finditer(line),
        *(_FULL.finditer(line) if "เต็ม" in line else ()),
        *(_VALUE_LAST.finditer(line) if alone else ()),
    ):
        start, end = match.span("value")
        if not any(each.start < end and start < each.end for each in found):
            printed = line[start : match.end()].strip()
            found.append(Statement(float(match["value"]), start, match.end(), printed))
    return sorted(found, key=lambda each: each.start)


def _summands(line: str, start: int, end: int) -> Iterator[Clause]:
    """What each instrument adds to a total: คะแนนรวม = IIT 25.80 + EIT 25.20 + OIT 37.00 = 88.00."""
    total = ONE_OF_THEM.match(line, end + 1 + len(line[end + 1 :]) - len(line[end + 1 :].lstrip()))
    terms = [_SUMMAND.fullmatch(each) for each in line[start:end].split("+")]
    values = [float(each["value"]) for each in terms if each is not None]
    if total is None or len(values) < max(2, len(terms)) or abs(sum(values) - float(total[0])) > _ROUNDED:
        return
    at = start
    for each, value in zip(terms, values, strict=True):
        if each is not None:
            first = line.index(each["value"], at)
            at = first + len(each["value"])
            yield Clause(each["subject"], Statement(value, first, at, each["value"]), weight=_WHOLE)


def _products(line: str) -> dict[int, regex.Match[str]]:
    """What brackets reckon, by where its result stands: IIT (86.00 x 0.3 = 25.80)."""
    found = _PRODUCT.finditer(line) if "=" in line else ()
    return {match.start("worth"): match for match in found if _comes_to(match)}


def _comes_to(match: regex.Match[str]) -> bool:
    weight = float(match["weight"]) / (_WHOLE if float(match["weight"]) >= 1 else 1)
    return abs(float(match["score"]) * weight - float(match["worth"])) <= _ROUNDED


def _with_products(found: list[Statement], products: dict[int, regex.Match[str]]) -> list[Statement]:
    """The numbers, with those that brackets reckon each alone."""
    for match in products.values():
        start, end = match.span()
        found = [each for each in found if each.end <= start or end <= each.start]
        found += [
            Statement(float(match[name]), match.start(name), match.end(name), match[name])
            for name in ("score", "worth")
        ]
    return found


def _weight_at(line: str, statement: Statement) -> regex.Match[str] | None:
    """The brackets that a number is alone in, where what its subject got stands right behind: (ร้อยละ 30) ได้ 86.00."""
    at = line.rfind("(", 0, statement.start + 1)
    match = _WEIGHT.match(line, at) if at >= 0 else None
    match = match or next(
        _SHARE_OF_TOTAL.finditer(line, max(0, statement.start - _LETTERS_BETWEEN), statement.end + 5), None
    )
    if match is None or not match.start() <= statement.start < match.end():
        return None
    if not (match["share"] or match["unit"]) or int(match["weight"]) > _HIGHEST_WEIGHT:
        return None
    return match if _GOT.match(line, match.end()) else None
