"""What of an agency's year should be checked: findings of weight and numbers not to be trusted, each told once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from normalize.schema import SEVERITIES
from publish.page.similar import similar_groups
from publish.profile.facts import Doubt, Figure, Place
from publish.tables import two_decimals

Row = dict[str, Any]

DIFFERS = ("รายงานระบุไม่ตรงกัน", "statements differ")
DOUBTFUL = ("ควรตรวจกับต้นฉบับ", "it should be compared with the source")

_QUOTED = re.compile("“[^”]*”")


def doubts(findings: Sequence[Row], figures: Sequence[Figure], place: Callable[[Row], Place]) -> tuple[Doubt, ...]:
    """The gravest first. What one check says in nearly the same words, but for what it quotes, is one doubt with those
    ``similar`` to it; errors are told one by one."""
    grave = [each for each in findings if each["severity"] != "info"]
    grave.sort(key=lambda each: SEVERITIES.index(each["severity"]))
    found = [Doubt(each["severity"], each["check"], each["message"], each["message_en"], place(each)) for each in grave]
    told = {subject for each in grave for subject in _told_of(each)}
    return _merged([*found, *_of_numbers([each for each in figures if _named(each) not in told])])


def _told_of(finding: Row) -> Iterator[tuple[str, str | None]]:
    """What a finding is about; of an instrument, which it does not name, the numbers that it disputes."""
    level = finding["level"]
    if level == "instrument":
        yield from ((level, finding[name]) for name in ("expected", "observed"))
    elif level is not None:
        code = finding["question"] if level == "question" else finding["indicator"] if level == "indicator" else level
        yield level, str(code)


def _named(number: Figure) -> tuple[str, str]:
    """What findings call it."""
    return number.level, two_decimals(number.value) if number.level == "instrument" else number.subject


def _of_numbers(figures: Sequence[Figure]) -> Iterator[Doubt]:
    """Those that are not to be trusted."""
    for number in figures:
        if number.differs or number.trust == "doubtful":
            total = number.level == "overall"
            name = number.name if total else f"{number.subject} {number.name}".strip()
            name_en = "overall" if total else number.subject
            why_th, why_en = DIFFERS if number.differs else DOUBTFUL
            value = two_decimals(number.value)
            told = f"{name} {value}: {why_th}", f"{name_en} {value}: {why_en}"
            yield Doubt("warning", "number", *told, number.source)


def _merged(found: Sequence[Doubt]) -> tuple[Doubt, ...]:
    checks: dict[tuple[str, str], list[Doubt]] = defaultdict(list)
    for each in found:
        checks[each.severity, each.check].append(each)
    merged = []
    for (severity, _), of_check in checks.items():
        if severity == "error":
            merged += of_check
            continue
        groups: dict[int, list[Doubt]] = defaultdict(list)
        texts = [_QUOTED.sub("", each.message_th) for each in of_check]
        for group, each in zip(similar_groups(texts, [None] * len(texts)), of_check, strict=True):
            groups[group].append(each)
        merged += [replace(first, similar=tuple(others)) for first, *others in groups.values()]
    return tuple(merged)
