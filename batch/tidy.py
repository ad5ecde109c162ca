"""``numbers``: one value for each agency, year, subject and statistic, as a dataset of its own beside the records.

It is made from the other datasets once they are written, by the rule of ``batch.numbers``, a year at a time.
"""

from __future__ import annotations

from pathlib import Path

import duckdb

from batch.numbers import SUBJECT, YEAR, Query, Selection, numbers
from batch.query import NoDatasets, open_store
from batch.wordings import from_year_before, question_texts
from batch.writer import write_empty
from normalize.schema import NUMBERS, schema

ROW_GROUP = 20_000

ORDER = "scheme, agency_id, level, subject, statistic"


def write_numbers(folder: Path, before: Path | None = None) -> None:
    """Write ``numbers`` below ``folder``, where the other datasets lie; a year that is as ``before`` stays the same
    file."""
    import pyarrow.parquet as pq

    from batch.assembly import leave

    try:
        store = open_store(folder)
    except NoDatasets:
        return write_empty(folder, NUMBERS.name)
    _judge(store)
    declared = schema(NUMBERS.name)
    in_file = declared.remove(declared.get_field_index(NUMBERS.partition))
    years = [year for (year,) in store.execute("SELECT DISTINCT year FROM comparabilities ORDER BY 1").fetchall()]
    for year in years:
        target = folder / NUMBERS.name / f"{NUMBERS.partition}={year}"
        target.mkdir(parents=True)
        names = ", ".join(f'"{name}"' for name in in_file.names)
        query = _judged(numbers(Selection(years=(year,), statistics=())))
        found = store.sql(f"SELECT {names} FROM ({query.sql}) ORDER BY {ORDER}", params=query.parameters)
        with pq.ParquetWriter(target / "part-0.parquet", in_file, compression="zstd") as file:
            for batch in found.to_arrow_reader(ROW_GROUP):
                file.write_batch(batch.cast(in_file))
        leave((target / "part-0.parquet").relative_to(folder), before, folder)
    if not years:
        write_empty(folder, NUMBERS.name)
    return None


def define_numbers(store: duckdb.DuckDBPyConnection) -> None:
    """Give a store the view ``numbers``, worked out from its records, where it does not have the dataset."""
    if store.execute("SELECT 1 FROM duckdb_views() WHERE view_name = 'numbers'").fetchall():
        return
    _judge(store)
    store.execute(f"CREATE VIEW numbers AS {_judged(numbers(Selection(statistics=()))).sql}")


def _judge(store: duckdb.DuckDBPyConnection) -> None:
    """The table ``comparabilities``: whether each subject of a year can be compared with the year before."""
    store.execute("CREATE TABLE comparabilities (scheme TEXT, year SMALLINT, subject TEXT, comparability TEXT)")
    subjects = store.execute(
        f"""SELECT DISTINCT a.scheme, {YEAR}, {SUBJECT} FROM scores s JOIN agencies a USING (agency_id)
            WHERE {YEAR} IS NOT NULL AND s.value IS NOT NULL ORDER BY ALL"""
    ).fetchall()
    if not subjects:
        return
    texts = question_texts(store)
    told = [(*each, from_year_before(each[0], each[2] or "", each[1], texts).verdict) for each in subjects]
    store.execute(
        "INSERT INTO comparabilities SELECT unnest($1::TEXT[]), unnest($2::SMALLINT[]), unnest($3::TEXT[]), "
        "unnest($4::TEXT[])",
        [list(each) for each in zip(*told, strict=True)],
    )


def _judged(query: Query) -> Query:
    """The numbers in the columns of the dataset, each with the word on its subject."""
    columns = ", ".join(f'n."{name}"' for name in NUMBERS.column_names if name != "comparability")
    sql = f"""SELECT {columns}, c.comparability
              FROM ({query.sql}) n LEFT JOIN comparabilities c USING (scheme, year, subject)"""
    return Query(sql, query.parameters)
