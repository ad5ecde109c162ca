"""The datasets under DuckDB: one view per dataset over its Parquet, read on demand, and the table of agencies."""

from __future__ import annotations

from pathlib import Path

import duckdb

from batch.agencies import COLUMNS, Stated, listed
from batch.errors import NoDatasets
from normalize.schema import DATASETS, NUMBERS, Dataset

SQL_TYPES = {
    "string": "VARCHAR",
    "int8": "TINYINT",
    "int16": "SMALLINT",
    "int32": "INTEGER",
    "int64": "BIGINT",
    "float32": "FLOAT",
    "float64": "DOUBLE",
    "bool": "BOOLEAN",
}
"""DuckDB's name of each type that the registry writes."""


MOST_STATED = """
    CREATE MACRO most_stated(x) AS list_sort(
        list_transform(map_entries(histogram(x)), lambda each: {'fewer': -each.value::BIGINT, 'value': each.key})
    )[1].value"""
"""The value that most rows have, of equals the first in order: ``mode`` would choose whichever thread came first."""


def sql_type(type: str) -> str:
    """The SQL type of a registry type: ``list<string>`` is ``VARCHAR[]``."""
    if type.startswith("list<"):
        return sql_type(type.removeprefix("list<").removesuffix(">")) + "[]"
    return SQL_TYPES[type]


def literal(text: object) -> str:
    """A text as an SQL literal, for the few places where DuckDB binds no parameters."""
    return "'" + str(text).replace("'", "''") + "'"


def open_store(folder: Path, threads: int | None = None) -> duckdb.DuckDBPyConnection:
    """A connection with a view for every dataset of ``folder`` and the table ``agencies``; nothing can be written.

    Raises NoDatasets where the folder holds no reports.
    """
    if not any((folder / "reports").rglob("*.parquet")):
        raise NoDatasets(folder)
    store = duckdb.connect(config={"threads": threads} if threads else {})
    for dataset in DATASETS.values():
        store.execute(_view(folder.resolve(), dataset))
    if (folder / NUMBERS.name).is_dir():
        store.execute(_view(folder.resolve(), NUMBERS))
    store.execute(MOST_STATED)
    store.execute(f"SET allowed_directories = [{literal(folder.resolve())}]")
    store.execute("SET enable_external_access = false")
    _list_agencies(store)
    return store


def _view(folder: Path, dataset: Dataset) -> str:
    """A view with the registry's columns and types, also where the dataset has no rows yet: then its only file, which
    stands in no partition, has nothing to read."""
    files = sorted((folder / dataset.name).glob("*/*.parquet"))
    if not files:
        columns = ", ".join(f'NULL::{sql_type(c.type)} AS "{c.name}"' for c in dataset.columns)
        return f"CREATE VIEW {dataset.name} AS SELECT {columns} WHERE false"
    columns = ", ".join(f'"{c.name}"::{sql_type(c.type)} AS "{c.name}"' for c in dataset.columns)
    pattern = literal(folder / dataset.name / "*" / "*.parquet")
    source = f"read_parquet({pattern}, hive_partitioning = true, hive_types = {{{dataset.partition}: SMALLINT}})"
    return f"CREATE VIEW {dataset.name} AS SELECT {columns} FROM {source}"


def _list_agencies(store: duckdb.DuckDBPyConnection) -> None:
    """``agencies``: every agency that a report is by or a number is about, by its id, with what it is called
    (``agency``: its name, with its place where another bears the same), its type, place and scheme, and its
    ``position`` among them in Thai order, and whether it is ``assessed``: one of which there is neither a number nor a
    report that is no announcement only announces others.

    Type and place are those that most of the agency's own reports give; where it has no report, what its id says.
    """
    rows = store.execute(
        """
        SELECT agency_id, list(DISTINCT agency ORDER BY agency), most_stated(agency), most_stated(agency_type),
               most_stated(province), most_stated(district)
        FROM reports WHERE agency_id IS NOT NULL GROUP BY agency_id
        UNION ALL
        SELECT agency_id, list(DISTINCT agency ORDER BY agency), most_stated(agency), NULL, NULL, most_stated(district)
        FROM scores
        WHERE agency_id IS NOT NULL
          AND agency_id NOT IN (SELECT agency_id FROM reports WHERE agency_id IS NOT NULL)
        GROUP BY agency_id
        ORDER BY 1
        """
    ).fetchall()
    agencies = listed([Stated(*row) for row in rows])
    store.execute(
        """
        CREATE TABLE agencies AS
        SELECT unnest($1::VARCHAR[]) AS agency_id, unnest($2::VARCHAR[]) AS agency, unnest($3::VARCHAR[]) AS name,
               unnest($4::VARCHAR[]) AS agency_type, unnest($5::VARCHAR[]) AS province,
               unnest($6::VARCHAR[]) AS district, unnest($7::VARCHAR[]) AS scheme,
               unnest(range(len($1::VARCHAR[]))) AS position, true AS assessed
        """,
        [[getattr(each, name) for each in agencies] for name in (*COLUMNS, "scheme")],
    )
    store.execute(
        """
        UPDATE agencies SET assessed = false
        WHERE agency_id IN (SELECT agency_id FROM reports WHERE agency_id IS NOT NULL GROUP BY agency_id
                            HAVING bool_and(kind IS NOT DISTINCT FROM 'announcement'))
          AND agency_id NOT IN (SELECT agency_id FROM scores WHERE agency_id IS NOT NULL)
        """
    )
