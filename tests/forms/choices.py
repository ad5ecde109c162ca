"""Independent choices: each is drawn by its own name, so that one can be held fixed and the rest stays as it was.

The first alternative of a choice is its plain one: what most reports do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random


class Choices:
    """What a seed chooses. ``pick`` draws an alternative by the choice's name and keeps what was chosen."""

    def __init__(
        self, seed: object, fixed: Mapping[str, str] | None = None, free: frozenset[str] | None = None
    ) -> None:
        """``fixed``: alternatives that are held. ``free``: the only choices that are drawn, all others being plain."""
        self.seed = seed
        self.fixed = fixed or {}
        self.free = free
        self.made: set[str] = set()
        """What was chosen: ``name=alternative``."""

    def within(self, place: object) -> Choices:
        """The choices of one part of the report: the same names, drawn anew."""
        part = Choices(f"{self.seed}/{place}", self.fixed, self.free)
        part.made = self.made
        return part

    def random(self, name: str) -> Random:
        """Chance for all that is no choice: sentences, numbers."""
        return Random(f"{self.seed}/{name}")

    def _drawn(self, name: str) -> bool:
        return self.free is None or name in self.free

    def pick(self, name: str, alternatives: Sequence[str]) -> str:
        """One of ``alternatives`` (one that stands twice is twice as likely); the fixed one where it is among them."""
        wanted = self.fixed.get(name)
        if wanted is not None and wanted in alternatives:
            chosen = wanted
        else:
            chosen = self.random(name).choice(alternatives) if self._drawn(name) else alternatives[0]
        self.made.add(f"{name}={chosen}")
        return chosen

    def chance(self, name: str, probability: float) -> bool:
        """A choice between ``yes`` and ``no``, the plain one; ``no`` is not worth counting."""
        wanted = self.fixed.get(name)
        if wanted in ("yes", "no"):
            chosen = wanted == "yes"
        else:
            chosen = self._drawn(name) and self.random(name).random() < probability
        if chosen:
            self.made.add(f"{name}=yes")
        return chosen
