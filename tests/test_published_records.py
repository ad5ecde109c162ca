"""The records of the five published reports stay as they are: two have gold beside them, three only this.

Their sentences are not ours to keep, so `published_records.json` holds the figures, whose they are and a digest of each
text. A difference is judged by reading the report; `python -m tests.test_published_records` then writes the file anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from pathlib import Path

import pytest

import pipeline

SHARED = os.environ.get("THAI_ITA_SHARED")
KEPT = Path(__file__).with_name("published_records.json")
REPORTS = range(5)


def digest(text: str | None) -> str | None:
    """Eight hexadecimal digits of a text without its blanks; None stays None."""
    return None if text is None else hashlib.sha256("".join(text.split()).encode()).hexdigest()[:8]


def records(report: int) -> list[str]:
    """Every record of a published report as one line, sorted."""
    (source,) = Path(SHARED or "").glob(f"published/{report:03d}_*.txt")
    read = pipeline.report(source.read_bytes())
    rows: list[tuple[object, ...]] = [
        *(("score", s.level, s.instrument, s.indicator, s.question, s.statistic, s.value) for s in read.scores),
        *(("question", q.question, q.indicator, digest(q.text)) for q in read.questions),
        *(("issue", i.indicator, i.question, digest(i.text)) for i in read.issues),
        *(("measure", m.kind, m.indicator, *m.questions, digest(m.text), digest(m.responsible)) for m in read.measures),
    ]
    return sorted(" ".join("-" if each is None else str(each) for each in row) for row in rows)


@pytest.mark.skipif(not SHARED, reason="THAI_ITA_SHARED is not set: no published reports to read")
@pytest.mark.parametrize("report", REPORTS)
def test_a_published_report_gives_its_records(report: int) -> None:
    assert records(report) == json.loads(KEPT.read_text("utf-8"))[report]


if __name__ == "__main__":
    KEPT.write_text(json.dumps([records(report) for report in REPORTS], indent=0, ensure_ascii=False) + "\n", "utf-8")
    sys.stdout.write(f"{KEPT}\n")
