"""Forms that list questions or indicators with what to improve: analyses, plans and progress reports."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.forms import noise
from tests.forms.facts import INDICATORS_OF
from tests.forms.improvement import indicator_table, question_tables
from tests.forms.story import Story, begin
from tests.forms.titles import title


def some_indicators(
    story: Story, fewest: int = 2, most: int = 6, among: tuple[int, ...] = tuple(range(1, 11))
) -> list[int]:
    """A few indicators, in order."""
    return sorted(story.rng.sample(among, story.rng.randint(fewest, min(most, len(among)))))


def tail(story: Story, *roles: str) -> list[str]:
    """Some of ``roles``, in any order."""
    kept = [role for role in roles if story.chance(0.7)]
    story.rng.shuffle(kept)
    return kept


def low_scores(rng: Random) -> tuple[str, dict[str, Any]]:
    """Low scorers: question with its score, issue, measure, unit, follow-up."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    scored = rng.choice(("cell", "cell", "column"))
    roles = [
        "question",
        *(["score"] if scored == "column" else []),
        "issue",
        "measure",
        *tail(story, "responsible", "follow_up"),
    ]
    question_tables(story, roles, scored, some_indicators(story))
    noise.after(story)
    return story.finish()


def progress(rng: Random) -> tuple[str, dict[str, Any]]:
    """Progress on measures: question, issue, measure, result, pictures."""
    story = begin(rng, lag=0)
    title(story, "progress")
    noise.before(story)
    scored = rng.choice(("cell", "cell", "none"))
    roles = [
        "question",
        "issue",
        "measure",
        "result",
        *tail(story, "responsible"),
        *(["picture"] if story.chance(0.7) else []),
    ]
    if story.chance(0.2):
        roles.remove("issue")
    question_tables(story, roles, scored, some_indicators(story))
    return story.finish()


def plan(rng: Random) -> tuple[str, dict[str, Any]]:
    """A plan by indicator: analysis, measures, steps, time, unit."""
    story = begin(rng)
    title(story, rng.choice(("analysis", "measures")))
    noise.before(story)
    roles = ["indicator", "issue", "measure", "step", *tail(story, "timeline", "responsible", "follow_up")]
    if story.chance(0.3):
        roles.remove("step")
    if story.chance(0.2):
        roles.insert(1, "score")
    if story.chance(0.15):
        roles.insert(0, "number")
    indicator_table(story, roles, some_indicators(story, 2, 10))
    noise.after(story)
    return story.finish()


def question_plan(rng: Random) -> tuple[str, dict[str, Any]]:
    """A plan by question: question, score, issue, measure, steps, time, unit."""
    story = begin(rng)
    title(story, rng.choice(("analysis", "measures")))
    noise.before(story)
    roles = ["question", "score", "issue", "measure", "step", *tail(story, "timeline", "responsible", "follow_up")]
    if story.chance(0.3):
        roles[1], roles[2] = roles[2], roles[1]
    question_tables(story, roles, "column", some_indicators(story, 1, 4))
    noise.after(story)
    return story.finish()


def low_scores_without_measures(rng: Random) -> tuple[str, dict[str, Any]]:
    """Question, score, issue and nothing else."""
    story = begin(rng)
    title(story, "analysis")
    noise.before(story)
    roles = rng.choice((["question", "score", "issue"], ["question", "issue", "score"]))
    instrument = rng.choice(("IIT", "EIT"))
    question_tables(story, roles, "column", some_indicators(story, 1, 5, INDICATORS_OF[instrument]))
    return story.finish()
