"""Agencies searched as people write them: by name, place and kind, in full or in short, in Thai or English.

Every word of a search must be found in an agency: in its name, its place (จังหวัด, อำเภอ), or what its kind is called.
A word may be a kind and more (``อบต.หนองบัว``, ``เทศบาลนครชลบุรี``). ``templates/search.js`` does the same in the page,
with the same ``forms`` and the same words of each agency (``words_of``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import geothai

from normalize.agencies import kind_of, place_name
from normalize.agencies.kinds import PLACE, SHORT
from normalize.places import CAPITAL, bare
from publish.headings import TYPES, WIDER
from publish.spelling import folded

MORE_FORMS = (
    *(("ม.", "มหาวิทยาลัย"), ("สำนักงานเขต", "สำนักงานเขต"), ("เขต", "สำนักงานเขต"), ("เทศบาล", "เทศบาล"), ("อปท.", "")),
    *(
        ("โรงพยาบาล", "โรงพยาบาล"),
        ("โรงเรียน", "โรงเรียน"),
        ("วิทยาลัย", "วิทยาลัย"),
        ("college", "วิทยาลัย"),
        ("มหาวิทยาลัย", "มหาวิทยาลัย"),
        ("จังหวัด", "จังหวัด"),
    ),
)
"""Words for a kind beside those that reports use, with the beginning of the names that they stand for."""

LATIN = {
    "subdistrict_administrative_organization": ("SAO", "TAO"),
    "provincial_administrative_organization": ("PAO",),
}
"""English short forms by type."""

CALLED = {CAPITAL: ("กทม",), "นครราชสีมา": ("โคราช",), "พระนครศรีอยุธยา": ("กรุงเก่า",)}
"""What people call a province beside its name."""

PLACE_MARKS = re.compile(r"^(?:จว?|อ|ต)\.\s*")
LITTLE_WORDS = frozenset({"of", "the", "in", "and", "or"})

LIKE = 0.6
"""Share of a word's pairs of letters from which a name is like it, where nothing has all the words."""


@dataclass(frozen=True, slots=True)
class Words:
    """What an agency is found by, folded: its name, that without its kind, the forms of its kind, what its type is
    called, its places."""

    name: str
    own: str
    kinds: frozenset[str]
    labels: str
    places: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of a search, and where it begins with a kind, that and the rest."""

    whole: str
    kind: str = ""
    rest: str = ""


@cache
def forms() -> tuple[tuple[str, str], ...]:
    """The words for kinds, folded, with the beginning of names that each stands for; the longest first."""
    plain = re.compile(r"\(\?[=:].*?\)\)?|\\s\?|\\|\.|\?")
    short = ((plain.sub("", pattern), beginning) for pattern, beginning in SHORT)
    full = ((beginning, beginning) for _, beginning in SHORT)
    known = {(folded(form), folded(beginning)) for form, beginning in (*short, *full, *MORE_FORMS)}
    return tuple(sorted(known, key=lambda pair: (-len(pair[0]), pair)))


@cache
def english() -> Mapping[str, str]:
    """The English name of a province, district or subdistrict by its Thai one."""
    names: dict[str, str] = {}
    for province in geothai.provinces():
        districts = geothai.districts(province.code)
        below = [each for district in districts for each in geothai.subdistricts(district.code)]
        places = [(each.name_th, each.name_en) for each in districts] + [(each.name_th, each.name_en) for each in below]
        for thai, english in places:
            names.setdefault(bare(thai), english)
    return {**names, **{each.name_th: each.name_en for each in geothai.provinces()}}


@cache
def labels() -> Mapping[str, str]:
    """What each type is called, in Thai and English, folded."""
    told = {kind: (kind.replace("_", " "), name.th, name.en, *LATIN.get(kind, ())) for kind, name in TYPES.items()}
    return {kind: "|".join(folded(each) for each in names) for kind, names in told.items()}


def for_the_page() -> dict[str, Any]:
    """What ``templates/search.js`` needs beside the agencies."""
    return {
        "forms": forms(),
        "labels": labels(),
        "local": WIDER["อปท"],
        "called": CALLED,
        "provinces": sorted(provinces_folded()),
        "english": {each.name_th: each.name_en for each in geothai.provinces()},
    }


def latin_of(agency: Mapping[str, Any]) -> str:
    """The English names of an agency's places, and of the one that it is named after."""
    names = english()
    name = agency["name"] or ""
    kind = kind_of(name)
    after = place_name(name) if kind and kind.follows == PLACE else None
    named = (agency["province"], agency["district"], after)
    return " ".join(dict.fromkeys(names[each] for each in named if each and each in names))


def words_of(agency: Mapping[str, Any]) -> Words:
    """What an agency (as the page lists it) is found by."""
    name, kind, province, district = (agency[each] for each in ("agency", "type", "province", "district"))
    whole = folded(name)
    begun = [(form, beginning) for form, beginning in forms() if beginning and whole.startswith(beginning)]
    kinds = {form for form, _ in begun}
    if kind in WIDER["อปท"]:
        kinds.add(folded("อปท"))
    places = [f"จังหวัด{province}" if province else "", f"อำเภอ{district}" if district else "", latin_of(agency)]
    return Words(
        whole,
        whole[max((len(beginning) for _, beginning in begun), default=0) :],
        frozenset(kinds),
        labels().get(kind, ""),
        "|".join(folded(each) for each in (*places, *CALLED.get(province or "", ()))),
    )


def terms(wanted: str) -> list[Term]:
    """The words of a search."""
    found = []
    for token in re.split(r"[\s,]+", wanted.strip()):
        word = PLACE_MARKS.sub("", token)
        if folded(word) and word.lower() not in LITTLE_WORDS:
            found.append(_term(word))
    return found


def _term(word: str) -> Term:
    """A kind at the beginning of a word: ended by a point, or so long that no other word begins with it."""
    whole = folded(word)
    for form, _ in forms():
        begun = re.match(r"\.?".join(map(re.escape, form)) + r"(\.?)", folded_but_points(word))
        rest = folded(folded_but_points(word)[begun.end() :]) if begun else ""
        if begun and (not rest or begun[1] or len(form) >= GLUED):
            return Term(whole, form, rest)
    return Term(whole)


GLUED = 3
"""Letters of a form that needs no point behind it."""


def folded_but_points(text: str) -> str:
    """Folded, with the points that end short forms."""
    return ".".join(map(folded, text.split(".")))


def search(agencies: Mapping[str, Words], wanted: str) -> tuple[list[str], bool]:
    """The agencies that have every word of a search, by name first, then by place; where none has, those whose kind is
    the one that is asked for and whose name is like the rest, which is told (True)."""
    asked = terms(wanted)
    if not asked:
        return [], False
    found = {name: places for name, words in agencies.items() if (places := _match(words, asked)) is not None}
    if found:
        whole = folded(wanted)
        return sorted(found, key=lambda name: (whole not in agencies[name].name, found[name])), False
    like = {name: likeness for name, words in agencies.items() if (likeness := _likeness(words, asked))}
    return sorted(like, key=lambda name: -like[name]), bool(like)


def called(agencies: Mapping[str, Words], wanted: str) -> list[str]:
    """The agencies that a search means by name: a kind and what is written together with it are both of the name, and a
    place only tells which of several. A municipality that only lies in the province is not called after it."""
    asked = terms(wanted)
    own = [term for term in asked if term.rest or not term.kind]

    def is_called(words: Words) -> bool:
        glued = all(_in_name(words, term) for term in own if term.kind)
        return (
            glued and any((term.rest or term.whole) in words.name for term in own) and _match(words, asked) is not None
        )

    return [name for name, words in agencies.items() if is_called(words)]


def _match(words: Words, asked: Iterable[Term]) -> int | None:
    """How many of the words are only in its places; None where one is nowhere."""
    places = 0
    for term in asked:
        if _in_name(words, term):
            continue
        if not _in_place(words, term):
            return None
        places += 1
    return places


def _in_name(words: Words, term: Term) -> bool:
    """A kind is no part of another kind's word: วิทยาลัย is none of มหาวิทยาลัย."""
    if not term.kind:
        return term.whole in words.name or (len(term.whole) >= GLUED and term.whole in words.labels)
    if len(term.whole) >= GLUED and (term.whole in words.own or f"|{term.whole}" in f"|{words.labels}"):
        return True
    return term.kind in words.kinds and term.rest in words.name


def _in_place(words: Words, term: Term) -> bool:
    of_kind = bool(term.rest) and term.kind in words.kinds and term.rest in words.places
    return term.whole in words.places or of_kind


def _likeness(words: Words, asked: Sequence[Term]) -> float:
    """How like a name is to the words that are no kind, of an agency of the kinds that are asked for; a province, or
    the beginning of one, is never another place."""
    if any(term.kind and term.kind not in words.kinds for term in asked):
        return 0.0
    wanted = "".join(term.rest or ("" if term.kind else term.whole) for term in asked)
    pairs = [wanted[at : at + 2] for at in range(len(wanted) - 1)]
    if len(pairs) < 2 or any(each.startswith(wanted) for each in provinces_folded()):
        return 0.0
    share = sum(pair in words.name for pair in pairs) / len(pairs)
    return share if share >= LIKE else 0.0


@cache
def provinces_folded() -> frozenset[str]:
    """Every province by its Thai and English name, and what people call it."""
    names = [name for each in geothai.provinces() for name in (each.name_th, each.name_en)]
    return frozenset(folded(each) for each in (*names, *(name for called in CALLED.values() for name in called)))
