"""Questions that an agency's own reports word otherwise than most do: under that code it was asked another one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from batch.wordings import own_texts, question_texts
from codebook.wording import alike


def other_wordings(store: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> list[dict[str, Any]]:
    """By agency (what it is called), year and code, the text of each question that these agencies (their ids) word
    otherwise."""
    rows = store.cursor().execute(
        "SELECT agency_id, agency, scheme FROM agencies WHERE agency_id IN (SELECT unnest($ids))", {"ids": list(ids)}
    )
    whose = {agency_id: (agency, scheme) for agency_id, agency, scheme in rows.fetchall()}
    most = question_texts(store) if whose else {}
    found = []
    for (agency_id, year, code), text in sorted(own_texts(store, tuple(whose)).items()):
        agency, scheme = whose[agency_id]
        of_most = most.get((scheme, year, code), text)
        if of_most != text and not alike(of_most, text):
            found.append({"agency": agency, "year": year, "question": code, "text": text})
    return found
