"""The simulated country, written to a folder as the datasets' Parquet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from benchmarks.country.agencies import make_agencies
from benchmarks.country.datasets import (
    Columns,
    Year,
    announcement_scores,
    findings,
    indicators,
    issues_and_measures,
    questions,
    reports,
    scores,
)
from benchmarks.country.simulation import simulate
from codebook.reader import framework, scheme_of
from normalize.schema import DATASETS, PARTITION, schema

ORDER = ("agency", "report_id")
ROW_GROUP = 20_000
"""Order and rows at a time, as ``ita run`` writes them."""

COVERAGE = 0.92
"""Share of the agencies whose report of a year can be found."""


def write_country(folder: Path, agencies: int, years: tuple[int, ...], seed: int = 1) -> None:
    """Write every dataset of the invented country into ``folder``; the same arguments give the same bytes."""
    rng = np.random.default_rng(seed)
    everyone = make_agencies(agencies, rng)
    quality = np.clip(rng.normal(88, 5, len(everyone)), 60, 97)
    for fiscal_year in years:
        written: dict[str, list[pa.Table]] = {name: [] for name in DATASETS}
        for scheme in ("NACC", "BMA"):
            facts = framework(scheme, fiscal_year)
            here = [n for n, a in enumerate(everyone) if scheme_of(a.name, a.agency_type) == scheme]
            here = [n for n in here if rng.random() < COVERAGE]
            if facts is None or not here:
                continue
            level = quality[here] + rng.normal(0, 2, len(here)) + (fiscal_year - years[0]) * 0.8
            year = Year(facts, [everyone[n] for n in here], simulate(facts, np.clip(level, 40, 99), rng))
            for name, columns in _datasets(year, rng).items():
                written[name] += [_table(name, each) for each in columns]
        for name, tables in written.items():
            target = folder / name / f"{PARTITION}={fiscal_year}"
            target.mkdir(parents=True, exist_ok=True)
            whole = pa.concat_tables(tables).sort_by([(name, "ascending") for name in ORDER])
            pq.write_table(whole, target / "part-0.parquet", compression="zstd", row_group_size=ROW_GROUP)


def _datasets(year: Year, rng: np.random.Generator) -> dict[str, list[Columns]]:
    stated = scores(year, rng)
    announcements, announced = announcement_scores(year, rng)
    issues, measures = issues_and_measures(year, rng)
    return {
        "reports": [reports(year), announcements],
        "indicators": [indicators(year)],
        "questions": [questions(year)],
        "scores": [stated, announced],
        "issues": [issues],
        "measures": [measures],
        "findings": [findings(year, stated)],
    }


def _table(dataset: str, columns: Columns) -> pa.Table:
    """The columns under the registry's types; columns that were left out are null."""
    rows = len(columns["report_id"])
    fields = [field for field in schema(dataset) if field.name != PARTITION]

    def values(name: str, type: pa.DataType) -> Any:
        return pa.array(columns[name], type) if name in columns else pa.nulls(rows, type)

    return pa.table([values(field.name, field.type) for field in fields], schema=pa.schema(fields))
