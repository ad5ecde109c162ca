"""How well single numbers are read in fonts that the readers never saw: `python -m benchmarks.scanned_digits`.

For every held-out font and resolution: digits and whole numbers that the first reader alone gets right, numbers that
are proven (both readers, or Tesseract with one of them), and numbers that are proven and wrong.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np

from extract.ocr import missing, strip_reader
from extract.ocr.alphabet import DIGITS
from extract.ocr.ink import ink_of, strokes
from extract.ocr.line_reader import read_line
from extract.ocr.lines import components, lines_in, strip
from training.fonts import Font, held_out_fonts
from training.strips import Sample, can_print, sample
from training.texts import number

NUMBER = re.compile(f"[{DIGITS}]+(?:[.,/][{DIGITS}]+)*")
RESOLUTIONS = (100, 150, 200, 300)


def measured(drawn: Sample) -> Counter[str]:
    """What became of one printed number."""
    outcome = Counter(numbers=1, digits=sum(sign in DIGITS for sign in drawn.text))
    ink = ink_of(drawn.grey)
    labels, boxes = components(strokes(ink))
    lines = lines_in(boxes)
    if not lines:
        outcome["withheld"] += 1
        return outcome
    line = max(lines, key=lambda line: line.x1 - line.x0)
    first = "".join(sign.sign for sign in strip_reader.read(strip(ink, line, strip_reader.PADDING)[0]))
    same = SequenceMatcher(None, first, drawn.text, autojunk=False).get_matching_blocks()
    outcome["digits_right"] += sum(sign in DIGITS for block in same for sign in first[block.a : block.a + block.size])
    outcome["numbers_right"] += first == drawn.text
    words, _ = read_line(ink, labels, line)
    text = "".join(word.text for word in words)
    # Blanks around a dash and a speck read beside the number make it no other number.
    told, printed = NUMBER.findall(text), NUMBER.findall(drawn.text)
    right = SequenceMatcher(None, told, printed, autojunk=False).ratio() == 1.0
    kind = "proven" if right else "wrong" if any(each not in printed for each in told) else "withheld"
    outcome[kind] += 1
    if kind == "wrong":
        print(f"  {Path(drawn.font).stem} {drawn.dpi} dpi: {drawn.text} -> {text}")
    return outcome


def main() -> None:
    """Print one row for each font and resolution, Thai digits and Arabic ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--strength", type=float, default=1.0)
    arguments = parser.parse_args()
    if (message := missing()) is not None:
        raise SystemExit(message.en)
    print("font dpi digits% numbers% proven% withheld% wrong(of)")
    total: Counter[str] = Counter()
    for font in held_out_fonts():
        for dpi in RESOLUTIONS:
            total.update(row(font, dpi, arguments.count, arguments.strength))
    show("all", 0, total)


def row(font: Font, dpi: int, count: int, strength: float) -> Counter[str]:
    """``count`` numbers of one font at one resolution, half of them in Thai digits."""
    random = np.random.default_rng(dpi)
    total: Counter[str] = Counter()
    for turn in range(count):
        text = number(random, DIGITS[:10] if turn % 2 else DIGITS[10:])
        if not can_print(font, text):
            continue
        total.update(measured(sample([font], random, text=text, dpi=dpi, strength=strength)))
    show(Path(font.path).stem, dpi, total)
    return total


def show(name: str, dpi: int, total: Counter[str]) -> None:
    """One row of the table."""
    count = total["numbers"]
    shares = [total["digits_right"] / total["digits"]] + [
        total[kind] / count for kind in ("numbers_right", "proven", "withheld")
    ]
    print(name, dpi, *(f"{100 * share:.1f}" for share in shares), f"{total['wrong']} of {count}", flush=True)


if __name__ == "__main__":
    main()
