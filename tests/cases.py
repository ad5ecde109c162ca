"""Small cases for the checks: records made by hand, documents made of a few lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from checks.case import Case
from extract.document import Document, Paragraph
from extract.text import read_text
from normalize.codes import Mention, Reading, resolve
from normalize.records import Bundle, Finding, Issue, Measure, Place, Question, Report, Said, Score, Use
from segment.headings import Context
from segment.records.assembly import Assembly
from segment.records.sentences import add_sentences
from segment.report.facts import Facts
from segment.sentences.paragraphs import sentences
from segment.sentences.sentence import Sentence

NATIONAL = Report(
    report_id="a" * 16,
    agency="เทศบาลตำบลนาดี",
    agency_type="subdistrict_municipality",
    province="ปราจีนบุรี",
    fiscal_year=2568,
    assessed_year=2568,
    kind="analysis",
    title=None,
    overall_score=None,
    overall_level=None,
    source_sha256="a" * 64,
    source_format="text",
    pages=None,
    tables=1,
    cells=0,
    cells_used=0,
    pipeline_version="test",
)
BANGKOK = replace(NATIONAL, agency="สำนักงานเขตมีนบุรี", agency_type="district_office", province="กรุงเทพมหานคร")

EMPTY = Document("text", ())


def place(row: int, table: int = 1, column: int = 1) -> Place:
    """A place in a table."""
    return Place(table=table, row=row, column=column)


def score(
    subject: str | int,
    value: float,
    statistic: str = "score",
    *,
    item: int | None = None,
    agency: str | None = None,
    year: int | None = 2568,
    at: Place | None = None,
) -> Score:
    """The score of ``overall``, an instrument (``IIT``), an indicator (a number) or a question (``I8``)."""
    where = at or place(1)
    if subject == "overall":
        return Score(agency, year, "overall", None, None, None, None, statistic, value, f"{value:.2f}", place=where)
    if isinstance(subject, int):
        return Score(
            agency, year, "indicator", None, subject, None, None, statistic, value, f"{value:.2f}", place=where
        )
    if subject in ("IIT", "EIT", "OIT"):
        return Score(
            agency, year, "instrument", subject, None, None, None, statistic, value, f"{value:.2f}", place=where
        )
    level = "item" if item else "question"
    return Score(agency, year, level, None, None, subject, item, statistic, value, f"{value:.2f}", place=where)


def question(
    code: str, indicator: int | None = None, text: str | None = None, row: int = 1, table: int = 1
) -> Question:
    """A question, printed as its code."""
    return Question(code, None, indicator, text, code, place=place(row, table, 0))


def issue(text: str, indicator: int | None = 6, code: str | None = None, row: int = 1) -> Issue:
    """An issue."""
    return Issue(f"i{row}", None, indicator, code, None, text, place=place(row))


def measure(
    text: str, indicator: int | None = 6, codes: tuple[str, ...] = (), row: int = 1, kind: str = "measure"
) -> Measure:
    """A measure, step or result."""
    return Measure(f"m{row}", kind, None, indicator, codes, None, text, None, None, None, None, place=place(row, 1, 2))


def case(
    *,
    scores: tuple[Score, ...] = (),
    questions: tuple[Question, ...] = (),
    issues: tuple[Issue, ...] = (),
    measures: tuple[Measure, ...] = (),
    uses: tuple[Use, ...] = (),
    findings: tuple[Finding, ...] = (),
    text: str = "",
    report: Report = NATIONAL,
) -> Case:
    """A case of these records; ``text`` is a text report's, tabs between cells."""
    document = read_text(text.encode()) if text else EMPTY
    bundle = Bundle(report, (), questions, scores, issues, measures, findings, uses)
    return Case(replace(bundle, said=said_in(document, report)), document)


def said_in(document: Document, report: Report) -> tuple[Said, ...]:
    """What the sentences of a report state, as its reading finds it."""
    own = Facts(
        None, report.kind, report.agency, report.agency_type, None, None, report.fiscal_year, report.assessed_year
    )
    found: list[tuple[Sentence, list[Reading | None]]] = []
    context = Context()
    for is_text, blocks in groupby(document.blocks, key=lambda each: isinstance(each, Paragraph)):
        if is_text:
            paragraphs = [each for each in blocks if isinstance(each, Paragraph)]
            told, context = sentences(paragraphs, context, report.agency)
            found += [(each, _code(each)) for each in told]
    assembly = Assembly(document, own, "", "", lambda _, indicator: indicator)
    add_sentences(assembly, found)
    return tuple(assembly.said)


def _code(sentence: Sentence) -> list[Reading | None]:
    return resolve([Mention(sentence.code, sentence.instrument, sentence.indicator)]) if sentence.code else []


def header_and(role: str, rows: int, column: int = 0, table: int = 1, first: int = 1) -> tuple[Use, ...]:
    """Uses of a table: a header row, and ``rows`` cells of one role below it."""
    header = Use(table, 0, column, "header")
    return (header, *(Use(table, row, column, "record", role) for row in range(first, first + rows)))
