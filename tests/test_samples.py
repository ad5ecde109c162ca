"""Every record of every sample in ``data/raw``, with its place: page, table, row, column, line."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import pipeline
from normalize.records import Bundle
from normalize.records import Place as FoundPlace
from tests.forms.compare import squeeze
from tests.samples import BOOKS
from tests.samples.book import ARABIC, Place, Record

RAW = Path(__file__).resolve().parents[1] / "data" / "raw"
KINDS = ("score", "question", "issue", "measure")

Row = tuple[Any, ...]


@cache
def bundle_of(name: str) -> Bundle:
    return pipeline.report((RAW / name).read_bytes())


def stands(place: Place | FoundPlace) -> Row:
    return (place.page, place.table, place.row, place.column, place.line)


def small(text: str | None) -> str | None:
    return squeeze(text.translate(ARABIC)) if text else None


def true_rows(name: str, kind: str) -> Counter[Row]:
    book = BOOKS[name]()
    own = (book.facts["agency"], book.facts.get("assessed_year") or book.facts["fiscal_year"])
    return Counter(row_of(record, *own) for record in book.truth() if record["record"] == kind)


def row_of(record: Record, agency: str, year: int) -> Row:
    place = stands(record["place"])
    if record["record"] == "score":
        told = record["assessed_year"] or year
        return (
            told,
            squeeze(record["agency"] or agency),
            record["level"],
            record["key"],
            record["statistic"],
            record["value"],
            place,
        )
    if record["record"] == "question":
        return (record["question"], record["indicator"], squeeze(record["text"]), place)
    if record["record"] == "issue":
        return (record["indicator"], record["question"], record["number"], squeeze(record["text"]), place)
    return (
        record["kind"],
        record["indicator"],
        tuple(record["questions"]),
        record["number"],
        squeeze(record["text"]),
        small(record["responsible"]),
        small(record["timeline"]),
        small(record["follow_up"]),
        squeeze(record["parent"]),
        place,
    )


def found_rows(name: str, kind: str) -> Counter[Row]:
    bundle = bundle_of(name)
    own_year = bundle.report.assessed_year or bundle.report.fiscal_year
    if kind == "score":
        return Counter(
            (
                score.assessed_year or own_year,
                squeeze(score.agency or bundle.report.agency),
                score.level,
                {
                    "overall": None,
                    "instrument": score.instrument,
                    "indicator": score.indicator,
                    "question": score.question,
                    "item": f"{score.question}.{score.item}",
                }[score.level],
                score.statistic,
                score.value,
                stands(score.place),
            )
            for score in bundle.scores
        )
    if kind == "question":
        return Counter((q.question, q.indicator, squeeze(q.text), stands(q.place)) for q in bundle.questions)
    if kind == "issue":
        return Counter((i.indicator, i.question, i.number, squeeze(i.text), stands(i.place)) for i in bundle.issues)
    texts = {measure.measure_id: measure.text for measure in bundle.measures}
    return Counter(
        (
            m.kind,
            m.indicator,
            m.questions,
            m.number,
            squeeze(m.text),
            small(m.responsible),
            small(m.timeline),
            small(m.follow_up),
            squeeze(texts[m.parent]) if m.parent else None,
            stands(m.place),
        )
        for m in bundle.measures
    )


def test_every_file_is_a_sample_and_every_sample_a_file() -> None:
    assert sorted(path.name for path in RAW.iterdir() if path.suffix in {".txt", ".pdf"}) == sorted(BOOKS)


def test_most_samples_are_pdf() -> None:
    assert len(BOOKS) >= 10
    assert sum(name.endswith(".pdf") for name in BOOKS) >= len(BOOKS) / 2


@pytest.mark.parametrize("name", [name for name in BOOKS if name.endswith(".txt")])
def test_the_program_writes_the_committed_text(name: str) -> None:
    assert (RAW / name).read_text(encoding="utf-8") == BOOKS[name]().text()


@pytest.mark.parametrize("name", BOOKS)
def test_the_report_itself(name: str) -> None:
    facts, report = BOOKS[name]().facts, bundle_of(name).report
    true = {key: squeeze(value) if isinstance(value, str) else value for key, value in facts.items() if key != "title"}
    found = {key: getattr(report, key) for key in true}
    assert {key: squeeze(value) if isinstance(value, str) else value for key, value in found.items()} == true
    assert report.title is not None
    assert small(report.title) == small(facts["title"])


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", BOOKS)
def test_every_record_with_its_place(name: str, kind: str) -> None:
    true, found = true_rows(name, kind), found_rows(name, kind)
    assert sorted(map(str, (found - true).elements())) == []
    assert sorted(map(str, (true - found).elements())) == []


@pytest.mark.parametrize("name", [name for name in BOOKS if name.endswith(".pdf")])
def test_records_of_a_pdf_stand_on_its_pages(name: str) -> None:
    bundle = bundle_of(name)
    places = [record.place for records in (bundle.scores, bundle.questions, bundle.issues) for record in records]
    places += [measure.place for measure in bundle.measures]
    assert places
    for place in places:
        assert place.bbox is not None
        x0, top, x1, bottom = place.bbox
        assert 0 <= x0 < x1 <= 842
        assert 0 <= top < bottom <= 842


@pytest.mark.parametrize("name", BOOKS)
def test_every_cell_is_accounted_for(name: str) -> None:
    bundle = bundle_of(name)
    assert {use.purpose for use in bundle.uses} <= {
        "record",
        "header",
        "section",
        "label",
        "ignored",
        "repeat",
        "unused",
    }
