"""Change one random number or code in a clean, complete report, many times: which share do the checks notice?

``python -m benchmarks.checks_mutation --times 1000``. A change is noticed where the report gets an error or a warning
that its clean twin has not. One digit of the number or code becomes another one.

With files (text reports as they are published, incomplete and with defects of their own) the changes are made in their
scores, codes and years, wherever these stand.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.complete_report import Printed, tokens
from normalize.records import Bundle
from pipeline import report

Noticed = dict[str, tuple[int, int]]
"""(made, noticed) by kind of place."""
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
    digits = "0123456789" if text[at] in "0123456789" else "๐๑๒๓๔๕๖๗๘๙"
    digit = rng.choice([each for each in digits if each != text[at]])
    return text[:at] + digit + text[at + 1 :]


def measure(times: int, seed: int = 0, missed: list[str] | None = None) -> Noticed:
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


PLACES = {
    "score": re.compile(r"(?<![0-9๐-๙.,])[0-9๐-๙]{1,3}\.[0-9๐-๙]{2}(?![0-9๐-๙])"),
    "code": re.compile(r"(?<![A-Za-z0-9])[IEOieo]\s?[0-9๐-๙]{1,2}(?![0-9๐-๙.])"),
    "year": re.compile(r"(?<![0-9๐-๙])(?:25|๒๕)[0-9๐-๙]{2}(?![0-9๐-๙])"),
}
"""What is changed in a published report."""


def of_files(texts: Sequence[str], times: int, seed: int = 0, missed: list[str] | None = None) -> Noticed:
    """Changes and noticed changes by kind of place, in published reports taken in turn."""
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    rng = Random(seed)
    twins = [signs(report(text.encode())) for text in texts]
    for time in range(times):
        text, twin = texts[time % len(texts)], twins[time % len(texts)]
        places = [(kind, match) for kind, pattern in PLACES.items() for match in pattern.finditer(text)]
        kind, match = rng.choice(places)
        changed = mutated(rng, match[0])
        seen = bool(signs(report((text[: match.start()] + changed + text[match.end() :]).encode())) - twin)
        made[kind] += 1
        noticed[kind] += seen
        if not seen and missed is not None:
            line = text.count("\n", 0, match.start()) + 1
            missed.append(f"{kind}: report {time % len(texts)} line {line} {match[0]} → {changed}")
    return {kind: (made[kind], noticed[kind]) for kind in sorted(made)}


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="text reports; none: complete reports made here")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    chosen = parser.parse_args()
    missed: list[str] = []
    if chosen.files:
        texts = [path.read_text(encoding="utf-8") for path in chosen.files]
        found = of_files(texts, chosen.times, chosen.seed, missed)
    else:
        found = measure(chosen.times, chosen.seed, missed)
    for kind, (made, noticed) in found.items():
        print(f"{100 * noticed / made:6.1f} %  {noticed:4d} of {made:<4d}  {kind}")
    print(*missed, sep="\n")
    made, noticed = (sum(each[at] for each in found.values()) for at in (0, 1))
    print(f"{100 * noticed / made:6.1f} %  {noticed:4d} of {made:<4d}  all")
    return 0


if __name__ == "__main__":
    sys.exit(main())
