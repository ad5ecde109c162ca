"""How many random reports come back exactly: ``python -m tests.forms.measure --seeds 300 --first 1000``.

``--show SEED`` prints one report and what differs; ``--choices axis=columns scope=indicators`` holds choices fixed.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from typing import Any

from normalize.records import Bundle
from tests.forms.compare import differences, found_in, silent, worst_figure
from tests.forms.report import make

Reader = Callable[[bytes], Bundle]


def reader() -> Reader:
    """What turns the bytes of a report into its records."""
    import pipeline

    read: Reader = pipeline.report
    return read


@dataclass(frozen=True)
class Outcome:
    """One report read: its choices, what differs, its worst figure, and its scores that are wrong without a word."""

    seed: int
    length: int
    made: frozenset[str]
    told: tuple[str, ...]
    worst: float
    silent: tuple[str, ...] = ()


def told_of(read: Reader, text: str, truth: dict[str, Any]) -> list[str]:
    """The differences between what is read of a report and its truth; a crash is one."""
    return list(_judged(read, text, truth)[0])


def _judged(read: Reader, text: str, truth: dict[str, Any]) -> tuple[tuple[str, ...], float, tuple[str, ...]]:
    """What differs, the worst figure, and what is wrong without a word."""
    try:
        bundle = read(text.encode())
    except Exception:
        return ("crash: " + " | ".join(traceback.format_exc().strip().splitlines()[-3:]),), 0.0, ()
    found = found_in(bundle)
    return tuple(differences(truth, found)), worst_figure(truth, found), tuple(silent(truth, bundle))


def outcome(seed: int, fixed: Mapping[str, str], free: frozenset[str] | None = None) -> Outcome:
    """Make one report and read it."""
    text, truth, choices = make(seed, fixed, free)
    return Outcome(seed, len(text), frozenset(choices.made), *_judged(reader(), text, truth))


SUBSTANCE = frozenset({"kind", "parts", "scope", "of instrument", "plan of", "plan columns", "year", "lag"})
"""Choices of what a report is about. All others are of its form."""


def blamed(seed: int, fixed: Mapping[str, str]) -> list[str]:
    """The choices of form that break a report by themselves: with all others plain, it does not come back.

    Where the plain report does not come back either, ``plain``; where none breaks it alone, ``only together``.
    """
    if outcome(seed, fixed, SUBSTANCE).told:
        return ["plain"]
    made = make(seed, fixed)[2].made
    plain = make(seed, fixed, SUBSTANCE)[2].made
    found = []
    for name in sorted({choice.split("=", 1)[0] for choice in made - plain} - SUBSTANCE):
        one = outcome(seed, fixed, SUBSTANCE | {name})
        if one.told:
            found.append(" / ".join(sorted(choice for choice in one.made if choice.startswith(f"{name}="))))
    return found or ["only together"]


@dataclass
class Tally:
    """Reports read, by what was chosen."""

    read: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    failures: list[Outcome] = field(default_factory=list)
    worst: list[float] = field(default_factory=list)

    def add(self, one: Outcome) -> None:
        """Count one report."""
        self.worst.append(one.worst)
        for choice in one.made:
            self.read[choice] += 1
            self.exact[choice] += not one.told
        if one.told:
            self.failures.append(one)

    def lines(self, fewest: int) -> Iterator[str]:
        """The share of exact reports, of all and by choice, worst first."""
        count = len(self.worst)
        exact = count - len(self.failures)
        yield f"exact: {exact} of {count} ({100 * exact / max(1, count):.1f} %)"
        yield f"mean of the worst figures: {sum(self.worst) / max(1, count):.3f}"
        good = sum(w >= 0.95 for w in self.worst)
        yield f"every figure at least 0.95: {good} of {count} ({100 * good / max(1, count):.1f} %)"
        silent = [one for one in self.failures if one.silent]
        yield f"with a wrong score that is trusted and of which no finding speaks: {len(silent)} of {count}"
        for one in sorted(silent, key=lambda each: each.length):
            yield f"  seed {one.seed}: {len(one.silent)}, {one.silent[0]}"
        yield ""
        shares = sorted((self.exact[choice] / n, -n, choice) for choice, n in self.read.items() if n >= fewest)
        for share, negative, choice in shares:
            yield f"  {100 * share:6.1f} %  {self.exact[choice]:4d}/{-negative:<4d} {choice}"

    def kinds(self) -> Counter[str]:
        """How many reports differ in each kind of thing."""
        counted: Counter[str] = Counter()
        for one in self.failures:
            counted.update({" ".join(line.split(":")[0].split(" ×")[0].split()[:2]) for line in one.told})
        return counted


_APART = get_context("forkserver")
"""A copy of a process that has threads, as one that runs tests does, may die of them."""


def measure(seeds: Iterable[int], fixed: Mapping[str, str], processes: int = 2) -> Tally:
    """Read the reports of ``seeds``; of those in which every fixed choice came up, if any is fixed."""
    tally = Tally()
    wanted = {f"{name}={alternative}" for name, alternative in fixed.items()}
    with ProcessPoolExecutor(processes, _APART) as pool:
        for one in pool.map(partial(outcome, fixed=fixed), seeds, chunksize=4):
            if wanted <= one.made:
                tally.add(one)
    return tally


def _tell_blame(tally: Tally, fixed: Mapping[str, str], processes: int) -> None:
    """Print the choices that are blamed most, each with the shortest report that blames it."""
    failing = sorted(tally.failures, key=lambda each: each.length)
    by_choice: dict[str, list[int]] = defaultdict(list)
    with ProcessPoolExecutor(processes, _APART) as pool:
        for one, choices in zip(
            failing, pool.map(partial(blamed, fixed=fixed), [o.seed for o in failing]), strict=True
        ):
            for choice in choices:
                by_choice[choice].append(one.seed)
    print("\nblamed, with the shortest reports:")
    for choice, seeds in sorted(by_choice.items(), key=lambda item: -len(item[1])):
        print(f"  {len(seeds):4d} {choice}: {', '.join(map(str, seeds[:4]))}")


def show(seed: int, fixed: Mapping[str, str]) -> None:
    """Print one report, its truth and the differences."""
    text, truth, choices = make(seed, fixed)
    print(text)
    print("=" * 30, seed)
    print("\n".join(sorted(choices.made)))
    print("=" * 30)
    print(json.dumps(truth["report"], ensure_ascii=False))
    print("\n".join(told_of(reader(), text, truth)) or "exact")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=300)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--choices", nargs="*", default=[], metavar="NAME=ALTERNATIVE", help="choices held fixed")
    parser.add_argument("--fewest", type=int, default=5, help="leave out alternatives that came up less often")
    parser.add_argument("--show", type=int, metavar="SEED", help="print one report and what differs")
    parser.add_argument("--blame", action="store_true", help="which choices break reports that are plain but for them")
    parser.add_argument("--failures", type=int, default=0, metavar="N", help="the N shortest failing reports")
    chosen = parser.parse_args()
    fixed = dict(each.split("=", 1) for each in chosen.choices)
    if chosen.show is not None:
        show(chosen.show, fixed)
        return 0
    tally = measure(range(chosen.first, chosen.first + chosen.seeds), fixed, chosen.processes)
    print("\n".join(tally.lines(chosen.fewest)))
    print("\nwhat differs, in how many reports:")
    for kind, count in tally.kinds().most_common():
        print(f"  {count:4d} {kind}")
    if chosen.blame:
        _tell_blame(tally, fixed, chosen.processes)
    for one in sorted(tally.failures, key=lambda each: each.length)[: chosen.failures]:
        print(f"\nseed {one.seed}, {one.length} characters:")
        print("\n".join(f"  {line[:300]}" for line in one.told[:8]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
