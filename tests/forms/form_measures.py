"""Forms without questions or indicators: measures with their steps, units and watch."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.forms import bank, noise
from tests.forms.headers import heads
from tests.forms.items import cell_of, make_items
from tests.forms.story import begin
from tests.forms.tables import Grid, Line, print_table
from tests.forms.titles import title


def measures_and_steps(rng: Random) -> tuple[str, dict[str, Any]]:
    """Numbered measures, each with its steps, unit and watch; no indicator."""
    story = begin(rng)
    title(story, "measures")
    noise.before(story)
    result = story.chance(0.3)
    roles = [
        "measure",
        "step",
        *(["result"] if result else []),
        *rng.sample(["responsible", "timeline", "follow_up"], rng.randint(1, 3)),
    ]
    header = heads(rng, roles)
    numbered = story.chance(0.85)
    lines = []
    small_banks = {"responsible": bank.UNITS, "follow_up": bank.FOLLOW_UPS}
    form = rng.choice(("{}. ", "{}.", "{}) "))
    for number, measure in enumerate(rng.sample(bank.MEASURES, rng.randint(2, 6)), 1):
        small = {}
        for role in roles:
            if role in small_banks:
                small[role] = rng.choice(small_banks[role])
            elif role == "timeline":
                small[role] = rng.choice(bank.TIMELINES).format(
                    a=story.dig(story.fiscal_year), b=story.dig(story.fiscal_year + 1)
                )
        cells = {"measure": (form.format(story.dig(number)) if numbered else "") + measure}
        story.truth.measure("measure", None, (), measure, number if numbered else None, **small)
        for kind, sentences in (("step", bank.STEPS), ("result", bank.RESULTS)):
            if kind in roles:
                items = make_items(story, sentences, rng.choice((1, 2, 3, 4)))
                cells[kind] = cell_of(items)
                for item in items:
                    story.truth.measure(
                        kind, None, (), item.text, item.number, **small, parent=measure if kind == "step" else None
                    )
        lines.append(Line([cells.get(role) or small.get(role, "") for role in roles], cut=False))
    print_table(story, Grid(header, lines), 0.2)
    noise.after(story)
    return story.finish()
