"""Inputs that are long in one way only, by kind: how the time between bytes and records grows with their length.

``python -m benchmarks.long_inputs [--reader] [--length 250000]`` tells the seconds at n, 2n and 4n of each kind and
marks what grows faster than its length; ``--reader`` measures the reader of text alone. ``--everywhere`` repeats every
piece of text in every place of a report, to the length that one cell may have, and tells what takes longer than
``SLOW``. Seconds are those of the processor, so that what else the machine does is not measured.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from contextlib import suppress

from batch.executors import failure
from batch.worker_process import Ended
from batch.workers import Workers
from extract.limits import LIMITS

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

PIECES = (
    *("I8 ", "I8, ", "(I8) ", "O1-O22 ", "MOIT 7 ", "OIT 14 ", "ปี 2567 ", "2567, ", "พ.ศ. 2567 ", "1 ตุลาคม 2567 "),
    *("2566-2567 ", "มาตรา 5 ", "พระราชบัญญัติ ", "คะแนน ", "81.25 ", "81.25 คะแนน ", "ร้อยละ 81.25 ", "ได้คะแนน 81.25 "),
    *("เพิ่มขึ้น 5.00 ", "สูงกว่า ", "มากกว่าปี 2566 ", "100 ", "7/100 ", "- ", "• ", "1) ", "(1) ", "1.1 ", "1. ก ", "ข้อ 1 "),
    *("ตัวชี้วัดที่ 1 ", "การใช้งบประมาณ ", "EIT ", "EIT ส่วนที่ 1 ", "IIT 85.00 EIT 86.00 ", "ต่ำกว่าเป้าหมาย ", "ไม่มี ", "รวม "),
    *("เทศบาลตำบลสมมติ ", "จังหวัดเชียงใหม่ ", "องค์การบริหารส่วนตำบล", "สำนักงานเขตปทุมวัน ", "กรม", "ผ่านดี ", "AA ", "เฉลี่ย "),
    *(
        "/",
        ",",
        ".",
        "ก.",
        "เ",
        "ก",
        "่",
        "ๆ ",
        "http://a.b/ ",
        "a@b.c ",
        '"',
        "[",
        "]",
        ")",
        "|",
        "_",
        "#",
        "=",
        ":",
        "A ",
    ),
    *(
        "x9 ",
        "๙",
        "๐",
        "๑๒ ",
        "9 ",
        "99",
        "9.9.",
        "%",
        " ",
        "  -",
        "\u00a0",
        "การ เปิด เผย ",
        "<b>ก</b> ",
        "<br>ก",
        "<br>1",
    ),
    *("คำ{k} ", "ข้อ {k} ก ", "{k}. ทำ ", "<br>{k} ทำ", "I{m} ", "{m}.{d:02d} ", "ตัวชี้วัดที่ {m} ก{k} ", "บ้าน{k} "),
)
"""What a cell may be full of; ``{k}`` counts, so that no two are alike."""
ROW = "I8 ท่านทราบแผนการใช้จ่ายงบประมาณ\t81.25\tทำ\n"
PLACES: dict[str, Callable[[list[str]], str]] = {
    "question": lambda pieces: f"{HEADER}I8 ก {''.join(pieces)}\t81.25\tทำ\n",
    "score": lambda pieces: f"{HEADER}I8 ท่านทราบ\t{''.join(pieces)}\tทำ\n",
    "measure": lambda pieces: f"{HEADER}I8 ท่านทราบ\t81.25\t{''.join(pieces)}\n",
    "header": lambda pieces: f"ประเด็นการประเมิน\tคะแนน {''.join(pieces)}\tมาตรการ\n{ROW}",
    "paragraph": lambda pieces: f"{HEADER}{ROW}\nทั้งนี้ {''.join(pieces)}\n",
    "title": lambda pieces: f"{''.join(pieces)}\n{HEADER}{ROW}",
    "rows": lambda pieces: HEADER + "".join(f"{each}\t81.25\tทำ\n" for each in pieces[:2000]),
    "paragraphs": lambda pieces: HEADER + ROW + "".join(f"\n{each}" for each in pieces[:2000]),
}
SLOW = 5.0


def text(kind: str, length: int) -> bytes:
    """A text report that is long in one way."""
    return (TITLE + KINDS[kind](length)).encode()


def full_of(piece: str, place: str, length: int) -> bytes:
    """A text report in which one place is full of one piece of text."""
    pieces: list[str] = []
    while length > 0:
        at = len(pieces)
        pieces.append(piece.format(k=at, m=at % 60 + 1, d=at % 100))
        length -= len(pieces[-1])
    return (TITLE + PLACES[place](pieces)).encode()


def seconds(data: bytes, reader_only: bool) -> float:
    """How long the reading of a report takes, or that of its text alone."""
    from extract.errors import ReportError
    from extract.text import read_text
    from pipeline import report

    began = time.process_time()
    with suppress(ReportError):
        read_text(data) if reader_only else report(data)
    return time.process_time() - began


def everywhere(timeout: float, memory: int) -> None:
    """Tell every piece and place that is slow."""
    length = LIMITS["text"][0] - 500
    for place in PLACES:
        slowest = 0.0
        tasks = [(full_of(piece, place, length), False) for piece in PIECES]
        for task, result in Workers(seconds, 1, timeout, memory).run(tasks):
            if isinstance(result, Ended) or result > SLOW:
                told = failure(result, timeout).kind if isinstance(result, Ended) else f"{result:.2f}"
                print(f"{place:<12}{PIECES[tasks.index(task)]!r:<32}{told}", flush=True)
            else:
                slowest = max(slowest, result)
        print(f"{place:<12}the others at most {slowest:.2f}", flush=True)


def main() -> None:
    """Measure every kind at n, 2n and 4n, each in a process of its own with the limits of a run."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--length", type=int, default=250_000)
    arguments.add_argument("--timeout", type=float, default=60)
    arguments.add_argument("--memory", type=int, default=1024)
    arguments.add_argument("--reader", action="store_true")
    arguments.add_argument("--everywhere", action="store_true")
    arguments.add_argument("kinds", nargs="*", default=list(KINDS))
    chosen = arguments.parse_args()
    if chosen.everywhere:
        everywhere(chosen.timeout, chosen.memory)
        return
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
    # By the name under which workers find it.
    from benchmarks.long_inputs import main as measure

    measure()
