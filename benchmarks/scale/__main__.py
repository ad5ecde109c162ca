"""``python -m benchmarks.scale``: measure, write ``docs/performance.md``, compare with ``baseline.json``.

``--quick`` leaves out what takes minutes and writes nothing; ``--large`` adds a hundred thousand reports; ``--keep``
makes what was measured the baseline.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.scale.kept import keep
from benchmarks.scale.measure import Time, installed, ita
from benchmarks.scale.readers import each_page
from benchmarks.scale.reports import YEARS, reports, write_reports

HOUSE = Path(__file__).resolve().parents[2]
BASELINE = Path(__file__).with_name("baseline.json")
PAGE = HOUSE / "docs" / "performance.md"
TEXT = HOUSE / "data" / "raw" / "district_bangphraethong_2566.txt"
PDF = HOUSE / "data" / "raw" / "subdistrict_nongkaewsai_2568.pdf"
LOAD = os.getloadavg()[0]
WHOLE = 5_000
"""Reports that are read from start to finish."""
FELL = 0.8
"""Of the baseline: a ratio below has fallen by a fifth."""
Row = tuple[str, str, str]
"""What was measured, the figure, and what it should be."""


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--large", action="store_true")
    parser.add_argument("--keep", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ita-bench-") as folder:
        work = Path(folder)
        unit = calibrated()
        ratios: dict[str, float] = {}
        drawn: list[float] = []
        tables = {"One report": _told(_one(work, unit, ratios, 3 if arguments.quick else 7))}
        pages = _told(_pages(work, ratios, 2 if arguments.quick else 5))
        if not arguments.quick:
            tables["From files to datasets"] = _told(_whole(work, unit, ratios, drawn))
            tables["Many reports"] = _told(_many(work, unit, ratios, arguments.large))
            tables["Across reports"] = _told(_across(work, unit, ratios))
    if not arguments.quick:
        PAGE.write_text(_page(tables, pages, drawn), encoding="utf-8")
    if arguments.keep:
        BASELINE.write_text(json.dumps(ratios, indent=2) + "\n")
    _compare(ratios)


def _told(rows: Iterator[Row]) -> list[Row]:
    """The rows, each told when it is there."""
    found = []
    for row in rows:
        print("  ".join(row), flush=True)
        found.append(row)
    return found


def calibrated() -> float:
    """Seconds that this machine takes for a fixed piece of work in Python: times are kept as ratios to it."""
    text = "รายงานผลการประเมินคุณธรรมและความโปร่งใส ปี 2567 (85.25 คะแนน) " * 200

    def once() -> float:
        started = time.process_time()
        for _ in range(40):
            sum(len(word) for word in re.split(r"\\s+", text)) + len(re.findall(r"\\d+", text))
            json.loads(json.dumps([text[at : at + 40] for at in range(0, len(text), 7)]))
        return time.process_time() - started

    return min(once() for _ in range(7))


def ten_pages(path: Path) -> Path:
    """The sample PDF, its pages repeated until they are ten."""
    import pypdfium2

    with pypdfium2.PdfDocument(PDF) as source, pypdfium2.PdfDocument.new() as made:
        made.import_pages(source, [number % len(source) for number in range(10)])
        made.save(path)
    return path


def _one(work: Path, unit: float, ratios: dict[str, float], times: int) -> Iterator[Row]:
    out = work / "one"

    def afresh() -> None:
        shutil.rmtree(out, ignore_errors=True)

    for name, arguments, before, aim in (
        ("`ita --help`", ("--help",), None, 0.1),
        ("one text, first run", ("run", TEXT, "--out", out, "-q"), afresh, 1.0),
        ("one PDF of ten pages, first run", ("run", ten_pages(work / "ten.pdf"), "--out", out, "-q"), afresh, 1.5),
        ("the same again, unchanged", ("run", work / "ten.pdf", "--out", out, "-q"), None, 0.5),
    ):
        found = ita(*arguments, times=times, before=before)
        ratios[name] = unit / found.best
        yield name, str(found), f"≤ {aim} s"
    yield "base install", f"{installed(HOUSE / 'requirements.txt'):.0f} MB", "≤ 600 MB"


def _pages(work: Path, ratios: dict[str, float], times: int) -> Iterator[Row]:
    spent = each_page((work / "ten.pdf").read_bytes(), 10, times)
    bare = min(spent["pdfium, text alone"])
    for name, each in spent.items():
        if each:
            ratios[f"{name}, against pdfium"] = bare / min(each)
            yield name, f"{min(each):.1f} ms ({min(each):.1f}–{max(each):.1f})", f"{min(each) / bare:.1f}"
        else:
            yield name, "not installed", "—"


def _many(work: Path, unit: float, ratios: dict[str, float], large: bool) -> Iterator[Row]:
    for count in (1_000, 10_000, *((100_000,) if large else ())):
        base = work / str(count)
        keep(base / "in", base / "out", count, YEARS if count < 100_000 else tuple(range(2557, 2569)))
        assembled = ita("run", base / "in", "--out", base / "out", "-q")
        yield f"{count:,} kept reports, assembled", str(assembled), "≤ 1 GiB, linear"
        if count == 10_000:
            ratios["assembling ten thousand"] = unit / assembled.best
            found = ita("run", base / "in", "--out", base / "out", "-q", times=3, before=_another(base / "in"))
            ratios["one report more"] = unit / found.best
            yield "10,000 kept reports and one new", str(found), "≤ 5 s"
            again = ita("run", base / "in", "--out", base / "out", "-q", times=3)
            yield "10,000 kept reports, unchanged", str(again), "—"
        shutil.rmtree(base)


def _whole(work: Path, unit: float, ratios: dict[str, float], drawn: list[float]) -> Iterator[Row]:
    """Generated reports from their files to the datasets, then one more; ``drawn`` gets the memory of the first."""
    raw, out = work / "read", work / "read-out"
    write_reports(raw, WHOLE)
    size = sum(path.stat().st_size for path in raw.rglob("*.txt")) / 1_000_000
    found = ita("run", raw, "--out", out, "-q")
    ratios["reading texts"] = unit / found.best * WHOLE
    yield f"{WHOLE:,} texts, read and assembled", f"{found}, {size / found.best:.2f} MB/s", "—"
    drawn += found.drawn
    more = ita("run", raw, "--out", out, "-q", times=3, before=_another(raw))
    yield "and one more", str(more), "≤ 5 s"


def _another(folder: Path) -> object:
    """Each call writes a report that was not there."""
    fresh = reports(50, seed=77)

    def write() -> None:
        name, text = next(fresh)
        (folder / f"new-{name.replace('/', '-')}").write_text(text, encoding="utf-8")

    return write


def _across(work: Path, unit: float, ratios: dict[str, float]) -> Iterator[Row]:
    import subprocess
    import sys

    country, kept = work / "country", work / "likeness"
    subprocess.run([sys.executable, "-m", "benchmarks.country", country, "--agencies", "8300"], check=True, cwd=HOUSE)
    kept.mkdir()
    whole = "8,300 agencies in five years, everything"
    for name, aim in ((whole, "≤ 60 s, ≤ 1 GiB"), ("the same and one new", "≤ 2 s")):
        program = [sys.executable, "-m", "benchmarks.scale.across", country, kept]
        told = json.loads(subprocess.run(program, check=True, cwd=HOUSE, capture_output=True, text=True).stdout)
        found = Time((told["seconds"],), told["memory"])
        ratios[f"across: {name}"] = unit / found.best
        yield name, str(found), aim
        _one_more(country)


def _one_more(country: Path) -> None:
    """One more report in the country: the last one of a year once more, under another id."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    for dataset in ("reports", "scores", "measures"):
        path = country / dataset / f"fiscal_year={YEARS[-1]}" / "part-0.parquet"
        table = pq.ParquetFile(path).read()
        last = pq.ParquetFile(country / "reports" / f"fiscal_year={YEARS[-1]}" / "part-0.parquet").read(["report_id"])
        wanted = last.column("report_id")[0].as_py()
        mine = table.filter(pc.equal(table.column("report_id"), wanted))
        again = mine.set_column(0, mine.schema.field(0), pa.array(["f" * 16] * mine.num_rows))
        pq.write_table(pa.concat_tables([table, again]), path, compression="zstd")


def curve(drawn: list[float], parts: int = 40) -> list[str]:
    """Memory over time as a Mermaid chart: the most (MiB) in each part of the run."""
    each = max(1, len(drawn) // parts)
    most = [max(drawn[at : at + each]) for at in range(0, len(drawn), each)]
    return [
        "```mermaid",
        "xychart-beta",
        f'    title "Memory of the main process over {WHOLE:,} reports, from the first file to the datasets"',
        '    x-axis "share of the time (%)" 0 --> 100',
        f'    y-axis "MiB" 0 --> {max(most):.0f}',
        f"    line [{', '.join(f'{value:.0f}' for value in most)}]",
        "```",
        "",
    ]


def _page(tables: dict[str, list[Row]], pages: list[Row], drawn: list[float]) -> str:
    lines = [
        "# How fast it is",
        "",
        "Written by `make bench`, from outside: the middle of several runs (shortest–longest), the fewest seconds of",
        "processors (of the main process, and of the worker of one report alone), and the largest memory of the main",
        "process; another worker holds one report. What else the machine does makes times longer, not seconds of",
        "processors.",
        "",
        f"Machine: {os.cpu_count()} processors ({platform.machine()}), Python {platform.python_version()}; "
        f"{LOAD:.0f} other programs wanted them when it began.",
        "",
    ]
    for title, rows in tables.items():
        lines += [f"## {title}", "", "| | measured | aim |", "|---|---|---|"]
        lines += [f"| {what} | {figure} | {aim} |" for what, figure, aim in rows] + [""]
        if title == "From files to datasets":
            lines += curve(drawn)
    lines += ["## Pages of PDF", "", "Ten pages with tables, each reader in the same run.", ""]
    lines += ["| | a page | times pdfium's bare time |", "|---|---|---|"]
    lines += [f"| {name} | {each} | {ratio} |" for name, each, ratio in pages]
    return "\n".join(lines) + "\n"


def _compare(ratios: dict[str, float]) -> None:
    if not BASELINE.is_file():
        return
    known: dict[str, float] = json.loads(BASELINE.read_text())
    fallen = {name: ratios[name] / was for name, was in known.items() if name in ratios and ratios[name] < FELL * was}
    for name, share in fallen.items():
        print(f"slower than the baseline: {name} ({share:.0%} of its speed)")
    if not fallen:
        print("\nas fast as the baseline")


if __name__ == "__main__":
    main()
