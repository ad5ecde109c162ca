"""Searches to begin with, made from the agencies that are there: each of them finds some."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from normalize.agencies.kinds import SHORT
from publish.headings import TYPES
from publish.search import Words, english, search, words_of

SHOWN = 3

UNNAMED = "other"
"""The type that is no kind: nobody searches for it."""

THAI = re.compile(r"[ก-ฮ]+\.")
"""A short form of letters and one point; others are patterns of more than one."""

LOOKED_AT = 200
"""Agencies in which the examples are looked for; more would only take time."""


def examples(agencies: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """By language: a kind with a province, a name in short, a kind alone, of the types that most agencies have."""
    counts = Counter(each["type"] for each in agencies if each["type"] in TYPES and each["type"] != UNNAMED)
    types = sorted(counts, key=lambda kind: (-counts[kind], kind))
    own = {kind: [each for each in agencies if each["type"] == kind][:LOOKED_AT] for kind in types}
    words = {each["agency"]: words_of(each) for listed in own.values() for each in listed}
    return {language: _some(language, own, lambda asked: _finds(words, asked)) for language in ("th", "en")}


def _some(language: str, own: Mapping[str, Sequence[Mapping[str, Any]]], finds: Callable[[str], bool]) -> list[str]:
    """One example of each form, each of another type where there are several."""
    left = list(own)
    chosen: list[str] = []
    for form in (_in_a_province, _in_short, _kind_alone)[:SHOWN]:
        tried = ((kind, form(language, kind, each)) for kind in left for each in own[kind])
        kind, example = next(((kind, each) for kind, each in tried if each and finds(each)), (None, None))
        if kind and example:
            chosen.append(example)
            left.remove(kind)
    return chosen


def _finds(words: Mapping[str, Words], asked: str) -> bool:
    names, near = search(words, asked)
    return bool(names) and not near


def _called(language: str, kind: str) -> str:
    return TYPES[kind].th if language == "th" else TYPES[kind].en.lower()


def _in_a_province(language: str, kind: str, agency: Mapping[str, Any]) -> str | None:
    province = agency["province"]
    if not province:
        return None
    return f"{_called(language, kind)} {province if language == 'th' else english().get(province, province)}"


def _in_short(language: str, kind: str, agency: Mapping[str, Any]) -> str | None:
    """The name with the short form of its kind; names have no English ones."""
    if language != "th":
        return None
    name = agency["name"] or ""
    plain = [(pattern.replace("\\.", ".").removesuffix("?"), beginning) for pattern, beginning in SHORT]
    short = [each for each in plain if name.startswith(each[1]) and THAI.fullmatch(each[0])]
    if not short:
        return None
    form, beginning = max(short, key=lambda pair: len(pair[1]))
    return form + name.removeprefix(beginning)


def _kind_alone(language: str, kind: str, agency: Mapping[str, Any]) -> str | None:
    return _called(language, kind)
