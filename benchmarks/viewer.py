"""``python -m benchmarks.viewer DATA``: how long ``ita view`` takes for each of its answers, on datasets of any size.

Clock and processor time of the answers themselves, without HTTP: on a busy machine the processor time is the steadier.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from batch.query import open_store
from publish.view import answers
from publish.view.rounds import Rounds

TIMES = 40


def questions(rounds: Rounds, chance: random.Random) -> dict[str, Callable[[], object]]:
    """What a reader asks, of random agencies, years and subjects."""
    names = sorted(rounds.agencies)

    def listing(wanted: str = "") -> object:
        each = chance.choice(rounds.about["rounds"])
        return answers.listing(
            rounds,
            scheme=each["scheme"],
            year=each["year"],
            level="indicator",
            kind="",
            province="",
            wanted=wanted,
            sort=chance.choice(("overall", "5", "agency")),
            up=False,
            page=0,
        )

    def question() -> object:
        each = chance.choice([each for each in rounds.about["rounds"] if each["question"]])
        known = [subject for subject in rounds.subjects(*_key(each)) if subject["level"] == "question"]
        return answers.question(rounds, *_key(each), chance.choice(known)["subject"])

    return {
        "list": listing,
        "search": lambda: listing(chance.choice(names)[4:14]),
        "agency": lambda: answers.of_agency(rounds, chance.choice(names)),
        "question": question,
        "lowest": lambda: answers.lowest(rounds, *_key(chance.choice(rounds.about["rounds"]))),
        "source": lambda: answers.source(rounds, chance.choice(names), 2568, "overall", "score"),
        "findings": lambda: answers.findings(rounds, "", "", "", 0),
    }


def _key(each: dict[str, object]) -> tuple[str, int]:
    return str(each["scheme"]), int(str(each["year"]))


def measure(ask: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock and of the processors, the JSON included."""
    clock, processors = time.perf_counter(), time.process_time()
    msgspec.json.encode(ask())
    return time.perf_counter() - clock, time.process_time() - processors


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.viewer", description=__doc__)
    parser.add_argument("data", type=Path)
    rounds = Rounds(open_store(parser.parse_args().data))
    rounds.warm()
    everything = []
    for name, ask in questions(rounds, random.Random(1)).items():
        found = sorted(measure(ask) for _ in range(TIMES))
        everything += found
        processors = sorted(each for _, each in found)[TIMES // 2]
        median, late = found[TIMES // 2][0], found[int(TIMES * 0.95)][0]
        clock = f"clock {median * 1e3:5.0f} ms, 95 % within {late * 1e3:5.0f} ms"
        print(f"{name:10} {clock}; processors {processors * 1e3:5.0f} ms")
    everything.sort()
    print(f"{'all':10} 95 % within {everything[int(len(everything) * 0.95)][0] * 1e3:.0f} ms")


if __name__ == "__main__":
    main()
