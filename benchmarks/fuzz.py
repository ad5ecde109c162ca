"""Coverage-guided fuzzing of the way from bytes to records: what reaches new lines of ours is kept and changed on.

``python -m benchmarks.fuzz --minutes 60 [--seed 1] [--reader]`` prints each input that raises anything but a
``ReportError``, or takes longer than ten seconds, and writes it to ``--out``; ``--reader`` stops behind the text
reader.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
import traceback
from pathlib import Path
from types import FrameType
from typing import Any

from extract.errors import ReportError
from pipeline import HOUSE

ROOMS = tuple(str(HOUSE / room) for room in ("extract", "normalize", "segment", "checks"))
LONGEST = 6000
"""Bytes of one input: short ones are changed faster."""
SLOW = 10.0
WORDS = [
    *("\t", "\n", "\n\n", "<p>", "</td>", "<b", "&amp;", "&#x9b;", "# ", "**", "(", ")", "-", "—", "1.", "๑.", "9.1"),
    *("I8", "E10", "O1-O22", "1๘", "๐", "2567", "พ.ศ. ๒๕๖๗", "81.25", "๗๓.๓๔ คะแนน", "ร้อยละ", "100.00", "9" * 40),
    *("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "IIT", "EIT ส่วนที่ 1", "OIT", "ประเด็นการประเมิน", "คะแนน", "มาตรการ", "รวม"),
    *("เทศบาลตำบล", "จังหวัด", "สำนักงานเขต", "\u200b", "\ufeff", "\u202e", "\x00", "\r\n", "\u0e4d", "่", "า"),
]


def lines_reached(data: bytes, reader_only: bool) -> set[tuple[str, int]]:
    """The lines of our rooms that reading ``data`` reaches; raises what reading raises."""
    reached: set[tuple[str, int]] = set()

    def trace(frame: FrameType, event: str, argument: Any) -> Any:
        if not frame.f_code.co_filename.startswith(ROOMS):
            return None
        reached.add((frame.f_code.co_filename, frame.f_lineno))
        return trace

    sys.settrace(trace)
    try:
        _read(data, reader_only)
    finally:
        sys.settrace(None)
    return reached


def _read(data: bytes, reader_only: bool) -> None:
    from extract.text import read_text
    from pipeline import report

    try:
        read_text(data) if reader_only else report(data)
    except ReportError:
        return


def changed(data: bytes, others: list[bytes], rng: random.Random) -> bytes:
    """One to eight small changes: a byte, a word, a line doubled or dropped, a part of another input."""
    for _ in range(rng.choice((1, 1, 2, 4, 8))):
        at = rng.randrange(len(data) + 1)
        end = min(at + rng.choice((1, 3, 30, 300)), len(data))
        match rng.randrange(6):
            case 0:
                data = data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]
            case 1:
                data = data[:at] + rng.choice(WORDS).encode() + data[at:]
            case 2:
                data = data[:at] + data[end:]
            case 3:
                data = data[:end] + data[at:]
            case 4:
                other = rng.choice(others)
                begin = rng.randrange(len(other) + 1)
                data = data[:at] + other[begin : begin + rng.choice((10, 100, 1000))] + data[at:]
            case _:
                lines = data.split(b"\n")
                rng.shuffle(lines)
                data = b"\n".join(lines)
    return data[:LONGEST]


def main() -> None:
    """Fuzz for so many minutes and say what was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--reader", action="store_true")
    arguments.add_argument("--out", type=Path, default=Path("fuzz"))
    chosen = arguments.parse_args()
    rng = random.Random(chosen.seed)
    texts = [path.read_bytes() for path in sorted((HOUSE / "data" / "raw").glob("*.txt"))]
    corpus = [text[start : start + 3000] for text in texts for start in range(0, min(len(text), 12_000), 3000)]
    known: set[tuple[str, int]] = set()
    for data in corpus:
        known |= lines_reached(data, chosen.reader)
    end, tried, found = time.monotonic() + 60 * chosen.minutes, 0, set()
    while time.monotonic() < end:
        data = changed(rng.choice(corpus), corpus, rng)
        tried += 1
        began = time.monotonic()
        try:
            reached = lines_reached(data, chosen.reader)
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            what = f"{type(error).__name__} {Path(last.filename).name}:{last.lineno}"
        else:
            if not reached <= known:
                known |= reached
                corpus.append(data)
            what = "slow" if time.monotonic() - began > SLOW else ""
        if what and what not in found:
            found.add(what)
            chosen.out.mkdir(exist_ok=True)
            (chosen.out / f"{len(found)}.txt").write_bytes(data)
            print(f"{what}: {chosen.out / f'{len(found)}.txt'}", flush=True)
    print(
        f"{chosen.minutes:g} minutes, {tried:,} inputs, {len(corpus):,} kept, {len(known):,} lines, {len(found)} found"
    )


if __name__ == "__main__":
    main()
