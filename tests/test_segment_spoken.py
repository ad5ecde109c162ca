"""Whatever the reader calls things inside is said in Thai and in English where people see it."""

from __future__ import annotations

import ast
import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import pipeline
from checks.leftovers import _NAMED
from commands.inspection import PURPOSES
from extract.document import Document
from normalize.records import Bundle
from segment.facts.aside import REASONS
from segment.facts.roles import Role
from segment.reading.evidence import Evidence
from segment.report import weights
from segment.report.readings import NAMES
from segment.spoken import WORDS, spoken, spoken_reading
from tests.forms.report import make

HOUSE = Path(__file__).resolve().parent.parent
SAID = ("aside", "reason")
"""Arguments that say why something is no record."""
SAYING = {
    "segment/reading/purpose.py": ("why_no_records",),
    "segment/rows/label_aside.py": ("aside",),
    "segment/rows/notes.py": ("notes_of",),
    "checks/leftovers.py": ("_aside", "_label"),
    "segment/records/doubts.py": ("_of_strangers", "_noted_below", "_said_above", "_of_a_part", "_of_an_area"),
}
"""Functions that give such a name."""
NAME = re.compile(r"[a-z][a-z' ,_-]+[a-z]")


def _texts(node: ast.AST) -> Iterator[str]:
    return (each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str))


def _written() -> Iterator[str]:
    """The names that stand in the code of the reader."""
    for path in (*(HOUSE / "segment").rglob("*.py"), HOUSE / "checks" / "leftovers.py"):
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg in SAID:
                yield from _texts(node.value)
        named = SAYING.get(path.relative_to(HOUSE).as_posix(), ())
        functions = {each.name: each for each in tree.body if isinstance(each, ast.FunctionDef)}
        for name in named:
            returned = [each for each in ast.walk(functions[name]) if isinstance(each, ast.Return) and each.value]
            assert returned
            for each in returned:
                yield from _texts(each)


def _declared() -> Iterator[str]:
    """The names that tables of the reader declare."""
    yield from (reason for reason, _ in REASONS)
    yield from (role.value for role in Role)
    yield from (each.name for each in dataclasses.fields(Evidence))
    yield from NAMES
    yield from (name for name, _ in _NAMED)
    for name, table in vars(weights).items():
        if name.isupper() and isinstance(table, dict):
            yield from table


def test_every_name_that_the_code_writes_is_said_in_both_languages() -> None:
    names = {name for name in (*_written(), *_declared()) if NAME.fullmatch(name)}
    assert {"no-role", "year-ahead", "contradictions", "year-line", "another agency's numbers"} <= names
    assert sorted(name for name in names if name not in WORDS) == []


def _shown(bundle: Bundle) -> Iterator[str]:
    """All that ``ita inspect`` shows of names."""
    for use in bundle.uses:
        yield from filter(None, (use.role, use.reason))
    for reading in bundle.readings:
        for name in filter(None, (reading.chosen, reading.second)):
            yield from re.split(r": |; ", name)
        yield from (*reading.evidence, *(reading.second_evidence or {}), *filter(None, (reading.joined, reading.aside)))
    for fact in bundle.facts:
        yield from (fact.fact, *fact.evidence, *(fact.second_evidence or {}))


def _own_words(document: Document) -> str:
    return "".join("".join(cell.text.split()) for table in document.tables for cell in table.cells())


REPORTS = [*sorted((HOUSE / "data" / "raw").iterdir()), *range(20)]


@pytest.mark.parametrize("report", REPORTS, ids=lambda each: getattr(each, "name", str(each)))
def test_every_name_that_reading_a_report_gives_is_said_in_both_languages(report: Path | int) -> None:
    data = make(report)[0].encode() if isinstance(report, int) else report.read_bytes()
    document = pipeline.document(data)
    own = _own_words(document)
    bundle = pipeline.records(document, data)
    assert {use.purpose for use in bundle.uses} <= set(PURPOSES)
    unsaid = {
        name
        for name in _shown(bundle)
        if not re.fullmatch(r"column \d+", name) and name not in WORDS and re.search("[a-zA-Z]", name)
        # The header of its column, as the report has it.
        if "".join(name.split()) not in own
    }
    assert unsaid == set()


@pytest.mark.parametrize("name", WORDS)
def test_a_name_is_thai_in_thai_and_english_in_english(name: str) -> None:
    assert re.search("[ก-๛]", WORDS[name].th)
    assert not re.search("[a-zA-Z]", WORDS[name].th)
    assert not re.search("[ก-๛_]", WORDS[name].en)


def test_a_reading_is_said_part_by_part() -> None:
    told = spoken_reading("column 3: no scores; column 4: weighted score")
    assert told.th == "คอลัมน์ 3: ไม่ใช่คะแนน; คอลัมน์ 4: คะแนนถ่วงน้ำหนัก"
    assert told.en == "column 3: no scores; column 4: weighted score"
    assert spoken("ภาพกิจกรรม").en == "ภาพกิจกรรม"
