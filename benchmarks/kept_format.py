"""What a kept report costs as compressed JSON and as Arrow: ``python -m benchmarks.kept_format [--reports 300]``.

Tells bytes and microseconds for each report: read back into records (JSON), or into Arrow tables of every dataset
(Arrow's IPC format with zstd, one file a report), and what becomes of the records afterwards, rows of the datasets.
"""

from __future__ import annotations

import argparse
import io
import time
from collections.abc import Callable
from itertools import chain

from batch.rows import as_line, rows, table
from batch.store import Header, Store, encode
from benchmarks.scale.reports import reports
from normalize.records import Bundle
from pipeline import report, version


def as_arrow(bundle: Bundle) -> bytes:
    """Every dataset of a report as an Arrow stream, one behind the other."""
    import pyarrow as pa

    out = io.BytesIO()
    for dataset, found in rows(bundle).items():
        data = table(dataset, [as_line(row) for row in found])
        with pa.ipc.new_stream(out, data.schema, options=pa.ipc.IpcWriteOptions(compression="zstd")) as writer:
            writer.write_table(data)
    return out.getvalue()


def from_arrow(data: bytes) -> None:
    """The tables again."""
    import pyarrow as pa

    source = io.BytesIO(data)
    while source.tell() < len(data):
        pa.ipc.open_stream(source).read_all()


def main() -> None:
    """Measure and tell."""
    import tempfile
    from pathlib import Path

    parser = argparse.ArgumentParser(prog="python -m benchmarks.kept_format", description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    count = parser.parse_args().reports
    bundles = [report(text.encode()) for _, text in reports(count)]
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder), version())
        ids = [bundle.report.report_id for bundle in bundles]
        as_json = [encode(Header(report_id), bundle) for report_id, bundle in zip(ids, bundles, strict=True)]
        for report_id, data in zip(ids, as_json, strict=True):
            store.save(report_id, data)
        arrows = [as_arrow(bundle) for bundle in bundles]

        def each(what: str, size: int, work: Callable[[], object]) -> None:
            started = time.process_time()
            work()
            print(f"{what:<28} {size / count / 1000:6.1f} kB  {(time.process_time() - started) / count * 1e6:7.0f} µs")

        each("JSON, into records", sum(map(len, as_json)), lambda: [store.bundle(store.name(each)) for each in ids])
        each("Arrow, into tables", sum(map(len, arrows)), lambda: [from_arrow(data) for data in arrows])
        each("records into rows, as lines", 0, lambda: [[*map(as_line, chain(*rows(b).values()))] for b in bundles])


if __name__ == "__main__":
    main()
