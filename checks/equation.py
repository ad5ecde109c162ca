"""A sum that a report must satisfy: judged by the size of the difference, with the slips that would explain it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product
from math import ceil, floor

from checks.case import Case
from checks.misprint import changed_digits, misprints
from checks.result import ERROR, FAIL, WARNING, Result, Slip, not_applicable, passed
from checks.sheet import CENT, TINY, Sheet, Statement, Subject
from checks.words import named, number
from codebook.facts import Framework, Rule
from codebook.reader import framework
from extract.frozen import dataclass
from extract.message import Message
from normalize.lazily import cached_property

WARN = 0.05
"""Up to here a difference warns; above it is an error."""

_PARTS = 3
"""A mean of fewer parts comes out without one of them where the other is the same: that says nothing."""

TRIED = 200
"""How many ways to choose among statements that differ are tried."""


@dataclass(frozen=True)
class Term:
    """One number of a sum and what it is multiplied with."""

    subject: Subject
    statement: Statement
    factor: float


@dataclass(frozen=True)
class Equation:
    """``parent`` should be the sum of ``terms``. ``sure`` is False where the rule itself rests on weak evidence."""

    sheet: Sheet
    subject: Subject
    parent: Statement
    terms: tuple[Term, ...]
    sure: bool = True

    @cached_property
    def computed(self) -> float:
        """What the terms make."""
        return sum(term.factor * term.statement.value for term in self.terms)

    @property
    def numbers(self) -> tuple[Term, ...]:
        """All its numbers; what the sum is printed as counts against its parts."""
        return (Term(self.subject, self.parent, -1.0), *self.terms)

    @property
    def difference(self) -> float:
        """How far the printed number lies from what the terms make."""
        return abs(self.computed - self.parent.value)

    @property
    def holds(self) -> bool:
        """Whether the difference is what rounding can make."""
        return self.difference <= CENT + TINY

    @property
    def proves(self) -> bool:
        """Whether it might have failed: numbers that are all the same (a column of targets) always agree."""
        return len({self.parent.value, *(term.statement.value for term in self.terms)}) > 1


def equation(
    sheet: Sheet, parent: Subject, children: Iterable[tuple[Subject, float]], sure: bool = True
) -> Equation | None:
    """The sum of ``children`` (subject, factor); None unless the parent and every child are stated.

    Where statements of a subject differ, those are taken that make the sum right, if any do: that they differ is told
    by another check.
    """
    factors = list(children)
    choices = []
    for subject in (parent, *(subject for subject, _ in factors)):
        stated = _differing(sheet, subject)
        if not stated:
            return None
        choices.append(stated)
    if not factors:
        return None
    found = [
        Equation(sheet, parent, total, tuple(Term(*each) for each in _terms(factors, chosen)), sure)
        for total, *chosen in islice(product(*choices), TRIED)
    ]
    return next((each for each in found if each.holds), found[0])


def _differing(sheet: Sheet, subject: Subject) -> list[Statement]:
    """One statement for each value of a subject, the one that stands for it first."""
    first = sheet.stated(subject)
    if first is None:
        return []
    every = sheet.statements[subject]
    if len(every) == 1:
        return [first]
    values = {each.value: each for each in (*reversed(every), first)}
    return [first, *(each for value, each in values.items() if value != first.value)]


def _terms(
    factors: list[tuple[Subject, float]], chosen: Iterable[Statement]
) -> Iterator[tuple[Subject, Statement, float]]:
    return ((subject, statement, factor) for (subject, factor), statement in zip(factors, chosen, strict=True))


def mean(subjects: Iterable[Subject]) -> tuple[tuple[Subject, float], ...]:
    """Children that weigh the same."""
    found = tuple(subjects)
    return tuple((subject, 1 / len(found)) for subject in found)


def judged(equations: Iterable[Equation]) -> Iterator[Result]:
    """A result for each sum; one that says so where there was none."""
    found = False
    for each in equations:
        found = True
        yield judge(each)
    if not found:
        yield not_applicable("ไม่มีตัวเลขครบทุกส่วนตามเกณฑ์ของปีนี้", "no complete set of numbers under a known rule")


def judge(each: Equation) -> Result:
    """Passes up to 0.01, warns up to 0.05 (or where the rule is not sure), is an error above."""
    name = named(each.subject)
    records = (each.parent.record, *(term.statement.record for term in each.terms))
    if each.holds:
        return passed(
            f"{name.th} {number(each.parent.value)} ตรงกับที่คำนวณได้",
            f"{name.en}, {number(each.parent.value)}, is what its parts make",
            records if each.proves else (),
        )
    grave = each.difference > WARN + TINY and each.sure
    fits = _surplus(each)
    whose = f" ({each.sheet.agency})" if not each.sheet.own and each.sheet.agency else ""
    printed, computed = number(each.parent.value), number(each.computed)
    return Result(
        FAIL,
        Message(
            f"{name.th}{whose} พิมพ์ว่า {printed} แต่คำนวณจากส่วนประกอบได้ {computed}{fits.th}",
            f"{name.en}{whose} is printed as {printed} but its parts make {computed}{fits.en}",
        ),
        each.parent.place,
        expected=computed,
        observed=printed,
        level=each.subject.level,
        indicator=each.subject.indicator,
        question=each.subject.question,
        severity=ERROR if grave else WARNING,
        records=records,
        slips=_slips(each),
        parts=tuple(_parts(each)),
    )


def _surplus(each: Equation) -> Message:
    """The one part of a mean without which it comes out, in words: a question that is none of its indicator's, say."""
    count = len(each.terms)
    if count < _PARTS or any(abs(term.factor * count - 1) > TINY for term in each.terms):
        return Message("", "")
    total = sum(term.statement.value for term in each.terms)
    without = [
        term
        for term in each.terms
        if abs((total - term.statement.value) / (count - 1) - each.parent.value) <= CENT + TINY
    ]
    if len(without) != 1:
        return Message("", "")
    name = named(without[0].subject)
    return Message(f" (ตรงกันหากไม่นับ{name.th})", f" (it comes out without {name.en})")


def _slips(each: Equation) -> tuple[Slip, ...]:
    """The single misprints that would make the sum right, the likeliest first."""
    near: list[tuple[int, float, Slip]] = []
    off = each.computed - each.parent.value
    for term in each.numbers:
        for true in misprints(term.statement.value):
            if (left := abs(off + term.factor * (true - term.statement.value))) <= CENT + TINY:
                changed = changed_digits(term.statement.value, true)
                near.append((changed, round(left, 6), _slip(each, term, true)))
    near.sort(key=lambda entry: (*entry[:2], entry[2].index))
    return tuple(slip for *_, slip in near)


def _parts(each: Equation) -> Iterator[Slip]:
    """The numbers of a sum that may be wrong alone: what would make the sum right is a score."""
    for term in each.numbers:
        if term.factor and 0 <= _needed(each, term) <= 100:
            yield _slip(each, term, None)


def _needed(each: Equation, term: Term) -> float:
    return term.statement.value + (each.parent.value - each.computed) / term.factor


def _slip(each: Equation, term: Term, true: float | None) -> Slip:
    """A slip of one number of a sum."""
    subject, statement, middle = term.subject, term.statement, _needed(each, term)
    reach = (CENT + TINY) / abs(term.factor)
    lowest, highest = ceil(100 * (middle - reach)) / 100, floor(100 * (middle + reach)) / 100
    return Slip(statement.index, subject, statement.place, statement.value, true, lowest, highest)


def sure(rule: Rule | None) -> bool:
    """Whether a rule's evidence is good enough to call a difference an error."""
    return rule is not None and rule.evidence.confidence in ("high", "medium")


@dataclass(frozen=True)
class Ruled:
    """A sheet and the framework to judge it by; ``assumed`` where its year is unknown and the framework a guess
    that the table's own rows must bear out."""

    sheet: Sheet
    framework: Framework
    assumed: bool


USUAL = ("NACC", 2568)
"""The best documented framework: what a table without a year is tried with."""


def ruled(case: Case) -> Iterator[Ruled]:
    """Every sheet with a framework that says how its numbers add up."""
    usual = framework(*USUAL)
    for sheet in case.sheets:
        if sheet.framework is not None:
            yield Ruled(sheet, sheet.framework, False)
        elif sheet.year is None and not sheet.own and usual is not None:
            yield Ruled(sheet, usual, True)


BEARING_OUT = 4
"""How many rows of a table must follow an assumed rule before the others may be called wrong by it."""


def borne_out(equations: Iterable[tuple[Equation, bool]]) -> Iterator[Equation]:
    """The equations whose rule is known, and those whose rule is assumed where at least three quarters of at
    least four rows follow it."""
    known: list[Equation] = []
    assumed: list[Equation] = []
    for each, guess in equations:
        (assumed if guess else known).append(each)
    yield from known
    held = sum(each.holds for each in assumed)
    if held >= BEARING_OUT and held * 4 >= len(assumed) * 3:
        yield from assumed
