"""Candidates for a fact, each with the evidence for and against it; the best one stands, by how far it leads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Weight:
    """What one piece of evidence of a kind weighs, and how many pieces of it count at most."""

    each: float
    most: int = 1


@dataclass(frozen=True, slots=True)
class Candidate(Generic[Value]):
    """A value that a fact may have, with what each kind of evidence adds to it or takes from it."""

    value: Value
    evidence: Mapping[str, float]

    @property
    def score(self) -> float:
        """All its evidence together."""
        return sum(self.evidence.values())


@dataclass(frozen=True, slots=True)
class Choice(Generic[Value]):
    """The best candidate and the one behind it; ``best`` is None where nothing tells enough."""

    best: Candidate[Value] | None
    second: Candidate[Value] | None = None
    unsure: bool = False
    """Whether the second is nearly as good, or little tells at all: the fact should be compared with the source."""

    @property
    def value(self) -> Value | None:
        """The value that stands."""
        return self.best.value if self.best is not None else None


class Ballot(Generic[Value]):
    """Collects the evidence for the candidates of one fact, weighed by that fact's table."""

    def __init__(self, weights: Mapping[str, Weight], prefer: Callable[[Value], float] = lambda value: 0) -> None:
        self._weights = weights
        self._prefer = prefer
        self._found: dict[Value, Counter[str]] = {}

    def add(self, value: Value, evidence: str, times: int = 1) -> None:
        """One more piece (or several) of a kind of evidence for a candidate."""
        self._found.setdefault(value, Counter())[evidence] += times

    def move(self, value: Value, to: Value) -> None:
        """Give a candidate's evidence to another: the two are one."""
        found = self._found.pop(value, None)
        if found is not None:
            self._found.setdefault(to, Counter()).update(found)

    def __iter__(self) -> Iterator[Value]:
        return iter(self._found)

    def __contains__(self, value: Value) -> bool:
        return value in self._found

    def has(self, value: Value, *evidence: str) -> bool:
        """Whether a candidate has evidence of any of these kinds."""
        return any(self._found.get(value, Counter())[each] for each in evidence)

    def candidates(self) -> list[Candidate[Value]]:
        """All of them, the best first; of equals the preferred one, then the one found first."""
        found = [Candidate(value, self._weighed(counts)) for value, counts in self._found.items()]
        return sorted(found, key=lambda each: (-each.score, -self._prefer(each.value)))

    def choice(self, *, least: float, close: float, sure: float = 0) -> Choice[Value]:
        """The best candidate, if it has at least so much evidence; unsure where it has less than ``sure``, or where
        another one lies less than ``close`` behind."""
        found = [each for each in self.candidates() if each.score > 0]
        if not found or found[0].score < least:
            return Choice(None)
        best, second = found[0], (found[1] if len(found) > 1 else None)
        near = second is not None and best.score - second.score < close
        return Choice(best, second, near or best.score < sure)

    def _weighed(self, counts: Counter[str]) -> dict[str, float]:
        return {
            name: self._weights[name].each * min(count, self._weights[name].most)
            for name, count in counts.items()
            if count
        }
