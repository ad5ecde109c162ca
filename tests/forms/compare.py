"""Compare the records of a report with its truth, exactly but for white space."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from normalize.records import Bundle

Record = tuple[Any, ...]


def squeeze(text: str | None) -> str | None:
    """A text without its white space: where a source wraps its lines is no matter of truth."""
    return None if text is None else re.sub(r"\s+", "", text)


def found_in(bundle: Bundle) -> dict[str, Any]:
    """The records of a bundle in the shape of a truth."""
    report = bundle.report
    texts = {measure.measure_id: measure.text for measure in bundle.measures}
    keys: dict[str, Any] = {}
    scores = []
    for score in bundle.scores:
        key = {
            "overall": None,
            "instrument": score.instrument,
            "indicator": score.indicator,
            "question": score.question,
            "item": f"{score.question}.{score.item}",
        }[score.level]
        agency = None if squeeze(score.agency) == squeeze(report.agency) else score.agency
        scores.append([score.assessed_year, agency, score.level, key, score.statistic, round(score.value, 4)])
    for name in (
        "agency",
        "agency_type",
        "province",
        "fiscal_year",
        "assessed_year",
        "kind",
        "overall_score",
        "overall_level",
    ):
        keys[name] = getattr(report, name)
    return {
        "report": keys,
        "scores": scores,
        "questions": [[q.question, q.indicator, q.text] for q in bundle.questions],
        "issues": [
            {"indicator": i.indicator, "question": i.question, "text": i.text, "number": i.number}
            for i in bundle.issues
        ],
        "measures": [
            {
                "kind": m.kind,
                "indicator": m.indicator,
                "questions": sorted(m.questions),
                "number": m.number,
                "text": m.text,
                "responsible": m.responsible,
                "timeline": m.timeline,
                "follow_up": m.follow_up,
                "parent": texts.get(m.parent) if m.parent else None,
            }
            for m in bundle.measures
        ],
    }


THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def _small(text: str | None) -> str | None:
    """Units and times, whose numerals the contract leaves open."""
    return squeeze(text.translate(THAI_DIGITS)) if text else None


def _score(row: list[Any], own_year: int | None) -> Record:
    """A score that can be counted. One of the report's own year may leave the year out."""
    year, agency, level, key, statistic, value = row
    return None if year == own_year else year, squeeze(agency), level, key, statistic, value


def records(truth: dict[str, Any], own_year: int | None) -> dict[str, Counter[Record]]:
    """Every record as a tuple that can be counted."""
    return {
        "scores": Counter(_score(row, own_year) for row in truth["scores"]),
        "questions": Counter((code, indicator, squeeze(text)) for code, indicator, text in truth["questions"]),
        "issues": Counter((i["indicator"], i["question"], i["number"], squeeze(i["text"])) for i in truth["issues"]),
        "measures": Counter(
            (
                m["kind"],
                m["indicator"],
                tuple(m["questions"]),
                m["number"],
                squeeze(m["text"]),
                _small(m["responsible"]),
                _small(m["timeline"]),
                _small(m["follow_up"]),
                squeeze(m["parent"]) if m["kind"] == "step" else None,
            )
            for m in truth["measures"]
        ),
    }


def _opened(found: dict[str, Any], truth: dict[str, Any]) -> dict[str, Any]:
    """``found`` without the indicators of questions whose indicator the truth leaves open."""
    left_open = {code for code, indicator, _ in truth["questions"] if indicator is None}
    questions = [[code, None if code in left_open else indicator, text] for code, indicator, text in found["questions"]]
    return found | {"questions": questions}


def _own_year(truth: dict[str, Any]) -> int | None:
    year: int | None = truth["report"].get("assessed_year") or truth["report"]["fiscal_year"]
    return year


def silent(truth: dict[str, Any], bundle: Bundle) -> list[str]:
    """The scores that the truth does not know, that are graded ``proven`` or ``stated``, and of whose row or table no
    finding speaks but for information: nothing would tell a reader that they are wrong."""
    left = records(truth, _own_year(truth))["scores"]
    doubted = {(f.place.table, f.place.row) for f in bundle.findings if f.severity != "info"}
    told = []
    for score, row in zip(bundle.scores, found_in(bundle)["scores"], strict=True):
        one = _score(row, _own_year(truth))
        if left[one]:
            left[one] -= 1
        elif score.trust in ("proven", "stated"):
            where = score.place.table
            if where is None or not doubted & {(where, score.place.row), (where, None)}:
                told.append(f"{score.trust}: {one}")
    return told


def differences(truth: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """What is missing from ``found`` and what it has too much; nothing where they are the same."""
    told = []
    for name, value in truth["report"].items():
        got = found["report"].get(name)
        if (squeeze(value) if isinstance(value, str) else value) != (squeeze(got) if isinstance(got, str) else got):
            told.append(f"report {name}: true {value!r}, found {got!r}")
    own_year = _own_year(truth)
    true, got_records = records(truth, own_year), records(_opened(found, truth), own_year)
    for kind in true:
        for record, count in (true[kind] - got_records[kind]).items():
            told.append(f"{kind} missing{f' ×{count}' if count > 1 else ''}: {record}")
        for record, count in (got_records[kind] - true[kind]).items():
            told.append(f"{kind} extra{f' ×{count}' if count > 1 else ''}: {record}")
    return told


def worst_figure(truth: dict[str, Any], found: dict[str, Any]) -> float:
    """The worst of: the share of facts of the report that are right, and F1 of each kind of record."""
    facts = [value == found["report"].get(name) for name, value in truth["report"].items()]
    own_year = _own_year(truth)
    true, got = records(truth, own_year), records(_opened(found, truth), own_year)
    figures = [sum(facts) / len(facts)]
    for kind in true:
        both, all_of_them = (true[kind] & got[kind]).total(), true[kind].total() + got[kind].total()
        figures.append(2 * both / all_of_them if all_of_them else 1.0)
    return min(figures)
