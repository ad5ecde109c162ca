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

_QUOTED = re.compile("“[^”]*”")


def doubts(findings: Sequence[Row], figures: Sequence[Figure], place: Callable[[Row], Place]) -> tuple[Doubt, ...]:
    """The gravest first. What one check says in nearly the same words, but for what it quotes, is one doubt with those
    ``similar`` to it; errors are told one by one."""
    grave = [each for each in findings if each["severity"] != "info"]
    grave.sort(key=lambda each: SEVERITIES.index(each["severity"]))
    found = [Doubt(each["severity"], each["check"], each["message"], each["message_en"], place(each)) for each in grave]
    told = {_subject(each) for each in grave}
    return _merged([*found, *_of_numbers(figures, told)])


def _subject(finding: Row) -> tuple[str | None, str]:
    """What a finding is about, as a figure names it."""
    level = finding["level"]
    code = finding["question"] if level == "question" else finding["indicator"] if level == "indicator" else level
    return level, str(code)


def _of_numbers(figures: Sequence[Figure], told: set[tuple[str | None, str]]) -> Iterator[Doubt]:
    """The numbers not to be trusted of which no finding tells."""
    for number in figures:
        if (number.differs or number.trust == "doubtful") and (number.level, number.subject) not in told:
            total = number.level == "overall"
            name = number.name if total else f"{number.subject} {number.name}".strip()
            name_en = "overall" if total else number.subject
            yield Doubt(
                "warning",
                "number",
                f"{name} {two_decimals(number.value)}: รายงานระบุไม่ตรงกัน หรือควรตรวจกับต้นฉบับ",
                f"{name_en} {two_decimals(number.value)}: statements differ, or it should be compared with the source",
                number.source,
            )


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
