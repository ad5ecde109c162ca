"""What a run did, in counts and by file."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from batch.collection import Change
from batch.contents import Contents
from batch.step import Step


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run did, and what the datasets hold now."""

    out: Path | str
    contents: Contents
    steps: list[Step] = field(default_factory=list)
    seconds: float = 0.0
    change: Change = field(default_factory=Change)
    repaired: tuple[str, ...] = ()
    """What was wrong with the datasets before, file by file."""
    known: frozenset[str] = frozenset()
    """The ids and names of files that cannot be read, which a person acknowledged."""
    standing: frozenset[str] = frozenset()
    """The names of the files that could not be read, whose earlier reading stays."""
    left_out: int = 0
    """Files that were found and left out, as asked or because they are no reports."""
    passed_over: tuple[str, ...] = ()
    """The names of those that only go with their folder."""
    overwritten: tuple[str, ...] = ()
    """The reports that left because their files hold other ones now: agency, year and name."""

    @property
    def failures(self) -> list[Step]:
        """The files that could not be read, in the order of their names."""
        failed = (
            step for step in self.steps if step.failure and self.known.isdisjoint((step.report_id, step.source.name))
        )
        return sorted(failed, key=lambda step: step.source.name)

    strict: bool = False

    @property
    def exit_code(self) -> int:
        """How the run ended: 4 where a file could not be read, 3 for findings of error where they count, else 0."""
        if self.failures:
            return 4
        return 3 if self.strict and self.contents.findings.get("error") else 0

    def count(self, state: str) -> int:
        """How many files are counted so."""
        return self.counts()[state]

    def counts(self) -> dict[str, int]:
        """The files that were ``found``, each in one of the other counts: of those that could not be read people know
        some (``acknowledged``)."""
        states = Counter(step.state for step in self.steps if step.failure is None)
        failed = sum(step.failure is not None for step in self.steps)
        return {
            "found": len(self.steps) + self.left_out,
            **{state: states[state] for state in ("read", "kept", "same")},
            "not_read": len(self.failures),
            "acknowledged": failed - len(self.failures),
            "left_out": self.left_out,
        }
