"""Change one random number or code in a clean, complete report, many times: which share do the checks notice?

``python -m benchmarks.checks_mutation --times 1000``. A change is noticed where the report gets an error or a warning
that its clean twin has not. One digit of the number or code becomes another one.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from random import Random

from benchmarks.complete_report import Printed, tokens
from normalize.records import Bundle
from pipeline import report

Signs = Counter[tuple[str, int | None, str | None, str | None]]


def signs(bundle: Bundle) -> Signs:
    """The errors and warnings of a report."""
    return Counter(
        (each.check, each.indicator, each.question, each.observed)
        for each in bundle.findings
        if each.severity in ("error", "warning")
    )


def mutated(rng: Random, text: str) -> str:
    """``text`` with one digit changed."""
    positions = [at for at, sign in enumerate(text) if sign.isdigit()]
    at = rng.choice(positions)
    digit = rng.choice([each for each in "0123456789" if each != text[at]])
    return text[:at] + digit + text[at + 1 :]


def measure(times: int, seed: int = 0, missed: list[str] | None = None) -> dict[str, tuple[int, int]]:
    """Changes and noticed changes by kind of place; a report serves for twenty changes. What was not
    noticed is added to ``missed``."""
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    clean: list[Printed] = []
    twin: Signs = Counter()
    rng = Random(seed)
    for time in range(times):
        if time % 20 == 0:
            clean = list(tokens(Random(seed + time)))
            twin = signs(report("".join(each.text for each in clean).encode()))
        at = rng.choice([at for at, each in enumerate(clean) if each.kind])
        kind = clean[at].kind or ""
        changed = mutated(rng, clean[at].text)
        text = "".join(changed if index == at else each.text for index, each in enumerate(clean))
        made[kind] += 1
        seen = bool(signs(report(text.encode())) - twin)
        noticed[kind] += seen
        if not seen and missed is not None:
            missed.append(f"{kind}: {clean[at].text} → {changed}")
    return {kind: (made[kind], noticed[kind]) for kind in sorted(made)}


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    missed: list[str] = []
    found = measure(chosen.times, chosen.seed, missed)
    for kind, (made, noticed) in found.items():
        print(f"{100 * noticed / made:6.1f} %  {noticed:4d} of {made:<4d}  {kind}")
    print(*missed, sep="\n")
    made, noticed = (sum(each[at] for each in found.values()) for at in (0, 1))
    print(f"{100 * noticed / made:6.1f} %  {noticed:4d} of {made:<4d}  all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
