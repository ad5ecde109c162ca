"""Change one random number or code in a clean, complete report, many times: which share do the checks notice?

``python -m benchmarks.checks_mutation --times 1000``. A change is noticed where the report gets an error or a warning
that its clean twin has not. One digit of the number or code becomes another one.

With files (text reports as they are published, incomplete and with defects of their own) the changes are made in their
scores, codes and years, wherever these stand; with ``--kinds`` as often in every other way that
``benchmarks.mutations`` knows: digits exchanged, scores swapped, levels, signs, ranks, counts, names of agencies and
indicators, rows left out.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.complete_report import Printed, tokens
from benchmarks.mutations import CHANGES, CODE, SCORE, YEAR, digit
from normalize.numerals import to_arabic
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
        changed = digit(rng, clean[at].text)
        text = "".join(changed if index == at else each.text for index, each in enumerate(clean))
        made[kind] += 1
        seen = bool(signs(report(text.encode())) - twin)
        noticed[kind] += seen
        if not seen and missed is not None:
            missed.append(f"{kind}: {clean[at].text} → {changed}")
    return {kind: (made[kind], noticed[kind]) for kind in sorted(made)}


DIGITS = ("score", "code", "year")
"""The kinds that a change takes its place among, as often as each stands in the report."""
_PATTERNS = {"score": SCORE, "code": CODE, "year": YEAR}


def of_files(texts: Sequence[str], times: int, seed: int = 0, missed: list[str] | None = None) -> Noticed:
    """Changes of one digit and noticed changes by kind of place, in published reports taken in turn."""
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    rng = Random(seed)
    twins = [signs(report(text.encode())) for text in texts]
    for time in range(times):
        text, twin = texts[time % len(texts)], twins[time % len(texts)]
        found = [(kind, match) for kind in DIGITS for match in _PATTERNS[kind].finditer(text)]
        kind, match = rng.choice(found)
        changed = digit(rng, match[0])
        seen = bool(signs(report((text[: match.start()] + changed + text[match.end() :]).encode())) - twin)
        made[kind] += 1
        noticed[kind] += seen
        if not seen and missed is not None:
            line = text.count("\n", 0, match.start()) + 1
            missed.append(f"{kind}: report {time % len(texts)} line {line} {match[0]} → {changed}")
    return {kind: (made[kind], noticed[kind]) for kind in sorted(made)}


def by_kind(texts: Sequence[str], times: int, seed: int = 0, missed: list[str] | None = None) -> Noticed:
    """Changes of every kind in published reports taken in turn, as many of each kind where there is something to
    change. A change of a score that nothing in the report confirms is counted apart: no reader could notice it."""
    made: Counter[str] = Counter()
    noticed: Counter[str] = Counter()
    rng = Random(seed)
    bundles = [report(text.encode()) for text in texts]
    for kind, change in CHANGES.items():
        for time in range(times):
            at = time % len(texts)
            text = change(rng, texts[at], bundles[at])
            if text is None:
                continue
            told = kind + _confirmed(texts[at], text, bundles[at]) if kind in ("score", "score-exchanged") else kind
            seen = bool(signs(report(text.encode())) - signs(bundles[at]))
            made[told] += 1
            noticed[told] += seen
            if not seen and missed is not None:
                missed.append(f"{told}: report {at}: {_difference(texts[at], text)}")
    return {kind: (made[kind], noticed[kind]) for kind in sorted(made)}


def _confirmed(before: str, after: str, bundle: Bundle) -> str:
    """Whether the report's arithmetic or a second statement confirms a score of the line that was changed."""
    at = next(at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
    line = before.count("\n", 0, at) + 1
    here = [each for each in bundle.scores if each.place.line == line and to_arabic(each.printed) in to_arabic(before)]
    proven = any(each.trust == "proven" for each in here if _holds(each.value, before, at))
    return " (confirmed)" if proven else " (alone)"


def _holds(value: float, text: str, at: int) -> bool:
    """Whether a score stands at a place of the text."""
    return any(
        match.start() <= at < match.end() and float(to_arabic(match[0])) == value for match in SCORE.finditer(text)
    )


def _difference(before: str, after: str) -> str:
    """The line that was changed, as it became."""
    at = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), 0)
    line = before.count("\n", 0, at)
    return f"line {line + 1}: …{before[max(0, at - 20) : at + 12]!r} → {after[max(0, at - 20) : at + 12]!r}"


def main() -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="text reports; none: complete reports made here")
    parser.add_argument("--times", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--kinds", action="store_true", help="in files: so many changes of every kind, not of digits only"
    )
    chosen = parser.parse_args()
    missed: list[str] = []
    if chosen.files:
        texts = [path.read_text(encoding="utf-8") for path in chosen.files]
        found = (by_kind if chosen.kinds else of_files)(texts, chosen.times, chosen.seed, missed)
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
