"""Whose row a failure stands in: among the agencies of a list its sentence names the one that is meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checks.result import FAIL, Result
from extract.message import Message
from normalize.records import Bundle


def naming_rows(results: Sequence[Result], bundle: Bundle) -> Iterator[Result]:
    """The results in their order; a failure in another agency's row says whose it is, where it does not yet."""
    rows = _agencies_of_rows(bundle)
    for result in results:
        agency = rows.get((result.place.table, result.place.row))
        if result.outcome != FAIL or agency is None or agency in result.reason.th:
            yield result
        else:
            told = Message(f"{agency}: {result.reason.th}", f"{agency}: {result.reason.en}")
            yield replace(result, reason=told)


def _agencies_of_rows(bundle: Bundle) -> dict[tuple[int | None, int | None], str]:
    """The one other agency whose scores a row holds, by table number and row."""
    found: dict[tuple[int | None, int | None], set[str | None]] = {}
    for score in bundle.scores:
        if score.place.table is not None:
            found.setdefault((score.place.table, score.place.row), set()).add(score.agency)
    return {
        place: agency
        for place, (agency, *others) in found.items()
        if agency is not None and not others and agency != bundle.report.agency
    }
