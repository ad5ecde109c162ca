"""A report is a product of choices: what it is, which parts it has, how each part is made."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random
from typing import Any

from tests.forms import front, noise, others, plans, results, sentences
from tests.forms.choices import Choices
from tests.forms.facts import RANGES, UNKNOWN_YEARS
from tests.forms.story import Story, make_results

Made = tuple[str, dict[str, Any], Choices]


def begin(choices: Choices, kind: str) -> Story:
    """The agency, its year and its results."""
    agency = front.some_agency(choices)
    years = sorted({year for scheme, year in (*RANGES, *UNKNOWN_YEARS) if scheme == agency.scheme})
    known = [str(year) for scheme, year in RANGES if scheme == agency.scheme]
    assessed = int(choices.pick("year", (*map(str, years), *known)))
    lag = 0 if kind == "analysis" else int(choices.pick("lag", ("1", "1", "0")))
    key = (agency.scheme, assessed)
    ranges = RANGES.get(key) or UNKNOWN_YEARS[key]
    rng = choices.random("results")
    made = make_results(rng, ranges, assessed >= 2566 and agency.scheme == "NACC")
    numerals = choices.pick("numerals", ("thai", "thai", "arabic", "arabic", "mixed"))
    return Story(rng, agency, assessed + lag, assessed, ranges, key in RANGES, numerals, made, choices=choices)


PARTS: dict[str, tuple[str, ...]] = {
    "results": ("results",),
    "two results": ("results", "results"),
    "plan": ("plan",),
    "results and plan": ("results", "plan"),
    "sentence and plan": ("overall", "plan"),
    "results, sentence": ("overall", "results"),
    "results, lowest, plan": ("results", "lowest", "plan"),
    "all": ("overall", "results", "results", "plan"),
    "two plans": ("results", "plan", "plan"),
    "results and others": ("results", "others"),
    "only sentences": ("overall", "lowest"),
    "no results": (),
    "years": ("years",),
    "years and results": ("years", "results"),
}
OF_KIND: dict[str, tuple[str, ...]] = {
    "analysis": tuple(PARTS),
    "measures": ("plan", "results and plan", "sentence and plan", "results, lowest, plan", "all", "two plans"),
    "progress": ("plan", "results and plan", "sentence and plan", "all"),
}


def make(seed: object, fixed: Mapping[str, str] | None = None, free: frozenset[str] | None = None) -> Made:
    """The report of a seed: its text, its truth and its choices (``fixed``, ``free``: see ``Choices``)."""
    choices = Choices(seed, fixed, free)
    kind = choices.pick("kind", (*front.KINDS, "announcement"))
    if kind == "announcement":
        story = others.announcement(choices)
    else:
        story = begin(choices, kind)
        front.title(story, choices, kind)
        if kind != "analysis" or choices.chance("says the presented year", 0.3):
            front.basis(story, choices)
        _noise(story, choices, before=True)
        for place, part in enumerate(PARTS[choices.pick("parts", OF_KIND[kind])]):
            _part(story, choices.within(place), part, kind)
        _noise(story, choices, before=False)
        front.close(story, choices)
    sentences.settle(story)
    truth = story.truth.as_dict()
    return "\n\n".join(["", *story.parts, ""]), truth, choices


def _part(story: Story, choices: Choices, part: str, kind: str) -> None:
    """One part of the report."""
    story.rng = choices.random("content")
    if part == "results":
        results.results_table(story, choices)
    elif part == "plan":
        plans.plan_table(story, choices, kind)
    elif part == "overall":
        sentences.overall(story, choices)
    elif part == "lowest":
        sentences.lowest(story, choices)
    elif part == "years":
        others.years_table(story, choices)
    else:
        others.ranking(story, choices)


def _noise(story: Story, choices: Choices, before: bool) -> None:
    """Prose, law texts, level tables and lists: what gives no record."""
    where = "before" if before else "after"
    story.rng = Random(f"{choices.seed} {where}")
    kinds = {
        "nothing": None,
        "aims": noise.aims,
        "definitions": noise.definitions,
        "levels": noise.level_table,
        "committee": noise.committee,
        "respondents": noise.respondents,
        "strengths": noise.strengths,
        "advice": noise.advice,
    }
    names = (
        ("nothing", "nothing", *kinds) if before else ("nothing", "nothing", "nothing", "aims", "strengths", "advice")
    )
    part = kinds[choices.pick(f"noise {where}", names)]
    if part:
        part(story)
