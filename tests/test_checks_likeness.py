"""Which measures are alike is a function of what is there: the same after any history as made anew at once."""

from __future__ import annotations

from collections import Counter
from typing import Any
from unittest import mock

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.likeness import Likeness
from checks.sketches import bands

LETTERS = "กขคงจชซญดตถทธนบปผพฟมยรลวสหอ"
_RANDOM = np.random.default_rng(1)
BASES = ["".join(_RANDOM.choice(list(LETTERS), 60)) for _ in range(4)]
TEXTS = [*BASES, *(f"{base}{end}" for base in BASES for end in ("ก", "กข", "ขค", "กขคงจ"))]
TABLES = ("held", "texts", "bands", "alike", "groups")


def parts(reports: dict[str, list[str]], cut: int) -> dict[str, list[tuple[str, str]]]:
    """The reports' measures in two parts."""
    found: dict[str, list[tuple[str, str]]] = {"one": [], "two": []}
    for number, (report_id, texts) in enumerate(sorted(reports.items())):
        found["one" if number < cut else "two"] += [(report_id, text) for text in texts]
    return {name: rows for name, rows in found.items() if rows}


def update(likeness: Likeness, connection: duckdb.DuckDBPyConnection, held: dict[str, list[tuple[str, str]]]) -> None:
    asked = {}
    for name, rows in held.items():
        ids, texts = zip(*rows, strict=True)
        table = pa.table({"report_id": ids, "kind": ["step"] * len(ids), "text": texts, "place": list(range(len(ids)))})
        connection.register(name, table)
        asked[name] = (str(hash(tuple(rows))), f"SELECT * FROM {name}")
    likeness.update(asked)
    likeness.grouped()


def tables(connection: duckdb.DuckDBPyConnection) -> dict[str, Counter[Any]]:
    """What is known, whatever the order; of places only that they are kept."""
    columns = {"held": "report_id, key"}
    return {
        name: Counter(connection.execute(f"SELECT {columns.get(name, '*')} FROM {name}").fetchall()) for name in TABLES
    }


REPORTS = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from(TEXTS), max_size=5), max_size=6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(REPORTS, st.integers(0, 6)), min_size=2, max_size=4), st.sampled_from([1, 16]))
def test_any_history_ends_as_if_made_at_once(history: list[tuple[dict[str, list[str]], int]], portion: int) -> None:
    step_by_step, at_once = duckdb.connect(), duckdb.connect()
    likeness = Likeness(step_by_step)
    with mock.patch("checks.likeness.PARTS", portion):
        for reports, cut in history:
            update(likeness, step_by_step, parts(reports, cut))
    update(Likeness(at_once), at_once, parts(*history[-1]))
    assert tables(step_by_step) == tables(at_once)


def test_a_part_whose_stamp_is_as_it_was_is_not_looked_into() -> None:
    connection = duckdb.connect()
    likeness = Likeness(connection)
    likeness.update(
        {"one": ("1", f"SELECT 'a' AS report_id, 'step' AS kind, '{TEXTS[0]}' AS text, 0::BIGINT AS place")}
    )
    likeness.update({"one": ("1", "SELECT nothing FROM nowhere")})
    assert connection.execute("SELECT count(*) FROM held").fetchone() == (1,)


def test_what_fails_leaves_the_tables_as_they_were() -> None:
    connection = duckdb.connect()
    likeness = Likeness(connection)
    update(likeness, connection, parts({"a": TEXTS[:3]}, 6))
    before = tables(connection)
    with pytest.raises(duckdb.Error):
        likeness.update({"one": ("2", "SELECT nothing FROM nowhere")})
    assert tables(connection) == before


@pytest.mark.parametrize(("changed", "least"), [(2, 0.99), (6, 0.98), (12, 0.9)])
def test_texts_that_share_most_of_their_letters_share_a_band(changed: int, least: float) -> None:
    random = np.random.default_rng(2)
    texts = ["".join(random.choice(list(LETTERS), 150)) for _ in range(500)]
    other = [text[:70] + "".join(random.choice(list(LETTERS), changed)) + text[70 + changed :] for text in texts]
    assert (bands(texts) == bands(other)).any(axis=1).mean() >= least
    assert (bands(texts) == bands(texts[::-1])).any(axis=1).mean() < 0.02


def test_bands_do_not_depend_on_what_else_is_asked() -> None:
    assert (bands(TEXTS)[3] == bands([TEXTS[3]])[0]).all()
    assert bands([]).shape == (0, 10)
