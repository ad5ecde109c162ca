"""Lists of numbers of which each belongs to what stands at its place in a list of subjects, or of years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex

from extract.frozen import dataclass
from normalize.years import OF_YEAR
from segment.facts.parts_of_eit import subjects_in
from segment.facts.statements import Statement
from segment.sentences.behind import ONE_OF_THEM

Named = list[tuple[int, int, object]]

_IN_ORDER = regex.compile(
    r"(?:\(?\d{1,3}\.\d{1,2}+0?+\)?(?:\s?คะแนน)?+\s*+(?:[,/]|และ|กับ)?+\s*+){2,20}+(?:คะแนน)?\s*ตามลำดับ"
)
"""Numbers of which each belongs to what stands at its place in a list before them."""
_RATIO = regex.compile(
    r"(?<=[=:]\s?)\(?\d{1,3}\.\d{1,2}0?(?:\s?[:/|]\s?\d{1,3}\.\d{1,2}0?){2,9}"
    r"|(?<==\s?\()\d{1,3}\.\d{1,2}0?(?:\s?,\s?\d{1,3}\.\d{1,2}0?){1,9}"
)
"""The same behind a sign: IIT : EIT : OIT = 86.00 : 84.00 : 92.50."""
_BOTH = regex.compile(
    r"(?<![\d.])(?:\d{1,3}\.\d{1,2}0?(?:\s?คะแนน)?\s*,?\s*){1,9}(?:และ|กับ)\s?\d{1,3}\.\d{1,2}0?(?![\d.])\s?(?:คะแนน)?"
)
"""The same without that word, where as many subjects stand before: EIT และ OIT ได้ 85.33 และ 92.50 คะแนน."""
_BEHIND = regex.compile(r"\s*(?:เป็น(?:คะแนน)?ของ|คือ|สำหรับ|ของ)(?P<named>[^.]{4,200}?)ตามลำดับ")
_DECIMAL = regex.compile(r"\d\.\d")
_TOTAL = regex.compile(r"(?:คะแนน|ภาพ)รวม")
_YEAR = regex.compile(r"25\d\d")
_OF_YEAR = regex.compile(rf"(?:ประจำ|ใน|ส่วน)?{OF_YEAR}$")
_MORE = regex.compile(r"\s*(?:,|และ|กับ|(?P<to>ถึง|-|–))\s*(?:ตัวชี้วัด)?(?:ที่)?\s?(?P<number>\d{1,2})(?![\d.])")
"""The next number of a list of indicators: ตัวชี้วัดที่ 6, 7 และ 8, ตัวชี้วัดที่ 1-5."""
_LAST_INDICATOR = 10
_CODE = regex.compile(r"(?:ข้อ\s?)?(?<![A-Za-z0-9])[IEOieo]\s?\d{1,2}(?!\d|\.\d)")


@dataclass(frozen=True, slots=True)
class Run:
    """A list of numbers: where it stands, and the words that name what they are of, where these stand behind it."""

    start: int
    end: int
    text: str
    named: str | None = None

    @property
    def statement(self) -> Statement:
        return Statement(0.0, self.start, self.end, self.text)


def runs(line: str) -> list[Run]:
    """The lists of numbers of a line of which each belongs to what stands at its place before or behind them."""
    found = [Run(each.start(), each.end(), each[0]) for each in _IN_ORDER.finditer(line)] if "ตามลำดับ" in line else []
    found = found or [Run(each.start(), each.end(), each[0]) for each in _RATIO.finditer(line)]
    for each in _BOTH.finditer(line):
        if any(run.start < each.end() and each.start() < run.end for run in found):
            continue
        behind = _BEHIND.match(line, each.end())
        if behind is not None and _is_as_many(behind["named"], each[0]):
            found.append(Run(each.start(), behind.end(), each[0], behind["named"]))
        elif _is_as_many(_DECIMAL.split(line[: each.start()])[-1], each[0]):
            found.append(Run(each.start(), each.end(), each[0]))
    return sorted(found, key=lambda run: run.start)


def with_runs(found: list[Statement], lists: Iterable[Run]) -> list[Statement]:
    """The statements of a line, with each of its lists as one."""
    for run in lists:
        found = [each for each in found if not (each.start < run.end and run.start < each.end)] + [run.statement]
    return sorted(found, key=lambda each: each.start)


def _is_as_many(words: str, numbers: str) -> bool:
    """Whether some words name as many subjects as there are numbers."""
    return len(_each_named(words)) == len(ONE_OF_THEM.findall(numbers))


def each_in_order(words: str, run: Run, before: str) -> Iterator[tuple[str, Statement]]:
    """The numbers of a list, each with the words that name what stands at its place; none where they do not pair.

    ``before``: the words before an earlier list, for one that names no subjects but a year: ส่วนปี 2566 คือ …
    """
    values = [*ONE_OF_THEM.finditer(run.text)]
    named_in = words if run.named is None else run.named
    named = _each_named(named_in)
    if not named and run.named is None and (again := _each_named(before)):
        # Another year's numbers of the same.
        rest = words.strip()
        named, named_in = again, before
        pairs = [f"{_label(before, each)} {rest}" for each in named]
    else:
        if len(named) + 1 == len(values) and (total := _TOTAL.search(named_in, named[-1][1] if named else 0)):
            named.append((*total.span(), "total"))
        # What all of them are stands before the names, also where these stand behind: คือค่าเฉลี่ยจังหวัดของ IIT.
        lead = named_in[: named[0][0]] if named else ""
        lead = lead if run.named is None else f"{words} {lead}"
        rest = _without_name(named_in[named[-1][1] :], named[-1][2]) if named and run.named is None else ""
        pairs = [f"{lead}{_label(named_in, each)}{rest}" for each in named]
    if len(pairs) == len(values):
        yield from ((pair, _listed(value, run)) for pair, value in zip(pairs, values, strict=True))
        return
    years = [*_YEAR.finditer(words)]
    if len(years) == len(values):
        rest = _OF_YEAR.sub("", words[: years[0].start()]) + words[years[-1].end() :]
        yield from ((f"ปี {year[0]} {rest}", _listed(value, run)) for year, value in zip(years, values, strict=True))


def _without_name(rest: str, last: object) -> str:
    """What is said of all of a list behind its last number, whose own name may stand between: และตัวชี้วัดที่ 2
    การใช้งบประมาณ ได้คะแนน."""
    ends = [end for _, end, subject in subjects_in(rest) if subject == last]
    return rest[ends[-1] :] if ends else rest


def _label(words: str, named: tuple[int, int, object]) -> str:
    start, end, subject = named
    return f"ตัวชี้วัดที่ {subject} " if isinstance(subject, int) else f"{words[start:end]} "


def _each_named(words: str) -> Named:
    """The subjects of a list, each once, with the indicators that are only numbered behind one: ตัวชี้วัดที่ 6, 7 และ 8."""
    codes: Named = [(each.start(), each.end(), each[0]) for each in _CODE.finditer(words)]
    if len(codes) > 1:
        # ข้อ I7, I8 และ I9 ได้ …
        return codes
    found: Named = []
    for each in subjects_in(words):
        if not found or found[-1][2] != each[2]:
            found.append(each)
        if isinstance(each[2], int) and each[2] == found[-1][2]:
            found += _numbered_behind(words, each)
    return found


def _numbered_behind(words: str, first: tuple[int, int, object]) -> Named:
    found: Named = []
    at, last = first[1], first[2]
    while (more := _MORE.match(words, at)) is not None:
        number = int(more["number"])
        assert isinstance(last, int)
        if not last < number <= _LAST_INDICATOR:
            break
        found += [(first[0], more.end(), each) for each in range(last + 1 if more["to"] else number, number + 1)]
        at, last = more.end(), number
    return found


def _listed(value: regex.Match[str], run: Run) -> Statement:
    start = run.start + value.start()
    return Statement(float(value[0]), start, start + len(value[0]), f"{value[0]} คะแนน")
