"""How fast text reports become records and findings on one core: ``python -m benchmarks.reading_speed [FILES…]``.

A first table tells it by stage. Each report is read once, in a process that has read others before and collects what
can go as seldom as a worker does: what is remembered by text helps within a report, as it does in a run, and the
loading of dictionaries is not counted. Without FILES the reports are random forms. A second table tells how the time
grows with the rows of one table: n, 2n and 4n of them.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path

import pipeline
from batch.worker_process import COLLECTED_AT
from checks import apply
from normalize.identity import identified
from segment.report.other_documents import judged
from segment.segment import segment
from tests.forms.report import make

WARM = 40
"""So many random forms are read before the clock starts."""
TENTH = 10


def timed(data: bytes) -> dict[str, float]:
    """The seconds of processor time that each stage of one report's reading takes."""
    marks = [time.process_time()]
    document = pipeline.document(data)
    marks.append(time.process_time())
    bundle = segment(document, sha256="0" * 64, version="benchmark")
    marks.append(time.process_time())
    bundle = judged(document, identified(bundle))
    marks.append(time.process_time())
    apply(bundle, document)
    marks.append(time.process_time())
    names = ("bytes → document", "document → records", "identity", "findings and trust")
    return {name: stop - start for name, start, stop in zip(names, marks, marks[1:], strict=False)}


def forms(seed: int) -> Iterator[bytes]:
    """Random reports, without end."""
    return (make(each)[0].encode() for each in count(seed))


def improvement(rows: int) -> bytes:
    """A table of questions with their scores, issues and measures."""
    head = (
        "รายงานการวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลหนองไผ่งาม\n\n"
        "ข้อคำถาม\tคะแนน\tประเด็นที่ต้องปรับปรุง\tมาตรการ\n"
    )
    body = (
        f"I{row % 30 + 1} ท่านทราบเรื่องที่ {row} ของหน่วยงานหรือไม่\t{70 + row * 7 % 3000 / 100:.2f}\t"
        f"บุคลากรบางส่วนยังไม่ทราบเรื่องที่ {row}\t1. จัดประชุมชี้แจงครั้งที่ {row} 2. เผยแพร่เรื่องที่ {row} บนเว็บไซต์\n"
        for row in range(rows)
    )
    return (head + "".join(body)).encode()


def ranking(rows: int) -> bytes:
    """A table of agencies with the scores of their instruments."""
    head = "ประกาศผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดตาก\n\nลำดับ\tหน่วยงาน\tIIT\tEIT\tOIT\tคะแนนรวม\n"
    body = []
    for row in range(rows):
        iit, eit, oit = (60 + (row * step) % 4000 / 100 for step in (7, 11, 13))
        total = 0.3 * iit + 0.3 * eit + 0.4 * oit
        body.append(f"{row + 1}\tเทศบาลตำบลหนอง{row}\t{iit:.2f}\t{eit:.2f}\t{oit:.2f}\t{total:.2f}\n")
    return (head + "".join(body)).encode()


GROWING: dict[str, Callable[[int], bytes]] = {"questions and measures": improvement, "ranking of agencies": ranking}


def by_stage(reports: Sequence[bytes]) -> None:
    """Print what each stage takes of all reports, and how fast the slowest tenth of them is read."""
    total: Counter[str] = Counter()
    rates = []
    for data in reports:
        taken = timed(data)
        total.update(taken)
        rates.append(len(data) / 1e6 / sum(taken.values()))
    size, seconds = sum(map(len, reports)) / 1e6, sum(total.values())
    print(f"{len(reports)} reports, {size:.2f} MB\n\n{'stage':<24}{'seconds':>9}{'share':>8}{'MB/s':>8}")
    for name, each in total.items():
        print(f"{name:<24}{each:>9.2f}{each / seconds:>8.0%}{size / each:>8.2f}")
    print(f"{'all':<24}{seconds:>9.2f}{1:>8.0%}{size / seconds:>8.2f}")
    rates.sort()
    slowest = rates[: max(1, len(rates) // TENTH)]
    median = rates[len(rates) // 2]
    print(f"\nby report, MB/s: slowest {rates[0]:.2f}, slowest tenth to {slowest[-1]:.2f}, median {median:.2f}\n")


def by_size(rows: int) -> None:
    """Print how the time grows with the rows of a table; ``!`` where it grows faster than they do."""
    print(f"{'one table of':<24}{'rows':>7}{'MB':>7}{'seconds':>9}{'MB/s':>8}")
    for name, build in GROWING.items():
        before = 0.0
        for times in (1, 2, 4):
            data = build(times * rows)
            seconds = sum(timed(data).values())
            size, grows = len(data) / 1e6, " !" if before and seconds > 2.6 * before else ""
            print(f"{name:<24}{times * rows:>7}{size:>7.2f}{seconds:>9.2f}{size / seconds:>8.2f}{grows}")
            before = seconds


def main() -> None:
    """Measure the files, or random forms, and growing tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="*", type=Path)
    arguments.add_argument("--count", type=int, default=120, help="random forms, where no files are given")
    arguments.add_argument("--rows", type=int, default=250)
    chosen = arguments.parse_args()
    for data in islice(forms(1), WARM):
        timed(data)
    gc.set_threshold(COLLECTED_AT)
    gc.collect()
    gc.freeze()
    by_stage([path.read_bytes() for path in chosen.files] or list(islice(forms(1000), chosen.count)))
    by_size(chosen.rows)


if __name__ == "__main__":
    main()
