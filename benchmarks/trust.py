"""What share of each grade of trust is right? Measured on reports of random forms whose truth is known.

``python -m benchmarks.trust --seeds 40``. A score is right where agency, year, subject, statistic and value are those
of the truth.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from random import Random
from typing import Any

from checks.trust import GRADES
from pipeline import report
from tests.forms import FORMS
from tests.forms.compare import found_in

Key = tuple[Any, ...]


def measure(seeds: int) -> dict[str, tuple[int, int]]:
    """Scores and right scores, by grade."""
    told: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for seed in range(seeds):
        for name, build in FORMS.items():
            text, truth = build(Random(f"{name} {seed}"))
            bundle = report(text.encode())
            true = Counter(tuple(row) for row in truth["scores"])
            for score, row in zip(bundle.scores, found_in(bundle)["scores"], strict=True):
                told[score.trust] += 1
                right[score.trust] += _taken(true, tuple(row))
    return {grade: (told[grade], right[grade]) for grade in GRADES if told[grade]}


def _taken(true: Counter[Key], row: Key) -> bool:
    """Whether the truth holds this score; each true score serves once. None: the report's own year."""
    for key in (row, (None, *row[1:])):
        if true[key]:
            true[key] -= 1
            return True
    return False


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=40)
    found = measure(parser.parse_args().seeds)
    everything = sum(told for told, _ in found.values())
    for grade, (told, right) in found.items():
        print(f"{grade:<9} {100 * told / everything:5.1f} % of the scores, {100 * right / told:6.2f} % of them right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
