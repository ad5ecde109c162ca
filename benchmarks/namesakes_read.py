"""``python -m benchmarks.namesakes_read``: reports of a country with its true namesakes, read from text.

Writes a report for every subdistrict organisation that the country may have (one for each subdistrict, a third of which
share their name), and for municipalities, health stations and schools of the same names, in the ways in which reports
say where their agency lies; some do not say it. Reads them with ``ita run`` and asks ``publish`` for every total and
indicator. Each total is one that no other agency has. Says how many numbers there are, how many stand under an agency
that did not state them, how many are missing, how many stay by themselves because nothing says whose they are, and how
long it took.
"""

from __future__ import annotations

import argparse
import os
import re
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from batch.batch import Batch
from batch.executors import Processes
from batch.numbers import Selection
from batch.query import open_store
from batch.run import run
from batch.source import find
from codebook.reader import indicator_names
from normalize import places
from normalize.places import Area
from normalize.text import squeeze
from publish.compare import compare_agencies

YEAR = 2567
INDICATORS = tuple(names[0] for _, names in sorted(indicator_names().items()))
WAYS = (
    "{name} อำเภอ{area.district} จังหวัด{area.province}\nประจำปีงบประมาณ พ.ศ. {year}",
    "{name} ประจำปีงบประมาณ พ.ศ. {year}\nอ.{area.district} จ.{area.province}",
    "ประจำปีงบประมาณ พ.ศ. {year}\n\n{name} อำเภอ{area.district}\nจังหวัด{area.province} ขอรายงานผลดังนี้",
    "ประจำปีงบประมาณ พ.ศ. {year}\n{name} (อ.{area.district} จ.{area.province})",
    "ของ{name} อำเภอ{area.district} จังหวัด{area.province} ประจำปีงบประมาณ พ.ศ. {year}",
    "\n{kind}\n{area.subdistrict} อำเภอ{area.district}\nจังหวัด{area.province}\nประจำปีงบประมาณ พ.ศ. {year}",
    "ประจำปีงบประมาณ พ.ศ. {year}\n{name}\nอำเภอ{area.district}\nจังหวัด{area.province}",
)
UNSAID = "{name} ประจำปีงบประมาณ พ.ศ. {year}"
UNSAID_EVERY = 20
"""Of so many reports one does not say where its agency lies."""
OTHERS = ("เทศบาลตำบล", "โรงพยาบาลส่งเสริมสุขภาพตำบล", "โรงเรียนบ้าน")


@dataclass(frozen=True, slots=True)
class Agency:
    """One agency of the country, and the numbers that are its own."""

    name: str
    area: Area
    at: int

    @property
    def said(self) -> bool:
        """Whether its report says where it lies."""
        return self.at % UNSAID_EVERY != UNSAID_EVERY - 1

    def values(self) -> dict[str, float]:
        """Its numbers by subject."""
        indicators = {str(n): round(40 + (self.at * 7 + n * 613) % 6000 / 100, 2) for n in range(1, 11)}
        return {"overall": round(10 + self.at / 100, 2), **indicators}

    def report(self) -> str:
        """Its report."""
        values = self.values()
        rows = "\n".join(f"{n}. {name}\t{values[str(n)]:.2f}" for n, name in enumerate(INDICATORS, 1))
        way = WAYS[self.at % len(WAYS)] if self.said else UNSAID
        kind = self.name.removesuffix(self.area.subdistrict or "")
        where = way.format(name=self.name, kind=kind, area=self.area, year=YEAR)
        return (
            f"การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) {where}\n\n"
            f"ตัวชี้วัด\tคะแนน\n{rows}\nคะแนนรวม\t{values['overall']:.2f}\n"
        )


def country(count: int) -> Iterator[Agency]:
    """The first so many agencies: subdistrict organisations of every subdistrict, then others of the same names."""
    areas = [
        area for _, found in sorted(places.subdistricts().items()) for area in found if area.province != places.CAPITAL
    ]
    organisations = (("องค์การบริหารส่วนตำบล", area) for area in areas)
    others = ((OTHERS[number % len(OTHERS)], area) for number, area in enumerate(areas[::3]))
    for number, (kind, area) in enumerate(islice(chain(organisations, others), count)):
        yield Agency(f"{kind}{area.subdistrict}", area, number)


def measured(folder: Path, count: int, jobs: int) -> dict[str, float]:
    """What the module says it measures."""
    agencies = list(country(count))
    raw, out = folder / "raw", folder / "out"
    raw.mkdir()
    for each in agencies:
        (raw / f"{each.at:05}.txt").write_text(each.report(), encoding="utf-8")
    started = time.perf_counter()
    run(Batch(find([str(raw)]), out), Processes(jobs, 300, 4096))
    read = time.perf_counter() - started
    found = compare_agencies(open_store(out), Selection(years=(YEAR,), levels=("overall", "indicator")))
    at = {name: number for number, name in enumerate(found.columns)}
    # The canonical name of one subdistrict, จ.ป.ร., has a blank that its place's has not.
    truth = {(squeeze(each.name), each.area.province, each.area.district): each.values() for each in agencies}
    of_name = {(squeeze(each.name), tuple(each.values().items())) for each in agencies}
    numbers: dict[tuple[str, str | None, str | None, str], dict[str, float]] = {}
    for row in found.rows:
        if row[at["value"]] is not None:
            name = squeeze(re.sub(r" \((?:อ\.|จ\.|ไม่ทราบ).*\)$", "", row[at["agency"]]))
            key = (name, row[at["province"]], row[at["district"]], row[at["agency_id"]])
            numbers.setdefault(key, {})[row[at["subject"]]] = row[at["value"]]
    wrong = by_itself = 0
    for (name, province, district, agency_id), values in numbers.items():
        if ":?" in agency_id:
            own = {subject: values[subject] for subject in ("overall", *map(str, range(1, 11))) if subject in values}
            by_itself += len(values)
            wrong += len(values) if (name, tuple(own.items())) not in of_name else 0
        else:
            stated = truth.get((name, province, district)) or _of_province(truth, name, province)
            wrong += sum(stated.get(subject) != value for subject, value in values.items())
    return {
        "reports": len(agencies),
        "sharing their name": len(agencies) - len({each.name for each in agencies}),
        "that do not say where": sum(not each.said for each in agencies),
        "numbers": sum(map(len, numbers.values())),
        "under another agency": wrong,
        "missing": 11 * len(agencies) - sum(map(len, numbers.values())),
        "by themselves": by_itself,
        "seconds to read": round(read, 1),
    }


def _of_province(
    truth: dict[tuple[str, str, str | None], dict[str, float]], name: str, province: str | None
) -> dict[str, float]:
    """The numbers of the only agency of that name in a province, whose district no report says."""
    found = [values for (each, where, _), values in truth.items() if (each, where) == (name, province)]
    return found[0] if len(found) == 1 else {}


def main() -> None:
    """Measure and say it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.namesakes_read", description=__doc__)
    parser.add_argument("--agencies", type=int, default=8300)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for name, value in measured(Path(folder), arguments.agencies, arguments.jobs).items():
            print(f"{name:<22}{value:,}")


if __name__ == "__main__":
    main()
