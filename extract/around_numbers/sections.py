"""Lines that are rows without a number: the name of an instrument over its indicators."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.around_numbers.anchors import Anchors, is_alone, middle, runs_over
from extract.captions import SUBJECT
from extract.lines import Line

INSTRUMENT = re.compile(r"(?<![A-Za-z])[EIO]IT(?![A-Za-z])")


def choices(body: Sequence[Line], anchors: Anchors) -> Iterator[list[Line]]:
    """Which lines of a table may be sections: those that run over its numbers, and then those that name an instrument
    too."""
    over = [part for part in body if runs_over(part, anchors.left, anchors.right) and is_alone(part, body)]
    yield over
    named = [part for part in body if INSTRUMENT.search(part.text) and is_alone(part, body) and part not in over]
    if named:
        yield sorted([*over, *(part for part in named if not SUBJECT.match(part.text))], key=middle)
