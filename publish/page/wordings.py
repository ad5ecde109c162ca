"""Questions that an agency's own reports word otherwise than most do: under that code it was asked another one; and
those that they do not word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import duckdb

from batch.wordings import Texts, own_texts
from codebook.wording import alike


def other_wordings(
    store: duckdb.DuckDBPyConnection,
    ids: Sequence[str],
    most: Texts,
    codes: Sequence[str] = (),
    partitions: Sequence[int] = (),
) -> list[dict[str, Any]]:
    """By agency (what it is called), year and code, the text of each question that these agencies (their ids) word
    otherwise than ``most`` reports; of these ``codes`` and within these ``partitions`` (empty: of all)."""
    rows = store.cursor().execute(
        """SELECT a.agency_id, a.agency, a.scheme, list(DISTINCT r.agency)
           FROM agencies a JOIN reports r USING (agency_id) WHERE agency_id IN (SELECT unnest($ids)) GROUP BY ALL""",
        {"ids": list(ids)},
    )
    whose, names = {}, set()
    for agency_id, agency, scheme, known in rows.fetchall():
        whose[agency_id] = (agency, scheme)
        names.update(known)
    if not whose:
        return []
    # By name and partition too: files stand in the order of names, and only the parts with these are read.
    wanted = {
        "q.agency_id": tuple(whose),
        "q.agency": tuple(sorted(names)),
        "q.question": tuple(codes),
        "q.fiscal_year": tuple(partitions),
    }
    found = []
    for (agency_id, year, code), text in sorted(own_texts(store, wanted).items()):
        agency, scheme = whose[agency_id]
        of_most = most.get((scheme, year, code), text)
        if of_most != text and not alike(of_most, text):
            found.append({"agency": agency, "year": year, "question": code, "text": text})
    return found


def borrowed_wordings(
    store: duckdb.DuckDBPyConnection,
    agencies: Sequence[Mapping[str, Any]],
    numbers: Sequence[Mapping[str, Any]],
    most: Texts,
) -> list[dict[str, Any]]:
    """The questions of these numbers that no report of the agency words: the words are those of others' reports."""
    whose = {each["agency"]: each for each in agencies}
    own = own_texts(store, {"q.agency_id": tuple(each["id"] for each in agencies)})
    asked = {(each["agency"], each["year"], each["subject"]) for each in numbers if each["level"] == "question"}
    return [
        {"agency": name, "year": year, "question": code}
        for name, year, code in sorted(asked)
        if (whose[name]["scheme"], year, code) in most and (whose[name]["id"], year, code) not in own
    ]
