"""``python -m benchmarks.namesakes``: does a country with its true namesakes keep every number under its own agency?

Writes the simulated country (its subdistrict organisations and municipalities bear the names of the true subdistricts),
asks ``publish`` for every total, instrument and indicator, and looks whether each number is one that is stated of that
very agency, by its id. Says how many numbers there are, how many stand under another agency's id, how many agencies
share their name, and how long it took.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

from batch.numbers import Selection
from batch.query import open_store
from benchmarks.country.write import write_country
from publish.compare import compare_agencies

LEVELS = ("overall", "instrument", "indicator")


def measured(folder: Path, agencies: int, year: int) -> dict[str, float]:
    """What the module says it measures, for a country of so many agencies."""
    write_country(folder, agencies, (year - 1, year))
    started = time.perf_counter()
    store = open_store(folder)
    found = compare_agencies(store, Selection(years=(year,), levels=LEVELS))
    seconds = time.perf_counter() - started
    at = {name: number for number, name in enumerate(found.columns)}
    rows = store.execute(
        "SELECT DISTINCT agency_id, level, coalesce(instrument, ''), coalesce(indicator, 0), value FROM scores "
        "WHERE coalesce(assessed_year, fiscal_year) = $year AND statistic = 'score'",
        {"year": year},
    )
    stated: dict[tuple[str, str, str], set[float]] = {}
    for agency, level, code, number, value in rows.fetchall():
        subject = {"overall": "overall", "instrument": code}.get(level, str(number))
        stated.setdefault((agency, level, subject), set()).add(value)
    numbers = [row for row in found.rows if row[at["value"]] is not None]
    strange = [
        row
        for row in numbers
        if row[at["value"]] not in stated.get((row[at["agency_id"]], row[at["level"]], row[at["subject"]]), ())
    ]
    names = Counter(name for (name,) in store.execute("SELECT name FROM agencies").fetchall())
    called = {row[at["agency"]] for row in found.rows}
    return {
        "agencies": len({row[at["agency_id"]] for row in found.rows}),
        "called differently": len(called),
        "sharing their name": sum(count for count in names.values() if count > 1),
        "numbers": len(numbers),
        "under another agency": len(strange),
        "seconds": round(seconds, 2),
    }


def main() -> None:
    """Measure and say it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.namesakes", description=__doc__)
    parser.add_argument("--agencies", type=int, default=8300)
    parser.add_argument("--year", type=int, default=2568)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measured(Path(folder), arguments.agencies, arguments.year).items():
            print(f"{name:<22}{value:,}")


if __name__ == "__main__":
    main()
