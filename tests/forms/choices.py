"""Independent choices: each is drawn by its own name, so that one can be held fixed and the rest stays as it was."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random


class Choices:
    """What a seed chooses. ``pick`` draws an alternative by the choice's name and keeps what was chosen."""

    def __init__(self, seed: object, fixed: Mapping[str, str] | None = None) -> None:
        self.seed = seed
        self.fixed = fixed or {}
        self.made: set[str] = set()
        """What was chosen: ``name=alternative``."""
        self.offered: dict[str, set[str]] = {}
        """What could have been chosen, by name."""

    def within(self, place: object) -> Choices:
        """The choices of one part of the report: the same names, drawn anew."""
        part = Choices(f"{self.seed}/{place}", self.fixed)
        part.made, part.offered = self.made, self.offered
        return part

    def random(self, name: str) -> Random:
        """Chance for all that is no choice: sentences, numbers."""
        return Random(f"{self.seed}/{name}")

    def pick(self, name: str, alternatives: Sequence[str]) -> str:
        """One of ``alternatives`` (one that stands twice is twice as likely); the fixed one where it is among them."""
        wanted = self.fixed.get(name)
        chosen = wanted if wanted in alternatives else self.random(name).choice(alternatives)
        assert chosen is not None
        self.made.add(f"{name}={chosen}")
        self.offered.setdefault(name, set()).update(alternatives)
        return chosen

    def chance(self, name: str, probability: float) -> bool:
        """A choice between ``yes`` and ``no``; ``no`` is not worth counting."""
        wanted = self.fixed.get(name)
        chosen = wanted == "yes" if wanted in ("yes", "no") else self.random(name).random() < probability
        if chosen:
            self.made.add(f"{name}=yes")
            self.offered[name] = {"yes", "no"}
        return chosen
