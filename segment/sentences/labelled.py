"""A line that is a score and the name of what got it: 89.51 คะแนน : ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน."""

from __future__ import annotations

import regex

from codebook.reader import instrument_of
from extract.document import Paragraph
from segment.facts.aside import aside_of
from segment.facts.scan import scan
from segment.facts.statements import Statement, statements
from segment.sentences.sentence import Sentence

_SIGN = regex.compile(r"\s*[:=–-]\s*")


def before_its_label(paragraph: Paragraph, line: str) -> Sentence | None:
    """The score that opens a paragraph (``line``: flattened, Arabic digits), where behind a sign nothing but the name
    of an indicator or an instrument stands."""
    label_at = label_behind(paragraph.text, line)
    if label_at is None:
        return None
    stated, at = label_at
    behind = scan(line[at:])
    if behind.decimal or behind.mean or aside_of(behind.line) is not None:
        return None
    label = behind.label
    if label is None or label.overall or label.part:
        return None
    level = "indicator" if label.indicator is not None else "instrument"
    instrument = label.instrument or (instrument_of(label.indicator) if label.indicator else None)
    return Sentence(level, stated, paragraph, instrument, label.indicator)


def label_behind(text: str, line: str) -> tuple[Statement, int] | None:
    """The one number of a text, where it opens it and a sign stands behind; and where the words behind that begin."""
    stated = statements(text, percent=False)
    if len(stated) != 1 or regex.search(r"\w", line[: stated[0].start]):
        return None
    sign = _SIGN.match(line, stated[0].end)
    return (stated[0], sign.end()) if sign is not None else None
