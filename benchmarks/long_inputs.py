"""Inputs that are long in one way only, by kind: how the time between bytes and records grows with their length.

``python -m benchmarks.long_inputs [--reader] [--length 250000]`` tells the seconds at n, 2n and 4n of each kind and
marks what grows faster than its length; ``--reader`` measures the reader of text alone.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from contextlib import suppress

from batch.executors import failure
from batch.workers import Ended, Workers

TITLE = "การวิเคราะห์ผลการประเมิน ITA เทศบาลตำบลสมมติ ปีงบประมาณ 2567\n"
HEADER = "ประเด็นการประเมิน\tคะแนน\tมาตรการ\n"
QUESTION = "I8 ท่านทราบแผนการใช้จ่ายงบประมาณ\t81.25\t"

KINDS: dict[str, Callable[[int], str]] = {
    "blanks": lambda n: HEADER + QUESTION + "ก" + " " * n + "ข\n",
    "no-break blanks": lambda n: HEADER + QUESTION + "ก" + "\u00a0" * n + "ข\n",
    "line of blanks": lambda n: " " * n + "\n",
    "tags": lambda n: HEADER + QUESTION + "<p>" * (n // 3) + "\n",
    "open tags": lambda n: HEADER + QUESTION + "<p " * (n // 3) + "\n",
    "blanks and tags": lambda n: HEADER + QUESTION + ("<b>" + " " * 50) * (n // 53) + "\n",
    "entities": lambda n: HEADER + QUESTION + "&amp;" * (n // 5) + "\n",
    "marks": lambda n: HEADER + QUESTION + "ก" + "่ิ" * (n // 2) + "\n",
    "spaced letters": lambda n: HEADER + QUESTION + "ก า ร " * (n // 6) + "\n",
    "scores": lambda n: HEADER + QUESTION + "(ได้ 81.25 คะแนน) " * (n // 18) + "\n",
    "letters": lambda n: HEADER + QUESTION + "กขคงจ" * (n // 5) + "\n",
    "digits": lambda n: HEADER + QUESTION + "1" * n + "\n",
    "digits and points": lambda n: HEADER + QUESTION + "1." * (n // 2) + "\n",
    "codes": lambda n: HEADER + QUESTION + "I8 " * (n // 3) + "\n",
    "items": lambda n: HEADER + QUESTION + " ".join(f"{k}. ทำ" for k in range(1, n // 9)) + "\n",
    "bullets": lambda n: HEADER + QUESTION + "- ทำ " * (n // 5) + "\n",
    "headings": lambda n: "# ก\n" * (n // 4),
    "paragraphs": lambda n: "ก\n" * (n // 2),
    "empty lines": lambda n: "\n" * n,
    "tables": lambda n: (HEADER + QUESTION + "ทำ\n\nก\n") * (n // 90),
    "rows": lambda n: HEADER + (QUESTION + "ทำ\n") * (n // 50),
    "columns": lambda n: "\t".join(["คะแนน"] * (n // 6)) + "\n" + "\t".join(["80.5"] * (n // 6)) + "\n",
    "empty columns": lambda n: "\t" * (n // 2) + "\n" + "\t" * (n // 2) + "\n",
    "brackets": lambda n: HEADER + QUESTION + "(" * n + "\n",
    "stars": lambda n: HEADER + QUESTION + "*" * n + "\n",
}
"""What a text of about so many letters looks like, by kind."""


def text(kind: str, length: int) -> bytes:
    """A text report that is long in one way."""
    return (TITLE + KINDS[kind](length)).encode()


def seconds(data: bytes, reader_only: bool) -> float:
    """How long the reading of a report takes, or that of its text alone."""
    from extract.errors import ReportError
    from extract.text import read_text
    from pipeline import report

    began = time.perf_counter()
    with suppress(ReportError):
        read_text(data) if reader_only else report(data)
    return time.perf_counter() - began


def main() -> None:
    """Measure every kind at n, 2n and 4n, each in a process of its own with the limits of a run."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--length", type=int, default=250_000)
    arguments.add_argument("--timeout", type=float, default=60)
    arguments.add_argument("--memory", type=int, default=1024)
    arguments.add_argument("--reader", action="store_true")
    arguments.add_argument("kinds", nargs="*", default=list(KINDS))
    chosen = arguments.parse_args()
    for kind in chosen.kinds:
        tasks = [(text(kind, times * chosen.length), chosen.reader) for times in (1, 2, 4)]
        taken = {}
        for task, result in Workers(seconds, 1, chosen.timeout, chosen.memory).run(tasks):
            taken[tasks.index(task)] = failure(result, chosen.timeout).kind if isinstance(result, Ended) else result
        shown = "  ".join(f"{t:8.2f}" if isinstance(t, float) else f"{t:>8}" for _, t in sorted(taken.items()))
        times = [t for _, t in sorted(taken.items()) if isinstance(t, float)]
        grows = len(times) < 3 or (times[2] > 1 and times[2] > 3 * times[1])
        print(f"{kind:<20}{shown}  {'!' if grows else ''}", flush=True)


if __name__ == "__main__":
    main()
