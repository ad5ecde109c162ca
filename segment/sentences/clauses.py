"""Which words of a paragraph are said of which of its numbers: those before it, those behind it, or those of a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import regex

from extract.frozen import dataclass
from segment.facts.results import on_its_way
from segment.facts.statements import Statement, statements
from segment.facts.subjects import indicators_in, instruments_in


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


_EQUATED = regex.compile(
    r"(?:(?<=[ก-๎A-Za-z\d)])\s*[=:]|(?:^|[\s|/,;(])(?:(?:คะแนน)?(?:ภาพรวม|รวม(?:ทั้งสิ้น|ทั้งหมด)?)|IIT|EIT|OIT|Overall(?:\sscore)?)\s*[=:]?)"
    r"\s*(?P<value>(?:100|\d{1,2})\.\d{2})(?![\d%])(?!\s*(?:คะแนน|[-–]\s?\d))"
)
"""A number that a sign, or nothing, puts to its label: IIT = 90.10, ภาพรวม 91.40."""
_GOES_FROM = regex.compile(r"(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง)?\s?จาก(?:เดิม)?\s*$")
_GOES_ON = regex.compile(r"\W*(?:คะแนน)?\s*(?:มา)?(?:เป็น|เหลือ|อยู่ที่)\W*")
_REACHED = r"[^=]{0,120}(?:\+|\d\s?[%)]?\s?[x×*]|[x×*]\s?\d|/\s?\d)[^=]{0,120}"
_FORMULA = regex.compile(rf"=(?P<operands>{_REACHED}(?:={_REACHED})*)=(?=\s*\d)")
"""What is reckoned up to the last sign: คะแนนรวม = (86.00 x 30%) + … = 88.00."""
_SHARE_OF_TOTAL = regex.compile(
    r"(?:ค่า)?(?:น้ำหนัก)?(?:คะแนน)?\s?(?:(?P<share>ร้อยละ)|(?<=น้ำหนัก\s?))\s?(?P<weight>\d{1,2})\s?(?P<unit>คะแนน|%)?(?=\s?ได้)"
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
    r"(?<=\(\s?)(?P<score>\d{1,3}\.\d{1,2})\s?[x×*]\s?(?P<weight>0?\.\d{1,3}|\d{1,2})\s?%?\s?=\s?(?P<worth>\d{1,2}\.\d{1,2})(?=\s?\))",
    regex.IGNORECASE,
)
_ROUNDED, _WHOLE = 0.02, 100.0
_HIGHEST_WEIGHT = 60
"""A smaller part of the total has no weight as high."""
_IN_ORDER = regex.compile(
    r"(?:\(?\d{1,3}\.\d{1,2}+\)?(?:\s?คะแนน)?+\s*+(?:[,/]|และ|กับ)?+\s*+){2,20}+(?:คะแนน)?\s*ตามลำดับ"
)
"""Numbers of which each belongs to what stands at its place in a list before them."""
_RATIO = regex.compile(r"(?<==\s?)\d{1,3}\.\d{1,2}(?:\s?[:/|]\s?\d{1,3}\.\d{1,2}){2,9}")
"""The same behind a sign: IIT : EIT : OIT = 86.00 : 84.00 : 92.50."""
_TOTAL = regex.compile(r"(?:คะแนน|ภาพ)รวม")
_YEAR = regex.compile(r"25\d\d")
_ONE_OF_THEM = regex.compile(r"\d{1,3}\.\d{1,2}")
_FOR = regex.compile(r"[\s,)]*(?:สำหรับ|คือ|เป็น(?:คะแนน)?ของ|ใน|จาก)\s?(?:ส่วนของ|ด้าน)?\s?")
_ALL_OF_IT = regex.compile(r"รวม|ภาพรวม|ITA")
_LETTERS_BETWEEN = 12


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
    in_order = [*_IN_ORDER.finditer(line)] if "ตามลำดับ" in line else [*_RATIO.finditer(line)] if "=" in line else []
    behind = _subjects_behind(line, found)
    for run in in_order:
        found = [each for each in found if not (each.start < run.end() and run.start() < each.end)]
    found = sorted([*found, *(_run(run) for run in in_order)], key=lambda each: each.start)
    for statement in found:
        run = next((each for each in in_order if each.start() == statement.start), None)
        if run is not None:
            yield from _each_in_order(line[start : run.start()], run, line)
            start, before = statement.end, ""
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
        words = line[start : statement.start]
        if weight is not None:
            words = words.replace(weight[0], " ", 1)
        words = on_its_way(words)
        if _GOES_ON.fullmatch(words):
            # เพิ่มขึ้นจาก 85.20 คะแนน เป็น …: the number before was what it goes on from.
            words = _GOES_FROM.sub(" ", before) + words
        before = words
        subject, end = behind.get(statement.start, ("", statement.end))
        if subject:
            words = f"{subject} {words}"
        yield Clause(
            words,
            statement,
            first=start == 0,
            weight=float(weight["weight"]) if weight is not None else None,
            share=weight is not None and weight["unit"] != "คะแนน",
            turned=bool(subject),
        )
        start, weight = end, None


def _numbers(text: str, line: str) -> list[Statement]:
    """The scores that a text states in words, and the numbers that stand right beside their labels."""
    found = list(statements(text))
    for match in _EQUATED.finditer(line) if _ONE_OF_THEM.search(line) else ():
        start, end = match.span("value")
        if not any(each.start < end and start < each.end for each in found):
            found.append(Statement(float(match["value"]), start, end, match["value"]))
    return sorted(found, key=lambda each: each.start)


def _summands(line: str, start: int, end: int) -> Iterator[Clause]:
    """What each instrument adds to a total: คะแนนรวม = IIT 25.80 + EIT 25.20 + OIT 37.00 = 88.00."""
    total = _ONE_OF_THEM.match(line, end + 1 + len(line[end + 1 :]) - len(line[end + 1 :].lstrip()))
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


def _run(run: regex.Match[str]) -> Statement:
    return Statement(0.0, run.start(), run.end(), run[0])


def _each_in_order(words: str, run: regex.Match[str], line: str) -> Iterator[Clause]:
    """The numbers of a list, each with the subject, or the year, that stands at its place in the list before them."""
    named: list[tuple[int, int, object]] = []
    for each in sorted([*instruments_in(words), *indicators_in(words)], key=lambda each: each[0]):
        if not named or named[-1][2] != each[2]:
            named.append(each)
    values = [*_ONE_OF_THEM.finditer(line, run.start(), run.end())]
    if len(named) + 1 == len(values) and (total := _TOTAL.search(words, named[-1][1] if named else 0)) is not None:
        named.append((*total.span(), "total"))
    if len(named) != len(values):
        years = [*_each_year(words, values)]
        yield from years or [Clause(words, _run(run), unclear=True)]
        return
    rest = words[named[-1][1] :]
    for (start, end, _), value in zip(named, values, strict=True):
        yield Clause(f"{words[: named[0][0]]}{words[start:end]}{rest}", _listed(value))


def _each_year(words: str, values: list[regex.Match[str]]) -> Iterator[Clause]:
    years = [*_YEAR.finditer(words)]
    if len(years) == len(values):
        rest = words[: years[0].start()] + words[years[-1].end() :]
        for year, value in zip(years, values, strict=True):
            yield Clause(f"ปี {year[0]} {rest}", _listed(value))


def _listed(value: regex.Match[str]) -> Statement:
    return Statement(float(value[0]), value.start(), value.end(), f"{value[0]} คะแนน")


def _subjects_behind(line: str, found: list[Statement]) -> dict[int, tuple[str, int]]:
    """The subject behind each number, and its end, where the paragraph says all so: 86.00 คะแนน สำหรับแบบวัด IIT, …"""
    if not found or _subjects(line[: found[0].start]) or _ALL_OF_IT.search(line[: found[0].start]):
        return {}
    ends = [*(each.start for each in found[1:]), len(line)]
    behind: dict[int, tuple[str, int]] = {}
    for each, end in zip(found, ends, strict=True):
        link = _FOR.match(line, each.end, end)
        named = _subjects(line[link.end() : end]) if link is not None else []
        if (
            link is None
            or not _ONE_OF_THEM.search(line, each.start, each.end)
            or len(named) != 1
            or named[0][0] > _LETTERS_BETWEEN
        ):
            return {}
        last = link.end() + named[0][1]
        behind[each.start] = line[link.end() : last], last
    return behind


def _subjects(words: str) -> list[tuple[int, int, object]]:
    return sorted([*instruments_in(words), *indicators_in(words)], key=lambda each: each[0])
