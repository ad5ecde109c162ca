"""Two outputs side by side: which reports, columns and records came, went or changed, and what made them change.

Records of a report are paired: equal ones first, the rest by what they are about, in order. Where they stand in the
source (page, table, row, …) is not compared: a better reader may find the same number elsewhere. ``numbers``, which are
of no report alone, are paired by agency, year, subject and statistic.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.review.told import CHANGED, CORRECTED, UNMATCHED

Row = Mapping[str, Any]
Rows = Mapping[str, Sequence[Row]]
"""Rows by dataset."""
ByReport = Mapping[str | None, Mapping[str, list[Row]]]
Places = set[tuple[Any, ...]]

KEYS = {
    "reports": ("source_path",),
    "indicators": ("indicator",),
    "questions": ("question",),
    "scores": ("agency_id", "assessed_year", "level", "instrument", "indicator", "question", "item", "statistic"),
    "issues": ("indicator", "question", "number"),
    "measures": ("kind", "indicator", "questions", "number"),
    "findings": ("check", "indicator", "question", "table", "row", "column", "line"),
    "numbers": ("agency_id", "year", "scheme", "level", "subject", "statistic"),
}
"""What a record of each dataset is about."""

RECORDS = tuple(dataset for dataset in KEYS if dataset not in ("reports", "numbers"))
SUBJECT = {
    "overall": (),
    "instrument": ("instrument",),
    "indicator": ("indicator",),
    "question": ("question",),
    "item": ("question", "item"),
}
"""The columns that say what a number of each level is about."""
UNCOMPARED = frozenset(
    (
        *("report_id", "issue_id", "measure_id", "parent", "pipeline_version"),
        *("page", "page_label", "table", "row", "column", "line", "bbox"),
    )
)
_OF_A_REPORT = re.compile(r":\?[0-9a-f]{16}")
REPORT, PIPELINE, REVIEW, OTHERS = "report", "pipeline", "review", "others"
OF_REVIEW = (CORRECTED, UNMATCHED, CHANGED)
ACKNOWLEDGED = "(acknowledged by "


@dataclass(frozen=True, slots=True)
class Change:
    """One record that came (``added``), went (``gone``) or changed, column by column: (from, to).

    ``cause`` is ``report`` where the report's file itself is another one (or only one side has it), ``review`` where a
    person corrected the record or decided about the finding, ``pipeline`` where the same bytes were read by another
    version. Where one version read the same bytes, the record follows from something else: from what people decided
    (``review``: about this report, or about another where both sides have the same files), or from ``others``, the
    other reports and lists that the run was given. Of a number it is ``report`` where other files state it.
    """

    dataset: str
    kind: str
    source_path: str | None
    agency: str | None
    about: Mapping[str, Any]
    columns: Mapping[str, tuple[Any, Any]]
    cause: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two outputs."""

    schema: Mapping[str, tuple[str | None, str | None]]
    """``dataset.column`` → its type before and after; None where it is missing."""
    counts: Mapping[str, tuple[int, int]]
    """Rows of each dataset, before and after."""
    versions: tuple[tuple[str, ...], tuple[str, ...]]
    """Pipeline versions, before and after."""
    changes: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs but the pipeline's version."""
        return not self.schema and not self.changes


def difference(old: Rows, new: Rows, old_schema: Mapping[str, str], new_schema: Mapping[str, str]) -> Difference:
    """What differs between two outputs; schemas are ``dataset.column`` → type."""
    names = sorted(set(old_schema) | set(new_schema))
    types = {name: (old_schema.get(name), new_schema.get(name)) for name in names}
    return Difference(
        {name: both for name, both in types.items() if both[0] != both[1]},
        {dataset: (len(old.get(dataset, ())), len(new.get(dataset, ()))) for dataset in KEYS},
        (_versions(old), _versions(new)),
        tuple(_changes(old, new)),
    )


def _versions(rows: Rows) -> tuple[str, ...]:
    return tuple(sorted({row["pipeline_version"] for row in rows.get("reports", ())}))


def _changes(old: Rows, new: Rows) -> Iterator[Change]:
    before, after = _by_report(old), _by_report(new)
    one_side, other_side = old.get("reports", ()), new.get("reports", ())
    same_files = {row["report_id"] for row in one_side} == {row["report_id"] for row in other_side}
    elsewhere = REVIEW if same_files and _decisions(old) != _decisions(new) else OTHERS
    for left, right in _pairs(one_side, other_side):
        yield from _of_a_report(("reports",), left, right, before, after, elsewhere)
    # The records of a report lie under the file that stands for it, which may be another one now.
    for left, right in _pairs(_standing(one_side), _standing(other_side)):
        yield from _of_a_report(RECORDS, left, right, before, after, elsewhere)
    yield from _of_numbers(old, new, elsewhere)
    # What stands for no report at all: files that could not be read.
    for one, other in paired(before[None]["findings"], after[None]["findings"], ("check", "report_id")):
        decided = _is_decided("findings", one, other, (set(), set()))
        yield _change("findings", one, other, {"source_path": None, "agency": None}, REVIEW if decided else REPORT)


def _of_a_report(
    datasets: Iterable[str],
    left: Row | None,
    right: Row | None,
    before: ByReport,
    after: ByReport,
    elsewhere: str,
) -> Iterator[Change]:
    """What differs in these datasets between one report and what it is on the other side; ``elsewhere`` is the cause
    where one version read the same bytes and nobody decided about them."""
    report = right or left
    assert report is not None
    ours = before[left["report_id"]] if left else defaultdict[str, list[Row]](list)
    theirs = after[right["report_id"]] if right else defaultdict[str, list[Row]](list)
    cause = REPORT
    if left and right and left["report_id"] == right["report_id"]:
        cause = REVIEW if _decisions(ours) != _decisions(theirs) else elsewhere
        if left["pipeline_version"] != right["pipeline_version"]:
            cause = PIPELINE
    corrected = _corrected(ours), _corrected(theirs)
    for dataset in datasets:
        for one, other in paired(ours[dataset], theirs[dataset], KEYS[dataset]):
            decided = left and right and _is_decided(dataset, one, other, corrected)
            yield _change(dataset, one, other, report, REVIEW if decided else cause)


def _of_numbers(old: Rows, new: Rows, elsewhere: str) -> Iterator[Change]:
    """What differs in the numbers that comparisons use."""
    before, after = _stated_by(old), _stated_by(new)
    read_alike = _versions(old) == _versions(new)
    named = [{row["report_id"]: row["source_path"] for row in rows.get("reports", ())} for rows in (old, new)]
    for one, other in paired(_unplaced(old), _unplaced(new), KEYS["numbers"]):
        number = other or one or {}
        about = _number(number, number.get("year"))
        corrected = any(row is not None and row.get("corrected") for row in (one, other))
        came = (before[about] ^ after[about]) - (named[0].keys() & named[1].keys())
        cause = REPORT if came else elsewhere if read_alike else PIPELINE
        source = named[other is not None].get(number.get("report_id"))
        told = {"source_path": source, "agency": number.get("agency")}
        yield _change("numbers", one, other, told, REVIEW if corrected else cause)


def _unplaced(rows: Rows) -> list[Row]:
    """The numbers without the file of the statement that stands: it is a part of where that stands."""
    return [{name: row[name] for name in row if name != "source_path"} for row in rows.get("numbers", ())]


def _number(row: Row, year: int | None) -> tuple[Any, ...]:
    """What a score or a number is of."""
    subject = (row.get(name) for name in SUBJECT.get(row.get("level", ""), ()))
    return (row.get("agency_id"), year, row.get("level"), *subject, row.get("statistic"))


def _stated_by(rows: Rows) -> dict[tuple[Any, ...], set[str]]:
    """The reports that state each number."""
    found: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    for row in rows.get("scores", ()):
        year = row.get("assessed_year") or row.get("fiscal_year")
        found[_number(row, year)].add(row["report_id"])
    return found


def _standing(reports: Iterable[Row]) -> list[Row]:
    return [row for row in reports if row.get("same_as") is None]


def _place(row: Row) -> tuple[Any, ...]:
    return tuple(row.get(name) for name in ("page", "table", "row", "column", "line"))


def _corrected(rows: Mapping[str, Sequence[Row]]) -> Places:
    """Where one side's report has a value that a person corrected."""
    return {_place(row) for row in rows.get("findings", ()) if row["check"] == CORRECTED}


def _is_decided(dataset: str, old: Row | None, new: Row | None, corrected: tuple[Places, Places]) -> bool:
    """Whether a difference is a person's: a corrected record, a finding of the review or one that was acknowledged."""
    if dataset != "findings":
        sides = zip((old, new), corrected, strict=True)
        return any(row is not None and _place(row) in places for row, places in sides)
    rows = [row for row in (old, new) if row is not None]
    acknowledged = [ACKNOWLEDGED in row["message_en"] for row in rows]
    return any(row["check"] in OF_REVIEW for row in rows) or any(acknowledged) != all(acknowledged)


def _decisions(rows: Rows) -> set[tuple[Any, ...]]:
    """What people decided, as findings tell it."""
    return {
        (row["report_id"], row["check"], row["message_en"], _place(row))
        for row in rows.get("findings", ())
        if row["check"] in OF_REVIEW or ACKNOWLEDGED in row["message_en"]
    }


def _by_report(rows: Rows) -> dict[str | None, dict[str, list[Row]]]:
    known = {row["report_id"] for row in rows.get("reports", ())}
    found: dict[str | None, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for dataset in ("reports", *RECORDS):
        for row in rows.get(dataset, ()):
            found[row["report_id"] if row["report_id"] in known else None][dataset].append(row)
    return found


def _pairs(old: Iterable[Row], new: Iterable[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Reports of both sides: of the same bytes, else those that hold each other's bytes too, else of the same path."""
    left = {row["report_id"]: row for row in old}
    right = {row["report_id"]: row for row in new}
    for report_id in [each for each in left if each in right]:
        yield left.pop(report_id), right.pop(report_id)
    files = {each: row["report_id"] for row in right.values() for each in (row["report_id"], *_also_in(row))}
    for report_id, row in [*left.items()]:
        there = next((files[each] for each in (report_id, *_also_in(row)) if files.get(each) in right), None)
        if there is not None:
            yield left.pop(report_id), right.pop(there)
    by_path = {row["source_path"]: row for row in right.values()}
    for row in left.values():
        yield row, by_path.pop(row["source_path"], None)
    for row in by_path.values():
        yield None, row


def _also_in(report: Row) -> Sequence[str]:
    return report.get("also_in") or ()


def paired(old: Sequence[Row], new: Sequence[Row], key: Sequence[str]) -> Iterator[tuple[Row | None, Row | None]]:
    """The records that differ: equal ones are left out, the others paired by ``key`` in order."""
    equal = Counter(map(_contents, old)) & Counter(map(_contents, new))
    ours, theirs = _without(old, equal), _without(new, equal)
    groups: dict[str, tuple[list[Row], list[Row]]] = {}
    for side, rows in enumerate((ours, theirs)):
        for row in rows:
            groups.setdefault(_text([_plain(row.get(column)) for column in key]), ([], []))[side].append(row)
    for left, right in groups.values():
        for at in range(max(len(left), len(right))):
            yield (left[at] if at < len(left) else None), (right[at] if at < len(right) else None)


def _contents(row: Row) -> str:
    return _text({column: _plain(value) for column, value in row.items() if column not in UNCOMPARED})


def _plain(value: Any) -> Any:
    """A value; of an agency that is only known as that of a report, whichever file that is."""
    return _OF_A_REPORT.sub(":?", value) if isinstance(value, str) else value


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)


def _without(rows: Sequence[Row], equal: Counter[str]) -> list[Row]:
    left = Counter(equal)
    found = []
    for row in rows:
        contents = _contents(row)
        if left[contents]:
            left[contents] -= 1
        else:
            found.append(row)
    return found


def _change(dataset: str, old: Row | None, new: Row | None, report: Row, cause: str) -> Change:
    row = new or old or {}
    about = {column: row.get(column) for column in KEYS[dataset] if row.get(column) is not None}
    kind = "changed" if old and new else "added" if new else "gone"
    columns = {}
    for column in dict.fromkeys([*(old or {}), *(new or {})]):
        one, other = (old or {}).get(column), (new or {}).get(column)
        if column not in UNCOMPARED and _plain(one) != _plain(other):
            columns[column] = (one, other)
    return Change(dataset, kind, report["source_path"], report["agency"], about, columns, cause)
