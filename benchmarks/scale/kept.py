"""A collection as if its reports had been read before: files, and beside the datasets what is kept of each.

Reading a hundred thousand reports takes an hour and is measured elsewhere; this is for what comes after it. Some
reports are read, and become as many as asked for under other agencies, years and numbers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from batch.manifest import HIDDEN
from batch.store import Header, Store, encode
from benchmarks.country.agencies import Agency, make_agencies
from benchmarks.scale.reports import reports
from normalize.identity import identity
from normalize.records import Bundle
from pipeline import report, version

MODELS = 25


def keep(folder: Path, out: Path, count: int, years: tuple[int, ...], seed: int = 1) -> None:
    """Write ``count`` files into ``folder`` and keep their bundles in ``out``; ``ita run`` then assembles them."""
    store = Store(out / HIDDEN, version())
    for name, data, bundle in kept(count, years, seed):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        own = bundle.report
        agency = identity(own.agency or "", own.province, own.district)
        header = Header(own.report_id, own.agency, own.fiscal_year, kind=own.kind, agencies=(agency,))
        store.save(own.report_id, encode(header, bundle))


def kept(count: int, years: tuple[int, ...], seed: int = 1) -> Iterator[tuple[str, bytes, Bundle]]:
    """Name, bytes and bundle of each file."""
    rng = np.random.default_rng(seed)
    models = [(report(text.encode()), text) for _, text in reports(MODELS, seed)]
    agencies = make_agencies(-(-count // len(years)), rng)
    for number in range(count):
        agency, year = agencies[number // len(years)], years[number % len(years)]
        model, text = models[int(rng.integers(MODELS))]
        data = f"{text}\n{number} {agency.name} {year}\n".encode()
        yield f"{year}/{number:06}.txt", data, _as(model, agency, year, data, rng)


def _as(model: Bundle, agency: Agency, year: int, data: bytes, rng: np.random.Generator) -> Bundle:
    """The model as the report of this agency and year, with numbers of its own."""
    sha256 = hashlib.sha256(data).hexdigest()
    named = {"agency": agency.name, "agency_id": agency.agency_id, "district": agency.district}
    moved = float(rng.normal(0, 4))
    was = model.report.agency or ""
    return replace(
        model,
        report=replace(
            model.report,
            **named,
            report_id=sha256[:16],
            source_sha256=sha256,
            agency_type=agency.agency_type,
            province=agency.province,
            fiscal_year=year,
            assessed_year=year,
            title=(model.report.title or "").replace(was, agency.name),
        ),
        scores=tuple(
            replace(each, **named, assessed_year=year, value=round(min(100.0, max(0.0, each.value + moved)), 2))
            for each in model.scores
        ),
        measures=tuple(replace(each, text=each.text.replace(was, agency.name)) for each in model.measures),
    )
