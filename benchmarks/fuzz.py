"""Coverage-guided fuzzing between bytes and records: what reaches new branches of ours is kept and changed on.

``python -m benchmarks.fuzz [--minutes 60] [--seed 1] [reader cells codes report]`` needs Atheris (``pip install
atheris``; Linux, macOS). It prints each input that raises anything but a ``ReportError``, breaks what must always hold,
or takes longer than ``SLOW``, writes it to ``--out``, and goes on. ``--out`` keeps the inputs that reached something
new: another run begins with them.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["extract", "normalize", "segment", "codebook", "checks", "batch.fitting"]):
    from batch.fitting import fitting
    from extract.document import Document, Table
    from extract.errors import ReportError
    from extract.text import read_text
    from normalize.codes import Mention, readings, resolve
    from normalize.thai_order import thai_position
    from pipeline import HOUSE, report
    from segment.facts.codes import question_parts
    from segment.facts.continuation import begins_mid_sentence, dangling, join, overlap
    from segment.facts.items import split_items
    from segment.facts.questions import question_cell
    from segment.facts.scan import Facts
    from segment.facts.statements import leading_score, statements

LONGEST = 6000
"""Bytes of one input: short ones are changed faster."""
SLOW = 5.0
"""Seconds of the processor that no input of that length may take, instrumented."""
FACTS = [name for name, fact in vars(Facts).items() if isinstance(fact, cached_property | property)]
SEEDS = 3000
"""Bytes of a report that one seed holds."""
WORDS = [
    *("\t", "\n", "\n\n", "<p>", "</td>", "<b", "&amp;", "&#x9b;", "# ", "**", "(", ")", "-", "—", "1.", "๑.", "9.1"),
    *("I8", "E10", "O1-O22", "1๘", "๐", "2567", "พ.ศ. ๒๕๖๗", "81.25", "๗๓.๓๔ คะแนน", "ร้อยละ", "100.00", "9" * 40),
    *("MOIT 7", "EB 3", "EIT ส่วนที่ 1", "OIT 14", "ข้อ", "ข้อคำถามที่", "ถึง", "และ", "[", "]", "•", "✓", "=", ":"),
    *("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "IIT", "OIT", "ประเด็นการประเมิน", "คะแนน", "มาตรการ", "ขั้นตอน", "รวม", "เป้าหมาย"),
    *("เทศบาลตำบล", "จังหวัด", "สำนักงานเขต", "\u200b", "\ufeff", "\u202e", "\x00", "\r\n", "\u0e4d", "่", "า"),
]


def reader(data: bytes) -> None:
    """Bytes → Document: rows in order, no control character, nothing of a cell but its own text."""
    document = read_text(data)
    for text in texts(document):
        assert not any(letter < " " and letter != "\n" for letter in text), "a control character"
        assert text == text.strip(), "blanks around a text"


def texts(document: Document) -> list[str]:
    """What stands in the document's paragraphs and cells."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    found = [cell.text for table in tables for row in table.rows for cell in row.cells]
    return found + [block.text for block in document.blocks if not isinstance(block, Table)]


def cells(data: bytes) -> None:
    """A cell's text → facts, items, questions, statements; two cells → how the one goes on in the other."""
    text = data.decode("utf-8", "replace")
    facts = Facts(text)
    for name in FACTS:
        getattr(facts, name)
    assert all(0 <= number.value <= 100 for number in facts.numbers), "a score out of range"
    split_items(text)
    question_parts(text)
    question_parts(text, score_first=True)
    question_cell(text, has_score_column=False)
    statements(text)
    leading_score(text)
    before, _, after = text.partition("\t")
    begins_mid_sentence(before, after)
    dangling(before)
    overlap(before, after)
    join(before, after)
    assert sorted(thai_position([before, after])) == sorted({before, after})


def codes(data: bytes) -> None:
    """Printed codes, one a line → their readings, one by one and together."""
    printed = [line for line in data.decode("utf-8", "replace").split("\n") if line.strip()][:40]
    for code in printed:
        for reading in readings(code, None):
            assert 0 < reading.number <= 60, "a number that no code has"
            assert reading.last is None or reading.last > reading.number, "a range that goes back"
    mentions = [Mention(code, ("IIT", "EIT", "OIT", None)[len(code) % 4]) for code in printed]
    assert len(resolve(mentions)) == len(mentions)


def whole(data: bytes) -> None:
    """Bytes → records with findings that the datasets can hold."""
    bundle = fitting(report(data))
    assert all(0 <= each.value <= 100 for each in bundle.scores if each.statistic != "weight"), "a score out of range"


TARGETS: dict[str, Callable[[bytes], None]] = {"reader": reader, "cells": cells, "codes": codes, "report": whole}


class Found:
    """What was tried and what was found, one input for each place that fails."""

    def __init__(self, names: list[str], minutes: float, out: Path) -> None:
        self._names = names
        self._end = time.monotonic() + 60 * minutes
        self._minutes = minutes
        self._out = out
        self._tried: Counter[str] = Counter()
        self._found: set[str] = set()

    def try_one(self, data: bytes) -> None:
        """The first byte says which target is meant."""
        if time.monotonic() > self._end:
            self._tell()
        name = self._names[data[0] % len(self._names)] if data else self._names[0]
        self._tried[name] += 1
        began = time.process_time()
        try:
            TARGETS[name](data[1:])
        except ReportError:
            pass
        except Exception as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            self._keep(f"{name}: {type(error).__name__} {error} {Path(last.filename).name}:{last.lineno}", data[1:])
        if time.process_time() - began > SLOW:
            self._keep(f"{name}: slow", data[1:])

    def _keep(self, what: str, data: bytes) -> None:
        if what not in self._found:
            self._found.add(what)
            path = self._out / f"found-{len(self._found)}.txt"
            path.write_bytes(data)
            print(f"{what}: {path}", flush=True)

    def _tell(self) -> None:
        tried = ", ".join(f"{name} {count:,}" for name, count in sorted(self._tried.items()))
        print(f"{self._minutes:g} minutes, inputs: {tried}; {len(self._found)} found", flush=True)
        os._exit(bool(self._found))


def seeds(names: list[str]) -> list[bytes]:
    """Parts of the sample reports for each target: whole lines, cells, and the cells that may be codes."""
    found = []
    for path in sorted((HOUSE / "data" / "raw").glob("*.txt")):
        text = path.read_bytes()[: 4 * SEEDS]
        parts = {name: [text[at : at + SEEDS] for at in range(0, len(text), SEEDS)] for name in ("reader", "report")}
        parts["cells"] = [cell for cell in text.replace(b"\n", b"\t").split(b"\t") if cell.strip()]
        parts["codes"] = [b"\n".join(cell[:12] for cell in parts["cells"])]
        found += [bytes([at]) + part for at, name in enumerate(names) for part in parts[name]]
    return found


def _quoted(word: str) -> str:
    """A line of a dictionary as libFuzzer reads it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n'


def main() -> None:
    """Fuzz for so many minutes and say what was found."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--out", type=Path, default=Path("fuzz"))
    arguments.add_argument("targets", nargs="*", metavar="target")
    chosen = arguments.parse_args()
    names = [name for name in TARGETS if name in chosen.targets] or ["reader", "cells", "codes"]
    corpus = chosen.out / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(names)):
        (corpus / f"seed-{number}").write_bytes(seed)
    words = chosen.out / "words"
    words.write_text("".join(map(_quoted, WORDS)))
    options = [
        f"-seed={chosen.seed}",
        f"-max_len={LONGEST}",
        f"-dict={words}",
        "-timeout=120",
        "-rss_limit_mb=4096",
        "-verbosity=0",
    ]
    found = Found(names, chosen.minutes, chosen.out)
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={chosen.out}/", str(corpus)], found.try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
