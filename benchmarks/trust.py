"""What share of each grade of trust is right? Measured on reports of random forms whose truth is known.

``python -m benchmarks.trust --seeds 400``. A score is right where agency, year, subject, statistic and value are those
of the truth.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from typing import Any

from checks.trust import GRADES
from pipeline import report
from tests.forms.compare import found_in
from tests.forms.report import make

Key = tuple[Any, ...]


def measure(seeds: int) -> dict[str, tuple[int, int]]:
    """Scores and right scores, by grade."""
    told: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for seed in range(seeds):
        text, truth, _ = make(seed)
        bundle = report(text.encode())
        own = truth["report"].get("assessed_year") or truth["report"]["fiscal_year"]
        true = Counter((year if year != own else None, *rest) for year, *rest in truth["scores"])
        for score, (year, *rest) in zip(bundle.scores, found_in(bundle)["scores"], strict=True):
            told[score.trust] += 1
            right[score.trust] += _taken(true, (year if year != own else None, *rest))
    return {grade: (told[grade], right[grade]) for grade in GRADES if told[grade]}


def _taken(true: Counter[Key], row: Key) -> bool:
    """Whether the truth holds this score; each true score serves once."""
    if not true[row]:
        return False
    true[row] -= 1
    return True


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=400)
    found = measure(parser.parse_args().seeds)
    everything = sum(told for told, _ in found.values())
    for grade, (told, right) in found.items():
        print(f"{grade:<9} {100 * told / everything:5.1f} % of the scores, {100 * right / told:6.2f} % of them right")
    return 0


if __name__ == "__main__":
    sys.exit(main())
