"""What datasets are written with is loaded while the first reports are read: workers do that, this process waits."""

from __future__ import annotations


def load() -> None:
    """Load it."""
    import duckdb  # noqa: F401
    import pyarrow.json
    import pyarrow.parquet  # noqa: F401

    from batch import assembly, tidy  # noqa: F401
    from normalize import former_names

    former_names.known()
