"""A score that stands inside a cell's text: of the code that the text names, else of the row's subject."""

from __future__ import annotations

from dataclasses import replace

from normalize.codes import Mention, resolve
from segment.headings import Context
from segment.reading.number import Number
from segment.reading.subject import RowSubject
from segment.records.assembly import Assembly, CodeSource


def add_score_in_text(
    assembly: Assembly, number: Number, subject: RowSubject, context: Context, code: str | None
) -> None:
    """The ``number`` as a record, if it has a subject; ``code`` is the one that its text names."""
    reading = resolve([Mention(code, context.instrument, context.indicator, restart=True)])[0] if code else None
    if code and reading is not None:
        assembly.named_code(CodeSource(reading, code, context.indicator, ((number.table, number.cell),)))
        about = replace(number, level="question", instrument=reading.instrument, question=reading.code)
        assembly.score(replace(about, indicator=context.indicator))
        return
    about = replace(number, instrument=subject.instrument, indicator=subject.indicator)
    if len(subject.questions) == 1:
        assembly.score(replace(about, level="question", question=subject.questions[0]))
    elif subject.indicator is not None:
        assembly.score(replace(about, level="indicator"))
    elif subject.instrument is not None:
        assembly.score(replace(number, level="instrument", instrument=subject.instrument))
