"""Tables of results: which subjects, and along which axis."""

from __future__ import annotations

from tests.forms.choices import Choices
from tests.forms.columns import columns
from tests.forms.groups import groups, upright
from tests.forms.rows import rows
from tests.forms.sentences import result_sentences, said_of_table
from tests.forms.story import Story
from tests.forms.subjects import (
    AXES,
    SCOPES,
    caption,
    subjects_of,
)


def results_table(story: Story, choices: Choices, scopes: tuple[str, ...] = SCOPES) -> None:
    """Print one table of results (or its sentences), and state what it says."""
    story.rng = choices.random("content")
    scope = choices.pick("scope", scopes)
    axis = choices.pick("axis", AXES[scope])
    subjects = subjects_of(story, choices, scope)
    if axis == "sentences":
        result_sentences(story, choices, subjects)
        return
    caption(story, choices, scope)
    if "indicators" in scope:
        said_of_table(story, choices, "above")
    {"rows": rows, "columns": columns, "groups": groups, "upright": upright}[axis](story, choices, scope, subjects)
    if "indicators" in scope:
        said_of_table(story, choices, "below")
