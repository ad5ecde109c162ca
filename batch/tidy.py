"""``numbers``: one value for each agency, year, subject and statistic, as a dataset of its own beside the records.

It is made from the other datasets once they are written, by the rule of ``batch.numbers``, a year at a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import duckdb

from batch.contents import Counted
from batch.errors import NoDatasets
from batch.numbers import SUBJECT, YEAR, Query, Selection, numbers
from batch.query import literal, open_store, sql_type
from batch.unit import Written, digest, file_of
from batch.wordings import from_year_before, question_texts
from batch.writer import write_empty
from normalize.schema import NUMBERS, schema

if TYPE_CHECKING:
    from batch.assembly import Earlier

NO_UNITS: Mapping[str, Written] = {}
ROW_GROUP = 20_000
AGENCIES = 3_000
"""Agencies whose numbers are worked out at a time: what that takes does not grow with the country."""

ORDER = "scheme, agency_id, level, subject, statistic"


def write_numbers(
    folder: Path, units: Mapping[str, Written] = NO_UNITS, earlier: Earlier | None = None
) -> dict[str, Written]:
    """Write ``numbers`` below ``folder``, where the other datasets lie as these ``units``. A year of which nothing has
    changed since ``earlier`` is taken from there. Gives of what each year is made, by its key in the manifest."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    from batch.assembly import leave, link

    try:
        store = open_store(folder)
    except NoDatasets:
        write_empty(folder, NUMBERS.name)
        return {}
    _judge(store)
    declared = schema(NUMBERS.name)
    in_file = declared.remove(declared.get_field_index(NUMBERS.partition))
    columns = ", ".join(
        f'"{each.name}"::{sql_type(each.type)} AS "{each.name}"'
        for each in NUMBERS.columns
        if each.name != NUMBERS.partition
    )
    made = _made(store, folder, units)
    before = earlier.folder if earlier else None
    for year, written in made.items():
        file = Path(NUMBERS.name, f"{NUMBERS.partition}={year}", "part-0.parquet")
        (folder / file).parent.mkdir(parents=True)
        if earlier and earlier.units.get(_key(year)) == written:
            link(earlier.folder / file, folder / file)
            continue
        with pq.ParquetWriter(folder / file, in_file, compression="zstd") as writer:
            for some in _agencies(store, year):
                query = _judged(numbers(Selection(years=(year,), statistics=(), agencies=some)))
                found = store.sql(f"SELECT {columns} FROM ({query.sql}) ORDER BY {ORDER}", params=query.parameters)
                for batch in found.to_arrow_reader(ROW_GROUP):
                    writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=in_file))
        leave(file, before, folder)
    if not made:
        write_empty(folder, NUMBERS.name)
    return {_key(year): written for year, written in made.items()}


def _agencies(store: duckdb.DuckDBPyConnection, year: int) -> Iterator[tuple[str, ...]]:
    """The agencies of a year, as many as are worked out at a time, in the order of their numbers."""
    query = f"""SELECT DISTINCT a.scheme, agency_id FROM scores s JOIN agencies a USING (agency_id)
                WHERE {YEAR} = $1 AND s.value IS NOT NULL ORDER BY ALL"""
    found = [agency_id for _, agency_id in store.execute(query, [year]).fetchall()]
    for start in range(0, len(found), AGENCIES):
        yield tuple(found[start : start + AGENCIES])


def _key(year: int) -> str:
    return f"{NUMBERS.name}/{year}"


def _made(store: duckdb.DuckDBPyConnection, folder: Path, units: Mapping[str, Written]) -> dict[int, Written]:
    """By year, all that its numbers are made of: the parts that state any, what is known of its agencies, and whether
    its subjects can be compared with the year before (which other years' reports tell too)."""
    if not store.execute("SELECT 1 FROM comparabilities LIMIT 1").fetchall():
        return {}
    made = {str(folder.resolve() / file_of(key, "scores")): each.made for key, each in units.items()}
    stated = store.execute(
        f"""SELECT year, list(DISTINCT filename ORDER BY filename),
                   bit_xor(DISTINCT hash(a.agency_id, agency, agency_type, province, district, scheme)),
                   count(DISTINCT agency_id), any_value(compared)
            FROM (SELECT DISTINCT {YEAR} AS year, agency_id, filename
                  FROM read_parquet({literal(folder.resolve() / "scores" / "*" / "*.parquet")}, filename = true,
                                    hive_partitioning = true, hive_types = {{fiscal_year: SMALLINT}}) s) s
            JOIN agencies a USING (agency_id)
            JOIN (SELECT year, bit_xor(hash(scheme, subject, comparability)) AS compared
                  FROM comparabilities GROUP BY year) USING (year)
            GROUP BY year ORDER BY year"""
    ).fetchall()
    return {
        year: Written(digest([made.get(each, each) for each in files], *facts).hex(), Counted())
        for year, files, *facts in stated
    }


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
    """The numbers in the columns of the dataset, each with the word on its subject and the file that it stands in."""
    joined = ("comparability", "source_path")
    columns = ", ".join(f'n."{name}"' for name in NUMBERS.column_names if name not in joined)
    sql = f"""SELECT {columns}, c.comparability, f.source_path
              FROM ({query.sql}) n LEFT JOIN comparabilities c USING (scheme, year, subject)
              LEFT JOIN (SELECT report_id, min(source_path) AS source_path FROM reports GROUP BY report_id) f
                     USING (report_id)"""
    return Query(sql, query.parameters)
