"""Which measures say the same, kept up to date: what is new is compared with what is there, not everything with all.

Texts are known by a hash of their letters. Those that share a band (see ``checks.sketches``) are compared with one text
of it, that of the smallest hash, so that a country of copies takes no longer than a country of originals; each belongs
to the group of the smallest one that it is like. The tables are a function of the measures that are there, in whatever
order they came. They lie in a DuckDB of their own, which may be thrown away.

``held``    a report's own measures, each text once, with its place (``place``)
``texts``   the texts, without blanks
``bands``   the bands of each text
``alike``   the texts that a text is like
``seen``    the reports whose measures are held, and a digest of them
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

from checks.words import squeezed

if TYPE_CHECKING:
    import duckdb

SHORTEST = 30
"""Letters of a text that is compared at all."""
ALIKE = 90
"""Likeness (0–100, by their letters) from which two texts say the same."""
PARTS = 16
"""Parts that are taken at a time."""
AT_ONCE = 20_000
"""Texts that are held at a time."""
KINDS = "('measure', 'step')"

_TABLES = """
    CREATE TABLE IF NOT EXISTS held (report_id VARCHAR, key UBIGINT, place BIGINT);
    CREATE TABLE IF NOT EXISTS texts (key UBIGINT, text VARCHAR);
    CREATE TABLE IF NOT EXISTS bands (band UBIGINT, key UBIGINT);
    CREATE TABLE IF NOT EXISTS alike (key UBIGINT, leader UBIGINT);
    CREATE TABLE IF NOT EXISTS seen (report_id VARCHAR, digest UBIGINT, part VARCHAR);
    CREATE TABLE IF NOT EXISTS parts (part VARCHAR, stamp VARCHAR);
"""


class Likeness:
    """The tables above, on a connection."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        connection.execute(_TABLES)

    def update(self, parts: dict[str, tuple[str, str]]) -> None:
        """Make the tables those of ``parts``: by name, a stamp that changes with its rows, and the rows of ``measures``
        as SQL (with ``place``, their order). Parts whose stamp is as it was are not looked into.

        Some parts are taken at a time, neighbours together, so that what it takes does not grow with the country.
        """
        known = dict(self._rows("SELECT part, stamp FROM parts"))
        touched = [name for name, (stamp, _) in parts.items() if known.get(name) != stamp]
        touched += [name for name in known if name not in parts]
        touched.sort()
        for start in range(0, len(touched), PARTS):
            some = touched[start : start + PARTS]
            self._take_part({name: parts[name] for name in some if name in parts}, some)

    def _take_part(self, changed: dict[str, tuple[str, str]], touched: Sequence[str]) -> None:
        """All of it, or nothing."""
        self._connection.execute("BEGIN")
        try:
            self._update(changed, touched)
            self._connection.execute("COMMIT")
        except BaseException:
            with suppress(Exception):
                self._connection.execute("ROLLBACK")
            raise

    def grouped(self) -> None:
        """Make ``groups``: the group of each text."""
        import numpy as np

        found = self._connection.execute("SELECT key, min(leader) AS leader FROM alike GROUP BY key").fetchnumpy()
        keys = np.sort(self._connection.execute("SELECT key FROM texts").fetchnumpy()["key"])
        group = np.arange(len(keys))
        group[np.searchsorted(keys, found["key"])] = np.searchsorted(keys, found["leader"])
        while not np.array_equal(further := group[group], group):
            group = further
        self._take("groups", key=keys, grouped=keys[group])

    def _update(self, parts: dict[str, tuple[str, str]], touched: Sequence[str]) -> None:
        changed = [*parts]
        self._take("touched", part=touched)
        rows = " UNION ALL BY NAME ".join(
            f"SELECT report_id, kind, text, place, {_quoted(name)} AS part FROM ({parts[name][1]})" for name in changed
        )
        now = f"""SELECT report_id, part, bit_xor(hash(text, place - first)) AS digest FROM (
                      SELECT *, min(place) OVER (PARTITION BY report_id) AS first FROM ({rows}) WHERE kind IN {KINDS})
                  GROUP BY ALL"""
        nothing = "SELECT NULL::VARCHAR AS report_id, NULL::VARCHAR AS part, NULL::UBIGINT AS digest WHERE false"
        self._make("now", now if changed else nothing)
        self._make("before", "SELECT seen.* FROM seen SEMI JOIN touched USING (part)")
        self._make("fresh", "SELECT report_id FROM now ANTI JOIN seen USING (report_id, digest)")
        self._make(
            "left_out",
            """SELECT report_id FROM before ANTI JOIN now USING (report_id)
               UNION SELECT report_id FROM fresh SEMI JOIN seen USING (report_id)""",
        )
        self._make("old_keys", "SELECT DISTINCT key FROM held SEMI JOIN left_out USING (report_id)")
        self._connection.execute("DELETE FROM held WHERE report_id IN (SELECT report_id FROM left_out)")
        self._connection.execute("CREATE OR REPLACE TEMP TABLE incoming (key UBIGINT, text VARCHAR)")
        if changed:
            self._hold(rows)
        self._texts()
        self._connection.execute("DELETE FROM seen WHERE report_id IN (SELECT report_id FROM before)")
        self._connection.execute("DELETE FROM seen WHERE report_id IN (SELECT report_id FROM now)")
        self._connection.execute("INSERT INTO seen SELECT report_id, digest, part FROM now")
        self._connection.execute("DELETE FROM parts WHERE part IN (SELECT part FROM touched)")
        self._take("stamps", part=changed, stamp=[parts[name][0] for name in changed])
        self._connection.execute("INSERT INTO parts SELECT part, stamp FROM stamps")

    def _hold(self, rows: str) -> None:
        """The measures of fresh reports: into ``held``, and what they say into ``incoming``."""
        query = f"""SELECT report_id, place, text FROM ({rows}) SEMI JOIN fresh USING (report_id)
                    WHERE kind IN {KINDS} AND length(text) >= {SHORTEST}"""
        for some in self._some(query):
            held = [
                (report_id, _key(text), place, text)
                for report_id, place, text in ((report_id, place, squeezed(text)) for report_id, place, text in some)
                if len(text) >= SHORTEST
            ]
            ids, keys, places, texts = zip(*held, strict=True) if held else ((),) * 4
            self._take("slice", report_id=ids, key=_hashes(keys), place=places, text=texts)
            self._connection.execute("INSERT INTO held SELECT report_id, key, min(place) FROM slice GROUP BY ALL")
            self._connection.execute(
                "INSERT INTO incoming SELECT key, min(text) FROM slice ANTI JOIN texts USING (key) GROUP BY key"
            )
        # A text that stands on both sides of a slice of rows was taken twice.
        self._make(
            "once",
            "SELECT report_id, key, min(place) AS place FROM held SEMI JOIN fresh USING (report_id) GROUP BY ALL",
        )
        self._connection.execute("DELETE FROM held WHERE report_id IN (SELECT report_id FROM fresh)")
        self._connection.execute("INSERT INTO held SELECT report_id, key, place FROM once")

    def _texts(self) -> None:
        """What came and what went of the texts: their bands, and whom they are compared with."""
        self._make("gone", "SELECT key FROM old_keys ANTI JOIN held USING (key)")
        self._make("new", "SELECT key, min(text) AS text FROM incoming ANTI JOIN texts USING (key) GROUP BY key")
        self._connection.execute("CREATE OR REPLACE TEMP TABLE new_bands (band UBIGINT, key UBIGINT)")
        for some in self._some("SELECT key, text FROM new"):
            self._sketch(some)
        smallest = "SELECT band, min(key) AS leader FROM bands SEMI JOIN moving USING (band) GROUP BY band"
        self._make("moving", "SELECT band FROM new_bands UNION SELECT band FROM bands SEMI JOIN gone USING (key)")
        self._make("leaders_before", smallest)
        for table in ("texts", "bands", "alike"):
            self._connection.execute(f"DELETE FROM {table} WHERE key IN (SELECT key FROM gone)")
        self._connection.execute("INSERT INTO texts SELECT key, text FROM new")
        self._connection.execute("INSERT INTO bands SELECT band, key FROM new_bands")
        self._make(
            "compared",
            f"""SELECT key FROM new UNION
                SELECT key FROM bands SEMI JOIN (
                    SELECT band FROM ({smallest}) ANTI JOIN leaders_before USING (band, leader)) USING (band)""",
        )
        self._connection.execute("DELETE FROM alike WHERE key IN (SELECT key FROM compared)")
        self._compare()

    def _sketch(self, some: Sequence[tuple[Any, ...]]) -> None:
        from checks.sketches import BANDS, bands

        found = bands([text for _, text in some])
        keys = _hashes([key for key, _ in some]).repeat(BANDS)
        self._take("slice", band=found.ravel(), key=keys)
        self._connection.execute("INSERT INTO new_bands SELECT band, key FROM slice")

    def _compare(self) -> None:
        """Each of ``compared`` with the smallest text of every band that it is in."""
        from rapidfuzz import fuzz

        query = """
            WITH met AS (SELECT * FROM bands SEMI JOIN compared USING (key)),
                 leaders AS (SELECT band, min(key) AS leader FROM bands SEMI JOIN met USING (band) GROUP BY band),
                 pairs AS (SELECT DISTINCT met.key, leader FROM met JOIN leaders USING (band) WHERE leader <> met.key)
            SELECT pairs.key, leader, own.text, other.text
            FROM pairs JOIN texts own USING (key) JOIN texts other ON other.key = leader"""
        for some in self._some(query):
            like = [(key, leader) for key, leader, own, other in some if fuzz.ratio(own, other) >= ALIKE]
            keys, leaders = zip(*like, strict=True) if like else ((), ())
            self._take("slice", key=_hashes(keys), leader=_hashes(leaders))
            self._connection.execute("INSERT INTO alike SELECT key, leader FROM slice")

    def _rows(self, query: str) -> list[Any]:
        return self._connection.execute(query).fetchall()

    def _some(self, query: str) -> Iterator[list[tuple[Any, ...]]]:
        """The answer to a query, some rows at a time, while the connection does other things."""
        self._make("answer", f"SELECT *, row_number() OVER () // {AT_ONCE} AS slice FROM ({query})")
        for number in range(self._rows("SELECT coalesce(max(slice), -1) FROM answer")[0][0] + 1):
            yield self._rows(f"SELECT * EXCLUDE (slice) FROM answer WHERE slice = {number}")

    def _make(self, name: str, query: str) -> None:
        self._connection.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {query}")

    def _take(self, name: str, **columns: Any) -> None:
        """A temporary table of these columns."""
        import numpy as np

        self._connection.register("taken", {each: np.array(values, _type(each)) for each, values in columns.items()})
        self._make(name, "SELECT * FROM taken")
        self._connection.unregister("taken")


def _type(column: str) -> str:
    if column in ("key", "band", "leader", "grouped"):
        return "uint64"
    return "int64" if column == "place" else "object"


def _key(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(errors="replace"), digest_size=8).digest())


def _hashes(values: Sequence[int]) -> Any:
    import numpy as np

    return np.array(values, dtype=np.uint64)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
