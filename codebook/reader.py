"""The one reader of the codebook's data files. Pure and cached: every call gives the same frozen facts.

A user's own files (``codebook.user``) stand for the years that they tell.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

from codebook import user
from codebook.facts import (
    Aggregation,
    EitParts,
    Evidence,
    Framework,
    Index,
    IndicatorFacts,
    Instrument,
    Level,
    LevelName,
    National,
    ReportItem,
    Rule,
    Scheme,
    Source,
    SubIndicator,
)
from codebook.following import followed
from codebook.form import (
    AggregationForm,
    EitPartsForm,
    Fact,
    IndicatorForm,
    InstrumentForm,
    LevelForm,
    NationalForm,
    RuleForm,
    YearForm,
    read_form,
)
from codebook.schemes import scheme_of, schemes

__all__ = [
    "INSTRUMENTS",
    "LEVELS",
    "Framework",
    "IndicatorFacts",
    "Instrument",
    "Level",
    "Scheme",
    "english_names",
    "framework",
    "frameworks",
    "indicator_names",
    "instrument_of",
    "possible_ranges",
    "scheme_of",
    "schemes",
    "sources",
]

INDICATORS_OF = {"IIT": (1, 2, 3, 4, 5), "EIT": (6, 7, 8), "OIT": (9, 10)}
"""The ten indicators keep their numbers in every year seen."""


@cache
def _common() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads(files("codebook").joinpath("common.json").read_text(encoding="utf-8"))
    return facts


INSTRUMENTS = tuple(
    Instrument(each["code"], each["name"], tuple(each["aliases"]), each["name_en"]) for each in _common()["instruments"]
)
"""The three instruments without their weights, which belong to a year."""

LEVELS = (
    "ผ่านดีเยี่ยม",
    "ผ่านดี",
    "ผ่าน",
    "ต้องปรับปรุงโดยด่วน",
    "ต้องปรับปรุง",
    "AA",
    "A",
    "B",
    "C",
    "D",
    "E",
    "F",
)
"""Every level name of any year; a name that begins with another one stands before it."""


@cache
def sources() -> dict[str, Source]:
    """Every source by its id."""
    return {key: Source(key, each["type"], each["where"], each["about"]) for key, each in _common()["sources"].items()}


@cache
def frameworks() -> tuple[Framework, ...]:
    """Every known framework, by scheme and then by year: only what each lays down itself."""
    order = list(schemes())
    forms = {(form.scheme, form.fiscal_year): form for form in _ours()}
    chosen = user.folder()
    if chosen is not None:
        forms |= {(form.scheme, form.fiscal_year): form for form in user.read_folder(chosen)}
    order += sorted({scheme for scheme, _ in forms} - set(order))
    return tuple(_framework(forms[key]) for key in sorted(forms, key=lambda key: (order.index(key[0]), key[1])))


def _ours() -> list[YearForm]:
    names = sorted(file.name for file in files("codebook").iterdir() if file.name.endswith(".json"))
    data = [(name, files("codebook").joinpath(name)) for name in names if name.removesuffix(".json")[-4:].isdigit()]
    return [read_form(name, file.read_bytes()) for name, file in data]


@cache
def framework(scheme: str | None, fiscal_year: int | None) -> Framework | None:
    """The framework of a scheme and year, with the parts that it takes from the scheme that it follows; None where
    the codebook has none."""
    own = next((each for each in frameworks() if (each.scheme, each.fiscal_year) == (scheme, fiscal_year)), None)
    known = schemes().get(scheme or "")
    if known is None or known.follows is None or fiscal_year is None:
        return own
    other = framework(known.follows, fiscal_year)
    return followed(known, fiscal_year, own, other) if other else own


@cache
def indicator_names(scheme: str | None = None) -> dict[int, tuple[str, ...]]:
    """Names by indicator number, the canonical one first, then every other name of any year: of the ten indicators, or
    of those of one scheme, whose numbers may mean others."""
    numbers = (
        () if scheme and not _has_the_ten(scheme) else [each for group in INDICATORS_OF.values() for each in group]
    )
    names: dict[int, dict[str, None]] = {number: {} for number in numbers}
    for each in frameworks():
        if each.scheme == scheme if scheme and not _has_the_ten(scheme) else _has_the_ten(each.scheme):
            for indicator in each.indicators:
                names.setdefault(indicator.number, {}).update(dict.fromkeys((indicator.name, *indicator.aliases)))
    return {number: tuple(found) for number, found in names.items()}


@cache
def english_names() -> dict[int, frozenset[str]]:
    """What the ten indicators are called in English, in whatever year."""
    known = [each for framework in frameworks() if _has_the_ten(framework.scheme) for each in framework.indicators]
    return {
        number: frozenset(each.name_en for each in known if each.number == number and each.name_en)
        for group in INDICATORS_OF.values()
        for number in group
    }


def _has_the_ten(scheme: str) -> bool:
    known = schemes().get(scheme)
    return known is None or known.ten_indicators


def instrument_of(indicator: int) -> str:
    """The instrument that an indicator belongs to; KeyError for a number that is no indicator."""
    for code, numbers in INDICATORS_OF.items():
        if indicator in numbers:
            return code
    raise KeyError(indicator)


@cache
def possible_ranges(indicator: int) -> tuple[tuple[str, int, int, int], ...]:
    """(scheme, year, first, last) of one of the ten indicators' questions in every framework that knows both ends."""
    return tuple(
        (each.scheme, each.fiscal_year, facts.first, facts.last)
        for each in frameworks()
        if _has_the_ten(each.scheme)
        for facts in each.indicators
        if facts.number == indicator and facts.first is not None and facts.last is not None
    )


def _framework(form: YearForm) -> Framework:
    return Framework(
        scheme=form.scheme,
        fiscal_year=form.fiscal_year,
        note=form.note,
        instruments=tuple(map(_instrument, form.instruments)),
        indicators=tuple(map(_indicator, form.indicators or ())),
        levels=tuple(map(_level, form.levels or ())),
        pass_threshold=form.pass_threshold.value if form.pass_threshold else None,
        oit_items={each.number: each.title for each in form.oit_items or () if each.title},
        sub_indicators=tuple(
            SubIndicator(each.number, each.name, each.first, each.last, _evidence(each))
            for each in form.sub_indicators or ()
        ),
        eit_parts=_eit_parts(form.eit_parts),
        aggregation=_aggregation(form.aggregation),
        answer_step=form.answer_scale.step if form.answer_scale else None,
        items_of_questions=dict(form.items_of_questions.counts) if form.items_of_questions else {},
        oit_item_count=form.oit_item_count.value if form.oit_item_count else None,
        item_prefix=form.item_prefix or "O",
        question_counts={code: each.value for code, each in form.question_counts.items()},
        level_names=tuple(LevelName(each.name, each.seen_for, _evidence(each)) for each in form.level_names or ()),
        indices=tuple(
            Index(each.number, each.name, each.name_en, each.first, each.last, _evidence(each))
            for each in form.indices or ()
        ),
        national=_national(form.national),
        results_announced=form.results_announced.date if form.results_announced else None,
        report_items=tuple(
            ReportItem(each.item, each.kinds, each.results_of, each.measures_for, _evidence(each))
            for each in form.report_items or ()
        ),
    )


def _evidence(fact: Fact) -> Evidence:
    return Evidence(fact.confidence, fact.sources)


def _instrument(form: InstrumentForm) -> Instrument:
    usual = next((each for each in INSTRUMENTS if each.code == form.code), None)
    name = form.name or (usual.name if usual else form.code)
    aliases = form.aliases or (usual.aliases if usual and form.name is None else ())
    return Instrument(
        form.code, name, aliases, form.name_en or (usual.name_en if usual else None), form.weight, _evidence(form)
    )


def _indicator(form: IndicatorForm) -> IndicatorFacts:
    evidence = _evidence(form.questions_evidence) if form.questions_evidence else None
    return IndicatorFacts(
        form.number, form.instrument, form.name, form.aliases, form.name_en, form.first, form.last, evidence
    )


def _level(form: LevelForm) -> Level:
    condition = form.lowest_instrument
    return Level(
        form.name,
        form.minimum,
        form.maximum,
        condition.at_least if condition else None,
        condition.below if condition else None,
        form.passes,
        _evidence(form),
    )


def _eit_parts(form: EitPartsForm | None) -> EitParts | None:
    return EitParts(form.names, form.combined_by, _evidence(form), form.public) if form else None


def _national(form: NationalForm | None) -> National | None:
    if form is None:
        return None
    indicators = {int(number): value for number, value in form.indicators.items()}
    return National(form.mean, form.agencies, form.passed, form.passed_percent, indicators, _evidence(form))


def _rule(form: RuleForm | None) -> Rule | None:
    return Rule(form.rule, _evidence(form)) if form else None


def _aggregation(form: AggregationForm | None) -> Aggregation | None:
    if form is None:
        return None
    return Aggregation(
        _rule(form.items_to_question),
        {code: _rule(each) for code, each in form.questions_to_indicator.items()},
        _rule(form.indicators_to_instrument),
        _rule(form.instruments_to_total),
    )
