"""How many random reports come back exactly: ``python -m tests.forms.measure --seeds 1000``.

``--show SEED`` prints one report, its truth and every difference.
"""

from __future__ import annotations

import argparse
import json
import sys
import traceback
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from normalize.records import Bundle
from tests.forms import FORMS
from tests.forms.compare import differences, found_in

Reader = Callable[[bytes], Bundle]


def reader() -> Reader:
    """What turns the bytes of a report into its records."""
    import pipeline

    read: Reader = pipeline.report
    return read


@dataclass
class Tally:
    """Reports read, and which of them did not come back exactly."""

    read: Counter[str] = field(default_factory=Counter)
    exact: Counter[str] = field(default_factory=Counter)
    with_variation: Counter[str] = field(default_factory=Counter)
    exact_with_variation: Counter[str] = field(default_factory=Counter)
    failures: dict[str, list[tuple[int, int, list[str]]]] = field(default_factory=lambda: defaultdict(list))
    """By form: length of the report, seed, differences."""

    def add(self, form: str, seed: int, text: str, truth: dict[str, Any], told: list[str]) -> None:
        """Count one report."""
        self.read[form] += 1
        self.exact[form] += not told
        for variation in truth["variations"]:
            self.with_variation[variation] += 1
            self.exact_with_variation[variation] += not told
        if told:
            self.failures[form].append((len(text), seed, told))

    def lines(self) -> Iterable[str]:
        """The shares, form by form and variation by variation."""
        everything, whole = sum(self.read.values()), sum(self.exact.values())
        yield f"exact: {whole} of {everything} ({100 * whole / max(1, everything):.1f} %)"
        yield ""
        for form in filter(self.read.__contains__, FORMS):
            share = 100 * self.exact[form] / self.read[form]
            yield f"  {share:6.1f} %  {self.exact[form]:4d}/{self.read[form]:<4d} {form}"
        yield ""
        for variation, count in sorted(self.with_variation.items()):
            share = 100 * self.exact_with_variation[variation] / count
            yield f"  {share:6.1f} %  {self.exact_with_variation[variation]:4d}/{count:<4d} with {variation}"


def told_of(read: Reader, text: str, truth: dict[str, Any]) -> list[str]:
    """The differences between what is read of a report and its truth; a crash is one."""
    try:
        return differences(truth, found_in(read(text.encode())))
    except Exception:
        return ["crash: " + " | ".join(traceback.format_exc().strip().splitlines()[-3:])]


def make(form: str, seed: int) -> tuple[str, dict[str, Any]]:
    """The report of a form and a seed."""
    return FORMS[form](Random(f"{form} {seed}"))


def measure(read: Reader, seeds: Iterable[int], forms: list[str]) -> Tally:
    """Read the reports of ``seeds``, each in the form whose turn it is."""
    tally = Tally()
    for seed in seeds:
        form = forms[seed % len(forms)]
        text, truth = make(form, seed)
        tally.add(form, seed, text, truth, told_of(read, text, truth))
    return tally


def show(read: Reader, form: str, seed: int) -> None:
    """Print one report, its truth and the differences."""
    text, truth = make(form, seed)
    print(text)
    print("=" * 30, form, seed, ", ".join(truth["variations"]))
    print(json.dumps(truth, ensure_ascii=False, indent=1))
    print("=" * 30)
    print("\n".join(told_of(read, text, truth)) or "exact")


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--form", choices=list(FORMS), help="only this form")
    parser.add_argument("--show", type=int, metavar="SEED")
    parser.add_argument(
        "--failures", type=int, default=0, metavar="N", help="the N shortest failing reports of each form"
    )
    chosen = parser.parse_args()
    forms = [chosen.form] if chosen.form else list(FORMS)
    read = reader()
    if chosen.show is not None:
        show(read, forms[chosen.show % len(forms)], chosen.show)
        return 0
    tally = measure(read, range(chosen.first, chosen.first + chosen.seeds), forms)
    print("\n".join(tally.lines()))
    for form, failures in tally.failures.items():
        for length, seed, told in sorted(failures)[: chosen.failures]:
            print(f"\n{form}, seed {seed}, {length} characters:")
            print("\n".join(f"  {line[:400]}" for line in told[:12]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
